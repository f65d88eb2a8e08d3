readings = {
    "2024-03-01": [12.1, 14.5, None, 9.8], "2024-03-02": [11.0, 15.2, 16.1, 10.0],
    "2024-03-03": [], "2024-03-04": [8.5, "n/a", 13.25, 7.75],
}


def clean(values):
    out, errors = [], []
    for v in values:
        try:
            out.append(float(v))
        except (TypeError, ValueError) as e:
            errors.append(f"{type(e).__name__}({e})")
    return out, errors


def mean(xs): return sum(xs) / len(xs)


def stdev(xs):
    m = mean(xs)
    return (sum((x - m) ** 2 for x in xs) / (len(xs) - 1)) ** 0.5


def percentile(xs, p):
    xs = sorted(xs)
    k = (len(xs) - 1) * p / 100
    lo, hi = int(k), min(int(k) + 1, len(xs) - 1)
    return xs[lo] + (xs[hi] - xs[lo]) * (k - lo)


c_to_f = lambda c: c * 9 / 5 + 32
everything = []
for day, values in readings.items():
    good, errors = clean(values)
    everything += good
    for e in errors:
        print(f"  {day}: skipped {e}")
    try:
        print(f"{day} min={min(good):5.1f} max={max(good):5.1f} mean={mean(good):6.2f} F={c_to_f(mean(good)):.1f}°")
    except (ValueError, ZeroDivisionError) as e:
        print(f"{day} no data ({e})")
print(f"{mean(everything):.4f} {stdev(everything):.4f} {percentile(everything, 50)} {percentile(everything, 90):.3f}")
moving = [round(mean(everything[max(0, i - 2):i + 1]), 2) for i in range(len(everything))]
print(moving)
norm = [(x - min(everything)) / (max(everything) - min(everything)) for x in everything]
print(" ".join(f"{x:.2f}" for x in norm))
print("".join("▁▂▃▄▅▆▇█"[min(7, int(x * 8))] for x in norm))
deltas = [round(b - a, 2) for a, b in zip(everything, everything[1:])]
print(deltas, sum(d > 0 for d in deltas), max(range(len(deltas)), key=deltas.__getitem__))
xs, ys = list(range(len(everything))), everything
n, sx, sy = len(xs), sum(xs), sum(ys)
slope = (n * sum(x * y for x, y in zip(xs, ys)) - sx * sy) / (n * sum(x * x for x in xs) - sx ** 2)
print(f"trend {slope:+.4f} per reading, intercept {(sy - slope * sx) / n:.4f}")
bins = {}
for t in everything:
    bins.setdefault(int(t // 5) * 5, []).append(t)
for b in sorted(bins):
    print(f"[{b:>2}, {b + 5:>2}) {len(bins[b]) * '*'}")
stdev([1])

from collections import deque


class LCG:
    """Numerical Recipes' linear congruential generator."""

    def __init__(self, seed=1):
        self.state = seed

    def next(self):
        self.state = (1664525 * self.state + 1013904223) % 2 ** 32
        return self.state

    def uniform(self, lo=0.0, hi=1.0):
        return lo + (hi - lo) * self.next() / 2 ** 32

    def randint(self, lo, hi):
        return lo + self.next() % (hi - lo + 1)

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.randint(0, i)
            items[i], items[j] = items[j], items[i]
        return items


rng = LCG(42)
print([rng.randint(1, 6) for _ in range(10)], round(rng.uniform(), 6), rng.shuffle(list("abcdef")))


def simulate(minutes, arrival, service, rng, verbose=False):
    queue, served, waits, free_at, longest = deque(), 0, [], 0, 0
    for t in range(minutes):
        if rng.uniform() < arrival:
            queue.append(t)
            longest = max(longest, len(queue))
        if queue and free_at <= t:
            arrived = queue.popleft()
            waits.append(t - arrived)
            free_at = t + rng.randint(*service)
            served += 1
            if verbose:
                print(f"[{t:03d}] serve customer from {arrived:03d} (waited {t - arrived})")
    return {"served": served, "left": len(queue), "avg": sum(waits) / len(waits) if waits else None, "max": max(waits, default=0), "longest": longest}


print(simulate(20, 0.5, (1, 4), LCG(7), verbose=True))
for rate in (0.1, 0.25, 0.5, 0.9):
    s = simulate(1000, rate, (1, 5), LCG(99))
    print(f"{rate:<5} " + " ".join(f"{k}={v:.2f}" if isinstance(v, float) else f"{k}={v}" for k, v in s.items()))
inside = sum(1 for _ in range(20000) if rng.uniform(-1, 1) ** 2 + rng.uniform(-1, 1) ** 2 <= 1)
print(f"pi ~ {4 * inside / 20000:.4f}")
walk = [0]
for _ in range(30):
    walk.append(walk[-1] + (1 if rng.next() & 0x10000 else -1))
print(walk, min(walk), max(walk))
hist = {}
for _ in range(2000):
    total = rng.randint(1, 6) + rng.randint(1, 6)
    hist[total] = hist.get(total, 0) + 1
for k in sorted(hist):
    print(f"{k:>2} {hist[k]:>4} {'█' * (hist[k] // 20)}{'▌' if hist[k] % 20 >= 10 else ''}")
josephus = deque(range(1, 42))
while len(josephus) > 1:
    josephus.rotate(-2)
    josephus.popleft()
print(josephus)
print(deque(maxlen=-1))

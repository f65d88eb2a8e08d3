import statistics as st
from fractions import Fraction

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(data), st.median(data), st.mode(data), st.stdev(data), st.variance(data), st.pstdev(data), st.pvariance(data))
print(st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]), st.median([1, 3, 5, 7]), st.multimode("aabbc"), st.fmean([1, 2, 4]), st.mean([1, 2, 3]), st.mean([1, 2]))
print(st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.quantiles([1, 2, 3, 4, 5, 6, 7, 8], n=4), st.quantiles(data, n=4, method="inclusive"))
x, y = [1, 2, 3, 4, 5], [2, 4, 5, 4, 5]
print(round(st.correlation(x, y), 6), st.covariance(x, y), st.linear_regression(x, y))
print(st.mean([Fraction(1, 2), Fraction(1, 3)]), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]))
scores = {"Ann": [90, 85, 77], "Bob": [60, 71], "Cy": [88]}
for name, s in scores.items():
    try:
        print(f"{name:<4} mean={st.mean(s):6.2f} sd={st.stdev(s):.3f}")
    except st.StatisticsError as e:
        print(f"{name:<4} {e}")
for f in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.mean(["a"]), lambda: st.harmonic_mean([-1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
z = [(v - st.mean(data)) / st.pstdev(data) for v in data]
print([f"{v:+.2f}" for v in z])
st.variance([1])

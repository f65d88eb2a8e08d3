total = 0.1 + 0.1 + 0.1
print(total == 0.3, total, round(total, 10) == 0.3, abs(total - 0.3) < 1e-9)
x = 0.0
steps = 0
while x < 1.0:
    x += 0.1
    steps += 1
print(steps, x)
print([round(i * 0.1, 1) for i in range(11)])
print(1.1 * 3, 2.2 + 1.1, 0.1 * 3, 4.35 * 100, 1.005 * 1000, round(1.005, 2), int(4.35 * 100), 1 - 0.9)
print(7 / 7 == 1, type(7 / 7).__name__, 7 // 2, 7 / 2, -7 // 2, int(-3.5), round(-3.5), 5 // 0.3, 1e3 == 1000, 10 ** -2)
print(float("nan") == float("nan"), float("inf") > 10 ** 308, -float("inf"), float("inf") - float("inf"), sorted([3, float("inf"), -1.5]), max([1, float("nan")]), 0.0 == -0.0)
print(sum([0.1] * 10) == 1.0, __import__("math").fsum([0.1] * 10) == 1.0, 3.0.is_integer(), (0.1).hex(), 1e16 + 1 - 1e16, 2 ** 53 + 1.0)
print(f"{0.1:.17f} {1 / 3:.3f} {2 / 3:.0%} {1e-7} {123456789.123456789} {1e15} {1e17} {0.1 + 0.7:.2f} {100 * 1.1}")
celsius = [0, 36.6, 100, -40]
print([round(c * 9 / 5 + 32, 1) for c in celsius], [f"{c:+.1f}°" for c in celsius])
print(round(5, -1), round(15, -1), round(25, -1), round(0.5), round(1.5), round(2.5), round(1.25, 1), round(1.35, 1), round(-0.4))
principal, rate = 1000.0, 0.05
for year in range(1, 4):
    principal *= 1 + rate
    print(year, principal, f"{principal:.2f}", int(principal * 100) / 100)
print(10 / 3 * 3 == 10, 0.1 + 0.2 - 0.3, 1e308 * 10, -1e308 * 10, 5e-324 / 2)
try:
    2.0 ** 5000
except OverflowError as e:
    print(e)
print(int("3.7"))

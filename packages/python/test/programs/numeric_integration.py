import math


def trapezoid(f, a, b, n=100):
    h = (b - a) / n
    return h * (0.5 * f(a) + sum(f(a + i * h) for i in range(1, n)) + 0.5 * f(b))


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + 4 * sum(f(a + i * h) for i in range(1, n, 2)) + 2 * sum(f(a + i * h) for i in range(2, n, 2)))


def newton(f, df, x, tol=1e-12, limit=50):
    for i in range(limit):
        fx = f(x)
        if abs(fx) < tol:
            return x, i
        x -= fx / df(x)
    raise ArithmeticError(f"no convergence after {limit} iterations")


def bisect(f, lo, hi, eps=1e-10):
    assert f(lo) * f(hi) < 0, "no sign change"
    while hi - lo > eps:
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if f(lo) * f(mid) > 0 else (lo, mid)
    return (lo + hi) / 2


def horner(coeffs, x):
    acc = 0
    for c in coeffs:
        acc = acc * x + c
    return acc


def derivative(f, h=1e-5):
    return lambda x: (f(x + h) - f(x - h)) / (2 * h)


print(f"{trapezoid(math.sin, 0, math.pi):.8f} {simpson(math.sin, 0, math.pi):.10f} {simpson(lambda x: x ** 3, 0, 2, 10)}")
root, its = newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0)
print(root, its, root == math.sqrt(2), bisect(math.cos, 1, 2))
print(horner([2, -6, 2, -1], 3), horner([1, 0, 1], 1j), f"{derivative(math.exp)(1):.6f}")
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan, math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.fmod(-7, 3), -7 % 3)
print(0.1 + 0.2, 1e16 + 1, 1e22, 1e21, 123456789012345680.0, 1.0, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308, 2 ** 0.5, -0.0)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234567, -3), round(0.5), round(1e300, 2), round(12.345, 1))
print(math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), sum([0.1] * 10), math.hypot(3, 4, 12), math.dist((0, 0), (3, 4)), math.copysign(3, -0.0))
print(math.degrees(math.pi), math.radians(180), math.atan2(-1, -1), math.log(8, 2), math.log2(1024), math.log10(1e-3), math.log1p(1e-10), math.expm1(1e-10))
print(7 // 2, -7 // 2, 7.0 // 2, 7 / 2, 7 % -3, -7.5 % 2, 2 ** -1, 2 ** 10, (-8) ** (1 / 3), 10 ** 20 / 3, 1e308 * 10, divmod(7.5, 2))
print((0.1).as_integer_ratio(), (2.5).is_integer(), float.fromhex("0x1.8p1"), (0.5).hex(), math.frexp(8.0), math.ldexp(0.5, 4), math.modf(-3.25))
print(math.prod([1, 2, 3, 4]), math.isqrt(10 ** 30), math.gamma(5), math.erf(0.5), math.nextafter(1, 2), math.ulp(1.0))
newton(lambda x: x * x + 1, lambda x: 2 * x, 0.5, limit=5)

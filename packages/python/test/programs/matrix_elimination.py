from fractions import Fraction as F


def gauss(a, b):
    n = len(a)
    m = [[F(x) for x in row] + [F(y)] for row, y in zip(a, b)]
    for col in range(n):
        pivot = max(range(col, n), key=lambda r: abs(m[r][col]))
        if m[pivot][col] == 0:
            raise ValueError("singular matrix")
        m[col], m[pivot] = m[pivot], m[col]
        m[col] = [x / m[col][col] for x in m[col]]
        for r in range(n):
            if r != col and m[r][col]:
                f = m[r][col]
                m[r] = [x - f * y for x, y in zip(m[r], m[col])]
    return [row[-1] for row in m]


print(gauss([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3]))
print(*gauss([[1, 2], [3, 5]], ["1/2", "0.75"]))
a, b = F(3, 4), F("-1.25")
print(a + b, a - b, a * b, a / b, a // b, a % b, -a, abs(b), a ** 2, a ** -2, a ** 0.5, a < b, a == 0.75, a + 1, 1 - a, a * 0.5, divmod(a, b))
print(repr(a), str(F(6, 3)), F(0.1), F(0.1).limit_denominator(), F("22/7").numerator, F(22, 7).denominator, float(a), int(F(7, 2)), round(F(7, 2)), round(F(22, 7), 2), hash(F(2)) == hash(2))
print(sum([F(1, n) for n in range(1, 11)]), max(F(1, 3), F(1, 2)), F(3.14159).limit_denominator(100), F(5), bool(F(0)), sorted([F(1, 2), 0.3, 1]), F(1, 3).as_integer_ratio())


def continued(x, n=6):
    out = []
    for _ in range(n):
        i = x.__floor__()
        out.append(i)
        x -= i
        if x == 0:
            break
        x = 1 / x
    return out


print(continued(F(415, 93)), continued(F(355, 113)))


def egyptian(f):
    while f:
        d = -(-f.denominator // f.numerator)
        yield F(1, d)
        f -= F(1, d)


print([str(x) for x in egyptian(F(5, 121))][:3], [str(x) for x in egyptian(F(4, 13))])
farey = sorted({F(n, d) for d in range(1, 6) for n in range(d + 1)})
print(*farey)
for bad in (lambda: F(1, 0), lambda: F("a"), lambda: F(1.5, 2), lambda: F(None), lambda: F(1) / 0, lambda: F(1) + "x", lambda: F(float("nan"))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
gauss([[1, 2], [2, 4]], [1, 2])

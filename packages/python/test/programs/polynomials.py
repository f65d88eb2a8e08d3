from itertools import zip_longest


class Poly:
    def __init__(self, *coeffs):
        c = list(coeffs)
        while len(c) > 1 and c[-1] == 0:
            c.pop()
        self.c = tuple(c) or (0,)

    @property
    def degree(self):
        return len(self.c) - 1

    def __call__(self, x):
        return sum(a * x ** i for i, a in enumerate(self.c))

    def __add__(self, o):
        o = self._coerce(o)
        return Poly(*(a + b for a, b in zip_longest(self.c, o.c, fillvalue=0)))

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-a for a in self.c))

    def __sub__(self, o):
        return self + (-self._coerce(o))

    def __rsub__(self, o):
        return -self + o

    def __mul__(self, o):
        o = self._coerce(o)
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __pow__(self, n, mod=None):
        out = Poly(1)
        for _ in range(n):
            out *= self
        return out

    def __divmod__(self, o):
        rem, quot = list(self.c), [0] * max(1, len(self.c) - len(o.c) + 1)
        while len(rem) >= len(o.c) and any(rem):
            k = rem[-1] / o.c[-1]
            shift = len(rem) - len(o.c)
            quot[shift] = k
            for i, b in enumerate(o.c):
                rem[shift + i] -= k * b
            rem.pop()
        return Poly(*quot), Poly(*rem)

    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]
    def __eq__(self, o): return self.c == self._coerce(o).c
    def derivative(self): return Poly(*(i * a for i, a in enumerate(self.c) if i))

    @staticmethod
    def _coerce(o):
        if isinstance(o, Poly):
            return o
        if isinstance(o, (int, float)):
            return Poly(o)
        raise TypeError(f"cannot use {o!r} as a polynomial")

    def __str__(self):
        parts = []
        for i in range(self.degree, -1, -1):
            a = self.c[i]
            if a == 0 and self.degree:
                continue
            sign = "-" if a < 0 else "+"
            mag = "" if abs(a) == 1 and i else f"{abs(a):g}"
            parts.append(f"{sign} {mag}{'x' if i else ''}{f'^{i}' if i > 1 else ''}")
        text = " ".join(parts)
        return text.removeprefix("+ ") if text.startswith("+") else text.replace("- ", "-", 1)


p, q = Poly(-1, 0, 3), Poly(1, 1)
for e in (p, q, p + q, p - q, p * q, q ** 4, -p, 5 - q, 2 * p, p + 1.5, p.derivative(), Poly(), Poly(0, 0, 0)):
    print(f"{str(e):>28} deg {e.degree}")
print(*map(str, divmod(Poly(-4, 0, -2, 1), Poly(-3, 1))), sep=" rem ")
print(p(2), (p * q)(3) == p(3) * q(3), q == Poly(1, 1, 0), Poly(7) == 7, str(p // q), str(p % q))
print(sum([p, q, q]), [p(x) for x in range(-2, 3)])
print(p == "x")

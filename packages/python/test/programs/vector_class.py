import math
from functools import total_ordering


@total_ordering
class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __repr__(self): return f"Vector({self.x!r}, {self.y!r})"
    def __str__(self): return f"<{self.x}, {self.y}>"
    def __iter__(self): yield from (self.x, self.y)
    def __eq__(self, other): return isinstance(other, Vector) and tuple(self) == tuple(other)
    def __lt__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return abs(self) < abs(other)
    def __hash__(self): return hash((self.x, self.y))
    def __abs__(self): return math.hypot(self.x, self.y)
    def __bool__(self): return bool(self.x or self.y)
    def __add__(self, o):
        if isinstance(o, Vector):
            return Vector(self.x + o.x, self.y + o.y)
        return NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vector(-self.x, -self.y)
    def __mul__(self, k): return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __truediv__(self, k): return Vector(self.x / k, self.y / k)
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __round__(self, n=None): return Vector(round(self.x, n), round(self.y, n))
    def __format__(self, spec): return f"({self.x:{spec}}, {self.y:{spec}})" if spec else str(self)
    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self


v, w = Vector(3, 4), Vector(1, -2)
print(v + w, v - w, v * 2, 2 * v, v @ w, v / 2, -v, abs(v))
print(repr(v), f"{v:.1f}", f"{w}", "{:+d}".format(w), bool(Vector()))
print(v > w, v >= w, v == Vector(3, 4), v != w, sorted([v, w, Vector()]))
print(sum([v, w, Vector(10, 10)]), len({v, Vector(3, 4), w}), list(v), v[0], v[-1])
x, y = v
print(x, y, *w, max(v, w), round(Vector(1.256, 2.349), 1))
alias = v
v += w
print(alias, alias is v)
try:
    v < 5
except TypeError as e:
    print(e)
try:
    v.z = 1
except AttributeError as e:
    print(e)
print(v + 5)

from __future__ import annotations
from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import singledispatchmethod
import operator


class Expr(ABC):
    def __add__(self, o): return Bin("+", self, lift(o))
    def __radd__(self, o): return Bin("+", lift(o), self)
    def __mul__(self, o): return Bin("*", self, lift(o))
    def __rmul__(self, o): return Bin("*", lift(o), self)
    def __sub__(self, o): return Bin("-", self, lift(o))
    def __pow__(self, n): return Bin("^", self, lift(n))

    @abstractmethod
    def eval(self, **env) -> float: ...


@dataclass(frozen=True, eq=True)
class Num(Expr):
    value: float
    def eval(self, **env): return self.value
    def __str__(self): return f"{self.value:g}"


@dataclass(frozen=True)
class Var(Expr):
    name: str
    def eval(self, **env):
        try:
            return env[self.name]
        except KeyError:
            raise NameError(f"variable {self.name!r} has no value") from None
    def __str__(self): return self.name


@dataclass(frozen=True)
class Bin(Expr):
    op: str
    left: Expr
    right: Expr
    OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "^": operator.pow}
    def eval(self, **env): return self.OPS[self.op](self.left.eval(**env), self.right.eval(**env))
    def __str__(self): return f"({self.left} {self.op} {self.right})"


def lift(x): return x if isinstance(x, Expr) else Num(x)


def derive(e: Expr, v: str) -> Expr:
    match e:
        case Num():
            return Num(0)
        case Var(name):
            return Num(int(name == v))
        case Bin("+" | "-" as op, a, b):
            return Bin(op, derive(a, v), derive(b, v))
        case Bin("*", a, b):
            return derive(a, v) * b + a * derive(b, v)
        case Bin("^", a, Num(n)):
            return n * a ** (n - 1) * derive(a, v)
        case _:
            raise NotImplementedError(f"cannot derive {e}")


def simplify(e):
    if not isinstance(e, Bin):
        return e
    a, b = simplify(e.left), simplify(e.right)
    match e.op, a, b:
        case _, Num(x), Num(y):
            return Num(Bin.OPS[e.op](x, y))
        case "+", Num(0), t:
            return t
        case "+" | "-", t, Num(0):
            return t
        case "*", Num(0), _:
            return Num(0)
        case "*", _, Num(0):
            return Num(0)
        case ("*", Num(1), t) | ("*", t, Num(1)) | ("^", t, Num(1)):
            return t
        case "^", _, Num(0):
            return Num(1)
    return Bin(e.op, a, b)


x, y = Var("x"), Var("y")
e = 3 * x ** 2 + x * y - 5
print(e, e.eval(x=2, y=10))
d = derive(e, "x")
print(d)
print(simplify(d), simplify(d).eval(x=2, y=10), simplify(derive(e, "y")))
print(repr(x + 1), Num(2) == Num(2), hash(Var("q")) == hash(Var("q")), {Num(1): "one"}[Num(1)], Num(1) + Num(1) == Bin("+", Num(1), Num(1)))


class Printer:
    @singledispatchmethod
    def show(self, e): return "?"
    @show.register
    def _(self, e: int): return f"int:{e}"
    @show.register(str)
    def _(self, e): return f"str:{e}"


print(Printer().show(1), Printer().show("s"), Printer().show(2.5))
try:
    derive(x ** y, "x")
except NotImplementedError as err:
    print(err)
try:
    Expr()
except TypeError as err:
    print(err)
e.eval(x=1)

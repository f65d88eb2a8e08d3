# Classes: attributes, inheritance, properties, dunders.
class A:
    """Doc of A."""
    count = 0
    def __init__(self, x=0):
        self.x = x
        A.count += 1
    def __repr__(self):
        return f"A({self.x})"
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __add__(self, other):
        return A(self.x + (other.x if isinstance(other, A) else other))
    def __radd__(self, other):
        return A(other + self.x)
    def __bool__(self):
        return self.x != 0
    def __len__(self):
        return 7
    def __getitem__(self, i):
        if i > 2: raise IndexError("too far")
        return i * 10
    def __contains__(self, v):
        return v == "in"
    def __call__(self, *args, **kw):
        return args, kw

a = A(1)
a, A(2) + A(3), A(1) + 5, 5 + A(1), sum([A(1), A(2)])  # => (A(1), A(5), A(6), A(6), A(3))
A(1) == A(1), A(1) != A(1), A(1) == 1, A(1) < A(2), A(1) > A(2)  # => (True, False, False, True, False)
A(1) <= A(2)  # raises TypeError: '<=' not supported between instances of 'A' and 'A'
bool(A(0)), bool(A(5)), len(a)  # => (False, True, 7)
list(a), "in" in a, "out" in a  # => ([0, 10, 20], True, False)
a(1, k=2)  # => ((1,), {'k': 2})
a[0], a[2]  # => (0, 20)
a[3]  # raises IndexError: too far
hash(a)  # raises TypeError: unhashable type: 'A'
{a}  # raises TypeError: unhashable type: 'A'
a.missing  # raises AttributeError: 'A' object has no attribute 'missing'
A.missing  # raises AttributeError: type object 'A' has no attribute 'missing'
a.x = 10; a.y = 20
a.__dict__  # => {'x': 10, 'y': 20}
del a.y
a.y  # raises AttributeError: 'A' object has no attribute 'y'
del a.y  # raises AttributeError: 'A' object has no attribute 'y'
A.count > 3  # => True
A.__doc__, A.__name__, A.__module__, A.__qualname__  # => ('Doc of A.', 'A', '__main__', 'A')
type(a), type(A), A.__class__, a.__class__  # => (<class '__main__.A'>, <class 'type'>, <class 'type'>, <class '__main__.A'>)
A.__mro__  # => (<class '__main__.A'>, <class 'object'>)
isinstance(a, A), isinstance(a, object), isinstance(A, type), issubclass(A, object), issubclass(bool, int)  # => (True, True, True, True, True)
isinstance(1, (str, int)), isinstance(1, int | str), isinstance(None, int | None)  # => (True, True, True)
isinstance(1, "int")  # raises TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
A(1, 2, 3)  # raises TypeError: A.__init__() takes from 1 to 2 positional arguments but 4 were given
object(1)  # raises TypeError: object() takes no arguments
class Empty: pass
Empty(1)  # raises TypeError: Empty() takes no arguments
Empty().x  # raises AttributeError: 'Empty' object has no attribute 'x'
Empty() == Empty()  # => False
Empty() < Empty()  # raises TypeError: '<' not supported between instances of 'Empty' and 'Empty'
Empty() + 1  # raises TypeError: unsupported operand type(s) for +: 'Empty' and 'int'
1 + Empty()  # raises TypeError: unsupported operand type(s) for +: 'int' and 'Empty'
-Empty()  # raises TypeError: bad operand type for unary -: 'Empty'
Empty()[0]  # raises TypeError: 'Empty' object is not subscriptable
Empty()[0] = 1  # raises TypeError: 'Empty' object does not support item assignment
del Empty()[0]  # raises TypeError: 'Empty' object doesn't support item deletion
len(Empty())  # raises TypeError: object of type 'Empty' has no len()
iter(Empty())  # raises TypeError: 'Empty' object is not iterable
Empty()()  # raises TypeError: 'Empty' object is not callable
for _ in Empty(): pass  # raises TypeError: 'Empty' object is not iterable
1 in Empty()  # raises TypeError: argument of type 'Empty' is not iterable

class Base:
    def who(self): return "base"
    def greet(self): return "hi " + self.who()
    @classmethod
    def make(cls, *a): return cls(*a)
    @staticmethod
    def util(x): return x * 2
class Left(Base):
    def who(self): return "left>" + super().who()
class Right(Base):
    def who(self): return "right>" + super().who()
class Both(Left, Right):
    def who(self): return "both>" + super().who()

Both().greet()  # => 'hi both>left>right>base'
[c.__name__ for c in Both.__mro__]  # => ['Both', 'Left', 'Right', 'Base', 'object']
Both.make().who(), Both.util(4), Both().util(5)  # => ('both>left>right>base', 8, 10)
type(Both.make())  # => <class '__main__.Both'>
class Bad(Base, Both): pass  # raises TypeError: Cannot create a consistent method resolution | order (MRO) for bases Base, Both
class Dup(Base, Base): pass  # raises TypeError: duplicate base class Base
class NotBase(5): pass  # raises TypeError: int() takes at most 2 arguments (3 given)
class FromBool(bool): pass  # raises TypeError: type 'bool' is not an acceptable base type

class P:
    def __init__(self): self._v = 1
    @property
    def v(self):
        """the v"""
        return self._v
    @v.setter
    def v(self, value):
        if value < 0: raise ValueError("negative")
        self._v = value
    @v.deleter
    def v(self): self._v = None
    @property
    def ro(self): return "ro"

p = P()
p.v  # => 1
p.v = 5
p.v  # => 5
p.v = -1  # raises ValueError: negative
del p.v
p.v
p.ro = 1  # raises AttributeError: property 'ro' of 'P' object has no setter
del p.ro  # raises AttributeError: property 'ro' of 'P' object has no deleter
P.v.__doc__  # => 'the v'
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1

s = S()
s.a  # => 1
s.b  # raises AttributeError: 'S' object has no attribute 'b'
s.c = 1  # raises AttributeError: 'S' object has no attribute 'c'
s.__dict__  # raises AttributeError: 'S' object has no attribute '__dict__'
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, ns)
        cls.tag = kw.get("tag", name.lower())
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *args):
        obj = super().__call__(*args)
        obj.made = True
        return obj
    def __getitem__(cls, k): return (cls.__name__, k)

class WithMeta(metaclass=Meta, tag="t"): pass
class Sub(WithMeta): pass
WithMeta.tag, Sub.tag, Sub().made, Sub["k"], type(Sub)  # => ('t', 'sub', True, ('Sub', 'k'), <class '__main__.Meta'>)
class Reg:
    subs = []
    def __init_subclass__(cls, /, kind=None, **kw):
        super().__init_subclass__(**kw)
        cls.subs.append((cls.__name__, kind))
class R1(Reg, kind="one"): pass
class R2(Reg): pass
Reg.subs  # => [('R1', 'one'), ('R2', None)]
class R3(Reg, other=1): pass  # raises TypeError: R3.__init_subclass__() takes no keyword arguments
class Desc:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        return self if obj is None else obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value): obj.__dict__[self.name] = value * 2
class UsesDesc:
    d = Desc()
u = UsesDesc()
u.d  # => 'unset'
u.d = 21
u.d, u.__dict__  # => (42, {'d': 42})
class Dyn:
    def __getattr__(self, name):
        if name.startswith("dyn_"): return name[4:]
        raise AttributeError(name)
    def __setattr__(self, name, value): object.__setattr__(self, name, ("set", value))
    def __delattr__(self, name): print("del", name)
d = Dyn()
d.dyn_x  # => 'x'
d.other  # raises AttributeError: other
d.v = 1
d.v  # => ('set', 1)
del d.v
getattr(d, "dyn_q"), getattr(d, "nope", "default"), hasattr(d, "nope"), hasattr(d, "dyn_z")  # => ('q', 'default', False, True)
class Mangled:
    def __init__(self): self.__secret = 1
    def get(self): return self.__secret
m = Mangled()
m.get(), m.__dict__  # => (1, {'_Mangled__secret': 1})
m.__secret  # raises AttributeError: 'Mangled' object has no attribute '__secret'
class D(dict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
dd = D(a=1)
dd["b"] = 5
dd, dd["zz"], len(dd), dd == {"a": 1, "b": 6}  # => ({'a': 1, 'b': 6}, 'zzzz', 2, True)
class L(list):
    def append(self, x): super().append(x * 2)
l = L([1])
l.append(4)
l, len(l), l + [1], type(l + [1]), isinstance(l, list), l[0:1]  # => ([1, 8], 2, [1, 8, 1], <class 'list'>, True, [1])
class St(str):
    def shout(self): return self.upper() + "!"
St("a").shout(), St("a") + "b", type(St("a") + "b"), St("x") == "x", {St("x"): 1}["x"], f"{St('q'):>3}"  # => ('A!', 'ab', <class 'str'>, True, 1, '  q')
class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 100)
I(1) + 2, I(5) * 2, I(3) == 3, type(I(3) * 2), hash(I(3)), I(7)  # => (103, 10, True, <class 'int'>, 3, 7)
class F(float): pass
F(1.5) + 1, F(2.5), [F(1)]  # => (2.5, 2.5, [1.0])
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
T(1, 2), len(T(1, 2)), T(1) == (1,)  # => ((1, 2), 2, True)
class E(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
raise E(5, "boom")  # raises E: [5] boom
E(1, "x").args, repr(E(1, "x"))  # => (('x',), "E('x')")
type("Dynamic", (A,), {"z": 1, "m": lambda self: self.z})().m()  # => 1
type("X", (), {})().__class__.__name__  # => 'X'
class Cmp:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
{Cmp(1): "a"}[Cmp(1)], len({Cmp(1), Cmp(1), Cmp(2)}), Cmp(1) in [Cmp(1)]  # => ('a', 2, True)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
list(It(3)), sum(It(4)), max(It(3)), [*It(2)], tuple(It(2)), 2 in It(5)  # => ([2, 1, 0], 6, 2, [1, 0], (1, 0), True)
class BadIter:
    def __iter__(self): return 5
iter(BadIter())  # raises TypeError: iter() returned non-iterator of type 'int'
class Idx:
    def __index__(self): return 2
[1, 2, 3][Idx()], hex(Idx()), range(Idx()), "abc"[Idx()]  # => (3, '0x2', range(0, 2), 'c')
class Fmt:
    def __format__(self, spec): return f"<{spec}>"
f"{Fmt():abc}", format(Fmt(), "q"), "{:z}".format(Fmt())  # => ('<abc>', '<q>', '<z>')
class Num:
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __round__(self, n=None): return ("round", n)
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __invert__(self): return "inv"
    def __divmod__(self, o): return "dm"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __matmul__(self, o): return "mm"
    def __iadd__(self, o): return "iadd"
int(Num()), float(Num()), round(Num()), round(Num(), 2), abs(Num()), -Num(), ~Num(), divmod(Num(), 1), Num() ** 2, pow(Num(), 2, 3), Num() @ 1  # => (5, 2.5, ('round', None), ('round', 2), 'abs', 'neg', 'inv', 'dm', ('pow', 2, None), ('pow', 2, 3), 'mm')
n = Num()
n += 1
n  # => 'iadd'
class Outer:
    class Inner:
        def f(self): return self.__class__.__qualname__
Outer.Inner().f(), repr(Outer.Inner)  # => ('Outer.Inner', "<class '__main__.Outer.Inner'>")
super(Both, Both()).who()  # => 'left>right>base'
vars(a)  # => {'x': 10}
callable(A), callable(a), callable(5)  # => (True, True, False)
id(a) == id(a), a is a  # => (True, True)


# The cell of `__class__` goes through the namespace.
class ShowsNames(type):
    def __new__(meta, name, bases, namespace):
        print(sorted(namespace))
        return super().__new__(meta, name, bases, namespace)


class DropsCell(type):
    def __new__(meta, name, bases, namespace):
        return super().__new__(meta, name, bases, {k: v for k, v in namespace.items() if k != "__classcell__"})


class MakesTwice(type):
    def __new__(meta, name, bases, namespace):
        first = super().__new__(meta, name, bases, namespace)
        super().__new__(meta, name, bases, namespace)
        return first


class WithCell(metaclass=ShowsNames):
    def f(self):
        return super()  # => ['__classcell__', '__module__', '__qualname__', 'f']


"__classcell__" in vars(WithCell)  # => False
type("X", (), {"__classcell__": 1})  # raises TypeError: __classcell__ must be a nonlocal cell, not <class 'int'>


class NoCell(metaclass=DropsCell):
    def f(self):
        return super()  # raises RuntimeError: __class__ not set defining 'NoCell' as <class '__main__.NoCell'>. Was __classcell__ propagated to type.__new__?


class TwoCells(metaclass=MakesTwice):
    def f(self):
        return __class__  # raises TypeError: __class__ set to <class '__main__.TwoCells'> defining 'TwoCells' as <class '__main__.TwoCells'>

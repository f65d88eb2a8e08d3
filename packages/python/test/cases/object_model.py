# `__dict__` set to a dict of the program: attributes and entries are one. Mutation while something goes over a container.
class Borg:
    state = {}
    def __init__(self): self.__dict__ = self.state
first, second = Borg(), Borg()
first.x = 1
print(second.x, Borg.state, first.__dict__ is second.__dict__ is Borg.state)  # => 1 {'x': 1} True
second.y = 2
del first.x
print(first.y, hasattr(second, "x"), Borg.state)  # => 2 False {'y': 2}
Borg.state["z"] = 3
print(first.z)  # => 3
Borg.state.clear()
print(vars(second))  # => {}

class AttrDict(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self
d = AttrDict(a=1)
d.b = 2
d["c"] = 3
print(d, d.a, d.c, d.__dict__ is d)  # => {'a': 1, 'b': 2, 'c': 3} 1 3 True
del d.a
d.pop("b")  # => 2
print(d, hasattr(d, "b"))  # => {'c': 3} False
d.update(z=1)
d |= {"w": 5}
print(d.z, d.w, d.setdefault("u", 7), d.u)  # => 1 5 7 7
d.clear()
print(hasattr(d, "u"))  # => False

class C: pass
c, e = C(), C()
c.a = 1
old = c.__dict__
c.__dict__ = {"b": 2}
e.__dict__ = c.__dict__
e.n = 1
print(old, vars(c), c.n)  # => {'a': 1} {'b': 2, 'n': 1} 1
c.__dict__[1] = 2
print(e.__dict__)  # => {'b': 2, 'n': 1, 1: 2}
del c.__dict__
print(vars(c), e.n)  # => {} 1
c.__dict__ = None  # raises TypeError: __dict__ must be set to a dictionary, not a 'NoneType'
def f(): pass
del f.__dict__  # raises TypeError: cannot delete __dict__

# What came before an exception, or is looked at meanwhile.
def failing():
    yield 1
    1 / 0
l = []
l.extend(failing())  # raises ZeroDivisionError: division by zero
print(l)  # => [1]
l = [1, 2]
l.extend(x for x in l if len(l) < 6)
print(l)  # => [1, 2, 1, 2, 1, 2]
class Clearing:
    def __index__(self): l.clear(); return 1
l[Clearing()]  # raises IndexError: list index out of range

d = {1: 2}
it = iter(d)
next(it)  # => 1
d[2] = 3
next(it)  # raises RuntimeError: dictionary changed size during iteration
next(it)  # raises RuntimeError: dictionary changed size during iteration
import collections
o = collections.OrderedDict(a=1, b=2)
for k in o: o["c"] = 1  # raises RuntimeError: OrderedDict mutated during iteration

# super() without arguments.
def outside(self): return super()
outside(1)  # raises RuntimeError: super(): __class__ cell not found
class S:
    def v(*args): return super()
    def comprehended(self): return [super() for _ in "a"]
    def rebound(self):
        nonlocal __class__
        __class__ = 5
        return super()
S.v(S())  # raises RuntimeError: super(): no arguments
S().comprehended()  # raises TypeError: super(type, obj): obj must be an instance or subtype of type
S().rebound()  # raises RuntimeError: super(): __class__ is not a type (int)
super(str)  # => <super: <class 'str'>, NULL>

# Classes that change.
class A: pass
class B: pass
A.__bases__ = (B,)  # raises TypeError: __bases__ assignment: 'B' deallocator differs from 'object'
A.__name__ = "a\0b"  # raises ValueError: type name must not contain null characters
A.__name__ = "\ud83d"  # raises UnicodeEncodeError: 'utf-8' codec can't encode character '\ud83d' in position 0: surrogates not allowed
A.__bases__ = 5  # raises TypeError: can only assign tuple to A.__bases__, not int
A.__bases__ = (5,)  # raises TypeError: A.__bases__ must be tuple of classes, not 'int'
del A.__doc__  # raises TypeError: cannot delete '__doc__' attribute of immutable type 'A'
A.__abstractmethods__  # raises AttributeError: __abstractmethods__
A.__abstractmethods__ = {"q"}
A()  # raises TypeError: Can't instantiate abstract class A with abstract method q
del A.__abstractmethods__
print(type(A()) is A)  # => True
type("A", (B,), {"__slots__": ("__dict__",)})  # raises TypeError: __dict__ slot disallowed: we already got one
class M(type):
    def mro(cls):
        print("mro of", cls.__name__)
        return super().mro()
class N(metaclass=M): pass
class O(N): pass
class P(metaclass=M): pass
O.__bases__ = (P,)
print(O.__mro__)  # => (<class '__main__.O'>, <class '__main__.P'>, <class 'object'>)

# What a generator or coroutine waits for.
def inner(): yield 1
def outer(): yield from inner()
g = outer()
print(g.gi_yieldfrom)
next(g)  # => 1
print(g.gi_yieldfrom.__name__, g.gi_suspended)  # => inner True
print(list(g), g.gi_yieldfrom)  # => [] None
g.__name__ = 1  # raises TypeError: __name__ must be set to a string object
class Awaitable:
    def __await__(self): yield 1
async def inner_coroutine(): await Awaitable()
async def outer_coroutine(): await inner_coroutine()
c = outer_coroutine()
print(c.cr_await, c.cr_suspended, c.cr_origin)  # => None False None
c.send(None)  # => 1
print(c.cr_await.__name__, c.cr_suspended)  # => inner_coroutine True
c.close()
property(len).__get__(None, None)  # raises TypeError: __get__(None, None) is invalid

# What a generator returned is the value of the StopIteration, also through next().
def returning():
    try: yield 1
    finally: pass
    return 3
g = returning()
next(g)  # => 1
try: next(g)
except StopIteration as e: print(repr(e), e.value)
next(g)  # raises StopIteration

# Special methods that are None.
class NoEnter:
    __enter__ = None
    def __exit__(self, *args): pass
with NoEnter(): pass  # raises TypeError: 'NoneType' object is not callable
class NoExit:
    def __enter__(self): pass
    __exit__ = None
with NoExit(): pass  # raises TypeError: 'NoneType' object is not callable
class NoIter: __iter__ = None
[*NoIter()]  # raises TypeError: 'NoIter' object is not iterable
print(*NoIter())  # raises TypeError: 'NoIter' object is not iterable

# Keys of a pattern are looked up where the subject has enough of them.
class K: pass
match {"a": 1}:
    case {"a": 1, K.missing: 2}: print(1)
    case _: print(0)

# Groups that a class makes.
class Group(ExceptionGroup):
    def __new__(cls, *args): return super().__new__(cls, "fixed", [ValueError()])
Group(1)  # => Group(1)
ExceptionGroup("g", [ValueError()]).derive([])  # raises ValueError: second argument (exceptions) must be a non-empty sequence

# The module traceback guesses at no names; what ends a program does.
import io, traceback
text = io.StringIO()
try: [].apend
except AttributeError: traceback.print_exc(file=text)
print(text.getvalue().splitlines()[-1])  # => AttributeError: 'list' object has no attribute 'apend'
# Modules that a program makes.
import types
made = types.ModuleType("made", "its doc")
repr(made), sorted(vars(made).items())  # => ("<module 'made'>", [('__doc__', 'its doc'), ('__loader__', None), ('__name__', 'made'), ('__package__', None), ('__spec__', None)])
made.zork  # raises AttributeError: module 'made' has no attribute 'zork'
class OwnModule(types.ModuleType):
    kind = "own"
    def __init__(self, name, extra):
        super().__init__(name)
        self.extra = extra
    @property
    def shout(self): return self.__name__.upper()
own = OwnModule("mine", 3)
own.kind, own.extra, own.shout, type(own).__name__, own  # => ('own', 3, 'MINE', 'OwnModule', <module 'mine'>)
blank = types.ModuleType.__new__(types.ModuleType)
repr(blank), vars(blank)  # => ("<module '?'>", {})
blank.zork  # raises AttributeError: module has no attribute 'zork'
types.ModuleType(1)  # raises TypeError: module() argument 'name' must be str, not int
types.ModuleType()  # raises TypeError: module() missing required argument 'name' (pos 1)
made.__getattr__ = lambda name: "asked for " + name
made.__dir__ = lambda: ["b", "a"]
made.zork, hasattr(made, "x"), dir(made)  # => ('asked for zork', True, ['a', 'b'])
del made.__getattr__
made.__file__ = "/x/made.py"
repr(made)  # => "<module 'made' from '/x/made.py'>"
made.__name__ = 5
made.zork  # raises AttributeError: module has no attribute 'zork'

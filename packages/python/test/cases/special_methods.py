# Special methods that are None, or descriptors of another kind than functions, and what else CPython's own tests found.
class Nothing:
    __add__ = None
    __radd__ = None
    __eq__ = None
    __lt__ = None
    __neg__ = None
    __len__ = None
    __getitem__ = None
    __iter__ = None
    __contains__ = None
    __call__ = None
    __int__ = None
    __round__ = None
    __next__ = None
    __hash__ = None


nothing = Nothing()
1 + nothing  # raises TypeError: 'NoneType' object is not callable
nothing + 1  # raises TypeError: 'NoneType' object is not callable
nothing == 1  # raises TypeError: 'NoneType' object is not callable
1 == nothing  # raises TypeError: 'NoneType' object is not callable
1 > nothing  # raises TypeError: 'NoneType' object is not callable
-nothing  # raises TypeError: 'NoneType' object is not callable
len(nothing)  # raises TypeError: 'NoneType' object is not callable
nothing[0]  # raises TypeError: 'NoneType' object is not callable
iter(nothing)  # raises TypeError: 'Nothing' object is not iterable
1 in nothing  # raises TypeError: 'Nothing' object is not a container
nothing()  # raises TypeError: 'NoneType' object is not callable
int(nothing)  # raises TypeError: 'NoneType' object is not callable
round(nothing)  # raises TypeError: 'NoneType' object is not callable
next(nothing)  # raises TypeError: 'NoneType' object is not callable
hash(nothing)  # raises TypeError: unhashable type: 'Nothing'


class Descriptor:
    def __init__(self, value):
        self.value = value

    def __get__(self, instance, owner):
        return lambda *arguments: self.value


class Described:
    __add__ = Descriptor("add")
    __radd__ = Descriptor("radd")
    __eq__ = Descriptor("eq")
    __lt__ = Descriptor("lt")
    __bool__ = Descriptor(False)
    __len__ = Descriptor(3)
    __neg__ = Descriptor("neg")
    __getattr__ = Descriptor("getattr")
    __hash__ = Descriptor(5)
    __repr__ = Descriptor("repr")
    __str__ = Descriptor("str")
    __format__ = Descriptor("format")
    __index__ = Descriptor(2)
    __contains__ = Descriptor(1)
    __call__ = Descriptor("called")
    __bytes__ = Descriptor(b"b")
    __dir__ = Descriptor(["z"])


described = Described()
(described + 1, 1 + described, described == 1, described != 1, described < 1, 1 > described)  # => ('add', 'radd', 'eq', False, 'lt', 'lt')
(bool(described), len(described), -described, described.missing, hash(described), described())  # => (False, 3, 'neg', 'getattr', 5, 'called')
(repr(described), str(described), f"{described}", [1, 2, 3][described], 4 in described, bytes(described), dir(described))  # => ('repr', 'str', 'format', 3, True, b'b', ['z'])


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["q"] = value


class Holder:
    q = OnlySet()


holder = Holder()
type(holder.q).__name__  # => 'OnlySet'
holder.q = 42
holder.q  # => 42


class Left:
    def __eq__(self, other):
        return NotImplemented


class Right:
    def __ne__(self, other):
        return "Right.__ne__"


Left() != Right()  # => 'Right.__ne__'


class Long:
    def __len__(self):
        return 2**63


len(Long())  # raises OverflowError: cannot fit 'int' into an index-sized integer
len(range(2**63 - 1))  # => 9223372036854775807


class Hashed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


[hash(Hashed(value)) for value in (2**61 + 5, 2**64, -(2**63), -1, True)]  # => [2305843009213693957, 8, -9223372036854775808, -2, 1]


class NewList(list):
    def __new__(cls, items, name=None):
        return super().__new__(cls, items)


class NewTuple(tuple):
    pass


NewList([1], name=3)  # => [1]
NewTuple(name=3)  # raises TypeError: tuple() takes no keyword arguments
float(x=1)  # raises TypeError: float() takes no keyword arguments


class Caller:
    def __call__(self, *arguments):
        return len(arguments)

    def own(self):
        return self

    bound = classmethod(own.__get__(5))


Caller.bound()  # raises TypeError: Caller.own() takes 1 positional argument but 2 were given


class Documented(property):
    """Of the subclass."""


class Owner:
    @Documented
    def x(self):
        "Of the getter."
        return 1

    @x.setter
    def x(self, value):
        "Of the setter."


Owner.__dict__["x"].__doc__  # => 'Of the getter.'
Owner().x  # => 1
property().__set_name__(1)  # raises TypeError: __set_name__() takes 2 positional arguments but 1 were given
(0.0 ** float("-inf"), (-0.0) ** float("-inf"))  # => (inf, inf)
# What __repr__, __str__ and __format__ give is kept as it is.
class Marked(str): pass
class ThreeTexts:
    def __repr__(self): return Marked("r")
    def __str__(self): return Marked("s")
    def __format__(self, spec): return Marked("f")
class OneText:
    def __repr__(self): return Marked("r")
[type(f(ThreeTexts())).__name__ for f in (repr, str, format, ascii)], [type(f(OneText())).__name__ for f in (repr, str, format, ascii)]  # => (['Marked', 'Marked', 'Marked', 'Marked'], ['Marked', 'Marked', 'Marked', 'Marked'])
type(Marked.__str__(Marked("q"))).__name__, type(str(Marked("q"))).__name__, type(Marked(ThreeTexts())).__name__  # => ('str', 'str', 'Marked')
# __new__ and __init__ are bound as any attribute is.
class ClassMethodNew:
    @classmethod
    def __new__(*args): return [getattr(each, "__name__", each) for each in args]
ClassMethodNew(1, 2)  # => ['ClassMethodNew', 'ClassMethodNew', 1, 2]
class CallableInit:
    class Init:
        def __call__(self, *args): print(args)
    __init__ = Init()
type(CallableInit(1, 2)).__name__  # => (1, 2)
class StaticInit:
    @staticmethod
    def __init__(*args): print(args)
StaticInit(1, 2) and None  # => (1, 2)
class FailingInit:
    @property
    def __init__(self): raise AttributeError("none here")
FailingInit()  # raises AttributeError: none here
class NoBases:
    @property
    def __bases__(self): raise AttributeError
isinstance(1, NoBases())  # raises TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
issubclass(int, NoBases())  # raises TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
def one_more():
    if one_more.called: return 2
    one_more.called = True
    list(one_more.iterator)
    return 1
one_more.called = False
one_more.iterator = iter(one_more, 2)
next(one_more.iterator)  # raises StopIteration
import operator, sys
staticmethod(None).__dict__, sorted(classmethod(len).__dict__)  # => ({'__doc__': None}, ['__doc__', '__module__', '__name__', '__qualname__'])
[operator.length_hint(reversed(each)) for each in ("hello", tuple("hello"), list("hello"), range(5))]  # => [5, 5, 5, 5]
again = ImportError("test", name="name", path="path")
again.__init__()
again.args, again.msg, again.name, again.path  # => ((), None, None, None)
class Large:
    def __sizeof__(self): return 1000
sys.getsizeof(Large())  # => 1032
class NoSize:
    def __sizeof__(self): return -1
sys.getsizeof(NoSize())  # raises ValueError: __sizeof__() should return >= 0
separator = bytearray(b",")
def clearing():
    separator.clear()
    yield b"A"
separator.join(clearing())  # raises BufferError: Existing exports of data: object cannot be re-sized
class SlotNames:
    __slots__ = ["__qualname__"]
    def __init__(self): self.__qualname__ = super().__class__.__name__
SlotNames().__qualname__, SlotNames.__qualname__  # => ('super', 'SlotNames')

# dataclasses: every option, field kinds, functions over instances, error messages.
from dataclasses import *
import typing
from typing import *
@dataclass
class A:
    x: int
    y: List[int] = field(default_factory=list)
    z: "str" = 'a'
    w: Optional[int] = None
    i: InitVar[int] = 3
    c: ClassVar[int] = 4
    v: typing.Callable[[int], str] = None
print(A.__doc__, A.__init__.__annotations__, A.__dataclass_params__, A.__match_args__)  # => A(x: int, y: List[int] = <factory>, z: 'str' = 'a', w: Optional[int] = None, i: dataclasses.InitVar[int] = 3, v: Callable[[int], str] = None) {'x': <class 'int'>, 'y': typing.List[int], 'z': 'str', 'w': typing.Optional[int], 'i': dataclasses.InitVar[int], 'v': typing.Callable[[int], str], 'return': None} _DataclassParams(init=True,repr=True,eq=True,order=False,unsafe_hash=False,frozen=False) ('x', 'y', 'z', 'w', 'i', 'v')
print(A.__init__.__qualname__, A.__init__.__module__, A.__eq__.__qualname__)  # => A.__init__ __main__ A.__eq__
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def kw2():
    @dataclass
    class B:
        a: KW_ONLY
        b: KW_ONLY
t(kw2)  # => TypeError 'b' is KW_ONLY, but KW_ONLY has already been specified
def d():
    @dataclass
    class B:
        a: ClassVar[int] = field(default_factory=list)
t(d)  # => TypeError field a cannot have a default factory
def d():
    @dataclass
    class B:
        a: InitVar[int] = field(default_factory=list)
t(d)  # => TypeError field a cannot have a default factory
def d():
    @dataclass
    class B:
        a: ClassVar[int] = field(kw_only=True)
t(d)  # => TypeError field a is a ClassVar but specifies kw_only
def d():
    @dataclass(slots=True)
    class B:
        __slots__=()
        a: int
t(d)  # => TypeError B already specifies __slots__
def d():
    @dataclass(slots=True)
    class B:
        a: int=field(init=False,default=3)
    return B().a
t(d)  # => 3
def d():
    @dataclass(weakref_slot=True)
    class B:
        a: int
t(d)  # => TypeError weakref_slot is True but slots is False
t(lambda: fields(3))  # => TypeError must be called with a dataclass type or instance
t(lambda: asdict(3))  # => TypeError asdict() should be called on dataclass instances
t(lambda: astuple(A))  # => TypeError astuple() should be called on dataclass instances
t(lambda: replace(A))  # => TypeError replace() should be called on dataclass instances
t(lambda: replace(A(1), x=2))  # => A(x=2, y=[], z='a', w=None, v=None)
@dataclass
class C:
    x: int = field(init=False, default=1)
    def __post_init__(self): pass
t(lambda: replace(C(), x=2))  # => ValueError field x is declared with init=False, it cannot be specified with replace()
@dataclass
class D:
    a: InitVar[int]
t(lambda: replace(D(1)))  # => ValueError InitVar 'a' must be specified with replace()
t(lambda: make_dataclass('X', ['a', 'a']))  # => TypeError Field name duplicated: 'a'
t(lambda: make_dataclass('X', ['1']))  # => TypeError Field names must be valid identifiers: '1'
t(lambda: make_dataclass('X', ['if']))  # => TypeError Field names must not be keywords: 'if'
t(lambda: make_dataclass('X', [3]))  # => TypeError object of type 'int' has no len()
t(lambda: make_dataclass('X', [('a',)]))  # => TypeError Invalid field: ('a',)
t(lambda: make_dataclass('X', ['a', ('b', int), ('c', int, field(default=3))], bases=(C,), namespace={'f': lambda s: 1}, frozen=False)(1,2))  # => X(x=1, a=1, b=2, c=3)
t(lambda: InitVar[List[int]])  # => dataclasses.InitVar[typing.List[int]]
t(lambda: InitVar[int])  # => dataclasses.InitVar[int]
t(lambda: dataclass(3))  # => AttributeError 'int' object has no attribute '__module__'
def d():
    @dataclass(order=True)
    class B:
        a: int
        def __lt__(s,o): pass
t(d)  # => TypeError Cannot overwrite attribute __lt__ in class B. Consider using functools.total_ordering
def d():
    @dataclass(frozen=True)
    class B:
        a: int
        def __setattr__(s,o): pass
t(d)  # => TypeError Cannot overwrite attribute __setattr__ in class B
def d():
    @dataclass(unsafe_hash=True)
    class B:
        a: int
        def __hash__(s): pass
t(d)  # => TypeError Cannot overwrite attribute __hash__ in class B
def d():
    @dataclass
    class B:
        a = field()
t(d)  # => TypeError 'a' is a field but has no type annotation
def d():
    @dataclass
    class B:
        a: list = []
t(d)  # => ValueError mutable default <class 'list'> for field a is not allowed: use default_factory
def d():
    @dataclass
    class B:
        a: int = 3
        b: int
t(d)  # => TypeError non-default argument 'b' follows default argument
def d():
    @dataclass(slots=True, frozen=True)
    class B:
        a: int = 3
    print(B.__slots__, B())
    b=B()
    import copy
    print(copy.copy(b))
    b.a = 3
t(d)  # => ('a',) d.<locals>.B(a=3) | d.<locals>.B(a=3) | FrozenInstanceError cannot assign to field 'a'
import collections
def d():
    @dataclass
    class B:
        a: dict
        n: Any = None
    P=collections.namedtuple('P','x y')
    print(asdict(B({1:[B(1)]}, P(1, B(2)))), astuple(B({1:[B(1)]}, P(1,2))))
    return asdict(B(collections.defaultdict(list)))
t(d)  # => {'a': {1: [{'a': 1, 'n': None}]}, 'n': P(x=1, y={'a': 2, 'n': None})} ({1: [(1, None)]}, P(x=1, y=2)) | TypeError first argument must be callable or None
print(is_dataclass(C), is_dataclass(C()), is_dataclass(3))  # => True True False
def d():
    @dataclass
    class B:
        a: int
    return B()
t(d)  # => TypeError d.<locals>.B.__init__() missing 1 required positional argument: 'a'
t(lambda: field(1))  # => TypeError field() takes 0 positional arguments but 1 was given
t(lambda: field(x=1))  # => TypeError field() got an unexpected keyword argument 'x'
t(lambda: dataclass(A, A))  # => TypeError dataclass() takes from 0 to 1 positional arguments but 2 were given
t(lambda:dataclass(foo=1))  # => TypeError dataclass() got an unexpected keyword argument 'foo'
from dataclasses import __all__ as al
print(al)  # => ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']
# Defaults whose class answers for itself.
import enum
class Level(enum.Enum):
    LOW = 1
    HIGH = 2
class Asked(type):
    def __getattr__(cls, name): raise AttributeError("class has no " + name)
class Odd(metaclass=Asked):
    def __getattr__(self, name): raise AttributeError("never " + name)
    def __repr__(self): return "Odd()"
@dataclass
class WithMembers:
    level: Level = field(default=Level.LOW)
    odd: object = field(default=Odd())
    kind: type = field(default=Level)
WithMembers(), WithMembers(Level.HIGH).level  # => (WithMembers(level=<Level.LOW: 1>, odd=Odd(), kind=<enum 'Level'>), <Level.HIGH: 2>)
# Fields in __slots__ that the class has itself, names of ClassVar and InitVar in texts, slots of bases.
import weakref
from dataclasses import dataclass, make_dataclass
from typing import Any
@dataclass
class InSlots:
    __slots__ = ("x",)
    x: Any
InSlots()  # raises TypeError: InSlots.__init__() missing 1 required positional argument: 'x'
InSlots(3)  # => InSlots(x=3)
@dataclass
class AlsoInSlots(InSlots):
    x: int
    y: int
AlsoInSlots(1, 2)  # => AlsoInSlots(x=1, y=2)
class UsedUp: __slots__ = iter(["a"])
class UnderUsedUp(UsedUp): __slots__ = ("b",)
def with_slots():
    @dataclass(slots=True)
    class OverIterator(UnderUsedUp): c: int
with_slots()  # raises TypeError: Slots of 'UsedUp' cannot be determined
class NoneOnClass:
    def __get__(self, instance, owner):
        if instance is None: raise AttributeError()
        return instance._x
    def __set__(self, instance, value): instance._x = value
@dataclass
class WithDescriptor: i: NoneOnClass = NoneOnClass()
WithDescriptor()  # raises TypeError: WithDescriptor.__init__() missing 1 required positional argument: 'i'
WithDescriptor(4).i  # => 4
@dataclass(slots=True)
class Unreferable: a: int
weakref.ref(Unreferable(1))  # raises TypeError: cannot create weak reference to 'Unreferable' object
@dataclass(slots=True, weakref_slot=True)
class Referable: a: int
@dataclass(slots=True, weakref_slot=True)
class AlsoReferable(Referable): b: int
Referable.__slots__, AlsoReferable.__slots__  # => (('a', '__weakref__'), ('b',))
referred = AlsoReferable(1, 2)
weakref.ref(referred)() is referred  # => True
make_dataclass("Made", ["x", ("y", int), "z"]).__annotations__  # => {'x': 'typing.Any', 'y': <class 'int'>, 'z': 'typing.Any'}
@dataclass(frozen=True, slots=True)
class FrozenSlots:
    x: int
FrozenSlots(1).x = 2  # raises FrozenInstanceError: cannot assign to field 'x'
FrozenSlots(1).other = 2  # raises TypeError: super(type, obj): obj must be an instance or subtype of type
del FrozenSlots(1).other  # raises TypeError: super(type, obj): obj must be an instance or subtype of type

# make_dataclass makes its class as types.new_class does.
make_dataclass((1,), ["a"], bases=["a", ("b", int)])  # raises TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
make_dataclass("X", ["a"], bases={(1, 2)})  # raises TypeError: 'set' object is not subscriptable
make_dataclass("X", ["a"], bases=(3,))  # raises TypeError: int() takes at most 2 arguments (3 given)
make_dataclass("X", ["a"], bases="x")  # raises TypeError: str() argument 'errors' must be str, not dict
make_dataclass("X", ["a"], bases=["a"], namespace=3)  # raises TypeError: 'int' object is not iterable
make_dataclass("X", ["a"], namespace=3)  # raises TypeError: 'int' object is not iterable
class Meta(type): pass
make_dataclass("X", ["a"], bases=(Meta("Q", (), {}),))  # => <class 'types.X'>
dataclass(repr)  # raises AttributeError: 'builtin_function_or_method' object has no attribute '__dataclass_params__'
dataclass(3)  # raises AttributeError: 'int' object has no attribute '__module__'
dataclass(lambda: 1)  # raises AttributeError: 'function' object has no attribute '__mro__'

# typing: forms, their reprs, what may be subscripted, checks.
from typing import *
import typing, collections.abc
T = TypeVar("T")
K = TypeVar("K", bound=int)
V = TypeVar("V", int, str)
C = TypeVar("C", covariant=True)
P = ParamSpec("P")
class Foo(Generic[T]): pass
class Bar(Foo[int]): pass
class G2(Generic[T, K]): pass
List  # => typing.List
List[int]  # => typing.List[int]
Dict[str,int]  # => typing.Dict[str, int]
Optional[int]  # => typing.Optional[int]
Optional  # => typing.Optional
Union  # => typing.Union
Union[int,str]  # => typing.Union[int, str]
Union[int,None]  # => typing.Optional[int]
Union[int]  # => <class 'int'>
Union[int,str,None]  # => typing.Union[int, str, NoneType]
Union[int,Union[str,int]]  # => typing.Union[int, str]
Any  # => typing.Any
Callable  # => typing.Callable
Callable[[int],str]  # => typing.Callable[[int], str]
Callable[...,str]  # => typing.Callable[..., str]
Callable[P,int]  # => typing.Callable[~P, int]
Callable[[],None]  # => typing.Callable[[], NoneType]
Tuple  # => typing.Tuple
Tuple[int,...]  # => typing.Tuple[int, ...]
Tuple[()]  # => typing.Tuple[()]
Tuple[int,str]  # => typing.Tuple[int, str]
Type  # => typing.Type
Type[int]  # => typing.Type[int]
T  # => ~T
K  # => ~K
V  # => ~V
C  # => +C
P  # => ~P
P.args  # => P.args
P.kwargs  # => P.kwargs
Literal[1,"a",None]  # => typing.Literal[1, 'a', None]
Literal  # => typing.Literal
Annotated[int,"x"]  # => typing.Annotated[int, 'x']
ClassVar  # => typing.ClassVar
ClassVar[int]  # => typing.ClassVar[int]
Final  # => typing.Final
Final[int]  # => typing.Final[int]
List[T]  # => typing.List[~T]
List[T][int]  # => typing.List[int]
Dict[K,V]  # => typing.Dict[~K, ~V]
Foo  # => <class '__main__.Foo'>
Foo[int]  # => __main__.Foo[int]
Foo[T]  # => __main__.Foo[~T]
G2[int,str]  # => __main__.G2[int, str]
Generic  # => <class 'typing.Generic'>
Generic[T]  # => typing.Generic[~T]
Protocol  # => <class 'typing.Protocol'>
Protocol[T]  # => typing.Protocol[~T]
Self  # => typing.Self
Never  # => typing.Never
NoReturn  # => typing.NoReturn
LiteralString  # => typing.LiteralString
TypeAlias  # => typing.TypeAlias
Required[int]  # => typing.Required[int]
NotRequired[int]  # => typing.NotRequired[int]
TypeGuard[int]  # => typing.TypeGuard[int]
Concatenate[int,P]  # => typing.Concatenate[int, ~P]
Unpack[Tuple[int]]  # => *typing.Tuple[int]
TypeVarTuple("Ts")  # => Ts
Iterable[int]  # => typing.Iterable[int]
Iterator  # => typing.Iterator
Sequence[int]  # => typing.Sequence[int]
Mapping[str,Any]  # => typing.Mapping[str, typing.Any]
MutableMapping  # => typing.MutableMapping
Set[int]  # => typing.Set[int]
FrozenSet  # => typing.FrozenSet
DefaultDict[str,int]  # => typing.DefaultDict[str, int]
OrderedDict  # => typing.OrderedDict
Counter[str]  # => typing.Counter[str]
Deque[int]  # => typing.Deque[int]
ChainMap  # => typing.ChainMap
Generator[int,None,str]  # => typing.Generator[int, NoneType, str]
AsyncIterator[int]  # => typing.AsyncIterator[int]
Awaitable[int]  # => typing.Awaitable[int]
Coroutine  # => typing.Coroutine
ContextManager  # => typing.ContextManager
AsyncContextManager[int]  # => typing.AsyncContextManager[int]
Hashable  # => typing.Hashable
Sized  # => typing.Sized
Text  # => <class 'str'>
IO  # => <class 'typing.IO'>
IO[str]  # => typing.IO[str]
TextIO  # => <class 'typing.TextIO'>
BinaryIO  # => <class 'typing.BinaryIO'>
Pattern  # => typing.Pattern
Match[str]  # => typing.Match[str]
AnyStr  # => ~AnyStr
SupportsInt  # => <class 'typing.SupportsInt'>
List["Foo"]  # => typing.List[ForwardRef('Foo')]
ForwardRef("int")  # => ForwardRef('int')
NewType("U",int)  # => __main__.U
List[List[int]]  # => typing.List[typing.List[int]]
List[int]|None  # => typing.Optional[typing.List[int]]
int|List[int]  # => typing.Union[int, typing.List[int]]
Optional[List[int]]  # => typing.Optional[typing.List[int]]
list[T]  # => list[~T]
Union[list[int],int]  # => typing.Union[list[int], int]
List[None]  # => typing.List[NoneType]
Callable[[Callable[[int],str]],T]  # => typing.Callable[[typing.Callable[[int], str]], ~T]
TYPE_CHECKING  # => False
get_origin(List[int])  # => <class 'list'>
get_args(Dict[str,int])  # => (<class 'str'>, <class 'int'>)
get_args(Callable[[int],str])  # => ([<class 'int'>], <class 'str'>)
get_origin(Union[int,str])  # => typing.Union
get_origin(int|str)  # => <class 'types.UnionType'>
get_origin(Annotated[int,1])  # => <class 'typing.Annotated'>
get_args(Annotated[int,1])  # => (<class 'int'>, 1)
get_origin(Literal[1])  # => typing.Literal
get_args(Optional[int])  # => (<class 'int'>, <class 'NoneType'>)
get_origin(Generic[T])  # => <class 'typing.Generic'>
get_origin(list[int])  # => <class 'list'>
get_origin(int)
List[int].__origin__  # => <class 'list'>
List.__origin__  # => <class 'list'>
List[T].__parameters__  # => (~T,)
Foo.__parameters__  # => (~T,)
Foo.__orig_bases__  # => (typing.Generic[~T],)
Bar.__orig_bases__  # => (__main__.Foo[int],)
Bar.__mro__  # => (<class '__main__.Bar'>, <class '__main__.Foo'>, <class 'typing.Generic'>, <class 'object'>)
List[int]==List[int]  # => True
hash(List[int])==hash(List[int])  # => True
Union[int,str]==Union[str,int]  # => True
Foo[int]().__orig_class__  # => __main__.Foo[int]
List[int]()  # raises TypeError: Type List cannot be instantiated; use list() instead
isinstance([],List)  # => True
isinstance([],List[int])  # raises TypeError: Subscripted generics cannot be used with class and instance checks
isinstance(1,Union[int,str])  # => True
isinstance(1,Union)  # raises TypeError: typing.Union cannot be used with isinstance()
isinstance(1,Optional[int])  # => True
isinstance(1,Any)  # raises TypeError: typing.Any cannot be used with isinstance()
issubclass(list,List)  # => True
isinstance(1,T)  # raises TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
List[int,str]  # raises TypeError: Too many arguments for typing.List; actual 2, expected 1
Dict[int]  # raises TypeError: Too few arguments for typing.Dict; actual 1, expected 2
Foo[int,str]  # raises TypeError: Too many arguments for <class '__main__.Foo'>; actual 2, expected 1
Optional[int,str]  # raises TypeError: typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
Union[()]  # raises TypeError: Cannot take a Union of no types.
Union[1]  # => 1
Callable[int]  # raises TypeError: Callable must be used as Callable[[arg, ...], result].
Callable[int,str]  # => typing.Callable[[int], str]
int[int]  # raises TypeError: type 'int' is not subscriptable
Literal[1]()  # raises TypeError: Cannot instantiate typing.Literal
Any()  # raises TypeError: Any cannot be instantiated
Union()  # raises TypeError: Cannot instantiate typing.Union
List()  # raises TypeError: Type List cannot be instantiated; use list() instead
T()  # raises TypeError: 'TypeVar' object is not callable
Generic[int]  # raises TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.
ClassVar[int,str]  # raises TypeError: typing.ClassVar accepts only single type. Got (<class 'int'>, <class 'str'>).
cast(int,"a")  # => 'a'
assert_type(1,int)  # => 1
type(List[int])  # => <class 'typing._GenericAlias'>
type(Union[int,str])  # => <class 'typing._UnionGenericAlias'>
type(List)  # => <class 'typing._SpecialGenericAlias'>
type(Any)  # => <class 'typing._AnyMeta'>
type(T)  # => <class 'typing.TypeVar'>
type(Literal[1])  # => <class 'typing._LiteralGenericAlias'>
type(Annotated[int,1])  # => <class 'typing._AnnotatedAlias'>
type(Optional)  # => <class 'typing._SpecialForm'>
type(NewType("U",int))  # => <class 'typing.NewType'>
NewType("U",int)(5)  # => 5
T.__name__,T.__bound__,T.__constraints__,K.__bound__,V.__constraints__,C.__covariant__  # => ('T', None, (), <class 'int'>, (<class 'int'>, <class 'str'>), True)
TypeVar("X",int)  # raises TypeError: A single constraint is not allowed
TypeVar("X",bound=1)  # => ~X
Literal[1,1]  # => typing.Literal[1]
Literal[[1]]  # => typing.Literal[[1]]
List[int].__args__,List[int].__name__,List.__name__,List[int].__module__  # => ((<class 'int'>,), 'List', 'List', 'typing')
Annotated[int]  # raises TypeError: Annotated[...] should be used with at least two arguments (a type and an annotation).
Annotated[int,1].__metadata__  # => (1,)
is_typeddict(dict)  # => False
Type[Any]  # => typing.Type[typing.Any]
Iterable  # => typing.Iterable
Tuple[int, ...].__args__  # => (<class 'int'>, Ellipsis)
Optional[None]  # => <class 'NoneType'>
Optional["Foo"]  # => typing.Optional[ForwardRef('Foo')]
collections.abc.Callable[[int],str]  # => collections.abc.Callable[[int], str]
collections.abc.Iterable[int]  # => collections.abc.Iterable[int]
type[int]  # => type[int]
List[...]  # => typing.List[...]
Any|None  # => typing.Any | None
str|T  # => typing.Union[str, ~T]
Optional[T][int]  # => typing.Optional[int]
Dict[str,T][int]  # => typing.Dict[str, int]
Union[T,int][str]  # => typing.Union[str, int]
Callable[[T],int][str]  # => typing.Callable[[str], int]
Hashable.__origin__  # => <class 'collections.abc.Hashable'>
List[int].foo  # raises AttributeError: type object 'list' has no attribute 'foo'
List.foo  # raises AttributeError: type object 'list' has no attribute 'foo'
Literal["a"].__args__  # => ('a',)
Final[int].__args__  # => (<class 'int'>,)
get_args(Final[int])  # => (<class 'int'>,)
get_origin(ClassVar[int])  # => typing.ClassVar
get_args(int)  # => ()
get_args(Callable)  # => ()
get_args(Tuple[()])  # => ()
get_origin(Callable[[int],str])  # => <class 'collections.abc.Callable'>
get_origin(P.args)  # => ~P
typing.Union[int, "str"]  # => typing.Union[int, ForwardRef('str')]
Optional[Union[int,str]]  # => typing.Union[int, str, NoneType]
Optional[Any]  # => typing.Optional[typing.Any]
Union[Any,None]  # => typing.Optional[typing.Any]
Optional[Literal[1]]  # => typing.Optional[typing.Literal[1]]
NoReturn[int]  # raises TypeError: typing.NoReturn is not subscriptable
Any[int]  # raises TypeError: type 'Any' is not subscriptable
Self[int]  # raises TypeError: typing.Self is not subscriptable
Sequence.__origin__  # => <class 'collections.abc.Sequence'>
Pattern[str].__origin__  # => <class 're.Pattern'>
issubclass(int,Union[int,str])  # => True
isinstance(3,int|str)  # => True
Text is str  # => True
Foo[T][int]  # => __main__.Foo[int]
SupportsInt  # => <class 'typing.SupportsInt'>
isinstance(3,SupportsInt)  # => True
isinstance("a",Hashable)  # => True
isinstance([],Hashable)  # => False
isinstance([],Sized)  # => True
isinstance(3,Iterable)  # => False
typing.AbstractSet  # => typing.AbstractSet
typing.Collection  # => typing.Collection
typing.ByteString  # => typing.ByteString
class Shape(Protocol):
    def area(self) -> float: ...
class Square:
    def area(self): return 4.0
isinstance(Square(), Shape)  # raises TypeError: Instance and class checks can only be used with @runtime_checkable protocols
Shape()  # raises TypeError: Protocols cannot be instantiated
@runtime_checkable
class Named(Protocol):
    name: str
    def hi(self): ...
class Person:
    name = "p"
    def hi(self): return 1
isinstance(Person(), Named)  # => True
isinstance(3, Named)  # => False
issubclass(Person, Named)  # raises TypeError: Protocols with non-method members don't support issubclass()
class Bad(Generic[T], Generic[K]): pass  # raises TypeError: Cannot inherit from Generic[...] multiple times.
class Plain(Generic): pass  # raises TypeError: Cannot inherit from plain Generic
class Employee(NamedTuple):
    name: str
    id: int = 3
    def hi(self): return self.name
Employee("a")  # => Employee(name='a', id=3)
Employee("a", 4).hi(), Employee._fields, Employee._field_defaults, Employee.__annotations__  # => ('a', ('name', 'id'), {'id': 3}, {'name': <class 'str'>, 'id': <class 'int'>})
Employee()  # raises TypeError: Employee.__new__() missing 1 required positional argument: 'name'
Employee("a").name, Employee("a")[1], Employee("a") == ("a", 3), Employee("a")._replace(id=9), Employee("x")._asdict()  # => ('a', 3, True, Employee(name='a', id=9), {'name': 'x', 'id': 3})
NamedTuple("P", [("x", int), ("y", str)])(1, "a")  # => P(x=1, y='a')
class BadTuple(NamedTuple):
    x: int = 1
    y: int  # raises TypeError: Non-default namedtuple field y cannot follow default field x
class BadTuple2(NamedTuple):
    x: int
    _fields = 3  # raises AttributeError: Cannot overwrite NamedTuple attribute _fields
class Movie(TypedDict):
    name: str
    year: int
Movie(name="a", year=1), type(Movie(name="a", year=1)), Movie.__annotations__, Movie.__total__  # => ({'name': 'a', 'year': 1}, <class 'dict'>, {'name': <class 'str'>, 'year': <class 'int'>}, True)
sorted(Movie.__required_keys__), Movie.__optional_keys__  # => (['name', 'year'], frozenset())
class Movie2(Movie, total=False):
    extra: str
sorted(Movie2.__required_keys__), Movie2.__optional_keys__, Movie2.__total__  # => (['name', 'year'], frozenset({'extra'}), False)
isinstance({}, Movie)  # raises TypeError: TypedDict does not support instance and class checks
TypedDict("TD", {"a": int})(a=3)  # => {'a': 3}
is_typeddict(Movie)  # => True
def f(a: int, b: "Optional[str]" = None, *args: "List[int]", c: Annotated[int, 1] = 3) -> "Square": pass
get_type_hints(f)  # => {'a': <class 'int'>, 'b': typing.Optional[str], 'args': typing.List[int], 'c': <class 'int'>, 'return': <class '__main__.Square'>}
get_type_hints(f, include_extras=True)["c"]  # => typing.Annotated[int, 1]
class Node:
    next: "Optional[Node]"
    items: List["Node"]
    kind: ClassVar[int] = 3
def g(x: "Missing"): pass
get_type_hints(g)  # raises NameError: name 'Missing' is not defined
get_type_hints(3)  # raises TypeError: 3 is not a module, class, method, or function.
UserId = NewType("UserId", int)
UserId(5), UserId.__name__, UserId.__supertype__  # => (5, 'UserId', <class 'int'>)
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    @classmethod
    def make(cls): return cls()
s = Stack[int]()
s.push(3)
s.items  # => [3]
type(s.make()).__name__, Stack[int].make().items  # => ('Stack', [])
class Sub(Stack[str]): pass
Sub.__mro__  # => (<class '__main__.Sub'>, <class '__main__.Stack'>, <class 'typing.Generic'>, <class 'object'>)
Sub.__parameters__  # => ()
class Two(Dict[K, V]): pass
Two.__mro__, Two(a=1)  # => ((<class '__main__.Two'>, <class 'dict'>, <class 'typing.Generic'>, <class 'object'>), {'a': 1})
class M(List[int]): pass
M([1, 2]), M.__orig_bases__  # => ([1, 2], (typing.List[int],))
@overload
def h(x: int) -> int: ...
@overload
def h(x: str) -> str: ...
def h(x): return x
h(3)  # => 3
@final
class Fin: pass
Fin.__final__  # => True
assert_never(3)  # raises AssertionError: Expected code to be unreachable, but got: 3
def takes(x: Literal["a", "b"] = "a") -> None: ...
takes.__annotations__  # => {'x': typing.Literal['a', 'b'], 'return': None}
Any()  # raises TypeError: Any cannot be instantiated
import typing
class OrigBases(typing.NamedTuple):
    x: int
[each.__name__ for each in OrigBases.__orig_bases__ + typing.NamedTuple("Made", [("x", int)]).__orig_bases__]  # raises AttributeError: type object 'Made' has no attribute '__orig_bases__'
typing.Annotated[int, 1].__module__, typing.Annotated[typing.List[int], 1].__module__  # => ('builtins', 'typing')

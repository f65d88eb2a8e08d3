"""Substitution of type variables, variadic generics, parameter specifications, and what forms of typing refuse."""  # => 'Substitution of type variables, variadic generics, parameter specifications, and what forms of typing refuse.'
import collections.abc
import typing
from typing import (
    Annotated, Any, Callable, ClassVar, Concatenate, Dict, Final, ForwardRef, Generic, List, Literal, NamedTuple, NewType, NoReturn, Optional,
    ParamSpec, Protocol, Required, NotRequired, Self, Tuple, Type, TypedDict, TypeVar, TypeVarTuple, Union, Unpack, get_args, get_origin, get_type_hints, runtime_checkable,
)

T = TypeVar("T")
S = TypeVar("S")
Ts = TypeVarTuple("Ts")
P = ParamSpec("P")

# Generic aliases of builtins
print(list[T][int])  # => list[int]
print(dict[str, T][int])  # => dict[str, int]
print(dict[T, S][int, str])  # => dict[int, str]
print(dict[T, list[S]][int, str].__args__)  # => (<class 'int'>, list[str])
print(list[T].__parameters__)  # => (~T,)
print(tuple[int, ...])  # => tuple[int, ...]
print(list[int].__origin__, list[int].__args__)  # => <class 'list'> (<class 'int'>,)
print(*tuple[int, str])  # => *tuple[int, str]
print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]))  # => True False True
print(list[int]([1, 2]))  # => [1, 2]
print(dict[str, int].fromkeys("ab", 1))  # => {'a': 1, 'b': 1}
list[int][str]  # raises TypeError: list[int] is not a generic class
list[T][int, str]  # raises TypeError: Too many arguments for list[~T]; actual 2, expected 1
isinstance([], list[int])  # raises TypeError: isinstance() argument 2 cannot be a parameterized generic
issubclass(list, list[int])  # raises TypeError: issubclass() argument 2 cannot be a parameterized generic
int[str]  # raises TypeError: type 'int' is not subscriptable
print((int | list[T])[str])  # => int | list[str]
print(int | str == Union[int, str], hash(int | str) == hash(Union[int, str]))  # => True True
(int | str)[int]  # raises TypeError: int | str is not a generic class

# Variadic generics
print(Tuple[*Ts], tuple[*Ts], Ts)  # => typing.Tuple[*Ts] tuple[*Ts] Ts
print(tuple[*Ts][int, str], tuple[int, *Ts][str, float], tuple[*Ts, int][str])  # => tuple[int, str] tuple[int, str, float] tuple[str, int]
print(tuple[*Ts][()])  # => tuple[()]
class Array(Generic[*Ts]): pass
print(Array[int, str], Array[()], Array[int, *Ts], Array.__parameters__)  # => __main__.Array[int, str] __main__.Array[()] __main__.Array[int, *Ts] (Ts,)
class Named(Generic[T, *Ts]): pass
print(Named[int], Named[int, str, float], Named[int, *tuple[str, ...]])  # => __main__.Named[int] __main__.Named[int, str, float] __main__.Named[int, *tuple[str, ...]]
Named[()]  # raises TypeError: Too few arguments for <class '__main__.Named'>; actual 0, expected at least 1
print(Named[int, str].__args__)  # => (<class 'int'>, <class 'str'>)
print(Unpack[Ts], Unpack[Tuple[int, str]])  # => *Ts *typing.Tuple[int, str]
Ts.__typing_subst__(int)  # raises TypeError: Substitution of bare TypeVarTuple is not supported
class Two(Generic[*Ts, T]): pass
print(Two[int], Two[int, str])  # => __main__.Two[int] __main__.Two[int, str]
print(Callable[[*Ts], T][int, str, float])  # => typing.Callable[[int, str], float]
print(Dict[T, Tuple[*Ts]][int, str, float])  # => typing.Dict[int, typing.Tuple[str, float]]
List[Ts]  # => typing.List[Ts]
Generic[Ts]  # raises TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.

# Parameter specifications
print(Callable[P, T][[int, str], float])  # => typing.Callable[[int, str], float]
print(Callable[Concatenate[int, P], T][[str], float])  # => typing.Callable[[int, str], float]
print(Callable[P, int][...])  # => typing.Callable[..., int]
print(Callable[P, int][int, str])  # => typing.Callable[[int, str], int]
class Handler(Generic[P, T]): pass
print(Handler[[int, str], bool], Handler[..., bool], Handler[P, int])  # => __main__.Handler[(<class 'int'>, <class 'str'>), bool] __main__.Handler[..., bool] __main__.Handler[~P, int]
Handler[int, str]  # => __main__.Handler[int, str]
class Only(Generic[P]): pass
print(Only[int, str], Only[[int, str]], Only[...])  # => __main__.Only[(<class 'int'>, <class 'str'>)] __main__.Only[(<class 'int'>, <class 'str'>)] __main__.Only[...]
print(P.args, P.kwargs, P.args.__origin__ is P, P.args == P.args)  # => P.args P.kwargs True True
print(get_args(Callable[[int, str], bool]), get_args(Callable[..., int]), get_args(Callable[P, int]))  # => ([<class 'int'>, <class 'str'>], <class 'bool'>) (Ellipsis, <class 'int'>) (~P, <class 'int'>)
print(get_args(collections.abc.Callable[[int], str]), collections.abc.Callable[[int, T], str][bool])  # => ([<class 'int'>], <class 'str'>) collections.abc.Callable[[int, bool], str]
collections.abc.Callable[int, str]  # raises TypeError: Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got <class 'int'>
Concatenate[int]  # raises TypeError: The last parameter to Concatenate should be a ParamSpec variable or ellipsis.
Concatenate[()]  # raises TypeError: Cannot take a Concatenate of no types.

# What forms refuse
List[ClassVar[int]]  # raises TypeError: typing.ClassVar[int] is not valid as type argument
List[Generic]  # raises TypeError: Plain <class 'typing.Generic'> is not valid as type argument
List[Final]  # raises TypeError: Plain typing.Final is not valid as type argument
Union[()]  # raises TypeError: Cannot take a Union of no types.
Union[ClassVar, int]  # raises TypeError: Plain typing.ClassVar is not valid as type argument
Optional[int, str]  # raises TypeError: typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
List[int, str]  # raises TypeError: Too many arguments for typing.List; actual 2, expected 1
Dict[int]  # raises TypeError: Too few arguments for typing.Dict; actual 1, expected 2
Callable[int]  # raises TypeError: Callable must be used as Callable[[arg, ...], result].
Annotated[int]  # raises TypeError: Annotated[...] should be used with at least two arguments (a type and an annotation).
Self[int]  # raises TypeError: typing.Self is not subscriptable
Literal[int]  # => typing.Literal[int]
Required[int, str]  # raises TypeError: Required accepts only a single type. Got (<class 'int'>, <class 'str'>).
ClassVar[Final[int]]  # raises TypeError: typing.Final[int] is not valid as type argument
List[(1, 2), ]  # raises TypeError: Parameters to generic types must be types. Got (1, 2).
List()  # raises TypeError: Type List cannot be instantiated; use list() instead
List[int]()  # raises TypeError: Type List cannot be instantiated; use list() instead
Union()  # raises TypeError: Cannot instantiate typing.Union
isinstance(1, Union)  # raises TypeError: typing.Union cannot be used with isinstance()
isinstance(1, Any)  # raises TypeError: typing.Any cannot be used with isinstance()
issubclass(int, ClassVar)  # raises TypeError: typing.ClassVar cannot be used with issubclass()
isinstance([], List[int])  # raises TypeError: Subscripted generics cannot be used with class and instance checks
print(isinstance(1, Union[int, str]), issubclass(bool, Optional[int]))  # => True True
class Bad(Union): pass  # raises TypeError: Cannot subclass typing.Union
class Bad(List[int], Optional[int]): pass  # raises TypeError: Cannot subclass typing.Optional[int]
class Bad(TypeVar): pass  # raises TypeError: Cannot subclass special typing classes
class Bad(type(Union)): pass  # raises TypeError: Cannot subclass special typing classes
class Bad(Generic): pass  # raises TypeError: Cannot inherit from plain Generic
class Bad(Generic[int]): pass  # raises TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.
class Bad(Generic[T, T]): pass  # raises TypeError: Parameters to Generic[...] must all be unique
class Bad(Generic[T], List[S]): pass  # raises TypeError: Some type variables (~S) are not listed in Generic[~T]
class Bad(Generic[T], Generic[S]): pass  # raises TypeError: Cannot inherit from Generic[...] multiple times.
Generic[()]  # raises TypeError: Parameter list to Generic[...] cannot be empty
Generic[T][int]  # raises TypeError: Cannot subscript already-subscripted typing.Generic[~T]
TypeVar("T", int)  # raises TypeError: A single constraint is not allowed
TypeVar("T", int, str, bound=int)  # raises TypeError: Constraints cannot be combined with bound=...
TypeVar("T", covariant=True, contravariant=True)  # raises ValueError: Bivariant types are not supported.
UserId = NewType("UserId", int)
class Bad(UserId): pass  # raises TypeError: Cannot subclass an instance of NewType. Perhaps you were looking for: `Bad = NewType('Bad', UserId)`
ForwardRef("1 +")  # raises SyntaxError: Forward reference must be an expression -- got '1 +'
ForwardRef(1)  # raises TypeError: Forward reference must be a string -- got 1

# Aliases
print(List[T][int], Dict[T, List[S]][int, str], Union[T, int][str], Optional[T][int])  # => typing.List[int] typing.Dict[int, typing.List[str]] typing.Union[str, int] typing.Optional[int]
print(Annotated[T, "x"][int], Annotated[Annotated[int, 1], 2], Annotated[int, 1].__metadata__)  # => typing.Annotated[int, 'x'] typing.Annotated[int, 1, 2] (1,)
print(Union[int, Union[str, int]], Union[int], Optional[None], Union[int, None])  # => typing.Union[int, str] <class 'int'> <class 'NoneType'> typing.Optional[int]
print(Literal[1, 2, 1], Literal[0, False], Literal[Literal[1], 2], Literal["a"] == Literal["a"], Literal[0] == Literal[False])  # => typing.Literal[1, 2] typing.Literal[0, False] typing.Literal[1, 2] True False
print(List["Node"], ForwardRef("x"), Optional["Node"])  # => typing.List[ForwardRef('Node')] ForwardRef('x') typing.Optional[ForwardRef('Node')]
print(List[int].__name__, List.__qualname__, List[int].__module__, Optional[int].__name__, Union[int, str].__name__)  # => List List typing Optional Union
print(List.__doc__, Union[int, str].__origin__, Type[int], NoReturn)  # => A generic version of list. typing.Union typing.Type[int] typing.NoReturn
print(typing.Counter(), typing.DefaultDict(int), typing.Deque([1]), typing.OrderedDict())  # => Counter() defaultdict(<class 'int'>, {}) deque([1]) OrderedDict()
class Stack(Generic[T]):
    kind = "lifo"
    def push(self, item: T) -> None: ...
print(Stack[int], Stack[int].kind, Stack[int]().__orig_class__, Stack.__parameters__, Stack[T][str])  # => __main__.Stack[int] lifo __main__.Stack[int] (~T,) __main__.Stack[str]
class Sub(Stack[int], Dict[str, T]): pass
print(Sub.__orig_bases__, Sub.__parameters__, [c.__name__ for c in Sub.__mro__])  # => (__main__.Stack[int], typing.Dict[str, ~T]) (~T,) ['Sub', 'Stack', 'dict', 'Generic', 'object']
Stack[int, str]  # raises TypeError: Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
int | "x"  # raises TypeError: unsupported operand type(s) for |: 'type' and 'str'
print(T | int, "x" | T, List[int] | None, UserId | str)  # => typing.Union[~T, int] typing.Union[ForwardRef('x'), ~T] typing.Optional[typing.List[int]] typing.Union[__main__.UserId, str]

# Named tuples and typed dicts
class Pair(NamedTuple, Generic[T]):
    first: T
    second: T
print(Pair(1, 2), Pair[int](1, 2), Pair.__bases__, Pair.__parameters__)  # => Pair(first=1, second=2) Pair(first=1, second=2) (<class 'tuple'>, <class 'typing.Generic'>) (~T,)
class Bad(NamedTuple, int): x: int  # raises TypeError: can only inherit from a NamedTuple type and Generic
class Bad(NamedTuple):
    x: int = 1
    y: int  # raises TypeError: Non-default namedtuple field y cannot follow default field x
class Bad(NamedTuple): _x: int  # raises ValueError: Field names cannot start with an underscore: '_x'
NamedTuple("E", [("x", int, 3)])  # raises ValueError: too many values to unpack (expected 2)
NamedTuple("E", [("x", int)], y=3)  # raises TypeError: Either list of fields or keywords can be provided to NamedTuple, not both
class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
print(Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Movie.__bases__)  # => frozenset({'title'}) frozenset({'year'}) False (<class 'dict'>,)
class Sequel(Movie):
    year: Required[int]
    number: NotRequired[int]
print(sorted(Sequel.__required_keys__), sorted(Sequel.__optional_keys__), Sequel(title="x", year=1))  # => ['title', 'year'] ['number'] {'title': 'x', 'year': 1}
class Box(TypedDict, Generic[T]):
    value: T
print(Box[int], Box.__parameters__, Box.__bases__, Box[int](value=1))  # => __main__.Box[int] (~T,) (<class 'typing.Generic'>, <class 'dict'>) {'value': 1}
isinstance({}, Movie)  # raises TypeError: TypedDict does not support instance and class checks
class Bad(Movie, int): pass  # raises TypeError: cannot inherit from both a TypedDict type and a non-TypedDict base class
TypedDict("D", {"x": int}, y=int)  # raises TypeError: TypedDict takes either a dict or keyword arguments, but not both
print(get_type_hints(Movie), get_type_hints(Movie, include_extras=True))  # => {'title': <class 'str'>, 'year': <class 'int'>} {'title': typing.Required[str], 'year': <class 'int'>}

# Protocols
@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...
class File:
    def close(self): pass
print(isinstance(File(), Closeable), issubclass(File, Closeable), isinstance(1, Closeable))  # => True True False
class Sized2(Protocol):
    size: int
isinstance(1, Sized2)  # raises TypeError: Instance and class checks can only be used with @runtime_checkable protocols
@runtime_checkable
class HasSize(Protocol):
    size: int
class Thing: size = 3
print(isinstance(Thing(), HasSize), isinstance(1, HasSize))  # => True False
issubclass(Thing, HasSize)  # raises TypeError: Protocols with non-method members don't support issubclass()
Closeable()  # raises TypeError: Protocols cannot be instantiated
class Bad(Protocol, int): pass  # raises TypeError: Protocols can only inherit from other protocols, got <class 'int'>
@runtime_checkable
class Bad: pass  # raises TypeError: @runtime_checkable can be only applied to protocol classes, got <class '__main__.Bad'>
class Reader(collections.abc.Iterable, Protocol[T]):
    def read(self) -> T: ...
print(Reader.__parameters__, Reader[int])  # => (~T,) __main__.Reader[int]

# Overloads, marks and hints
@typing.overload
def convert(x: int) -> int: ...
@typing.overload
def convert(x: str) -> str: ...
def convert(x): return x
print(len(typing.get_overloads(convert)), convert(1))  # => 2 1
typing.clear_overloads()
print(typing.get_overloads(convert))  # => []
@typing.dataclass_transform(kw_only_default=True)
def model(cls): return cls
print(model.__dataclass_transform__)  # => {'eq_default': True, 'order_default': False, 'kw_only_default': True, 'field_specifiers': (), 'kwargs': {}}
@typing.no_type_check
def unchecked(x: "whatever"): ...
print(get_type_hints(unchecked), unchecked.__no_type_check__)  # => {} True
typing.assert_never(1)  # raises AssertionError: Expected code to be unreachable, but got: 1
def hinted(a: "int", b: "Optional[str]" = None, *args: "List[int]", **kw: Annotated[int, 1]) -> "None": ...
print(get_type_hints(hinted), get_type_hints(hinted, include_extras=True)["kw"])  # => {'a': <class 'int'>, 'b': typing.Optional[str], 'args': typing.List[int], 'kw': <class 'int'>, 'return': <class 'NoneType'>} typing.Annotated[int, 1]
get_type_hints(1)  # raises TypeError: 1 is not a module, class, method, or function.
def variadic(*args: *Ts): ...
print(get_type_hints(variadic))  # => {'args': *Ts}
print(get_origin(List[int]), get_origin(int | str), get_origin(Annotated[int, 1]), get_origin(P.args), get_origin(Callable), get_origin(int))  # => <class 'list'> <class 'types.UnionType'> <class 'typing.Annotated'> ~P <class 'collections.abc.Callable'> None
print(typing._GenericAlias, type(List[int]) is typing._GenericAlias, isinstance(Union[int, str], typing._GenericAlias))  # => <class 'typing._GenericAlias'> True True

# Subscriptions are kept; keys are those of a dict, of Literal with their types.
class Kept(typing.Generic[typing.TypeVar("K")]): pass
Kept[int] is Kept[int], Kept[int] is Kept[str], typing.List[int] is typing.List[int], list[int] is list[int]  # => (True, False, True, False)
typing.Optional[int] is typing.Optional[int], typing.Callable[[int], str] is typing.Callable[[int], str], typing.Annotated[int, 3] is typing.Annotated[int, 3]  # => (True, True, True)
typing.List[1], typing.List[True], typing.List[1.0]  # => (typing.List[1], typing.List[1], typing.List[1])
typing.Literal[0] is typing.Literal[0], typing.Literal[0], typing.Literal[False], typing.Literal[0, 1] is typing.Literal[0, True]  # => (True, typing.Literal[0], typing.Literal[False], False)
typing.Annotated[int, [1]] is typing.Annotated[int, [1]], typing.Annotated[int, [1]] == typing.Annotated[int, [1]]  # => (False, True)
[Kept[n] for n in range(200)][0] is Kept[0], Kept[199] is Kept[199]  # => (False, True)
typing.Union[int, typing.Annotated[int, (1, [2])]]  # raises TypeError: unhashable type: 'list'
typing.Optional[typing.Annotated[int, [2]]]  # raises TypeError: unhashable type: 'list'
typing.Annotated[int, [1]] | None  # raises TypeError: unhashable type: 'list'
typing.Union[int, typing.Literal[[1]]]  # raises TypeError: unhashable type: 'list'
typing.Union[typing.Annotated[int, []]]  # raises TypeError: unhashable type: 'list'

from __future__ import annotations
from typing import Any, Callable, Dict, Generic, Iterable, List, Literal, Mapping, NamedTuple, NewType, Optional, overload, Protocol, Sequence, Tuple, TypeVar, Union, cast, get_type_hints, TYPE_CHECKING
from collections.abc import Iterator
from dataclasses import dataclass

if TYPE_CHECKING:
    from nowhere import Nothing

K = TypeVar("K")
V = TypeVar("V", bound="Comparable")
UserId = NewType("UserId", int)
JSON = Union[None, bool, int, float, str, List["JSON"], Dict[str, "JSON"]]
Handler = Callable[[str, int], Optional[bool]]


class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...


class Registry(Generic[K, V]):
    def __init__(self, items: Mapping[K, V] | None = None) -> None:
        self._items: dict[K, V] = dict(items or {})

    def best(self: Registry[K, V]) -> Tuple[K, V]:
        return max(self._items.items(), key=lambda kv: kv[1])

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)


class Pair(NamedTuple):
    left: int
    right: str = "r"


@dataclass
class Config:
    name: str
    level: Literal["low", "high"] = "low"
    hooks: Sequence[Handler] = ()


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def depth(j: JSON) -> int:
    match j:
        case list() as items:
            return 1 + max(map(depth, items), default=0)
        case dict() as d:
            return 1 + max(map(depth, d.values()), default=0)
    return 0


r: Registry[str, int] = Registry({"a": 3, "b": 9})
print(r.best(), list(r), double(4), double("ab"), depth([{"a": [1]}, 2]), UserId(5) + 1, cast(str, 5), Pair(1), Pair(2, "x").right)
print(Config("c"), Config("d", "high", [lambda s, n: None]).level, double.__annotations__, depth.__annotations__)
print(get_type_hints(Pair), get_type_hints(Config)["name"], Optional[int], Union[int, str, int], List[int], Dict[str, List[int]], Callable[..., int], Handler, Tuple[int, ...], Any, K, UserId.__name__)
print(Registry[str, int], Registry.__parameters__, isinstance(r, Registry), Literal["a", 2], Iterable[str])
value: Optional[Pair] = None
print(value.left)

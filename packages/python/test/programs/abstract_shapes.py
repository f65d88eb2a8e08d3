from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable, Callable, Generic, TypeVar, Union, Any, ClassVar, NamedTuple, TypedDict, Literal, Final, Iterable
import math

T = TypeVar("T")


class Shape(ABC):
    count: ClassVar[int] = 0

    def __init__(self, name: str) -> None:
        self.name = name
        Shape.count += 1

    @abstractmethod
    def area(self) -> float:
        """The area."""

    @property
    @abstractmethod
    def sides(self) -> int: ...

    def describe(self) -> str:
        return f"{self.name}: {self.area():.2f} ({self.sides} sides)"


class Circle(Shape):
    sides = 0

    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return math.pi * self.r ** 2


class Square(Shape):
    def __init__(self, a): super().__init__("square"); self.a = a
    def area(self): return self.a ** 2
    @property
    def sides(self): return 4


class Half(Shape):
    def area(self): return 0


@runtime_checkable
class Drawable(Protocol):
    def area(self) -> float: ...


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: list[T] = list(items)
    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self
    def pop(self) -> T:
        return self._items.pop()
    def map(self, f: Callable[[T], Any]) -> "Stack[Any]":
        return Stack(map(f, self._items))
    def __len__(self): return len(self._items)
    def __repr__(self): return f"Stack({self._items})"


class Employee(NamedTuple):
    name: str
    id: int = 3

    def badge(self) -> str:
        return f"{self.name}#{self.id:04}"


class Movie(TypedDict, total=False):
    title: str
    year: int


shapes = [Circle(1), Square(3)]
for s in shapes:
    print(s.describe(), isinstance(s, Shape), isinstance(s, Drawable))
print(Shape.count, sorted(Half.__abstractmethods__), max(shapes, key=Shape.area).name, isinstance(5, Drawable))
for cls in (Shape, Half):
    try:
        cls("x")
    except TypeError as e:
        print(e)
print(Stack([1, 2]).push(3).map(str), Stack[int]([1]), len(Stack()), Employee("Ann").badge(), Employee("B", 7), Employee("C")._asdict(), Movie(title="X"), Employee.__annotations__)
print(Union[int, None], Callable[[int], str], list[int], dict[str, list[int]], int | None, Literal["a", 1], Stack[int])
x: Final = 5
y: "not evaluated"
print(x, __annotations__)
Stack().pop()

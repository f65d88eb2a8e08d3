from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, InitVar, KW_ONLY
from typing import List, Dict


@dataclass
class Address:
    street: str
    city: str = "Oslo"


@dataclass
class Person:
    name: str
    age: int = field(default=0, compare=False)
    address: Address = field(default_factory=lambda: Address("Main 1"))
    tags: List[str] = field(default_factory=list)
    scale: InitVar[int] = 1
    _: KW_ONLY
    note: str = ""
    total: float = field(init=False, repr=False)

    def __post_init__(self, scale):
        self.total = self.age * scale


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)

    def __str__(self):
        return f"v{self.major}.{self.minor}"


@dataclass(frozen=True)
class Point:
    x: float
    y: float

    def __add__(self, o):
        return replace(self, x=self.x + o.x, y=self.y + o.y)


@dataclass(slots=True)
class Slim:
    a: int


@dataclass(eq=False)
class Entity:
    id: int


@dataclass
class Employee(Person):
    salary: float = 0.0


p = Person("Ann", 30, tags=["x"], scale=2, note="n")
print(p, p.total, asdict(p), astuple(p.address))
print(p == Person("Ann", 99, tags=["x"], note="n"), p != Person("Bob"), [f.name for f in fields(p)], is_dataclass(p), is_dataclass(int))
q = replace(p, name="Zed", scale=1)
q.tags.append("shared")
print(p.tags, q.name, q.total)
vs = [Version(1, 10), Version(1, 2, "beta"), Version(0, 9)]
print(*sorted(vs), max(vs), Version(1) < Version(1, 1), Version(1, 2, "a") == Version(1, 2, "b"), repr(vs[1]))
print(Point(1, 2) + Point(3, 4), len({Point(0, 0), Point(0, 0)}), Entity(1) == Entity(1), Employee("E", salary=5.5), Slim(3))
match Point(1, 5):
    case Point(1, y):
        print("matched", y)
for f in (lambda: Person(), lambda: Person("a", 1, Address("s"), [], 1, "pos"), lambda: setattr(Point(1, 2), "x", 3), lambda: delattr(Point(1, 2), "x"), lambda: Slim(1).__dict__, lambda: setattr(Slim(1), "b", 2), lambda: hash(p), lambda: Version(1) < 5, lambda: replace(p, total=3), lambda: asdict(5), lambda: Address("a", "b", "c"), lambda: Address(street="x", zip=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)
@dataclass
class Order:
    a: int = 0
    b: str

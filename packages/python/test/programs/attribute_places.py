"""One place that reads or writes an attribute, for objects of many kinds, while the classes change."""
from collections import namedtuple
from enum import Enum


class Slotted:
    __slots__ = ("x", "__hidden")

    def __init__(self, x):
        self.x = x
        self.__hidden = x * 2

    def hidden(self):
        return self.__hidden


class More(Slotted):
    __slots__ = ("y",)


class Open(Slotted):
    pass


class Plain:
    x = "class"

    def __init__(self, x):
        self.x = x


class Constant:
    x = 1


class Watched:
    __slots__ = ("x",)

    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)


Pair = namedtuple("Pair", "w x")


class Computed(Pair):
    @property
    def x(self):
        return "computed"


class Colour(Enum):
    x = 1
    RED = 2


class Meta(type):
    @property
    def x(cls):
        return "of the metaclass"


class Made(metaclass=Meta):
    x = 5


class Descriptor:
    def __get__(self, instance, owner):
        return "got", instance is None, owner.__name__


class Described:
    x = Descriptor()


def read(thing):
    return thing.x


def write(thing, value):
    thing.x = value


def attempt(what, *args):
    try:
        return what(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def things():
    slotted, more, opened = Slotted(1), More(2), Open(3)
    return [slotted, more, opened, Plain(4), Constant, Constant(), Pair(5, 6), Computed(7, 8), Colour, Made, Made(), Described, Described(), Slotted, Watched()]


for turn in range(3):
    for thing in things() + things()[::-1]:
        before = attempt(read, thing)
        after = (attempt(write, thing, turn), attempt(read, thing)) if not isinstance(thing, type) else ()
        print(type(thing).__name__, before if not isinstance(before, (Enum, property)) else type(before).__name__ if isinstance(before, property) else before.name, after)
    Constant.x += 1
    Plain.y = turn

first = Slotted(1)
del first.x
print(attempt(read, first), attempt(write, first, 9), first.x, first.hidden(), More(3).hidden())
first.x += 5
print(first.x)
Slotted.x = property(lambda self: "now a property")
print(attempt(read, first), attempt(read, More(1)), attempt(write, first, 1))


class Tools:
    count = 0

    @staticmethod
    def double(x):
        return x * 2

    @classmethod
    def name(cls, x):
        cls.count += x
        return cls.__name__, cls.count

    def three(self, a, b, c=0):
        return a, b, c


class Better(Tools):
    pass


for turn in range(3):
    for owner in (Tools, Better, Tools(), Better()):
        print(owner.double(turn), owner.name(turn), attempt(lambda: owner.three(1, 2, 3)), attempt(lambda: owner.three(1)))
    Tools.double = staticmethod(lambda x: ("new", x)) if turn else lambda *given: ("function", len(given))

bound = Better().three
print(bound(1, 2), attempt(bound, 1), "abc".upper(), attempt("abc".upper, 1), [].append(1))

"""Calls with keywords from one place, of functions, methods, classes and builtins that differ, and what they say when it does not fit."""


def plain(a, b=2):
    return "plain", a, b


def only(a, /, b=3, *, c=4):
    return "only", a, b, c


def everything(a, *rest, b=1, **others):
    return "everything", a, rest, b, others


class Point:
    def __init__(self, a, b=5):
        self.a, self.b = a, b

    def __repr__(self):
        return f"Point({self.a}, {self.b})"

    def move(self, a, b=0):
        return Point(self.a + a, self.b + b)

    @classmethod
    def make(cls, a=1, b=1):
        return cls(a, b)

    @staticmethod
    def add(a, b):
        return a + b

    def __call__(self, a, b):
        return "called", a, b


class Odd:
    def __init__(self, a, b):
        return 5


def defaulted(a, b=[]):
    b.append(a)
    return "defaulted", b


def show(call, *args):
    try:
        return call(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


callables = [plain, only, everything, Point, Point(1).move, Point.make, Point.add, Point(0), Odd, defaulted, lambda a, b: (a, b), dict, print, 5]
for round in range(2):
    for each in callables:
        print(show(lambda: each(1, b=2)))
        print(show(lambda: each(a=1, b=2)))
        print(show(lambda: each(b=2)))
        print(show(lambda: each(1, 2, b=3)))
        print(show(lambda: each(1, b=2, c=3)))
    plain.__defaults__ = (7,)
    only.__kwdefaults__ = {"c": 8}

words = ["pear", "fig", "apple"]
for call in [
    lambda: sorted(words, key=len, reverse=True),
    lambda: sorted(words, reverse=1),
    lambda: sorted(words, cmp=1),
    lambda: sorted(iterable=words),
    lambda: max(words, key=len, default=0),
    lambda: max([], default="none"),
    lambda: max(1, 2, default=3),
    lambda: min([(2, "b"), (1, "c")], key=lambda pair: pair[1]),
    lambda: sum([1, 2], start=10),
    lambda: sum([[1], [2]], start=[]),
    lambda: list(enumerate(words, start=5)),
    lambda: list(enumerate(iterable=words, start=5)),
    lambda: list(enumerate(words, begin=5)),
    lambda: list(zip(words, [1, 2], strict=True)),
    lambda: list(zip(words, strict=False)),
    lambda: int("ff", base=16),
    lambda: int(x="1"),
    lambda: str(b"ab", encoding="ascii"),
    lambda: "a,b,c".split(",", maxsplit=1),
    lambda: "a,b,c".split(sep=",", limit=1),
    lambda: "{x} {y}".format(x=1, y=2),
    lambda: dict({"a": 1}, b=2),
    lambda: dict(a=1, b=2),
    lambda: list(a=1),
    lambda: range(stop=3),
    lambda: round(2.675, ndigits=2),
    lambda: round(number=2.5),
    lambda: pow(base=2, exp=5),
    lambda: pow(2, exp=5, mod=7),
    lambda: [3, 1, 2].sort(key=None, reverse=True),
    lambda: [1].append(object=2),
    lambda: ValueError("x", a=1),
    lambda: type("T", (), {}, a=1),
    lambda: len(obj=words),
    lambda: isinstance(1, class_or_tuple=int),
    lambda: print(*words, sep="-", end="!\n"),
    lambda: print(1, 2, sep=3),
]:
    print(show(call))


class Reversible:
    def __reversed__(self):
        print("asked")
        return None


print(reversed(Reversible()), show(lambda: reversed(5)), show(lambda: set([[]])), show(lambda: tuple(5)))


def caller(values, **named):
    return plain(*values, **named)


print(caller([1]), caller([1], b=4), caller([], a=1), show(caller, [1, 2, 3]), show(lambda: caller([1], c=1)))
print([plain(a, b=a * 2) for a in range(3)], [Point(a, b=a).move(1, b=a) for a in range(3)])

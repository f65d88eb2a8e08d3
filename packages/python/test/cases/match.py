# match with every kind of pattern.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y

def m(v):
    match v:
        case 0: return "zero"
        case -1 | -2: return "negative"
        case 1.5: return "float"
        case "hi": return "greeting"
        case b"x": return "bytes"
        case None: return "none"
        case True: return "true"
        case []: return "empty seq"
        case [x]: return ("one", x)
        case [1, *rest]: return ("starts with 1", rest)
        case [x, y, *_] if x == y: return ("pair equal", x)
        case (a, [b, *c], *d): return ("nested", a, b, c, d)
        case {"type": "circle", "r": r}: return ("circle", r)
        case {"a": 1, **rest}: return ("a is 1", rest)
        case {}: return "mapping"
        case Point(0, y=0): return "origin"
        case Point(x, y) if x == y: return ("diagonal", x)
        case Point(x=px): return ("point", px)
        case str() as s: return ("str", s)
        case int(n) | float(n): return ("number", n)
        case _: return "other"

[m(v) for v in (0, -1, -2, 1.5, "hi", b"x", None, True, [], [7], [1, 2, 3], [4, 4, 5])]  # => ['zero', 'negative', 'negative', 'float', 'greeting', 'bytes', 'none', 'true', 'empty seq', ('one', 7), ('starts with 1', [2, 3]), ('pair equal', 4)]
m([1]), m((2, [3, 4, 5], 6, 7)), m([2, 3]), m(range(1)), m("abc"), m(3 + 0j)  # => (('one', 1), ('nested', 2, 3, [4, 5], [6, 7]), 'other', ('one', 0), ('str', 'abc'), 'other')
m({"type": "circle", "r": 2, "z": 1}), m({"a": 1, "b": 2}), m({"zz": 1}), m({})  # => (('circle', 2), ('a is 1', {'b': 2}), 'mapping', 'mapping')
m(Point(0, 0)), m(Point(3, 3)), m(Point(1, 2)), m(7), m(2.25), m(object), m({1, 2})  # => ('origin', ('diagonal', 3), ('point', 1), ('number', 7), ('number', 2.25), 'other', 'other')

class Color:
    RED = 1
    class Deep:
        BLUE = "b"

def dotted(v):
    match v:
        case Color.RED: return "red"
        case Color.Deep.BLUE: return "blue"
        case [Color.RED, x]: return x
    return "none"

dotted(1), dotted("b"), dotted([1, 5]), dotted(2)  # => ('red', 'blue', 5, 'none')

def no_match(v):
    match v:
        case 1: pass
    return "fell through"

no_match(5)  # => 'fell through'

match [1, [2, [3, {"k": (4, 5)}]]]:
    case [a, [b, [c, {"k": (d, e)}]]]: print(a, b, c, d, e)

match 5:
    case x if x > 10: print("big")
    case x: print("small", x)

match (1, 2), 3:
    case (a, b), c: print(a + b + c)

match = 5
match  # => 5
case = [match]
case  # => [5]
_ = 3
_  # => 3
match -1:
    case -1: print("minus one")
match {"k": None}:
    case {"k": None}: print("k is None")
match {1: "a", 2: "b"}:
    case {2: x, 1: y}: print(x, y)
match "abc":
    case ["a", *_]: print("never")
    case _: print("str is no sequence")
match Point(1, 2):
    case Point(1, 2, 3): print("never")  # raises TypeError: Point() accepts 2 positional sub-patterns (3 given)
match Point(1, 2):
    case Point(1, x=5): pass  # raises TypeError: Point() got multiple sub-patterns for attribute 'x'
NotAClass = 5
match 1:
    case NotAClass(): pass  # raises TypeError: called match pattern must be a type
def f(command):
    match command.split():
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["drop", *objs]: return objs
        case ["quit"]: return "bye"
        case _: return "?"
f("go north"), f("drop a b c"), f("quit"), f("dance")  # => ('going north', ['a', 'b', 'c'], 'bye', '?')
match [1, 2, 3]:
    case [first, *_, last]: print(first, last)
match {"x": [1, {"y": 2}]}:
    case {"x": [_, {"y": z}]}: print(z)
match True:
    case 1: print("True == 1")
match 1:
    case True: print("never")
    case _: print("1 is not True")


# `*_` takes nothing out of the sequence, so it may be of any length.
match range(1 << 40):
    case [first, *_, last]:
        print(first, last)  # => 0 1099511627775


class Twice:
    __match_args__ = ("a", "a")
    a = None


match Twice():
    case Twice(y, z):
        pass  # raises TypeError: Twice() got multiple sub-patterns for attribute 'a'

from collections import UserDict, UserList

match UserDict({0: 1, 2: 3}):
    case {2: 3, **rest}:
        print(rest)  # => {0: 1}
match UserList([1, 2]):
    case [a, b]:
        print(a, b)  # => 1 2
# A property that says with AttributeError that it is not there does not match.
class Hiding:
    @property
    def secret(self): raise AttributeError("no")
def seen(value):
    match value:
        case Hiding(secret=1): return "secret"
        case Hiding(): return "hiding"
seen(Hiding())  # => 'hiding'

class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    def __init__(self, center, radius):
        self.center, self.radius = center, radius


ORIGIN_NAME = "origin"


class Const:
    LIMIT = 100


def describe(v):
    match v:
        case None | True | False:
            return f"singleton {v}"
        case 0:
            return "zero"
        case Const.LIMIT:
            return "the limit"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return f"number {v}"
        case "":
            return "empty string"
        case str(s) if s.isupper():
            return f"shout {s}"
        case str():
            return f"text of {len(v)}"
        case []:
            return "empty list"
        case [x]:
            return f"one: {x}"
        case [first, *_, last] if first == last:
            return f"bookends {first}"
        case [int(a), int(b), *rest]:
            return f"ints {a},{b} and {len(rest)} more"
        case (_, _):
            return "pair"
        case {"type": "circle", "r": r, **extra}:
            return f"circle r={r} extra={extra}"
        case {"type": str(kind)}:
            return f"shape {kind}"
        case {}:
            return f"mapping with {len(v)} keys"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return f"on an axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Circle(center=Point(x, y), radius=r):
            return f"circle at {x},{y} r {r}"
        case Point():
            return "point"
        case _:
            return f"other {type(v).__name__}"


for v in [None, True, 0, 0.0, 100, -5, 7, 2.5, "", "ABC", "hello", [], [1], [1, 2, 1], [1, 2, 3, 4], ("a", "b"), ["a", "b", "c"],
          {"type": "circle", "r": 2, "c": "red"}, {"type": "square"}, {"a": 1}, {}, Point(0, 0), Point(0, 5), Point(3, 0), Point(2, 2),
          Point(1, 2), Circle(Point(1, 2), 3), {1, 2}, b"x", range(2), 1 + 2j]:
    print(describe(v))


def http(status):
    match status:
        case 200 | 201 as code:
            return f"ok {code}"
        case 400 | 401 | 403 | 404:
            return "client"
        case code if 500 <= code < 600:
            return "server"
        case _:
            return "?"


print([http(s) for s in (200, 201, 404, 503, 302)])
match {"cmd": ["move", {"dx": 1, "dy": -2}], "at": (3, 4)}:
    case {"cmd": ["move", {"dx": dx, "dy": dy}], "at": [x0, y0]}:
        print(x0 + dx, y0 + dy)
match -3.5:
    case -3.5:
        print("literal")
match 5:
    case Point(1, 2, 3):
        pass
    case _:
        print("fine")
match Point(1, 2):
    case Point(1, 2, 3):
        pass

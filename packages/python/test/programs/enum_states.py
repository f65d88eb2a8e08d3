from enum import Enum, Flag, IntEnum, auto, unique, IntFlag


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            raise ValueError(f"{text!r} is not one of {[c.name.lower() for c in cls]}") from None

    @property
    def hex(self):
        return {1: "#f00", 2: "#0f0", 3: "#00f"}[self.value]

    def __str__(self):
        return self.name.title()


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius ** 2


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Level(IntEnum):
    LOW = 10
    HIGH = 20


class Status(str, Enum):
    OPEN = "open"
    DONE = "done"


print(Color.RED, repr(Color.RED), Color.CRIMSON is Color.RED, Color(2), Color["BLUE"], list(Color), len(Color), Color.RED.hex, Color.parse("green"))
print({c.name: c.value for c in Color}, Color.__members__.keys(), Color.RED in Color, isinstance(Color.RED, Color), Color.RED == 1, hash(Color.RED) == hash(Color.CRIMSON))
print(f"{Planet.EARTH.gravity:.2f} {Planet.MARS.gravity:.2f}", Planet.MARS.name, Planet((6.42e23, 3.39e6)).name, f"{Color.RED:>6}|{Color.BLUE!r}")
p = Perm.R | Perm.X
print(p, repr(p), Perm.R in p, Perm.W in p, p & Perm.R, ~p, p ^ Perm.X, bool(p & Perm.W), Perm.RW, Perm(0), Perm(5), p.value, [m.name for m in Perm])
print(Level.LOW < Level.HIGH, Level.LOW + 1, sorted([Level.HIGH, Level.LOW]), max(Level), Level(10).name, f"{Level.LOW}", str(Level.HIGH), repr(Level.HIGH), Level.LOW == 10, [1] * 3 == [1] * 3)
print(Status.OPEN == "open", Status("done"), Status.OPEN.upper(), f"{Status.OPEN}", Status.DONE.value, repr(Status.DONE), "open" in [s.value for s in Status])
Animal = Enum("Animal", "CAT DOG", start=5)
print(list(Animal), Animal.DOG.value, Enum("Size", {"S": 1, "L": 9}).L)


def handle(s):
    match s:
        case Status.OPEN:
            return "working"
        case Status.DONE:
            return "finished"


print(handle(Status.OPEN), handle(Status.DONE), handle("open"))
for f in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.parse("pink"), lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.BLUE, lambda: Color.PINK, lambda: Color(), lambda: setattr(Color.RED, "value", 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
@unique
class Dup(Enum):
    A = 1
    B = 1

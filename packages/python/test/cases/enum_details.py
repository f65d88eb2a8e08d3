# enum beyond the plain cases: automatic values, boundaries of flags, mixed types, descriptors, checks, functional making.
import enum
from enum import *
class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = 7
    AUTO = auto()
    ALIAS = 1
[c.value for c in Color]  # => [1, 2, 7, 8]
Color.ALIAS, Color.__members__["ALIAS"], list(Color.__members__)  # => (<Color.RED: 1>, <Color.RED: 1>, ['RED', 'GREEN', 'BLUE', 'AUTO', 'ALIAS'])
dir(Color)  # => ['AUTO', 'BLUE', 'GREEN', 'RED', '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__', '__qualname__']
dir(Color.RED)  # => ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value']
Color.RED.GREEN  # => <Color.GREEN: 2>
Color.name  # raises AttributeError: name
Color.missing  # raises AttributeError: missing
Color.RED.name = "x"  # raises AttributeError: <enum 'Enum'> cannot set attribute 'name'
del Color.RED.value  # raises AttributeError: <enum 'Enum'> cannot delete attribute 'value'
Color.RED = 3  # raises AttributeError: cannot reassign member 'RED'
del Color.RED  # raises AttributeError: 'Color' cannot delete member 'RED'.
Color(5)  # raises ValueError: 5 is not a valid Color
Color["PINK"]  # raises KeyError: 'PINK'
Color()  # raises TypeError: EnumType.__call__() missing 1 required positional argument: 'value'
Color(1, 2, 3)  # raises TypeError: EnumType.__call__() takes from 2 to 3 positional arguments but 4 were given
1 in Color  # raises TypeError: unsupported operand type(s) for 'in': 'int' and 'EnumType'
class More(Color): pass  # raises TypeError: <enum 'More'> cannot extend <enum 'Color'>
class Bad(Enum, str): A = 1  # raises TypeError: new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`
class Bad(Enum): mro = 1  # raises ValueError: invalid enum member name(s) 'mro'
class Bad(Enum): _x_ = 1  # raises ValueError: _sunder_ names, such as '_x_', are reserved for future Enum use
class Bad(StrEnum): A = 1  # raises TypeError: 1 is not a string
class Bad(StrEnum): A = "a", 5  # raises TypeError: encoding must be a string, not 5
class Bad(StrEnum): A = "a", "b", "c", "d"  # raises TypeError: too many arguments for str(): ('a', 'b', 'c', 'd')
class Bad(Enum):
    A = 1
    A = 2  # raises TypeError: 'A' already defined as 1
class Tuples(Enum):
    ONE = auto()
    TWO = auto(), auto()
    THREE = auto(), "x"
[t.value for t in Tuples]  # => [1, (2, 3), (4, 'x')]
auto()  # => auto(_auto_null)
class Words(StrEnum):
    HELLO_WORLD = auto()
    OTHER = "o"
Words.HELLO_WORLD, str(Words.OTHER), f"{Words.OTHER:>3}", Words.OTHER == "o"  # => (<Words.HELLO_WORLD: 'hello_world'>, 'o', '  o', True)
class Lower(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values): return name.lower(), count
    A = auto()
    B = auto()
[m.value for m in Lower]  # => [('a', 0), ('b', 1)]
class Planet(Enum):
    EARTH = (1, 2)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def density(self): return self.mass / self.radius
Planet.EARTH.density, Planet.EARTH.value, Planet((1, 2))  # => (0.5, (1, 2), <Planet.EARTH: (1, 2)>)
class Coded(str, Enum):
    def __new__(cls, value, label):
        self = str.__new__(cls, value)
        self._value_ = value
        self.label = label
        return self
    A = "a", "first"
Coded("a").label, Coded.A, Coded.A == "a", str(Coded.A)  # => ('first', <Coded.A: 'a'>, True, 'Coded.A')
class Super(Enum):
    def __new__(cls, value):
        return super().__new__(cls, value)
    A = 1  # raises TypeError: <enum 'Super'> has no members defined
class Base(Enum):
    def describe(self): return self.first
    @enum.property
    def first(self): return f"{self._name_} first"
class Shadow(Base):
    first = 1
    second = 2
Shadow.first, Shadow.first.first, Shadow.second.first, [m.describe() for m in Shadow]  # => (<Shadow.first: 1>, 'first first', 'second first', ['first first', 'second first'])
class Named(Enum):
    name = 1
    value = 2
Named.name, Named.name.name, Named.value.value  # => (<Named.name: 1>, 'name', 2)
class Ordered(Enum):
    _order_ = "B A"
    A = 1
    B = 2  # raises TypeError: member order does not match _order_: |   ['A', 'B'] |   ['B', 'A']
class Cached(Enum):
    A = [1]
    B = {"x": 1}
Cached([1]), Cached({"x": 1})  # => (<Cached.A: [1]>, <Cached.B: {'x': 1}>)
# Flags
class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6
Perm.R | Perm.X, Perm.RW, Perm(0), ~Perm.R, Perm.R & Perm.W, Perm.R ^ Perm.RW, bool(Perm(0))  # => (<Perm.R|X: 5>, <Perm.RW: 6>, <Perm: 0>, <Perm.W|X: 3>, <Perm: 0>, <Perm.W: 2>, False)
list(Perm), list(Perm.RW), len(Perm.RW), Perm.R in Perm.RW, str(Perm.R | Perm.X), str(Perm(0))  # => ([<Perm.R: 4>, <Perm.W: 2>, <Perm.X: 1>], [<Perm.R: 4>, <Perm.W: 2>], 2, True, 'Perm.R|X', 'Perm(0)')
Perm(8)  # raises ValueError: <flag 'Perm'> invalid value 8 |     given 0b0 1000 |   allowed 0b0 0111
Perm.R | 1  # raises TypeError: unsupported operand type(s) for |: 'Perm' and 'int'
Perm("x")  # raises ValueError: 'x' is not a valid Perm
Perm._boundary_, Perm._flag_mask_, Perm._all_bits_, Perm(-1), Perm(-2)  # => (<FlagBoundary.STRICT: 'strict'>, 7, 7, <Perm.R|W|X: 7>, <Perm.RW: 6>)
class Loose(Flag, boundary=CONFORM):
    A = 1
    B = 4
Loose(7), Loose(8)  # => (<Loose.A|B: 5>, <Loose: 0>)
class Eject(Flag, boundary=EJECT): A = 1
Eject(3), Eject(1)  # => (3, <Eject.A: 1>)
class Keep(Flag, boundary=KEEP): A = 1
Keep(6), Keep(7), ~Keep.A  # => (<Keep: 6>, <Keep.A|6: 7>, <Keep: 0>)
class Level(IntFlag):
    LOW = 1
    HIGH = 2
Level(5), Level.LOW | 8, Level.LOW + 1, ~Level.LOW, Level(-1), Level.LOW | Level.HIGH  # => (<Level.LOW|4: 5>, <Level.LOW|8: 9>, 2, <Level.HIGH: 2>, <Level.LOW|HIGH: 3>, <Level.LOW|HIGH: 3>)
class Auto(Flag):
    ZERO = 0
    A = auto()
    B = auto()
    C = 16
    D = auto()
[f.value for f in Auto], Auto.ZERO  # => ([1, 2, 16, 32], <Auto.ZERO: 0>)
# Checks
@unique
class Bad(Enum):
    A = 1
    B = 1  # raises ValueError: duplicate values found in <enum 'Bad'>: B -> A
@verify(CONTINUOUS)
class Bad(Enum):
    A = 1
    B = 4  # raises ValueError: invalid enum 'Bad': missing values 2, 3
@verify(NAMED_FLAGS)
class Bad(Flag):
    A = 1
    B = 6  # raises ValueError: invalid Flag 'Bad': alias B is missing combined values of 0x6 [use enum.show_flag_values(value) for details]
@verify(NAMED_FLAGS)
class Bad(Flag):
    A = 1
    B = 6
    C = 24  # raises ValueError: invalid Flag 'Bad': aliases B and C are missing combined values of 0x1e [use enum.show_flag_values(value) for details]
@verify(UNIQUE)
class Bad(Enum):
    A = B = 1  # raises ValueError: aliases found in <enum 'Bad'>: B -> A
unique(int)  # raises AttributeError: type object 'int' has no attribute '__members__'
# Other
@global_enum
class Weekday(IntEnum):
    MONDAY = 1
repr(Weekday.MONDAY), str(Weekday.MONDAY)  # => ('__main__.MONDAY', '1')
class Marked(Enum):
    @member
    class Inner: pass
    helper = nonmember(5)
    A = 1
Marked.Inner, Marked.helper, list(Marked)  # => (<Marked.Inner: <class '__main__.Marked.Inner'>>, 5, [<Marked.Inner: <class '__main__.Marked.Inner'>>, <Marked.A: 1>])
Enum("Made", "A B"), list(Enum("Made", ["A", "B"], start=5)), list(Enum("Made", {"X": "x"})), list(Enum("Made", [("Y", 1)], type=int))  # => (<enum 'Made'>, [<Made.A: 5>, <Made.B: 6>], [<Made.X: 'x'>], [<Made.Y: 1>])
FlagBoundary.STRICT, EnumCheck.UNIQUE, STRICT == "strict"  # => (<FlagBoundary.STRICT: 'strict'>, <EnumCheck.UNIQUE: 'one name per value'>, True)
enum.show_flag_values(13), enum.bin(5), enum.bin(-5), enum.bin(5, 8)  # => ([1, 4, 8], '0b0 101', '0b1 011', '0b0 00000101')
Color._value2member_map_[7], Color._member_names_, Color._member_type_, Level._member_type_  # => (<Color.BLUE: 7>, ['RED', 'GREEN', 'BLUE', 'AUTO'], <class 'object'>, <class 'int'>)
import copy
copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, hash(Color.RED) == hash("RED")  # => (True, True, True)

# Enumerations called as functions, with what is no name, no pair or no type: what is looked at first.
enum.Enum('N', [1])  # raises TypeError: cannot unpack non-iterable int object
enum.Enum('N', [('a', 'b', 'c')])  # raises ValueError: too many values to unpack (expected 2)
enum.Enum('N', {'a': 1}.items()).a  # => <N.a: 1>
enum.Enum('N', {1: 2})  # raises TypeError: cannot unpack non-iterable int object
enum.Enum('N', ['a', 1])  # raises TypeError: object of type 'int' has no len()
enum.Enum('N', iter(['ab']))  # raises TypeError: 'list_iterator' object is not subscriptable
enum.Enum('N', {'x'})  # raises TypeError: 'set' object is not subscriptable
enum.Enum('N', {(1,): 2})  # raises ValueError: not enough values to unpack (expected 2, got 1)
enum.StrEnum('N', ('a', 5))  # raises AttributeError: 'int' object has no attribute 'lower'
enum.StrEnum('N', ['a', 1])  # raises AttributeError: 'int' object has no attribute 'lower'
enum.Enum(5, 'A', module=int)  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
enum.Enum(5, 'A')  # raises TypeError: type.__new__() argument 1 must be str, not int
enum.Enum('N', [(1, 2)])  # raises TypeError: object of type 'int' has no len()
enum.Enum('N', [([1], 2)])  # raises TypeError: unhashable type: 'list'
enum.Enum('N', [('abc', 2)], type=5)  # raises AttributeError: 'int' object has no attribute '__mro__'
enum.ReprEnum('N', 'A')  # raises TypeError: ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)
enum.Flag('N', [('A', 'a')])  # raises TypeError: unsupported operand type(s) for |=: 'int' and 'str'
enum.IntFlag(5, 3, type=enum.StrEnum)  # raises TypeError: too many data types for 5: {<class 'int'>, <class 'str'>}
enum.Enum([1])  # raises TypeError: <enum 'Enum'> has no members defined
enum.member(1, 2)  # raises TypeError: member.__init__() takes 2 positional arguments but 3 were given
enum.nonmember()  # raises TypeError: nonmember.__init__() missing 1 required positional argument: 'value'
enum.auto(1, 2)  # raises TypeError: auto.__init__() takes from 1 to 2 positional arguments but 3 were given
enum.auto(x=1)  # raises TypeError: auto.__init__() got an unexpected keyword argument 'x'
repr(enum.auto((1, 2)))  # raises TypeError: not all arguments converted during string formatting
repr(enum.Enum('\\', 'A'))  # => "<enum '\\\\'>"
enum.EnumType(1, 2, 3, _simple=True)  # raises TypeError: type.__new__() argument 1 must be str, not int
enum.EnumType('A', 2, {}, _simple=True)  # raises TypeError: type.__new__() argument 2 must be tuple, not int
enum.EnumType('A', (int,), {'x': 1}, _simple=True).x  # => 1
enum.Flag.__len__(5)  # raises AttributeError: 'int' object has no attribute '_value_'
enum.Flag.__contains__(3, None)  # raises TypeError: unsupported operand type(s) for 'in': 'NoneType' and 'int'
isinstance(enum.property(enum.Flag), enum.property), property(enum.Enum).__isabstractmethod__  # => (True, False)
# Values without a hash, also where only something in them has none.
import enum
class Unhashed(enum.Enum):
    PAIR = (1, [2])
    DICT = {"a": 1}
    LIST = [1, 2]
    SAME = (1, [2])
list(Unhashed), Unhashed.SAME is Unhashed.PAIR, Unhashed([1, 2]), Unhashed((1, [2])), Unhashed({"a": 1})  # => ([<Unhashed.PAIR: (1, [2])>, <Unhashed.DICT: {'a': 1}>, <Unhashed.LIST: [1, 2]>], True, <Unhashed.LIST: [1, 2]>, <Unhashed.PAIR: (1, [2])>, <Unhashed.DICT: {'a': 1}>)
Unhashed((9, [3]))  # raises ValueError: (9, [3]) is not a valid Unhashed
class Built(enum.Enum):
    X = ("x", [1])
    def __init__(self, label, items): self.label, self.items = label, items
Built.X.label, Built.X.items, Built.X  # => ('x', [1], <Built.X: ('x', [1])>)

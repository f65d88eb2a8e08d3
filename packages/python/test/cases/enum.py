# enum: members, aliases, flags, functional API, error messages.
from enum import *
import enum
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, str(e).replace('\n','|'))
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def hi(self): return self.name.lower()
    @property
    def twice(self): return self.value*2
    @classmethod
    def default(cls): return cls.GREEN
    @staticmethod
    def s(): return 9
print(Color, Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color.CRIMSON, Color['BLUE'], Color(3), list(Color), len(Color), Color.__members__)  # => <enum 'Color'> Color.RED <Color.RED: 1> RED 1 Color.RED Color.BLUE Color.BLUE [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>] 3 {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Color.RED: 1>}
print(Color.RED.hi(), Color.RED.twice, Color.default(), Color.s(), Color.RED is Color.CRIMSON, Color.RED == 1, Color.RED in Color, isinstance(Color.RED, Color), type(Color.RED), type(Color), f"{Color.RED}", f"{Color.RED:>12}")  # => red 2 Color.GREEN 9 True False True True <enum 'Color'> <class 'enum.EnumType'> Color.RED    Color.RED
t(lambda: Color(9))  # => ValueError 9 is not a valid Color
t(lambda: Color['X'])  # => KeyError 'X'
t(lambda: Color.X)  # => AttributeError X
t(lambda: 3 in Color)  # => TypeError unsupported operand type(s) for 'in': 'int' and 'EnumType'
t(lambda: setattr(Color,'RED',2))  # => AttributeError cannot reassign member 'RED'
t(lambda: delattr(Color,'RED'))  # => AttributeError 'Color' cannot delete member 'RED'.
t(lambda: setattr(Color,'NEW',2))
t(lambda: Color.NEW)  # => 2
t(lambda: Color())  # => TypeError EnumType.__call__() missing 1 required positional argument: 'value'
t(lambda: Color.RED < Color.BLUE)  # => TypeError '<' not supported between instances of 'Color' and 'Color'
t(lambda: setattr(Color.RED,'value',3))  # => AttributeError <enum 'Enum'> cannot set attribute 'value'
t(lambda: setattr(Color.RED,'name',3))  # => AttributeError <enum 'Enum'> cannot set attribute 'name'
def f():
    class X(Color): A=1
t(f)  # => TypeError <enum 'X'> cannot extend <enum 'Color'>
def f():
    class X(Enum):
        A=1
        A=2
t(f)  # => TypeError 'A' already defined as 1
def f():
    @unique
    class X(Enum):
        A=1
        B=1
        C=1
t(f)  # => ValueError duplicate values found in <enum 'X'>: B -> A, C -> A
def f():
    class X(Enum):
        _foo_=1
t(f)  # => ValueError _sunder_ names, such as '_foo_', are reserved for future Enum use
def f():
    class X(Enum):
        mro=1
t(f)  # => ValueError invalid enum member name(s) 'mro'
def f():
    class X(Enum):
        A=auto()
        B=auto()
        C=10
        D=auto()
    return list(X)
t(f)  # => [<X.A: 1>, <X.B: 2>, <X.C: 10>, <X.D: 11>]
def f():
    class X(Enum):
        A='a'
        B=auto()
    return list(X)
t(f)  # => [<X.A: 'a'>, <X.B: 1>]
def f():
    class X(StrEnum):
        A=auto()
        FOO_BAR=auto()
    return list(X), str(X.A), X.A=='a', f"{X.FOO_BAR}", X.A.upper(), X('a'), repr(X.A), X.A+'b', {X.A:1}['a'], '-'.join(X)
t(f)  # => ([<X.A: 'a'>, <X.FOO_BAR: 'foo_bar'>], 'a', True, 'foo_bar', 'A', <X.A: 'a'>, "<X.A: 'a'>", 'ab', 1, 'a-foo_bar')
def f():
    class X(StrEnum):
        A=1
t(f)  # => TypeError 1 is not a string
class N(IntEnum):
    ONE=1
    TWO=2
print(N.ONE, repr(N.ONE), N.ONE+1, N.ONE<N.TWO, N.ONE==1, f"{N.TWO}", f"{N.TWO:03d}", int(N.TWO), [1,2,3][N.ONE], N(2), sorted([N.TWO,N.ONE]), {N.ONE:'x'}[1], '%d %s' % (N.ONE,N.ONE), max(N), sum(N), isinstance(N.ONE,int), N.ONE.real, 1 in N.__members__.values(), hash(N.ONE)==1)  # => 1 <N.ONE: 1> 2 True True 2 002 2 2 2 [<N.ONE: 1>, <N.TWO: 2>] x 1 1 2 3 True 1 True True
class P(Flag):
    R=4
    W=2
    X=1
    RW=6
print(P.R|P.W, repr(P.R|P.X), P.RW, repr(P.RW), P(0), repr(P(0)), list(P), list(P.RW), len(P.RW), P.R in P.RW, P.X in P.RW, ~P.R, P.R & P.W, bool(P.R&P.W), P.R^P.RW, P(7), (P.R|P.X).value, (P.R|P.X).name, P, P.__members__)  # => P.RW <P.R|X: 5> P.RW <P.RW: 6> P(0) <P: 0> [<P.R: 4>, <P.W: 2>, <P.X: 1>] [<P.R: 4>, <P.W: 2>] 2 True False P.W|X P(0) False P.W P.R|W|X 5 R|X <flag 'P'> {'R': <P.R: 4>, 'W': <P.W: 2>, 'X': <P.X: 1>, 'RW': <P.RW: 6>}
t(lambda: P(8))  # => ValueError <flag 'P'> invalid value 8|    given 0b0 1000|  allowed 0b0 0111
t(lambda: P.R|1)  # => TypeError unsupported operand type(s) for |: 'P' and 'int'
t(lambda: 1 in P.R)  # => TypeError unsupported operand type(s) for 'in': 'int' and 'P'
t(lambda: P['R|W'])  # => KeyError 'R|W'
class F(IntFlag):
    A=1
    B=2
    C=4
print(F.A|F.B, repr(F.A|F.B), F.A|8, repr(F.A|8), F(8), repr(F(8)), F.A+1, F.A&3, ~F.A, F(0), repr(F(0)), list(F(7)), f"{F.A|F.B}")  # => 3 <F.A|B: 3> 9 <F.A|8: 9> 8 <F: 8> 2 1 6 0 <F: 0> [<F.A: 1>, <F.B: 2>, <F.C: 4>] 3
A=Enum('A','CAT DOG')
print(list(A), A.CAT.value, A)  # => [<A.CAT: 1>, <A.DOG: 2>] 1 <enum 'A'>
print(list(Enum('B',['x','y'],start=5)), list(Enum('C',{'x':10,'y':20})), list(Enum('D',[('x',1),('y','z')])), list(IntEnum('E','a,b')))  # => [<B.x: 5>, <B.y: 6>] [<C.x: 10>, <C.y: 20>] [<D.x: 1>, <D.y: 'z'>] [<E.a: 1>, <E.b: 2>]
class Planet(Enum):
    EARTH=(5.9,6.3)
    MARS=(6.4,3.3)
    def __init__(self,mass,radius):
        self.mass=mass; self.radius=radius
    @property
    def d(self): return self.mass/self.radius
print(Planet.EARTH, repr(Planet.EARTH), Planet.EARTH.mass, Planet.MARS.d, Planet.EARTH.value, Planet((5.9,6.3)))  # => Planet.EARTH <Planet.EARTH: (5.9, 6.3)> 5.9 1.9393939393939397 (5.9, 6.3) Planet.EARTH
class Co(bytes, Enum):
    def __new__(cls, value, label):
        obj=bytes.__new__(cls,[value]); obj._value_=value; obj.label=label; return obj
    PX=(0,'P.X')
    PY=(1,'P.Y')
print(Co.PX, Co.PY.label, Co(1))  # => Co.PX P.Y Co.PY
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls, v):
        if v=='a': return cls.A
        return None
t(lambda: M('a'))  # => M.A
t(lambda: M('b'))  # => ValueError 'b' is not a valid M
class M2(Enum):
    A=1
    @classmethod
    def _missing_(cls, v): return 5
t(lambda: M2('b'))  # => TypeError error in M2._missing_: returned 5 instead of None or a valid member
class G(Enum):
    def _generate_next_value_(name,start,count,last): return name.title()+str(count)
    FOO=auto()
    BAR=auto()
print(list(G))  # => [<G.FOO: 'Foo0'>, <G.BAR: 'Bar1'>]
class S(str, Enum):
    A='a'
    B='b'
print(S.A, repr(S.A), S.A=='a', f"{S.A}", format(S.A), S.A.value, S('a'), str.__str__(S.A), S.A.upper(), '%s' % S.A, "{}".format(S.B), S.A in ('a',), len(S.A))  # => S.A <S.A: 'a'> True S.A S.A a S.A a A S.A S.B True 1
class I(int, Enum):
    A=1
print(I.A, repr(I.A), f"{I.A}", I.A+1, format(I.A,'03'))  # => I.A <I.A: 1> I.A 2 I.A
class Base(Enum):
    def foo(self): return self.value
class Der(Base):
    X=1
print(Der.X.foo(), Der.__mro__, Base, list(Base))  # => 1 (<enum 'Der'>, <enum 'Base'>, <enum 'Enum'>, <class 'object'>) <enum 'Base'> []
class Em(Enum): pass
t(lambda: Em(1))  # => TypeError <enum 'Em'> has no members defined
t(lambda: list(Em))  # => []
print(bool(Color), bool(Color.RED), list(reversed(Color)), Color.__name__, Color.__doc__, Color.__module__, Color.RED.__class__, Color.RED.__objclass__)  # => True True [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>] Color None __main__ <enum 'Color'> <enum 'Color'>
class Un(Enum):
    A=[1]
    B={}
print(Un([1]), Un.B, list(Un))  # => Un.A Un.B [<Un.A: [1]>, <Un.B: {}>]
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)  # => True True
class Ig(Enum):
    _ignore_='x y'
    x=1
    y=2
    A=3
print(list(Ig))  # => [<Ig.A: 3>]
class Nm(Enum):
    A=nonmember(3)
    B=1
    @member
    def c(self): pass
print(list(Nm.__members__), Nm.A)  # => ['B', 'c'] 3
class Mt(Enum):
    A=auto(); B='x', auto()
    C=None
    D=3.5
print(list(Mt))  # => [<Mt.A: 1>, <Mt.B: ('x', 2)>, <Mt.C: None>, <Mt.D: 3.5>]
print([c.name for c in Color], {c.value: c for c in Color}, dict(Color.__members__))  # => ['RED', 'GREEN', 'BLUE'] {1: <Color.RED: 1>, 2: <Color.GREEN: 2>, 3: <Color.BLUE: 3>} {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Color.RED: 1>}
match Color.RED:
    case Color.GREEN: print('g')
    case Color.RED: print('r')
def f():
    class X(Enum):
        A=1
        def __eq__(s,o): return True
    return X.A==3
t(f)  # => True
def f():
    class X(Enum):
        A=auto()
        def _generate_next_value_(*a): return 1
t(f)  # => TypeError _generate_next_value_ must be defined before members
print(Flag, Enum, IntEnum, EnumMeta, EnumType, Flag.__mro__, IntEnum.__mro__, StrEnum.__mro__, IntFlag.__mro__)  # => <flag 'Flag'> <enum 'Enum'> <enum 'IntEnum'> <class 'enum.EnumType'> <class 'enum.EnumType'> (<flag 'Flag'>, <enum 'Enum'>, <class 'object'>) (<enum 'IntEnum'>, <class 'int'>, <enum 'ReprEnum'>, <enum 'Enum'>, <class 'object'>) (<enum 'StrEnum'>, <class 'str'>, <enum 'ReprEnum'>, <enum 'Enum'>, <class 'object'>) (<flag 'IntFlag'>, <class 'int'>, <enum 'ReprEnum'>, <flag 'Flag'>, <enum 'Enum'>, <class 'object'>)
t(lambda: Enum('Z', 'a b', type=int).a + 1)  # => 2
t(lambda: verify(UNIQUE)(Color))  # => ValueError aliases found in <enum 'Color'>: CRIMSON -> RED
t(lambda: verify(CONTINUOUS)(Enum('Q',{'a':1,'b':3})))  # => ValueError invalid enum 'Q': missing values 2
t(lambda: CONFORM)  # => conform
class Pc(Flag, boundary=CONFORM):
    A=1
print(Pc(3))  # => Pc.A
class Pe(Flag, boundary=EJECT):
    A=1
print(Pe(3))  # => 3
print(auto().value if 0 else 'ok')  # => ok
class D2(Enum):
    A=1
    class Inner: pass
print(D2.Inner)  # => D2.Inner
t(lambda: Color.RED.BLUE)  # => Color.BLUE
t(lambda: Color.RED.zzz)  # => AttributeError 'Color' object has no attribute 'zzz'
t(lambda: Color.foo)  # => AttributeError foo
class Dx(Enum):
    A: int = 1
    b: str
print(list(Dx), Dx.__annotations__)  # => [<Dx.A: 1>] {'A': <class 'int'>, 'b': <class 'str'>}
t(lambda: Color('RED'))  # => ValueError 'RED' is not a valid Color
t(lambda: Enum('Color2', []))  # => <enum 'Color2'>
t(lambda: Color(1, 2))  # => TypeError <enum 1> cannot extend <enum 'Color'>
print(dir(Color)[:4], Color._member_names_, Color._member_map_, Color._value2member_map_, Color.RED._name_, Color.RED._value_)  # => ['BLUE', 'GREEN', 'RED', '__class__'] ['RED', 'GREEN', 'BLUE'] {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Color.RED: 1>} {1: <Color.RED: 1>, 2: <Color.GREEN: 2>, 3: <Color.BLUE: 3>} RED 1

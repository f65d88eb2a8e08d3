# fractions: operators with numbers of every kind, texts, rounding, and what is said where nothing can be made of it.
import copy, math
from decimal import Decimal as D
from fractions import Fraction as F

class G(F): pass
a, b = F(1, 3), F(-22, 7)

a + b, a - b, a * b, a / b  # => (Fraction(-59, 21), Fraction(73, 21), Fraction(-22, 21), Fraction(-7, 66))
a // b, a % b, divmod(a, b), divmod(b, a)  # => (-1, Fraction(-59, 21), (-1, Fraction(-59, 21)), (-10, Fraction(4, 21)))
b // a, b % a, -b % a, 7 // a, 7 % F(5, 2)  # => (-10, Fraction(4, 21), Fraction(1, 7), 21, Fraction(2, 1))
a + 1, 1 - a, 2 * a, 1 / a, 7 // b, True + a  # => (Fraction(4, 3), Fraction(2, 3), Fraction(2, 3), Fraction(3, 1), -3, Fraction(4, 3))
a + 0.5, 0.5 - a, a * 2.0, 1.0 / a, a // 0.1, a % 0.1  # => (0.8333333333333333, 0.16666666666666669, 0.6666666666666666, 3.0, 3.0, 0.0333333333333333)
a + 1j, 1j * a, a == 1j, F(2) == 2 + 0j  # => ((0.3333333333333333+1j), 0.3333333333333333j, False, True)
a + D(1)  # raises TypeError: unsupported operand type(s) for +: 'Fraction' and 'decimal.Decimal'
D(1) - a  # raises TypeError: unsupported operand type(s) for -: 'decimal.Decimal' and 'Fraction'
a + "x"  # raises TypeError: unsupported operand type(s) for +: 'Fraction' and 'str'
"x" * a  # raises TypeError: can't multiply sequence by non-int of type 'Fraction'
a + None  # raises TypeError: unsupported operand type(s) for +: 'Fraction' and 'NoneType'
a / 0  # raises ZeroDivisionError: Fraction(1, 0)
b / F(0)  # raises ZeroDivisionError: Fraction(-1, 0)
F(0) / 0  # raises ZeroDivisionError: Fraction(0, 0)
F(10, 4) / F(0)  # raises ZeroDivisionError: Fraction(1, 0)
a // 0  # raises ZeroDivisionError: integer division or modulo by zero
a % 0  # raises ZeroDivisionError: integer modulo by zero
divmod(a, 0)  # raises ZeroDivisionError: integer division or modulo by zero
a / 0.0  # raises ZeroDivisionError: float division by zero
a ** 2, a ** -2, b ** -3, a ** 0, 0 ** F(2), 2 ** F(3), 2 ** F(-3), 2 ** F(1, 2)  # => (Fraction(1, 9), Fraction(9, 1), Fraction(-343, 10648), Fraction(1, 1), 0, 8, Fraction(1, 8), 1.4142135623730951)
F(0) ** -1  # raises ZeroDivisionError: Fraction(1, 0)
F(4) ** F(1, 2), F(4) ** 0.5, 4.0 ** F(1, 2), F(-8) ** F(1, 3)  # => (2.0, 2.0, 2.0, (1.0000000000000002+1.7320508075688772j))
F(2, 3) ** D(2)  # raises TypeError: unsupported operand type(s) for ** or pow(): 'float' and 'decimal.Decimal'
a < b, a <= 0.5, a > float("nan"), a < float("inf"), a >= 1, b < -3  # => (False, True, False, True, False, True)
a < 1j  # raises TypeError: '<' not supported between instances of 'Fraction' and 'complex'
a < "x"  # raises TypeError: '<' not supported between instances of 'Fraction' and 'str'
F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(1) == D(1), F(3, 2) != 1.5  # => (True, False, True, False)
hash(a), hash(b), hash(F(5)), hash(F(0)), hash(F(1, 2**61 - 1)), hash(F(10**30, 7))  # => (1537228672809129301, -1976436865040309104, 5, 0, 314159, 395871670681776951)
F("1/2"), F(" -3.25e-2 "), F("1_000.5"), F(".5"), F("5."), F("٣/٤"), F("1E+2"), F("-.5e3"), F("\x1c1")  # => (Fraction(1, 2), Fraction(-13, 400), Fraction(2001, 2), Fraction(1, 2), Fraction(5, 1), Fraction(3, 4), Fraction(100, 1), Fraction(-500, 1), Fraction(1, 1))
F("1__0")  # raises ValueError: Invalid literal for Fraction: '1__0'
F(".")  # raises ValueError: Invalid literal for Fraction: '.'
F("1/-2")  # raises ValueError: Invalid literal for Fraction: '1/-2'
F("1/2e3")  # raises ValueError: Invalid literal for Fraction: '1/2e3'
F("1 /2")  # raises ValueError: Invalid literal for Fraction: '1 /2'
F("1/0")  # raises ZeroDivisionError: Fraction(1, 0)
F("-3/0")  # raises ZeroDivisionError: Fraction(-3, 0)
F("nan")  # raises ValueError: Invalid literal for Fraction: 'nan'
F("")  # raises ValueError: Invalid literal for Fraction: ''
F(1, 0)  # raises ZeroDivisionError: Fraction(1, 0)
F(-4, 0)  # raises ZeroDivisionError: Fraction(-4, 0)
F(1.5, 2)  # raises TypeError: both arguments should be Rational instances
F("1", 2)  # raises TypeError: both arguments should be Rational instances
F([])  # raises TypeError: argument should be a string or a Rational instance
F(None)  # raises TypeError: argument should be a string or a Rational instance
F(1j)  # raises TypeError: argument should be a string or a Rational instance
F(D("1.25")), F(2.5), F(True, 2), F(F(1, 2), F(3, 4)), F(2, -4), F(F(2, 3), 5)  # => (Fraction(5, 4), Fraction(5, 2), Fraction(1, 2), Fraction(2, 3), Fraction(-1, 2), Fraction(2, 15))
F(4, 6, _normalize=False), F(_normalize=4)  # => (Fraction(4, 6), Fraction(0, 1))
F(4, 6, normalize=False)  # raises TypeError: Fraction.__new__() got an unexpected keyword argument 'normalize'
F(float("inf"))  # raises OverflowError: cannot convert Infinity to integer ratio
F(float("nan"))  # raises ValueError: cannot convert NaN to integer ratio
F(D("nan"))  # raises ValueError: cannot convert NaN to integer ratio
F.from_float(0.1), F.from_float(3), F.from_decimal(D("-1.5")), F.from_decimal(7)  # => (Fraction(3602879701896397, 36028797018963968), Fraction(3, 1), Fraction(-3, 2), Fraction(7, 1))
F.from_float(D("1.1"))  # raises TypeError: Fraction.from_float() only takes floats, not Decimal('1.1') (Decimal)
F.from_decimal(1.5)  # raises TypeError: Fraction.from_decimal() only takes Decimals, not 1.5 (float)
F.from_float("x")  # raises TypeError: Fraction.from_float() only takes floats, not 'x' (str)
G.from_float(None)  # raises TypeError: G.from_float() only takes floats, not None (NoneType)
F(math.pi).limit_denominator(100), F(-355, 113).limit_denominator(7), F(1, 7).limit_denominator(3), F(1, 3).limit_denominator(10)  # => (Fraction(311, 99), Fraction(-22, 7), Fraction(0, 1), Fraction(1, 3))
F(1, 3).limit_denominator(0)  # raises ValueError: max_denominator should be at least 1
[round(F(n, 2)) for n in range(-5, 6)]  # => [-2, -2, -2, -1, 0, 0, 0, 1, 2, 2, 2]
round(F(12345, 100), 1), round(F(12345, 100), -1), round(F(-5, 2), 0)  # => (Fraction(617, 5), Fraction(120, 1), Fraction(-2, 1))
math.floor(b), math.ceil(b), math.trunc(b), int(b), float(b), abs(b), -b, +b, bool(F(0))  # => (-4, -3, -3, -3, -3.142857142857143, Fraction(22, 7), Fraction(22, 7), Fraction(-22, 7), False)
G(1, 2) + 1, repr(G(3, 4)), -G(1, 2), copy.copy(G(1, 2)), copy.deepcopy(a) is a  # => (Fraction(3, 2), 'G(3, 4)', Fraction(-1, 2), G(1, 2), True)
a.__int__(2)  # raises TypeError: 'int' object is not callable
a.__add__()  # raises TypeError: Fraction._operator_fallbacks.<locals>.forward() missing 1 required positional argument: 'b'
a.__radd__()  # raises TypeError: Fraction._operator_fallbacks.<locals>.reverse() missing 1 required positional argument: 'a'
a.__lt__()  # raises TypeError: Fraction.__lt__() missing 1 required positional argument: 'b'
F.__add__.__qualname__, F.__radd__.__name__, F.__lt__.__qualname__  # => ('Fraction._operator_fallbacks.<locals>.forward', '__radd__', 'Fraction.__lt__')
a.numerator = 3  # raises AttributeError: property 'numerator' of 'Fraction' object has no setter
a.x = 3  # raises AttributeError: 'Fraction' object has no attribute 'x'
a.as_integer_ratio(), a.conjugate(), a.real, a.imag  # => ((1, 3), Fraction(1, 3), Fraction(1, 3), 0)
sum([F(1, i) for i in range(1, 60)])  # => Fraction(15063255090319832863132951, 3230237388259077233637600)
sorted([F(1, 3), 0.25, 1, F(-1, 2)])  # => [Fraction(-1, 2), 0.25, Fraction(1, 3), 1]

# float: text read and written, rounding, hexadecimal, operators, and what each error says.
class Index:
    def __index__(self):
        return 7

class Float:
    def __float__(self):
        return 2.5

class BadFloat:
    def __float__(self):
        return 1

class BadInt:
    def __int__(self):
        return 1.5

class BadIndex:
    def __index__(self):
        return 1.5

class Money(int):
    def __repr__(self):
        return f"Money({int(self)})"

    def __add__(self, other):
        return Money(super().__add__(other))

class Ratio(float):
    pass

inf, nan = float("inf"), float("nan")
float('\x1c1')  # raises ValueError: could not convert string to float: '\x1c1'
float('\x1c１')  # raises ValueError: could not convert string to float: '\x1c１'
float('1_0.5')  # => 10.5
float(' 1_0.5 ')  # => 10.5
float('1__0')  # raises ValueError: could not convert string to float: '1__0'
float('1_.5')  # raises ValueError: could not convert string to float: '1_.5'
float('nan')  # => nan
float('-nan')  # => nan
float('+InFiNiTy')  # => inf
float('infin')  # raises ValueError: could not convert string to float: 'infin'
float('')  # raises ValueError: could not convert string to float: ''
float('1e400')  # => inf
float('-1e400')  # => -inf
float('1e-400')  # => 0.0
float('0x10')  # raises ValueError: could not convert string to float: '0x10'
float('1e')  # raises ValueError: could not convert string to float: '1e'
float('.')  # raises ValueError: could not convert string to float: '.'
float('.5')  # => 0.5
float('5.')  # => 5.0
float('1.e5')  # => 100000.0
float('١.٥')  # => 1.5
float(b'1.5')  # => 1.5
float(b'x')  # raises ValueError: could not convert string to float: b'x'
float(None)  # raises TypeError: float() argument must be a string or a real number, not 'NoneType'
float([])  # raises TypeError: float() argument must be a string or a real number, not 'list'
float(1,2)  # raises TypeError: float expected at most 1 argument, got 2
float('1\x00')  # raises ValueError: could not convert string to float: '1\x00'
float(10**400)  # raises OverflowError: int too large to convert to float
float('1 2')  # raises ValueError: could not convert string to float: '1 2'
float('e5')  # raises ValueError: could not convert string to float: 'e5'
float('1_e5')  # raises ValueError: could not convert string to float: '1_e5'
float('1e_5')  # raises ValueError: could not convert string to float: '1e_5'
float('1e5_0')  # => 1e+50
float(True)  # => 1.0
float(1j)  # raises TypeError: float() argument must be a string or a real number, not 'complex'
float('1e5.')  # raises ValueError: could not convert string to float: '1e5.'
float('--1')  # raises ValueError: could not convert string to float: '--1'
float('n_an')  # raises ValueError: could not convert string to float: 'n_an'
float('1.7976931348623159e308')  # => inf
float('é')  # raises ValueError: could not convert string to float: 'é'
float.fromhex('0x1.8p1')  # => 3.0
float.fromhex('1.8')  # => 1.5
float.fromhex('')  # raises ValueError: invalid hexadecimal floating-point string
float.fromhex('x')  # raises ValueError: invalid hexadecimal floating-point string
float.fromhex('0x1p2000')  # raises OverflowError: hexadecimal value too large to represent as a float
float.fromhex('0x1p-2000')  # => 0.0
float.fromhex('  -0x.8p0 ')  # => -0.5
float.fromhex('nan')  # => nan
float.fromhex('-inf')  # => -inf
float.fromhex('Infinity')  # => inf
float.fromhex(1)  # raises TypeError: bad argument type for built-in operation
float.fromhex('0x1p')  # raises ValueError: invalid hexadecimal floating-point string
float.fromhex('0x1.fffffffffffff8p0')  # => 2.0
float.fromhex('0x1.fffffffffffff7fffp0')  # => 1.9999999999999998
float.fromhex('0x')  # raises ValueError: invalid hexadecimal floating-point string
float.fromhex('0x.p1')  # raises ValueError: invalid hexadecimal floating-point string
float.fromhex('0x1.fffffffffffff8p1023')  # raises OverflowError: hexadecimal value too large to represent as a float
float.fromhex('0x0.00000000000008p-1022')  # => 0.0
float.fromhex('1p')  # raises ValueError: invalid hexadecimal floating-point string
float.fromhex('0x1_0')  # raises ValueError: invalid hexadecimal floating-point string
(1.5).hex()  # => '0x1.8000000000000p+0'
(0.0).hex()  # => '0x0.0p+0'
(-0.0).hex()  # => '-0x0.0p+0'
(5e-324).hex()  # => '0x0.0000000000001p-1022'
float('inf').hex()  # => 'inf'
float('nan').hex()  # => 'nan'
(-1e300).hex()  # => '-0x1.7e43c8800759cp+996'
(0.1).as_integer_ratio()  # => (3602879701896397, 36028797018963968)
float('inf').as_integer_ratio()  # raises OverflowError: cannot convert Infinity to integer ratio
float('nan').as_integer_ratio()  # raises ValueError: cannot convert NaN to integer ratio
(0.0).as_integer_ratio()  # => (0, 1)
(-2.5).as_integer_ratio()  # => (-5, 2)
round(2.5)  # => 2
round(3.5)  # => 4
round(-0.5)  # => 0
round(2.675,2)  # => 2.67
round(float('nan'))  # raises ValueError: cannot convert float NaN to integer
round(float('inf'))  # raises OverflowError: cannot convert float infinity to integer
round(float('inf'),2)  # => inf
round(1e308,-308)  # => 1e+308
round(1.7e308,-308)  # raises OverflowError: rounded value too large to represent
round(5e307,-308)  # => 1e+308
round(1.5,None)  # => 2
round(1.5,1.0)  # raises TypeError: 'float' object cannot be interpreted as an integer
round(1.5,10**30)  # => 1.5
round(1.5,-10**30)  # => 0.0
(1.0).__floor__()  # => 1
float('inf').__floor__()  # raises OverflowError: cannot convert float infinity to integer
float('nan').__ceil__()  # raises ValueError: cannot convert float NaN to integer
float('inf').__trunc__()  # raises OverflowError: cannot convert float infinity to integer
float('nan').__int__()  # raises ValueError: cannot convert float NaN to integer
(1e30).__floor__()  # => 1000000000000000019884624838656
(2.0).__pow__(3,5)  # raises TypeError: pow() 3rd argument not allowed unless all arguments are integers
(2.0).__getnewargs__()  # => (2.0,)
(2**40).__sizeof__()  # => 32
float()  # => 0.0
(2.0).__eq__(2)  # => True
(2.0).__eq__('a')  # => NotImplemented
(2.0).__lt__(3)  # => True
(2.0).__divmod__(3)  # => (0.0, 2.0)
(2.0).__rdivmod__(3)  # => (1.0, 1.0)
(2.0).__mod__(0)  # raises ZeroDivisionError: float modulo
(2.0).__round__()  # => 2
(2.5).__round__(0)  # => 2.0
(2.0).is_integer()  # => True
float('nan').is_integer()  # => False
(1.5).real,(1.5).imag,(1.5).conjugate()  # => (1.5, 0.0, 1.5)
(1.5).real  # => 1.5
float.__getformat__('double')  # => 'IEEE, little-endian'
float.__getformat__('x')  # raises ValueError: __getformat__() argument 1 must be 'double' or 'float'
7.0//0  # raises ZeroDivisionError: float floor division by zero
7.0%0  # raises ZeroDivisionError: float modulo
divmod(7.0,0)  # raises ZeroDivisionError: float divmod()
0.0**-1  # raises ZeroDivisionError: 0.0 cannot be raised to a negative power
(10**400)/3  # raises OverflowError: integer division result too large for a float
10**400*1.0  # raises OverflowError: int too large to convert to float
2.0**10000  # raises OverflowError: (34, 'Numerical result out of range')
(-8.0)**0.5  # => (1.7319121124709868e-16+2.8284271247461903j)
(-2.0)**(10001.0)  # raises OverflowError: (34, 'Numerical result out of range')
hash(1.5)  # => 1152921504606846977
hash(float('inf'))  # => 314159
hash(-1.0)  # => -2
float(Index())  # => 7.0
round(1.5, Index())  # => 1.5
float(x=1)  # raises TypeError: float() takes no keyword arguments
float(Float()), float(Index()), Ratio("1.5"), type(Ratio(2) + 1).__name__, type(Ratio.fromhex("0x1p1")).__name__  # => (2.5, 7.0, 1.5, 'float', 'Ratio')
float(BadFloat())  # raises TypeError: BadFloat.__float__ returned non-float (type int)
float(BadIndex())  # raises TypeError: __index__ returned non-int (type float)
1e16, 1e15, 123456789012345680.0, 0.0001, 0.00001, 1e22, 1e21, 5e-324, 1.7976931348623157e308  # => (1e+16, 1000000000000000.0, 1.2345678901234568e+17, 0.0001, 1e-05, 1e+22, 1e+21, 5e-324, 1.7976931348623157e+308)
0.1 + 0.2, 1 / 3, 2 / 3, 100.0, -0.0, 1e100, 1.5e-7, 123456.789  # => (0.30000000000000004, 0.3333333333333333, 0.6666666666666666, 100.0, -0.0, 1e+100, 1.5e-07, 123456.789)
-7.5 // 2, -7.5 % 2, 7.5 // -2, 7.5 % -2, divmod(-7.5, 2), 5.0 % -inf, -5 // inf  # => (-4.0, 0.5, -4.0, -0.5, (-4.0, 0.5), -inf, -1.0)
2.0 ** 0.5, 2.0 ** -1, (-2.0) ** 3, inf ** 0, nan ** 0, 1 ** nan, (-1.0) ** inf, 0.0 ** inf  # => (1.4142135623730951, 0.5, -8.0, 1.0, 1.0, 1.0, 1.0, 0.0)
1.0 == 1, 1.5 < 2, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**400 > 1e308, nan == nan, nan != nan, nan < 1  # => (True, True, True, False, True, False, True, False)
round(2.675, 2), round(0.5), round(1.5), round(2.5), round(-2.5), round(1e22), round(0.05, 1), round(1234.5678, -2), round(5e-324, 400)  # => (2.67, 0, 2, 2, -2, 10000000000000000000000, 0.1, 1200.0, 5e-324)
round(1.7e308, -308)  # raises OverflowError: rounded value too large to represent
hash(0.0), hash(-0.0), hash(0.5), hash(1e300), hash(nan) == hash(nan)  # => (0, 0, 1152921504606846976, 1224995262755759164, True)
{1: "int", 1.0: "float", True: "bool"}  # => {1: 'bool'}
(0.1).hex(), (-5e-324).hex(), float.fromhex("0x1.999999999999ap-4"), float.fromhex(" -0X.8P3 ")  # => ('0x1.999999999999ap-4', '-0x0.0000000000001p-1022', 0.1, -4.0)

# int and bool: the constructors with every form of text, methods, operators as methods, and what each error says.
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

int('')  # raises ValueError: invalid literal for int() with base 10: ''
int('0x')  # raises ValueError: invalid literal for int() with base 10: '0x'
int('1__0')  # raises ValueError: invalid literal for int() with base 10: '1__0'
int('0x_f', 16)  # => 15
int('0x_f', 0)  # => 15
int('010', 0)  # raises ValueError: invalid literal for int() with base 0: '010'
int('00', 0)  # => 0
int('0_0', 0)  # => 0
int('-0b1', 0)  # => -1
int(' 1 ')  # => 1
int('1 2')  # raises ValueError: invalid literal for int() with base 10: '1 2'
int('١٢')  # => 12
int('１_٢')  # => 12
int('12', 1)  # raises ValueError: int() base must be >= 2 and <= 36, or 0
int('12', 37)  # raises ValueError: int() base must be >= 2 and <= 36, or 0
int('z', 36)  # => 35
int(1, 2)  # raises TypeError: int() can't convert non-string with explicit base
int('1', 2.0)  # raises TypeError: 'float' object cannot be interpreted as an integer
int(b'12')  # => 12
int(bytearray(b'1x'))  # raises ValueError: invalid literal for int() with base 10: b'1x'
int(b'\xff')  # raises ValueError: invalid literal for int() with base 10: b'\xff'
int(1.5)  # => 1
int(-1.9)  # => -1
int(float('nan'))  # raises ValueError: cannot convert float NaN to integer
int(float('inf'))  # raises OverflowError: cannot convert float infinity to integer
int(None)  # raises TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
int([])  # raises TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
int(x=1)  # raises TypeError: 'x' is an invalid keyword argument for int()
int(base=10)  # raises TypeError: int() missing string argument
int('1', base=10)  # => 1
int('1' * 4301)  # raises ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
int('a' * 300)  # raises ValueError: invalid literal for int() with base 10: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
int('1\x00')  # raises ValueError: invalid literal for int() with base 10: '1\x00'
int(b'1\x00')  # raises ValueError: invalid literal for int() with base 10: b'1\x00'
int('+ 1')  # raises ValueError: invalid literal for int() with base 10: '+ 1'
int('_1')  # raises ValueError: invalid literal for int() with base 10: '_1'
int('1_')  # raises ValueError: invalid literal for int() with base 10: '1_'
int('0b2', 2)  # raises ValueError: invalid literal for int() with base 2: '0b2'
int('0o8', 8)  # raises ValueError: invalid literal for int() with base 8: '0o8'
int('-0x10', 16)  # => -16
int('0x10', 10)  # raises ValueError: invalid literal for int() with base 10: '0x10'
int('1', 10, 10)  # raises TypeError: int() takes at most 2 arguments (3 given)
int('\u20031\u2003')  # => 1
int('\x1c1')  # raises ValueError: invalid literal for int() with base 10: '\x1c1'
int(1j)  # raises TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
int('9', 8)  # raises ValueError: invalid literal for int() with base 8: '9'
int('1_000' * 1200)  # raises ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4800 digits; use sys.set_int_max_str_digits() to increase the limit
int('𝟙')  # => 1
int('0b', 2)  # raises ValueError: invalid literal for int() with base 2: '0b'
int('0_', 0)  # raises ValueError: invalid literal for int() with base 0: '0_'
int('0_7', 0)  # raises ValueError: invalid literal for int() with base 0: '0_7'
int('\n12\t')  # => 12
int('1\n2')  # raises ValueError: invalid literal for int() with base 10: '1\n2'
int(True, 2)  # raises TypeError: int() can't convert non-string with explicit base
int(True)  # => 1
int(Index())  # => 7
int(BadInt())  # raises TypeError: __int__ returned non-int (type float)
int(BadIndex())  # raises TypeError: __index__ returned non-int (type float)
int('7', Index())  # raises ValueError: invalid literal for int() with base 7: '7'
int('f' * 20, 16)  # => 1208925819614629174706175
int('zz' * 10, 36)  # => 13367494538843734067838845976575
int(10**30)  # => 1000000000000000000000000000000
int('-' + '9' * 25)  # => -9999999999999999999999999
round(25,-1)  # => 20
round(35,-1)  # => 40
round(-25,-1)  # => -20
round(5,2)  # => 5
round(12345678901234567890,-3)  # => 12345678901234568000
round(5,None)  # => 5
round(5,'a')  # raises TypeError: 'str' object cannot be interpreted as an integer
round(15,-1)  # => 20
(5).__round__(-1)  # => 0
(5).__round__(-1,2)  # raises TypeError: __round__ expected at most 1 argument, got 2
(5).to_bytes()  # => b'\x05'
(5).to_bytes(2)  # => b'\x00\x05'
(5).to_bytes(2,'little')  # => b'\x05\x00'
(-5).to_bytes(2,'big')  # raises OverflowError: can't convert negative int to unsigned
(-5).to_bytes(2,'big',signed=True)  # => b'\xff\xfb'
(300).to_bytes(1,'big')  # raises OverflowError: int too big to convert
(5).to_bytes(-1,'big')  # raises ValueError: length argument must be non-negative
(5).to_bytes(2,'x')  # raises ValueError: byteorder must be either 'little' or 'big'
(5).to_bytes(2,2)  # raises TypeError: to_bytes() argument 'byteorder' must be str, not int
(0).to_bytes(0,'big')  # => b''
(128).to_bytes(1,'big',signed=True)  # raises OverflowError: int too big to convert
(-129).to_bytes(1,signed=True)  # raises OverflowError: int too big to convert
(-128).to_bytes(1,signed=True)  # => b'\x80'
(5).to_bytes(length=3,byteorder='little')  # => b'\x05\x00\x00'
(1).to_bytes(0,'big')  # raises OverflowError: int too big to convert
int.from_bytes(b'\x01\x00')  # => 256
int.from_bytes(b'\xff\xff',signed=True)  # => -1
int.from_bytes([1,2],'little')  # => 513
int.from_bytes('ab')  # raises TypeError: cannot convert 'str' object to bytes
int.from_bytes([256])  # raises ValueError: bytes must be in range(0, 256)
int.from_bytes(3)  # raises TypeError: cannot convert 'int' object to bytes
int.from_bytes(b'a','x')  # raises ValueError: byteorder must be either 'little' or 'big'
int.from_bytes(b'')  # => 0
int.from_bytes(b'a', 5)  # raises TypeError: from_bytes() argument 'byteorder' must be str, not int
int.from_bytes(bytearray(b'ab'),byteorder='big')  # => 24930
int.from_bytes([-1])  # raises ValueError: bytes must be in range(0, 256)
int.from_bytes(['a'])  # raises TypeError: 'str' object cannot be interpreted as an integer
bool.from_bytes(b'\x01','big')  # => True
int.from_bytes(bytes=b'a')  # => 97
int.from_bytes()  # raises TypeError: from_bytes() missing required argument 'bytes' (pos 1)
int.from_bytes(range(3),'big')  # => 258
(5).bit_count()  # => 2
(-5).bit_length()  # => 3
(5).as_integer_ratio()  # => (5, 1)
True.real  # => 1
True.conjugate()  # => 1
True.numerator  # => 1
True.__repr__()  # => 'True'
True & 1  # => 1
True.__and__(True)  # => True
True.__and__(2)  # => 0
(10**400).__float__()  # raises OverflowError: int too large to convert to float
bool()  # => False
bool([])  # => False
bool(1,2)  # raises TypeError: bool expected at most 1 argument, got 2
bool(x=1)  # raises TypeError: bool() takes no keyword arguments
(-7)//0  # raises ZeroDivisionError: integer division or modulo by zero
7%0  # raises ZeroDivisionError: integer modulo by zero
7/0  # raises ZeroDivisionError: division by zero
divmod(7,0)  # raises ZeroDivisionError: integer division or modulo by zero
0**-1  # raises ZeroDivisionError: 0.0 cannot be raised to a negative power
pow(0,-1,5)  # raises ValueError: base is not invertible for the given modulus
pow(2,-1,4)  # raises ValueError: base is not invertible for the given modulus
(-8)**(1/3)  # => (1.0000000000000002+1.7320508075688772j)
1<<-1  # raises ValueError: negative shift count
hash(-1)  # => -2
hash(2**61-1)  # => 0
hash(-2)  # => -2
Money(5)  # => Money(5)
Money("5") + 1  # => Money(6)
type(Money(5) - 1).__name__  # => 'int'
Money.from_bytes(b"a")  # => Money(97)
f"{Money(1234567):,}"  # => '1,234,567'
Money(3) == 3.0, hash(Money(7)), {Money(7): "x"}[7]  # => (True, 7, 'x')
int(Money(5)), type(int(Money(5))).__name__  # => (5, 'int')
Money(2) < 3, Money(2) * 2.5, -Money(2), Money(2) ** 3, 7 // Money(2)  # => (True, 5.0, -2, 8, 3)
(10**20).bit_length(), (2**64 - 1).bit_count(), (-(10**20)).bit_count()  # => (67, 64, 26)
-7 // 2, -7 % 2, 7 // -2, 7 % -2, divmod(-7, 2)  # => (-4, 1, -4, -1, (-4, 1))
10**30 // -(10**10), 10**30 % -7, -(10**30) % 7  # => (-100000000000000000000, -6, 6)
2**100, -(2**100), ~(2**100), 2**100 >> 90, -(2**100) >> 90, 1 << 70  # => (1267650600228229401496703205376, -1267650600228229401496703205376, -1267650600228229401496703205377, 1024, -1024, 1180591620717411303424)
2**100 & 2**70 - 1, 2**70 | 1, 2**70 ^ 2**70, -1 & 2**65  # => (0, 1180591620717411303425, 0, 36893488147419103232)
9007199254740991 + 1, 9007199254740991 * 9007199254740991, -9007199254740992 - 1  # => (9007199254740992, 81129638414606663681390495662081, -9007199254740993)
7 / 2, 10**400 / 10**399, 1 / 3, -1 / 10**25  # => (3.5, 10.0, 0.3333333333333333, -1e-25)
pow(3, 10**20, 7), pow(3, -1, 7), pow(2, 10, -7)  # => (4, 5, -5)
str(10**5000)  # raises ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
repr(-(10**4300))  # raises ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
len(str(10**4299))  # => 4300
round(12345, -2), round(-15, -1), round(10**30 + 5, -1), round(5, -1), round(15, -1), round(4, -400)  # => (12300, -20, 1000000000000000000000000000000, 0, 20, 0)
True + True, True & True, True | 0, True ^ True, ~True, -True, True / 2, True == 1.0  # => (2, True, 1, False, -2, -1, 0.5, True)
isinstance(True, int), bool("False"), bool(0.0), bool(None), str(True), int(True)  # => (True, True, False, False, 'True', 1)
int.__add__(1, 2), int.__radd__(1, 2), int.__lt__(1, 2), int.__pow__(2, 3, 5)  # => (3, 3, True, 3)
int.__add__("a", 2)  # raises TypeError: descriptor '__add__' requires a 'int' object but received a 'str'
(5).real, (5).imag, (5).numerator, (5).denominator, True.real  # => (5, 0, 5, 1, 1)
(-1).to_bytes(0, signed=True)  # => b''
(-2).to_bytes(0, signed=True)  # raises OverflowError: int too big to convert

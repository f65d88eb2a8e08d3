# complex: text read and written, arithmetic, comparison, and what each error says.
class Complex:
    def __complex__(self):
        return 3 + 4j

class Bad:
    def __complex__(self):
        return 3

class Index:
    def __index__(self):
        return 3

class Wave(complex):
    pass

inf, nan = float("inf"), float("nan")
complex()  # => 0j
complex('1+2j')  # => (1+2j)
complex(' ( 1+2j ) ')  # => (1+2j)
complex('1 + 2j')  # raises ValueError: complex() arg is a malformed string
complex('j')  # => 1j
complex('-j')  # => -1j
complex('1e5j')  # => 100000j
complex('1_0+2_0j')  # => (10+20j)
complex('1__0')  # raises ValueError: could not convert string to complex: '1__0'
complex('nan+infj')  # => (nan+infj)
complex('')  # raises ValueError: complex() arg is a malformed string
complex('x')  # raises ValueError: complex() arg is a malformed string
complex('1+2')  # raises ValueError: complex() arg is a malformed string
complex('(1+2j')  # raises ValueError: complex() arg is a malformed string
complex('1+2J')  # => (1+2j)
complex('١+٢j')  # => (1+2j)
complex('1j+2')  # raises ValueError: complex() arg is a malformed string
complex('1+j')  # => (1+1j)
complex('()')  # raises ValueError: complex() arg is a malformed string
complex('1',2)  # raises TypeError: complex() can't take second arg if first is a string
complex(1,'2')  # raises TypeError: complex() second arg can't be a string
complex(1,2)  # => (1+2j)
complex(1j,2j)  # => (-2+1j)
complex(real=1,imag=2)  # => (1+2j)
complex(imag=2)  # => 2j
complex(1,x=2)  # raises TypeError: 'x' is an invalid keyword argument for complex()
complex(1,2,3)  # raises TypeError: complex() takes at most 2 arguments (3 given)
complex(None)  # raises TypeError: complex() first argument must be a string or a number, not 'NoneType'
complex([],1)  # raises TypeError: complex() first argument must be a string or a number, not 'list'
complex(1,[])  # raises TypeError: complex() second argument must be a number, not 'list'
complex(b'1')  # raises TypeError: complex() first argument must be a string or a number, not 'bytes'
complex(1.5)  # => (1.5+0j)
complex(Complex())  # => (3+4j)
complex(Complex(),1)  # => (3+5j)
complex(1,Complex())  # raises TypeError: complex() second argument must be a number, not 'Complex'
complex(Index(),Index())  # => (3+3j)
complex(Bad())  # raises TypeError: __complex__ returned non-complex (type int)
complex(10**400)  # raises OverflowError: int too large to convert to float
complex('++1')  # raises ValueError: complex() arg is a malformed string
complex('1+-2j')  # raises ValueError: complex() arg is a malformed string
complex('infinityj')  # => infj
complex('.5j')  # => 0.5j
complex('1e')  # raises ValueError: complex() arg is a malformed string
complex('1jj')  # raises ValueError: complex() arg is a malformed string
1j  # => 1j
-1j  # => (-0-1j)
1+2j  # => (1+2j)
complex(-0.0,1)  # => (-0+1j)
complex(-0.0,-0.0)  # => (-0-0j)
complex(0,-0.0)  # => -0j
complex(0,nan)  # => nanj
complex(nan,inf)  # => (nan+infj)
complex(1e16,1e-5)  # => (1e+16+1e-05j)
complex(inf,-inf)  # => (inf-infj)
str(1+2j)  # => '(1+2j)'
1j+1  # => (1+1j)
1j*1j  # => (-1+0j)
(1+2j)/(3-4j)  # => (-0.2+0.4j)
1j/0  # raises ZeroDivisionError: complex division by zero
1j//1  # raises TypeError: unsupported operand type(s) for //: 'complex' and 'int'
1j%1  # raises TypeError: unsupported operand type(s) for %: 'complex' and 'int'
divmod(1j,1)  # raises TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'
1j**2  # => (-1+0j)
1j**-2  # => (-1-0j)
1j**0.5  # => (0.7071067811865476+0.7071067811865475j)
(1+2j)**(3+4j)  # => (0.129009594074467+0.03392409290517014j)
0j**0  # => (1+0j)
0j**1j  # raises ZeroDivisionError: 0.0 to a negative or complex power
0j**-1  # raises ZeroDivisionError: 0.0 to a negative or complex power
pow(1j,2,3)  # raises ValueError: complex modulo
(1+1j)**100  # => (-1125899906842624+0j)
(1+1j)**101  # => (-1125899906842634.5-1125899906842629.5j)
(1+1j)**-3  # => (-0.25-0.25j)
(1e200+1j)**2  # raises OverflowError: complex exponentiation
2**1j  # => (0.7692389013639721+0.6389612763136348j)
1.5**1j  # => (0.9189190364394997+0.3944461997143608j)
(-8)**(1/3)  # => (1.0000000000000002+1.7320508075688772j)
(-8.0)**0.5  # => (1.7319121124709868e-16+2.8284271247461903j)
1j<2  # raises TypeError: '<' not supported between instances of 'complex' and 'int'
1j<1j  # raises TypeError: '<' not supported between instances of 'complex' and 'complex'
1j==1j  # => True
1j==True  # => False
0j==False  # => True
(1+0j)==1  # => True
(1+0j)=='a'  # => False
(2**53+0j)==2**53+1  # => False
abs(3+4j)  # => 5.0
abs(complex(inf,nan))  # => inf
abs(complex(1.7e308,1.7e308))  # raises OverflowError: absolute value too large
-(1+2j)  # => (-1-2j)
+(1+2j)  # => (1+2j)
~1j  # raises TypeError: bad operand type for unary ~: 'complex'
hash(1j)  # => 1000003
hash(1+0j)  # => 1
hash(1.5+2.5j)  # => 4611686018429387911
bool(0j)  # => False
bool(1j)  # => True
int(1j)  # raises TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
float(1j)  # raises TypeError: float() argument must be a string or a real number, not 'complex'
(1+2j).real  # => 1.0
(1+2j).imag  # => 2.0
(1+2j).conjugate()  # => (1-2j)
(1+2j).__getnewargs__()  # => (1.0, 2.0)
(1+2j).__complex__()  # => (1+2j)
(1+2j).__add__('a')  # => NotImplemented
(1+2j).__add__(1)  # => (2+2j)
(1+2j).__eq__(1)  # => False
(1+2j).__lt__(1)  # => NotImplemented
(1+2j).__pow__(2)  # => (-3+4j)
(1+2j).__pow__(2,3)  # raises ValueError: complex modulo
(1+2j).__rpow__(2)  # => (0.36691394948660344+1.9660554808224875j)
(1+2j).__rtruediv__(2)  # => (0.4-0.8j)
(1+2j).__format__('.2f')  # => '1.00+2.00j'
(1+2j).__bool__()  # => True
(1+2j).__abs__()  # => 2.23606797749979
Wave(1,2)  # => (1+2j)
type(Wave(1,2)+1).__name__  # => 'complex'
type(Wave(Wave(1,2))).__name__  # => 'Wave'
1j+10**400  # raises OverflowError: int too large to convert to float
1j==10**400  # => False
1j.foo  # raises AttributeError: 'complex' object has no attribute 'foo'
round(1j)  # raises TypeError: type complex doesn't define __round__ method
1j@1  # raises TypeError: unsupported operand type(s) for @: 'complex' and 'int'
1j<<1  # raises TypeError: unsupported operand type(s) for <<: 'complex' and 'int'
complex('1',imag=2)  # raises TypeError: complex() can't take second arg if first is a string
complex(real='1')  # => (1+0j)
complex(imag='2')  # raises TypeError: complex() second arg can't be a string
complex(1,None)  # raises TypeError: complex() second argument must be a number, not 'NoneType'
(1+2j)*inf  # => (inf+infj)
(1+2j)/complex(inf,1)  # => 0j
1/(1+1j)  # => (0.5-0.5j)
2.0-1j  # => (2-1j)
1j-2  # => (-2+1j)
1j*-1  # => (-0-1j)
(inf+1j)*1  # => (inf+nanj)
0*1j  # => 0j
3-0j  # => (3+0j)
{1j: 'a', 1: 'b'}[1+0j]  # => 'b'
sum([1j, 2, 3.5])  # => (5.5+1j)
[complex(x, 0) for x in (1, 2.5)]  # => [(1+0j), (2.5+0j)]

# math: every function with ordinary and special arguments, and what each error says.
import math
from math import *

class Index:
    def __index__(self):
        return 7

class Float:
    def __float__(self):
        return 2.5

class Rounded(Float):
    def __ceil__(self):
        return "ceiling"

    def __floor__(self):
        return "floor"

    def __trunc__(self):
        return "truncated"

sqrt(-1)  # raises ValueError: math domain error
sqrt('a')  # raises TypeError: must be real number, not str
sqrt()  # raises TypeError: math.sqrt() takes exactly one argument (0 given)
sqrt(1,2)  # raises TypeError: math.sqrt() takes exactly one argument (2 given)
sqrt(x=1)  # raises TypeError: math.sqrt() takes no keyword arguments
sqrt(inf)  # => inf
sqrt(-inf)  # raises ValueError: math domain error
sqrt(nan)  # => nan
sqrt(10**400)  # raises OverflowError: int too large to convert to float
sqrt(Float())  # => 1.5811388300841898
sqrt(Index())  # => 2.6457513110645907
sqrt(None)  # raises TypeError: must be real number, not NoneType
exp(1000)  # raises OverflowError: math range error
exp(-1000)  # => 0.0
exp(-inf)  # => 0.0
log(0)  # raises ValueError: math domain error
log(-1)  # raises ValueError: math domain error
log(0.0)  # raises ValueError: math domain error
log(-1.0)  # raises ValueError: math domain error
log(10**400)  # => 921.0340371976182
log(-10**400)  # raises ValueError: math domain error
log(8,2)  # => 3.0
log(10**400,10)  # => 399.99999999999994
log(2,1)  # raises ZeroDivisionError: float division by zero
log(2,0)  # raises ValueError: math domain error
log(inf)  # => inf
log(-inf)  # raises ValueError: math domain error
log(nan)  # => nan
log()  # raises TypeError: math.log requires 1 to 2 arguments
log(1,2,3)  # raises TypeError: math.log requires 1 to 2 arguments
log('a')  # raises TypeError: must be real number, not str
log(Index())  # => 1.9459101490553132
log(Float())  # => 0.9162907318741551
log2(10**400)  # => 1328.771237954945
log10(10**400)  # => 400.0
log2(8)  # => 3.0
log10(1000)  # => 3.0
log2(0)  # raises ValueError: math domain error
log10(0)  # raises ValueError: math domain error
log1p(-1)  # raises ValueError: math domain error
log1p(-2)  # raises ValueError: math domain error
log1p(inf)  # => inf
exp2(2000)  # raises OverflowError: math range error
exp2(5)  # => 32.0
expm1(1000)  # raises OverflowError: math range error
expm1(1e-10)  # => 1.00000000005e-10
pow(2,3)  # => 8.0
pow(0,-1)  # raises ValueError: math domain error
pow(-1,.5)  # raises ValueError: math domain error
pow(10,400)  # raises OverflowError: math range error
pow(nan,0)  # => 1.0
pow(1,nan)  # => 1.0
pow(-inf,3)  # => -inf
pow(-inf,-3)  # => -0.0
pow(inf,-1)  # => 0.0
pow(-1,inf)  # => 1.0
pow(0.5,inf)  # => 0.0
pow(0,inf)  # => 0.0
pow(0,-inf)  # => inf
pow(-8,1/3)  # raises ValueError: math domain error
pow(-0.0,-3)  # raises ValueError: math domain error
pow('a',1)  # raises TypeError: must be real number, not str
pow(1)  # raises TypeError: pow expected 2 arguments, got 1
sin(inf)  # raises ValueError: math domain error
cos(-inf)  # raises ValueError: math domain error
tan(inf)  # raises ValueError: math domain error
asin(2)  # raises ValueError: math domain error
acos(2)  # raises ValueError: math domain error
atan(inf)  # => 1.5707963267948966
acosh(0.5)  # raises ValueError: math domain error
atanh(1)  # raises ValueError: math domain error
atanh(2)  # raises ValueError: math domain error
sinh(1000)  # raises OverflowError: math range error
cosh(1000)  # raises OverflowError: math range error
tanh(1000)  # => 1.0
asinh(inf)  # => inf
cbrt(-8)  # => -2.0
cbrt(inf)  # => inf
ceil(1.5)  # => 2
ceil(-0.5)  # => 0
ceil(Rounded())  # => 'ceiling'
floor(Rounded())  # => 'floor'
trunc(Rounded())  # => 'truncated'
ceil('a')  # raises TypeError: must be real number, not str
floor('a')  # raises TypeError: must be real number, not str
trunc('a')  # raises TypeError: type str doesn't define __trunc__ method
trunc(1.5)  # => 1
trunc(Float())  # raises TypeError: type Float doesn't define __trunc__ method
ceil(Float())  # => 3
floor(Float())  # => 2
ceil(inf)  # raises OverflowError: cannot convert float infinity to integer
floor(nan)  # raises ValueError: cannot convert float NaN to integer
ceil(Index())  # => 7
floor(Index())  # => 7
trunc(Index())  # raises TypeError: type Index doesn't define __trunc__ method
floor(10**30)  # => 1000000000000000000000000000000
floor(True)  # => 1
fabs(-1)  # => 1.0
fabs('a')  # raises TypeError: must be real number, not str
factorial(5)  # => 120
factorial(-1)  # raises ValueError: factorial() not defined for negative values
factorial(1.0)  # raises TypeError: 'float' object cannot be interpreted as an integer
factorial('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
factorial(10**30)  # raises OverflowError: factorial() argument should not exceed 9223372036854775807
factorial(-10**30)  # raises ValueError: factorial() not defined for negative values
factorial(Index())  # => 5040
factorial(True)  # => 1
comb(5,2)  # => 10
comb(5,6)  # => 0
comb(-1,2)  # raises ValueError: n must be a non-negative integer
comb(5,-1)  # raises ValueError: k must be a non-negative integer
comb(5.0,2)  # raises TypeError: 'float' object cannot be interpreted as an integer
comb(10**30,2)  # => 499999999999999999999999999999500000000000000000000000000000
comb(10**30,10**30-1)  # => 1000000000000000000000000000000
comb(2**70,2**65)  # raises OverflowError: min(n - k, k) must not exceed 9223372036854775807
comb(5)  # raises TypeError: comb expected 2 arguments, got 1
perm(5,2)  # => 20
perm(5)  # => 120
perm(5,None)  # => 120
perm(-1)  # raises ValueError: factorial() not defined for negative values
perm(5,-1)  # raises ValueError: k must be a non-negative integer
perm(-1,2)  # raises ValueError: n must be a non-negative integer
perm(5,6)  # => 0
perm(5.0)  # raises TypeError: 'float' object cannot be interpreted as an integer
perm(10**30,2)  # => 999999999999999999999999999999000000000000000000000000000000
perm(2**70,2**65)  # raises OverflowError: k must not exceed 9223372036854775807
gcd()  # => 0
gcd(0)  # => 0
gcd(-4)  # => 4
gcd(12,18,27)  # => 3
gcd(1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
gcd('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
gcd(Index(),14)  # => 7
lcm()  # => 1
lcm(4,6)  # => 12
lcm(0,5)  # => 0
lcm(-4)  # => 4
lcm(1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
isqrt(10)  # => 3
isqrt(-1)  # raises ValueError: isqrt() argument must be nonnegative
isqrt(1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
isqrt(10**40)  # => 100000000000000000000
isqrt(Index())  # => 2
fsum([.1]*10)  # => 1.0
fsum([1e100,1,-1e100])  # => 1.0
fsum([inf,-inf])  # raises ValueError: -inf + inf in fsum
fsum([inf,1])  # => inf
fsum([nan,inf])  # => nan
fsum(['a'])  # raises TypeError: must be real number, not str
fsum(5)  # raises TypeError: 'int' object is not iterable
fsum([1e308,1e308])  # raises OverflowError: intermediate overflow in fsum
fsum([1e308,1e308,-1e308])  # raises OverflowError: intermediate overflow in fsum
fsum([])  # => 0.0
fsum([-0.0])  # => 0.0
fsum([inf,inf])  # => inf
fsum([10**400])  # raises OverflowError: int too large to convert to float
prod([1,2,3])  # => 6
prod([1.5,2])  # => 3.0
prod([],start=5)  # => 5
prod(['a'])  # => 'a'
prod(['a',2])  # => 'aa'
prod(['a',2],start=1)  # => 'aa'
prod([[1],2])  # => [1, 1]
prod(5)  # raises TypeError: 'int' object is not iterable
prod([1,2],start='a')  # => 'aa'
dist([1,2],[4,6])  # => 5.0
dist((1,2),(4,6))  # => 5.0
dist((1,),(1,2))  # raises ValueError: both points must have the same number of dimensions
dist(1,2)  # raises TypeError: 'int' object is not iterable
dist((1,),'a')  # raises TypeError: must be real number, not str
dist(iter([1]),[2])  # => 1.0
dist(('a',),(1,))  # raises TypeError: must be real number, not str
dist((),())  # => 0.0
dist((inf,),(nan,))  # => nan
hypot()  # => 0.0
hypot(3)  # => 3.0
hypot(3,4)  # => 5.0
hypot(1,2,3)  # => 3.7416573867739413
hypot(inf,nan)  # => inf
hypot(nan,1)  # => nan
hypot('a')  # raises TypeError: must be real number, not str
hypot(1e308,1e308)  # => 1.4142135623730951e+308
hypot(x=1)  # raises TypeError: math.hypot() takes no keyword arguments
ldexp(1,5)  # => 32.0
ldexp(1.5,2000)  # raises OverflowError: math range error
ldexp(1,-2000)  # => 0.0
ldexp(inf,5)  # => inf
ldexp(1,1.5)  # raises TypeError: Expected an int as second argument to ldexp.
ldexp(1,10**30)  # raises OverflowError: math range error
ldexp(1,-10**30)  # => 0.0
ldexp(0,10**30)  # => 0.0
ldexp('a',1)  # raises TypeError: must be real number, not str
ldexp(1,'a')  # raises TypeError: Expected an int as second argument to ldexp.
ldexp(1,Index())  # raises TypeError: Expected an int as second argument to ldexp.
ldexp(-1,-2000)  # => -0.0
frexp(8)  # => (0.5, 4)
frexp(0)  # => (0.0, 0)
frexp(inf)  # => (inf, 0)
frexp(nan)  # => (nan, 0)
frexp(5e-324)  # => (0.5, -1073)
modf(1.5)  # => (0.5, 1.0)
modf(-1.5)  # => (-0.5, -1.0)
modf(inf)  # => (0.0, inf)
modf(-inf)  # => (-0.0, -inf)
modf(nan)  # => (nan, nan)
modf(-0.0)  # => (-0.0, -0.0)
fmod(7,3)  # => 1.0
fmod(-7,3)  # => -1.0
fmod(7,0)  # raises ValueError: math domain error
fmod(inf,1)  # raises ValueError: math domain error
fmod(1,inf)  # => 1.0
fmod(nan,0)  # => nan
fmod(inf,nan)  # => nan
remainder(7,3)  # => 1.0
remainder(5,2)  # => 1.0
remainder(7,0)  # raises ValueError: math domain error
remainder(inf,1)  # raises ValueError: math domain error
remainder(1,inf)  # => 1.0
remainder(-5,2)  # => -1.0
remainder(1,nan)  # => nan
nextafter(1,2)  # => 1.0000000000000002
nextafter(1,0)  # => 0.9999999999999999
nextafter(0,1)  # => 5e-324
nextafter(0,-1)  # => -5e-324
nextafter(1,1)  # => 1.0
nextafter(nan,1)  # => nan
nextafter(inf,0)  # => 1.7976931348623157e+308
nextafter(1.7976931348623157e308,inf)  # => inf
nextafter(0,-0.0)  # => -0.0
ulp(1)  # => 2.220446049250313e-16
ulp(0)  # => 5e-324
ulp(inf)  # => inf
ulp(nan)  # => nan
ulp(-5)  # => 8.881784197001252e-16
ulp(1.7976931348623157e308)  # => 1.99584030953472e+292
ulp(-inf)  # => inf
erf(1)  # => 0.8427007929497149
erfc(1)  # => 0.15729920705028513
erf(inf)  # => 1.0
erfc(30)  # => 0.0
gamma(5)  # => 24.0
gamma(0)  # raises ValueError: math domain error
gamma(-1)  # raises ValueError: math domain error
gamma(172)  # raises OverflowError: math range error
gamma(-inf)  # raises ValueError: math domain error
gamma(inf)  # => inf
gamma(-0.0)  # raises ValueError: math domain error
gamma(-200.5)  # => -0.0
gamma(1e-310)  # raises OverflowError: math range error
gamma(nan)  # => nan
lgamma(0)  # raises ValueError: math domain error
lgamma(-1)  # raises ValueError: math domain error
lgamma(100)  # => 359.1342053695754
lgamma(inf)  # => inf
lgamma(-inf)  # => inf
lgamma(1e308)  # raises OverflowError: math range error
lgamma(nan)  # => nan
isclose(1,1.0000000001)  # => True
isclose(1,2,rel_tol=-1)  # raises ValueError: tolerances must be non-negative
isclose(1,2,abs_tol=1)  # => True
isclose(inf,inf)  # => True
isclose(1,2,3)  # raises TypeError: isclose() takes exactly 2 positional arguments (3 given)
isclose(a=1,b=1)  # => True
isclose(1)  # raises TypeError: isclose() missing required argument 'b' (pos 2)
isclose('a',1)  # raises TypeError: must be real number, not str
isclose(nan,nan)  # => False
isclose(1,1.1,rel_tol=.1)  # => True
copysign(1,-0.0)  # => -1.0
copysign(1,nan)  # => 1.0
copysign('a',1)  # raises TypeError: must be real number, not str
degrees(pi)  # => 180.0
radians(180)  # => 3.141592653589793
isfinite(1)  # => True
isinf(inf)  # => True
isnan(nan)  # => True
isnan('a')  # raises TypeError: must be real number, not str
atan2(0,-0.0)  # => 3.141592653589793
atan2(1,2)  # => 0.4636476090008061
atan2(-0.0,-1)  # => -3.141592653589793
atan2(inf,-inf)  # => 2.356194490192345
pi  # => 3.141592653589793
e  # => 2.718281828459045
tau  # => 6.283185307179586
inf  # => inf
isnan(10**400)  # raises OverflowError: int too large to convert to float
log(10**400,2)  # => 1328.7712379549448
log2(2**1000)  # => 1000.0
log(2**1000,2)  # => 1000.0000000000001
log(1.5,0)  # raises ValueError: math domain error
log(True)  # => 0.0
log(2,-1)  # raises ValueError: math domain error
log10(-1)  # raises ValueError: math domain error
log2(2**1024-1)  # => 1024.0
log10(10**308)  # => 308.0
log2(-10**400)  # raises ValueError: math domain error
copysign(nan,-1)  # => nan
math.sqrt  # => <built-in function sqrt>
math.pi.__class__  # => <class 'float'>
degrees(1e308)  # => inf
exp('1')  # raises TypeError: must be real number, not str
fsum([1,2,'x'])  # raises TypeError: must be real number, not str
math.floor(-0.5)  # => -1
fmod(5.5,-2)  # => 1.5
factorial(2**63)  # raises OverflowError: factorial() argument should not exceed 9223372036854775807
factorial(30), comb(60, 30), perm(20, 5), gcd(2**100, 6**50), lcm(*range(1, 30)), isqrt(2**101)  # => (265252859812191058636308480000000, 118264581564861424, 1860480, 1125899906842624, 2329089562800, 1592262918131443)
[sin(x) for x in (0.5, 1, 2, 3.141592653589793, 100, 1e6, 1e22)]  # => [0.479425538604203, 0.8414709848078965, 0.9092974268256817, 1.2246467991473532e-16, -0.5063656411097588, -0.34999350217129294, -0.8522008497671888]
[cos(x) for x in (0.5, 1, 2, 1.5707963267948966, 100, 1e6, 1e22)]  # => [0.8775825618903728, 0.5403023058681398, -0.4161468365471424, 6.123233995736766e-17, 0.8623188722876839, 0.9367521275331447, 0.523214785395139]
[tan(x) for x in (0.5, 1, 2, 0.7853981633974483, 100)]  # => [0.5463024898437905, 1.5574077246549023, -2.185039863261519, 0.9999999999999999, -0.5872139151569291]
[exp(x) for x in (-1, 0.1, 1, 1.5, 10, 100, -700, 709)]  # => [0.36787944117144233, 1.1051709180756477, 2.718281828459045, 4.4816890703380645, 22026.465794806718, 2.6881171418161356e+43, 9.85967654375977e-305, 8.218407461554972e+307]
[log(x) for x in (0.1, 0.5, 0.999, 1, 1.5, 2, 10, 1e-300, 1e300, 10**500)]  # => [-2.3025850929940455, -0.6931471805599453, -0.0010005003335835344, 0.0, 0.4054651081081644, 0.6931471805599453, 2.302585092994046, -690.7755278982137, 690.7755278982137, 1151.2925464970226]
[log2(x) for x in (0.1, 3, 1024, 2**2000)], [log10(x) for x in (0.1, 3, 1000, 1e15, 10**500)]  # => ([-3.321928094887362, 1.584962500721156, 10.0, 2000.0], [-1.0, 0.47712125471966244, 3.0, 15.0, 500.0])
[asin(0.3), acos(0.3), atan(0.3), atan2(1, -2), asinh(3), acosh(3), atanh(0.3), sinh(3), cosh(3), tanh(0.3)]  # => [0.3046926540153975, 1.2661036727794992, 0.2914567944778671, 2.677945044588987, 1.8184464592320668, 1.762747174039086, 0.30951960420311175, 10.017874927409903, 10.067661995777765, 0.2913126124515909]
[hypot(1, 1), hypot(1e-200, 1e-200), hypot(1e300, 1e300), dist((0, 0, 0), (1, 1, 1)), hypot(0.1, 0.2)]  # => [1.4142135623730951, 1.414213562373095e-200, 1.4142135623730952e+300, 1.7320508075688772, 0.223606797749979]
[gamma(5), gamma(10), gamma(1), lgamma(1), lgamma(2), erf(0), erfc(0), erf(0.5)]  # => [24.0, 362880.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.5204998778130465]
[log1p(1e-10), expm1(1e-10), exp2(0.5), cbrt(8), cbrt(-0.001)]  # => [9.999999999500001e-11, 1.00000000005e-10, 1.4142135623730951, 2.0, -0.1]
sum([0.1] * 10), fsum([0.1] * 10), fsum([1, 1e100, 1, -1e100]), prod(range(1, 20)), prod([0.5] * 3)  # => (0.9999999999999999, 1.0, 2.0, 121645100408832000, 0.125)
[floor(-2.5), ceil(-2.5), trunc(-2.5), floor(1e20), ceil(10**20)]  # => [-3, -2, -2, 100000000000000000000, 100000000000000000000]
sorted(name for name in dir(math) if not name.startswith("_"))  # => ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2', 'atanh', 'cbrt', 'ceil', 'comb', 'copysign', 'cos', 'cosh', 'degrees', 'dist', 'e', 'erf', 'erfc', 'exp', 'exp2', 'expm1', 'fabs', 'factorial', 'floor', 'fmod', 'frexp', 'fsum', 'gamma', 'gcd', 'hypot', 'inf', 'isclose', 'isfinite', 'isinf', 'isnan', 'isqrt', 'lcm', 'ldexp', 'lgamma', 'log', 'log10', 'log1p', 'log2', 'modf', 'nan', 'nextafter', 'perm', 'pi', 'pow', 'prod', 'radians', 'remainder', 'sin', 'sinh', 'sqrt', 'tan', 'tanh', 'tau', 'trunc', 'ulp']

# log10 is not the nearest double in one of ten cases, but what C's library gives.
log10(1.4), log10(0.3), log10(7e-300), log10(10**400), log10(5e-324), log10(1000), log10(1e22)  # => (0.146128035678238, -0.5228787452803376, -299.15490195998575, 400.0, -323.3062153431158, 3.0, 22.0)
[log10(n / 7) for n in range(1, 12)]  # => [-0.8450980400142569, -0.5440680443502757, -0.36797678529459443, -0.24303804868629447, -0.146128035678238, -0.06694678963061322, 0.0, 0.05799194697768673, 0.10914446942506809, 0.15490195998574316, 0.1962946451439682]
import cmath
[cmath.sqrt(z) for z in (5e-324, complex(5e-324, 5e-324), complex(-1e-320, -1e-321), 1e-310, complex(2e-308, 1e-315))]  # => [(2.2227587494850775e-162+0j), (2.4421097261308304e-162+1.0115549693666347e-162j), (4.983904733313116e-162-1.0012356355133176e-160j), (9.999999999999986e-156+0j), (1.4142135623730955e-154+3.535533900564678e-162j)]

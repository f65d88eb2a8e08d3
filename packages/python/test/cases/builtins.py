# The builtin functions and the iterator types enumerate, zip, map, filter, reversed.
abs('a')  # raises TypeError: bad operand type for abs(): 'str'
abs()  # raises TypeError: abs() takes exactly one argument (0 given)
abs(-3)  # => 3
abs(-3.5)  # => 3.5
abs(True)  # => 1
all(1)  # raises TypeError: 'int' object is not iterable
all([])  # => True
all([1, 0])  # => False
any([])  # => False
any([0, 1])  # => True
any()  # raises TypeError: any() takes exactly one argument (0 given)
ascii()  # raises TypeError: ascii() takes exactly one argument (0 given)
ascii('é€😀a')  # => "'\\xe9\\u20ac\\U0001f600a'"
bin('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
bin(1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
bin(-5)  # => '-0b101'
hex(-255)  # => '-0xff'
oct(8)  # => '0o10'
bin(True)  # => '0b1'
hex(10 ** 20)  # => '0x56bc75e2d63100000'
chr('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
chr(-1)  # raises ValueError: chr() arg not in range(0x110000)
chr(10 ** 30)  # raises OverflowError: Python int too large to convert to C int
chr(128512)  # => '😀'
chr(97)  # => 'a'
delattr(1)  # raises TypeError: delattr expected 2 arguments, got 1
delattr(1, 2)  # raises TypeError: attribute name must be string, not 'int'
delattr(1, 'a')  # raises AttributeError: 'int' object has no attribute 'a'
divmod(1)  # raises TypeError: divmod expected 2 arguments, got 1
divmod(1, 'a')  # raises TypeError: unsupported operand type(s) for divmod(): 'int' and 'str'
divmod(7, -2)  # => (-4, -1)
divmod(7.5, 2)  # => (3.0, 1.5)
divmod(10 ** 30, 7)  # => (142857142857142857142857142857, 1)
format(1, 2)  # raises TypeError: format() argument 2 must be str, not int
format()  # raises TypeError: format expected at least 1 argument, got 0
format(3.14159, '.2f')  # => '3.14'
format('a', '>5')  # => '    a'
format(10, 'x')  # => 'a'
getattr(1)  # raises TypeError: getattr expected at least 2 arguments, got 1
getattr(1, 2)  # raises TypeError: attribute name must be string, not 'int'
getattr(1, 2, 3)  # raises TypeError: attribute name must be string, not 'int'
getattr(1, 'a')  # raises AttributeError: 'int' object has no attribute 'a'
getattr(1, 'a', None)
hasattr(1)  # raises TypeError: hasattr expected 2 arguments, got 1
hasattr(1, 2)  # raises TypeError: attribute name must be string, not 'int'
hasattr(1, 'real')  # => True
hasattr([], 'nope')  # => False
setattr(1, 2, 3)  # raises TypeError: attribute name must be string, not 'int'
setattr(1, 'a', 3)  # raises AttributeError: 'int' object has no attribute 'a'
setattr(1)  # raises TypeError: setattr expected 3 arguments, got 1
hash()  # raises TypeError: hash() takes exactly one argument (0 given)
hash([])  # raises TypeError: unhashable type: 'list'
hash(1.0) == hash(1)  # => True
hash(True)  # => 1
hash(-1)  # => -2
hash(2 ** 61)  # => 1
hash(0.5)  # => 1152921504606846976
id()  # raises TypeError: id() takes exactly one argument (0 given)
id(1) == id(1)  # => True
isinstance(1)  # raises TypeError: isinstance expected 2 arguments, got 1
isinstance(1, 2)  # raises TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
isinstance(1, (int, 2))  # => True
isinstance('a', (int, 2))  # raises TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
isinstance(1, list[int])  # raises TypeError: isinstance() argument 2 cannot be a parameterized generic
isinstance(1, int | str)  # => True
isinstance(1, int | list[int])  # => True
isinstance('a', int | list[int])  # raises TypeError: isinstance() argument 2 cannot be a parameterized generic
isinstance(None, int | None)  # => True
isinstance(True, int)  # => True
isinstance(1, (str, (int,)))  # => True
issubclass(1, int)  # raises TypeError: issubclass() arg 1 must be a class
issubclass(int, 1)  # raises TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
issubclass(int, (str, 1))  # raises TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
issubclass(int, list[int])  # raises TypeError: issubclass() argument 2 cannot be a parameterized generic
issubclass(int, int | str)  # => True
issubclass(int, str | list[int])  # raises TypeError: issubclass() argument 2 cannot be a parameterized generic
issubclass(bool, (int, (str,)))  # => True
int | str  # => int | str
int | None  # => int | None
None | int  # => None | int
int | str | int  # => int | str
int | 'a'  # raises TypeError: unsupported operand type(s) for |: 'type' and 'str'
int | 1  # raises TypeError: unsupported operand type(s) for |: 'type' and 'int'
1 | int  # raises TypeError: unsupported operand type(s) for |: 'int' and 'type'
list[int] | None  # => list[int] | None
dict[str, int] | list[int]  # => dict[str, int] | list[int]
(int | str).__args__  # => (<class 'int'>, <class 'str'>)
int | str == str | int  # => True
hash(int | str) == hash(str | int)  # => True
int | str | (float | int)  # => int | str | float
type(int | str)  # => <class 'types.UnionType'>
int | int  # => <class 'int'>
(int | str)[int]  # raises TypeError: int | str is not a generic class
iter()  # raises TypeError: iter expected at least 1 argument, got 0
iter(1)  # raises TypeError: 'int' object is not iterable
iter(1, 2)  # raises TypeError: iter(v, w): v must be callable
iter([], 2, 3)  # raises TypeError: iter expected at most 2 arguments, got 3
list(iter([3, 2, 1].pop, 2))  # => [1]
next()  # raises TypeError: next expected at least 1 argument, got 0
next([])  # raises TypeError: 'list' object is not an iterator
next(iter([]))  # raises StopIteration
next(iter([]), 5)  # => 5
next(1, 2)  # raises TypeError: 'int' object is not an iterator
next(iter([None]))
len()  # raises TypeError: len() takes exactly one argument (0 given)
len(1)  # raises TypeError: object of type 'int' has no len()
len(1, 2)  # raises TypeError: len() takes exactly one argument (2 given)
len(x=1)  # raises TypeError: len() takes no keyword arguments
max()  # raises TypeError: max expected at least 1 argument, got 0
max(1)  # raises TypeError: 'int' object is not iterable
max([])  # raises ValueError: max() arg is an empty sequence
max([], default=3)  # => 3
max([], default=None)
max(1, 2, default=3)  # raises TypeError: Cannot specify a default for max() with multiple positional arguments
max(1, 2, foo=3)  # raises TypeError: 'foo' is an invalid keyword argument for max()
max(1, 'a')  # raises TypeError: '>' not supported between instances of 'str' and 'int'
max([1], key=3)  # raises TypeError: 'int' object is not callable
max(1, 2.5, 2)  # => 2.5
max('abc')  # => 'c'
min('abc')  # => 'a'
max([1, 5, 3], key=lambda x: -x)  # => 1
max([(1, 2), (1, 3)])  # => (1, 3)
max(1, 1.0)  # => 1
max(1.0, 1)  # => 1.0
min(True, 1)  # => True
max('a', 'b', key=None)  # => 'b'
min([])  # raises ValueError: min() arg is an empty sequence
min(1, 2, key=lambda x: -x)  # => 2
max(default=1)  # raises TypeError: max expected at least 1 argument, got 0
ord('ab')  # raises TypeError: ord() expected a character, but string of length 2 found
ord(1)  # raises TypeError: ord() expected string of length 1, but int found
ord(b'ab')  # raises TypeError: ord() expected a character, but string of length 2 found
ord('')  # raises TypeError: ord() expected a character, but string of length 0 found
ord(b'a')  # => 97
ord('😀')  # => 128512
pow(1)  # raises TypeError: pow() missing required argument 'exp' (pos 2)
pow(2, 3, 0)  # raises ValueError: pow() 3rd argument cannot be 0
pow(2, 3, 1.5)  # raises TypeError: pow() 3rd argument not allowed unless all arguments are integers
pow(2, -1, 7)  # => 4
pow('a', 2)  # raises TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
pow(2.0, 3, 5)  # raises TypeError: pow() 3rd argument not allowed unless all arguments are integers
pow(2, 'a', 5)  # raises TypeError: unsupported operand type(s) for ** or pow(): 'int', 'str', 'int'
pow(base=2, exp=3)  # => 8
pow(2, 3, None)  # => 8
pow(2, 100)  # => 1267650600228229401496703205376
pow(2, -2)  # => 0.25
pow(0, 0)  # => 1
pow(3, 200, 13)  # => 9
pow(2, -1, 4)  # raises ValueError: base is not invertible for the given modulus
print(sep=1)  # raises TypeError: sep must be None or a string, not int
print(end=1)  # raises TypeError: end must be None or a string, not int
print(foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for print()
print(file=1)  # raises AttributeError: 'int' object has no attribute 'write'
print('a', 'b', sep='-', end='!\n')  # => a-b!
print('a', sep=None, end=None)  # => a
print()
print(1, 2.0, None, [1, 'a'], {'a': 1})  # => 1 2.0 None [1, 'a'] {'a': 1}
repr()  # raises TypeError: repr() takes exactly one argument (0 given)
round()  # raises TypeError: round() missing required argument 'number' (pos 1)
round('a')  # raises TypeError: type str doesn't define __round__ method
round(1.5, 'a')  # raises TypeError: 'str' object cannot be interpreted as an integer
round(1.5, None)  # => 2
round(1, 2, 3)  # raises TypeError: round() takes at most 2 arguments (3 given)
round(number=1.5)  # => 2
round(2.5)  # => 2
round(3.5)  # => 4
round(-2.5)  # => -2
round(1234, -2)  # => 1200
round(1250, -2)  # => 1200
round(1.25, 1)  # => 1.2
round(2.675, 2)  # => 2.67
round(1e+300, 2)  # => 1e+300
round(5, ndigits=1)  # => 5
sorted()  # raises TypeError: sorted expected 1 argument, got 0
sorted(1)  # raises TypeError: 'int' object is not iterable
sorted([1], 2)  # raises TypeError: sorted expected 1 argument, got 2
sorted([2, 1], foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for sort()
sorted([3, 1, 2], key=None, reverse=1)  # => [3, 2, 1]
sorted('hello')  # => ['e', 'h', 'l', 'l', 'o']
sorted({3: 1, 1: 2})  # => [1, 3]
sum()  # raises TypeError: sum() takes at least 1 positional argument (0 given)
sum(1)  # raises TypeError: 'int' object is not iterable
sum(['a'])  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
sum([], '')  # raises TypeError: sum() can't sum strings [use ''.join(seq) instead]
sum([], b'')  # raises TypeError: sum() can't sum bytes [use b''.join(seq) instead]
sum([], bytearray())  # raises TypeError: sum() can't sum bytearray [use b''.join(seq) instead]
sum([1], start=2)  # => 3
sum([[1], [2]], [])  # => [1, 2]
sum([0.1] * 10)  # => 0.9999999999999999
sum([1, 2], 3, 4)  # raises TypeError: sum() takes at most 2 arguments (3 given)
sum([1, 2.5, True])  # => 4.5
sum([10 ** 20, 1.5])  # => 1e+20
sum([])  # => 0
sum([2 ** 53, 1.0, 1])  # => 9007199254740992.0
sum((x * x for x in range(5)))  # => 30
sum([1, 2, 'a'])  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
sum([1e+308, 1e+308])  # => inf
sum([True, True])  # => 2
sum(iterable=[1])  # raises TypeError: sum() takes at least 1 positional argument (0 given)
vars(1)  # raises TypeError: vars() argument must have __dict__ attribute
vars(1, 2)  # raises TypeError: vars expected at most 1 argument, got 2
callable()  # raises TypeError: callable() takes exactly one argument (0 given)
callable(len)  # => True
callable(1)  # => False
callable(int)  # => True
callable(lambda: 1)  # => True
input(1, 2)  # raises TypeError: input expected at most 1 argument, got 2
oct('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
hex(1.0)  # raises TypeError: 'float' object cannot be interpreted as an integer
dir(1, 2)  # raises TypeError: dir expected at most 1 argument, got 2
dir([])[:3]  # => ['__add__', '__class__', '__class_getitem__']
__debug__  # => True
divmod(5, 0)  # raises ZeroDivisionError: integer division or modulo by zero
divmod(5.0, 0)  # raises ZeroDivisionError: float divmod()
getattr(1, 'real', 'x')  # => 1
round([])  # raises TypeError: type list doesn't define __round__ method
max(key=int)  # raises TypeError: max expected at least 1 argument, got 0
isinstance(int, type)  # => True
isinstance(1, type(None) | int)  # => True
isinstance(1, ())  # => False
all([], 1)  # raises TypeError: all() takes exactly one argument (2 given)
isinstance(1, int, 2)  # raises TypeError: isinstance expected 2 arguments, got 3
repr(1, 2)  # raises TypeError: repr() takes exactly one argument (2 given)
bin()  # raises TypeError: bin() takes exactly one argument (0 given)
id(1, 2)  # raises TypeError: id() takes exactly one argument (2 given)
sorted(iterable=[1])  # raises TypeError: sorted expected 1 argument, got 0
any(1, 2)  # raises TypeError: any() takes exactly one argument (2 given)
zip(1)  # raises TypeError: 'int' object is not iterable
zip([1], 2)  # raises TypeError: 'int' object is not iterable
zip(a=1)  # raises TypeError: 'a' is an invalid keyword argument for zip()
list(zip())  # => []
list(zip([1, 2], 'ab', (3, 4)))  # => [(1, 'a', 3), (2, 'b', 4)]
map()  # raises TypeError: map() must have at least two arguments.
map(1)  # raises TypeError: map() must have at least two arguments.
map(None, 1)  # raises TypeError: 'int' object is not iterable
list(map(lambda a, b: a + b, [1, 2], [3, 4, 5]))  # => [4, 6]
list(map(1, [1]))  # raises TypeError: 'int' object is not callable
filter()  # raises TypeError: filter expected 2 arguments, got 0
filter(None, 1)  # raises TypeError: 'int' object is not iterable
filter(None, [1], 2)  # raises TypeError: filter expected 2 arguments, got 3
list(filter(None, [0, 1, '', 2]))  # => [1, 2]
list(filter(lambda x: x > 1, [1, 2, 3]))  # => [2, 3]
enumerate()  # raises TypeError: enumerate() missing required argument 'iterable'
enumerate([1], 2, 3)  # raises TypeError: enumerate() takes at most 2 arguments (3 given)
enumerate(1)  # raises TypeError: 'int' object is not iterable
enumerate([1], None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
enumerate([1], start=None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
range(1, 5, None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
sorted([1], reverse=None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
enumerate([1], start='a')  # raises TypeError: 'str' object cannot be interpreted as an integer
enumerate([1], foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for enumerate()
list(enumerate(iterable='ab', start=5))  # => [(5, 'a'), (6, 'b')]
reversed()  # raises TypeError: reversed expected 1 argument, got 0
reversed(1)  # raises TypeError: 'int' object is not reversible
reversed({1})  # raises TypeError: 'set' object is not reversible
list(zip([1], [], strict=True))  # raises ValueError: zip() argument 2 is shorter than argument 1
list(zip([], [1], strict=True))  # raises ValueError: zip() argument 2 is longer than argument 1
list(zip([1], [1], [], strict=True))  # raises ValueError: zip() argument 3 is shorter than arguments 1-2
list(zip([], [], [1], strict=True))  # raises ValueError: zip() argument 3 is longer than arguments 1-2
list(zip([1], [2], strict=True))  # => [(1, 2)]
list(reversed('abc'))  # => ['c', 'b', 'a']
list(reversed((1, 2)))  # => [2, 1]
list(reversed([1, 2]))  # => [2, 1]
list(reversed(range(3)))  # => [2, 1, 0]
list(reversed({'a': 1}))  # => ['a']
map(str, [1], a=1)  # raises TypeError: map() takes no keyword arguments
filter(None, [], a=1)  # raises TypeError: filter() takes no keyword arguments
list(enumerate('ab', 10 ** 30))  # => [(1000000000000000000000000000000, 'a'), (1000000000000000000000000000001, 'b')]
reversed(a=1)  # raises TypeError: reversed() takes no keyword arguments
type(reversed('a'))  # => <class 'reversed'>
type(reversed((1,)))  # => <class 'reversed'>
type(reversed(range(3)))  # => <class 'range_iterator'>

class It:

    def __init__(s):
        s.n = 0

    def __iter__(s):
        return s

    def __next__(s):
        s.n += 1
        if s.n > 3:
            raise StopIteration('val')
        return s.n

list(It())  # => [1, 2, 3]
sum(It())  # => 6
max(It())  # => 3
sorted(It(), reverse=True)  # => [3, 2, 1]
list(zip(It(), It()))  # => [(1, 1), (2, 2), (3, 3)]
list(map(str, It()))  # => ['1', '2', '3']
2 in It()  # => True
it = It()
next(it)  # => 1
next(it)  # => 2
next(it)  # => 3
next(it)  # raises StopIteration: val
next(it, 'd')  # => 'd'

class Seq:

    def __len__(s):
        return 3

    def __getitem__(s, i):
        if i >= 3:
            raise IndexError
        return i * 10

list(Seq())  # => [0, 10, 20]
list(reversed(Seq()))  # => [20, 10, 0]
20 in Seq()  # => True
5 in Seq()  # => False
sum(Seq())  # => 30
list(enumerate(Seq()))  # => [(0, 0), (1, 10), (2, 20)]

class NoRev:
    __reversed__ = None

    def __len__(s):
        return 0

    def __getitem__(s, i):
        pass

reversed(NoRev())  # raises TypeError: 'NoRev' object is not reversible

class BadIter:

    def __iter__(s):
        return 5

iter(BadIter())  # raises TypeError: iter() returned non-iterator of type 'int'

class Meta(type):

    def __instancecheck__(c, i):
        return i == 5

    def __subclasscheck__(c, s):
        return s is int


class MC(metaclass=Meta):
    pass

isinstance(5, MC)  # => True
isinstance(6, MC)  # => False
isinstance(MC(), MC)  # => True
issubclass(int, MC)  # => True
issubclass(str, MC)  # => False

class Len:

    def __len__(s):
        return -1

len(Len())  # raises ValueError: __len__() should return >= 0

class Len2:

    def __len__(s):
        return 'a'

len(Len2())  # raises TypeError: 'str' object cannot be interpreted as an integer

class Rd:

    def __round__(s, n=None):
        return ('r', n)

    def __abs__(s):
        return 'abs'

    def __divmod__(s, o):
        return 'dm'

    def __pow__(s, o, m=None):
        return (o, m)

    def __index__(s):
        return 5

    def __format__(s, f):
        return 'F' + f

    def __hash__(s):
        return -1

    def __dir__(s):
        return ['b', 'a']

round(Rd())  # => ('r', None)
round(Rd(), 2)  # => ('r', 2)
abs(Rd())  # => 'abs'
divmod(Rd(), 1)  # => 'dm'
pow(Rd(), 2)  # => (2, None)
pow(Rd(), 2, 3)  # => (2, 3)
bin(Rd())  # => '0b101'
hex(Rd())  # => '0x5'
chr(Rd())  # => '\x05'
format(Rd(), 'x')  # => 'Fx'
hash(Rd())  # => -2
dir(Rd())  # => ['a', 'b']
[1, 2, 3, 4, 5, 6][Rd()]  # => 6
range(Rd())  # => range(0, 5)

class W:

    def __init__(s):
        s.o = []

    def write(s, t):
        s.o.append(t)

    def flush(s):
        s.o.append('FLUSH')

w = W()
print(1, 'a', sep='-', file=w, flush=True)
w.o  # => ['1', '-', 'a', '\n', 'FLUSH']

class HA:

    def __getattr__(s, n):
        if n == 'x':
            return 1
        if n == 'v':
            raise ValueError('v')
        raise AttributeError(n)

getattr(HA(), 'x')  # => 1
getattr(HA(), 'y', 2)  # => 2
hasattr(HA(), 'y')  # => False
getattr(HA(), 'v', 2)  # raises ValueError: v
hasattr(HA(), 'v')  # raises ValueError: v
getattr(HA(), 'y')  # raises AttributeError: y
int is int  # => True
list is type([])  # => True
type(NotImplemented)  # => <class 'NotImplementedType'>
type(...)  # => <class 'ellipsis'>
Ellipsis  # => Ellipsis
NotImplemented  # => NotImplemented
len  # => <built-in function len>
print  # => <built-in function print>
max  # => <built-in function max>
sorted  # => <built-in function sorted>
enumerate  # => <class 'enumerate'>
zip  # => <class 'zip'>
map  # => <class 'map'>
filter  # => <class 'filter'>
reversed  # => <class 'reversed'>
range  # => <class 'range'>
slice  # => <class 'slice'>
frozenset  # => <class 'frozenset'>
len.__name__  # => 'len'
max.__module__  # => 'builtins'
# An attribute that is None is there.
class WithNone:
    nothing = None
getattr(WithNone, "nothing", 1), getattr(WithNone(), "nothing", 1), hasattr(WithNone(), "nothing")  # => (None, None, True)

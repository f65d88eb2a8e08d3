# Words of errors by the rules of how CPython reads arguments, and what else the method fuzzer found: each line differed once.
import collections
import itertools
import operator
import re
import string

b.startswith(1,'x')  # raises NameError: name 'b' is not defined
b.startswith((1,),'x')  # raises NameError: name 'b' is not defined
b.endswith(b'a','x')  # raises NameError: name 'b' is not defined
'a'.startswith(1,'x')  # raises TypeError: slice indices must be integers or None or have an __index__ method
bytes.fromhex('naïve')  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 2
bytes.fromhex('aï')  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 1
bytes.fromhex('a')  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 1
bytes.fromhex('aa z')  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 3
bytes.fromhex('aa\u2003')  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 2
b'ab' % bytearray(b'abc')  # raises TypeError: not all arguments converted during bytes formatting
b'ab' % b'abc'  # raises TypeError: not all arguments converted during bytes formatting
b'ab' % {}  # => b'ab'
b'ab' % []  # => b'ab'
b'ab' % 5  # raises TypeError: not all arguments converted during bytes formatting
'ab' % memoryview(b'abc')  # => 'ab'
'ab' % {}  # => 'ab'
'ab' % []  # => 'ab'
'ab' % b''  # => 'ab'
'ab' % range(3)  # => 'ab'
b'ab' % range(3)  # => b'ab'
b'ab' % collections.deque()  # raises TypeError: not all arguments converted during bytes formatting
complex(float('inf'),1)**complex(-0.0,1)  # raises ZeroDivisionError: 0.0 to a negative or complex power
complex(float('inf'),1)**1j  # raises ZeroDivisionError: 0.0 to a negative or complex power
1j**complex(float('inf'),1)  # raises ZeroDivisionError: 0.0 to a negative or complex power
complex(float('nan'),1)**1j  # => (nan+nanj)
0j**1j  # raises ZeroDivisionError: 0.0 to a negative or complex power
0j**-1  # raises ZeroDivisionError: 0.0 to a negative or complex power
(1e300+1j)**2  # raises OverflowError: complex exponentiation
(1e300+1j)**(2+1j)  # raises OverflowError: complex exponentiation
(1+1j)**(1e300)  # raises OverflowError: complex exponentiation
complex('inf')**2  # => (nan+nanj)
complex('inf')**-2  # => (nan+nanj)
complex('nan')**0  # => (1+0j)
(10).__round__(None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
(1.5).__round__(None)  # => 2
pow([2],base=1)  # raises TypeError: pow() missing required argument 'exp' (pos 2)
pow(2,base=1,exp=3)  # raises TypeError: argument for pow() given by name ('base') and position (1)
pow(2,3,mod=5,exp=3)  # raises TypeError: pow() takes at most 3 arguments (4 given)
type('"',old=[])  # raises TypeError: type() takes no keyword arguments
type(1,2,old=[])  # raises TypeError: type() takes 1 or 3 arguments
type('a',(),{},old=[])  # raises TypeError: a.__init_subclass__() takes no keyword arguments
type()  # raises TypeError: type() takes 1 or 3 arguments
itertools.combinations_with_replacement(1,repr)  # raises TypeError: 'builtin_function_or_method' object cannot be interpreted as an integer
itertools.combinations_with_replacement([{}],iterable=[])  # raises TypeError: combinations_with_replacement() missing required argument 'r' (pos 2)
operator.length_hint(0.5,'a')  # raises TypeError: 'str' object cannot be interpreted as an integer
range(2**70)/1  # raises TypeError: unsupported operand type(s) for /: 'range' and 'int'
range(2**70)+1  # raises TypeError: unsupported operand type(s) for +: 'range' and 'int'
range(2**70)*1  # raises TypeError: unsupported operand type(s) for *: 'range' and 'int'
range(2**70)*'a'  # raises TypeError: can't multiply sequence by non-int of type 'range'
operator.iconcat(range(2**70),[1])  # raises TypeError: 'range' object can't be concatenated
operator.iconcat(1,[1])  # raises TypeError: 'int' object can't be concatenated
operator.iconcat([],1)  # raises TypeError: 'int' object is not iterable
operator.iconcat({},[1])  # raises TypeError: 'dict' object can't be concatenated
operator.iconcat('a',1)  # raises TypeError: can only concatenate str (not "int") to str
operator.concat('a',1)  # raises TypeError: can only concatenate str (not "int") to str
operator.concat([],1)  # raises TypeError: can only concatenate list (not "int") to list
operator.concat({},1)  # raises TypeError: 'dict' object can't be concatenated
operator.call()  # raises TypeError: call expected at least 1 argument, got 0
operator.call(foo=1)  # raises TypeError: call expected at least 1 argument, got 0
math.log(1,signed=1)  # raises NameError: name 'math' is not defined
math.log(1,2,3)  # raises NameError: name 'math' is not defined
format([0],None)  # raises TypeError: format() argument 2 must be str, not None
ExceptionGroup(None,[1])  # raises TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not None
[].__format__(None)  # raises TypeError: __format__() argument must be str, not None
bool.bit_length(**{})  # raises TypeError: unbound method int.bit_length() needs an argument
(1.0).__rmod__(1,encoding=1,**{'encoding':2})  # raises TypeError: float.__rmod__() got multiple values for keyword argument 'encoding'
frozenset({1,2}).difference([{4}])  # raises TypeError: unhashable type: 'set'
{1,2}.difference([[1]])  # raises TypeError: unhashable type: 'list'
{1,2}.difference({5:1})  # => {1, 2}
{1,2}.difference([1],[[]])  # raises TypeError: unhashable type: 'list'
{1,2}.isdisjoint([[1]])  # raises TypeError: unhashable type: 'list'
{1,2}.intersection([[1]])  # raises TypeError: unhashable type: 'list'
{1,2}.issuperset([[1]])  # raises TypeError: unhashable type: 'list'
{1,2}.symmetric_difference([[1]])  # raises TypeError: unhashable type: 'list'
set().difference([[1]])  # raises TypeError: unhashable type: 'list'
set().intersection([[1]])  # raises TypeError: unhashable type: 'list'
float(bytearray())  # raises ValueError: could not convert string to float: bytearray(b'')
float(bytearray(b'x'))  # raises ValueError: could not convert string to float: bytearray(b'x')
int(bytearray(b'x'))  # raises ValueError: invalid literal for int() with base 10: b'x'
super(str)  # => <super: <class 'str'>, NULL>
super(A)  # raises NameError: name 'A' is not defined
super(A).__thisclass__  # raises NameError: name 'A' is not defined
range('a','b',print)  # raises TypeError: 'str' object cannot be interpreted as an integer
range(1,'b',print)  # raises TypeError: 'str' object cannot be interpreted as an integer
range(1,2,'c')  # raises TypeError: 'str' object cannot be interpreted as an integer
range('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
p.sub([1],'x')  # raises NameError: name 'p' is not defined
p.sub(5,'x')  # raises NameError: name 'p' is not defined
p.sub(slice(1),5)  # raises NameError: name 'p' is not defined
p.sub({},'ab')  # raises NameError: name 'p' is not defined
p.sub(None,'ab')  # raises NameError: name 'p' is not defined
p.sub(b'a','ab')  # raises NameError: name 'p' is not defined
list(string.Formatter().parse('a{b!r:c}'))  # => [('a', 'b', 'c', 'r')]
string.Template('$').substitute()  # raises ValueError: Invalid placeholder in string: line 1, col 1
string.Template('a\n$').substitute()  # raises ValueError: Invalid placeholder in string: line 2, col 1
string.Template('$a').safe_substitute(None)  # raises TypeError: 'NoneType' object is not subscriptable
string.Template('$a').substitute(None)  # raises TypeError: 'NoneType' object is not subscriptable
string.Template('$a').substitute(5)  # raises TypeError: 'int' object is not subscriptable
OSError(1,2,z=3)  # raises TypeError: OSError() takes no keyword arguments
PermissionError(1,2,z=3)  # raises TypeError: PermissionError() takes no keyword arguments
OSError(True,True,1e-5,errors=1)  # raises TypeError: OSError() takes no keyword arguments
SyntaxError([2],[1],sep=1)  # raises TypeError: SyntaxError() takes no keyword arguments
SyntaxError(sep=1)  # raises TypeError: SyntaxError() takes no keyword arguments
TabError({1},256,initial=[])  # raises TypeError: TabError() takes no keyword arguments
StopIteration(x=1)  # raises TypeError: StopIteration() takes no keyword arguments
SystemExit(x=1)  # raises TypeError: SystemExit() takes no keyword arguments
KeyError(x=1)  # raises TypeError: KeyError() takes no keyword arguments
ImportError(x=1)  # raises TypeError: 'x' is an invalid keyword argument for ImportError()
ImportError('a', name='b', foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for ImportError()
OSError.__init__(OSError(1,2), 3, 4, x=5)
BaseException.__new__(KeyError, 1, x=3)  # => KeyError(1)
ImportError.__new__(ImportError, 'm', name='a').name
NameError.__new__(NameError, 'm', name='a').name
KeyError.__init__(KeyError(), 3, x=1)  # raises TypeError: KeyError() takes no keyword arguments
OSError(1,2).characters_written  # raises AttributeError: characters_written
BlockingIOError(11,'x').characters_written  # raises AttributeError: characters_written
OSError(11,'x',None,None,'b').filename2
OSError(11,'x','a',None,'b')  # => BlockingIOError(11, 'x')
OSError(11,'x','a',None,'b',1)  # => OSError(11, 'x', 'a', None, 'b', 1)
str(OSError(11,'x','a',None,'b'))  # => "[Errno 11] x: 'a' -> 'b'"
str(OSError(None,None))  # => '[Errno None] None'
str(OSError('a'))  # => 'a'
str(OSError(1,'a',None))  # => '[Errno 1] a'
(BaseException().__setattr__('a',1))
BaseException.__setattr__(1,'a',1)  # raises TypeError: descriptor '__setattr__' requires a 'BaseException' object but received a 'int'
BaseException.__getattribute__({'a'}, ValueError('a', 1), [])  # raises TypeError: descriptor '__getattribute__' requires a 'BaseException' object but received a 'set'

pattern = re.compile("a(b)?")
pattern.search(5, "x")  # raises TypeError: 'str' object cannot be interpreted as an integer
pattern.findall("a", 10**30)  # raises OverflowError: Python int too large to convert to C ssize_t
pattern.sub([1], "x")  # raises TypeError: unhashable type: 'list'
UnicodeEncodeError(value=1)  # raises TypeError: UnicodeEncodeError() takes no keyword arguments
UnicodeEncodeError("a", "b", 1, 2, "r", x=1)  # raises TypeError: UnicodeEncodeError() takes no keyword arguments
UnicodeEncodeError(1, "b", 1, 2, "r")  # raises TypeError: argument 1 must be str, not int
UnicodeEncodeError("a", 1, 1, 2, "r")  # raises TypeError: argument 2 must be str, not int
UnicodeEncodeError("a", "b", "1", 2, "r")  # raises TypeError: 'str' object cannot be interpreted as an integer
UnicodeEncodeError("a", "b", 1, 2**70, "r")  # raises OverflowError: Python int too large to convert to C ssize_t
UnicodeEncodeError("a", "b", 1, 2, 5)  # raises TypeError: argument 5 must be str, not int
UnicodeDecodeError("a", "b", 1, 2, "r")  # raises TypeError: a bytes-like object is required, not 'str'
print(UnicodeDecodeError("a", bytearray(b"abc"), 1, 2, "r").object)  # => b'abc'
UnicodeTranslateError("a", 1, 2)  # raises TypeError: function takes exactly 4 arguments (3 given)
error = UnicodeEncodeError("a", "b", 1, 2, "r")
error.start = "x"  # raises TypeError: an integer is required
print(error)  # => 'a' codec can't encode characters in position -1-1: r
del error.start  # raises TypeError: can't delete numeric/char attribute
del error.reason
print(error)  # => 'a' codec can't encode characters in position -1-1: <NULL>
print(OSError(11, "x", 5).characters_written)  # => 5
OSError(1, 2).characters_written  # raises AttributeError: characters_written
b"abc".find(-1, "x")  # raises TypeError: slice indices must be integers or None or have an __index__ method
array = bytearray(b"abcab")
array[10] = 300  # raises ValueError: byte must be in range(0, 256)
array["a"] = 300  # raises TypeError: bytearray indices must be integers or slices, not str
array.__init__("x")  # raises TypeError: string argument without an encoding
print(array)  # => bytearray(b'')
(x for x in "a").throw(ValueError, "a", 3)  # raises TypeError: throw() third argument must be a traceback object
counter = collections.Counter("abca")
counter &= 5  # raises TypeError: 'int' object is not subscriptable
counter &= {"a": 1, "b": 5, "c": 0}
print(counter)  # => Counter({'a': 1, 'b': 1})
ordered = collections.OrderedDict(a=1)
ordered |= '"'  # raises ValueError: need more than 1 value to unpack
ordered |= [0]  # raises TypeError: 'int' object is not iterable
deque = collections.deque([1, 2])
deque["a"]  # raises TypeError: sequence index must be integer, not 'str'
deque.__getitem__("a")  # raises TypeError: 'str' object cannot be interpreted as an integer
deque.__getitem__(10**20)  # raises OverflowError: cannot fit 'int' into an index-sized integer
deque[10**20]  # raises IndexError: cannot fit 'int' into an index-sized integer
True.bit_length(**{"k": 1})  # raises TypeError: bool.bit_length() takes no keyword arguments
(1.0).__rmod__(1, encoding=1, **{"encoding": 2})  # raises TypeError: float.__rmod__() got multiple values for keyword argument 'encoding'
"a".find("a", **{"k": 1})  # raises TypeError: find() takes no keyword arguments
str.find("a", "a", k=1)  # raises TypeError: str.find() takes no keyword arguments
{1}.union(**{"k": 1})  # raises TypeError: union() takes no keyword arguments
dict.fromkeys(encoding=1, **{"encoding": 2})  # raises TypeError: dict.fromkeys() got multiple values for keyword argument 'encoding'
print("__getattribute__" in vars(list), "__getattribute__" in vars(bool), "__lt__" in vars(range), "__setattr__" in vars(BaseException))  # => True False True True
list.__getattribute__(1, "a")  # raises TypeError: descriptor '__getattribute__' requires a 'list' object but received a 'int'
range.__lt__(1, 2)  # raises TypeError: descriptor '__lt__' requires a 'range' object but received a 'int'
# Where errors are made by a program, with documents and positions of any kind.
import json, re
def made(cls, *args):
    e = cls(*args)
    return str(e), e.lineno, e.colno
made(re.error, "m", "a\nb", 2), made(re.error, "m", b"a\nb", 3), made(re.error, "m", None, 3), made(re.error, 5, "p", True)  # => (('m at position 2 (line 2, column 1)', 2, 1), ('m at position 3 (line 2, column 2)', 2, 2), ('m', None, None), ('5 at position 1', 1, 2))
made(re.error, "m", "a\nb\nc", -1), made(json.JSONDecodeError, "m", "a\nb\nc", -1)  # => (('m at position -1 (line 3, column -4)', 3, -4), ('m: line 3 column -4 (char -1)', 3, -4))
made(re.error, "m", "p", "x")  # raises TypeError: %d format: a real number is required, not str
made(re.error, "m", 5, 1)  # raises AttributeError: 'int' object has no attribute 'count'
made(json.JSONDecodeError, "m", "a\nb\nc", 2**70)  # => ('m: line 3 column 1180591620717411303421 (char 1180591620717411303424)', 3, 1180591620717411303421)
made(json.JSONDecodeError, "m", (1,), 97)  # raises TypeError: tuple.count() takes exactly one argument (3 given)
made(json.JSONDecodeError, "m", "p", None)  # raises TypeError: unsupported operand type(s) for -: 'NoneType' and 'int'
re.findall("a", "a", 2**31)  # raises OverflowError: Python int too large to convert to C int
# Names of encodings end at a null character, and are looked at one after the other.
"a".encode("\0", 256)  # raises ValueError: embedded null character
bytearray(b"a").decode("\0", -1)  # raises ValueError: embedded null character
str(b"a", "utf8", "\0")  # raises ValueError: embedded null character
bytes("a", "\0", 4)  # raises ValueError: embedded null character
# What no index could reach.
bytearray(b"abc") * 2**62  # raises MemoryError
[1, 2] * 2**62  # raises MemoryError
b"ab" * 2**62  # raises OverflowError: repeated bytes are too long
bytearray(b"abc").__setitem__(-10**25, {1})  # raises IndexError: cannot fit 'int' into an index-sized integer
memoryview(b"ab").cast("\u0345")  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\u0345' in position 0: ordinal not in range(128)
b"ab".hex(zip([1], [2]), -2**63)  # raises OverflowError: Python int too large to convert to C int
int.from_bytes([1, -1, 2.5])  # raises ValueError: bytes must be in range(0, 256)
int.from_bytes([1, 2.5, -1])  # raises TypeError: 'float' object cannot be interpreted as an integer
import itertools
itertools.islice([1], -2)  # raises ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
itertools.islice([1], -1)  # raises ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
itertools.islice([1], -1, 2)  # raises ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
itertools.islice([1], 1, 2, -5)  # raises ValueError: Step for islice() must be a positive integer or None.
import collections
collections.Counter().__iadd__(str)  # raises AttributeError: type object 'str' has no attribute 'items'
# Which of two mistakes is told first, and when.
import collections, functools, itertools, operator, re
max(strict=1)  # raises TypeError: max expected at least 1 argument, got 0
min(key=1, strict=2)  # raises TypeError: min expected at least 1 argument, got 0
type(functools.lru_cache(10**20)).__name__  # => 'function'
functools.lru_cache(10**20)(len)  # raises OverflowError: cannot fit 'int' into an index-sized integer
functools.lru_cache(2)(len).__wrapped__("ab")  # => 2
bytes(range(2**70))  # raises OverflowError: Python int too large to convert to C ssize_t
bytearray().extend(range(2**70))  # raises OverflowError: Python int too large to convert to C ssize_t
itertools.combinations(3, 2**53)  # raises TypeError: 'int' object is not iterable
itertools.permutations("b", -2**63)  # raises ValueError: r must be non-negative
itertools.permutations("b", -2**64)  # raises OverflowError: Python int too large to convert to C ssize_t
list(itertools.combinations("ab", 5))  # => []
operator.length_hint([10], 2**63)  # raises OverflowError: Python int too large to convert to C ssize_t
BlockingIOError("a", "b", 0j)  # raises TypeError: 'complex' object cannot be interpreted as an integer
re.compile(memoryview(b"a"))  # raises TypeError: first argument must be string or compiled pattern
re.finditer(memoryview(b"a"), 37)  # raises TypeError: first argument must be string or compiled pattern
re.search("a", "a", -10**25)  # raises OverflowError: Python int too large to convert to C int
collections.ChainMap.__repr__(True)  # raises AttributeError: 'bool' object has no attribute 'maps'

# bytes and bytearray: constructors, slots, methods.
class Index:
    def __index__(self):
        return 3

class Bytes:
    def __bytes__(self):
        return b"BB"

class NotBytes:
    def __bytes__(self):
        return 5

class Sub(bytes):
    pass

class SubArray(bytearray):
    pass

ba = bytearray(b"abc")
bytes()  # => b''
bytes(3)  # => b'\x00\x00\x00'
bytes(-1)  # raises ValueError: negative count
bytes(Index())  # => b'\x00\x00\x00'
bytes([1,2,300])  # raises ValueError: bytes must be in range(0, 256)
bytes([1,-1])  # raises ValueError: bytes must be in range(0, 256)
bytes(['a'])  # raises TypeError: 'str' object cannot be interpreted as an integer
bytes('a')  # raises TypeError: string argument without an encoding
bytes('a','utf-8')  # => b'a'
bytes('é','ascii','ignore')  # => b''
bytes('a',1)  # raises TypeError: bytes() argument 'encoding' must be str, not int
bytes('a','utf8',1)  # raises TypeError: bytes() argument 'errors' must be str, not int
bytes(1,'utf8')  # raises TypeError: encoding without a string argument
bytes(encoding='utf8')  # raises TypeError: encoding without a string argument
bytes(errors='x')  # raises TypeError: errors without a string argument
bytes(Bytes())  # => b'BB'
bytes(NotBytes())  # raises TypeError: __bytes__ returned non-bytes (type int)
bytes(None)  # raises TypeError: cannot convert 'NoneType' object to bytes
bytes(1.5)  # raises TypeError: cannot convert 'float' object to bytes
bytes(x=1)  # raises TypeError: 'x' is an invalid keyword argument for bytes()
bytes(1,2,3,4)  # raises TypeError: bytes() takes at most 3 arguments (4 given)
bytes(source=b'a')  # => b'a'
bytes(bytearray(b'x'))  # => b'x'
bytes(memoryview(b'x'))  # => b'x'
bytes(range(3))  # => b'\x00\x01\x02'
bytes({1,2})  # => b'\x01\x02'
bytes(10**20)  # raises OverflowError: cannot fit 'int' into an index-sized integer
bytes([10**20])  # raises ValueError: bytes must be in range(0, 256)
bytes(True)  # => b'\x00'
bytes([1.5])  # raises TypeError: 'float' object cannot be interpreted as an integer
bytes('a',errors='strict')  # raises TypeError: string argument without an encoding
bytes([1],errors='strict')  # raises TypeError: errors without a string argument
bytearray()  # => bytearray(b'')
bytearray(3)  # => bytearray(b'\x00\x00\x00')
bytearray(-1)  # raises ValueError: negative count
bytearray('a')  # raises TypeError: string argument without an encoding
bytearray('a','utf8')  # => bytearray(b'a')
bytearray(1.5)  # raises TypeError: cannot convert 'float' object to bytearray
bytearray(None)  # raises TypeError: cannot convert 'NoneType' object to bytearray
bytearray([256])  # raises ValueError: byte must be in range(0, 256)
bytearray(Bytes())  # raises TypeError: cannot convert 'Bytes' object to bytearray
bytearray(1,'x')  # raises TypeError: encoding without a string argument
bytearray(encoding='x')  # raises TypeError: encoding without a string argument
bytearray(['a'])  # raises TypeError: 'str' object cannot be interpreted as an integer
bytearray(x=1)  # raises TypeError: 'x' is an invalid keyword argument for bytearray()
bytearray(Index())  # => bytearray(b'\x00\x00\x00')
bytearray([None])  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
b'abc'[0]  # => 97
b'abc'[5]  # raises IndexError: index out of range
b'abc'[-4]  # raises IndexError: index out of range
b'abc'['a']  # raises TypeError: byte indices must be integers or slices, not str
b'abc'[1.5]  # raises TypeError: byte indices must be integers or slices, not float
b'abc'[::2]  # => b'ac'
b'abc'[2**70]  # raises IndexError: cannot fit 'int' into an index-sized integer
ba[5]  # raises IndexError: bytearray index out of range
ba['a']  # raises TypeError: bytearray indices must be integers or slices, not str
ba[::-1]  # => bytearray(b'cba')
b'a'+'a'  # raises TypeError: can't concat str to bytes
b'a'+1  # raises TypeError: can't concat int to bytes
b'a'+bytearray(b'b')  # => b'ab'
bytearray(b'b')+b'a'  # => bytearray(b'ba')
b'a'+memoryview(b'z')  # => b'az'
ba+1  # raises TypeError: can't concat int to bytearray
b'a'*3  # => b'aaa'
b'a'*'a'  # raises TypeError: can't multiply sequence by non-int of type 'str'
b'a'*1.5  # raises TypeError: can't multiply sequence by non-int of type 'float'
3*b'a'  # => b'aaa'
ba*2  # => bytearray(b'abcabc')
b'a'*-1  # => b''
'a' in b'abc'  # raises TypeError: a bytes-like object is required, not 'str'
97 in b'abc'  # => True
300 in b'abc'  # raises ValueError: byte must be in range(0, 256)
b'bc' in b'abc'  # => True
1.5 in b'abc'  # raises TypeError: a bytes-like object is required, not 'float'
300 in ba  # raises ValueError: byte must be in range(0, 256)
'a' in ba  # raises TypeError: a bytes-like object is required, not 'str'
None in ba  # raises TypeError: a bytes-like object is required, not 'NoneType'
b'a'==bytearray(b'a')  # => True
b'a'=='a'  # => False
b'a'<b'b'  # => True
b'a'<'b'  # raises TypeError: '<' not supported between instances of 'bytes' and 'str'
b'a'<bytearray(b'b')  # => True
bytearray(b'a')<b'b'  # => True
b'a'==memoryview(b'a')  # => True
hash(ba)  # raises TypeError: unhashable type: 'bytearray'
b'a'.find(300)  # raises ValueError: byte must be in range(0, 256)
b'a'.find('a')  # raises TypeError: argument should be integer or bytes-like object, not 'str'
b'a'.find(1.5)  # raises TypeError: argument should be integer or bytes-like object, not 'float'
b'abc'.find(98)  # => 1
b'abc'.index(b'z')  # raises ValueError: subsection not found
b'abc'.rindex(b'z')  # raises ValueError: subsection not found
b'a'.index('a')  # raises TypeError: argument should be integer or bytes-like object, not 'str'
b'a'.count('a')  # raises TypeError: argument should be integer or bytes-like object, not 'str'
b'aXbX'.count(88)  # => 2
b'abc'.startswith('a')  # raises TypeError: startswith first arg must be bytes or a tuple of bytes, not str
b'abc'.startswith((b'a','b'))  # => True
b'abc'.startswith(('b',b'a'))  # raises TypeError: a bytes-like object is required, not 'str'
b'abc'.startswith(bytearray(b'a'))  # => True
b'abc'.startswith([b'a'])  # raises TypeError: startswith first arg must be bytes or a tuple of bytes, not list
b'abc'.join(['a'])  # raises TypeError: sequence item 0: expected a bytes-like object, str found
b','.join([b'a',bytearray(b'b'),memoryview(b'c')])  # => b'a,b,c'
b','.join([b'a',1])  # raises TypeError: sequence item 1: expected a bytes-like object, int found
b''.join(5)  # raises TypeError: can only join an iterable
b','.join('ab')  # raises TypeError: sequence item 0: expected a bytes-like object, str found
bytearray(b',').join([b'a',b'b'])  # => bytearray(b'a,b')
b'a b'.split()  # => [b'a', b'b']
b'a,b'.split(b',')  # => [b'a', b'b']
b'a,b'.split(',')  # raises TypeError: a bytes-like object is required, not 'str'
b'a,b'.split(b'')  # raises ValueError: empty separator
b'a,b'.split(b',',1)  # => [b'a', b'b']
b' a\x1c b\x0b'.split()  # => [b'a\x1c', b'b']
b'a\nb\r\nc\rd\x0b\x1ce'.splitlines()  # => [b'a', b'b', b'c', b'd\x0b\x1ce']
b'a\n'.splitlines(True)  # => [b'a\n']
b' a\x00 '.strip()  # => b'a\x00'
b'xax'.strip(b'x')  # => b'a'
b'xax'.strip('x')  # raises TypeError: a bytes-like object is required, not 'str'
b'a'.partition(b'')  # raises ValueError: empty separator
b'a.b'.partition(b'.')  # => (b'a', b'.', b'b')
ba.partition(b'b')  # => (bytearray(b'a'), bytearray(b'b'), bytearray(b'c'))
b'a'.replace(b'a','b')  # raises TypeError: a bytes-like object is required, not 'str'
b'a'.replace('a',b'b')  # raises TypeError: a bytes-like object is required, not 'str'
b'abc'.replace(b'',b'-')  # => b'-a-b-c-'
b'aaa'.replace(b'a',b'b',2)  # => b'bba'
b'a'.center(5,b'**')  # raises TypeError: center() argument 2 must be a byte string of length 1, not bytes
b'a'.center(5,'*')  # raises TypeError: center() argument 2 must be a byte string of length 1, not str
b'a'.center(6,b'*')  # => b'**a***'
b'a'.center(6,bytearray(b'*'))  # => b'**a***'
b'-5'.zfill(5)  # => b'-0005'
b'a\tb'.expandtabs(4)  # => b'a   b'
b'abc'.translate(b'x')  # raises ValueError: translation table must be 256 characters long
b'abc'.translate(None,b'b')  # => b'ac'
b'abc'.translate(bytes(range(256)),b'a')  # => b'bc'
b'abc'.translate(None,delete=b'b')  # => b'ac'
b'abc'.translate(5)  # raises TypeError: a bytes-like object is required, not 'int'
b'abc'.translate('a'*256)  # raises TypeError: a bytes-like object is required, not 'str'
bytes.maketrans(b'ab',b'c')  # raises ValueError: maketrans arguments must have same length
bytes.maketrans(b'ab',b'cd')[97:99]  # => b'cd'
bytes.fromhex('0a 0b')  # => b'\n\x0b'
bytes.fromhex('0')  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 1
bytes.fromhex('zz')  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 0
bytes.fromhex('0a0')  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 3
bytes.fromhex('0 a')  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 1
bytes.fromhex('é0')  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 0
bytes.fromhex(' 0a\n0b ')  # => b'\n\x0b'
bytes.fromhex(b'0a')  # raises TypeError: fromhex() argument must be str, not bytes
bytearray.fromhex('ff')  # => bytearray(b'\xff')
b'\xff\x01'.hex()  # => 'ff01'
b'\xff\x01\x02'.hex('-')  # => 'ff-01-02'
b'\xff\x01\x02'.hex('-',2)  # => 'ff-0102'
b'\xff\x01\x02'.hex('-',-2)  # => 'ff01-02'
b'\xff\x01'.hex('--')  # raises ValueError: sep must be length 1.
b'\xff\x01'.hex(b':')  # => 'ff:01'
b'\xff\x01'.hex('é')  # raises ValueError: sep must be ASCII.
b'\xff\x01'.hex(sep=':',bytes_per_sep=0)  # => 'ff01'
b'\xff'.hex('\u4e2d')  # raises ValueError: sep must be ASCII.
b'\xff'.hex(5)  # raises TypeError: object of type 'int' has no len()
b'\xff'.hex('')  # raises ValueError: sep must be length 1.
b'ab'.hex(':',1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
b'aB'.swapcase()  # => b'Ab'
b'hello world'.title()  # => b'Hello World'
b'hello'.capitalize()  # => b'Hello'
b'abc'.isalpha()  # => True
b'ab1'.isalnum()  # => True
b'12'.isdigit()  # => True
b' \t'.isspace()  # => True
b'Ab'.istitle()  # => True
b'ab'.islower()  # => True
b'AB'.isupper()  # => True
b'\xff'.isascii()  # => False
b'abc'.removeprefix(b'a')  # => b'bc'
b'abc'.removesuffix('c')  # raises TypeError: a bytes-like object is required, not 'str'
ba.removeprefix(b'a')  # => bytearray(b'bc')
ba.copy()  # => bytearray(b'abc')
list(b'ab')  # => [97, 98]
repr(b"it's")  # => 'b"it\'s"'
repr(b'a"b\'c')  # => 'b\'a"b\\\'c\''
repr(b'\x00\n\t\\\x7f\xff')  # => "b'\\x00\\n\\t\\\\\\x7f\\xff'"
str(b'a')  # => "b'a'"
bytearray(b"it's")  # => bytearray(b"it\'s")
Sub(b'q')  # => b'q'
Sub(b'q')+b'a'  # => b'qa'
type(Sub(b'q').upper())  # => <class 'bytes'>
Sub(5)  # => b'\x00\x00\x00\x00\x00'
b'a'.__bytes__()  # => b'a'
b'abc'.__getnewargs__()  # => (b'abc',)
b'abc'.__sizeof__()  # => 36
bytearray(b'abc').__sizeof__()  # => 60
b'a'.__add__(1)  # raises TypeError: can't concat int to bytes
b'a'.__eq__(1)  # => NotImplemented
b'a'.__contains__('a')  # raises TypeError: a bytes-like object is required, not 'str'
b'a'.__format__('5')  # raises TypeError: unsupported format string passed to bytes.__format__
'{}'.format(b'a')  # => "b'a'"
'{:5}'.format(b'a')  # raises TypeError: unsupported format string passed to bytes.__format__
b'a'.decode('utf8','x')  # => 'a'
b'%s'%(b'a',)  # => b'a'
b'a'%()  # => b'a'
b'a'.__rmod__(b'%s')  # => b'a'
b'a'.rfind(b'')  # => 1
b'abc'.find(b'',4)  # => -1
b'abc'.count(b'')  # => 4
b'abc'.endswith(b'')  # => True
b'abc'.rsplit(b'b',-1)  # => [b'a', b'c']
b''.split()  # => []
b''.split(b',')  # => [b'']
b''.splitlines()  # => []
b'a'<5  # raises TypeError: '<' not supported between instances of 'bytes' and 'int'
ba<5  # raises TypeError: '<' not supported between instances of 'bytearray' and 'int'
b'a'+None  # raises TypeError: can't concat NoneType to bytes
b'abc'.strip(memoryview(b'ac'))  # => b'b'
memoryview('a')  # raises TypeError: memoryview: a bytes-like object is required, not 'str'
memoryview(b'a')+b'a'  # raises TypeError: unsupported operand type(s) for +: 'memoryview' and 'bytes'
Sub(b"q")  # => b'q'
SubArray(b"q")  # => SubArray(b'q')
[byte for byte in b"ab"]  # => [97, 98]
sorted(b"cab")  # => [97, 98, 99]
int.from_bytes(b"\x01\x02", "big")  # => 258
(bytes(range(256)) * 20).decode("latin-1") == "".join(map(chr, range(256))) * 20  # => True
[part == bytes(range(255)) for part in (bytes(range(256)) * 6).split(b"\xff")]  # => [True, True, True, True, True, True, False]
(bytes(range(256)) * 20).find(b"\xff\x00\x01", 300), (bytes(range(256)) * 20).count(b"\x80\x81"), len(repr(bytes(range(256)) * 20))  # => (511, 20, 14703)
b"\\N{DIGIT ONE}\\x41".decode("unicode_escape"), b"a\\N{no such name}b".decode("unicode_escape", "replace")  # => ('1A', 'a�b')
b"\\N{x}".decode("unicode_escape")  # raises UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-4: unknown Unicode character name
b"\\N{".decode("unicode_escape")  # raises UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
b"\\Nx".decode("unicode_escape")  # raises UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
class Blocked(list):
    __bytes__ = None
bytes(Blocked([1]))  # raises TypeError: 'NoneType' object is not callable
class OwnBytes(bytes): pass
class GivesOwn:
    def __bytes__(self): return OwnBytes(b"abc")
type(bytes(GivesOwn())).__name__, type(OwnBytes(GivesOwn())).__name__  # => ('OwnBytes', 'OwnBytes')
import array
int(array.array("B", b"12"), 3)  # raises TypeError: int() can't convert non-string with explicit base
int(array.array("B", b"12")), int(memoryview(b"12"))  # => (12, 12)
int(b"\xa012")  # raises ValueError: invalid literal for int() with base 10: b'\xa012'
float(b"12\xa0")  # raises ValueError: could not convert string to float: b'12\xa0'
hash(b""), hash(b"abc") == hash("abc") == hash(memoryview(b"abc")), hash(b"\xff") == hash("\xff")  # => (0, True, True)
mixed_keys = {"abc": 1, b"abc": 2, "": 3, b"": 4, 0: 5}
len(mixed_keys), mixed_keys["abc"], mixed_keys[b"abc"], mixed_keys[b""], memoryview(b"abc") in mixed_keys  # => (5, 1, 2, 4, True)

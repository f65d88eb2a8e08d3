# %-formatting of bytes and bytearray.
class Index:
    def __index__(self):
        return 5

class Bytes:
    def __bytes__(self):
        return b"BB"

b'%s'%'a'  # raises TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
b'%s'%b'a'  # => b'a'
b'%b'%bytearray(b'x')  # => b'x'
b'%b'%1  # raises TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
b'%s'%Bytes()  # => b'BB'
b'%r'%'é'  # => b"'\\xe9'"
b'%a'%'é'  # => b"'\\xe9'"
b'%c'%65  # => b'A'
b'%c'%256  # raises OverflowError: %c arg not in range(256)
b'%c'%b'a'  # => b'a'
b'%c'%b'ab'  # raises TypeError: %c requires an integer in range(256) or a single byte
b'%c'%'a'  # raises TypeError: %c requires an integer in range(256) or a single byte
b'%c'%bytearray(b'q')  # => b'q'
b'%d'%5  # => b'5'
b'%d'%'a'  # raises TypeError: %d format: a real number is required, not str
b'%x'%1.5  # raises TypeError: %x format: an integer is required, not float
b'%f'%2.5  # => b'2.500000'
b'%f'%'a'  # raises TypeError: float argument required, not str
b'%(a)s'%{b'a':b'x'}  # => b'x'
b'%(a)s'%{'a':b'x'}  # raises KeyError: b'a'
b'%(a)s'%b'q'  # raises TypeError: format requires a mapping
b'%5s|'%b'a'  # => b'    a|'
b'%.2s'%b'abc'  # => b'ab'
b'%05d'%7  # => b'00007'
b'%*d'%(5,3)  # => b'    3'
b'%s %s'%(b'a',)  # raises TypeError: not enough arguments for format string
b'%s'%(b'a',b'b')  # raises TypeError: not all arguments converted during bytes formatting
b'%z'%1  # raises ValueError: unsupported format character 'z' (0x7a) at index 1
b'%'%1  # raises ValueError: incomplete format
b'%(a'%{}  # raises ValueError: incomplete format key
b'a'%b'b'  # raises TypeError: not all arguments converted during bytes formatting
b'a'%bytearray(b'b')  # raises TypeError: not all arguments converted during bytes formatting
b'a'%[]  # => b'a'
b'a'%1  # raises TypeError: not all arguments converted during bytes formatting
bytearray(b'%d')%5  # => bytearray(b'5')
b'%\xff'%1  # raises OverflowError: character argument not in range(0x110000)
b'%s'%memoryview(b'abc')  # => b'abc'
b'%b'%[1]  # raises TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'list'
b'%i'%None  # raises TypeError: %d format: a real number is required, not NoneType
b'%%'%()  # => b'%'
b'%5c|'%65  # => b'    A|'
b'%-5c|'%65  # => b'A    |'
b'%*d'%('a',1)  # raises TypeError: * wants int
b'%u'%2.9  # => b'2'
b'%#x'%Index()  # => b'0x5'
b'%o'%'z'  # raises TypeError: %o format: an integer is required, not str
b'%e'%None  # raises TypeError: float argument required, not NoneType
b'%.3a'%'abcdef'  # => b"'ab"
b'%G'%1e20  # => b'1E+20'
b'%c'%-1  # raises OverflowError: %c arg not in range(256)
b'%c'%1.5  # raises TypeError: %c requires an integer in range(256) or a single byte
b'%s'%(1,)  # raises TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
b'%d'%10**3  # => b'1000'
b'%99999999999999999999d'%1  # raises ValueError: width too big
b'%.99999999999999999999d'%1  # raises ValueError: prec too big

# struct: sizes and alignment, packing and unpacking of every format, buffers, what is refused.
import struct
from struct import *
from array import array
class Five:
    def __index__(self): return 5
class Real:
    def __float__(self): return 2.5
ba = bytearray(10)
S = Struct('<ihb')
pack()  # raises TypeError: missing format argument
unpack()  # raises TypeError: unpack expected 2 arguments, got 0
unpack('i')  # raises TypeError: unpack expected 2 arguments, got 1
calcsize()  # raises TypeError: _struct.calcsize() takes exactly one argument (0 given)
calcsize(1)  # raises TypeError: Struct() argument 1 must be a str or bytes object, not int
calcsize('z')  # raises error: bad char in struct format
calcsize('3')  # raises error: repeat count given without format specifier
calcsize('3 i')  # raises error: bad char in struct format
calcsize(' 3i ')  # => 12
calcsize(b'3i')  # => 12
calcsize('<n')  # raises error: bad char in struct format
calcsize('<P')  # raises error: bad char in struct format
calcsize('@P'), calcsize('n')  # => (8, 8)
calcsize('0i'), calcsize('b0i'), calcsize('bi'), calcsize('b0q')  # => (0, 4, 8, 8)
calcsize('=bi'), calcsize('!bi'), calcsize('>bi')  # => (5, 5, 5)
calcsize('i<')  # raises error: bad char in struct format
calcsize('99999999999999999999i')  # raises error: total struct size too long
calcsize('9223372036854775807i')  # raises error: total struct size too long
calcsize('\u1234')  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\u1234' in position 0: ordinal not in range(128)
calcsize(b'\xff')  # raises error: bad char in struct format
calcsize('100p'), calcsize('p'), calcsize('0p'), calcsize('0s')  # => (100, 1, 0, 0)
calcsize('xbxh')  # => 6
pack('')  # => b''
pack('i')  # raises error: pack expected 1 items for packing (got 0)
pack('i',1,2)  # raises error: pack expected 1 items for packing (got 2)
pack('i','a')  # raises error: required argument is not an integer
pack('i',1.0)  # raises error: required argument is not an integer
pack('i',Five())  # => b'\x05\x00\x00\x00'
pack('i',True)  # => b'\x01\x00\x00\x00'
pack('i',2**31)  # raises error: 'i' format requires -2147483648 <= number <= 2147483647
pack('i',-2**31-1)  # raises error: 'i' format requires -2147483648 <= number <= 2147483647
pack('i',2**70)  # raises error: argument out of range
pack('<i',2**31)  # raises error: 'i' format requires -2147483648 <= number <= 2147483647
pack('<i',2**70)  # raises error: argument out of range
pack('>i',2**70)  # raises error: argument out of range
pack('b',128)  # raises error: byte format requires -128 <= number <= 127
pack('<b',128)  # raises error: byte format requires -128 <= number <= 127
pack('B',256), 1  # raises error: ubyte format requires 0 <= number <= 255
pack('B',-1)  # raises error: ubyte format requires 0 <= number <= 255
pack('h',40000)  # raises error: short format requires -32768 <= number <= 32767
pack('>h',40000)  # raises error: 'h' format requires -32768 <= number <= 32767
pack('H',70000)  # raises error: ushort format requires 0 <= number <= 65535
pack('<H',70000)  # raises error: ushort format requires 0 <= number <= 65535
pack('I',2**32)  # raises error: 'I' format requires 0 <= number <= 4294967295
pack('I',-1)  # raises error: argument out of range
pack('<I',-1)  # raises error: argument out of range
pack('l',2**63)  # raises error: argument out of range
pack('<l',2**63)  # raises error: argument out of range
pack('<l',2**31)  # raises error: 'l' format requires -2147483648 <= number <= 2147483647
pack('L',2**64)  # raises error: argument out of range
pack('L',-1)  # raises error: argument out of range
pack('<L',-1)  # raises error: argument out of range
pack('q',2**63)  # raises error: argument out of range
pack('<q',2**63)  # raises error: argument out of range
pack('Q',2**64)  # raises error: argument out of range
pack('Q',-1)  # raises error: argument out of range
pack('<Q',-1)  # raises error: argument out of range
pack('>Q',2**64)  # raises error: int too large to convert
pack('n',2**63)  # raises error: argument out of range
pack('N',2**64)  # raises error: argument out of range
pack('N',-1)  # raises error: argument out of range
pack('P',-1)  # => b'\xff\xff\xff\xff\xff\xff\xff\xff'
pack('P',2**64)  # raises error: int too large to convert
pack('P',2**70)  # raises error: int too large to convert
pack('P','a')  # raises error: required argument is not an integer
pack('f','a')  # raises error: required argument is not a float
pack('f',1e300)  # => b'\x00\x00\x80\x7f'
pack('<f',1e300)  # raises OverflowError: float too large to pack with f format
pack('e',1e10)  # raises OverflowError: float too large to pack with e format
pack('e',65504), pack('e',65519.9), pack('e',float('nan')), pack('e', 6e-8), pack('e',-0.0)  # => (b'\xff{', b'\xff{', b'\x00~', b'\x01\x00', b'\x00\x80')
pack('e',65520)  # raises error: int too large to convert
pack('d',Real())  # => b'\x00\x00\x00\x00\x00\x00\x04@'
pack('d',Five())  # => b'\x00\x00\x00\x00\x00\x00\x14@'
pack('d',2**5000)  # raises error: required argument is not a float
pack('c',1)  # raises error: char format requires a bytes object of length 1
pack('c',b'ab')  # raises error: char format requires a bytes object of length 1
pack('c',b'a')  # => b'a'
pack('c','a')  # raises error: char format requires a bytes object of length 1
pack('c',bytearray(b'a'))  # raises error: char format requires a bytes object of length 1
pack('s','a')  # raises error: argument for 's' must be a bytes object
pack('3s',b'abcdef')  # => b'abc'
pack('3s',b'a')  # => b'a\x00\x00'
pack('s',bytearray(b'a'))  # => b'a'
pack('s',memoryview(b'a'))  # raises error: argument for 's' must be a bytes object
pack('3p',b'abcdef')  # => b'\x02ab'
pack('p','a')  # raises error: argument for 'p' must be a bytes object
pack('300p',b'a'*299)[:3]  # => b'\xffaa'
pack('0p',b'a')  # => b''
pack('0s',b'a')  # => b''
pack('?',[]), pack('?',2)  # => (b'\x00', b'\x01')
pack('2i',1)  # raises error: pack expected 2 items for packing (got 1)
pack('xi',1)  # => b'\x00\x00\x00\x00\x01\x00\x00\x00'
pack('3x')  # => b'\x00\x00\x00'
pack('<3i',1,2,3)  # => b'\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00'
pack('bhil',1,2,3,4)  # => b'\x01\x00\x02\x00\x03\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00\x00'
pack(b'i',1)  # => b'\x01\x00\x00\x00'
pack(1,1)  # raises TypeError: Struct() argument 1 must be a str or bytes object, not int
pack('i',1,x=1)  # raises TypeError: _struct.pack() takes no keyword arguments
unpack('i',b'abc')  # raises error: unpack requires a buffer of 4 bytes
unpack('i','abcd')  # raises TypeError: a bytes-like object is required, not 'str'
unpack('i',b'abcd')  # => (1684234849,)
unpack('i',bytearray(b'abcd'))  # => (1684234849,)
unpack('i',memoryview(b'abcd'))  # => (1684234849,)
unpack('i',array('i',[7]))  # => (7,)
unpack('<bhil'.replace('l','q'),bytes(range(15)))  # => (0, 513, 100992003, 1012478732780767239)
unpack('>bhil',bytes(range(11)))  # => (0, 258, 50595078, 117967114)
unpack('3s3p?c',b'abc\x02de\x05z')  # => (b'abc', b'de', True, b'z')
unpack('3p',b'\xffab')  # => (b'ab',)
unpack('x',b'a')  # => ()
unpack('',b'')  # => ()
unpack('e',b'\x00\x3c')  # => (1.0,)
unpack('n',b'\xff'*8), unpack('N',b'\xff'*8),unpack('P',b'\xff'*8)  # => ((-1,), (18446744073709551615,), (18446744073709551615,))
unpack_from('i',b'abc')  # raises error: unpack_from requires a buffer of at least 4 bytes for unpacking 4 bytes at offset 0 (actual buffer size is 3)
unpack_from('i',b'abcdefgh',2)  # => (1717920867,)
unpack_from('i',b'abcdefgh',5)  # raises error: unpack_from requires a buffer of at least 9 bytes for unpacking 4 bytes at offset 5 (actual buffer size is 8)
unpack_from('i',b'abcdefgh',-4)  # => (1751606885,)
unpack_from('i',b'abcdefgh',-3)  # raises error: not enough data to unpack 4 bytes at offset -3
unpack_from('i',b'abcdefgh',-9)  # raises error: offset -9 out of range for 8-byte buffer
unpack_from('i',b'abcdefgh',9)  # raises error: unpack_from requires a buffer of at least 13 bytes for unpacking 4 bytes at offset 9 (actual buffer size is 8)
unpack_from('i',buffer=b'abcd',offset=0)  # => (1684234849,)
unpack_from('i','abcd')  # raises TypeError: a bytes-like object is required, not 'str'
unpack_from('i',b'abcdefgh',2**70)  # raises OverflowError: Python int too large to convert to C ssize_t
unpack_from('i',b'abcdefgh','a')  # raises TypeError: 'str' object cannot be interpreted as an integer
pack_into('i',ba)  # raises error: pack_into expected offset argument
pack_into('i')  # raises error: pack_into expected buffer argument
pack_into()  # raises TypeError: missing format argument
pack_into('i',ba,0)  # raises error: pack_into expected 1 items for packing (got 0)
pack_into('i',ba,0,1)
ba  # => bytearray(b'\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00')
pack_into('i',ba,7,1)  # raises error: pack_into requires a buffer of at least 11 bytes for packing 4 bytes at offset 7 (actual buffer size is 10)
pack_into('i',ba,-2,1)  # raises error: no space to pack 4 bytes at offset -2
pack_into('i',ba,-20,1)  # raises error: offset -20 out of range for 10-byte buffer
pack_into('i',ba,20,1)  # raises error: pack_into requires a buffer of at least 24 bytes for packing 4 bytes at offset 20 (actual buffer size is 10)
pack_into('i',ba,'a',1)  # raises TypeError: 'str' object cannot be interpreted as an integer
pack_into('i',b'abcd',0,1)  # raises TypeError: argument must be read-write bytes-like object, not bytes
pack_into('i','abcd',0,1)  # raises TypeError: argument must be read-write bytes-like object, not str
pack_into('i',memoryview(ba),-4,-1)
ba  # => bytearray(b'\x01\x00\x00\x00\x00\x00\xff\xff\xff\xff')
pack_into('i',ba,0,1,2)  # raises error: pack_into expected 1 items for packing (got 2)
pack_into('i',ba,2**70,1)  # raises IndexError: cannot fit 'int' into an index-sized integer
list(iter_unpack('h',b'abcdef'))  # => [(25185,), (25699,), (26213,)]
iter_unpack('h',b'abc')  # raises error: iterative unpacking requires a buffer of a multiple of 2 bytes
iter_unpack('',b'abc')  # raises error: cannot iteratively unpack with a struct of length 0
iter_unpack('h','abcd')  # raises TypeError: a bytes-like object is required, not 'str'
iter_unpack('h')  # raises TypeError: iter_unpack expected 2 arguments, got 1
len(iter_unpack('h',b'abcd'))  # raises TypeError: object of type '_struct.unpack_iterator' has no len()
iter_unpack('h',b'abcd').__length_hint__()  # => 2
S.format, S.size  # => ('<ihb', 7)
Struct()  # raises TypeError: Struct() missing required argument 'format' (pos 1)
Struct(1)  # raises TypeError: Struct() argument 1 must be a str or bytes object, not int
Struct('z')  # raises error: bad char in struct format
Struct('i','j')  # raises TypeError: Struct() takes at most 1 argument (2 given)
Struct(format='i').size  # => 4
Struct(b'i').format  # => 'i'
S.pack(1,2,3)  # => b'\x01\x00\x00\x00\x02\x00\x03'
S.pack(1,2)  # raises error: pack expected 3 items for packing (got 2)
S.pack(1,2,300)  # raises error: byte format requires -128 <= number <= 127
S.unpack(b'abcdefg')  # => (1684234849, 26213, 103)
S.unpack(b'abc')  # raises error: unpack requires a buffer of 7 bytes
S.unpack_from(b'abcdefgh',1)  # => (1701077858, 26470, 104)
S.unpack_from(buffer=b'abcdefgh',offset=1)  # => (1701077858, 26470, 104)
S.unpack_from(b'abc',1)  # raises error: unpack_from requires a buffer of at least 8 bytes for unpacking 7 bytes at offset 1 (actual buffer size is 3)
S.pack_into(ba,0,1,2,3)
S.pack_into(ba,0)  # raises error: pack_into expected 3 items for packing (got 0)
S.pack_into(ba)  # raises error: pack_into expected offset argument
S.pack_into()  # raises error: pack_into expected buffer argument
S.pack_into(ba,8,1,2,3)  # raises error: pack_into requires a buffer of at least 15 bytes for packing 7 bytes at offset 8 (actual buffer size is 10)
list(S.iter_unpack(bytes(14)))  # => [(0, 0, 0), (0, 0, 0)]
S.iter_unpack(bytes(13))  # raises error: iterative unpacking requires a buffer of a multiple of 7 bytes
S.__init__('i')
S.size  # => 4
S.format  # => 'i'
Struct.__new__(Struct).pack(1)  # raises error: pack expected -1 items for packing (got 1)
Struct.__new__(Struct).size  # => -1
S.foo  # raises AttributeError: '_struct.Struct' object has no attribute 'foo'
struct.error  # => <class 'struct.error'>
struct.error.__module__  # => 'struct'
issubclass(error, Exception)  # => True
struct.__all__  # => ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']
Struct.__module__  # => '_struct'
error('x')  # => error('x')
calcsize('i\0')  # raises error: embedded null character
pack('@i',1)+pack('=i',1)  # => b'\x01\x00\x00\x00\x01\x00\x00\x00'
pack('!d',1.5)  # => b'?\xf8\x00\x00\x00\x00\x00\x00'
unpack('<f',pack('<f',0.1))  # => (0.10000000149011612,)
unpack('>q',b'\xff'*8)  # => (-1,)
pack('s',1)  # raises error: argument for 's' must be a bytes object
pack('5s',b'')  # => b'\x00\x00\x00\x00\x00'
pack('10s',bytearray(b'xy'))  # => b'xy\x00\x00\x00\x00\x00\x00\x00\x00'
hash(S)==hash(S)  # => True
S==Struct('<ihb')  # => False
pack('>b',128)  # raises error: byte format requires -128 <= number <= 127
pack('>H',-1)  # raises error: argument out of range
pack('>Q',-1)  # raises error: int too large to convert
pack('>L',2**32)  # raises error: 'L' format requires 0 <= number <= 4294967295

# memoryview: casts to every native format and shape, items, slices, comparison by value, order of the bytes.
from array import array
m = memoryview(b'abcdef')
w = memoryview(bytearray(b'abcdefgh'))
h = w.cast('H')
d2 = w.cast('B', [2, 4])
d0 = memoryview(b'abcd').cast('I', [])
bytearray(b'ab')==w[:2].cast('H')  # => True
b'ab'==w[:2].cast('H')  # => False
w[:2].cast('H')==b'ab'  # => False
b'a' < m  # raises TypeError: '<' not supported between instances of 'bytes' and 'memoryview'
bytearray(b'a') < m  # => True
m.cast('e')  # raises ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
memoryview(bytes(4)).cast('e').tolist()  # raises ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
m.cast('s')  # raises ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
m.cast('@B').tolist()  # => [97, 98, 99, 100, 101, 102]
m.cast('<B')  # raises ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
m.cast('H',[3]).tolist()  # => [25185, 25699, 26213]
m.cast('H',[2])  # raises TypeError: memoryview: product(shape) * itemsize != buffer size
m.cast('H',(3,)).tolist()  # => [25185, 25699, 26213]
m.cast('H',3)  # raises TypeError: shape must be a list or a tuple
m.cast('H',[3,'a'])  # raises TypeError: memoryview.cast(): elements of shape must be integers
m.cast('H',[3,0])  # raises ValueError: memoryview.cast(): elements of shape must be integers > 0
m.cast('H',[3,-1])  # raises ValueError: memoryview.cast(): elements of shape must be integers > 0
m.cast('H',[])  # raises TypeError: memoryview: product(shape) * itemsize != buffer size
m.cast('B',[2,3]).cast('H').tolist()  # => [25185, 25699, 26213]
m.cast('H').cast('I')  # raises TypeError: memoryview: cannot cast between two non-byte formats
m.cast('H').cast('H')  # raises TypeError: memoryview: cannot cast between two non-byte formats
m.cast('Q')  # raises TypeError: memoryview: length is not a multiple of itemsize
m[::2].cast('H')  # raises TypeError: memoryview: casts are restricted to C-contiguous views
m[::2].cast('B')  # raises TypeError: memoryview: casts are restricted to C-contiguous views
d2.tolist()  # => [[97, 98, 99, 100], [101, 102, 103, 104]]
d2[0]  # raises NotImplementedError: multi-dimensional sub-views are not implemented
d2[0,1]  # => 98
d2[5,1]  # raises IndexError: index out of bounds on dimension 1
d2[1,5]  # raises IndexError: index out of bounds on dimension 2
d2[0,1,2]  # raises TypeError: cannot index 2-dimension view with 3-element tuple
d2[0:1].tolist()  # => [[97, 98, 99, 100]]
d2[0:1,0:1]  # raises NotImplementedError: multi-dimensional slicing is not implemented
d2['a']  # raises TypeError: memoryview: invalid slice key
d2[0,'a']  # raises TypeError: memoryview: invalid slice key
d2.strides  # => (4, 1)
d2.shape, d2.suboffsets, d2.ndim, d2.contiguous, d2.f_contiguous, d2.nbytes, len(d2)  # => ((2, 4), (), 2, True, False, 8, 2)
d0.tolist()  # => 1684234849
d0[()]  # => 1684234849
d0[0]  # raises TypeError: invalid indexing of 0-dim memory
len(d0)  # => 1
d0.shape, d0.strides, d0.ndim, d0.nbytes, d0.contiguous  # => ((), (), 0, 4, True)
list(d0)  # raises TypeError: invalid indexing of 0-dim memory
list(d2)  # raises NotImplementedError: multi-dimensional sub-views are not implemented
m[()]  # raises NotImplementedError: sub-views are not implemented
m['a']  # raises TypeError: memoryview: invalid slice key
m[1.5]  # raises TypeError: memoryview: invalid slice key
m[100]  # raises IndexError: index out of bounds on dimension 1
m[1,2]  # raises TypeError: cannot index 1-dimension view with 2-element tuple
d2.tobytes('F')  # => b'aebfcgdh'
d2.tobytes('A')  # => b'abcdefgh'
d2.tobytes('C')  # => b'abcdefgh'
d2.tobytes('X')  # raises ValueError: order must be 'C', 'F' or 'A'
d2.tobytes(1)  # raises TypeError: tobytes() argument 'order' must be str or None, not int
d2.hex()  # => '6162636465666768'
h.hex(':',2)  # => '6162:6364:6566:6768'
h.tolist(), h.nbytes, len(h)  # => ([25185, 25699, 26213, 26727], 8, 4)
h.__setitem__(0, 70000)  # raises ValueError: memoryview: invalid value for format 'H'
h.__setitem__(0, -1)  # raises ValueError: memoryview: invalid value for format 'H'
h.__setitem__(0, 1.5)  # raises TypeError: memoryview: invalid type for format 'H'
h.__setitem__(0, 'a')  # raises TypeError: memoryview: invalid type for format 'H'
h.__setitem__(slice(0,1), b'ab')  # raises ValueError: memoryview assignment: lvalue and rvalue have different structures
h.__setitem__(slice(0,1), memoryview(b'ab').cast('H'))
h.__setitem__(slice(0,2), memoryview(b'ab').cast('H'))  # raises ValueError: memoryview assignment: lvalue and rvalue have different structures
h.__setitem__(slice(0,2), memoryview(b'abcd').cast('h'))  # raises ValueError: memoryview assignment: lvalue and rvalue have different structures
d2.__setitem__(0, 1)  # raises NotImplementedError: sub-views are not implemented
d2.__setitem__((0,1), 1)
d2.__setitem__(slice(0,1), b'')  # raises NotImplementedError: memoryview slice assignments are currently restricted to ndim = 1
d2.__setitem__((slice(0,1),slice(0,1)), b'')  # raises NotImplementedError: memoryview slice assignments are currently restricted to ndim = 1
w.cast('d').__setitem__(0, 'a')  # raises TypeError: memoryview: invalid type for format 'd'
w.cast('f').__setitem__(0, 1e300)
w.cast('?').__setitem__(0, [])
w.cast('c').__setitem__(0, b'ab')  # raises ValueError: memoryview: invalid value for format 'c'
w.cast('c').__setitem__(0, 1)  # raises TypeError: memoryview: invalid type for format 'c'
w.cast('c').__setitem__(0, b'z')
w.cast('c').tolist()  # => [b'z', b'\x00', b'\x80', b'\x7f', b'e', b'f', b'g', b'h']
w.cast('P').tolist()  # => [7523094288662528122]
w.cast('n').tolist()  # => [7523094288662528122]
w.cast('b').__setitem__(0,200)  # raises ValueError: memoryview: invalid value for format 'b'
w.cast('q').__setitem__(0,2**64)  # raises ValueError: memoryview: invalid value for format 'q'
w.cast('l').__setitem__(0,2**63)  # raises ValueError: memoryview: invalid value for format 'l'
w.cast('P').__setitem__(0,2**64)  # raises ValueError: memoryview: invalid value for format 'P'
w.cast('P').__setitem__(0,-1)
w.cast('n').__setitem__(0,2**64)  # raises ValueError: memoryview: invalid value for format 'n'
w.cast('d').__setitem__(0,5)
w.cast('d')[0]  # => 5.0
hash(w)  # raises ValueError: cannot hash writable memoryview object
hash(m.cast('H'))  # raises ValueError: memoryview: hashing is restricted to formats 'B', 'b' or 'c'
hash(m.cast('b'))==hash(b'abcdef')  # => True
hash(m[::2])==hash(b'ace')  # => True
97 in m  # => True
b'a' in m  # => False
b'a' in m.cast('c')  # => True
list(reversed(m))  # => [102, 101, 100, 99, 98, 97]
m.index  # raises AttributeError: 'memoryview' object has no attribute 'index'
m == 'a'  # => False
m == m[:]  # => True
memoryview(array('H',[1,2]))==memoryview(array('I',[1,2]))  # => True
memoryview(array('d',[1,2]))==memoryview(array('I',[1,2]))  # => True
memoryview(array('d',[1,2]))==array('I',[1,2])  # => True
array('d',[1,2])==memoryview(array('I',[1,2]))  # => True
memoryview(array('d',[float('nan')]))==memoryview(array('d',[float('nan')]))  # => False
memoryview(array('u','ab')).format  # => 'w'
memoryview(array('u','ab'))==memoryview(array('u','ab'))  # => False
memoryview(array('u','ab')).tolist()  # raises NotImplementedError: memoryview: format w not supported
memoryview(array('u','ab'))[0]  # raises NotImplementedError: memoryview: format w not supported
memoryview(1)  # raises TypeError: memoryview: a bytes-like object is required, not 'int'
memoryview()  # raises TypeError: memoryview() missing required argument 'object' (pos 1)
memoryview(object=b'a').tolist()  # => [97]
memoryview(b'',1)  # raises TypeError: memoryview() takes at most 1 argument (2 given)
m.foo  # raises AttributeError: 'memoryview' object has no attribute 'foo'
m.obj  # => b'abcdef'
m<m  # raises TypeError: '<' not supported between instances of 'memoryview' and 'memoryview'
m[0:3][1]  # => 98
m[::-1].tobytes()  # => b'fedcba'
m[::-1].strides  # => (-1,)
m[::2].contiguous  # => False
bytes(m[::2])  # => b'ace'
bytearray(m[::2])  # => bytearray(b'ace')
int.from_bytes(m[::2],'big')  # => 6382437
m.toreadonly().readonly  # => True
w.toreadonly().__setitem__(0,1)  # raises TypeError: cannot modify read-only memory
m.__setitem__(0,1)  # raises TypeError: cannot modify read-only memory
w.__delitem__(0)  # raises TypeError: cannot delete memory
m.__delitem__(0)  # raises TypeError: cannot modify read-only memory
sum(h)  # => 16404
m.tobytes(order=None)  # => b'abcdef'
m.cast()  # raises TypeError: cast() missing required argument 'format' (pos 1)
m.cast('B', shape=[2,3]).tolist()  # => [[97, 98, 99], [100, 101, 102]]
m.cast(1)  # raises TypeError: cast() argument 'format' must be str, not int
m.cast('')  # raises ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
m.cast('BB')  # raises ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
m.cast('B',[2,3]).cast('B',[3,2])  # raises TypeError: memoryview: cast must be 1D -> ND or ND -> 1D
m.cast('B',[2,3]).cast('B').tolist()  # => [97, 98, 99, 100, 101, 102]
m.cast('B',[2,3])[::1].tolist()  # => [[97, 98, 99], [100, 101, 102]]
m.cast('B',[])  # raises TypeError: memoryview: product(shape) * itemsize != buffer size
m.release()
m.release()
m[0]  # raises ValueError: operation forbidden on released memoryview object
m.tolist()  # raises ValueError: operation forbidden on released memoryview object
m.format  # raises ValueError: operation forbidden on released memoryview object
m.obj  # raises ValueError: operation forbidden on released memoryview object
m==m  # => True
m.__enter__()  # raises ValueError: operation forbidden on released memoryview object
len(m)  # raises ValueError: operation forbidden on released memoryview object
memoryview(b'').contiguous  # => True
memoryview(b'').cast('H').tolist()  # => []
memoryview(b'').cast('H',[0])  # raises TypeError: memoryview: cannot cast view with zeros in shape or strides
type(iter(memoryview(b'ab'))).__name__  # => 'memory_iterator'
memoryview(b'').__class_getitem__  # raises AttributeError: 'memoryview' object has no attribute '__class_getitem__'
memoryview(memoryview(b'ab')).obj  # => b'ab'
hash(d2)  # raises ValueError: cannot hash writable memoryview object
d2==d2  # => True
d2==w  # => False
d2==bytearray(b'abcdefgh')  # => False

# While a view is alive its object keeps its size.
b = bytearray(b"abcd")
v = memoryview(b)
b.append(1)  # raises BufferError: Existing exports of data: object cannot be re-sized
b += b"x"  # raises BufferError: Existing exports of data: object cannot be re-sized
del b[0]  # raises BufferError: Existing exports of data: object cannot be re-sized
b.clear()  # raises BufferError: Existing exports of data: object cannot be re-sized
b[1:3] = b""  # raises BufferError: Existing exports of data: object cannot be re-sized
b.pop()  # raises BufferError: Existing exports of data: object cannot be re-sized
b[1:3] = b"XY"
b.reverse()
v.tolist(), b  # => ([100, 89, 88, 97], bytearray(b'dYXa'))
b += b""
v.release()
b.append(101)
b  # => bytearray(b'dYXae')
with memoryview(b) as v:
    v[0] = 65
    b.extend(b"zz")  # raises BufferError: Existing exports of data: object cannot be re-sized
b.extend(b"zz")
b  # => bytearray(b'AYXaezz')
a = array("i", [1, 2])
v = memoryview(a)
a.append(3)  # raises BufferError: cannot resize an array that is exporting buffers
a.pop()  # raises BufferError: cannot resize an array that is exporting buffers
a.frombytes(b"abcd")  # raises BufferError: cannot resize an array that is exporting buffers
a *= 2  # raises BufferError: cannot resize an array that is exporting buffers
v[0] = 9
a  # => array('i', [9, 2])
v = None
a.append(3)
a  # => array('i', [9, 2, 3])
def temporary():
    b = bytearray(b"abc")
    total = sum(memoryview(b)[1:])
    b.append(total % 256)
    return b
temporary()  # => bytearray(b'abc\xc5')
import io, base64, binascii
s = io.BytesIO(b"0123456789")
g = s.getbuffer()
s.write(b"x")  # raises BufferError: Existing exports of data: object cannot be re-sized
s.truncate()  # raises BufferError: Existing exports of data: object cannot be re-sized
s.close()  # raises BufferError: Existing exports of data: object cannot be re-sized
g[3:6] = b"abc"
s.getvalue(), bytes(g), g.nbytes, len(g), g.readonly  # => (b'012abc6789', b'012abc6789', 10, 10, False)
g.release()
s.write(b"x")  # => 1
s.getvalue()  # => b'x12abc6789'
x = array("b", b"hello world")
io.BytesIO(b"12345").readinto(x), x.tobytes()  # => (5, b'12345 world')
base64.b64encode(memoryview(b"abcd").cast("H")), binascii.hexlify(memoryview(b"abcd").cast("B", [2, 2]))  # => (b'YWJjZA==', b'61626364')
base64.encodebytes(memoryview(b"abcd").cast("H"))  # raises TypeError: expected single byte elements, not 'H' from memoryview
base64.decodebytes(memoryview(b"abcd").cast("B", [2, 2]))  # raises TypeError: expected 1-D data, not 2-D data from memoryview
binascii.b2a_hex(memoryview(b"abcd")[::2])  # raises BufferError: memoryview: underlying buffer is not C-contiguous

# array.array: every type of items, their bounds, and all methods.
import array as am, io, copy
from array import array
class S(array): pass
class Five:
    def __index__(self): return 5
a = array('i', [1, 2, 3])
u = array('u', 'abc')
d = array('d', [1, 2])
ba = bytearray(b'abc')
array()  # raises TypeError: array() takes at least 1 argument (0 given)
array('i',1,2)  # raises TypeError: array() takes at most 2 arguments (3 given)
array(1)  # raises TypeError: array() argument 1 must be a unicode character, not int
array('xy')  # raises TypeError: array() argument 1 must be a unicode character, not str
array('x')  # raises ValueError: bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
array('i', 'abc')  # raises TypeError: cannot use a str to initialize an array with typecode 'i'
array('u', [1])  # raises TypeError: array item must be unicode character
array('u', ['ab'])  # raises TypeError: array item must be unicode character
array('u', array('i'))  # => array('u')
array('i', array('u'))  # raises TypeError: cannot use a unicode array to initialize an array with typecode 'i'
array('i', 5)  # raises TypeError: 'int' object is not iterable
array('i', b'abcd')  # => array('i', [1684234849])
array('i', b'abc')  # raises ValueError: bytes length not a multiple of item size
array('i', ['a'])  # raises TypeError: 'str' object cannot be interpreted as an integer
array('i', [1.5])  # raises TypeError: 'float' object cannot be interpreted as an integer
array('i', [Five()])  # => array('i', [5])
array('d', ['a'])  # raises TypeError: must be real number, not str
array('d', [Five()])  # => array('d', [5.0])
array('d', [2**5000])  # raises OverflowError: int too large to convert to float
array('f', [1e300])  # => array('f', [inf])
array('b', [128])  # raises OverflowError: signed char is greater than maximum
array('b', [-129])  # raises OverflowError: signed char is less than minimum
array('B', [256])  # raises OverflowError: unsigned byte integer is greater than maximum
array('B', [-1])  # raises OverflowError: unsigned byte integer is less than minimum
array('h', [32768])  # raises OverflowError: signed short integer is greater than maximum
array('h', [-32769])  # raises OverflowError: signed short integer is less than minimum
array('H', [65536])  # raises OverflowError: unsigned short is greater than maximum
array('H', [-1])  # raises OverflowError: unsigned short is less than minimum
array('i', [2**31])  # raises OverflowError: signed integer is greater than maximum
array('i', [-2**31-1])  # raises OverflowError: signed integer is less than minimum
array('i', [2**70])  # raises OverflowError: Python int too large to convert to C long
array('I', [2**32])  # raises OverflowError: unsigned int is greater than maximum
array('I', [-1])  # raises OverflowError: can't convert negative value to unsigned int
array('I', [2**70])  # raises OverflowError: Python int too large to convert to C unsigned long
array('l', [2**63])  # raises OverflowError: Python int too large to convert to C long
array('l', [-2**63-1])  # raises OverflowError: Python int too large to convert to C long
array('L', [2**64])  # raises OverflowError: Python int too large to convert to C unsigned long
array('L', [-1])  # raises OverflowError: can't convert negative value to unsigned int
array('q', [2**63])  # raises OverflowError: int too big to convert
array('Q', [2**64])  # raises OverflowError: int too big to convert
array('Q', [-1])  # raises OverflowError: can't convert negative int to unsigned
array('Q', [1.0])  # raises TypeError: 'float' object cannot be interpreted as an integer
array('Q', ['a'])  # raises TypeError: 'str' object cannot be interpreted as an integer
array('I', ['a'])  # raises TypeError: 'str' object cannot be interpreted as an integer
array('b', ['a'])  # raises TypeError: 'str' object cannot be interpreted as an integer
array('i', typecode='i')  # raises TypeError: array.array() takes no keyword arguments
array('i', [1], x=1)  # raises TypeError: array.array() takes no keyword arguments
S('i',[1],x=1)  # raises TypeError: array.array() takes no keyword arguments
S('i',[1])  # => S('i', [1])
repr(S('u','ab'))  # => "S('u', 'ab')"
a[0], a[-1], a[Five()] if 0 else 0  # => (1, 3, 0)
a[3]  # raises IndexError: array index out of range
a['a']  # raises TypeError: array indices must be integers
a[1.0]  # raises TypeError: array indices must be integers
a[0:2], a[::2], a[::-1]  # => (array('i', [1, 2]), array('i', [1, 3]), array('i', [3, 2, 1]))
a.__setitem__(5,1)  # raises IndexError: array assignment index out of range
a.__setitem__('a',1)  # raises TypeError: array indices must be integers
a.__setitem__(0,'a')  # raises TypeError: 'str' object cannot be interpreted as an integer
a.__setitem__(slice(0,1),[1])  # raises TypeError: can only assign array (not "list") to array slice
a.__setitem__(slice(0,1),array('l',[1]))  # raises TypeError: bad argument type for built-in operation
a.__setitem__(slice(0,1),'abc')  # raises TypeError: can only assign array (not "str") to array slice
a.__setitem__(slice(0,3,2),array('i',[1]))  # raises ValueError: attempt to assign array of size 1 to extended slice of size 2
a.__setitem__(slice(0,1),a)
a  # => array('i', [1, 2, 3, 2, 3])
a.__setitem__(slice(1,3),array('i',[]))
a  # => array('i', [1, 2, 3])
a.__delitem__(9)  # raises IndexError: array assignment index out of range
a.__delitem__('a')  # raises TypeError: array indices must be integers
a.__delitem__(slice(0,2))
a  # => array('i', [3])
a+1  # raises TypeError: can only append array (not "int") to array
a+[1]  # raises TypeError: can only append array (not "list") to array
a+array('l')  # raises TypeError: bad argument type for built-in operation
a+array('i',[9])  # => array('i', [3, 9])
a.__iadd__(1)  # raises TypeError: can only extend array with array (not "int")
a.__iadd__([1])  # raises TypeError: can only extend array with array (not "list")
a.__iadd__(array('l',[1]))  # raises TypeError: can only extend with array of same kind
a*2  # => array('i', [3, 3])
2*a  # => array('i', [3, 3])
a*-1  # => array('i')
a*'a'  # raises TypeError: can't multiply sequence by non-int of type 'str'
a*1.5  # raises TypeError: can't multiply sequence by non-int of type 'float'
a.__imul__(2)  # => array('i', [3, 3])
a.__imul__('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
a*(2**70)  # raises OverflowError: cannot fit 'int' into an index-sized integer
a==[1]  # => False
a==array('d',a)  # => True
a<array('d',[100])  # => True
a<[1]  # raises TypeError: '<' not supported between instances of 'array.array' and 'list'
a==a  # => True
array('i',[1,2])==array('d',[1.0,2.0])  # => True
u<array('u','abd')  # => True
array('i',[1])<array('i',[1,2])  # => True
hash(a)  # raises TypeError: unhashable type: 'array.array'
1 in a  # => False
'x' in a  # => False
a.append()  # raises TypeError: array.append() takes exactly one argument (0 given)
a.append('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
a.append(2**31)  # raises OverflowError: signed integer is greater than maximum
a.append(5)
a  # => array('i', [3, 3, 5])
a.insert(0,7)
a.insert('a',7)  # raises TypeError: 'str' object cannot be interpreted as an integer
a.insert(-100,8)
a.insert(100,9)
a  # => array('i', [8, 7, 3, 3, 5, 9])
a.pop()  # => 9
a.pop(0)  # => 8
a.pop(100)  # raises IndexError: pop index out of range
a.pop('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
array('i').pop()  # raises IndexError: pop from empty array
a.remove(1000)  # raises ValueError: array.remove(x): x not in array
a.remove(7)
a.index(1000)  # raises ValueError: array.index(x): x not in array
a.index(5)  # => 2
a.index(5,1)  # => 2
a.index(5,-1,100)  # => 2
a.index(5,'a')  # raises TypeError: slice indices must be integers or have an __index__ method
a.index()  # raises TypeError: index expected at least 1 argument, got 0
a.count(5)  # => 1
a.count('x')  # => 0
a.extend(5)  # raises TypeError: 'int' object is not iterable
a.extend([1,'a'])  # raises TypeError: 'str' object cannot be interpreted as an integer
a  # => array('i', [3, 3, 5, 1])
a.extend(array('l',[1]))  # raises TypeError: can only extend with array of same kind
a.extend(array('i',[1]))
a.fromlist((1,))  # raises TypeError: arg must be list
a.fromlist([1,'a'])  # raises TypeError: 'str' object cannot be interpreted as an integer
a  # => array('i', [3, 3, 5, 1, 1])
a.fromlist([4])
a.tolist()  # => [3, 3, 5, 1, 1, 4]
a.frombytes(b'abc')  # raises ValueError: bytes length not a multiple of item size
a.frombytes('abcd')  # raises TypeError: a bytes-like object is required, not 'str'
a.frombytes(b'abcd')
a.frombytes(array('i',[3]))  # raises TypeError: a bytes-like object is required
a  # => array('i', [3, 3, 5, 1, 1, 4, 1684234849])
a.tobytes()  # => b'\x03\x00\x00\x00\x03\x00\x00\x00\x05\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x04\x00\x00\x00abcd'
a.tounicode()  # raises ValueError: tounicode() may only be called on unicode type arrays
a.fromunicode('a')  # raises ValueError: fromunicode() may only be called on unicode type arrays
u.tounicode()  # => 'abc'
u.fromunicode('xyz')
u.fromunicode(b'xyz')  # raises TypeError: fromunicode() argument must be str, not bytes
u  # => array('u', 'abcxyz')
u.tobytes()  # => b'a\x00\x00\x00b\x00\x00\x00c\x00\x00\x00x\x00\x00\x00y\x00\x00\x00z\x00\x00\x00'
u.tolist()  # => ['a', 'b', 'c', 'x', 'y', 'z']
u[0]  # => 'a'
u.append('ab')  # raises TypeError: array item must be unicode character
u.append(1)  # raises TypeError: array item must be unicode character
u.append('')  # raises TypeError: array item must be unicode character
u.extend('abc')
u.itemsize  # => 4
a.byteswap()
a  # => array('i', [50331648, 50331648, 83886080, 16777216, 16777216, 67108864, 1633837924])
d.byteswap()
d  # => array('d', [3.03865e-319, 3.16e-322])
a.buffer_info()[1]  # => 7
len(a.buffer_info())  # => 2
a.typecode, a.itemsize  # => ('i', 4)
a.foo  # raises AttributeError: 'array.array' object has no attribute 'foo'
a.__setattr__('typecode','b')  # raises AttributeError: attribute 'typecode' of 'array.array' objects is not writable
a.tofile(1)  # raises AttributeError: 'int' object has no attribute 'write'
a.tofile(io.BytesIO())
(lambda b: (a.tofile(b), b.getvalue()))(io.BytesIO())  # => (None, b'\x00\x00\x00\x03\x00\x00\x00\x03\x00\x00\x00\x05\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x04dcba')
a.fromfile(io.BytesIO(b'abcd'),1)
a.fromfile(io.BytesIO(b'abcd'),2)  # raises EOFError: read() didn't return enough bytes
a  # => array('i', [50331648, 50331648, 83886080, 16777216, 16777216, 67108864, 1633837924, 1684234849, 1684234849])
a.fromfile(io.BytesIO(b'abcd'),-1)  # raises ValueError: negative count
a.fromfile(io.StringIO('abcd'),1)  # raises TypeError: read() didn't return bytes
a.fromfile(1,1)  # raises AttributeError: 'int' object has no attribute 'read'
a.reverse()
a  # => array('i', [1684234849, 1684234849, 1633837924, 67108864, 16777216, 16777216, 83886080, 50331648, 50331648])
copy.copy(a)  # => array('i', [1684234849, 1684234849, 1633837924, 67108864, 16777216, 16777216, 83886080, 50331648, 50331648])
copy.deepcopy(a)  # => array('i', [1684234849, 1684234849, 1633837924, 67108864, 16777216, 16777216, 83886080, 50331648, 50331648])
a.__reduce_ex__(3)  # => (<built-in function _array_reconstructor>, (<class 'array.array'>, 'i', 8, b'abcdabcddcba\x00\x00\x00\x04\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x05\x00\x00\x00\x03\x00\x00\x00\x03'), None)
a.__reduce_ex__(2)  # => (<class 'array.array'>, ('i', [1684234849, 1684234849, 1633837924, 67108864, 16777216, 16777216, 83886080, 50331648, 50331648]), None)
a.__reduce_ex__(0)  # => (<class 'array.array'>, ('i', [1684234849, 1684234849, 1633837924, 67108864, 16777216, 16777216, 83886080, 50331648, 50331648]), None)
u.__reduce_ex__(3)  # => (<built-in function _array_reconstructor>, (<class 'array.array'>, 'u', 20, b'a\x00\x00\x00b\x00\x00\x00c\x00\x00\x00x\x00\x00\x00y\x00\x00\x00z\x00\x00\x00a\x00\x00\x00b\x00\x00\x00c\x00\x00\x00'), None)
S('i',[1]).__reduce_ex__(3)  # => (<built-in function _array_reconstructor>, (<class '__main__.S'>, 'i', 8, b'\x01\x00\x00\x00'), {})
a.__copy__()  # => array('i', [1684234849, 1684234849, 1633837924, 67108864, 16777216, 16777216, 83886080, 50331648, 50331648])
am._array_reconstructor(array,'i',18,b'')  # raises TypeError: cannot use a str to initialize an array with typecode 'i'
am._array_reconstructor(array,'i',9,b'')  # => array('i')
am._array_reconstructor(array,'i',8,b'abcd')  # => array('i', [1684234849])
am._array_reconstructor(S,'b',1,b'abcd')  # => S('b', [97, 98, 99, 100])
am._array_reconstructor(array,'d',16,b'abcdefgh')  # => array('d', [8.540883223036124e+194])
am._array_reconstructor(array,'u',20,b'a\0\0\0')  # => array('u', 'a')
am._array_reconstructor(array,'x',20,b'a\0\0\0')  # raises ValueError: second argument must be a valid type code
am._array_reconstructor(array,'b',99,b'a\0\0\0')  # raises ValueError: third argument must be a valid machine format code.
am._array_reconstructor(array,'b',1,'a')  # raises TypeError: fourth argument should be bytes, not str
am.typecodes  # => 'bBuhHiIlLqQfd'
am.ArrayType  # => <class 'array.array'>
array.__module__, array.__name__, array.__qualname__  # => ('array', 'array', 'array')
bytes(a)  # => b'abcdabcddcba\x00\x00\x00\x04\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x05\x00\x00\x00\x03\x00\x00\x00\x03'
bytearray(a)  # => bytearray(b'abcdabcddcba\x00\x00\x00\x04\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x05\x00\x00\x00\x03\x00\x00\x00\x03')
str(a)  # => "array('i', [1684234849, 1684234849, 1633837924, 67108864, 16777216, 16777216, 83886080, 50331648, 50331648])"
ba+a  # => bytearray(b'abcabcdabcddcba\x00\x00\x00\x04\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x05\x00\x00\x00\x03\x00\x00\x00\x03')
b'abc'+array('b',b'ab')  # => b'abcab'
b''.join([array('b',b'ab')])  # => b'ab'
ba==array('b',b'abc')  # => True
b'abc'==array('b',b'abc')  # => False
array('b',b'abc')==ba  # => True
b'abc'.find(array('b',b'c'))  # => 2
b'%b' % array('b',b'c')  # => b'c'
int.from_bytes(array('b',b'c'),'big')  # => 99
str(array('b',b'abc'),'ascii')  # => 'abc'
memoryview(a).format, memoryview(a).itemsize, memoryview(a).shape  # => ('i', 4, (9,))
memoryview(a).tolist()  # => [1684234849, 1684234849, 1633837924, 67108864, 16777216, 16777216, 83886080, 50331648, 50331648]
array('i',memoryview(a))  # => array('i', [1684234849, 1684234849, 1633837924, 67108864, 16777216, 16777216, 83886080, 50331648, 50331648])
array('B',memoryview(b'ab'))  # => array('B', [97, 98])
array('B',ba)  # => array('B', [97, 98, 99])
array[int]  # raises TypeError: type 'array.array' is not subscriptable
array.__class_getitem__(int)  # raises AttributeError: type object 'array.array' has no attribute '__class_getitem__'
min(a), max(a), sum(array('i',[1,2]))  # => (16777216, 1684234849, 3)
sorted(array('i',[3,1]))  # => [1, 3]
list(array('f',[0.1]))  # => [0.10000000149011612]
array('f',[0.1])  # => array('f', [0.10000000149011612])
array('d',[float('nan'),float('inf')])  # => array('d', [nan, inf])
array('i',range(3))  # => array('i', [0, 1, 2])
array('i',(x for x in range(3)))  # => array('i', [0, 1, 2])
array('i',{1:2})  # => array('i', [1])
array('u','')  # => array('u')
array('u')  # => array('u')
array('i',[])  # => array('i')
bool(array('i'))  # => False
array('i',[True])  # => array('i', [1])
array('b', 'a')  # raises TypeError: cannot use a str to initialize an array with typecode 'b'
array('i', None)  # raises TypeError: 'NoneType' object is not iterable
float(array('b', b'12'))  # => 12.0
int(array('b', b'12'))  # => 12
array('i',[1]).__eq__(1)  # => NotImplemented
array.__new__()  # raises TypeError: array.array.__new__(): not enough arguments
array.__new__(int)  # raises TypeError: array.array.__new__(int): int is not a subtype of array.array
array.__new__(array)  # raises TypeError: array() takes at least 1 argument (0 given)
array.append(1,2)  # raises TypeError: descriptor 'append' for 'array.array' objects doesn't apply to a 'int' object
s = array("i", range(10))
del s[::3]
s  # => array('i', [1, 2, 4, 5, 7, 8])
del s[::-2]
s  # => array('i', [1, 4, 7])
del s[5:1:2]
s  # => array('i', [1, 4, 7])
del s[1:]
s  # => array('i', [1])

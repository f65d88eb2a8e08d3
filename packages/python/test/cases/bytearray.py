# bytearray: what changes it in place.
a = bytearray()

a = bytearray(b"abcdef")
a[0]=65
a  # => bytearray(b'Abcdef')
a = bytearray(b"abcdef")
a[0]=256  # raises ValueError: byte must be in range(0, 256)
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a[0]='a'  # raises TypeError: 'str' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a[9]=1  # raises IndexError: bytearray index out of range
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a['x']=1  # raises TypeError: bytearray indices must be integers or slices, not str
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a[1:3]=b'XYZ'
a  # => bytearray(b'aXYZdef')
a = bytearray(b"abcdef")
a[1:3]=[1,2,3]
a  # => bytearray(b'a\x01\x02\x03def')
a = bytearray(b"abcdef")
a[1:3]='ab'  # raises TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a[1:3]=5  # raises TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a[::2]=b'XYZ'
a  # => bytearray(b'XbYdZf')
a = bytearray(b"abcdef")
a[::2]=b'XY'  # raises ValueError: attempt to assign bytes of size 2 to extended slice of size 3
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
del a[0]
a  # => bytearray(b'bcdef')
a = bytearray(b"abcdef")
del a[9]  # raises IndexError: bytearray index out of range
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
del a[1:3]
a  # => bytearray(b'adef')
a = bytearray(b"abcdef")
del a[::2]
a  # => bytearray(b'bdf')
a = bytearray(b"abcdef")
del a['x']  # raises TypeError: bytearray indices must be integers or slices, not str
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.append(65)
a  # => bytearray(b'abcdefA')
a = bytearray(b"abcdef")
a.append(256)  # raises ValueError: byte must be in range(0, 256)
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.append('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.append(None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.append(1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.extend(b'xy')
a  # => bytearray(b'abcdefxy')
a = bytearray(b"abcdef")
a.extend([1,2])
a  # => bytearray(b'abcdef\x01\x02')
a = bytearray(b"abcdef")
a.extend('ab')  # raises TypeError: 'str' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.extend(5)  # raises TypeError: can't extend bytearray with int
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.extend([256])  # raises ValueError: byte must be in range(0, 256)
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.extend(['a'])  # raises TypeError: 'str' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.insert(1,65)
a  # => bytearray(b'aAbcdef')
a = bytearray(b"abcdef")
a.insert(1,'a')  # raises TypeError: 'str' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.insert('a',1)  # raises TypeError: 'str' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.insert(-100,65)
a  # => bytearray(b'Aabcdef')
a = bytearray(b"abcdef")
a.insert(100,65)
a  # => bytearray(b'abcdefA')
a = bytearray(b"abcdef")
print(a.pop())  # => 102
a  # => bytearray(b'abcde')
a = bytearray(b"abcdef")
print(a.pop(0))  # => 97
a  # => bytearray(b'bcdef')
a = bytearray(b"abcdef")
a.pop(99)  # raises IndexError: pop index out of range
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.pop('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.remove(98)
a  # => bytearray(b'acdef')
a = bytearray(b"abcdef")
a.remove(200)  # raises ValueError: value not found in bytearray
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.remove('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.remove(300)  # raises ValueError: byte must be in range(0, 256)
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.reverse()
a  # => bytearray(b'fedcba')
a = bytearray(b"abcdef")
a.clear()
a  # => bytearray(b'')
a = bytearray(b"abcdef")
a+=b'x'
a  # => bytearray(b'abcdefx')
a = bytearray(b"abcdef")
a+='x'  # raises TypeError: can't concat str to bytearray
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a+=5  # raises TypeError: can't concat int to bytearray
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a+=[1,2]  # raises TypeError: can't concat list to bytearray
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a*=2
a  # => bytearray(b'abcdefabcdef')
a = bytearray(b"abcdef")
a*='x'  # raises TypeError: can't multiply sequence by non-int of type 'str'
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a[1:1]=a
a  # => bytearray(b'aabcdefbcdef')
a = bytearray(b"abcdef")
a[:]=range(3)
a  # => bytearray(b'\x00\x01\x02')
a = bytearray(b"abcdef")
a[-1]=1
a  # => bytearray(b'abcde\x01')
a = bytearray(b"abcdef")
a[::-1]=b'123456'
a  # => bytearray(b'654321')
a = bytearray(b"abcdef")
a[0]=True
a  # => bytearray(b'\x01bcdef')
a = bytearray(b"abcdef")
a[2:1]=b'QQ'
a  # => bytearray(b'abQQcdef')
a = bytearray(b"abcdef")
a[:]=b''
a  # => bytearray(b'')
a = bytearray(b"abcdef")
a[0:3]=bytearray(b'')
a  # => bytearray(b'def')
a = bytearray(b"abcdef")
a[1.5]=1  # raises TypeError: bytearray indices must be integers or slices, not float
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a[0]=-1  # raises ValueError: byte must be in range(0, 256)
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a[0]=None  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a.extend(a)
a  # => bytearray(b'abcdefabcdef')
a = bytearray(b"abcdef")
a[::2]=b''
a  # => bytearray(b'bdf')
a = bytearray(b"abcdef")
a[::2]=5  # raises TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
a  # => bytearray(b'abcdef')
a = bytearray(b"abcdef")
a[::0]=b''  # raises ValueError: slice step cannot be zero
a  # => bytearray(b'abcdef')
a = bytearray()
a.pop()  # raises IndexError: pop from empty bytearray
a.extend(range(5))
a  # => bytearray(b'\x00\x01\x02\x03\x04')
len(a)  # => 5
del a[1:3]
a.insert(1, 255)
a  # => bytearray(b'\x00\xff\x03\x04')
a.count(255)  # => 1
bytes(a)  # => b'\x00\xff\x03\x04'

# memoryview over bytes and bytearray.
b = bytearray(b"abcdef")
m = memoryview(b"abcdef")
w = memoryview(b)
m[0], m[-1], len(m), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.readonly, w.readonly, m.obj  # => (97, 102, 6, 6, 1, 'B', 1, (6,), (1,), True, False, b'abcdef')
m[9]  # raises IndexError: index out of bounds on dimension 1
m["a"]  # raises TypeError: memoryview: invalid slice key
bytes(m[1:3]), bytes(m[::2]), m[::-1].tolist(), m[1:5][1:].tobytes()  # => (b'bc', b'ace', [102, 101, 100, 99, 98, 97], b'cde')
m == b"abcdef", m == w, m[1:] == b"bcdef", m == 5  # => (True, True, True, False)
m < m  # raises TypeError: '<' not supported between instances of 'memoryview' and 'memoryview'
hash(m) == hash(b"abcdef")  # => True
hash(w)  # raises ValueError: cannot hash writable memoryview object
m.hex(), m.hex(":"), m.tolist(), list(m), 97 in m  # => ('616263646566', '61:62:63:64:65:66', [97, 98, 99, 100, 101, 102], [97, 98, 99, 100, 101, 102], True)
w[0] = 65
w[1:3] = b"XY"
b  # => bytearray(b'AXYdef')
w[0:2] = b"XYZ"  # raises ValueError: memoryview assignment: lvalue and rvalue have different structures
w[0] = 256  # raises ValueError: memoryview: invalid value for format 'B'
w[0] = "a"  # raises TypeError: memoryview: invalid type for format 'B'
m[0] = 1  # raises TypeError: cannot modify read-only memory
del w[0]  # raises TypeError: cannot delete memory
w[::2] = b"123"
b  # => bytearray(b'1X2d3f')
memoryview(5)  # raises TypeError: memoryview: a bytes-like object is required, not 'int'
memoryview()  # raises TypeError: memoryview() missing required argument 'object' (pos 1)
m.toreadonly()[0], w.toreadonly().readonly  # => (97, True)
b"a" + memoryview(b"b")  # => b'ab'
memoryview(b"a") + b"b"  # raises TypeError: unsupported operand type(s) for +: 'memoryview' and 'bytes'
b"".join([memoryview(b"x"), b"y"])  # => b'xy'
bytes(memoryview(b"xyz")[1:]), bytearray(memoryview(b"xy"))  # => (b'yz', bytearray(b'xy'))
with memoryview(b"ab") as v:
    print(v[0])
v[0]  # raises ValueError: operation forbidden on released memoryview object
m.release()
m[0]  # raises ValueError: operation forbidden on released memoryview object

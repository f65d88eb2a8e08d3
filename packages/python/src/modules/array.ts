/** The module array, written in Python: lists of numbers of one machine type. */

import { pythonModule } from "./python-source.ts";
import { floatNatives } from "./struct.ts";

const TEXT = `
_sizes = dict(b=1, B=1, u=4, h=2, H=2, i=4, I=4, l=8, L=8, q=8, Q=8, f=4, d=8)
_names = dict(b="signed char", B="unsigned byte integer", h="signed short integer", H="unsigned short", i="signed integer", I="unsigned int", l="signed long", L="unsigned long", q="signed long long", Q="unsigned long long")
typecodes = "bBuhHiIlLqQfd"

class array:
    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(typecode).__name__}")
        if typecode not in _sizes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self.typecode, self.itemsize, self._items = typecode, _sizes[typecode], []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, str):
            if typecode != "u":
                raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
            self._items = list(initializer)
        else:
            for value in initializer:
                self._items.append(self._item(value))

    def _item(self, value):
        code = self.typecode
        if code == "u":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be a unicode character, not " + type(value).__name__)
            return value
        if code in "fd":
            if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            return _unpack_float(_pack_float(float(value), 4, True), True) if code == "f" else float(value)
        if not hasattr(type(value), "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value = range(value).stop
        bits = self.itemsize * 8
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
        if value > high:
            raise OverflowError(f"{_names[code]} is greater than maximum" if bits < 64 else "int too big to convert")
        if value < low:
            raise OverflowError(f"{_names[code]} is less than minimum" if code.islower() or bits < 32 else "can't convert negative value to unsigned int")
        return value

    def _other(self, other, verb):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array' if verb == "append" else f'can only extend with array (not "{type(other).__name__}")')
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation" if verb == "append" else "can only extend with array of same kind")
        return other._items

    def _made(self, items):
        made = array(self.typecode)
        made._items = items
        return made

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        return f"array('{self.typecode}', {self.tounicode()!r})" if self.typecode == "u" else f"array('{self.typecode}', {self._items!r})"

    def __len__(self): return len(self._items)
    def __iter__(self): return iter(self._items)
    def __contains__(self, value): return value in self._items
    def __reversed__(self): return reversed(self._items)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._made(self._items[key])
        if not hasattr(type(key), "__index__"):
            raise TypeError("array indices must be integers")
        try:
            return self._items[key]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            self._items[key] = self._other(value, "assign")
            return
        value = self._item(value)
        try:
            self._items[key] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, key):
        try:
            del self._items[key]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __add__(self, other): return self._made(self._items + self._other(other, "append"))
    def __iadd__(self, other):
        self._items += self._other(other, "extend")
        return self
    def __mul__(self, n): return self._made(self._items * n)
    __rmul__ = __mul__
    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other): return self._items == other._items if isinstance(other, array) else NotImplemented
    def __lt__(self, other): return self._items < other._items if isinstance(other, array) else NotImplemented
    def __le__(self, other): return self._items <= other._items if isinstance(other, array) else NotImplemented
    def __gt__(self, other): return self._items > other._items if isinstance(other, array) else NotImplemented
    def __ge__(self, other): return self._items >= other._items if isinstance(other, array) else NotImplemented
    __hash__ = None

    def append(self, v, /): self._items.append(self._item(v))
    def insert(self, i, v, /): self._items.insert(i, self._item(v))
    def extend(self, bb, /):
        if isinstance(bb, array):
            self._items += self._other(bb, "extend")
        else:
            for value in bb:
                self.append(value)
    fromlist = extend
    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None
    def remove(self, v, /):
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)
    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None
    def count(self, v, /): return self._items.count(v)
    def reverse(self): self._items.reverse()
    def tolist(self): return self._items[:]
    def tounicode(self): return "".join(self._items)
    def buffer_info(self): return (0, len(self._items))
    def __copy__(self): return self._made(self._items[:])
    def __deepcopy__(self, memo, /): return self._made(self._items[:])

    def tobytes(self):
        if self.typecode in "fd":
            return b"".join([_pack_float(v, self.itemsize, True) for v in self._items])
        if self.typecode == "u":
            return "".join(self._items).encode("utf-32-le")
        return b"".join([v.to_bytes(self.itemsize, "little", signed=self.typecode.islower()) for v in self._items])
    def __bytes__(self): return self.tobytes()

    def frombytes(self, buffer, /):
        data, size = bytes(memoryview(buffer)), self.itemsize
        if len(data) % size:
            raise ValueError("bytes length not a multiple of item size")
        for i in range(0, len(data), size):
            piece = data[i:i + size]
            if self.typecode in "fd":
                self._items.append(_unpack_float(piece, True))
            elif self.typecode == "u":
                self._items.append(piece.decode("utf-32-le"))
            else:
                self._items.append(int.from_bytes(piece, "little", signed=self.typecode.islower()))
    def byteswap(self):
        data = self.tobytes()
        self._items = []
        self.frombytes(b"".join([data[i:i + self.itemsize][::-1] for i in range(0, len(data), self.itemsize)]))

ArrayType = array
`;

export const arrayModule = pythonModule("array", TEXT, floatNatives);

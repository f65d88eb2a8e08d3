import struct
from array import array

packed = struct.pack("<IHb4s", 123456, 7, -1, b"ab")
print(packed, len(packed), struct.calcsize("<IHb4s"), struct.unpack("<IHb4s", packed))
print(struct.pack(">hHlLqQ", -2, 65535, -1, 1, -5, 2 ** 63), struct.pack("!f", 1.5), struct.unpack(">d", struct.pack(">d", 3.14159)), struct.pack("3B", 1, 2, 3), struct.pack("?c", True, b"x"))
print(struct.unpack_from("<H", b"\x00\x01\x02\x03", 1), list(struct.iter_unpack("<BB", b"abcd")), struct.calcsize("bi"), struct.calcsize("=bi"), struct.pack("2x5s", b"hello"), struct.pack("4p", b"abc"))
s = struct.Struct(">HB")
print(s.size, s.format, s.pack(1, 2), s.unpack(b"\x01\x00\x05"))
buf = bytearray(6)
struct.pack_into("<H", buf, 2, 513)
print(buf, struct.unpack("<e", struct.pack("<e", 0.5)))


def parse_records(blob):
    offset = 0
    while offset < len(blob):
        kind, size = struct.unpack_from("!BH", blob, offset)
        offset += 3
        yield kind, blob[offset:offset + size]
        offset += size


blob = b"".join(struct.pack(f"!BH{len(p)}s", k, len(p), p) for k, p in [(1, b"hello"), (2, b""), (3, b"\x00\xff")])
print(list(parse_records(blob)), blob.hex(":"))
a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
print(a, a[1:3], a[-1], len(a), sum(a), a.typecode, a.itemsize, a.tolist(), a.index(3), a.count(1), 5 in a, a.tobytes()[:4])
a[0] = 100
del a[1]
a.insert(1, 7)
a.reverse()
print(a, a.pop(), a == array("i", [6, 5, 4, 3, 7]), array("d", [1, 2.5]), array("B", b"hi"), array("u", "xy") if False else "", a + array("i", [1]), array("i", [1]) * 3)
b = array("H")
b.frombytes(b"\x01\x00\x02\x00")
print(b, array("f", [0.1])[0], bytes(array("b", [-1])), memoryview(a)[0] if False else "", sorted(a), list(reversed(b)))
for bad in (lambda: struct.pack("B", 256), lambda: struct.pack("b", "x"), lambda: struct.unpack("<I", b"ab"), lambda: struct.pack("<II", 1), lambda: struct.pack("z", 1), lambda: array("i", [1.5]), lambda: array("B", [300]), lambda: array("x"), lambda: a.append("s"), lambda: a.remove(99), lambda: struct.pack("4s", "str"), lambda: a[50]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
struct.unpack(">H", b"")

def popcount(n):
    return bin(n).count("1")


def bits(n, width=8):
    return "".join("1" if n >> i & 1 else "0" for i in reversed(range(width)))


def gray(n):
    return n ^ (n >> 1)


def subsets_mask(items):
    for mask in range(1 << len(items)):
        yield [x for i, x in enumerate(items) if mask & (1 << i)]


def reverse_bits(n, width=32):
    r = 0
    for _ in range(width):
        r = r << 1 | n & 1
        n >>= 1
    return r


def single(nums):
    acc = 0
    for n in nums:
        acc ^= n
    return acc


print(popcount(255), popcount(2 ** 100 - 1), (2 ** 100).bit_length(), (0).bit_length(), (-5).bit_length(), (1023).bit_count())
print([bits(gray(i), 3) for i in range(8)])
print(list(subsets_mask("abc")))
print(reverse_bits(1), hex(reverse_bits(0xF0)), single([4, 1, 2, 1, 2]))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 5 << 3, -5 >> 1, 1 << 70, -1 >> 100, (1 << 64) - 1 & 0xFFFF)
print(-7 & 0xFF, -1 ^ 2 ** 70, ~(2 ** 80), (-2 ** 80) >> 75, 2 ** 80 | 1, True & False, True | 2, True ^ True)
print((1024).to_bytes(4, "big"), (1024).to_bytes(2, byteorder="little"), int.from_bytes(b"\x00\xff", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), (-2).to_bytes(2, "big", signed=True))
print(all(n & (n - 1) == 0 for n in (1, 2, 4, 1 << 40)), [n & -n for n in (12, 10, 7)])
flags = {"READ": 1, "WRITE": 2, "EXEC": 4}
perm = flags["READ"] | flags["EXEC"]
print([name for name, bit in flags.items() if perm & bit], perm & ~flags["READ"])
x = 0b1011_0010
print(x, f"{x:#010b}", f"{x:o}", f"{~x & 0xff:08b}", int(f"{x:b}"[::-1], 2))
a, b = 13, 7
a ^= b; b ^= a; a ^= b
print(a, b)
x <<= 2; x |= 1; x >>= 1; x &= 0xFFF; x ^= 0b11
print(x)
crc = 0xFFFFFFFF
for byte in b"123456789":
    crc ^= byte
    for _ in range(8):
        crc = (crc >> 1) ^ (0xEDB88320 if crc & 1 else 0)
print(hex(crc ^ 0xFFFFFFFF))
h = 0xcbf29ce484222325
for byte in "hello".encode():
    h = ((h ^ byte) * 0x100000001b3) % 2 ** 64
print(h, f"{h:016x}")
for expr in (lambda: 1 << -1, lambda: 1.5 & 1, lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: ~"a", lambda: 2 ** 3.0 | 1):
    try:
        print(expr())
    except Exception as e:
        print(type(e).__name__, e)
1 >> -3

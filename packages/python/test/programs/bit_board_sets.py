class BitSet:
    __slots__ = ("bits",)

    def __init__(self, items=()):
        self.bits = 0
        for i in items:
            self.bits |= 1 << i

    @classmethod
    def of(cls, bits):
        made = cls()
        made.bits = bits
        return made

    def __contains__(self, i): return self.bits >> i & 1 == 1
    def __iter__(self):
        bits, i = self.bits, 0
        while bits:
            if bits & 1:
                yield i
            bits >>= 1
            i += 1
    def __len__(self): return self.bits.bit_count()
    def __or__(self, o): return BitSet.of(self.bits | o.bits)
    def __and__(self, o): return BitSet.of(self.bits & o.bits)
    def __sub__(self, o): return BitSet.of(self.bits & ~o.bits)
    def __xor__(self, o): return BitSet.of(self.bits ^ o.bits)
    def __le__(self, o): return self.bits & ~o.bits == 0
    def __eq__(self, o): return isinstance(o, BitSet) and self.bits == o.bits
    def __hash__(self): return hash(self.bits)
    def __repr__(self): return f"BitSet({set(self) or '{}'})"
    def __ior__(self, o):
        self.bits |= o.bits
        return self


a, b = BitSet([1, 5, 70]), BitSet(range(4, 8))
print(a | b, a & b, a - b, a ^ b, len(a | b), 70 in a, 71 in a, BitSet([5]) <= a, BitSet(), list(a), a.bits)
c = a
c |= BitSet([2])
print(a is c, sorted(a), {a: 1}[BitSet([1, 2, 5, 70])], bool(BitSet()), max(a), a != b)


def queens(n, row=0, cols=0, d1=0, d2=0):
    if row == n:
        return 1
    total, free = 0, ~(cols | d1 | d2) & (1 << n) - 1
    while free:
        bit = free & -free
        free ^= bit
        total += queens(n, row + 1, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1)
    return total


print([queens(n) for n in range(1, 9)])
try:
    a.extra = 1
except AttributeError as e:
    print(e)
try:
    a < b
except TypeError as e:
    print(e)
BitSet([3, -1])

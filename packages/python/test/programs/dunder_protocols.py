class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __int__(self): return self.n * 10
    def __float__(self): return self.n / 2
    def __complex__(self): return complex(self.n, 1)
    def __round__(self, nd=None): return f"round({nd})"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"


import math
i = Index(3)
print([10, 20, 30, 40][i], "abcdef"[:i], range(i), int(i), float(i), complex(i), bin(i), hex(i), round(i), round(i, 2), math.floor(i), math.ceil(i), math.trunc(i), "x" * i, [0] * i, chr(Index(65)))
print(f"{i.n:{i}}|" if False else "skip", list(range(10))[Index(2):Index(8):i], math.factorial(i), (5).to_bytes(i, "big"), "a".center(i, "-"), math.sqrt(i), pow(2, 5, 7))


class Missing(dict):
    def __missing__(self, key):
        self[key] = value = f"<{key}>"
        return value


m = Missing(a=1)
print(m["a"], m["zz"], m, m.get("other"), "{x} {a}".format_map(m), "%(q)s" % m)


class Container:
    def __init__(self, *items): self.items = items
    def __contains__(self, x):
        print("contains?", x)
        return x in self.items
    def __bool__(self): raise ValueError("no truth")
    def __eq__(self, other): return NotImplemented
    def __ne__(self, other): return "ne called"
    def __call__(self, *a, **k): return a, k
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
    def __sizeof__(self): return 1


c = Container(1, 2)
print(1 in c, 5 not in c, c == 3, c != 3, c(1, k=2), Container[int, "x"])
for f in (lambda: not c, lambda: c and 1, lambda: 1 if c else 2, lambda: [x for x in [1] if c]):
    try:
        f()
    except ValueError as e:
        print(e)


class Ops:
    def __getattr__(self, name): return f"dynamic {name}"
    def __lshift__(self, o): return f"<< {o}"
    def __rlshift__(self, o): return f"{o} <<"
    def __rpow__(self, o): return f"{o} **"
    def __rmod__(self, o): return f"{o} %"
    def __divmod__(self, o): return "dm"
    def __rsub__(self, o): return f"{o} -"
    def __invert__(self): return "~"
    def __pos__(self): return "+"
    def __lt__(self, o): return f"lt {o}"
    def __ge__(self, o): return f"ge {o}"
    def __delitem__(self, k): print("del", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __getitem__(self, k): return k


o = Ops()
print(o << 1, 1 << o, 2 ** o, 5 % o, divmod(o, 2), 7 - o, ~o, +o, o < 1, 1 > o, o >= 2, 2 <= o, o.anything, o[1:2, ..., None], o[()], o["a"])
o[1:2] = 3; o[-1] = 4
del o[5], o[::2]
print(sorted([Index(1)], key=lambda v: v.n)[0].n, hash(Index(1)) is not None, type(o).__lt__(o, 0))


class BadRepr:
    def __repr__(self): return 5
class BadLen:
    def __len__(self): return -1
class BadBool:
    def __bool__(self): return "yes"
class BadIter:
    def __iter__(self): return 5
class BadHash:
    def __hash__(self): return "h"
class BadIndex:
    def __index__(self): return "1"


for f in (lambda: repr(BadRepr()), lambda: len(BadLen()), lambda: bool(BadBool()), lambda: iter(BadIter()), lambda: hash(BadHash()), lambda: [1][BadIndex()], lambda: f"{Index(1):>5}", lambda: -o, lambda: o @ 1, lambda: abs(o), lambda: len(o), lambda: [] + o):
    try:
        print(f())
    except TypeError as e:
        print(e)
o += 1

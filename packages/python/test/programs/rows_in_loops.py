# Loops that take rows apart: zip, enumerate, items(), lists of lists; what assigning changes meanwhile, and what goes wrong.
def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)

xs, ys, d = [1, 2, 3], "abc", {"k": 1, "l": 2}
for x, y in zip(xs, ys): print(x, y, end=" ")
for i, x in enumerate(xs, 2**53 - 2): print(i, x, end=" ")
for k, v in d.items(): print(k, v, end=" ")
for k, v in reversed(d.items()): print(k, v, end=" ")
for (x, (y, z)), w in zip(zip(xs, zip(ys, ys)), xs): print(x, y, z, w, end=" ")
for i, (x, y) in enumerate(zip(xs, ys)): print(i, x, y, end=" ")
for [x, y] in zip(xs, ys): print(x, y, end=" ")
for x, in zip(xs): print(x, end=" ")
for x, y, z in zip(xs, ys, d): print(x, y, z, end=" ")
print()
attempt(lambda: [a for a, b, c in zip(xs, ys)])
attempt(lambda: [a for a, in zip(xs, ys)])
attempt(lambda: [a for a, b, c in enumerate(xs)])
attempt(lambda: [a for a, b in zip(xs, "ab", strict=True)])
attempt(lambda: [(a, b) for a, b in zip()])
attempt(lambda: [a for a, b in d.keys()])
attempt(lambda: [a for a, b in [[1, 2], [3]]])
attempt(lambda: {v: k for k, v in d.items()})
attempt(lambda: sorted((v, k) for k, v in d.items()))
attempt(lambda: {a + b for a, b in zip(xs, xs)})

def grow():
    for k, v in d.items():
        d[k + "x"] = v
attempt(grow)
def exchange():
    kept = {"a": 1, "b": 2, "c": 3}
    seen = []
    for k, v in kept.items():
        kept[k] = v * 10
        seen.append((k, v))
    return seen, kept
attempt(exchange)

# A tuple that somebody keeps stays what it was.
it = zip(xs, ys)
first = next(it)
for a, b in it: pass
print(first, a, b, list(it))
e = enumerate("pq")
one = next(e)
for i, c in e: print(one, i, c)
items = iter(d.items())
one = next(items)
for k, v in items: print(one, k, v)

# The same iterator in two loops, one in the other.
it = zip(range(6), "uvwxyz")
for a, b in it:
    for c, e in it:
        print(a, b, c, e, end=" ")
        break
print()

class Watcher:
    """Assigning to it draws from the iterator of the loop."""
    def __init__(self): self.seen = []
    def __setitem__(self, key, value):
        self.seen.append((key, value))
        for a, b in source: self.seen.append((a, b)); break
w = Watcher()
source = zip("abcdef", range(6))
for w[0], w[1] in source: pass
print(w.seen)

# All items are read before the first is assigned.
row = [1, 2, 0]
row[0], row[1], row[2] = row[::-1]; print(row)
row = [2, 0, 1]
row[row[0]], row[1], row[0] = row; print(row)
i, row = 0, [5, 6]
i, row[1] = row; print(i, row)
class Clearing:
    def __init__(self, target): self.__dict__["target"] = target
    def __setattr__(self, name, value): self.target.clear(); self.target.append((name, value))
row = [1, 2]
c = Clearing(row)
c.a, c.b = row; print(row)
def generated():
    for a, b in zip("xy", (yield 1) or [7, 8]):
        got = yield a, b
        print("got", got)
g = generated(); print(next(g), next(g), g.send("s"))
print([a for a, b in zip(xs, ys) for c, e in enumerate(ys) if c < 1], [(a, b) for a, b in map(lambda x: (x, x), xs)])
a, b = {1: "x", 2: "y"}; print(a, b)
(a, b), c = [1, 2], "z"; print(a, b, c)
class Zip(zip):
    def __next__(self):
        a, b = super().__next__()
        return b, a
for a, b in Zip(xs, ys): print(a, b, end=" ")
class Items(dict):
    def items(self): return [("own", 1)]
for k, v in Items(a=2).items(): print(k, v, end=" ")
class Pair:
    def __iter__(self): yield 1; yield 2
for a, b in [Pair(), Pair()]: print(a, b, end=" ")
print()
import copy, itertools
z = zip([1, 2, 3], "abc"); next(z); z2 = copy.copy(z)
for a, b in z: print(a, b, end=" ")
for a, b in z2: print(a, b, end=" ")
for a, b in itertools.zip_longest([1], "ab"): print(a, b, end=" ")
for a, b in itertools.pairwise("abc"): print(a, b, end=" ")
print((1, 2, 3)[0], (1, 2, 3)[-1], (1, 2, 3)[True], "xyz"[1])
attempt(lambda: (1, 2)[2]); attempt(lambda: (1, 2)[-3]); attempt(lambda: (1, 2)["a"]); attempt(lambda: (1, 2)[1.0])

"""Tuples as keys, among keys of all other kinds, put in, taken out and found again."""
import random
random.seed(5)
def key(r):
    k = r.randrange(9)
    if k == 0: return (r.randrange(5), r.randrange(5))
    if k == 1: return (float(r.randrange(5)), r.randrange(5))
    if k == 2: return (r.choice("abc"), r.randrange(4))
    if k == 3: return (None, True, r.choice([0, 1, False, 1.0]))
    if k == 4: return ((1, r.randrange(3)), "x")
    if k == 5: return ()
    if k == 6: return (10**20 + r.randrange(2), -0.0)
    if k == 7: return (r.randrange(3), frozenset([r.randrange(2)])) if r.random() < .02 else (r.randrange(3),)
    return r.choice(["s", 3, 2.5, None, b"x"])
for rounds in range(60):
    r = random.Random(rounds)
    d = {}
    for i in range(200):
        k = key(r); op = r.randrange(6)
        if op < 3: d[k] = i
        elif op == 3: d.pop(k, None)
        elif op == 4 and k in d: del d[k]
        elif op == 5: d.setdefault(k, -i)
        if r.random() < .01: d = dict(d) if r.random() < .5 else d.copy()
        if r.random() < .003: d.clear()
    print(list(d.items()), d.get((1, 1)), (1.0, True) in d)
class E:
    def __eq__(self, o): return o == (1, 1)
    def __hash__(self): return hash((1, 1))
d = {(1, 1): "t"}
print(d.get(E()), E() in d); d[E()] = "e"; print(list(d.values()), d[1, 1])
try: d[([],)] = 1
except TypeError as e: print(e)
try: ({}).get(([], 1))
except TypeError as e: print(e)
s = {(i, i % 7) for i in range(300)}; s -= {(i, i % 7) for i in range(0, 300, 2)}; print(sorted(s)[:5], len(s)); s.add((2, 2)); print((2, 2) in s, (4, 4) in s)
d = {}
for i in range(5000):
    d[i, 0] = i
    if i > 10: del d[i - 10, 0]
print(d)

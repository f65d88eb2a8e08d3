# Tuples of constants are made once; chains of comparisons, as conditions and as values.
def g(): return (1, (2, -3), "a", None, True, 2.5, -0.0)
print(g() is g(), g())
a = (1, 2); b = (1, 2); c = (1, 2.0); d = (True, 2)
print(a is b, c is a, d == a, d is a)
for x in [1, 2, 3]: print(x, end=" ")
print([y for y in ["a", "b"]], 3 in [1, 2, 3], "z" not in ["x", "y"], [1] in [[1]])
x = 5
print(1 < x < 10, 1 < x < 3, 0 <= x, not 0 <= x < 5, 1 < x == 5 != 6 != 7, 3 in [3] == True, (3 in [3]) == True)
print(1.5 < x <= 5.0 < 6, "a" < "b" < "c", [1] < [2] < [3], 1 < x > 3 in (2, 3))
class V:
    def __init__(s, n): s.n = n
    def __lt__(s, o): print("lt", s.n); return s.n < (o.n if isinstance(o, V) else o) and [s.n] or []
    def __gt__(s, o): print("gt", s.n); return s.n
print(V(1) < V(2) < V(3)); print(V(3) < V(2) < V(1)); print(0 < V(3) < 4)
if V(1) < V(2) < V(2): print("yes")
else: print("no")
w = [c for c in range(20) if 3 < c < 9 or 15 <= c <= 17]
print(w)
print(x if 1 <= x <= 5 else None, [1 if 0 < i < 2 else 0 for i in (0, 1, 2)])
i = 0
while 0 <= i < 5 < 7: i += 1
print(i)
try:
    if 1 < x < "a": pass
except TypeError as e: print(e)
def h(n):
    return 0 < n < 10 and n
print(h(3), h(0), h(11), (lambda q: 1 < q < 3)(2))
p, q = 1, 2; p, q = q, p; print(p, q); p = q = (3, 4); print(p is q)
p1, p2, q1, q2, r1, r2 = b"a", b"a", 1j, 1j, 2.5, 2.5
print(p1 is p2, q1 is q2, r1 is r2)
def k(x=(1, 2), *, y=[1, 2]): y.append(1); return x, y
print(k(), k())
for m, n in [(1, 2), (3, 4)]: print(m + n)
print(dict([("a", 1), ("b", 2)]), {v: u for u, v in [("a", 1)]}, sum(t for t in [1, 2, 3]))
s = {1, 2}; print(s in [{1, 2}], [i for i in (1, 2) if i in (2, 3)], id((7, 8)) == id((7, 8)))
match (1, 2):
    case (1, y): print(y)
print((1,2)[0], (1,2,3)[1:], "%s %s" % (1, 2), hash((1, 2)) == hash((1, 2)))

"""Chains of arithmetic: every mixture of kinds, in Python's order, with its errors."""
import random
import traceback
class N:
    def __init__(s, n): s.n = n
    def __add__(s, o): print('add', s.n, o); return N(s.n + 1)
    def __radd__(s, o): print('radd', s.n, o); return 2.5
    def __mul__(s, o): print('mul', s.n, o); return s.n * 1.5
    def __rmul__(s, o): print('rmul', s.n, o); return 7
    def __sub__(s, o): return NotImplemented
    def __repr__(s): return f'N{s.n}'
    def __iadd__(s, o): print('iadd', o); return 4.5
class F(float):
    def __add__(s, o): return 'F+'
    def __radd__(s, o): return 'F+r'
vals = [0, 1, -3, 2**53, -2**60, 0.0, -0.0, 1.5, float('inf'), float('nan'), True, N(1), F(2.5), None, 1j, 10**30]
r = random.Random(4)
def show(f):
    try: v = f(); return f'{type(v).__name__} {v!r}'
    except Exception as e: return f'{type(e).__name__}: {e}'
for i in range(400):
    a, b, c, d = (r.choice(vals) for _ in range(4))
    print(show(lambda: a * b + c), show(lambda: a + b * c), show(lambda: (a - b) * (c - d)), show(lambda: a / b - c / d), show(lambda: 2 * a + 1), show(lambda: 0.5 * a - b * 1.5), show(lambda: a * b * c * d), show(lambda: a + 'x' + b))
    def aug(x):
        x += a * b
        return x
    def aug2(x):
        l = [x]; l[0] -= a * b; return l[0]
    def aug3(x):
        x /= b + c
        return x
    print(show(lambda: aug(c)), show(lambda: aug2(c)), show(lambda: aug3(d)))
def order():
    def g(n, v): print(n); return v
    return g(1, 2.0) * g(2, N(3)) + g(3, 1.0) * g(4, 2)
print(show(order))
def err(a, b, c):
    return (a * b
        + c / (a
        - b))
for args in ((1.0, 1.0, 2.0), (1, 1, 2), ('a', 2, 3), (1.5, 'x', 2)):
    try: err(*args)
    except Exception:
        print(''.join(traceback.format_exc().splitlines(True)[2:]))
x = 1.5
x += x * 2 - x / 0.5
print(x, 3.0 * 2.0 + 1e999 * 0.0, 1e400 * 2.0 - 1.0, -1.5 * x + 2.0 * -x)
def gen():
    t = 1.5 * (yield 1) + 2.5 * (yield 2)
    yield t
g = gen(); print(next(g), g.send(2.0), g.send(3))
print(sum(a * b - a / (b + 1.0) for a, b in zip([1.5, 2, 3], [2.5, 1.0, 2])))

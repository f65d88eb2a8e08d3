a, b = 1, 2
a, b = b, a
(c, d), e = [3, 4], 5
[f, *g] = "hello"
*h, i = range(3)
j, (k, *l), m = 1, [2, 3, 4], 5
print(a, b, c, d, e, f, g, h, i, j, k, l, m)
x = y = z = []
x.append(1)
print(y, z is x)
lst = [0, 1, 2]
idx = 0
idx, lst[idx] = 2, "set"
print(idx, lst)
print(*[1, 2], *(3,), *{4}, *"ab", **{"sep": "|"})
print([*range(3), *[9]], (*"ab", 1), {*[1, 1], 2}, {**{"a": 1}, "b": 2, **{"a": 3}})


def show(p, /, q, *args, r=10, **kw):
    return p, q, args, r, kw


print(show(1, 2), show(1, q=2), show(1, 2, 3, 4, r=5, s=6), show(*[1, 2, 3], **{"r": 0, "p": "kw"}))


def defaults(a, b=2, *, c=3, d): return (a, b, c, d)


print(defaults(1, d=4), defaults(b=1, a=0, d=9, c=8))
for (n, v), w in [((1, 2), 3), ((4, 5), 6)]:
    print(n + v + w, end=" ")
print()
for key, [first, *others] in {"a": [1, 2, 3], "b": "xy"}.items():
    print(key, first, others)
pairs = [(1, "a"), (2, "b")]
nums, letters = zip(*pairs)
print(nums, letters, dict(pairs), [q for p, q in pairs])
head, *tail = [1]
print(head, tail)
if (n := len(pairs)) > 1 and (first := pairs[0]):
    print(n, first)
print([y := 1, y ** 2], [last := v for v in range(3)], last)
while (line := next(iter([""]), None)):
    print("never")
total = sum((t := v) for v in [1, 2, 3])
print(total, t)
for stmt in ("a, b = 1,", "a, b = [1, 2, 3]", "a, *b = []", "a, b = 5", "(a, b), c = (1, 2, 3), 4", "[a] = 'xy'", "a, b, *c = 'x'", "a, b = {}"):
    try:
        pass
    except Exception as e:
        print(e)
def t1(): a, b = 1,
def t2(): a, b = [1, 2, 3]
def t3(): a, *b = []
def t4(): a, b = 5
def t5(): (a, b), c = (1, 2, 3), 4
def t6(): [a] = "xy"
def t7(): a, b, *c = "x"
def t8(): a, b = iter(())
for t in (t1, t2, t3, t4, t5, t6, t7, t8):
    try:
        t()
    except (ValueError, TypeError) as e:
        print(t.__name__, type(e).__name__, e)
for bad in (lambda: show(), lambda: show(1), lambda: show(p=1, q=2), lambda: defaults(1), lambda: defaults(1, 2, 3, d=4), lambda: defaults(1, d=1, e=2), lambda: show(1, 2, q=3), lambda: defaults()):
    try:
        bad()
    except TypeError as e:
        print(e)
defaults(1, 2, **{"d": 1}, **{"d": 2})

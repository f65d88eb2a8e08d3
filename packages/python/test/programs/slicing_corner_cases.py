s = list(range(10))
for sl in (slice(None), slice(2, 5), slice(-3, None), slice(None, None, -1), slice(8, 2, -2), slice(100), slice(-100, 3), slice(5, 5), slice(3, 1), slice(None, -1), slice(-1, None, -3)):
    print(str(sl).ljust(24), s[sl], sl.indices(10), "".join(map(str, s))[sl] == "".join(map(str, s[sl])))
s[2:4] = []
print(s)
s[len(s):] = [100, 101]
s[:0] = ["start"]
s[3:3] = "xy"
print(s)
s[-2:] = range(3)
s[::3] = "abcd" if len(s[::3]) == 4 else "abcde"
print(s, len(s))
del s[1::2]
print(s)
del s[:]
print(s)
t = tuple(range(5))
print(t[1:-1], t[::-1], t[-2:] + t[:2], t[5:], t * 2, (t + (9,))[-1], t.index(3), t.count(1), () < (0,), t[:2] < t)
text = "Hello, World"
print(text[7:], text[-5:-1], text[::2], text[::-1], text[3:][:4], text[20:], text[-1:0:-3], text[text.index(","):])
r = range(0, 100, 7)
print(r[2:5], r[-1], r[::-2], list(r[::5]), len(r[3:]), r[1:1], 49 in r, 50 in r, r.count(7), r.start, r.stop, r.step)
grid = [[c + 10 * r for c in range(4)] for r in range(4)]
print([row[1:3] for row in grid[1:3]], [row[::-1] for row in grid][0], [grid[i][i] for i in range(4)], [list(x) for x in zip(*grid)][1], [g[-1] for g in grid[::-1]])
b = bytearray(b"abcdef")
b[1:3] = b"ZZZZ"
b[::2] = b"...."
print(b, b[::-1], b[-2:], memoryview(b)[2:4].tobytes())
x = [1, 2, 3, 4, 5]
x[1:4], y = [20], x[1:4]
print(x, y, x[slice(0, 1)], x[True], x[-True])
rot = lambda l, k: l[k % len(l):] + l[:k % len(l)]
print(rot([1, 2, 3, 4], 1), rot([1, 2, 3, 4], -1), rot("abc", 4))
window = [text[i:i + 3] for i in range(len(text) - 2)]
print(window[:3], len(window))
for bad in (lambda: s[0], lambda: t[1:2:0], lambda: t["1"], lambda: text[1.0], lambda: x.__setitem__(slice(0, 4, 2), [1]), lambda: x[10], lambda: x.__delitem__(9), lambda: r[99], lambda: [][-1], lambda: ""[0], lambda: x["a":], lambda: (1,)[5], lambda: slice(1, 2)[0], lambda: b[99], lambda: x.__setitem__(99, 0), lambda: x.__setitem__(slice(1, 2), 5), lambda: x.pop("a"), lambda: x.insert("a", 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
x[99] = 1

import copy

scores = {"a": 1}
backup = scores
scores["b"] = 2
print(backup is scores, backup)
nested = [[1, 2], [3]]
shallow, sliced, manual = nested.copy(), nested[:], [list(r) for r in nested]
nested[0].append(99)
nested.append("new")
print(shallow, sliced, manual)


class Node:
    children = []

    def __init__(self, name):
        self.name = name

    def add(self, n):
        self.children.append(n)


x, y = Node("x"), Node("y")
x.add("kid")
print(y.children, x.children is y.children, "children" in vars(x))
x.children = ["own"]
print(y.children, vars(x))
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
a = [1, 2, 3]
for v in a[:]:
    if v < 3:
        a.remove(v)
print(a)
fns = []
for n in range(3):
    def f():
        return n
    fns.append(f)
print([f() for f in fns])
b = [0] * 3
c = b
b = b + [1]
print(c is b, c)
b = c
b += [1]
print(c is b, c)
s = "abc"
u = s
s += "d"
print(u, s, s is not u)
print(1 == 1.0, 1 is True if False else "n/a", [] == [], [] is [], None == False, 0 == False, "1" == 1, (1,) == [1])
print(bool("False"), bool("0"), bool([0]), bool(0.0), not [], not None, 5 and 0, 0 or "x", "" or None or [], 1 < 2 < 3, 1 < 3 > 2, 3 > 2 == 2)
print(-2 ** 2, (-2) ** 2, 2 ** 3 ** 0, not 1 == 2, 10 - 5 - 2, 7 // -2, -7 // 2, 7 % -2, 1 if [] else 2, "a" "b" * 2)
m = copy.deepcopy(nested)
m[0][0] = "deep"
k = copy.copy(nested)
k[0][0] = "shallow"
print(nested, m)
loop = [1]
loop.append(loop)
dup = copy.deepcopy(loop)
print(dup, dup[1] is dup, dup is not loop)
d = {k: v for k, v in zip("abc", range(3))}
for key in list(d):
    if d[key] % 2 == 0:
        del d[key]
print(d)
print(round(0.1 + 0.2, 2) == 0.3, 0.1 + 0.2 == 0.3, 1e-17 + 1 == 1, int("10") + int(True), "3" * 3, [1, 2] * 2 == [1, 2, 1, 2])
for key in d:
    del d[key]

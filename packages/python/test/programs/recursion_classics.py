import sys


def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return []
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


def subsets(s):
    return [[]] if not s else [r + x for r in subsets(s[1:]) for x in ([], [s[0]])]


def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,))


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def balanced(n, open_=0, s=""):
    if len(s) == 2 * n:
        return [s]
    out = []
    if open_ < n:
        out += balanced(n, open_ + 1, s + "(")
    if len(s) - open_ < open_:
        out += balanced(n, open_, s + ")")
    return out


def collatz(n):
    return [1] if n == 1 else [n] + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


print(len(hanoi(6)), hanoi(2))
print(permutations([1, 2, 3]), len(permutations(list("abcde"))))
print(sorted(subsets([1, 2, 3]), key=lambda s: (len(s), s)))
first = next(queens(6))
for c in first:
    print("." * c + "Q" + "." * (5 - c))
print(len(list(queens(6))), ackermann(2, 3), balanced(3))
print(collatz(27)[:10], max(collatz(27)), len(collatz(27)))
print((lambda f: f(f, 10))(lambda self, n: 1 if n < 2 else n * self(self, n - 1)))


def endless(n):
    return endless(n + 1)


try:
    endless(0)
except RecursionError as e:
    print(type(e).__name__, e)

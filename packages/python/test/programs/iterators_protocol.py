class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Squares:
    def __getitem__(self, i):
        if i >= 5:
            raise IndexError("done")
        return i * i


class Fib:
    def __init__(self, limit): self.limit = limit
    def __iter__(self):
        a, b = 0, 1
        while a < self.limit:
            yield a
            a, b = b, a + b
    def __length_hint__(self): return 3
    def __contains__(self, x): return x in list(self)
    def __reversed__(self): yield from reversed(list(self))


c = Countdown(4)
print(next(c), list(c), list(c), next(c, "none"))
print(list(Squares()), 9 in Squares(), 10 in Squares(), sum(Squares()), tuple(zip(Squares(), "ab")), max(Squares()))
print(list(Fib(30)), 8 in Fib(10), list(reversed(Fib(10))), [*Fib(5), *Fib(3)], set(Fib(3)) == {0, 1, 2})
a, b, *rest = Fib(20)
print(a, b, rest, dict(enumerate(Fib(4), 10)))
it = iter([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), iter(it) is it)
dice = iter([3, 5, 6, 1])
print(list(iter(lambda: next(dice), 6)), list(dice))
r = range(10, 0, -3)
print(list(r), r[1], r[-1], len(r), 4 in r, 5 in r, r.index(7), r == range(10, 1, -3), r[1:], range(0), bool(range(0)))
m = map(int, ["1", "2", "x"])
try:
    while True:
        print(next(m))
except ValueError as e:
    print(e)
z = zip([1, 2, 3], "ab", strict=True)
try:
    print(list(z))
except ValueError as e:
    print(e)
e = enumerate("xy", start=5)
print(next(e), list(e), type(e).__name__, list(filter(lambda p: p % 2, range(6))))
print([x for x in reversed(range(3))], list(reversed([1, 2])), sorted(Countdown(3)), "-".join(str(i) for i in Countdown(3)))
d = {"a": 1, "b": 2}
try:
    for k in d:
        d[k + "x"] = 0
except RuntimeError as e:
    print(e)
nums = [1, 2, 3, 4]
for n in nums:
    if n % 2 == 0:
        nums.remove(n)
    else:
        nums.append(n + 1) if len(nums) < 6 else None
print(nums)
for bad in (5, None, Countdown):
    try:
        iter(bad)
    except TypeError as e:
        print(e)
x, y = Countdown(3)

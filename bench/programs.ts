/** The programs that are measured. Each prints one line, which must be the same on every engine. */

export const programs: { readonly name: string; readonly source: string }[] = [
  {
    name: "int loop",
    source: `
def main():
    total = 0
    i = 0
    while i < 2_000_000:
        total += i % 7
        i += 1
    return total
print(main())`,
  },
  {
    name: "fib(27)",
    source: `
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(27))`,
  },
  {
    name: "dict counting",
    source: `
counts = {}
words = ["w%d" % (i % 1000) for i in range(300_000)]
for word in words:
    counts[word] = counts.get(word, 0) + 1
print(len(counts), counts["w7"])`,
  },
  {
    name: "nested comprehension",
    source: `
print(sum(sum(x * y for x in row) for y, row in enumerate([[i + j for i in range(300)] for j in range(300)])))`,
  },
  {
    name: "string building",
    source: `
parts = []
for i in range(150_000):
    parts.append(str(i) + "," + f"{i:04d}")
text = ";".join(parts)
print(len(text), text.count("1"), len(text.split(";")))`,
  },
  {
    name: "floats",
    source: `
def main():
    x, v, dt = 0.5, 1.0, 0.001
    for i in range(500_000):
        a = -x
        v = v + a * dt
        x = x + v * dt
    return round(x, 6)
print(main())`,
  },
  {
    name: "sieve",
    source: `
def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return sum(flags)
print(sieve(800_000))`,
  },
  {
    name: "sort with key",
    source: `
xs = [(i * 7919) % 100_003 for i in range(100_000)]
ys = sorted(xs, key=lambda v: (v % 10, v))
print(ys[:3], ys[-1])`,
  },
  {
    name: "classes",
    source: `
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def add(self, other):
        return Point(self.x + other.x, self.y + other.y)
def main():
    p, q = Point(0, 0), Point(1, 2)
    for i in range(200_000):
        p = p.add(q)
    return p.x + p.y
print(main())`,
  },
  {
    name: "generators",
    source: `
def numbers(n):
    for i in range(n):
        yield i * 2
print(sum(x + 1 for x in numbers(300_000) if x % 3))`,
  },
  {
    name: "exceptions",
    source: `
def check(i):
    if i % 3 == 0:
        raise ValueError("three")
    return i
total = 0
for i in range(150_000):
    try:
        total += check(i)
    except ValueError as error:
        total += 1
print(total)`,
  },
];

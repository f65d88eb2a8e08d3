/**
 * The programs that are measured, each about one thing that agents' programs do much of. Each prints one line, which must be the same on every engine that can run it.
 * Those that do a bit of everything are in `agent-programs.ts`.
 */

export type Program = { readonly name: string; readonly source: string };

export const programs: readonly Program[] = [
  {
    name: "int loop",
    source: `
def main():
    total = 0
    i = 0
    while i < 3_000_000:
        total += i % 7
        i += 1
    return total
print(main())`,
  },
  {
    name: "fib(30)",
    source: `
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30))`,
  },
  {
    name: "dict counting",
    source: `
counts = {}
words = ["w%d" % (i % 1000) for i in range(1_000_000)]
for word in words:
    counts[word] = counts.get(word, 0) + 1
print(len(counts), counts["w7"])`,
  },
  {
    name: "nested comprehension",
    source: `
print(sum(sum(x * y for x in row) for y, row in enumerate([[i + j for i in range(1_500)] for j in range(1_500)])))`,
  },
  {
    name: "string building",
    source: `
parts = []
for i in range(400_000):
    parts.append(str(i) + "," + f"{i:04d}")
text = ";".join(parts)
print(len(text), text.count("1"), len(text.split(";")))`,
  },
  {
    name: "n-body floats",
    source: `
bodies = [
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47],
    [4.84, -1.16, -0.1, 0.6, 2.81, -0.02, 0.037],
    [8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.011],
    [12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017],
    [15.37, -25.9, 0.179, 0.979, 0.594, -0.034, 0.002],
]
def advance(bodies, dt, n):
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
    for _ in range(n):
        for a, b in pairs:
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            mag = dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            a[3] -= dx * b[6] * mag
            a[4] -= dy * b[6] * mag
            a[5] -= dz * b[6] * mag
            b[3] += dx * a[6] * mag
            b[4] += dy * a[6] * mag
            b[5] += dz * a[6] * mag
        for body in bodies:
            body[0] += dt * body[3]
            body[1] += dt * body[4]
            body[2] += dt * body[5]
advance(bodies, 0.01, 40_000)
print(round(sum(body[0] for body in bodies), 6))`,
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
print(sieve(3_000_000))`,
  },
  {
    name: "sort with key",
    source: `
xs = [(i * 7919) % 100_003 for i in range(200_000)]
ys = sorted(xs, key=lambda v: (v % 10, v))
print(ys[:3], ys[-1])`,
  },
  {
    name: "class methods, attributes",
    source: `
class Point:
    count = 0
    def __init__(self, x, y):
        self.x = x
        self.y = y
        Point.count += 1
    def add(self, other):
        return Point(self.x + other.x, self.y + other.y)
    @property
    def norm(self):
        return abs(self.x) + abs(self.y)
class Mover(Point):
    def move(self, dx):
        self.x += dx
        return self.norm
def main():
    p, q, m = Point(0, 0), Point(1, 2), Mover(3, 4)
    total = 0
    for i in range(300_000):
        p = p.add(q)
        total += m.move(1)
    return p.x + p.y + total
print(main(), Point.count)`,
  },
  {
    name: "generator pipeline",
    source: `
def numbers(n):
    for i in range(n):
        yield i * 2
def kept(values):
    for value in values:
        if value % 3:
            yield value
def batched(values, size):
    batch = []
    for value in values:
        batch.append(value)
        if len(batch) == size:
            yield batch
            batch = []
print(sum(sum(batch) for batch in batched(kept(numbers(1_500_000)), 10)))`,
  },
  {
    name: "exceptions",
    source: `
def check(i):
    if i % 3 == 0:
        raise ValueError("three")
    return i
total = 0
for i in range(700_000):
    try:
        total += check(i)
    except ValueError as error:
        total += 1
print(total)`,
  },
  {
    name: "big ints",
    source: `
def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a
def factorial(n):
    product = 1
    for i in range(2, n + 1):
        product *= i
    return product
value = fibonacci(60_000) % 10**50 + factorial(8_000) // factorial(7_980)
print(pow(3, 10**40, 10**40 + 7) + value, len(str(2**12_000)))`,
  },
  {
    name: "regex findall",
    source: `
import re
line = "On 2024-03-15 user42@example.com paid $1,250.50 (ref. AB-7731), on 2023-11-02 bob@test.org paid $7."
text = "\\n".join(line.replace("42", str(i)) for i in range(10_000))
dates = re.findall(r"(\\d{4})-(\\d{2})-(\\d{2})", text)
mails = re.findall(r"[\\w.]+@[\\w.]+\\.\\w+", text)
prices = [float(p.replace(",", "")) for p in re.findall(r"\\$([\\d,]+(?:\\.\\d\\d)?)", text)]
words = re.findall(r"\\b[a-z]+\\b", text)
print(len(dates), len(set(mails)), sum(prices), len(words), len(re.sub(r"\\s+", " ", text)))`,
  },
  {
    name: "json round trip",
    source: `
import json
rows = [{"id": i, "name": f"item {i}", "price": i * 1.25, "tags": ["a", "b", str(i)], "stock": None if i % 7 == 0 else {"n": i, "ok": i % 2 == 0}} for i in range(25_000)]
text = json.dumps(rows)
again = json.loads(text)
pretty = json.dumps(again[:500], indent=2, sort_keys=True)
print(len(text), again == rows, len(pretty), sum(row["price"] for row in again))`,
  },
];

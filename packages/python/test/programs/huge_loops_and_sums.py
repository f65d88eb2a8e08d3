def collatz_longest(limit):
    cache = {1: 1}
    best = (1, 1)
    for start in range(2, limit):
        n, trail = start, []
        while n not in cache:
            trail.append(n)
            n = n * 3 + 1 if n & 1 else n >> 1
        length = cache[n]
        for t in reversed(trail):
            length += 1
            cache[t] = length
        if cache[start] > best[1]:
            best = (start, cache[start])
    return best


print(collatz_longest(30000))
total = 0
for i in range(200_000):
    if i % 3 == 0:
        continue
    total += i * i % 7
print(total)
acc = 0.0
for k in range(100_000):
    acc += (-1) ** k / (2 * k + 1)
print(4 * acc, f"{4 * acc:.6f}")
triangles = sum(1 for a in range(1, 80) for b in range(a, 80) for c in range(b, 80) if a * a + b * b == c * c)
print(triangles)
partitions = [1] + [0] * 100
for part in range(1, 101):
    for n in range(part, 101):
        partitions[n] += partitions[n - part]
print(partitions[100], partitions[:10])
words = [f"w{i % 97}" for i in range(50_000)]
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(len(counts), counts["w5"], max(counts.values()), min(counts, key=lambda k: (counts[k], k)))
text = "".join(chr(97 + i * i % 26) for i in range(20_000))
print(text.count("ab"), text.find("zz"), len(set(text)), text[:20], hash(text) == hash(text[:]))
s = 0
while True:
    s += 1
    if s * s > 10 ** 9:
        break
else:
    print("never")
print(s, s ** 2 - 10 ** 9)
counts["w97"]

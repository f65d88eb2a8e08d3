def pyramid(n, ch="*"):
    return [f"{ch * (2 * i + 1):^{2 * n - 1}}" for i in range(n)]


def diamond(n):
    top = pyramid(n)
    return top + top[-2::-1]


def spiral_text(n):
    grid = [[0] * n for _ in range(n)]
    r = c = 0
    dr, dc = 0, 1
    for k in range(1, n * n + 1):
        grid[r][c] = k
        if not (0 <= r + dr < n and 0 <= c + dc < n and grid[r + dr][c + dc] == 0):
            dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return grid


def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [1, *map(sum, zip(row, row[1:])), 1]


print(*diamond(4), sep="\n")
for row in spiral_text(4):
    print(*(f"{v:3}" for v in row))
rows = [" ".join(map(str, r)) for r in pascal(6)]
print(*(r.center(len(rows[-1])).rstrip() for r in rows), sep="\n")
print("\n".join(" ".join("●○"[(i + j) % 2] for j in range(5)) for i in range(3)))
print("\n".join(f"{i:2d} x {j} = {i * j:<3d}|" for i in (7, 12) for j in range(1, 4)))
multiplication = [[i * j for j in range(1, 6)] for i in range(1, 4)]
for r in multiplication:
    print("".join(f"{v:<4}" for v in r).rstrip())
print("".join(chr(c) for c in range(ord("a"), ord("k"), 2)), "abc".join("123"), "%s" * 3 % (1, 2, 3), "=" * 10 + ">" )
say = ["one", "one one", "two one"]
look = ["1"]
for _ in range(5):
    s, out, i = look[-1], "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += str(j - i) + s[i]
        i = j
    look.append(out)
print(look)
UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n):
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return UNITS[n]
    if n < 100:
        return TENS[n // 10] + ("-" + UNITS[n % 10] if n % 10 else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            q, r = divmod(n, size)
            return f"{words(q)} {name}" + (f"{' and' if r < 100 else ''} {words(r)}" if r else "")


for n in (0, 13, 85, 100, 342, 1001, 1000000, -45, 123456789):
    print(n, words(n), sep=": ")
words(3.5)

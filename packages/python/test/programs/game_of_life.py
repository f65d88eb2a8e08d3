from collections import Counter
from itertools import product


def step(cells: set) -> set:
    counts = Counter((x + dx, y + dy) for x, y in cells for dx, dy in product((-1, 0, 1), repeat=2) if dx or dy)
    return {c for c, n in counts.items() if n == 3 or (n == 2 and c in cells)}


def render(cells, w=8, h=6):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(w)) for y in range(h))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
gen = glider
for i in range(3):
    print(f"Generation {i}: {len(gen)} cells")
    print(render(gen))
    gen = step(gen)
for _ in range(9):
    gen = step(gen)
print(sorted(gen), sorted((x - 3, y - 3) for x, y in gen) == sorted(glider))
blinker = {(1, 0), (1, 1), (1, 2)}
print(step(step(blinker)) == blinker, blinker - step(blinker) == {(1, 0), (1, 2)}, blinker & step(blinker), blinker ^ blinker)
print(blinker <= blinker, blinker < blinker, blinker.isdisjoint({(9, 9)}), blinker >= {(1, 1)})


def rule(n, width=31, rows=8):
    row = [0] * width
    row[width // 2] = 1
    for _ in range(rows):
        yield "".join(" █"[c] for c in row).rstrip()
        row = [n >> (row[i - 1] * 4 + row[i] * 2 + row[(i + 1) % width]) & 1 for i in range(width)]


print("\n".join(rule(90)))
assert step({(0, 0)}) == {(0, 0)}, "lonely cells die"

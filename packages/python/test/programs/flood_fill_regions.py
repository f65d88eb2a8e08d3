GRID = """
##..#
#..##
..#..
###.#
""".strip().splitlines()
cells = {(r, c): ch for r, line in enumerate(GRID) for c, ch in enumerate(line)}


def regions(cells):
    left = set(cells)
    while left:
        start = min(left)
        kind, stack, region = cells[start], [start], set()
        while stack:
            at = stack.pop()
            if at in region or cells.get(at) != kind:
                continue
            region.add(at)
            r, c = at
            stack += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
        left -= region
        yield kind, region


found = list(regions(cells))
for kind, region in found:
    (r0, c0), (r1, c1) = min(region), max(region)
    print(kind, len(region), (r0, c0), (r1, c1), f"{len(region) / len(cells):.0%}")
labels = {at: chr(65 + i) for i, (_, region) in enumerate(found) for at in region}
print("\n".join("".join(labels[r, c] for c in range(5)) for r in range(4)))
perimeter = lambda region: sum((r + dr, c + dc) not in region for r, c in region for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)))
print([perimeter(region) for _, region in found], sum(len(r) for _, r in found) == len(cells))
print(max(found, key=lambda kr: len(kr[1]))[0], {k: sum(1 for kind, _ in found if kind == k) for k in "#."})
print(labels[4, 0])

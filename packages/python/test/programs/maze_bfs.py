from collections import deque
import heapq

MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.###.#E#
#.....#.#
#########
""".strip().split("\n")
grid = [list(row) for row in MAZE]
find = lambda ch: next((r, c) for r, row in enumerate(grid) for c, v in enumerate(row) if v == ch)
start, end = find("S"), find("E")


def neighbours(r, c):
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        nr, nc = r + dr, c + dc
        if 0 <= nr < len(grid) and 0 <= nc < len(grid[0]) and grid[nr][nc] != "#":
            yield nr, nc


def bfs(start, end):
    parents = {start: None}
    q = deque([start])
    while q:
        cur = q.popleft()
        if cur == end:
            path = []
            while cur:
                path.append(cur)
                cur = parents[cur]
            return path[::-1]
        for n in neighbours(*cur):
            if n not in parents:
                parents[n] = cur
                q.append(n)


def astar(start, end):
    h = lambda p: abs(p[0] - end[0]) + abs(p[1] - end[1])
    heap, best, expanded = [(h(start), 0, start)], {start: 0}, 0
    while heap:
        _, g, cur = heapq.heappop(heap)
        expanded += 1
        if cur == end:
            return g, expanded
        for n in neighbours(*cur):
            if g + 1 < best.get(n, 1e9):
                best[n] = g + 1
                heapq.heappush(heap, (g + 1 + h(n), g + 1, n))
    raise ValueError("no path")


path = bfs(start, end)
print(len(path) - 1, path[:4], astar(start, end))
for r, c in path[1:-1]:
    grid[r][c] = "*"
print("\n".join(map("".join, grid)))
moves = "".join({(0, 1): "R", (1, 0): "D", (0, -1): "L", (-1, 0): "U"}[(b[0] - a[0], b[1] - a[1])] for a, b in zip(path, path[1:]))
print(moves, {m: moves.count(m) for m in dict.fromkeys(moves)})
dq = deque([1, 2, 3], maxlen=3)
dq.append(4)
dq.appendleft(0)
dq.rotate(1)
print(dq, dq[-1], dq.maxlen, list(reversed(dq)), deque("abc") + deque("d"), 2 in dq, dq.index(2))
dq.extendleft("xy")
print(dq, dq.count("x"))
grid[end[0] - 1][end[1]] = grid[end[0] + 1][end[1]] = grid[end[0]][end[1] - 1] = "#"
print(bfs(start, end))
find("Z")

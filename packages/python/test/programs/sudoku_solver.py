puzzle = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
""".split()
board = [[0 if c == "." else int(c) for c in row] for row in puzzle]


def candidates(b, r, c):
    used = set(b[r]) | {b[i][c] for i in range(9)}
    br, bc = 3 * (r // 3), 3 * (c // 3)
    used |= {b[i][j] for i in range(br, br + 3) for j in range(bc, bc + 3)}
    return set(range(1, 10)) - used


steps = 0


def solve(b):
    global steps
    steps += 1
    empty = [(len(candidates(b, r, c)), r, c) for r in range(9) for c in range(9) if not b[r][c]]
    if not empty:
        return True
    n, r, c = min(empty)
    if n == 0:
        return False
    for v in sorted(candidates(b, r, c)):
        b[r][c] = v
        if solve(b):
            return True
    b[r][c] = 0
    return False


def show(b):
    for i, row in enumerate(b):
        if i and i % 3 == 0:
            print("------+-------+------")
        print(" | ".join(" ".join(str(v or ".") for v in row[k:k + 3]) for k in (0, 3, 6)))


show(board)
print(solve(board), steps)
show(board)
ok = all(sorted(line) == list(range(1, 10)) for line in board + [list(col) for col in zip(*board)])
print("valid" if ok else "invalid")
boxes = [[board[r + i][c + j] for i in range(3) for j in range(3)] for r in range(0, 9, 3) for c in range(0, 9, 3)]
print(len(boxes), {sum(b) for b in boxes})
print(board[9][0])

FILES = "abcdefgh"


def square(name):
    f, r = name
    return FILES.index(f), int(r) - 1


def name(x, y):
    return f"{FILES[x]}{y + 1}"


def on_board(x, y):
    return 0 <= x < 8 and 0 <= y < 8


DIRS = {"R": [(0, 1), (1, 0), (0, -1), (-1, 0)], "B": [(1, 1), (1, -1), (-1, -1), (-1, 1)], "N": [(a, b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if abs(a) != abs(b)]}
DIRS["Q"] = DIRS["K"] = DIRS["R"] + DIRS["B"]


def moves(piece, at, blocked=frozenset()):
    x, y = square(at)
    for dx, dy in DIRS[piece]:
        nx, ny = x + dx, y + dy
        while on_board(nx, ny) and name(nx, ny) not in blocked:
            yield name(nx, ny)
            if piece in "NK":
                break
            nx, ny = nx + dx, ny + dy


for piece in "NKRBQ":
    ms = sorted(moves(piece, "d4", {"d6", "f4"}))
    print(piece, len(ms), *ms)


def knight_path(a, b):
    frontier, seen = [[a]], {a}
    while frontier:
        nxt = []
        for path in frontier:
            if path[-1] == b:
                return path
            for m in sorted(moves("N", path[-1])):
                if m not in seen:
                    seen.add(m)
                    nxt.append(path + [m])
        frontier = nxt


print(knight_path("a1", "h8"), len(knight_path("a1", "b2")) - 1)


def parse_fen(fen):
    board = []
    for rank in fen.split("/"):
        row = []
        for ch in rank:
            row.extend("." * int(ch) if ch.isdigit() else ch)
        assert len(row) == 8, f"bad rank {rank!r}"
        board.append(row)
    return board


board = parse_fen("rnbqkbnr/pp1ppppp/8/2p5/4P3/5N2/PPPP1PPP/RNBQKB1R")
for i, row in enumerate(board):
    print(8 - i, " ".join(row))
print("  " + " ".join(FILES))
VALUES = dict(p=1, n=3, b=3, r=5, q=9, k=0)
score = sum(VALUES[c.lower()] * (1 if c.isupper() else -1) for row in board for c in row if c.isalpha())
print("material", score, {c: sum(r.count(c) for r in board) for c in "PpNn"})
tour, pos, seen = ["a1"], "a1", {"a1"}
while True:
    options = [m for m in moves("N", pos) if m not in seen]
    if not options:
        break
    pos = min(options, key=lambda m: (sum(k not in seen for k in moves("N", m)), m))
    seen.add(pos)
    tour.append(pos)
print(len(tour), tour[-1])
try:
    square("z9")
except ValueError as e:
    print(e)
try:
    square("e10")
except ValueError as e:
    print(e)
parse_fen("rnbqkbnr/ppp")

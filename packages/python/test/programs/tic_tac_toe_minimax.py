from functools import lru_cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != "." and board[a] == board[b] == board[c]:
            return board[a]
    return None if "." in board else "draw"


@lru_cache(maxsize=None)
def value(board, player):
    if w := winner(board):
        return {"X": 1, "O": -1, "draw": 0}[w]
    scores = [value(board[:i] + player + board[i + 1:], "XO"[player == "X"]) for i, c in enumerate(board) if c == "."]
    return (max if player == "X" else min)(scores)


def best(board, player):
    moves = [i for i, c in enumerate(board) if c == "."]
    return (max if player == "X" else min)(moves, key=lambda i: value(board[:i] + player + board[i + 1:], "XO"[player == "X"]))


board, player = "X...O....", "X"
while not (w := winner(board)):
    i = best(board, player)
    board = board[:i] + player + board[i + 1:]
    print(player, i, *(board[k:k + 3] for k in (0, 3, 6)))
    player = "O" if player == "X" else "X"
print(w, value("." * 9, "X"), value.cache_info().currsize > 1000)
best(board, player) if "." in board else best("XOXOXOOXO", "X")

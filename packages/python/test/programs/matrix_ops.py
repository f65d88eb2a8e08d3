from typing import List

Matrix = List[List[float]]


def matmul(a: Matrix, b: Matrix) -> Matrix:
    if len(a[0]) != len(b):
        raise ValueError(f"shapes {len(a)}x{len(a[0])} and {len(b)}x{len(b[0])} not aligned")
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def transpose(m: Matrix) -> Matrix:
    return [list(row) for row in zip(*m)]


def determinant(m: Matrix) -> float:
    if len(m) == 1:
        return m[0][0]
    if len(m) == 2:
        return m[0][0] * m[1][1] - m[0][1] * m[1][0]
    return sum((-1) ** c * m[0][c] * determinant([row[:c] + row[c + 1:] for row in m[1:]]) for c in range(len(m)))


def identity(n: int) -> Matrix:
    return [[1 if i == j else 0 for j in range(n)] for i in range(n)]


def power(m: Matrix, n: int) -> Matrix:
    result = identity(len(m))
    while n:
        if n & 1:
            result = matmul(result, m)
        m = matmul(m, m)
        n >>= 1
    return result


def spiral(m):
    m = [list(r) for r in m]
    while m:
        yield from m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]


A = [[1, 2, 3], [4, 5, 6], [7, 8, 10]]
B = [[2, 0, 1], [0, 3, 0], [1, 0, 4]]
for row in matmul(A, B):
    print(" ".join(f"{v:4d}" for v in row))
print(transpose(A))
print(determinant(A), determinant(B), determinant([[0.5]]))
print(power([[1, 1], [1, 0]], 50)[0][1])
print(list(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])))
print([sum(A[i][i] for i in range(3)), sum(A[i][~i] for i in range(3))])
rotated = [list(r) for r in zip(*A[::-1])]
print(rotated, rotated == transpose(A[::-1]))
print(max(map(max, A)), min(min(r) for r in B))
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
shared = [[0] * 3] * 2
shared[0][1] = 5
print(grid, shared)
print(matmul(A, [[1, 2], [3, 4]]))

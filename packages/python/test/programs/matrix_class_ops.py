class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged rows: " + ", ".join(str(len(r)) for r in self.rows))

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            r, c = key
            if isinstance(r, slice) or isinstance(c, slice):
                r = r if isinstance(r, slice) else slice(r, r + 1)
                c = c if isinstance(c, slice) else slice(c, c + 1)
                return Matrix(row[c] for row in self.rows[r])
            return self.rows[r][c]
        return self.rows[key]

    def __setitem__(self, key, value):
        r, c = key
        self.rows[r][c] = value

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __pow__(self, n):
        result = Matrix.identity(len(self.rows))
        base = self
        while n:
            if n % 2:
                result = result @ base
            base, n = base @ base, n // 2
        return result

    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __rmul__(self, k): return Matrix([[k * a for a in r] for r in self.rows])
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __iter__(self): return (x for r in self.rows for x in r)
    def __len__(self): return len(self.rows)
    def __repr__(self): return f"Matrix({self.rows})"
    def __str__(self):
        w = max(len(str(x)) for x in self)
        return "\n".join("[" + " ".join(f"{x:>{w}}" for x in r) + "]" for r in self.rows)


m = Matrix([[1, 2], [3, 4]])
print(m @ m, m ** 5, m.T, 2 * m, sep="\n\n")
print(m + Matrix.identity(2) == Matrix([[2, 2], [3, 5]]), m[1, 0], m[0], m[:, 1], m[1, :], sum(m), max(m), len(m), m.shape)
m[0, 0] = 100
print(repr(m), 3 in m, list(m), [*zip(m, m.T)][:2])
m @= Matrix([[1], [1]])
print(m)
try:
    Matrix([[1], [1, 2]])
except ValueError as e:
    print(e)
try:
    hash(m)
except TypeError as e:
    print(e)
try:
    m * 2
except TypeError as e:
    print(e)
m @ m

table = [["1", "2"], ["3", "x"], ["5", "6"]]
good = [[int(c) if c.isdigit() else None for c in row] for row in table]
print(good)
lengths = {row[0]: len(row) for row in table}
print(lengths, {c for row in table for c in row if c.isalpha()})
try:
    total = sum(int(c) for row in table for c in row)
except ValueError as e:
    print(e)


def convert(cells, index):
    return [int(cell) for cell in cells][index]


print(convert(table[0], 1))
try:
    convert(table[0], 5)
except IndexError as e:
    print(e)
matrix = [[convert(row, i) for i in range(2)] for row in table]
print(matrix)

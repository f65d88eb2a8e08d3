numbers = [4, 8, 15, 16, 23, 42]
for i in range(len(numbers)):
    print(numbers[i], end=" ")
print()
pairs = []
for i in range(len(numbers) - 1):
    pairs.append(numbers[i + 1] - numbers[i])
print(pairs)
try:
    for i in range(len(numbers) + 1):
        last = numbers[i]
except IndexError as e:
    print("stopped at", i, "-", e)
matrix = [[1, 2, 3], [4, 5]]
for r in range(len(matrix)):
    for c in range(3):
        try:
            print(matrix[r][c], end=",")
        except IndexError:
            print("missing", (r, c), end=",")
print()
print([row[2] if len(row) > 2 else None for row in matrix])
word = "hello"
print(word[len(word) - 1], word[-len(word)], word[10:] == "", [word[i:i + 2] for i in range(0, len(word), 2)])
try:
    word[len(word)]
except IndexError as e:
    print(e)
try:
    matrix[0, 1]
except TypeError as e:
    print(e)
try:
    numbers["0"]
except TypeError as e:
    print(e)
try:
    numbers[1.0]
except TypeError as e:
    print(e)
empty = []
total = 0
while numbers:
    total += numbers.pop()
    if total > 60:
        empty.append(total)
print(total, empty, numbers)
total += numbers.pop()

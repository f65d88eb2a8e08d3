values = [1, 2, 3]
n := len(values)
print(n)

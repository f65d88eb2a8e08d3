number = 3
print(0, [*number, 1])

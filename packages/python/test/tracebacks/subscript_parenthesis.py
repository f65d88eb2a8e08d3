rows = [1]
print((rows)[0][1])

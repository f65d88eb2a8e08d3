count = 5
5 = count
print(count++)

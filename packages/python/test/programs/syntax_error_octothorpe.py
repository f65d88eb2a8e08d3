result = 5 // 2 // comment
print(result))

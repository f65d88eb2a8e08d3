value = 1
print(("日本" + value), "é")

name = "Ann"
print('Hello, + name)
print("done")

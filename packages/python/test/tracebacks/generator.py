def gen():
    yield 1
    raise ValueError("in gen")

for item in gen():
    print(item)

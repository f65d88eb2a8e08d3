data = {
    "a": 1,
    "b": [1, 2, 3],

def process(d):
    return d["a"]

print(process(data))

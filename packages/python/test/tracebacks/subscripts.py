data = {"a": {"b": [1, 2]}}
print(data["a"]["b"][1])
x = data["a"]["c"][0] + 1

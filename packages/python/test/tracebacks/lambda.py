f = lambda a: a["k"]
list(map(f, [{"k": 1}, {}]))

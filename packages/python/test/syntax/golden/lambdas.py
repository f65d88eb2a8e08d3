lambda: 0
lambda a: a
lambda a, b=1: a
lambda *a: a
lambda *, a: a
lambda *a, b, c=1, **d: a
lambda a, /: a
lambda a, /, b, *, c: a
lambda a=1, /, b=2: a
lambda a,: a
lambda **a,: a
lambda: lambda: 0
lambda: (yield)
lambda x: x if x else -x

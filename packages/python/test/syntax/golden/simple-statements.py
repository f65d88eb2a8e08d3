pass
x; y; z;
assert a
assert a, "message"
raise
raise A
raise A(b) from c
global_ = 1
del a
del a, b.c, d[0]
del (a, b), [c]
del (a)
del ()
def f():
    global x, y
    def g():
        nonlocal z
        return
    return 1, *a
for x in y:
    break
    continue

import sys, traceback
def t(f):
    try: f()
    except BaseException: traceback.print_exc(file=sys.stdout)
def started(e):
    next(e)
    return e
e = ((i + 1, 2) for i in range(3))
t(lambda: started(e).throw(ValueError("x")))
e = ((i + 1,
    2) for i in range(3))
t(lambda: started(e).throw(ValueError("x")))
e = ((i + 1,
    2) for i in range(3) for j in range(4))
t(lambda: started(e).throw(ValueError("x")))
e = (i for i in range(3))
t(lambda: started(e).throw(ValueError("x")))
e = (i for i in range(3) if
  i + 1)
t(lambda: started(e).throw(ValueError("x")))
def g():
    x = 1 + (yield) + 2
    y = yield x + 1
    return (yield
      3)
gg = g()
next(gg)
t(lambda: gg.throw(ValueError("x")))
gg = g()
next(gg)
gg.send(3)
t(lambda: gg.throw(ValueError("x")))
gg = g()
next(gg)
gg.send(3)
gg.send(4)
t(lambda: gg.throw(ValueError("x")))
def g():
    a = len("x")
    yield a
    b = print; yield b
    for i in (1,2):
        yield i
    yield a + len("k"
       )
for k in range(5):
    gg = g()
    for j in range(k+1): next(gg)
    t(lambda: gg.throw(ValueError("x")))
def g():
    try:
        yield 1
    except ValueError:
        yield 2
gg = g()
next(gg)
gg.throw(ValueError("a"))
t(lambda: gg.throw(ValueError("x")))
async def ag():
   yield 5
   yield 6
aa = ag()
try: aa.asend(None).send(None)
except StopIteration: pass
t(lambda: aa.athrow(ValueError).send(None))

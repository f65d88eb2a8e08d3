import sys, traceback
def t(f):
    try: f()
    except BaseException: traceback.print_exc(file=sys.stdout)
def deco(f): return f
@deco
@deco
def g(a):
    yield 1
t(lambda: g(1).throw(ValueError("x")))
e = ((i + 1, 2)
     for i in range(3))
t(lambda: e.throw(ValueError("x")))
e = ((i + 1, 2)
     for i in range(3) for j in range(3))
t(lambda: e.throw(ValueError("x")))
async def c(
  a=1):
    """doc

    """
    await g()
t(lambda: c().throw(ValueError("x")))
async def ag(
  a=1):
    """doc

    """
    yield 1
    yield 2
t(lambda: ag().athrow(ValueError("x")).send(None))
class A:
    def m(self):
        yield 1
    def __init__(self): 
       self.k = self.m()
t(lambda: A().k.throw(ValueError("x")))
lam = lambda: (yield)
t(lambda: lam().throw(ValueError("x")))
e = (x async for x in ag())
t(lambda: e.athrow(ValueError("x")).send(None))
gg = g(2)
next(gg)
t(lambda: gg.throw(ValueError("x")))
t(lambda: gg.throw(ValueError("x")))
e = ((i + 1, 2)
     for i in range(3))
next(e)
t(lambda: e.throw(ValueError("x")))
e = ((i + 1,
      2)
     for i in range(3))
next(e)
t(lambda: e.throw(ValueError("x")))
def h():
    yield from g(1)
t(lambda: h().throw(ValueError("x")))
hh=h()
next(hh)
t(lambda: hh.throw(ValueError("x")))

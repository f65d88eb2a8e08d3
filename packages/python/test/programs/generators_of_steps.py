# Generators whose yields stand in loops and branches, those that need more, and what is done with them.
import sys, traceback, inspect, types, itertools, contextlib, collections.abc
def t(f, *a):
    try: print(repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e)
def simple(n):
    for i in range(n): yield i
def nested(n):
    for i in range(n):
        for j in range(i):
            if (i + j) % 2: continue
            yield i, j
        else:
            yield 'else', i
        if i == 3: break
    else:
        yield 'done'
    yield 'end'
def whiles():
    n = 0
    while True:
        n += 1
        if n % 2 == 0: continue
        if n > 9: break
        yield n
    while n < 12:
        n += 1
        yield -n
    else:
        yield 'w-else'
def early(n):
    if n < 0: return
    if n == 0:
        yield 'zero'
        return
    elif n == 1:
        yield 'one'
    else:
        yield 'many'
        n = 5
    yield n
def empty():
    return
    yield
def dead():
    yield 1
    return
    yield 2
def nones():
    yield
    yield None
def unb(flag):
    if flag: x = 1
    yield 0
    yield x
def dele():
    x = 1
    yield x
    del x
    yield 1
    yield x
def cells():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
        yield [f() for f in fs]
    i = 10
    yield [f() for f in fs]
def tryin(xs):
    for x in xs:
        try: y = 1 / x
        except ZeroDivisionError as e: y = str(e)
        finally: z = x
        yield y, z
def withloop():
    for x in [1, 2]:
        with contextlib.nullcontext(x) as y: z = y * 2
        yield z
def breakintry(xs):
    for x in xs:
        try:
            if x == 2: break
            if x == 1: continue
        finally: print('fin', x)
        yield x
    yield 'after'
def returnintry(xs):
    for x in xs:
        try:
            if x == 2: return
        finally: print('fin', x)
        yield x
def innerloops(n):
    for i in range(n):
        s = 0
        for j in range(i):
            if j == 3: break
            s += j
        else: s = -s
        yield s
def matching(xs):
    for x in xs:
        match x:
            case int(): k = 'int'
            case [a, *rest]: k = ('list', a, rest)
            case _: continue
        yield k
def unpack(xs):
    for a, (b, *c) in xs: yield a, b, c
    for i, (k, v) in enumerate({'a': 1, 'b': 2}.items()): yield i, k, v
    for a, b in zip([1, 2], 'xy'): yield b, a
def walrus(xs):
    while (x := next(xs, None)) is not None: yield x
def tree(t):
    if isinstance(t, list):
        for x in t:
            for y in tree(x): yield y
    else: yield t
def defaults(a, b=2, *args, c=3, **kw):
    yield a, b, args, c, kw
    a += 1
    yield a
def glob():
    global G
    for G in range(3): yield G
def nonl():
    n = 0
    def g():
        nonlocal n
        for _ in range(3):
            n += 1
            yield n
    return list(g()), n
class C:
    def __init__(self, xs): self.xs = xs
    def __iter__(self):
        for x in self.xs: yield x
    def __len__(self): return len(self.xs)
    @property
    def p(self):
        yield self.xs
    def sup(self):
        yield __class__.__name__, super().__repr__()[:12]
for f in (simple, whiles, empty, dead, nones, cells, withloop, glob, dele):
    t(lambda: list(f(4) if f is simple else f()))
t(lambda: list(nested(6))); t(lambda: list(nested(3)))
for n in (-1, 0, 1, 2): t(lambda: list(early(n)))
t(lambda: list(unb(True))); t(lambda: list(unb(False)))
t(lambda: list(tryin([1, 0, 2]))); t(lambda: list(breakintry([0, 1, 2, 3]))); t(lambda: list(breakintry([0, 1]))); t(lambda: list(returnintry([0, 1, 2, 3])))
t(lambda: list(innerloops(7))); t(lambda: list(matching([1, [2, 3], 'x', [4]]))); t(lambda: list(unpack([(1, (2, 3, 4)), (5, [6])])))
t(lambda: list(walrus(iter([1, 2, None, 3])))); t(lambda: list(tree([1, [2, [3, 4], 5], [[6]]]))); t(lambda: list(defaults(1, 5, 6, d=7))); t(nonl)
t(lambda: (list(C([1, 2])), list(C([3]).p), [x[0] for x in C([]).sup()]))
# send, throw, close
def g1():
    for i in range(3): yield i
def run():
    g = g1(); out = [inspect.getgeneratorstate(g), next(g), g.send('x'), inspect.getgeneratorstate(g)]
    try: g.throw(ValueError('v'))
    except ValueError as e: out.append(repr(e))
    out += [inspect.getgeneratorstate(g), list(g)]
    return out
t(run)
def run2():
    g = g1()
    try: g.send(1)
    except TypeError as e: print(e)
    next(g); g.close(); return list(g), g.close(), inspect.getgeneratorstate(g)
t(run2)
def run3():
    g = g1()
    try: g.throw(KeyError, 'k')
    except KeyError as e: return repr(e), list(g)
t(run3)
def run4():
    g = g1()
    r = [next(g) for _ in range(3)]
    try: next(g)
    except StopIteration as e: return r, e.value, e.args
t(run4)
def again():
    def h():
        for _ in range(2): yield next(me)
    me = h(); return next(me)
t(again)
def stops():
    for x in [1]: yield next(iter([]))
t(lambda: list(stops()))
def outer():
    r = yield from g1()
    yield r
t(lambda: list(outer()))
def ctx():
    try: 1/0
    except ZeroDivisionError:
        def h():
            for i in range(2): yield sys.exc_info()[0]
            raise
        for x in h(): print(x)
t(ctx)
def ctx2():
    def h():
        for i in [0]:
            yield 1 / i
    try: raise KeyError('k')
    except KeyError:
        try: list(h())
        except ZeroDivisionError as e: return repr(e.__context__)
t(ctx2)
def tb(f):
    try: f()
    except Exception: print(traceback.format_exc())
def boom(n):
    for i in range(n):
        if i == 2:
            raise ValueError(i)
        yield i
tb(lambda: list(boom(5)))
def thrown():
    g = simple(3); next(g)
    g.throw(ValueError('thrown'))
tb(thrown)
def thrown2():
    g = whiles(); next(g)
    for _ in range(6): last = next(g)
    g.throw(ValueError('thrown'))
tb(thrown2)
def rec(n):
    if n: 
        for x in rec(n - 1): yield x
    yield n
t(lambda: len(list(rec(100)))); t(lambda: len(list(rec(2000))))
t(lambda: (simple(1).__name__, nested.__qualname__, simple(1).gi_running, repr(simple(1))[:24]))
def where():
    for i in range(2):
        yield [(f.lineno, f.name) for f in traceback.extract_stack()][-1:]
t(lambda: list(where()))
def bad(): 
    for x in 5: yield x
tb(lambda: list(bad()))
def badun():
    for a, b in [(1, 2, 3)]: yield a
tb(lambda: list(badun()))
@contextlib.contextmanager
def cm():
    print('in'); yield 5; print('out')
def usecm():
    with cm() as v: return v
t(usecm)
def usecm2():
    with cm() as v: raise KeyError('inside')
tb(usecm2)
t(lambda: list(itertools.islice(whiles(), 3))); t(lambda: sum(simple(10))); t(lambda: max(simple(5))); t(lambda: dict(zip(simple(2), simple(3)))); a, *b = simple(4); print(a, b)
def loc():
    x = 1
    for y in [2]: yield dict(locals())
t(lambda: list(loc()))
def klass():
    for i in range(2):
        class K: v = i
        yield K.v, K.__qualname__
t(lambda: list(klass()))
def anno():
    x: int = 3
    for i in range(x): yield i
t(lambda: list(anno()))
def asserts(xs):
    for x in xs:
        assert x, 'bad'
        yield x
tb(lambda: list(asserts([1, 0])))
def yieldexpr():
    x = yield 1
    yield x
g = yieldexpr(); print(next(g), g.send(7))
def lots():
    yield 1; yield 2
    if True: yield 3
    while True:
        while True:
            yield 4
            break
        yield 5
        break
    for _ in []: yield 6
    else:
        for _ in [1]: yield 7
t(lambda: list(lots()))
def nestedbreak():
    for i in range(3):
        for j in range(3):
            if j == 1: break
            yield i, j
        else: yield 'no'
        if i == 1: continue
        yield 'after', i
t(lambda: list(nestedbreak()))
def condyield(x):
    y = 1 if x else 2
    yield y
    if not x:
        if y: yield 'deep'
    elif x == 2: pass
    else: yield 'x1'
t(lambda: [list(condyield(x)) for x in (0, 1, 2)])
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
t(lambda: list(itertools.islice(fib(), 100))[-1])
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found): found.append(n); yield n
        n += 1
t(lambda: list(itertools.islice(primes(), 20)))
@types.coroutine
def co():
    yield 'waiting'
async def aw():
    await co()
    return 'x'
c = aw(); print(c.send(None))
try: c.send(None)
except StopIteration as e: print(e.value)

# Generators: yield, send, throw, close, yield from, return values.
def g(n):
    for i in range(n):
        yield i

list(g(3)), sum(g(5)), [*g(2), 9]  # => ([0, 1, 2], 10, [0, 1, 9])
it = g(2)
next(it), next(it)  # => (0, 1)
next(it)  # raises StopIteration
next(it, "default")  # => 'default'

def echo():
    got = None
    while True:
        try:
            got = yield ("got", got)
        except ValueError as e:
            got = ("caught", str(e))
        except GeneratorExit:
            print("closing")
            raise

e = echo()
next(e)  # => ('got', None)
e.send(5)  # => ('got', 5)
e.throw(ValueError("v"))  # => ('got', ('caught', 'v'))
e.throw(ValueError, "w")  # => ('got', ('caught', 'w'))
e.close()  # => closing
e.close()
next(e)  # raises StopIteration
e2 = echo()
e2.send(1)  # raises TypeError: can't send non-None value to a just-started generator
e2.send(None)  # => ('got', None)
e2.throw(KeyError("k"))  # raises KeyError: 'k'
next(e2)  # raises StopIteration

def inner():
    x = yield 1
    print("inner got", x)
    return "ret"

def outer():
    r = yield from inner()
    yield r

o = outer()
next(o)  # => 1
o.send("hello")  # => inner got hello
list(o)  # => []

def returns():
    yield 1
    return 42

r = returns()
next(r)  # => 1
try:
    next(r)
except StopIteration as stop:
    print(stop.value, stop.args)

def leak():
    yield 1
    raise StopIteration("x")

list(leak())  # raises RuntimeError: generator raised StopIteration
def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2
i = ignores()
next(i)  # => 1
i.close()  # raises RuntimeError: generator ignored GeneratorExit
def reent():
    yield next(me)
me = reent()
next(me)  # raises ValueError: generator already executing
def fin():
    try:
        yield 1
    finally:
        print("cleanup")
f = fin()
next(f)  # => 1
f.close()  # => cleanup
for v in fin(): break
def yf(): yield from [1, 2, 3]
list(yf())  # => [1, 2, 3]
def yfs(): yield from 5
list(yfs())  # raises TypeError: 'int' object is not iterable
def accum():
    total = 0
    while True:
        v = yield total
        if v is None: return total
        total += v
a = accum()
next(a), a.send(3), a.send(4)  # => (0, 3, 7)
def chain(*its):
    for x in its: yield from x
list(chain("ab", [1], (2,)))  # => ['a', 'b', 1, 2]
gen = (x * x for x in range(5))
next(gen), list(gen), list(gen)  # => (0, [1, 4, 9, 16], [])
list(x + y for x in "ab" for y in "cd" if x != y)  # => ['ac', 'ad', 'bc', 'bd']
type(gen).__name__, g.__name__, g(1).__name__  # => ('generator', 'g', 'g')
[i for i in (j for j in range(3))]  # => [0, 1, 2]
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice
list(islice(fib(), 15))  # => [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]
def lazy():
    print("started")
    yield 1
z = lazy()
next(z)  # => started
z.gi_running  # => False
def tree(t):
    if t:
        yield from tree(t[0])
        yield t[1]
        yield from tree(t[2])
list(tree(((None, 1, None), 2, (None, 3, None))))  # => [1, 2, 3]
(yield_ for yield_ in [1]).send(None)  # => 1
def lambdas(): return [f() for f in [lambda i=i: i for i in range(3)]]
lambdas()  # => [0, 1, 2]
def nested():
    def g():
        nonlocal n
        for _ in range(3):
            n += 1
            yield n
    n = 0
    return list(g()), n
nested()  # => ([1, 2, 3], 3)
# A generator has the names that its function has when it is called, and they may be set.
def first():
    yield 1
made = first()
first.__name__, first.__qualname__ = "second", "C.second"
later = first()
made.__name__, made.__qualname__, later.__name__, later.__qualname__  # => ('first', 'first', 'second', 'C.second')
repr(later).split(" at ")[0]  # => '<generator object C.second'
later.__name__, later.__qualname__ = "third", "third"
later.__name__, later.__qualname__, first.__name__  # => ('third', 'third', 'second')
later.__name__ = 3  # raises TypeError: __name__ must be set to a string object
async def waits():
    return 1
waits.__qualname__ = "renamed"
coroutine = waits()
coroutine.__name__, coroutine.__qualname__  # => ('waits', 'renamed')
coroutine.close()
async def streams():
    yield 1
streams.__name__ = "stream"
streams().__name__, streams().__qualname__  # => ('stream', 'streams')
def named(name):
    def inner():
        yield name
    inner.__name__ = name
    return inner()
[g.__name__ for g in map(named, "ab")]  # => ['a', 'b']
# What goes wrong while an exception to be thrown is made is thrown in its place.
class ClassInstead(Exception):
    def __new__(cls, *args): return cls
class FailsToStart(Exception):
    def __init__(self): raise ValueError("init")
def reporting():
    try: yield 1
    except BaseException as error: yield f"{type(error).__name__}: {error}"
def thrown_into(value):
    generator = reporting()
    next(generator)
    return generator.throw(value)
thrown_into(FailsToStart)  # => 'ValueError: init'
thrown_into(ClassInstead)  # => "TypeError: calling <class '__main__.ClassInstead'> should have returned an instance of BaseException, not type"
thrown_into(5)  # raises TypeError: exceptions must be classes or instances deriving from BaseException, not int

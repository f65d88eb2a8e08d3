"""Generators that pass through others: values, exceptions, ends and closings at every level; tasks and awaits among them."""
def walk(t):
    if isinstance(t, list):
        for x in t: yield from walk(x)
    else: yield t
print(list(walk([1, [2, [3, [4]]], 5])))
def inner():
    try:
        while True:
            x = yield 'i'
            print('got', x)
            if x == 'stop': return 'done'
    except ValueError as e: print('caught', e); yield 'after'; return 'v'
    finally: print('fin')
def outer():
    try:
        r = yield from inner()
        print('r', r)
        r = yield from inner()
        print('r2', r)
    except KeyError as e: print('outer caught', e)
    yield 'end'
g = outer(); print(next(g), g.send(1), g.gi_yieldfrom is not None, g.send('stop')); print(g.throw(ValueError('x')), next(g), g.gi_yieldfrom)
g = outer(); next(g); print(g.throw(KeyError('k'))); 
g = outer(); next(g); g.close()
g = outer(); next(g)
try: g.throw(GeneratorExit)
except GeneratorExit: print('ge')
def rec():
    yield next(h)
def rr():
    yield from rec()
h = rr()
try: next(h)
except ValueError as e: print(e)
def deep(n):
    if n: yield from deep(n - 1)
    else: yield 'bottom'
print(list(deep(300)))
try: list(deep(3000))
except RecursionError as e: print(e)
def bad():
    yield 1
    raise StopIteration(5)
def ob(): yield from bad()
try: list(ob())
except RuntimeError as e: print(e, repr(e.__cause__))
def tb():
    yield 1
    1 / 0
def tb2():
    yield from tb()
import traceback
try: list(tb2())
except ZeroDivisionError: print(''.join(traceback.format_exc().splitlines(True)[2:]))
def shared():
    yield 1; yield 2; yield 3
s = shared()
def u(): yield from s
a, b = u(), u()
print(next(a), next(b), next(a), list(b), list(a))
def ret(): return (yield from (i for i in range(3)))
print(list(ret()))
try:
    raise KeyError('ctx')
except KeyError:
    def ctx():
        try: yield 1; raise ValueError('in')
        except ValueError as e: print(repr(e.__context__)); yield 2
    def ctx2(): yield from ctx()
    print(list(ctx2()))
import asyncio
async def leaf(n): await asyncio.sleep(0); return n
async def mid(n): return await leaf(n) + 1
async def main():
    t = asyncio.create_task(mid(5)); r = await asyncio.gather(mid(1), mid(2), t); print(r)
    t = asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
    try: await asyncio.wait_for(mid2(), 0.01)
    except asyncio.TimeoutError: print('timeout')
async def mid2():
    try: await asyncio.sleep(5)
    finally: print('cleanup')
asyncio.run(main())


async def left_behind(n):
    print("began", n)
    await asyncio.sleep(0)
    print("never", n)


async def leaves():
    asyncio.create_task(left_behind(1))
    asyncio.get_running_loop().call_soon(print, "called")
    return "left"


print(asyncio.run(leaves()))

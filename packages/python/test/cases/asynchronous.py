# async def, await, async for, async with, driven by hand.
async def one(): return 1
c = one()
type(c).__name__  # => 'coroutine'
try:
    c.send(None)
except StopIteration as s:
    print("result", s.value)
class Later:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield ("wait", self.v)
        return (self.v, got)
def drive(coro, *answers):
    out = []
    answers = list(answers)
    try:
        value = coro.send(None)
        while True:
            out.append(value)
            value = coro.send(answers.pop(0) if answers else None)
    except StopIteration as s:
        return out, s.value
async def two():
    a = await Later(1)
    b = await Later(2)
    return a, b
drive(two(), "x", "y")  # => ([('wait', 1), ('wait', 2)], ((1, 'x'), (2, 'y')))
async def nested(): return [await one(), await two()]
drive(nested())  # => ([('wait', 1), ('wait', 2)], [1, ((1, None), (2, None))])
class Manager:
    async def __aenter__(self): return await Later("enter")
    async def __aexit__(self, t, v, tb):
        await Later("exit")
        return t is ValueError
async def uses():
    async with Manager() as m:
        raise ValueError("swallowed")
    return m
drive(uses(), 5)  # => ([('wait', 'enter'), ('wait', 'exit')], ('enter', 5))
async def agen(n):
    for i in range(n):
        await Later(i)
        yield i * 10
async def consume():
    out = []
    async for v in agen(3): out.append(v)
    else: out.append("else")
    return out, [v async for v in agen(2)], {v: 1 async for v in agen(1)}, [await one() for _ in range(2)]
drive(consume())  # => ([('wait', 0), ('wait', 1), ('wait', 2), ('wait', 0), ('wait', 1), ('wait', 0)], ([0, 10, 20, 'else'], [0, 10], {0: 1}, [1, 1]))
async def fails(): raise KeyError("k")
async def catches():
    try: await fails()
    except KeyError as e: return "caught " + str(e)
drive(catches())  # => ([], "caught 'k'")
async def bad(): await 5
drive(bad())  # raises TypeError: object int can't be used in 'await' expression
async def bad_for():
    async for x in [1]: pass
drive(bad_for())  # raises TypeError: 'async for' requires an object with __aiter__ method, got list
async def bad_with():
    async with 5: pass
drive(bad_with())  # raises TypeError: 'int' object does not support the asynchronous context manager protocol
c = one()
c.close()
c.send(None)  # raises RuntimeError: cannot reuse already awaited coroutine


# Generators of types.coroutine can be awaited; what `async with` needs is named; a generator expression may await anywhere.
import types


@types.coroutine
def pause():
    got = yield "paused"
    return got


async def awaiting():
    return await pause()


def drive(coroutine, value):
    shown = coroutine.send(None)
    try:
        coroutine.send(value)
    except StopIteration as stop:
        return shown, stop.value


drive(awaiting(), 5)  # => ('paused', 5)


class Wrong:
    async def __aenter__(self):
        return self

    def __aexit__(self, *exception):
        return 1

    def __await__(self):
        return pause_coroutine()


async def pause_coroutine():
    pass


async def leave():
    async with Wrong():
        pass


async def await_wrong():
    await Wrong()


leave().send(None)  # raises TypeError: 'async with' received an object from __aexit__ that does not implement __await__: int
await_wrong().send(None)  # raises TypeError: __await__() returned a coroutine


async def numbers():
    yield 1


(numbers().__name__, numbers().__qualname__)  # => ('numbers', 'numbers')


def lazily(items):
    return (item * 2 for item in items if await awaiting())


type(lazily([1])).__name__  # => 'async_generator'

async def of_list():
    async for x in [1, 2]: pass

async def of_list_in_brackets():
    return [x async for x in [1, 2]]

of_list().send(None)  # raises TypeError: 'async for' requires an object with __aiter__ method, got list
of_list_in_brackets().send(None)  # raises TypeError: 'async for' requires an object with __aiter__ method, got tuple

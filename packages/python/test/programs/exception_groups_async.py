import asyncio


async def fetch(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(f"{name} failed")
    return f"{name} done"


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
        await asyncio.sleep(0)
    await queue.put(None)


async def consumer(queue):
    total = 0
    while (item := await queue.get()) is not None:
        total += item
    return total


async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i * i


class Session:
    async def __aenter__(self):
        print("connect")
        return self
    async def __aexit__(self, *exc):
        print("disconnect", exc[0] and exc[0].__name__)
        return False


async def main():
    print(await asyncio.gather(fetch("a", 0.02), fetch("b", 0.01), fetch("c", 0)))
    print(await asyncio.gather(fetch("x", 0, True), fetch("y", 0), return_exceptions=True))
    q = asyncio.Queue()
    task = asyncio.create_task(producer(q, 5))
    print(await consumer(q), await task)
    print([x async for x in agen(4) if x % 2 == 0], [await fetch(n, 0) for n in "pq"])
    async with Session() as s:
        print(type(s).__name__)
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except asyncio.TimeoutError:
        print("timeout")
    try:
        async with Session():
            await fetch("z", 0, fail=True)
    except ValueError as e:
        print(e)
    return "finished"


print(asyncio.run(main()))
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError(2)])])
except* ValueError as eg:
    print("values", eg.exceptions, eg.message)
except* (TypeError, KeyError) as eg:
    print("others", [type(e).__name__ for e in eg.exceptions])
try:
    try:
        raise ExceptionGroup("g", [OSError("disk"), RuntimeError("left")])
    except* OSError:
        pass
except ExceptionGroup as e:
    print(repr(e), e.split(RuntimeError)[0])
asyncio.run(fetch("last", 0, fail=True))

async def f():
    await a
    await a.b(c)
    x = await a ** 2
    -await a
    async with a as b, c: d
    async with (a as b, c): d
    async for a in b:
        c
    else:
        d
    async def g(): return await h
    yield 1
await_ = 1

async def f():
    [a async for a in b]
    {a: await c async for a in b if await d}
    return (await a for a in b async for b in c)

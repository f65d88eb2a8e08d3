import asyncio, contextvars
v = contextvars.ContextVar("v", default=0)
async def child(n):
    v.set(n)
    await asyncio.sleep(0)
    return v.get()
async def main():
    print(await asyncio.gather(*(child(i) for i in range(3))), v.get())
    ctx = contextvars.copy_context()
    t = asyncio.create_task(child(9), context=ctx)
    print(await t, ctx[v], v.get())
asyncio.run(main())

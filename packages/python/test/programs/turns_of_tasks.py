import asyncio
async def a(n):
    for i in range(3):
        print(n, i)
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(a("x"), a("y"), a("z"))
    t1 = asyncio.create_task(a("p")); t2 = asyncio.ensure_future(a("q"))
    print("before"); await t2; print("after")
asyncio.run(main())

import asyncio
async def work(n, d):
    await asyncio.sleep(d)
    print("done", n)
    return n * n
async def main():
    r = await asyncio.gather(work(1, .03), work(2, .02), work(3, .01))
    print(r)
    async def bad():
        raise ValueError("no")
    r = await asyncio.gather(work(1, .01), bad(), return_exceptions=True)
    print(r)
    try:
        await asyncio.gather(work(4, .02), bad())
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(.03)
asyncio.run(main())

import asyncio
async def worker(name, q, out):
    while True:
        x = await q.get()
        await asyncio.sleep(x / 1000)
        out.append((name, x))
        q.task_done()
async def main():
    q = asyncio.Queue(); out = []
    for x in (5, 1, 3, 2): q.put_nowait(x)
    ws = [asyncio.create_task(worker(f"w{i}", q, out)) for i in range(2)]
    await q.join()
    for w in ws: w.cancel()
    r = await asyncio.gather(*ws, return_exceptions=True)
    print(sorted(x for _, x in out), [type(x).__name__ for x in r], r)
asyncio.run(main())

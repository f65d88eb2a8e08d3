import asyncio, random
async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print("put", i, q.qsize(), q.full())
    await q.put(None)
async def consumer(q):
    total = 0
    while (item := await q.get()) is not None:
        total += item
        print("got", item)
        q.task_done()
    return total
async def main():
    q = asyncio.Queue(maxsize=2)
    p = asyncio.create_task(producer(q, 5))
    c = asyncio.create_task(consumer(q))
    await asyncio.gather(p, c)
    print(c.result(), q.empty(), q)
asyncio.run(main())

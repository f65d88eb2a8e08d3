import asyncio
async def job(): await asyncio.sleep(0.01)
async def main():
    ts = [asyncio.create_task(job()) for _ in range(2)]
    print(len(asyncio.all_tasks()), asyncio.current_task().get_name(), [t.get_name() for t in ts])
    ts[0].set_name("renamed"); print(ts[0].get_name())
    print(ts[0].get_coro().__name__)
    await asyncio.wait(ts)
    async with asyncio.Barrier(1) as b: print(b)
    async with asyncio.BoundedSemaphore(1) as b: print(b)
    s = asyncio.BoundedSemaphore(1)
    try: s.release()
    except ValueError as e: print(e)
    print(s)
    bar = asyncio.Barrier(3)
    async def party(i):
        p = await bar.wait()
        return p
    print(sorted(await asyncio.gather(*(party(i) for i in range(3)))), bar.n_waiting, bar.parties, bar.broken, bar)
asyncio.run(main())

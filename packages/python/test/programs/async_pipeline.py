import asyncio
import time


async def worker(name: str, queue: asyncio.Queue, results: list) -> None:
    while True:
        job = await queue.get()
        try:
            if job % 4 == 0:
                raise ValueError(f"bad job {job}")
            await asyncio.sleep(0.001 * job)
            results.append((job, job ** 2))
        except ValueError as e:
            results.append((job, str(e)))
        finally:
            queue.task_done()


async def main() -> None:
    queue: asyncio.Queue = asyncio.Queue()
    results: list = []
    for job in range(1, 8):
        queue.put_nowait(job)
    tasks = [asyncio.create_task(worker(f"w{i}", queue, results)) for i in range(3)]
    await queue.join()
    for t in tasks:
        t.cancel()
    outcome = await asyncio.gather(*tasks, return_exceptions=True)
    print(sorted(results), [type(o).__name__ for o in outcome], queue.empty())


async def limited(sem, n, log):
    async with sem:
        log.append(f"start {n}")
        await asyncio.sleep(0.001)
        log.append(f"end {n}")
        return n * 10


async def semaphores():
    sem, log = asyncio.Semaphore(2), []
    print(await asyncio.gather(*(limited(sem, n, log) for n in range(4))))
    print(max(sum(1 if e.startswith("start") else -1 for e in log[:i]) for i in range(len(log) + 1)))
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked())
    event = asyncio.Event()

    async def waiter():
        await event.wait()
        return "event seen"

    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    print(t.done(), event.is_set())
    event.set()
    print(await t, t.done(), t.result())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0, "x")), asyncio.create_task(asyncio.sleep(5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    for p in pending:
        p.cancel()
    async for i in countdown(3):
        print(i, end=" ")
    print()
    results = [await c for c in asyncio.as_completed([asyncio.sleep(0.02, "slow"), asyncio.sleep(0, "fast")])]
    print(results)
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled())
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_soon(fut.set_result, 42)
    print(await fut)


async def countdown(n):
    while n:
        yield n
        n -= 1
        await asyncio.sleep(0)


asyncio.run(main())
asyncio.run(semaphores())
coro = main()
print(type(coro).__name__)
coro.close()
try:
    async def nested():
        asyncio.run(main2())
    async def main2(): pass
    x = nested()
    asyncio.run(x)
except RuntimeError as e:
    print(e)
async def fails():
    await asyncio.sleep(0)
    return {}["lost"]
async def outer():
    return await asyncio.gather(fails(), asyncio.sleep(0))
asyncio.run(outer())

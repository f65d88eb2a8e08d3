import asyncio, time
def block(n):
    time.sleep(0.001)
    return n + 1
async def inner():
    await asyncio.sleep(0.01)
    print("inner finished")
    return 5
async def main():
    print(await asyncio.to_thread(block, 1))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, block, 2))
    t = asyncio.create_task(inner())
    try:
        await asyncio.wait_for(asyncio.shield(t), 0.001)
    except asyncio.TimeoutError:
        print("timed out", t.done())
    print(await t)
    print(asyncio.iscoroutinefunction(inner), asyncio.iscoroutine(inner), asyncio.isfuture(t))
asyncio.run(main())

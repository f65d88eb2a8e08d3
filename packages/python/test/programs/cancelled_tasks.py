import asyncio
async def job():
    try:
        while True:
            await asyncio.sleep(0.001)
    except asyncio.CancelledError as e:
        print("args", e.args)
        return "swallowed"
async def main():
    t = asyncio.create_task(job(), name="worker")
    await asyncio.sleep(0)
    print(t.get_name(), t.done(), t.cancel("stop it"), t.cancelling())
    print(await t, t.cancelled(), t.done())
    t = asyncio.create_task(asyncio.sleep(1))
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("c", t.cancelled())
    try: t.result()
    except BaseException as e: print(type(e))
    try: t.exception()
    except BaseException as e: print(type(e))
asyncio.run(main())

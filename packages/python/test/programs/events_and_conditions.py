import asyncio
async def waiter(ev, n):
    print(n, "waits")
    await ev.wait()
    print(n, "goes")
async def main():
    ev = asyncio.Event()
    print(ev)
    ts = [asyncio.create_task(waiter(ev, i)) for i in range(3)]
    await asyncio.sleep(0)
    print(ev)
    ev.set(); 
    await asyncio.gather(*ts)
    print(ev, ev.is_set()); ev.clear(); print(ev.is_set())
    lock = asyncio.Lock()
    print(lock, lock.locked())
    async with lock:
        print(lock)
    try: lock.release()
    except RuntimeError as e: print(e)
    cond = asyncio.Condition()
    items = []
    async def consumer():
        async with cond:
            await cond.wait_for(lambda: items)
            print("consumed", items.pop())
    t = asyncio.create_task(consumer())
    await asyncio.sleep(0)
    async with cond:
        items.append(1); cond.notify_all()
    await t
    try: cond.notify()
    except RuntimeError as e: print(e)
asyncio.run(main())

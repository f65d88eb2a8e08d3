import asyncio
active = 0; peak = 0
async def fetch(i, sem):
    global active, peak
    async with sem:
        active += 1; peak = max(peak, active)
        await asyncio.sleep(0.005)
        active -= 1
    return f"page{i}"
async def main():
    sem = asyncio.Semaphore(3)
    print(sem)
    results = await asyncio.gather(*(fetch(i, sem) for i in range(10)))
    print(results, peak, sem.locked(), sem)
asyncio.run(main())

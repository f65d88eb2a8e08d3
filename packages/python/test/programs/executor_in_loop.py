import asyncio, concurrent.futures
def cpu(n): return sum(i * i for i in range(n))
async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        r = await asyncio.gather(*(loop.run_in_executor(pool, cpu, n) for n in (10, 100)))
    print(r)
    f = concurrent.futures.Future(); f.set_result(3)
    print(await asyncio.wrap_future(f))
asyncio.run(main())

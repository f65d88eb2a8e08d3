import asyncio
async def a(): raise ValueError("a")
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(a())
asyncio.run(main())

import asyncio
async def inner(): raise ValueError("deep")
async def outer():
    try: await inner()
    except ValueError as e: raise RuntimeError("wrapped") from e
async def main():
    await asyncio.gather(outer())
asyncio.run(main())

import asyncio
class Ticker:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
async def agen():
    try:
        for i in range(5):
            yield i
            await asyncio.sleep(0)
    finally:
        print("closed")
async def main():
    async for x in Ticker(3): print(x)
    print([x async for x in Ticker(3) if x])
    g = agen()
    async for x in g:
        if x == 2: break
    await g.aclose()
    print({x: y async for x, y in pairs()})
async def pairs():
    yield "a", 1
    yield "b", 2
asyncio.run(main())

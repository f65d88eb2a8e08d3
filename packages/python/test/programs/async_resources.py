import asyncio
from contextlib import asynccontextmanager, AsyncExitStack
@asynccontextmanager
async def res(name):
    print("open", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("suppressed", e)
    finally:
        print("close", name)
class C:
    async def __aenter__(self): print("in"); return self
    async def __aexit__(self, *a): print("out", a[0]); return True
async def main():
    async with res("a") as a, C() as c:
        print(a)
        raise ValueError("x")
    async with AsyncExitStack() as st:
        for n in "xyz": print(await st.enter_async_context(res(n)))
        st.push_async_callback(asyncio.sleep, 0)
asyncio.run(main())

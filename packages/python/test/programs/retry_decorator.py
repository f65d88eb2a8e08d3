import asyncio, functools
def retry(times, delay):
    def deco(f):
        @functools.wraps(f)
        async def wrapper(*a, **k):
            for i in range(times):
                try: return await f(*a, **k)
                except ConnectionError as e:
                    print(f"attempt {i+1} failed: {e}")
                    await asyncio.sleep(delay * 2 ** i)
            raise RuntimeError("gave up") from e if False else None
        return wrapper
    return deco
n = 0
@retry(3, .001)
async def flaky():
    global n; n += 1
    if n < 3: raise ConnectionError(n)
    return "ok"
print(asyncio.run(flaky()), flaky.__name__)

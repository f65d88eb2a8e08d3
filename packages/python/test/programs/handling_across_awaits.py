import asyncio, sys
async def f():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            await asyncio.sleep(0)
        finally:
            pass
        print(sys.exc_info()[0])
        raise
async def g():
    try:
        try:
            raise KeyError(2)
        except KeyError:
            await asyncio.sleep(0)
            try:
                raise ValueError
            except ValueError:
                await asyncio.sleep(0)
            await asyncio.sleep(0)
            raise
    except KeyError as e: print("g", repr(e), repr(e.__context__))
async def h():
    try: raise IndexError
    except IndexError:
        await asyncio.sleep(0.01)
        print("h", sys.exc_info()[0])
async def w():
    fut = asyncio.get_running_loop().create_future()
    try:
        try:
            await fut
        except asyncio.CancelledError:
            try:
                await asyncio.sleep(0)
            except BaseException: print("x")
            raise
    except asyncio.CancelledError as e: print("w", repr(e))
async def main():
    r = await asyncio.gather(f(), g(), h(), return_exceptions=True); print(r)
    t = asyncio.create_task(w()); await asyncio.sleep(0); t.cancel(); await t
    try:
        1/0
    except ZeroDivisionError:
        t = asyncio.create_task(h()); await t
        print(sys.exc_info()[0])
        try: raise
        except ZeroDivisionError as e: print(e)
asyncio.run(main())
def gen():
    try: raise KeyError
    except KeyError:
        yield 1
        print(sys.exc_info()[0])
        try: yield 2
        finally: print("fin", sys.exc_info()[0])
        raise
try:
    try: raise OSError("o")
    except OSError:
        it = gen(); next(it); print(sys.exc_info()[0]); next(it); print(sys.exc_info()[0]); next(it)
except KeyError as e: print(repr(e), repr(e.__context__))
class CM:
    async def __aenter__(self): return self
    async def __aexit__(self, *a):
        await asyncio.sleep(0)
        print("exit", a[0], sys.exc_info()[0])
        return False
async def c():
    try:
        async with CM():
            try: raise KeyError("in")
            except KeyError:
                await asyncio.sleep(0)
                raise
    except KeyError as e: print(repr(e))
    try:
        try: raise KeyError("a")
        except KeyError:
            async with CM(): await asyncio.sleep(0)
            raise
    except KeyError as e: print(repr(e))
    try:
        try: raise KeyError("b")
        except KeyError:
            try:
                async with CM(): raise ValueError("v")
            except ValueError as e: print(repr(e), repr(e.__context__))
            await asyncio.sleep(0)
            async for _ in ag(): pass
            raise
    except KeyError as e: print(repr(e))
async def ag():
    try: raise OSError
    except OSError:
        yield 1
        await asyncio.sleep(0)
        yield 2
asyncio.run(c())

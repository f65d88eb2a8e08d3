# Streams, futures and semaphores: what is told first about arguments that don't fit, and under which name.
import asyncio, io, threading

binary = lambda text=b"one\ntwo": io.BufferedReader(io.BytesIO(text))
io.BufferedWriter(io.BytesIO()).writelines()  # raises TypeError: _IOBase.writelines() takes exactly one argument (0 given)
io.StringIO().writelines(1, 2)  # raises TypeError: _IOBase.writelines() takes exactly one argument (2 given)
io.TextIOWrapper(io.BytesIO()).writelines()  # raises TypeError: _IOBase.writelines() takes exactly one argument (0 given)
binary().readlines(1, 2)  # raises TypeError: readlines expected at most 1 argument, got 2
binary().write()  # raises UnsupportedOperation: write
io.BufferedWriter(io.BytesIO()).read1(1, 2, 3)  # raises UnsupportedOperation: read1
io.BufferedWriter(io.BytesIO()).readline(0)  # => b''
binary().readinto(None)  # raises TypeError: readinto() argument must be read-write bytes-like object, not None
binary().readinto1(5)  # raises TypeError: readinto1() argument must be read-write bytes-like object, not int
binary().read1(None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
binary().peek("x")  # raises TypeError: 'str' object cannot be interpreted as an integer
binary().name  # raises AttributeError: '_io.BytesIO' object has no attribute 'name'
binary().mode  # raises AttributeError: '_io.BytesIO' object has no attribute 'mode'
binary().readlines(-2**63)  # => [b'one\n', b'two']
io.BufferedRandom(io.BytesIO(b"abc")).truncate(())  # raises TypeError: argument should be integer or None, not 'tuple'
io.BufferedRandom(io.BytesIO(b"abc")).truncate(2)  # => 2
io.BufferedRandom(io.BytesIO(b"abc")).seek(1, 3)  # raises ValueError: invalid whence (3, should be 0, 1 or 2)
io.BufferedRandom(io.BytesIO(b"abc")).seek(1, 5)  # raises ValueError: whence value 5 unsupported
io.TextIOWrapper(0, errors=9, write_through=b"")  # raises TypeError: 'bytes' object cannot be interpreted as an integer
io.TextIOWrapper(io.BytesIO(), errors=9, newline="x")  # raises TypeError: TextIOWrapper() argument 'errors' must be str or None, not int
io.TextIOWrapper(io.BytesIO()).reconfigure(newline="x", line_buffering=b"")  # raises ValueError: illegal newline value: x
io.TextIOWrapper(io.BytesIO()).seek(0, 2**63)  # raises OverflowError: Python int too large to convert to C int
io.BytesIO(b"ab").read(2**63 - 1)  # => b'ab'
io.BytesIO(b"ab").truncate(2**60)  # => 1152921504606846976
io.StringIO("ab").truncate(-2**60)  # raises ValueError: Negative size value -1152921504606846976
threading.Semaphore(2).release(2.5)  # raises TypeError: 'float' object cannot be interpreted as an integer

async def futures():
    made = asyncio.Future()
    steps = iter(made)
    print(type(steps).__name__, next(steps) is made)
    made.set_result(3)
    try:
        next(iter(made))
    except StopIteration as stop:
        print(stop.value)
    for call in (
        lambda: asyncio.Future({}),
        lambda: asyncio.Future(foo=1),
        lambda: asyncio.Future(loop=None, foo=1),
        lambda: asyncio.Task(),
        lambda: asyncio.Task(1, 2),
        lambda: made.add_done_callback(),
        lambda: made.add_done_callback(1, 2, 3),
        lambda: made.cancel(1, 2),
        lambda: asyncio.StreamReader(loop=False),
    ):
        try:
            call()
        except Exception as error:
            print(type(error).__name__, error)

asyncio.run(futures())  # => FutureIter True | 3 | TypeError Future() takes no positional arguments | TypeError 'foo' is an invalid keyword argument for Future() | TypeError Future() takes at most 1 keyword argument (2 given) | TypeError Task() missing required argument 'coro' (pos 1) | TypeError Task() takes exactly 1 positional argument (2 given) | TypeError add_done_callback() takes exactly 1 positional argument (0 given) | TypeError add_done_callback() takes at most 2 arguments (3 given) | TypeError cancel() takes at most 1 argument (2 given) | AttributeError 'bool' object has no attribute 'get_debug'

def f():
    yield
    yield a
    yield a, b
    yield *a, b
    yield from a
    x = yield
    x = yield a
    x += yield a
    x: int = yield a
    (yield)
    (yield a)
    f((yield), (yield a))
    [(yield)]
    return (yield a), b
    lambda: (yield)
    await_((yield from a))

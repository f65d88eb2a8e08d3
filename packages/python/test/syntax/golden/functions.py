def f(): pass
def f(a, b): return a
def f(a, b=1, *c, d, e=2, **g): pass
def f(a, /): pass
def f(a, /, b): pass
def f(a=1, /, b=2, *, c): pass
def f(*, a, b=1, c): pass
def f(**a): pass
def f(*a): pass
def f(a: int, b: str = "x", *c: int, d: float = 1.5, **e: dict) -> None: ...
def f(*a: *b): pass
def f(a, b,): pass
def f(
    a,
    *,
    b,
): pass
def f() -> (a, b): "doc"
def f():
    """docstring"""
    def g():
        return 1
    x = yield
    y = yield 1
    yield a, *b
    yield from g()
    return (yield)

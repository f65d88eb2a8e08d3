import functools


def trace(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        shown = ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()])
        wrapper.calls += 1
        try:
            result = func(*args, **kwargs)
        except Exception as e:
            print(f"{func.__name__}({shown}) raised {type(e).__name__}: {e}")
            raise
        print(f"{func.__name__}({shown}) -> {result!r}")
        return result
    wrapper.calls = 0
    return wrapper


def retry(times, exceptions=(Exception,)):
    def decorate(func):
        @functools.wraps(func)
        def inner(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return func(*args, attempt=attempt, **kwargs)
                except exceptions as e:
                    last = e
                    print(f"attempt {attempt}/{times} failed: {e}")
            raise RuntimeError(f"{func.__name__} gave up") from last
        return inner
    return decorate


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func, self.n = func, 0

    def __call__(self, *args):
        self.n += 1
        return self.func(*args)


@trace
def divide(a, b=1):
    """Divides."""
    return a / b


@retry(3, (ValueError, KeyError))
def flaky(limit, attempt=0):
    if attempt < limit:
        raise ValueError(f"not yet ({attempt})")
    return f"ok after {attempt}"


@CountCalls
def greet(name):
    "Says hello."
    return "hi " + name


divide(1, b=4)
divide(6)
try:
    divide(1, 0)
except ZeroDivisionError:
    print("caught")
print(divide.calls, divide.__name__, divide.__doc__, divide.__wrapped__(9, 3))
print(flaky(2))
print(greet("x"), greet("y"), greet.n, greet.__doc__, greet.__name__)
flaky(5)

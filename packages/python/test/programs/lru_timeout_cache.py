import time
from collections import OrderedDict
from functools import wraps


class Clock:
    def __init__(self): self.t = 0
    def __call__(self): return self.t
    def advance(self, dt): self.t += dt


def memoize(ttl=10, maxsize=3, clock=time.monotonic):
    def decorate(fn):
        store = OrderedDict()
        stats = {"hit": 0, "miss": 0, "expired": 0, "evicted": 0}

        @wraps(fn)
        def wrapper(*args, **kwargs):
            key = args + tuple(sorted(kwargs.items()))
            if key in store:
                value, born = store[key]
                if clock() - born < ttl:
                    stats["hit"] += 1
                    store.move_to_end(key)
                    return value
                stats["expired"] += 1
                del store[key]
            else:
                stats["miss"] += 1
            value = fn(*args, **kwargs)
            store[key] = (value, clock())
            if len(store) > maxsize:
                store.popitem(last=False)
                stats["evicted"] += 1
            return value
        wrapper.stats, wrapper.store = stats, store
        return wrapper
    return decorate


clock = Clock()


@memoize(ttl=5, clock=clock)
def slow(n, *, factor=1):
    """Multiplies slowly."""
    print(f"  computing {n}*{factor}")
    return n * factor


print(slow(2), slow(2), slow(2, factor=3))
clock.advance(4)
print(slow(2))
clock.advance(1)
print(slow(2), slow(3), slow(4), slow(5))
print(slow.stats, list(slow.store), slow.__name__, slow.__doc__)
try:
    slow([1])
except TypeError as e:
    print(e)


class RateLimiter:
    def __init__(self, limit, per, clock): self.limit, self.per, self.clock, self.calls = limit, per, clock, []
    def __call__(self, fn):
        @wraps(fn)
        def inner(*a, **k):
            now = self.clock()
            self.calls = [t for t in self.calls if now - t < self.per]
            if len(self.calls) >= self.limit:
                raise RuntimeError(f"rate limit: {self.limit} calls per {self.per}s, wait {self.per - (now - self.calls[0])}s")
            self.calls.append(now)
            return fn(*a, **k)
        return inner


@RateLimiter(2, 10, clock)
def ping(): return "pong"


print(ping(), ping())
clock.advance(10)
print(ping())
clock.advance(3)
print(ping(), len(ping.__wrapped__.__name__))
ping()

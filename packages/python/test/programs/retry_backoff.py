import functools
import time


class TransientError(Exception):
    pass


class FatalError(Exception):
    pass


def retry(max_attempts=3, delay=0.001, backoff=2, retry_on=(TransientError,), log=print):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            wait = delay
            for attempt in range(1, max_attempts + 1):
                try:
                    result = func(*args, **kwargs)
                except retry_on as exc:
                    log(f"[{func.__name__}] attempt {attempt} failed: {exc!s}")
                    if attempt == max_attempts:
                        raise
                    time.sleep(wait)
                    wait *= backoff
                else:
                    log(f"[{func.__name__}] ok on attempt {attempt}")
                    return result
                finally:
                    log(f"[{func.__name__}] attempt {attempt} over, next wait {wait:.3f}")
        return wrapper
    return decorator


responses = iter([TransientError("503"), TransientError("timeout"), {"status": 200, "body": [1, 2, 3]}])


@retry(max_attempts=5)
def fetch(url: str) -> dict:
    """Fetches a page."""
    r = next(responses)
    if isinstance(r, Exception):
        raise r
    return r


print(fetch("http://x"), fetch.__doc__, fetch.__annotations__)


@retry(2, retry_on=(TransientError, KeyError))
def broken(d):
    return d["missing"]


try:
    broken({})
except KeyError as e:
    print("gave up:", e)


class CircuitBreaker:
    def __init__(self, threshold=2):
        self.failures, self.threshold, self.state = 0, threshold, "closed"

    def __call__(self, func):
        def guarded(*a):
            if self.state == "open":
                raise FatalError("circuit open")
            try:
                value = func(*a)
            except Exception:
                self.failures += 1
                if self.failures >= self.threshold:
                    self.state = "open"
                raise
            self.failures = 0
            return value
        return guarded


breaker = CircuitBreaker()


@breaker
def divide(a, b):
    return a / b


for args in [(1, 2), (1, 0), (4, 2), (1, 0), (2, 0), (8, 4)]:
    try:
        print(args, divide(*args), breaker.state)
    except (ZeroDivisionError, FatalError) as e:
        print(args, type(e).__name__, breaker.state, breaker.failures)
start = time.time()
time.sleep(0.01)
elapsed = time.time() - start
print(0.005 < elapsed < 5, time.perf_counter() > 0, isinstance(time.monotonic(), float))
divide("a", 2)

from concurrent.futures import ThreadPoolExecutor
from functools import partial
import itertools
def f(a, b, c=0): return a + b + c
with ThreadPoolExecutor() as ex:
    print(list(ex.map(partial(f, c=5), [1, 2, 3], itertools.repeat(10))))
    print(list(ex.map(lambda p: f(*p), [(1, 2), (3, 4)])))
    print(dict(zip("abc", ex.map(str.upper, "abc"))))
    fut = ex.submit(f, 1)
    print(fut.exception())
    print(list(ex.map(f, [])))

from itertools import islice, chain, accumulate, groupby, tee, zip_longest


def numbers(start=0):
    n = start
    while True:
        received = yield n
        n = received if received is not None else n + 1


def running_average():
    total, count, average = 0.0, 0, None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


def flatten(nested, depth=None):
    for item in nested:
        if isinstance(item, (list, tuple)) and depth != 0:
            yield from flatten(item, None if depth is None else depth - 1)
        else:
            yield item


def chunks(seq, size):
    for i in range(0, len(seq), size):
        yield seq[i:i + size]


def delegating():
    result = yield from worker()
    print("worker returned", result)
    yield "done"


def worker():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield f"handled {e}"
    finally:
        print("cleanup")
    return 42


g = numbers(5)
print(next(g), next(g), g.send(100), next(g))
avg = running_average()
next(avg)
print([avg.send(x) for x in (10, 20, 60)])
print(list(flatten([1, [2, (3, [4, [5]])], "six"])), list(flatten([1, [2, [3]]], 1)))
print(list(chunks("abcdefgh", 3)), list(islice(numbers(), 2, 10, 3)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate("abc")), list(accumulate([3, 1, 2], max, initial=2)))
print([(k, len(list(v))) for k, v in groupby("aaabbcaa")])
a, b = tee(iter(range(3)))
print(list(a), list(b), list(zip_longest("ab", [1, 2, 3], fillvalue="-")))
print(list(chain.from_iterable([[1], (2, 3), "xy"])))
d = delegating()
print(next(d), d.throw(ValueError("oops")), next(d), list(d))
w = worker()
print(next(w))
w.close()
w.close()
squares = (x * x for x in range(5))
print(9 in squares, list(squares), sum(x for x in range(10) if x % 2))
try:
    g.throw(RuntimeError, "stop it")
except RuntimeError as e:
    print("out:", e, list(g))
print(next(w))

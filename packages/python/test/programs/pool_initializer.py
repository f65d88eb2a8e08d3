from concurrent.futures import ThreadPoolExecutor
try: ThreadPoolExecutor(0)
except ValueError as e: print(e)
try: ThreadPoolExecutor(initializer=5)
except TypeError as e: print(e)
log = []
with ThreadPoolExecutor(1, thread_name_prefix="pool", initializer=log.append, initargs=("init",)) as ex:
    print(list(ex.map(pow, [2, 3], [3, 2])))
    try: list(ex.map(int, ["1", "x"]))
    except ValueError as e: print(e)
    it = ex.map(int, ["1", "x", "3"]); print(next(it))
    try: next(it)
    except ValueError as e: print(e)
    try: next(it)
    except StopIteration: print("stop")
print(log)

from concurrent.futures import ThreadPoolExecutor
def sq(x): return x * x
with ThreadPoolExecutor(max_workers=4) as ex:
    print(list(ex.map(sq, range(6))))
    f = ex.submit(sq, 9); print(f.result(), f.done(), f.running(), f.cancelled(), f.exception())
try: ex.submit(sq, 1)
except RuntimeError as e: print(e)

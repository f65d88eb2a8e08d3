from concurrent.futures import *
import time
def w(n): time.sleep(n); return n
ex = ThreadPoolExecutor(2)
fs = [ex.submit(w, .001), ex.submit(w, .002)]
d, nd = wait(fs)
print(len(d), len(nd), type(wait(fs)).__name__, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED)
r = wait(fs, return_when=FIRST_COMPLETED); print(len(r.done) >= 1, r.not_done)
ex.shutdown()
try: wait(fs, return_when="nope")
except ValueError as e: print(e)

import concurrent.futures, threading
class Cache:
    def __init__(self): self.d = {}; self.lock = threading.Lock(); self.misses = 0
    def get(self, k, fn):
        with self.lock:
            if k not in self.d: self.misses += 1; self.d[k] = fn(k)
            return self.d[k]
c = Cache()
with concurrent.futures.ThreadPoolExecutor(max_workers=8) as ex:
    print(sum(ex.map(lambda k: c.get(k % 3, lambda x: x * 100), range(30))), c.misses)

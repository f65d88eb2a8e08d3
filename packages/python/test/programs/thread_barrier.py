import threading
b = threading.Barrier(3)
got = []
def f(i): got.append(b.wait())
ts = [threading.Thread(target=f, args=(i,)) for i in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]
print(sorted(got), b.parties, b.n_waiting, b.broken, b)
b.abort(); print(b.broken)
try: b.wait()
except threading.BrokenBarrierError as e: print(repr(e))

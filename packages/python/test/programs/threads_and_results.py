import threading
def work(n, out): out.append(n * n)
out = []
ts = [threading.Thread(target=work, args=(i, out)) for i in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(out), [t.is_alive() for t in ts])
print(ts[0].name, ts[0].daemon, threading.current_thread().name, threading.main_thread() is threading.current_thread())

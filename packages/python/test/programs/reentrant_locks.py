import threading
r = threading.RLock()
with r:
    with r: print("nested")
try: r.release()
except RuntimeError as e: print(e)
print(type(r).__name__, r)
c = threading.Condition()
box = []
def cons():
    with c:
        c.wait_for(lambda: box)
        print("got", box.pop())
t = threading.Thread(target=cons); t.start()
with c: box.append(1); c.notify()
t.join()
try: c.notify()
except RuntimeError as e: print(e)
try: c.wait()
except RuntimeError as e: print(e)

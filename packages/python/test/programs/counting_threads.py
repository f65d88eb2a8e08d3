import threading
counter = 0
lock = threading.Lock()
def inc():
    global counter
    for _ in range(1000):
        with lock:
            counter += 1
ts = [threading.Thread(target=inc, name=f"T{i}") for i in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
print(counter, lock.locked(), lock)
try: lock.release()
except RuntimeError as e: print(e)
print(lock.acquire(blocking=False), lock.acquire(False), lock.acquire(timeout=0.01))
try: lock.acquire(False, 1)
except ValueError as e: print(e)
try: lock.acquire(True, -2)
except ValueError as e: print(e)

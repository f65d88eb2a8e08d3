import threading, queue
q = queue.Queue()
results = []
def consumer():
    while True:
        x = q.get()
        if x is None:
            q.task_done(); break
        results.append(x * 2)
        q.task_done()
t = threading.Thread(target=consumer, daemon=True)
t.start()
for i in range(5): q.put(i)
q.put(None)
q.join(); t.join()
print(results, q.empty(), q.qsize())

import threading
def f(): print("timer fired")
t = threading.Timer(0.01, f); t.start(); t.join()
t2 = threading.Timer(10, f); t2.start(); t2.cancel(); t2.join()
print(t2.finished.is_set(), type(t2), t.interval)
print(threading.active_count(), threading.enumerate()[0].name, len(threading.enumerate()))

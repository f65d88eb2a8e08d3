import threading
ev = threading.Event()
order = []
def waiter():
    order.append("waiting")
    ev.wait()
    order.append("released")
t = threading.Thread(target=waiter); t.start()
ev.set(); t.join()
print(order, ev.is_set(), ev.wait(0.1))
ev.clear(); print(ev.wait(0.01), ev)

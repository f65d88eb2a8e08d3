import threading
class Account:
    def __init__(self): self.balance = 0; self._lock = threading.RLock()
    def deposit(self, n):
        with self._lock: self.balance += n
    def transfer(self, other, n):
        with self._lock:
            if self.balance < n: raise ValueError(f"insufficient: {self.balance} < {n}")
            self.balance -= n; other.deposit(n)
a, b = Account(), Account()
ts = [threading.Thread(target=a.deposit, args=(10,)) for _ in range(10)]
[t.start() for t in ts]; [t.join() for t in ts]
a.transfer(b, 30); print(a.balance, b.balance)
t = threading.Thread(target=a.transfer, args=(b, 1000)); t.start(); t.join()

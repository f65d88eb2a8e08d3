from collections import deque


class Elevator:
    def __init__(self, floors=10):
        self.floor, self.direction, self.requests, self.log = 0, 0, set(), []
        self.floors = floors

    def call(self, *floors):
        for f in floors:
            if f not in range(self.floors):
                raise ValueError(f"floor {f!r} not in {range(self.floors)}")
            self.requests.add(f)

    def step(self):
        if not self.requests:
            self.direction = 0
            return False
        if self.floor in self.requests:
            self.requests.remove(self.floor)
            self.log.append(f"open@{self.floor}")
            return True
        ahead = [f for f in self.requests if (f - self.floor) * self.direction > 0]
        if not ahead:
            self.direction = 1 if min(self.requests, key=lambda f: (abs(f - self.floor), f)) > self.floor else -1
        self.floor += self.direction
        self.log.append("^" if self.direction > 0 else "v")
        return True


e = Elevator()
e.call(3, 7, 1)
n = 0
while e.step():
    n += 1
    if n == 5:
        e.call(2)
print("".join(x if len(x) == 1 else f"[{x}]" for x in e.log), n, e.floor)
history = deque(maxlen=4)
for entry in e.log:
    history.append(entry)
print(list(history), history.maxlen)
try:
    e.call(4, 99)
except ValueError as err:
    print(err, e.requests)
e.call("3")

import heapq
import itertools


class Task:
    _ids = itertools.count(1)

    def __init__(self, name, priority, duration, deps=()):
        self.id = next(Task._ids)
        self.name, self.priority, self.duration, self.deps = name, priority, duration, set(deps)

    def __lt__(self, other):
        return (-self.priority, self.id) < (-other.priority, other.id)

    def __repr__(self):
        return f"Task#{self.id}({self.name!r}, p={self.priority})"


class Scheduler:
    def __init__(self, workers=2):
        self.clock, self.workers = 0, workers
        self.ready, self.running, self.waiting, self.done = [], [], [], []

    def submit(self, *tasks):
        for t in tasks:
            if t.deps <= {d.name for d in self.done}:
                heapq.heappush(self.ready, t)
            else:
                self.waiting.append(t)

    def tick(self):
        while self.ready and len(self.running) < self.workers:
            t = heapq.heappop(self.ready)
            heapq.heappush(self.running, (self.clock + t.duration, t.id, t))
            print(f"t={self.clock:>2} start  {t!r}")
        if not self.running:
            if self.waiting:
                raise RuntimeError(f"deadlock: {self.waiting!r}")
            return False
        self.clock, _, t = heapq.heappop(self.running)
        self.done.append(t)
        print(f"t={self.clock:>2} finish {t.name}")
        waiting, self.waiting = self.waiting, []
        self.submit(*waiting)
        return True


s = Scheduler()
s.submit(Task("build", 5, 4), Task("lint", 1, 2), Task("test", 9, 3, ["build"]), Task("docs", 5, 1), Task("ship", 10, 1, {"test", "lint"}))
while s.tick():
    pass
print([t.name for t in s.done], s.clock)
h = [(2, "b"), (1, "z"), (1, "a")]
heapq.heapify(h)
print([heapq.heappop(h) for _ in range(3)])
stream, lo, hi, medians = [5, 15, 1, 3, 8], [], [], []
for x in stream:
    heapq.heappush(lo, -heapq.heappushpop(hi, x))
    if len(lo) > len(hi):
        heapq.heappush(hi, -heapq.heappop(lo))
    medians.append(hi[0] if len(hi) > len(lo) else (hi[0] - lo[0]) / 2)
print(medians)
try:
    heapq.heappush(hh := [{"a": 1}], {"b": 2})
except TypeError as e:
    print(e)
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
s.submit(Task("never", 1, 1, ["ghost"]))
s.tick()

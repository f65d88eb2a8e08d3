import heapq
from dataclasses import dataclass, field
from typing import Any


@dataclass(order=True)
class Event:
    time: float
    priority: int = 0
    name: str = field(compare=False, default="?")
    payload: Any = field(compare=False, default=None, repr=False)


class Simulator:
    def __init__(self):
        self.queue, self.now, self.trace = [], 0.0, []

    def at(self, delay, name, action=None, priority=0):
        if delay < 0:
            raise ValueError("cannot schedule in the past")
        heapq.heappush(self.queue, Event(self.now + delay, priority, name, action))

    def run(self, until=float("inf")):
        while self.queue and self.queue[0].time <= until:
            e = heapq.heappop(self.queue)
            self.now = e.time
            self.trace.append((e.time, e.name))
            if e.payload:
                e.payload(self)
        return len(self.trace)


def arrival(sim, n=[0]):
    n[0] += 1
    if n[0] < 4:
        sim.at(1.5, f"arrive{n[0]}", arrival)
    sim.at(2, f"depart{n[0]}", priority=-1)


sim = Simulator()
sim.at(0, "arrive0", arrival)
sim.at(3.5, "alarm", priority=-5)
print(sim.run(until=4), sim.now)
print(sim.trace)
print(sim.run(), *(f"{t:.1f}:{n}" for t, n in sim.trace[-4:]))
print(Event(1) < Event(2), Event(1, 2) > Event(1, 1), Event(1, name="a") == Event(1, name="b"), Event(3, 1, "x", object))
print(sorted([Event(2, name="b"), Event(1, 5, "a"), Event(1, 2, "c")]))
print([heapq.nsmallest(2, [(3, "c"), (1, "z"), (2, "y")]), heapq.nlargest(1, {"a": 5, "b": 9}.items(), key=lambda kv: kv[1])])
sim.at(-1, "past")

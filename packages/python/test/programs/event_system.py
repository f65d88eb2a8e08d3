from collections import defaultdict
from typing import Callable


class EventBus:
    def __init__(self):
        self._handlers: dict[str, list[tuple[int, Callable]]] = defaultdict(list)
        self.log = []

    def on(self, event, priority=0):
        def register(fn):
            self._handlers[event].append((priority, fn))
            self._handlers[event].sort(key=lambda pf: -pf[0])
            return fn
        return register

    def emit(self, event, /, **payload):
        results = []
        for priority, fn in self._handlers.get(event, ()):
            try:
                results.append(fn(**payload))
            except StopIteration:
                break
            except Exception as e:
                self.log.append((event, fn.__name__, e))
        return results


bus = EventBus()


@bus.on("order")
def total(items, **_):
    return sum(i["price"] for i in items)


@bus.on("order", priority=10)
def validate(items, user=None, **extra):
    if not items:
        raise StopIteration
    return f"{user or 'guest'} ok {sorted(extra)}"


@bus.on("order", 5)
def audit(*, items, user):
    return len(items)


@bus.on("boom")
def explode():
    raise RuntimeError("boom handler")


print(bus.emit("order", items=[{"price": 5}, {"price": 7.5}], user="ann"))
print(bus.emit("order", items=[]), bus.emit("order", items=[{"price": 1}], event="shadow"), bus.emit("none"), bus.emit("boom"))
print([(e, n, f"{type(x).__name__}: {x}") for e, n, x in bus.log])


class Observable:
    def __init__(self, **values):
        super().__setattr__("_values", dict(values))
        super().__setattr__("_watchers", {})

    def __getattr__(self, name):
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__!r} has no field {name!r}") from None

    def __setattr__(self, name, value):
        old = self._values.get(name)
        self._values[name] = value
        for w in self._watchers.get(name, []):
            w(name, old, value)

    def watch(self, name, fn):
        self._watchers.setdefault(name, []).append(fn)


o = Observable(x=1)
changes = []
o.watch("x", lambda *a: changes.append(a))
o.x = 2
o.x += 5
o.y = "new"
print(changes, o.x, o.y, hasattr(o, "z"), getattr(o, "z", None))


class History:
    def __init__(self): self.done, self.undone = [], []
    def do(self, state, fn, inverse):
        state = fn(state)
        self.done.append((fn, inverse))
        self.undone.clear()
        return state
    def undo(self, state):
        fn, inv = self.done.pop()
        self.undone.append((fn, inv))
        return inv(state)
    def redo(self, state):
        fn, inv = self.undone.pop()
        self.done.append((fn, inv))
        return fn(state)


h, s = History(), 10
for k in (5, 3):
    s = h.do(s, lambda v, k=k: v + k, lambda v, k=k: v - k)
s = h.do(s, lambda v: v * 2, lambda v: v // 2)
print(s, s := h.undo(s), s := h.undo(s), s := h.redo(s))
o.z

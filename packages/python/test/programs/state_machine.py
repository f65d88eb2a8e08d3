class State:
    registry = {}

    def __init_subclass__(cls, /, initial=False, **kw):
        super().__init_subclass__(**kw)
        State.registry[cls.__name__.lower()] = cls
        cls.initial = initial

    def on_event(self, event):
        handler = getattr(self, f"on_{event}", None)
        if handler is None:
            raise NotImplementedError(f"{type(self).__name__} cannot handle {event!r}")
        return handler()

    def __repr__(self):
        return self.__class__.__qualname__


class Red(State, initial=True):
    def on_timer(self): return Green()
    def on_fault(self): return Blinking()


class Green(State):
    def on_timer(self): return Yellow()
    def on_fault(self): return Blinking()


class Yellow(State):
    on_timer = lambda self: Red()


class Blinking(State):
    def on_reset(self):
        return next(cls for cls in State.registry.values() if cls.initial)()


class Machine:
    def __init__(self):
        self.state = Red()
        self.trail = [self.state]

    def send(self, *events):
        for event in events:
            self.state = self.state.on_event(event)
            self.trail.append(self.state)
        return self


m = Machine()
m.send("timer", "timer", "timer", "fault", "reset")
print(m.trail)
print(sorted(State.registry), Red.initial, Green.initial)

TABLE = {
    ("idle", "coin"): ("ready", lambda ctx: ctx.update(coins=ctx["coins"] + 1)),
    ("ready", "push"): ("idle", lambda ctx: ctx.update(visits=ctx["visits"] + 1)),
    ("ready", "coin"): ("ready", lambda ctx: ctx.update(coins=ctx["coins"] + 1)),
}
ctx = dict(coins=0, visits=0)
state = "idle"
for event in "coin push push coin coin push".split():
    try:
        state, action = TABLE[state, event]
    except KeyError as e:
        print("ignored", e.args[0])
        continue
    action(ctx)
    print(f"{event:>5} -> {state:<6} {ctx}")
m.send("fault", "timer")

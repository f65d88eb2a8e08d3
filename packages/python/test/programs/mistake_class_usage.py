class Counter:
    total = 0

    def __init__(self, start=0):
        self.count = start

    def increment(self, by=1):
        self.count += by
        Counter.total += by
        return self

    def helper():
        return "no self"

    @staticmethod
    def static(x):
        return x

    @property
    def double(self):
        return self.count * 2


c = Counter(5)
print(c.increment().increment(3).count, Counter.total, c.double, Counter.helper(), c.static(1))
for attempt in (lambda: c.helper(), lambda: c.double(), lambda: Counter.increment(), lambda: Counter.increment(2), lambda: c.incremnt(), lambda: Counter(1, 2), lambda: Counter(begin=1), lambda: c.static(), lambda: c(), lambda: c[0], lambda: len(c), lambda: c + 1, lambda: c < c, lambda: next(c), lambda: iter(c), lambda: c.count(), lambda: setattr(c, "double", 1), lambda: Counter.missing, lambda: c.increment(by="x"), lambda: int(c), lambda: 1 in c, lambda: c.__private, lambda: hash(c) and -c):
    try:
        print("ok", attempt())
    except Exception as e:
        print(type(e).__name__, "-", e)


class Hidden:
    def __init__(self):
        self.__secret = 1
        self._open = 2


h = Hidden()
print(h._open, h._Hidden__secret, hasattr(h, "__secret"), vars(h))


class Child(Hidden):
    def __init__(self):
        self.own = 3


try:
    Child()._open
except AttributeError as e:
    print(e)
print(isinstance(c, Counter), type(c) == Counter, type(c).__name__, c.__class__ is Counter, Counter.__name__)
h.__secret

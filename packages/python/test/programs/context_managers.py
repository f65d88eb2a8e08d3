class Resource:
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, tuple(swallow)

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, exc_type, exc, tb):
        print("close", self.name, exc_type.__name__ if exc_type else None, exc, tb is not None)
        return exc_type is not None and issubclass(exc_type, self.swallow)

    def use(self, x):
        print(self.name, "uses", x)
        return 10 / x


with Resource("a") as a, Resource("b") as b:
    print(a.use(2) + b.use(5))
with (
    Resource("outer", [ZeroDivisionError]) as r,
    Resource("inner"),
):
    r.use(0)
    print("not reached")
print("after")


def early():
    with Resource("fn"):
        return "value"


print(early())
for i in range(2):
    with Resource(f"loop{i}"):
        if i == 0:
            continue
        break


class Transaction:
    def __init__(self, store):
        self.store = store

    def __enter__(self):
        self.backup = dict(self.store)
        return self.store

    def __exit__(self, *exc):
        if exc[0]:
            self.store.clear()
            self.store.update(self.backup)
        return exc[0] is KeyError


store = {"a": 1}
with Transaction(store) as s:
    s["b"] = 2
with Transaction(store) as s:
    s["c"] = 3
    s["d"] = s["missing"]
print(store)
try:
    with 5 as x:
        pass
except TypeError as e:
    print(e)
try:
    with Resource("x") as (p, q):
        pass
except TypeError as e:
    print(e)
with Resource("final"):
    with Transaction(store):
        raise ValueError("leaks out")

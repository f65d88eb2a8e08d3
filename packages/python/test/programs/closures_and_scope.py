def counter(start=0, step=1):
    value = start

    def increment(by=None):
        nonlocal value
        value += step if by is None else by
        return value

    def reset():
        nonlocal value
        value = start

    increment.reset = reset
    return increment


c1, c2 = counter(), counter(100, 10)
print(c1(), c1(), c2(), c1(5), c2(by=-3))
c1.reset()
print(c1(), c1.__name__, c1.__qualname__)
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def default_trap(item, bucket=[]):
    bucket.append(item)
    return bucket


print(default_trap(1), default_trap(2), default_trap(3, []), default_trap.__defaults__)
total = 0


def add(n):
    global total, brand_new
    total += n
    brand_new = "made"


add(5)
add(6)
print(total, brand_new)


def compose(*funcs):
    def composed(x):
        for f in reversed(funcs):
            x = f(x)
        return x
    return composed


print(compose(str, lambda x: x + 1, abs)(-41), compose()(7))


def make_multipliers():
    return {f"x{n}": (lambda v, n=n: v * n) for n in range(1, 4)}


print({k: f(10) for k, f in make_multipliers().items()})
x = "global"


class Scope:
    x = "class"
    y = [x for _ in range(1)]

    def method(self):
        return x, self.x


print(Scope().method(), Scope.y)


def curry(f, *args):
    return f(*args) if len(args) >= f.__annotations__['return'] else lambda *more: curry(f, *args, *more)


def three(a, b, c) -> 3:
    return a + b * c


print(curry(three)(1)(2)(3), curry(three, 1, 2)(4), curry(three, 1, 2, 3))


def shadow():
    print(total)
    total = 1


shadow()

from functools import lru_cache, cache, cached_property, partial, partialmethod, reduce, singledispatch


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


print(square(2), square(2), square(3), square(4), square(2))
print(square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info().hits, square.__wrapped__(5))


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("area computed")
        return 3 * self.r ** 2

    def scale(self, factor, *, offset=0):
        return self.r * factor + offset

    double = partialmethod(scale, 2)
    shifted = partialmethod(scale, 1, offset=100)


c = Circle(2)
print(c.area, c.area, vars(c), c.double(), c.shifted(), c.double(offset=1))
del c.area
c.r = 3
print(c.area)


@singledispatch
def describe(x):
    return f"something: {x!r}"


@describe.register
def _(x: int):
    return f"int {x}"


@describe.register(list)
@describe.register(tuple)
def _(x):
    return f"{type(x).__name__} of {len(x)}: " + ", ".join(map(describe, x))


print(describe(5), describe("s"), describe([1, "a", (2,)]), describe(True), describe.dispatch(bool) is describe.dispatch(int))
basetwo = partial(int, base=2)
print(basetwo("1011"), basetwo.keywords, basetwo.func is int, partial(print, "a", sep="-")("b", "c"))
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(max, [3, 9, 2], 5), reduce(lambda a, b: b + a, "abc"))


@cache
def grid(r, c):
    return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)


print(grid(16, 16), grid.cache_info())
try:
    square([1])
except TypeError as e:
    print(e)
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
print(partial(basetwo, "zz")())

from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
import operator

print(list(permutations("ABC", 2)), list(combinations("ABCD", 2)), list(combinations_with_replacement("AB", 3)))
print(list(product("AB", [1, 2])), len(list(product(range(3), repeat=3))), list(islice(cycle("xy"), 5)), list(repeat("r", 3)))
print(list(accumulate([1, 2, 3, 4], operator.mul)), list(accumulate([5, 1], initial=10)), list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(dropwhile(lambda x: x < 3, [1, 4, 2])), list(takewhile(lambda x: x < 3, [1, 4, 2])), list(filterfalse(str.isdigit, "a1b2")), list(pairwise("abcd")))
print(list(zip_longest([1, 2, 3], "ab", fillvalue=None)), list(chain("ab", [1], ())), list(islice(count(10, 2.5), 3)), list(islice("abcdefg", 1, None, 2)))
data = sorted([("fruit", "apple"), ("veg", "kale"), ("fruit", "fig"), ("veg", "leek"), ("nut", "pecan")], key=operator.itemgetter(0))
print({k: [v for _, v in g] for k, g in groupby(data, key=lambda p: p[0])})
runs = [(k, sum(1 for _ in g)) for k, g in groupby([1, 1, 0, 0, 0, 1], key=bool)]
print(runs)
a, b, c = tee("xyz", 3)
next(b), next(c), next(c)
print(list(zip(a, b, c)))


def grouper(iterable, n, fill=None):
    return zip_longest(*[iter(iterable)] * n, fillvalue=fill)


def powerset(items):
    items = list(items)
    return chain.from_iterable(combinations(items, r) for r in range(len(items) + 1))


def sliding(seq, n):
    its = tee(seq, n)
    for i, it in enumerate(its):
        next(islice(it, i, i), None)
    return zip(*its)


print(list(grouper("ABCDEFG", 3, "x")), list(powerset([1, 2, 3])), list(sliding(range(5), 3)))
print(sum(1 for p in permutations(range(5)) if all(i != v for i, v in enumerate(p))), next(filter(lambda t: t[0] ** 2 + t[1] ** 2 == t[2] ** 2, combinations(range(1, 30), 3))))
send, more = "9567", "1085"
solution = next((p for p in permutations(range(10), 4) if p[0] and p[0] * 1000 + p[1] * 100 + p[2] * 10 + p[3] == 2 * (p[3] * 1000 + p[2] * 100 + p[1] * 10 + p[0]) - 0), None)
print(solution, max(accumulate([3, -2, 5, -10, 4], lambda acc, x: max(acc + x, x))))
getter = operator.attrgetter("real", "imag")
print(getter(3 + 4j), operator.methodcaller("upper")("x"), operator.itemgetter(1, -1)("hello"), operator.contains([1], 1), operator.truth([]), operator.concat("a", "b"))
print(dict(zip(count(), "abc")), [*map(lambda *t: sum(t), [1, 2], [3, 4], [5, 6, 7])], list(zip(*[(1, 2), (3, 4)])), repr(count(3)), repr(repeat(1, 2)))
for f in (lambda: list(islice([1], -1)), lambda: list(combinations([1], -1)), lambda: list(product([1], repeat=-1)), lambda: list(chain(1)), lambda: list(groupby(5)), lambda: next(cycle([])), lambda: list(starmap(pow, [1])), lambda: list(permutations(5)), lambda: list(zip_longest([1], fill=0)), lambda: list(repeat()), lambda: operator.itemgetter(5)([1]), lambda: operator.attrgetter("nope")(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
list(accumulate([1, "a"]))

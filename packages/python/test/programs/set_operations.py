a = {1, 2, 3, 4}
b = frozenset([3, 4, 5])
print(a | b, a & b, a - b, a ^ b, b - a, type(a & b).__name__, type(b | a).__name__)
print(a.union([9], (8,)), a.intersection([1, 2], [2, 3]), a.difference([1], {2}), a.symmetric_difference([1, 10]))
print({3, 4} <= a, {3, 4} < a, a >= {1}, a.issuperset([]), b.isdisjoint([1]), {1} == frozenset({1}), {1, 2} != {2, 1})
a.add(7); a.discard(100); a.remove(1); a.update([20, 21], range(2))
print(sorted(a), len(a), 20 in a)
a &= {0, 1, 2, 3, 20}
a |= {30}
a -= {0}
a ^= {1, 99}
print(sorted(a), a.pop() in {2, 3, 20, 30, 99}, len(a))
print(set("hello") == set("ehlo"), len(set([1, 1.0, True])), {1: "a", True: "b", 1.0: "c"}, {0, False, 0.0})
print({frozenset({1, 2}): "pair"}[frozenset([2, 1])], hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print({x % 3 for x in range(10)}, {(x, y) for x in range(2) for y in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)}, set(), frozenset(), {*()})
c = a.copy()
c.clear()
print(c, bool(c), set({"k": 1}), sorted(set([3, 1, 2]), reverse=True), sum({1, 2, 3}), max({5, 2}))
users = [("ann", {"admin", "dev"}), ("bob", {"dev"}), ("cid", {"ops", "dev"})]
common = set.intersection(*(r for _, r in users))
everyone = set().union(*(r for _, r in users))
print(common, sorted(everyone), [u for u, r in users if r > common], [u for u, r in users if "ops" in r])
seen, dups = set(), []
for x in [1, 2, 1, 3, 2, 1]:
    (dups.append if x in seen else seen.add)(x)
print(seen, dups, list(dict.fromkeys([3, 1, 3, 2, 1])))
for op in (lambda: {1} + {2}, lambda: {1}.remove(5), lambda: set().pop(), lambda: {1} | [2], lambda: {[]}, lambda: {1}[0], lambda: frozenset([1]).add(2), lambda: {1} < [2], lambda: set(1), lambda: {{1}}):
    try:
        op()
    except Exception as e:
        print(type(e).__name__, e)
{"x"}.remove("missing key")

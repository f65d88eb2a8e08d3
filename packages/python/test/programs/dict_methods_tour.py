d = {"b": 1, "a": 2}
d["c"] = 3
print(d, list(d), d.keys(), d.values(), d.items(), len(d), "a" in d, 2 in d.values(), ("a", 2) in d.items())
print(d.get("z"), d.get("z", 0), d.setdefault("a", 100), d.setdefault("d", []), d.pop("b"), d.pop("b", None))
d.update({"e": 5}, f=6)
d.update([("g", 7)])
d |= {"h": 8}
print(d, d | {"a": 0}, {"z": 0} | d)
print(sorted(d), sorted(d.items(), key=lambda kv: str(kv[1])), max(d, key=lambda k: str(d[k])), min(d))
print({v: k for k, v in {"x": 1, "y": 2}.items()}, {k: v for k, v in zip("ab", (1, 2)) if v > 1}, dict(a=1, **{"b": 2}), dict([["k", "v"]]), dict({"q": 1}, r=2))
print(d.popitem(), list(reversed(d)), next(iter(d)), d == dict(reversed(list(d.items()))), {1: "a"} == {1.0: "a"})
keys = d.keys()
d["new"] = 1
print(keys, sorted(keys & {"a", "new"}), keys - {"a"} >= {"c"}, keys | ["zz"] >= {"zz"}, keys.isdisjoint("xy"), d.items() & {("c", 3)}, len(keys))
nested = {"a": {"b": {"c": [1, {"d": 2}]}}}
print(nested["a"]["b"]["c"][1]["d"], nested.get("x", {}).get("y", "none"))
copy = nested.copy()
copy["a"]["b"]["c"].append("shared")
print(nested)
groups = {}
for w in "the quick brown fox jumps over the lazy dog".split():
    groups.setdefault(len(w), []).append(w)
print(groups, {k: len(v) for k, v in sorted(groups.items())}, sum(groups, start=100))
inv = {}
for n, words in groups.items():
    for w in words:
        inv[w] = n
print(inv, len(inv))
print({True: "yes", 1: "one", 1.0: "float"}, {(1, 2): "t", frozenset([1]): "f", None: "n", 3.5: "x"}, {}.__class__.__name__)
matrix = {(r, c): r * c for r in range(3) for c in range(3)}
print(matrix[2, 2], [matrix.get((9, i), -1) for i in range(2)], sum(v for (r, c), v in matrix.items() if r == c))
d.clear()
print(d, not d, bool({0: 0}), dict.fromkeys(range(3)), dict.fromkeys("ab", []))
for bad in (lambda: {}["x"], lambda: {}.pop("x"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict(1), lambda: dict(["ab", "c"]), lambda: {} + {}, lambda: {}.update(5), lambda: {} < {}, lambda: {1: 2}[1:2], lambda: dict("abc"), lambda: {}.get(), lambda: {}.items() + [], lambda: {}.fromkeys()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
inv.fox

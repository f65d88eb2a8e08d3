data = {
    "users": [
        {"id": 1, "name": "Ann", "emails": ["ann@x.org", "a@y.com"], "address": {"city": "Oslo", "geo": (59.9, 10.7)}},
        {"id": 2, "name": "Bob", "emails": [], "address": None},
    ],
    "meta": {"count": 2, "tags": {"a", }, "next": None},
}


def walk(node, path="$"):
    match node:
        case dict():
            for k, v in node.items():
                yield from walk(v, f"{path}.{k}")
        case list() | tuple():
            for i, v in enumerate(node):
                yield from walk(v, f"{path}[{i}]")
        case _:
            yield path, node


for p, v in walk(data):
    print(f"{p:<30} {v!r}")


def get(node, *keys, default=None):
    for k in keys:
        try:
            node = node[k]
        except (KeyError, IndexError, TypeError):
            return default
    return node


print(get(data, "users", 0, "address", "city"), get(data, "users", 5, "name", default="?"), get(data, "users", 1, "address", "city", default="-"))


def transform(node, fn):
    if isinstance(node, dict):
        return {k: transform(v, fn) for k, v in node.items()}
    if isinstance(node, (list, tuple, set)):
        return type(node)(transform(v, fn) for v in node)
    return fn(node)


print(transform(data["users"][0], lambda v: v.upper() if isinstance(v, str) else v))


def depth(node):
    if isinstance(node, dict):
        return 1 + max(map(depth, node.values()), default=0)
    if isinstance(node, list):
        return 1 + max((depth(v) for v in node), default=0)
    return 0


print(depth(data), depth([]), depth({}), depth([[[]]]))


def diff(a, b, path=()):
    if type(a) != type(b):
        yield path, a, b
    elif isinstance(a, dict):
        for k in sorted(a.keys() | b.keys()):
            if k not in a or k not in b:
                yield path + (k,), a.get(k, "<absent>"), b.get(k, "<absent>")
            else:
                yield from diff(a[k], b[k], path + (k,))
    elif a != b:
        yield path, a, b


print(*diff({"a": 1, "b": {"c": 2, "d": 3}}, {"a": 1.0, "b": {"c": 5}, "e": None}), sep="\n")
names = {u["id"]: u["name"] for u in data["users"]}
emails = [(u["name"], *e.split("@")) for u in data["users"] for e in u["emails"]]
print(names, emails)
rec = [1]
rec.append(rec)
d = {}
d["self"] = d
print(rec, d, len(rec))
for user in data["users"]:
    print(user["address"]["city"].upper())

config = {
    "database": {"host": "localhost", "port": 5432, "options": {"ssl": True}},
    "cache": {"ttl": 300},
}


def lookup(path, source=config, sep="."):
    node = source
    for part in path.split(sep):
        node = node[part]
    return node


def merge(base, override):
    out = dict(base)
    for k, v in override.items():
        out[k] = merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out


def flatten(d, prefix=""):
    items = {}
    for k, v in d.items():
        name = f"{prefix}.{k}" if prefix else k
        if isinstance(v, dict):
            items.update(flatten(v, name))
        else:
            items[name] = v
    return items


print(lookup("database.options.ssl"), lookup("cache/ttl", sep="/"))
merged = merge(config, {"database": {"port": 6000, "user": "root"}, "debug": False})
print(merged)
print(flatten(merged))
print(config["database"]["port"], merged.keys() - config.keys(), sorted(merged.keys() & config.keys()))
for path in ("cache.size", "cache.ttl.unit", "database.options"):
    try:
        print(lookup(path))
    except KeyError as e:
        print("missing", e, repr(e), e.args[0])
    except TypeError as e:
        print("not a mapping:", e)
merged.pop("debug")
print(merged.pop("nothing", "default"), merged.popitem()[0], len(merged))
print(list(reversed(merged)), merged | {"z": 1}, {**config["cache"], "ttl": 1})
del merged["database"]["user"]
print("user" in merged["database"], dict.fromkeys("abc", 0), dict(zip("xy", range(2)), z=3))
value = lookup("database.options.certificate")
print("never", value)

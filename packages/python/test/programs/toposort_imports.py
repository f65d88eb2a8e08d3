import json
from graphlib import TopologicalSorter, CycleError
from collections import deque, Counter

package = json.loads("""
{"app": {"requires": {"web": "^2.1", "db": ">=1.0"}, "version": "1.0.0"},
 "web": {"requires": {"http": "1.x"}, "version": "2.3.1"},
 "db": {"requires": {"driver": "*", "http": "1.x"}, "version": "1.4.0"},
 "http": {"version": "1.9.9"}, "driver": {"requires": {}, "version": "0.0.1"}}
""")
graph = {name: set(info.get("requires", {})) for name, info in package.items()}
order = [*TopologicalSorter(graph).static_order()]
print(order.index("http") < order.index("web") < order.index("app"), len(order), order[-1])


def satisfies(version, spec):
    v = tuple(map(int, version.split(".")))
    match spec:
        case "*":
            return True
        case s if s.endswith(".x"):
            return v[0] == int(s[:-2])
        case s if s.startswith("^"):
            want = tuple(map(int, s[1:].split(".")))
            return v[0] == want[0] and v >= want
        case s if s.startswith(">="):
            return v >= tuple(map(int, s[2:].split(".")))
        case _:
            raise ValueError(f"unknown specifier {spec!r}")


for name, info in package.items():
    for dep, spec in info.get("requires", {}).items():
        print(f"{name:>4} needs {dep:<7}{spec:>6}: {'ok' if satisfies(package[dep]['version'], spec) else 'CONFLICT'}")
dependents = Counter(d for deps in graph.values() for d in deps)
print(dependents.most_common(1), {n for n in graph if n not in dependents})


def closure(name, seen=None):
    seen = set() if seen is None else seen
    for d in sorted(graph[name]):
        if d not in seen:
            seen.add(d)
            closure(d, seen)
    return sorted(seen)


print(closure("app"), closure("http"))
graph["http"].add("app")
try:
    list(TopologicalSorter(graph).static_order())
except CycleError as e:
    print(e.args[0], len(e.args[1]) > 2)
print(json.dumps({"order": order[-1:], "n": len(order)}, separators=(",", ": ")), satisfies("2.0.0", "^1.5"), satisfies("1.5.1", "^1.5"))
satisfies("1.0.0", "~1.0")

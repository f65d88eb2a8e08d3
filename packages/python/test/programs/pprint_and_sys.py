import sys
import pprint
import types

data = {"users": [{"name": "Ann", "roles": ["admin", "dev"], "address": {"city": "Oslo", "zip": "0150"}}, {"name": "Bob", "roles": [], "address": None}], "count": 2, "flags": (True, False), "empty": {}}
pprint.pprint(data)
pprint.pprint(data, width=40)
pprint.pprint([1, 2, 3], indent=4)
pprint.pprint(list(range(40)), width=60, compact=True)
print(pprint.pformat({"b": 1, "a": [2]}, sort_dicts=False), pprint.pformat({"b": 1, "a": [2]}))
pprint.pprint({"deep": {"a": {"b": {"c": 1}}}}, depth=2)
pprint.pprint("a long string " * 8, width=40)
print("error text", file=sys.stderr) if False else None
sys.stdout.write("written directly\n")
print(sys.getrecursionlimit() > 100, sys.byteorder, sys.maxsize == 2 ** 63 - 1, sys.float_info.max, sys.float_info.epsilon, sys.getsizeof([]) > 0)
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [1]
print(ns, ns == types.SimpleNamespace(a=1, b="x", c=[1]), vars(ns))
proxy = types.MappingProxyType({"k": 1})
print(proxy["k"], dict(proxy), proxy)
try:
    proxy["k"] = 2
except TypeError as e:
    print(e)
print(isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 0, types.FunctionType), isinstance((i for i in ()), types.GeneratorType), type(None) is types.NoneType)
ns.missing

# How often a key is asked for its hash; builtin functions and other methods under special names.
class Asked:
    times = 0
    def __init__(self, value): self.value = value
    def __hash__(self): Asked.times += 1; return hash(self.value)
    def __eq__(self, other): return isinstance(other, Asked) and self.value == other.value
def times(action):
    Asked.times = 0
    action()
    return Asked.times
keys = [Asked(i) for i in range(10)]
d = dict.fromkeys(keys)
times(lambda: dict.fromkeys(keys)), times(lambda: {key: 1 for key in keys}), times(lambda: set(keys))  # => (10, 10, 10)
times(lambda: d.setdefault(Asked(10), 2)), times(lambda: d.setdefault(Asked(10), 3)), d[Asked(10)]  # => (1, 1, 2)
times(lambda: d.__setitem__(Asked(11), 2)), times(lambda: d[Asked(11)]), times(lambda: d.get(Asked(12)))  # => (1, 1, 1)
times(lambda: Asked(1) in d), times(lambda: d.pop(Asked(11))), times(lambda: d.__delitem__(Asked(10)))  # => (1, 1, 1)
times(lambda: d.pop(Asked(99), None)), len(d)  # => (1, 10)
times(lambda: d.copy()), times(lambda: dict(d)), times(lambda: list(d))  # => (0, 0, 0)
s = set(keys)
times(lambda: s.add(Asked(20))), times(lambda: s.add(Asked(20))), times(lambda: s.discard(Asked(20))), times(lambda: s.discard(Asked(21)))  # => (1, 1, 1, 1)
times(lambda: s.remove(Asked(3))), times(lambda: s.copy()), times(lambda: frozenset(s)), len(s)  # => (1, 0, 0, 9)
mixed = {1: "int", "a": "str", Asked(5): "asked"}
times(lambda: mixed[Asked(5)]), times(lambda: mixed.__setitem__(Asked(6), 1)), times(lambda: mixed.get(5))  # => (1, 1, 0)
from collections import Counter, OrderedDict, defaultdict
times(lambda: Counter(keys)), Counter(keys)[Asked(3)]  # => (10, 1)
from functools import lru_cache
@lru_cache(maxsize=2)
def of(key): return key.value
times(lambda: of(Asked(1))), times(lambda: of(Asked(1))), times(lambda: of(Asked(2))), of.cache_info()  # => (1, 1, 1, CacheInfo(hits=1, misses=2, maxsize=2, currsize=2))
class Loud:
    def __hash__(self): raise ValueError("no hash")
{}.setdefault(Loud(), 1)  # raises ValueError: no hash
{}.pop(Loud(), 1)  # => 1
of([])  # raises TypeError: unhashable type: 'list'
of(([],))  # raises TypeError: unhashable type: 'list'
Counter([[]])  # raises TypeError: unhashable type: 'list'
{}.setdefault({}, 1)  # raises TypeError: unhashable type: 'dict'
class Record(dict):
    __setattr__ = dict.__setitem__
    __getattr__ = dict.__getitem__
    __delattr__ = dict.__delitem__
record = Record()
record.y = 42
record, record.y, record["y"]  # => ({'y': 42}, 42, 42)
del record.y
record  # => {}
record.y  # raises KeyError: 'y'
class Read(dict):
    __getattribute__ = dict.__getitem__
Read(a=1).a  # => 1
Read(a=1).b  # raises KeyError: 'b'
class Plain:
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__
plain = Plain()
plain.a = 1
plain.a  # => 1
class Noted(list):
    __delattr__ = list.remove
    __setattr__ = lambda self, name, value: self.append((name, value))
noted = Noted(["a"])
del noted.a
noted.b = 2
noted  # => [('b', 2)]
class Unbound:
    __len__ = len
    __repr__ = repr
    __iter__ = iter
    __call__ = max
    __getitem__ = max
    __add__ = max
    __hash__ = hash
    __bool__ = bool
    __index__ = int
    __getattr__ = str.upper
    __format__ = format
    __setattr__ = setattr
unbound = Unbound()
len(unbound)  # raises TypeError: len() takes exactly one argument (0 given)
repr(unbound)  # raises TypeError: repr() takes exactly one argument (0 given)
iter(unbound)  # raises TypeError: iter expected at least 1 argument, got 0
unbound(3, 5)  # => 5
unbound[[1, 2]]  # => 2
unbound + [1, 4]  # => 4
hash(unbound)  # raises TypeError: hash() takes exactly one argument (0 given)
bool(unbound)  # => False
[7][unbound]  # => 7
unbound.name  # raises TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'Unbound' object
format(unbound, "x")  # => 'x'
unbound.x = 1  # raises TypeError: setattr expected 3 arguments, got 2

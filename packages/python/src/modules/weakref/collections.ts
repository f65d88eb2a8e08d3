/** weakref, part two, in Python: dictionaries and sets of weak references. */

export const WEAK_COLLECTIONS = String.raw`
def _shared(cls):
    """Gives a dictionary what both kinds do alike."""
    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))
    def copy(self):
        """A copy with the same references."""
        made = cls()
        for key, value in self.items():
            made[key] = value
        return made
    def __ior__(self, other):
        self.update(other)
        return self
    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made
    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made
    for method in (__repr__, copy, __ior__, __or__, __ror__):
        method.__qualname__ = f"{cls.__name__}.{method.__name__}"
        setattr(cls, method.__name__, method)
    cls.__copy__ = copy
    return cls

@_shared
class WeakValueDictionary(_MutableMapping):
    """Mapping class that references values weakly."""
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)
    def __getitem__(self, key):
        return self.data[key]()
    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, None, key)
    def __delitem__(self, key):
        del self.data[key]
    def __len__(self):
        return len(self.data)
    def __contains__(self, key):
        return key in self.data
    def __iter__(self):
        return iter(list(self.data))
    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made
    def get(self, key, default=None):
        found = self.data.get(key)
        return default if found is None else found()
    def items(self):
        for key, found in list(self.data.items()):
            yield key, found()
    def keys(self):
        yield from list(self.data)
    def values(self):
        for found in list(self.data.values()):
            yield found()
    def itervaluerefs(self):
        yield from list(self.data.values())
    def valuerefs(self):
        return list(self.data.values())
    def popitem(self):
        key, found = self.data.popitem()
        return key, found()
    def pop(self, key, *args):
        found = self.data.pop(key, None)
        if found is not None:
            return found()
        if args:
            return args[0]
        raise KeyError(key)
    def setdefault(self, key, default=None):
        found = self.data.get(key)
        if found is not None:
            return found()
        self[key] = default
        return default
    def update(self, other=None, /, **kwargs):
        if other is not None:
            for key, value in dict(other).items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

@_shared
class WeakKeyDictionary(_MutableMapping):
    """Mapping class that references keys weakly."""
    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)
    def __getitem__(self, key):
        return self.data[ref(key)]
    def __setitem__(self, key, value):
        self.data[ref(key)] = value
    def __delitem__(self, key):
        del self.data[ref(key)]
    def __len__(self):
        return len(self.data)
    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False
    def __iter__(self):
        return self.keys()
    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made
    def get(self, key, default=None):
        return self.data.get(ref(key), default)
    def items(self):
        for found, value in list(self.data.items()):
            yield found(), value
    def keys(self):
        for found in list(self.data):
            yield found()
    def values(self):
        yield from list(self.data.values())
    def keyrefs(self):
        return list(self.data)
    def popitem(self):
        found, value = self.data.popitem()
        return found(), value
    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)
    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key), default)
    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            for key, value in (dict if hasattr(dict, "items") else _dict(dict)).items():
                self[key] = value
        if kwargs:
            self.update(kwargs)
_dict = dict

class WeakSet:
    """A set of weak references."""
    def __init__(self, data=None):
        self.data = {}
        if data is not None:
            self.update(data)
    def __iter__(self):
        for found in list(self.data):
            yield found()
    def __len__(self):
        return len(self.data)
    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False
    def add(self, item):
        self.data[ref(item)] = None
    def clear(self):
        self.data.clear()
    def copy(self):
        return self.__class__(self)
    def pop(self):
        if not self.data:
            raise KeyError("pop from empty WeakSet")
        return self.data.popitem()[0]()
    def remove(self, item):
        del self.data[ref(item)]
    def discard(self, item):
        self.data.pop(ref(item), None)
    def update(self, other):
        for item in other:
            self.add(item)
    def __ior__(self, other):
        self.update(other)
        return self
    def _mine(self):
        return set(self)
    def difference(self, other):
        gone = set(other)
        return self.__class__([item for item in self if item not in gone])
    __sub__ = difference
    def difference_update(self, other):
        for item in list(other):
            self.discard(item)
    def __isub__(self, other):
        self.clear() if self is other else self.difference_update(other)
        return self
    def intersection(self, other):
        return self.__class__([item for item in other if item in self])
    __and__ = intersection
    def intersection_update(self, other):
        kept = set(other)
        for item in list(self):
            if item not in kept:
                self.discard(item)
    def __iand__(self, other):
        self.intersection_update(other)
        return self
    def issubset(self, other):
        return self._mine().issubset(set(other))
    __le__ = issubset
    def __lt__(self, other):
        return self._mine() < set(other)
    def issuperset(self, other):
        return self._mine().issuperset(set(other))
    __ge__ = issuperset
    def __gt__(self, other):
        return self._mine() > set(other)
    def __eq__(self, other):
        return self._mine() == set(other) if isinstance(other, self.__class__) else NotImplemented
    __hash__ = None
    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made
    __xor__ = symmetric_difference
    def symmetric_difference_update(self, other):
        for item in list(other):
            self.discard(item) if item in self else self.add(item)
    def __ixor__(self, other):
        self.clear() if self is other else self.symmetric_difference_update(other)
        return self
    def union(self, other):
        return self.__class__([item for each in (self, other) for item in each])
    __or__ = union
    def isdisjoint(self, other):
        return not self.intersection(other)
    def __repr__(self):
        return repr(set(self.data))

_MutableSet.register(WeakSet)
WeakSet.__module__ = "_weakrefset"

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType", "ProxyTypes",
    "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]
`;

from collections import OrderedDict


class LRUCache:
    """A cache that forgets what was used least recently."""

    __slots__ = ("capacity", "_data", "hits", "misses")

    def __init__(self, capacity: int = 3) -> None:
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity = capacity
        self._data: "OrderedDict[str, int]" = OrderedDict()
        self.hits = self.misses = 0

    def __getitem__(self, key):
        try:
            self._data.move_to_end(key)
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        return self._data[key]

    def __setitem__(self, key, value):
        self._data[key] = value
        self._data.move_to_end(key)
        if len(self) > self.capacity:
            evicted, _ = self._data.popitem(last=False)
            print("evict", evicted)

    def __delitem__(self, key):
        del self._data[key]

    def __contains__(self, key):
        return key in self._data

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default


cache = LRUCache(2)
cache["a"] = 1
cache["b"] = 2
print(cache.get("a"), cache.get("zzz", -1))
cache["c"] = 3
print(list(cache), "b" in cache, len(cache))
del cache["a"]
print([*cache], cache.hits, cache.misses, cache.__doc__)
print(OrderedDict([("x", 1), ("y", 2)]), OrderedDict(a=1) == {"a": 1})
for bad in (0, -5):
    try:
        LRUCache(bad)
    except ValueError as e:
        print(bad, e)
try:
    cache.extra = 1
except AttributeError as e:
    print(e)
print(cache["nope"])

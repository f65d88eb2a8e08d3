"""Copies of iterators: one that stands at the same place. A shallow copy shares what the original draws from, a deep one has its own."""  # => 'Copies of iterators: one that stands at the same place. A shallow copy shares what the original draws from, a deep one has its own.'
import collections, copy, itertools

def both(make, steps=1):
    """What is left in a shallow and in a deep copy of an iterator after some steps."""
    told = []
    for how in (copy.copy, copy.deepcopy):
        it = make()
        for _ in range(steps):
            next(it)
        try:
            made = how(it)
            told.append((type(made).__name__, list(itertools.islice(made, 4))))
        except TypeError as e:
            told.append(str(e))
    return told

class Sequence:
    def __getitem__(self, i):
        return [1, 2, 3][i]

class Counting:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        return self.n

both(lambda: iter([1, 2, 3]))  # => [('list_iterator', [2, 3]), ('list_iterator', [2, 3])]
both(lambda: reversed([1, 2, 3]))  # => [('list_reverseiterator', [2, 1]), ('list_reverseiterator', [2, 1])]
both(lambda: iter((1, [2], 3)), 3)  # => [('tuple_iterator', []), ('tuple_iterator', [])]
both(lambda: iter("abc"))  # => [('str_ascii_iterator', ['b', 'c']), ('str_ascii_iterator', ['b', 'c'])]
both(lambda: iter("aé日"))  # => [('str_iterator', ['é', '日']), ('str_iterator', ['é', '日'])]
both(lambda: iter(b"abc"))  # => [('bytes_iterator', [98, 99]), ('bytes_iterator', [98, 99])]
both(lambda: iter(bytearray(b"abc")))  # => [('bytearray_iterator', [98, 99]), ('bytearray_iterator', [98, 99])]
both(lambda: iter(memoryview(b"abc")))  # => ["cannot pickle 'memory_iterator' object", "cannot pickle 'memory_iterator' object"]
both(lambda: iter(range(4)), 2)  # => [('range_iterator', [2, 3]), ('range_iterator', [2, 3])]
both(lambda: iter(range(10**20, 10**20 + 3)))  # => [('longrange_iterator', [100000000000000000001, 100000000000000000002]), ('longrange_iterator', [100000000000000000001, 100000000000000000002])]
both(lambda: iter({1: 2, 3: 4, 5: 6}))  # => [('list_iterator', [3, 5]), ('list_iterator', [3, 5])]
both(lambda: iter({1: 2, 3: [4], 5: 6}.items()))  # => [('list_iterator', [(3, [4]), (5, 6)]), ('list_iterator', [(3, [4]), (5, 6)])]
both(lambda: reversed({1: 2, 3: 4, 5: 6}))  # => [('list_iterator', [3, 1]), ('list_iterator', [3, 1])]
both(lambda: iter({1, 2, 3}))  # => [('list_iterator', [2, 3]), ('list_iterator', [2, 3])]
both(lambda: iter(collections.deque([1, 2, 3])))  # => [('_deque_iterator', [2, 3]), ('_deque_iterator', [2, 3])]
both(lambda: reversed(collections.deque([1, 2, 3])))  # => [('_deque_reverse_iterator', [2, 1]), ('_deque_reverse_iterator', [2, 1])]
both(lambda: iter(Sequence()))  # => [('iterator', [2, 3]), ('iterator', [2, 3])]
both(lambda: iter(iter([5, 6, 7, 8]).__next__, 8))  # => [('callable_iterator', [6, 7]), ('callable_iterator', [6, 7])]
both(lambda: enumerate("abc", 5))  # => [('enumerate', [(6, 'b'), (7, 'c')]), ('enumerate', [(6, 'b'), (7, 'c')])]
both(lambda: zip("abc", [1, 2, 3]))  # => [('zip', [('b', 2), ('c', 3)]), ('zip', [('b', 2), ('c', 3)])]
both(lambda: map(ord, "abc"))  # => [('map', [98, 99]), ('map', [98, 99])]
both(lambda: filter(None, [1, 0, 2, 3]))  # => [('filter', [2, 3]), ('filter', [2, 3])]
both(lambda: (x for x in [1, 2]))  # => ["cannot pickle 'generator' object", "cannot pickle 'generator' object"]
both(lambda: itertools.count(3, 2))  # => [('count', [5, 7, 9, 11]), ('count', [5, 7, 9, 11])]
both(lambda: itertools.cycle([1, 2]), 3)  # => [('cycle', [2, 1, 2, 1]), ('cycle', [2, 1, 2, 1])]
both(lambda: itertools.repeat([1], 3))  # => [('repeat', [[1], [1]]), ('repeat', [[1], [1]])]
both(lambda: itertools.accumulate([1, 2, 3, 4]), 2)  # => [('accumulate', [6, 10]), ('accumulate', [6, 10])]
both(lambda: itertools.accumulate([1, 2, 3], max, initial=0))  # => [('accumulate', [1, 2, 3]), ('accumulate', [1, 2, 3])]
both(lambda: itertools.chain([1, 2], "ab"), 3)  # => [('chain', ['b']), ('chain', ['b'])]
both(lambda: itertools.compress("abcde", [1, 0, 1, 1, 1]))  # => [('compress', ['c', 'd', 'e']), ('compress', ['c', 'd', 'e'])]
both(lambda: itertools.dropwhile(lambda x: x < 2, [1, 2, 3, 1]))  # => [('dropwhile', [3, 1]), ('dropwhile', [3, 1])]
both(lambda: itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1]))  # => [('takewhile', [2]), ('takewhile', [2])]
both(lambda: itertools.filterfalse(None, [0, 1, 0, 0]))  # => [('filterfalse', [0, 0]), ('filterfalse', [0, 0])]
both(lambda: itertools.islice("abcdefg", 1, 6, 2))  # => [('islice', ['d', 'f']), ('islice', ['d', 'f'])]
both(lambda: itertools.starmap(pow, [(1, 2), (3, 4), (2, 2)]))  # => [('starmap', [81, 4]), ('starmap', [81, 4])]
both(lambda: itertools.tee([1, 2, 3])[1])  # => [('_tee', [2, 3]), ('_tee', [2, 3])]
both(lambda: itertools.zip_longest("abc", "x", fillvalue=0))  # => [('zip_longest', [('b', 0), ('c', 0)]), ('zip_longest', [('b', 0), ('c', 0)])]
both(lambda: itertools.product("ab", [1, 2]))  # => [('product', [('a', 2), ('b', 1), ('b', 2)]), ('product', [('a', 2), ('b', 1), ('b', 2)])]
both(lambda: itertools.permutations("abc", 2), 4)  # => [('permutations', [('c', 'a'), ('c', 'b')]), ('permutations', [('c', 'a'), ('c', 'b')])]
both(lambda: itertools.combinations("abcd", 2), 2)  # => [('combinations', [('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')]), ('combinations', [('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')])]
both(lambda: itertools.combinations_with_replacement("abc", 2))  # => [('combinations_with_replacement', [('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c')]), ('combinations_with_replacement', [('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c')])]
both(lambda: itertools.pairwise("abc"))  # => ["cannot pickle 'itertools.pairwise' object", "cannot pickle 'itertools.pairwise' object"]
groups = copy.deepcopy(itertools.groupby("aabb"))
[(key, list(group)) for key, group in groups]  # => [('a', ['a', 'a']), ('b', ['b', 'b'])]
held = [[1], [2]]
shallow, deep = copy.copy(iter(held)), copy.deepcopy(iter(held))
held[0].append(9)
next(shallow), next(deep)  # => ([1, 9], [1])
it = zip([1, 2, 3])
twin = copy.copy(it)
next(it), next(twin), list(it), list(twin)  # => ((1,), (2,), [(3,)], [])
it = zip(Counting())
twin, other = copy.copy(it), copy.deepcopy(it)
next(it), next(twin), next(it), next(other)  # => ((1,), (2,), (3,), (1,))
it = itertools.cycle([1, 2])
next(it), next(copy.copy(it)), next(it), next(it)  # => (1, 2, 1, 2)

# collections.abc: interfaces, mixins, registration.
from collections.abc import *
import collections.abc, collections
isinstance([], Iterable)  # => True
isinstance(5, Iterable)  # => False
isinstance('a', Sequence)  # => True
isinstance([], MutableSequence)  # => True
isinstance((), MutableSequence)  # => False
isinstance({}, Mapping)  # => True
isinstance({}, MutableMapping)  # => True
isinstance(set(), Set)  # => True
isinstance(frozenset(), MutableSet)  # => False
isinstance(len, Callable)  # => True
isinstance(iter([]), Iterator)  # => True
isinstance([], Iterator)  # => False
isinstance((i for i in []), Generator)  # => True
isinstance([], Hashable)  # => False
isinstance((), Hashable)  # => True
isinstance({}.keys(), KeysView)  # => True
isinstance({}.items(), Set)  # => True
isinstance([], Sized)  # => True
isinstance([], Collection)  # => True
isinstance([], Reversible)  # => True
isinstance({}, Reversible)  # => True
isinstance(range(3), Sequence)  # => True
isinstance(b'', Sequence)  # => True
isinstance(collections.deque(), MutableSequence)  # => True
isinstance(collections.OrderedDict(), MutableMapping)  # => True
isinstance(lambda: 0, Callable)  # => True
isinstance(int, Callable)  # => True
isinstance(zip(), Iterator)  # => True
issubclass(list, Sequence)  # => True
issubclass(dict, Collection)  # => True
issubclass(str, Container)  # => True
Iterable  # => <class 'collections.abc.Iterable'>
Mapping.__mro__  # => (<class 'collections.abc.Mapping'>, <class 'collections.abc.Collection'>, <class 'collections.abc.Sized'>, <class 'collections.abc.Iterable'>, <class 'collections.abc.Container'>, <class 'object'>)
Callable.__name__  # => 'Callable'
Mapping.__module__  # => 'collections.abc'
Mapping()  # raises TypeError: Can't instantiate abstract class Mapping with abstract methods __getitem__, __iter__, __len__
Iterator()  # raises TypeError: Can't instantiate abstract class Iterator with abstract method __next__
MutableMapping.__abstractmethods__ == frozenset({'__delitem__', '__getitem__', '__iter__', '__len__', '__setitem__'})  # => True

class M(MutableMapping):

    def __init__(self, *a, **k):
        self.d = {}
        self.update(*a, **k)

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)

m = M({'a': 1}, b=2)
m['a']  # => 1
m.get('z')
m.get('z', 5)  # => 5
'a' in m  # => True
'z' in m  # => False
list(m)  # => ['a', 'b']
dict(m)  # => {'a': 1, 'b': 2}
m.pop('a')  # => 1
m.pop('q', None)
m.setdefault('c', 3)  # => 3
list(m.items())  # => [('b', 2), ('c', 3)]
list(m.values())  # => [2, 3]
m == {'b': 2, 'c': 3}  # => True
m != {}  # => True
m.popitem()  # => ('b', 2)
len(m)  # => 1
m.clear()
len(m)  # => 0
m.pop('nope')  # raises KeyError: 'nope'
m.popitem()  # raises KeyError
{**M(a=1)}  # => {'a': 1}
M([('x', 1)]).d  # => {'x': 1}

class S(Sequence):

    def __init__(self, *v):
        self.v = v

    def __len__(self):
        return len(self.v)

    def __getitem__(self, i):
        return self.v[i]

s = S(1, 2, 3, 2)
(list(s), 2 in s, s.index(2), s.count(2), list(reversed(s)), s[1:], s.index(2, 2), [*s])  # => ([1, 2, 3, 2], True, 1, 2, [2, 3, 2, 1], (2, 3, 2), 3, [1, 2, 3, 2])
s.index(9)  # raises ValueError

class ML(MutableSequence):

    def __init__(self):
        self.v = []

    def __len__(self):
        return len(self.v)

    def __getitem__(self, i):
        return self.v[i]

    def __setitem__(self, i, x):
        self.v[i] = x

    def __delitem__(self, i):
        del self.v[i]

    def insert(self, i, x):
        self.v.insert(i, x)

l = ML()
l.append(1)
l.extend([2, 3])
l += [4]
l.reverse()
l.remove(3)
l.v  # => [4, 2, 1]
l.pop()  # => 1
l.v  # => [4, 2]

class LS(Set):

    def __init__(self, it):
        self.e = list(dict.fromkeys(it))

    def __iter__(self):
        return iter(self.e)

    def __contains__(self, x):
        return x in self.e

    def __len__(self):
        return len(self.e)

list(LS('abc') & LS('bcd'))  # => ['b', 'c']
list(LS('ab') | {'z'})  # => ['a', 'b', 'z']
list(LS('abc') - LS('b'))  # => ['a', 'c']
list(LS('ab') ^ LS('bc'))  # => ['a', 'c']
LS('ab') < LS('abc')  # => True
LS('ab') == {'a', 'b'}  # => True
LS('a').isdisjoint('b')  # => True

class It(Iterator):

    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n

list(It())  # => [1, 2]

class HasIter:

    def __iter__(self):
        yield 1


class NoHash:
    __hash__ = None

isinstance(HasIter(), Iterable)  # => True
isinstance(NoHash(), Hashable)  # => False
issubclass(HasIter, Iterable)  # => True

class Reg:
    pass

Sequence.register(Reg)  # => <class '__main__.Reg'>
isinstance(Reg(), Sequence)  # => True
isinstance(collections.ChainMap(), Mapping)  # => True
isinstance(collections.UserDict(), MutableMapping)  # => True
isinstance(collections.UserList(), MutableSequence)  # => True
isinstance(collections.UserString('a'), Sequence)  # => True
Iterable[int]  # => collections.abc.Iterable[int]
Mapping[str, int]  # => collections.abc.Mapping[str, int]
collections.abc.Sequence[int]  # => collections.abc.Sequence[int]
collections.abc.Mapping is Mapping  # => True
class Two(Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): return 'ab'[i]
class Lone(Mapping):
    def __len__(self): return 1
    def __iter__(self): yield 'k'
    def __getitem__(self, k): return 1
[g.__qualname__ for g in (iter(Two()), reversed(Two()), iter(Lone().keys()), iter(Lone().values()), iter(Lone().items()))]  # => ['Sequence.__iter__', 'Sequence.__reversed__', 'KeysView.__iter__', 'ValuesView.__iter__', 'ItemsView.__iter__']
t = iter(Two())
next(t), t.gi_running, t.close(), list(t)  # => ('a', False, None, [])
heads = iter(Two())
heads.throw(KeyError('x'))  # raises KeyError: 'x'
import heapq
heapq.merge([1]).__name__, next(heapq.merge([1], [0])), heapq.merge([1]).close()  # => ('merge', 0, None)

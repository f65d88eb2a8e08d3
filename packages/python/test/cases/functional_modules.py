# itertools, functools, operator, heapq, bisect.
import itertools, functools, operator, heapq, bisect
from itertools import *
from operator import *
count(1, 2)  # => count(1, 2)
count('a')  # raises TypeError: a number is required
count(1.5, 0.5)  # => count(1.5, 0.5)
count(start=3, step=2)  # => count(3, 2)
count(1)  # => count(1)
count(1, 1)  # => count(1)
repeat()  # raises TypeError: repeat() missing required argument 'object' (pos 1)
repeat(1)  # => repeat(1)
repeat(1, 3)  # => repeat(1, 3)
repeat(1, -1)  # => repeat(1, 0)
repeat(1, 'a')  # raises TypeError: 'str' object cannot be interpreted as an integer
cycle()  # raises TypeError: cycle expected 1 argument, got 0
cycle(1)  # raises TypeError: 'int' object is not iterable
cycle([1], 2)  # raises TypeError: cycle expected 1 argument, got 2
list(chain(1))  # raises TypeError: 'int' object is not iterable
chain.from_iterable(1)  # raises TypeError: 'int' object is not iterable
list(chain.from_iterable([1]))  # raises TypeError: 'int' object is not iterable
accumulate()  # raises TypeError: accumulate() missing required argument 'iterable' (pos 1)
list(accumulate([1, 2], 2))  # raises TypeError: 'int' object is not callable
accumulate(1)  # raises TypeError: 'int' object is not iterable
accumulate([1], foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for accumulate()
islice([1])  # raises TypeError: islice expected at least 2 arguments, got 1
islice([1], -1)  # raises ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
islice([1], 'a')  # raises ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
islice([1], 1, 2, 0)  # raises ValueError: Step for islice() must be a positive integer or None.
islice([1], 1, 2, 3, 4)  # raises TypeError: islice expected at most 4 arguments, got 5
islice([1], 0, -1)  # raises ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
islice([1], 0, 2, -1)  # raises ValueError: Step for islice() must be a positive integer or None.
islice(1, 2)  # raises TypeError: 'int' object is not iterable
islice([1], 1.5)  # raises ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
islice([1], 'a', 2)  # raises ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
islice([1], 10 ** 30)  # raises ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
takewhile(1)  # raises TypeError: takewhile expected 2 arguments, got 1
takewhile(1, 2)  # raises TypeError: 'int' object is not iterable
list(dropwhile(1, [1]))  # raises TypeError: 'int' object is not callable
filterfalse(1)  # raises TypeError: filterfalse expected 2 arguments, got 1
starmap(1)  # raises TypeError: starmap expected 2 arguments, got 1
list(starmap(pow, [1]))  # raises TypeError: 'int' object is not iterable
list(starmap(pow, [(2, 3)]))  # => [8]
tee([1], -1)  # raises ValueError: n must be >= 0
tee(1)  # raises TypeError: 'int' object is not iterable
tee()  # raises TypeError: tee expected at least 1 argument, got 0
compress([1])  # raises TypeError: compress() missing required argument 'selectors' (pos 2)
list(compress('abc', [1, 0, 1]))  # => ['a', 'c']
compress(1, 2)  # raises TypeError: 'int' object is not iterable
groupby()  # raises TypeError: groupby() missing required argument 'iterable' (pos 1)
groupby(1)  # raises TypeError: 'int' object is not iterable
list(groupby([1], 2))  # raises TypeError: 'int' object is not callable
groupby([1], foo=2)  # raises TypeError: 'foo' is an invalid keyword argument for groupby()
zip_longest(1)  # raises TypeError: 'int' object is not iterable
list(zip_longest([1, 2], 'a', fillvalue=2))  # => [(1, 'a'), (2, 2)]
list(zip_longest([1], [2, 3]))  # => [(1, 2), (None, 3)]
zip_longest([1], foo=2)  # raises TypeError: zip_longest() got an unexpected keyword argument
product(1)  # raises TypeError: 'int' object is not iterable
product([1], repeat=-1)  # raises ValueError: repeat argument cannot be negative
product([1], repeat='a')  # raises TypeError: 'str' object cannot be interpreted as an integer
product([1], foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for product()
permutations()  # raises TypeError: permutations() missing required argument 'iterable' (pos 1)
permutations(1)  # raises TypeError: 'int' object is not iterable
permutations([1], -1)  # raises ValueError: r must be non-negative
permutations([1], 'a')  # raises TypeError: Expected int as r
combinations([1])  # raises TypeError: combinations() missing required argument 'r' (pos 2)
combinations([1], -1)  # raises ValueError: r must be non-negative
combinations(1, 2)  # raises TypeError: 'int' object is not iterable
combinations([1], 'a')  # raises TypeError: 'str' object cannot be interpreted as an integer
combinations_with_replacement([1], -1)  # raises ValueError: r must be non-negative
pairwise(1)  # raises TypeError: 'int' object is not iterable
pairwise()  # raises TypeError: pairwise expected 1 argument, got 0
repeat(1, 3).__length_hint__()  # => 3
repeat(1).__length_hint__()  # raises TypeError: len() of unsized object
list(product())  # => [()]
list(product('ab', [1, 2]))  # => [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
list(product([0, 1], repeat=2))  # => [(0, 0), (0, 1), (1, 0), (1, 1)]
list(product('ab', []))  # => []
list(permutations('abc', 2))  # => [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')]
list(permutations('abc'))  # => [('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')]
list(permutations([], 0))  # => [()]
list(permutations([1], 2))  # => []
list(combinations('abcd', 2))  # => [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')]
list(combinations('ab', 0))  # => [()]
list(combinations('ab', 3))  # => []
list(combinations_with_replacement('abc', 2))  # => [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')]
list(combinations_with_replacement('', 0))  # => [()]
list(combinations_with_replacement('', 1))  # => []
list(combinations_with_replacement('a', 3))  # => [('a', 'a', 'a')]
[(k, list(g)) for k, g in groupby('aabbc')]  # => [('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c'])]
[(k, list(g)) for k, g in groupby([1, 1, 2, 3, 3], key=lambda x: x % 2)]  # => [(1, [1, 1]), (0, [2]), (1, [3, 3])]
list(islice(count(), 3, 10, 2))  # => [3, 5, 7, 9]
list(islice('abc', None))  # => ['a', 'b', 'c']
list(islice('abc', 1, None))  # => ['b', 'c']
list(islice(cycle('ab'), 5))  # => ['a', 'b', 'a', 'b', 'a']
list(takewhile(lambda x: x < 3, count()))  # => [0, 1, 2]
list(dropwhile(lambda x: x < 2, [1, 2, 1]))  # => [2, 1]
list(accumulate([1, 2, 3]))  # => [1, 3, 6]
list(accumulate([1, 2, 3], mul))  # => [1, 2, 6]
list(accumulate([1, 2], initial=10))  # => [10, 11, 13]
list(accumulate([]))  # => []
list(pairwise([1, 2, 3]))  # => [(1, 2), (2, 3)]
list(pairwise([1]))  # => []
list(chain('ab', [1]))  # => ['a', 'b', 1]
list(chain.from_iterable(['ab', 'c']))  # => ['a', 'b', 'c']
list(filterfalse(None, [0, 1]))  # => [0]
list(filterfalse(lambda x: x > 1, [1, 2]))  # => [1]
a, b = tee([1, 2, 3])
next(a)  # => 1
list(b)  # => [1, 2, 3]
list(a)  # => [2, 3]
g = groupby('aab')
x = next(g)
y = next(g)
list(x[1])  # => []
list(y[1])  # => ['b']
it = iter([1, 2, 3, 4])
sl = islice(it, 2)
list(sl)  # => [1, 2]
list(it)  # => [3, 4]
p = permutations(range(5), 3)
sum((1 for _ in p))  # => 60
chain.__name__  # => 'chain'
type(count())  # => <class 'itertools.count'>
type(tee([1])[0])  # => <class 'itertools._tee'>
dir(chain) == sorted(dir(chain))  # => True
'from_iterable' in dir(chain)  # => True
[m for m in dir(itertools) if not m.startswith('_')]  # => ['accumulate', 'chain', 'combinations', 'combinations_with_replacement', 'compress', 'count', 'cycle', 'dropwhile', 'filterfalse', 'groupby', 'islice', 'pairwise', 'permutations', 'product', 'repeat', 'starmap', 'takewhile', 'tee', 'zip_longest']
[m for m in dir(operator) if not m.startswith('_')]  # => ['abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv', 'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor']
from functools import *

def f(a, b=1):
    """doc"""

reduce(add, [])  # raises TypeError: reduce() of empty iterable with no initial value
reduce(add)  # raises TypeError: reduce expected at least 2 arguments, got 1
reduce(add, 1)  # raises TypeError: reduce() arg 2 must support iteration
reduce(add, [1], 2, 3)  # raises TypeError: reduce expected at most 3 arguments, got 4
reduce(add, [1, 2, 3])  # => 6
reduce(add, [], 5)  # => 5
reduce(add, [1], None) if 0 else 1  # => 1
partial()  # raises TypeError: type 'partial' takes at least one argument
partial(1)  # raises TypeError: the first argument must be callable
partial(int, 1, base=2)  # => functools.partial(<class 'int'>, 1, base=2)
partial(int, base=2)('101')  # => 5
partial(pow, 2)(3)  # => 8
partial(f).func is f  # => True
partial(f, 1).args  # => (1,)
partial(f, x=1).keywords  # => {'x': 1}
lru_cache('a')  # raises TypeError: Expected first argument to be an integer, a callable, or None
lru_cache(maxsize=None)(f).cache_parameters()  # => {'maxsize': None, 'typed': False}
lru_cache(f).cache_info()  # => CacheInfo(hits=0, misses=0, maxsize=128, currsize=0)
cmp_to_key(f)(1) < 2  # raises TypeError: other argument must be K instance
cmp_to_key()  # raises TypeError: cmp_to_key() missing required argument 'mycmp' (pos 1)
sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a))  # => [3, 2, 1]

class P:
    pass

total_ordering(P)  # raises ValueError: must define at least one ordering operation: < > <= >=
type(partial(f))  # => <class 'functools.partial'>
type(lru_cache(f))  # => <class 'functools._lru_cache_wrapper'>
itemgetter()  # raises TypeError: itemgetter expected 1 argument, got 0
itemgetter(1)  # => operator.itemgetter(1)
itemgetter(1, 2)  # => operator.itemgetter(1, 2)
itemgetter(1)([1])  # raises IndexError: list index out of range
itemgetter(1, 0)([1, 2])  # => (2, 1)
itemgetter('a')({'a': 1})  # => 1
attrgetter('a')  # => operator.attrgetter('a')
attrgetter('a.b', 'c')  # => operator.attrgetter('a.b', 'c')
attrgetter(1)  # raises TypeError: attribute name must be a string
attrgetter()  # raises TypeError: attrgetter expected 1 argument, got 0
attrgetter('real', 'imag')(3)  # => (3, 0)
attrgetter('real.imag')(3)  # => 0
methodcaller()  # raises TypeError: methodcaller needs at least one argument, the method name
methodcaller(1)  # raises TypeError: method name must be a string
methodcaller('a', 1, b=2)  # => operator.methodcaller('a', 1, b=2)
methodcaller('a')(1)  # raises AttributeError: 'int' object has no attribute 'a'
methodcaller('upper')('a')  # => 'A'
methodcaller('split', ',')('a,b')  # => ['a', 'b']
itemgetter(1)(1, 2)  # raises TypeError: itemgetter expected 1 argument, got 2
add(1)  # raises TypeError: add expected 2 arguments, got 1
add(1, 2, 3)  # raises TypeError: add expected 2 arguments, got 3
add(1, 'a')  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
index(1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
concat(1, 2)  # raises TypeError: 'int' object can't be concatenated
concat([1], [2])  # => [1, 2]
countOf([1, 1], 1)  # => 2
indexOf([1], 2)  # raises ValueError: sequence.index(x): x not in sequence
length_hint([1])  # => 1
length_hint(iter([1, 2]))  # => 2
length_hint(1, 5)  # => 5
length_hint(1, 'a')  # raises TypeError: 'str' object cannot be interpreted as an integer
not_(1)  # => False
truth([])  # => False
is_(1, 1)  # => True
is_not(1, 2)  # => True
contains([1], 1)  # => True
l = [1, 2, 3]
setitem(l, 0, 9)
delitem(l, 1)
l  # => [9, 3]
getitem(l, 0)  # => 9
iadd([1], [2])  # => [1, 2]
iconcat(1, 2)  # raises TypeError: 'int' object can't be concatenated
inv(1)  # => -2
neg(2)  # => -2
pos(3)  # => 3
abs(-3)  # => 3
matmul  # => <built-in function matmul>
call(f, 1)
type(itemgetter(1))  # => <class 'operator.itemgetter'>
attrgetter('x.y')(1)  # raises AttributeError: 'int' object has no attribute 'x'
lru_cache(1, 2, 3)  # raises TypeError: lru_cache() takes from 0 to 2 positional arguments but 3 were given
reduce(1, [1, 2])  # raises TypeError: 'int' object is not callable
lru_cache(5)(1)  # raises TypeError: the first argument must be callable
lru_cache(f)([])  # raises TypeError: unhashable type: 'list'
indexOf(1, 2)  # raises TypeError: argument of type 'int' is not iterable
countOf(1, 1)  # raises TypeError: argument of type 'int' is not iterable
truth()  # raises TypeError: _operator.truth() takes exactly one argument (0 given)
eq(1)  # raises TypeError: eq expected 2 arguments, got 1
operator.__add__(1, 2)  # => 3
operator.__not__(1)  # => False
operator.__getitem__([1], 0)  # => 1
operator.__index__(3)  # => 3

@lru_cache(maxsize=2)
def sq(x):
    print('calc', x)
    return x * x

sq(1)  # => calc 1
sq(2)  # => calc 2
sq(1)  # => 1
sq(3)  # => calc 3
sq(2)  # => calc 2
sq(1)  # => calc 1
sq.cache_info()  # => CacheInfo(hits=1, misses=5, maxsize=2, currsize=2)
sq(1.0)  # => calc 1.0
sq(True)  # => 1.0
sq.cache_info()  # => CacheInfo(hits=2, misses=6, maxsize=2, currsize=2)
sq.cache_clear()
sq.cache_info()  # => CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
sq.__name__  # => 'sq'
sq.__wrapped__.__name__  # => 'sq'

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

fib(80)  # => 23416728348467685
fib.cache_info()  # => CacheInfo(hits=78, misses=81, maxsize=None, currsize=81)

class Q:

    @lru_cache
    def m(self, x):
        return (self.__class__.__name__, x)

    @cached_property
    def cp(self):
        print('computing')
        return 42

q = Q()
q.m(1)  # => ('Q', 1)
q.m(x=2)  # => ('Q', 2)
Q.m.cache_info()  # => CacheInfo(hits=0, misses=2, maxsize=128, currsize=2)
q.cp  # => computing
q.cp  # => 42
q.__dict__  # => {'cp': 42}

@total_ordering
class V:

    def __init__(s, v):
        s.v = v

    def __eq__(s, o):
        return s.v == o.v

    def __lt__(s, o):
        return s.v < o.v

V(1) < V(2)  # => True
V(1) <= V(1)  # => True
V(2) > V(1)  # => True
V(1) >= V(2)  # => False
V(1) != V(2)  # => True
sorted([V(3), V(1)])[0].v  # => 1

@singledispatch
def sd(x):
    return 'base'


@sd.register
def _(x: int):
    return 'int'


@sd.register(str)
def _(x):
    return 'str'


@sd.register(list)
@sd.register(tuple)
def _(x):
    return 'seq'

sd(1)  # => 'int'
sd('a')  # => 'str'
sd([])  # => 'seq'
sd(())  # => 'seq'
sd(1.5)  # => 'base'
sd(True)  # => 'int'
sd.__name__  # => 'sd'
sd.dispatch(int)(3)  # => 'int'
sorted(map(str, sd.registry.keys()))  # => ["<class 'int'>", "<class 'list'>", "<class 'object'>", "<class 'str'>", "<class 'tuple'>"]
sd()  # raises TypeError: sd requires at least 1 positional argument
sd.register(5)  # raises TypeError: Invalid first argument to `register()`: 5. Use either `@register(some_class)` or plain `@register` on an annotated function.

def deco(fn):

    @wraps(fn)
    def wrapper(*a, **k):
        return ('w', fn(*a, **k))
    return wrapper


@deco
def named(a):
    """docs"""
    return a

named(1)  # => ('w', 1)
named.__name__  # => 'named'
named.__doc__  # => 'docs'
named.__qualname__  # => 'named'
named.__wrapped__.__name__  # => 'named'

class Cell:

    def __init__(s):
        s._alive = False

    def set_state(s, state):
        s._alive = state
        return state
    set_alive = partialmethod(set_state, True)

Cell().set_alive()  # => True
functools.WRAPPER_ASSIGNMENTS  # => ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')

class SDM:

    @singledispatchmethod
    def neg(self, a):
        return 'base'

    @neg.register
    def _(self, a: int):
        return -a

    @neg.register
    def _(self, a: bool):
        return not a

SDM().neg(5)  # => -5
SDM().neg(True)  # => False
SDM().neg('x')  # => 'base'
h = [5, 3, 8, 1]
heapq.heapify(h)
h  # => [1, 3, 8, 5]
heapq.heappush(h, 0)
h  # => [0, 1, 8, 5, 3]
heapq.heappop(h)  # => 0
h  # => [1, 3, 8, 5]
heapq.heapreplace(h, 7)  # => 1
h  # => [3, 5, 8, 7]
heapq.heappushpop(h, 2)  # => 2
h  # => [3, 5, 8, 7]
heapq.heappop([])  # raises IndexError: index out of range
heapq.heapify(1)  # raises TypeError: heapify() argument must be list, not int
heapq.heappush(1, 2)  # raises TypeError: heappush() argument 1 must be list, not int
heapq.heapreplace([], 1)  # raises IndexError: index out of range
heapq.nlargest(2, [1, 5, 3])  # => [5, 3]
heapq.nsmallest(2, [1, 5, 3])  # => [1, 3]
heapq.nlargest(3, 'abca', key=lambda c: -ord(c))  # => ['a', 'a', 'b']
heapq.nlargest(0, [1])  # => []
heapq.nsmallest(-1, [1])  # => []
list(heapq.merge([1, 4], [2, 3], [0, 9]))  # => [0, 1, 2, 3, 4, 9]
list(heapq.merge([4, 1], [3, 2], reverse=True))  # => [4, 3, 2, 1]
list(heapq.merge(['a', 'CC'], ['bb'], key=len))  # => ['a', 'CC', 'bb']
heapq.heappop([1, 'a', 2])  # raises TypeError: '<' not supported between instances of 'int' and 'str'
bisect.bisect([1, 2, 2, 3], 2)  # => 3
bisect.bisect_left([1, 2, 2, 3], 2)  # => 1
bisect.bisect_right([1, 2, 3], 2, 0, 1)  # => 1
bisect.bisect([1, 2], 3, -1)  # raises ValueError: lo must be non-negative
bisect.bisect([1, 2, 3], key=lambda x: -x, x=-2)  # => 3
bl = [1, 3]
bisect.insort(bl, 2)
bisect.insort_left(bl, 3)
bl  # => [1, 2, 3, 3]
bisect.bisect(1, 2)  # raises TypeError: object of type 'int' has no len()
bisect.bisect([1, 'a', 3], 2)  # raises TypeError: '<' not supported between instances of 'int' and 'str'
bisect.bisect()  # raises TypeError: bisect_right() missing required argument 'a' (pos 1)
bisect.bisect_left is bisect.bisect_left  # => True
bisect.bisect is bisect.bisect_right  # => True
bisect.bisect  # => <built-in function bisect_right>

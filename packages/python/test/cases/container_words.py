# Containers and small modules: the words of argument errors, keyword names, reprs, views, and what CPython writes in Python.
from collections import *
import string, collections.abc as cabc, operator, itertools, heapq, bisect, queue, numbers, graphlib, abc, contextlib
c = Counter('abca')
c.update(1, 2)  # raises TypeError: Counter.update() takes from 1 to 2 positional arguments but 3 were given
Counter(1, 2)  # raises TypeError: Counter.__init__() takes from 1 to 2 positional arguments but 3 were given
c.most_common(1, 2)  # raises TypeError: Counter.most_common() takes from 1 to 2 positional arguments but 3 were given
c.elements(1)  # raises TypeError: Counter.elements() takes 1 positional argument but 2 were given
c.subtract(1, 2)  # raises TypeError: Counter.subtract() takes from 1 to 2 positional arguments but 3 were given
c.total(1)  # raises TypeError: Counter.total() takes 1 positional argument but 2 were given
Counter.fromkeys('a')  # raises NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
type(c.update)  # => <class 'method'>
type(Counter.update)  # => <class 'function'>
c.update(self=3) or c  # => Counter({'self': 3, 'a': 2, 'b': 1, 'c': 1})
Counter(a='x') + Counter(b=1)  # raises TypeError: can only concatenate str (not "int") to str
c.most_common(n=1)  # => [('self', 3)]
+c  # => Counter({'self': 3, 'a': 2, 'b': 1, 'c': 1})
-c  # => Counter()
c['zz']  # => 0
c <= c  # => True
c < Counter('abcaa')  # => False
Counter(5)  # raises TypeError: 'int' object is not iterable
c == Counter('abca')  # => False
c.__class_getitem__(int)  # => collections.Counter[int]
Counter[int]  # => collections.Counter[int]
c | {'a': 1}  # => {'a': 1, 'b': 1, 'c': 1, 'self': 3}
c & Counter('a')  # => Counter({'a': 1})
c - Counter('a')  # => Counter({'self': 3, 'a': 1, 'b': 1, 'c': 1})
repr(Counter())  # => 'Counter()'
Counter.__init__.__name__  # => '__init__'
ChainMap({}, 5).maps  # => [{}, 5]
ChainMap(1)['a']  # raises TypeError: 'int' object is not subscriptable
ChainMap().new_child(1, 2)  # raises TypeError: ChainMap.new_child() takes from 1 to 2 positional arguments but 3 were given
ChainMap({'a': 1}).pop('b')  # raises KeyError: "Key not found in the first mapping: 'b'"
ChainMap({'a': 1}).popitem()  # => ('a', 1)
ChainMap().popitem()  # raises KeyError: 'No keys found in the first mapping.'
ChainMap({'a': 1}, {'b': 2}).get('b')  # => 2
ChainMap({'a': 1}, {'b': 2})['c']  # raises KeyError: 'c'
ChainMap({'a': 1}).fromkeys('xy', 0)  # => ChainMap({'x': 0, 'y': 0})
ChainMap({'a': 1}, {'a': 2, 'b': 3}).items() == dict(a=1, b=3).items()  # => True
reversed(ChainMap())  # raises TypeError: 'ChainMap' object is not reversible
list(ChainMap({'a': 1}, {'b': 1}))  # => ['b', 'a']
ChainMap.fromkeys()  # raises TypeError: ChainMap.fromkeys() missing 1 required positional argument: 'iterable'
type(ChainMap().get)  # => <class 'method'>
OrderedDict(1, 2)  # raises TypeError: expected at most 1 arguments, got 2
OrderedDict(a=1).popitem(first=1)  # raises TypeError: 'first' is an invalid keyword argument for popitem()
OrderedDict().popitem()  # raises KeyError: 'dictionary is empty'
OrderedDict().move_to_end('x')  # raises KeyError: 'x'
OrderedDict(a=1).pop(key='a')  # => 1
OrderedDict(a=1).pop('b')  # raises KeyError: 'b'
OrderedDict(a=1).setdefault('b', default=3)  # => 3
OrderedDict(a=1) | {'b': 2}  # => OrderedDict([('a', 1), ('b', 2)])
OrderedDict.fromkeys('ab', value=2)  # => OrderedDict([('a', 2), ('b', 2)])
OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)])  # => False
OrderedDict(a=1).keys()  # => odict_keys(['a'])
deque(1)  # raises TypeError: 'int' object is not iterable
deque([1], -1)  # raises ValueError: maxlen must be non-negative
deque([1], 'x')  # raises TypeError: an integer is required
deque().pop()  # raises IndexError: pop from an empty deque
deque([1]).remove(2)  # raises ValueError: 2 is not in deque
deque([1]).index(3)  # raises ValueError: 3 is not in deque
deque([1], maxlen=1).insert(0, 2)  # raises IndexError: deque already at its maximum size
deque([1, 2])[5]  # raises IndexError: deque index out of range
deque() + [1]  # raises TypeError: can only concatenate deque (not "list") to deque
deque([1]) * 2  # => deque([1, 1])
deque.rotate(1)  # raises TypeError: descriptor 'rotate' for 'collections.deque' objects doesn't apply to a 'int' object
deque([1]).rotate('x')  # raises TypeError: 'str' object cannot be interpreted as an integer
deque([1, 2]) < deque([1, 3])  # => True
hash(deque())  # raises TypeError: unhashable type: 'collections.deque'
deque([1], foo=2)  # raises TypeError: 'foo' is an invalid keyword argument for deque()
namedtuple('X', 'a a')  # raises ValueError: Encountered duplicate field name: 'a'
namedtuple('X', 'a b')(1)  # raises TypeError: X.__new__() missing 1 required positional argument: 'b'
namedtuple('X', 'a b')(1, 2, 3)  # raises TypeError: X.__new__() takes 3 positional arguments but 4 were given
namedtuple('X', 'a b')(1, c=2)  # raises TypeError: X.__new__() got an unexpected keyword argument 'c'
namedtuple('X', 'a b')._make([1])  # raises TypeError: Expected 2 arguments, got 1
namedtuple('X', 'a b')(1, 2)._replace(c=2)  # raises ValueError: Got unexpected field names: ['c']
namedtuple('X', 'a b', defaults=[1, 2, 3])  # raises TypeError: Got more default values than field names
namedtuple('1', 'a')  # raises ValueError: Type names and field names must be valid identifiers: '1'
namedtuple('X', 'class')  # raises ValueError: Type names and field names cannot be a keyword: 'class'
namedtuple('X', 'a _b')  # raises ValueError: Field names cannot start with an underscore: '_b'
namedtuple('X', 'a class b b', rename=True)._fields  # => ('a', '_1', 'b', '_3')
namedtuple('X', ['a', 'b'], defaults=[5])._field_defaults  # => {'b': 5}
namedtuple('X', 'a').a.__doc__  # => 'Alias for field number 0'
namedtuple('X', 'a')(1).a.__class__  # => <class 'int'>
namedtuple()  # raises TypeError: namedtuple() missing 2 required positional arguments: 'typename' and 'field_names'
namedtuple('X', 'a', module=5).__module__  # => 5
defaultdict(5)  # raises TypeError: first argument must be callable or None
defaultdict(list)[[]]  # raises TypeError: unhashable type: 'list'
defaultdict()['a']  # raises KeyError: 'a'
defaultdict(int, a=1) | {'b': 2}  # => defaultdict(<class 'int'>, {'a': 1, 'b': 2})
defaultdict(int).__missing__('x')  # => 0
defaultdict(list).copy()  # => defaultdict(<class 'list'>, {})
UserDict(1, 2)  # raises TypeError: UserDict.__init__() takes from 1 to 2 positional arguments but 3 were given
UserDict({'a': 1}) | {'b': 2}  # => {'a': 1, 'b': 2}
UserDict(a=1)['b']  # raises KeyError: 'b'
UserList([1, 2]) + [3]  # => [1, 2, 3]
UserList(5)  # raises TypeError: 'int' object is not iterable
UserList([3, 1]).sort(key=1)  # raises TypeError: 'int' object is not callable
UserString('abc') + 'd'  # => 'abcd'
UserString('a%s') % 'b'  # => 'ab'
UserString('abc').upper().__class__  # => <class 'collections.UserString'>
UserString()  # raises TypeError: UserString.__init__() missing 1 required positional argument: 'seq'
UserList([1]) == [1]  # => True
UserString('5').__int__()  # => 5
hash(UserString('a')) == hash('a')  # => True
reversed(UserDict())  # raises TypeError: 'UserDict' object is not reversible
string.Template('$a').substitute()  # raises KeyError: 'a'
string.Template('$').substitute()  # raises ValueError: Invalid placeholder in string: line 1, col 1
string.Template('$a $b').safe_substitute(a=1)  # => '1 $b'
string.Template('x\n$ y').substitute()  # raises ValueError: Invalid placeholder in string: line 2, col 1
string.Template()  # raises TypeError: Template.__init__() missing 1 required positional argument: 'template'
string.Template('$a').substitute({'a': 1}, a=2)  # => '2'
string.Template('$a ${b}').get_identifiers()  # => ['a', 'b']
string.Template('$a').substitute(1, 2)  # raises TypeError: Template.substitute() takes from 1 to 2 positional arguments but 3 were given
string.Formatter().format()  # raises TypeError: Formatter.format() missing 1 required positional argument: 'format_string'
string.Formatter().format('{} {x}', 1)  # raises KeyError: 'x'
string.Formatter().format('{0} {}', 1)  # raises ValueError: cannot switch from manual field specification to automatic field numbering
string.Formatter().format('{a!z}', a=1)  # raises ValueError: Unknown conversion specifier z
string.Formatter().vformat('{0}', (1,), {})  # => '1'
list(string.Formatter().parse('a{b!r:c}d'))  # => [('a', 'b', 'c', 'r'), ('d', None, None, None)]
string.Formatter().get_field('a.b[0]', (), {'a': 1})  # raises AttributeError: 'int' object has no attribute 'b'
string.capwords(5)  # raises AttributeError: 'int' object has no attribute 'split'
string.capwords('a b', None, 3)  # raises TypeError: capwords() takes from 1 to 2 positional arguments but 3 were given
cabc.Sized[int]  # raises TypeError: type 'Sized' is not subscriptable
cabc.Iterable()  # raises TypeError: Can't instantiate abstract class Iterable with abstract method __iter__
cabc.Iterable[int]  # => collections.abc.Iterable[int]
cabc.Mapping()  # raises TypeError: Can't instantiate abstract class Mapping with abstract methods __getitem__, __iter__, __len__
cabc.ItemsView({1: 2})  # => ItemsView({1: 2})
list(cabc.ItemsView({1: 2}))  # => [(1, 2)]
(1, 2) in cabc.ItemsView({1: 2})  # => True
cabc.KeysView({1: 2}) & {1}  # => {1}
len(cabc.ValuesView({1: 2}))  # => 1
isinstance({}.keys(), cabc.KeysView)  # => True
isinstance([], cabc.Sequence)  # => True
issubclass(str, cabc.Sequence)  # => True
isinstance(iter([]), cabc.Iterator)  # => True
isinstance((i for i in ''), cabc.Generator)  # => True
sorted(cabc.__all__)  # => ['AsyncGenerator', 'AsyncIterable', 'AsyncIterator', 'Awaitable', 'ByteString', 'Callable', 'Collection', 'Container', 'Coroutine', 'Generator', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Reversible', 'Sequence', 'Set', 'Sized', 'ValuesView']
operator.itemgetter()  # raises TypeError: itemgetter expected 1 argument, got 0
operator.attrgetter(1)  # raises TypeError: attribute name must be a string
operator.attrgetter('a.b')(1)  # raises AttributeError: 'int' object has no attribute 'a'
operator.methodcaller()  # raises TypeError: methodcaller needs at least one argument, the method name
operator.methodcaller('x')(1)  # raises AttributeError: 'int' object has no attribute 'x'
operator.itemgetter(1, 2)([1, 2, 3])  # => (2, 3)
operator.itemgetter(0)  # => operator.itemgetter(0)
operator.methodcaller('a', 1, b=2)  # => operator.methodcaller('a', 1, b=2)
operator.attrgetter('a', 'b')  # => operator.attrgetter('a', 'b')
operator.length_hint(1)  # => 0
operator.length_hint([], 'x')  # raises TypeError: 'str' object cannot be interpreted as an integer
operator.index('x')  # raises TypeError: 'str' object cannot be interpreted as an integer
operator.countOf(1, 2)  # raises TypeError: argument of type 'int' is not iterable
operator.indexOf([], 1)  # raises ValueError: sequence.index(x): x not in sequence
operator.concat(1, 2)  # raises TypeError: 'int' object can't be concatenated
operator.call(max, 1, 2)  # => 2
operator.iconcat([1], [2])  # => [1, 2]
itertools.chain.from_iterable(1)  # raises TypeError: 'int' object is not iterable
list(itertools.islice('abc', -1))  # raises ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
itertools.islice('abc')  # raises TypeError: islice expected at least 2 arguments, got 1
itertools.count('a')  # raises TypeError: a number is required
itertools.repeat(1, times=2)  # => repeat(1, 2)
itertools.count(1, 2)  # => count(1, 2)
list(itertools.product('ab', repeat=2))  # => [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')]
itertools.product('a', repeat=-1)  # raises ValueError: repeat argument cannot be negative
itertools.combinations('a', -1)  # raises ValueError: r must be non-negative
itertools.permutations('a', 'b')  # raises TypeError: Expected int as r
itertools.groupby()  # raises TypeError: groupby() missing required argument 'iterable' (pos 1)
itertools.accumulate([], initial=1).__next__()  # => 1
itertools.tee([], -1)  # raises ValueError: n must be >= 0
itertools.zip_longest('a', fill=1)  # raises TypeError: zip_longest() got an unexpected keyword argument
itertools.starmap(pow, [1]).__next__()  # raises TypeError: 'int' object is not iterable
itertools.compress()  # raises TypeError: compress() missing required argument 'data' (pos 1)
itertools.pairwise()  # raises TypeError: pairwise expected 1 argument, got 0
itertools.cycle(1)  # raises TypeError: 'int' object is not iterable
itertools.takewhile(1)  # raises TypeError: takewhile expected 2 arguments, got 1
itertools.filterfalse(None, [0, 1]).__next__()  # => 0
heapq.heappop([])  # raises IndexError: index out of range
heapq.heappush(1, 2)  # raises TypeError: heappush() argument 1 must be list, not int
heapq.nsmallest(2, [3, 1, 2], key=lambda x: -x)  # => [3, 2]
list(heapq.merge([1, 3], [2], reverse=False))  # => [1, 2, 3]
heapq.heapify(1)  # raises TypeError: heapify() argument must be list, not int
heapq.heapreplace([], 1)  # raises IndexError: index out of range
heapq.heappushpop([], 1)  # => 1
bisect.bisect([1, 2], 'a')  # raises TypeError: '<' not supported between instances of 'str' and 'int'
bisect.bisect_left([1, 2, 3], 2, lo=-1)  # raises ValueError: lo must be non-negative
bisect.insort([1], 2, key=1)  # raises TypeError: 'int' object is not callable
bisect.bisect()  # raises TypeError: bisect_right() missing required argument 'a' (pos 1)
queue.Queue().get_nowait()  # raises Empty
queue.Queue(1).put_nowait(1)
queue.PriorityQueue().get(block=False)  # raises Empty
queue.SimpleQueue().get(False)  # raises Empty
queue.Queue().task_done()  # raises ValueError: task_done() called too many times
queue.Queue().get(timeout=-1)  # raises ValueError: 'timeout' must be a non-negative number
queue.LifoQueue().qsize()  # => 0
numbers.Integral()  # raises TypeError: Can't instantiate abstract class Integral with abstract methods __abs__, __add__, __and__, __ceil__, __eq__, __floor__, __floordiv__, __int__, __invert__, __le__, __lshift__, __lt__, __mod__, __mul__, __neg__, __or__, __pos__, __pow__, __radd__, __rand__, __rfloordiv__, __rlshift__, __rmod__, __rmul__, __ror__, __round__, __rpow__, __rrshift__, __rshift__, __rtruediv__, __rxor__, __truediv__, __trunc__, __xor__
issubclass(bool, numbers.Integral)  # => True
isinstance(1.5, numbers.Rational)  # => False
numbers.__all__  # => ['Number', 'Complex', 'Real', 'Rational', 'Integral']
list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order())  # raises CycleError: ('nodes are in a cycle', [1, 2, 1])
graphlib.TopologicalSorter({1: [2]}).done(1)  # raises ValueError: prepare() must be called first
graphlib.TopologicalSorter().get_ready()  # raises ValueError: prepare() must be called first
abc.ABCMeta('X', (), {}).register(5)  # raises TypeError: Can only register classes
abc.abstractmethod(5)  # raises AttributeError: 'int' object has no attribute '__isabstractmethod__'
c + c, c - c, c | c, c & c  # => (Counter({'self': 6, 'a': 4, 'b': 2, 'c': 2}), Counter(), Counter({'self': 3, 'a': 2, 'b': 1, 'c': 1}), Counter({'self': 3, 'a': 2, 'b': 1, 'c': 1}))
@contextlib.contextmanager
def opened(x): yield x
opened(1, 2)  # raises TypeError: opened() takes 1 positional argument but 2 were given
@contextlib.contextmanager
def empty():
    if 0: yield
@contextlib.contextmanager
def twice():
    yield 1
    yield 2
with empty(): pass  # raises RuntimeError: generator didn't yield
with twice(): pass  # raises RuntimeError: generator didn't stop
contextlib.ExitStack().enter_context(5)  # raises TypeError: 'builtins.int' object does not support the context manager protocol
with contextlib.closing(5): pass  # raises AttributeError: 'int' object has no attribute 'close'
contextlib.ExitStack().callback()  # raises TypeError: _BaseExitStack.callback() missing 1 required positional argument: 'callback'
def chain():
    with contextlib.ExitStack() as stack:
        @stack.callback
        def fail(): raise KeyError("k")
        1 / 0
try: chain()
except KeyError as error: print(repr(error), repr(error.__context__), error.__context__.__context__)
contextlib.AbstractContextManager()  # raises TypeError: Can't instantiate abstract class AbstractContextManager with abstract method __exit__
class Manager:
    def __enter__(self): return 1
    def __exit__(self, *exc): return None
issubclass(Manager, contextlib.AbstractContextManager), issubclass(int, contextlib.AbstractContextManager)  # => (True, False)
class MyItems(cabc.ItemsView): pass
list(MyItems({1: 2})), MyItems({1: 2}), len(MyItems({})), (1, 2) in MyItems({1: 2}), MyItems({1: 2}) & {(1, 2)}  # => ([(1, 2)], MyItems({1: 2}), 0, True, {(1, 2)})
class Gen(cabc.Generator):
    def send(self, value): return value
    def throw(self, typ, val=None, tb=None): return super().throw(typ, val, tb)
next(Gen()), Gen().send(5), Gen().close()  # => (None, 5, None)
Gen().throw(ValueError('x'))  # raises ValueError: x
Gen().throw(ValueError, 'text')  # raises TypeError: exceptions must derive from BaseException

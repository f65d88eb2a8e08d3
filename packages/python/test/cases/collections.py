# collections: namedtuple, deque, defaultdict, Counter, OrderedDict, ChainMap, UserDict and its kin.
from collections import *
P = namedtuple('P', 'x y')
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=[1, 2])
P(1)  # raises TypeError: P.__new__() missing 1 required positional argument: 'y'
P(1, 2, 3)  # raises TypeError: P.__new__() takes 3 positional arguments but 4 were given
P(1, y=2)  # => P(x=1, y=2)
P(1, 2)  # => P(x=1, y=2)
P(1, z=2)  # raises TypeError: P.__new__() got an unexpected keyword argument 'z'
P(1, 2)._replace(x=5)  # => P(x=5, y=2)
P(1, 2)._replace(z=5)  # raises ValueError: Got unexpected field names: ['z']
P._make([1])  # raises TypeError: Expected 2 arguments, got 1
P._make([1, 2])  # => P(x=1, y=2)
P(1, 2)._asdict()  # => {'x': 1, 'y': 2}
P._fields  # => ('x', 'y')
Q._field_defaults  # => {'b': 1, 'c': 2}
Q(0)  # => Q(a=0, b=1, c=2)
P.x  # => _tuplegetter(0, 'Alias for field number 0')
P.__doc__  # => 'P(x, y)'
namedtuple('P', 'x x')  # raises ValueError: Encountered duplicate field name: 'x'
namedtuple('P', '_x')  # raises ValueError: Field names cannot start with an underscore: '_x'
namedtuple('P', 'class')  # raises ValueError: Type names and field names cannot be a keyword: 'class'
namedtuple('1P', 'x')  # raises ValueError: Type names and field names must be valid identifiers: '1P'
namedtuple('P', 'x class x _a', rename=True)._fields  # => ('x', '_1', '_2', '_3')
namedtuple('P', 'x y', defaults=[1, 2, 3])  # raises TypeError: Got more default values than field names
P(1, 2) == (1, 2)  # => True
P(1, 2) < P(1, 3)  # => True
hash(P(1, 2)) == hash((1, 2))  # => True
P(1, 2) + (3,)  # => (1, 2, 3)
P(1, 2).__getnewargs__()  # => (1, 2)
P.__name__  # => 'P'
P.__module__  # => '__main__'
P  # => <class '__main__.P'>
P.__match_args__  # => ('x', 'y')
P.__slots__  # => ()
P(1, 2).x  # => 1
isinstance(P(1, 2), tuple)  # => True
namedtuple('P', 1)  # raises TypeError: 'int' object is not iterable
namedtuple(1, 'a')  # raises ValueError: Type names and field names must be valid identifiers: '1'
namedtuple()  # raises TypeError: namedtuple() missing 2 required positional arguments: 'typename' and 'field_names'
namedtuple('class', 'a')  # raises ValueError: Type names and field names cannot be a keyword: 'class'
[n for n in dir(P) if n not in dir(tuple)]  # => ['__match_args__', '__module__', '__slots__', '_asdict', '_field_defaults', '_fields', '_make', '_replace', 'x', 'y']
P._make  # => <bound method P._make of <class '__main__.P'>>
type(P.x)  # => <class '_collections._tuplegetter'>
namedtuple('P', 'x', 'y')  # raises TypeError: namedtuple() takes 2 positional arguments but 3 were given
namedtuple('P', 'x, y')._fields  # => ('x', 'y')
namedtuple('E', '')()  # => E()
namedtuple('Outer', 'a b', module='foo')  # => <class 'foo.Outer'>
namedtuple('P', ['x', 1])  # raises ValueError: Type names and field names must be valid identifiers: '1'
P(1, 2).__dict__  # raises AttributeError: 'P' object has no attribute '__dict__'
p = P(1, 2)

def seta(n, v):
    setattr(p, n, v)

seta('x', 1)  # raises AttributeError: can't set attribute
seta('z', 1)  # raises AttributeError: 'P' object has no attribute 'z'

class R(P):

    def total(self):
        return self.x + self.y

    def __str__(self):
        return 'R!'

R(1, 2)  # => R(x=1, y=2)
R(1, 2)._replace(x=3)  # => R(x=3, y=2)
R(1, 2).total()  # => 3
str(R(1, 2))  # => 'R!'
x, y = p
x  # => 1
y  # => 2
p[0]  # => 1
p[-1]  # => 2
p[:1]  # => (1,)
len(p)  # => 2
list(p)  # => [1, 2]
{p: 1}[1, 2]  # => 1
p.index(2)  # => 1
p.count(1)  # => 1
match p:
    case P(x=a, y=b):
        print('m', a, b)
match p:
    case P(a, b):
        print('mp', a, b)
deque(1)  # raises TypeError: 'int' object is not iterable
deque([1], -1)  # raises ValueError: maxlen must be non-negative
deque([1], 'a')  # raises TypeError: an integer is required
deque([1, 2, 3], 2)  # => deque([2, 3], maxlen=2)
deque(maxlen=3)  # => deque([], maxlen=3)
deque([1], 2, 3)  # raises TypeError: deque() takes at most 2 arguments (3 given)
deque(foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for deque()
deque().pop()  # raises IndexError: pop from an empty deque
deque().popleft()  # raises IndexError: pop from an empty deque
d = deque([1, 2, 3])
d[5]  # raises IndexError: deque index out of range
d['a']  # raises TypeError: sequence index must be integer, not 'str'
d[0:1]  # raises TypeError: sequence index must be integer, not 'slice'
d.index(9)  # raises ValueError: 9 is not in deque
d.index(1, 1)  # raises ValueError: 1 is not in deque
d.remove(9)  # raises ValueError: 9 is not in deque
deque([1, 2], 2).insert(0, 1)  # raises IndexError: deque already at its maximum size
deque([1]) + [1]  # raises TypeError: can only concatenate deque (not "list") to deque
deque([1]) + deque([2])  # => deque([1, 2])
deque([1, 2], 3) * 2  # => deque([2, 1, 2], maxlen=3)
deque([1]) < deque([2])  # => True
deque([1]) == [1]  # => False
d.rotate('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
d.rotate()
d  # => deque([3, 1, 2])
d.rotate(-2)
d  # => deque([2, 3, 1])
d.rotate(10)
d  # => deque([1, 2, 3])
deque([1]).maxlen
[n for n in dir(deque) if n not in dir(object)]  # => ['__add__', '__class_getitem__', '__contains__', '__copy__', '__delitem__', '__getitem__', '__iadd__', '__imul__', '__iter__', '__len__', '__mul__', '__reversed__', '__rmul__', '__setitem__', 'append', 'appendleft', 'clear', 'copy', 'count', 'extend', 'extendleft', 'index', 'insert', 'maxlen', 'pop', 'popleft', 'remove', 'reverse', 'rotate']
d.__setitem__(9, 1)  # raises IndexError: deque index out of range
d.__delitem__(9)  # raises IndexError: deque index out of range
d.extendleft(1)  # raises TypeError: 'int' object is not iterable
d.count(1)  # => 1
d.copy()  # => deque([1, 2, 3])
d.append()  # raises TypeError: deque.append() takes exactly one argument (0 given)
2 * deque([1])  # => deque([1, 1])
d.insert('a', 1)  # raises TypeError: 'str' object cannot be interpreted as an integer
deque('abc').index('c', 0, 2)  # raises ValueError: 'c' is not in deque
d.pop(1)  # raises TypeError: deque.pop() takes no arguments (1 given)
d.append(4)
d.appendleft(0)
d  # => deque([0, 1, 2, 3, 4])
d.pop()  # => 4
d.popleft()  # => 0
d  # => deque([1, 2, 3])
d.extend('ab')
d.extendleft('cd')
d  # => deque(['d', 'c', 1, 2, 3, 'a', 'b'])
d.reverse()
d  # => deque(['b', 'a', 3, 2, 1, 'c', 'd'])
d.insert(1, 'z')
d  # => deque(['b', 'z', 'a', 3, 2, 1, 'c', 'd'])
d.insert(-1, 'y')
d  # => deque(['b', 'z', 'a', 3, 2, 1, 'c', 'y', 'd'])
d.remove('z')
d  # => deque(['b', 'a', 3, 2, 1, 'c', 'y', 'd'])
list(reversed(d))  # => ['d', 'y', 'c', 1, 2, 3, 'a', 'b']
'a' in d  # => True
len(d)  # => 8
bool(deque())  # => False
del d[0]
d[0] = 'new'
d  # => deque(['new', 3, 2, 1, 'c', 'y', 'd'])
e = deque(range(20), maxlen=5)
e.append(99)
e.appendleft(-1)
e  # => deque([-1, 16, 17, 18, 19], maxlen=5)
e.maxlen  # => 5
list(e)  # => [-1, 16, 17, 18, 19]

def mut():
    for x in d:
        d.append(1)

mut()  # raises RuntimeError: deque mutated during iteration
d += [1]
d  # => deque(['new', 3, 2, 1, 'c', 'y', 'd', 1, 1])
d.clear()
d  # => deque([])
deque([1, 2]) == deque([1, 2])  # => True
deque([1, 2]) != deque([1, 3])  # => True
defaultdict()  # => defaultdict(None, {})
defaultdict(1)  # raises TypeError: first argument must be callable or None
defaultdict(int, 1)  # raises TypeError: 'int' object is not iterable
defaultdict(int, {1: 2})  # => defaultdict(<class 'int'>, {1: 2})
defaultdict(None, [(1, 2)])  # => defaultdict(None, {1: 2})
defaultdict(int, a=1)  # => defaultdict(<class 'int'>, {'a': 1})
defaultdict()[1]  # raises KeyError: 1
defaultdict(int)[1]  # => 0
defaultdict(list).default_factory  # => <class 'list'>
defaultdict(int, {1: 2}).copy()  # => defaultdict(<class 'int'>, {1: 2})
defaultdict(int, {1: 2}) | {3: 4}  # => defaultdict(<class 'int'>, {1: 2, 3: 4})
{3: 4} | defaultdict(int, {1: 2})  # => defaultdict(<class 'int'>, {3: 4, 1: 2})
[n for n in dir(defaultdict) if n not in dir(dict)]  # => ['__copy__', '__missing__', 'default_factory']
defaultdict.fromkeys([1])  # => defaultdict(None, {1: None})
defaultdict(int).__missing__(3)  # => 0
defaultdict(int, {}, {})  # raises TypeError: dict expected at most 1 argument, got 2
dd = defaultdict(list)
dd['a'].append(1)
dd['a'].append(2)
dd['b']  # => []
dd  # => defaultdict(<class 'list'>, {'a': [1, 2], 'b': []})
dict(dd)  # => {'a': [1, 2], 'b': []}
dd.get('z')
'z' in dd  # => False
dd == {'a': [1, 2], 'b': []}  # => True
dd2 = defaultdict(lambda: defaultdict(int))
dd2['x']['y'] += 1
dd2['x']  # => defaultdict(<class 'int'>, {'y': 1})
dd2['x']['y']  # => 1
len(dd2)  # => 1
sorted(dd2)  # => ['x']

class DD(defaultdict):

    def __missing__(self, k):
        return k * 2

DD(int)[4]  # => 8
DD(int)  # => DD(<class 'int'>, {})
Counter()  # => Counter()
Counter('abca')  # => Counter({'a': 2, 'b': 1, 'c': 1})
Counter(a=1, b=2)  # => Counter({'b': 2, 'a': 1})
Counter(1)  # raises TypeError: 'int' object is not iterable
Counter({'a': 1}, b=2)  # => Counter({'b': 2, 'a': 1})
Counter('ab', 'c')  # raises TypeError: Counter.__init__() takes from 1 to 2 positional arguments but 3 were given
Counter('aab').most_common()  # => [('a', 2), ('b', 1)]
Counter('aab').most_common(1)  # => [('a', 2)]
Counter('aab')['z']  # => 0
Counter('aab') + Counter('b')  # => Counter({'a': 2, 'b': 2})
Counter('aab') - Counter('ab')  # => Counter({'a': 1})
Counter('aab') & Counter('ab')  # => Counter({'a': 1, 'b': 1})
Counter('aab') | Counter('abb')  # => Counter({'a': 2, 'b': 2})
+Counter(a=-1, b=2)  # => Counter({'b': 2})
-Counter(a=-1, b=2)  # => Counter({'a': 1})
Counter('ab') == Counter('ba')  # => True
Counter(a=0) == Counter()  # => True
Counter('a') <= Counter('aa')  # => True
Counter('a') < Counter('aa')  # => True
Counter('a') > Counter('aa')  # => False
Counter('a') >= Counter('b')  # => False
list(Counter('aab').elements())  # => ['a', 'a', 'b']
Counter('aab').total()  # => 3
Counter.fromkeys('ab')  # raises NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
Counter('ab') + {'a': 1}  # raises TypeError: unsupported operand type(s) for +: 'Counter' and 'dict'
Counter('ab') == 1  # => False
Counter('ab') < 1  # raises TypeError: '<' not supported between instances of 'Counter' and 'int'
Counter('aab').copy()  # => Counter({'a': 2, 'b': 1})
Counter(a='x', b=1)  # => Counter({'a': 'x', 'b': 1})
Counter('a').update(1)  # raises TypeError: 'int' object is not iterable
Counter(None)  # => Counter()
Counter('aab').subtract('ab')
Counter(dict(a=3)).items()  # => dict_items([('a', 3)])
Counter('aab').most_common(None)  # => [('a', 2), ('b', 1)]
Counter('aab').most_common(-1)  # => []
Counter.__mro__  # => (<class 'collections.Counter'>, <class 'dict'>, <class 'object'>)
c = Counter('hello world')
c.update('ll')
c.update({'z': 3})
c.subtract('h')
c.update(x=5)
c  # => Counter({'l': 5, 'x': 5, 'z': 3, 'o': 2, 'e': 1, ' ': 1, 'w': 1, 'r': 1, 'd': 1, 'h': 0})
c['l']  # => 5
c.most_common(3)  # => [('l', 5), ('x', 5), ('z', 3)]
sum(c.values())  # => 20
max(c, key=c.get)  # => 'l'
sorted(c.items())  # => [(' ', 1), ('d', 1), ('e', 1), ('h', 0), ('l', 5), ('o', 2), ('r', 1), ('w', 1), ('x', 5), ('z', 3)]
list(c)  # => ['h', 'e', 'l', 'o', ' ', 'w', 'r', 'd', 'z', 'x']
c += Counter('abc')
c -= Counter('zzzz')
c &= Counter('lllooohx')
c |= Counter(o=9)
c  # => Counter({'o': 9, 'l': 3, 'x': 1})
del c['nope']
del c['o']
c  # => Counter({'l': 3, 'x': 1})
'o' in c  # => False
c.pop('l')  # => 3
c  # => Counter({'x': 1})
Counter([1, 1, 2.0, 2, True])  # => Counter({1: 3, 2.0: 2})

class C2(Counter):
    pass

C2('aa')  # => C2({'a': 2})
C2('ab') + C2('b')  # => Counter({'b': 2, 'a': 1})
C2()['q']  # => 0
type(C2('a').copy())  # => <class '__main__.C2'>
Counter((words for words in 'a b a'.split()))  # => Counter({'a': 2, 'b': 1})
OrderedDict()  # => OrderedDict()
OrderedDict(a=1)  # => OrderedDict([('a', 1)])
OrderedDict([(1, 2)])  # => OrderedDict([(1, 2)])
OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)])  # => False
OrderedDict([(1, 2)]) == {1: 2}  # => True
{1: 2} == OrderedDict([(1, 2)])  # => True
OrderedDict().popitem()  # raises KeyError: 'dictionary is empty'
OrderedDict().move_to_end(1)  # raises KeyError: 1
OrderedDict([(1, 2), (3, 4)]).popitem(last=False)  # => (1, 2)
OrderedDict(1)  # raises TypeError: 'int' object is not iterable
OrderedDict({1: 2}, {})  # raises TypeError: expected at most 1 arguments, got 2
OrderedDict([(1, 2)]) | {3: 4}  # => OrderedDict([(1, 2), (3, 4)])
{3: 4} | OrderedDict([(1, 2)])  # => OrderedDict([(3, 4), (1, 2)])
OrderedDict([(1, 2)]).keys()  # => odict_keys([1])
OrderedDict([(1, 2)]).items()  # => odict_items([(1, 2)])
OrderedDict([(1, 2)]).copy()  # => OrderedDict([(1, 2)])
OrderedDict.fromkeys([1])  # => OrderedDict([(1, None)])
OrderedDict().pop(1)  # raises KeyError: 1
OrderedDict([(1, 2)]).values()  # => odict_values([2])
od = OrderedDict.fromkeys('abcde')
od.move_to_end('b')
od.move_to_end('d', last=False)
''.join(od)  # => 'daceb'
od.popitem(last=False)  # => ('d', None)
od.popitem()  # => ('b', None)
''.join(od)  # => 'ace'
list(reversed(od))  # => ['e', 'c', 'a']
od.popitem(0)  # => ('a', None)
od.popitem(0)  # => ('c', None)
od.popitem(0)  # => ('e', None)
od  # => OrderedDict()
od.popitem(last=False)  # raises KeyError: 'dictionary is empty'
od['q'] = 1
od['r'] = 2
od |= {'s': 3}
od  # => OrderedDict([('q', 1), ('r', 2), ('s', 3)])
type(od | {})  # => <class 'collections.OrderedDict'>
list(od.items())  # => [('q', 1), ('r', 2), ('s', 3)]
od.setdefault('t')
od.pop('q')  # => 1
od  # => OrderedDict([('r', 2), ('s', 3), ('t', None)])

class OD(OrderedDict):
    pass

OD(a=1)  # => OD([('a', 1)])
OD(a=1).copy()  # => OD([('a', 1)])
type(OD(a=1).copy())  # => <class '__main__.OD'>
ChainMap()  # => ChainMap({})
ChainMap({1: 2}, {3: 4})  # => ChainMap({1: 2}, {3: 4})
ChainMap({1: 2})[5]  # raises KeyError: 5
ChainMap({1: 2}).maps  # => [{1: 2}]
ChainMap({1: 2}).new_child()  # => ChainMap({}, {1: 2})
ChainMap({1: 2}, {3: 4}).parents  # => ChainMap({3: 4})
list(ChainMap({1: 2}, {3: 4}))  # => [3, 1]
len(ChainMap({1: 2}, {3: 4}))  # => 2
ChainMap({1: 2}).pop(5)  # raises KeyError: 'Key not found in the first mapping: 5'
ChainMap().popitem()  # raises KeyError: 'No keys found in the first mapping.'
ChainMap({1: 2}).get(1)  # => 2
ChainMap({1: 2}) == {1: 2}  # => True
ChainMap({1: 2}) | {5: 6}  # => ChainMap({1: 2, 5: 6})
ChainMap({1: 2}).keys()  # => KeysView(ChainMap({1: 2}))
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
cm['c'] = 4
del cm['a']
cm  # => ChainMap({'c': 4}, {'a': 2, 'b': 3})
cm['a']  # => 2
dict(cm)  # => {'a': 2, 'b': 3, 'c': 4}
'b' in cm  # => True
cm.get('q', 0)  # => 0
bool(cm)  # => True
cm.new_child({'z': 1})  # => ChainMap({'z': 1}, {'c': 4}, {'a': 2, 'b': 3})
cm.copy()  # => ChainMap({'c': 4}, {'a': 2, 'b': 3})
sorted(cm.items())  # => [('a', 2), ('b', 3), ('c', 4)]
list(cm.values())  # => [2, 3, 4]
cm.pop('c')  # => 4
cm  # => ChainMap({}, {'a': 2, 'b': 3})
cm.__delitem__('nope')  # raises KeyError: "Key not found in the first mapping: 'nope'"
cm.update({'k': 5})
cm.setdefault('k2', 6)  # => 6
cm  # => ChainMap({'k': 5, 'k2': 6}, {'a': 2, 'b': 3})
cm.fromkeys('ab')  # => ChainMap({'a': None, 'b': None})
cm.clear()
cm  # => ChainMap({}, {'a': 2, 'b': 3})
UserDict({1: 2})  # => {1: 2}
UserDict(a=1)  # => {'a': 1}
UserList([1])  # => [1]
UserString('a')  # => 'a'

class UD(UserDict):

    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)

u = UD(a=1)
u['b'] = 2
u.update(c=3)
u  # => {'a': 2, 'b': 4, 'c': 6}
u.data  # => {'a': 2, 'b': 4, 'c': 6}
u['a']  # => 2
len(u)  # => 3
list(u)  # => ['a', 'b', 'c']
'a' in u  # => True
u.get('z')
u.pop('a')  # => 2
u  # => {'b': 4, 'c': 6}
sorted(u.items())  # => [('b', 4), ('c', 6)]
u | {'z': 1}  # => {'b': 8, 'c': 12, 'z': 2}
dict(u)  # => {'b': 4, 'c': 6}
u['nope']  # raises KeyError: 'nope'
ul = UserList([3, 1, 2])
ul.append(5)
ul.sort()
ul += [9]
ul  # => [1, 2, 3, 5, 9]
ul[0]  # => 1
ul[1:3]  # => [2, 3]
len(ul)  # => 5
ul + [1]  # => [1, 2, 3, 5, 9, 1]
ul * 2  # => [1, 2, 3, 5, 9, 1, 2, 3, 5, 9]
9 in ul  # => True
ul.index(5)  # => 3
ul.data  # => [1, 2, 3, 5, 9]
list(ul)  # => [1, 2, 3, 5, 9]
ul == [1, 2, 3, 5, 9]  # => True
ul.pop()  # => 9
ul  # => [1, 2, 3, 5]
us = UserString('hello')
us.upper()  # => 'HELLO'
us + 'x'  # => 'hellox'
us[1]  # => 'e'
len(us)  # => 5
us == 'hello'  # => True
'ell' in us  # => True
us.data  # => 'hello'
str(us)  # => 'hello'
type(us.upper())  # => <class 'collections.UserString'>
us.split('l')  # => ['he', '', 'o']
hash(us) == hash('hello')  # => True

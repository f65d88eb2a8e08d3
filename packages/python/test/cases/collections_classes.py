# Classes of collections that are Python code in CPython: their methods, the words of their errors, what they are.
from collections import *
c=ChainMap({1:2},{3:4})
class MissingDict(dict):
    def __missing__(self,k): return 9
5 in ChainMap(MissingDict())  # => False
ChainMap(MissingDict())[5]  # => 9
ChainMap(MissingDict()).get(5)
c.pop(9)  # raises KeyError: 'Key not found in the first mapping: 9'
c.pop(9,1)  # => 1
c.pop(1,2,3)  # raises TypeError: pop expected at most 2 arguments, got 3
ChainMap().popitem()  # raises KeyError: 'No keys found in the first mapping.'
c.setdefault(3,5)  # => 4
c.update([(1,2,3)])  # raises ValueError: too many values to unpack (expected 2)
c.update([1])  # raises TypeError: cannot unpack non-iterable int object
c.update(5)  # raises TypeError: 'int' object is not iterable
c|{5:6}  # => ChainMap({1: 2, 5: 6}, {3: 4})
{5:6}|c  # => ChainMap({5: 6, 3: 4, 1: 2})
c|3  # raises TypeError: unsupported operand type(s) for |: 'ChainMap' and 'int'
c=={1:2,3:4}  # => True
c.keys()  # => KeysView(ChainMap({1: 2}, {3: 4}))
c.items()  # => ItemsView(ChainMap({1: 2}, {3: 4}))
list(c.items())  # => [(3, 4), (1, 2)]
c.keys()&{1}  # => {1}
type(c.keys()).__module__  # => 'collections.abc'
ChainMap.__mro__  # => (<class 'collections.ChainMap'>, <class 'collections.abc.MutableMapping'>, <class 'collections.abc.Mapping'>, <class 'collections.abc.Collection'>, <class 'collections.abc.Sized'>, <class 'collections.abc.Iterable'>, <class 'collections.abc.Container'>, <class 'object'>)
ChainMap.__abstractmethods__  # => frozenset()
ChainMap[int,str]  # => collections.ChainMap[int, str]
ChainMap.__class_getitem__  # => <bound method GenericAlias of <class 'collections.ChainMap'>>
hash(c)  # raises TypeError: unhashable type: 'ChainMap'
reversed(c)  # raises TypeError: 'ChainMap' object is not reversible
c.__copy__  # => <bound method ChainMap.copy of ChainMap({1: 2}, {3: 4})>
c.new_child({7:7}, a=1)  # => ChainMap({7: 7, 'a': 1}, {1: 2}, {3: 4})
c.new_child(a=1)  # => ChainMap({'a': 1}, {1: 2}, {3: 4})
c.new_child(5, a=1)  # raises AttributeError: 'int' object has no attribute 'update'
ChainMap.fromkeys('ab', 1, 2)  # raises TypeError: fromkeys expected at most 2 arguments, got 3
ChainMap.fromkeys('ab')  # => ChainMap({'a': None, 'b': None})
ChainMap.fromkeys(5)  # raises TypeError: 'int' object is not iterable
c.parents  # => ChainMap({3: 4})
c.update(a=4) or c  # => ChainMap({1: 2, 'a': 4}, {3: 4})
c.update({1:1},{2:2})  # raises TypeError: MutableMapping.update() takes from 1 to 2 positional arguments but 3 were given
def f():
    d=ChainMap({},{1:1}); del d[1]
f()  # raises KeyError: 'Key not found in the first mapping: 1'
def f():
    d=ChainMap({},{1:1}); d.clear(); return d
f()  # => ChainMap({}, {1: 1})
list(reversed(ChainMap({1:1}).keys()))  # raises TypeError: 'KeysView' object is not reversible
ChainMap({1:1}).items() == {(1,1)}  # => True
(1,1) in ChainMap({1:1}).items()  # => True
1 in ChainMap({2:1}).values()  # => True
UserDict(a=1).values()  # => ValuesView({'a': 1})
UserDict({1:2},3)  # raises TypeError: UserDict.__init__() takes from 1 to 2 positional arguments but 3 were given
UserDict(dict=4)  # => {'dict': 4}
UserDict([1])  # raises TypeError: cannot unpack non-iterable int object
UserDict.fromkeys('ab')  # => {'a': None, 'b': None}
UserDict.fromkeys(iterable='ab',value=2)  # => {'a': 2, 'b': 2}
UserDict(a=1)|{2:3}  # => {'a': 1, 2: 3}
{2:3}|UserDict(a=1)  # => {2: 3, 'a': 1}
UserDict(a=1)|3  # raises TypeError: unsupported operand type(s) for |: 'UserDict' and 'int'
UserDict(a=1).get('b',5)  # => 5
UserDict(a=1)['b']  # raises KeyError: 'b'
UserDict(a=1).pop('b')  # raises KeyError: 'b'
UserDict().popitem()  # raises KeyError
UserDict(a=1).popitem()  # => ('a', 1)
UserDict(a=1).copy()  # => {'a': 1}
list(UserDict(a=1))  # => ['a']
UserDict(a=1)=={'a':1}  # => True
UserDict.__mro__  # => (<class 'collections.UserDict'>, <class 'collections.abc.MutableMapping'>, <class 'collections.abc.Mapping'>, <class 'collections.abc.Collection'>, <class 'collections.abc.Sized'>, <class 'collections.abc.Iterable'>, <class 'collections.abc.Container'>, <class 'object'>)
UserList([1,2])+[3]  # => [1, 2, 3]
[3]+UserList([1])  # => [3, 1]
UserList('ab')+'cd'  # => ['a', 'b', 'c', 'd']
UserList([1])+3  # raises TypeError: 'int' object is not iterable
UserList([1,2])*2  # => [1, 2, 1, 2]
2*UserList([1])  # => [1, 1]
UserList([1,2]).index(2)  # => 1
UserList([1,2]).index(5)  # raises ValueError: 5 is not in list
UserList([1,2]).pop()  # => 2
UserList([2,1]).sort(key=3)  # raises TypeError: 'int' object is not callable
UserList([1])<[2]  # => True
UserList([1])==UserList([1])  # => True
UserList([1,2,3])[1:]  # => [2, 3]
UserList(5)  # raises TypeError: 'int' object is not iterable
list(reversed(UserList([1,2])))  # => [2, 1]
UserList.__mro__  # => (<class 'collections.UserList'>, <class 'collections.abc.MutableSequence'>, <class 'collections.abc.Sequence'>, <class 'collections.abc.Reversible'>, <class 'collections.abc.Collection'>, <class 'collections.abc.Sized'>, <class 'collections.abc.Iterable'>, <class 'collections.abc.Container'>, <class 'object'>)
UserString('ab').index('z')  # raises ValueError: substring not found
UserString('ab')+'c'  # => 'abc'
'c'+UserString('ab')  # => 'cab'
UserString('ab')+3  # => 'ab3'
UserString(5)  # => '5'
UserString('ab').center(10,'*')  # => '****ab****'
UserString('a b').split()  # => ['a', 'b']
UserString('ab').join(['x','y'])  # => 'xaby'
UserString('ab')%3  # raises TypeError: not all arguments converted during string formatting
UserString('%d')%3  # => '3'
'a%s'%UserString('ab')  # => 'aab'
hash(UserString('a'))==hash('a')  # => True
UserString('ab')[0]  # => 'a'
'a' in UserString('ab')  # => True
UserString('ab').find('b',0,5)  # => 1
UserString('ab').startswith(('a','b'))  # => True
UserString.__mro__  # => (<class 'collections.UserString'>, <class 'collections.abc.Sequence'>, <class 'collections.abc.Reversible'>, <class 'collections.abc.Collection'>, <class 'collections.abc.Sized'>, <class 'collections.abc.Iterable'>, <class 'collections.abc.Container'>, <class 'object'>)
UserString('ab').count('b',start=1)  # => 1
UserString('ab').encode()  # => b'ab'
UserString('a').maketrans({'a':1})  # => {97: 1}
UserString('ab')<'b'  # => True
UserString('a{}').format(3)  # => 'a3'
UserString('%')%3  # raises ValueError: incomplete format
UserString('ab').__rmod__('x')  # => 'x'
UserString('abc').strip(3)  # raises TypeError: strip arg must be None or str
UserString('ab').replace('a')  # raises TypeError: UserString.replace() missing 1 required positional argument: 'new'
UserString('ab').zfill('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
UserString('ab').find('b', end=2)  # => 1
UserString('ab').encode('ascii','x')  # => b'ab'
UserString('ab').isalpha(3)  # raises TypeError: UserString.isalpha() takes 1 positional argument but 2 were given
UserString('ab').splitlines(keepends=True)  # => ['ab']
from collections import *
Counter('ab',foo={})  # raises TypeError: unsupported operand type(s) for +: 'dict' and 'int'
Counter('ab').update(foo={})  # raises TypeError: unsupported operand type(s) for +: 'dict' and 'int'
Counter().update(foo={})
Counter(a='x')  # => Counter({'a': 'x'})
Counter('ab').update({'a':'x'})  # raises TypeError: can only concatenate str (not "int") to str
Counter().update({'a':'x'})
Counter('a').update(1,2)  # raises TypeError: Counter.update() takes from 1 to 2 positional arguments but 3 were given
Counter(1)  # raises TypeError: 'int' object is not iterable
Counter('a').__lt__(other=Counter())  # => False
Counter('a').__sub__()  # raises TypeError: Counter.__sub__() missing 1 required positional argument: 'other'
Counter.fromkeys('a')  # raises NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
Counter.fromkeys({1:2}, v=None, foo=3)  # raises TypeError: Counter.fromkeys() got an unexpected keyword argument 'foo'
Counter('aab')-Counter('a')  # => Counter({'a': 1, 'b': 1})
+Counter(a=-1,b=2)  # => Counter({'b': 2})
-Counter(a=-1,b=2)  # => Counter({'a': 1})
Counter('aab')|{'a':1}  # => {'a': 1, 'b': 1}
Counter('aab')&{'a':1}  # raises TypeError: unsupported operand type(s) for &: 'Counter' and 'dict'
Counter('aab')+{'a':1}  # raises TypeError: unsupported operand type(s) for +: 'Counter' and 'dict'
Counter('a')|Counter('b')  # => Counter({'a': 1, 'b': 1})
def f():
    c=Counter('aab'); c+=Counter('b'); c-={'a':1}; c|={'z':9}; c&={'z':3}; return c
f()  # raises KeyError: 'a'
def f():
    c=Counter('aab'); del c['zz']; del c['a']; return c
f()  # => Counter({'b': 1})
Counter('aab').most_common(1)  # => [('a', 2)]
Counter('aab').most_common('x')  # raises TypeError: '>=' not supported between instances of 'str' and 'int'
Counter({'a':'x','b':1}).most_common()  # raises TypeError: '<' not supported between instances of 'str' and 'int'
list(Counter('aab').elements())  # => ['a', 'a', 'b']
list(Counter(a='x').elements())  # raises TypeError: 'str' object cannot be interpreted as an integer
Counter('aab').__reduce__()  # => (<class 'collections.Counter'>, ({'a': 2, 'b': 1},))
Counter('aab').copy()  # => Counter({'a': 2, 'b': 1})
Counter('aab').total()  # => 3
Counter(a='x').total()  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
Counter('a')<=Counter('ab')  # => True
Counter('a')<{'a':3}  # raises TypeError: '<' not supported between instances of 'Counter' and 'dict'
Counter('a')=={'a':1}  # => True
Counter(a=0)==Counter()  # => True
Counter('a')!=Counter('b')  # => True
type(Counter.__add__)  # => <class 'function'>
Counter.__module__  # => 'collections'
Counter.update.__qualname__  # => 'Counter.update'
Counter.subtract.__kwdefaults__
class K(Counter): pass
K('aab')  # => K({'a': 2, 'b': 1})
K('aab')+K('a')  # => Counter({'a': 3, 'b': 1})
K('aab').copy()  # => K({'a': 2, 'b': 1})
K('aab')['zz']  # => 0
class M(Counter):
    def __missing__(self,k): return 7
M('a')['q']  # => 7
M('a').most_common(5)  # => [('a', 1)]
Counter.__reduce__(K('a'))  # => (<class '__main__.K'>, ({'a': 1},))
Counter('a').subtract({'a':'x'})  # raises TypeError: unsupported operand type(s) for -: 'int' and 'str'
Counter('a').subtract(a=2)
Counter('ab').subtract(5)  # raises TypeError: 'int' object is not iterable
Counter([[1]])  # raises TypeError: unhashable type: 'list'
Counter(None)  # => Counter()
Counter(iterable=3)  # => Counter({'iterable': 3})
Counter(self=3)  # => Counter({'self': 3})
Counter('a').__iadd__(3)  # raises AttributeError: 'int' object has no attribute 'items'
Counter('a').__add__(3)  # => NotImplemented
Counter('a').__or__({'b':1})  # => NotImplemented
Counter('a').__ior__(3)  # raises AttributeError: 'int' object has no attribute 'items'
hash(Counter())  # raises TypeError: unhashable type: 'Counter'
Counter.__hash__
Counter('a').__eq__(3)  # => NotImplemented
repr(Counter({1:None,2:3}))  # => 'Counter({1: None, 2: 3})'
Counter('ab').items()  # => dict_items([('a', 1), ('b', 1)])
Counter('a').__missing__(1,2)  # raises TypeError: Counter.__missing__() takes 2 positional arguments but 3 were given
O=OrderedDict
o=O(a=1,b=2)
O(1,2)  # raises TypeError: expected at most 1 arguments, got 2
O(5)  # raises TypeError: 'int' object is not iterable
O([1])  # raises TypeError: 'int' object is not iterable
O([(1,2,3)])  # raises ValueError: too many values to unpack (expected 2)
o.pop()  # raises TypeError: pop() missing required argument 'key' (pos 1)
o.pop('z')  # raises KeyError: 'z'
o.pop(1,2,3)  # raises TypeError: pop() takes at most 2 arguments (3 given)
o.pop(key='zz',default=4)  # => 4
o.popitem(1,2)  # raises TypeError: popitem() takes at most 1 argument (2 given)
O().popitem()  # raises KeyError: 'dictionary is empty'
o.move_to_end('zz')  # raises KeyError: 'zz'
o.move_to_end()  # raises TypeError: move_to_end() missing required argument 'key' (pos 1)
o.move_to_end('a',foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for move_to_end()
o.setdefault()  # raises TypeError: setdefault() missing required argument 'key' (pos 1)
O.fromkeys()  # raises TypeError: fromkeys() missing required argument 'iterable' (pos 1)
O.fromkeys('ab',1)  # => OrderedDict([('a', 1), ('b', 1)])
O.fromkeys('ab',1,2)  # raises TypeError: fromkeys() takes at most 2 arguments (3 given)
o.update(1,2)  # raises TypeError: update() takes at most 1 positional argument (2 given)
o.update(5)  # raises TypeError: 'int' object is not iterable
o|3  # raises TypeError: unsupported operand type(s) for |: 'collections.OrderedDict' and 'int'
o|{'z':1}  # => OrderedDict([('a', 1), ('b', 2), ('z', 1)])
{'z':1}|o  # => OrderedDict([('z', 1), ('a', 1), ('b', 2)])
o.__ior__(3)  # raises TypeError: 'int' object is not iterable
o==O(b=2,a=1)  # => False
o=={'b':2,'a':1}  # => True
o<o  # raises TypeError: '<' not supported between instances of 'collections.OrderedDict' and 'collections.OrderedDict'
o.keys()  # => odict_keys(['a', 'b'])
o.values()  # => odict_values([1, 2])
o.items()  # => odict_items([('a', 1), ('b', 2)])
o.__init__(1,2)  # raises TypeError: expected at most 1 arguments, got 2
o.clear(1)  # raises TypeError: OrderedDict.clear() takes no arguments (1 given)
o.copy(2)  # raises TypeError: OrderedDict.copy() takes no arguments (1 given)
o.get()  # raises TypeError: get expected at least 1 argument, got 0
o.__getitem__('z')  # raises KeyError: 'z'
o.__reversed__(3)  # raises TypeError: OrderedDict.__reversed__() takes no arguments (1 given)
O.fromkeys(5)  # raises TypeError: 'int' object is not iterable
o.keys(3)  # raises TypeError: OrderedDict.keys() takes no arguments (1 given)
o.pop(1,default=2,foo=3)  # raises TypeError: pop() takes at most 2 arguments (3 given)
o.popitem(last=False,x=1)  # raises TypeError: popitem() takes at most 1 keyword argument (2 given)
O(**{'a':1},b=3)  # => OrderedDict([('a', 1), ('b', 3)])
O({1:2},c=3)  # => OrderedDict([(1, 2), ('c', 3)])
o.__eq__()  # raises TypeError: expected 1 argument, got 0
o.move_to_end('a',False) or o  # => OrderedDict([('a', 1), ('b', 2)])
o.__or__(3)  # => NotImplemented
o.__delitem__(3)  # raises KeyError: 3
d=deque([1,2,3],5)
d.append()  # raises TypeError: deque.append() takes exactly one argument (0 given)
d.append(1,2)  # raises TypeError: deque.append() takes exactly one argument (2 given)
d.extend(3)  # raises TypeError: 'int' object is not iterable
d.rotate('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
d.rotate(1,2)  # raises TypeError: deque.rotate expected at most 1 argument, got 2
d.index(9)  # raises ValueError: 9 is not in deque
d.index(1,'a')  # raises TypeError: slice indices must be integers or have an __index__ method
d.index()  # raises TypeError: index() takes at least 1 argument (0 given)
d.insert(1)  # raises TypeError: insert() takes exactly 2 arguments (1 given)
deque([1],1).insert(0,3)  # raises IndexError: deque already at its maximum size
d.pop(1)  # raises TypeError: deque.pop() takes no arguments (1 given)
deque().pop()  # raises IndexError: pop from an empty deque
deque().popleft()  # raises IndexError: pop from an empty deque
d.remove(9)  # raises ValueError: 9 is not in deque
d+[1]  # raises TypeError: can only concatenate deque (not "list") to deque
d+deque([3])  # => deque([1, 2, 3, 3], maxlen=5)
d*'a'  # raises TypeError: can't multiply sequence by non-int of type 'str'
d*2  # => deque([2, 3, 1, 2, 3], maxlen=5)
d[9]  # raises IndexError: deque index out of range
d['a']  # raises TypeError: sequence index must be integer, not 'str'
d[1:2]  # raises TypeError: sequence index must be integer, not 'slice'
deque(5)  # raises TypeError: 'int' object is not iterable
deque([1],-1)  # raises ValueError: maxlen must be non-negative
deque([1],'a')  # raises TypeError: an integer is required
deque([1],2,3)  # raises TypeError: deque() takes at most 2 arguments (3 given)
deque(iterable=[1],maxlen=3)  # => deque([1], maxlen=3)
deque(foo=3)  # raises TypeError: 'foo' is an invalid keyword argument for deque()
d.maxlen  # => 5
setattr(d,'maxlen',3)  # raises AttributeError: attribute 'maxlen' of 'collections.deque' objects is not writable
d.count(1,2)  # raises TypeError: deque.count() takes exactly one argument (2 given)
d.copy(3)  # raises TypeError: deque.copy() takes no arguments (1 given)
d.reverse(1)  # raises TypeError: deque.reverse() takes no arguments (1 given)
d.__setitem__(9,1)  # raises IndexError: deque index out of range
d.__contains__()  # raises TypeError: expected 1 argument, got 0
d<[1]  # raises TypeError: '<' not supported between instances of 'collections.deque' and 'list'
hash(d)  # raises TypeError: unhashable type: 'collections.deque'
d.__class_getitem__(int)  # => collections.deque[int]
d.__init__(1,2,3)  # raises TypeError: deque() takes at most 2 arguments (3 given)
d.__imul__('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
d.__iadd__(5)  # raises TypeError: 'int' object is not iterable
d.extendleft(5)  # raises TypeError: 'int' object is not iterable
deque.maxlen  # => <attribute 'maxlen' of 'collections.deque' objects>
d.__mul__()  # raises TypeError:  expected 1 argument, got 0
d.insert('a',1)  # raises TypeError: 'str' object cannot be interpreted as an integer
d.index(1,2,3,4)  # raises TypeError: index() takes at most 3 arguments (4 given)
P=namedtuple('P','x y',defaults=[5])
P()  # raises TypeError: P.__new__() missing 1 required positional argument: 'x'
P(1,2,3)  # raises TypeError: P.__new__() takes from 2 to 3 positional arguments but 4 were given
P(z=1)  # raises TypeError: P.__new__() got an unexpected keyword argument 'z'
P(1,x=2)  # raises TypeError: P.__new__() got multiple values for argument 'x'
P._make([1])  # raises TypeError: Expected 2 arguments, got 1
P._make(3)  # raises TypeError: 'int' object is not iterable
P(1)._replace(z=3)  # raises ValueError: Got unexpected field names: ['z']
P(1)._replace(1)  # raises TypeError: P._replace() takes 1 positional argument but 2 were given
P(1)._asdict(3)  # raises TypeError: P._asdict() takes 1 positional argument but 2 were given
P(1).x  # => 1
setattr(P(1),'x',3)  # raises AttributeError: can't set attribute
P.x  # => _tuplegetter(0, 'Alias for field number 0')
P._fields  # => ('x', 'y')
P._field_defaults  # => {'y': 5}
P.__doc__  # => 'P(x, y)'
P.x.__doc__  # => 'Alias for field number 0'
P.__new__.__defaults__  # => (5,)
P.__module__  # => '__main__'
namedtuple('1','a')  # raises ValueError: Type names and field names must be valid identifiers: '1'
namedtuple('A','a a')  # raises ValueError: Encountered duplicate field name: 'a'
namedtuple('A','_a')  # raises ValueError: Field names cannot start with an underscore: '_a'
namedtuple('A','def')  # raises ValueError: Type names and field names cannot be a keyword: 'def'
namedtuple('A','a',defaults=[1,2])  # raises TypeError: Got more default values than field names
namedtuple('A',['a',3])  # raises ValueError: Type names and field names must be valid identifiers: '3'
namedtuple('A','a def _x a',rename=True)._fields  # => ('a', '_1', '_2', '_3')
namedtuple()  # raises TypeError: namedtuple() missing 2 required positional arguments: 'typename' and 'field_names'
namedtuple('A',5)  # raises TypeError: 'int' object is not iterable
namedtuple(5,'a')  # raises ValueError: Type names and field names must be valid identifiers: '5'
P._replace.__qualname__  # => 'P._replace'
P.__repr__.__qualname__  # => 'P.__repr__'
P._make.__func__.__qualname__  # => 'P._make'
P.__new__.__module__  # => 'namedtuple_P'
P.__match_args__  # => ('x', 'y')
P.__getnewargs__(P(1))  # => (1, 5)
namedtuple('P','a a',rename={1:2},module=5)  # => <class 'P'>
P.__annotations__  # => {}
namedtuple('A','a b')(1)  # raises TypeError: A.__new__() missing 1 required positional argument: 'b'
namedtuple('A','a b c')()  # raises TypeError: A.__new__() missing 3 required positional arguments: 'a', 'b', and 'c'
namedtuple('A','a b')(1,2,3)  # raises TypeError: A.__new__() takes 3 positional arguments but 4 were given
namedtuple('A',{'a':1,'b':2})(1,2)  # => A(a=1, b=2)
namedtuple('A','a', module='m').__new__.__module__  # => 'namedtuple_A'
# What CPython writes in Python takes any object in the place of self, and fails where that lacks something.
import collections
Counter, ChainMap = collections.Counter, collections.ChainMap
Counter.total({1: 2}), Counter.most_common({1: 2, 3: 4}), list(Counter.elements({1: 2, "x": 3}))  # => (2, [(3, 4), (1, 2)], [1, 1, 'x', 'x', 'x'])
Counter.total([1])  # raises AttributeError: 'list' object has no attribute 'values'
Counter.most_common([1], 2)  # raises AttributeError: 'list' object has no attribute 'items'
Counter.__init__([1])  # raises TypeError: super(type, obj): obj must be an instance or subtype of type
Counter.update({}, "ab")
Counter.update(len, repr)  # raises TypeError: 'builtin_function_or_method' object is not iterable
Counter.subtract([1], [])  # raises AttributeError: 'list' object has no attribute 'get'
Counter.__iadd__([1], -1)  # raises AttributeError: 'int' object has no attribute 'items'
Counter("abca").__iadd__(str)  # raises AttributeError: type object 'str' has no attribute 'items'
Counter("abca").__ior__(ChainMap({"a": 5})), Counter("abca").__isub__(collections.UserDict(a=1))  # => (Counter({'a': 5, 'b': 1, 'c': 1}), Counter({'a': 1, 'b': 1, 'c': 1}))
Counter.__eq__([], []), Counter.__ne__(1, 2), Counter.__lt__(1, 2)  # => (NotImplemented, NotImplemented, NotImplemented)
Counter.__repr__({1: 2}), Counter.__repr__({}), Counter.__repr__([1])  # raises AttributeError: 'dict' object has no attribute 'most_common'
Counter.__neg__([])  # raises AttributeError: 'list' object has no attribute 'items'
Counter.__pos__({1: 2, 3: -1}), Counter._keep_positive({1: 1, 2: -1}), Counter.__reduce__({1: 2})  # => (Counter({1: 2}), {1: 1}, (<class 'dict'>, ({1: 2},)))
Counter.__delitem__([1], 2), Counter.copy([1])  # => (None, [1])
Counter.__add__({1: 2}, Counter("abca"))  # => Counter({1: 2, 'a': 2, 'b': 1, 'c': 1})
ChainMap.__init__(-2, [3])  # raises AttributeError: 'int' object has no attribute 'maps'
collections.OrderedDict().pop(None)  # raises KeyError
collections.OrderedDict().move_to_end((1, 2))  # raises KeyError: (1, 2)
class Recursive(collections.defaultdict):
    def __init__(self): self.default_factory = self.make
    def make(self): return []
    def __repr__(self): return super().__repr__().replace("defaultdict", "")
"Recursive.make of" in repr(Recursive()), repr(Recursive()).count("...")  # => (True, 1)
# A count may be anything, None as well.
from collections import Counter as Count
given = Count(a=2, b=1)
given["c"] = None
given["c"], given["d"], Count(given)["c"]  # => (None, 0, None)
given += {"d": None}  # raises TypeError: unsupported operand type(s) for +=: 'int' and 'NoneType'
Count("ab") - Count({"a": None})  # raises TypeError: unsupported operand type(s) for -: 'int' and 'NoneType'
Count("ab") | Count({"z": [1]})  # raises TypeError: '>' not supported between instances of 'list' and 'int'
Count("ab") & Count({"z": [1]}), Count("ab") - Count({"z": -2}), Count("a") + Count({"z": -2})  # => (Counter(), Counter({'z': 2, 'a': 1, 'b': 1}), Counter({'a': 1}))
def moved(): pass
moved.__module__ = None
moved.__module__  # => None
float.__getformat__(None)  # raises TypeError: __getformat__() argument must be str, not None

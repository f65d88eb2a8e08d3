# dict: constructor, methods, operators, views.
dir(dict)  # => ['__class__', '__class_getitem__', '__contains__', '__delattr__', '__delitem__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getitem__', '__getstate__', '__gt__', '__hash__', '__init__', '__init_subclass__', '__ior__', '__iter__', '__le__', '__len__', '__lt__', '__ne__', '__new__', '__or__', '__reduce__', '__reduce_ex__', '__repr__', '__reversed__', '__ror__', '__setattr__', '__setitem__', '__sizeof__', '__str__', '__subclasshook__', 'clear', 'copy', 'fromkeys', 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values']
{}.update(1)  # raises TypeError: 'int' object is not iterable
{}.update([1])  # raises TypeError: cannot convert dictionary update sequence element #0 to a sequence
{}.update([(1, 2, 3)])  # raises ValueError: dictionary update sequence element #0 has length 3; 2 is required
{}.update(1, 2)  # raises TypeError: update expected at most 1 argument, got 2
dict(1, 2)  # raises TypeError: dict expected at most 1 argument, got 2
dict([1])  # raises TypeError: cannot convert dictionary update sequence element #0 to a sequence
dict(['abc'])  # raises ValueError: dictionary update sequence element #0 has length 3; 2 is required
dict(['ab'])  # => {'a': 'b'}
dict([[1, 2], (3, 4), 'ab'])  # => {1: 2, 3: 4, 'a': 'b'}
dict(zip('ab', [1, 2]))  # => {'a': 1, 'b': 2}
{}.pop(1)  # raises KeyError: 1
{}.pop()  # raises TypeError: pop expected at least 1 argument, got 0
{}.pop(1, 2, 3)  # raises TypeError: pop expected at most 2 arguments, got 3
{}.pop(1, None)
{}.get()  # raises TypeError: get expected at least 1 argument, got 0
{}.get(1, 2, 3)  # raises TypeError: get expected at most 2 arguments, got 3
{}.popitem()  # raises KeyError: 'popitem(): dictionary is empty'
{}.setdefault()  # raises TypeError: setdefault expected at least 1 argument, got 0
dict.fromkeys()  # raises TypeError: fromkeys expected at least 1 argument, got 0
dict.fromkeys(1)  # raises TypeError: 'int' object is not iterable
dict.fromkeys('abc', 0)  # => {'a': 0, 'b': 0, 'c': 0}
{} | 1  # raises TypeError: unsupported operand type(s) for |: 'dict' and 'int'
{}.__or__(1)  # => NotImplemented
{}.__ior__(1)  # raises TypeError: 'int' object is not iterable
{}.__ior__([(1, 2)])  # => {1: 2}
{1: 2} | {3: 4}  # => {1: 2, 3: 4}
list(reversed({1: 2, 3: 4}.items()))  # => [(3, 4), (1, 2)]
list(reversed({1: 2, 3: 4}.values()))  # => [4, 2]
{1: 2}.keys().mapping  # => mappingproxy({1: 2})
dict(**{'a': 1})  # => {'a': 1}
{}.keys() | [1]  # => {1}
[1] | {}.keys()  # => {1}
{1} | {}.keys()  # => {1}
{1: 2}.keys() & [1]  # => {1}
{1: 2}.keys() - [1]  # => set()
{1: 2}.keys() ^ [1]  # => set()
{1: 2}.items() ^ [1]  # => {1, (1, 2)}
{1: 2}.keys() | 1  # raises TypeError: 'int' object is not iterable
{1: 2}.keys() < {1, 2}  # => True
{1: 2}.keys() == {1}  # => True
{1: 2}.items() == {(1, 2)}  # => True
{1: 2}.keys() < [1]  # raises TypeError: '<' not supported between instances of 'dict_keys' and 'list'
{1: 2}.items() >= {(1, 2)}  # => True
(1, 2) in {1: 2}.items()  # => True
(1, []) in {1: 2}.items()  # => False
1 in {1: 2}.items()  # => False
{1: 2}.keys().isdisjoint([2])  # => True
{1: []}.items() & {1}  # raises TypeError: unhashable type: 'list'
{1: 2}.values()  # => dict_values([2])
{1: 2}.items()  # => dict_items([(1, 2)])
len({1: 2}.values())  # => 1
dir({}.keys())  # => ['__and__', '__class__', '__contains__', '__delattr__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getstate__', '__gt__', '__hash__', '__init__', '__init_subclass__', '__iter__', '__le__', '__len__', '__lt__', '__ne__', '__new__', '__or__', '__rand__', '__reduce__', '__reduce_ex__', '__repr__', '__reversed__', '__ror__', '__rsub__', '__rxor__', '__setattr__', '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__xor__', 'isdisjoint', 'mapping']
dir({}.values())  # => ['__class__', '__delattr__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getstate__', '__gt__', '__hash__', '__init__', '__init_subclass__', '__iter__', '__le__', '__len__', '__lt__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__reversed__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__', 'mapping']
{1: 2}.keys().isdisjoint(1)  # raises TypeError: 'int' object is not iterable
{}.__contains__([])  # raises TypeError: unhashable type: 'list'
{}[[]]  # raises TypeError: unhashable type: 'list'
dict([[[], 1]])  # raises TypeError: unhashable type: 'list'
{}.pop([])  # raises KeyError: []
{1: 1}.pop([])  # raises TypeError: unhashable type: 'list'
type({}.keys())  # => <class 'dict_keys'>
type({}.values())  # => <class 'dict_values'>
type({}.items())  # => <class 'dict_items'>
d = {'a': 1, 'b': 2, 'c': 3}
d.popitem()  # => ('c', 3)
d.setdefault('z', 9)  # => 9
d.setdefault('a')  # => 1
d  # => {'a': 1, 'b': 2, 'z': 9}
d.popitem()  # => ('z', 9)
d.popitem()  # => ('b', 2)
d  # => {'a': 1}
d2 = {i: i for i in range(5)}
[d2.popitem() for _ in range(3)]  # => [(4, 4), (3, 3), (2, 2)]
d2  # => {0: 0, 1: 1}
d2.update({9: 9})
d2.popitem()  # => (9, 9)
d2.popitem()  # => (1, 1)
d2  # => {0: 0}

class D(dict):

    def __missing__(self, k):
        return k * 2

D()[4]  # => 8
D(a=1)  # => {'a': 1}
D.fromkeys('ab')  # => {'a': None, 'b': None}
D(a=1) | {'b': 2}  # => {'a': 1, 'b': 2}
type(D(a=1) | {'b': 2})  # => <class 'dict'>
type(D(a=1).copy())  # => <class 'dict'>

class E:

    def keys(self):
        return ['x', 'y']

    def __getitem__(self, k):
        return k + '!'

dict(E())  # => {'x': 'x!', 'y': 'y!'}
{**E()}  # => {'x': 'x!', 'y': 'y!'}

def ch2():
    s = {1: 1, 2: 2}
    for x in s:
        s[x + 10] = 1

ch2()  # raises RuntimeError: dictionary changed size during iteration

def ch3():
    s = {1: 1, 2: 2}
    for x in s:
        del s[x]
        s[x + 10] = 1

ch3()  # raises RuntimeError: dictionary keys changed during iteration
([*{3, 1, 2}], [*{'a': 1}], (*range(3),))  # => ([1, 2, 3], ['a'], (0, 1, 2))
max({3: 1, 2: 5}, key={3: 1, 2: 5}.get)  # => 2
dict.get({}, 1)
dd = {}
dd['x'] = dd
dd  # => {'x': {...}}
{} == {}  # => True
{1: 2} == {1.0: 2.0}  # => True
{1: 1, True: 2, 1.0: 3}  # => {1: 3}
{None: 1, (1, 2): 3}  # => {None: 1, (1, 2): 3}
list({1: 2}.__iter__())  # => [1]
# How many an iterator says are left: none while the dict has another size.
import operator
hinted = {1: 2, 3: 4, 5: 6}
walks = [iter(hinted), iter(hinted.values()), iter(hinted.items()), reversed(hinted), reversed(hinted.items())]
[next(walk) for walk in walks]  # => [1, 2, (1, 2), 5, (5, 6)]
[operator.length_hint(walk) for walk in walks]  # => [2, 2, 2, 2, 2]
hinted[7] = 8
[operator.length_hint(walk) for walk in walks]  # => [0, 0, 0, 0, 0]
del hinted[7]
[operator.length_hint(walk) for walk in walks], [len(list(walk)) for walk in walks], [operator.length_hint(walk) for walk in walks]  # => ([2, 2, 2, 2, 2], [2, 2, 2, 2, 2], [0, 0, 0, 0, 0])

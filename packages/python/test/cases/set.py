# set and frozenset: order, operators, methods.
set(1)  # raises TypeError: 'int' object is not iterable
set(1, 2)  # raises TypeError: set expected at most 1 argument, got 2
{1} | [1]  # raises TypeError: unsupported operand type(s) for |: 'set' and 'list'
{1}.remove(2)  # raises KeyError: 2
{1}.remove([])  # raises TypeError: unhashable type: 'list'
{1}.update(1)  # raises TypeError: 'int' object is not iterable
hash({1})  # raises TypeError: unhashable type: 'set'
{1} < [1]  # raises TypeError: '<' not supported between instances of 'set' and 'list'
{1} < {1, 2}  # => True
{1} <= {1}  # => True
{1, 2} > {1}  # => True
{1} == {1.0}  # => True
{1} == frozenset([1])  # => True
{1} | frozenset([2])  # => {1, 2}
frozenset([2]) | {1}  # => frozenset({1, 2})
reversed({1})  # raises TypeError: 'set' object is not reversible
{1, 2}.union([3], (4,))  # => {1, 2, 3, 4}
{1, 2}.intersection([2], [3])  # => set()
{1, 2, 3}.difference([1], [2])  # => {3}
{1, 2}.symmetric_difference([2, 3])  # => {1, 3}
{1, 2}.issubset([1, 2, 3])  # => True
{1, 2}.issuperset([1])  # => True
{1, 2}.isdisjoint([3])  # => True
{frozenset([1])} == {frozenset([1])}  # => True
{1} in {frozenset([1])}  # => True
set().pop()  # raises KeyError: 'pop from an empty set'
frozenset('')  # => frozenset()
frozenset([1, 2])  # => frozenset({1, 2})
frozenset().add(1)  # raises AttributeError: 'frozenset' object has no attribute 'add'
{1}.add([])  # raises TypeError: unhashable type: 'list'
{[]}  # raises TypeError: unhashable type: 'list'
set([[]])  # raises TypeError: unhashable type: 'list'
hash(frozenset([1, 2, 3]))  # => -272375401224217160
dir(set)  # => ['__and__', '__class__', '__class_getitem__', '__contains__', '__delattr__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getstate__', '__gt__', '__hash__', '__iand__', '__init__', '__init_subclass__', '__ior__', '__isub__', '__iter__', '__ixor__', '__le__', '__len__', '__lt__', '__ne__', '__new__', '__or__', '__rand__', '__reduce__', '__reduce_ex__', '__repr__', '__ror__', '__rsub__', '__rxor__', '__setattr__', '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__xor__', 'add', 'clear', 'copy', 'difference', 'difference_update', 'discard', 'intersection', 'intersection_update', 'isdisjoint', 'issubset', 'issuperset', 'pop', 'remove', 'symmetric_difference', 'symmetric_difference_update', 'union', 'update']
dir(frozenset)  # => ['__and__', '__class__', '__class_getitem__', '__contains__', '__delattr__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getstate__', '__gt__', '__hash__', '__init__', '__init_subclass__', '__iter__', '__le__', '__len__', '__lt__', '__ne__', '__new__', '__or__', '__rand__', '__reduce__', '__reduce_ex__', '__repr__', '__ror__', '__rsub__', '__rxor__', '__setattr__', '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__xor__', 'copy', 'difference', 'intersection', 'isdisjoint', 'issubset', 'issuperset', 'symmetric_difference', 'union']

class S(set):
    pass

S([1])  # => S({1})
S([1]) | {2}  # => {1, 2}
type(S([1]).copy())  # => <class 'set'>

class F(frozenset):
    pass

F([1])  # => F({1})
type(F([1]).union([2]))  # => <class 'frozenset'>

def ch():
    s = {1, 2, 3}
    for x in s:
        s.add(x + 10)

ch()  # raises RuntimeError: Set changed size during iteration
{1, 2, 3}.__rsub__({3, 4})  # => {4}
{1}.__and__([1])  # => NotImplemented
{1}.__ior__([1])  # => NotImplemented
set.add(frozenset(), 1)  # raises TypeError: descriptor 'add' for 'set' objects doesn't apply to a 'frozenset' object
{1, 2, 3} - {2}  # => {1, 3}
{1, True, 1.0}  # => {1}
[i for i in {5, 3, 1}]  # => [1, 3, 5]
set('a') | set()  # => {'a'}
set.__new__(frozenset)  # raises TypeError: set.__new__(frozenset): frozenset is not a subtype of set

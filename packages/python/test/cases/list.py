# list: constructor, methods, operators, slices, sorting.
[1].index(2)  # raises ValueError: 2 is not in list
[].pop(10 ** 20)  # raises OverflowError: Python int too large to convert to C ssize_t
[1].pop('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
[1].index(1, 'a')  # raises TypeError: slice indices must be integers or have an __index__ method
[1, 2, 3].index(3, -2)  # => 2
[1, 2, 3].index(1, -2)  # raises ValueError: 1 is not in list
[1, 2, 3].index(2, 0, 1)  # raises ValueError: 2 is not in list
[1, 2, 3].index(True)  # => 0
slice(a=1)  # raises TypeError: slice() takes no keyword arguments
dict(a=1, **{'b': 2})  # => {'a': 1, 'b': 2}
dict({1: 2}, a=3)  # => {1: 2, 'a': 3}
{}.update(a=1)
set(a=1)  # raises TypeError: set() takes no keyword arguments
frozenset(a=1)  # raises TypeError: frozenset() takes no keyword arguments
[].insert('a', 1)  # raises TypeError: 'str' object cannot be interpreted as an integer
[].insert(1)  # raises TypeError: insert expected 2 arguments, got 1
[].append()  # raises TypeError: list.append() takes exactly one argument (0 given)
[].append(1, 2)  # raises TypeError: list.append() takes exactly one argument (2 given)
[].append(x=1)  # raises TypeError: list.append() takes no keyword arguments
[].sort(1)  # raises TypeError: sort() takes no positional arguments
[].sort(reverse='a')  # raises TypeError: 'str' object cannot be interpreted as an integer
[1, 'a'].sort()  # raises TypeError: '<' not supported between instances of 'str' and 'int'
[3].sort(foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for sort()
sorted([3, 1, 2], reverse=True)  # => [3, 2, 1]
sorted(['b', 'a', 'C'], key=str.lower)  # => ['a', 'b', 'C']
sorted([(1, 'b'), (1, 'a'), (0, 'c')], key=lambda t: t[0], reverse=True)  # => [(1, 'b'), (1, 'a'), (0, 'c')]
sorted([1.5, 1, 0.5, True])  # => [0.5, 1, True, 1.5]
sorted([[2], [1, 5], [1]])  # => [[1], [1, 5], [2]]
list(1)  # raises TypeError: 'int' object is not iterable
list(1, 2)  # raises TypeError: list expected at most 1 argument, got 2
list(a=1)  # raises TypeError: list() takes no keyword arguments
list('abc')  # => ['a', 'b', 'c']
[1] + (1,)  # raises TypeError: can only concatenate list (not "tuple") to list
[1] * 'a'  # raises TypeError: can't multiply sequence by non-int of type 'str'
'a' * [1]  # raises TypeError: can't multiply sequence by non-int of type 'list'
[1] * 2.0  # raises TypeError: can't multiply sequence by non-int of type 'float'
[1] * -1  # => []
2 * [1]  # => [1, 1]
[1].__add__(1)  # raises TypeError: can only concatenate list (not "int") to list
[1].__mul__(2)  # => [1, 1]
[1].__imul__(3)  # => [1, 1, 1]
[1].__eq__(1)  # => NotImplemented
[1].__lt__([2])  # => True
[1].__contains__(1)  # => True
tuple(a=1)  # raises TypeError: tuple() takes no keyword arguments
(1,) + [1]  # raises TypeError: can only concatenate tuple (not "list") to tuple
[1].remove(2)  # raises ValueError: list.remove(x): x not in list
dir(list)  # => ['__add__', '__class__', '__class_getitem__', '__contains__', '__delattr__', '__delitem__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getitem__', '__getstate__', '__gt__', '__hash__', '__iadd__', '__imul__', '__init__', '__init_subclass__', '__iter__', '__le__', '__len__', '__lt__', '__mul__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__reversed__', '__rmul__', '__setattr__', '__setitem__', '__sizeof__', '__str__', '__subclasshook__', 'append', 'clear', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort']
[].__getitem__(slice(1, 'a'))  # raises TypeError: slice indices must be integers or None or have an __index__ method
[1, 2, 3][5]  # raises IndexError: list index out of range
[1, 2, 3]['a']  # raises TypeError: list indices must be integers or slices, not str
[1, 2, 3][1.0]  # raises TypeError: list indices must be integers or slices, not float
[1, 2, 3][::0]  # raises ValueError: slice step cannot be zero
[1, 2, 3][10 ** 20]  # raises IndexError: cannot fit 'int' into an index-sized integer
[1, 2, 3][-10 ** 20:10 ** 20]  # => [1, 2, 3]
a = [1, 2, 3]
a.__setitem__(5, 1)  # raises IndexError: list assignment index out of range
a.__delitem__(7)  # raises IndexError: list assignment index out of range
a.__setitem__(slice(0, 1), 5)  # raises TypeError: can only assign an iterable
a.__setitem__(slice(0, 3, 2), [1])  # raises ValueError: attempt to assign sequence of size 1 to extended slice of size 2
a.__setitem__(slice(0, 3, 2), 5)  # raises TypeError: must assign iterable to extended slice
a.__iadd__(5)  # raises TypeError: 'int' object is not iterable
a.extend(None)  # raises TypeError: 'NoneType' object is not iterable
a.extend((x for x in (7, 8)))
a  # => [1, 2, 3, 7, 8]
a.copy() is a  # => False
a.clear()
a  # => []

class L(list):
    pass

L([1, 2])  # => [1, 2]
L([1]) + [2]  # => [1, 2]
type(L([1]) * 2)  # => <class 'list'>
L([1])[0:1]  # => [1]
type(L([1, 2])[0:1])  # => <class 'list'>

def mod():
    l = [3, 2, 1]
    l.sort(key=lambda x: l.append(x))
    return l

mod()  # raises TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'
list.__len__([1])  # => 1
list.__len__((1,))  # raises TypeError: descriptor '__len__' requires a 'list' object but received a 'tuple'
list.append(1, 2)  # raises TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
list.append()  # raises TypeError: unbound method list.append() needs an argument
[[]] * 2  # => [[], []]
[1, 2] > [1]  # => True
[1, 'a'] < [1, 2]  # raises TypeError: '<' not supported between instances of 'str' and 'int'
[1] < (1,)  # raises TypeError: '<' not supported between instances of 'list' and 'tuple'
[float('nan')] == [float('nan')]  # => False
n = float('nan')
[n] == [n]  # => True
n in [n]  # => True
l = [1]
l.append(l)
l  # => [1, [...]]
dict.__init__({1: 2}, a=1)
list.__init__([1], [2])
tuple.__new__(tuple, [1])  # => (1,)
list.__new__(list, 5)  # => []
# A sort that fails leaves what it has done; one whose list is changed meanwhile notices, also where the change is undone.
def attempt(items, **options):
    try: items.sort(**options)
    except Exception as error: return f"{type(error).__name__}: {error}", items
    return items
attempt([True, True, -1, 1j])  # => ("TypeError: '<' not supported between instances of 'complex' and 'bool'", [-1, True, True, 1j])
attempt([3, 1, 2, "a", 0])  # => ("TypeError: '<' not supported between instances of 'str' and 'int'", [1, 2, 3, 'a', 0])
attempt([3, 1, 2, None, 0], reverse=True)  # => ("TypeError: '<' not supported between instances of 'NoneType' and 'int'", [3, 1, 2, None, 0])
attempt([5, 4, "x", 1], key=lambda x: x)  # => ("TypeError: '<' not supported between instances of 'str' and 'int'", [5, 4, 'x', 1])
attempt([(1, 2), (1, "a"), (0, 3), (0, None), (0, 2)])  # => ("TypeError: '<' not supported between instances of 'str' and 'int'", [(1, 2), (1, 'a'), (0, 3), (0, None), (0, 2)])
asked = []
class Asking:
    def __init__(self, value): self.value = value
    def __lt__(self, other):
        asked.append((self.value, other.value))
        return self.value < other.value
[each.value for each in sorted(map(Asking, [5, 3, 1, 4, 4, 2, 9]))], asked  # => ([1, 2, 3, 4, 4, 5, 9], [(3, 5), (1, 3), (4, 1), (4, 3), (4, 5), (4, 4), (4, 5), (2, 4), (2, 3), (2, 1), (9, 4), (9, 5)])
touched = [2, 1, 3]
def append_and_pop(x):
    touched.append(3)
    touched.pop()
    return x
attempt(touched, key=append_and_pop)  # => ('ValueError: list modified during sort', [1, 2, 3])
def clear_and_extend(x):
    touched.clear()
    touched.extend([])
    return x
attempt(touched, key=clear_and_extend)  # => [1, 2, 3]
def fill_and_clear(x):
    touched.extend([1])
    touched.clear()
    return x
attempt(touched, key=fill_and_clear)  # => ('ValueError: list modified during sort', [1, 2, 3])

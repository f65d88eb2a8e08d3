# range and slice: positions, arithmetic, errors.
slice(1, 2) < slice(1, 3)  # => True
dir(slice)  # => ['__class__', '__delattr__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getstate__', '__gt__', '__hash__', '__init__', '__init_subclass__', '__le__', '__lt__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__', 'indices', 'start', 'step', 'stop']
slice()  # raises TypeError: slice expected at least 1 argument, got 0
slice(1, 2, 3, 4)  # raises TypeError: slice expected at most 3 arguments, got 4
slice(1, 2, 3).indices('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
slice(1, 2, 3).indices(-1)  # raises ValueError: length should not be negative
slice(None, None, -1).indices(10 ** 20)  # => (99999999999999999999, -1, -1)
slice(-3, None).indices(2)  # => (0, 2, 1)
slice(1, 2, 3).start  # => 1
hash(slice(1))  # raises TypeError: unhashable type: 'slice'
range(3).index('a')  # raises ValueError: sequence.index(x): x not in sequence
range(3).index(7)  # raises ValueError: 7 is not in range
range(3).index(1.0)  # => 1
range(3).index(2.5)  # raises ValueError: sequence.index(x): x not in sequence
range(3).count(2)  # => 1
range(3).count('a')  # => 0
range(3).count(1.0)  # => 1
range()  # raises TypeError: range expected at least 1 argument, got 0
range(1, 2, 3, 4)  # raises TypeError: range expected at most 3 arguments, got 4
range('a')  # raises TypeError: 'str' object cannot be interpreted as an integer
range(1.0)  # raises TypeError: 'float' object cannot be interpreted as an integer
range(1, 2, 0)  # raises ValueError: range() arg 3 must not be zero
range(3)[5]  # raises IndexError: range object index out of range
range(3)[-1]  # => 2
range(10)[2:8:3]  # => range(2, 8, 3)
range(10)[::-1]  # => range(9, -1, -1)
range(3)['a']  # raises TypeError: range indices must be integers or slices, not str
range(10 ** 20)[10 ** 19]  # => 10000000000000000000
range(0, 10 ** 20, 3)[5:]  # => range(15, 100000000000000000002, 3)
len(range(10 ** 30))  # raises OverflowError: Python int too large to convert to C ssize_t
len(range(10 ** 15))  # => 1000000000000000
bool(range(0))  # => False
hash(range(3))  # => -8338477496398685190
hash(range(0)) == hash(range(5, 5))  # => True
range(0, 3, 2) == range(0, 4, 2)  # => True
range(5) == [0, 1, 2, 3, 4]  # => False
list(range(10 ** 20, 10 ** 20 + 3))  # => [100000000000000000000, 100000000000000000001, 100000000000000000002]
list(reversed(range(0, 10, 3)))  # => [9, 6, 3, 0]
3 in range(0, 10, 3)  # => True
-3 in range(0, -10, -3)  # => True
2.0 in range(3)  # => True
2.5 in range(3)  # => False
'a' in range(3)  # => False
10 ** 30 in range(10 ** 31)  # => True
range(3, -1, -1)  # => range(3, -1, -1)
range(1, 10)[1]  # => 2
range(3) < range(4)  # raises TypeError: '<' not supported between instances of 'range' and 'range'
dir(range)  # => ['__bool__', '__class__', '__contains__', '__delattr__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getitem__', '__getstate__', '__gt__', '__hash__', '__init__', '__init_subclass__', '__iter__', '__le__', '__len__', '__lt__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__reversed__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__', 'count', 'index', 'start', 'step', 'stop']
range(3).__iter__().__length_hint__()  # => 3
type(iter({}.keys()))  # => <class 'dict_keyiterator'>
type(iter({1}))  # => <class 'set_iterator'>
type(iter(()))  # => <class 'tuple_iterator'>
type(reversed([]))  # => <class 'list_reverseiterator'>
type(iter(range(1)))  # => <class 'range_iterator'>

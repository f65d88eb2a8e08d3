# tuple: constructor, methods, operators.
(1,).index(2)  # raises ValueError: tuple.index(x): x not in tuple
(1, 2, 1).count(1)  # => 2
tuple(1, 2)  # raises TypeError: tuple expected at most 1 argument, got 2
tuple(1)  # raises TypeError: 'int' object is not iterable
(1,) * 2  # => (1, 1)
(1, 2) < (1, 3)  # => True
(1,)[5]  # raises IndexError: tuple index out of range
(1,)['a']  # raises TypeError: tuple indices must be integers or slices, not str
(1,).__getnewargs__()  # => ((1,),)
hash((1, 2, 3))  # => 529344067295497451
hash((1, (2, 3.5), -1))  # => -7923235833825778967
hash(())  # => 5740354900026072187
dir(tuple)  # => ['__add__', '__class__', '__class_getitem__', '__contains__', '__delattr__', '__dir__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__getitem__', '__getnewargs__', '__getstate__', '__gt__', '__hash__', '__init__', '__init_subclass__', '__iter__', '__le__', '__len__', '__lt__', '__mul__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__rmul__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__', 'count', 'index']
a.__setitem__('a', 1)  # raises NameError: name 'a' is not defined
a.__delitem__('a')  # raises NameError: name 'a' is not defined

class T(tuple):
    pass

T([1, 2])  # => (1, 2)
T()  # => ()
type(T([1]) + (2,))  # => <class 'tuple'>
tuple.__new__(int)  # raises TypeError: tuple.__new__(int): int is not a subtype of tuple

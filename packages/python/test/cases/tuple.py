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


# Tuples of plain values, and of what is nearly plain.
nan = float('nan')
pairs = [(1, 2), (1, 2.0), (1.0, 2), (True, 2), (1, 'a'), (1, 'b'), (1, nan), (1, float('nan')), (1,), (), (1, (2, 'x')), (1, (2, 'y')), (1, (2,)), (1, None), (2**53, 1), (2.0**53, 0), (2**53 + 1, 0), (1, '\U0001f600'), (1, '\uffff'), (1, -0.0), (1, 0), T((1, 2)), (1, [2]), (1, b'2')]
def ordered(a, b):
    try: return 'lt'[a > b] if a != b and (a < b) is not (a > b) else '=' if a == b else '?'
    except TypeError as error: return str(error)[4:].replace(' not supported between instances of', '')

[''.join(x if len(x) == 1 else 'E' for x in (ordered(a, b) for b in pairs)) for a in pairs]  # => ['====EE??ttEEEElllEEtt=EE', '====EE??ttEEEElllEEtt=EE', '====EE??ttEEEElllEEtt=EE', '====EE??ttEEEElllEEtt=EE', 'EEEE=lEEttEEEElllllEEEEE', 'EEEEt=EEttEEEElllllEEEEE', '????EE=?ttEEEElllEE???EE', '????EE?=ttEEEElllEE???EE', 'llllllll=tllllllllllllll', 'lllllllll=llllllllllllll', 'EEEEEEEEtt=ltElllEEEEEEE', 'EEEEEEEEttt=tElllEEEEEEE', 'EEEEEEEEttll=ElllEEEEEEE', 'EEEEEEEEttEEE=lllEEEEEEE', 'tttttttttttttt=tlttttttt', 'ttttttttttttttl=lttttttt', 'tttttttttttttttt=ttttttt', 'EEEEttEEttEEEElll=tEEEEE', 'EEEEttEEttEEEEllll=EEEEE', 'llllEE??ttEEEElllEE==lEE', 'llllEE??ttEEEElllEE==lEE', '====EE??ttEEEElllEEtt=EE', 'EEEEEEEEttEEEElllEEEEE=E', 'EEEEEEEEttEEEElllEEEEEE=']
sorted({ordered(a, b) for a in pairs for b in pairs if len(ordered(a, b)) > 1})  # => ["not supported between instances of 'NoneType' and 'bytes'", "not supported between instances of 'NoneType' and 'float'", "not supported between instances of 'NoneType' and 'int'", "not supported between instances of 'NoneType' and 'list'", "not supported between instances of 'NoneType' and 'str'", "not supported between instances of 'NoneType' and 'tuple'", "not supported between instances of 'bytes' and 'NoneType'", "not supported between instances of 'bytes' and 'float'", "not supported between instances of 'bytes' and 'int'", "not supported between instances of 'bytes' and 'list'", "not supported between instances of 'bytes' and 'str'", "not supported between instances of 'bytes' and 'tuple'", "not supported between instances of 'float' and 'NoneType'", "not supported between instances of 'float' and 'bytes'", "not supported between instances of 'float' and 'list'", "not supported between instances of 'float' and 'str'", "not supported between instances of 'float' and 'tuple'", "not supported between instances of 'int' and 'NoneType'", "not supported between instances of 'int' and 'bytes'", "not supported between instances of 'int' and 'list'", "not supported between instances of 'int' and 'str'", "not supported between instances of 'int' and 'tuple'", "not supported between instances of 'list' and 'NoneType'", "not supported between instances of 'list' and 'bytes'", "not supported between instances of 'list' and 'float'", "not supported between instances of 'list' and 'int'", "not supported between instances of 'list' and 'str'", "not supported between instances of 'list' and 'tuple'", "not supported between instances of 'str' and 'NoneType'", "not supported between instances of 'str' and 'bytes'", "not supported between instances of 'str' and 'float'", "not supported between instances of 'str' and 'int'", "not supported between instances of 'str' and 'list'", "not supported between instances of 'str' and 'tuple'", "not supported between instances of 'tuple' and 'NoneType'", "not supported between instances of 'tuple' and 'bytes'", "not supported between instances of 'tuple' and 'float'", "not supported between instances of 'tuple' and 'int'", "not supported between instances of 'tuple' and 'list'", "not supported between instances of 'tuple' and 'str'"]
(1, nan) == (1, nan), (1, nan) < (1, nan), (1, nan) <= (1, nan), (1, nan) < (1, float('nan')), (1, nan) <= (1, float('nan')), (1, nan) != (1, float('nan'))  # => (True, False, True, False, False, True)
def deep(n, end):
    t = (end,)
    for i in range(n): t = (0, t)
    return t

deep(30, 1) < deep(30, 2), deep(30, 1) == deep(30, 1.0), deep(30, 'a') != deep(30, 'b'), deep(3, 'a') < deep(3, 'ab')  # => (True, True, True, True)
deep(30, 1) < deep(30, 'a')  # raises TypeError: '<' not supported between instances of 'int' and 'str'
class W:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __eq__(self, o): return self.n == o.n

(1, W(1)) < (1, W(2)), (1, W(2)) == (1, W(2)), (1, W(2)) < (1, W(2)), max((1, W(2)), (1, W(3)))[1].n  # => (True, True, False, 3)
import heapq
h = []
for item in [(2, 'b'), (1.5, 'z'), (2, 'a'), (1, (3, 4)), (1, (3, 3.5)), (0, nan), (2, 'ab')]: heapq.heappush(h, item)

[heapq.heappop(h) for _ in range(len(h))]  # => [(0, nan), (1, (3, 3.5)), (1, (3, 4)), (1.5, 'z'), (2, 'a'), (2, 'ab'), (2, 'b')]
sorted([(1, 'b', 2.5), (1, 'a', 3), (1, 'a', 2.5), (0.5, 'z', 0)], reverse=True)  # => [(1, 'b', 2.5), (1, 'a', 3), (1, 'a', 2.5), (0.5, 'z', 0)]
float('inf'), float(' inf '), float('Inf'), -float('inf')  # => (inf, inf, inf, -inf)
sorted(['b' * 70, 'a' * 70 + '\uffff', 'a' * 70 + '\U00010000', 'é', 'z', '']) == sorted(['b' * 70, 'a' * 70 + '\uffff', 'a' * 70 + '\U00010000', 'é', 'z', ''], key=lambda s: [ord(c) for c in s])  # => True

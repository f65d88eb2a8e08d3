# What the fuzzer found: each line differed from CPython once.

# --- counts of arguments: methods of operators, searches, keyword-only parameters, constructors
(1).__add__()  # raises TypeError: expected 1 argument, got 0
(1).__add__(2, 3)  # raises TypeError: expected 1 argument, got 2
(1).__add__(other=2)  # raises TypeError: wrapper __add__() takes no keyword arguments
[].__len__(1)  # raises TypeError: expected 0 arguments, got 1
(1).__pow__()  # raises TypeError:  expected at least 1 argument, got 0
[].__setitem__(1)  # raises TypeError:  expected 2 arguments, got 1
int.__add__()  # raises TypeError: descriptor '__add__' of 'int' object needs an argument
int.__add__("a", 1)  # raises TypeError: descriptor '__add__' requires a 'int' object but received a 'str'
str.__format__(1, "")  # raises TypeError: descriptor '__format__' for 'str' objects doesn't apply to a 'int' object
list.append(1, 2)  # raises TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
"abc".find()  # raises TypeError: find() takes at least 1 argument (0 given)
"abc".find("a", 1, 2, 3)  # raises TypeError: find() takes at most 3 arguments (4 given)
"abc".startswith()  # raises TypeError: startswith() takes at least 1 argument (0 given)
b"abc".rindex(b"a", 1, 2, 3)  # raises TypeError: rindex() takes at most 3 arguments (4 given)
b"abc".translate()  # raises TypeError: translate() takes at least 1 positional argument (0 given)
__import__("math").prod()  # raises TypeError: prod() takes exactly 1 positional argument (0 given)
__import__("math").prod([1], 2)  # raises TypeError: prod() takes exactly 1 positional argument (2 given)
__import__("math").prod([1], start=1, more=2)  # raises TypeError: prod() takes at most 2 arguments (3 given)
str(1, 2, 3, c=1)  # raises TypeError: str() takes at most 3 arguments (4 given)
int(x=1, y=2, base=3)  # raises TypeError: int() takes at most 2 keyword arguments (3 given)
round(number=1, ndigits=2, more=3)  # raises TypeError: round() takes at most 2 keyword arguments (3 given)
classmethod()  # raises TypeError: classmethod expected 1 argument, got 0
issubclass()  # raises TypeError: issubclass expected 2 arguments, got 0
iter([]).__init__(1)
UnicodeEncodeError("a")  # raises TypeError: function takes exactly 5 arguments (1 given)
ExceptionGroup()  # raises TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
ExceptionGroup(1, [])  # raises TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int
sum("", None)
pow("", 1, 1j)  # raises TypeError: unsupported operand type(s) for ** or pow(): 'str', 'int', 'complex'
int(memoryview(b"12"), 0)  # raises TypeError: int() can't convert non-string with explicit base

# --- names of types as errors show them
import collections, itertools
-collections.deque()  # raises TypeError: bad operand type for unary -: 'collections.deque'
len(itertools.count())  # raises TypeError: object of type 'itertools.count' has no len()
collections.defaultdict() + 1  # raises TypeError: unsupported operand type(s) for +: 'collections.defaultdict' and 'int'
collections.deque([1])  # => deque([1])
itertools.count.__name__  # => 'count'
type(iter("abc"))  # => <class 'str_ascii_iterator'>
type(iter("äbc"))  # => <class 'str_iterator'>
list.__len__  # => <slot wrapper '__len__' of 'list' objects>
str.__format__  # => <method '__format__' of 'str' objects>
list.__init__  # => <slot wrapper '__init__' of 'list' objects>
repr([].__len__).split(" at ")[0]  # => "<method-wrapper '__len__' of list object"

# --- positions that no sequence has
""[2**53]  # raises IndexError: string index out of range
[][2**62]  # raises IndexError: list index out of range
[][2**63]  # raises IndexError: cannot fit 'int' into an index-sized integer
del 1[1]  # raises TypeError: 'int' object does not support item deletion
del (1, 2)[0]  # raises TypeError: 'tuple' object doesn't support item deletion
del object()["a"]  # raises TypeError: 'object' object does not support item deletion


class Plain:
    pass


del Plain()[0]  # raises TypeError: 'Plain' object doesn't support item deletion
del Plain()["a"]  # raises TypeError: 'Plain' object does not support item deletion

# --- stars
[*Plain()]  # raises TypeError: Value after * must be an iterable, not Plain
{*1}  # raises TypeError: 'int' object is not iterable
{**1}  # raises TypeError: 'int' object is not a mapping
max(1, *1)  # raises TypeError: Value after * must be an iterable, not int
print(*1)  # raises TypeError: print() argument after * must be an iterable, not int
1(*1, key=undefined_name)  # raises NameError: name 'undefined_name' is not defined
1(**{1: 2})  # raises TypeError: 'int' object is not callable
1(a=1, **{1: 1, "a": 2})  # raises TypeError: 1 got multiple values for keyword argument 'a'
print(1, **{1: 2})  # raises TypeError: keywords must be strings

# --- operators
v = 1.0
v += ""  # raises TypeError: unsupported operand type(s) for +=: 'float' and 'str'
{1: 2} | collections.Counter("a")  # => {1: 2, 'a': 1}
collections.Counter("a") | {1: 2}  # => {'a': 1, 1: 2}
count = collections.Counter("a")
count += 1  # raises AttributeError: 'int' object has no attribute 'items'
1.1**7.3  # => 2.0052411193823754
3.7**-2.2  # => 0.05622846232438557
0.1**0.5  # => 0.31622776601683794
(-2.5) ** 3  # => -15.625

# --- except*
def raised(handler):
    try:
        try:
            raise ValueError("naked")
        except* ValueError:
            handler()
    except Exception as error:
        return repr(error)


def raised_in_group(handler):
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError:
            handler()
    except Exception as error:
        return repr(error)


raised(lambda: 1 / 0)  # => "ZeroDivisionError('division by zero')"
raised_in_group(lambda: 1 / 0)  # => "ExceptionGroup('', [ZeroDivisionError('division by zero'), ExceptionGroup('g', [TypeError(2)])])"


# --- subclasses of builtins
class Pair(tuple):
    def __init__(self, *args):
        pass


class Bare(tuple):
    pass


class Named(str):
    pass


Pair(1, 2)  # raises TypeError: tuple expected at most 1 argument, got 2
Bare(k=1)  # raises TypeError: tuple() takes no keyword arguments
Named(1, 2, 3, c=4)  # raises TypeError: str() takes at most 3 arguments (4 given)


class Failure(Exception):
    @__import__("functools").cached_property
    def total(self):
        return len(self.args)


Failure(1, 2).total  # => 2

# --- the * of a sequence, called by its name
[1].__mul__("a")  # raises TypeError: 'str' object cannot be interpreted as an integer
[1].__mul__()  # raises TypeError:  expected 1 argument, got 0
"a".__rmul__(1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
[1].__imul__("a")  # raises TypeError: 'str' object cannot be interpreted as an integer
(1).__mul__("a")  # => NotImplemented


class Rows(list):
    pass


Rows([1]) * "a"  # raises TypeError: can't multiply sequence by non-int of type 'str'
Rows([2]) * 2  # => [2, 2]
1.5 * Rows()  # raises TypeError: can't multiply sequence by non-int of type 'float'

# Keywords that are no strings: a class says first what else is wrong.
class Numbered(int): pass
class Plain: pass
Numbered(1, **{1: 1, "": 3})  # raises TypeError: int() takes at most 2 arguments (3 given)
Plain(1, **{1: 1})  # raises TypeError: Plain() takes no arguments
list(1, **{1: 1})  # raises TypeError: keywords must be strings
# Repetition of nothing, and beyond every index.
(1 << 54) * ''  # => ''
[] * (1 << 62)  # => []
'ab' * (1 << 62)  # raises OverflowError: repeated string is too long
b'ab' * (1 << 62)  # raises OverflowError: repeated bytes are too long
() * (1 << 63)  # raises OverflowError: cannot fit 'int' into an index-sized integer
# The bounds of a slice come before what is assigned.
[]['':] = 1  # raises TypeError: slice indices must be integers or None or have an __index__ method
bytearray()[::0] = 1  # raises ValueError: slice step cannot be zero
# Keywords of exceptions.
ImportError(1, name2=1)  # raises TypeError: 'name2' is an invalid keyword argument for ImportError()
NameError(name=1, x=2)  # raises TypeError: NameError() takes at most 1 keyword argument (2 given)
# Global variables stand in the order in which they were bound.
def bind_globals():
    global second_one, first_one
    first_one = second_one = 1
bind_globals()
[name for name in globals() if name.endswith("_one")]  # => ['first_one', 'second_one']
del first_one
first_one = 2
[name for name in dir() + list(globals()) if name.endswith("_one")]  # => ['first_one', 'second_one', 'second_one', 'first_one']
# An index that is too large for any sequence.
''[1 << 100] = 2  # raises IndexError: cannot fit 'int' into an index-sized integer
del ()[1 << 100]  # raises IndexError: cannot fit 'int' into an index-sized integer
# In place, what is no sequence of its own is not repeated by the other side.
found = set()
found *= ''  # raises TypeError: unsupported operand type(s) for *=: 'set' and 'str'
found = None
found *= ''  # raises TypeError: can't multiply sequence by non-int of type 'NoneType'
'%*d' % 2**53  # raises TypeError: not enough arguments for format string
'%.*f' % (2**31, 1.0)  # raises OverflowError: Python int too large to convert to C int
type(OSError(True, 1)).__name__  # => 'PermissionError'
{2, 9, 2j, 4}  # => {9, 2, 4, 2j}
# A list asks an iterable for its length first.
class Shy:
    def __iter__(self): return iter([1, 2])
    def __len__(self): raise LookupError("no length")
list(Shy())  # raises LookupError: no length
[*Shy()]  # raises LookupError: no length
set(Shy())  # => {1, 2}
class Wordless(int):
    def __repr__(self): return None
str(Wordless(1))  # raises TypeError: __str__ returned non-string (type NoneType)
repr(Wordless(1))  # raises TypeError: __repr__ returned non-string (type NoneType)
# A sort that fails leaves the items in their order, whatever it was asked for.
mixed = [1, 3, 1, ""]
mixed.sort(reverse=True)  # raises TypeError: '<' not supported between instances of 'int' and 'str'
mixed  # => [1, 3, 1, '']
# A method has the attributes of its function, and lacks what that lacks.
class Made:
    __slots__ = ("one",)
    def method(self): pass
Made().method.join  # raises AttributeError: 'function' object has no attribute 'join'
Made().won = 1  # raises AttributeError: 'Made' object has no attribute 'won'
import collections
'' % collections.deque()  # raises TypeError: not all arguments converted during string formatting

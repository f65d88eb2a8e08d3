# random: the generator under Random, parameters that are numbers of other kinds, or none, and what is said of them.
import random
from decimal import Decimal as D
from fractions import Fraction as F

R = random.Random
class Own(R): pass

[each.__module__ + "." + each.__name__ for each in R.__mro__]  # => ['random.Random', '_random.Random', 'builtins.object']
R.__new__(3)  # raises TypeError: _random.Random.__new__(X): X is not a type object (int)
R.__new__()  # raises TypeError: _random.Random.__new__(): not enough arguments
R.__new__(int)  # raises TypeError: _random.Random.__new__(int): int is not a subtype of _random.Random
R.__new__(R, 1, 2).random()  # => 0.0
R.__new__(Own, x=1).getrandbits(8)  # => 0
R.__mro__[1](1, 2)  # raises TypeError: Random() requires 0 or 1 argument
R.__mro__[1](x=1)  # raises TypeError: Random() takes no keyword arguments
R.__mro__[1]([])  # raises TypeError: unhashable type: 'list'
R.__mro__[1](3).random() == R(3).random()  # => True
R([])  # raises TypeError: The only supported seed types are: None, | int, float, str, bytes, and bytearray.
Own(1, 2, 3)  # raises TypeError: Random.__init__() takes from 1 to 2 positional arguments but 4 were given
R(5) == 3, R(5) != 3, repr(R(5))[:27]  # => (False, True, '<random.Random object at 0x')
R(5) < 3  # raises TypeError: '<' not supported between instances of 'Random' and 'int'
R(5).gauss(F(1, 2), 2)  # => -1.8576835024613434
R(5).gauss(D(1), 2)  # raises TypeError: unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
R(5).gauss("a", 2)  # raises TypeError: can only concatenate str (not "float") to str
R(5).normalvariate(1j, 2)  # => (1.633080145342392+1j)
R(5).normalvariate(2, D(1))  # raises TypeError: unsupported operand type(s) for *: 'float' and 'decimal.Decimal'
R(5).lognormvariate(1j, 2)  # raises TypeError: must be real number, not complex
R(5).lognormvariate(0, None)  # raises TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'
R(5).expovariate(F(1, 2))  # => 1.9504987385287873
R(5).expovariate(D(1))  # raises TypeError: unsupported operand type(s) for /: 'float' and 'decimal.Decimal'
R(5).expovariate(0)  # raises ZeroDivisionError: float division by zero
R(5).paretovariate("x")  # raises TypeError: unsupported operand type(s) for /: 'float' and 'str'
R(5).paretovariate(F(3))  # => 1.3841456956636897
R(5).weibullvariate(F(1, 2), 2)  # => 0.4937735739345499
R(5).weibullvariate("a", 2)  # raises TypeError: can't multiply sequence by non-int of type 'float'
R(5).weibullvariate(1, None)  # raises TypeError: unsupported operand type(s) for /: 'float' and 'NoneType'
R(5).gammavariate("a", 1)  # raises TypeError: '<=' not supported between instances of 'str' and 'float'
R(5).gammavariate(1, 1j)  # raises TypeError: '<=' not supported between instances of 'complex' and 'float'
R(5).gammavariate(D(2), 1)  # raises TypeError: unsupported operand type(s) for *: 'float' and 'decimal.Decimal'
R(5).gammavariate(F(5, 2), F(1, 2))  # => 1.6065434620239925
R(5).gammavariate(0, 1)  # raises ValueError: gammavariate: alpha and beta must be > 0.0
R(5).betavariate(2, None)  # raises TypeError: '<=' not supported between instances of 'NoneType' and 'float'
R(5).vonmisesvariate(1, "k")  # raises TypeError: '<=' not supported between instances of 'str' and 'float'
R(5).vonmisesvariate(1j, 4)  # raises TypeError: unsupported operand type(s) for %: 'complex' and 'float'
R(5).triangular(1, F(5, 2), 2)  # => 1.9666191299237528
R(5).triangular(2, 2, 5)  # => 2
R(5).triangular("a", 3)  # raises TypeError: unsupported operand type(s) for -: 'str' and 'int'
R(5).triangular(0, D(3))  # raises TypeError: unsupported operand type(s) for *: 'decimal.Decimal' and 'float'
R(5).uniform(F(1), 3)  # => 2.245803389779404
R(5).randrange(1, 5, -1)  # raises ValueError: empty range for randrange()
R(5).randrange(5, 1, 2)  # raises ValueError: empty range for randrange()
R(5).randbytes("x")  # raises TypeError: 'str' object cannot be interpreted as an integer
R(5).randbytes(2.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
R(5).randbytes(-1)  # raises ValueError: number of bits must be non-negative
R(5).randbytes(7)  # => b'E|v\x9f\xd8dA'
R(5).sample([1, 2, 3], None)  # raises TypeError: '<=' not supported between instances of 'int' and 'NoneType'
R(5).sample([1, 2, 3], 1.0)  # raises TypeError: can't multiply sequence by non-int of type 'float'
R(5).sample([1, 2, 3], D(1))  # raises TypeError: can't multiply sequence by non-int of type 'decimal.Decimal'
R(5).sample([1, 2, 3], 2, counts=[1, 1])  # raises ValueError: The number of counts does not match the population
R(5).sample([1, 2, 3], 2, counts=["a", 1, 2])  # raises TypeError: can only concatenate str (not "int") to str
R(5).sample([1, 2, 3], 2, counts=[F(1), 1, 2])  # raises TypeError: Counts must be integers
R(5).sample([1, 2, 3], 2, counts=[1, 1, -5])  # raises ValueError: Total of counts must be greater than zero
R(5).sample([], 2, counts=[])  # raises IndexError: pop from empty list
R(5).choices([1, 2, 3], [D(1), 2, 3])  # raises TypeError: unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
R(5).choices([1, 2, 3], [F(1, 2), 2, 3], k=4)  # => [3, 3, 3, 3]
R(5).choices([1, 2, 3], ["a", 2, 3])  # raises TypeError: can only concatenate str (not "int") to str
R(5).choices([1, 2, 3], 2)  # raises TypeError: The number of choices must be a keyword argument: k=2
R(5).choices([1, 2, 3], cum_weights=3)  # raises TypeError: object of type 'int' has no len()
R(5).choices([1, 2, 3], cum_weights=[None] * 2)  # raises ValueError: The number of weights does not match the population
R(5).choices([1, 2, 3], cum_weights=[1, 1j, 3], k=2)  # raises TypeError: '<' not supported between instances of 'float' and 'complex'
R(5).choices([1, 2, 3], [1, 2, float("inf")])  # raises ValueError: Total of weights must be finite
R(5).choices([1, 2, 3], k=10**30)  # raises OverflowError: Python int too large to convert to C ssize_t
R(5).choices([1, 2, 3], k=-1)  # => []
s = R(5)
s.setstate(3)  # raises TypeError: 'int' object is not subscriptable
s.setstate(())  # raises IndexError: tuple index out of range
s.setstate((4, 1, 2))  # raises ValueError: state with version 4 passed to Random.setstate() of version 3
s.setstate((3, (), 1))  # raises ValueError: state vector is the wrong size
s.setstate((3, 1, 2, 4))  # raises ValueError: too many values to unpack (expected 3)
s.setstate((3, ("a",) * 625, None))  # raises TypeError: an integer is required
s.setstate((3, (-1,) * 625, None))  # raises OverflowError: can't convert negative value to unsigned int
s.setstate((2, ("a",) * 625, None))  # raises TypeError: not all arguments converted during string formatting
s.setstate((3, (0,) * 624 + (700,), None))  # raises ValueError: invalid state
s.setstate((3, (2**65,) * 625, None))  # raises OverflowError: Python int too large to convert to C unsigned long
s.setstate((3, (1,) * 624 + (0,), "x"))
s.random()  # => 0.0009765923095985674
s.gauss(1, 2)  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
s.seed(2.5, 1)
s.random()  # => 0.41877545666909954
s.seed(b"x", 3)
s.seed([], 1)  # raises TypeError: The only supported seed types are: None, | int, float, str, bytes, and bytearray.

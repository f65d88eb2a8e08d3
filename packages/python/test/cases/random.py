# random: a seed gives the numbers that CPython gives.
import random

class Quarter(random.Random):
    def random(self):
        return 0.25

class Ones(random.Random):
    def getrandbits(self, k):
        return 1

quarter = Quarter()
random.seed(42)
random.random()  # => 0.6394267984578837
random.randint(1, 100)  # => 4
random.randrange(0, 100, 7)  # => 77
random.randrange(100, 0, -3)  # => 49
random.randint(0, 10**25)  # => 2699057923400358612253584
random.choice('abcdef')  # => 'f'
random.choices([1, 2, 3], k=5)  # => [1, 3, 2, 2, 1]
random.choices('abc', [1, 2, 3], k=5)  # => ['a', 'b', 'c', 'c', 'c']
random.choices('abc', cum_weights=[1, 2.5, 3], k=3)  # => ['b', 'b', 'b']
random.sample(range(1000), 5)  # => [284, 828, 890, 6, 777]
random.sample(range(10), 8)  # => [2, 6, 5, 9, 1, 7, 8, 0]
random.sample('abc', 2, counts=[3, 1, 2])  # => ['a', 'b']
random.uniform(1, 10)  # => 1.8704473915011761
random.uniform(-1.5, 2)  # => 1.466230282216109
random.gauss(0, 1)  # => -1.442384075548713
random.gauss(10, 2.5)  # => 7.2488774366020134
random.normalvariate(5, 2)  # => 6.699590908570143
random.triangular()  # => 0.8840598516030159
random.triangular(1, 5, 2)  # => 2.269141623316991
random.expovariate(1.5)  # => 0.5353684969909899
random.lognormvariate(0, 1)  # => 4.398846540634154
random.betavariate(2, 3)  # => 0.49588974780744577
random.gammavariate(2, 1)  # => 0.5660769541837194
random.gammavariate(0.5, 2)  # => 1.1328498357188577
random.gammavariate(1, 2)  # => 0.9246455005048894
random.paretovariate(3)  # => 1.081518608168186
random.weibullvariate(1, 1.5)  # => 0.4586151081265006
random.vonmisesvariate(1, 4)  # => 1.680460291040236
random.vonmisesvariate(0, 0)  # => 1.0266881479614525
random.getrandbits(17)  # => 49735
random.getrandbits(100)  # => 865598667588297799240133594355
random.randbytes(5)  # => b'\xc4a+\xb0\x8e'
random.shuffle(x := list(range(10))) or x  # => [4, 8, 6, 9, 2, 7, 1, 0, 5, 3]
[random.Random(s).random() for s in (0, -5, 2**70, 'hello', 'é', b'abc', 3.5, True, '')]  # => [0.8444218515250481, 0.6229016948897019, 0.2327882718301838, 0.3537754404730722, 0.9689252893653495, 0.7720246314157545, 0.3039190124834461, 0.13436424411240122, 0.9602256525641875]
random.Random(7).getstate()[1][:3]  # => (2147483648, 2261207994, 869397079)
random.Random(5) == random.Random(5)  # => False
quarter.randint(1, 100), quarter.choice('abcd'), quarter.uniform(0, 8)  # => (49, 'a', 2.0)
Ones(3).randint(0, 9)  # => 1
0 <= random.SystemRandom().random() < 1  # => True
random.SystemRandom().getstate()  # raises NotImplementedError: System entropy source does not have state.
random.randint(1)  # raises TypeError: Random.randint() missing 1 required positional argument: 'b'
random.randint(5,1)  # raises ValueError: empty range for randrange() (5, 2, -3)
random.randrange(0)  # raises ValueError: empty range for randrange()
random.randrange(5,5)  # raises ValueError: empty range for randrange() (5, 5, 0)
random.randrange(1,10,0)  # raises ValueError: zero step for randrange()
random.randrange(1.5)  # raises ValueError: non-integer arg 1 for randrange()
random.randrange("a")  # raises ValueError: invalid literal for int() with base 10: 'a'
random.randint(1.5,2)  # raises ValueError: non-integer arg 1 for randrange()
random.choice([])  # raises IndexError: Cannot choose from an empty sequence
random.choice({1,2})  # raises TypeError: 'set' object is not subscriptable
random.choice({})  # raises IndexError: Cannot choose from an empty sequence
random.choices([1,2],[1])  # raises ValueError: The number of weights does not match the population
random.choices([1],[0])  # raises ValueError: Total of weights must be greater than zero
random.choices([1,2],5)  # raises TypeError: The number of choices must be a keyword argument: k=5
random.choices([1],[1],cum_weights=[1])  # raises TypeError: Cannot specify both weights and cumulative weights
random.sample([1,2],3)  # raises ValueError: Sample larger than population or is negative
random.sample({1,2},1)  # raises TypeError: Population must be a sequence.  For dicts or sets, use sorted(d).
random.sample([1],k=-1)  # raises ValueError: Sample larger than population or is negative
random.shuffle((1,2))  # raises TypeError: 'tuple' object does not support item assignment
random.shuffle("ab")  # raises TypeError: 'str' object does not support item assignment
random.seed([1])  # raises TypeError: The only supported seed types are: None, | int, float, str, bytes, and bytearray.
random.getrandbits(-1)  # raises ValueError: number of bits must be non-negative
random.getrandbits(0)  # => 0
random.uniform("a",1)  # raises TypeError: unsupported operand type(s) for -: 'int' and 'str'
random.expovariate()  # raises TypeError: Random.expovariate() missing 1 required positional argument: 'lambd'
random.expovariate(0)  # raises ZeroDivisionError: float division by zero
random.random(1)  # raises TypeError: Random.random() takes no arguments (1 given)
random.sample([1,2],1,counts=[1])  # raises ValueError: The number of counts does not match the population
random.sample("ab",2,counts=[1,2])  # => ['b', 'b']
random.sample([1],2,counts=[1])  # raises ValueError: Sample larger than population or is negative
random.randbytes(-1)  # raises ValueError: number of bits must be non-negative
random.setstate(1)  # raises TypeError: 'int' object is not subscriptable
random.setstate((1,2,3))  # raises ValueError: state with version 1 passed to Random.setstate() of version 3
random.gammavariate(0,1)  # raises ValueError: gammavariate: alpha and beta must be > 0.0
random.choice(5)  # raises TypeError: object of type 'int' has no len()
random.shuffle([1],lambda:1)  # raises TypeError: Random.shuffle() takes 2 positional arguments but 3 were given
random.randrange(1,2,step=1)  # => 1
random.randrange(2**70,stop=5)  # raises ValueError: empty range for randrange() (1180591620717411303424, 5, -1180591620717411303419)
random.choices([1,2],k=2.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
random.choices([1,2],[1,float("inf")])  # raises ValueError: Total of weights must be finite
random.Random(1,2)  # raises TypeError: Random.__init__() takes from 1 to 2 positional arguments but 3 were given
random.Random([])  # raises TypeError: The only supported seed types are: None, | int, float, str, bytes, and bytearray.
random.SystemRandom  # => <class 'random.SystemRandom'>
random.choices([1,2],weights=[-1,0])  # raises ValueError: Total of weights must be greater than zero

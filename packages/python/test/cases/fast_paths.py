# What the engine remembers of classes and numbers, and must forget when it changes.


class Counter:
    count = 0
    step = 1

    def __init__(self):
        Counter.count += self.step

    @property
    def double(self):
        return self.count * 2


class Louder(Counter):
    pass


for i in range(5): Louder()
print(Counter.count, Louder.count, Louder().double)  # => 5 5 12
Louder.count = 100
print(Counter.count, Louder.count, Louder().count)  # => 6 100 100
Counter.step = 10
print(Louder().step, Counter.count)  # => 10 17


def doubles(items): return [item.double for item in items]


items = [Counter(), Louder()]
print(doubles(items))  # => [74, 200]
Counter.double = property(lambda self: "other")
print(doubles(items))  # => ['other', 'other']
Louder.double = "plain"
print(doubles(items))  # => ['other', 'plain']
del Counter.double
doubles(items)  # raises AttributeError: 'Counter' object has no attribute 'double'
Counter.double = 7
print(doubles(items))  # => [7, 'plain']
items[0].double = "own"
print(doubles(items))  # => ['own', 'plain']
Counter.double = 8
print(doubles(items))  # => ['own', 'plain']
Counter.double = property(lambda self: "data descriptor")
print(doubles(items))  # => ['data descriptor', 'plain']


class Late:
    pass


late = Late()
Late.value = 1
print(late.value)  # => 1
Late.value = lambda self: "called"
print(late.value())  # => called
Late.value = 2
print(late.value)  # => 2
del Late.value
late.value  # raises AttributeError: 'Late' object has no attribute 'value'


class Odd(float):
    def __add__(self, other): return "added"
    def __lt__(self, other): return "less"
    def __rmul__(self, other): return "multiplied"


print(Odd(1) + 1.0, 1.0 + Odd(1), Odd(1) < 2.0, Odd(1) < 2, 3 * Odd(1), 3.0 * Odd(1))  # => added 2.0 less less multiplied multiplied
print(1 + 0.5, 0.5 + 1, 2 * 0.25, 3 - 0.5, 0.5 - 3, 1 / 4.0, 5.0 / 2)  # => 1.5 1.5 0.5 2.5 -2.5 0.25 2.5
print(2**53 + 1 + 0.0, 2**60 * 1.0, True + 0.5, 0.5 < True)  # => 9007199254740992.0 1.152921504606847e+18 1.5 True
1 / 0.0  # raises ZeroDivisionError: float division by zero
1.0 / 0  # raises ZeroDivisionError: float division by zero
x = 1.5
x += 2
x -= 0.25
x *= 4
print(x, -1.5, -0.0, -2.5 ** 2, 4.0 ** -0.5, -0.0 ** 0.5)  # => 13.0 -1.5 -0.0 -6.25 0.5 -0.0
x += "a"  # raises TypeError: unsupported operand type(s) for +=: 'float' and 'str'
x -= []  # raises TypeError: unsupported operand type(s) for -=: 'float' and 'list'
print((-0.0) ** 0.5, 2.0 ** 0.5, 1e-320 ** 0.5, 3e-310 ** 1.5, 1.7e308 ** -1.02, 10.0 ** -308, 2.5 ** 300.25)  # => 0.0 1.4142135623730951 9.99994433575849e-161 0.0 4.02663348e-315 1e-308 3.0303138012373565e+119
print(float("1.5"), float(" -12 "), float("inf"), float("1_0.5"), float("+007.25"), float("-0"))  # => 1.5 -12.0 inf 10.5 7.25 -0.0
product = 1
for i in range(1, 40): product *= i
print(product, product * -3 % 1000007)  # => 20397882081197443358640281739902897356800000000 16733


# Tuples as keys: those of plain values are found by a hash of the engine's own until another kind of key comes.
class Pair:
    def __init__(self, x, y): self.x, self.y = x, y
    def __hash__(self): return hash((self.x, self.y))
    def __eq__(self, other): return tuple(other) == (self.x, self.y)
    def __iter__(self): return iter((self.x, self.y))


places = {(1, 2): "a", (1.5, "x"): "b", (2**60, None): "c", ((1, 2), 3): "d", (): "e", ("é" * 70,): "f"}
print(places[True, 2.0], places[1.5, "x"], places[float(2**60), None], places[(True, 2.0), 3.0], places[()], places["é" * 70,])  # => a b c d e f
print(places[Pair(1, 2)], places.get((1, 2)), places.get((2, 1)))  # => a a None
(1, [2]) in places  # raises TypeError: unhashable type: 'list'
{}[1, [2]]  # raises TypeError: unhashable type: 'list'
mixed = {(0, 0): 1}
mixed[Pair(0, 0)] = 2
mixed[frozenset([1])] = 3
mixed[(3, frozenset([1]))] = 4
print(len(mixed), mixed[0, 0], mixed[3, frozenset({True})], mixed.pop((False, -0.0)), (0, 0) in mixed)  # => 3 2 4 2 False
nan = float("nan")
print({(nan, 1): 5}[nan, 1], (float("nan"), 1) in {(nan, 1): 5})  # => 5 False
print({(x, y): x * y for x in range(-40, 40) for y in range(-40, 40)}[-7, 9], len({(x / 2, str(y)) for x in range(90) for y in range(90)}))  # => -63 8100
grown = {(i, i + 1): i for i in range(1000)}
for i in range(0, 1000, 3): del grown[i, i + 1]
print(len(grown), grown[1, 2], (3, 4) in grown, list(grown)[:3], grown == dict(reversed(grown.items())))  # => 666 1 False [(1, 2), (2, 3), (4, 5)] True
print(2.0**3, 1.1**10, 1.1**-10, 7.3**2.5, 7.3**-1.5, (-1.5) ** 3, (-1.5) ** -3, 1e-200**2, 3.7**300, 1e300**0.5, 1e-300**1.5)  # => 8.0 2.5937424601000023 0.3855432894295314 143.9816513657209 0.050700904808055156 -3.375 -0.2962962962962963 0.0 2.887468267178741e+170 1e+150 0.0
print(float("1e3"), float(3), float(True), int(2.9), int("12"), str(1.0), bool([]), round(2.5), round(2.567, 1), divmod(7.5, 2), 7.5 % -2, -7.5 // 2)  # => 1000.0 3.0 1.0 2 12 1.0 False 2 2.6 (3.0, 1.5) -0.5 -4.0
print(f"{5:>4}|{5.25:>6.1f}|{'a':>4}|{True:>4}|{5:<4}|{'a':<4}|", format(Odd(2.5), "6.2f"))  # =>    5|   5.2|   a|   1|5   |a   |   2.50


# Generator expressions with one `for` are functions of steps; a stack tells them from the functions around them.
import traceback


def place():
    here = traceback.extract_stack()[-1].name
    total = sum(2 * each for each in range(3))
    within = list(traceback.extract_stack()[-1].name for _ in range(2))
    return here, total, within, traceback.extract_stack()[-1].name


print(place())  # => ('place', 6, ['<genexpr>', '<genexpr>'], 'place')
steps = (10 // each for each in (1, 2, 0, 5))
print(next(steps), steps.send(None))  # => 10 5
next(steps)  # raises ZeroDivisionError: integer division or modulo by zero
print(next(steps, "finished"), steps.gi_running)  # => finished False
steps = (each for each in "abc")
print(next(steps))  # => a
steps.throw(KeyError("thrown"))  # raises KeyError: 'thrown'
print(list(steps), list(each for each in steps))  # => [] []
steps = (each for each in "abc")
print(next(steps), steps.close(), list(steps))  # => a None []
first = (next(rest) for rest in [iter([])])
next(first)  # raises RuntimeError: generator raised StopIteration
print([each() for each in [*((lambda: each) for each in range(3))]])  # => [2, 2, 2]
try:
    1 / 0
except ZeroDivisionError:
    failing = ({}[each] for each in "k")
    try: next(failing)
    except KeyError as error: print(repr(error.__context__))  # => ZeroDivisionError('division by zero')

# Short lists, texts and numbers go other ways than long ones.
from itertools import accumulate, chain, filterfalse, groupby, pairwise, permutations, product, takewhile
import math, operator
list(pairwise([1, None, 3])), list(pairwise([None])), list(accumulate([None])), [key for key, _ in groupby([None, None, 1])]  # => ([(1, None), (None, 3)], [], [None], [None, 1])
[len(list(permutations(range(n), 2))) for n in range(4)], list(product()), list(chain()), list(takewhile(None, []))  # => ([0, 0, 2, 6], [()], [], [])
list(takewhile(None, [1]))  # raises TypeError: 'NoneType' object is not callable
list(filterfalse(None, [0, 1, "", None])), list(accumulate([2**53 - 1, 1, 1])), list(accumulate([1, 2.5, True]))  # => ([0, '', None], [9007199254740991, 9007199254740992, 9007199254740993], [1, 3.5, 4.5])
for count in (3, 70):
    items = list(range(count))
    items.insert(1, "new"); items.insert(-1, "last"); items.insert(99, "end"); del items[0]; items.remove(2)
    print(items[:3], items[-3:], items.pop(0), items.pop(-2), len(items), len(items + items), items + [1] == [*items, 1])  # => ['new', 1, 'last'] [1, 'last', 'end'] new last 2 4 True | ['new', 1, 3] ['last', 69, 'end'] new 69 69 138 True
items = [1, 2, 3, 4]
items[1:3] = items
items  # => [1, 1, 2, 3, 4, 4]
items[:] = "ab"
items[1:1] = range(3)
items, ["x"].extend("yz"), list("a\U0001f600b")  # => (['a', 0, 1, 2, 'b'], None, ['a', '😀', 'b'])
for text in ("abc x1", "ABC", "a" * 70 + "B", "\u00e9T\u00e9", "1\u0663", "", "x\u01c6"):
    print([text.title()[-4:], text.swapcase()[-4:], text.capitalize()[-4:], text.isupper(), text.islower(), text.istitle(), text.isdigit(), text.isalnum(), text.isalpha(), text.isspace()])  # => ['c X1', 'C X1', 'c x1', False, True, False, False, False, False, False] | ['Abc', 'abc', 'Abc', True, False, False, False, True, True, False] | ['aaab', 'AAAb', 'aaab', False, False, False, False, True, True, False] | ['Été', 'ÉtÉ', 'Été', False, False, False, False, True, True, False] | ['1٣', '1٣', '1٣', False, False, False, True, True, False, False] | ['', '', '', False, False, False, False, False, False, False] | ['Xǆ', 'XǄ', 'Xǆ', False, True, False, False, True, True, False]
[each.splitlines() for each in ("", "\n", "a\n\nb", "a\r\nb\n", "a\x0bb\x1cc", "a\u2028b")], "a\nb\n".splitlines(True)  # => ([[], [''], ['a', '', 'b'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b']], ['a\n', 'b\n'])
["a\tb\t\tc\nd\te".expandtabs(4), "a\tb".expandtabs(0), "\u00e9\t|".expandtabs()]  # => ['a   b       c\nd   e', 'ab', 'é       |']
["aXbXc".replace("X", "$&"), "aXbXc".replace("X", "", 1), "aaa".replace("aa", "b"), "abc".replace("", "-", 2), "x" * 300 == ("y" * 300).replace("y", "x")]  # => ['a$&b$&c', 'abXc', 'ba', '-a-bc', True]
"abc\u00e9".translate({97: "1", 98: None, 99: 100, 233: 101}), "abc".translate({97: 0x1f600, 98: "", 99: "xyz"})  # => ('1de', '😀xyz')
"abc".translate({97: 1.5})  # raises TypeError: character mapping must return integer, None or str
[b"aBz\xff".upper(), b"aBz\xff".lower(), bytes(range(256)).hex() == "".join(f"{each:02x}" for each in range(256)), bytes.fromhex("0a Ff")]  # => [b'ABZ\xff', b'abz\xff', True, b'\n\xff']
bytes.fromhex("0g")  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 1
bytes.fromhex("0")  # raises ValueError: non-hexadecimal number found in fromhex() arg at position 1
[math.comb(60, 30), math.comb(5, 7), math.perm(20, 15), math.factorial(18), math.factorial(19), math.gcd(), math.gcd(-12, 18, 2**70), math.lcm(4, 6)]  # => [118264581564861424, 0, 20274183401472000, 6402373705728000, 121645100408832000, 0, 2, 12]
[math.frexp(each) for each in (0.75, -3.0, 5e-324, 0.0, float("inf"))], math.ldexp(0.75, 3), math.ldexp(5e-324, 1), math.ldexp(1.0, -1074), math.ldexp(1, -2000)  # => ([(0.75, 0), (-0.75, 2), (0.5, -1073), (0.0, 0), (inf, 0)], 6.0, 1e-323, 5e-324, 0.0)
math.ldexp(1.0, 1024)  # raises OverflowError: math range error
math.hypot(float("nan"), float("-inf")), math.hypot(float("nan"), 1), math.hypot(3, 4.0), math.prod([1, -1, 0]), math.prod([2**40, 2**40])  # => (inf, nan, 5.0, 0, 1208925819614629174706176)
operator.add(2**53 - 1, 1), operator.floordiv(7, -2), operator.itemgetter(1, 0)("ab"), max([(1, "b"), (2, "a")], key=operator.itemgetter(1))  # => (9007199254740992, -4, ('b', 'a'), (1, 'b'))
operator.matmul(1, 2)  # raises TypeError: unsupported operand type(s) for @: 'int' and 'int'
["%.2f|%.0f|%.3f" % (1.005, 2.5, float("inf")), "%.1f" % 2, "%s %d" % ("a", 3), "{0[1]} {a.real:{w}} {{}}".format("xy", a=7, w=3), "{} {}".format(1, 2), "{} {}".format(1, 2)]  # => ['1.00|2|inf', '2.0', 'a 3', 'y   7 {}', '1 2', '1 2']
[(255).to_bytes(2, "big"), (2**40).to_bytes(6, "little"), int.from_bytes(b"\x01\x02\x03", "big"), int.from_bytes(b"\xff", "little", signed=True), int.from_bytes(b"\x00" * 6 + b"\x01", "little")]  # => [b'\x00\xff', b'\x00\x00\x00\x00\x00\x01', 66051, -1, 281474976710656]
(256).to_bytes(1, "big")  # raises OverflowError: int too big to convert


# What a class has under a name that its instances have too, as the defaults of a dataclass.
class Stock:
    left = 20
    label = "none"


def take(stock, count):
    stock.left -= count
    return stock.left, stock.label


one, other = Stock(), Stock()
print([take(one, 1) for _ in range(3)], take(other, 5), Stock.left)  # => [(19, 'none'), (18, 'none'), (17, 'none')] (15, 'none') 20
other.label = "own"
Stock.label = "changed"
print(take(one, 1), take(other, 1))  # => (16, 'changed') (14, 'own')
Stock.left = property(lambda self: 100)
take(one, 1)  # raises AttributeError: property of 'Stock' object has no setter
Stock.left = property(lambda self: 100, lambda self, value: print("set", value))
print(take(one, 1))  # => set 99 | (100, 'changed')
Stock.left = 7
print(take(one, 1), take(other, 1), take(Stock(), 1))  # => (15, 'changed') (13, 'own') (6, 'changed')
del Stock.left
print(take(one, 1))  # => (14, 'changed')
take(Stock(), 1)  # raises AttributeError: 'Stock' object has no attribute 'left'


class Reading:
    def __get__(self, instance, owner): return "read"


class Both(Reading):
    def __set__(self, instance, value): print("write", value)


Stock.left = Reading()
print(take(one, 1))  # => (13, 'changed')
Stock.label = Both()
one.label = "mine"
print(take(one, 1), vars(one))  # => (12, 'read') {'left': 12}

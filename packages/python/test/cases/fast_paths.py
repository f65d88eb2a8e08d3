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

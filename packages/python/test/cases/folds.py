# Generator expressions that a builtin uses up where they are written: sum, any, all, list, tuple, sorted, join.
import asyncio
import builtins
import traceback


class Marked(float):
    def __radd__(self, other): return ("radd", other)


class Number:
    def __init__(self, value): self.value = value
    def __radd__(self, other): return Number(other + self.value)
    def __add__(self, other): return Number(self.value + (other.value if isinstance(other, Number) else other))
    def __repr__(self): return f"Number({self.value})"


ints, floats, large = [1, 2, 3], [0.1] * 10, [2**53 - 1, 1, 2**60, -5]

# Sums: of small ints, of floats, of what becomes large or is something else in the middle.
sum(x for x in ints), sum(1 for _ in range(1000)), sum(2**52 for _ in range(6)), sum(x for x in large)  # => (6, 1000, 27021597764222976, 1161928703861587963)
sum(x for x in floats), sum(0.5 for _ in range(3)), sum(-0.0 for _ in range(3)), sum(x * y for x, y in zip(ints, floats))  # => (0.9999999999999999, 1.5, 0.0, 0.6000000000000001)
sum(x for x in [1, 2.5, True, 2**70, 3]), sum(x for x in [float("nan"), 1.0, 2]), sum(x for x in [float("inf"), 1.0, 2])  # => (1.1805916207174113e+21, nan, inf)
sum(x for x in [2**53 - 1, 1, -1]), sum(-x for x in [2**53 - 1, 1, -1, 2]), sum(x for x in [2**53 - 1, 1, 0.5, 3])  # => (9007199254740991, -9007199254740993, 9007199254740996.0)
sum(x > 1 for x in ints), sum(not x for x in [0, 1, 0]), sum(a == b for a, b in zip("abc", "abd")), sum(True for _ in ints)  # => (2, 2, 2, 3)
sum(x // 2 for x in ints), sum(x % 2 for x in ints), sum(x**2 for x in ints), sum(x**-1 for x in ints), sum(x / 2 for x in ints), sum(x & 1 for x in ints)  # => (2, 2, 14, 1.8333333333333333, 3.0, 2)
sum(-x for x in floats), sum(int(x) for x in "123"), sum(float(x) for x in "123"), sum(x or 1 for x in [0, 2]), sum(1 if x else 2.5 for x in [1, 0, 1])  # => (-0.9999999999999999, 6, 6.0, 3, 4.5)
sum(1j * x for x in ints), sum(Marked(x) for x in ints), sum(Number(x) for x in ints), sum((x for x in [1.0, Number(2), 3]), 1)  # => (6j, ('radd', ('radd', ('radd', 0))), Number(6), Number(7.0))
sum((x for x in ints), 10), sum((x for x in ints), 1.5), sum((x for x in ints), start=2**60), sum(([x] for x in ints), [])  # => (16, 7.5, 1152921504606846982, [1, 2, 3])
sum(sum(x * y for x in row) for y, row in enumerate([[1, 2], [3, 4]])), sum((last := x) for x in ints), last  # => (7, 6, 3)
sum(x for x in [1, "a"])  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
sum(None for _ in ints)  # raises TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
sum(1 / x for x in [1, 0])  # raises ZeroDivisionError: division by zero
sum(next(iter([])) for _ in ints)  # raises RuntimeError: generator raised StopIteration

# Searches stop where they find something, and look at every other value themselves.
any(x > 2 for x in ints), all(x > 2 for x in ints), any(x for x in [0, "", None, [], 0.0]), any(x for x in [0, "", [1], 1 / 1]), all(x for x in [1, "a", True]), all(x for x in []), any(x for x in [])  # => (True, False, False, True, True, True, False)
seen = []
any(seen.append(x) or x for x in [0, 0, 3, 4]), all(seen.append(x) or x for x in [True, 1, 0, 4]), seen  # => (True, False, [0, 0, 3, True, 1, 0])
any(1 / x for x in [0])  # raises ZeroDivisionError: division by zero
rest = iter([False, False, True, False])
any(x for x in rest), list(rest)  # => (True, [False])

# Lists.
list(x + 1 for x in ints), tuple(x + 1 for x in ints), sorted(-x for x in ints), sorted((x for x in ints), key=lambda x: -x, reverse=True)  # => ([2, 3, 4], (2, 3, 4), [-3, -2, -1], [1, 2, 3])
",".join(str(x) for x in ints), b",".join(bytes([x]) for x in ints), "".join(f"{x}" for x in ints if x % 2), "-".join(x for x in [])  # => ('1,2,3', b'\x01,\x02,\x03', '13', '')
",".join(x for x in ints)  # raises TypeError: sequence item 0: expected str instance, int found
",".join(1 / x for x in [0])  # raises ZeroDivisionError: division by zero
[f() for f in list((lambda: x) for x in ints)], [f() for f in [*((lambda: x) for x in ints)]]  # => ([3, 3, 3], [3, 3, 3])

# The names may mean something else.
def exchanged():
    sum, any, all = list, tuple, sorted
    return sum(x * 1.5 for x in ints), any(x for x in ints), all(x * 2 for x in ints)
exchanged()  # => ([1.5, 3.0, 4.5], (1, 2, 3), [2, 4, 6])
def turned():
    any, sorted, list = sum, builtins.any, builtins.all
    return any(x * 1.5 for x in ints), sorted(x for x in ints), list(x for x in [1, 0])
turned()  # => (9.0, True, False)
def others():
    list, tuple, sorted = any, sum, all
    return list(x for x in [0, 2]), tuple(x for x in ints), sorted(x for x in [1, 0])
others()  # => (True, 6, False)
def searching():
    sum = any
    return sum(x for x in [0, 2]), sum(x for x in [0, 0.0])
searching()  # => (True, False)
def all_of_them():
    sum = all
    return sum(x for x in [1, 2]), sum(x for x in [1.0, 0])
all_of_them()  # => (True, False)
def steps(sum):
    return sum(x for x in ints)
steps(lambda g: [next(g), g.close(), list(g)]), steps(lambda g: [g.send(None), next(g), next(g), next(g, "end")]), steps(type).__name__  # => ([1, None, []], [1, 2, 3, 'end'], 'generator')
class Joiner:
    def join(self, values): return next(values), list(values)
Joiner().join(x for x in ints)  # => (1, [2, 3])

# What tracebacks say: an addition is not the fault of the expression.
def told(work):
    try: work()
    except Exception: print("".join(line.partition(", in ")[2] for line in traceback.format_exc().splitlines(True) if ", in " in line).split())
told(lambda: sum(1 / x for x in [0]))  # => ['told', '<lambda>', '<genexpr>']
told(lambda: sum(x for x in [1, "a"]))  # => ['told', '<lambda>']
told(lambda: any(1 / x for x in [0]))  # => ['told', '<lambda>', '<genexpr>']
told(lambda: "".join(1 / x for x in [0]))  # => ['told', '<lambda>', '<genexpr>']
told(lambda: "".join(x for x in [0]))  # => ['told', '<lambda>']

async def numbers():
    for x in ints: yield x
async def added(): return sum(x async for x in numbers())
asyncio.run(added())  # raises TypeError: 'async_generator' object is not iterable
state = []
it = iter(ints)
looking = (state.append(looking.gi_running) or x for x in it)
list(looking), state  # => ([1, 2, 3], [True, True, True])

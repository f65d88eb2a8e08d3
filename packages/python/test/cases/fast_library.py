# What the library does at once for ordinary values, and what it leaves to the longer way: both give the same.

import csv
import copy
import heapq
import io
import statistics
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal, ROUND_HALF_UP, getcontext, localcontext
from fractions import Fraction
from functools import lru_cache, partial
from operator import attrgetter, itemgetter
from urllib.parse import quote, unquote, urlencode, urlsplit

# Decimals of few digits, and results that are longer
print(Decimal("19.99") * 3 + Decimal("0.01"))  # => 59.98
print(Decimal("0.1") + Decimal("0.2"), Decimal("1.10") - Decimal("1.1"), -Decimal("0"), Decimal("-0.0") + 0)  # => 0.3 0.00 0 0.0
print(Decimal(1) / 3, Decimal(10) / 4, Decimal("1E+3") / 8, Decimal(1) / Decimal("0.0625"))  # => 0.3333333333333333333333333333 2.5 125 16
print(Decimal(7) // 2, Decimal(-7) // 2, Decimal(-7) % 3, divmod(Decimal("7.5"), 2))  # => 3 -3 -1 (Decimal('3'), Decimal('1.5'))
print(Decimal(2) ** 100, Decimal("1.05") ** 10, 2 ** Decimal(3))  # => 1.267650600228229401496703205E+30 1.62889462677744140625 8
print(9007199254740991 + Decimal("0.5"), Decimal(9007199254740991) * 3, Decimal("9" * 28) + 1)  # => 9007199254740991.5 27021597764222973 1.000000000000000000000000000E+28
print(Decimal("2.675").quantize(Decimal("0.01")), Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))  # => 2.68 2.68
Decimal("0").quantize(Decimal("0.01"), rounding="x")  # raises TypeError: valid values for rounding are: |   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, |    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, |    ROUND_05UP]
Decimal("1E+20").quantize(Decimal("1E-10"))  # raises InvalidOperation: [<class 'decimal.InvalidOperation'>]
print(round(Decimal("2.5")), round(Decimal("2.675"), 2), int(Decimal("-2.9")), float(Decimal("0.1")))  # => 2 2.68 -2 0.1
print(f"{Decimal('1234567.891'):,.2f}|{Decimal('-0.001'):.2f}|{Decimal('0.256'):.1%}|{Decimal('5'):>8}|{Decimal('1E+3'):f}")  # => 1,234,567.89|-0.00|25.6%|       5|1000
print(sum([Decimal("0.1")] * 10), sorted([Decimal(2), 1, Decimal("1.5"), 0.25]), Decimal("1.0") == 1 == Decimal(1))  # => 1.0 [0.25, 1, Decimal('1.5'), Decimal('2')] True
print({Decimal("1.50"): "a"}[1.5], hash(Decimal("-1")), hash(Decimal("0.1")) == hash(Fraction(1, 10)))  # => a -2 True
with localcontext() as context:
    context.prec = 3
    print(Decimal("1.005") + 1, Decimal("999.6") + 0, Decimal(1) / 3, context.flags[__import__("decimal").Inexact])
    context.traps[__import__("decimal").Inexact] = True
    try:
        Decimal(1) / 3
    except ArithmeticError as error:
        print(error)  # => 2.00 1.00E+3 0.333 True | [<class 'decimal.Inexact'>]
print(Decimal.__name__, type(getcontext()).__name__)  # => Decimal Context
Decimal.__add__ = None  # raises TypeError: cannot set '__add__' attribute of immutable type 'decimal.Decimal'


class Money(Decimal):
    def __add__(self, other):
        return Money(Decimal.__add__(self, other))


print(type(Money("1.5") + 1), type(Money("1.5") * 2), repr(Money("1.5")), Decimal(1) + Money(2))  # => <class '__main__.Money'> <class 'decimal.Decimal'> Decimal('1.5') 3

# Fractions, also of a class that a program has changed
print(Fraction(1, 3) + Fraction(2, 7), 1 - Fraction(1, 3), Fraction(7, 2) // 1, divmod(Fraction(7, 2), 2), Fraction(0, -5))  # => 13/21 2/3 3 (1, Fraction(3, 2)) 0
print(Fraction(1, 2) < 0.75, Fraction(2**60, 4) == 2**58, Fraction(1, 3) != Fraction(1, 3), -Fraction(0), abs(Fraction(-1, 2)))  # => True True False 0 1/2
Fraction(1, 2) / 0  # raises ZeroDivisionError: Fraction(1, 0)
half = Fraction(1, 2)
half._numerator = 3
print(half, half + 1, Fraction.__slots__)  # => 3/2 5/2 ('_numerator', '_denominator')
before = Fraction.__add__
Fraction.__add__ = lambda a, b: "added"
print(Fraction(1, 2) + Fraction(1, 2))  # => added
Fraction.__add__ = before
print(Fraction(1, 2) + Fraction(1, 2))  # => 1

# Tables as text
print(list(csv.reader(io.StringIO('a,"b, ""c""",d\n1,"two\nlines",3\n'))))  # => [['a', 'b, "c"', 'd'], ['1', 'two\nlines', '3']]
print(list(csv.reader(["a\\\n", "b,c\n", "d"], escapechar="\\")))  # => [['a\nb', 'c'], ['d']]
print(next(csv.reader(['1,"x",2.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["", "a b"], delimiter=" ")))  # => [1.0, 'x', 2.5] [[], ['a', 'b']]
list(csv.reader(["a\rb"]))  # raises Error: new-line character seen in unquoted field - do you need to open the file in universal-newline mode?
next(csv.reader(['"a'], strict=True))  # raises Error: unexpected end of data
next(csv.reader([b"a"]))  # raises Error: iterator should return strings, not bytes (the file should be opened in text mode)
csv.reader([]).line_num = 3  # raises AttributeError: readonly attribute
rows = csv.DictReader(io.StringIO("a,b\n1\n\n1,2,3\n"), restkey="more", restval="none")
print([(row, rows.line_num) for row in rows])  # => [({'a': '1', 'b': 'none'}, 2), ({'a': '1', 'b': '2', 'more': ['3']}, 4)]
out = io.StringIO()
writer = csv.DictWriter(out, ["a", "b"], restval="-", lineterminator="\n")
writer.writeheader()  # => 4
writer.writerows([{"a": 'x"y'}, {"b": None, "a": 1.5}])
print(repr(out.getvalue()))  # => 'a,b\n"x""y",-\n1.5,\n'
writer.writerow({"a": 1, "c": 2})  # raises ValueError: dict contains fields not in fieldnames: 'c'
csv.writer(io.StringIO()).writerow(5)  # raises Error: iterable expected, not int
csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"])  # raises Error: need to escape, but no escapechar set

# Dates: the parts of the day are looked at before those of the clock
datetime(2024, 13, 1, 25)  # raises ValueError: month must be in 1..12
datetime(2024, 1, 1, 25)  # raises ValueError: hour must be in 0..23
print(datetime(2024, 2, 28, 23, 59) + timedelta(minutes=1), datetime(2024, 3, 1) - datetime(2023, 3, 1, 12))  # => 2024-02-29 00:00:00 365 days, 12:00:00
print(datetime.fromisoformat("2024-01-05 10:20:30"), date.fromisoformat("2024-02-29"), timedelta(weeks=1, hours=-1))  # => 2024-01-05 10:20:30 2024-02-29 6 days, 23:00:00
date.fromisoformat("2024-02-30")  # raises ValueError: day is out of range for month
datetime.fromisoformat("2024-01-05T10:20:3x")  # raises ValueError: Invalid isoformat string: '2024-01-05T10:20:3x'
print(date(2024, 1, 31) < date(2024, 2, 1), datetime(2024, 1, 1) == date(2024, 1, 1), date(1, 1, 1) + timedelta(3652058))  # => True False 9999-12-31

# Sums that are rounded once
print(statistics.mean([0.1] * 10), statistics.stdev([1.5, 2.5, 2.75]), statistics.pvariance([0.1, 1e10, -0.3]))  # => 0.1 0.6614378277661477 2.2222222222666666e+19
print(statistics.mean([1, 2.5]), statistics.variance([1e-30, 1e30]), statistics.fmean([1e16, 1, -1e16]))  # => 1.75 5.000000000000001e+59 0.3333333333333333

# Heaps whose order NaN leaves open
nan = float("nan")
print(heapq.nsmallest(3, [(nan, 0), (1.5, 2), (2.5, 1), (nan, 0), (1.5, 0)]), heapq.nlargest(2, [2, nan, 1, 3]))  # => [(nan, 0), (1.5, 0), (1.5, 2)] [nan, 2]
print(heapq.nlargest(2, ["bb", "a", "ccc", "dd"], key=len), heapq.nsmallest(2, iter("hello")))  # => ['ccc', 'bb'] ['e', 'h']
heap = [(2, "b"), (1, "z"), (1, "a")]
heapq.heapify(heap)
print([heapq.heappop(heap) for _ in range(3)])  # => [(1, 'a'), (1, 'z'), (2, 'b')]


# Calls of cached functions and of getters
@lru_cache(maxsize=2)
def double(n, *, add=0):
    return n * 2 + add


print(double(2), double(2, **{}), double(2, add=1), double(3), double.cache_info())  # => 4 4 5 6 CacheInfo(hits=1, misses=3, maxsize=2, currsize=2)
print(partial(int, base=2)("101"), partial(max, 3)(1, 5), itemgetter(1, 0)("ab"), attrgetter("real", "imag")(2j))  # => 5 5 ('b', 'a') (0.0, 2.0)
itemgetter(1)()  # raises TypeError: itemgetter expected 1 argument, got 0
itemgetter(1)([1], key=2)  # raises TypeError: itemgetter() takes no keyword arguments


@contextmanager
def manager(log):
    log.append("in")
    try:
        yield log
    finally:
        log.append("out")


with manager([]) as log:
    log.append("body")
print(log, [name for name in ("args", "kwds", "func", "gen") if hasattr(manager([]), name)])  # => ['in', 'body', 'out'] ['args', 'kwds', 'func', 'gen']


@contextmanager
def twice():
    yield 1
    yield 2


with twice(): pass  # raises RuntimeError: generator didn't stop


# Objects without an order of their own
class Plain:
    pass


class Same:
    def __eq__(self, other):
        return "same"


a, b = Plain(), Plain()
print(a == a, a == b, a != b, a == 1, a == Same(), Same() == a)  # => True False True False same same
Plain.__eq__ = lambda self, other: True
print(a == b)  # => True


@dataclass(order=True)
class Item:
    price: float
    tags: list = field(default_factory=list)
    name: str = "x"


print(Item(1.5) == Item(1.5, [], "x"), Item(1) < Item(2), Item(1, [2]) > Item(1, [1]), Item(1).tags is Item(1).tags)  # => True True True False
print(copy.copy(Item(2, ["a"])), vars(Item(2)))  # => Item(price=2, tags=['a'], name='x') {'price': 2, 'tags': [], 'name': 'x'}
Item()  # raises TypeError: Item.__init__() missing 1 required positional argument: 'price'
Item.price = property(lambda self: 7)
Item(1)  # raises AttributeError: property of 'Item' object has no setter

print(quote("a b/é~&"), quote("/x y", safe=""), quote("é", encoding="latin-1"), unquote("%C3%A9%zz%20"))  # => a%20b/%C3%A9~%26 %2Fx%20y %E9 é%zz
print(urlencode({"q": "x y", "n": [1, 2]}, doseq=True), urlsplit("HTTP://user@host:80/p?q#f"), urlsplit("1a:b").scheme == "")  # => q=x+y&n=1&n=2 SplitResult(scheme='http', netloc='user@host:80', path='/p', query='q', fragment='f') True

# What takes all of a dict or a set at once, short texts of numbers, and records with the same keys.
import csv
import io
import json


def told(f, *args):
    try: return f(*args)
    except Exception as error: return f"{type(error).__name__}: {error}"


small, large = {"b": 1, "a": 2}, {f"k{i % 37}": i for i in range(60)}
mixed = {1: "one", 1.5: "float", True: "true", (1, 2): "pair", None: None}

# All keys, values and items, of few and of many, after keys were deleted and put in again.
list(small), list(small.values()), list(small.items()), sorted(small), tuple(small.values()), max(small), min(small.values())  # => (['b', 'a'], [1, 2], [('b', 1), ('a', 2)], ['a', 'b'], (1, 2), 'b', 1)
list(large)[:5], list(large.values())[-5:], list(large.items())[7], sorted(large)[:4], sorted(large.items())[-1], sum(large.values()), len(set(large.values()))  # => (['k0', 'k1', 'k2', 'k3', 'k4'], [32, 33, 34, 35, 36], ('k7', 44), ['k0', 'k1', 'k10', 'k11'], ('k9', 46), 1517, 37)
list(mixed), list(mixed.values()), list(mixed.items())  # => ([1, 1.5, (1, 2), None], ['true', 'float', 'pair', None], [(1, 'true'), (1.5, 'float'), ((1, 2), 'pair'), (None, None)])
del large["k3"], small["b"]
large["k3"] = "again"
small["c"] = None
list(large)[-2:], list(large.items())[-1], "k3" in list(large.values()), list(small), list(small.values()), list(small.items())  # => (['k36', 'k3'], ('k3', 'again'), False, ['a', 'c'], [2, None], [('a', 2), ('c', None)])
[*{}], [*{}.values()], [*{}.items()], sorted({}), tuple({i: -i for i in range(20)}.values())[3:6]  # => ([], [], [], [], (-3, -4, -5))
# An iterator of which something has been taken, and one that is used up.
it = iter(large)
(next(it), next(it), len(list(it)), list(it))  # => ('k0', 'k1', 35, [])
it = iter(small.items())
(next(it), list(it), list(it))  # => (('a', 2), [('c', None)], [])
it = iter(large.values())
(list(it)[:2], told(next, it))  # => ([37, 38], 'StopIteration: ')
it = iter({1, 2, 3})
(next(it), sorted(it), list(it))  # => (1, [2, 3], [])
list(reversed(small)), list(reversed(large.items()))[:1], list(reversed(mixed.values()))  # => (['c', 'a'], [('k3', 'again')], [None, 'pair', 'float', 'true'])
# The size changes after the iterator was made.
it = iter(small)
small["d"] = 1
told(list, it), told(list, it)  # => ('RuntimeError: dictionary changed size during iteration', 'RuntimeError: dictionary changed size during iteration')
s = {1, 2}
it = iter(s)
s.add(3)
told(list, it), told(sorted, it)  # => ('RuntimeError: Set changed size during iteration', 'RuntimeError: Set changed size during iteration')
it = iter(large)
del large["k0"]
large["k99"] = 1
[each for each in (told(list, it),)][0][-1]  # => 'k99'
sorted({5, 3, 1, 10**20, 2.5}), list({7}), sorted({"b", "a"}), tuple(frozenset([3])), sorted(set(range(50)))[:3], [*set()]  # => ([1, 2.5, 3, 5, 100000000000000000000], [7], ['a', 'b'], (3,), [0, 1, 2], [])
class Counted(dict):
    def __iter__(self): return iter(["mine"])
list(Counted(a=1)), list(Counted(a=1).values()), sorted(Counted(a=1)), [*Counted(a=1)]  # => (['mine'], [1], ['mine'], ['mine'])

# Ints and floats of texts.
[told(int, text) for text in ["0", "-0", "+5", "-7", "007", "123456789012345", "1234567890123456", "-999999999999999999", " 12 ", "1_000", "", "-", "+", "+-1", "1.0", "1.", "x", "1x", "٣", "１２", "0x1f", "1e3", "12\n"]]  # => [0, 0, 5, -7, 7, 123456789012345, 1234567890123456, -999999999999999999, 12, 1000, "ValueError: invalid literal for int() with base 10: ''", "ValueError: invalid literal for int() with base 10: '-'", "ValueError: invalid literal for int() with base 10: '+'", "ValueError: invalid literal for int() with base 10: '+-1'", "ValueError: invalid literal for int() with base 10: '1.0'", "ValueError: invalid literal for int() with base 10: '1.'", "ValueError: invalid literal for int() with base 10: 'x'", "ValueError: invalid literal for int() with base 10: '1x'", 3, 12, "ValueError: invalid literal for int() with base 10: '0x1f'", "ValueError: invalid literal for int() with base 10: '1e3'", 12]
[told(float, text) for text in ["0", "-0", "+5", "-7.25", "1.", ".5", "-.5", ".", "-", "", "1..2", "1.2.3", "0.1", "0.30000000000000004", "123456789012.345", "1234567890.12345", "12345678901.23456", "123456789012345", "1234567890123456.7", "1e5", "1_0.5", " 2.5\t", "inf", "-Infinity", "nan", "0x1", "٣.٥", "1.5x", "9.999999999999999", "0.000000000000001", "999999999999.999"]]  # => [0.0, -0.0, 5.0, -7.25, 1.0, 0.5, -0.5, "ValueError: could not convert string to float: '.'", "ValueError: could not convert string to float: '-'", "ValueError: could not convert string to float: ''", "ValueError: could not convert string to float: '1..2'", "ValueError: could not convert string to float: '1.2.3'", 0.1, 0.30000000000000004, 123456789012.345, 1234567890.12345, 12345678901.23456, 123456789012345.0, 1234567890123456.8, 100000.0, 10.5, 2.5, inf, -inf, nan, "ValueError: could not convert string to float: '0x1'", 3.5, "ValueError: could not convert string to float: '1.5x'", 9.999999999999998, 1e-15, 999999999999.999]
[i for i in range(3000) if float(f"{i / 1000:.3f}") != i / 1000 or float(f"-{i}.{i:04d}") != -(i + i / 10000)][:3]  # => []
[i for i in range(0, 10**15, 9_999_999_999_937) if int(str(i)) != i or int(str(-i)) != -i or float(str(i)) != i]  # => []
str(float("-0")), str(float("-0.0")), repr(int("-0")), type(int("5")), type(float("5"))  # => ('-0.0', '-0.0', '0', <class 'int'>, <class 'float'>)

# Records whose keys come from outside, looked up with names of the program.
rows = list(csv.DictReader(io.StringIO("name,1,__proto__,name\na,2,c,d\nb,3\n")))
rows, rows[0]["1"], rows[0]["__proto__"], rows[1]["__proto__"], [row["name"] for row in rows]  # => ([{'name': 'd', '1': '2', '__proto__': 'c'}, {'name': None, '1': '3', '__proto__': None}], '2', 'c', None, ['d', None])
records = json.loads('[{"a": 1, "b": {"1": [], "__proto__": 2}}, {"a": 1, "b": {"__proto__": 2, "1": []}}, {"a": 2, "constructor": 3}]')
records, records[0] == records[1], records[0] == records[2], records[0]["b"]["__proto__"], records[2]["constructor"], records[1]["b"]["1"]  # => ([{'a': 1, 'b': {'1': [], '__proto__': 2}}, {'a': 1, 'b': {'__proto__': 2, '1': []}}, {'a': 2, 'constructor': 3}], True, False, 2, 3, [])
records[0] == {"a": 1, "b": {"1": [], "__proto__": 2}}, {"a": 1} == {"b": 1}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"a": 1, "b": 3}  # => (True, False, True, True, False)
class Equal:
    def __init__(self, other): self.other = other
    def __eq__(self, value): self.other.pop("b", None); return True
other = {"a": 1, "b": 2}
told(lambda: {"a": Equal(other), "b": 2} == other), other  # => (False, {'a': 1})

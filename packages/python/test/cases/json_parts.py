# The parts of json that some programs reach for, a decoder with a scanner of its own, and pieces before an error.
import json, json.scanner
import json.decoder as d
import json.encoder as e
from json.decoder import WHITESPACE
scan = json.scanner.make_scanner(json.JSONDecoder())
class Tuples(json.JSONDecoder):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.parse_array = self.tuple_of
        self.scan_once = json.scanner.py_make_scanner(self)
    def tuple_of(self, *args, **kwargs):
        values, end = d.JSONArray(*args, **kwargs)
        return tuple(values), end
pieces = json.JSONEncoder().iterencode({1.5: 2, (1, 2): 3})
decoder = json.JSONDecoder()

WHITESPACE.match('  x').end(), d.STRINGCHUNK.pattern, d.BACKSLASH['n'], d.NaN, d.PosInf, e.INFINITY  # => (2, '(.*?)(["\\\\\\x00-\\x1f])', '\n', nan, inf, inf)
e.ESCAPE.pattern, e.ESCAPE_ASCII.pattern, e.ESCAPE_DCT['\x1f'], e.HAS_UTF8.pattern, json.scanner.NUMBER_RE.match('-1.5e3').groups()  # => ('[\\x00-\\x1f\\\\"\\b\\f\\n\\r\\t]', '([\\\\"]|[^\\ -~])', '\\u001f', b'[\x80-\xff]', ('-1', '.5', 'e3'))
scan('[1,2] x', 0), json.scanner.py_make_scanner(decoder)('{"a": 1}', 0), decoder.scan_once('[1]', 0)  # => (([1, 2], 5), ({'a': 1}, 8), ([1], 3))
scan('x', 0)  # raises StopIteration: 0
scan('1', -1)  # raises ValueError: idx cannot be negative
scan('1', 5)  # raises StopIteration: 5
scan('[1,x]', 0)  # raises StopIteration: 3
scan('[1 x]', 0)  # raises JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)
scan(3, 0)  # raises TypeError: first argument must be a string, not int
json.scanner.make_scanner(3)  # raises AttributeError: 'int' object has no attribute 'strict'
d.scanstring('abc"x', 0), d.py_scanstring('abc"x', 0), d.JSONArray(('[1]', 1), lambda s, i: (1, 2))  # => (('abc', 4), ('abc', 4), ([1], 3))
e.py_encode_basestring('é"'), e.py_encode_basestring_ascii('é"\U0001f600'), e.c_encode_basestring('é')  # => ('"é\\""', '"\\u00e9\\"\\ud83d\\ude00"', '"é"')
e.py_encode_basestring_ascii(3)  # raises TypeError: expected string or bytes-like object, got 'int'
json.loads('{"a": [1, [2.5, null], {}], "b": [], "c": "x\\n"}', cls=Tuples)  # => {'a': (1, (2.5, None), {}), 'b': (), 'c': 'x\n'}
json.loads('[NaN, -Infinity, true, false, -1.5e3]', cls=Tuples)  # => (nan, -inf, True, False, -1500.0)
json.loads('[1,', cls=Tuples)  # raises JSONDecodeError: Expecting value: line 1 column 4 (char 3)
json.loads('', cls=Tuples)  # raises JSONDecodeError: Expecting value: line 1 column 1 (char 0)
json.loads('[1 2]', cls=Tuples)  # raises JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)
json.loads('{"a" 1}', cls=Tuples)  # raises JSONDecodeError: Expecting ':' delimiter: line 1 column 6 (char 5)
json.loads('{"a": 1,}', cls=Tuples)  # raises JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 9 (char 8)
json.loads('[1] x', cls=Tuples)  # raises JSONDecodeError: Extra data: line 1 column 5 (char 4)
json.loads('{"a": 1}', cls=Tuples, object_hook=list), json.loads('{"a": 1}', cls=Tuples, object_pairs_hook=list)  # => (['a'], [('a', 1)])
[next(pieces), next(pieces), next(pieces)]  # => ['{', '"1.5"', ': ']
list(pieces)  # raises TypeError: keys must be str, int, float, bool or None, not tuple
json.JSONEncoder().iterencode([1], True)  # => ['[1]']
decoder.decode(b'1')  # raises TypeError: cannot use a string pattern on a bytes-like object
decoder.decode(3)  # raises TypeError: expected string or bytes-like object, got 'int'
decoder.raw_decode(3)  # raises TypeError: first argument must be a string, not int
decoder.raw_decode(3, [])  # raises TypeError: 'list' object cannot be interpreted as an integer
decoder.decode('1', None)  # raises TypeError: 'NoneType' object is not callable
decoder.decode('  1', WHITESPACE.match)  # => 1
class Silent(list):
    def __iter__(self): return iter(["one"])
json.dumps(Silent()), json.dumps(Silent(), indent=1), json.dumps(Silent([2]), indent=1)  # => ('["one"]', '[]', '[\n "one"\n]')
class Nothing(dict):
    def __bool__(self): return False
json.dumps(Nothing(a=1)), json.dumps(Nothing(a=1), indent=1)  # => ('{"a": 1}', '{}')

# json: dumps and loads with every option, subclasses of encoder and decoder, and what each error says.
import json

l = []; l.append(l)
d = {}; d['a'] = d

class D(dict):
    def items(self):
        return [('z', 1)]

class L(list):
    def __iter__(self):
        return iter([9])

class F(float):
    def __repr__(self):
        return 'zz'

class I(int):
    def __repr__(self):
        return 'zz'

class S(str):
    pass

class E(json.JSONEncoder):
    def default(self, o):
        return super().default(o) if o == 3 else sorted(o)
json.dumps(float('nan'), allow_nan=False)  # raises ValueError: Out of range float values are not JSON compliant
json.dumps([float('nan')], allow_nan=False, indent=1)  # raises ValueError: Out of range float values are not JSON compliant: nan
json.dumps({1j: 1})  # raises TypeError: keys must be str, int, float, bool or None, not complex
json.dumps({(1, 2): 1}, indent=1)  # raises TypeError: keys must be str, int, float, bool or None, not tuple
json.dumps({1: 1, 'a': 2}, sort_keys=True)  # raises TypeError: '<' not supported between instances of 'str' and 'int'
json.dumps({None: 1, True: 2, 1.5: 3, float('inf'): 4, 2: 5})  # => '{"null": 1, "true": 2, "1.5": 3, "Infinity": 4, "2": 5}'
json.dumps({float('nan'): 4}, allow_nan=False)  # raises ValueError: Out of range float values are not JSON compliant
json.dumps(object)  # raises TypeError: Object of type type is not JSON serializable
json.dumps({1, 2})  # raises TypeError: Object of type set is not JSON serializable
json.dumps(l)  # raises ValueError: Circular reference detected
json.dumps(l, indent=1)  # raises ValueError: Circular reference detected
json.dumps(l, check_circular=False)  # raises RecursionError: maximum recursion depth exceeded while encoding a JSON object
json.dumps(d)  # raises ValueError: Circular reference detected
json.dumps(d, check_circular=False)  # raises RecursionError: maximum recursion depth exceeded while encoding a JSON object
json.dumps(object(), default=lambda o: o)  # raises ValueError: Circular reference detected
json.loads('[' * 100000)  # raises RecursionError: maximum recursion depth exceeded while decoding a JSON array from a unicode string
json.loads('{"a":' * 100000)  # raises RecursionError: maximum recursion depth exceeded while decoding a JSON object from a unicode string
json.loads(1)  # raises TypeError: the JSON object must be str, bytes or bytearray, not int
json.loads(None)  # raises TypeError: the JSON object must be str, bytes or bytearray, not NoneType
json.loads('\ufeff1')  # raises JSONDecodeError: Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
json.loads(b'\xff')  # raises UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
json.loads(b'\xef\xbb\xbf1')  # => 1
json.loads('1' * 5000)  # raises ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
json.loads('1', foo=1)  # raises TypeError: JSONDecoder.__init__() got an unexpected keyword argument 'foo'
json.dumps(1, foo=1)  # raises TypeError: JSONEncoder.__init__() got an unexpected keyword argument 'foo'
json.dumps(1, 2)  # raises TypeError: dumps() takes 1 positional argument but 2 were given
json.loads()  # raises TypeError: loads() missing 1 required positional argument: 's'
json.dumps()  # raises TypeError: dumps() missing 1 required positional argument: 'obj'
json.loads('1', cls=1)  # raises TypeError: 'int' object is not callable
list(json.JSONEncoder(indent=2).iterencode({'a': [1, 2.5, None, [], {}], 'b': 'x'}))  # => ['{', '\n  ', '"a"', ': ', '[\n    1', ',\n    2.5', ',\n    null', ',\n    ', '[]', ',\n    ', '{}', '\n  ', ']', ',\n  ', '"b"', ': ', '"x"', '\n', '}']
list(json.JSONEncoder().iterencode([1, [2, {'a': 1}]]))  # => ['[1', ', ', '[2', ', ', '{', '"a"', ': ', '1', '}', ']', ']']
list(json.JSONEncoder().iterencode('a'))  # => ['"a"']
json.dumps([1, {'a': 2}], indent='--')  # => '[\n--1,\n--{\n----"a": 2\n--}\n]'
json.dumps([1], indent=True)  # => '[\n 1\n]'
json.dumps([1], indent=1.5)  # raises TypeError: can't multiply sequence by non-int of type 'float'
json.dumps([1], indent=-1)  # => '[\n1\n]'
json.dumps([1], indent=0)  # => '[\n1\n]'
json.dumps([1, 2], separators=',')  # raises ValueError: not enough values to unpack (expected 2, got 1)
json.dumps([1, 2], separators=5)  # raises TypeError: cannot unpack non-iterable int object
json.loads('[1,2', object_hook=1)  # raises JSONDecodeError: Expecting ',' delimiter: line 1 column 5 (char 4)
json.loads('{"a":1,"a":2}', object_pairs_hook=lambda p: p)  # => [('a', 1), ('a', 2)]
json.loads('{}', object_hook=lambda d: 5)  # => 5
json.loads('[1,1.5,NaN,-Infinity]', parse_int=str, parse_float=lambda s: s + '!', parse_constant=lambda s: '<' + s + '>')  # => ['1', '1.5!', '<NaN>', '<-Infinity>']
json.JSONDecoder().raw_decode('  1')  # raises JSONDecodeError: Expecting value: line 1 column 1 (char 0)
json.JSONDecoder().raw_decode('1 2')  # => (1, 1)
json.JSONDecoder().raw_decode('a1 2', 1)  # => (1, 2)
json.JSONDecoder().raw_decode('1', -1)  # raises ValueError: idx cannot be negative
json.JSONDecoder().raw_decode('1', 7)  # raises JSONDecodeError: Expecting value: line 1 column 8 (char 7)
json.JSONDecoder().decode(5)  # raises TypeError: expected string or bytes-like object, got 'int'
json.JSONDecoder(1)  # raises TypeError: JSONDecoder.__init__() takes 1 positional argument but 2 were given
json.loads('"\t"', strict=False)  # => '\t'
json.loads('"\t"')  # raises JSONDecodeError: Invalid control character at: line 1 column 2 (char 1)
json.JSONDecodeError('a', 'b\nc', 3)  # => JSONDecodeError('a: line 2 column 2 (char 3)')
json.JSONDecodeError('a', 'b\nc', 3).args  # => ('a: line 2 column 2 (char 3)',)
repr(json.JSONDecodeError('a', 'b\nc', 3))  # => "JSONDecodeError('a: line 2 column 2 (char 3)')"
json.JSONDecodeError('a')  # raises TypeError: JSONDecodeError.__init__() missing 2 required positional arguments: 'doc' and 'pos'
json.JSONEncoder().default(1)  # raises TypeError: Object of type int is not JSON serializable
json.JSONEncoder.default(None, 1)  # raises TypeError: Object of type int is not JSON serializable
json.JSONEncoder().encode('a"')  # => '"a\\""'
json.dumps('\x7f\u2028é😀\ud800"\\\x08\x0c\n\r\t\x01/')  # => '"\\u007f\\u2028\\u00e9\\ud83d\\ude00\\ud800\\"\\\\\\b\\f\\n\\r\\t\\u0001/"'
json.dumps('\x7f\u2028é😀"\\\x08\x0c\n\r\t\x01/', ensure_ascii=False)  # => '"\x7f\u2028é😀\\"\\\\\\b\\f\\n\\r\\t\\u0001/"'
json.dumps(D())  # => '{}'
json.dumps(D(a=1))  # => '{"z": 1}'
json.dumps(D(a=1), indent=1)  # => '{\n "z": 1\n}'
json.dumps(D(a=1), sort_keys=True)  # => '{"z": 1}'
json.dumps(L([1, 2]))  # => '[9]'
json.dumps(L())  # => '[9]'
json.dumps([F(1.5), I(3), S('q'), {F(2): 1, I(4): 2, S('k'): 3}])  # => '[1.5, 3, "q", {"2.0": 1, "4": 2, "k": 3}]'
json.dumps({3, 4}, cls=E)  # => '[3, 4]'
json.dumps(3j, cls=E)  # raises TypeError: 'complex' object is not iterable
E(indent=1).encode({1})  # => '[\n 1\n]'
json.dumps({1: 2}, skipkeys=True)  # => '{"1": 2}'
json.dumps({(1,): 2, 'a': 3}, skipkeys=True)  # => '{"a": 3}'
json.dumps({(1,): 2, 'a': 3}, skipkeys=True, indent=1)  # => '{\n "a": 3\n}'
json.dumps({(1,): 2}, skipkeys=True, indent=1)  # => '{\n \n}'
json.dumps(10 ** 5000)  # raises ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
json.dumps(b'a')  # raises TypeError: Object of type bytes is not JSON serializable
json.loads('[1, 2.5, "a", null, true, false, {"k": []}]')  # => [1, 2.5, 'a', None, True, False, {'k': []}]
json.loads('{"a": 1, "a": 2}')  # => {'a': 2}
json.loads(' [1,]')  # raises JSONDecodeError: Expecting value: line 1 column 5 (char 4)
json.loads('{"a" 1}')  # raises JSONDecodeError: Expecting ':' delimiter: line 1 column 6 (char 5)
json.loads('{a: 1}')  # raises JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
json.loads("{'a': 1}")  # raises JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
json.loads('')  # raises JSONDecodeError: Expecting value: line 1 column 1 (char 0)
json.loads('[1 2]')  # raises JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)
json.loads('"abc')  # raises JSONDecodeError: Unterminated string starting at: line 1 column 1 (char 0)
json.loads('nul')  # raises JSONDecodeError: Expecting value: line 1 column 1 (char 0)
json.loads('1 2')  # raises JSONDecodeError: Extra data: line 1 column 3 (char 2)
json.loads('"\\x"')  # raises JSONDecodeError: Invalid \escape: line 1 column 2 (char 1)
json.loads('-')  # raises JSONDecodeError: Expecting value: line 1 column 1 (char 0)
json.loads('01')  # raises JSONDecodeError: Extra data: line 1 column 2 (char 1)
json.loads('1e5')  # => 100000.0
json.loads('-0')  # => 0
json.loads('-0.0')  # => -0.0
json.loads('123456789012345678901234567890')  # => 123456789012345678901234567890
json.loads('"\\ud83d\\ude00"')  # => '😀'
json.loads('{"a":\n [1,\n 2,,]}')  # raises JSONDecodeError: Expecting value: line 3 column 4 (char 14)
json.loads(b'{"a": 1}')  # => {'a': 1}
json.loads(bytearray('[1]', 'utf-16'))  # => [1]
json.dumps({'b': 1, 'a': [1, 2, {'c': None}]}, indent=2, sort_keys=True)  # => '{\n  "a": [\n    1,\n    2,\n    {\n      "c": null\n    }\n  ],\n  "b": 1\n}'
json.dumps((1, 2.0, 1e100, 10**30, float('inf')))  # => '[1, 2.0, 1e+100, 1000000000000000000000000000000, Infinity]'
json.dumps({'k': 'ключ'}, ensure_ascii=False)  # => '{"k": "ключ"}'
json.dumps([1, 2], separators=(',', ':'))  # => '[1,2]'
json.loads('[1.1]', parse_float=str)  # => ['1.1']
json.loads('{"x": 1}', object_hook=lambda d: sorted(d.items()))  # => [('x', 1)]

# With an indentation, separators that are no text take part in + or are pieces; without, they are arguments.
json.dumps([], separators=(1, 2))  # raises TypeError: make_encoder() argument 5 must be str, not int
json.dumps([], separators=(None, ":"))  # raises TypeError: make_encoder() argument 6 must be str, not None
json.dumps([], separators=(1, 2), indent=1)  # => '[]'
json.dumps([1], separators=(1, 2), indent=1)  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
json.dumps({"a": object}, separators=(b",", 2), indent=1)  # raises TypeError: can't concat str to bytes
json.dumps({"a": 1}, separators=(",", 2), indent=1)  # raises TypeError: sequence item 3: expected str instance, int found
json.dumps([1, 2], separators=(",", 2), indent=1)  # => '[\n 1,\n 2\n]'
json.dumps({(1, 2): 3}, separators=(1, 2), indent="-")  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
list(json.JSONEncoder(separators=(1, 2)).iterencode({"a": 1}))  # => ['{', '"a"', 2, '1', '}']
list(json.JSONEncoder(separators=(1, 2)).iterencode([[], []]))  # => ['[', '[]', 1, '[]', ']']
json.dump(object, 3)  # raises TypeError: Object of type type is not JSON serializable
json.dump([object], 3)  # raises AttributeError: 'int' object has no attribute 'write'
json.dump([object], None, indent=1)  # raises AttributeError: 'NoneType' object has no attribute 'write'
json.dump({(1, 2): 3}, 3)  # raises AttributeError: 'int' object has no attribute 'write'
import io as text_io
half = text_io.StringIO()
json.dump([1, {"a": object}], half)  # raises TypeError: Object of type type is not JSON serializable
half.getvalue()  # => '[1, {"a": '
json.JSONDecoder().decode("3", ())  # raises TypeError: 'tuple' object is not callable
json.JSONDecoder().decode("3", None)  # raises TypeError: 'NoneType' object is not callable

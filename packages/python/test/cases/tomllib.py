"""TOML documents."""  # => 'TOML documents.'

import io
import tomllib
tomllib.loads("a = 1\nb = 'x'\n[c]\nd = [1, 2.5, true]\n[[e]]\nf = {g = 1}\n[[e]]\n")  # => {'a': 1, 'b': 'x', 'c': {'d': [1, 2.5, True]}, 'e': [{'f': {'g': 1}}, {}]}
tomllib.loads("a.b.'c d' = 1979-05-27T07:32:00Z")  # => {'a': {'b': {'c d': datetime.datetime(1979, 5, 27, 7, 32, tzinfo=datetime.timezone.utc)}}}
tomllib.loads("a = 1979-05-27\nb = 07:32:00.5\nc = 1979-05-27 07:32:00-07:30")  # => {'a': datetime.date(1979, 5, 27), 'b': datetime.time(7, 32, 0, 500000), 'c': datetime.datetime(1979, 5, 27, 7, 32, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=59400)))}
tomllib.loads('a = """\none \\\n   two\n"""\nb = \'\'\'x\'y\'\'\'')  # => {'a': 'one two\n', 'b': "x'y"}
tomllib.loads('a = "\\u00e9\\t\\U0001F600"')  # => {'a': 'é\t😀'}
tomllib.loads("a = [0x1F, 0o17, 0b11, 1_000, -0, +1e3, inf, -inf]")  # => {'a': [31, 15, 3, 1000, 0, 1000.0, inf, -inf]}
tomllib.loads("a = 1.5", parse_float=str)  # => {'a': '1.5'}
tomllib.load(io.BytesIO(b"a = 1\r\n"))  # => {'a': 1}
tomllib.load(io.StringIO("a = 1"))  # raises TypeError: File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`
tomllib.loads(b"a = 1")  # raises TypeError: a bytes-like object is required, not 'str'
tomllib.loads("a = ")  # raises TOMLDecodeError: Invalid value (at end of document)
tomllib.loads("a = 1 b = 2")  # raises TOMLDecodeError: Expected newline or end of document after a statement (at line 1, column 7)
tomllib.loads("a = 1\na = 2\n")  # raises TOMLDecodeError: Cannot overwrite a value (at line 2, column 6)
tomllib.loads("[a]\n[a]\n")  # raises TOMLDecodeError: Cannot declare ('a',) twice (at line 2, column 3)
tomllib.loads("[a")  # raises TOMLDecodeError: Expected ']' at the end of a table declaration (at end of document)
tomllib.loads("[[a]")  # raises TOMLDecodeError: Expected ']]' at the end of an array declaration (at line 1, column 4)
tomllib.loads("= 1")  # raises TOMLDecodeError: Invalid statement (at line 1, column 1)
tomllib.loads("a")  # raises TOMLDecodeError: Expected '=' after a key in a key/value pair (at end of document)
tomllib.loads("a = 01")  # raises TOMLDecodeError: Expected newline or end of document after a statement (at line 1, column 6)
tomllib.loads("a = {b = 1,}")  # raises TOMLDecodeError: Invalid initial character for a key part (at line 1, column 12)
tomllib.loads("a = {b = 1, b = 2}")  # raises TOMLDecodeError: Duplicate inline table key 'b' (at line 1, column 18)
tomllib.loads("a = [1 2]")  # raises TOMLDecodeError: Unclosed array (at line 1, column 8)
tomllib.loads('a = "x')  # raises TOMLDecodeError: Unterminated string (at end of document)
tomllib.loads('a = "\\q"')  # raises TOMLDecodeError: Unescaped '\' in a string (at line 1, column 8)
tomllib.loads('a = "\\ud800"')  # raises TOMLDecodeError: Escaped character is not a Unicode scalar value (at line 1, column 12)
tomllib.loads("a = 'x")  # raises TOMLDecodeError: Expected "'" (at end of document)
tomllib.loads("a = {b = 1}\na.c = 2\n")  # raises TOMLDecodeError: Cannot mutate immutable namespace ('a',) (at line 2, column 8)
tomllib.loads("a = []\n[[a]]\n")  # raises TOMLDecodeError: Cannot mutate immutable namespace ('a',) (at line 2, column 4)
tomllib.loads("a = 2021-02-30")  # raises TOMLDecodeError: Invalid date or datetime (at line 1, column 5)
tomllib.loads("# \x01")  # raises TOMLDecodeError: Found invalid character '\x01' (at line 1, column 3)
tomllib.loads("a = tru")  # raises TOMLDecodeError: Invalid value (at line 1, column 5)
tomllib.loads("a = 1.5", parse_float=lambda s: [])  # raises ValueError: parse_float must not return dicts or lists
tomllib.TOMLDecodeError.__mro__[1]  # => <class 'ValueError'>

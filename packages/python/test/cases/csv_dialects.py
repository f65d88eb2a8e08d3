"""Dialects of csv, strict reading, what writers escape, and the Sniffer."""  # => 'Dialects of csv, strict reading, what writers escape, and the Sniffer.'

import csv
import io
def rows(text, **options):
    return list(csv.reader(io.StringIO(text, newline=""), **options))
def wrote(row, **options):
    out = io.StringIO()
    csv.writer(out, **options).writerow(row)
    return out.getvalue()
rows('a,"b ""c""",d\r\n"x\ny",2\r\n\r\n')  # => [['a', 'b "c"', 'd'], ['x\ny', '2'], []]
rows("1,'2',x", quoting=csv.QUOTE_NONNUMERIC, quotechar="'")  # raises ValueError: could not convert string to float: 'x'
rows("1;2 ; 3", delimiter=";", skipinitialspace=True)  # => [['1', '2 ', '3']]
rows('a\\,b,"c\\"d"', escapechar="\\")  # => [['a,b', 'c"d']]
rows('"a"b,c')  # => [['ab', 'c']]
rows('"a"b,c', strict=True)  # raises Error: ',' expected after '"'
rows('"a', strict=True)  # raises Error: unexpected end of data
rows('"a')  # => [['a']]
rows("a\rb,c\n")  # => [['a'], ['b', 'c']]
list(csv.reader([b"a"]))  # raises Error: iterator should return strings, not bytes (the file should be opened in text mode)
csv.reader([], delimiter="ab")  # raises TypeError: "delimiter" must be a 1-character string
csv.reader([], delimiter=None)  # raises TypeError: "delimiter" must be string, not NoneType
csv.reader([], quotechar=1)  # raises TypeError: "quotechar" must be string or None, not int
csv.reader([], quoting=9)  # raises TypeError: bad "quoting" value
csv.reader([], lineterminator=None)  # raises TypeError: lineterminator must be set
csv.reader([], nope=1)  # raises TypeError: 'nope' is an invalid keyword argument for this function
csv.reader([], "nope")  # raises Error: unknown dialect
csv.reader([], quotechar=None).dialect.quoting  # => 3
d = csv.get_dialect("excel")
d.strict, d.delimiter, d.lineterminator  # => (False, ',', '\r\n')
d.quoting = 1  # raises AttributeError: attribute 'quoting' of '_csv.Dialect' objects is not writable
csv.list_dialects()  # => ['excel', 'excel-tab', 'unix']
csv.register_dialect("pipes", delimiter="|")
rows("a|b", dialect="pipes")  # => [['a', 'b']]
csv.unregister_dialect("pipes")
csv.unregister_dialect("pipes")  # raises Error: unknown dialect
csv.Dialect()  # raises Error: "delimiter" must be string, not NoneType
wrote([1, 2.5, None, "a,b", 'q"q', "x\ny"])  # => '1,2.5,,"a,b","q""q","x\ny"\r\n'
wrote(["a,b"], quoting=csv.QUOTE_NONE)  # raises Error: need to escape, but no escapechar set
wrote(["a,b"], quoting=csv.QUOTE_NONE, escapechar="\\")  # => 'a\\,b\r\n'
wrote(['q"'], doublequote=False, escapechar="\\")  # => 'q\\"\r\n'
wrote([""])  # => '""\r\n'
wrote([""], quoting=csv.QUOTE_NONE)  # raises Error: single empty field record must be quoted
wrote([1, "a", None], quoting=csv.QUOTE_NONNUMERIC)  # => '1,"a",""\r\n'
wrote([1, "a"], quoting=csv.QUOTE_ALL, lineterminator="!")  # => '"1","a"!'
wrote(5)  # raises Error: iterable expected, not int
csv.field_size_limit(10)  # => 131072
rows("x" * 11 + '"')  # raises Error: field larger than field limit (10)
csv.field_size_limit(131072)  # => 10
sniff = csv.Sniffer().sniff
sniff("a;b;c\n1;2;3\n").delimiter  # => ';'
sniff("'a', 'b'\n'c', 'd'\n").quotechar  # => "'"
sniff("'a', 'b'\n'c', 'd'\n").skipinitialspace  # => True
sniff("a\tb\nc\td\n").delimiter  # => '\t'
sniff("")  # raises Error: Could not determine delimiter
csv.Sniffer().has_header("name,age\nbob,5\nann,6\n")  # => True
csv.Sniffer().has_header("bob,5\nann,6\n")  # => False
list(csv.DictReader(io.StringIO("a,b\n1,2,3\n4\n")))  # => [{'a': '1', 'b': '2', None: ['3']}, {'a': '4', 'b': None}]
csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1})  # raises ValueError: dict contains fields not in fieldnames: 'b'
class Holder:
    nothing = None
getattr(Holder, "nothing", 5)

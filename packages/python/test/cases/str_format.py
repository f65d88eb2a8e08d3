# str.format and format_map: replacement fields, numbering, nested fields, conversions, and what each error says.
class Thing:
    x = [1, {"k": "v"}]

    def __format__(self, spec):
        return "<" + spec + ">"

    def __getitem__(self, key):
        return ("item", key)

class Mapping:
    def __getitem__(self, key):
        return "M" + key

class Name(str):
    pass

class BadFormat:
    def __format__(self, spec):
        return 5

a = Thing()
"{}{}".format(1)  # raises IndexError: Replacement index 1 out of range for positional args tuple
"{} {}".format(1, 2)  # => '1 2'
"{} {0}".format(1)  # raises ValueError: cannot switch from automatic field numbering to manual field specification
"{0} {}".format(1)  # raises ValueError: cannot switch from manual field specification to automatic field numbering
"{a}".format()  # raises KeyError: 'a'
"{".format()  # raises ValueError: Single '{' encountered in format string
"}".format()  # raises ValueError: Single '}' encountered in format string
"{}}".format(1)  # raises ValueError: Single '}' encountered in format string
"{{}}".format()  # => '{}'
"{!r}".format("a")  # => "'a'"
"{!x}".format("a")  # raises ValueError: Unknown conversion specifier x
"{!}".format("a")  # raises ValueError: unmatched '{' in format spec
"{!rr}".format("a")  # raises ValueError: expected ':' after conversion specifier
"{0!r:>5}".format("a")  # => "  'a'"
"{:{}}".format("a", 5)  # => 'a    '
"{:{w}.{p}}".format("abc", w=5, p=2)  # => 'ab   '
"{:{:{}}}".format(1, 2, 3)  # raises ValueError: Max string recursion exceeded
"{0.x}".format(a)  # => "[1, {'k': 'v'}]"
"{0.x[1][k]}".format(a)  # => 'v'
"{0[a]}".format({"a": 1})  # => '1'
"{0[0]}".format([5])  # => '5'
"{0[-1]}".format([5])  # raises TypeError: list indices must be integers or slices, not str
"{0[-1]}".format({"-1": 5})  # => '5'
"{0.}".format(a)  # raises ValueError: Empty attribute in format string
"{0[}".format(a)  # raises ValueError: expected '}' before end of string
"{0[]}".format(a)  # raises ValueError: Empty attribute in format string
"{0[a}".format(a)  # raises ValueError: expected '}' before end of string
"{0[a]b}".format(a)  # raises ValueError: Only '.' or '[' may follow ']' in format field specifier
"{0.y}".format(a)  # raises AttributeError: 'Thing' object has no attribute 'y'
"{a.b.c}".format(a=a)  # raises AttributeError: 'Thing' object has no attribute 'b'
"{:}".format(1)  # => '1'
"{:>10}".format(a)  # => '<>10>'
"{a!s:>{w}}".format(a=1, w=5)  # => '    1'
"{ 0}".format(1)  # raises KeyError: ' 0'
"{0 }".format(1)  # raises KeyError: '0 '
"{a b}".format(**{"a b": 1})  # => '1'
"{-1}".format(1)  # raises KeyError: '-1'
"{99999999999999999999}".format(1)  # raises ValueError: Too many decimal digits in format string
"{0[99999999999999999999]}".format([1])  # raises ValueError: Too many decimal digits in format string
"{:d}".format("a")  # raises ValueError: Unknown format code 'd' for object of type 'str'
"{!r:d}".format(1)  # raises ValueError: Unknown format code 'd' for object of type 'str'
"{0:{1}}".format(1)  # raises IndexError: Replacement index 1 out of range for positional args tuple
"{:{}}".format(1)  # raises IndexError: Replacement index 1 out of range for positional args tuple
"{a[b][c].d}".format(a={"b": 1})  # raises TypeError: 'int' object is not subscriptable
"{}".format_map([1])  # raises ValueError: Format string contains positional fields
"{a}".format_map({})  # raises KeyError: 'a'
"{a}".format_map(Mapping())  # => 'Ma'
"{0}".format_map(Mapping())  # raises ValueError: Format string contains positional fields
"{}".format_map({"": 1})  # raises ValueError: Format string contains positional fields
"{a.x}".format_map({"a": a})  # => "[1, {'k': 'v'}]"
"{a}".format_map(1)  # raises TypeError: 'int' object is not subscriptable
"{a:{b}}".format_map({"a": 1, "b": ">4"})  # => '   1'
"{0}{1}{0}".format(1, 2)  # => '121'
"{!a}".format("é")  # => "'\\xe9'"
"{0!r}{1!s}".format("a", "b")  # => "'a'b"
"{:!}".format(a)  # => '<!>'
"{:{{}}}".format(a)  # => '<{}>'
"{:}}".format(a)  # raises ValueError: Single '}' encountered in format string
"{:{}".format(1, 2)  # raises ValueError: unmatched '{' in format spec
"{a!".format(a=1)  # raises ValueError: end of string while looking for conversion specifier
"{a:".format(a=1)  # raises ValueError: unmatched '{' in format spec
"{a".format(a=1)  # raises ValueError: expected '}' before end of string
"{a!r".format(a=1)  # raises ValueError: unmatched '{' in format spec
"{!r".format(1)  # raises ValueError: unmatched '{' in format spec
"{:".format(1)  # raises ValueError: unmatched '{' in format spec
"{0.__class__.__name__}".format(a)  # => 'Thing'
"{}".format(a)  # => '<>'
"{0[x y]}".format(a)  # => "('item', 'x y')"
"{0[1.5]}".format(a)  # => "('item', '1.5')"
"{0[1]}".format(a)  # => "('item', 1)"
"{0[01]}".format(a)  # => "('item', 1)"
"{.x}".format(a)  # => "[1, {'k': 'v'}]"
"{[0]}".format([3])  # => '3'
"{}{.x}".format(1, a)  # => "1[1, {'k': 'v'}]"
"{:>{w}}".format("é", w="x")  # raises ValueError: Unknown format code 'x' for object of type 'str'
"{a}{a}".format(a=1, b=2)  # => '11'
"{self}".format(self=1)  # => '1'
"{1}".format(1)  # raises IndexError: Replacement index 1 out of range for positional args tuple
"{0x1}".format(1)  # raises KeyError: '0x1'
"{!r }".format(1)  # raises ValueError: expected ':' after conversion specifier
"{!é}".format(1)  # raises ValueError: Unknown conversion specifier \xe9
"{!\x00}".format(1)  # => '1'
"{0!}".format(1)  # raises ValueError: unmatched '{' in format spec
"{0!r:}".format(1)  # => '1'
"{0:!r}".format(a)  # => '<!r>'
"{:{}{}}".format(1, ">", 5)  # => '    1'
"{:{0}}".format(1)  # raises ValueError: cannot switch from automatic field numbering to manual field specification
"{0:{}}".format(1)  # raises ValueError: cannot switch from manual field specification to automatic field numbering
"{٣}".format(1, 2, 3, 4)  # => '4'
"{[a].x}".format({"a": a})  # => "[1, {'k': 'v'}]"
"{a]}".format(**{"a]": 1})  # => '1'
"{a.b[}".format(a=a)  # raises ValueError: expected '}' before end of string
"{a{b}}".format(a=1)  # raises ValueError: unexpected '{' in field name
"{{{}}}".format(1)  # => '{1}'
"{ }".format(1)  # raises KeyError: ' '
"{0[[]}".format(a)  # => "('item', '[')"
"{0[{]}".format(a)  # => "('item', '{')"
"{0[!]}".format(a)  # => "('item', '!')"
"{0[:]}".format(a)  # => "('item', ':')"
"{0.a!r:b}".format(1)  # raises AttributeError: 'int' object has no attribute 'a'
"{0[a:b]!r}".format(a)  # => "('item', 'a:b')"
"{!s:{!r}}".format("a", 5)  # => 'a    '
"{:{!r}}".format(a, "x")  # => "<'x'>"
"%s{}".format(1) % 2  # => '21'
str.format()  # raises TypeError: unbound method str.format() needs an argument
str.format("{}", 1)  # => '1'
str.format(1)  # raises TypeError: descriptor 'format' for 'str' objects doesn't apply to a 'int' object
"{}".format(BadFormat())  # raises TypeError: __format__ must return a str, not int
Name("{}-{x}").format(1, x=2)  # => '1-2'
"{:,} {:08.3f} {:+} {:#x} {:%}".format(1234567, 3.14159, 5, 255, 0.25)  # => '1,234,567 0003.142 +5 0xff 25.000000%'
"{:<6}|{:>6}|{:^6}|{:*^6}".format("ab", "ab", "ab", "ab")  # => 'ab    |    ab|  ab  |**ab**'
"{:.3}".format("é😀x€")  # => 'é😀x'
"{:6}|".format("😀")  # => '😀     |'
"{:s} {:5s}|{:.2s}".format("a", "b", "cde")  # => 'a b    |cd'
"{0:{0}}".format("5")  # => '5    '
"{x[0][1]} {x[1].real}".format(x=[(1, 2), 3])  # => '2 3'
"{}".format("".join(["a", "b"]))  # => 'ab'

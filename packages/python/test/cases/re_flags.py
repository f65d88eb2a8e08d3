# re: RegexFlag as an enum, which mistake is told first, templates of another kind than the text.
import enum, re

type(re.I) is re.RegexFlag, isinstance(re.I, enum.IntFlag), type(re.RegexFlag) is enum.EnumType  # => (True, True, True)
list(re.RegexFlag), len(re.RegexFlag)  # => ([re.ASCII, re.IGNORECASE, re.LOCALE, re.UNICODE, re.MULTILINE, re.DOTALL, re.VERBOSE, re.TEMPLATE, re.DEBUG], 9)
re.I in re.RegexFlag, re.I in re.I | re.M, list(re.I | re.M), len(re.I | re.S)  # => (True, True, [re.IGNORECASE, re.MULTILINE], 2)
re.RegexFlag(2), re.RegexFlag(10), re.RegexFlag(0), re.RegexFlag(-3), re.RegexFlag(2**63), re.RegexFlag(1024 | 2)  # => (re.IGNORECASE, re.IGNORECASE|re.MULTILINE, re.NOFLAG, re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.TEMPLATE|re.DEBUG, re.RegexFlag(9223372036854775808), re.IGNORECASE|0x400)
re.RegexFlag["I"], re.RegexFlag["IGNORECASE"], list(re.RegexFlag.__members__)[:5]  # => (re.IGNORECASE, re.IGNORECASE, ['NOFLAG', 'ASCII', 'A', 'IGNORECASE', 'I'])
re.RegexFlag("x")  # raises ValueError: 'x' is not a valid RegexFlag
re.RegexFlag()  # raises TypeError: EnumType.__call__() missing 1 required positional argument: 'value'
re.RegexFlag(1, 2)  # raises TypeError: <enum 1> cannot extend <flag 'RegexFlag'>
re.RegexFlag(value=2, foo=1)  # raises TypeError: EnumType.__call__() got an unexpected keyword argument 'foo'
re.RegexFlag.I = 3  # raises AttributeError: cannot reassign member 'I'
re.I.name, re.I.value, (re.I | re.M).name, re.NOFLAG.name, str(re.I | re.M), f"{re.I}", "%s %d" % (re.I, re.I)  # => ('IGNORECASE', 2, 'IGNORECASE|MULTILINE', 'NOFLAG', 're.IGNORECASE|re.MULTILINE', 're.IGNORECASE', 're.IGNORECASE 2')
~re.I, re.I ^ re.M, re.I & 3, 3 | re.I, re.I + 1, -re.I, re.I == 2, bool(re.NOFLAG)  # => (re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.TEMPLATE|re.DEBUG, re.IGNORECASE|re.MULTILINE, re.IGNORECASE, re.IGNORECASE|re.TEMPLATE, 3, -2, True, False)
re.I | "x"  # raises TypeError: unsupported operand type(s) for |: 'RegexFlag' and 'str'
2 in re.I  # raises TypeError: unsupported operand type(s) for 'in': 'int' and 'RegexFlag'
re.compile("a", re.I | re.X), re.compile("a", re.I).flags, re.compile(b"a", 2)  # => (re.compile('a', re.IGNORECASE|re.VERBOSE), 34, re.compile(b'a', re.IGNORECASE))
re.search("a", "xax", [])  # raises TypeError: unhashable type: 'list'
re.search([], "xax")  # raises TypeError: unhashable type: 'list'
re.search(3, "xax", "x")  # raises TypeError: first argument must be string or compiled pattern
re.search("a", "xax", "x")  # raises TypeError: unsupported operand type(s) for &: 'str' and 'RegexFlag'
re.search("a", "xax", None)  # raises TypeError: unsupported operand type(s) for &: 'NoneType' and 'RegexFlag'
re.search(re.compile("a"), "xax", 2)  # raises ValueError: cannot process flags argument with a compiled pattern
re.search(re.compile("a"), "xax", None)  # => <re.Match object; span=(1, 2), match='a'>
p = re.compile("(?P<x>a)(b)?")
p.search(3, "x")  # raises TypeError: 'str' object cannot be interpreted as an integer
p.search(b"a", None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
p.findall(None, 0, 2.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
p.search(3)  # raises TypeError: expected string or bytes-like object, got 'int'
p.search(b"a")  # raises TypeError: cannot use a string pattern on a bytes-like object
m = p.match("ab")
m.group([])  # raises TypeError: unhashable type: 'list'
m.group(2.0)  # raises IndexError: no such group
m[{}]  # raises TypeError: unhashable type: 'dict'
m.start("nope")  # raises IndexError: no such group
re.match("a", "a").group([])  # raises IndexError: no such group
m.expand(b"y")  # raises TypeError: sequence item 0: expected str instance, bytes found
m.expand(b"")  # => ''
m.expand(3)  # raises TypeError: decoding to str: need a bytes-like object, int found
re.sub("a", b"", "xax")  # raises TypeError: sequence item 1: expected str instance, bytes found
re.sub("a", bytearray(b"1"), "xax")  # raises TypeError: sequence item 1: expected str instance, bytearray found
re.sub("q", b"1", "xax")  # => 'xax'
re.sub("a", [], "xax")  # raises TypeError: unhashable type: 'list'
re.sub("a", bytearray(b"\\1"), "xax")  # raises TypeError: unhashable type: 'bytearray'
re.sub(b"a", "1", b"xax")  # raises TypeError: sequence item 1: expected a bytes-like object, str found
re.sub(b"a", bytearray(b"1"), b"xax")  # => b'x1x'

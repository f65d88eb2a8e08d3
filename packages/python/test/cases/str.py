# str: constructor, slots, search, split, join, alignment, translation.
class Name(str):
    pass

class Shown:
    def __str__(self):
        return "shown"

class BadStr:
    def __str__(self):
        return 5

class Index:
    def __index__(self):
        return 1

class Fixed(list):
    def __iter__(self):
        return iter(["z"])

str()  # => ''
str(1.5)  # => '1.5'
str(None)  # => 'None'
str(Shown())  # => 'shown'
str(BadStr())  # raises TypeError: __str__ returned non-string (type int)
str(object=5)  # => '5'
str(b"a")  # => "b'a'"
str(b"a", "utf-8")  # => 'a'
str(b"a", errors="strict")  # => 'a'
str(b"\xff", "utf-8", "ignore")  # => ''
str("a", "utf-8")  # raises TypeError: decoding str is not supported
str(1, "utf-8")  # raises TypeError: decoding to str: need a bytes-like object, int found
str(1, 2)  # raises TypeError: str() argument 'encoding' must be str, not int
str(b"a", 1)  # raises TypeError: str() argument 'encoding' must be str, not int
str(b"a", None)  # raises TypeError: str() argument 'encoding' must be str, not None
str(b"a", "utf-8", 1)  # raises TypeError: str() argument 'errors' must be str, not int
str(b"a", "x")  # raises LookupError: unknown encoding: x
str(1, 2, 3, 4)  # raises TypeError: str() takes at most 3 arguments (4 given)
str(x=1)  # raises TypeError: 'x' is an invalid keyword argument for str()
str(encoding="utf-8")  # => ''
type(str(Name("a"))), type(Name("a")), Name("a")  # => (<class 'str'>, <class '__main__.Name'>, 'a')
Name("a") + "b", type(Name("a") + "b")  # => ('ab', <class 'str'>)
Name("ab").upper(), type(Name("ab")[0])  # => ('AB', <class 'str'>)
Name("a") == "a", hash(Name("a")) == hash("a"), {"a": 1}[Name("a")]  # => (True, True, 1)
Name(b"ab", "ascii")  # => 'ab'
"abc"[0], "abc"[-1], "abc"[True], "abc"[Index()]  # => ('a', 'c', 'b', 'b')
"abc"[3]  # raises IndexError: string index out of range
"abc"[-4]  # raises IndexError: string index out of range
"abc"["a"]  # raises TypeError: string indices must be integers, not 'str'
"abc"[1.5]  # raises TypeError: string indices must be integers, not 'float'
"abc"[None]  # raises TypeError: string indices must be integers, not 'NoneType'
"abc"[2**70]  # raises IndexError: cannot fit 'int' into an index-sized integer
"é😀x"[1], "é😀x"[-1], "é😀x"[1:], "é😀x"[::-1]  # => ('😀', 'x', '😀x', 'x😀é')
"abcdef"[1:4], "abcdef"[::2], "abcdef"[::-2], "abcdef"[4:1:-1], "abcdef"[10:], "abcdef"[-3:-1]  # => ('bcd', 'ace', 'fdb', 'edc', '', 'de')
"abc"[::0]  # raises ValueError: slice step cannot be zero
"abc"["a":]  # raises TypeError: slice indices must be integers or None or have an __index__ method
len(""), len("abc"), len("a😀é"), len("\ud800a")  # => (0, 3, 3, 2)
list("a😀é")  # => ['a', '😀', 'é']
"b" in "abc", "" in "", "d" in "abc", "😀" in "a😀"  # => (True, True, False, True)
1 in "abc"  # raises TypeError: 'in <string>' requires string as left operand, not int
None in "a"  # raises TypeError: 'in <string>' requires string as left operand, not NoneType
"a" + "b"  # => 'ab'
"a" + 1  # raises TypeError: can only concatenate str (not "int") to str
"a" + None  # raises TypeError: can only concatenate str (not "NoneType") to str
1 + "a"  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
"ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "ab" * True  # => ('ababab', 'ababab', '', '', 'ab')
"a" * "b"  # raises TypeError: can't multiply sequence by non-int of type 'str'
"a" * 1.5  # raises TypeError: can't multiply sequence by non-int of type 'float'
"a" < "b", "a" <= "a", "b" > "a", "Z" < "a", "😀" > "\uffff"  # => (True, True, True, True, True)
"a" < 1  # raises TypeError: '<' not supported between instances of 'str' and 'int'
"a" == 1, "a" != 1  # => (False, True)
"a".__add__(1)  # raises TypeError: can only concatenate str (not "int") to str
"a".__eq__(1), "a".__lt__(1), "a".__rmod__(1)  # => (NotImplemented, NotImplemented, NotImplemented)
"a".__rmul__(2), "a".__rmod__("<%s>")  # => ('aa', '<a>')
"a".__contains__(1)  # raises TypeError: 'in <string>' requires string as left operand, not int
"a".__format__("5"), "a".__format__("")  # => ('a    ', 'a')
"a".__format__(1)  # raises TypeError: __format__() argument must be str, not int
"a".__format__()  # raises TypeError: str.__format__() takes exactly one argument (0 given)
"a".__getnewargs__(), "a".__len__(), "é".__sizeof__(), "a".__sizeof__(), "中".__sizeof__(), "😀".__sizeof__()  # => (('a',), 1, 74, 50, 76, 80)
"abcabc".find("c"), "abcabc".find("c", 3), "abcabc".find("c", 3, 5), "abcabc".find("c", -1), "abcabc".find("x")  # => (2, 5, -1, 5, -1)
"abcabc".rfind("c"), "abcabc".rfind("c", 0, 5), "abc".rfind(""), "abc".find("", 3), "abc".find("", 4), "abc".find("b", None, None)  # => (5, 2, 3, 3, -1, 1)
"😀a😀".find("a"), "😀a😀".rfind("😀"), "😀a😀".index("😀", 1), "x\ud83d".find("\ud83d"), "😀".find("\ude00"), "😀".find("\ud83d")  # => (1, 2, 2, 1, -1, -1)
"abc".find("b", 2**80), "abc".find("b", -(2**80))  # => (-1, 1)
"abc".find("", "a")  # raises TypeError: slice indices must be integers or None or have an __index__ method
"abc".find(1)  # raises TypeError: must be str, not int
"abc".find()  # raises TypeError: find() takes at least 1 argument (0 given)
"abc".index("x")  # raises ValueError: substring not found
"abc".rindex("x")  # raises ValueError: substring not found
"abc".index(None)  # raises TypeError: must be str, not NoneType
"abc".count("b"), "aaaa".count("aa"), "abc".count(""), "".count(""), "abc".count("", 3), "abc".count("", 4), "a😀b".count("")  # => (1, 2, 4, 1, 1, 0, 4)
"abc".count(1)  # raises TypeError: must be str, not int
"abc".startswith("ab"), "abc".startswith("b", 1), "abc".startswith(("x", "a")), "abc".startswith(()), "abc".startswith("", 3), "abc".startswith("", 4)  # => (True, True, True, False, True, False)
"abc".endswith("bc"), "abc".endswith("b", 0, 2), "abc".endswith(("x", "c")), "abc".endswith("")  # => (True, True, True, True)
"abc".startswith(1)  # raises TypeError: startswith first arg must be str or a tuple of str, not int
"abc".startswith(["a"])  # raises TypeError: startswith first arg must be str or a tuple of str, not list
"abc".startswith(("x", 1))  # raises TypeError: tuple for startswith must only contain str, not int
"abc".endswith(("x", None))  # raises TypeError: tuple for endswith must only contain str, not NoneType
"abc".startswith("a", "x")  # raises TypeError: slice indices must be integers or None or have an __index__ method
"TestHook".removeprefix("Test"), "TestHook".removeprefix("x"), "abc".removesuffix("bc"), "abc".removesuffix("")  # => ('Hook', 'TestHook', 'a', 'abc')
"abc".removeprefix(1)  # raises TypeError: removeprefix() argument must be str, not int
"abc".removesuffix(None)  # raises TypeError: removesuffix() argument must be str, not None
"aXbX".replace("X", "-"), "aXbX".replace("X", "-", 1), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "abc".replace("b", "$&"), "abc".replace("b", "")  # => ('a-b-', 'a-bX', '-a-b-c-', '-a-bc', 'x', 'a$&c', 'ac')
"a😀b".replace("", "."), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1)  # => ('.a.😀.b.', 'aaa', 'bbb')
"a".replace("a", 1)  # raises TypeError: replace() argument 2 must be str, not int
"a".replace(None, "b")  # raises TypeError: replace() argument 1 must be str, not None
"a".replace("a")  # raises TypeError: replace expected at least 2 arguments, got 1
"a".replace("a", "b", 1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
"a".replace("a", "b", 2**70)  # raises OverflowError: Python int too large to convert to C ssize_t
"a.b.c".partition("."), "a.b.c".rpartition("."), "abc".partition("x"), "abc".rpartition("x")  # => (('a', '.', 'b.c'), ('a.b', '.', 'c'), ('abc', '', ''), ('', '', 'abc'))
"a".partition("")  # raises ValueError: empty separator
"a".partition(1)  # raises TypeError: must be str, not int
" a  b ".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), " a b  c ".split(None, 1), "".split(), "".split(","), "a\x1cb\u3000c".split()  # => (['a', 'b'], ['a', 'b', '', 'c'], ['a', 'b,c'], ['a', 'b  c '], [], [''], ['a', 'b', 'c'])
"a--b--c".split("--"), "abc".split("x"), "a b c".split(maxsplit=1), "a,b".split(sep=","), "a b".split(None, 0), "  a b ".split(None, 0)  # => (['a', 'b', 'c'], ['abc'], ['a', 'b c'], ['a', 'b'], ['a b'], ['a b '])
" a b  c ".rsplit(None, 1), "a,b,c".rsplit(",", 1), "a b".rsplit(), "aaa".rsplit("aa"), "aaa".split("aa"), " a b ".rsplit(None, 0)  # => ([' a b', 'c'], ['a,b', 'c'], ['a', 'b'], ['a', ''], ['', 'a'], [' a b'])
"a".split("")  # raises ValueError: empty separator
"a".split(1)  # raises TypeError: must be str or None, not int
"a".split(b"a")  # raises TypeError: must be str or None, not bytes
"a".split(None, 1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
"a".split(None, 2**70)  # raises OverflowError: Python int too large to convert to C ssize_t
"a".split(x=1)  # raises TypeError: 'x' is an invalid keyword argument for split()
"a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines()  # => ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
"a\nb\r\n".splitlines(True), "a\n\nb".splitlines(keepends=1), "\n".splitlines(), "".splitlines()  # => (['a\n', 'b\r\n'], ['a\n', '\n', 'b'], [''], [])
"".splitlines("x")  # raises TypeError: 'str' object cannot be interpreted as an integer
"  a ".strip(), "xxaxx".strip("x"), "abcab".strip("ab"), "  a ".lstrip(), "  a ".rstrip(), "\u3000a\x1f".strip(), "😀a😀".strip("😀"), "a".strip("")  # => ('a', 'a', 'c', 'a ', '  a', 'a', 'a', 'a')
"a".strip(1)  # raises TypeError: strip arg must be None or str
"a".lstrip(1.5)  # raises TypeError: lstrip arg must be None or str
"a".rstrip("x", "y")  # raises TypeError: rstrip expected at most 1 argument, got 2
",".join(["a", "b"]), "".join("abc"), ",".join(x for x in "ab"), ", ".join({"k": 1}), "-".join([]), "-".join([Name("a")]), "".join(Fixed("ab"))  # => ('a,b', 'abc', 'a,b', 'k', '', 'a', 'z')
",".join(1)  # raises TypeError: can only join an iterable
",".join(["a", 1])  # raises TypeError: sequence item 1: expected str instance, int found
",".join([None])  # raises TypeError: sequence item 0: expected str instance, NoneType found
"a".center(5), "ab".center(5), "ab".center(5, "*"), "a".ljust(3, "."), "a".rjust(3, "."), "😀".center(4, "é"), "abc".center(2)  # => ('  a  ', '  ab ', '**ab*', 'a..', '..a', 'é😀éé', 'abc')
"a".center(5, "")  # raises TypeError: The fill character must be exactly one character long
"a".center(5, "xx")  # raises TypeError: The fill character must be exactly one character long
"a".center(5, 1)  # raises TypeError: The fill character must be a unicode character, not int
"a".center("x")  # raises TypeError: 'str' object cannot be interpreted as an integer
"a".ljust(None)  # raises TypeError: 'NoneType' object cannot be interpreted as an integer
"a".center(2**70)  # raises OverflowError: Python int too large to convert to C ssize_t
"a".center()  # raises TypeError: center expected at least 1 argument, got 0
"42".zfill(5), "-42".zfill(5), "+4".zfill(4), "--4".zfill(5), "".zfill(2), "a".zfill(0)  # => ('00042', '-0042', '+004', '-00-4', '00', 'a')
"a".zfill(1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
"a\tb".expandtabs(), "a\tb".expandtabs(4), "\t\n\tx".expandtabs(2), "a\tb".expandtabs(0), "a\tb".expandtabs(-3), "😀\tx".expandtabs(4)  # => ('a       b', 'a   b', '  \n  x', 'ab', 'ab', '😀   x')
"a\tb".expandtabs("x")  # raises TypeError: 'str' object cannot be interpreted as an integer
"a\tb".expandtabs(2**31)  # raises OverflowError: Python int too large to convert to C int
"abc".translate({97: None, 98: "xx", 99: 100}), "abc".translate({}), "abc".translate([1]), "abc".translate("xyz" * 40), "a😀".translate({0x1F600: "smile"})  # => ('xxd', 'abc', 'abc', 'yzx', 'asmile')
"abc".translate({97: 1114112})  # raises ValueError: character mapping must be in range(0x110000)
"abc".translate({97: 1.5})  # raises TypeError: character mapping must return integer, None or str
"abc".translate(None)  # raises TypeError: 'NoneType' object is not subscriptable
str.maketrans("ab", "cd", "e"), str.maketrans({"a": 1, 98: "x"})  # => ({97: 99, 98: 100, 101: None}, {97: 1, 98: 'x'})
str.maketrans("ab", "c")  # raises ValueError: the first two maketrans arguments must have equal length
str.maketrans({"ab": 1})  # raises ValueError: string keys in translate table must be of length 1
str.maketrans({1.5: 1})  # raises TypeError: keys in translate table must be strings or integers
str.maketrans("ab", "cd", 1)  # raises TypeError: maketrans() argument 3 must be str, not int
str.maketrans("ab", "cd", None)  # raises TypeError: maketrans() argument 3 must be str, not None
str.maketrans(1, "a")  # raises TypeError: first maketrans argument must be a string if there is a second argument
str.maketrans("ab")  # raises TypeError: if you give only one argument to maketrans it must be a dict
"hello".translate(str.maketrans("el", "ip")), "".maketrans("a", "b")  # => ('hippo', {97: 98})
"a".upper(1)  # raises TypeError: str.upper() takes no arguments (1 given)
"a".upper(x=1)  # raises TypeError: str.upper() takes no keyword arguments
str.upper()  # raises TypeError: unbound method str.upper() needs an argument
str.upper(1)  # raises TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
str.upper("a"), str.join(",", "ab"), list(map(str.strip, [" a ", "b "]))  # => ('A', 'a,b', ['a', 'b'])
repr("a"), repr("it's"), repr('say "hi"'), repr("it's \"x\""), repr("\\ \n\t\r\x00\x7f\xa0é\xad")  # => ("'a'", '"it\'s"', '\'say "hi"\'', '\'it\\\'s "x"\'', "'\\\\ \\n\\t\\r\\x00\\x7f\\xa0é\\xad'")
repr("\u2028\u200b😀\ue000\ud800"), repr("\U000e0001\u0378"), ascii("é😀\ud800")  # => ("'\\u2028\\u200b😀\\ue000\\ud800'", "'\\U000e0001\\u0378'", "'\\xe9\\U0001f600\\ud800'")
"".join(reversed("a😀b")), sorted("bca"), max("abc"), "abc" "def"  # => ('b😀a', ['a', 'b', 'c'], 'c', 'abcdef')
sum(1 for i in range(2000) if ("😀x" * 1000)[i] == "x")  # => 1000
text = "a,b;" * 3000
text.replace(",", "<>") == "a<>b;" * 3000, len(text.split(",")), text.count(";"), text.find("b", 11990), text.rfind("a,"), len(text.replace(";", "")), text.replace("a", "$1")[:8]  # => (True, 3001, 3000, 11990, 11996, 9000, '$1,b;$1,')
wide = "😀x," * 3000
len(wide), wide[4500], wide[-2], wide.find("x", 4000), wide.rfind("😀"), len(wide.split(",")), wide[8990:8996], wide.index("😀", 8995), wide.count("x", 4500)  # => (9000, '😀', 'x', 4000, 8997, 3001, ',😀x,😀x', 8997, 1500)

# Long texts are iterated over in one go, however they are asked.
long = iter("ab" * 200_000)
len([next(long) for _ in range(400_000)]), next(long, "end")  # => (400000, 'end')
len(list(zip(iter("ab" * 200_000), map(ord, iter("ab" * 200_000)))))  # => 400000

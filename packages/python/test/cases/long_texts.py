# Long texts: split, splitlines, join, re.split and re.sub where they are done piece by piece, compared by digests; plain formats of numbers.
import hashlib, re

def digest(value):
    return hashlib.md5(repr(value).encode()).hexdigest()[:12]

class Text(str):
    pass

def text_of(separator, size, gaps):
    "A text with the separator after every so many characters, gaps taken in turn."
    pieces, length, turn = [], 0, 0
    while length < size:
        gap = gaps[turn % len(gaps)]
        pieces.append("abcdefé x"[turn % 9] * gap)
        length += gap + len(separator)
        turn += 1
    return separator.join(pieces)

def splits(separator):
    text = text_of(separator, 150_000, [1, 0, 7, 300, 2])
    sparse = text_of(separator, 300_000, [90_000, 3, 65_536, 65_535])
    are_whole = separator.join(text.split(separator)) == text, separator.join(sparse.split(separator)) == sparse
    return are_whole, digest([text.split(separator), text.split(separator, 5), sparse.split(separator), text.rsplit(separator, 4)])

splits(","), splits("ab"), splits("aa"), splits("aba"), splits("abc")  # => (((True, True), 'c240aa55effc'), ((True, True), '9c3fc9e40edd'), ((True, True), 'ac2bb8a0ddaa'), ((True, True), '551bb75ea5f6'), ((True, True), 'a144708dd5d3'))
splits("\n"), splits("\U0001f600"), splits(", "), splits("x" * 70), splits("é")  # => (((True, True), '3b1ff3c6c25f'), ((True, True), '35990d9f1ab4'), ((True, True), 'fafeb8c3d1d1'), ((True, True), '25955fe6aee8'), ((True, True), '69114d964c94'))

# Around the place where the pieces meet.
[digest([("z" * (65_536 + shift) + separator + "y" * 10 + separator + "w" * 70_000 + separator).split(separator) for shift in range(-4, 5)]) for separator in (",", "abc", "aa")]  # => ['d99c797cc48f', 'd99c797cc48f', 'd99c797cc48f']
digest([("z" * (131_072 + shift) + "abc" * 3).split("abc") for shift in range(-8, 2)])  # => '3ba20c4caee6'

lines = "".join(f"line {i}\n" for i in range(20_000))
len(lines.splitlines()), digest(lines.splitlines()), digest((lines + "\n").splitlines()), digest((lines + "end").splitlines())  # => (20000, 'e2537b171213', 'a3311d52ae93', '213185427193')
digest((lines + "a\u2028b").splitlines()), digest((lines + "a\r\nb").splitlines()), digest(lines.splitlines(True))  # => ('cae1c7f41273', 'cae1c7f41273', '014701abaabb')

digest("".join(["a", Text("b")] * 3000)), type("".join([Text("a")] * 5000)), type("".join([Text("a")]))  # => ('c33fcbb0826a', <class 'str'>, <class 'str'>)
digest(", ".join(str(i) for i in range(10_000))), digest("-".join(["é\U0001f600"] * 9000))  # => ('5d952b26a7de', 'ac13f00dd6a6')
",".join(["a"] * 5000 + [1])  # raises TypeError: sequence item 5000: expected str instance, int found
",".join([1, "a"])  # raises TypeError: sequence item 0: expected str instance, int found

page = "\n".join(f"On {i % 9000 + 1000}-03-15 user{i}@x.com paid ${i}.50  (ref)\t end" for i in range(300))
def substitutions(pattern):
    sources = (page, "", "aaa", "  lead ", "é  ñ", "\U0001f600 1 \U0001f600")
    counts = [re.subn(pattern, ".", source)[1] for source in sources]
    texts = [re.sub(pattern, put, page, count) for put in ["", " ", "-$1$&-", "\\\\", r"<\g<0>>"] for count in (0, 1, 5)]
    return counts, digest(texts), digest([re.split(pattern, source, count) for source in sources for count in (0, 1, 4)])

substitutions(r"\s+"), substitutions(r"\d"), substitutions(r"x*"), substitutions(r"\b"), substitutions(r"(\d)(\d)")  # => (([2099, 0, 0, 2, 1, 2], '85e2ce47454d', '2f5aefd990a1'), ([4580, 0, 0, 0, 0, 1], 'a028a22359f3', '799947ffe5fe'), ([15680, 1, 4, 8, 5, 6], '61e51e30c9c9', '08908f99d58c'), ([7200, 0, 2, 2, 4, 2], '3bcd6523d733', 'd60b93636659'), ([2080, 0, 0, 0, 0, 0], 'a93cc8184856', '8158c244fc28'))
substitutions(r"^On"), substitutions(r"(?m)^On"), substitutions(r"(?m)$"), substitutions(r"a|b|$"), substitutions(r"(?=\d)"), substitutions(r"(?i)ON"), substitutions(r"\n")  # => (([1, 0, 0, 0, 0, 0], 'f349a0f7fa25', '4db3c2b4c426'), ([300, 0, 0, 0, 0, 0], 'a34af024ef75', '59172b506aed'), ([300, 1, 1, 1, 1, 1], '847ab12c301a', 'ceb04de2c282'), ([301, 1, 4, 2, 1, 1], '4a71cacbd289', 'd90ec166af02'), ([4580, 0, 0, 0, 0, 1], 'ae4a1cd89d97', 'bc36f83c5c85'), ([300, 0, 0, 0, 0, 0], 'a34af024ef75', '59172b506aed'), ([299, 0, 0, 0, 0, 0], 'e02f25d20a10', '1dbb18a105f6'))
re.sub("b", Text("X"), "abab"), type(re.sub("b", Text("X"), "abab")), re.sub("z", "X", "abab" * 200) == "abab" * 200  # => ('aXaX', <class 'str'>, True)
re.sub("a", b"x", "aaa" * 300)  # raises TypeError: sequence item 0: expected str instance, bytes found
re.subn("a", "b", "aaa" * 300, count=2)[1], re.sub("a", "b", "aaa", count=-1)  # => (2, 'aaa')

ints = (0, 7, -7, 42, -42, 12345, -123456, 2**53, -(2**53), 10**20, True)
[[format(value, spec) for value in ints] for spec in ("d", "5d", "05d", "04", "<5", "^7d", "=6", "*^9")]  # => [['0', '7', '-7', '42', '-42', '12345', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', '1'], ['    0', '    7', '   -7', '   42', '  -42', '12345', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', '    1'], ['00000', '00007', '-0007', '00042', '-0042', '12345', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', '00001'], ['0000', '0007', '-007', '0042', '-042', '12345', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', '0001'], ['0    ', '7    ', '-7   ', '42   ', '-42  ', '12345', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', '1    '], ['   0   ', '   7   ', '  -7   ', '  42   ', '  -42  ', ' 12345 ', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', '   1   '], ['     0', '     7', '-    7', '    42', '-   42', ' 12345', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', '     1'], ['****0****', '****7****', '***-7****', '***42****', '***-42***', '**12345**', '*-123456*', '9007199254740992', '-9007199254740992', '100000000000000000000', '****1****']]
[[format(value, spec) for value in ints] for spec in ("x>6", "-5d", "0<6d", "é>5", "\U0001f600^6d", "+d", " d")]  # => [['xxxxx0', 'xxxxx7', 'xxxx-7', 'xxxx42', 'xxx-42', 'x12345', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', 'xxxxx1'], ['    0', '    7', '   -7', '   42', '  -42', '12345', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', '    1'], ['000000', '700000', '-70000', '420000', '-42000', '123450', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', '100000'], ['éééé0', 'éééé7', 'ééé-7', 'ééé42', 'éé-42', '12345', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', 'éééé1'], ['😀😀0😀😀😀', '😀😀7😀😀😀', '😀😀-7😀😀', '😀😀42😀😀', '😀-42😀😀', '12345😀', '-123456', '9007199254740992', '-9007199254740992', '100000000000000000000', '😀😀1😀😀😀'], ['+0', '+7', '-7', '+42', '-42', '+12345', '-123456', '+9007199254740992', '-9007199254740992', '+100000000000000000000', '+1'], [' 0', ' 7', '-7', ' 42', '-42', ' 12345', '-123456', ' 9007199254740992', '-9007199254740992', ' 100000000000000000000', ' 1']]
floats = (0.0, -0.0, 1.5, -1.5, 2.675, 0.5, 1e22, -1e21, 1e-9, float("nan"), float("inf"), -float("inf"), 1 / 3)
[[format(value, spec) for value in floats] for spec in ("f", ".2f", "8.2f", "08.2f", "<8.1f", "^9.3f")]  # => [['0.000000', '-0.000000', '1.500000', '-1.500000', '2.675000', '0.500000', '10000000000000000000000.000000', '-1000000000000000000000.000000', '0.000000', 'nan', 'inf', '-inf', '0.333333'], ['0.00', '-0.00', '1.50', '-1.50', '2.67', '0.50', '10000000000000000000000.00', '-1000000000000000000000.00', '0.00', 'nan', 'inf', '-inf', '0.33'], ['    0.00', '   -0.00', '    1.50', '   -1.50', '    2.67', '    0.50', '10000000000000000000000.00', '-1000000000000000000000.00', '    0.00', '     nan', '     inf', '    -inf', '    0.33'], ['00000.00', '-0000.00', '00001.50', '-0001.50', '00002.67', '00000.50', '10000000000000000000000.00', '-1000000000000000000000.00', '00000.00', '00000nan', '00000inf', '-0000inf', '00000.33'], ['0.0     ', '-0.0    ', '1.5     ', '-1.5    ', '2.7     ', '0.5     ', '10000000000000000000000.0', '-1000000000000000000000.0', '0.0     ', 'nan     ', 'inf     ', '-inf    ', '0.3     '], ['  0.000  ', ' -0.000  ', '  1.500  ', ' -1.500  ', '  2.675  ', '  0.500  ', '10000000000000000000000.000', '-1000000000000000000000.000', '  0.000  ', '   nan   ', '   inf   ', '  -inf   ', '  0.333  ']]
[[format(value, spec) for value in floats] for spec in ("=10.2f", ".0f", "-.2f", "012.4f", "0=6.1f", "*>9f")]  # => [['      0.00', '-     0.00', '      1.50', '-     1.50', '      2.67', '      0.50', '10000000000000000000000.00', '-1000000000000000000000.00', '      0.00', '       nan', '       inf', '-      inf', '      0.33'], ['0', '-0', '2', '-2', '3', '0', '10000000000000000000000', '-1000000000000000000000', '0', 'nan', 'inf', '-inf', '0'], ['0.00', '-0.00', '1.50', '-1.50', '2.67', '0.50', '10000000000000000000000.00', '-1000000000000000000000.00', '0.00', 'nan', 'inf', '-inf', '0.33'], ['0000000.0000', '-000000.0000', '0000001.5000', '-000001.5000', '0000002.6750', '0000000.5000', '10000000000000000000000.0000', '-1000000000000000000000.0000', '0000000.0000', '000000000nan', '000000000inf', '-00000000inf', '0000000.3333'], ['0000.0', '-000.0', '0001.5', '-001.5', '0002.7', '0000.5', '10000000000000000000000.0', '-1000000000000000000000.0', '0000.0', '000nan', '000inf', '-00inf', '0000.3'], ['*0.000000', '-0.000000', '*1.500000', '-1.500000', '*2.675000', '*0.500000', '10000000000000000000000.000000', '-1000000000000000000000.000000', '*0.000000', '******nan', '******inf', '*****-inf', '*0.333333']]
format(1, "5.2d")  # raises ValueError: Precision not allowed in integer format specifier
format(1.5, "d")  # raises ValueError: Unknown format code 'd' for object of type 'float'
format(5, "5q")  # raises ValueError: Unknown format code 'q' for object of type 'int'

# Marks in rows, which are put into their order before they are composed; and the places where the pieces meet.
import unicodedata
def forms(text):
    return [digest(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")]

forms("a" + "\u0301\u0323\u0327" * 3000 + "b" + "\u0345\u0334\u034f\u0f73" * 500 + "\u0344\u0315" * 200)  # => ['c40bf6f6418d', 'b50239f3e157', 'c40bf6f6418d', 'b50239f3e157']
forms("".join(chr(0x300 + i * 7 % 112) for i in range(40_000)))  # => ['a4982ab5bee8', 'a4982ab5bee8', 'a4982ab5bee8', 'a4982ab5bee8']
[forms(base * 16_384 + mark + "x" + base + mark * 300 + base) for base, mark in [("A", "\u030a"), ("\u1100", "\u1161"), ("\u30ab", "\u3099"), ("\uff76", "\uff9e"), ("\uac00", "\u11a8"), ("\u0915", "\u093c")]]  # => [['4e72be083eb8', '939dd057a826', '4e72be083eb8', '939dd057a826'], ['5b666c42ccb9', '730e06b3fb98', '5b666c42ccb9', '730e06b3fb98'], ['f80f57b936ec', '0a060733cd8f', 'f80f57b936ec', '0a060733cd8f'], ['98a9ca06ed63', '98a9ca06ed63', 'f80f57b936ec', '0a060733cd8f'], ['db8a8320cb3f', '9a75131bcb91', 'db8a8320cb3f', '9a75131bcb91'], ['a9f15e458ce2', 'a9f15e458ce2', 'a9f15e458ce2', 'a9f15e458ce2']]
("x\t\u20ac\ty\n\tz\r\t" * 3000).expandtabs(5)[:60], digest(("x\t\u20ac\ty\n\tz\r\t" * 3000).expandtabs(5)), digest(("x\t" * 9000).expandtabs(-1))  # => ('x    €    y\n     z\r     x    €    y\n     z\r     x    €    y\n', '57662f6e238e', 'fb09207140a4')

import textwrap
textwrap.fill("a\tb", tabsize=2**31)  # raises OverflowError: Python int too large to convert to C int
textwrap.fill("a\tb", tabsize=1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
textwrap.fill("a\tbb\tc d", width=12, tabsize=4)  # => 'a   bb  c d'
digest([("ab'c 3d\nXY" * count).title() for count in (1, 25, 26, 3000)]), digest(("x" * 255 + "y" + "Z ").title())  # => ('f4c210f0e1e7', '0bec1948ba46')

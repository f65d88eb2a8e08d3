# gettext: catalogues (.mo files) read and asked, and the expression that chooses among plural forms.
import gettext, io, struct
from gettext import GNUTranslations, NullTranslations, c2py

def forms(expression):
    return [c2py(expression)(n) for n in (0, 1, 2, 5, 11, 21, 101)]

forms("n != 1")  # => [1, 0, 1, 1, 1, 1, 1]
forms("n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2")  # => [2, 0, 1, 2, 2, 0, 0]
forms("n==1 ? 0 : n==2 ? 1 : 2")  # => [2, 0, 1, 2, 2, 2, 2]
forms("!n")  # => [1, 0, 0, 0, 0, 0, 0]
forms("!(n==1) || n > 3 && n < 20")  # => [1, 0, 1, 1, 1, 1, 1]
forms("n/2*3-1")  # => [-1, -1, 2, 5, 14, 29, 149]
forms("2*3%4/2")  # => [1, 1, 1, 1, 1, 1, 1]
forms("n||1")  # => [1, 1, 2, 5, 11, 21, 101]
forms("n&&1")  # => [0, 1, 1, 1, 1, 1, 1]
forms("n<2<3")  # => [1, 1, 1, 1, 1, 1, 1]
forms("!n==0")  # => [0, 1, 1, 1, 1, 1, 1]
forms("-n")  # raises ValueError: unexpected token in plural form: -
forms("")  # raises ValueError: unexpected end of plural form
forms("n n")  # raises ValueError: unexpected token in plural form: n
forms("(n")  # raises ValueError: unbalanced parenthesis in plural form
forms("n)")  # raises ValueError: unexpected token in plural form: )
forms("x")  # raises ValueError: invalid token in plural form: x
forms("n ? 1")  # raises ValueError: unexpected end of plural form
forms("n ? 1 2")  # raises ValueError: unexpected token in plural form: 2
forms("n |1")  # raises ValueError: invalid token in plural form: |
forms("1.5")  # raises ValueError: invalid token in plural form: .
forms("n=1")  # raises ValueError: invalid token in plural form: =
forms("()")  # raises ValueError: unexpected token in plural form: )
forms("nn")  # raises ValueError: invalid token in plural form: nn
forms("n%0")  # raises ZeroDivisionError: integer modulo by zero
forms("n" * 1001)  # raises ValueError: plural form expression is too long
forms("(" * 20 + "n" + ")" * 20)  # => [0, 1, 2, 5, 11, 21, 101]
forms("(" * 21 + "n" + ")" * 21)  # raises ValueError: plural form expression is too complex
forms("n?" * 21 + "1" + ":2" * 21)  # => [2, 1, 1, 1, 1, 1, 1]
forms("n?" * 22 + "1" + ":2" * 22)  # raises ValueError: plural form expression is too complex
forms("1?2:" * 40 + "3")  # => [2, 2, 2, 2, 2, 2, 2]
c2py("n")(True)  # => 1
c2py("n")("x")  # raises TypeError: Plural value must be an integer, got str

def catalogue(pairs, order="<", magic=0x950412DE, version=0):
    pairs = sorted(pairs)
    place = 28 + 16 * len(pairs)
    tables, content = [b"", b""], b""
    for i in (0, 1):
        for pair in pairs:
            tables[i] += struct.pack(order + "II", len(pair[i]), place + len(content))
            content += pair[i] + b"\0"
    return struct.pack(order + "7I", magic, version, len(pairs), 28, 28 + 8 * len(pairs), 0, 0) + b"".join(tables) + content

def opened(*pairs, **how):
    return GNUTranslations(io.BytesIO(catalogue(pairs, **how)))

header = b"Content-Type: text/plain; charset=utf-8\nPlural-Forms: nplurals=2; plural=n!=1;\nX-Y: a\n b\n#-#-#-#-#  x  #-#-#-#-#\n"
german = opened((b"", header), (b"hi", "h\xe9".encode()), (b"day\0days", b"Tag\0Tage"), (b"c\x04hi", b"cc"), (b"c\x04a\0b", b"1\0002"))
german.info()  # => {'content-type': 'text/plain; charset=utf-8', 'plural-forms': 'nplurals=2; plural=n!=1;', 'x-y': 'a\nb'}
german.charset()  # => 'utf-8'
german.gettext("hi"), german.gettext("nope"), german.gettext("day")  # => ('hé', 'nope', 'Tag')
[german.ngettext("day", "days", n) for n in (0, 1, 2)]  # => ['Tage', 'Tag', 'Tage']
german.ngettext("a", "b", 1), german.ngettext("a", "b", 2)  # => ('a', 'b')
german.pgettext("c", "hi"), german.pgettext("x", "hi"), german.pgettext("c", "a")  # => ('cc', 'hi', '1')
german.npgettext("c", "a", "b", 1), german.npgettext("c", "a", "b", 2), german.npgettext("x", "a", "b", 2)  # => ('1', '2', 'b')
german.gettext([])  # raises TypeError: unhashable type: 'list'
german.ngettext("day", "days", "x")  # raises TypeError: Plural value must be an integer, got str
other = opened((b"only", b"nur"), order=">", magic=0x950412DE)
other.gettext("only"), other.charset(), other.info()  # => ('nur', None, {})
german.add_fallback(other)
german.gettext("only"), german.ngettext("only", "x", 1), german.pgettext("c", "only"), german.gettext("none")  # => ('nur', 'only', 'only', 'none')
GNUTranslations(io.BytesIO(b"abc"))  # raises error: unpack requires a buffer of 4 bytes
GNUTranslations(io.BytesIO(b"abcdefgh"))  # raises OSError: [Errno 0] Bad magic number: ''
opened(version=0x20000)  # raises OSError: [Errno 0] Bad version number 2: ''
opened(version=0x10000).info()  # => {}
opened((b"", b"Content-Type: x\n"))  # raises IndexError: list index out of range
opened((b"", b"Plural-Forms: x\n"))  # raises IndexError: list index out of range
opened((b"", b"Plural-Forms: x;plural=q\n"))  # raises ValueError: invalid token in plural form: q
opened((b"a\0b\0c", b"d"))  # raises ValueError: too many values to unpack (expected 2)
opened((b"\xc3", b"d"))  # raises UnicodeDecodeError: 'ascii' codec can't decode byte 0xc3 in position 0: ordinal not in range(128)
opened((b"", b"\xff"))  # raises UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
opened((b"", b"Content-Type: text; charset=nope"), (b"a", b"b"))  # raises LookupError: unknown encoding: nope
GNUTranslations(io.BytesIO(catalogue([(b"a", b"b")])[:-1]))  # raises OSError: [Errno 0] File is corrupt: ''
GNUTranslations("x")  # raises AttributeError: 'str' object has no attribute 'read'
GNUTranslations(io.StringIO("abcd"))  # raises TypeError: a bytes-like object is required, not 'str'
GNUTranslations().gettext("x")  # raises AttributeError: 'GNUTranslations' object has no attribute '_catalog'
NullTranslations("anything").gettext("x")  # => 'x'
gettext.translation("nope", "nowhere", ["de"])  # raises FileNotFoundError: [Errno 2] No translation file found for domain: 'nope'
type(gettext.translation("nope", "nowhere", ["de"], fallback=True)).__name__  # => 'NullTranslations'
gettext.find("nope", "nowhere", ["de"]), gettext.find("nope", "nowhere", ["de"], all=True)  # => (None, [])
gettext.find("nope", 3, ["de"])  # raises TypeError: expected str, bytes or os.PathLike object, not int
gettext.find("nope", languages=3)  # raises TypeError: 'int' object is not iterable
gettext.find("nope", languages=[3])  # raises AttributeError: 'int' object has no attribute 'lower'
gettext.dgettext([], "x")  # raises TypeError: unhashable type: 'list'
gettext.dngettext({1}, "x", "y", 1)  # raises TypeError: unhashable type: 'set'
gettext.bindtextdomain([])  # raises TypeError: unhashable type: 'list'
gettext.ngettext("a", "b", "x")  # => 'b'

"""Names of all characters, and what unicodedata says of every one of them."""  # => 'Names of all characters, and what unicodedata says of every one of them.'

import unicodedata
import hashlib
unicodedata.name("\U00012000")  # => 'CUNEIFORM SIGN A'
unicodedata.name("ꙮ")  # => 'CYRILLIC LETTER MULTIOCULAR O'
unicodedata.name("한")  # => 'HANGUL SYLLABLE HAN'
unicodedata.name("一")  # => 'CJK UNIFIED IDEOGRAPH-4E00'
unicodedata.name("🫠")  # => 'MELTING FACE'
unicodedata.name("\x00")  # raises ValueError: no such name
unicodedata.name("\x00", None)
unicodedata.lookup("multiocular o" if False else "CYRILLIC LETTER MULTIOCULAR O")  # => 'ꙮ'
unicodedata.lookup("hangul syllable han")  # raises KeyError: "undefined character name 'hangul syllable han'"
unicodedata.lookup("HANGUL SYLLABLE HAN")  # => '한'
unicodedata.lookup("CJK UNIFIED IDEOGRAPH-20000")  # => '𠀀'
ascii(unicodedata.lookup("LATIN SMALL LETTER A WITH MACRON AND GRAVE"))  # => "'\\u0101\\u0300'"
ascii(unicodedata.lookup("NULL"))  # => "'\\x00'"
unicodedata.lookup("NO SUCH NAME")  # raises KeyError: "undefined character name 'NO SUCH NAME'"
unicodedata.lookup("A" * 300)  # raises KeyError: 'name too long'
"\N{CUNEIFORM SIGN A}"  # => '𒀀'
"\N{melting face}\N{LATIN SMALL LETTER SHARP S}"  # => '🫠ß'
ascii("\N{LINE FEED}\N{BELL}\N{NBSP}")  # => "'\\n\\U0001f514\\xa0'"
unicodedata.decomposition("ﬁ")  # => '<compat> 0066 0069'
unicodedata.decomposition("Ａ")  # => '<wide> 0041'
unicodedata.decomposition("é")  # => '0065 0301'
unicodedata.decomposition("½")  # => '<fraction> 0031 2044 0032'
unicodedata.ucd_3_2_0.unidata_version  # => '3.2.0'
unicodedata.ucd_3_2_0.category("🫠")  # => 'Cn'
unicodedata.ucd_3_2_0.decimal("²")  # => 2
unicodedata.decimal("²")  # raises ValueError: not a decimal
unicodedata.decimal("²", None)
unicodedata.digit("²")  # => 2
unicodedata.numeric("Ⅻ")  # => 12.0
unicodedata.numeric("௲")  # => 1000.0
unicodedata.is_normalized("NFC", "e\u0301")  # => False
unicodedata.is_normalized("XYZ", "a")  # raises ValueError: invalid normalization form
unicodedata.normalize("NFKC", "ﬁ①Ａ")  # => 'fi1A'
unicodedata.UCD()  # raises TypeError: cannot create 'unicodedata.UCD' instances
def digest(function):
    text = "|".join([str(function(chr(code))) for code in range(0x3000)])
    return hashlib.md5(text.encode()).hexdigest()
digest(lambda c: unicodedata.name(c, ""))  # => '961a90cd82606cee551d02a80f037fa6'
digest(unicodedata.category)  # => '06e1544c9fa474126bf479c07dc0150a'
digest(unicodedata.bidirectional)  # => 'ca079f1d40ae281ee0b7f7d028a5cadc'
digest(unicodedata.combining)  # => 'fb6640a3f5d14694499efb2c45fbc368'
digest(unicodedata.east_asian_width)  # => 'b0cb2f6dcc500e665e26b6ebfa3b5838'
digest(unicodedata.mirrored)  # => 'ed1706a8150677c39c5ed063f9657608'
digest(unicodedata.decomposition)  # => 'e58457b3565c53e2a56280a8a0653d5b'
digest(lambda c: unicodedata.numeric(c, None))  # => '9bc21d91ec4df8e5d7bb84d4533d7b8d'
digest(lambda c: (unicodedata.decimal(c, None), unicodedata.digit(c, None)))  # => 'ed3cdf2554a764b5905efaac33347d61'
digest(unicodedata.ucd_3_2_0.category)  # => '73880be705d30cb9157008329352aa7a'

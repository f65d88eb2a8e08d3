# Case and predicates of str by Unicode's properties, as CPython 3.11 (Unicode 14) has them.
"aBc ß ŉ ﬁ İı ΑΣ ᾳ ǆ".upper()  # => 'ABC SS ʼN FI İI ΑΣ ΑΙ Ǆ'
"ABC ẞ İI ΑΣ ΑΣΑ ᾼ ǅ".lower()  # => 'abc ß i̇i ας ασα ᾳ ǆ'
"hello world's ǆ ﬁx ßa ΑΣ ᾳ ა ŉ 1a a1b".title()  # => "Hello World'S ǅ Fix Ssa Ας ᾼ ა ʼN 1A A1B"
"hELLO WORLD".capitalize(), "ǆabc".capitalize(), "ßx".capitalize(), "ﬁX".capitalize(), "".capitalize(), "ΑΣ".capitalize(), "İX".capitalize()  # => ('Hello world', 'ǅabc', 'Ssx', 'Fix', '', 'Ας', 'İx')
"aBcß ǅ ΑΣ İ".swapcase()  # => 'AbCSS ǅ ας i̇'
"ß ẞ ſ ς Σ ŉ İ ı Ꭰ ꭰ ᏸ ﬁ Å".casefold()  # => 'ss ss s σ σ ʼn i̇ ı Ꭰ Ꭰ Ᏸ fi å'
"Straße".casefold() == "STRASSE".casefold()  # => True
[c for c in "aé中ªʰⅷ1²½_\u0301" if c.isalpha()]  # => ['a', 'é', '中', 'ª', 'ʰ']
[c for c in "1٣²½Ⅷ五፩𝟙" if c.isdecimal()]  # => ['1', '٣', '𝟙']
[c for c in "1٣²½Ⅷ五፩𝟙" if c.isdigit()]  # => ['1', '٣', '²', '፩', '𝟙']
[c for c in "1٣²½Ⅷ五፩𝟙a" if c.isnumeric()]  # => ['1', '٣', '²', '½', 'Ⅷ', '五', '፩', '𝟙']
[c for c in "a1²½_ " if c.isalnum()]  # => ['a', '1', '²', '½']
[hex(i) for i in range(0x3100) if chr(i).isspace()]  # => ['0x9', '0xa', '0xb', '0xc', '0xd', '0x1c', '0x1d', '0x1e', '0x1f', '0x20', '0x85', '0xa0', '0x1680', '0x2000', '0x2001', '0x2002', '0x2003', '0x2004', '0x2005', '0x2006', '0x2007', '0x2008', '0x2009', '0x200a', '0x2028', '0x2029', '0x202f', '0x205f', '0x3000']
"".isalpha(), "".isdigit(), "".isspace(), "".islower(), "".isascii(), "".isprintable(), "".isidentifier(), "".istitle()  # => (False, False, False, False, True, True, False, False)
"abc".islower(), "aBc".islower(), "a1".islower(), "1".islower(), "ª".islower(), "ǅ".islower(), "ⅷ".islower()  # => (True, False, True, False, True, False, True)
"ABC".isupper(), "AbC".isupper(), "A1".isupper(), "ǅ".isupper(), "Ⅷ".isupper()  # => (True, False, True, False, True)
"Hello World".istitle(), "HeLlo".istitle(), "A1b".istitle(), "A1B".istitle(), "ǅx".istitle(), "hello".istitle()  # => (True, False, False, True, True, False)
"abc".isidentifier(), "_1".isidentifier(), "1a".isidentifier(), "é".isidentifier(), "a b".isidentifier(), "class".isidentifier(), "a·".isidentifier(), "℘".isidentifier(), "a\u200d".isidentifier()  # => (True, True, False, True, False, True, True, True, False)
"a é".isprintable(), "a\n".isprintable(), "\xa0".isprintable(), "\xad".isprintable(), "😀".isprintable(), "\ud800".isprintable()  # => (True, False, False, False, True, False)
"abc".isascii(), "é".isascii()  # => (True, False)
"\U0001fae8".isprintable(), "\u0264".upper(), "\U00010d50".lower() == "\U00010d50", "\U0001e4d0".isalpha()  # => (False, 'ɤ', True, False)
"ⓐ".upper(), "ⓐ".isupper(), "Ⓐ".isupper(), "Ⓐ".isalpha()  # => ('Ⓐ', False, True, False)
"𐐨".upper() == "𐐀", "𐐀".lower() == "𐐨", "𝐀".isupper(), "𝐀".lower() == "𝐀"  # => (True, True, True, True)
sum(chr(i).isalpha() for i in range(0x3000))  # => 5847
sum(chr(i).isprintable() for i in range(0x3000))  # => 11110
sum(len(chr(i).upper()) for i in range(0x3000)), sum(len(chr(i).title()) for i in range(0x3000)), sum(len(chr(i).casefold()) for i in range(0x3000))  # => (12392, 12338, 12394)
[hex(i) for i in range(0x10000) if len(chr(i).upper()) == 3]  # => ['0x390', '0x3b0', '0x1f52', '0x1f54', '0x1f56', '0x1fb7', '0x1fc7', '0x1fd2', '0x1fd3', '0x1fd7', '0x1fe2', '0x1fe3', '0x1fe7', '0x1ff7', '0xfb03', '0xfb04']
[chr(i).title() for i in range(0x1F80, 0x1FFD) if chr(i).upper() != chr(i).title()]  # => ['ᾈ', 'ᾉ', 'ᾊ', 'ᾋ', 'ᾌ', 'ᾍ', 'ᾎ', 'ᾏ', 'ᾈ', 'ᾉ', 'ᾊ', 'ᾋ', 'ᾌ', 'ᾍ', 'ᾎ', 'ᾏ', 'ᾘ', 'ᾙ', 'ᾚ', 'ᾛ', 'ᾜ', 'ᾝ', 'ᾞ', 'ᾟ', 'ᾘ', 'ᾙ', 'ᾚ', 'ᾛ', 'ᾜ', 'ᾝ', 'ᾞ', 'ᾟ', 'ᾨ', 'ᾩ', 'ᾪ', 'ᾫ', 'ᾬ', 'ᾭ', 'ᾮ', 'ᾯ', 'ᾨ', 'ᾩ', 'ᾪ', 'ᾫ', 'ᾬ', 'ᾭ', 'ᾮ', 'ᾯ', 'Ὰͅ', 'ᾼ', 'Άͅ', 'ᾼ͂', 'ᾼ', 'Ὴͅ', 'ῌ', 'Ήͅ', 'ῌ͂', 'ῌ', 'Ὼͅ', 'ῼ', 'Ώͅ', 'ῼ͂', 'ῼ']

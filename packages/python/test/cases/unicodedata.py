# unicodedata: every character below U+30000 by its sum, names, normal forms.
import unicodedata as u
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, str(e))
for n in ('category','bidirectional','combining','east_asian_width','mirrored'):
    f=getattr(u,n); h=0
    for c in range(0, 0x30000, 1):
        h=(h*31+sum(map(ord,str(f(chr(c)))))) % 1000000007
    print(n,h)
h=0
for c in range(0x20000):
    h=(h*31+int(u.numeric(chr(c),-1)*1000+0.5)+u.digit(chr(c),7)+u.decimal(chr(c),7)*3) % 1000000007
print(h)  # => 611801328
print(u.normalize('NFD','é').encode(), u.normalize('NFKC','ﬁ①'), u.name('é'), u.name('€'), u.lookup('SNOWMAN'), u.name('한'), u.name('中'), u.is_normalized('NFC','é'), u.decomposition('é'), u.unidata_version, ''.join(c for c in u.normalize('NFKD','Ünïcödé') if not u.combining(c)))  # => b'e\xcc\x81' fi1 LATIN SMALL LETTER E WITH ACUTE EURO SIGN ☃ HANGUL SYLLABLE HAN CJK UNIFIED IDEOGRAPH-4E2D True 0065 0301 14.0.0 Unicode
t(lambda: u.name('\n'))  # => ValueError no such name
t(lambda: u.lookup('NOPE'))  # => KeyError "undefined character name 'NOPE'"
t(lambda: u.category('ab'))  # => TypeError category() argument must be a unicode character, not str
t(lambda: u.category(3))  # => TypeError category() argument must be a unicode character, not int
t(lambda: u.decimal('x'))  # => ValueError not a decimal
t(lambda: u.digit('x'))  # => ValueError not a digit
t(lambda: u.numeric('x'))  # => ValueError not a numeric character
t(lambda: u.normalize('X','a'))  # => ValueError invalid normalization form
t(lambda: u.name('\n','dflt'))  # => dflt
t(lambda: u.numeric('½'))  # => 0.5

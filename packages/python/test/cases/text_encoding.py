# str.encode and bytes.decode: encodings, error handlers, and what each error says.
'\ud800\ud801a'.encode('utf-16')  # raises UnicodeEncodeError: 'utf-16' codec can't encode character '\ud800' in position 0: surrogates not allowed
'\ud800\ud801a'.encode('utf-32')  # raises UnicodeEncodeError: 'utf-32' codec can't encode character '\ud800' in position 0: surrogates not allowed
'\ud800\ud801a'.encode('utf-8')  # raises UnicodeEncodeError: 'utf-8' codec can't encode characters in position 0-1: surrogates not allowed
'\udc80\ud800a'.encode('utf-8','surrogateescape')  # raises UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 1: surrogates not allowed
'\ud800中a'.encode('ascii','backslashreplace')  # => b'\\ud800\\u4e2da'
'中文a'.encode('utf-16','surrogateescape')  # => b'\xff\xfe-N\x87ea\x00'
'\udc80'.encode('utf-16','surrogateescape')  # raises UnicodeEncodeError: 'utf-16' codec can't encode character '\udc80' in position 0: surrogates not allowed
'\ud800a'.encode('utf-16-le','replace')  # => b'?\x00a\x00'
'\ud800a'.encode('utf-16-be','backslashreplace')  # => b'\x00\\\x00u\x00d\x008\x000\x000\x00a'
'\ud800a'.encode('utf-32','surrogatepass')  # => b'\xff\xfe\x00\x00\x00\xd8\x00\x00a\x00\x00\x00'
'\ud800a'.encode('ascii','surrogatepass')  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\ud800' in position 0: ordinal not in range(128)
'\ud800a'.encode('utf-8','xmlcharrefreplace')  # => b'&#55296;a'
'é😀'.encode('ascii','xmlcharrefreplace')  # => b'&#233;&#128512;'
'中a文'.encode('cp1252')  # raises UnicodeEncodeError: 'charmap' codec can't encode character '\u4e2d' in position 0: character maps to <undefined>
'中文'.encode('cp1252')  # raises UnicodeEncodeError: 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>
b'\x81\x8d'.decode('cp1252')  # raises UnicodeDecodeError: 'charmap' codec can't decode byte 0x81 in position 0: character maps to <undefined>
b'\xff\xff'.decode('ascii')  # raises UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)
b'\xff'.decode('ascii','xmlcharrefreplace')  # raises TypeError: don't know how to handle UnicodeDecodeError in error callback
b'\xff'.decode('ascii','backslashreplace')  # => '\\xff'
b'\xed\xa0\x80'.decode('utf-8','surrogatepass')  # => '\ud800'
b'\xed\xa0\x80'.decode('utf-8')  # raises UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
b'\xed\xa0\x80'.decode('utf-8','replace')  # => '���'
b'\xf4\x90\x80\x80'.decode('utf-8')  # raises UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf4 in position 0: invalid continuation byte
b'\xf4\x90\x80\x80'.decode('utf-8','replace')  # => '����'
b'\xc0\x80'.decode()  # raises UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte
b'\xe0\x80\x80'.decode()  # raises UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe0 in position 0: invalid continuation byte
b'\xf0\x9f\x98'.decode()  # raises UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-2: unexpected end of data
b'\xf0\x9f\x98a'.decode()  # raises UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-2: invalid continuation byte
b'\xf0\x9f\x98a'.decode('utf8','backslashreplace')  # => '\\xf0\\x9f\\x98a'
b'\xff\xfeab'.decode('utf-16')  # => '扡'
b'\xfe\xffab'.decode('utf-16')  # => '慢'
b'ab'.decode('utf-16')  # => '扡'
b'\x00\xd8a\x00'.decode('utf-16-le')  # raises UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate
b'\x00\xdca\x00'.decode('utf-16-le')  # raises UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal encoding
b'\x00\xdca\x00'.decode('utf-16-le','replace')  # => '�a'
b'\x00\xd8\x00\xd8'.decode('utf-16-le','replace')  # => '��'
b'\x00\xd8\x00\xd8'.decode('utf-16-le','surrogatepass')  # => '\ud800\ud800'
b'\x00\xd8'.decode('utf-16-le','surrogatepass')  # => '\ud800'
b'a'.decode('utf-16','replace')  # => '�'
b'abc'.decode('utf-16','ignore')  # => '扡'
b'\x00\x00\x11\x00'.decode('utf-32')  # raises UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
b'\x00\xd8\x00\x00'.decode('utf-32')  # raises UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-3: code point in surrogate code point range(0xd800, 0xe000)
b'\x00\x00\x11\x00a\x00\x00\x00'.decode('utf-32','replace')  # => '�a'
b'\x00\xd8\x00\x00'.decode('utf-32-le','surrogatepass')  # => '\ud800'
b'\xef\xbb\xbfab'.decode('utf-8')  # => '\ufeffab'
b'\xef\xbb\xbfab'.decode('utf-8-sig')  # => 'ab'
b'\xff'.decode('utf-8-sig')  # raises UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
b'\xff\xfe\x00\x00a\x00\x00\x00'.decode('utf-32')  # => 'a'
b'\x00\x00\xfe\xff\x00\x00\x00a'.decode('utf-32')  # => 'a'
b'\\x4'.decode('unicode_escape')  # raises UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
b'\\'.decode('unicode_escape')  # raises UnicodeDecodeError: 'unicodeescape' codec can't decode byte 0x5c in position 0: \ at end of string
b'\\u12'.decode('unicode_escape')  # raises UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
b'\\U00110000'.decode('unicode_escape')  # raises UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
b'\\101\\7'.decode('unicode_escape')  # => 'A\x07'
'a\n\'é中😀\\'.encode('unicode_escape')  # => b"a\\n'\\xe9\\u4e2d\\U0001f600\\\\"
'a\n\'é中😀\\'.encode('raw_unicode_escape')  # => b"a\n'\xe9\\u4e2d\\U0001f600\\"
b'\\u4e2d\xe9\\n'.decode('raw_unicode_escape')  # => '中é\\n'
'a'.encode('UTF8')  # => b'a'
'a'.encode('Utf_8')  # => b'a'
'a'.encode('utf 8')  # => b'a'
'a'.encode('ISO-8859-1')  # => b'a'
'\ud800'.encode('utf8','foo')  # raises LookupError: unknown error handler name 'foo'
b'\xff'.decode('utf8','foo')  # raises LookupError: unknown error handler name 'foo'
b'\xff'.decode('utf8','surrogateescape')  # => '\udcff'
b'\xe2\x82'.decode('utf8','surrogateescape')  # => '\udce2\udc82'
b'\xe2\x82'.decode('utf8','replace')  # => '�'
b'\x80\x80'.decode('utf8','replace')  # => '��'
b'a\x80'.decode('utf8','strict')  # raises UnicodeDecodeError: 'utf-8' codec can't decode byte 0x80 in position 1: invalid start byte
b'a'.decode('hex')  # raises LookupError: 'hex' is not a text encoding; use codecs.decode() to handle arbitrary codecs
b'\xa5'.decode('iso-8859-7')  # => '₯'
b'\xff'.decode('iso-8859-7')  # raises UnicodeDecodeError: 'charmap' codec can't decode byte 0xff in position 0: character maps to <undefined>
'\u4e2d'.encode('iso-8859-7')  # raises UnicodeEncodeError: 'charmap' codec can't encode character '\u4e2d' in position 0: character maps to <undefined>
b'\x80'.decode('iso-8859-2')  # => '\x80'
b'\x80'.decode('koi8-r')  # => '─'
'é'.encode('latin1').decode('utf8')  # raises UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data
b"a\\n\\x41\\u00e9".decode("unicode_escape")  # => 'a\nAé'
"a".encode("rot13")  # raises LookupError: 'rot13' is not a text encoding; use codecs.encode() to handle arbitrary codecs
"a".encode("foo")  # raises LookupError: unknown encoding: foo
"a".encode(None)  # raises TypeError: encode() argument 'encoding' must be str, not None
"a".encode("utf-8", 5)  # raises TypeError: encode() argument 'errors' must be str, not int
b"a".decode(None)  # raises TypeError: decode() argument 'encoding' must be str, not None
"\x00".encode("a\0b")  # raises ValueError: embedded null character
"é€😀".encode(), "é€😀".encode("utf-16-le"), "é".encode("latin1"), "é".encode(encoding="ascii", errors="ignore")  # => (b'\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80', b'\xe9\x00\xac =\xd8\x00\xde', b'\xe9', b'')
b"".decode("no such encoding")  # => ''
"".encode("no such encoding")  # raises LookupError: unknown encoding: no such encoding
b"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80".decode()  # => 'é€😀'
try:
    "aéb".encode("ascii")
except UnicodeEncodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason, isinstance(error, ValueError))
try:
    b"ab\xff".decode()
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason, error.args)

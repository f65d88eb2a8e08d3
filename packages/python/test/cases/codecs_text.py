# Encodings by the module codecs: utf-7, idna, punycode, DOS pages, coders of pieces and their words.
import codecs
U16 = codecs.getincrementaldecoder('utf-16')
U8 = codecs.getincrementaldecoder('utf-8')
utf7 = codecs.getincrementaldecoder('utf-7')()

'Hi é \U0001f600+~'.encode('utf-7')  # => b'Hi +AOk +2D3eAAArAH4-'
'éa é- é/ \0'.encode('utf-7')  # => b'+AOk-a +AOk-- +AOk-/ +AAA-'
b'Hi +AOk- +2D3eAA- +- b'.decode('utf-7')  # => 'Hi é 😀 + b'
b'+AOkA6Q!'.decode('utf-7')  # => 'éé!'
b'+A-'.decode('utf-7')  # raises UnicodeDecodeError: 'utf7' codec can't decode bytes in position 0-2: partial character in shift sequence
b'+AO'.decode('utf-7')  # raises UnicodeDecodeError: 'utf7' codec can't decode bytes in position 0-2: unterminated shift sequence
b'\x80'.decode('utf-7')  # raises UnicodeDecodeError: 'utf7' codec can't decode byte 0x80 in position 0: unexpected special character
b'++-'.decode('utf-7')  # raises UnicodeDecodeError: 'utf7' codec can't decode bytes in position 0-2: partial character in shift sequence
b'+AOkA-x'.decode('utf-7', 'replace')  # => 'é�x'
[utf7.decode(bytes([b])) for b in b'a+AOk-b+AOkA6Q.']  # => ['a', '', '', '', '', 'é', 'b', '', '', '', '', '', '', '', 'éé.']
codecs.utf_7_encode('é'), codecs.utf_7_decode(b'+AOk-')  # => ((b'+AOk-', 1), ('é', 5))
'bücher.example'.encode('idna')  # => b'xn--bcher-kva.example'
'Bücher.De'.encode('idna')  # => b'xn--bcher-kva.De'
'straße'.encode('idna')  # => b'strasse'
'日本語。jp'.encode('idna')  # => b'xn--wgv71a119e.jp'
'café.com.'.encode('idna')  # => b'xn--caf-dma.com.'
'a..b'.encode('idna')  # raises UnicodeError: encoding with 'idna' codec failed (UnicodeError: label empty or too long)
('x' * 64).encode('idna')  # raises UnicodeError: encoding with 'idna' codec failed (UnicodeError: label too long)
('é' * 60).encode('idna')  # raises UnicodeError: encoding with 'idna' codec failed (UnicodeError: label empty or too long)
'\u200d'.encode('idna')  # raises UnicodeError: encoding with 'idna' codec failed (UnicodeError: label empty or too long)
'a'.encode('idna', 'ignore')  # raises UnicodeError: encoding with 'idna' codec failed (UnicodeError: unsupported error handling ignore)
b'xn--bcher-kva.example'.decode('idna')  # => 'bücher.example'
b'xn--'.decode('idna')  # raises UnicodeError: decoding with 'idna' codec failed (UnicodeError: label empty or too long)
b'xn--zca'.decode('idna')  # raises UnicodeError: ('IDNA does not round-trip', b'xn--zca', b'ss')
b'xn--99999999'.decode('idna')  # raises UnicodeError: decoding with 'idna' codec failed (UnicodeError: decoding with 'punycode' codec failed (UnicodeError: incomplete punicode string))
b'\xff'.decode('idna')  # raises UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)
'bücher'.encode('punycode'), '日本'.encode('punycode'), 'abc'.encode('punycode')  # => (b'bcher-kva', b'wgv71a', b'abc-')
b'bcher-kva'.decode('punycode'), b'wgv71a119e'.decode('punycode')  # => ('bücher', '日本語')
b'a-b!'.decode('punycode')  # raises UnicodeError: decoding with 'punycode' codec failed (UnicodeError: Invalid extended code point '!')
b'a-b!'.decode('punycode', 'ignore')  # => 'a'
list(codecs.iterencode(['a', 'é.', 'b'], 'idna'))  # => [b'xn--a-bga.', b'b']
bytes(range(128, 256)).decode('cp437')  # => 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0'
'ю'.encode('cp437')  # raises UnicodeEncodeError: 'charmap' codec can't encode character '\u044e' in position 0: character maps to <undefined>
'é'.encode('cp850'), 'ű'.encode('852'), '€'.encode('ibm858')  # => (b'\x82', b'\xfb', b'\xd5')
list(codecs.iterencode([], 'utf-16')), list(codecs.iterencode(['a', 'b'], 'utf-16')), list(codecs.iterencode(['a', 'b'], 'utf-8-sig'))  # => ([b'\xff\xfe'], [b'\xff\xfea\x00', b'b\x00'], [b'\xef\xbb\xbfa', b'b'])
U16().decode(b'abcd')  # raises UnicodeError: UTF-16 stream does not start with BOM
U16().decode(b'\xff\xfea\0b'), U16().getstate()  # => ('a', (b'', 2))
U8().decode(b'123', 'x')  # raises TypeError: 'str' object cannot be interpreted as an integer
U8().decode('ab')  # raises TypeError: can't concat str to bytes
U16().getstate(1)  # raises TypeError: IncrementalDecoder.getstate() takes 1 positional argument but 2 were given
U16().setstate()  # raises TypeError: IncrementalDecoder.setstate() missing 1 required positional argument: 'state'
U16().setstate('日本')
codecs.getincrementaldecoder('ascii')().decode('ab')  # raises TypeError: a bytes-like object is required, not 'str'
codecs.getincrementaldecoder('latin-1').__module__, codecs.getincrementaldecoder('latin-1').getstate.__qualname__  # => ('encodings.latin_1', 'IncrementalDecoder.getstate')
codecs.encode()  # raises TypeError: encode() missing required argument 'obj' (pos 1)
codecs.encode('a', 'utf-8', 'strict', 4)  # raises TypeError: encode() takes at most 3 arguments (4 given)
codecs.encode('a', foo=3)  # raises TypeError: 'foo' is an invalid keyword argument for encode()
codecs.encode(None)  # raises TypeError: encoding with 'utf-8' codec failed (TypeError: utf_8_encode() argument 1 must be str, not None)
codecs.decode(-2, range(3))  # raises TypeError: decode() argument 'encoding' must be str, not range
codecs.lookup(None)  # raises TypeError: lookup() argument must be str, not None
codecs.strict_errors()  # raises TypeError: strict_errors() takes exactly one argument (0 given)
codecs.replace_errors(1, 2)  # raises TypeError: replace_errors() takes exactly one argument (2 given)
codecs.namereplace_errors({})  # raises TypeError: don't know how to handle dict in error callback
codecs.ignore_errors(ValueError())  # raises TypeError: don't know how to handle ValueError in error callback
codecs.lookup('U7').name  # => 'utf-7'
# What a codec refuses is told in the words of CPython's function for it, and through the registry with the name of the codec before it.
b"\xff".decode("cp1253", "nope")  # raises LookupError: decoding with 'cp1253' codec failed (LookupError: unknown error handler name 'nope')
"é".encode("cp866", "nope")  # raises LookupError: encoding with 'cp866' codec failed (LookupError: unknown error handler name 'nope')
"é".encode("latin-1", "nope")  # => b'\xe9'
b"\xff".decode("utf-16-le", "nope")  # raises LookupError: decoding with 'utf-16-le' codec failed (LookupError: unknown error handler name 'nope')
"\ud800".encode("L1", "nope")  # raises LookupError: encoding with 'L1' codec failed (LookupError: unknown error handler name 'nope')
codecs.encode(3, "cp1252")  # raises TypeError: encoding with 'cp1252' codec failed (TypeError: charmap_encode() argument 1 must be str, not int)
codecs.encode("a", "hex", "ignore")  # raises AssertionError: encoding with 'hex' codec failed (AssertionError: )
codecs.decode(b"6", "hex")  # raises Error: decoding with 'hex' codec failed (Error: Odd-length string)
codecs.getencoder("utf-8-sig")(b"a")  # raises TypeError: utf_8_encode() argument 1 must be str, not bytes
codecs.getencoder("koi8-r")("a", 1.5)  # raises TypeError: charmap_encode() argument 2 must be str or None, not float
codecs.getdecoder("ascii")(b"a", b"strict")  # raises TypeError: ascii_decode() argument 2 must be str or None, not bytes
codecs.getdecoder("utf-8")("a", 1)  # raises TypeError: a bytes-like object is required, not 'str'
codecs.getdecoder("unicode_escape")("\\x41")  # => ('A', 4)
codecs.getincrementaldecoder("utf-16")().decode(b"a\0b\0")  # raises UnicodeError: UTF-16 stream does not start with BOM
codecs.getincrementaldecoder("utf-16")().decode(b"\x00\xdca\x00")  # raises UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal encoding
codecs.getincrementaldecoder("utf-32")(3).decode(b"")  # raises TypeError: utf_32_ex_decode() argument 2 must be str or None, not int
codecs.getincrementalencoder("utf-16")(None).encode("a")  # => b'\xff\xfea\x00'
"".join(map(chr, b"".join(codecs.iterdecode([codecs.encode(b"abc", "zlib")[:5], codecs.encode(b"abc", "zlib")[5:]], "zlib"))))  # => 'abc'
list(codecs.iterencode([], "idna", a=1))  # raises TypeError: BufferedIncrementalEncoder.__init__() got an unexpected keyword argument 'a'
list(codecs.iterdecode([], "hex", "ignore"))  # raises AssertionError
codecs.encode(b"a", "idna")  # raises AttributeError: 'bytes' object has no attribute 'encode'
codecs.decode("a", "idna")  # raises TypeError: decoding with 'idna' codec failed (TypeError: string argument without an encoding)
codecs.decode("a", "idna", "ignore")  # raises UnicodeError: decoding with 'idna' codec failed (UnicodeError: Unsupported error handling ignore)
codecs.decode(b"a", "punycode", "nope")  # raises UnicodeError: decoding with 'punycode' codec failed (UnicodeError: Unsupported error handling nope)
codecs.encode(None, "quopri")  # raises TypeError: encoding with 'quopri' codec failed (TypeError: object of type 'NoneType' has no len())
codecs.decode("a", "uu")  # raises TypeError: decoding with 'uu' codec failed (TypeError: a bytes-like object is required, not 'str')

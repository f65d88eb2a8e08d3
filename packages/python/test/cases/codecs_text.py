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

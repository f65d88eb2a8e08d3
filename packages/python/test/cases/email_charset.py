# email.charset: how text of a character set stands in headers and bodies.
import email.charset, email.message
from email.charset import Charset, add_alias, add_charset, add_codec, QP, BASE64, SHORTEST
from email.header import Header
from email.mime.text import MIMEText

[Charset(name).input_charset for name in ("latin-1", "UTF8", "ascii", "cp949", "Nope")]  # => ['iso-8859-1', 'utf8', 'us-ascii', 'ks_c_5601-1987', 'nope']
vars(Charset("iso-8859-1"))  # => {'input_charset': 'iso-8859-1', 'header_encoding': 1, 'body_encoding': 1, 'output_charset': 'iso-8859-1', 'input_codec': 'iso-8859-1', 'output_codec': 'iso-8859-1'}
vars(Charset("utf-8"))  # => {'input_charset': 'utf-8', 'header_encoding': 3, 'body_encoding': 2, 'output_charset': 'utf-8', 'input_codec': 'utf-8', 'output_codec': 'utf-8'}
vars(Charset("shift_jis"))  # => {'input_charset': 'shift_jis', 'header_encoding': 2, 'body_encoding': None, 'output_charset': 'iso-2022-jp', 'input_codec': 'shift_jis', 'output_codec': 'iso-2022-jp'}
Charset("utf-8").get_body_encoding()  # => 'base64'
Charset("latin-1").get_body_encoding()  # => 'quoted-printable'
Charset().get_body_encoding().__name__  # => 'encode_7or8bit'
Charset("shift_jis").get_output_charset()  # => 'iso-2022-jp'
Charset("utf-8").header_encode("abc")  # => '=?utf-8?q?abc?='
Charset("utf-8").header_encode("naïve café")  # => '=?utf-8?b?bmHDr3ZlIGNhZsOp?='
Charset("utf-8").header_encode("")  # => ''
Charset("latin-1").header_encode("a b=c_é")  # => '=?iso-8859-1?q?a_b=3Dc=5F=E9?='
Charset("koi8-r").header_encode("привет")  # => '=?koi8-r?b?0NLJ18XU?='
Charset().header_encode("abc")  # => 'abc'
Charset().header_encode("é")  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
Charset("nope").header_encode("abc")  # raises LookupError: unknown encoding: nope
Charset("utf-8").header_encode_lines("é" * 20, iter([30, 40, 60, 60]))  # => ['=?utf-8?b?w6nDqcOpw6nDqcOp?=', '=?utf-8?b?w6nDqcOpw6nDqcOpw6nDqcOpw6k=?=', '=?utf-8?b?w6nDqcOpw6k=?=']
Charset("latin-1").header_encode_lines("née d'Été", iter([20, 30, 40]))  # => ['=?iso-8859-1?q?n?=', '=?iso-8859-1?q?=E9e_d=27=C9t?=', '=?iso-8859-1?q?=E9?=']
Charset("utf-8").body_encode("é" * 40)  # => 'w6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nD\nqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6k=\n'
Charset("latin-1").body_encode("é=x \nend")  # => '=E9=3Dx=20\nend'
Charset("latin-1").body_encode("x" * 80)  # => 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx'
Charset("utf-8").body_encode(b"abc")  # => 'YWJj\n'
Charset("utf-8").body_encode(None)
Charset().body_encode("é")  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
Charset(3)  # raises TypeError: decoding to str: need a bytes-like object, int found
Charset("é")  # raises CharsetError: é
Charset(b"utf-8")  # => utf-8
Charset("utf-8") == "UTF-8"  # => True
Charset("latin-1") == Charset("iso-8859-1")  # => True
hash(Charset())  # raises TypeError: unhashable type: 'Charset'
add_charset("x", SHORTEST, SHORTEST)  # raises ValueError: SHORTEST not allowed for body_enc
add_charset("x", QP, None, "utf-8")
vars(Charset("x"))  # => {'input_charset': 'x', 'header_encoding': 1, 'body_encoding': None, 'output_charset': 'utf-8', 'input_codec': 'x', 'output_codec': 'utf-8'}
add_alias("y", "x")
repr(Charset("Y"))  # => 'x'
add_codec("x", "latin-1")
Charset("y").input_codec  # => 'latin-1'

def written(text, charset, **headers):
    message = email.message.Message()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_payload(text, charset)
    return message.as_string()

written("é", Charset("utf-8"))  # => 'MIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\nw6k=\n'
written("é", "latin-1")  # => 'MIME-Version: 1.0\nContent-Type: text/plain; charset="iso-8859-1"\nContent-Transfer-Encoding: quoted-printable\n\n=E9'
written("abc", "us-ascii")  # => 'MIME-Version: 1.0\nContent-Type: text/plain; charset="us-ascii"\nContent-Transfer-Encoding: 7bit\n\nabc'
written("abc", "utf-8")  # => 'MIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\nYWJj\n'
written("é", "utf-8", Content_Type="text/html")  # => 'MIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: base64\n\nw6k=\n'
written("é", "utf-8", Content_Transfer_Encoding="8bit")  # => 'Content-Transfer-Encoding: base64\nMIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\n\nw6k=\n'
written(b"abc", "utf-8")  # => 'MIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\nYWJj\n'
written(None, "utf-8")  # => 'MIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n'
written("abc", "nope")  # raises LookupError: unknown encoding: nope
written("abc", 3)  # raises TypeError: decoding to str: need a bytes-like object, int found
quoted = Charset("utf-8")
quoted.body_encoding = QP
written("é = 1", quoted)  # => 'MIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n=C3=A9 =3D 1'
MIMEText("é", "html", "latin-1").as_string()  # => 'MIME-Version: 1.0\nContent-Type: text/html; charset="iso-8859-1"\nContent-Transfer-Encoding: quoted-printable\n\n=E9'
MIMEText("é").as_string()  # => 'Content-Type: text/plain; charset="utf-8"\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nw6k=\n'
Header("é", "latin-1").encode()  # => '=?iso-8859-1?q?=E9?='
Header("a" * 100, "utf-8").encode()  # => '=?utf-8?q?aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa?=\n =?utf-8?q?aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa?='
Header("é and some longer text that goes on and on until it must be folded ü", "utf-8").encode()  # => '=?utf-8?q?=C3=A9_and_some_longer_text_that_goes_on_and_on_until_it_must_be_f?=\n =?utf-8?q?olded_=C3=BC?='
Header("x", "nope")  # raises LookupError: unknown encoding: nope
Header([1], -1)  # raises TypeError: decoding to str: need a bytes-like object, int found
email.message_from_string("", "")  # raises TypeError: 'str' object is not callable
email.message_from_bytes(b"", range(0))  # raises TypeError: 'range' object is not callable
message = email.message.EmailMessage()
message["Subject"] = "word " * 20
message.as_string(maxheaderlen=0)  # => 'Subject: word word word word word word word word word word word word word word word word word word word word \n\n'
message.as_string(maxheaderlen=40)  # => 'Subject: word word word word word word\n word word word word word word word word\n word word word word word word \n\n'
message.as_string(maxheaderlen="x")  # raises TypeError: unsupported operand type(s) for -: 'str' and 'int'
message.as_string(policy=range(3))  # raises AttributeError: 'range' object has no attribute 'max_line_length'
message.as_string(maxheaderlen=3, policy=range(3))  # raises AttributeError: 'range' object has no attribute 'clone'
# Headers are folded at the first of the characters that has a place, the last such place first; lines of the value stay lines.
from email.header import Header, make_header, decode_header
Header('a-rather-long-word, another; third fourth', maxlinelen=20).encode(), Header('a-rather-long-word, another; third fourth', maxlinelen=20).encode(';')  # => ('a-rather-long-word,\n another;\n third fourth', 'a-rather-long-word, another;\n third fourth')
Header('one two three four five six seven', header_name='X-Very-Long-Name', maxlinelen=20, continuation_ws='\t').encode()  # => '\n one two three four\n five six seven'
Header('two\nlines and\n  more', header_name='Subject').encode(), Header('zwei\nZeilen é', 'utf-8', continuation_ws='\t').encode()  # => ('two\nlines and\n  more', '=?utf-8?q?zwei?=\n\t=?utf-8?q?_Zeilen_=C3=A9?=')
Header('café au lait ' * 8, 'utf-8', header_name='Subject').encode(), Header('naïve ' * 15, 'iso-8859-1').encode(maxlinelen=40, linesep='\r\n')  # => ('=?utf-8?q?caf=C3=A9_au_lait_caf=C3=A9_au_lait_caf=C3=A9_au_lait_caf?=\n =?utf-8?q?=C3=A9_au_lait_caf=C3=A9_au_lait_caf=C3=A9_au_lait_caf=C3=A9_au_l?=\n =?utf-8?q?ait_caf=C3=A9_au_lait_?=', '=?iso-8859-1?q?na=EFve_na=EFve_na=EFve?=\r\n =?iso-8859-1?q?_na=EFve_na=EFve_na=EF?=\r\n =?iso-8859-1?q?ve_na=EFve_na=EFve_na?=\r\n =?iso-8859-1?q?=EFve_na=EFve_na=EFve_?=\r\n =?iso-8859-1?q?na=EFve_na=EFve_na=EFv?=\r\n =?iso-8859-1?q?e_na=EFve_?=')
mixed = Header('plain', header_name='Subject')
mixed.append('é', 'utf-8')
mixed.append('(x)')
mixed.append('ü', 'iso-8859-1')
mixed.append('more', 'us-ascii')
mixed.append('and more')
mixed.encode(), str(mixed), decode_header(mixed)  # => ('plain =?utf-8?b?w6k=?=(x)=?iso-8859-1?q?=FC?= more and more', 'plain é(x)ü more and more', [(b'plain', 'us-ascii'), (b'\xc3\xa9', 'utf-8'), (b'(x)', 'us-ascii'), (b'\xfc', 'iso-8859-1'), (b'more and more', 'us-ascii')])
Header('café', 'utf-8').encode('', 'x')  # raises TypeError: unsupported operand type(s) for -: 'str' and 'int'
Header('abc def', 'us-ascii').encode(3)  # => 'abc def'
Header('abc def', 'us-ascii').encode('', 'x')  # raises TypeError: '>' not supported between instances of 'int' and 'str'
Header('a\nb: c').encode()  # raises HeaderParseError: header value appears to contain an embedded header: 'a\nb: c'

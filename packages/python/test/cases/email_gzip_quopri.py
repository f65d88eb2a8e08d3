# email, gzip and quopri.
import email, email.utils as U, email.policy
from email.message import Message, EmailMessage
from email.header import Header, decode_header, make_header
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.application import MIMEApplication
import datetime
import gzip, io, quopri
SRC = 'From: Alice <alice@example.com>\nTo: Bob <bob@example.com>, "Carol, C." <carol@example.com>\nSubject: =?utf-8?q?H=C3=A9llo?= world\nDate: Mon, 20 Nov 2023 10:30:00 -0500\nX-Long: a\n b\n\tc\nContent-Type: multipart/mixed; boundary="XX"\nMIME-Version: 1.0\n\npreamble\n--XX\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\nH=C3=A9llo=\n there\n--XX\nContent-Type: application/octet-stream; name="a.bin"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="a.bin"\n\nAAEC\n--XX--\nepilogue\n'
m = email.message_from_string(SRC)
d = email.message_from_string(SRC, policy=email.policy.default)
z = gzip.compress(b'hello', mtime=5)
def message():
    e = EmailMessage()
    e['Subject'] = 'Grüße'
    e['To'] = 'a@b.c'
    e.set_content('Hi there\n')
    return e
def multipart():
    e = MIMEMultipart('alternative', boundary='QQ')
    e['Subject'] = 'T'
    e.attach(MIMEText('plain'))
    e.attach(MIMEText('<b>é</b>', 'html', 'utf-8'))
    e.attach(MIMEApplication(b'abc', Name='n'))
    return e
def written():
    b = io.BytesIO()
    with gzip.GzipFile(fileobj=b, mode='w', mtime=3, filename='x.txt.gz') as f:
        f.write(b'one\ntwo\n' * 9)
    b.seek(0)
    with gzip.GzipFile(fileobj=b) as f:
        return b.getvalue(), f.readline(), f.tell(), f.seek(2), f.read(4), f.readlines()[:2], f.mtime
m.keys()  # => ['From', 'To', 'Subject', 'Date', 'X-Long', 'Content-Type', 'MIME-Version']
m['subject']  # => '=?utf-8?q?H=C3=A9llo?= world'
m['X-LONG']  # => 'a\n b\n\tc'
m.get('nope')  # => None
m.get_all('to')  # => ['Bob <bob@example.com>, "Carol, C." <carol@example.com>']
m.is_multipart()  # => True
m.get_content_type()  # => 'multipart/mixed'
m.get_boundary()  # => 'XX'
m.preamble  # => 'preamble'
m.epilogue  # => 'epilogue\n'
[p.get_content_type() for p in m.walk()]  # => ['multipart/mixed', 'text/plain', 'application/octet-stream']
m.get_payload(0).get_payload()  # => 'H=C3=A9llo=\n there'
m.get_payload(0).get_payload(decode=True)  # => b'H\xc3\xa9llo there'
m.get_payload(1).get_payload(decode=True)  # => b'\x00\x01\x02'
m.get_payload(1).get_filename()  # => 'a.bin'
m.get_payload(1).get_content_disposition()  # => 'attachment'
m.get_payload(0).get_content_charset()  # => 'utf-8'
m.get_params()  # => [('multipart/mixed', ''), ('boundary', 'XX')]
m.get_payload(1).get_params(header='content-disposition')  # => [('attachment', ''), ('filename', 'a.bin')]
m.as_string()==SRC  # => True
m.as_string()  # => 'From: Alice <alice@example.com>\nTo: Bob <bob@example.com>, "Carol, C." <carol@example.com>\nSubject: =?utf-8?q?H=C3=A9llo?= world\nDate: Mon, 20 Nov 2023 10:30:00 -0500\nX-Long: a\n b\n\tc\nContent-Type: multipart/mixed; boundary="XX"\nMIME-Version: 1.0\n\npreamble\n--XX\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\nH=C3=A9llo=\n there\n--XX\nContent-Type: application/octet-stream; name="a.bin"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="a.bin"\n\nAAEC\n--XX--\nepilogue\n'
m.defects  # => []
len(m)  # => 7
'subject' in m  # => True
d['subject']  # => 'Héllo world'
d['x-long']  # => 'a b\tc'
d.get_body().get_content()  # => 'Héllo there'
[a.get_filename() for a in d.iter_attachments()]  # => ['a.bin']
list(d.iter_attachments())[0].get_content()  # => b'\x00\x01\x02'
decode_header(m['subject'])  # => [(b'H\xc3\xa9llo', 'utf-8'), (b' world', None)]
str(make_header(decode_header(m['subject'])))  # => 'Héllo world'
decode_header('plain')  # => [('plain', None)]
decode_header('=?utf-8?b?SMOpbGxv?= =?utf-8?q?x?=')  # => [(b'H\xc3\xa9llox', 'utf-8')]
decode_header('a =?iso-8859-1?q?=E9?= b')  # => [(b'a ', None), (b'\xe9', 'iso-8859-1'), (b' b', None)]
Header('Héllo','utf-8').encode()  # => '=?utf-8?b?SMOpbGxv?='
Header('plain').encode()  # => 'plain'
str(Header('a'))  # => 'a'
Header('é').encode()  # => '=?utf-8?b?w6k=?='
Header('a'*30+' '+'b'*50+' '+'c'*10, header_name='Subject').encode()  # => 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb cccccccccc'
U.parseaddr('Bob <bob@x.org>')  # => ('Bob', 'bob@x.org')
U.parseaddr('bob@x.org (Bob B)')  # => ('Bob B', 'bob@x.org')
U.parseaddr('"B, B" <b@x>')  # => ('B, B', 'b@x')
U.parseaddr('')  # => ('', '')
U.parseaddr('b@x')  # => ('', 'b@x')
U.getaddresses(['a@b, C <c@d>','e@f'])  # => [('', 'a@b'), ('C', 'c@d'), ('', 'e@f')]
U.formataddr(('Bob','b@x'))  # => 'Bob <b@x>'
U.formataddr(('B, B','b@x'))  # => '"B, B" <b@x>'
U.formataddr(('','b@x'))  # => 'b@x'
U.formataddr(('Bé','b@x'))  # => '=?utf-8?b?QsOp?= <b@x>'
U.formatdate(0)  # => 'Thu, 01 Jan 1970 00:00:00 -0000'
U.formatdate(0,usegmt=True)  # => 'Thu, 01 Jan 1970 00:00:00 GMT'
U.format_datetime(datetime.datetime(2020,1,2,3,4,5))  # => 'Thu, 02 Jan 2020 03:04:05 -0000'
U.format_datetime(datetime.datetime(2020,1,2,3,4,5,tzinfo=datetime.timezone.utc),True)  # => 'Thu, 02 Jan 2020 03:04:05 GMT'
U.parsedate('Mon, 20 Nov 1995 19:12:08 -0500')  # => (1995, 11, 20, 19, 12, 8, 0, 1, -1)
U.parsedate_tz('Mon, 20 Nov 1995 19:12:08 -0500')  # => (1995, 11, 20, 19, 12, 8, 0, 1, -1, -18000)
U.parsedate_tz('20 Nov 95 19:12 EST')  # => (1995, 11, 20, 19, 12, 0, 0, 1, -1, -18000)
U.parsedate_tz('garbage')  # => None
U.parsedate_tz('Mon, 20 Nov 1995 19:12:08 -0000')  # => (1995, 11, 20, 19, 12, 8, 0, 1, -1, 0)
U.parsedate_to_datetime('Mon, 20 Nov 1995 19:12:08 +0100')  # => datetime.datetime(1995, 11, 20, 19, 12, 8, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
U.parsedate_to_datetime('Mon, 20 Nov 1995 19:12:08 -0000')  # => datetime.datetime(1995, 11, 20, 19, 12, 8)
U.parsedate_to_datetime('x')  # raises ValueError: Invalid date value or format "x"
U.mktime_tz(U.parsedate_tz('Mon, 20 Nov 1995 19:12:08 -0500'))  # => 816912728
U.quote('a"b\\c')  # => 'a\\"b\\\\c'
U.unquote('"a\\"b"')  # => 'a"b'
U.encode_rfc2231('é','utf-8')  # => "utf-8''%C3%A9"
U.decode_rfc2231("utf-8'en'x")  # => ['utf-8', 'en', 'x']
U.collapse_rfc2231_value(('utf-8','','x'))  # => 'x'
EmailMessage().set_content(b'x')  # raises TypeError: set_bytes_content() missing 2 required positional arguments: 'maintype' and 'subtype'
EmailMessage().set_content(3)  # raises KeyError: 'builtins.int'
EmailMessage().get_content()  # raises AttributeError: 'NoneType' object has no attribute 'decode'
MIMEText('x').attach(1)  # raises MultipartConversionError: Cannot attach additional subparts to non-multipart/*
message().as_string()  # => 'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\nTo: a@b.c\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 7bit\nMIME-Version: 1.0\n\nHi there\n'
message()['subject']  # => 'Grüße'
message().get_content()  # => 'Hi there\n'
message().items()  # => [('Subject', 'Grüße'), ('To', 'a@b.c'), ('Content-Type', 'text/plain; charset="utf-8"'), ('Content-Transfer-Encoding', '7bit'), ('MIME-Version', '1.0')]
message().__setitem__('Subject', 'x')  # raises ValueError: There may be at most 1 Subject headers in a message
multipart().as_string()  # => 'Content-Type: multipart/alternative; boundary="QQ"\nMIME-Version: 1.0\nSubject: T\n\n--QQ\nContent-Type: text/plain; charset="us-ascii"\nMIME-Version: 1.0\nContent-Transfer-Encoding: 7bit\n\nplain\n--QQ\nContent-Type: text/html; charset="utf-8"\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nPGI+w6k8L2I+\n\n--QQ\nContent-Type: application/octet-stream; Name="n"\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nYWJj\n\n--QQ--\n'
multipart().get_content_type()  # => 'multipart/alternative'
written()  # => (b'\x1f\x8b\x08\x08\x03\x00\x00\x00\x02\xffx.txt\x00\xcb\xcfK\xe5*)\xcf\xe7\xca\xa7\x90\x06\x00zy&[H\x00\x00\x00', b'one\n', 4, 2, b'e\ntw', [b'o\n', b'one\n'], 3)
gzip.compress(b'hello',mtime=0)  # => b'\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcbH\xcd\xc9\xc9\x07\x00\x86\xa6\x106\x05\x00\x00\x00'
gzip.compress(b'hello'*100,1,mtime=7)  # => b'\x1f\x8b\x08\x00\x07\x00\x00\x00\x04\xff\xcbH\xcd\xc9\xc9\xcf\x18%FR\x18\x00\x00(x\x8b\xc8\xf4\x01\x00\x00'
z  # => b'\x1f\x8b\x08\x00\x05\x00\x00\x00\x02\xff\xcbH\xcd\xc9\xc9\x07\x00\x86\xa6\x106\x05\x00\x00\x00'
gzip.decompress(z)  # => b'hello'
gzip.decompress(z+z)  # => b'hellohello'
gzip.decompress(z+b'\0\0')  # => b'hello'
gzip.decompress(z[:-1])  # raises EOFError: Compressed file ended before the end-of-stream marker was reached
gzip.decompress(z[:5])  # raises EOFError: Compressed file ended before the end-of-stream marker was reached
gzip.decompress(b'')  # => b''
gzip.decompress(b'ab')  # raises BadGzipFile: Not a gzipped file (b'ab')
gzip.decompress(b'abc')  # raises BadGzipFile: Not a gzipped file (b'ab')
gzip.decompress(z[:-8]+b'x'*8)  # raises BadGzipFile: CRC check failed
gzip.decompress(z[:-4]+b'x'*4)  # raises BadGzipFile: Incorrect length of data produced
gzip.decompress(z+b'junk')  # raises BadGzipFile: Not a gzipped file (b'ju')
gzip.decompress(b'\x1f\x8b\x07'+b'x'*20)  # raises BadGzipFile: Unknown compression method
gzip.GzipFile(fileobj=io.BytesIO(z)).read()  # => b'hello'
gzip.GzipFile(fileobj=io.BytesIO(z+z)).read(7)  # => b'hellohe'
gzip.GzipFile(fileobj=io.BytesIO(z[:-3])).read()  # raises EOFError: Compressed file ended before the end-of-stream marker was reached
gzip.GzipFile(fileobj=io.BytesIO(b'xx')).read()  # raises BadGzipFile: Not a gzipped file (b'xx')
gzip.GzipFile(fileobj=io.BytesIO(z)).write(b'a')  # raises OSError: [Errno 9] write() on read-only GzipFile object
gzip.GzipFile(fileobj=io.BytesIO(z),mode='q')  # raises ValueError: Invalid mode: 'qb'
gzip.GzipFile(fileobj=io.BytesIO(z),mode='rt')  # raises ValueError: Invalid mode: 'rt'
gzip.open(3)  # raises TypeError: filename must be a str or bytes object, or a file
gzip.open(io.BytesIO(z)).read()  # => b'hello'
gzip.open(io.BytesIO(z),'rb',encoding='x')  # raises ValueError: Argument 'encoding' not supported in binary mode
gzip.open(io.BytesIO(z),'rbt')  # raises ValueError: Invalid mode: 'rbt'
gzip.BadGzipFile.__mro__  # => (<class 'gzip.BadGzipFile'>, <class 'OSError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
gzip.compress('a')  # raises TypeError: a bytes-like object is required, not 'str'
quopri.encodestring(b'a=b\xe9 ')  # => b'a=3Db=E9=20'
quopri.decodestring('a=3Db')  # => b'a=b'
quopri.encodestring(b'a b',True)  # => b'a=20b'

email.message_from_string('A: 1\nno header\n').defects  # => [MissingHeaderBodySeparatorDefect()]
email.message_from_string('A: 1\n\nbody').get_payload()  # => 'body'

# email: contents of messages by the content manager, in every transfer encoding, and parts of parts.
import email.contentmanager, email.policy, email.utils, datetime
from email.message import EmailMessage, MIMEPart

def made(*args, **named):
    message = EmailMessage()
    message["Subject"] = "hi"
    message.set_content(*args, **named)
    return message

def body(*args, **named):
    message = made(*args, **named)
    return message["Content-Transfer-Encoding"], message["Content-Type"], message.get_payload()

def parts(message):
    return [each.get_content_type() for each in message.walk()]

EmailMessage.__mro__[1:3]  # => (<class 'email.message.MIMEPart'>, <class 'email.message.Message'>)
email.policy.default.content_manager is email.contentmanager.raw_data_manager  # => True
sorted(email.contentmanager.raw_data_manager.get_handlers)  # => ['application', 'audio', 'image', 'message', 'message/external-body', 'message/rfc822', 'text', 'video']
[each.__name__ for each in email.contentmanager.raw_data_manager.set_handlers]  # => ['str', 'Message', 'bytes', 'bytearray', 'memoryview']
made("body").as_string()  # => 'Subject: hi\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 7bit\nMIME-Version: 1.0\n\nbody\n'
body("é")  # => ('8bit', 'text/plain; charset="utf-8"', 'é\n')
body("é" * 50)  # => ('base64', 'text/plain; charset="utf-8"', 'w6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nD\nqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqQo=\n')
body("x" * 100)  # => ('quoted-printable', 'text/plain; charset="utf-8"', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxxxxxxxxxxxxxxxxxxxx\n')
body("a\nb\r\nc")  # => ('7bit', 'text/plain; charset="utf-8"', 'a\nb\nc\n')
body("")  # => ('7bit', 'text/plain; charset="utf-8"', '\n')
body("<p>", "html")  # => ('7bit', 'text/html; charset="utf-8"', '<p>\n')
body("é", "plain", "latin-1")  # => ('8bit', 'text/plain; charset="iso-8859-1"', 'é\n')
made("é", "plain", "latin-1").as_string()  # => 'Subject: hi\nContent-Type: text/plain; charset="iso-8859-1"\nContent-Transfer-Encoding: quoted-printable\nMIME-Version: 1.0\n\n=E9\n'
body("é", "plain", "ascii")  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
body("a", cte="base64")  # => ('base64', 'text/plain; charset="utf-8"', 'YQo=\n')
body("é= \n\nx\t", cte="quoted-printable")  # => ('quoted-printable', 'text/plain; charset="utf-8"', '=C3=A9=3D=20\n\nx=09\n')
body("x" * 78, cte="quoted-printable")  # => ('quoted-printable', 'text/plain; charset="utf-8"', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n')
body("x" * 79, cte="quoted-printable")  # => ('quoted-printable', 'text/plain; charset="utf-8"', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxx\n')
body("x" * 77 + " ", cte="quoted-printable")  # => ('quoted-printable', 'text/plain; charset="utf-8"', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\n=20\n')
body("=0A=3D0A", cte="quoted-printable")  # => ('quoted-printable', 'text/plain; charset="utf-8"', '=3D0A=3D3D0A\n')
body("a", cte="x")  # raises ValueError: Unknown content transfer encoding x
made("a", disposition="inline", filename="f.txt", cid="<1>", params={"x": "y"}, headers=["X-A: b"]).items()  # => [('Subject', 'hi'), ('X-A', 'b'), ('Content-Transfer-Encoding', '7bit'), ('Content-Disposition', 'inline; filename="f.txt"'), ('Content-ID', '<1>'), ('Content-Type', 'text/plain; charset="utf-8"; x="y"'), ('MIME-Version', '1.0')]
body(b"abc", "image", "png")  # => ('base64', 'image/png', 'YWJj\n')
body(b"abc")  # raises TypeError: set_bytes_content() missing 2 required positional arguments: 'maintype' and 'subtype'
body(b"abc", "image")  # raises TypeError: set_bytes_content() missing 1 required positional argument: 'subtype'
body(b"abc", "image", "png", "7bit")  # => ('7bit', 'image/png', 'abc')
body(b"a=\t\xff\n", "image", "png", "quoted-printable")  # => ('quoted-printable', 'image/png', 'a=3D=09=FF=0A')
body(bytearray(b"x" * 60), "a", "b")  # => ('base64', 'a/b', 'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\neHh4\n')
body(3)  # raises KeyError: 'builtins.int'
body()  # raises TypeError: ContentManager.set_content() missing 1 required positional argument: 'obj'
body("a", foo=1)  # raises TypeError: set_text_content() got an unexpected keyword argument 'foo'
body("a", "b", "c", "d")  # raises LookupError: unknown encoding: c
body("a", "", '"')  # raises LookupError: unknown encoding: "
body("a", content_manager=3)  # raises AttributeError: 'int' object has no attribute 'set_content'
x = made("one")
x.get_content(), x.get_content(errors="strict")  # => ('one\n', 'one\n')
x.get_content("a", "b")  # raises TypeError: get_text_content() takes from 1 to 2 positional arguments but 3 were given
x.get_content(key=9)  # raises TypeError: get_text_content() got an unexpected keyword argument 'key'
x.get_content(content_manager="a")  # raises AttributeError: 'str' object has no attribute 'get_content'
x.add_alternative("<p>", subtype="html")
x.add_attachment(b"data", maintype="a", subtype="b", filename="z")
parts(x), [each.get_filename() for each in x.iter_attachments()], x.get_body().get_content()  # => (['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'a/b'], ['z'], '<p>\n')
[type(each).__name__ for each in x.walk()]  # => ['EmailMessage', 'EmailMessage', 'EmailMessage', 'EmailMessage', 'EmailMessage']
x.get_content()  # raises KeyError: 'multipart/mixed'
x.set_content("q")  # raises TypeError: set_content not valid on multipart
x.add_attachment()  # raises TypeError: ContentManager.set_content() missing 1 required positional argument: 'obj'
x.add_related("q")  # raises ValueError: Cannot convert mixed to related
x.iter_parts(3)  # raises TypeError: MIMEPart.iter_parts() takes 1 positional argument but 2 were given
x.as_string(foo=1)  # raises TypeError: MIMEPart.as_string() got an unexpected keyword argument 'foo'
y = made(x)
y.get_content_type(), y.get_content() is x, y["Content-Transfer-Encoding"]  # => ('message/rfc822', True, '8bit')
made(x, "partial")  # raises ValueError: message/partial is not supported for Message objects
made(x, "rfc822", "base64")  # raises ValueError: message/rfc822 parts do not support cte=base64
made(x, "external-body")["Content-Transfer-Encoding"]  # => '7bit'
class Manager(email.contentmanager.ContentManager): pass
own = Manager()
own.add_set_handler(int, lambda message, number, **named: message.set_payload(str(number)))
own.add_get_handler("text", lambda message, sign=1: sign * int(message.get_payload()))
z = EmailMessage(email.policy.default.clone(content_manager=own))
z.set_content(True)
z.get_payload(), z.get_content(), z.get_content(-1), z.get_content(sign=2)  # raises ValueError: invalid literal for int() with base 10: 'True'
z.set_content("x")  # raises KeyError: 'builtins.str'
email.policy.EmailPolicy(foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for EmailPolicy
email.utils.unquote('"a\\"b"'), email.utils.unquote("<b>"), email.utils.unquote('"'), email.utils.unquote('<"x">')  # => ('a"b', 'b', '"', '"x"')
email.utils.unquote(("a", "b"))  # raises AttributeError: 'tuple' object has no attribute 'startswith'
email.utils.format_datetime(3)  # raises AttributeError: 'int' object has no attribute 'timetuple'
email.utils.format_datetime(datetime.time())  # raises AttributeError: 'datetime.time' object has no attribute 'timetuple'
email.utils.parsedate(0.5)  # raises AttributeError: 'float' object has no attribute 'split'
email.utils.parsedate(" ")
import email.message as spaced
letter = spaced.EmailMessage()
letter["Subject"] = "Hi\u2009there"
letter["Comments"] = "a b\u00a0c d"
letter["X-End"] = "x\u2003"
letter.as_string()  # => 'Subject: =?utf-8?q?Hi=E2=80=89there?=\nComments: a =?utf-8?q?b=C2=A0c?= d\nX-End: =?utf-8?q?x=E2=80=83?=\n\n'
# A class of messages that knows no policies.
import email
class Kept:
    defects = []
    def __init__(self): self.found = []
    def set_raw(self, name, value): self.found.append((name, value))
    def get_content_maintype(self): return 'text'
    def get_content_type(self): return 'text/plain'
    def set_payload(self, text): self.text = text
email.message_from_string('A: b\nC: d\n e\n\nbody', Kept).found  # => [('A', 'b'), ('C', 'd\n e')]
email.message_from_string('A: b\n\nbody', str)  # raises AttributeError: 'str' object has no attribute 'set_raw'
email.message_from_string(None).as_string()  # => '\n'
email.utils.collapse_rfc2231_value(('', 0, 'a')), email.utils.collapse_rfc2231_value((None, 0, 'a'))  # => ('a', 'a')
email.utils.collapse_rfc2231_value((1, 0, 5))  # raises TypeError: encoding without a string argument

# Addresses with something missing, as getaddresses and parseaddr find them; and what as_string makes of its arguments.
import email
from email.utils import getaddresses, parseaddr

getaddresses(["", "<broken", "a@b"])  # => [('', ''), ('', 'broken'), ('', 'a@b')]
getaddresses(["<broken", '"x, y" <z@w>'])  # => [('', 'broken'), ('x, y', 'z@w')]
getaddresses(["", "", "A B <a@b.c>"])  # => [('', ''), ('A B', 'a@b.c')]
getaddresses(["", "", "", "x@y"])  # => [('', ''), ('', ''), ('', 'x@y')]
getaddresses(["a@b", "", "c@d"]), getaddresses(["a@b", "", "", "c@d"])  # => ([('', 'a@b'), ('', ''), ('', 'c@d')], [('', 'a@b'), ('', ''), ('', 'c@d')])
getaddresses(["grp: a@b, c@d;", "e@f"])  # => [('', 'a@b'), ('', 'c@d'), ('', 'e@f')]
getaddresses(["g: a@b;;", "x@y"])  # => [('', 'a@b'), ('', ''), ('', 'x@y')]
getaddresses(["a; ,b@c"]), getaddresses([";;"]), getaddresses(["a;b@c"]), getaddresses([","])  # => ([('', 'a'), ('', ''), ('', 'b@c')], [('', ''), ('', '')], [('', 'a'), ('', ''), ('', 'b@c')], [('', '')])
getaddresses(["A <a@b, c@d"])  # => [('A', 'a@b'), ('', 'c@d')]
parseaddr(", a@b"), parseaddr(";"), parseaddr("a@b, c@d")  # => (('', ''), ('', ''), ('', 'a@b'))
message = email.message_from_string("From: a@b\nTo: c\n\nbody")
message.as_string(maxheaderlen="x")  # raises TypeError: '>' not supported between instances of 'int' and 'str'
message.as_string(maxheaderlen=0)  # => 'From: a@b\nTo: c\n\nbody'
message.walk(1)  # raises TypeError: walk() takes 1 positional argument but 2 were given
email.message.EmailMessage().__str__(1)  # raises TypeError: MIMEPart.__str__() takes 1 positional argument but 2 were given
email.message.EmailMessage().walk(1)  # raises TypeError: walk() takes 1 positional argument but 2 were given
encoded = email.message.EmailMessage()
encoded["Subject"] = "é"
encoded.set_content("x")
str(encoded).split("\n")[0], encoded.as_string().split("\n")[0]  # => ('Subject: é', 'Subject: =?utf-8?q?=C3=A9?=')
# Addresses are read character by character: what is wrong is passed over, comments that are read again are there twice.
import email.utils
email.utils.getaddresses(['', '(comment) e@f', 'a@b, c@d']), email.utils.getaddresses(['<broken', '']), email.utils.parseaddr('a(n(m)o)b@c')  # => ([('', ''), ('', 'e@f'), ('', 'a@b'), ('', 'c@d')], [('', 'broken')], ('nmo nmo', 'ab@c'))
email.utils.getaddresses(['G: a@b, "Q R" <c@d>;, e@f', '<@h,@i:j@k>', 'a@b@c', 'x y <z', '"un, closed', '[1.2]', 'a . b @ c (d)', 'a\\b@c', ';;,:x'])  # => [('', 'a@b'), ('Q R', 'c@d'), ('', 'e@f'), ('', ''), ('', '@i'), ('', 'j@k'), ('', ''), ('', '@c'), ('x y', 'z'), ('', 'un, closed, [1.2], a . b @ c (d), ab@c, ;;,:x')]
email.utils.parseaddr(['a', '@', 'b']), email.utils.parseaddr(None), email.utils.parseaddr(()), email.utils.parseaddr(0)  # => (('', 'a@b'), ('', ''), ('', ''), ('', ''))
email.utils.parseaddr(range(3))  # raises TypeError: 'in <string>' requires string as left operand, not int
email.utils.parsedate_tz(b'1 Jan 2024')  # raises TypeError: endswith first arg must be bytes or a tuple of bytes, not str
email.utils.encode_rfc2231('a b', language=[]), email.utils.encode_rfc2231('a b', 'utf-8', 'en')  # => ("None'[]'a%20b", "utf-8'en'a%20b")

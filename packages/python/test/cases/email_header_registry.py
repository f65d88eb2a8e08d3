# email.headerregistry: what headers of messages with the default policy know of their values, and how they are written.
import datetime
import email
from email import message_from_string, policy
from email.headerregistry import Address, Group, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
def header(name, value):
    message = EmailMessage()
    message[name] = value
    return message[name]
def told(value):
    return [f'{type(each).__name__}: {each}' for each in value.defects]
def to(value):
    found = header('To', value)
    return str(found), [(each.display_name, each.username, each.domain) for each in found.addresses], told(found), found.fold(policy=policy.default)
def typed(value):
    found = header('Content-Type', value)
    return str(found), found.content_type, dict(found.params), told(found), found.fold(policy=policy.default)

to('A B <a@b.c>')  # => ('A B <a@b.c>', [('A B', 'a', 'b.c')], [], 'To: A B <a@b.c>\n')
to('"x, y" <z@w>, c@d')  # => ('"x, y" <z@w>, c@d', [('x, y', 'z', 'w'), ('', 'c', 'd')], [], 'To: "x, y" <z@w>, c@d\n')
to('foo bar')  # => ('"foo bar"', [('', 'foo bar', '')], ['InvalidHeaderDefect: addr-spec local part with no domain', 'InvalidHeaderDefect: local-part is not dot-atom, quoted-string, or obs-local-part', "InvalidHeaderDefect: missing '.' between words"], 'To: foo bar\n')
to('<a@b')  # => ('a@b', [('', 'a', 'b')], ["InvalidHeaderDefect: missing trailing '>' on angle-addr"], 'To: <a@b>\n')
to('a@b c@d')  # => ('a@b', [('', 'a', 'b')], ['InvalidHeaderDefect: invalid address in address-list'], 'To: a@b c@d\n')
to('@x')  # => ('<>', [('', '', '')], ['InvalidHeaderDefect: invalid address in address-list'], 'To: @x\n')
to('(c) x@y (d)')  # => ('x@y', [('', 'x', 'y')], [], 'To: (c) x@y (d)\n')
to('Jürgen Müller <j@x>, Jürgen Smith <j@x>')  # => ('Jürgen Müller <j@x>, Jürgen Smith <j@x>', [('Jürgen Müller', 'j', 'x'), ('Jürgen Smith', 'j', 'x')], [], 'To:\n =?utf-8?q?J=C3=BCrgen_M=C3=BCller?= <j@x>, =?utf-8?q?J=C3=BCrgen?= Smith <j@x>\n')
to('"Müller, J" <m@x>')  # => ('"Müller, J" <m@x>', [('Müller, J', 'm', 'x')], [], 'To: =?utf-8?q?M=C3=BCller=2C?= J <m@x>\n')
to('=?utf-8?q?caf=C3=A9?= =?utf-8?q?x?= y <a@b>')  # => ('café x y <a@b>', [('café x y', 'a', 'b')], [], 'To: =?utf-8?q?caf=C3=A9?= x y <a@b>\n')
to('J. Smith <j@s>')  # => ('"J. Smith" <j@s>', [('J. Smith', 'j', 's')], ["ObsoleteHeaderDefect: period in 'phrase'"], 'To: J. Smith <j@s>\n')
to('"a b"@c, a . b @ c . d')  # => ('"a b"@c, a.b@c.d', [('', 'a b', 'c'), ('', 'a.b', 'c.d')], ['ObsoleteHeaderDefect: local-part is not a dot-atom (contains CFWS)', 'ObsoleteHeaderDefect: domain is not a dot-atom (contains CFWS)'], 'To: "a b"@c, a . b @ c . d\n')
to('<>')  # => ('<>', [('', '', '')], ['InvalidHeaderDefect: null addr-spec in angle-addr'], 'To: <>\n')
to('')  # => ('', [], [], 'To:\n')
to('<@h,@i:j@k>')  # => ('j@k', [('', 'j', 'k')], ['ObsoleteHeaderDefect: obsolete route specification in angle-addr'], 'To: <@h,@i:j@k>\n')
to('a@[1.2.3.4]')  # => ('a@[1.2.3.4]', [('', 'a', '[1.2.3.4]')], [], 'To: a@[1.2.3.4]\n')
to('x <a@b> y')  # => ('x <a@b>', [('x', 'a', 'b')], ['InvalidHeaderDefect: invalid address in address-list'], 'To: x <a@b> y\n')
to(', a@b,, c@d,')  # => ('a@b, c@d', [('', 'a', 'b'), ('', 'c', 'd')], ['ObsoleteHeaderDefect: empty element in address-list', 'ObsoleteHeaderDefect: empty element in address-list'], 'To: , a@b,, c@d,\n')
to('üser@x, a@ü.de')  # => ('üser@x, a@ü.de', [('', 'üser', 'x'), ('', 'a', 'ü.de')], ['NonASCIILocalPartDefect: local-part contains non-ASCII characters)'], 'To: =?utf-8?q?=C3=BCser?=@x, a@=?utf-8?q?=C3=BC?=.de\n')
to('a@b;c@d')  # => ('a@b', [('', 'a', 'b')], ['InvalidHeaderDefect: invalid address in address-list'], 'To: a@b;c@d\n')
to(', '.join('Name %d <user%d@example.com>' % (i, i) for i in range(8)))  # => ('Name 0 <user0@example.com>, Name 1 <user1@example.com>, Name 2 <user2@example.com>, Name 3 <user3@example.com>, Name 4 <user4@example.com>, Name 5 <user5@example.com>, Name 6 <user6@example.com>, Name 7 <user7@example.com>', [('Name 0', 'user0', 'example.com'), ('Name 1', 'user1', 'example.com'), ('Name 2', 'user2', 'example.com'), ('Name 3', 'user3', 'example.com'), ('Name 4', 'user4', 'example.com'), ('Name 5', 'user5', 'example.com'), ('Name 6', 'user6', 'example.com'), ('Name 7', 'user7', 'example.com')], [], 'To: Name 0 <user0@example.com>, Name 1 <user1@example.com>,\n Name 2 <user2@example.com>, Name 3 <user3@example.com>,\n Name 4 <user4@example.com>, Name 5 <user5@example.com>,\n Name 6 <user6@example.com>, Name 7 <user7@example.com>\n')
header('Cc', 'G: a@b, "Q R" <c@d>;, e@f').groups  # => (Group(display_name='G', addresses=(Address(display_name='', username='a', domain='b'), Address(display_name='Q R', username='c', domain='d')), Group(display_name=None, addresses=(Address(display_name='', username='e', domain='f'),))
header('Cc', 'G:;').groups  # => (Group(display_name='G', addresses=(),)
header('Cc', (Address('A, B', 'a', 'b.c'), Group('g', (Address(addr_spec='x@y'),))))  # => '"A, B" <a@b.c>, g: x@y;'
header('To', Address('A B', 'a', 'b.c'))  # => 'A B <a@b.c>'
header('Sender', 'a@b').address  # => Address(display_name='', username='a', domain='b')
header('Sender', 'a@b, c@d').address  # raises ValueError: value of single address header Sender is not a single address
typed('text/plain')  # => ('text/plain', 'text/plain', {}, [], 'Content-Type: text/plain\n')
typed('TEXT/HTML; Charset=UTF-8; format=flowed')  # => ('TEXT/HTML; Charset="UTF-8"; format="flowed"', 'text/html', {'charset': 'UTF-8', 'format': 'flowed'}, [], 'Content-Type: TEXT/HTML; Charset="UTF-8"; format="flowed"\n')
typed('text')  # => ('text', 'text/plain', {}, ['InvalidHeaderDefect: Invalid content type'], 'Content-Type: text\n')
typed('')  # => ('', 'text/plain', {}, ['HeaderMissingRequiredValue: Missing content type specification'], 'Content-Type:\n')
typed("text/plain; name*=utf-8''caf%C3%A9; x*0=ab; x*1=\"c d\"")  # => ('text/plain; name="café"; x="abc d"', 'text/plain', {'name': 'café', 'x': 'abc d'}, [], 'Content-Type: text/plain; name*=utf-8\'\'caf%C3%A9; x="abc d"\n')
typed('text/plain; charset')  # => ('text/plain; charset', 'text/plain', {'charset': ''}, ['InvalidHeaderDefect: Parameter contains name ( charset) but no value'], 'Content-Type: text/plain; charset\n')
typed('a/b/c; x=y')  # => ('a/b/c; x="y"', 'text/plain', {'x': 'y'}, ["InvalidHeaderDefect: Only parameters are valid after content type, but found '/c; x=y'"], 'Content-Type: a/b/c; x="y"\n')
typed('text/plain; x="a;b"; y=(c) z; y=2')  # => ('text/plain; x="a;b"; y="z"', 'text/plain', {'x': 'a;b', 'y': 'z'}, ['InvalidHeaderDefect: duplicate parameter name; duplicate(s) ignored'], 'Content-Type: text/plain; x="a;b"; y="z"\n')
typed('text/plain; name=café')  # => ('text/plain; name="café"', 'text/plain', {'name': 'café'}, [], "Content-Type: text/plain; name*=utf-8''caf%C3%A9\n")
header('Content-Type', 'a/b; c=d').maintype, header('Content-Type', 'a/b; c=d').subtype, type(header('Content-Type', 'a/b').params)  # => ('a', 'b', <class 'mappingproxy'>)
header('Content-Disposition', 'ATTACHMENT; filename="a b.txt"').content_disposition, header('Content-Disposition', '').content_disposition  # => ('attachment', None)
header('Content-Transfer-Encoding', 'Base64').cte, header('Content-Transfer-Encoding', '').cte, told(header('Content-Transfer-Encoding', 'a b'))  # => ('base64', '7bit', ['InvalidHeaderDefect: Extra text after content transfer encoding'])
header('MIME-Version', '1.0 (x)').version, header('MIME-Version', '2.1').minor, header('MIME-Version', 'x').major, told(header('MIME-Version', 'x'))  # => ('1.0', 1, None, ["InvalidHeaderDefect: Expected MIME major version number but found 'x'"])
header('Date', 'Mon, 01 Jan 2024 10:00:00 +0100').datetime, header('Date', 'x').datetime, told(header('Date', 'x')), told(header('Date', ''))  # => (datetime.datetime(2024, 1, 1, 10, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600))), None, ['InvalidDateDefect: Invalid date value or format'], ['HeaderMissingRequiredValue: '])
header('Date', datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)), header('Date', datetime.datetime(2024, 1, 2)).datetime  # => ('Tue, 02 Jan 2024 03:04:05 +0000', datetime.datetime(2024, 1, 2, 0, 0))
header('Message-ID', '<a@b>'), told(header('Message-ID', 'foo'))  # => ('<a@b>', ['InvalidHeaderDefect: Invalid msg-id: HeaderParseError("expected msg-id but found \'foo\'")'])
header('Subject', '=?utf-8?q?caf=C3=A9?= x =?nope?q?a?='), header('Subject', None), header('X-Y', 'z').max_count, header('Subject', 'z').max_count  # => ('café x a', '', None, 1)
header('Subject', 3)  # raises TypeError: 'int' object is not subscriptable
header('Subject', 'a\nb')  # raises ValueError: Header values may not contain linefeed or carriage return characters
[header('Subject', each).fold(policy=policy.default) for each in ('é' * 60, 'word ' * 30, 'x' * 100, 'mixed wörds and more ascii text that goes over the line limit for sure yes it does')]  # => ['Subject: =?utf-8?b?w6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOp?=\n =?utf-8?b?w6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOp?=\n =?utf-8?b?w6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOp?=\n', 'Subject: word word word word word word word word word word word word word word\n word word word word word word word word word word word word word word word\n word \n', 'Subject: =?utf-8?q?xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx?=\n =?utf-8?q?xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx?=\n', 'Subject: mixed =?utf-8?q?w=C3=B6rds?= and more ascii text that goes over the\n line limit for sure yes it does\n']
header('Subject', 'wörds').fold(policy=policy.SMTPUTF8), header('To', '"Müller, J" <m@x>').fold(policy=policy.SMTPUTF8)  # => ('Subject: wörds\r\n', 'To: "Müller, J" <m@x>\r\n')
header('To', 'a@b').name, type(header('To', 'a@b')), [each.__name__ for each in type(header('To', 'a@b')).__mro__]  # => ('To', <class 'email.headerregistry._UniqueAddressHeader'>, ['_UniqueAddressHeader', 'UniqueAddressHeader', 'AddressHeader', 'BaseHeader', 'str', 'object'])
Address('A\n')  # raises ValueError: invalid arguments; address parts cannot contain CR or LF
Address('', 'u', addr_spec='a@b')  # raises TypeError: addrspec specified when username and/or domain also specified
Address(addr_spec='foo')  # raises InvalidHeaderDefect: addr-spec local part with no domain
Address(addr_spec='a@b c@d')  # raises ValueError: Invalid addr_spec; only 'a@b ' could be parsed from 'a@b c@d'
Address(addr_spec='"x" <z@w>')  # raises ValueError: Invalid addr_spec; only '"x" ' could be parsed from '"x" <z@w>'
Address(addr_spec='')  # raises IndexError: string index out of range
str(Address('a.b', 'c d', 'e')), str(Address()), str(Address('x')), repr(Address('x')), Address('a', 'b', 'c') == Address('a', 'b', 'c'), Address('a', 'b', 'c').addr_spec  # => ('"a.b" <"c d"@e>', '<>', 'x <>', "Address(display_name='x', username='', domain='')", True, 'b@c')
Group('x'), str(Group('x y.')), str(Group(None, [Address('', 'a', 'b')])), str(Group(None, [])), str(Group('g', [Address('', 'a', 'b'), Address('N', 'c', 'd')]))  # => (Group(display_name='x', addresses=(), '"x y.":;', 'a@b', 'None:;', 'g: a@b, N <c@d>;')
Address().domain = 'x'  # raises AttributeError: property 'domain' of 'Address' object has no setter
HeaderRegistry()('subject', 'x'), HeaderRegistry(use_default_map=False)['to'].max_count, sorted(HeaderRegistry().registry)  # => ('x', None, ['bcc', 'cc', 'content-disposition', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'orig-date', 'reply-to', 'resent-bcc', 'resent-cc', 'resent-date', 'resent-from', 'resent-sender', 'resent-to', 'sender', 'subject', 'to'])
policy.default.header_max_count('TO'), policy.default.header_max_count('x'), policy.compat32.header_max_count('to'), policy.default.header_source_parse(['Subject:  a\r\n', ' b\r\n'])  # => (1, None, None, ('Subject', 'a\r\n b'))
policy.default.header_fetch_parse('Subject', 'a\r\n b'), policy.default.header_store_parse('To', 'a@b')[1].addresses, policy.compat32.header_store_parse('a', 'b')  # => ('a b', (Address(display_name='', username='a', domain='b'),), ('a', 'b'))
policy.default.fold('Subject', 'x'), policy.default.fold_binary('Subject', 'é'.encode().decode('ascii', 'surrogateescape')), policy.compat32.fold_binary('Subject', 'x'), policy.compat32.fold('Subject', 'word ' * 30)  # => ('Subject: x\n', b'Subject: \xc3\xa9\n', b'Subject: x\n', 'Subject: word word word word word word word word word word word word word word\n word word word word word word word word word word word word word word word\n word \n')
policy.default, policy.SMTP, policy.compat32, policy.default + policy.SMTP  # => (EmailPolicy(), EmailPolicy(linesep='\r\n'), Compat32(), EmailPolicy(linesep='\r\n'))
policy.default.clone(foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for EmailPolicy
policy.default.utf8 = True  # raises AttributeError: 'EmailPolicy' object attribute 'utf8' is read-only
policy.default.foo = True  # raises AttributeError: 'EmailPolicy' object has no attribute 'foo'
policy.strict.handle_defect(EmailMessage(), ValueError('x'))  # raises ValueError: x
class Loud(UnstructuredHeader):
    @classmethod
    def parse(cls, value, kwds):
        super().parse(value, kwds)
        kwds['decoded'] = kwds['decoded'].upper()
registry = HeaderRegistry()
registry.map_to_type('X-Loud', Loud)
loud = EmailMessage(policy=policy.EmailPolicy(header_factory=registry))
loud['X-Loud'] = 'hi'
loud['x-loud'], type(loud['x-loud']).__name__, loud.as_string()  # => ('HI', '_Loud', 'X-Loud: hi\n\n')
message = message_from_string('From: "A B" <a@b>\nTo: c@d,\n e@f\nSubject: =?utf-8?b?Y2Fmw6k=?=\n more\nDate: Mon, 1 Jan 2024 00:00:00 -0000\nContent-Type: text/plain; charset=latin-1; name=x.txt\n\nbody', policy=policy.default)
message['from'].addresses, message['to'], message['subject'], message['date'].datetime, message['content-type'].params, message.get_filename(), message.get_content_charset()  # => ((Address(display_name='A B', username='a', domain='b'),), 'c@d, e@f', 'café more', datetime.datetime(2024, 1, 1, 0, 0), mappingproxy({'charset': 'latin-1', 'name': 'x.txt'}), 'x.txt', 'latin-1')
message.as_string()  # => 'From: "A B" <a@b>\nTo: c@d,\n e@f\nSubject: =?utf-8?b?Y2Fmw6k=?=\n more\nDate: Mon, 1 Jan 2024 00:00:00 -0000\nContent-Type: text/plain; charset=latin-1; name=x.txt\n\nbody'
message.replace_header('to', 'z@z')
message.set_param('charset', 'utf-8')
message.add_header('Content-Disposition', 'attachment', filename='é.txt')
message['to'].addresses, message['content-type'], message['content-disposition'].params, message.get_filename(), message.as_bytes()  # => ((Address(display_name='', username='z', domain='z'),), 'text/plain; charset="utf-8"; name="x.txt"', mappingproxy({'filename': 'é.txt'}), 'é.txt', b'From: "A B" <a@b>\nTo: z@z\nSubject: =?utf-8?b?Y2Fmw6k=?=\n more\nDate: Mon, 1 Jan 2024 00:00:00 -0000\nContent-Type: text/plain; charset="utf-8"; name="x.txt"\nContent-Disposition: attachment; filename*=utf-8\'\'%C3%A9.txt\n\nbody')
message['to'] = 'x'  # raises ValueError: There may be at most 1 to headers in a message
message.set_boundary(3)
message['content-type']  # => 'text/plain; charset="utf-8"; name="x.txt"; boundary="3"'
message.set_boundary('a\nb')  # raises ValueError: Header values may not contain linefeed or carriage return characters
# Lists are broken between addresses, parameters that are too long are written in sections.
def folded(name, value):
    return header(name, value).fold(policy=policy.default)
folded('To', ', '.join(f'Name {"x" * i} <user{i}@example.com>' for i in range(1, 9)))  # => 'To: Name x <user1@example.com>, Name xx <user2@example.com>,\n Name xxx <user3@example.com>, Name xxxx <user4@example.com>,\n Name xxxxx <user5@example.com>, Name xxxxxx <user6@example.com>,\n Name xxxxxxx <user7@example.com>, Name xxxxxxxx <user8@example.com>\n'
folded('To', '"Müller, J" <m@example.com>, ' * 3 + 'last@example.com')  # => 'To: =?utf-8?q?M=C3=BCller=2C?= J <m@example.com>,\n =?utf-8?q?M=C3=BCller=2C?= J <m@example.com>,\n =?utf-8?q?M=C3=BCller=2C?= J <m@example.com>, last@example.com\n'
folded('Subject', 'x a a longer-word-here word longer-word-here longer-word-here (q) z z word z')  # => 'Subject:\n x a a longer-word-here word longer-word-here longer-word-here (q) z z word z\n'
folded('Content-Type', 'multipart/mixed; boundary="===============7330845974216740156=="; charset=utf-8; x=y')  # => 'Content-Type: multipart/mixed;\n boundary="===============7330845974216740156=="; charset="utf-8"; x="y"\n'
folded('Content-Disposition', 'attachment; filename="' + 'é' * 40 + '.txt"')  # => "Content-Disposition: attachment;\n filename*0*=utf-8''%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9;\n filename*1*=%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9;\n filename*2*=%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9;\n filename*3*=%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9;\n filename*4*=%C3%A9.txt\n"
folded('Content-Disposition', 'attachment; filename="' + 'a' * 90 + '.txt"')  # => "Content-Disposition: attachment;\n filename*0*=us-ascii''aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;\n filename*1*=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.txt\n"
# Values of another kind.
header('Content-Type', ('a', 'b'))  # raises TypeError: expected string or bytes-like object, got 'tuple'
header('Content-Type', b'a/b')  # raises TypeError: cannot use a string pattern on a bytes-like object
header('Content-Type', 3)  # raises TypeError: 'int' object is not subscriptable
header('Content-Type', None).content_type, header('MIME-Version', 0).version, header('Subject', ()), header('To', ()).addresses  # => ('text/plain', None, '', ())
header('Subject', ('a', 'b'))  # raises AttributeError: 'tuple' object has no attribute 'startswith'
header('Subject', b'a')  # raises TypeError: startswith first arg must be bytes or a tuple of bytes, not str
header('To', 3).addresses  # => (3,)
header('To', ['a@b']).groups  # => (Group(display_name=None, addresses=('a@b',),)
Address(addr_spec='"')  # raises InvalidHeaderDefect: addr-spec local part with no domain

# Subjects: what stands between two encoded words of a line is encoded with them.
def subject(text, **policy):
    message = email.message.EmailMessage(policy=email.policy.default.clone(**policy))
    message["Subject"] = text
    return message.as_string()

subject("é y é"), subject("\u3000x y é"), subject(" é y"), subject("é\u3000 y é"), subject("a é b")  # => ('Subject: =?utf-8?q?=C3=A9_y_=C3=A9?=\n\n', 'Subject: =?utf-8?b?44CAeCB5IMOp?=\n\n', 'Subject:  =?utf-8?q?=C3=A9?= y\n\n', 'Subject: =?utf-8?b?w6njgIAgeSDDqQ==?=\n\n', 'Subject: a =?utf-8?q?=C3=A9?= b\n\n')
subject("é " * 12 + "word " * 8 + "ü" * 5)  # => 'Subject: =?utf-8?b?w6kgw6kgw6kgw6kgw6kgw6kgw6kgw6kgw6kgw6kgw6kgw6k=?= word\n word word word word word word word =?utf-8?b?w7zDvMO8w7zDvA==?=\n\n'
subject("w" * 62 + " ß"), subject("x  \u3000  é"), subject(""), subject("日本 é", max_line_length=20)  # => ('Subject: wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww \n =?utf-8?q?=C3=9F?=\n\n', 'Subject: x  =?utf-8?b?44CAICDDqQ==?=\n\n', 'Subject:\n\n', 'Subject: \n =?utf-8?b?5pel?=\n =?utf-8?b?5pys?=\n =?utf-8?q?_=C3=A9?=\n\n')
subject("y" * 80 + " word"), subject("word " * 20), subject("é y é", utf8=True)  # => ('Subject: =?utf-8?q?yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy?=\n =?utf-8?q?yyyyyyyyyyyyyyyyyyyyyyy?= word\n\n', 'Subject: word word word word word word word word word word word word word word\n word word word word word word \n\n', 'Subject: é y é\n\n')

def addressed(text):
    message = email.message.EmailMessage()
    message["To"] = text
    return message.as_string()

addressed("Jörg von Müller <j@m.de>"), addressed("Jörg J. É <a@b.c>, Ann <c@d.e>, É Ü <f@g.h>"), addressed('Müller "Q, R" É <a@b.c>')  # => ('To: =?utf-8?q?J=C3=B6rg_von_M=C3=BCller?= <j@m.de>\n\n', 'To: =?utf-8?b?SsO2cmcgSi4gw4k=?= <a@b.c>, Ann <c@d.e>,\n =?utf-8?b?w4kgw5w=?= <f@g.h>\n\n', 'To: =?utf-8?b?TcO8bGxlciAiUSwgUiIgw4k=?= <a@b.c>\n\n')

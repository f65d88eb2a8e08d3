# What calls of the whole library with random arguments showed: complex infinities, paths, mail addresses, trees of XML nodes.
import cmath, email, email.errors, email.utils, math, pathlib, re, stat, __future__
from email import encoders, message
from email.parser import BytesFeedParser, FeedParser
import xml.dom, xml.dom.minidom as dom

inf, nan = math.inf, math.nan
cmath.acos(complex(-inf, inf))  # => (2.356194490192345-infj)
cmath.acos(complex(inf, nan))  # => (nan+infj)
cmath.acosh(complex(nan, inf))  # => (inf+nanj)
cmath.acosh(complex(-inf, -inf))  # => (inf-2.356194490192345j)
cmath.asin(complex('inf'))  # => (1.5707963267948966+infj)
cmath.asinh(complex(1, -inf))  # => (inf-1.5707963267948966j)
cmath.asinh(complex(nan, 0))  # => (nan+0j)
cmath.atan(complex('inf'))  # => (1.5707963267948966+0j)
cmath.atan(1e300+1e300j)  # => (1.5707963267948966+4.999999999999999e-301j)
cmath.atanh(complex(1, 1e-300))  # => (345.73433753938684+0.7853981633974483j)
cmath.atanh(complex(-inf, 2))  # => (-0+1.5707963267948966j)
cmath.cosh(complex(inf, 0))  # => (inf+0j)
cmath.cosh(complex(710, 2.5))  # => (-8.9487532203786e+307+6.684918188109082e+307j)
cmath.sinh(complex(-inf, 0))  # => (-inf+0j)
cmath.sinh(complex(0, nan))  # => nanj
cmath.tanh(complex(inf, inf))  # => (1+0j)
cmath.tanh(complex(1, inf))  # raises ValueError: math domain error
cmath.exp(complex(-inf, inf))  # => 0j
cmath.exp(complex(710, 2.5))  # => (-1.78975064407572e+308+1.3369836376218163e+308j)
cmath.exp(complex(710, 0))  # raises OverflowError: math range error
cmath.rect(inf, 0)  # => (inf+0j)
cmath.rect(0, inf)  # => 0j
cmath.rect('a', 1)  # raises TypeError: must be real number, not str
cmath.log(0)  # raises ValueError: math domain error
cmath.log(0, 2)  # => (-inf+nanj)
cmath.log(1, 1)  # raises ValueError: math domain error
cmath.log(1, None)  # raises TypeError: must be real number, not NoneType

re.compile('a').__eq__(2)  # => NotImplemented
type(re.compile('(a)').groupindex), type(re.compile('(?P<n>a)').groupindex)  # => (<class 'dict'>, <class 'mappingproxy'>)
next(type(re.finditer('a', 'ba')).__next__(re.finditer('a', 'ba')) for _ in '1')  # => <re.Match object; span=(1, 2), match='a'>

P, W = pathlib.PurePosixPath, pathlib.PureWindowsPath
P('/u/l').relative_to('')  # raises ValueError: '/u/l' is not in the subpath of '' OR one path is relative and the other is absolute.
P('a/b').relative_to('')  # => PurePosixPath('a/b')
P('a').relative_to('b')  # raises ValueError: 'a' is not in the subpath of 'b' OR one path is relative and the other is absolute.
W('c:/a/b').relative_to('c:')  # => PureWindowsPath('/a/b')
W('c:/a/b').relative_to('C:/A')  # => PureWindowsPath('b')
W('c:/a').relative_to('c:x')  # raises ValueError: 'c:\\a' is not in the subpath of 'c:x' OR one path is relative and the other is absolute.
W('C:/a').is_relative_to('')  # => False
W('c:/a') / 'C:/B'  # => PureWindowsPath('C:/B')

email.utils.getaddresses(['A B <a@b.c>', ''])  # => [('A B', 'a@b.c'), ('', '')]
email.utils.getaddresses(['a@b,,c'])  # => [('', 'a@b'), ('', ''), ('', 'c')]
email.utils.getaddresses([''])  # => []
email.utils.parseaddr('x y')  # => ('', 'x')
email.utils.parseaddr('g: a@b, c@d;')  # => ('', 'a@b')
m = message.Message()
m.set_payload('hé'.encode())
m.get_payload(), m.get_payload(decode=True)  # => ('h��', b'h\xc3\xa9')
encoders.encode_7or8bit(m)
m.items()  # => [('Content-Transfer-Encoding', '8bit')]
q = message.Message()
q.set_payload('a = b\n')
encoders.encode_quopri(q)
q.get_payload()  # => 'a=20=3D=20b\n'
m.as_string(unixfrom=True).startswith('From nobody ')  # => True
feed = FeedParser()
feed.feed('Subject: x\n')
feed.feed('\nbody')
feed.close()['subject']  # => 'x'
feed = BytesFeedParser()
feed.feed(b'A: b\n\nb\xff')
ascii(feed.close().get_payload())  # => "'b\\ufffd'"
str(email.errors.NonPrintableDefect('x'))  # => 'the following ASCII non-printables found in header: x'
issubclass(email.errors.InvalidDateDefect, email.errors.HeaderDefect)  # => True

xml.dom.DOMException()  # raises RuntimeError: DOMException should not be instantiated directly
xml.dom.VALIDATION_ERR, xml.dom.SyntaxErr('x').code  # => (16, 12)
d = dom.parseString('<r xmlns:p="u"><i k="1" p:z="2">x</i></r>')
i = d.documentElement.firstChild
i.hasAttributeNS('u', 'z'), i.getAttributeNodeNS('u', 'z').name, i.isSupported('xml', '1.0'), i.getInterface('x')  # => (True, 'p:z', True, None)
i.setUserData('a', 1, None), i.setUserData('a', 2, None), i.getUserData('a'), i.getUserData('b')  # => (None, 1, 2, None)
a = d.createAttributeNS('u', 'p:q')
a.value = 'v'
i.setAttributeNodeNS(a)  # => None
i.toxml()  # => '<i k="1" p:z="2" p:q="v">x</i>'
i.removeAttributeNode(a) is a  # => True
i.removeAttributeNode(a)  # raises NotFoundErr
i.removeAttributeNS('u', 'z')
i.toxml()  # => '<i k="1">x</i>'
d.createElement('j').setAttributeNode(i.getAttributeNode('k'))  # raises InuseAttributeErr: attribute node already owned
i.setIdAttribute('k')
d.getElementById('1') is i  # => True
d.renameNode(i, 'uu', 'p:w').toxml()  # => '<p:w k="1">x</p:w>'
d.renameNode(i.getAttributeNode('k'), None, 'kk').value, i.toxml()  # => ('1', '<p:w kk="1">x</p:w>')
d.renameNode(i, 'u', 'xmlns:a')  # raises NamespaceErr: illegal use of 'xmlns' prefix
names = i.attributes
names['z'] = '3'
del names['kk']
names.items(), names.itemsNS()  # => ([('z', '3')], [((None, 'z'), '3')])
d.load('')  # raises NotImplementedError: haven't written this yet

stat.S_IFIFO, stat.UF_OPAQUE, stat.FILE_ATTRIBUTE_VIRTUAL  # => (4096, 8, 65536)
__future__.all_feature_names[-2:]  # => ['generator_stop', 'annotations']

import collections, email.message, hashlib, locale, string
for mode in (2 ** 64, 2 ** 32, -1):
    try: stat.S_ISDIR(mode)
    except OverflowError as error: print(error)
stat.filemode('a')  # raises TypeError: an integer is required
u = collections.UserString('Hello')
u.index('l', end=3), u.find(sub='l'), u.endswith('lo', end=4), u.join(seq='ab'), u.rjust(width=7), u.split(sep='l', maxsplit=1)  # => (2, 2, False, 'aHellob', '  Hello', ['He', 'lo'])
u.isalpha(3)  # raises TypeError: UserString.isalpha() takes 1 positional argument but 2 were given
u.find()  # raises TypeError: UserString.find() missing 1 required positional argument: 'sub'
type(u.replace(collections.UserString('l'), 'L')), type(u.translate({108: 'x'})), type(u.count('l', 0, 3))  # => (<class 'collections.UserString'>, <class 'collections.UserString'>, <class 'int'>)
locale.format_string('1234', '1234'), locale.format_string('%5.1f|%*d %%', (1.25, 4, 3)), locale.format_string('%(a)d', {'a': 3})  # => ('1234', '  1.2|   3 %', '3')
locale.format_string(5, 1)  # raises TypeError: expected string or bytes-like object, got 'int'
locale.atoi(5)  # raises AttributeError: 'int' object has no attribute 'replace'
hashlib.sha256(None)  # raises TypeError: object supporting the buffer API required
string.Formatter().format_field(1.5, None)  # raises TypeError: format() argument 2 must be str, not None
m = email.message.EmailMessage()
m.set_content('é\n')
m.get_content('strict')  # => 'é\n'
m.replace_header('Nope', 'x')  # raises KeyError: 'nope'

import xml.sax
from xml.sax.handler import ContentHandler
class Teller(ContentHandler):
    def startDocument(self): print('start', end=';')
    def endDocument(self): print('end', end=';')
    def startElement(self, name, attrs): print(name, attrs.items(), attrs.get('k'), len(attrs), end=';')
    def endElement(self, name): print('/' + name, end=';')
    def characters(self, content): print(repr(content), end=';')
    def processingInstruction(self, target, data): print(target, data, end=';')
xml.sax.parseString('<r a="1"><!-- c --><?x y?><i k="2">t&amp;u\nv</i> <p:z xmlns:p="u" p:q="3"/></r>', Teller())  # => start;r [('a', '1')] None 1;x y;i [('k', '2')] 2 1;'t';'&';'u';'\n';'v';/i;' ';p:z [('xmlns:p', 'u'), ('p:q', '3')] None 2;/p:z;/r;end;
xml.sax.parseString('<a><b></a>', ContentHandler())  # raises SAXParseException: <unknown>:1:8: mismatched tag
xml.sax.handler.ContentHandler is xml.sax.ContentHandler is ContentHandler  # => True
parser = xml.sax.make_parser()
parser.setContentHandler(Teller())
parser.feed('<a>')  # => start;a [] None 0;
parser.feed('b</a>')  # => 'b';/a;
parser.close()  # => end;
parser.getFeature('nope')  # raises SAXNotRecognizedException: Feature 'nope' not recognized
# Amounts of money have no decimal point in the locale "C".
import locale
locale.format_string('%.2f', 5.25, monetary=True), locale.format_string('%d %s', (5, '1.5'), monetary=True), locale.localize('1.5', monetary=True), locale.localize('15')  # => ('525', '5 1.5', '15', '15')
locale.localize(3)  # raises TypeError: argument of type 'int' is not iterable
locale.format_string('%d', ((2, 5),))  # raises TypeError: not all arguments converted during string formatting
locale.format_string('%s %*d', ('a', 5, 3))  # => 'a     3'

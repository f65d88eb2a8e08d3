# xml.etree.ElementTree, and what expat says of documents that are wrong.
import io
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr, unescape
E = ET.Element
e = E('a', {'x': '1'}, y='2')
b = ET.SubElement(e, 'b')
def show(e):
    return e.tag if isinstance(e.tag, str) else e.tag.__name__, e.attrib, e.text, e.tail, [show(c) for c in e]
def read(text):
    try:
        return show(ET.fromstring(text))
    except ET.ParseError as error:
        return str(error), error.code, error.position
doc = ET.XML('<r><s id="1"><t>x</t><t k="v">y</t></s><s id="2"/><u>z<t>w</t></u></r>')
read('')  # => ('no element found: line 1, column 0', 3, (1, 0))
read('   ')  # => ('no element found: line 1, column 3', 3, (1, 3))
read('abc')  # => ('syntax error: line 1, column 0', 2, (1, 0))
read('<')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<a')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<a>')  # => ('no element found: line 1, column 3', 3, (1, 3))
read('<a></b>')  # => ('mismatched tag: line 1, column 5', 7, (1, 5))
read('<a><b></a>')  # => ('mismatched tag: line 1, column 8', 7, (1, 8))
read('<a/>x')  # => ('junk after document element: line 1, column 4', 9, (1, 4))
read('<a/><b/>')  # => ('junk after document element: line 1, column 4', 9, (1, 4))
read('<a/> <!-- c -->')  # => ('a', {}, None, None, [])
read('<a x=1/>')  # => ('not well-formed (invalid token): line 1, column 5', 4, (1, 5))
read('<a x="1" x="2"/>')  # => ('duplicate attribute: line 1, column 9', 8, (1, 9))
read('<a x="1"y="2"/>')  # => ('not well-formed (invalid token): line 1, column 8', 4, (1, 8))
read('<a x/>')  # => ('not well-formed (invalid token): line 1, column 4', 4, (1, 4))
read('<a x="<"/>')  # => ('not well-formed (invalid token): line 1, column 6', 4, (1, 6))
read('<a>&foo;</a>')  # => ('undefined entity: line 1, column 3', 11, (1, 3))
read('<a>&#0;</a>')  # => ('reference to invalid character number: line 1, column 3', 14, (1, 3))
read('<a>&#x110000;</a>')  # => ('reference to invalid character number: line 1, column 3', 14, (1, 3))
read('<a>&#xD800;</a>')  # => ('reference to invalid character number: line 1, column 3', 14, (1, 3))
read('<a>&#xfffe;</a>')  # => ('reference to invalid character number: line 1, column 3', 14, (1, 3))
read('<a>&#65;&#x42;&lt;&amp;</a>')  # => ('a', {}, 'AB<&', None, [])
read('<a>&</a>')  # => ('not well-formed (invalid token): line 1, column 4', 4, (1, 4))
read('<a>& </a>')  # => ('not well-formed (invalid token): line 1, column 4', 4, (1, 4))
read('<a>&#;</a>')  # => ('not well-formed (invalid token): line 1, column 5', 4, (1, 5))
read('<a>&#x;</a>')  # => ('not well-formed (invalid token): line 1, column 6', 4, (1, 6))
read('<a>&lt</a>')  # => ('not well-formed (invalid token): line 1, column 6', 4, (1, 6))
read('<a>]]></a>')  # => ('not well-formed (invalid token): line 1, column 5', 4, (1, 5))
read('<a>]]</a>')  # => ('a', {}, ']]', None, [])
read('<a><![CDATA[x]]></a>')  # => ('a', {}, 'x', None, [])
read('<a><![CDATA[x</a>')  # => ('unclosed CDATA section: line 1, column 17', 20, (1, 17))
read('<a><![CDAT[x]]></a>')  # => ('not well-formed (invalid token): line 1, column 10', 4, (1, 10))
read('<a><!-- x -- y --></a>')  # => ('not well-formed (invalid token): line 1, column 12', 4, (1, 12))
read('<a><!-- x --->')  # => ('not well-formed (invalid token): line 1, column 12', 4, (1, 12))
read('<a><!--')  # => ('unclosed token: line 1, column 3', 5, (1, 3))
read('<!-- x')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<?xml version="1.0"?><a/>')  # => ('a', {}, None, None, [])
read(' <?xml version="1.0"?><a/>')  # => ('XML or text declaration not at start of entity: line 1, column 1', 17, (1, 1))
read('<a><?xml version="1.0"?></a>')  # => ('XML or text declaration not at start of entity: line 1, column 3', 17, (1, 3))
read('<?xml?><a/>')  # => ('XML declaration not well-formed: line 1, column 5', 30, (1, 5))
read('<?xml version="1.0" encoding="foo"?><a/>')  # => ('a', {}, None, None, [])
read('<?xml version="1.0" encoding="latin-1"?><a/>')  # => ('a', {}, None, None, [])
read('<?xml version="2.0"?><a/>')  # => ('a', {}, None, None, [])
read('<?xml encoding="utf-8"?><a/>')  # => ('XML declaration not well-formed: line 1, column 6', 30, (1, 6))
read('<?xml version="1.0" standalone="maybe"?><a/>')  # => ('XML declaration not well-formed: line 1, column 32', 30, (1, 32))
read('<?pi?><a/>')  # => ('a', {}, None, None, [])
read('<?pi data?><a/>')  # => ('a', {}, None, None, [])
read('<?pi data><a/>')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<? x?><a/>')  # => ('not well-formed (invalid token): line 1, column 2', 4, (1, 2))
read('<1a/>')  # => ('not well-formed (invalid token): line 1, column 1', 4, (1, 1))
read('<a:b/>')  # => ('unbound prefix: line 1, column 0', 27, (1, 0))
read('<a:b xmlns:a="u"/>')  # => ('{u}b', {}, None, None, [])
read('<a xmlns:x=""/>')  # => ('must not undeclare prefix: line 1, column 0', 28, (1, 0))
read('<a xmlns:xml="u"/>')  # => ('reserved prefix (xml) must not be undeclared or bound to another namespace name: line 1, column 0', 38, (1, 0))
read('<a xmlns:xmlns="u"/>')  # => ('reserved prefix (xmlns) must not be declared or undeclared: line 1, column 0', 39, (1, 0))
read('<a xmlns:x="http://www.w3.org/XML/1998/namespace"/>')  # => ('prefix must not be bound to one of the reserved namespace names: line 1, column 0', 40, (1, 0))
read('<a xmlns:x="u" xmlns:y="u" x:q="1" y:q="2"/>')  # => ('duplicate attribute: line 1, column 0', 8, (1, 0))
read('<a b:c="1"/>')  # => ('unbound prefix: line 1, column 0', 27, (1, 0))
read('<a:b:c xmlns:a="u"/>')  # => ('not well-formed (invalid token): line 1, column 4', 4, (1, 4))
read('<:a/>')  # => ('not well-formed (invalid token): line 1, column 1', 4, (1, 1))
read('<a:/>')  # => ('not well-formed (invalid token): line 1, column 3', 4, (1, 3))
read('<a>\x01</a>')  # => ('not well-formed (invalid token): line 1, column 3', 4, (1, 3))
read('<a>\ufffe</a>')  # => ('not well-formed (invalid token): line 1, column 3', 4, (1, 3))
read('<a\x00/>')  # => ('not well-formed (invalid token): line 1, column 2', 4, (1, 2))
read('<a b="\x01"/>')  # => ('not well-formed (invalid token): line 1, column 6', 4, (1, 6))
read('<a b="&foo;"/>')  # => ('undefined entity: line 1, column 0', 11, (1, 0))
read('<a b="&lt;&#65;"/>')  # => ('a', {'b': '<A'}, None, None, [])
read('<a b="x\n y\t"/>')  # => ('a', {'b': 'x  y '}, None, None, [])
read('<a>\r\nx\ry</a>')  # => ('a', {}, '\nx\ny', None, [])
read('</a>')  # => ('not well-formed (invalid token): line 1, column 1', 4, (1, 1))
read('<a></a></a>')  # => ('not well-formed (invalid token): line 1, column 8', 4, (1, 8))
read('<a></a')  # => ('unclosed token: line 1, column 3', 5, (1, 3))
read('<a></a >')  # => ('a', {}, None, None, [])
read('<a>\n<b>\n</c></a>')  # => ('mismatched tag: line 3, column 2', 7, (3, 2))
read('<a>\n  <b x="1"\n x="2"/></a>')  # => ('duplicate attribute: line 3, column 1', 8, (3, 1))
read('<!DOCTYPE a><a/>')  # => ('a', {}, None, None, [])
read('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')  # => ('a', {}, 'y', None, [])
read('<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a>&x;</a>')  # => ('recursive entity reference: line 1, column 52', 12, (1, 52))
read('<!DOCTYPE a [<!ENTITY x "<b>q</b>">]><a>&x;</a>')  # => ('a', {}, None, None, [('b', {}, 'q', None, [])])
read('<!DOCTYPE a [<!ENTITY x "<b>q">]><a>&x;</a>')  # => ('asynchronous entity: line 1, column 36', 13, (1, 36))
read('<!DOCTYPE a [<!ENTITY x SYSTEM "f">]><a>&x;</a>')  # => ('undefined entity &x;: line 1, column 40', 11, (1, 40))
read('<!DOCTYPE a [<!ENTITY x SYSTEM "f">]><a b="&x;"/>')  # => ('reference to external entity in attribute: line 1, column 43', 16, (1, 43))
read('<!DOCTYPE a SYSTEM "foo"><a>&x;</a>')  # => ('undefined entity &x;: line 1, column 28', 11, (1, 28))
read('<!DOCTYPE a SYSTEM "foo"><a b="&x;"/>')  # => ('a', {'b': ''}, None, None, [])
read('<!DOCTYPE a [<!ATTLIST a b CDATA "def">]><a/>')  # => ('a', {'b': 'def'}, None, None, [])
read('<!DOCTYPE a [<!ELEMENT a (b)>]><a/>')  # => ('a', {}, None, None, [])
read('<!DOCTYPE a [<!ELEMENT a>]><a/>')  # => ('syntax error: line 1, column 24', 2, (1, 24))
read('<!DOCTYPE a [')  # => ('no element found: line 1, column 13', 3, (1, 13))
read('<!DOCTYPE')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<!DOCTYPE a [<!FOO>]><a/>')  # => ('not well-formed (invalid token): line 1, column 18', 4, (1, 18))
read('<!DOCTYPE a [%x;]><a>&y;</a>')  # => ('undefined entity &y;: line 1, column 21', 11, (1, 21))
read('<!FOO><a/>')  # => ('not well-formed (invalid token): line 1, column 5', 4, (1, 5))
read('<a><!DOCTYPE b></a>')  # => ('not well-formed (invalid token): line 1, column 5', 4, (1, 5))
read('<!DOCTYPE a><!DOCTYPE a><a/>')  # => ('syntax error: line 1, column 12', 2, (1, 12))
read('<a/><!DOCTYPE a>')  # => ('junk after document element: line 1, column 4', 9, (1, 4))
read('<a/>&amp;')  # => ('not well-formed (invalid token): line 1, column 4', 4, (1, 4))
read('<a/>\n\n x')  # => ('junk after document element: line 3, column 1', 9, (3, 1))
read('&amp;<a/>')  # => ('not well-formed (invalid token): line 1, column 0', 4, (1, 0))
read('<a b=\'1"2\'/>')  # => ('a', {'b': '1"2'}, None, None, [])
read('<a b="1\'2"/>')  # => ('a', {'b': "1'2"}, None, None, [])
read('<a b = "1" />')  # => ('a', {'b': '1'}, None, None, [])
read('<a  b="1"\n/>')  # => ('a', {'b': '1'}, None, None, [])
read('<a / >')  # => ('not well-formed (invalid token): line 1, column 4', 4, (1, 4))
read('<a b="1" / >')  # => ('not well-formed (invalid token): line 1, column 10', 4, (1, 10))
read('< a/>')  # => ('not well-formed (invalid token): line 1, column 1', 4, (1, 1))
read('<a>< b/></a>')  # => ('not well-formed (invalid token): line 1, column 4', 4, (1, 4))
read('<a></ a>')  # => ('not well-formed (invalid token): line 1, column 5', 4, (1, 5))
read('<\xe9/>')  # => ('é', {}, None, None, [])
read('<a>\xe9</a>')  # => ('a', {}, 'é', None, [])
read('<\xe9></\xe9>')  # => ('é', {}, None, None, [])
read('<a \xe9="1"/>')  # => ('a', {'é': '1'}, None, None, [])
read('<a.b-c_d/>')  # => ('a.b-c_d', {}, None, None, [])
read('<a><b/>text<!--c-->more<?pi x?>end</a>')  # => ('a', {}, None, None, [('b', {}, None, 'textmoreend', [])])
read('<a>&quot;&apos;</a>')  # => ('a', {}, '"\'', None, [])
read('<a>text&#10;</a>')  # => ('a', {}, 'text\n', None, [])
read('<a b="a&#10;b"/>')  # => ('a', {'b': 'a\nb'}, None, None, [])
read('<x><y z="1"')  # => ('unclosed token: line 1, column 3', 5, (1, 3))
read('<a b="1"/')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<a b')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<a b=')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<a b="')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<a><b')  # => ('unclosed token: line 1, column 3', 5, (1, 3))
read('<a>&am')  # => ('unclosed token: line 1, column 3', 5, (1, 3))
read('<a><!')  # => ('unclosed token: line 1, column 3', 5, (1, 3))
read('<a><?')  # => ('unclosed token: line 1, column 3', 5, (1, 3))
read('<a><?p')  # => ('unclosed token: line 1, column 3', 5, (1, 3))
read('<a><![CDATA[')  # => ('unclosed CDATA section: line 1, column 12', 20, (1, 12))
read('<a>x]]')  # => ('no element found: line 1, column 6', 3, (1, 6))
read('<a/')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<!D')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<!DOCTYPE a')  # => ('no element found: line 1, column 11', 3, (1, 11))
read('<!DOCTYPE a [ ] ')  # => ('no element found: line 1, column 16', 3, (1, 16))
read('<?xml version="1.0"')  # => ('unclosed token: line 1, column 0', 5, (1, 0))
read('<?xml version="1.0"?>')  # => ('no element found: line 1, column 21', 3, (1, 21))
read('<a>x')  # => ('no element found: line 1, column 4', 3, (1, 4))
read('<a>\n\n\n')  # => ('no element found: line 4, column 0', 3, (4, 0))
read('<a xmlns="u"><b/></a>')  # => ('{u}a', {}, None, None, [('{u}b', {}, None, None, [])])
read('<a xmlns="u"><b xmlns=""/></a>')  # => ('{u}a', {}, None, None, [('b', {}, None, None, [])])
read('<a xmlns="u" x="1"/>')  # => ('{u}a', {'x': '1'}, None, None, [])
read('<a xml:lang="en"/>')  # => ('a', {'{http://www.w3.org/XML/1998/namespace}lang': 'en'}, None, None, [])
read('<!DOCTYPE a [<!ENTITY x "y"><!ENTITY x "z">]><a>&x;</a>')  # => ('a', {}, 'y', None, [])
read('<!DOCTYPE a [<!ENTITY lt "&#38;#60;">]><a>&lt;</a>')  # => ('a', {}, '<', None, [])
read('<!DOCTYPE a [<!ATTLIST a b NMTOKENS #IMPLIED>]><a b="  x   y "/>')  # => ('a', {'b': 'x y'}, None, None, [])
read('<!DOCTYPE a [<!NOTATION n SYSTEM "x"><!ENTITY u SYSTEM "y" NDATA n>]><a>&u;</a>')  # => ('reference to binary entity: line 1, column 72', 15, (1, 72))
read('<!DOCTYPE a [<!ENTITY % p "<!ENTITY q \'1\'>">%p;]><a>&q;</a>')  # => ('undefined entity &q;: line 1, column 52', 11, (1, 52))
read('<!DOCTYPE a PUBLIC "x" "y"><a/>')  # => ('a', {}, None, None, [])
read('<!DOCTYPE a PUBLIC "x"><a/>')  # => ('syntax error: line 1, column 22', 2, (1, 22))
read('<!DOCTYPE a [<!-- c --><?pi x?>]><a/>')  # => ('a', {}, None, None, [])
read('<!DOCTYPE a [ x ]><a/>')  # => ('syntax error: line 1, column 14', 2, (1, 14))
read('<!DOCTYPE a [<!ENTITY x>]><a/>')  # => ('syntax error: line 1, column 23', 2, (1, 23))
read('<!DOCTYPE a [<!ENTITY x "&#0;">]><a/>')  # => ('reference to invalid character number: line 1, column 25', 14, (1, 25))
read('<!DOCTYPE a [<!ENTITY x "%y;">]><a/>')  # => ('illegal parameter entity reference: line 1, column 25', 10, (1, 25))
read('<a>xxxxxxxxxx</a>\n\n\n ')  # => ('a', {}, 'xxxxxxxxxx', None, [])
read('\ufeff<a/>')  # => ('a', {}, None, None, [])
read('\n<a>')  # => ('no element found: line 2, column 3', 3, (2, 3))
read('<a>\U0001f600</b>')  # => ('mismatched tag: line 1, column 6', 7, (1, 6))
read('<\xe9>\U0001f600</b>')  # => ('mismatched tag: line 1, column 6', 7, (1, 6))
read('<a\U0001f600/>')  # => ('not well-formed (invalid token): line 1, column 2', 4, (1, 2))
E()  # raises TypeError: Element() takes at least 1 argument (0 given)
E('a',1)  # raises TypeError: Element() argument 2 must be dict, not int
E('a',None)  # raises TypeError: Element() argument 2 must be dict, not None
E('a',[])  # raises TypeError: Element() argument 2 must be dict, not list
e.append(1)  # raises TypeError: append() argument must be xml.etree.ElementTree.Element, not int
e.extend(1)  # raises TypeError: expected sequence, not "int"
e.extend([1])  # raises TypeError: expected an Element, not "int"
e.insert(0,1)  # raises TypeError: insert() argument 2 must be xml.etree.ElementTree.Element, not int
e.insert('a',b)  # raises TypeError: 'str' object cannot be interpreted as an integer
e.remove(E('z'))  # raises ValueError: list.remove(x): x not in list
e.remove(1)  # raises TypeError: remove() argument must be xml.etree.ElementTree.Element, not int
e[5]  # raises IndexError: child index out of range
e['a']  # raises TypeError: element indices must be integers
e.get('x')  # => '1'
e.get('zz')  # => None
e.get('zz',default=3)  # => 3
e.set('q',1)  # => None
e.attrib  # => {'x': '1', 'y': '2', 'q': 1}
setattr(e,'attrib',1)  # raises TypeError: attrib must be dict, not int
delattr(e,'tag')  # raises AttributeError: can't delete element attribute
ET.SubElement(1,'a')  # raises TypeError: SubElement() argument 1 must be xml.etree.ElementTree.Element, not int
ET.SubElement(e)  # raises TypeError: SubElement() takes at least 2 arguments (1 given)
ET.SubElement(e,'c',1)  # raises TypeError: SubElement() argument 3 must be dict, not int
ET.tostring(e)  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(e)  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(1)  # raises AttributeError: 'int' object has no attribute 'iter'
ET.tostring(E(1))  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(e,'unicode')  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(e,'utf-8')  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(e,'us-ascii')  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(e,'latin-1')  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(e,xml_declaration=True)  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(e,'unicode',xml_declaration=True)  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(e,method='foo')  # raises ValueError: unknown method 'foo'
ET.tostring(e,method='text')  # => b''
ET.tostring(e,method='html')  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(e,short_empty_elements=False)  # raises TypeError: cannot serialize 1 (type int)
ET.tostringlist(e)  # raises TypeError: cannot serialize 1 (type int)
ET.tostring(E('{u}a',{'{v}b':'c'}))  # => b'<ns0:a xmlns:ns0="u" xmlns:ns1="v" ns1:b="c" />'
ET.tostring(E('{u}a',{'{v}b':'c'}),default_namespace='u')  # => b'<a xmlns="u" xmlns:ns1="v" ns1:b="c" />'
ET.tostring(E('a',{'{u}b':'c'}),default_namespace='u')  # raises ValueError: cannot use non-qualified names with default_namespace option
ET.tostring(E('{http://www.w3.org/1999/xhtml}p'))  # => b'<html:p xmlns:html="http://www.w3.org/1999/xhtml" />'
ET.tostring(ET.Comment('x'))  # => b'<!--x-->'
ET.tostring(ET.PI('x','y'))  # => b'<?x y?>'
ET.QName('u','a')  # => <QName '{u}a'>
ET.QName('a')  # => <QName 'a'>
ET.QName('u','a')==ET.QName('{u}a')  # => True
ET.QName('a')<ET.QName('b')  # => True
ET.QName('a')=='a'  # => True
str(ET.QName('u','a'))  # => '{u}a'
hash(ET.QName('a'))==hash('a')  # => True
ET.register_namespace('ns1','u')  # raises ValueError: Prefix format reserved for internal use
ET.register_namespace('foo','u2')  # => None
ET.tostring(E('{u2}a'))  # => b'<foo:a xmlns:foo="u2" />'
ET.iselement(e)  # => True
ET.iselement(1)  # => False
e.findall('//b')  # raises SyntaxError: cannot use absolute path on element
e.findall('/b')  # raises SyntaxError: cannot use absolute path on element
e.findall('x:b')  # => []
e.findall('x:b',{'x':'u'})  # => []
e.findtext('b')  # => ''
e.findtext('z')  # => None
e.findtext('z','d')  # => 'd'
e.keys()  # => ['x', 'y', 'q']
e.items()  # => [('x', '1'), ('y', '2'), ('q', 1)]
bool(E('a'))  # => False
len(e)  # => 1
copy.copy(e)  # raises NameError: name 'copy' is not defined
copy.deepcopy(e)  # raises NameError: name 'copy' is not defined
e.clear()  # => None
e.text  # => None
ET.fromstring(3)  # raises TypeError: a bytes-like object is required, not 'int'
ET.fromstring(None)  # raises TypeError: a bytes-like object is required, not 'NoneType'
ET.ElementTree().getroot()  # => None
ET.ElementTree(E('a')).find('/b')  # => None
ET.dump(E('a'))  # => <a />
ET.XMLParser(3)  # raises TypeError: XMLParser() takes no positional arguments
ET.XMLPullParser(['x'])  # raises ValueError: unknown event 'x'
ET.XMLPullParser(['start']).feed('<')  # => None
list(ET.XMLPullParser(['start']).read_events())  # => []
list(ET.iterparse(io.BytesIO(b'<a>')))  # raises ParseError: no element found: line 1, column 3
ET.TreeBuilder().close()  # => None
ET.TreeBuilder().end('a')  # raises IndexError: pop from empty stack
ET.TreeBuilder().start('a',1)  # raises TypeError: start() argument 2 must be dict, not int
ET.TreeBuilder().data(1)  # => None
ET.canonicalize('<a z="1" b="2"/>')  # => '<a b="2" z="1"></a>'
ET.canonicalize()  # raises ValueError: Either 'xml_data' or 'from_file' must be provided as input
ET.indent(E('a'),level=-1)  # raises ValueError: Initial indentation level must be >= 0, got -1
ET.VERSION  # => '1.3.0'
ET.ParseError.__mro__  # => (<class 'xml.etree.ElementTree.ParseError'>, <class 'SyntaxError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
E.__module__  # => 'xml.etree.ElementTree'
ET.XMLParser().entity  # => {}
ET.XMLParser().version  # => 'Expat 2.5.0'
ET.TreeBuilder.__module__  # => 'xml.etree.ElementTree'
ET.QName.__module__  # => 'xml.etree.ElementTree'
ET.tostring(ET.XML('<a>&lt;&amp;&gt;"é</a>'))  # => b'<a>&lt;&amp;&gt;"&#233;</a>'
ET.tostring(E('a',x='<"\n\t\r&>é'))  # => b'<a x="&lt;&quot;&#10;&#09;&#13;&amp;&gt;&#233;" />'
ET.tostring(ET.XML('<br/>'),method='html')  # => b'<br>'
ET.tostring(ET.XML('<script>&lt;</script>'),method='html')  # => b'<script><</script>'
[show(f) for f in doc.findall('s')]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])]), ('s', {'id': '2'}, None, None, [])]
[show(f) for f in doc.findall('.//t')]  # => [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, []), ('t', {}, 'w', None, [])]
[show(f) for f in doc.findall('s/t')]  # => [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])]
[show(f) for f in doc.findall('*')]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])]), ('s', {'id': '2'}, None, None, []), ('u', {}, 'z', None, [('t', {}, 'w', None, [])])]
[show(f) for f in doc.findall('s[@id]')]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])]), ('s', {'id': '2'}, None, None, [])]
[show(f) for f in doc.findall('s[@id="2"]')]  # => [('s', {'id': '2'}, None, None, [])]
[show(f) for f in doc.findall('s[@id!="2"]')]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])])]
[show(f) for f in doc.findall('s[t]')]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])])]
[show(f) for f in doc.findall('s[1]')]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])])]
[show(f) for f in doc.findall('s[last()]')]  # => [('s', {'id': '2'}, None, None, [])]
[show(f) for f in doc.findall('.//t[.="y"]')]  # => [('t', {'k': 'v'}, 'y', None, [])]
[show(f) for f in doc.findall('.//t/..')]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])]), ('u', {}, 'z', None, [('t', {}, 'w', None, [])])]
[show(f) for f in doc.findall('s[t="y"]')]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])])]
[show(f) for f in doc.findall('.')]  # => [('r', {}, None, None, [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])]), ('s', {'id': '2'}, None, None, []), ('u', {}, 'z', None, [('t', {}, 'w', None, [])])])]
[show(f) for f in doc.findall('./s')]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])]), ('s', {'id': '2'}, None, None, [])]
[show(f) for f in doc.findall('.//*')]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])]), ('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, []), ('s', {'id': '2'}, None, None, []), ('u', {}, 'z', None, [('t', {}, 'w', None, [])]), ('t', {}, 'w', None, [])]
[show(f) for f in doc.findall('u//t')]  # => [('t', {}, 'w', None, [])]
[show(f) for f in doc.findall('s/../u')]  # => [('u', {}, 'z', None, [('t', {}, 'w', None, [])])]
[show(f) for f in doc.findall(".//t[@k='v']/..")]  # => [('s', {'id': '1'}, None, None, [('t', {}, 'x', None, []), ('t', {'k': 'v'}, 'y', None, [])])]
escape('<a & b>"')  # => '&lt;a &amp; b&gt;"'
escape('a b', {' ': '&nbsp;'})  # => 'a&nbsp;b'
unescape('&lt;&amp;lt;&gt;')  # => '<&lt;>'
quoteattr('a"b')  # => '\'a"b\''
quoteattr('a"b\'c')  # => '"a&quot;b\'c"'
quoteattr('a\nb')  # => '"a&#10;b"'
ET.canonicalize('<b:a xmlns:b="u" z="1" b:q="2"><!-- c -->x<d/></b:a>')  # => '<b:a xmlns:b="u" z="1" b:q="2">x<d></d></b:a>'
ET.canonicalize('<a> <b> x </b> </a>', strip_text=True)  # => '<a><b>x</b></a>'
ET.canonicalize('<x:a xmlns:x="u"/>', rewrite_prefixes=True)  # => '<n0:a xmlns:n0="u"></n0:a>'
ET.canonicalize('<a><!-- c --></a>', with_comments=True)  # => '<a><!-- c --></a>'

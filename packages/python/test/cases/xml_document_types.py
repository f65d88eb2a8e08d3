"""Document types, entities, CDATA sections and texts of xml.dom.minidom, and the error handler namereplace."""  # => 'Document types, entities, CDATA sections and texts of xml.dom.minidom, and the error handler namereplace.'
from xml.dom import minidom
import copy, xml.dom
TEXT = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<!DOCTYPE doc PUBLIC "pub id" "sys.dtd" [
  <!-- c -->
  <!ELEMENT doc (a|b)*>
  <!ATTLIST a x CDATA "d" id ID #IMPLIED k (u|v) 'u' n NMTOKENS "q">
  <!ENTITY e "text">
  <!ENTITY ext SYSTEM "http://x/y">
  <!ENTITY img PUBLIC "p" "pic.gif" NDATA gif>
  <!NOTATION gif PUBLIC "gifviewer" "g.exe">
  <?pi data?>
]>
<doc><a id="q">&e;</a></doc>"""
d = minidom.parseString(TEXT)
dt = d.doctype
def told(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"

dt.name, dt.nodeName, dt.nodeType, dt.publicId, dt.systemId, dt.childNodes, dt.hasChildNodes()  # => ('doc', 'doc', 10, 'pub id', 'sys.dtd', (), False)
dt.internalSubset  # => '\n  <!-- c -->\n  <!ELEMENT doc (a|b)*>\n  <!ATTLIST a x CDATA "d" id ID #IMPLIED k (u|v) \'u\' n NMTOKENS "q">\n  <!ENTITY e "text">\n  <!ENTITY ext SYSTEM "http://x/y">\n  <!ENTITY img PUBLIC "p" "pic.gif" NDATA gif>\n  <!NOTATION gif PUBLIC "gifviewer" "g.exe">\n  <?pi data?>\n'
[(x.nodeName, x.publicId, x.systemId, x.notationName, x.encoding, [c.data for c in x.childNodes]) for x in map(dt.entities.item, range(dt.entities.length))]  # => [('e', None, None, None, None, ['text']), ('ext', None, 'http://x/y', None, None, []), ('img', 'p', 'pic.gif', 'gif', None, [])]
[(x.nodeName, x.publicId, x.systemId) for x in map(dt.notations.item, range(len(dt.notations)))]  # => [('gif', 'gifviewer', 'g.exe')]
dt.entities['e'].nodeName, dt.entities.getNamedItem('z'), dt.entities.item(9)  # => ('e', None, None)
told(lambda: dt.entities['z'])  # => "KeyError: 'z'"
told(lambda: dt.entities.removeNamedItem('e'))  # => 'NoModificationAllowedErr: NamedNodeMap instance is read-only'
told(lambda: dt.entities.setNamedItemNS(dt))  # => 'NoModificationAllowedErr: NamedNodeMap instance is read-only'
told(lambda: dt.appendChild(dt))  # => 'HierarchyRequestErr: doc nodes cannot have children'
told(lambda: dt.removeChild(dt))  # => 'NotFoundErr: doc nodes do not have children'
told(lambda: dt.entities['e'].appendChild(dt))  # => 'HierarchyRequestErr: cannot append children to an entity node'
d.toxml()  # => '<?xml version="1.0" ?><!DOCTYPE doc  PUBLIC \'pub id\'  \'sys.dtd\' [\n  <!-- c -->\n  <!ELEMENT doc (a|b)*>\n  <!ATTLIST a x CDATA "d" id ID #IMPLIED k (u|v) \'u\' n NMTOKENS "q">\n  <!ENTITY e "text">\n  <!ENTITY ext SYSTEM "http://x/y">\n  <!ENTITY img PUBLIC "p" "pic.gif" NDATA gif>\n  <!NOTATION gif PUBLIC "gifviewer" "g.exe">\n  <?pi data?>\n]><doc><a id="q">text</a></doc>'
d.toprettyxml(indent=' ')  # => '<?xml version="1.0" ?>\n<!DOCTYPE doc\n  PUBLIC \'pub id\'\n  \'sys.dtd\' [\n  <!-- c -->\n  <!ELEMENT doc (a|b)*>\n  <!ATTLIST a x CDATA "d" id ID #IMPLIED k (u|v) \'u\' n NMTOKENS "q">\n  <!ENTITY e "text">\n  <!ENTITY ext SYSTEM "http://x/y">\n  <!ENTITY img PUBLIC "p" "pic.gif" NDATA gif>\n  <!NOTATION gif PUBLIC "gifviewer" "g.exe">\n  <?pi data?>\n]>\n<doc>\n <a id="q">text</a>\n</doc>\n'
d.version, d.encoding, d.standalone  # => ('1.0', 'utf-8', True)
[type(c).__name__ for c in d.childNodes]  # => ['DocumentType', 'Element']
a = d.documentElement.firstChild
a.toxml()  # => '<a id="q">text</a>'
d.getElementById('q') is a, a.getAttributeNode('id').isId  # => (True, True)
a.getAttributeNode('id').schemaType, a.schemaType  # => (<TypeInfo 'id'>, <TypeInfo None>)
[d._get_elem_info(a).getAttributeType(n) for n in ('x', 'k', 'n', 'z')]  # => [<TypeInfo 'cdata'>, <TypeInfo 'enumeration'>, <TypeInfo 'nmtokens'>, <TypeInfo None>]
d._get_elem_info(d.documentElement).isElementContent(), d._get_elem_info(a).isEmpty()  # => (True, False)
d.cloneNode(True).toxml()  # => '<?xml version="1.0" ?><!DOCTYPE doc  PUBLIC \'pub id\'  \'sys.dtd\'><doc><a id="q">text</a></doc>'
d.cloneNode(False), dt.cloneNode(True)  # => (None, None)
copy.deepcopy(d).toxml() == d.toxml()  # => True
implementation = minidom.getDOMImplementation('core 2.0')
kind = implementation.createDocumentType('a:html', '-//W3C', 'http://x.dtd')
kind.toxml(), kind.name, kind.ownerDocument  # => ("<!DOCTYPE html  PUBLIC '-//W3C'  'http://x.dtd'>", 'html', None)
implementation.createDocument(None, 'html', kind).toxml()  # => '<?xml version="1.0" ?><!DOCTYPE html  PUBLIC \'-//W3C\'  \'http://x.dtd\'><html/>'
told(lambda: implementation.createDocument(None, 'q', kind))  # => 'WrongDocumentErr: doctype object owned by another DOM tree'
told(lambda: implementation.createDocument(None, 'a:b', None))  # => 'NamespaceErr: illegal use of prefix without namespaces'
told(lambda: implementation.createDocument('u', 'xml:b', None))  # => "NamespaceErr: illegal use of 'xml' prefix"
told(lambda: implementation.createDocument('u', None, None))  # => 'InvalidCharacterErr: Element with no name'
implementation.hasFeature('LS-Load', '3.0'), implementation.hasFeature('x', None), minidom.getDOMImplementation('foo 1')  # => (True, False, None)
told(lambda: d.importNode(d, True))  # => 'NotSupportedErr: cannot import document nodes'
told(lambda: d.importNode(dt, True))  # => 'NotSupportedErr: cannot import document type nodes'
minidom.EmptyNodeList().item(0), minidom.EmptyNodeList().length, minidom.TypeInfo('n', 'm')  # => (None, 0, <TypeInfo 'm' (from 'n')>)
minidom.ElementInfo('t').getAttributeType('a'), minidom.ElementInfo('t').isId('a')  # => (<TypeInfo None>, False)
[(type(x).__name__, getattr(x, 'data', '')) for x in minidom.parseString('<!--1--><!DOCTYPE r [<!--2-->]><!--3--><r/>').childNodes]  # => [('Comment', '1'), ('DocumentType', ''), ('Comment', '3'), ('Element', '')]
[(x.nodeName, x.data) for x in minidom.parseString('<r>w<![CDATA[x<]]><![CDATA[]]><![CDATA[y]]>z</r>').documentElement.childNodes]  # => [('#text', 'w'), ('#cdata-section', 'x<'), ('#cdata-section', 'y'), ('#text', 'z')]
r = minidom.parseString('<r a="1" b="2">one<!--c-->two<b/>three<![CDATA[four]]></r>').documentElement
t = r.ownerDocument.createTextNode('hello world')
[x.wholeText for x in r.childNodes if x.nodeType in (3, 4)]  # => ['one', 'two', 'threefour', 'threefour']
t.substringData(6, 100), told(lambda: t.substringData(-1, 2)), told(lambda: t.substringData(11, 2)), told(lambda: t.substringData(1, -1))  # => ('world', 'IndexSizeErr: offset cannot be negative', 'IndexSizeErr: offset cannot be beyond end of data', 'IndexSizeErr: count cannot be negative')
t.insertData(5, 'XX'), t.data, t.deleteData(5, 2), t.data, t.replaceData(0, 5, 'bye'), t.data  # => (None, 'helloXX world', None, 'hello world', None, 'bye world')
told(lambda: t.insertData(50, 'a')), told(lambda: t.deleteData(1, -2)), told(lambda: t.replaceData(-1, 5, ''))  # => ('IndexSizeErr: offset cannot be beyond end of data', 'IndexSizeErr: count cannot be negative', 'IndexSizeErr: offset cannot be negative')
r.firstChild.splitText(1).data, r.toxml(), told(lambda: t.splitText(99))  # => ('ne', '<r a="1" b="2">one<!--c-->two<b/>three<![CDATA[four]]></r>', 'IndexSizeErr: illegal offset value')
r.firstChild.replaceWholeText('new').data, r.lastChild.replaceWholeText('z').data, r.toxml()  # => ('new', 'z', '<r a="1" b="2">new<!--c-->two<b/><![CDATA[z]]></r>')
r.firstChild.replaceWholeText(''), r.toxml()  # => (None, '<r a="1" b="2"><!--c-->two<b/><![CDATA[z]]></r>')
at = r.getAttributeNode('a')
at.childNodes, at.cloneNode(False).value, at.cloneNode(True).ownerElement  # => ([<DOM Text node "'1'">], '1', None)
at.value = '9'
r.getAttribute('a'), at.firstChild.data, at.nodeValue  # => ('9', '9', '9')
class Heard:
    def handle(self, operation, key, data, src, dst):
        print(operation, key, data, src.nodeName, dst.nodeName)
r.setUserData('k', 'v', Heard())
print(r.cloneNode(False).getUserData('k'))  # => 1 k v r r | None
print(minidom.Document().importNode(r, False).toxml())  # => 2 k v r r | <r a="9" b="2"/>
print(r.setUserData('k', None, None), r.getUserData('k'))  # => v None
n = minidom.parseString('<a xmlns="u" xmlns:q="v" q:x="1"/>').documentElement
n.attributes[('v', 'x')].value, ('v', 'y') in n.attributes, n.attributes == n.attributes  # => ('1', False, True)
told(lambda: n.attributes['zz'])  # => "KeyError: 'zz'"
n.setAttributeNS('w', 'z:y', '5')
n.setAttributeNS('w', 'k:y', '6')
n.getAttributeNS('w', 'y'), n.getAttributeNodeNS('w', 'y').name  # => ('6', 'k:y')
told(lambda: n.ownerDocument.renameNode(n.getAttributeNode('xmlns'), 'u', 'xmlns').name)  # => "NamespaceErr: illegal use of the 'xmlns' attribute"
told(lambda: n.ownerDocument.renameNode(n.getAttributeNode('xmlns'), 'u', 'xmlns:f').name)  # => "NamespaceErr: illegal use of 'xmlns' prefix"
told(lambda: n.ownerDocument.renameNode(n.getAttributeNode('xmlns'), None, 'f').name)  # => 'f'
told(lambda: n.ownerDocument.renameNode(n.getAttributeNode('xmlns'), 'u', 'p:f').name)  # => "AttributeError: 'NoneType' object has no attribute 'ownerDocument'"
told(lambda: n.ownerDocument.appendChild(n.ownerDocument.createElement('y')))  # => 'HierarchyRequestErr: two document elements disallowed'
'é日\ud800'.encode('ascii', 'namereplace')  # => b'\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{CJK UNIFIED IDEOGRAPH-65E5}\\ud800'
'aé'.encode('cp1252', 'namereplace'), '日'.encode('latin-1', 'namereplace')  # => (b'a\xe9', b'\\N{CJK UNIFIED IDEOGRAPH-65E5}')

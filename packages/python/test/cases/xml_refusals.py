# Trees, writers and readers of XML that are called wrongly: what is looked at first, and who says so.
import io, xml.dom, xml.sax, xml.sax.saxutils as S
from xml.dom import minidom as M
d = M.parseString('<r a="1"><i k="2" b:y="3" xmlns:b="u">x<!--c--></i></r>')
r, i = d.documentElement, d.documentElement.firstChild
class Written:
    def __init__(self): self.text = b''
    def write(self, data): self.text += data
out = Written()
class Own:
    def hasFeature(self, feature, version): return feature == 'own'

S.XMLGenerator(5)  # raises AttributeError: 'int' object has no attribute 'write'
S.XMLGenerator(object)  # raises AttributeError: type object 'object' has no attribute 'write'
generator = S.XMLGenerator(out, 'ascii')
generator.startElement('é', {'x': '<"'})
generator.characters('é')
out.text  # => b'<&#233; x=\'&lt;"\'>&#233;'
S.prepare_input_source(5)  # raises AttributeError: 'int' object has no attribute 'getCharacterStream'
S.prepare_input_source('a')  # raises ValueError: unknown url type: 'a'
S.prepare_input_source('<a>')  # raises ValueError: unknown url type: 'a'
S.prepare_input_source('a', 5)  # raises TypeError: expected str, bytes or os.PathLike object, not int
S.prepare_input_source('a', b'x')  # raises TypeError: Can't mix strings and bytes in path components
type(S.prepare_input_source(io.BytesIO(b'x')))  # => <class 'xml.sax.xmlreader.InputSource'>
M.parseString('<a/>', 'x')  # raises AttributeError: 'str' object has no attribute 'setFeature'
M.parseString(5, 'x')  # raises TypeError: object of type 'int' has no len()
M.parseString(b'<a/>', 5)  # raises TypeError: initial_value must be str or None, not bytes
M.parseString('', [])  # raises TypeError: cannot unpack non-iterable NoneType object
M.parseString('<a', ())  # raises SAXParseException: <unknown>:1:0: unclosed token
M.parseString('<a/>', xml.sax.make_parser()).toxml()  # => '<?xml version="1.0" ?><a/>'
d.getElementsByTagName()  # raises TypeError: Document.getElementsByTagName() missing 1 required positional argument: 'name'
r.getElementsByTagNameNS('u')  # raises TypeError: Element.getElementsByTagNameNS() missing 1 required positional argument: 'localName'
d.isSupported('core')  # raises TypeError: Document.isSupported() missing 1 required positional argument: 'version'
i.isSupported('core', set())  # => False
d.removeChild()  # raises TypeError: Document.removeChild() missing 1 required positional argument: 'oldChild'
r.unlink(1)  # raises TypeError: Element.unlink() takes 1 positional argument but 2 were given
d.createElement(5).tagName  # => 5
d.createElement(5).localName  # raises AttributeError: 'int' object has no attribute 'split'
d.createAttribute(1).name  # => 1
d.createElementNS('u', 5)  # raises AttributeError: 'int' object has no attribute 'split'
d.createAttributeNS('u', None)  # raises AttributeError: 'NoneType' object has no attribute 'split'
r.setAttribute(3, 'x')  # raises AttributeError: 'int' object has no attribute 'split'
r.setAttribute([], 'x')  # raises TypeError: unhashable type: 'list'
r.setAttributeNS([], 'a', 'x')  # raises TypeError: unhashable type: 'list'
r.setAttributeNS('u', [], 'x')  # raises AttributeError: 'list' object has no attribute 'split'
d.createElement('x').hasAttribute([])  # => False
r.hasAttribute([])  # raises TypeError: unhashable type: 'list'
d.createElement('x').getAttributeNodeNS([], 'k')
r.getAttributeNodeNS([], 'k')  # raises TypeError: unhashable type: 'list'
r.removeAttribute('nope')  # raises NotFoundErr
d.getElementById([])  # raises TypeError: unhashable type: 'list'
r.getUserData([])
r.replaceChild('', '')  # raises AttributeError: 'str' object has no attribute 'nodeType'
r.replaceChild(i, 5)  # raises NotFoundErr
r.toprettyxml(None, encoding='nope')  # raises LookupError: unknown encoding: nope
r.toprettyxml(encoding=5)  # raises TypeError: TextIOWrapper() argument 'encoding' must be str or None, not int
r.toprettyxml(5)  # => '<r a="1"/>\n'
r.localName = 'z'  # raises NoModificationAllowedErr: attempt to modify read-only attribute 'localName'
i.firstChild.appendChild(r)  # raises HierarchyRequestErr: #text nodes cannot have children
i.firstChild.firstChild
i.firstChild.hasChildNodes()  # => False
i.attributes['b:y'].localName, i.attributes['b:y'].prefix  # => ('y', 'b')

i.attributes['k'].unlink()
i.toxml()  # => '<i xmlns:b="u" b:y="3">x<!--c--></i>'
xml.dom.DOMException()  # raises RuntimeError: DOMException should not be instantiated directly
xml.dom.NotFoundErr('x').code, xml.dom.NOT_FOUND_ERR, xml.dom.Node.NOTATION_NODE  # => (8, 8, 12)
xml.dom.getDOMImplementation('nope')  # raises KeyError: 'nope'
xml.dom.getDOMImplementation(None, 'nope 1.0')  # raises ImportError: no suitable DOM implementation found
xml.dom.getDOMImplementation(None, 'core 2.0 3.0')  # raises ValueError: bad feature name: '3.0'
xml.dom.getDOMImplementation(None, 5)  # raises TypeError: 'int' object is not iterable
xml.dom.registerDOMImplementation('mine', Own)
type(xml.dom.getDOMImplementation('mine')), type(xml.dom.getDOMImplementation(None, 'own 1'))  # => (<class '__main__.Own'>, <class '__main__.Own'>)
M.getDOMImplementation('1')  # raises ValueError: bad feature name: '1'
M.getDOMImplementation('core 2.0 xml') is d.implementation, M.getDOMImplementation('nope')  # => (True, None)

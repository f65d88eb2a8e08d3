# xml.sax: documents written from calls, filters, sources, and the names of features and properties.
import io, xml.sax
from xml.sax import handler
from xml.sax.saxutils import XMLGenerator, XMLFilterBase, prepare_input_source
from xml.sax.xmlreader import AttributesImpl, AttributesNSImpl, InputSource, XMLReader

def written(*calls, out=io.StringIO, **how):
    stream = out()
    g = XMLGenerator(stream, **how)
    for name, *args in calls:
        getattr(g, name)(*args)
    return stream.getvalue()

class Loud(XMLFilterBase):
    def startElement(self, name, attrs):
        super().startElement(name.upper(), attrs)

def filtered(text):
    out = io.StringIO()
    loud = Loud(xml.sax.make_parser())
    loud.setContentHandler(XMLGenerator(out))
    loud.parse(io.StringIO(text))
    return out.getvalue()

written(('startDocument',), ('startElement', 'a', {'x': '1<"', 'y': "q'"}), ('characters', 't<&>é'), ('endElement', 'a'), ('endDocument',), encoding='utf-8')  # => '<?xml version="1.0" encoding="utf-8"?>\n<a x=\'1&lt;"\' y="q\'">t&lt;&amp;&gt;é</a>'
written(('startElement', 'a', AttributesImpl({})), ('endElement', 'a'), ('processingInstruction', 'p', 'd'), ('ignorableWhitespace', ' '), ('characters', b'by'))  # => '<a></a><?p d?> by'
written(('startElement', 'a', {}), ('characters', ''), ('endElement', 'a'), ('startElement', 'b', {}), ('characters', 'x'), ('endElement', 'b'), short_empty_elements=True)  # => '<a/><b>x</b>'
written(('startDocument',), ('startElement', 'é', {'a': 'ü'}), ('characters', '日'), ('endElement', 'é'), ('endDocument',), out=io.BytesIO, encoding='ascii')  # => b'<?xml version="1.0" encoding="ascii"?>\n<&#233; a="&#252;">&#26085;</&#233;>'
written(('startPrefixMapping', 'p', 'urn:x'), ('startElementNS', ('urn:x', 'a'), 'p:a', {('urn:x', 'k'): 'v', (None, 'z'): 'w'}), ('endElementNS', ('urn:x', 'a'), 'p:a'))  # => '<p:a xmlns:p="urn:x" p:k="v" z="w"></p:a>'
written(('startElementNS', ('nope', 'n'), None, {}))  # raises KeyError: 'nope'
filtered('<a><b x="1">t</b><?p q?></a>')  # => '<?xml version="1.0" encoding="iso-8859-1"?>\n<A><B x="1">t</b><?p q?></a>'
prepare_input_source(io.StringIO('x')).getCharacterStream().read(), prepare_input_source(io.BytesIO(b'x')).getByteStream().read()  # => ('x', b'x')
handler.all_properties, handler.feature_external_ges, handler.property_lexical_handler  # => (['http://xml.org/sax/properties/lexical-handler', 'http://xml.org/sax/properties/dom-node', 'http://xml.org/sax/properties/declaration-handler', 'http://xml.org/sax/properties/xml-string', 'http://www.python.org/sax/properties/encoding', 'http://www.python.org/sax/properties/interning-dict'], 'http://xml.org/sax/features/external-general-entities', 'http://xml.org/sax/properties/lexical-handler')
AttributesNSImpl({('u', 'k'): 'v'}, {('u', 'k'): 'p:k'}).getValueByQName('p:k'), AttributesNSImpl({}, {}).getQNames()  # => ('v', [])
XMLReader().getFeature('x')  # raises SAXNotRecognizedException: Feature 'x' not recognized
XMLReader().parse('x')  # raises NotImplementedError: This method must be implemented!

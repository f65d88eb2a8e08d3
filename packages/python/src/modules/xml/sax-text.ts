/** xml.sax.saxutils and xml.sax.xmlreader, written in Python: text and attribute values as XML writes them, documents from calls, and what readers and filters look like. */

export const SAX_UTILITIES_TEXT = String.raw`
def _replace(text, entities):
    for key, value in entities.items():
        text = text.replace(key, value)
    return text

def escape(data, entities={}):
    """Replaces &, < and > by references, and what the entities say."""
    data = data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    return _replace(data, entities) if entities else data

def unescape(data, entities={}):
    """Replaces the references &amp;, &lt; and &gt; by their characters, and what the entities say."""
    data = data.replace("&lt;", "<").replace("&gt;", ">")
    if entities:
        data = _replace(data, entities)
    return data.replace("&amp;", "&")

def quoteattr(data, entities={}):
    """The text as a quoted attribute value."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return '"%s"' % data
    if "'" in data:
        return '"%s"' % data.replace('"', "&quot;")
    return "'%s'" % data

import codecs as _codecs
import io as _io
import sys as _sys
from xml.sax import handler as _handler, InputSource as _InputSource

class _Unclosed:
    """The raw stream below a text stream of ours, which must not close it when it goes."""
    def __init__(self, stream):
        self._stream = stream
    def __getattr__(self, name):
        return getattr(self._stream, name)
    def close(self):
        """It is not ours."""

class _Outlet(_io.BufferedIOBase):
    """What takes bytes for anything that has a write(), and leaves it open."""
    def __init__(self, target):
        self.write = target.write
        for name in ("seekable", "tell"):
            if not hasattr(target, name):
                break
            setattr(self, name, getattr(target, name))
    def writable(self):
        return True

def _text_stream(out, encoding):
    """Something with a write() for text: bytes are encoded, what does not fit as references."""
    if out is None:
        return _sys.stdout
    if isinstance(out, (_io.TextIOBase, _codecs.StreamWriter, _codecs.StreamReaderWriter)):
        return out
    below = (_Unclosed if isinstance(out, _io.RawIOBase) else _Outlet)(out)
    return _io.TextIOWrapper(below, encoding=encoding, errors="xmlcharrefreplace", newline="\n", write_through=True)

_XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"

class XMLGenerator(_handler.ContentHandler):
    """Writes what it is told as a document."""
    def __init__(self, out=None, encoding="iso-8859-1", short_empty_elements=False):
        super().__init__()
        stream = _text_stream(out, encoding)
        self._write, self._flush, self._encoding = stream.write, getattr(stream, "flush", lambda: None), encoding
        self._short, self._is_open = short_empty_elements, False
        self._prefixes = [{_XML_NAMESPACE: "xml"}]
        self._declared = []
    def _name(self, name):
        uri, local = name
        if not uri:
            return local
        prefix = "xml" if uri == _XML_NAMESPACE else self._prefixes[-1][uri]
        return f"{prefix}:{local}" if prefix else local
    def _settle(self):
        """Ends a start tag that waited for what follows."""
        if self._is_open:
            self._is_open = False
            self._write(">")
    def _start(self, name, attributes):
        self._settle()
        self._write("<" + name + "".join([f" {each}={quoteattr(value)}" for each, value in attributes]))
        if self._short:
            self._is_open = True
        else:
            self._write(">")
    def _end(self, name):
        if self._is_open:
            self._is_open = False
            self._write("/>")
        else:
            self._write(f"</{name}>")
    def _text(self, content, shown):
        if content:
            self._settle()
            text = content if isinstance(content, str) else str(content, self._encoding)
            self._write(shown(text))
    def startDocument(self):
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')
    def endDocument(self):
        self._flush()
    def startPrefixMapping(self, prefix, uri):
        self._prefixes.append({**self._prefixes[-1], uri: prefix})
        self._declared.append((prefix, uri))
    def endPrefixMapping(self, prefix):
        self._prefixes.pop()
    def startElement(self, name, attrs):
        self._start(name, attrs.items())
    def endElement(self, name):
        self._end(name)
    def startElementNS(self, name, qname, attrs):
        tag = self._name(name)
        declared, self._declared = self._declared, []
        spaces = [(f"xmlns:{prefix}" if prefix else "xmlns", uri) for prefix, uri in declared]
        self._start(tag, spaces + [(self._name(each), value) for each, value in attrs.items()])
    def endElementNS(self, name, qname):
        self._end(self._name(name))
    def characters(self, content):
        self._text(content, escape)
    def ignorableWhitespace(self, content):
        self._text(content, str)
    def processingInstruction(self, target, data):
        self._settle()
        self._write(f"<?{target} {data}?>")

class XMLFilterBase:
    """Stands between a reader and the handlers of a program, and hands on what it is told."""
    def __init__(self, parent=None):
        self._parent, self._system_id = parent, None
        self._handlers = {"content": _handler.ContentHandler(), "dtd": _handler.DTDHandler(), "entity": _handler.EntityResolver(), "error": _handler.ErrorHandler()}
    def getParent(self): return self._parent
    def setParent(self, parent): self._parent = parent
    def getContentHandler(self): return self._handlers["content"]
    def setContentHandler(self, handler): self._handlers["content"] = handler
    def getDTDHandler(self): return self._handlers["dtd"]
    def setDTDHandler(self, handler): self._handlers["dtd"] = handler
    def getEntityResolver(self): return self._handlers["entity"]
    def setEntityResolver(self, resolver): self._handlers["entity"] = resolver
    def getErrorHandler(self): return self._handlers["error"]
    def setErrorHandler(self, handler): self._handlers["error"] = handler
    def parse(self, source):
        """Has the reader read, and tell this."""
        for name in ("ContentHandler", "ErrorHandler", "EntityResolver", "DTDHandler"):
            getattr(self._parent, "set" + name)(self)
        self._parent.parse(source)
    def setDocumentLocator(self, locator):
        self._locator = locator
        self._handlers["content"].setDocumentLocator(locator)
    def setLocale(self, locale): self._parent.setLocale(locale)
    def getFeature(self, name): return self._parent.getFeature(name)
    def setFeature(self, name, state): self._parent.setFeature(name, state)
    def getProperty(self, name): return self._parent.getProperty(name)
    def setProperty(self, name, value): self._parent.setProperty(name, value)

def _hand_on():
    """The methods of a filter that do nothing but tell the next one."""
    def method(kind, name):
        def tell(self, *facts):
            return getattr(self._handlers[kind], name)(*facts)
        tell.__name__, tell.__qualname__ = name, f"XMLFilterBase.{name}"
        setattr(XMLFilterBase, name, tell)
    told = {
        "content": "startDocument endDocument startPrefixMapping endPrefixMapping startElement endElement startElementNS endElementNS characters ignorableWhitespace processingInstruction skippedEntity",
        "dtd": "notationDecl unparsedEntityDecl", "entity": "resolveEntity", "error": "error fatalError warning",
    }
    for kind, names in told.items():
        for name in names.split():
            method(kind, name)
_hand_on()

def _opened(url):
    """The bytes at a URL."""
    bare = url.strip()
    if bare[:1] == "<" and bare[-1:] == ">":
        bare = bare[1:-1].strip()
    if not bare.partition("/")[0].partition(":")[1]:
        raise ValueError(f"unknown url type: {bare!r}")
    from urllib.request import urlopen
    return urlopen(url)

def prepare_input_source(source, base=""):
    """An InputSource for a name, a file object or an InputSource, which gets a stream."""
    import os
    from urllib.parse import urljoin
    if isinstance(source, os.PathLike):
        source = os.fspath(source)
    if isinstance(source, str):
        source = _InputSource(source)
    elif hasattr(source, "read"):
        stream, source = source, _InputSource()
        (source.setCharacterStream if isinstance(stream.read(0), str) else source.setByteStream)(stream)
        if isinstance(getattr(stream, "name", None), str):
            source.setSystemId(stream.name)
    if source.getCharacterStream() is source.getByteStream() is None:
        name = source.getSystemId()
        path = os.path.join(os.path.dirname(os.path.normpath(base)), name)
        if os.path.isfile(path):
            source.setSystemId(path)
            source.setByteStream(open(path, "rb"))
        else:
            source.setSystemId(urljoin(base, name))
            source.setByteStream(_opened(source.getSystemId()))
    return source
`;

export const SAX_XMLREADER_TEXT = String.raw`
import xml.sax as _sax
from xml.sax import handler as _handler

SAXNotRecognizedException, SAXNotSupportedException = _sax.SAXNotRecognizedException, _sax.SAXNotSupportedException
InputSource, AttributesImpl = _sax.InputSource, _sax.AttributesImpl

class Locator:
    """Where a reader stands: nowhere."""
    def getColumnNumber(self): return -1
    def getLineNumber(self): return -1
    def getPublicId(self): return None
    def getSystemId(self): return None

class AttributesNSImpl(AttributesImpl):
    """The attributes of an element by namespace and local name."""
    def __init__(self, attrs, qnames):
        super().__init__(attrs)
        self._qnames = qnames
    def getQNames(self): return list(self._qnames.values())
    def getQNameByName(self, name): return self._qnames[name]
    def getNameByQName(self, name):
        for each, qname in self._qnames.items():
            if qname == name:
                return each
        raise KeyError(name)
    def getValueByQName(self, name): return self._attrs[self.getNameByQName(name)]
    def copy(self): return self.__class__(self._attrs, self._qnames)

class XMLReader:
    """What a reader of documents looks like."""
    def __init__(self):
        self._cont_handler, self._dtd_handler = _handler.ContentHandler(), _handler.DTDHandler()
        self._ent_handler, self._err_handler = _handler.EntityResolver(), _handler.ErrorHandler()
    def parse(self, source):
        raise NotImplementedError("This method must be implemented!")
    def getContentHandler(self): return self._cont_handler
    def setContentHandler(self, handler): self._cont_handler = handler
    def getDTDHandler(self): return self._dtd_handler
    def setDTDHandler(self, handler): self._dtd_handler = handler
    def getEntityResolver(self): return self._ent_handler
    def setEntityResolver(self, resolver): self._ent_handler = resolver
    def getErrorHandler(self): return self._err_handler
    def setErrorHandler(self, handler): self._err_handler = handler
    def setLocale(self, locale):
        raise SAXNotSupportedException("Locale support not implemented")
    def getFeature(self, name):
        raise SAXNotRecognizedException("Feature '%s' not recognized" % name)
    def setFeature(self, name, state):
        raise SAXNotRecognizedException("Feature '%s' not recognized" % name)
    def getProperty(self, name):
        raise SAXNotRecognizedException("Property '%s' not recognized" % name)
    def setProperty(self, name, value):
        raise SAXNotRecognizedException("Property '%s' not recognized" % name)

class IncrementalParser(XMLReader):
    """A reader that takes a document in pieces."""
    def __init__(self, bufsize=2**16):
        self._bufsize = bufsize
        super().__init__()
    def parse(self, source):
        from xml.sax.saxutils import prepare_input_source
        found = prepare_input_source(source)
        self.prepareParser(found)
        stream = found.getCharacterStream() or found.getByteStream()
        for piece in iter(lambda: stream.read(self._bufsize), stream.read(0)):
            self.feed(piece)
        self.close()
    def feed(self, data):
        raise NotImplementedError("This method must be implemented!")
    def prepareParser(self, source):
        raise NotImplementedError("prepareParser must be overridden!")
    def close(self):
        raise NotImplementedError("This method must be implemented!")
    def reset(self):
        raise NotImplementedError("This method must be implemented!")
`;

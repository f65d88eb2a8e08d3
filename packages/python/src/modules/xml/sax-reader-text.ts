/** xml.sax and xml.sax.handler, written in Python: documents as calls of a handler. Namespaces are left in the names, which is how a reader begins. */

export const SAX_HANDLER_TEXT = String.raw`
version = "2.0beta"

class ErrorHandler:
    """What is asked when something is wrong; raises it."""
    def error(self, exception):
        raise exception
    def fatalError(self, exception):
        raise exception
    def warning(self, exception):
        print(exception)

class ContentHandler:
    """What a document is told to; subclasses say what to do."""
    def __init__(self):
        self._locator = None
    def setDocumentLocator(self, locator):
        self._locator = locator
    def startDocument(self): pass
    def endDocument(self): pass
    def startPrefixMapping(self, prefix, uri): pass
    def endPrefixMapping(self, prefix): pass
    def startElement(self, name, attrs): pass
    def endElement(self, name): pass
    def startElementNS(self, name, qname, attrs): pass
    def endElementNS(self, name, qname): pass
    def characters(self, content): pass
    def ignorableWhitespace(self, whitespace): pass
    def processingInstruction(self, target, data): pass
    def skippedEntity(self, name): pass

class DTDHandler:
    def notationDecl(self, name, publicId, systemId): pass
    def unparsedEntityDecl(self, name, publicId, systemId, ndata): pass

class EntityResolver:
    def resolveEntity(self, publicId, systemId):
        return systemId

class LexicalHandler:
    """What a reader may tell beside the content."""
    def comment(self, content): pass
    def startDTD(self, name, public_id, system_id): pass
    def endDTD(self): pass
    def startCDATA(self): pass
    def endCDATA(self): pass

def _uris(begin, kind, names):
    """The names of features or of properties, for the module, and the list of them all."""
    made = {f"{kind}_{name.replace('-', '_')}": begin + name for name in names.split()}
    globals().update(made)
    return list(made.values())

all_features = _uris("http://xml.org/sax/features/", "feature", "namespaces namespace-prefixes string-interning validation external-general-entities external-parameter-entities")
all_properties = _uris("http://xml.org/sax/properties/", "property", "lexical-handler dom-node declaration-handler xml-string")
all_properties += _uris("http://www.python.org/sax/properties/", "property", "encoding interning-dict")
feature_external_ges, feature_external_pes = all_features[-2:]
del feature_external_general_entities, feature_external_parameter_entities
`;

export const SAX_TEXT = String.raw`
import re as _re

ContentHandler, ErrorHandler = _handler.ContentHandler, _handler.ErrorHandler
default_parser_list = ["xml.sax.expatreader"]

class SAXException(Exception):
    """What goes wrong while a document is read."""
    def __init__(self, msg, exception=None):
        self._msg, self._exception = msg, exception
        super().__init__(msg)
    def getMessage(self):
        return self._msg
    def getException(self):
        return self._exception
    def __str__(self):
        return self._msg
    def __getitem__(self, ix):
        raise AttributeError("__getitem__")

class SAXParseException(SAXException):
    """A document that is not well-formed, and where."""
    def __init__(self, msg, exception, locator):
        super().__init__(msg, exception)
        self._locator = locator
        self._systemId, self._colnum, self._linenum = locator.getSystemId(), locator.getColumnNumber(), locator.getLineNumber()
    def getColumnNumber(self):
        return self._colnum
    def getLineNumber(self):
        return self._linenum
    def getPublicId(self):
        return self._locator.getPublicId()
    def getSystemId(self):
        return self._systemId
    def __str__(self):
        line = "?" if self._linenum is None else self._linenum
        column = "?" if self._colnum is None else self._colnum
        return f"{self._systemId or '<unknown>'}:{line}:{column}: {self._msg}"

class SAXNotRecognizedException(SAXException):
    """A feature that is not known."""
class SAXNotSupportedException(SAXException):
    """A feature that is not there."""
class SAXReaderNotAvailable(SAXNotSupportedException):
    """No reader."""

for _each in (SAXException, SAXParseException, SAXNotRecognizedException, SAXNotSupportedException, SAXReaderNotAvailable):
    _each.__module__ = "xml.sax._exceptions"

class InputSource:
    """Where a document comes from."""
    def __init__(self, system_id=None):
        self._system_id, self._public_id, self._encoding, self._bytes, self._text = system_id, None, None, None, None
    def setPublicId(self, public_id): self._public_id = public_id
    def getPublicId(self): return self._public_id
    def setSystemId(self, system_id): self._system_id = system_id
    def getSystemId(self): return self._system_id
    def setEncoding(self, encoding): self._encoding = encoding
    def getEncoding(self): return self._encoding
    def setByteStream(self, bytefile): self._bytes = bytefile
    def getByteStream(self): return self._bytes
    def setCharacterStream(self, charfile): self._text = charfile
    def getCharacterStream(self): return self._text
InputSource.__module__ = "xml.sax.xmlreader"

class _Place:
    def __init__(self, line, column, system_id):
        self._all = line, column, system_id
    def getLineNumber(self): return self._all[0]
    def getColumnNumber(self): return self._all[1]
    def getSystemId(self): return self._all[2]
    def getPublicId(self): return None

class AttributesImpl:
    """The attributes of an element, by their names."""
    def __init__(self, attrs): self._attrs = attrs
    def getLength(self): return len(self._attrs)
    def getType(self, name): return "CDATA"
    def getValue(self, name): return self._attrs[name]
    def getValueByQName(self, name): return self._attrs[name]
    def getNameByQName(self, name):
        self._attrs[name]
        return name
    getQNameByName = getNameByQName
    def getNames(self): return list(self._attrs.keys())
    def getQNames(self): return list(self._attrs.keys())
    def __len__(self): return len(self._attrs)
    def __getitem__(self, name): return self._attrs[name]
    def keys(self): return list(self._attrs.keys())
    def __contains__(self, name): return name in self._attrs
    def get(self, name, alternative=None): return self._attrs.get(name, alternative)
    def copy(self): return self.__class__(self._attrs)
    def items(self): return list(self._attrs.items())
    def values(self): return list(self._attrs.values())
AttributesImpl.__module__ = "xml.sax.xmlreader"

def _plain(name, prefixes):
    if name[:1] != "{":
        return name
    uri, local = name[1:].rsplit("}", 1)
    prefix = prefixes.get(uri)
    return f"{prefix}:{local}" if prefix else local

class ExpatParser:
    """Reads a document and tells it to a handler."""
    def __init__(self):
        self._content, self._errors, self._machine, self._system_id = ContentHandler(), ErrorHandler(), None, None
        self._features = {_handler.feature_namespaces: 0, _handler.feature_validation: 0, _handler.feature_external_ges: 0, _handler.feature_external_pes: 0}
    def getContentHandler(self): return self._content
    def setContentHandler(self, handler): self._content = handler
    def getErrorHandler(self): return self._errors
    def setErrorHandler(self, handler): self._errors = handler
    def setDTDHandler(self, handler): pass
    def setEntityResolver(self, resolver): pass
    def getFeature(self, name):
        if name not in self._features:
            raise SAXNotRecognizedException(f"Feature '{name}' not recognized")
        return self._features[name]
    def getDTDHandler(self): return _handler.DTDHandler()
    def getEntityResolver(self): return _handler.EntityResolver()
    def setFeature(self, name, state):
        if self.getFeature(name) != bool(state):
            raise SAXNotSupportedException("this reader has no other way than that in which it begins")
    def reset(self): self._machine = None
    def feed(self, data, isFinal=False):
        if self._machine is None:
            self._machine, self._line, self._column = _new_parser(None, True), 1, 0
            self._scopes, self._names, self._declared = [{"http://www.w3.org/XML/1998/namespace": "xml"}], [], []
            self._content.setDocumentLocator(self)
            self._content.startDocument()
        events, error = self._machine.feed(data, bool(isFinal))
        places = _positions(self._machine)
        self._tell(events, places)
        self._line, self._column = places[-1]
        if error is not None:
            message, code, line, column = error
            self._machine = None
            self._errors.fatalError(SAXParseException(message, None, _Place(line, column, self._system_id)))
    def close(self):
        if self._machine is not None:
            self.feed("", True)
            self._machine = None
            self._content.endDocument()
    def parse(self, source):
        if isinstance(source, InputSource):
            self._system_id = source.getSystemId()
            stream = source.getCharacterStream() or source.getByteStream()
            if stream is None:
                stream = open(source.getSystemId(), "rb")
        else:
            is_stream = hasattr(source, "read")
            self._system_id = getattr(source, "name", None) if is_stream else source
            stream = source if is_stream else open(source, "rb")
        self._read(stream.read())
    def _read(self, data):
        self._machine = None
        self.feed(data, True)
        if self._machine is not None:
            self._machine = None
            self._content.endDocument()
    def getLineNumber(self): return self._line
    def getColumnNumber(self): return self._column
    def getSystemId(self): return self._system_id
    def getPublicId(self): return None
    def _tell(self, events, places):
        told, scopes, names = self._content, self._scopes, self._names
        for event, (self._line, self._column) in zip(events, places):
            kind = event[0]
            if kind == 2:
                # A line and its end are told one after the other.
                for piece in _re.findall(r"\n|[^\n]+", event[1]):
                    told.characters(piece)
                    if piece == "\n":
                        self._line, self._column = self._line + 1, 0
                    else:
                        self._column += len(piece)
            elif kind == 0:
                scope = {**scopes[-1], **{uri: prefix for prefix, uri in self._declared}}
                scopes.append(scope)
                attrs = {"xmlns:" + prefix if prefix else "xmlns": uri for prefix, uri in self._declared}
                attrs.update({_plain(name, scope): value for name, value in event[2].items()})
                self._declared = []
                names.append(_plain(event[1], scope))
                told.startElement(names[-1], AttributesImpl(attrs))
            elif kind == 1:
                scopes.pop()
                told.endElement(names.pop())
            elif kind == 4:
                told.processingInstruction(event[1], event[2])
            elif kind == 5:
                self._declared.append((event[1], event[2]))
ExpatParser.__module__ = "xml.sax.expatreader"

def make_parser(parser_list=()):
    """What reads documents."""
    return ExpatParser()

def _reader_for(content, errors):
    reader = make_parser()
    reader.setContentHandler(content)
    reader.setErrorHandler(errors)
    return reader

def parse(source, handler, errorHandler=_handler.ErrorHandler()):
    """Tells the document that a file holds to a handler."""
    _reader_for(handler, errorHandler).parse(source)

def parseString(string, handler, errorHandler=_handler.ErrorHandler()):
    """Tells the document that a text is to a handler."""
    _reader_for(handler, ErrorHandler() if errorHandler is None else errorHandler)._read(string)
`;

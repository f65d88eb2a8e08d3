/** The part of xml.dom.minidom that is about documents, in Python: how they come to be, from calls and from text. It stands behind the document types. */

export const MINIDOM_DOCUMENT_TEXT = String.raw`
def _adopted(node, document):
    """The node, with all below it, as one of the document."""
    node.ownerDocument = document
    for below in node.childNodes:
        _adopted(below, document)
    return node

class Document(Node, DocumentLS):
    nodeType, nodeName = _dom.Node.DOCUMENT_NODE, "#document"
    _allowed = (1, 7, 8, 10)
    encoding = standalone = version = actualEncoding = documentURI = errorHandler = None
    strictErrorChecking = False
    _elem_info = {}
    def _get_elem_info(self, element):
        return self._elem_info.get(element.tagName)
    def _append(self, node):
        if node.nodeType == 1 and self.documentElement is not None:
            raise _dom.HierarchyRequestErr("two document elements disallowed")
        super()._append(node)
    @property
    def doctype(self):
        return next((below for below in self.childNodes if below.nodeType == 10), None)
    @property
    def documentElement(self):
        return next((below for below in self.childNodes if below.nodeType == 1), None)
    def cloneNode(self, deep):
        """A copy of the whole; there is none of the document alone."""
        if not deep:
            return None
        made = self.implementation.createDocument(None, None, None)
        made.encoding, made.standalone, made.version = self.encoding, self.standalone, self.version
        for below in self.childNodes:
            twin = below._twin(True) if below.nodeType == 10 else below.cloneNode(True)
            if below.nodeType == 10:
                twin._identify(below.publicId, below.systemId)
            made._append(twin)
            _adopted(twin, made)
        return made
    def _own(self, node):
        node.ownerDocument = self
        return node
    def createElement(self, tagName):
        return self._own(Element(tagName))
    def createElementNS(self, namespaceURI, qualifiedName):
        return self._own(Element(qualifiedName, namespaceURI, _parts(qualifiedName)[0]))
    def createTextNode(self, data):
        return self._own(Text(_text_only(data)))
    def createCDATASection(self, data):
        return self._own(CDATASection(_text_only(data)))
    def createComment(self, data):
        return self._own(Comment(data))
    def createProcessingInstruction(self, target, data):
        return self._own(ProcessingInstruction(target, data))
    def createDocumentFragment(self):
        return self._own(DocumentFragment())
    def appendChild(self, node):
        """Adds a node below."""
        return super().appendChild(node)
    def removeChild(self, oldChild):
        """Takes a node away."""
        return self._take(oldChild)
    def unlink(self):
        """Lets go of all below."""
        self._let_go()
    def getElementsByTagName(self, name):
        """The elements with a name, or all with *."""
        return self._named(name)
    def getElementsByTagNameNS(self, namespaceURI, localName):
        """The elements with a namespace and a local name."""
        return self._named_in(namespaceURI, localName)
    def isSupported(self, feature, version):
        return self.implementation.hasFeature(feature, version)
    def createAttribute(self, qName):
        return self._own(Attr(qName))
    def createAttributeNS(self, namespaceURI, qualifiedName):
        prefix, local = _parts(qualifiedName)
        return self._own(Attr(qualifiedName, namespaceURI, local, prefix))
    def importNode(self, node, deep):
        """A copy of a node of another document, for this one."""
        if node.nodeType in (9, 10):
            raise _dom.NotSupportedErr("cannot import document %snodes" % ("" if node.nodeType == 9 else "type "))
        # Handlers are told of the import, and of no clone.
        kept = node.__dict__.pop("_user_data", {})
        try:
            made = _adopted(node.cloneNode(deep), self)
        finally:
            if kept:
                node._user_data = kept
        node._told_of_copy(made, 2)
        return made
    def getElementById(self, id):
        hash(id)
        for node in self._descendants():
            if node.nodeType == 1 and any(attr.isId and attr.value == id for attr in node._by_name.values()):
                return node
        return None
    def renameNode(self, n, namespaceURI, name):
        """Gives an element or an attribute of this document another name."""
        if self is not n.ownerDocument:
            raise _dom.WrongDocumentErr(f"cannot rename nodes from other documents;\nexpected {self},\nfound {n.ownerDocument}")
        if n.nodeType not in (_dom.Node.ELEMENT_NODE, _dom.Node.ATTRIBUTE_NODE):
            raise _dom.NotSupportedErr("renameNode() only applies to element and attribute nodes")
        prefix, local = name.split(":", 1) if ":" in name else (None, None if namespaceURI == _dom.EMPTY_NAMESPACE else name)
        if name == "xmlns" and namespaceURI != _dom.XMLNS_NAMESPACE:
            raise _dom.NamespaceErr("illegal use of the 'xmlns' attribute")
        if prefix == "xmlns" and namespaceURI != _dom.XMLNS_NAMESPACE:
            raise _dom.NamespaceErr("illegal use of 'xmlns' prefix")
        owner = n.ownerElement if n.nodeType == _dom.Node.ATTRIBUTE_NODE else None
        is_id = owner is not None and n._is_id
        if owner is not None:
            owner.removeAttributeNode(n)
        n.prefix, n._local, n.namespaceURI, n.nodeName = prefix, local, namespaceURI, name
        if n.nodeType == _dom.Node.ELEMENT_NODE:
            n.tagName = name
        else:
            n.name = name
            if owner is not None:
                owner.setAttributeNode(n)
                n._is_id = is_id
        return n
    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        said = {"encoding": encoding or None, "standalone": None if standalone is None else "yes" if standalone else "no"}
        facts = " ".join([f'{name}="{value}"' for name, value in said.items() if value is not None])
        writer.write(f'<?xml version="1.0" {facts}?>{newl}')
        self._write_below(writer, indent, addindent, newl)

def _split(name, prefixes):
    if name[:1] != "{":
        return name, None, None
    uri, local = name[1:].rsplit("}", 1)
    prefix = prefixes.get(uri)
    return (f"{prefix}:{local}" if prefix else local), uri, prefix

def _failure(message, code, line, column):
    """What is raised for a document that is not well-formed."""
    made = _ExpatError("%s: line %d, column %d" % (message, line, column))
    made.code, made.lineno, made.offset = code, line, column
    return made

def parseString(string, parser=None):
    """The document that a text is."""
    if parser is None:
        return _document_from(string)
    # CPython: with a reader, the text is read through a stream, and errors are those of xml.sax. Here the text is read as ever.
    import xml.sax as sax
    len(string)
    _io.StringIO(string)
    if parser and type(parser) is not type(sax.make_parser()):
        parser.setFeature(sax.handler.feature_namespaces, True)
    if not string:
        raise TypeError("cannot unpack non-iterable NoneType object")
    try:
        return _document_from(string)
    except _ExpatError as failure:
        place = sax.make_parser()
        place._line, place._column = failure.lineno, failure.offset
        raise sax.SAXParseException(str(failure).partition(":")[0], failure, place) from None

def _document_from(string):
    document = Document()
    stack, declared = [document], []
    scopes = [{"http://www.w3.org/XML/1998/namespace": "xml"}]
    # Attributes that have a value only because the document type gives them one are left out.
    machine = _new_parser(None, False, True)
    skipped = 0
    events, error = machine.feed(string, True)
    document.version, document.encoding, document.standalone = _declaration(machine)
    if error is not None:
        message, code, line, column = error
        raise _failure(message, code, line, column)
    for event in events:
        kind = event[0]
        if skipped:
            # Comments and instructions within the document type are no nodes.
            skipped -= 1
        elif kind == 7:
            document._append(_doctype_from(event, document))
            skipped = event[8]
        elif kind == 0:
            scope = {**scopes[-1], **{uri: prefix for prefix, uri in declared}}
            scopes.append(scope)
            name, uri, prefix = _split(event[1], scope)
            element = document._own(Element(name, uri, prefix))
            for prefix, uri in declared:
                element._set("xmlns:" + prefix if prefix else "xmlns", "http://www.w3.org/2000/xmlns/", uri)
            declared = []
            for name, value in event[2].items():
                name, uri, prefix = _split(name, scope)
                element._set(name, uri, value)
            stack[-1]._append(element)
            stack.append(element)
        elif kind == 1:
            stack.pop()
            scopes.pop()
        elif kind == 2:
            last = stack[-1].lastChild
            if event[2]:
                stack[-1]._append(document._own(CDATASection(event[1])))
            elif last is not None and last.nodeType == 3:
                last.data += event[1]
            else:
                stack[-1]._append(document._own(Text(event[1])))
        elif kind == 3:
            stack[-1]._append(document._own(Comment(event[1])))
        elif kind == 4:
            stack[-1]._append(document._own(ProcessingInstruction(event[1], event[2])))
        elif kind == 5:
            declared.append((event[1], event[2]))
    return document

def parse(file, parser=None, bufsize=None):
    """The document that a file holds."""
    if not hasattr(file, "read"):
        with open(file, "rb") as opened:
            return parseString(opened.read())
    return parseString(file.read())

_FEATURES = [(name, version) for name, versions in (("core", ("1.0", "2.0", None)), ("xml", ("1.0", "2.0", None)), ("ls-load", ("3.0", None))) for version in versions]

class DOMImplementation(DOMImplementationLS):
    """What makes documents."""
    def hasFeature(self, feature, version):
        return (feature.lower(), None if version == "" else version) in _FEATURES
    def createDocument(self, namespaceURI, qualifiedName, doctype):
        """A document, with its element and its document type where they are given."""
        if doctype is not None and doctype.parentNode is not None:
            raise _dom.WrongDocumentErr("doctype object owned by another DOM tree")
        document = self._create_document()
        if qualifiedName:
            prefix, colon, local = qualifiedName.rpartition(":")
            if prefix == "xml" and namespaceURI != "http://www.w3.org/XML/1998/namespace":
                raise _dom.NamespaceErr("illegal use of 'xml' prefix")
            if colon and not namespaceURI:
                raise _dom.NamespaceErr("illegal use of prefix without namespaces")
            element = document.createElementNS(namespaceURI, qualifiedName)
        elif namespaceURI is not None or doctype is not None:
            raise _dom.InvalidCharacterErr("Element with no name")
        if doctype is not None:
            doctype.ownerDocument = document
            document._append(doctype)
        if qualifiedName:
            document.appendChild(element)
        return document
    def createDocumentType(self, qualifiedName, publicId, systemId):
        made = DocumentType(qualifiedName)
        made._identify(publicId, systemId)
        return made
    def getInterface(self, feature):
        return self if self.hasFeature(feature, None) else None
    def _create_document(self):
        return Document()

Document.implementation = DOMImplementation()

def getDOMImplementation(features=None):
    """What makes documents, if it has the features: names and versions in a text, or pairs of them."""
    made = Document.implementation
    wanted = (_read_features(features) if isinstance(features, str) else features) if features else ()
    return made if all(made.hasFeature(name, version) for name, version in wanted) else None
`;

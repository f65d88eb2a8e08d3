/**
 * The part of xml.dom.minidom that is about document types, written in Python: what `<!DOCTYPE ...>` declares, as nodes, and what it says of elements.
 *
 * It stands behind the nodes of `minidom-text.ts` and before the documents there, which hold such a node and ask it.
 */

export const MINIDOM_DOCTYPE_TEXT = String.raw`
EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE = _dom.EMPTY_NAMESPACE, _dom.EMPTY_PREFIX, _dom.XMLNS_NAMESPACE
StringTypes = (str,)
AttributeList = NamedNodeMap

class TypeInfo:
    """The type that a declaration gives."""
    __slots__ = "namespace", "name"
    def __init__(self, namespace, name):
        self.namespace, self.name = namespace, name
    def __repr__(self):
        origin = f" (from {self.namespace!r})" if self.namespace else ""
        return f"<{type(self).__name__} {self.name!r}{origin}>"
_no_type = TypeInfo(None, None)

class ElementInfo:
    """What is known of the elements of a name: nothing, where no document type says more."""
    __slots__ = ("tagName",)
    def __init__(self, name):
        self.tagName = name
    def getAttributeType(self, aname):
        return _no_type
    def getAttributeTypeNS(self, namespaceURI, localName):
        return _no_type
    def isElementContent(self):
        return False
    def isEmpty(self):
        return False
    def isId(self, aname):
        return False
    def isIdNS(self, namespaceURI, localName):
        return False

class _DeclaredInfo(ElementInfo):
    """What the document type says of the elements of a name."""
    __slots__ = "_types", "_model"
    def __init__(self, name, types, model):
        self.tagName, self._types, self._model = name, types, model
    def getAttributeType(self, aname):
        kind = self._types.get(aname)
        return _no_type if kind is None else TypeInfo(None, "enumeration" if kind[0] == "(" else kind.lower())
    def isElementContent(self):
        return self._model in ("children", "EMPTY")
    def isEmpty(self):
        return self._model == "EMPTY"
    def isId(self, aname):
        return self._types.get(aname) == "ID"
    def isIdNS(self, namespaceURI, localName):
        return self.isId(localName)
_DeclaredInfo.__name__ = _DeclaredInfo.__qualname__ = "ElementInfo"
_DeclaredInfo.__module__ = "xml.dom.expatbuilder"

class Identified:
    """What has a public and a system identifier."""
    __slots__ = "publicId", "systemId"
    def _identify(self, publicId, systemId):
        self.publicId, self.systemId = publicId, systemId

class ReadOnlySequentialNamedNodeMap:
    """Nodes by their names, in their order, that nobody changes."""
    __slots__ = ("_seq",)
    def __init__(self, seq=()):
        self._seq = seq
    def __len__(self):
        return len(self._seq)
    length = property(__len__)
    def getNamedItem(self, name):
        return next((node for node in self._seq if node.nodeName == name), None)
    def getNamedItemNS(self, namespaceURI, localName):
        return next((node for node in self._seq if (node.namespaceURI, node.localName) == (namespaceURI, localName)), None)
    def __getitem__(self, name_or_tuple):
        node = self.getNamedItemNS(*name_or_tuple) if isinstance(name_or_tuple, tuple) else self.getNamedItem(name_or_tuple)
        if node is None:
            raise KeyError(name_or_tuple)
        return node
    def item(self, index):
        return self._seq[index] if 0 <= index < len(self._seq) else None
    def removeNamedItem(self, name):
        raise _dom.NoModificationAllowedErr("NamedNodeMap instance is read-only")
    def removeNamedItemNS(self, namespaceURI, localName):
        return self.removeNamedItem(localName)
    def setNamedItem(self, node):
        return self.removeNamedItem(node)
    def setNamedItemNS(self, node):
        return self.removeNamedItem(node)

class Entity(Identified, Node):
    """A text that a document may name."""
    attributes = nodeValue = None
    actualEncoding = encoding = version = None
    nodeType = 6
    def __init__(self, name, publicId, systemId, notation):
        Node.__init__(self)
        self.nodeName, self.notationName = name, notation
        self._identify(publicId, systemId)
    def appendChild(self, newChild):
        raise _dom.HierarchyRequestErr("cannot append children to an entity node")
    def insertBefore(self, newChild, refChild):
        raise _dom.HierarchyRequestErr("cannot insert children below an entity node")
    def removeChild(self, oldChild):
        raise _dom.HierarchyRequestErr("cannot remove children from an entity node")
    def replaceChild(self, newChild, oldChild):
        raise _dom.HierarchyRequestErr("cannot replace children of an entity node")
    def _copy(self):
        return Entity(self.nodeName, self.publicId, self.systemId, self.notationName)

class Notation(Identified, Childless, Node):
    """A kind of data that is not XML."""
    nodeValue = None
    nodeType = 12
    def __init__(self, name, publicId, systemId):
        self.nodeName = name
        self._identify(publicId, systemId)
    def cloneNode(self, deep):
        return Notation(self.nodeName, self.publicId, self.systemId)

class DocumentType(Identified, Childless, Node):
    """What stands in <!DOCTYPE ...>."""
    nodeType = 10
    nodeValue = name = publicId = systemId = internalSubset = None
    def __init__(self, qualifiedName):
        self.entities, self.notations = ReadOnlySequentialNamedNodeMap([]), ReadOnlySequentialNamedNodeMap([])
        if qualifiedName:
            self.name = qualifiedName.rpartition(":")[2]
        self.nodeName = self.name
    def _twin(self, deep):
        made = DocumentType(None)
        made.name = made.nodeName = self.name
        if deep:
            for below in ("entities", "notations"):
                setattr(made, below, ReadOnlySequentialNamedNodeMap([each.cloneNode(True) for each in getattr(self, below)._seq]))
        return made
    def cloneNode(self, deep):
        # CPython: one that belongs to a document is copied with the document alone.
        return self._twin(deep) if self.ownerDocument is None else None
    def writexml(self, writer, indent="", addindent="", newl=""):
        between = f"{newl}  "
        place = f"{between}PUBLIC {_quoted(self.publicId)}{between}{_quoted(self.systemId)}" if self.publicId else f"{between}SYSTEM {_quoted(self.systemId)}" if self.systemId else ""
        subset = " [" + self.internalSubset + "]" if self.internalSubset is not None else ""
        writer.write(f"<!DOCTYPE {self.name}{place}{subset}>{newl}")

def _quoted(text):
    return f"'{text}'"

def _doctype_from(event, document):
    """The node for what the parser tells of a document type; what it says of elements goes to the document."""
    _, name, public, system, subset, entities, notations, elements, _ = event
    made = DocumentType(name)
    made.ownerDocument = document
    made._identify(public, system)
    made.internalSubset = subset
    below = []
    for name, text, public, system, notation in entities:
        entity = Entity(name, public, system, notation)
        entity.ownerDocument = document
        if text is not None:
            entity.childNodes.append(document.createTextNode(text))
        below.append(entity)
    made.entities = ReadOnlySequentialNamedNodeMap(below)
    made.notations = ReadOnlySequentialNamedNodeMap([Notation(*each) for each in notations])
    document._elem_info = {name: _DeclaredInfo(name, dict(types), model) for name, model, types in elements}
    return made

class DOMImplementationLS:
    """Reading documents by a builder, which is not offered: parseString() and parse() read them."""
    MODE_SYNCHRONOUS, MODE_ASYNCHRONOUS = 1, 2
    def createDOMBuilder(self, mode, schemaType):
        raise _dom.NotSupportedErr("DOM builders are not available here: use xml.dom.minidom.parseString()")
    def createDOMWriter(self):
        raise NotImplementedError("the writer interface hasn't been written yet!")
    def createDOMInputSource(self):
        raise _dom.NotSupportedErr("DOM input sources are not available here: use xml.dom.minidom.parseString()")
DOMImplementationLS.__module__ = "xml.dom.xmlbuilder"

class DocumentLS:
    """Loading and saving of documents."""
    async_ = False
    def abort(self):
        raise NotImplementedError("haven't figured out what this means yet")
    def load(self, uri):
        raise NotImplementedError("haven't written this yet")
    def loadXML(self, source):
        raise NotImplementedError("haven't written this yet")
    def saveXML(self, snode):
        if snode is None:
            snode = self
        elif self is not snode.ownerDocument:
            raise _dom.WrongDocumentErr()
        return snode.toxml()
DocumentLS.__module__ = "xml.dom.xmlbuilder"
`;

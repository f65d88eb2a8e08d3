/** xml.dom.minidom, written in Python: documents as trees of nodes in the manner of the W3C. */

export const MINIDOM_TEXT = String.raw`
import io as _io
import xml.dom as _dom
from xml.parsers.expat import ExpatError as _ExpatError

def defproperty(klass, name, doc):
    """Gives a class a property without a setter, read by its method _get_..."""
    read = getattr(klass, "_get_" + name)
    def refuse(self, value):
        raise _dom.NoModificationAllowedErr(f"attempt to modify read-only attribute {name!r}")
    setattr(klass, name, property(read, refuse, doc=doc))

class NodeList(list):
    """Nodes in a row."""
    __slots__ = ()
    def item(self, index):
        return self[index] if 0 <= index < len(self) else None
    @property
    def length(self):
        return len(self)
NodeList.__module__ = "xml.dom.minicompat"

class Node(_dom.Node):
    parentNode = ownerDocument = nextSibling = previousSibling = namespaceURI = prefix = attributes = nodeValue = None
    nodeName = nodeType = None
    _allowed = ()

    def __init__(self):
        self.childNodes = NodeList()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    def _get_localName(self):
        return None

    def hasChildNodes(self):
        """Are there nodes below?"""
        return bool(self.childNodes)

    def _link(self):
        last = None
        for below in self.childNodes:
            below.parentNode, below.previousSibling = self, last
            if last is not None:
                last.nextSibling = below
            last = below
        if last is not None:
            last.nextSibling = None

    def insertBefore(self, newChild, refChild):
        """Puts a node before another one."""
        if newChild.nodeType == 11:
            for below in tuple(newChild.childNodes):
                self.insertBefore(below, refChild)
            return newChild
        if newChild.nodeType not in self._allowed:
            raise _dom.HierarchyRequestErr(f"{newChild!r} cannot be child of {self!r}")
        home = newChild.parentNode
        if home is not None:
            home.removeChild(newChild)
        if refChild is None:
            self._append(newChild)
        else:
            try:
                at = [below is refChild for below in self.childNodes].index(True)
            except ValueError:
                raise _dom.NotFoundErr()
            self.childNodes.insert(at, newChild)
            self._link()
        return newChild

    def _append(self, node):
        last = self.lastChild
        node.parentNode, node.previousSibling, node.nextSibling = self, last, None
        if last is not None:
            last.nextSibling = node
        self.childNodes.append(node)

    def appendChild(self, node):
        """Adds a node below."""
        return self.insertBefore(node, None)

    def replaceChild(self, newChild, oldChild):
        """Puts a node in place of another one."""
        if newChild.nodeType == 11:
            place = oldChild.nextSibling
            self.removeChild(oldChild)
            return self.insertBefore(newChild, place)
        if newChild.nodeType not in self._allowed:
            raise _dom.HierarchyRequestErr(f"{newChild!r} cannot be child of {self!r}")
        if newChild is oldChild:
            return None
        self.insertBefore(newChild, oldChild)
        return self.removeChild(oldChild)

    def removeChild(self, oldChild):
        """Takes a node away."""
        return self._take(oldChild)

    def _take(self, node):
        for at, below in enumerate(self.childNodes):
            if below is node:
                del self.childNodes[at]
                node.parentNode = node.nextSibling = node.previousSibling = None
                self._link()
                return node
        raise _dom.NotFoundErr()

    def normalize(self):
        """Joins texts that stand side by side."""
        kept = []
        for below in self.childNodes:
            if below.nodeType == self.TEXT_NODE:
                if not below.data:
                    continue
                if kept and kept[-1].nodeType == self.TEXT_NODE:
                    kept[-1].data += below.data
                    continue
            else:
                below.normalize()
            kept.append(below)
        self.childNodes[:] = kept
        self._link()

    def cloneNode(self, deep):
        """A copy, with what is below if deep is true."""
        made = self._copy()
        made.ownerDocument = self.ownerDocument
        self._told_of_copy(made)
        if deep:
            for below in self.childNodes:
                made._append(below.cloneNode(True))
        return made

    def isSameNode(self, other):
        return self is other

    def unlink(self):
        """Lets go of the document and of all below."""
        self._let_go()

    def _let_go(self):
        self.parentNode = self.ownerDocument = self.nextSibling = self.previousSibling = None
        if self.childNodes:
            below, self.childNodes = self.childNodes, NodeList()
            for each in below:
                each.unlink()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.unlink()

    def isSupported(self, feature, version):
        return self.ownerDocument.implementation.hasFeature(feature, version)

    def getInterface(self, feature):
        return self if self.isSupported(feature, None) else None

    def getUserData(self, key):
        kept = self.__dict__.get("_user_data")
        return None if kept is None else kept.get(key, (None,))[0]

    def setUserData(self, key, data, handler):
        """Keeps something with the node; gives what was kept there."""
        kept = self.__dict__.setdefault("_user_data", {})
        old = kept.get(key, (None,))[0]
        if data is None:
            kept.pop(key, None)
        else:
            kept[key] = data, handler
        return old

    def _told_of_copy(self, made, operation=1):
        """Tells the handlers that were given with data of the program: 1 for a clone, 2 for an import, 4 for a rename."""
        for key, (data, handler) in [*self.__dict__.get("_user_data", {}).items()]:
            if handler is not None:
                handler.handle(operation, key, data, self, made)

    def _descendants(self):
        for each in [below for below in self.childNodes if below.nodeType == 1]:
            yield each
            yield from each._descendants()

    def _named(self, name):
        """The elements below with a name, or all with *."""
        return NodeList([each for each in self._descendants() if name in ("*", each.tagName)])

    def _named_in(self, uri, name):
        return NodeList([each for each in self._descendants() if name in ("*", each.localName) and uri in ("*", each.namespaceURI)])

    def _write_below(self, *how):
        for each in self.childNodes:
            each.writexml(*how)

    def toxml(self, encoding=None, standalone=None):
        """The node as XML."""
        return self.toprettyxml(indent="", newl="", encoding=encoding, standalone=standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        """The node as XML with line ends and indentation."""
        # Only a document has a declaration.
        declared = (encoding, standalone) if self.nodeType == 9 else ()
        made = _io.StringIO() if encoding is None else _io.BytesIO()
        writer = made if encoding is None else _io.TextIOWrapper(made, encoding=encoding, errors="xmlcharrefreplace", newline="\n")
        self.writexml(writer, "", indent, newl, *declared)
        writer.flush()
        return made.getvalue()

defproperty(Node, "localName", "The name without its prefix.")

def _parts(name):
    """The prefix and the local name of a qualified one."""
    return (None, *name.split(":", 1))[-2:]

def _write_data(text, in_attribute=False):
    if not text:
        return ""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return text.replace('"', "&quot;").replace(">", "&gt;")

class Attr(Node):
    nodeType = _dom.Node.ATTRIBUTE_NODE
    _allowed = (3, 5)
    def __init__(self, qName, namespaceURI=None, localName=None, prefix=None):
        super().__init__()
        self.name = self.nodeName = qName
        self.namespaceURI, self._prefix = namespaceURI, prefix
        if localName is not None:
            self._local = localName
        self.childNodes.append(Text(""))
        self.childNodes[0].parentNode = self
        self.ownerElement = None
    def _get_localName(self):
        return self.__dict__["_local"] if "_local" in self.__dict__ else self.nodeName.split(":", 1)[-1]
    @property
    def prefix(self):
        return self._prefix
    @prefix.setter
    def prefix(self, prefix):
        if prefix == "xmlns" and self.namespaceURI not in (None, _dom.XMLNS_NAMESPACE):
            raise _dom.NamespaceErr("illegal use of 'xmlns' prefix for the wrong namespace")
        self._prefix = prefix
        self.name = self.nodeName = self.localName if prefix is None else f"{prefix}:{self.localName}"
    @property
    def value(self):
        return self.childNodes[0].data
    @value.setter
    def value(self, value):
        self.childNodes[0].data = value
    nodeValue = value
    def unlink(self):
        owner = self.ownerElement
        if owner is not None and owner._by_name.get(self.name) is self:
            del owner._by_name[self.name]
        self._let_go()
    def _copy(self):
        made = Attr(self.nodeName, self.namespaceURI, self.localName, self.prefix)
        made.value = self.value
        return made
    def cloneNode(self, deep):
        # What an attribute holds belongs to it, deep or not.
        return super().cloneNode(False)
    specified, _is_id = True, False
    def _declared(self):
        """What the document type says of the element that the attribute belongs to."""
        owner, document = self.ownerElement, self.ownerDocument
        return document._get_elem_info(owner) if owner is not None and document is not None else None
    @property
    def isId(self):
        declared = self._declared()
        return self._is_id or declared is not None and declared.isId(self.nodeName)
    @property
    def schemaType(self):
        declared = self._declared()
        return _no_type if declared is None else declared.getAttributeType(self.nodeName)

defproperty(Attr, "localName", "The name without its prefix.")

class NamedNodeMap:
    """The attributes of an element."""
    def __init__(self, element):
        self._element = element
    def _all(self):
        return self._element._by_name
    @property
    def length(self):
        return len(self._all())
    def __len__(self):
        return len(self._all())
    def item(self, index):
        try:
            return self[list(self._all())[index]]
        except IndexError:
            return None
    def items(self):
        return [(name, attr.value) for name, attr in self._all().items()]
    def keys(self):
        return self._all().keys()
    def values(self):
        return self._all().values()
    def get(self, name, value=None):
        return self._all().get(name, value)
    def _found(self, name):
        """The attribute of a name, or of a namespace and a local name."""
        return self.getNamedItemNS(*name) if isinstance(name, tuple) else self._all().get(name)
    def __contains__(self, name):
        return self._found(name) is not None
    def __getitem__(self, name):
        found = self._found(name)
        if found is None:
            raise KeyError(name)
        return found
    def __eq__(self, other):
        return isinstance(other, NamedNodeMap) and self._element is other._element
    __hash__ = object.__hash__
    def getNamedItem(self, name):
        return self._all().get(name)
    def getNamedItemNS(self, namespaceURI, localName):
        return self._element.getAttributeNodeNS(namespaceURI, localName)
    def itemsNS(self):
        return [((attr.namespaceURI, attr.localName), attr.value) for attr in self.values()]
    def keysNS(self):
        return {(attr.namespaceURI, attr.localName): attr for attr in self.values()}.keys()
    _get_length = __len__
    def setNamedItem(self, node):
        if not isinstance(node, Attr):
            raise _dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")
        return self._element.setAttributeNode(node)
    setNamedItemNS = setNamedItem
    def removeNamedItem(self, name):
        if name not in self:
            raise _dom.NotFoundErr()
        return self._element.removeAttributeNode(self[name])
    def removeNamedItemNS(self, namespaceURI, localName):
        return self._element.removeAttributeNode(self.getNamedItemNS(namespaceURI, localName))
    def __setitem__(self, attname, value):
        if not isinstance(value, (str, Attr)):
            raise TypeError("value must be a string or Attr object")
        if isinstance(value, Attr):
            self._element.setAttributeNode(value)
        else:
            self._element.setAttribute(attname, value)
    def __delitem__(self, name):
        self.removeNamedItem(name)

class Element(Node):
    nodeType = _dom.Node.ELEMENT_NODE
    _allowed = (1, 3, 4, 5, 7, 8)
    def __init__(self, tagName, namespaceURI=None, prefix=None, localName=None):
        super().__init__()
        self.nodeName = self.tagName = tagName
        self.namespaceURI, self.prefix = namespaceURI, prefix
        if localName is not None:
            self._local = localName
        self._by_name = {}
    def _get_localName(self):
        return self.__dict__["_local"] if "_local" in self.__dict__ else self.tagName.split(":", 1)[-1]
    def getElementsByTagName(self, name):
        """The elements below with a name, or all with *."""
        return self._named(name)
    def getElementsByTagNameNS(self, namespaceURI, localName):
        """The elements below with a namespace and a local name."""
        return self._named_in(namespaceURI, localName)
    def unlink(self):
        for attr in list(self._by_name.values()):
            attr.unlink()
        self._let_go()
    schemaType = property(lambda self: _no_type)
    def __repr__(self):
        return f"<DOM Element: {self.tagName} at {id(self):#x}>"
    @property
    def attributes(self):
        return NamedNodeMap(self)
    def _copy(self):
        made = Element(self.tagName, self.namespaceURI, self.prefix, self.localName)
        for attr in self._by_name.values():
            made._set(attr.name, attr.namespaceURI, attr.value)
            made._by_name[attr.name]._is_id = attr._is_id
        return made
    def hasAttributes(self):
        return bool(self._by_name)
    def hasAttribute(self, name):
        # CPython: an element without attributes has no table of them, and looks at no name.
        return bool(self._by_name) and name in self._by_name
    def getAttribute(self, attname):
        """The value of an attribute, "" where there is none."""
        attr = self.getAttributeNode(attname)
        return attr.value if attr else ""
    def getAttributeNS(self, namespaceURI, localName):
        attr = self.getAttributeNodeNS(namespaceURI, localName)
        return attr.value if attr else ""
    def hasAttributeNS(self, namespaceURI, localName):
        return self.getAttributeNodeNS(namespaceURI, localName) is not None
    def getAttributeNode(self, attrname):
        return self._by_name.get(attrname) if self._by_name else None
    def getAttributeNodeNS(self, namespaceURI, localName):
        if self._by_name:
            hash((namespaceURI, localName))
        for attr in self._by_name.values():
            if attr.namespaceURI == namespaceURI and attr.localName == localName:
                return attr
        return None
    def setAttributeNode(self, attr):
        """Puts an attribute here; gives the one whose place it takes."""
        if not (attr.ownerElement is None or attr.ownerElement is self):
            raise _dom.InuseAttributeErr("attribute node already owned")
        old = self._by_name.get(attr.name)
        if old is attr:
            return None
        self._by_name[attr.name] = attr
        attr.ownerElement, attr.ownerDocument = self, self.ownerDocument
        if old is not None:
            old.ownerElement, old._is_id = None, False
        return old
    setAttributeNodeNS = setAttributeNode
    def removeAttributeNode(self, node):
        """Takes an attribute away, and gives it."""
        if node is None or self._by_name.get(node.name) is not node:
            raise _dom.NotFoundErr()
        # CPython: the node keeps its owner.
        del self._by_name[node.name]
        return node
    removeAttributeNodeNS = removeAttributeNode
    def removeAttributeNS(self, namespaceURI, localName):
        attr = self.getAttributeNodeNS(namespaceURI, localName)
        if attr is None:
            raise _dom.NotFoundErr()
        self.removeAttributeNode(attr)
    def setIdAttribute(self, name):
        """Says that an attribute is the element's identity, for getElementById."""
        self.setIdAttributeNode(self.getAttributeNode(name))
    def setIdAttributeNS(self, namespaceURI, localName):
        self.setIdAttributeNode(self.getAttributeNodeNS(namespaceURI, localName))
    def setIdAttributeNode(self, idAttr):
        if idAttr is None or idAttr.ownerElement is not self:
            raise _dom.NotFoundErr()
        idAttr._is_id = True
    def setAttribute(self, attname, value):
        """Sets an attribute."""
        attr = self.getAttributeNode(attname)
        if attr is None:
            attr = Attr(attname)
            attr.value = value
            self._hold(attr)
        else:
            attr.value = value
    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        prefix, local = _parts(qualifiedName)
        attr = self.getAttributeNodeNS(namespaceURI, local)
        if attr is None:
            attr = Attr(qualifiedName, namespaceURI, local, prefix)
            attr.value = value
            self._hold(attr)
        else:
            attr.value = value
            if attr.nodeName != qualifiedName:
                # It keeps its place under the name that it had.
                attr.prefix, attr.nodeName = prefix, qualifiedName
    def _hold(self, attr):
        self._by_name.get(attr.name)
        hash((attr.namespaceURI, attr.localName))
        self._by_name[attr.name] = attr
        attr.ownerElement, attr.ownerDocument = self, self.ownerDocument
    def _set(self, name, uri, value):
        attr = Attr(name, uri, None, name.split(":")[0] if ":" in name else None)
        attr.value = value
        self._hold(attr)
    def removeAttribute(self, name):
        """Takes an attribute away."""
        if not self.hasAttribute(name):
            raise _dom.NotFoundErr()
        del self._by_name[name]
    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(indent + "<" + self.tagName)
        for name, attr in self._by_name.items():
            writer.write(' %s="%s"' % (name, _write_data(attr.value, True)))
        if not self.childNodes:
            writer.write("/>%s" % newl)
            return
        writer.write(">")
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType in (3, 4):
            self.childNodes[0].writexml(writer, "", "", "")
        else:
            writer.write(newl)
            self._write_below(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f"</{self.tagName}>{newl}")
defproperty(Element, "localName", "The name without its prefix.")
`;

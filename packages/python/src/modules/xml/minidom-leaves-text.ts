/** The part of xml.dom.minidom that is about nodes with nothing below them, in Python: texts, comments and instructions; and fragments. It stands behind the elements. */

export const MINIDOM_LEAVES_TEXT = String.raw`
class EmptyNodeList(tuple):
    """What is below a node that has nothing below."""
    __slots__ = ()
    length = property(lambda self: 0)
    def item(self, index):
        return None
    def __add__(self, other):
        return NodeList(other)
    __radd__ = __add__
EmptyNodeList.__module__ = "xml.dom.minicompat"

class Childless:
    """A node that can have nothing below."""
    attributes = None
    childNodes = EmptyNodeList()
    firstChild = lastChild = None
    def appendChild(self, node):
        raise _dom.HierarchyRequestErr(self.nodeName + " nodes cannot have children")
    def hasChildNodes(self):
        return False
    def insertBefore(self, newChild, refChild):
        raise _dom.HierarchyRequestErr(self.nodeName + " nodes do not have children")
    def removeChild(self, oldChild):
        raise _dom.NotFoundErr(self.nodeName + " nodes do not have children")
    def normalize(self):
        pass
    def replaceChild(self, newChild, oldChild):
        raise _dom.HierarchyRequestErr(self.nodeName + " nodes do not have children")

class CharacterData(Childless, Node):
    def __init__(self, data=""):
        self.data = data
    def __len__(self):
        return len(self.data)
    def __repr__(self):
        dots = "..." if len(self.data) > 10 else ""
        return '<DOM %s node "%r%s">' % (self.__class__.__name__, self.data[:10], dots)
    @property
    def nodeValue(self):
        return self.data
    @nodeValue.setter
    def nodeValue(self, value):
        self.data = value
    @property
    def length(self):
        return len(self.data)
    def appendData(self, arg):
        self.data += arg
    def _span(self, offset, count=0):
        """Where a part begins and ends."""
        if offset < 0:
            raise _dom.IndexSizeErr("offset cannot be negative")
        if offset >= len(self.data):
            raise _dom.IndexSizeErr("offset cannot be beyond end of data")
        if count < 0:
            raise _dom.IndexSizeErr("count cannot be negative")
        return offset, offset + count
    def _put(self, offset, count, arg, always=False):
        start, end = self._span(offset, count)
        if always or count:
            self.data = self.data[:start] + arg + self.data[end:]
    def substringData(self, offset, count):
        """A part of the text."""
        start, end = self._span(offset, count)
        return self.data[start:end]
    def insertData(self, offset, arg):
        self._put(offset, 0, arg, True)
    def deleteData(self, offset, count):
        self._put(offset, count, "")
    def replaceData(self, offset, count, arg):
        self._put(offset, count, arg)
    def _copy(self):
        return type(self)(self.data)

class Text(CharacterData):
    nodeType, nodeName = _dom.Node.TEXT_NODE, "#text"
    attributes = None
    def splitText(self, offset):
        """Makes two nodes of the text; gives the second."""
        if offset < 0 or offset > len(self.data):
            raise _dom.IndexSizeErr("illegal offset value")
        rest = type(self)(self.data[offset:])
        rest.ownerDocument = self.ownerDocument
        if self.parentNode is not None:
            self.parentNode.insertBefore(rest, self.nextSibling)
        self.data = self.data[:offset]
        return rest
    def _neighbours(self):
        """The texts that stand side by side with this one, and this one among them."""
        row = [self]
        while row[0].previousSibling is not None and row[0].previousSibling.nodeType in (3, 4):
            row.insert(0, row[0].previousSibling)
        while row[-1].nextSibling is not None and row[-1].nextSibling.nodeType in (3, 4):
            row.append(row[-1].nextSibling)
        return row
    @property
    def wholeText(self):
        """The text with what stands side by side with it."""
        return "".join([each.data for each in self._neighbours()])
    def replaceWholeText(self, content):
        """Puts a text in place of the whole; gives the node, or None if nothing is left of it."""
        above = self.parentNode
        for each in self._neighbours():
            if each is not self or not content:
                above.removeChild(each)
        if not content:
            return None
        self.data = content
        return self
    @property
    def isWhitespaceInElementContent(self):
        """Is it only white space, in an element of which the document type says that it holds elements alone?"""
        if self.data.strip() or self.parentNode is None or self.ownerDocument is None:
            return False
        declared = self.ownerDocument._get_elem_info(self.parentNode) if self.parentNode.nodeType == 1 else None
        return declared is not None and declared.isElementContent()
    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(_write_data("%s%s%s" % (indent, self.data, newl)))

class CDATASection(Text):
    nodeType, nodeName = _dom.Node.CDATA_SECTION_NODE, "#cdata-section"
    def writexml(self, writer, indent="", addindent="", newl=""):
        if "]]>" in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write("".join(["<![CDATA[", self.data, "]]>"]))

class Comment(CharacterData):
    nodeType, nodeName = _dom.Node.COMMENT_NODE, "#comment"
    def writexml(self, writer, indent="", addindent="", newl=""):
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f"{indent}<!--{self.data}-->{newl}")

class ProcessingInstruction(Childless, Node):
    nodeType = _dom.Node.PROCESSING_INSTRUCTION_NODE
    def __init__(self, target, data):
        self.target, self.data = target, data
    nodeName = property(lambda self: self.target, lambda self, value: setattr(self, "target", value))
    nodeValue = property(lambda self: self.data, lambda self, value: setattr(self, "data", value))
    def _copy(self):
        return ProcessingInstruction(self.target, self.data)
    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write("%s<?%s %s?>%s" % (indent, self.target, self.data, newl))

class DocumentFragment(Node):
    nodeType, nodeName = _dom.Node.DOCUMENT_FRAGMENT_NODE, "#document-fragment"
    _allowed = (1, 3, 4, 5, 7, 8)

def _text_only(data):
    if isinstance(data, str):
        return data
    raise TypeError("node contents must be a string")
`;

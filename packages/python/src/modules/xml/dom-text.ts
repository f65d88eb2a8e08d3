/** xml.dom, written in Python: the names that all trees of nodes share, and their exceptions; and what minidom needs of xml.parsers.expat. */

export const DOM_TEXT = String.raw`
class Node:
    """The kinds of nodes."""
    ELEMENT_NODE, ATTRIBUTE_NODE, TEXT_NODE, CDATA_SECTION_NODE, ENTITY_REFERENCE_NODE, ENTITY_NODE = 1, 2, 3, 4, 5, 6
    PROCESSING_INSTRUCTION_NODE, COMMENT_NODE, DOCUMENT_NODE, DOCUMENT_TYPE_NODE, DOCUMENT_FRAGMENT_NODE, NOTATION_NODE = 7, 8, 9, 10, 11, 12

class DOMException(Exception):
    """What goes wrong in a tree of nodes."""
    def __init__(self, *args, **kw):
        if self.__class__ is DOMException:
            raise RuntimeError("DOMException should not be instantiated directly")
        Exception.__init__(self, *args, **kw)

class UserDataHandler:
    """What happened to a node, for the handler of its user data."""
    NODE_CLONED, NODE_IMPORTED, NODE_DELETED, NODE_RENAMED = 1, 2, 3, 4

class IndexSizeErr(DOMException):
    code = INDEX_SIZE_ERR = 1
class DomstringSizeErr(DOMException):
    code = 2
class HierarchyRequestErr(DOMException):
    code = 3
class WrongDocumentErr(DOMException):
    code = 4
class InvalidCharacterErr(DOMException):
    code = 5
class NoDataAllowedErr(DOMException):
    code = 6
class NoModificationAllowedErr(DOMException):
    code = 7
class NotFoundErr(DOMException):
    code = 8
class NotSupportedErr(DOMException):
    code = 9
class InuseAttributeErr(DOMException):
    code = 10
class InvalidStateErr(DOMException):
    code = 11
class SyntaxErr(DOMException):
    code = 12
class InvalidModificationErr(DOMException):
    code = 13
class NamespaceErr(DOMException):
    code = 14
class InvalidAccessErr(DOMException):
    code = 15
class ValidationErr(DOMException):
    code = 16

(INDEX_SIZE_ERR, DOMSTRING_SIZE_ERR, HIERARCHY_REQUEST_ERR, WRONG_DOCUMENT_ERR, INVALID_CHARACTER_ERR, NO_DATA_ALLOWED_ERR,
    NO_MODIFICATION_ALLOWED_ERR, NOT_FOUND_ERR, NOT_SUPPORTED_ERR, INUSE_ATTRIBUTE_ERR, INVALID_STATE_ERR, SYNTAX_ERR,
    INVALID_MODIFICATION_ERR, NAMESPACE_ERR, INVALID_ACCESS_ERR, VALIDATION_ERR) = range(1, 17)

EMPTY_NAMESPACE = None
EMPTY_PREFIX = None
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"

_implementations = {}

def registerDOMImplementation(name, factory):
    """What makes documents, under a name."""
    _implementations[name] = factory

def getDOMImplementation(name=None, features=()):
    """What makes documents."""
    if name in _implementations:
        return _implementations[name]()
    from xml.dom import minidom
    return minidom.getDOMImplementation()
`;

export const EXPAT_TEXT = String.raw`
class ExpatError(Exception):
    """An error in an XML document: 'code' is expat's number, 'lineno' and 'offset' its place."""

error = ExpatError
EXPAT_VERSION = "expat_2.5.0"
version_info = (2, 5, 0)
native_encoding = "UTF-8"
features = [("sizeof(XML_Char)", 1), ("sizeof(XML_LChar)", 1), ("XML_DTD", 0), ("XML_CONTEXT_BYTES", 1024), ("XML_NS", 0),
    ("XML_BLAP_MAX_AMP", 100), ("XML_BLAP_ACT_THRES", 8388608)]
XML_PARAM_ENTITY_PARSING_NEVER, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE, XML_PARAM_ENTITY_PARSING_ALWAYS = range(3)

class _Capsule:
    def __repr__(self):
        return f'<capsule object "pyexpat.expat_CAPI" at {id(self):#x}>'
expat_CAPI = _Capsule()

def ErrorString(code, /):
    """The words for the number of an error; None where there are none."""
    return _error_text(code)

def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """Not offered: documents are read by the modules above it."""
    raise RuntimeError("xml.parsers.expat.ParserCreate() is not available here. xml.sax.parseString() calls a handler for each part of a document; "
        "xml.etree.ElementTree.XMLPullParser takes it in pieces")
`;

/** xml.dom, written in Python: the names that all trees of nodes share, and their exceptions; and what minidom needs of xml.parsers.expat. */

export const DOM_TEXT = String.raw`
import re as _re

class Node:
    """The kinds of nodes."""

_KINDS = "ELEMENT ATTRIBUTE TEXT CDATA_SECTION ENTITY_REFERENCE ENTITY PROCESSING_INSTRUCTION COMMENT DOCUMENT DOCUMENT_TYPE DOCUMENT_FRAGMENT NOTATION"
for _number, _kind in enumerate(_KINDS.split(), 1):
    setattr(Node, _kind + "_NODE", _number)

class UserDataHandler:
    """What happened to a node, for the handler of its user data."""
    NODE_CLONED, NODE_IMPORTED, NODE_DELETED, NODE_RENAMED = range(1, 5)

class DOMException(Exception):
    """What goes wrong in a tree of nodes: there is a class for each number."""
    def __init__(self, *args, **named):
        if type(self) is DOMException:
            raise RuntimeError("DOMException should not be instantiated directly")
        super().__init__(*args, **named)
    def _get_code(self):
        return self.code

_FAILURES = """IndexSize DomstringSize HierarchyRequest WrongDocument InvalidCharacter NoDataAllowed NoModificationAllowed NotFound NotSupported
    InuseAttribute InvalidState Syntax InvalidModification Namespace InvalidAccess Validation"""
for _number, _failure in enumerate(_FAILURES.split(), 1):
    # IndexSizeErr is the class, INDEX_SIZE_ERR its number.
    globals()[_failure + "Err"] = type(_failure + "Err", (DOMException,), {"code": _number, "__module__": __name__})
    globals()[_re.sub("(?<=[a-z])(?=[A-Z])", "_", _failure + "Err").upper()] = _number

EMPTY_NAMESPACE = EMPTY_PREFIX = None
XML_NAMESPACE, XMLNS_NAMESPACE, XHTML_NAMESPACE = ["http://www.w3.org/" + _path for _path in ("XML/1998/namespace", "2000/xmlns/", "1999/xhtml")]

_registered = {}

def registerDOMImplementation(name, factory):
    """Lets a program's own maker of documents be found under a name, or by its features."""
    _registered[name] = factory

def getDOMImplementation(name=None, features=()):
    """What makes documents: the one of a name, or the first that has the features."""
    from xml.dom import minidom
    known = {"minidom": minidom.getDOMImplementation}
    if name == "4DOM":
        raise ModuleNotFoundError("No module named 'xml.dom.DOMImplementation'")
    if name or isinstance(name, list):
        return (known if name in known else _registered)[name]()
    wanted = _read_features(features) if isinstance(features, str) else features
    for make in [*_registered.values(), *known.values()]:
        made = make()
        if all(made.hasFeature(feature, version) for feature, version in wanted):
            return made
    raise ImportError("no suitable DOM implementation found")

for _each in (registerDOMImplementation, getDOMImplementation):
    _each.__module__ = "xml.dom.domreg"
`;

/** What both xml.dom and minidom need: features as a text names them. */
export const FEATURES_TEXT = String.raw`
def _read_features(text):
    """Pairs of a name and a version, or None, for a text in which a version may follow each name."""
    pairs, words = [], iter(text.split())
    name = next(words, None)
    while name is not None:
        if name[0].isdigit():
            raise ValueError("bad feature name: %r" % (name,))
        after = next(words, None)
        is_version = after is not None and after[0].isdigit()
        pairs.append((name, after if is_version else None))
        name = next(words, None) if is_version else after
    return pairs
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

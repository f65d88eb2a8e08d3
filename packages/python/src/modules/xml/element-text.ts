/** xml.etree.ElementTree, written in Python: elements, qualified names, and what searches in a tree. */

export const ELEMENT_TEXT = String.raw`
import re as _re
import io as _io
import warnings as _warnings
from collections import deque as _deque

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "fromstring", "fromstringlist", "indent", "iselement", "iterparse",
    "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist",
    "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser", "register_namespace", "canonicalize", "C14NWriterTarget",
]
VERSION = "1.3.0"
HTML_EMPTY = {"area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta", "param", "source", "track", "wbr"}

class ParseError(SyntaxError):
    """An error in an XML document: 'code' is expat's number, 'position' line and column."""

def _kind(value):
    return "None" if value is None else type(value).__name__

def _check_element(function, value, place=""):
    if not isinstance(value, Element):
        raise TypeError(f"{function}() argument {place}must be xml.etree.ElementTree.Element, not {_kind(value)}")

class Element:
    __slots__ = ("tag", "_attrib", "text", "tail", "_below")

    def __init__(self, /, *args, **extra):
        if not 1 <= len(args) <= 2:
            raise TypeError(f"Element() takes {'at least 1 argument' if not args else 'at most 2 arguments'} ({len(args)} given)")
        attrib = args[1] if len(args) == 2 else extra.pop("attrib", {})
        if not isinstance(attrib, dict):
            raise TypeError(f"Element() argument 2 must be dict, not {_kind(attrib)}")
        self.tag, self._attrib = args[0], {**attrib, **extra}
        self.text, self.tail, self._below = None, None, []

    @property
    def attrib(self):
        return self._attrib

    @attrib.setter
    def attrib(self, value):
        if not isinstance(value, dict):
            raise TypeError(f"attrib must be dict, not {_kind(value)}")
        self._attrib = value

    def __delattr__(self, name):
        if name in ("tag", "attrib", "text", "tail"):
            raise AttributeError("can't delete element attribute")
        object.__delattr__(self, name)

    def __repr__(self):
        return f"<Element {self.tag!r} at {id(self):#x}>"

    def __len__(self):
        return len(self._below)

    def __getitem__(self, index, /):
        if isinstance(index, slice):
            return self._below[index]
        try:
            return self._below[index]
        except IndexError:
            raise IndexError("child index out of range") from None
        except TypeError:
            raise TypeError("element indices must be integers") from None

    def __setitem__(self, index, value, /):
        if isinstance(index, slice):
            try:
                value = list(value)
            except TypeError:
                raise TypeError(f'expected sequence, not "{type(value).__name__}"') from None
            for child in value:
                if not isinstance(child, Element):
                    raise TypeError(f'expected an Element, not "{type(child).__name__}"')
            self._below[index] = value
            return
        if not hasattr(type(index), "__index__"):
            raise TypeError("element indices must be integers")
        if not -len(self._below) <= index < len(self._below):
            raise IndexError("child assignment index out of range")
        if not isinstance(value, Element):
            raise TypeError(f'expected an Element, not "{type(value).__name__}"')
        self._below[index] = value

    def __delitem__(self, index, /):
        if not isinstance(index, slice):
            if not hasattr(type(index), "__index__"):
                raise TypeError("element indices must be integers")
            if not -len(self._below) <= index < len(self._below):
                raise IndexError("child assignment index out of range")
        del self._below[index]

    def append(self, subelement, /):
        _check_element("append", subelement)
        self._below.append(subelement)

    def extend(self, elements, /):
        try:
            elements = list(elements)
        except TypeError:
            raise TypeError(f'expected sequence, not "{type(elements).__name__}"') from None
        for element in elements:
            if not isinstance(element, Element):
                raise TypeError(f'expected an Element, not "{type(element).__name__}"')
        self._below.extend(elements)

    def insert(self, index, subelement, /):
        if not hasattr(type(index), "__index__"):
            raise TypeError(f"'{type(index).__name__}' object cannot be interpreted as an integer")
        _check_element("insert", subelement, "2 ")
        self._below.insert(index, subelement)

    def remove(self, subelement, /):
        _check_element("remove", subelement)
        for at, child in enumerate(self._below):
            if child is subelement or child == subelement:
                del self._below[at]
                return
        raise ValueError("list.remove(x): x not in list")

    def clear(self):
        self._attrib.clear()
        self.text, self.tail, self._below = None, None, []

    def get(self, key, default=None):
        return self._attrib.get(key, default) if self._attrib else default

    def set(self, key, value, /):
        self._attrib[key] = value

    def keys(self):
        return list(self._attrib)

    def items(self):
        return list(self._attrib.items())

    def makeelement(self, tag, attrib, /):
        if not isinstance(attrib, dict):
            raise TypeError(f"makeelement() argument 2 must be dict, not {_kind(attrib)}")
        return Element(tag, attrib)

    def find(self, path, namespaces=None):
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return ElementPath.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        return ElementPath.iterfind(self, path, namespaces)

    def iter(self, tag=None):
        if tag == "*":
            tag = None
        return _walk(self, tag)

    def itertext(self):
        return _walk_text(self)

    def __copy__(self):
        made = Element(self.tag, self._attrib)
        made.text, made.tail = self.text, self.tail
        made._below = self._below[:]
        return made

    def __deepcopy__(self, memo, /):
        if not isinstance(memo, dict):
            raise TypeError(f"__deepcopy__() argument must be dict, not {_kind(memo)}")
        import copy as _copy
        made = Element(_copy.deepcopy(self.tag, memo), _copy.deepcopy(self._attrib, memo))
        memo[id(self)] = made
        made.text, made.tail = _copy.deepcopy(self.text, memo), _copy.deepcopy(self.tail, memo)
        made._below = [_copy.deepcopy(child, memo) for child in self._below]
        for child in made._below:
            _check_element("append", child)
        return made

    def __getstate__(self):
        return {"tag": self.tag, "_children": self._below, "attrib": self._attrib, "text": self.text, "tail": self.tail}

    def __setstate__(self, state, /):
        if not isinstance(state.get("attrib", {}), dict) or not all(isinstance(child, Element) for child in state.get("_children", ())):
            raise TypeError("expected an Element")
        self.tag, self._attrib, self.text, self.tail = state["tag"], state.get("attrib", {}), state.get("text"), state.get("tail")
        self._below = list(state.get("_children", ()))

def _walk(element, tag):
    stack = [iter((element,))]
    while stack:
        for each in stack[-1]:
            if tag is None or each.tag == tag:
                yield each
            stack.append(iter(each._below))
            break
        else:
            stack.pop()

def _walk_text(element):
    stack = [(iter((element,)), None)]
    first = True
    while stack:
        for each in stack[-1][0]:
            tail = None if first else each.tail
            first = False
            if isinstance(each.tag, str) or each.tag is None:
                if each.text:
                    yield each.text
                stack.append((iter(each._below), tail))
            elif tail:
                yield tail
            break
        else:
            _, tail = stack.pop()
            if tail:
                yield tail

def SubElement(*args, **extra):
    if len(args) < 2:
        raise TypeError(f"SubElement() takes at least 2 arguments ({len(args)} given)")
    if len(args) > 3:
        raise TypeError(f"SubElement() takes at most 3 arguments ({len(args)} given)")
    parent, tag = args[:2]
    _check_element("SubElement", parent, "1 ")
    attrib = args[2] if len(args) == 3 else extra.pop("attrib", {})
    if not isinstance(attrib, dict):
        raise TypeError(f"SubElement() argument 3 must be dict, not {_kind(attrib)}")
    made = Element(tag, {**attrib, **extra})
    parent._below.append(made)
    return made

def iselement(element):
    """Is it an element?"""
    return hasattr(element, "tag")

def Comment(text=None):
    """An element that is written as a comment."""
    made = Element(Comment)
    made.text = text
    return made

def ProcessingInstruction(target, text=None):
    """An element that is written as a processing instruction."""
    made = Element(ProcessingInstruction)
    made.text = target + " " + text if text else target
    return made

PI = ProcessingInstruction

class QName:
    """A qualified name: a namespace and a local part."""
    def __init__(self, text_or_uri, tag=None):
        self.text = "{%s}%s" % (text_or_uri, tag) if tag else text_or_uri
    def __str__(self):
        return self.text
    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.text)
    def __hash__(self):
        return hash(self.text)
    def _other(self, other):
        return other.text if isinstance(other, QName) else other
    def __le__(self, other):
        return self.text <= self._other(other)
    def __lt__(self, other):
        return self.text < self._other(other)
    def __ge__(self, other):
        return self.text >= self._other(other)
    def __gt__(self, other):
        return self.text > self._other(other)
    def __eq__(self, other):
        return self.text == self._other(other)

class _Path:
    """The searches of elements: a subset of XPath."""
    _token = _re.compile(
        r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+"
    )
    _cache = {}

    def _tokens(self, path, namespaces):
        default = namespaces.get("") if namespaces else None
        in_attribute = False
        for quoted, mark, tag in self._token.findall(path):
            if tag and tag[0] != "{":
                if ":" in tag:
                    prefix, local = tag.split(":", 1)
                    if not namespaces or prefix not in namespaces:
                        raise SyntaxError("prefix %r not found in prefix map" % prefix) from None
                    tag = "{%s}%s" % (namespaces[prefix], local)
                elif default and not in_attribute:
                    tag = "{%s}%s" % (default, tag)
                in_attribute = False
            elif tag:
                in_attribute = False
            else:
                in_attribute = mark == "@"
            if quoted or mark or tag:
                yield (quoted or mark, tag)

    def _matcher(self, tag):
        if tag == "*":
            return lambda element: True
        if tag == "{*}*":
            return lambda element: isinstance(element.tag, str)
        if tag == "{}*":
            return lambda element: isinstance(element.tag, str) and element.tag[:1] != "{"
        if tag[:3] == "{*}":
            local, suffix = tag[3:], tag[2:]
            return lambda element: isinstance(element.tag, str) and (element.tag == local or element.tag[:1] == "{" and element.tag.endswith(suffix))
        if tag[-2:] == "}*":
            space = tag[:-1]
            return lambda element: isinstance(element.tag, str) and element.tag.startswith(space)
        if tag[:2] == "{}":
            tag = tag[2:]
        return lambda element: element.tag == tag

    def _steps(self, path, namespaces):
        if path[-1:] == "/":
            path = path + "*"
        key = (path, tuple(sorted(namespaces.items())) if namespaces else None)
        if key in self._cache:
            return self._cache[key]
        if path[:1] == "/":
            raise SyntaxError("cannot use absolute path on element")
        tokens = _deque(self._tokens(path, namespaces))
        steps = []
        while tokens:
            steps.append(self._step(tokens))
            if tokens and tokens[0][0] == "/":
                tokens.popleft()
                if not tokens:
                    break
        if len(self._cache) > 100:
            self._cache.clear()
        self._cache[key] = steps
        return steps

    def _step(self, tokens):
        mark, tag = tokens.popleft()
        if mark == "//":
            if not tokens:
                raise SyntaxError("invalid descendant")
            mark, tag = tokens.popleft()
            if mark == "*":
                matches = self._matcher("*")
            elif not mark:
                matches = self._matcher(tag)
            else:
                raise SyntaxError("invalid descendant")
            return lambda context, result: (found for element in result for found in element.iter() if found is not element and matches(found))
        if mark == ".":
            return lambda context, result: result
        if mark == "..":
            return self._parents
        if mark == "[":
            return self._predicate(tokens)
        if mark == "*" or not mark:
            matches = self._matcher(tag or "*")
            return lambda context, result: (child for element in result for child in element if matches(child))
        raise SyntaxError("invalid path") if mark not in ("::", "@", "=", "]", "(", ")", "()", "!=", ":") else KeyError(mark)

    def _parents(self, context, result):
        parents = self._parent_map(context)
        seen = {}
        for element in result:
            parent = parents.get(element)
            if parent is not None and parent not in seen:
                seen[parent] = None
                yield parent

    def _parent_map(self, context):
        if context[1] is None:
            context[1] = {child: parent for parent in context[0].iter() for child in parent}
        return context[1]

    def _predicate(self, tokens):
        shape, values = "", []
        while True:
            if not tokens:
                # CPython: a predicate that does not end is no step, and fails when it is taken.
                return None
            mark, tag = tokens.popleft()
            if mark == "]":
                break
            if mark and mark[:1] in "'\"":
                mark, tag = "'", mark[1:-1]
            shape += mark or "-"
            values.append(tag)
        if shape == "@-":
            name = values[1]
            return lambda context, result: (e for e in result if e.get(name) is not None)
        if shape in ("@-='", "@-!='"):
            name, value = values[1], values[-1]
            if shape == "@-='":
                return lambda context, result: (e for e in result if e.get(name) == value)
            return lambda context, result: (e for e in result if e.get(name) is not None and e.get(name) != value)
        if shape == "-" and not _re.match(r"-?\d+$", values[0]):
            tag = values[0]
            return lambda context, result: (e for e in result if e.find(tag) is not None)
        if shape in (".='", ".!='", "-='", "-!='") and not (shape[0] == "-" and _re.match(r"-?\d+$", values[0])):
            tag, value, negated = values[0], values[-1], "!" in shape
            def having_text(context, result):
                for e in result:
                    where = e.findall(tag) if tag else [e]
                    if any([("".join(each.itertext()) != value) == negated for each in where]):
                        yield e
            return having_text
        if shape in ("-", "-()", "-()-"):
            return self._position(shape, values)
        raise SyntaxError("invalid predicate")

    def _position(self, shape, values):
        if shape == "-":
            index = int(values[0]) - 1
            if index < 0:
                raise SyntaxError("XPath position >= 1 expected")
        else:
            if values[0] != "last":
                raise SyntaxError("unsupported function")
            index = -1
            if shape == "-()-":
                try:
                    index = int(values[2]) - 1
                except ValueError:
                    raise SyntaxError("unsupported expression")
                if index > -2:
                    raise SyntaxError("XPath offset from last() must be negative")
        def at_position(context, result):
            parents = self._parent_map(context)
            for e in result:
                parent = parents.get(e)
                if parent is not None:
                    same = [each for each in parent if each.tag == e.tag]
                    if -len(same) <= index < len(same) and same[index] is e:
                        yield e
        return at_position

    def _is_tag(self, path, namespaces):
        if namespaces is None and isinstance(path, bytes):
            return not _re.search(rb"[/*\[@.]", path)
        if namespaces is not None or not isinstance(path, str) or path[:3] == "{*}" or path[:2] == "{}":
            return False
        return not _re.search(r"[/*\[@.]", _re.sub(r"\{[^}]*\}", "", path))

    def _children(self, element, path, namespaces):
        """What find and its kin look through: for a plain tag the children, without a search."""
        if self._is_tag(path, namespaces):
            return iter([child for child in element if child.tag == path])
        return self.iterfind(element, path, namespaces)

    def iterfind(self, element, path, namespaces=None):
        steps = self._steps(path, namespaces)
        if not steps:
            return None
        context, result = [element, None], [element]
        for step in steps:
            result = step(context, result)
        return iter(result)

    def find(self, element, path, namespaces=None):
        return next(self._children(element, path, namespaces), None)

    def findall(self, element, path, namespaces=None):
        return list(self._children(element, path, namespaces))

    def findtext(self, element, path, default=None, namespaces=None):
        found = self.find(element, path, namespaces)
        return default if found is None else "" if found.text is None else found.text

ElementPath = _Path()
`;

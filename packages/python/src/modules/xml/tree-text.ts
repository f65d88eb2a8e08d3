/** xml.etree.ElementTree, written in Python: parsers, trees, and how they are written. */

export const TREE_TEXT = String.raw`
def _arguments(name, args, named, most, defaults):
    """The arguments of a constructor that CPython writes in C, by name, and its words where they don't fit."""
    given = len(args) + len(named)
    if given > len(defaults):
        kind = "" if args else "keyword "
        raise TypeError(f"{name}() takes at most {len(defaults)} {kind}arguments ({given} given)")
    if len(args) > most:
        count = f"at most {most} positional argument" if most else "no positional arguments"
        raise TypeError(f"{name}() takes {count}" + (f" ({len(args)} given)" if most else ""))
    for each in named:
        if each not in defaults:
            raise TypeError(f"{each!r} is an invalid keyword argument for {name}()")
    return {**defaults, **dict(zip(defaults, args)), **named}.values()

class TreeBuilder:
    _options = {"element_factory": None, "comment_factory": None, "pi_factory": None, "insert_comments": False, "insert_pis": False}

    def __init__(self, /, *args, **named):
        element_factory, comment_factory, pi_factory, insert_comments, insert_pis = _arguments("TreeBuilder", args, named, 1, self._options)
        self._factory = Element if element_factory is None else element_factory
        self._comment_factory = Comment if comment_factory is None else comment_factory
        self._pi_factory = ProcessingInstruction if pi_factory is None else pi_factory
        self.insert_comments, self.insert_pis = insert_comments, insert_pis
        self._data, self._stack = [], []
        self._root = self._last = None
        self._tail = False

    def close(self):
        """Gives the document element."""
        return self._root

    def _flush(self):
        pieces, self._data = self._data, []
        if pieces and self._last is not None:
            text = "".join(pieces)
            place = "tail" if self._tail else "text"
            before = getattr(self._last, place)
            setattr(self._last, place, text if before is None else before + text)

    def data(self, data, /):
        """Adds text to the element of now."""
        if self._last is not None:
            self._data.append(data)

    def start(self, tag, attrs, /):
        """Begins an element."""
        if not isinstance(attrs, dict):
            raise TypeError(f"start() argument 2 must be dict, not {_kind(attrs)}")
        self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._stack:
            self._stack[-1].append(element)
        elif self._root is None:
            self._root = element
        self._stack.append(element)
        self._tail = False
        return element

    def end(self, tag, /):
        """Ends an element."""
        self._flush()
        if not self._stack:
            raise IndexError("pop from empty stack")
        self._last = self._stack.pop()
        self._tail = True
        return self._last

    def _single(self, element, inserts):
        self._flush()
        if inserts and self._stack:
            self._stack[-1].append(element)
            self._last, self._tail = element, True
        return element

    def comment(self, text, /):
        """A comment."""
        return self._single(self._comment_factory(text), self.insert_comments)

    def pi(self, target, text=None, /):
        """A processing instruction."""
        return self._single(self._pi_factory(target, text), self.insert_pis)

class XMLParser:
    def __init__(self, /, *args, **named):
        target, encoding = _arguments("XMLParser", args, named, 0, {"target": None, "encoding": None})
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = "Expat 2.5.0"
        self._parser = _new_parser(encoding)
        self._events = None
        find = lambda name: getattr(self.target, name, None)
        self._start, self._end, self._data, self._close = find("start"), find("end"), find("data"), find("close")
        self._comment, self._pi, self._doctype = find("comment"), find("pi"), find("doctype")
        self._start_ns, self._end_ns = find("start_ns"), find("end_ns")
        self._is_tree = type(self.target) is TreeBuilder
        if self._is_tree:
            if not self.target.insert_comments:
                self._comment = None
            if not self.target.insert_pis:
                self._pi = None

    def _setevents(self, queue, wanted):
        events = {}
        for event in wanted:
            if event not in ("start", "end", "start-ns", "end-ns", "comment", "pi"):
                raise ValueError("unknown event %r" % (event,))
            events[event] = queue.append
        if not self._is_tree and not isinstance(self.target, TreeBuilder):
            raise TypeError("event handling only supported for ElementTree.TreeBuilder targets")
        if "comment" in events:
            self._comment = self.target.comment
        if "pi" in events:
            self._pi = self.target.pi
        self._events = events

    def _undefined(self, name, line, column):
        if name in self.entity:
            if self._data:
                self._data(self.entity[name])
            return
        self._raise(f"undefined entity &{name};", 11, line, column)

    def _raise(self, message, code, line, column):
        error = ParseError("%s: line %d, column %d" % (message, line, column))
        error.code = code
        error.position = line, column
        raise error

    def _feed(self, data, final):
        found, error = self._parser.feed(data, final)
        tell = self._events
        for event in found:
            kind = event[0]
            if kind == 2:
                if self._data:
                    if self._is_tree:
                        self._data(event[1])
                    else:
                        for piece in _re.findall(r"\n|[^\n]+", event[1]):
                            self._data(piece)
            elif kind == 0:
                if self._start:
                    made = self._start(event[1], event[2])
                    if tell and "start" in tell:
                        tell["start"](("start", made))
            elif kind == 1:
                if self._end:
                    made = self._end(event[1])
                    if tell and "end" in tell:
                        tell["end"](("end", made))
            elif kind == 3:
                if self._comment:
                    made = self._comment(event[1])
                    if tell and "comment" in tell:
                        tell["comment"](("comment", made))
            elif kind == 4:
                if self._pi:
                    made = self._pi(event[1], event[2] or None) if self._is_tree else self._pi(event[1], event[2])
                    if tell and "pi" in tell:
                        tell["pi"](("pi", made))
            elif kind == 5:
                made = self._start_ns(event[1], event[2]) if self._start_ns else (event[1], event[2])
                if tell and "start-ns" in tell:
                    tell["start-ns"](("start-ns", made))
            elif kind == 6:
                made = self._end_ns(event[1]) if self._end_ns else None
                if tell and "end-ns" in tell:
                    tell["end-ns"](("end-ns", made))
            elif kind == 7:
                if self._doctype and event[3] is not None:
                    self._doctype(event[1], event[2], event[3])
                elif hasattr(self, "doctype") and not self._doctype:
                    _warnings.warn("The doctype() method of XMLParser is ignored.  Define doctype() method on the TreeBuilder target.", RuntimeWarning)
            else:
                self._undefined(*event[1:])
        if error is not None:
            self._raise(*error)

    def feed(self, data, /):
        """Takes a piece of the document."""
        self._feed(data, False)

    def close(self):
        """Ends the document; gives what the target's close() does."""
        self._feed("", True)
        if self._close:
            return self._close()
        return None

    def _parse_whole(self, source, /):
        while data := source.read(65536):
            self._feed(data, False)
        return self.close()

class XMLPullParser:
    """Takes a document in pieces and keeps the events for who asks."""
    def __init__(self, events=None, *, _parser=None):
        self._queue = _deque()
        self._parser = _parser or XMLParser(target=TreeBuilder())
        self._parser._setevents(self._queue, ("end",) if events is None else events)

    def feed(self, data):
        """Takes a piece of the document."""
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                self._queue.append(error)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        """Ends the document."""
        self._close_and_return_root()

    def read_events(self):
        """The events since the last call."""
        queue = self._queue
        while queue:
            event = queue.popleft()
            if isinstance(event, Exception):
                raise event
            yield event

def iterparse(source, events=None, parser=None):
    """Events of a document while it is read; 'root' holds the tree at the end."""
    pull = XMLPullParser(events=events, _parser=parser)
    opened = not hasattr(source, "read")
    if opened:
        source = open(source, "rb")
    def produce():
        try:
            while True:
                yield from pull.read_events()
                data = source.read(16 * 1024)
                if not data:
                    break
                pull.feed(data)
            root = pull._close_and_return_root()
            yield from pull.read_events()
            made.root = root
        finally:
            if opened:
                source.close()
    class IterParseIterator:
        def __init__(self):
            self._next = produce().__next__
            self.root = None
        def __iter__(self):
            return self
        def __next__(self):
            return self._next()
    made = IterParseIterator()
    return made

def _fed(parser, pieces):
    reader = parser or XMLParser(target=TreeBuilder())
    for piece in pieces:
        reader.feed(piece)
    return reader.close()

def XML(text, parser=None):
    """The element that a text is."""
    return _fed(parser, (text,))

fromstring = XML

def XMLID(text, parser=None):
    """The element that a text is, and its elements by their 'id'."""
    tree = XML(text, parser)
    return tree, {element.get("id"): element for element in tree.iter() if element.get("id")}

def fromstringlist(sequence, parser=None):
    """The element that pieces of text are."""
    return _fed(parser, sequence)

def parse(source, parser=None):
    """The tree of a file."""
    document = ElementTree()
    document.parse(source, parser)
    return document

class ElementTree:
    """A document: a tree of elements, and how it is read and written."""
    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The document element."""
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Reads a document; gives its element."""
        opened = not hasattr(source, "read")
        if opened:
            source = open(source, "rb")
        try:
            if parser is None:
                parser = XMLParser()
                if hasattr(parser, "_parse_whole"):
                    self._root = parser._parse_whole(source)
                    return self._root
            while data := source.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root
        finally:
            if opened:
                source.close()

    def iter(self, tag=None):
        """The elements in the order of the document."""
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == "/":
            path = "." + path
            _warnings.warn("This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the current behaviour, change it to %r" % path, FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *, short_empty_elements=True):
        """Writes the document to a file as XML, HTML or text."""
        method = method or "xml"
        if method not in _serializers:
            raise ValueError("unknown method %r" % method)
        if not encoding:
            encoding = "us-ascii"
        as_text = encoding.lower() == "unicode"
        bytes_of = None if as_text else _io.TextIOWrapper(_io.BytesIO(), encoding, "xmlcharrefreplace", "\n")
        out = []
        write = out.append
        if method == "xml" and (xml_declaration or xml_declaration is None and encoding.lower() not in ("utf-8", "us-ascii", "unicode")):
            write("<?xml version='1.0' encoding='%s'?>\n" % ("utf-8" if encoding.lower() == "unicode" else encoding))
        _serializers[method](write, self._root, default_namespace, short_empty_elements)
        opened = not hasattr(file_or_filename, "write")
        file = open(file_or_filename, "w" if as_text else "wb") if opened else file_or_filename
        try:
            for piece in out if as_text else _encoded(out, bytes_of):
                file.write(piece)
        finally:
            if opened:
                file.close()

    def write_c14n(self, file):
        # CPython: the method is known to nobody; canonicalize() writes this form.
        return self.write(file, method="c14n")

def _encoded(pieces, stream):
    """The pieces as bytes, together; none where they are empty."""
    stream.write("".join(pieces))
    stream.flush()
    encoded = stream.buffer.getvalue()
    return [encoded] if encoded else []

def _unserializable(text):
    raise TypeError("cannot serialize %r (type %s)" % (text, type(text).__name__))

class _Names:
    """How the names of a tree are written: each one with the prefix of its namespace."""
    def __init__(self, root, default_namespace):
        self.written = {None: None}
        self.prefixes = {default_namespace: ""} if default_namespace else {}
        self._has_default = bool(default_namespace)
        for element in root.iter():
            self._take(element)

    def _take(self, element):
        if element.tag not in (None, Comment, PI):
            self._learn(element.tag if isinstance(element.tag, (str, QName)) else _unserializable(element.tag))
        for name, value in element.items():
            self._learn(name)
            self._learn_value(value)
        self._learn_value(element.text)

    def _learn_value(self, value):
        if isinstance(value, QName):
            self._learn(value)

    def _learn(self, name):
        text = name.text if isinstance(name, QName) else name
        if text not in self.written:
            try:
                self.written[text] = self._shorten(text)
            except TypeError:
                _unserializable(text)

    def _shorten(self, text):
        if text[:1] != "{":
            if self._has_default:
                raise ValueError("cannot use non-qualified names with default_namespace option")
            return text
        uri, local = text[1:].rsplit("}", 1)
        if uri not in self.prefixes:
            known = _namespace_map.get(uri)
            if known == "xml":
                return f"xml:{local}"
            self.prefixes[uri] = f"ns{len(self.prefixes)}" if known is None else known
        before = self.prefixes[uri]
        return f"{before}:{local}" if before else local

    def of(self, name):
        return self.written[name.text if isinstance(name, QName) else name]

    def declarations(self):
        for uri, before in sorted(self.prefixes.items(), key=lambda pair: pair[1]):
            yield ("xmlns:" + before if before else "xmlns"), _escape_attribute(uri)

class _XmlForm:
    """What the method "xml" writes: the pieces of a tree, in order."""
    escape_value = staticmethod(lambda value: _escape_attribute(value))
    escape_remark = staticmethod(lambda text: text)

    def __init__(self, write, names, short):
        self.write, self.names, self.short = write, names, short

    def element(self, each, declarations=()):
        remark = "<!--%s-->" if each.tag is Comment else "<?%s?>" if each.tag is PI else None
        if remark:
            self.write(remark % (self.escape_remark(each.text),))
        else:
            self.named(each, self.names.of(each.tag), declarations)
        if each.tail:
            self.write(_escape_text(each.tail))

    def named(self, each, name, declarations):
        if name is None:
            if each.text:
                self.write(_escape_text(each.text))
            self.children(each)
            return
        self.write(f"<{name}")
        for pair in declarations:
            self.write(' %s="%s"' % pair)
        for key, value in each.items():
            shown = self.names.of(value) if isinstance(value, QName) else self.escape_value(value)
            self.write(f' {self.names.of(key)}="{shown}"')
        self.content(each, name)

    def children(self, each):
        for child in each:
            self.element(child)

    def content(self, each, name):
        if self.short and not each.text and not len(each):
            self.write(" />")
            return
        self.write(">")
        if each.text:
            self.write(self.names.of(each.text) if isinstance(each.text, QName) else _escape_text(each.text))
        self.children(each)
        self.write(f"</{name}>")

class _HtmlForm(_XmlForm):
    """What the method "html" writes: no short forms, and some elements without an end."""
    escape_value = staticmethod(lambda value: _escape_html(value))
    escape_remark = staticmethod(lambda text: _escape_text(text))

    def content(self, each, name):
        kind = name.lower()
        self.write(">")
        if each.text:
            self.write(each.text if kind in ("script", "style") else _escape_text(each.text))
        self.children(each)
        if kind not in HTML_EMPTY:
            self.write(f"</{name}>")

def _serialize_form(form, write, root, default_namespace, short):
    names = _Names(root, default_namespace)
    form(write, names, short).element(root, names.declarations())

def _serialize_text(write, root, default_namespace, short):
    for piece in root.itertext():
        write(piece)
    if root.tail:
        write(root.tail)

_serializers = {
    "xml": lambda *how: _serialize_form(_XmlForm, *how),
    "html": lambda *how: _serialize_form(_HtmlForm, *how),
    "text": _serialize_text,
}

def register_namespace(prefix, uri):
    """Says by which prefix a namespace is written."""
    if _re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for key, value in list(_namespace_map.items()):
        if key == uri or value == prefix:
            del _namespace_map[key]
    _namespace_map[uri] = prefix

_KNOWN_NAMESPACES = """xml www.w3.org/XML/1998/namespace
    html www.w3.org/1999/xhtml
    rdf www.w3.org/1999/02/22-rdf-syntax-ns#
    wsdl schemas.xmlsoap.org/wsdl/
    xs www.w3.org/2001/XMLSchema
    xsi www.w3.org/2001/XMLSchema-instance
    dc purl.org/dc/elements/1.1/"""
_namespace_map = {"http://" + place: prefix for prefix, place in map(str.split, _KNOWN_NAMESPACES.split("\n"))}
register_namespace._namespace_map = _namespace_map

def _escaper(*pairs):
    """A function that writes the first of each pair as the second, one after the other."""
    def escape(text):
        try:
            for character, reference in pairs:
                if character in text:
                    text = text.replace(character, reference)
            return text
        except (AttributeError, TypeError):
            _unserializable(text)
    return escape

_MARKUP = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_escape_text = _escaper(*_MARKUP)
_escape_attribute = _escaper(*_MARKUP, ('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;"))
_escape_html = _escaper(*_MARKUP[::2], ('"', "&quot;"))

class _Pieces(list):
    write = list.append

def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """The text of an element: bytes, or str where the encoding is "unicode"."""
    pieces = tostringlist(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace, short_empty_elements=short_empty_elements)
    return ("" if encoding == "unicode" else b"").join(pieces)

def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """The text of an element in pieces."""
    pieces = _Pieces()
    ElementTree(element).write(pieces, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace, method=method, short_empty_elements=short_empty_elements)
    return list(pieces)

def dump(elem):
    """Prints an element."""
    tree = elem if isinstance(elem, ElementTree) else ElementTree(elem)
    pieces = _Pieces()
    tree.write(pieces, "unicode")
    ended = (tree.getroot().tail or "").endswith("\n")
    print(*pieces, sep="", end="" if ended else "\n")

def indent(tree, space="  ", level=0):
    """Puts line ends and spaces between the elements of a tree."""
    top = tree.getroot() if isinstance(tree, ElementTree) else tree
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if len(top):
        _indent_inside(top, space, "\n" + level * space)

def _blank(text):
    return not (text and text.strip())

def _indent_inside(parent, space, outer):
    """Lays out the children of an element that has some; outer is the line break before its end."""
    inner = outer + space
    if _blank(parent.text):
        parent.text = inner
    last = None
    for last in parent:
        if len(last):
            _indent_inside(last, space, inner)
        if _blank(last.tail):
            last.tail = inner
    if _blank(last.tail):
        last.tail = outer
`;

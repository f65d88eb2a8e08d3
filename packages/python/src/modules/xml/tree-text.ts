/** xml.etree.ElementTree, written in Python: parsers, trees, and how they are written. */

export const TREE_TEXT = String.raw`
class TreeBuilder:
    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
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
        if self._data:
            if self._last is not None:
                text = "".join(self._data)
                if self._tail:
                    self._last.tail = text if self._last.tail is None else self._last.tail + text
                else:
                    self._last.text = text if self._last.text is None else self._last.text + text
            self._data = []

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
    def __init__(self, *args, target=None, encoding=None):
        if args:
            raise TypeError("XMLParser() takes no positional arguments")
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

def XML(text, parser=None):
    """The element that a text is."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()

fromstring = XML

def XMLID(text, parser=None):
    """The element that a text is, and its elements by their 'id'."""
    tree = XML(text, parser)
    return tree, {element.get("id"): element for element in tree.iter() if element.get("id")}

def fromstringlist(sequence, parser=None):
    """The element that pieces of text are."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()

def parse(source, parser=None):
    """The tree of a file."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree

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
            encoding = "utf-8" if method == "c14n" else "us-ascii"
        out = []
        write = out.append
        if method == "xml" and (xml_declaration or xml_declaration is None and encoding.lower() not in ("utf-8", "us-ascii", "unicode")):
            write("<?xml version='1.0' encoding='%s'?>\n" % ("utf-8" if encoding.lower() == "unicode" else encoding))
        if method == "text":
            for text in self._root.itertext():
                write(text)
            if self._root.tail:
                write(self._root.tail)
        else:
            qnames, namespaces = _namespaces(self._root, default_namespace)
            _serializers[method](write, self._root, qnames, namespaces, short_empty_elements=short_empty_elements)
        opened = not hasattr(file_or_filename, "write")
        file = open(file_or_filename, "w" if encoding.lower() == "unicode" else "wb") if opened else file_or_filename
        try:
            if encoding.lower() == "unicode":
                for piece in out:
                    file.write(piece)
            else:
                file.write("".join(out).encode(encoding, "xmlcharrefreplace"))
        finally:
            if opened:
                file.close()

    def write_c14n(self, file):
        return self.write(file, method="c14n")

def _unserializable(text):
    raise TypeError("cannot serialize %r (type %s)" % (text, type(text).__name__))

def _namespaces(element, default_namespace=None):
    qnames = {None: None}
    namespaces = {}
    if default_namespace:
        namespaces[default_namespace] = ""
    def add(qname):
        try:
            if qname[:1] == "{":
                uri, tag = qname[1:].rsplit("}", 1)
                prefix = namespaces.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = "ns%d" % len(namespaces)
                    if prefix != "xml":
                        namespaces[uri] = prefix
                qnames[qname] = "%s:%s" % (prefix, tag) if prefix else tag
            else:
                if default_namespace:
                    raise ValueError("cannot use non-qualified names with default_namespace option")
                qnames[qname] = qname
        except TypeError:
            _unserializable(qname)
    for each in element.iter():
        tag = each.tag
        if isinstance(tag, QName):
            if tag.text not in qnames:
                add(tag.text)
        elif isinstance(tag, str):
            if tag not in qnames:
                add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _unserializable(tag)
        for key, value in each.items():
            if isinstance(key, QName):
                key = key.text
            if key not in qnames:
                add(key)
            if isinstance(value, QName) and value.text not in qnames:
                add(value.text)
        if isinstance(each.text, QName) and each.text.text not in qnames:
            add(each.text.text)
    return qnames, namespaces

def _attributes(write, element, qnames, namespaces, escape):
    if namespaces:
        for uri, prefix in sorted(namespaces.items(), key=lambda item: item[1]):
            write(' xmlns%s="%s"' % (":" + prefix if prefix else prefix, _escape_attribute(uri)))
    for key, value in element.items():
        if isinstance(key, QName):
            key = key.text
        value = qnames[value.text] if isinstance(value, QName) else escape(value)
        write(' %s="%s"' % (qnames[key], value))

def _serialize_xml(write, element, qnames, namespaces, short_empty_elements, **options):
    tag, text = element.tag, element.text
    if tag is Comment:
        write("<!--%s-->" % text)
    elif tag is ProcessingInstruction:
        write("<?%s?>" % text)
    else:
        tag = qnames[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_text(text))
            for child in element:
                _serialize_xml(write, child, qnames, None, short_empty_elements=short_empty_elements)
        else:
            write("<" + tag)
            _attributes(write, element, qnames, namespaces, _escape_attribute)
            if text or len(element) or not short_empty_elements:
                write(">")
                if text:
                    write(qnames[text.text] if isinstance(text, QName) else _escape_text(text))
                for child in element:
                    _serialize_xml(write, child, qnames, None, short_empty_elements=short_empty_elements)
                write("</" + tag + ">")
            else:
                write(" />")
    if element.tail:
        write(_escape_text(element.tail))

def _serialize_html(write, element, qnames, namespaces, **options):
    tag, text = element.tag, element.text
    if tag is Comment:
        write("<!--%s-->" % _escape_text(text))
    elif tag is ProcessingInstruction:
        write("<?%s?>" % _escape_text(text))
    else:
        tag = qnames[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_text(text))
            for child in element:
                _serialize_html(write, child, qnames, None)
        else:
            write("<" + tag)
            _attributes(write, element, qnames, namespaces, _escape_html)
            write(">")
            lower = tag.lower()
            if text:
                write(text if lower in ("script", "style") else _escape_text(text))
            for child in element:
                _serialize_html(write, child, qnames, None)
            if lower not in HTML_EMPTY:
                write("</" + tag + ">")
    if element.tail:
        write(_escape_text(element.tail))

def _serialize_c14n(write, element, qnames, namespaces, **options):
    write(canonicalize(tostring(element, "unicode"), with_comments=True))

_serializers = {"xml": _serialize_xml, "html": _serialize_html, "text": None, "c14n": _serialize_c14n}

def register_namespace(prefix, uri):
    """Says by which prefix a namespace is written."""
    if _re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for key, value in list(_namespace_map.items()):
        if key == uri or value == prefix:
            del _namespace_map[key]
    _namespace_map[uri] = prefix

_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}
register_namespace._namespace_map = _namespace_map

def _escape_text(text):
    try:
        if "&" in text:
            text = text.replace("&", "&amp;")
        if "<" in text:
            text = text.replace("<", "&lt;")
        if ">" in text:
            text = text.replace(">", "&gt;")
        return text
    except (TypeError, AttributeError):
        _unserializable(text)

def _escape_attribute(text):
    text = _escape_text(text)
    for character, reference in (('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;")):
        if character in text:
            text = text.replace(character, reference)
    return text

def _escape_html(text):
    try:
        return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    except (TypeError, AttributeError):
        _unserializable(text)

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
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    pieces = _Pieces()
    elem.write(pieces, encoding="unicode")
    tail = elem.getroot().tail
    print("".join(pieces), end="" if tail and tail[-1] == "\n" else "\n")

def indent(tree, space="  ", level=0):
    """Puts line ends and spaces between the elements of a tree."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(tree):
        return
    breaks = ["\n" + level * space]
    def indent_children(element, depth):
        depth += 1
        if depth == len(breaks):
            breaks.append(breaks[-1] + space)
        inner = breaks[depth]
        if not element.text or not element.text.strip():
            element.text = inner
        for child in element:
            if len(child):
                indent_children(child, depth)
            if not child.tail or not child.tail.strip():
                child.tail = inner
        if not child.tail.strip():
            child.tail = breaks[depth - 1]
    indent_children(tree, 0)
`;

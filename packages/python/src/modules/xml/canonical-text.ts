/** xml.etree.ElementTree, written in Python: canonical XML 2.0. */

export const CANONICAL_TEXT = String.raw`
def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """A document as canonical XML 2.0."""
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    target = out
    if out is None:
        target = _io.StringIO()
    parser = XMLParser(target=C14NWriterTarget(target.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    elif from_file is not None:
        parse(from_file, parser=parser)
    return target.getvalue() if out is None else None

_prefixed = _re.compile(r"^\w+:\w+$")

class C14NWriterTarget:
    """Writes the events of a parser as canonical XML 2.0."""
    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False, qname_aware_tags=None, qname_aware_attrs=None, exclude_attrs=None, exclude_tags=None):
        self._write = write
        self._data = []
        self._with_comments, self._strip_text = with_comments, strip_text
        self._exclude_attrs = set(exclude_attrs) if exclude_attrs else None
        self._exclude_tags = set(exclude_tags) if exclude_tags else None
        self._rewrite = rewrite_prefixes
        self._aware_tags = set(qname_aware_tags) if qname_aware_tags else None
        self._aware_attrs = set(qname_aware_attrs) if qname_aware_attrs else None
        self._written = [[("http://www.w3.org/XML/1998/namespace", "xml")]]
        self._declared = [[("http://www.w3.org/XML/1998/namespace", "xml")]]
        self._pending = []
        self._prefixes = {}
        self._preserve = [False]
        self._waiting = None
        self._has_root = self._is_done = False
        self._ignored = 0

    def _uri_of(self, prefix):
        for level in reversed(self._declared):
            for uri, known in level:
                if known == prefix:
                    return uri
        raise ValueError(f'Prefix {prefix} of QName "{self._name}" is not declared in scope')

    def _resolve(self, name):
        self._name = name
        prefix, local = name.split(":", 1)
        return "{%s}%s" % (self._uri_of(prefix), local)

    def _qname(self, name, is_attribute=False):
        uri, tag = name[1:].rsplit("}", 1) if name[:1] == "{" else ("", name)
        seen = set()
        for level in reversed(self._written):
            for known, prefix in level:
                if known == uri and prefix not in seen and (prefix or not is_attribute or not uri):
                    return (f"{prefix}:{tag}" if prefix else tag), tag, uri
                seen.add(prefix)
        if self._rewrite:
            prefix = self._prefixes.get(uri)
            if prefix is None:
                prefix = self._prefixes[uri] = f"n{len(self._prefixes)}"
            self._written[-1].append((uri, prefix))
            return f"{prefix}:{tag}", tag, uri
        if not uri and not any(prefix == "" for level in self._written for _, prefix in level):
            return tag, tag, uri
        for level in reversed(self._declared):
            for known, prefix in level:
                if known == uri and (prefix or not is_attribute or not uri):
                    self._written[-1].append((uri, prefix))
                    return (f"{prefix}:{tag}" if prefix else tag), tag, uri
        if not uri:
            return tag, tag, uri
        raise ValueError(f'Namespace "{uri}" is not declared in scope')

    def data(self, data):
        if not self._ignored:
            self._data.append(data)

    def _flush(self):
        data = "".join(self._data)
        self._data.clear()
        if self._strip_text and not self._preserve[-1]:
            data = data.strip()
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            aware = data if data and _prefixed.match(data) else None
            self._start(*waiting, aware)
            if aware is not None:
                return
        if data and self._has_root:
            self._write(_canonical_text(data))

    def start_ns(self, prefix, uri):
        if self._ignored:
            return
        if self._data:
            self._flush()
        self._pending.append((uri, prefix))

    def start(self, tag, attrs):
        if self._exclude_tags is not None and (self._ignored or tag in self._exclude_tags):
            self._ignored += 1
            return
        if self._data:
            self._flush()
        elif self._waiting is not None:
            self._flush()
        namespaces, self._pending = self._pending, []
        self._declared.append(namespaces)
        if self._aware_tags is not None and tag in self._aware_tags:
            self._waiting = (tag, attrs, namespaces)
            return
        self._start(tag, attrs, namespaces)

    def _start(self, tag, attrs, namespaces, text=None):
        if self._exclude_attrs is not None and attrs:
            attrs = {key: value for key, value in attrs.items() if key not in self._exclude_attrs}
        self._written.append([])
        names = {tag, *attrs}
        resolved = {}
        if text is not None:
            resolved[text] = self._resolve(text)
            names.add(resolved[text])
        aware = set()
        if self._aware_attrs is not None and attrs:
            for key in attrs.keys() & self._aware_attrs:
                value = attrs[key]
                if _prefixed.match(value):
                    aware.add(key)
                    resolved[value] = self._resolve(value)
                    names.add(resolved[value])
        attribute_names = set(attrs)
        written = {}
        for name in sorted(names, key=lambda n: n.split("}", 1)):
            written[name] = self._qname(name, name in attribute_names and name != tag)
        pairs = []
        for uri, prefix in self._written[-1]:
            pairs.append(("xmlns:" + prefix if prefix else "xmlns", uri))
        pairs.sort()
        if attrs:
            for key, value in sorted(attrs.items(), key=lambda item: item[0].split("}", 1) if item[0][:1] == "{" else ["", item[0]]):
                if key in aware:
                    value = written[resolved[value]][0]
                name, local, uri = written[key]
                pairs.append((name if uri else local, value))
        space = attrs.get("{http://www.w3.org/XML/1998/namespace}space") if attrs else None
        self._preserve.append(space == "preserve" if space else self._preserve[-1])
        self._write("<" + written[tag][0])
        self._write("".join([f' {name}="{_canonical_attribute(value)}"' for name, value in pairs]) + ">")
        if text is not None:
            self._write(_canonical_text(written[resolved[text]][0]))
        self._has_root = True

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        if self._data or self._waiting is not None:
            self._flush()
        self._write(f"</{self._qname(tag)[0]}>")
        self._preserve.pop()
        self._is_done = len(self._preserve) == 1
        self._declared.pop()
        self._written.pop()

    def _single(self, text):
        if self._ignored:
            return
        if self._is_done:
            self._write("\n")
        elif self._has_root and self._data:
            self._flush()
        self._write(text)
        if not self._has_root:
            self._write("\n")

    def comment(self, text):
        if self._with_comments:
            self._single(f"<!--{_canonical_text(text)}-->")

    def pi(self, target, data):
        self._single(f"<?{target} {_canonical_text(data)}?>" if data else f"<?{target}?>")

def _canonical_text(text):
    try:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#xD;")
    except (TypeError, AttributeError):
        _unserializable(text)

def _canonical_attribute(text):
    try:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("\t", "&#x9;").replace("\n", "&#xA;").replace("\r", "&#xD;")
    except (TypeError, AttributeError):
        _unserializable(text)
`;

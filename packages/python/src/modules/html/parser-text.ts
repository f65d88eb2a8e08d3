/** html.parser, written in Python: a parser that takes any text for HTML and tells what it finds by calling methods. */

export const PARSER_TEXT = String.raw`
import re as _re
from html import unescape

__all__ = ["HTMLParser"]
_tag = _re.compile(r"([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*")
_tag_name = _re.compile(r"<[a-zA-Z][^\t\n\r\f />\x00]*[\s/]*")
_attribute = _re.compile(r"""((?<=['"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?(?:\s|/(?!>))*""")
_whole_attribute = _re.compile(r"""(?<=['"\s/])[^\s/>][^\s/=>]*(?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*)\s*)?(?:\s|/(?!>))*""")
_end_tag = _re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")
_number = _re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_entity = _re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_section_name = _re.compile(r"[a-zA-Z][-_.a-zA-Z0-9]*\s*")
_spaces = _re.compile(r"\s*")

_KINDS = (
    (_re.compile("<[a-zA-Z]").match, "parse_starttag"), (_re.compile("</").match, "parse_endtag"), (_re.compile("<!--").match, "parse_comment"),
    (_re.compile(r"<\?").match, "parse_pi"), (_re.compile("<!").match, "parse_html_declaration"),
)

def _expect(text, i, begin, words):
    if text[i : i + len(begin)] != begin:
        raise AssertionError("unexpected call to " + words)

class HTMLParser:
    """Finds tags and other markup in text and calls handler methods, which a subclass overrides."""
    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forgets everything that was not processed."""
        self.rawdata = ""
        self.lasttag = "???"
        self.interesting = _re.compile("[&<]")
        self.cdata_elem = None
        self.lineno, self.offset = 1, 0

    def feed(self, data):
        """Takes a piece of text."""
        self.rawdata += data
        self.goahead(0)

    def close(self):
        """Processes what is left as if it was followed by the end."""
        self.goahead(1)

    def getpos(self):
        """The line and offset of now."""
        return (self.lineno, self.offset)

    def updatepos(self, i, j):
        if i >= j:
            return j
        lines = self.rawdata.count("\n", i, j)
        self.lineno += lines
        if lines:
            i, self.offset = self.rawdata.rindex("\n", i, j) + 1, 0
        self.offset += j - i
        return j

    _starttag_text = None

    def get_starttag_text(self):
        """The text of the last start tag."""
        return self._starttag_text

    def set_cdata_mode(self, elem):
        name = elem.lower()
        self.cdata_elem, self.interesting = name, _re.compile(rf"</\s*{name}\s*>", _re.I)

    def clear_cdata_mode(self):
        self.interesting = _re.compile("[&<]")
        self.cdata_elem = None

    def _text(self, text):
        if text:
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _next_markup(self, i):
        """Where the text from i on ends; -1 where that can't be told yet."""
        text = self.rawdata
        if not self.cdata_elem and self.convert_charrefs:
            j = text.find("<", i)
            if j >= 0:
                return j
            ampersand = text.rfind("&", max(i, len(text) - 34))
            if ampersand >= 0 and not _re.search(r"[\s;]", text[ampersand:]):
                return -1
            return len(text)
        found = self.interesting.search(text, i)
        if found:
            return found.start()
        return -1 if self.cdata_elem else len(text)

    def goahead(self, end):
        i, n = 0, len(self.rawdata)
        while i < n:
            j = self._next_markup(i)
            if j < 0:
                break
            self._text(self.rawdata[i:j])
            i = self.updatepos(i, j)
            if i == n:
                break
            k = self._markup(i, end) if self.rawdata[i] == "<" else self._reference(i, end)
            if k < 0:
                i = self.updatepos(i, i - 1 - k)
                break
            i = self.updatepos(i, k)
        if i < n and end and not self.cdata_elem:
            self._text(self.rawdata[i:n])
            i = self.updatepos(i, n)
        self.rawdata = self.rawdata[i:]

    def _markup(self, i, end):
        text = self.rawdata
        kind = next((name for begin, name in _KINDS if begin(text, i)), None)
        if kind is not None:
            k = getattr(self, kind)(i)
        elif i + 1 < len(text):
            self.handle_data("<")
            return i + 1
        else:
            return -1
        if k < 0 and end:
            k = text.find(">", i + 1)
            if k < 0:
                k = text.find("<", i + 1)
                if k < 0:
                    k = i + 1
            else:
                k += 1
            self._text(text[i:k])
        return k

    def _reference(self, i, end):
        """What an ampersand begins: where it ends; below zero to wait, after going over that many characters less one."""
        text = self.rawdata
        if text.startswith("&#", i):
            found = _number.match(text, i)
            if found:
                self.handle_charref(found.group()[2:-1])
                return found.end() if text[found.end() - 1] == ";" else found.end() - 1
            if ";" in text[i:]:
                self.handle_data("&#")
                return -3
            return -1
        found = _entity.match(text, i)
        if found:
            self.handle_entityref(found.group(1))
            return found.end() if text[found.end() - 1] == ";" else found.end() - 1
        if _re.match("[a-zA-Z#]", text[i + 1:i + 2]):
            return -2 if end and i + 2 == len(text) else -1
        if i + 1 < len(text):
            self.handle_data("&")
            return i + 1
        return -1

    def parse_html_declaration(self, i):
        text = self.rawdata
        _expect(text, i, "<!", "parse_html_declaration()")
        for begin, read in (("<!--", self.parse_comment), ("<![", self.parse_marked_section)):
            if text.startswith(begin, i):
                return read(i)
        if text[i:i + 9].lower() == "<!doctype":
            j = text.find(">", i + 9)
            if j < 0:
                return -1
            self.handle_decl(text[i + 2:j])
            return j + 1
        return self.parse_bogus_comment(i, 1)

    def parse_declaration(self, i):
        """What begins with "<!" and is no comment and no section."""
        text = self.rawdata
        _expect(text, i, "<!", "parse_declaration")
        following = text[i + 2 : i + 3]
        if following in ("", "-", "["):
            return -1 if not following else self.parse_html_declaration(i)
        if following == ">":
            return i + 3
        close = text.find(">", i + 2)
        if close < 0:
            return -1
        self.handle_decl(text[i + 2 : close])
        return close + 1

    def parse_bogus_comment(self, i, report=1):
        if self.rawdata[i : i + 2] not in ("<!", "</"):
            raise AssertionError("unexpected call to parse_comment()")
        j = self.rawdata.find(">", i + 2)
        if j < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:j])
        return j + 1

    def parse_comment(self, i, report=1):
        _expect(self.rawdata, i, "<!--", "parse_comment()")
        found = _re.compile(r"--\s*>").search(self.rawdata, i + 4)
        if not found:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:found.start()])
        return found.end()

    def parse_marked_section(self, i, report=1):
        text = self.rawdata
        _expect(text, i, "<![", "parse_marked_section()")
        found = _section_name.match(text, i + 3)
        if i + 3 == len(text) or found and found.end() == len(text):
            return -1
        if not found:
            raise AssertionError("expected name token at %r" % text[i:i + 20])
        name = found.group().strip().lower()
        if name in ("temp", "cdata", "ignore", "include", "rcdata"):
            close = _re.compile(r"]\s*]\s*>").search(text, i + 3)
        elif name in ("if", "else", "endif"):
            close = _re.compile(r"]\s*>").search(text, i + 3)
        else:
            raise AssertionError("unknown status keyword %r in marked section" % text[i + 3:found.end()])
        if not close:
            return -1
        if report:
            self.unknown_decl(text[i + 3:close.start()])
        return close.end()

    def parse_pi(self, i):
        _expect(self.rawdata, i, "<?", "parse_pi()")
        j = self.rawdata.find(">", i + 2)
        if j < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:j])
        return j + 1

    def check_for_whole_start_tag(self, i):
        text = self.rawdata
        begun = _tag_name.match(text, i)
        if begun is None:
            raise AssertionError("we should not get here!")
        j = begun.end()
        while (found := _whole_attribute.match(text, j)) and found.end() > j:
            j = found.end()
        j = _spaces.match(text, j).end()
        following = text[j:j + 1]
        if following == ">":
            return j + 1
        if following == "/":
            if text.startswith("/>", j):
                return j + 2
            return -1 if j + 1 == len(text) else max(j, i + 1)
        if following == "" or following in "abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            return -1
        return max(j, i + 1)

    def parse_starttag(self, i):
        self._starttag_text = None
        text, endpos = self.rawdata, self.check_for_whole_start_tag(i)
        if endpos < 0:
            return endpos
        self._starttag_text = text[i:endpos]
        found = _tag.match(text, i + 1)
        k = found.end()
        self.lasttag = tag = found.group(1).lower()
        attrs = []
        while k < endpos:
            found = _attribute.match(text, k)
            if not found:
                break
            name, rest, value = found.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] in ("'", '"') and value[:1] == value[-1:]:
                value = value[1:-1]
            if value:
                value = unescape(value)
            attrs.append((name.lower(), value))
            k = found.end()
        end = text[k:endpos].strip()
        if end == ">":
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        elif end == "/>":
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_data(text[i:endpos])
        return endpos

    def parse_endtag(self, i):
        text = self.rawdata
        assert text[i:i+2] == "</", "unexpected call to parse_endtag"
        close = text.find(">", i + 1)
        if close < 0:
            return -1
        close += 1
        found = _end_tag.match(text, i)
        if not found:
            if self.cdata_elem:
                self.handle_data(text[i:close])
                return close
            name = _tag.match(text, i + 2)
            if not name:
                return i + 3 if text[i:i + 3] == "</>" else self.parse_bogus_comment(i)
            self.handle_endtag(name.group(1).lower())
            return text.find(">", name.end()) + 1
        name = found.group(1).lower()
        if self.cdata_elem is not None and name != self.cdata_elem:
            self.handle_data(text[i:close])
            return close
        self.handle_endtag(name)
        self.clear_cdata_mode()
        return close

    def handle_startendtag(self, tag, attrs):
        for tell, facts in ((self.handle_starttag, (tag, attrs)), (self.handle_endtag, (tag,))):
            tell(*facts)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass

# CPython has these in a base class.
for _name in ("getpos", "updatepos", "parse_declaration", "parse_marked_section", "parse_comment"):
    if isinstance(vars(HTMLParser).get(_name), type(HTMLParser.feed)):
        vars(HTMLParser)[_name].__qualname__ = "ParserBase." + _name
`;

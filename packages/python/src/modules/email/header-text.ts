/** email.header, written in Python: header values with characters beyond ASCII (RFC 2047). */

export const EMAIL_HEADER_TEXT = String.raw`
import base64 as _base64
import binascii as _binascii
import re as _re

__all__ = ["Header", "decode_header", "make_header"]
_encoded = _re.compile(r"=\?([^?]*?)\?([qQbB])\?(.*?)\?=")

def decode_header(header):
    """The parts of a header value, each with its charset."""
    if hasattr(header, "_chunks"):
        return [(_charset_of(charset)._bytes(text), str(charset)) for text, charset in header._chunks]
    if not _encoded.search(header):
        return [(header, None)]
    words = []
    for line in header.splitlines():
        at, first = 0, True
        for found in _encoded.finditer(line):
            plain = line[at:found.start()]
            if first:
                plain = plain.lstrip()
                first = False
            if plain:
                words.append((plain, None, None))
            words.append((found.group(3), found.group(2).lower(), found.group(1).lower()))
            at = found.end()
        if line[at:]:
            words.append((line[at:].lstrip() if first else line[at:], None, None))
    kept = [word for i, word in enumerate(words) if not (i and i + 1 < len(words) and word[1] is None and words[i - 1][1] and words[i + 1][1] and word[0].isspace())]
    decoded = []
    for text, how, charset in kept:
        if how is None:
            decoded.append((text.encode("raw-unicode-escape"), None))
        elif how == "q":
            decoded.append((_binascii.a2b_qp(text.encode("ascii", "replace"), header=True), charset))
        else:
            try:
                decoded.append((_base64.b64decode(text + "===="[:-len(text) % 4]), charset))
            except _binascii.Error:
                from email.errors import HeaderParseError as _HeaderParseError
                raise _HeaderParseError("Base64 decoding error")
    joined = []
    for text, charset in decoded:
        if joined and joined[-1][1] == charset:
            joined[-1] = (joined[-1][0] + (b" " if charset is None else b"") + text, charset)
        else:
            joined.append((text, charset))
    return joined

def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    """A Header from what decode_header gives."""
    made = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        made.append(text, charset)
    return made

def _is_blank(character):
    # CPython: parentheses and backslashes stand apart from a word as spaces do.
    return character.isspace() or character in ("(", ")", "\\")

class Header:
    """A header value of parts in several charsets."""
    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ", errors="strict"):
        self._charset = _charset_of("us-ascii" if charset is None else charset)
        self._chunks = []
        self._ws = continuation_ws
        if s is not None:
            self.append(s, charset, errors)
        self._maxlinelen = 78 if maxlinelen is None else maxlinelen
        self._first = 0 if header_name is None else len(header_name) + 2

    def append(self, s, charset=None, errors="strict"):
        """Adds a part."""
        charset = self._charset if charset is None else _charset_of(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or "us-ascii"
            s = s.decode("us-ascii", "surrogateescape") if codec == "unknown-8bit" else s.decode(codec, errors)
        codec = charset.output_codec or "us-ascii"
        if codec != "unknown-8bit":
            try:
                s.encode(codec, errors)
            except UnicodeEncodeError:
                if codec != "us-ascii":
                    raise
                charset = _charset_of("utf-8")
        self._chunks.append((s, charset))

    def _join_alike(self):
        """Parts that follow each other in one charset become one."""
        joined = []
        for text, charset in self._chunks:
            if joined and joined[-1][1] == charset:
                joined[-1] = (joined[-1][0] + " " + text, joined[-1][1])
            else:
                joined.append((text, charset))
        self._chunks = joined

    def __str__(self):
        self._join_alike()
        out, last, ended = [], None, None
        for text, charset in self._chunks:
            now = charset
            if charset == "unknown-8bit":
                text = text.encode("ascii", "surrogateescape").decode("ascii", "replace")
            if out:
                if last not in (None, "us-ascii"):
                    if now in (None, "us-ascii") and not (text and _is_blank(text[0])):
                        out.append(" ")
                        now = None
                elif now not in (None, "us-ascii") and not ended:
                    out.append(" ")
            ended, last = text and _is_blank(text[-1]), now
            out.append(text)
        return "".join(out)

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """The value in ASCII, folded where it is long."""
        self._join_alike()
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        if maxlinelen == 0:
            maxlinelen = 1000000
        folder = _Folder(self._first, maxlinelen, self._ws, splitchars)
        last = begins = ended = None
        for text, charset in self._chunks:
            if begins is not None:
                begins = text and _is_blank(text[0])
                if last not in (None, "us-ascii"):
                    if not begins or charset not in (None, "us-ascii"):
                        folder.part()
                elif charset not in (None, "us-ascii") and not ended:
                    folder.part()
            ended, last, begins = text and _is_blank(text[-1]), charset, False
            rows = text.splitlines()
            folder.feed("", rows[0] if rows else "", charset)
            for row in rows[1:]:
                folder.end_line()
                bare = row.lstrip()
                if charset.header_encoding is not None:
                    folder.feed(self._ws, " " + bare, charset)
                else:
                    folder.feed(row[:len(row) - len(bare)], bare, charset)
            if len(rows) > 1:
                folder.end_line()
        if self._chunks:
            folder.part()
        folder.end_line()
        value = linesep.join(folder.lines)
        if _re.search(r"\n[^ \t]+:", value):
            from email.errors import HeaderParseError as _HeaderParseError
            raise _HeaderParseError("header value appears to contain an embedded header: {!r}".format(value))
        return value

class _Folder:
    """Puts a value into lines: the words of the current one are pairs of the space before them and their text."""
    def __init__(self, used, most, indent, splitchars):
        self.used, self.most, self.indent, self.splitchars = used, most, indent, splitchars
        self.lines, self.words = [], []

    def _length(self):
        return self.used + sum([len(space) + len(word) for space, word in self.words])

    def _text(self):
        return "".join([space + word for space, word in self.words])

    def _begin(self, words):
        # The name of the header stands on the first line alone.
        self.words, self.used = words, 0

    def part(self):
        """Parts stand apart by a space, unless the line ends here."""
        self.words.append((" ", ""))

    def end_line(self):
        if self.words and self.words[-1] == (" ", ""):
            self.words.pop()
        if self._length() > 0:
            text = self._text()
            if self.lines and self.used == 0 and (not self.words or text.isspace()):
                self.lines[-1] += text
            else:
                self.lines.append(text)
        self._begin([])

    def _room(self):
        yield self.most - self._length()
        while True:
            yield self.most - len(self.indent)

    def feed(self, space, text, charset):
        if charset.header_encoding is None:
            pieces = _re.split("([ \t]+)", space + text)
            if pieces[0]:
                pieces.insert(0, "")
            else:
                del pieces[0]
            for space, word in zip(pieces[::2], pieces[1::2]):
                self._add(space, word)
            return
        first, *others = charset.header_encode_lines(text, self._room())
        if first is not None:
            self._add(space, first)
        if others:
            self.end_line()
            self.words.append((self.indent, others.pop()))
            self.lines += [self.indent + each for each in others]

    def _add(self, space, word):
        self.words.append((space, word))
        at = self._split_point() if self._length() > self.most else 0
        if at == 0:
            return
        if at is not None:
            rest = self.words[at:]
            del self.words[at:]
            self.lines.append(self._text())
            self._begin(rest)
            return
        space, word = self.words.pop()
        if self.used > 0:
            # The name of the header gets a line of its own.
            self.end_line()
            space = space or " "
        self.words.append((space, word))

    def _split_point(self):
        """The last place where the line may end, by the first of the characters that has one."""
        for character in self.splitchars:
            for at in range(len(self.words) - 1, 0, -1):
                if character.isspace() and self.words[at][0][:1] == character or self.words[at - 1][1][-1:] == character:
                    return at
        return None

def _charset_of(value):
    from email.charset import Charset as _Charset
    return value if isinstance(value, _Charset) else _Charset(value)
`;

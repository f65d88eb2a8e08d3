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
        return [(text.encode(charset, "surrogateescape"), charset) for text, charset in header._chunks]
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

def _charset_of(value):
    from email.charset import Charset as _Charset
    return value if isinstance(value, _Charset) else _Charset(value)

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
        name = str(charset)
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
                name = "utf-8"
        self._chunks.append((s, name))

    def __str__(self):
        out, last = "", None
        for text, charset in self._chunks:
            plain = charset == "us-ascii"
            if out and text and (plain != (last == "us-ascii")) and not out[-1].isspace() and not text[0].isspace():
                out += " "
            out += text
            last = charset
        return out

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """The value in ASCII, folded where it is long."""
        limit = self._maxlinelen if maxlinelen is None else maxlinelen
        if limit == 0:
            limit = 1000000
        if self._chunks and 0 > limit:
            limit = 0
        words = []
        for text, charset in self._chunks:
            if charset == "us-ascii":
                words += _re.findall(r"\s*\S+", text) or ([text] if text else [])
                continue
            piece, word = "", _charset_of(charset)._word(text)
            codec = _charset_of(charset).output_codec
            def written(piece):
                return word(piece.encode("ascii", "surrogateescape") if codec == "unknown-8bit" else piece.encode(codec))
            for character in text:
                if len(written(piece + character)) > (limit - self._first if not words else limit - 1) and piece:
                    words.append((" " if words else "") + written(piece))
                    piece = character
                else:
                    piece += character
            if piece:
                words.append((" " if words else "") + written(piece))
        lines, line, used = [], "", self._first
        for word in words:
            if line and used + len(line) + len(word) > limit:
                lines.append(line)
                line, used = self._ws + word.lstrip(), 0
            else:
                line += word
        lines.append(line)
        value = linesep.join(lines)
        if _re.search(r"\n[^ \t]+:", value):
            from email.errors import HeaderParseError as _HeaderParseError
            raise _HeaderParseError("header value appears to contain an embedded header: {!r}".format(value))
        return value
`;

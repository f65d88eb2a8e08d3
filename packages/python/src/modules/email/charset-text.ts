/** email.charset, written in Python: how text of a character set is written in headers (RFC 2047) and in bodies of messages. */

export const EMAIL_CHARSET_TEXT = String.raw`
import binascii as _binascii
from email import errors

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]
QP, BASE64, SHORTEST = 1, 2, 3
RFC2047_CHROME_LEN = 7
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"
EMPTYSTRING = ""

CHARSETS = {name: (QP, QP, None) for name in "iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-9 iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 windows-1252 viscii".split()}
CHARSETS["us-ascii"] = None, None, None
CHARSETS["big5"] = CHARSETS["gb2312"] = BASE64, BASE64, None
CHARSETS["euc-jp"] = CHARSETS["shift_jis"] = BASE64, None, "iso-2022-jp"
CHARSETS["iso-2022-jp"] = BASE64, None, None
CHARSETS["koi8-r"] = BASE64, BASE64, None
CHARSETS["utf-8"] = SHORTEST, BASE64, "utf-8"

ALIASES = {}
for _i, _part in enumerate((1, 2, 3, 4, 9, 10, 13, 14, 15, 16)):
    for _mark in "_-":
        ALIASES[f"latin{_mark}{_i + 1}"] = f"iso-8859-{_part}"
ALIASES.update({"cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr", "ascii": "us-ascii"})

CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}

def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Add character set properties to the global registry."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = header_enc, body_enc, output_charset

def add_alias(alias, canonical):
    """Add a character set alias."""
    ALIASES[alias] = canonical

def add_codec(charset, codecname):
    """Add a codec that maps characters in the given charset to and from Unicode."""
    CODEC_MAP[charset] = codecname

def _encode(string, codec):
    return string.encode("ascii", "surrogateescape") if codec == UNKNOWN8BIT else string.encode(codec)

def _as_quoted(data):
    """What the bytes are in an encoded word, kind q."""
    return "".join([chr(b) if b < 128 and (chr(b).isalnum() or b in b"-!*+/") else "_" if b == 32 else "=%02X" % b for b in data])

class Charset:
    """Map character sets to their email properties."""
    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        name = input_charset.lower()
        self.input_charset = ALIASES.get(name, name)
        header, body, output = CHARSETS.get(self.input_charset, (SHORTEST, BASE64, None))
        self.header_encoding = header
        self.body_encoding = body
        output = output or self.input_charset
        self.output_charset = ALIASES.get(output, output)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """Return the content-transfer-encoding used for body encoding."""
        assert self.body_encoding != SHORTEST
        if self.body_encoding == QP:
            return "quoted-printable"
        if self.body_encoding == BASE64:
            return "base64"
        from email.encoders import encode_7or8bit as _encode_7or8bit
        return _encode_7or8bit

    def get_output_charset(self):
        """Return the output character set."""
        return self.output_charset or self.input_charset

    def _bytes(self, string):
        return _encode(string, str(self))

    def _word(self, string):
        """A function from bytes to an encoded word in the way that suits the text; None where the text stays as it is."""
        data = _encode(string, self.output_codec or "us-ascii")
        kind = self.header_encoding
        if kind == SHORTEST:
            kind = QP if len(_as_quoted(data)) <= len(data) + 2 - (len(data) + 2) % 3 + (len(data) + 2) // 3 else BASE64
        if kind not in (QP, BASE64):
            return None
        codec = self.output_codec
        if kind == BASE64:
            return lambda data: "=?%s?b?%s?=" % (codec, _binascii.b2a_base64(data, newline=False).decode("ascii")) if data else ""
        return lambda data: "=?%s?q?%s?=" % (codec, _as_quoted(data)) if data else ""

    def header_encode(self, string):
        """Header-encode a string by converting it first to bytes."""
        codec = self.output_codec or "us-ascii"
        word = self._word(string)
        return string if word is None else word(_encode(string, codec))

    def header_encode_lines(self, string, maxlengths):
        """Header-encode a string in lines of these lengths."""
        codec = self.output_codec or "us-ascii"
        word = self._word(string)
        extra = len(self.get_output_charset()) + RFC2047_CHROME_LEN
        lines, line = [], ""
        most = next(maxlengths) - extra
        for character in string:
            line += character
            if len(word(_encode(line, self.get_output_charset()))) - extra > most:
                line = line[:-1]
                if not lines and not line:
                    lines.append(None)
                else:
                    lines.append(word(_encode(line, codec)))
                line = character
                most = next(maxlengths) - extra
        lines.append(word(_encode(line, codec)))
        return lines

    def body_encode(self, string):
        """Body-encode a string by converting it first to bytes."""
        if not string:
            return string
        if self.body_encoding not in (QP, BASE64):
            return string.encode(self.output_charset).decode("ascii") if isinstance(string, str) else string
        data = string.encode(self.output_charset) if isinstance(string, str) else string
        if self.body_encoding == BASE64:
            return "".join([_binascii.b2a_base64(data[at:at + 57]).decode("ascii") for at in range(0, len(data), 57)])
        return _quoted_text(data, 76)
`;

/** The package email, written in Python, and what its smaller modules hold: errors, the parser, and the classes of email.mime. */

export const EMAIL_ERRORS_TEXT = String.raw`
class MessageError(Exception):
    """What goes wrong in the package email."""
class MessageParseError(MessageError):
    """A message could not be read."""
class HeaderParseError(MessageParseError):
    """A header could not be read."""
class BoundaryError(MessageParseError):
    """A boundary could not be found."""
class MultipartConversionError(MessageError, TypeError):
    """A message can't become a multipart."""
class CharsetError(MessageError):
    """An unknown charset."""
class MessageDefect(ValueError):
    """Something in a message is not as it should be."""
    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line
class NoBoundaryInMultipartDefect(MessageDefect):
    """A multipart without a boundary."""
class StartBoundaryNotFoundDefect(MessageDefect):
    """The boundary never comes."""
class CloseBoundaryNotFoundDefect(MessageDefect):
    """The last boundary never comes."""
class MissingHeaderBodySeparatorDefect(MessageDefect):
    """A line among the headers that is none."""
class MultipartInvariantViolationDefect(MessageDefect):
    """A multipart without parts."""
class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first line of the headers goes on where nothing was."""
class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """An envelope's line among the headers."""
class MalformedHeaderDefect(MessageDefect):
    """A header without a colon."""
class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A multipart that is encoded."""
class UndecodableBytesDefect(MessageDefect):
    """Bytes beyond ASCII in a header."""
class InvalidBase64PaddingDefect(MessageDefect):
    """Base64 with wrong padding."""
class InvalidBase64CharactersDefect(MessageDefect):
    """Base64 with other characters."""
class InvalidBase64LengthDefect(MessageDefect):
    """Base64 of a length that can't be."""
class HeaderDefect(MessageDefect):
    """Something in a header is not as it should be."""
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
class InvalidHeaderDefect(HeaderDefect):
    """A header that is not valid."""
class HeaderMissingRequiredValue(HeaderDefect):
    """A header that must have a value, and has none."""
class NonPrintableDefect(HeaderDefect):
    """Characters that can't be printed."""
    def __init__(self, non_printables):
        super().__init__(non_printables)
        self.non_printables = non_printables
    def __str__(self):
        return f"the following ASCII non-printables found in header: {self.non_printables}"
class ObsoleteHeaderDefect(HeaderDefect):
    """A header in a form that is no longer allowed."""
class NonASCIILocalPartDefect(HeaderDefect):
    """A local part beyond ASCII."""
class InvalidDateDefect(HeaderDefect):
    """A date that can't be read."""
`;

export const EMAIL_PARSER_TEXT = String.raw`
import re as _re
from email import errors as _errors
from email.message import EmailMessage as _EmailMessage, Message as _Message
from email.policy import compat32 as _compat32

__all__ = ["Parser", "HeaderParser", "BytesParser", "BytesHeaderParser", "FeedParser", "BytesFeedParser"]

def _parse(text, make, policy, headers_only=False):
    try:
        message = make(policy=policy)
    except TypeError:
        # A class that knows no policies.
        message = make()
    lines = text.splitlines(keepends=True) if "\x0b" not in text and "\x0c" not in text and "\x85" not in text else _re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)
    at, name, value = 0, None, []
    def finish():
        if name is not None:
            message.set_raw(name, "".join(value).rstrip("\r\n"))
    while at < len(lines):
        line = lines[at]
        if line[0] in " \t" and name is not None and line.strip("\r\n"):
            value.append(line)
        elif line.startswith("From ") and at == 0:
            message.set_unixfrom(line.rstrip("\r\n"))
        else:
            found = _re.match(r"([^:\s][^:\r\n]*?)[ \t]*:", line)
            if not found:
                if line.strip("\r\n"):
                    message.defects.append(_errors.MissingHeaderBodySeparatorDefect())
                else:
                    at += 1
                break
            finish()
            name, value = found.group(1), [line[found.end():].lstrip(" \t")]
        at += 1
    finish()
    body = lines[at:]
    if headers_only:
        message.set_payload("".join(body))
        return message
    main = message.get_content_maintype()
    if main == "multipart":
        boundary = message.get_boundary()
        if boundary is None:
            message.defects.append(_errors.NoBoundaryInMultipartDefect())
            message.set_payload("".join(body))
            return message
        _parse_parts(message, body, boundary, make, policy)
    elif message.get_content_type() == "message/rfc822":
        message._payload = [_parse("".join(body), make, policy)]
    else:
        message.set_payload("".join(body))
    return message

def _without_last_end(lines):
    return _re.sub(r"(\r\n|\r|\n)\Z", "", "".join(lines))

def _parse_parts(message, lines, boundary, make, policy):
    separator = _re.compile("--" + _re.escape(boundary) + r"(--)?[ \t]*(\r\n|\r|\n)?\Z")
    before, parts, after, closed = [], [], None, False
    for line in lines:
        found = None if closed else separator.match(line)
        if found and found.group(1):
            closed, after = True, []
        elif found:
            parts.append([])
        elif closed:
            after.append(line)
        elif parts:
            parts[-1].append(line)
        else:
            before.append(line)
    if not parts:
        message.defects.append(_errors.StartBoundaryNotFoundDefect())
        message.defects.append(_errors.MultipartInvariantViolationDefect())
        message.set_payload("".join(lines))
        return
    if before:
        message.preamble = _without_last_end(before)
    message._payload = []
    for each in parts:
        part = _parse(_without_last_end(each), make, policy)
        if message.get_content_type() == "multipart/digest":
            part.set_default_type("message/rfc822")
        message._payload.append(part)
    if closed:
        message.epilogue = "".join(after)
    else:
        message.defects.append(_errors.CloseBoundaryNotFoundDefect())

class Parser:
    """Reads messages from text."""
    def __init__(self, _class=None, *, policy=_compat32):
        self._class, self.policy = _class, policy
        if _class is None:
            self._class = _Message if policy is _compat32 or type(policy).__name__ == "Compat32" else _EmailMessage
    def parsestr(self, text, headersonly=False):
        if text is None:
            text = ""
        if not isinstance(text, str):
            raise TypeError("initial_value must be str or None, not " + type(text).__name__)
        return _parse(text, self._class, self.policy, headersonly)
    def parse(self, fp, headersonly=False):
        return self.parsestr(fp.read(), headersonly)

class HeaderParser(Parser):
    def parsestr(self, text, headersonly=True):
        return super().parsestr(text, True)

class BytesParser:
    """Reads messages from bytes."""
    def __init__(self, *args, **kw):
        self.parser = Parser(*args, **kw)
    def parsebytes(self, text, headersonly=False):
        return self.parser.parsestr(text.decode("ASCII", errors="surrogateescape"), headersonly)
    def parse(self, fp, headersonly=False):
        return self.parsebytes(fp.read(), headersonly)

class BytesHeaderParser(BytesParser):
    def parsebytes(self, text, headersonly=True):
        return super().parsebytes(text, True)

class FeedParser:
    """Reads a message from text that comes in pieces: feed() them, then close()."""
    def __init__(self, _factory=None, *, policy=_compat32):
        self._parser, self._pieces, self.policy = Parser(_factory, policy=policy), [], policy
    def feed(self, data):
        if not isinstance(data, str):
            raise TypeError("string argument expected, got " + repr(type(data).__name__))
        self._pieces.append(data)
    def close(self):
        return self._parser.parsestr("".join(self._pieces))

class BytesFeedParser(FeedParser):
    """The same for bytes."""
    def feed(self, data):
        super().feed(data.decode("ascii", "surrogateescape"))
`;

export const EMAIL_TEXT = String.raw`
__all__ = ["message_from_string", "message_from_file", "message_from_bytes", "message_from_binary_file"]

def message_from_string(s, *args, **kws):
    """The message that a text is."""
    from email.parser import Parser as _Parser
    return _Parser(*args, **kws).parsestr(s)

def message_from_bytes(s, *args, **kws):
    """The message that bytes are."""
    from email.parser import BytesParser as _BytesParser
    return _BytesParser(*args, **kws).parsebytes(s)

def message_from_file(fp, *args, **kws):
    """The message that a text file holds."""
    from email.parser import Parser as _Parser
    return _Parser(*args, **kws).parse(fp)

def message_from_binary_file(fp, *args, **kws):
    """The message that a binary file holds."""
    from email.parser import BytesParser as _BytesParser
    return _BytesParser(*args, **kws).parse(fp)
`;

/** What every module of email.mime begins with; each shows the one class that bears its name. */
export const EMAIL_MIME_TEXT = String.raw`
import binascii as _binascii
from email.message import Message as _Message
from email.policy import compat32 as _compat32
from email.errors import MultipartConversionError as _MultipartConversionError

def _base64_lines(data):
    return "".join([_binascii.b2a_base64(data[i:i + 57]).decode("ascii") for i in range(0, len(data), 57)])

class MIMEBase(_Message):
    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        super().__init__(policy=policy or _compat32)
        self.add_header("Content-Type", "%s/%s" % (_maintype, _subtype), **_params)
        self["MIME-Version"] = "1.0"

class MIMENonMultipart(MIMEBase):
    def attach(self, payload):
        raise _MultipartConversionError("Cannot attach additional subparts to non-multipart/*")

class MIMEText(MIMENonMultipart):
    def __init__(self, _text, _subtype="plain", _charset=None, *, policy=None):
        if _charset is None:
            _charset = "us-ascii" if _text.isascii() else "utf-8"
        super().__init__("text", _subtype, policy=policy, charset=str(_charset))
        self.set_payload(_text, _charset)

class MIMEMultipart(MIMEBase):
    def __init__(self, _subtype="mixed", boundary=None, _subparts=None, *, policy=None, **_params):
        super().__init__("multipart", _subtype, policy=policy, **_params)
        self._payload = []
        for part in _subparts or ():
            self.attach(part)
        if boundary:
            self.set_boundary(boundary)

def _encode_base64(message):
    message._payload = _base64_lines(message.get_payload(decode=True) if isinstance(message._payload, str) else message._payload)
    message["Content-Transfer-Encoding"] = "base64"

class MIMEApplication(MIMENonMultipart):
    def __init__(self, _data, _subtype="octet-stream", _encoder=_encode_base64, *, policy=None, **_params):
        if _subtype is None:
            raise TypeError("Invalid application MIME subtype")
        super().__init__("application", _subtype, policy=policy, **_params)
        self.set_payload(_data)
        _encoder(self)

class MIMEImage(MIMENonMultipart):
    def __init__(self, _imagedata, _subtype=None, _encoder=_encode_base64, *, policy=None, **_params):
        if _subtype is None:
            for kind, start in (("png", b"\x89PNG\r\n\x1a\n"), ("gif", b"GIF8"), ("jpeg", b"\xff\xd8")):
                if _imagedata.startswith(start):
                    _subtype = kind
        if _subtype is None:
            raise TypeError("Could not guess image MIME subtype")
        super().__init__("image", _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)

def encode_base64(msg):
    """Writes the content of a message as base64."""
    _encode_base64(msg)

def encode_noop(msg):
    """Leaves the content of a message as it is."""

def encode_7or8bit(msg):
    """Says whether the content of a message has bytes beyond ASCII."""
    content = msg.get_payload(decode=True)
    how = "7bit"
    if content is not None:
        try:
            content.decode("ascii")
        except UnicodeError:
            how = "8bit"
    msg["Content-Transfer-Encoding"] = how

def encode_quopri(msg):
    """Writes the content of a message as quoted-printable."""
    content = _binascii.b2a_qp(msg.get_payload(decode=True), quotetabs=True)
    msg.set_payload(content.replace(b" ", b"=20").decode("ascii", "surrogateescape"))
    msg["Content-Transfer-Encoding"] = "quoted-printable"
`;

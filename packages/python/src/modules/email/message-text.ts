/** email.message, written in Python: messages with headers, text and parts, and how they are read and written. */

export const EMAIL_MESSAGE_TEXT = String.raw`
import binascii as _binascii
import random as _random
import re as _re
import time as _time
from email import utils as _utils
from email.header import Header as _Header, decode_header as _decode_header, make_header as _make_header
from email.policy import compat32 as _compat32, default as _default

__all__ = ["Message", "EmailMessage"]

def _parameter(name, value=None, quote=True):
    if value is None or len(value) == 0:
        return name
    if isinstance(value, tuple):
        name += "*"
        return "%s=%s" % (name, _utils.encode_rfc2231(value[2], value[0], value[1]))
    try:
        value.encode("ascii")
    except UnicodeEncodeError:
        name += "*"
        return "%s=%s" % (name, _utils.encode_rfc2231(value, "utf-8", ""))
    if quote or _re.search(r'[ \(\)<>@,;:\\"/\[\]\?=]', value):
        return '%s="%s"' % (name, _utils.quote(value))
    return "%s=%s" % (name, value)

def _split_parameters(text):
    text = ";" + str(text)
    found = []
    while text[:1] == ";":
        text = text[1:]
        end = text.find(";")
        while end > 0 and (text.count('"', 0, end) - text.count('\\"', 0, end)) % 2:
            end = text.find(";", end + 1)
        if end < 0:
            end = len(text)
        part = text[:end]
        if "=" in part:
            name, value = part.split("=", 1)
            part = name.strip().lower() + "=" + value.strip()
        found.append(part.strip())
        text = text[end:]
    return found

def _is_charset(value):
    from email.charset import Charset as _Charset
    return isinstance(value, _Charset)

class Message:
    """A message: headers, and text or parts."""
    def __init__(self, policy=_compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = self._payload = self._charset = self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The whole message as text."""
        policy = self.policy if policy is None else policy
        return _flatten(self, policy if maxheaderlen is None else policy.clone(max_line_length=maxheaderlen), unixfrom, True)

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """The whole message as bytes."""
        return _flatten(self, self.policy if policy is None else policy, unixfrom, False).encode("ascii", "surrogateescape")

    def is_multipart(self):
        """Does it consist of parts?"""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    def attach(self, payload):
        """Adds a part."""
        if self._payload is None:
            self._payload = [payload]
            return
        try:
            self._payload.append(payload)
        except AttributeError:
            raise TypeError("Attach is not valid on a message with a non-multipart payload")

    def get_payload(self, i=None, decode=False):
        """The text or the parts; with decode the bytes that the text stands for."""
        if self.is_multipart():
            return None if decode else self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError("Expected list, got %s" % type(self._payload))
        payload = self._payload
        how = str(self.get("content-transfer-encoding", "")).lower()
        if not isinstance(payload, str):
            return payload
        if not decode:
            # Bytes of the message that are no ASCII stand in the text as lone surrogates.
            if _re.search("[\udc80-\udcff]", payload) is None:
                return payload
            data = payload.encode("ascii", "surrogateescape")
            try:
                return data.decode(self.get_param("charset", "ascii"), "replace")
            except LookupError:
                return data.decode("ascii", "replace")
        data = payload.encode("ascii", "surrogateescape") if _is_ascii(payload) else payload.encode("raw-unicode-escape")
        if how == "quoted-printable":
            return _binascii.a2b_qp(data)
        if how == "base64":
            try:
                return _binascii.a2b_base64(b"".join(data.splitlines()))
            except _binascii.Error:
                return data
        return data

    def set_payload(self, payload, charset=None):
        """Sets the text or the parts."""
        if hasattr(payload, "encode"):
            if charset is None:
                self._payload = payload
            else:
                if not _is_charset(charset):
                    from email.charset import Charset as _Charset
                    charset = _Charset(charset)
                self._payload = payload.encode(charset.output_charset, "surrogateescape").decode("ascii", "surrogateescape")
        else:
            self._payload = payload.decode("ascii", "surrogateescape") if hasattr(payload, "decode") else payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Sets the character set of the payload, and the headers that tell of it."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        if not _is_charset(charset):
            from email.charset import Charset as _Charset
            charset = _Charset(charset)
        self._charset = charset
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" not in self:
            self.add_header("Content-Type", "text/plain", charset=charset.get_output_charset())
        else:
            self.set_param("charset", charset.get_output_charset())
        if charset != charset.get_output_charset():
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" in self:
            return
        how = charset.get_body_encoding()
        try:
            how(self)
        except TypeError:
            payload = self._payload
            if payload:
                try:
                    payload = payload.encode("ascii", "surrogateescape")
                except UnicodeError:
                    payload = payload.encode(charset.output_charset)
            self._payload = charset.body_encode(payload)
            self.add_header("Content-Transfer-Encoding", how)

    def get_charset(self):
        return self._charset

    def __len__(self):
        return len(self._headers)

    def _value(self, name, value):
        return self.policy.header_fetch_parse(name, value)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        limit = self.policy.header_max_count(name)
        if limit and len(self.get_all(name, [])) >= limit:
            raise ValueError("There may be at most {} {} headers in a message".format(limit, name))
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [(key, value) for key, value in self._headers if key.lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any([key.lower() == name for key, _ in self._headers])

    def __iter__(self):
        for key, _ in self._headers:
            yield key

    def keys(self):
        return [key for key, _ in self._headers]

    def values(self):
        return [self._value(key, value) for key, value in self._headers]

    def items(self):
        return [(key, self._value(key, value)) for key, value in self._headers]

    def get(self, name, failobj=None):
        """The first header with a name."""
        name = name.lower()
        for key, value in self._headers:
            if key.lower() == name:
                return self._value(key, value)
        return failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """All headers with a name."""
        name = name.lower()
        return [self._value(key, value) for key, value in self._headers if key.lower() == name] or failobj

    def add_header(self, _name, _value, **_params):
        """Adds a header with parameters."""
        parts = [] if _value is None else [_value]
        for key, value in _params.items():
            key = key.replace("_", "-")
            parts.append(key if value is None else _parameter(key, value))
        self[_name] = "; ".join(parts)

    def replace_header(self, _name, _value):
        """Replaces the first header with a name, where it stands."""
        name = _name.lower()
        for at, (key, _) in enumerate(self._headers):
            if key.lower() == name:
                self._headers[at] = self.policy.header_store_parse(key, _value)
                return
        raise KeyError(name)

    def get_content_type(self):
        """The type of the content: main type, slash, subtype."""
        value = self.get("content-type")
        if value is None:
            return self.get_default_type()
        kind = _split_parameters(value)[0].lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def _all_parameters(self, header):
        value = self.get(header)
        if value is None:
            return None
        pairs = []
        for part in _split_parameters(value):
            name, mark, text = part.partition("=")
            pairs.append((name.strip(), text.strip()) if mark else (part.strip(), ""))
        return _utils.decode_params(pairs)

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """The parameters of a header as pairs."""
        pairs = self._all_parameters(header)
        if pairs is None:
            return failobj
        return [(name, _unquoted(value)) for name, value in pairs] if unquote else pairs

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """One parameter of a header."""
        for name, value in self._all_parameters(header) or ():
            if name.lower() == param.lower():
                return _unquoted(value) if unquote else value
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True, charset=None, language="", replace=False):
        """Sets one parameter of a header."""
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        if header not in self and header.lower() == "content-type":
            ctype = "text/plain"
        else:
            ctype = str(self.get(header, ""))
        if not self.get_param(param, header=header):
            given = _parameter(param, value, requote)
            ctype = "; ".join([ctype, given]) if ctype else given
        else:
            pairs = [pair for pair in self.get_params(header=header, unquote=requote)]
            ctype = "; ".join([_parameter(name, value if name.lower() == param.lower() else old, requote) for name, old in pairs])
        if ctype != self.get(header):
            if replace:
                self.replace_header(header, ctype)
            else:
                del self[header]
                self[header] = ctype

    def del_param(self, param, header="content-type", requote=True):
        """Removes one parameter of a header."""
        if header in self:
            kept = [_parameter(name, value, requote) for name, value in self.get_params(header=header, unquote=requote) if name.lower() != param.lower()]
            del self[header]
            self[header] = "; ".join(kept)

    def set_type(self, type, header="Content-Type", requote=True):
        """Sets the main and the subtype; parameters stay."""
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        pairs = self.get_params(header=header, unquote=requote) if header in self else None
        del self[header]
        self[header] = type
        for name, value in (pairs or [])[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        """The name of the file that the part is."""
        missing = object()
        name = self.get_param("filename", missing, "content-disposition")
        if name is missing:
            name = self.get_param("name", missing, "content-type")
        return failobj if name is missing else _utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        """What stands between the parts."""
        boundary = self.get_param("boundary")
        return failobj if boundary is None else _utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        """Sets what stands between the parts, in the header where it stands."""
        pairs = self._all_parameters("content-type")
        if pairs is None:
            from email.errors import HeaderParseError as _HeaderParseError
            raise _HeaderParseError("No Content-Type header found")
        given = ("boundary", '"%s"' % boundary)
        if any([name.lower() == "boundary" for name, _ in pairs]):
            pairs = [given if name.lower() == "boundary" else (name, value) for name, value in pairs]
        else:
            pairs.append(given)
        ctype = "; ".join([name if value == "" else "%s=%s" % (name, value) for name, value in pairs])
        self._headers = [self.policy.header_store_parse(name, ctype) if name.lower() == "content-type" else (name, value) for name, value in self._headers]

    def get_content_charset(self, failobj=None):
        """The charset of the text, in lower case."""
        charset = self.get_param("charset")
        if charset is None:
            return failobj
        return (charset[2] if isinstance(charset, tuple) else charset).lower()

    def get_charsets(self, failobj=None):
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """inline, attachment or None."""
        value = self.get("content-disposition")
        return None if value is None else _split_parameters(value)[0].lower()

    def walk(self):
        """The message and all its parts."""
        yield self
        if self.is_multipart():
            for part in self._payload:
                yield from part.walk()

# In CPython it is a function of another module.
Message.walk.__qualname__ = "walk"

def _is_ascii(text):
    return _re.search(r"[^\x00-\x7f\udc80-\udcff]", text) is None

def _unquoted(value):
    if isinstance(value, tuple):
        return value[0], value[1], _utils.unquote(value[2])
    return _utils.unquote(value)

def _base64_lines(data):
    return "".join([_binascii.b2a_base64(data[i:i + 57]).decode("ascii") for i in range(0, len(data), 57)])

def _flatten(message, policy, unixfrom, is_text):
    out = []
    end = policy.linesep
    if unixfrom:
        out.append((message.get_unixfrom() or "From nobody " + _time.ctime()) + "\n")
    payload = message._payload
    recoded = None
    if is_text and isinstance(payload, str) and _re.search("[\udc80-\udcff]", payload):
        # Text can't carry bytes beyond ASCII, so they are written as the character set is usually encoded.
        charset, data = message.get_param("charset"), payload.encode("ascii", "surrogateescape")
        if charset is not None and _re.match(r"iso-8859-|windows-1252$|viscii$", str(charset).lower()):
            recoded, payload = "quoted-printable", _binascii.b2a_qp(data, istext=True).decode("ascii")
        elif charset is not None:
            recoded, payload = "base64", _base64_lines(data)
    if message.get_content_maintype() == "multipart" and not isinstance(payload, str):
        parts = [_flatten(part, policy, False, is_text) for part in ([] if payload is None else payload if isinstance(payload, list) else [payload])]
        boundary = message.get_boundary()
        if not boundary:
            text = "\n".join(parts)
            boundary = "===============%019d==" % _random.randrange(10**19)
            while _re.search("^--" + _re.escape(boundary) + "(--)?$", text, _re.M):
                boundary += ".0"
            message.set_boundary(boundary)
        body = (message.preamble + "\n" if message.preamble is not None else "") + "--" + boundary + "\n"
        body += ("\n--" + boundary + "\n").join(parts) + "\n--" + boundary + "--\n" + (message.epilogue or "")
    elif message.get_content_maintype() == "message" and isinstance(payload, list):
        body = _flatten(payload[0], policy, False, is_text)
    elif payload is None:
        body = ""
    elif isinstance(payload, str):
        body = payload
    else:
        raise TypeError("string payload expected: %s" % type(payload))
    for name, value in message._headers:
        if recoded and name.lower() == "content-transfer-encoding":
            value = recoded
        out.append(policy.fold(name, value))
    text = "".join(out) + "\n" + body
    return text if end == "\n" else _re.sub(r"\r?\n", end, text)

class MIMEPart(Message):
    """A part of a message whose contents are set and got as text, bytes and messages."""
    def __init__(self, policy=None):
        super().__init__(_default if policy is None else policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        policy = self.policy if policy is None else policy
        return super().as_string(unixfrom, policy.max_line_length if maxheaderlen is None else maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Is it meant to be shown as an attachment?"""
        return self.get_content_disposition() == "attachment"

    def _bodies(self, part, wanted):
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split("/")
        if main == "text":
            if sub in wanted:
                yield wanted.index(sub), part
            return
        if main != "multipart" or not part.is_multipart():
            return
        if sub != "related":
            for each in part.iter_parts():
                yield from self._bodies(each, wanted)
            return
        if "related" in wanted:
            yield wanted.index("related"), part
        parts = part.get_payload()
        if parts:
            yield from self._bodies(parts[0], wanted)

    def get_body(self, preferencelist=("related", "html", "plain")):
        """The part that is most of all the body."""
        best, body = len(preferencelist), None
        for rank, part in self._bodies(self, preferencelist):
            if rank < best:
                best, body = rank, part
                if rank == 0:
                    break
        return body

    def iter_parts(self):
        """The parts."""
        if self.is_multipart():
            yield from self._payload

    def iter_attachments(self):
        """The parts that are no body."""
        main, sub = self.get_content_type().split("/")
        if main != "multipart" or sub == "alternative" or not self.is_multipart():
            return
        parts = list(self._payload)
        if sub == "related":
            yield from parts[1:]
            return
        seen = []
        for part in parts:
            kind = part.get_content_type()
            if kind in ("text/plain", "text/html", "multipart/related", "multipart/alternative") and not part.is_attachment() and kind not in seen:
                seen.append(kind)
                continue
            yield part

    def get_content(self, *args, content_manager=None, **kw):
        """The content: text as str, messages as messages, anything else as bytes."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        return manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Sets the content from text, bytes or a message."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        manager.set_content(self, *args, **kw)

    def clear(self):
        """Removes the content and all headers."""
        self._headers, self._payload = [], None

    def clear_content(self):
        """Removes the content and the headers that describe it."""
        self._headers = [(key, value) for key, value in self._headers if not key.lower().startswith("content-")]
        self._payload = None

    def _make_multipart(self, subtype, existing, boundary):
        if self.get_content_maintype() == "multipart" and self.get_content_subtype() in existing:
            raise ValueError("Cannot convert {} to {}".format(self.get_content_subtype(), subtype))
        kept = [pair for pair in self._headers if not pair[0].lower().startswith("content-")]
        moved = [pair for pair in self._headers if pair[0].lower().startswith("content-")]
        if moved:
            part = type(self)(policy=self.policy)
            part._headers, part._payload = moved, self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = kept
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart("mixed", (), boundary)

    def _add(self, _subtype, _disp, args, kwargs):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() != _subtype:
            getattr(self, "make_" + _subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kwargs)
        if _disp and "content-disposition" not in part:
            part["Content-Disposition"] = _disp
        self.attach(part)

    def add_related(self, *args, **kwargs):
        """Adds a part that belongs to the first one."""
        self._add("related", "inline", args, kwargs)

    def add_alternative(self, *args, **kwargs):
        """Adds another form of the same content."""
        self._add("alternative", None, args, kwargs)

    def add_attachment(self, *args, **kwargs):
        """Adds an attachment."""
        self._add("mixed", "attachment", args, kwargs)

class EmailMessage(MIMEPart):
    """A whole message: with its contents goes the header that says what version of MIME it follows."""
    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"
`;

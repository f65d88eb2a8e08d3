/** email.contentmanager, written in Python: how the content of a message is made of a Python value, and got back. */

/** Quoted-printable, for this module and for email.charset. */
export const EMAIL_QUOTED_TEXT = String.raw`
def _quoted_text(data, width):
    """Quoted-printable in lines of at most the width, which may be more than the 76 of the codec."""
    rows = []
    for line in data.split(b"\n"):
        marks = [chr(b) if 32 <= b < 127 and b != 61 or b == 9 else "=%02X" % b for b in line]
        if marks and marks[-1] in " \t":
            marks[-1] = "=%02X" % ord(marks[-1])
        row = ""
        for left, mark in zip(range(len(marks) - 1, -1, -1), marks):
            if len(row) + len(mark) > (width - 1 if left else width):
                rows.append(row + "=")
                row = ""
            row += mark
        rows.append(row)
    return "\n".join(rows)
`;

export const EMAIL_CONTENT_TEXT = String.raw`
import binascii as _binascii
from email.message import Message as _Message

class ContentManager:
    """Functions that get and set the content of a message, by content type and by class."""
    def __init__(self):
        self.get_handlers, self.set_handlers = {}, {}

    def add_get_handler(self, key, handler):
        self.get_handlers[key] = handler

    def add_set_handler(self, typekey, handler):
        self.set_handlers[typekey] = handler

    def get_content(self, msg, *args, **kw):
        """The content, by the function for its type, for its main type, or for any."""
        kind = msg.get_content_type()
        for key in (kind, msg.get_content_maintype(), ""):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(kind)

    def set_content(self, msg, obj, *args, **kw):
        """Replaces the content, by the function for the class of the value or one of its bases."""
        if msg.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        handler = self._handler_for(obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _handler_for(self, obj):
        paths = []
        for cls in type(obj).__mro__:
            module = getattr(cls, "__module__", "")
            paths.append(f"{module}.{cls.__qualname__}" if module else cls.__qualname__)
            for key in (cls, paths[-1], cls.__qualname__, cls.__name__):
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None not in self.set_handlers:
            raise KeyError(paths[0])
        return self.set_handlers[None]

def get_text_content(msg, errors="replace"):
    return msg.get_payload(decode=True).decode(msg.get_param("charset", "ASCII"), errors=errors)

def get_non_text_content(msg):
    return msg.get_payload(decode=True)

def get_message_content(msg):
    return msg.get_payload(0)

def get_and_fixup_unknown_message_content(msg):
    return bytes(msg.get_payload(0))

def _begin(msg, maintype, subtype, headers):
    msg["Content-Type"] = "/".join((maintype, subtype))
    for header in headers or ():
        if isinstance(header, str):
            name, _, value = header.partition(":")
        else:
            name, value = header.name, header
        msg[name] = value.strip()

def _end(msg, disposition, filename, cid, params):
    if filename is not None and disposition is None:
        disposition = "attachment"
    if disposition is not None:
        msg["Content-Disposition"] = disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    for name, value in (params or {}).items():
        msg.set_param(name, value)

def _base64_text(data, width):
    size = width // 4 * 3
    return "".join([_binascii.b2a_base64(data[at:at + size]).decode("ascii") for at in range(0, len(data), size)])

def _transfer(lines, policy):
    # What needs no encoding stays as it is; otherwise the shorter form of the first lines decides.
    longest = max(map(len, lines), default=0)
    if longest <= policy.max_line_length:
        if all(map(bytes.isascii, lines)):
            return "7bit"
        if policy.cte_type == "8bit":
            return "8bit"
    sample = b"\n".join(lines[:10])
    return "base64" if len(_binascii.b2a_base64(sample)) < len(_binascii.b2a_qp(sample)) else "quoted-printable"

def _encoded(string, charset, cte, policy):
    lines = string.encode(charset).splitlines()
    end = policy.linesep.encode("ascii")
    data = b"\n".join(lines) + b"\n"
    if cte is None:
        cte = _transfer(lines, policy)
    if cte == "7bit":
        return cte, data.decode("ascii")
    if cte == "8bit":
        return cte, data.decode("ascii", "surrogateescape")
    if cte == "quoted-printable":
        return cte, _quoted_text(data, policy.max_line_length)
    if cte == "base64":
        return cte, _base64_text(end.join(lines) + end, policy.max_line_length)
    raise ValueError(f"Unknown content transfer encoding {cte}")

_names = {"ascii": "us-ascii", "euc_jp": "euc-jp", "euc_kr": "euc-kr", "cp949": "ks_c_5601-1987"}
for _i, _part in enumerate((1, 2, 3, 4, 9, 10, 13, 14, 15, 16)):
    for _mark in "-_":
        _names[f"latin{_mark}{_i + 1}"] = f"iso-8859-{_part}"

def set_text_content(msg, string, subtype="plain", charset="utf-8", cte=None, disposition=None, filename=None, cid=None, params=None, headers=None):
    _begin(msg, "text", subtype, headers)
    cte, payload = _encoded(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    msg.set_param("charset", _names.get(charset, charset), replace=True)
    msg["Content-Transfer-Encoding"] = cte
    _end(msg, disposition, filename, cid, params)

def set_message_content(msg, message, subtype="rfc822", cte=None, disposition=None, filename=None, cid=None, params=None, headers=None):
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    allowed = {"rfc822": ("8bit", "7bit", "binary"), "external-body": ("7bit",)}.get(subtype) if isinstance(subtype, str) else None
    if allowed is not None and cte is not None and cte not in allowed:
        raise ValueError(f"message/{subtype} parts do not support cte={cte}")
    _begin(msg, "message", subtype, headers)
    msg.set_payload([message])
    msg["Content-Transfer-Encoding"] = cte if cte is not None else (allowed or ("7bit",))[0]
    _end(msg, disposition, filename, cid, params)

def set_bytes_content(msg, data, maintype, subtype, cte="base64", disposition=None, filename=None, cid=None, params=None, headers=None):
    _begin(msg, maintype, subtype, headers)
    if cte == "base64":
        data = _base64_text(data, msg.policy.max_line_length)
    elif cte == "quoted-printable":
        data = _binascii.b2a_qp(data, istext=False, header=False, quotetabs=True).decode("ascii")
    elif cte in ("7bit", "8bit", "binary"):
        data = bytes(data).decode("ascii", "strict" if cte == "7bit" else "surrogateescape")
    msg.set_payload(data)
    msg["Content-Transfer-Encoding"] = cte
    _end(msg, disposition, filename, cid, params)

raw_data_manager = ContentManager()
raw_data_manager.get_handlers.update(
    dict.fromkeys(("audio", "image", "video", "application"), get_non_text_content),
    text=get_text_content,
    message=get_and_fixup_unknown_message_content,
    **dict.fromkeys(("message/rfc822", "message/external-body"), get_message_content),
)
raw_data_manager.set_handlers.update({str: set_text_content, _Message: set_message_content})
raw_data_manager.set_handlers.update(dict.fromkeys((bytes, bytearray, memoryview), set_bytes_content))
`;

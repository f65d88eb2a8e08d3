/** The text of email.policy: how headers are kept, shown and written again. */

export const EMAIL_POLICY_TEXT = String.raw`
import re as _re
from email.header import Header as _Header

__all__ = ["Compat32", "compat32", "Policy", "EmailPolicy", "default", "strict", "SMTP", "HTTP"]

def _has_bytes(text):
    return _re.search("[\udc80-\udcff]", text) is not None

class Policy:
    """What can be told of reading and writing messages; clone() gives one that differs."""
    max_line_length, linesep, cte_type, raise_on_defect, mangle_from_, message_factory = 78, "\n", "8bit", False, False, None

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            if not hasattr(self, name):
                raise TypeError(f"{name!r} is an invalid keyword argument for {self.__class__.__name__}")
            self.__dict__[name] = value

    def __repr__(self):
        given = [f"{name}={value!r}" for name, value in self.__dict__.items() if name != "header_factory"]
        return f"{self.__class__.__name__}({', '.join(given)})"

    def __setattr__(self, name, value):
        text = "{!r} object attribute {!r} is read-only" if hasattr(self, name) else "{!r} object has no attribute {!r}"
        raise AttributeError(text.format(self.__class__.__name__, name))

    def clone(self, **kwargs):
        """A policy that differs in what is given."""
        made = self.__class__.__new__(self.__class__)
        made.__dict__.update(self.__dict__)
        for name, value in kwargs.items():
            if not hasattr(self, name):
                raise TypeError(f"{name!r} is an invalid keyword argument for {self.__class__.__name__}")
            made.__dict__[name] = value
        return made

    def __add__(self, other):
        return self.clone(**other.__dict__)

    def handle_defect(self, obj, defect):
        """Raises the defect, or registers it with the message."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        obj.defects.append(defect)

    def header_max_count(self, name):
        """How many headers of that name there may be; None for any number."""
        return None

class Compat32(Policy):
    """The policy of Message: header values are what was given."""
    mangle_from_ = True

    def _sanitize_header(self, name, value):
        if isinstance(value, str) and _has_bytes(value):
            return _Header(value.encode("ascii", "surrogateescape"), charset="unknown-8bit", header_name=name)
        return value

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        return name, "".join((value.lstrip(" \t"), *sourcelines[1:])).rstrip("\r\n")

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        return self._sanitize_header(name, value)

    def fold(self, name, value):
        return self._folded(name, value, True)

    def fold_binary(self, name, value):
        return self._folded(name, value, self.cte_type == "7bit").encode("ascii", "surrogateescape")

    def _folded(self, name, value, sanitizes):
        if isinstance(value, str):
            if _has_bytes(value):
                if not sanitizes:
                    return f"{name}: {value}{self.linesep}"
                header = self._sanitize_header(name, value)
            else:
                header = _Header(value, header_name=name)
        else:
            header = value
        limit = 0 if self.max_line_length is None else self.max_line_length
        return f"{name}: {header.encode(linesep=self.linesep, maxlinelen=limit)}{self.linesep}"

_ends = _re.compile(r"\r\n|\r|\n")

class EmailPolicy(Policy):
    """The policy of EmailMessage: header values are text that knows what it holds, and are encoded when they are written."""
    utf8, refold_source, header_factory = False, "long", None

    def __init__(self, **kwargs):
        if "header_factory" not in kwargs:
            from email.headerregistry import HeaderRegistry as _HeaderRegistry
            self.__dict__["header_factory"] = _HeaderRegistry()
        super().__init__(**kwargs)

    @property
    def message_factory(self):
        from email.message import EmailMessage as _EmailMessage
        return self.__dict__.get("message_factory", _EmailMessage)

    @property
    def content_manager(self):
        from email.contentmanager import raw_data_manager as _raw_data_manager
        return self.__dict__.get("content_manager", _raw_data_manager)

    def header_max_count(self, name):
        return self.header_factory[name].max_count

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        return name, "".join((value.lstrip(" \t"), *sourcelines[1:])).rstrip("\r\n")

    def header_store_parse(self, name, value):
        if hasattr(value, "name") and value.name.lower() == name.lower():
            return name, value
        if isinstance(value, str) and len(value.splitlines()) > 1:
            raise ValueError("Header values may not contain linefeed or carriage return characters")
        return name, self.header_factory(name, value)

    def header_fetch_parse(self, name, value):
        if hasattr(value, "name"):
            return value
        return self.header_factory(name, "".join(_ends.split(value)))

    def fold(self, name, value):
        return self._folded(name, value, True)

    def fold_binary(self, name, value):
        text = self._folded(name, value, self.cte_type == "7bit")
        return text.encode("utf8" if self.utf8 else "ascii", "surrogateescape")

    def _folded(self, name, value, sanitizes):
        if hasattr(value, "name"):
            return value.fold(policy=self)
        most = self.max_line_length or 10**9
        lines = _ends.split(value)
        refolds = self.refold_source == "all" or self.refold_source == "long" and (
            len(lines[0]) + len(name) + 2 > most or any([len(line) > most for line in lines[1:]]))
        if refolds or sanitizes and _has_bytes(value):
            return self.header_factory(name, "".join(lines)).fold(policy=self)
        return name + ": " + self.linesep.join(lines) + self.linesep

compat32 = Compat32()
default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep="\r\n")
SMTPUTF8 = SMTP.clone(utf8=True)
HTTP = default.clone(linesep="\r\n", max_line_length=None)
`;

/** The text of email.headerregistry, second part: addresses, and header values as strings that know what they hold. */

export const EMAIL_HEADER_REGISTRY_TEXT = String.raw`
__all__ = ["Address", "Group", "HeaderRegistry", "BaseHeader", "UnstructuredHeader", "UniqueUnstructuredHeader", "DateHeader", "UniqueDateHeader", "AddressHeader",
    "UniqueAddressHeader", "SingleAddressHeader", "UniqueSingleAddressHeader", "MIMEVersionHeader", "ParameterizedMIMEHeader", "ContentTypeHeader",
    "ContentDispositionHeader", "ContentTransferEncodingHeader", "MessageIDHeader"]

class Address:
    """A mailbox: a display name, a user name and a domain."""
    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        text = "".join(filter(None, (display_name, username, domain, addr_spec)))
        if "\r" in text or "\n" in text:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            defects = []
            addr_spec[0]
            inner = []
            tokens = list(_tokens(addr_spec, inner))
            end = _spec_end(tokens)
            if end < len(tokens):
                parsed = "".join([token[2] for token in tokens[:end]])
                raise ValueError(f"Invalid addr_spec; only '{parsed}' could be parsed from '{addr_spec}'")
            username, domain = _local_and_domain(tokens, defects)
            if defects + inner:
                raise (defects + inner)[0]
        self._display_name, self._username, self._domain = display_name, username, domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        """User name and domain, quoted where they must be."""
        name = self.username
        if not (_SPECIALS - {"."} | {" ", "\t"}).isdisjoint(name):
            name = _quoted(name)
        if self.domain:
            return name + "@" + self.domain
        return name or "<>"

    def __repr__(self):
        return f"{self.__class__.__name__}(display_name={self.display_name!r}, username={self.username!r}, domain={self.domain!r})"

    def __str__(self):
        name = self.display_name
        if not _SPECIALS.isdisjoint(name):
            name = _quoted(name)
        if not name:
            return self.addr_spec
        return f"{name} <{'' if self.addr_spec == '<>' else self.addr_spec}>"

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)

class Group:
    """Addresses under a name; without a name it stands for a mailbox alone."""
    def __init__(self, display_name=None, addresses=None):
        self._display_name, self._addresses = display_name, tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        # CPython: it is not closed.
        return f"{self.__class__.__name__}(display_name={self.display_name!r}, addresses={self.addresses!r}"

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None and not _SPECIALS.isdisjoint(name):
            name = _quoted(name)
        listed = ", ".join([str(each) for each in self.addresses])
        return f"{name}:{' ' + listed if listed else listed};"

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses

class BaseHeader(str):
    """The value of a header as text, with its name and what it holds. A subclass reads the value in parse() and keeps what it found in init()."""
    def __new__(cls, name, value):
        facts = {"defects": []}
        cls.parse(value, facts)
        text = facts.pop("decoded")
        if _re.search("[\udc80-\udcff]", text):
            text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        made = str.__new__(cls, text)
        made.init(name, **facts)
        return made

    def init(self, name, *, defects, shown=None):
        self._name, self._defects, self._shown = name, defects, shown

    @property
    def name(self):
        return self._name

    @property
    def defects(self):
        return tuple(self._defects)

    def fold(self, *, policy):
        """The header in lines, as the policy has them."""
        text, units = str(self) if self._shown is None else self._shown, self._units()
        return _fold_text(self.name, text, policy) if units is None else _fold(self.name, text, policy, units)

    def _units(self):
        return None

def _text_of(value):
    """A value that must be text; what is nothing is an empty one."""
    if not value:
        return ""
    value[0], _re.match("", value)
    return value

class UnstructuredHeader:
    max_count = None

    @classmethod
    def parse(cls, value, kwds):
        # CPython: what is nothing is an empty value; anything else must be text. What is wrong in it is not told.
        if value:
            value[0], value.startswith("=?")
        kwds["decoded"] = kwds["shown"] = _unencoded(value) if value else ""

class UniqueUnstructuredHeader(UnstructuredHeader):
    max_count = 1

class DateHeader:
    """A date: given as a datetime, or as text."""
    max_count = None

    @classmethod
    def parse(cls, value, kwds):
        kwds["datetime"] = None
        if not value:
            kwds["defects"].append(_errors.HeaderMissingRequiredValue())
            kwds["decoded"] = kwds["shown"] = ""
            return
        if isinstance(value, str):
            kwds["decoded"] = value
            try:
                value = _utils.parsedate_to_datetime(value)
            except ValueError:
                kwds["defects"].append(_errors.InvalidDateDefect("Invalid date value or format"))
                kwds["shown"] = ""
                return
        kwds["datetime"] = value
        kwds["decoded"] = _utils.format_datetime(value)

    def init(self, *args, **kw):
        self._datetime = kw.pop("datetime")
        super().init(*args, **kw)

    @property
    def datetime(self):
        return self._datetime

class UniqueDateHeader(DateHeader):
    max_count = 1

class AddressHeader:
    """Addresses: given as Address and Group, or as text."""
    max_count = None

    @classmethod
    def parse(cls, value, kwds):
        if isinstance(value, str):
            found, kwds["shown"] = _address_list(value, kwds["defects"])
            groups = [Group(name, [Address(*each) for each in mailboxes]) for name, mailboxes in found]
        else:
            if not hasattr(value, "__iter__"):
                value = [value]
            groups = [each if hasattr(each, "addresses") else Group(None, [each]) for each in value]
        kwds["groups"] = groups
        kwds["decoded"] = ", ".join([str(each) for each in groups])
        if "shown" not in kwds:
            _, kwds["shown"] = _address_list(kwds["decoded"], [])

    def init(self, *args, **kw):
        self._groups = tuple(kw.pop("groups"))
        self._addresses = None
        super().init(*args, **kw)

    @property
    def groups(self):
        return self._groups

    @property
    def addresses(self):
        if self._addresses is None:
            self._addresses = tuple([each for group in self._groups for each in group.addresses])
        return self._addresses

    def _units(self):
        # Between two addresses a line may end.
        units, held = [], ""
        for each in _re.findall(r'"(?:[^"\\]|\\.)*"?|\([^)]*\)?|[^",(]+|,|.', self._shown, _re.S):
            held += each
            if each == ",":
                units.append(held)
                held = ""
        units = units + [held] if held else units
        return [each if i and each[:1] in " \t" else " " + each.lstrip(" \t") if i == 0 else each for i, each in enumerate(units)]

class UniqueAddressHeader(AddressHeader):
    max_count = 1

class SingleAddressHeader(AddressHeader):
    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError(f"value of single address header {self.name} is not a single address")
        return self.addresses[0]

class UniqueSingleAddressHeader(SingleAddressHeader):
    max_count = 1

class MIMEVersionHeader:
    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        kwds["decoded"] = value = _text_of(value)
        kwds["major"] = kwds["minor"] = kwds["version"] = None
        bare = "".join([text for kind, _, text in _tokens(value, kwds["defects"]) if kind != "comment"]).strip()
        found = _re.match(r"(\d+)\s*\.\s*(\d+)", bare)
        if not bare:
            kwds["defects"].append(_errors.HeaderMissingRequiredValue("Missing MIME version number (eg: 1.0)"))
        elif not found:
            kwds["defects"].append(_errors.InvalidHeaderDefect(f"Expected MIME major version number but found {bare!r}"))
        else:
            kwds["major"], kwds["minor"] = int(found[1]), int(found[2])
            kwds["version"] = f"{kwds['major']}.{kwds['minor']}"

    def init(self, *args, **kw):
        self._version, self._major, self._minor = kw.pop("version"), kw.pop("major"), kw.pop("minor")
        super().init(*args, **kw)

    @property
    def major(self):
        return self._major

    @property
    def minor(self):
        return self._minor

    @property
    def version(self):
        return self._version

class ParameterizedMIMEHeader:
    """A value with parameters behind it."""
    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        value = _text_of(value)
        params, before = _parameters(value, kwds["defects"])
        kwds["params"] = {name.lower(): text for name, text in params.items()}
        listed = [name + "=" + _quoted(text) if text else name for name, text in params.items()]
        # CPython: where no parameter is behind it, the semicolon stays.
        head = cls._read_head(before, value, kwds)
        kwds["decoded"] = head + (("; " + "; ".join(listed)) if listed else ";" if ";" in value else "")
        kwds["written"] = head, params

    def init(self, *args, **kw):
        self._params, self._written = kw.pop("params"), kw.pop("written")
        super().init(*args, **kw)

    @property
    def params(self):
        return MappingProxyType(self._params)

    def fold(self, *, policy):
        head, params = self._written
        return _fold_parameters(self.name, head, params, policy) if params else super().fold(policy=policy)

class ContentTypeHeader(ParameterizedMIMEHeader):
    @classmethod
    def _read_head(cls, before, value, kwds):
        found = _re.match(r"\s*([^\s/;]+)\s*/\s*([^\s/;]+)\s*(\S?)", before)
        kwds["maintype"], kwds["subtype"] = "text", "plain"
        if not before.strip():
            kwds["defects"].append(_errors.HeaderMissingRequiredValue("Missing content type specification"))
        elif not found:
            kwds["defects"].append(_errors.InvalidHeaderDefect("Invalid content type"))
        elif found[3]:
            rest = value[found.start(3):]
            kwds["defects"].append(_errors.InvalidHeaderDefect(f"Only parameters are valid after content type, but found {rest!r}"))
            before = before[:found.start(3)].strip() + before[found.start(3):]
        else:
            kwds["maintype"], kwds["subtype"] = found[1].lower(), found[2].lower()
        return before

    def init(self, *args, **kw):
        self._maintype, self._subtype = kw.pop("maintype"), kw.pop("subtype")
        super().init(*args, **kw)

    @property
    def maintype(self):
        return self._maintype

    @property
    def subtype(self):
        return self._subtype

    @property
    def content_type(self):
        return self.maintype + "/" + self.subtype

class ContentDispositionHeader(ParameterizedMIMEHeader):
    @classmethod
    def _read_head(cls, before, value, kwds):
        kwds["content_disposition"] = before.strip().lower() or None
        if not before.strip():
            kwds["defects"].append(_errors.HeaderMissingRequiredValue("Missing content disposition"))
        return before

    def init(self, *args, **kw):
        self._content_disposition = kw.pop("content_disposition")
        super().init(*args, **kw)

    @property
    def content_disposition(self):
        return self._content_disposition

class ContentTransferEncodingHeader:
    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        kwds["decoded"] = value = _text_of(value)
        words = "".join([text for kind, _, text in _tokens(value, kwds["defects"]) if kind != "comment"]).split()
        kwds["cte"] = words[0].lower() if words else "7bit"
        if not words:
            kwds["defects"].append(_errors.HeaderMissingRequiredValue("Missing content transfer encoding"))
        elif len(words) > 1:
            kwds["defects"].append(_errors.InvalidHeaderDefect("Extra text after content transfer encoding"))

    def init(self, *args, **kw):
        self._cte = kw.pop("cte")
        super().init(*args, **kw)

    @property
    def cte(self):
        return self._cte

class MessageIDHeader:
    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        kwds["decoded"] = value = _text_of(value)
        if not _re.match(r"\s*<[^<>]*@?[^<>]*>", value):
            problem = f"expected msg-id but found {value!r}"
            kwds["defects"].append(_errors.InvalidHeaderDefect(f"Invalid msg-id: {_errors.HeaderParseError(problem)!r}"))

_header_map = {
    "subject": UniqueUnstructuredHeader, "date": UniqueDateHeader, "resent-date": DateHeader, "orig-date": UniqueDateHeader, "sender": UniqueSingleAddressHeader,
    "resent-sender": SingleAddressHeader, "mime-version": MIMEVersionHeader, "content-type": ContentTypeHeader, "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader, "message-id": MessageIDHeader,
    **dict.fromkeys(("to", "cc", "bcc", "from", "reply-to"), UniqueAddressHeader), **dict.fromkeys(("resent-to", "resent-cc", "resent-bcc", "resent-from"), AddressHeader)}

class HeaderRegistry:
    """Makes header values of the class that is right for their name."""
    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True):
        self.registry = dict(_header_map) if use_default_map else {}
        self.base_class, self.default_class = base_class, default_class
        self._made = {}

    def map_to_type(self, name, cls):
        """Registers the class for headers of that name."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        made = self._made.get((cls, self.base_class))
        if made is None:
            made = self._made[cls, self.base_class] = type("_" + cls.__name__, (cls, self.base_class), {"__module__": __name__})
        return made

    def __call__(self, name, value):
        return self[name](name, value)
`;

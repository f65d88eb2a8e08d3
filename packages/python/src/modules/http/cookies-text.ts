/** The text of http.cookies: cookies as a server writes them and as a client sends them back (RFC 2109, and what browsers made of it). */

export const COOKIES_TEXT = String.raw`
import re as _re
from time import gmtime as _gmtime, time as _time
from types import GenericAlias as _GenericAlias

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_legal = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_${"`"}|~:"
_is_legal_key = _re.compile("[" + _re.escape(_legal) + "]+").fullmatch
_escapes = {n: f"\\{n:03o}" for n in range(256) if chr(n) not in _legal + " ()/<=>?@[]{}"} | {34: '\\"', 92: "\\\\"}
_escape = _re.compile(r"\\(?:([0-3][0-7][0-7])|(.))")
_word = r"\w\d!#%&'~_${"`"}><@,:/\$*+\-.^|)(?}{="
_pair = _re.compile(
    rf'\s*(?P<key>[{_word}]+?)(\s*=\s*(?P<val>"(?:[^\\"]|\\.)*"|\w{{3}},\s[\w\d\s-]{{9,11}}\s[\d:]{{8}}\sGMT|[{_word}\[\]]*))?\s*(\s+|;|$)', _re.ASCII)

class CookieError(Exception):
    pass

def _quote(str):
    """A value as it stands in a cookie: between quotes where it has more than plain characters."""
    return str if str is None or _is_legal_key(str) else '"' + str.translate(_escapes) + '"'

def _unquote(str):
    """What a quoted value stands for."""
    if str is None or len(str) < 2 or str[0] != '"' or str[-1] != '"':
        return str
    return _escape.sub(lambda found: chr(int(found[1], 8)) if found[1] else found[2], str[1:-1])

def _date(seconds):
    now = _gmtime(_time() + seconds)
    day = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[now.tm_wday]
    month = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[now.tm_mon - 1]
    return f"{day}, {now.tm_mday:02d} {month} {now.tm_year:4d} {now.tm_hour:02d}:{now.tm_min:02d}:{now.tm_sec:02d} GMT"

class Morsel(dict):
    """One cookie: its key, its value as it is and as it is written, and its attributes."""
    _reserved = {"expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age", "secure": "Secure",
        "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite"}
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for name in self._reserved:
            dict.__setitem__(self, name, "")

    @property
    def key(self):
        return self._key

    @property
    def value(self):
        return self._value

    @property
    def coded_value(self):
        return self._coded_value

    def _attribute(self, name):
        name = name.lower()
        if name not in self._reserved:
            raise CookieError(f"Invalid attribute {name!r}")
        return name

    def __setitem__(self, K, V):
        dict.__setitem__(self, self._attribute(K), V)

    def setdefault(self, key, val=None):
        return dict.setdefault(self, self._attribute(key), val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return dict.__eq__(self, morsel) and (self._value, self._key, self._coded_value) == (morsel._value, morsel._key, morsel._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        morsel = Morsel()
        dict.update(morsel, self)
        morsel.__dict__.update(self.__dict__)
        return morsel

    def update(self, values):
        dict.update(self, {self._attribute(name): value for name, value in dict(values).items()})

    def isReservedKey(self, K):
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not _is_legal_key(key):
            raise CookieError(f"Illegal key {key!r}")
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {"key": self._key, "value": self._value, "coded_value": self._coded_value}

    def __setstate__(self, state):
        self._key, self._value, self._coded_value = state["key"], state["value"], state["coded_value"]

    def output(self, attrs=None, header="Set-Cookie:"):
        """The cookie as a line of an answer's head."""
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<{self.__class__.__name__}: {self.OutputString()}>"

    def js_output(self, attrs=None):
        """The cookie as a script that sets it."""
        written = self.OutputString(attrs).replace('"', r"\"")
        return f"""
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = "{written}";
        // end hiding -->
        </script>
        """

    def OutputString(self, attrs=None):
        parts = [f"{self._key}={self._coded_value}"]
        if attrs is None:
            attrs = self._reserved
        for name, value in sorted(self.items()):
            if value == "" or name not in attrs:
                continue
            shown = self._reserved[name]
            if name == "expires" and isinstance(value, int):
                parts.append(f"{shown}={_date(value)}")
            elif name == "max-age" and isinstance(value, int):
                parts.append("%s=%d" % (shown, value))
            elif name == "comment" and isinstance(value, str):
                parts.append(f"{shown}={_quote(value)}")
            elif name not in self._flags:
                parts.append(f"{shown}={value}")
            elif value:
                parts.append(shown)
        return "; ".join(parts)

    __class_getitem__ = classmethod(_GenericAlias)

class BaseCookie(dict):
    """Cookies by their keys."""

    def value_decode(self, val):
        """A value and how it is written, of what is written. The subclass may know more."""
        return val, val

    def value_encode(self, val):
        """A value and how it is written, of any object. The subclass may know more."""
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def __set(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        """Dictionary style assignment."""
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            real, coded = self.value_encode(value)
            self.__set(key, real, coded)

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        """The cookies as lines of an answer's head."""
        return sep.join([morsel.output(attrs, header) for key, morsel in sorted(self.items())])

    __str__ = output

    def __repr__(self):
        return f"<{self.__class__.__name__}: {' '.join([f'{key}={morsel.value!r}' for key, morsel in sorted(self.items())])}>"

    def js_output(self, attrs=None):
        """The cookies as scripts that set them."""
        return "".join([morsel.js_output(attrs) for key, morsel in sorted(self.items())])

    def load(self, rawdata):
        """Takes in the cookies of a head, or those of a dictionary."""
        if isinstance(rawdata, str):
            self.__parse_string(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def __parse_string(self, str, patt=_pair):
        # Nothing is taken in before the whole text turns out to be in order.
        at, items, seen = 0, [], False
        while at < len(str):
            found = patt.match(str, at)
            if not found:
                break
            key, value = found["key"], found["val"]
            at = found.end(0)
            if key[0] == "$":
                if seen:
                    items.append((False, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not seen or value is None and key.lower() not in Morsel._flags:
                    return
                items.append((False, key, True if value is None else _unquote(value)))
            elif value is not None:
                items.append((True, key, self.value_decode(value)))
                seen = True
            else:
                return
        morsel = None
        for is_cookie, key, value in items:
            if is_cookie:
                self.__set(key, *value)
                morsel = self[key]
            else:
                morsel[key] = value

class SimpleCookie(BaseCookie):
    """Cookies whose values are texts; what is not plain is written between quotes."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
`;

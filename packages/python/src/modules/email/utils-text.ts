/** email.utils, written in Python: addresses, dates and parameters of mail headers. */

export const EMAIL_UTILS_TEXT = String.raw`
import datetime as _datetime
import random as _random
import re as _re
import time as _time
from calendar import timegm as _timegm
from urllib.parse import quote as _url_quote, unquote as _url_unquote

__all__ = [
    "collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231", "formataddr", "formatdate", "format_datetime", "getaddresses",
    "make_msgid", "mktime_tz", "parseaddr", "parsedate", "parsedate_tz", "parsedate_to_datetime", "quote", "unquote", "localtime",
]
_days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_zones = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600, "CDT": -500, "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}

def quote(str):
    """The text for between double quotes."""
    return str.replace("\\", "\\\\").replace('"', '\\"')

def unquote(str):
    """The text without its quotes or angle brackets."""
    if len(str) < 2:
        return str
    if str.startswith('"') and str.endswith('"'):
        return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
    return str[1:-1] if str.startswith("<") and str.endswith(">") else str

def formataddr(pair, charset="utf-8"):
    """A name and an address as a header writes them."""
    name, address = pair
    address.encode("ascii")
    if name:
        try:
            name.encode("ascii")
        except UnicodeEncodeError:
            from email.header import Header as _Header
            return "%s <%s>" % (_Header(name, charset).encode(maxlinelen=0), address)
        quotes = '"' if _re.search(r'[][\\()<>@,:;".]', name) else ""
        return "%s%s%s <%s>" % (quotes, _re.sub(r'[\\"]', r"\\\g<0>", name), quotes, address)
    return address

_SPACE, _SPECIAL = " \t\r\n", '()<>@,:;."[]'

class _AddressReader:
    """Reads addresses of a value, character by character; what is wrong is passed over in the ways of CPython."""
    def __init__(self, text):
        self.text, self.at, self.comments = text, 0, []

    def _more(self):
        return self.at < len(self.text)

    def _skip(self):
        """Passes over spaces and comments; gives the spaces."""
        found = []
        while self._more() and (self.text[self.at] in _SPACE or self.text[self.at] == "("):
            if self.text[self.at] == "(":
                self.comments.append(self._between("(", ")\r", True))
            else:
                if self.text[self.at] not in "\r\n":
                    found.append(self.text[self.at])
                self.at += 1
        return "".join(found)

    def _between(self, begin, ends, nests):
        """What stands between two marks; a backslash takes the next character as it is."""
        found = []
        if self.text[self.at] != begin:
            return ""
        self.at += 1
        while self._more():
            character = self.text[self.at]
            if nests and character == "(":
                found.append(self._between("(", ")\r", True))
                continue
            self.at += 1
            if character in ends:
                break
            if character != "\\":
                found.append(character)
            elif self._more():
                found.append(self.text[self.at])
                self.at += 1
        return "".join(found)

    def _atom(self, ends):
        found = [""]
        while self._more() and self.text[self.at] not in ends:
            found.append(self.text[self.at])
            self.at += 1
        return "".join(found)

    def _phrase(self):
        words = []
        while self._more():
            character = self.text[self.at]
            if character in _SPACE:
                self.at += 1
            elif character == '"':
                words.append(self._between('"', '"\r', False))
            elif character == "(":
                self.comments.append(self._between("(", ")\r", True))
            elif character in '()<>@,:;"[]':
                break
            else:
                words.append(self._atom('()<>@,:;"[]' + _SPACE))
        return words

    def _local_and_domain(self):
        parts = []
        self._skip()
        while self._more():
            character, keeps_space = self.text[self.at], True
            if parts and not parts[-1].strip() and (character == "." or character != '"' and character in _SPECIAL + _SPACE):
                parts.pop()
            if character == ".":
                parts.append(".")
                self.at += 1
                keeps_space = False
            elif character == '"':
                parts.append('"%s"' % quote(self._between('"', '"\r', False)))
            elif character in _SPECIAL + _SPACE:
                break
            else:
                parts.append(self._atom(_SPECIAL + _SPACE))
            space = self._skip()
            if keeps_space and space:
                parts.append(space)
        if not self._more() or self.text[self.at] != "@":
            return "".join(parts)
        self.at += 1
        self._skip()
        domain = self._domain()
        return "".join(parts) + "@" + domain if domain else ""

    def _domain(self):
        parts = []
        while self._more():
            character = self.text[self.at]
            if character in " \t":
                self.at += 1
            elif character == "(":
                self.comments.append(self._between("(", ")\r", True))
            elif character == "[":
                parts.append("[%s]" % self._between("[", "]\r", False))
            elif character == ".":
                self.at += 1
                parts.append(".")
            elif character == "@":
                # Two of them make no address.
                return ""
            elif character in _SPECIAL + _SPACE:
                break
            else:
                parts.append(self._atom(_SPECIAL + _SPACE))
        return "".join(parts)

    def _route(self):
        """The address in angle brackets, without the hosts that it is sent over."""
        self.at += 1
        self._skip()
        is_host = False
        while self._more():
            character = self.text[self.at]
            if is_host:
                self._domain()
                is_host = False
            elif character == ">":
                self.at += 1
                break
            elif character in "@:":
                self.at += 1
                is_host = character == "@"
            else:
                found = self._local_and_domain()
                self.at += 1
                return found
            self._skip()
        return ""

    def one(self):
        """The next address, as a list; those of a group are several, and what is none may be empty."""
        self.comments = []
        self._skip()
        start = self.at
        words = self._phrase()
        self._skip()
        found = []
        character = self.text[self.at] if self._more() else None
        if character is None:
            found = self._only_words(words)
        elif character in ".@":
            # CPython: comments that are read again are there twice.
            self.at = start
            address = self._local_and_domain()
            found = [(" ".join(self.comments), address)]
        elif character == ":":
            self.at += 1
            while self._more():
                self._skip()
                if self._more() and self.text[self.at] == ";":
                    self.at += 1
                    break
                found += self.one()
        elif character == "<":
            address = self._route()
            comment = " (" + " ".join(self.comments) + ")" if self.comments else ""
            found = [(" ".join(words) + comment, address)]
        elif words:
            found = self._only_words(words)
        elif character in _SPECIAL:
            self.at += 1
        self._skip()
        if self._more() and self.text[self.at] == ",":
            self.at += 1
        return found

    def _only_words(self, words):
        # Without an at sign or a dot, the first word is all of the address.
        return [(" ".join(self.comments), words[0])] if words else []

    def all(self):
        found = []
        while self._more():
            found += self.one() or [("", "")]
        return found

def getaddresses(fieldvalues):
    """The names and addresses of several header values."""
    return _AddressReader(", ".join([str(value) for value in fieldvalues])).all()

def parseaddr(addr):
    """The name and the address of a header value."""
    found = _AddressReader(addr).all() if addr else []
    return found[0] if found else ("", "")

def _zone_text(offset):
    sign = "-" if offset < 0 else "+"
    return "%s%02d%02d" % (sign, abs(offset) // 3600, abs(offset) % 3600 // 60)

def _date_text(parts, zone):
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (_days[parts[6]], parts[2], _months[parts[1] - 1], parts[0], parts[3], parts[4], parts[5], zone)

def formatdate(timeval=None, localtime=False, usegmt=False):
    """A time as the header Date writes it."""
    if timeval is None:
        timeval = _time.time()
    made = _datetime.datetime.fromtimestamp(timeval, _datetime.timezone.utc)
    if localtime:
        made = made.astimezone()
        usegmt = False
    elif not usegmt:
        made = made.replace(tzinfo=None)
    return format_datetime(made, usegmt)

def format_datetime(dt, usegmt=False):
    """A datetime as the header Date writes it."""
    parts = dt.timetuple()
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != _datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    else:
        zone = "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return _date_text(parts, zone)

def make_msgid(idstring=None, domain=None):
    """A value for the header Message-ID."""
    now = int(_time.time() * 100)
    extra = "" if idstring is None else "." + idstring
    return "<%d.%d.%d%s@%s>" % (now, _random.getrandbits(16), _random.getrandbits(64), extra, "localhost" if domain is None else domain)

def parsedate_tz(data):
    """A date of a header as a tuple of ten numbers; None where it is none."""
    found = _parse_date(data)
    return found if found is None or found[9] is not None else found[:9] + (0,)

def _parse_date(data):
    if not data or not data.split():
        return None
    data.split()[0].endswith(",")
    found = _re.match(
        r"\s*(?:[A-Za-z]+\s*,?\s*)?(\d{1,2})[\s-]+([A-Za-z]+)\.?[\s-]+(\d{2,4}),?(?:\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?)?\s*([-+]\d{4}|[A-Za-z]+)?", data)
    if found:
        day, month, year, hour, minute, second, zone = found.groups()
    else:
        found = _re.match(r"\s*[A-Za-z]+,?\s+([A-Za-z]+)\s+(\d{1,2})\s+(\d{1,2}):(\d{1,2}):(\d{1,2})\s+(?:([A-Za-z]+)\s+)?(\d{4})", data)
        if not found:
            return None
        month, day, hour, minute, second, zone, year = found.groups()
    month = month.lower()[:3].title()
    if month not in _months:
        return None
    year = int(year)
    if year < 100:
        year += 1900 if year > 68 else 2000
    offset = None
    if zone:
        if zone.upper() in _zones:
            offset = _zones[zone.upper()]
        elif zone[0] in "+-":
            offset = int(zone)
            if offset == 0 and zone[0] == "-":
                offset = None
        if offset:
            sign = -1 if offset < 0 else 1
            offset = sign * (abs(offset) // 100 * 3600 + abs(offset) % 100 * 60)
    return (year, _months.index(month) + 1, int(day), int(hour or 0), int(minute or 0), int(second or 0), 0, 1, -1, offset)

def parsedate(data):
    """A date of a header as a tuple of nine numbers; None where it is none."""
    found = parsedate_tz(data)
    return None if found is None else found[:9]

def parsedate_to_datetime(data):
    """A date of a header as a datetime."""
    found = _parse_date(data)
    if found is None:
        raise ValueError('Invalid date value or format "%s"' % str(data))
    if found[9] is None:
        return _datetime.datetime(*found[:6])
    return _datetime.datetime(*found[:6], tzinfo=_datetime.timezone(_datetime.timedelta(seconds=found[9])))

def mktime_tz(data):
    """The seconds since 1970 of a tuple of ten numbers."""
    return _timegm(data[:6]) - (data[9] or 0)

def localtime(dt=None, isdst=-1):
    """The local time, with its zone."""
    if dt is None:
        dt = _datetime.datetime.now(_datetime.timezone.utc)
    return dt.astimezone()

def decode_rfc2231(s):
    """A value as its charset, language and text."""
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else parts

def encode_rfc2231(s, charset=None, language=None):
    """A value with its charset and language."""
    s = _url_quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return "%s'%s'%s" % (charset, "" if language is None else language, s)

def decode_params(params):
    """Parameters with the pieces of RFC 2231 put together."""
    made, pieces = [params[0]], {}
    for name, value in params[1:]:
        encoded = name.endswith("*")
        value = unquote(value)
        found = _re.match(r"(\w+)\*(?:(\d+)\*?)?$", name)
        if found:
            pieces.setdefault(found.group(1), []).append((int(found.group(2) or 0), value, encoded))
        else:
            made.append((name, '"%s"' % quote(value)))
    for name, parts in pieces.items():
        parts.sort()
        extended = any([part[2] for part in parts])
        value = "".join([_url_unquote(text, encoding="latin-1") if encoded else text for _, text, encoded in parts])
        if extended:
            charset, language, value = decode_rfc2231(value)
            made.append((name, (charset, language, '"%s"' % quote(value))))
        else:
            made.append((name, '"%s"' % quote(value)))
    return made

def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of a value that may have a charset."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, language, text = value
    if charset is None:
        charset = fallback_charset
    data = bytes(text, "raw-unicode-escape")
    try:
        return str(data, charset, errors)
    except LookupError:
        return unquote(text)
`;

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

_address_token = _re.compile(r'"((?:[^"\\]|\\.)*)"|(\[[^\]]*\])|([<>@,:;])|(\s+)|([^\s<>@,:;"()\[\]]+)', _re.S)

def _tokens(text):
    at = 0
    while at < len(text):
        if text[at] == "(":
            depth, start = 0, at
            while at < len(text):
                if text[at] == "\\":
                    at += 1
                elif text[at] == "(":
                    depth += 1
                elif text[at] == ")":
                    depth -= 1
                    if depth == 0:
                        break
                at += 1
            yield "comment", text[start + 1:at]
            at += 1
            continue
        found = _address_token.match(text, at)
        if not found:
            at += 1
            continue
        at = found.end()
        if found.group(1) is not None:
            yield "quoted", _re.sub(r"\\(.)", r"\1", found.group(1))
        elif found.group(2):
            yield "atom", found.group(2)
        elif found.group(3):
            yield "mark", found.group(3)
        elif found.group(4):
            yield "space", " "
        else:
            yield "atom", found.group(5)

def _addresses(text, keeps_empty=False):
    """Names and addresses; with an empty pair for what holds none, where that is asked for."""
    result = []
    phrase, route, comments, in_route, seen, group = [], [], [], False, False, False
    in_group = rest = after_empty = passes_comma = False
    def finish(shows_empty):
        nonlocal phrase, route, comments, in_route, seen
        words = [value for kind, value in phrase]
        comment = " ".join(comments)
        if seen:
            name = " ".join("".join([" " if kind == "space" else value for kind, value in phrase]).split())
            address = "".join([_quoted(kind, value) for kind, value in route if kind != "space"])
            result.append((name + (" (" + comment + ")" if comment and name else comment), address))
        elif "".join(words).strip():
            # CPython: without an at sign or a dot, the first word is all of the address.
            alone = not any(kind == "mark" and value in "@." for kind, value in phrase) and not any("@" in value or "." in value for kind, value in phrase if kind == "atom")
            address = [_quoted(kind, value) for kind, value in phrase if kind != "space"]
            result.append((comment, [value for kind, value in phrase if kind != "space"][0] if alone else "".join(address)))
        elif keeps_empty and shows_empty:
            result.append(("", ""))
        phrase, route, comments, in_route, seen = [], [], [], False, False
    for kind, value in _tokens(text):
        if kind not in ("space", "mark"):
            passes_comma = False
        if kind == "comment":
            comments.append(value)
        elif kind == "mark" and value == "<":
            in_route = seen = True
        elif kind == "mark" and value == ">":
            in_route = False
        elif in_route and (value != "," or kind != "mark" or not route or route[0] == ("mark", "@")):
            route.append((kind, value))
        elif kind == "mark" and value == "," and passes_comma and not any(each != "space" for each, _ in phrase):
            # CPython: where an address is missing, the comma after that is passed over, too.
            passes_comma = False
        elif kind == "mark" and value in ",;":
            count = len(result)
            empty = not (seen or comments or any(each != "space" for each, _ in phrase))
            finish(not in_group)
            if value == ";" and not in_group and not empty and keeps_empty:
                # CPython: outside of a group it ends nothing, and stands for an address that is missing.
                result.append(("", ""))
            passes_comma = len(result) > count and result[-1] == ("", "") or in_group and value == ";"
            in_group = in_group and value == ","
            rest, after_empty = False, result[-1:] == [("", "")]
            continue
        elif kind == "mark" and value == ":":
            phrase, comments, in_group = [], [], True
        else:
            phrase.append((kind, value))
        rest = rest or not (kind == "space" and after_empty)
    finish(rest and not in_group)
    return result

def _quoted(kind, value):
    return '"%s"' % quote(value) if kind == "quoted" else value

def getaddresses(fieldvalues):
    """The names and addresses of several header values."""
    return _addresses(", ".join([str(value) for value in fieldvalues]), True)

def parseaddr(addr):
    """The name and the address of a header value."""
    found = _addresses(addr, True) if addr else []
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
    return "%s'%s'%s" % (charset, language or "", s)

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
    try:
        return str(text.encode("raw-unicode-escape"), charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)
`;

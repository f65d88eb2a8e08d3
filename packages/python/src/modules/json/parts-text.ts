/**
 * The parts of which CPython's json is made and which some programs reach for, in Python: the scanner that calls the `parse_...` attributes of a decoder, what parses
 * objects and arrays with a scanner given, and the patterns and tables beside them.
 */

export const JSON_PARTS_TEXT = String.raw`
import re as _re

FLAGS = _re.VERBOSE | _re.MULTILINE | _re.DOTALL
NUMBER_RE = _re.compile(r"(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?", FLAGS)
STRINGCHUNK = _re.compile(r'(.*?)(["\\\x00-\x1f])', FLAGS)
WHITESPACE = _re.compile(r"[ \t\n\r]*", FLAGS)
WHITESPACE_STR = " \t\n\r"
BACKSLASH = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
NaN, PosInf, NegInf = float("nan"), float("inf"), float("-inf")
ESCAPE = _re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
ESCAPE_ASCII = _re.compile(r'([\\"]|[^\ -~])')
HAS_UTF8 = _re.compile(b"[\x80-\xff]")
ESCAPE_DCT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
for _code in range(32):
    ESCAPE_DCT.setdefault(chr(_code), "\\u%04x" % _code)
INFINITY = PosInf

def _text_only(s):
    if not isinstance(s, str):
        raise TypeError(f"expected string or bytes-like object, got '{type(s).__name__}'")
    return s

def py_encode_basestring(s):
    """Return a JSON representation of a Python string"""
    return _encode(_text_only(s))

def py_encode_basestring_ascii(s):
    """Return an ASCII-only JSON representation of a Python string"""
    return _encode_ascii(_text_only(s))

def py_scanstring(s, end, strict=True):
    """Scan the string s for a JSON string. End is the index of the character in s after the quote that started the JSON string."""
    return _scan(s, end, strict)

def _after_space(s, at):
    return WHITESPACE.match(s, at).end()

def _value_at(scan_once, s, at):
    try:
        return scan_once(s, at)
    except StopIteration as stop:
        raise _Error("Expecting value", s, stop.value) from None

def JSONArray(s_and_end, scan_once):
    """The items of an array that begins before the place, and where it ends."""
    s, at = s_and_end
    at = _after_space(s, at)
    items = []
    if s[at : at + 1] == "]":
        return items, at + 1
    while True:
        item, at = _value_at(scan_once, s, at)
        items.append(item)
        at = _after_space(s, at)
        follows = s[at : at + 1]
        if follows == "]":
            return items, at + 1
        if follows != ",":
            raise _Error("Expecting ',' delimiter", s, at)
        at = _after_space(s, at + 1)

def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None):
    """The dict of an object that begins before the place, or what a hook makes of it, and where it ends."""
    s, at = s_and_end
    names = {} if memo is None else memo
    at = _after_space(s, at)
    pairs = []
    more = s[at : at + 1] != "}"
    while more:
        if s[at : at + 1] != '"':
            raise _Error("Expecting property name enclosed in double quotes", s, at)
        name, at = _scan(s, at + 1, strict)
        at = _after_space(s, at)
        if s[at : at + 1] != ":":
            raise _Error("Expecting ':' delimiter", s, at)
        value, at = _value_at(scan_once, s, _after_space(s, at + 1))
        pairs.append((names.setdefault(name, name), value))
        at = _after_space(s, at)
        more = s[at : at + 1] == ","
        if more:
            at = _after_space(s, at + 1)
        elif s[at : at + 1] != "}":
            raise _Error("Expecting ',' delimiter", s, at)
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), at + 1
    found = dict(pairs)
    return (found if object_hook is None else object_hook(found)), at + 1

_WORDS = {"null": None, "true": True, "false": False}
_NUMBERS = ("NaN", "Infinity", "-Infinity")

def py_make_scanner(context):
    """A function of a text and a place that gives the value there and where it ends, by the attributes of a decoder."""
    memo = context.memo
    def one(s, at):
        if at < 0:
            raise ValueError("idx cannot be negative")
        first = s[at : at + 1]
        if first == "":
            raise StopIteration(at)
        if first == '"':
            return context.parse_string(s, at + 1, context.strict)
        if first == "{":
            return context.parse_object((s, at + 1), context.strict, one, context.object_hook, context.object_pairs_hook, memo)
        if first == "[":
            return context.parse_array((s, at + 1), one)
        for word, value in _WORDS.items():
            if s.startswith(word, at):
                return value, at + len(word)
        number = NUMBER_RE.match(s, at)
        if number:
            whole, part, power = number.groups()
            if part or power:
                return context.parse_float(whole + (part or "") + (power or "")), number.end()
            return context.parse_int(whole), number.end()
        for word in _NUMBERS:
            if s.startswith(word, at):
                return (context.parse_constant or float)(word), at + len(word)
        raise StopIteration(at)
    def scan_once(string, idx):
        try:
            return one(string, idx)
        finally:
            memo.clear()
    return scan_once
`;

/**
 * The module tomllib, written in Python: TOML 1.0 text to a dict. A recursive descent over positions of the text; `_Flags` remembers which tables were declared and
 * which values may not be changed any more.
 */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import re as _re
from datetime import date as _date, datetime as _datetime, time as _time, timedelta as _timedelta, timezone as _timezone

__all__ = ("loads", "load", "TOMLDecodeError")

class TOMLDecodeError(ValueError):
    """An error raised if a document is not valid TOML."""

_CONTROL = frozenset(chr(i) for i in range(32)) | frozenset(chr(127))
_BAD_IN_LINE = _CONTROL - frozenset("\t")
_BAD_IN_LINES = _CONTROL - frozenset("\t\n")
_KEY = _re.compile(r"[A-Za-z0-9_-]+")
_BLANKS = _re.compile(r"[ \t]*")
_BLANK_LINES = _re.compile(r"[ \t\n]*")
_PLAIN = _re.compile(r'[^"\\\x00-\x08\x0a-\x1f\x7f]+')
_PLAIN_LINES = _re.compile(r'[^"\\\x00-\x08\x0b-\x1f\x7f]+')
_ESCAPES = {r"\b": "\b", r"\t": "\t", r"\n": "\n", r"\f": "\f", r"\r": "\r", r"\"": '"', r"\\": "\\"}
_CLOCK = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_TIME = _re.compile(_CLOCK)
_DATE = _re.compile(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]" + _CLOCK + r"(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?"
)
_NUMBER = _re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<fraction>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)"
)
_FROZEN, _DECLARED = "frozen", "declared"

def load(fp, /, *, parse_float=float):
    """Parse TOML from a binary file object."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use ${"`"}open('foo.toml', 'rb')${"`"}") from None
    return loads(text, parse_float=parse_float)

def loads(s, /, *, parse_float=float):
    """Parse TOML from a string."""
    return _Parser(s.replace("\r\n", "\n"), parse_float).document()

class _Flags:
    """What is known of keys: a tree of [flags, flags of all below, children]."""

    def __init__(self):
        self.root = {}
        self.pending = []

    def finish_pending(self):
        for key, flag in self.pending:
            self.set(key, flag, False)
        self.pending = []

    def forget(self, key):
        level = self.root
        for part in key[:-1]:
            if part not in level:
                return
            level = level[part][2]
        level.pop(key[-1], None)

    def set(self, key, flag, recursive):
        level = self.root
        for part in key[:-1]:
            level = level.setdefault(part, [set(), set(), {}])[2]
        level.setdefault(key[-1], [set(), set(), {}])[1 if recursive else 0].add(flag)

    def has(self, key, flag):
        level = self.root
        for part in key[:-1]:
            if part not in level:
                return False
            if flag in level[part][1]:
                return True
            level = level[part][2]
        entry = level.get(key[-1]) if key else None
        return entry is not None and (flag in entry[0] or flag in entry[1])

def _nest(table, key, access_lists=True):
    """The table of a key, made where it is missing; None where a value stands in its way."""
    for part in key:
        table = table.setdefault(part, {})
        if access_lists and isinstance(table, list):
            table = table[-1]
        if not isinstance(table, dict):
            return None
    return table

class _Parser:
    def __init__(self, text, parse_float):
        self.text = text
        self.parse_float = parse_float
        self.tables = {}
        self.flags = _Flags()

    def error(self, pos, message):
        if pos >= len(self.text):
            place = "end of document"
        else:
            line = self.text.count("\n", 0, pos) + 1
            column = pos + 1 if line == 1 else pos - self.text.rindex("\n", 0, pos)
            place = f"line {line}, column {column}"
        return TOMLDecodeError(f"{message} (at {place})")

    def blanks(self, pos):
        return _BLANKS.match(self.text, pos).end()

    def comment(self, pos):
        if not self.text.startswith("#", pos):
            return pos
        return self.until(pos + 1, "\n", _BAD_IN_LINE, False)

    def blanks_and_comments(self, pos):
        while True:
            start = pos
            pos = self.comment(_BLANK_LINES.match(self.text, pos).end())
            if pos == start:
                return pos

    def until(self, pos, expect, bad, must_come):
        end = self.text.find(expect, pos)
        if end < 0:
            end = len(self.text)
            if must_come:
                raise self.error(end, f"Expected {expect!r}")
        piece = self.text[pos:end]
        if not bad.isdisjoint(piece):
            while self.text[pos] not in bad:
                pos += 1
            raise self.error(pos, f"Found invalid character {self.text[pos]!r}")
        return end

    def document(self):
        pos, header = 0, ()
        while True:
            pos = self.blanks(pos)
            char = self.text[pos : pos + 1]
            if not char:
                break
            if char == "\n":
                pos += 1
                continue
            if char == "[":
                self.flags.finish_pending()
                pos, header = (self.array_header if self.text.startswith("[[", pos) else self.table_header)(pos)
                pos = self.blanks(pos)
            elif char in "\"'" or _KEY.match(char):
                pos = self.blanks(self.statement(pos, header))
            elif char != "#":
                raise self.error(pos, "Invalid statement")
            pos = self.comment(pos)
            char = self.text[pos : pos + 1]
            if not char:
                break
            if char != "\n":
                raise self.error(pos, "Expected newline or end of document after a statement")
            pos += 1
        return self.tables

    def table_header(self, pos):
        pos, key = self.key(self.blanks(pos + 1))
        if self.flags.has(key, _DECLARED) or self.flags.has(key, _FROZEN):
            raise self.error(pos, f"Cannot declare {key} twice")
        self.flags.set(key, _DECLARED, False)
        if _nest(self.tables, key) is None:
            raise self.error(pos, "Cannot overwrite a value")
        if not self.text.startswith("]", pos):
            raise self.error(pos, "Expected ']' at the end of a table declaration")
        return pos + 1, key

    def array_header(self, pos):
        pos, key = self.key(self.blanks(pos + 2))
        if self.flags.has(key, _FROZEN):
            raise self.error(pos, f"Cannot mutate immutable namespace {key}")
        self.flags.forget(key)
        self.flags.set(key, _DECLARED, False)
        parent = _nest(self.tables, key[:-1])
        tables = None if parent is None else parent.setdefault(key[-1], [])
        if not isinstance(tables, list):
            raise self.error(pos, "Cannot overwrite a value")
        tables.append({})
        if not self.text.startswith("]]", pos):
            raise self.error(pos, "Expected ']]' at the end of an array declaration")
        return pos + 2, key

    def statement(self, pos, header):
        pos, key, value = self.pair(pos)
        parent = header + key[:-1]
        for length in range(1, len(key)):
            prefix = header + key[:length]
            if self.flags.has(prefix, _DECLARED):
                raise self.error(pos, f"Cannot redefine namespace {prefix}")
            self.flags.pending.append((prefix, _DECLARED))
        if self.flags.has(parent, _FROZEN):
            raise self.error(pos, f"Cannot mutate immutable namespace {parent}")
        table = _nest(self.tables, parent)
        if table is None or key[-1] in table:
            raise self.error(pos, "Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.flags.set(header + key, _FROZEN, True)
        table[key[-1]] = value
        return pos

    def pair(self, pos):
        pos, key = self.key(pos)
        if not self.text.startswith("=", pos):
            raise self.error(pos, "Expected '=' after a key in a key/value pair")
        pos, value = self.value(self.blanks(pos + 1))
        return pos, key, value

    def key(self, pos):
        parts = []
        while True:
            pos, part = self.key_part(pos)
            parts.append(part)
            pos = self.blanks(pos)
            if not self.text.startswith(".", pos):
                return pos, tuple(parts)
            pos = self.blanks(pos + 1)

    def key_part(self, pos):
        bare = _KEY.match(self.text, pos)
        if bare:
            return bare.end(), bare[0]
        char = self.text[pos : pos + 1]
        if char == "'":
            return self.literal(pos)
        if char == '"':
            return self.basic(pos + 1, False)
        raise self.error(pos, "Invalid initial character for a key part")

    def value(self, pos):
        text = self.text
        char = text[pos : pos + 1]
        if char == '"':
            return self.long_basic(pos) if text.startswith('"""', pos) else self.basic(pos + 1, False)
        if char == "'":
            return self.long_literal(pos) if text.startswith("'''", pos) else self.literal(pos)
        if text.startswith("true", pos):
            return pos + 4, True
        if text.startswith("false", pos):
            return pos + 5, False
        if char == "[":
            return self.array(pos)
        if char == "{":
            return self.inline_table(pos)
        found = _DATE.match(text, pos)
        if found:
            try:
                return found.end(), _date_of(found)
            except ValueError as problem:
                raise self.error(pos, "Invalid date or datetime") from problem
        found = _TIME.match(text, pos)
        if found:
            return found.end(), _time(*_clock(found.groups()))
        found = _NUMBER.match(text, pos)
        if found:
            return found.end(), self.float(found[0]) if found["fraction"] else int(found[0], 0)
        for word in ("inf", "nan", "-inf", "+inf", "-nan", "+nan"):
            if text.startswith(word, pos):
                return pos + len(word), self.float(word)
        raise self.error(pos, "Invalid value")

    def float(self, text):
        number = self.parse_float(text)
        if isinstance(number, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return number

    def array(self, pos):
        items = []
        pos = self.blanks_and_comments(pos + 1)
        while not self.text.startswith("]", pos):
            pos, value = self.value(pos)
            items.append(value)
            pos = self.blanks_and_comments(pos)
            if self.text.startswith("]", pos):
                break
            if not self.text.startswith(",", pos):
                raise self.error(pos, "Unclosed array")
            pos = self.blanks_and_comments(pos + 1)
        return pos + 1, items

    def inline_table(self, pos):
        made, flags = {}, _Flags()
        pos = self.blanks(pos + 1)
        if self.text.startswith("}", pos):
            return pos + 1, made
        while True:
            pos, key, value = self.pair(pos)
            if flags.has(key, _FROZEN):
                raise self.error(pos, f"Cannot mutate immutable namespace {key}")
            table = _nest(made, key[:-1], False)
            if table is None:
                raise self.error(pos, "Cannot overwrite a value")
            if key[-1] in table:
                raise self.error(pos, f"Duplicate inline table key {key[-1]!r}")
            table[key[-1]] = value
            pos = self.blanks(pos)
            if self.text.startswith("}", pos):
                return pos + 1, made
            if not self.text.startswith(",", pos):
                raise self.error(pos, "Unclosed inline table")
            if isinstance(value, (dict, list)):
                flags.set(key, _FROZEN, True)
            pos = self.blanks(pos + 1)

    def literal(self, pos):
        end = self.until(pos + 1, "'", _BAD_IN_LINE, True)
        return end + 1, self.text[pos + 1 : end]

    def long_literal(self, pos):
        pos += 4 if self.text.startswith("\n", pos + 3) else 3
        end = self.until(pos, "'''", _BAD_IN_LINES, True)
        return self.more_quotes(end + 3, self.text[pos:end], "'")

    def long_basic(self, pos):
        pos += 4 if self.text.startswith("\n", pos + 3) else 3
        pos, value = self.basic(pos, True)
        return self.more_quotes(pos, value, '"')

    def more_quotes(self, pos, value, quote):
        """One or two quotes may stand before the three that close."""
        for _ in range(2):
            if self.text.startswith(quote, pos):
                pos += 1
                value += quote
        return pos, value

    def basic(self, pos, many_lines):
        parts = []
        plain, bad = (_PLAIN_LINES, _BAD_IN_LINES) if many_lines else (_PLAIN, _BAD_IN_LINE)
        while True:
            run = plain.match(self.text, pos)
            if run:
                parts.append(run[0])
                pos = run.end()
            char = self.text[pos : pos + 1]
            if not char:
                raise self.error(pos, "Unterminated string")
            if char == '"':
                if not many_lines:
                    return pos + 1, "".join(parts)
                if self.text.startswith('"""', pos):
                    return pos + 3, "".join(parts)
                parts.append('"')
                pos += 1
            elif char == "\\":
                pos, part = self.escape(pos, many_lines)
                parts.append(part)
            else:
                raise self.error(pos, f"Illegal character {char!r}")

    def escape(self, pos, many_lines):
        name = self.text[pos : pos + 2]
        pos += 2
        if many_lines and name in ("\\ ", "\\\t", "\\\n"):
            if name != "\\\n":
                pos = self.blanks(pos)
                char = self.text[pos : pos + 1]
                if not char:
                    return pos, ""
                if char != "\n":
                    raise self.error(pos, "Unescaped '\\' in a string")
                pos += 1
            return _BLANK_LINES.match(self.text, pos).end(), ""
        if name in (r"\u", r"\U"):
            return self.hexadecimal(pos, 4 if name == r"\u" else 8)
        if name in _ESCAPES:
            return pos, _ESCAPES[name]
        raise self.error(pos, "Unescaped '\\' in a string")

    def hexadecimal(self, pos, length):
        digits = self.text[pos : pos + length]
        if not _re.fullmatch("[0-9A-Fa-f]{%d}" % length, digits):
            raise self.error(pos, "Invalid hex value")
        pos += length
        code = int(digits, 16)
        if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            raise self.error(pos, "Escaped character is not a Unicode scalar value")
        return pos, chr(code)

def _clock(groups):
    hour, minute, second, fraction = groups
    return int(hour), int(minute), int(second), int(fraction.ljust(6, "0")) if fraction else 0

def _date_of(found):
    year, month, day, *clock, zulu, sign, hours, minutes = found.groups()
    date = int(year), int(month), int(day)
    if clock[0] is None:
        return _date(*date)
    zone = None
    if sign:
        zone = _timezone((-1 if sign == "-" else 1) * _timedelta(hours=int(hours), minutes=int(minutes)))
    elif zulu:
        zone = _timezone.utc
    return _datetime(*date, *_clock(clock), tzinfo=zone)
`;

export const tomllibModule = pythonModule("tomllib", TEXT);

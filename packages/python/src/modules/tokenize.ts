/**
 * The module tokenize, written in Python: the tokens of a program's text, as CPython 3.11's own `tokenize` gives them, comments and blank lines
 * included; an f-string is one STRING. The engine's tokenizer (`syntax/`) is another: it stops at the first mistake, this one goes on with an ERRORTOKEN.
 *
 * Each line is read once. What CPython tries again at every character is known here after the first failure: a run of spaces before a bad character,
 * and a quote that the rest of its line does not end (every later quote of its kind was escaped, so it is not ended either).
 */

import { pythonModule } from "./python-source.ts";
import { tokenNames } from "./token.ts";

const TEXT = String.raw`
import re as _re
from builtins import open as _builtin_open
from codecs import BOM_UTF8, lookup
from collections import namedtuple as _namedtuple
from io import TextIOWrapper
from itertools import chain as _chain
from token import ${tokenNames.replaceAll(/\s+/g, ", ")}
from token import EXACT_TOKEN_TYPES, ISEOF, ISNONTERMINAL, ISTERMINAL, NT_OFFSET, __all__ as _token_names, tok_name

__all__ = _token_names + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo"]
cookie_re = _re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", _re.ASCII)
blank_re = _re.compile(br"^[ \t\f]*(?:[#\r\n]|$)", _re.ASCII)
tabsize = 8

class TokenInfo(_namedtuple("TokenInfo", "type string start end line")):
    def __repr__(self):
        kind = f"{self.type} ({tok_name[self.type]})"
        return "TokenInfo(type=%s, string=%r, start=%r, end=%r, line=%r)" % self._replace(type=kind)
    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type

class TokenError(Exception): pass

class StopTokenizing(Exception): pass

_digits = r"[0-9](?:_?[0-9])*"
_exponent = rf"[eE][-+]?{_digits}"
_float = rf"(?:(?:{_digits}\.(?:{_digits})?|\.{_digits})(?:{_exponent})?|{_digits}{_exponent})"
_number = rf"{_digits}[jJ]|{_float}[jJ]|{_float}|0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?0)*|[1-9](?:_?[0-9])*"
_operators = "|".join(map(_re.escape, sorted(EXACT_TOKEN_TYPES, reverse=True)))
_token = _re.compile(
    r"""[ \f\t]*(?:(\\\r?\n|\Z)|(#[^\r\n]*)|((?:[bB][rR]?|[rR][bB]?|[fF][rR]?|[rR][fF]|[uU])?(?:'''|\"""|'|"))"""
    rf"|({_number})|(\r?\n)|({_operators})|(\w+))"
)
_blank = _re.compile(r"[ \f\t]*")
_string_ends = {
    "'": _re.compile(r"[^\n'\\]*(?:\\.[^\n'\\]*)*('|\\\r?\n)"),
    '"': _re.compile(r'[^\n"\\]*(?:\\.[^\n"\\]*)*("|\\\r?\n)'),
}
_ends = {
    "'": _re.compile(r"[^'\\]*(?:\\.[^'\\]*)*'", _re.DOTALL),
    '"': _re.compile(r'[^"\\]*(?:\\.[^"\\]*)*"', _re.DOTALL),
    "'''": _re.compile(r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''", _re.DOTALL),
    '"""': _re.compile(r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""', _re.DOTALL),
}

class Untokenizer:
    def __init__(self):
        self.tokens = []
        self.prev_row = 1
        self.prev_col = 0
        self.encoding = None
    def add_whitespace(self, start):
        row, col = start
        if (row, col) < (self.prev_row, self.prev_col):
            raise ValueError(f"start ({row},{col}) precedes previous end ({self.prev_row},{self.prev_col})")
        if rows := row - self.prev_row:
            self.tokens.append("\\\n" * rows)
            self.prev_col = 0
        if columns := col - self.prev_col:
            self.tokens.append(" " * columns)
    def untokenize(self, iterable):
        rest = iter(iterable)
        indents, at_start = [], False
        for each in rest:
            if len(each) == 2:
                self.compat(each, rest)
                break
            kind, string, start, end, line = each
            if kind == ENCODING:
                self.encoding = string
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(string)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind == NEWLINE or kind == NL:
                at_start = True
            elif at_start and indents:
                if start[1] >= len(indents[-1]):
                    self.tokens.append(indents[-1])
                    self.prev_col = len(indents[-1])
                at_start = False
            self.add_whitespace(start)
            self.tokens.append(string)
            self.prev_row, self.prev_col = end
            if kind == NEWLINE or kind == NL:
                self.prev_row += 1
                self.prev_col = 0
        return "".join(self.tokens)
    def compat(self, token, iterable):
        indents, after_string = [], False
        at_start = token[0] == NEWLINE or token[0] == NL
        for each in _chain([token], iterable):
            kind, string = each[:2]
            if kind == ENCODING:
                self.encoding = string
                continue
            if kind == NAME or kind == NUMBER:
                string += " "
            if kind == STRING and after_string:
                string = " " + string
            after_string = kind == STRING
            if kind == INDENT:
                indents.append(string)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind == NEWLINE or kind == NL:
                at_start = True
            elif at_start and indents:
                self.tokens.append(indents[-1])
                at_start = False
            self.tokens.append(string)

def untokenize(iterable):
    """Tokens as a program's text again: bytes where the first one is an ENCODING. With pairs instead of five values, the spaces are its own."""
    writer = Untokenizer()
    text = writer.untokenize(iterable)
    return text if writer.encoding is None else text.encode(writer.encoding)

def _normal_name(name):
    start = name[:12].lower().replace("_", "-")
    if start == "utf-8" or start.startswith("utf-8-"):
        return "utf-8"
    if start.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")) or start in ("latin-1", "iso-8859-1", "iso-latin-1"):
        return "iso-8859-1"
    return name

def detect_encoding(readline):
    """The encoding of a program's text, by its mark or its comment (otherwise utf-8), and the lines that were read to find it: at most two."""
    filename = getattr(getattr(readline, "__self__", None), "name", None)
    marked, default = False, "utf-8"
    def read():
        try:
            return readline()
        except StopIteration:
            return b""
    def find_cookie(line):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            message = "invalid or missing encoding declaration"
            raise SyntaxError(message if filename is None else f"{message} for {filename!r}")
        match = cookie_re.match(text)
        if not match:
            return None
        encoding = _normal_name(match.group(1))
        try:
            codec = lookup(encoding)
        except LookupError:
            raise SyntaxError("unknown encoding: " + encoding if filename is None else f"unknown encoding for {filename!r}: {encoding}")
        if marked:
            if encoding != "utf-8":
                raise SyntaxError("encoding problem: utf-8" if filename is None else f"encoding problem for {filename!r}: utf-8")
            encoding += "-sig"
        return encoding
    first = read()
    if first.startswith(BOM_UTF8):
        marked, first, default = True, first[3:], "utf-8-sig"
    if not first:
        return default, []
    encoding = find_cookie(first)
    if encoding:
        return encoding, [first]
    if not blank_re.match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return find_cookie(second) or default, [first, second]

def open(filename):
    """Opens a program's text for reading, in the encoding that it says it has."""
    buffer = _builtin_open(filename, "rb")
    try:
        encoding, lines = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except:
        buffer.close()
        raise

def tokenize(readline):
    """The tokens of a program's text whose lines readline() gives as bytes; the first one is the ENCODING."""
    encoding, lines = detect_encoding(readline)
    return _tokenize(_chain(lines, iter(readline, b"")).__next__, encoding)

def generate_tokens(readline):
    """The tokens of a program's text whose lines readline() gives as str."""
    return _tokenize(readline, None)

def _tokenize(readline, encoding):
    number = depth = 0
    continued = False
    pieces, lines, is_short, start_of_string, end_of_string = [], [], False, None, None
    indents = [0]
    if encoding is not None:
        if encoding == "utf-8-sig":
            encoding = "utf-8"
        yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), "")
    previous = line = ""
    while True:
        previous = line
        try:
            line = readline()
        except StopIteration:
            line = ""
        if encoding is not None and line != "":
            line = line.decode(encoding)
        number += 1
        at, length = 0, len(line)
        if pieces:
            if not line:
                raise TokenError("EOF in multi-line string", start_of_string)
            pieces.append(line)
            if match := end_of_string.match(line):
                at = match.end()
                pieces[-1] = line[:at]
                lines.append(line)
                yield TokenInfo(STRING, "".join(pieces), start_of_string, (number, at), "".join(lines))
                pieces, is_short = [], False
            elif is_short and not line.endswith(("\\\n", "\\\r\n")):
                yield TokenInfo(ERRORTOKEN, "".join(pieces), start_of_string, (number, length), "".join(lines))
                pieces = []
                continue
            else:
                lines.append(line)
                continue
        elif not depth and not continued:
            if not line:
                break
            at = _blank.match(line).end() if line[0] in " \t\f" else 0
            if at == length:
                break
            column = 0
            for char in line[:at]:
                column = column + 1 if char == " " else (column // tabsize + 1) * tabsize if char == "\t" else 0
            if line[at] in "#\r\n":
                if line[at] == "#":
                    comment = line[at:].rstrip("\r\n")
                    yield TokenInfo(COMMENT, comment, (number, at), (number, at + len(comment)), line)
                    at += len(comment)
                yield TokenInfo(NL, line[at:], (number, at), (number, length), line)
                continue
            if column > indents[-1]:
                indents.append(column)
                yield TokenInfo(INDENT, line[:at], (number, 0), (number, at), line)
            while column < indents[-1]:
                if column not in indents:
                    raise IndentationError("unindent does not match any outer indentation level", ("<tokenize>", number, at, line))
                indents.pop()
                yield TokenInfo(DEDENT, "", (number, at), (number, at), line)
        else:
            if not line:
                raise TokenError("EOF in multi-line statement", (number, 0))
            continued = False
        unended = set()
        while at < length:
            match = _token.match(line, at)
            if not match:
                for at in range(at, _blank.match(line, at).end() + 1):
                    yield TokenInfo(ERRORTOKEN, line[at], (number, at), (number, at + 1), line)
                at += 1
                continue
            group = match.lastindex
            start, end = match.span(group)
            string = line[start:end]
            if group == 3:
                quote = string.lstrip("bBrRfFuU")
                if len(quote) == 3:
                    end_of_string = _ends[quote]
                    ended = end_of_string.match(line, end)
                    if not ended:
                        pieces, lines, start_of_string = [line[start:]], [line], (number, start)
                        break
                else:
                    ended = None if quote in unended else _string_ends[quote].match(line, end)
                    if ended and line[ended.end() - 1] == "\n":
                        end_of_string = _ends[quote]
                        pieces, lines, start_of_string, is_short = [line[start:]], [line], (number, start), True
                        break
                if ended:
                    at = ended.end()
                    yield TokenInfo(STRING, line[start:at], (number, start), (number, at), line)
                    continue
                unended.add(quote)
                if len(string) == 1:
                    for at in range(at, end):
                        yield TokenInfo(ERRORTOKEN, line[at], (number, at), (number, at + 1), line)
                    at += 1
                    continue
                group, end, string = 7, end - 1, string[:-1]
            at = end
            if group == 1:
                continued = continued or end > start
                continue
            if group == 2:
                kind = COMMENT
            elif group == 4:
                kind = NUMBER
            elif group == 5:
                kind = NL if depth > 0 else NEWLINE
            elif group == 6:
                kind = OP
                if string in "([{":
                    depth += 1
                elif string in ")]}":
                    depth -= 1
            else:
                kind = NAME if string[0].isidentifier() else OP
            yield TokenInfo(kind, string, (number, start), (number, end), line)
    if previous and previous[-1] not in "\r\n" and not previous.strip().startswith("#"):
        yield TokenInfo(NEWLINE, "", (number - 1, len(previous)), (number - 1, len(previous) + 1), "")
    for _ in indents[1:]:
        yield TokenInfo(DEDENT, "", (number, 0), (number, 0), "")
    yield TokenInfo(ENDMARKER, "", (number, 0), (number, 0), "")
`;

export const tokenizeModule = pythonModule("tokenize", TEXT);

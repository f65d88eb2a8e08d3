/**
 * The module gettext, written in Python: messages translated by catalogues, which are .mo files that the host has mounted. Without one every message is its own translation.
 *
 * The rule by which a language chooses among plural forms is an expression of C in the catalogue; it is read here and becomes functions, so that no code is made of a text.
 */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import locale as _locale
import os as _os
import re as _re
import struct as _struct
import sys as _sys
import warnings as _warnings
from copy import copy as _copy

_domain = ["messages"]
_folders = {}
_catalogues = {}
_default_folder = _os.path.join(getattr(_sys, "base_prefix", "/usr"), "share", "locale")
_token = _re.compile(r"(?P<space>\s+)|(?P<number>[0-9]+\b)|(?P<name>n\b)|(?P<mark>[()])|(?P<operator>[-*/%+?:]|[><!]=?|==|&&|\|\|)|(?P<wrong>\w+|.)", _re.DOTALL)
_ranks = {"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6}

def _compare(operator, a, b):
    if operator in ("==", "!="):
        return (a == b) is (operator == "==")
    if operator[0] == "<":
        return a < b or operator == "<=" and a == b
    return a > b or operator == ">=" and a == b

def _binary(operator, left, right):
    if operator == "||":
        return lambda n: left(n) or right(n)
    if operator == "&&":
        return lambda n: left(n) and right(n)
    if operator == "+":
        return lambda n: left(n) + right(n)
    if operator == "-":
        return lambda n: left(n) - right(n)
    if operator == "*":
        return lambda n: left(n) * right(n)
    if operator == "/":
        return lambda n: left(n) // right(n)
    if operator == "%":
        return lambda n: left(n) % right(n)
    return lambda n: _compare(operator, left(n), right(n))

class _PluralReader:
    """Reads an expression of C with one variable, n."""
    def __init__(self, text):
        self.tokens = []
        for found in _token.finditer(text):
            if found.lastgroup == "wrong":
                self.tokens.append(None)
                self.wrong = found[0]
                break
            if found.lastgroup != "space":
                self.tokens.append(found[0])
        else:
            self.tokens.append("")
        self.at = 0
        self.depth = 0

    def peek(self):
        token = self.tokens[self.at]
        if token is None:
            raise ValueError(f"invalid token in plural form: {self.wrong}")
        return token

    def take(self):
        token = self.peek()
        self.at += 1
        return token

    def unexpected(self, token):
        return ValueError(f"unexpected token in plural form: {token}" if token else "unexpected end of plural form")

    def whole(self):
        made = self.choice()
        if self.peek():
            raise self.unexpected(self.peek())
        return made

    def inner(self, most):
        """What stands in parentheses, or between ? and :, which may be nested so deep."""
        self.depth += 1
        if self.depth > most:
            raise ValueError("plural form expression is too complex")
        made = self.choice()
        self.depth -= 1
        return made

    def choice(self):
        made = self.operation(1)
        if self.peek() == "?":
            self.take()
            yes = self.inner(21)
            token = self.take()
            if token != ":":
                raise self.unexpected(token)
            no, condition = self.choice(), made
            made = lambda n: yes(n) if condition(n) else no(n)
        return made

    def operation(self, rank):
        left = self.operand()
        while _ranks.get(self.peek(), 0) >= rank:
            operator = self.take()
            left = _binary(operator, left, self.operation(_ranks[operator] + 1))
        return left

    def operand(self):
        inverted = 0
        token = self.take()
        while token == "!":
            inverted += 1
            token = self.take()
        if token == "(":
            made = self.inner(20)
            if self.take() != ")":
                raise ValueError("unbalanced parenthesis in plural form")
        elif token == "n":
            made = lambda n: n
        elif token.isdigit():
            number = int(token, 10)
            made = lambda n: number
        else:
            raise self.unexpected(token)
        if not inverted:
            return made
        return lambda n: bool(made(n)) is (inverted % 2 == 0)

def c2py(plural):
    """A function that gives the index of the plural form for a number, by an expression of C."""
    if len(plural) > 1000:
        raise ValueError("plural form expression is too long")
    form = _PluralReader(plural).whole()
    def func(n):
        if not isinstance(n, int):
            n = _whole(n)
        return int(form(n))
    return func

def _whole(n):
    try:
        rounded = round(n)
    except TypeError:
        raise TypeError(f"Plural value must be an integer, got {n.__class__.__name__}") from None
    _warnings.warn(f"Plural value must be an integer, got {n.__class__.__name__}", DeprecationWarning, 4)
    return n

def _variants(name):
    """A locale and its less special forms, the most special first."""
    rest = _locale.normalize(name)
    pieces = []
    for mark in "@._":
        at = rest.find(mark)
        pieces.append(rest[at:] if at >= 0 else "")
        rest = rest if at < 0 else rest[:at]
    modifier, codeset, territory = pieces
    found = []
    for with_modifier in ([modifier, ""] if modifier else [""]):
        for with_territory in ([territory, ""] if territory else [""]):
            for with_codeset in ([codeset, ""] if codeset else [""]):
                found.append((bool(with_modifier) * 4 + bool(with_territory) * 2 + bool(with_codeset), rest + with_territory + with_codeset + with_modifier))
    return [each for _, each in sorted(found, key=lambda pair: -pair[0])]

class NullTranslations:
    """Translates every message to itself, or asks a fallback."""
    def __init__(self, fp=None):
        self._info, self._charset, self._fallback = {}, None, None
        if fp is not None:
            self._parse(fp)
    def _parse(self, fp):
        pass
    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback
    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message
    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2
    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message
    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2
    def info(self):
        return self._info
    def charset(self):
        return self._charset
    def install(self, names=None):
        """Makes the translation the builtin function _ of the program."""
        raise RuntimeError("install() is not available: the builtins are not changed here. Write: _ = translation.gettext")

class GNUTranslations(NullTranslations):
    """Translates by a catalogue, an open .mo file."""
    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    CONTEXT = "%s\x04%s"
    VERSIONS = (0, 1)

    def _parse(self, fp):
        filename = getattr(fp, "name", "")
        self._catalog = {}
        self.plural = lambda n: int(n != 1)
        data = fp.read()
        magic, = _struct.unpack("<I", data[:4])
        if magic not in (self.LE_MAGIC, self.BE_MAGIC):
            raise OSError(0, "Bad magic number", filename)
        order = "<" if magic == self.LE_MAGIC else ">"
        version, count, ids, texts = _struct.unpack(order + "4I", data[4:20])
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, f"Bad version number {version >> 16}", filename)
        pair = order + "II"
        for at in range(0, count * 8, 8):
            pieces = []
            for table in (ids, texts):
                length, start = _struct.unpack(pair, data[table + at:table + at + 8])
                pieces.append((start, start + length))
            if any(end >= len(data) for _, end in pieces):
                raise OSError(0, "File is corrupt", filename)
            message, text = [data[start:end] for start, end in pieces]
            if not message:
                self._read_header(text)
            charset = self._charset or "ascii"
            if b"\0" not in message:
                self._catalog[str(message, charset)] = str(text, charset)
                continue
            singular, _ = message.split(b"\0")
            singular = str(singular, charset)
            for i, form in enumerate(text.split(b"\0")):
                self._catalog[singular, i] = str(form, charset)

    def _read_header(self, text):
        """The lines of the message without a name: what is known of the catalogue."""
        last = None
        for line in text.split(b"\n"):
            line = line.decode().strip()
            if not line or line.startswith("#-#-#-#-#") and line.endswith("#-#-#-#-#"):
                continue
            name, mark, value = line.partition(":")
            if not mark:
                if last:
                    self._info[last] += "\n" + line
                continue
            last, value = name.strip().lower(), value.strip()
            self._info[last] = value
            if last == "content-type":
                self._charset = value.split("charset=")[1]
            elif last == "plural-forms":
                self.plural = c2py(value.split(";")[1].split("plural=")[1])

    def _find(self, message):
        found = self._catalog.get(message)
        return self._catalog.get((message, self.plural(1))) if found is None else found

    def gettext(self, message):
        found = self._find(message)
        if found is not None:
            return found
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        try:
            return self._catalog[msgid1, self.plural(n)]
        except KeyError:
            if self._fallback:
                return self._fallback.ngettext(msgid1, msgid2, n)
            return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        found = self._find(self.CONTEXT % (context, message))
        if found is not None:
            return found
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        try:
            return self._catalog[self.CONTEXT % (context, msgid1), self.plural(n)]
        except KeyError:
            if self._fallback:
                return self._fallback.npgettext(context, msgid1, msgid2, n)
            return msgid1 if n == 1 else msgid2

def find(domain, localedir=None, languages=None, all=False):
    """The catalogue of a domain for the first language that has one, or those of all languages."""
    if localedir is None:
        localedir = _default_folder
    if languages is None:
        given = [value for value in map(_os.environ.get, ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")) if value]
        languages = given[0].split(":") if given else []
        if "C" not in languages:
            languages.append("C")
    names = []
    for language in languages:
        names.extend([each for each in _variants(language) if each not in names])
    found = []
    for each in names:
        if each == "C":
            break
        file = _os.path.join(localedir, each, "LC_MESSAGES", "%s.mo" % domain)
        if _os.path.exists(file):
            if not all:
                return file
            found.append(file)
    return found if all else None

def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The translations of a domain: of the first language, with the others as fallbacks."""
    make = GNUTranslations if class_ is None else class_
    files = find(domain, localedir, languages, all=True)
    if not files:
        if fallback:
            return NullTranslations()
        raise FileNotFoundError(2, "No translation file found for domain", domain)
    result = None
    for file in files:
        key = make, _os.path.abspath(file)
        if key not in _catalogues:
            with open(file, "rb") as fp:
                _catalogues[key] = make(fp)
        # What is added to one that a program has is not added to those of others.
        one = _copy(_catalogues[key])
        if result is None:
            result = one
        else:
            result.add_fallback(one)
    return result

def install(domain, localedir=None, *, names=None):
    translation(domain, localedir, fallback=True).install(names)

def textdomain(domain=None):
    if domain is not None:
        _domain[0] = domain
    return _domain[0]

def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _folders[domain] = localedir
    return _folders.get(domain, _default_folder)

def _of_domain(domain):
    """The translations of a domain; those that there are none of translate nothing."""
    folder = _folders.get(domain)
    try:
        return translation(domain, folder)
    except OSError:
        return NullTranslations()

def dgettext(domain, message):
    return _of_domain(domain).gettext(message)

def dngettext(domain, msgid1, msgid2, n):
    return _of_domain(domain).ngettext(msgid1, msgid2, n)

def dpgettext(domain, context, message):
    return _of_domain(domain).pgettext(context, message)

def dnpgettext(domain, context, msgid1, msgid2, n):
    return _of_domain(domain).npgettext(context, msgid1, msgid2, n)

def gettext(message):
    return dgettext(_domain[0], message)

def ngettext(msgid1, msgid2, n):
    return dngettext(_domain[0], msgid1, msgid2, n)

def pgettext(context, message):
    return dpgettext(_domain[0], context, message)

def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_domain[0], context, msgid1, msgid2, n)

Catalog = translation
__all__ = ["NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation", "install", "textdomain", "dgettext", "dngettext",
    "gettext", "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext"]
`;

export const gettextModule = pythonModule("gettext", TEXT);

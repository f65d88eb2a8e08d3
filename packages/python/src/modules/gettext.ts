/** The module gettext, written in Python: there are no catalogues, so that every message is its own translation. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`

_domain = ["messages"]
_folders = {}

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
    def _parse(self, fp):
        raise RuntimeError("GNUTranslations of a file is not available. Use NullTranslations")

def find(domain, localedir=None, languages=None, all=False):
    return [] if all else None

def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    if fallback:
        return NullTranslations()
    raise FileNotFoundError(2, "No translation file found for domain", domain)

def install(domain, localedir=None, *, names=None):
    translation(domain, localedir, fallback=True).install(names)

def textdomain(domain=None):
    if domain is not None:
        _domain[0] = domain
    return _domain[0]

def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _folders[domain] = localedir
    return _folders.get(domain, "/usr/share/locale")

def dgettext(domain, message):
    return message

def dngettext(domain, msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2

def dpgettext(domain, context, message):
    return message

def dnpgettext(domain, context, msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2

def gettext(message):
    return message

def ngettext(msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2

def pgettext(context, message):
    return message

def npgettext(context, msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2

Catalog = translation
__all__ = ["NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation", "install", "textdomain", "dgettext", "dngettext",
    "gettext", "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext"]
`;

export const gettextModule = pythonModule("gettext", TEXT);

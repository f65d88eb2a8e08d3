/** The module locale, written in Python: the locale "C", which is the only one that there is. */

import { pythonModule } from "./python-source.ts";
import { functionsAsC } from "./written-in-c.ts";

const TEXT = String.raw`
import re as _re
import warnings as _warnings
_float, _int, _str = float, int, str

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
LC_COLLATE, LC_MONETARY = 3, 4
CHAR_MAX = 127

class Error(Exception):
    pass

_langinfo = {}
def _constants():
    names = globals()
    def put(first, listed):
        for at, (name, value) in enumerate(listed):
            names[name] = first + at
            _langinfo[first + at] = value
    days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()
    months = "January February March April May June July August September October November December".split()
    put(0x20000, [("ABDAY_%d" % (i + 1), day[:3]) for i, day in enumerate(days)])
    put(0x20007, [("DAY_%d" % (i + 1), day) for i, day in enumerate(days)])
    put(0x2000E, [("ABMON_%d" % (i + 1), month[:3]) for i, month in enumerate(months)])
    put(0x2001A, [("MON_%d" % (i + 1), month) for i, month in enumerate(months)])
    put(0x20026, [("AM_STR", "AM"), ("PM_STR", "PM"), ("D_T_FMT", "%a %b %e %H:%M:%S %Y"), ("D_FMT", "%m/%d/%y"), ("T_FMT", "%H:%M:%S"), ("T_FMT_AMPM", "%I:%M:%S %p"), ("ERA", "")])
    put(0x2002E, [("ERA_D_FMT", ""), ("ALT_DIGITS", ""), ("ERA_D_T_FMT", ""), ("ERA_T_FMT", "")])
    put(0x10000, [("RADIXCHAR", "."), ("THOUSEP", "")])
    put(0x50000, [("YESEXPR", "^[yY]"), ("NOEXPR", "^[nN]")])
    put(0x4000F, [("CRNCYSTR", "-")])
    put(14, [("CODESET", "UTF-8")])
_constants()

def nl_langinfo(key, /):
    """Return the value for the locale information associated with key."""
    if key not in _langinfo:
        raise ValueError("unsupported langinfo constant")
    return _langinfo[key]

def localeconv():
    """Returns numeric and monetary locale-specific parameters."""
    found = {name: "" for name in ("int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep")}
    found.update(mon_grouping=[], positive_sign="", negative_sign="")
    for name in ("int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space", "p_sign_posn", "n_sign_posn"):
        found[name] = CHAR_MAX
    found.update(decimal_point=".", thousands_sep="", grouping=[])
    return found

def setlocale(category, locale=None):
    """Set the locale for the given category: only "C" is there."""
    if not isinstance(category, _int):
        raise TypeError(f"'{type(category).__name__}' object cannot be interpreted as an integer")
    if not 0 <= category <= 12:
        raise Error("locale query failed" if locale is None else "unsupported locale setting")
    if locale is not None and not isinstance(locale, _str):
        locale = normalize(".".join([each for each in locale if each]))
    if locale not in (None, "", "C", "POSIX"):
        raise Error("unsupported locale setting")
    return "C"

def getlocale(category=LC_CTYPE):
    """Returns the current setting for the given locale category as tuple (language code, encoding)."""
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    setlocale(category)
    return None, None

def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    _warnings.warn("Use setlocale(), getencoding() and getlocale() instead", DeprecationWarning, stacklevel=2)
    return None, None

def resetlocale(category=LC_ALL):
    _warnings.warn("Use locale.setlocale(locale.LC_ALL, '') instead", DeprecationWarning, stacklevel=2)
    setlocale(category, "")

def getencoding():
    """Get the current locale encoding."""
    return "UTF-8"

def getpreferredencoding(do_setlocale=True):
    """Return the charset that the user is likely using."""
    return "UTF-8"

locale_alias, locale_encoding_alias, windows_locale = {"c": "C", "posix": "C"}, {}, {}

def normalize(localename):
    """Returns a normalized locale code for the given locale name."""
    code = localename.lower()
    # What is neither text nor bytes fails in its own words.
    ":" in code
    return locale_alias.get(code, localename)

def _check_text(name, *texts):
    for at, text in enumerate(texts):
        if not isinstance(text, _str):
            kind = "None" if text is None else type(text).__name__
            raise TypeError(f"{name}() argument {at + 1} must be str, not {kind}" if len(texts) > 1 else f"{name}() argument must be str, not {kind}")

def strcoll(os1, os2, /):
    """Compares two strings according to the locale."""
    _check_text("strcoll", os1, os2)
    return (os1 > os2) - (os1 < os2)

def strxfrm(string, /):
    """Return a string that can be used as a key for locale-aware comparisons."""
    _check_text("strxfrm", string)
    return string

_percent = _re.compile(r"%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]")

def _localized(text, monetary):
    # There are no groups, and amounts of money have no decimal point.
    return "".join(text.split(".")) if monetary and "." in text else text

def _formatted(percent, value, monetary):
    text = percent % value
    return _localized(text, monetary) if percent[-1] in "eEfFgG" else text

def format_string(f, val, grouping=False, monetary=False):
    """Formats a string in the same way that the % formatting would use."""
    found = [match.group() for match in _percent.finditer(f)]
    parts, at = [], 0
    if not hasattr(val, "keys") and not isinstance(val, tuple):
        val = (val,)
    for each in found:
        if each[-1] == "%":
            parts.append("%")
        elif isinstance(val, tuple):
            # A star takes its width from the arguments.
            stars = each.count("*")
            parts.append(_formatted(each, val[at:at + 1 + stars] if stars else val[at], monetary))
            at += 1 + stars
        else:
            parts.append(_formatted(each, val, monetary))
    return _percent.sub("%s", f) % tuple(parts)

def format(percent, value, grouping=False, monetary=False, *additional):
    """Deprecated, use format_string instead."""
    _warnings.warn("This method will be removed in a future version of Python. Use 'locale.format_string()' instead.", DeprecationWarning, stacklevel=2)
    match = _percent.match(percent)
    if not match or len(match.group()) != len(percent):
        raise ValueError("format() must be given exactly one %%char format specifier, %s not valid" % repr(percent))
    return _formatted(percent, (value,) + additional if additional else value, monetary)

def currency(val, symbol=True, grouping=False, international=False):
    """Formats val according to the currency settings in the current locale."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")

def str(val):
    """Convert float to string, taking the locale into account."""
    return "%.12g" % val

def delocalize(string):
    "Parses a string as a normalized number according to the locale settings."
    return string.replace(".", ".")

def localize(string, grouping=False, monetary=False):
    """Parses a string as locale number according to the locale settings."""
    "." in string
    return _localized(string, monetary)

def atof(string, func=float):
    "Parses a string as a float according to the locale settings."
    return func(delocalize(string))

def atoi(string):
    "Converts a string to an integer according to the locale settings."
    return _int(delocalize(string))

def gettext(msg, /):
    return msg

def dgettext(domain, msg, /):
    return msg

def dcgettext(domain, msg, category, /):
    return msg

def textdomain(domain, /):
    return "messages" if domain is None else domain

def bindtextdomain(domain, dir, /):
    return dir

def bind_textdomain_codeset(domain, codeset, /):
    return codeset

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "resetlocale", "localeconv", "strcoll", "strxfrm", "str", "atof",
    "atoi", "format", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX",
    "getencoding", "LC_MESSAGES"]
`;

export const localeModule = pythonModule("locale", TEXT, undefined, (namespace) =>
  functionsAsC(
    namespace,
    "_locale",
    "strcoll strxfrm gettext dgettext dcgettext textdomain bindtextdomain bind_textdomain_codeset".split(" "),
  ),
);

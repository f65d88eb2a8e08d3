/** codecs, part one, in Python: looking codecs up, and handlers of errors. */

export const CODEC_INFO = String.raw`
BOM_UTF8 = b"\xef\xbb\xbf"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"

class CodecInfo(tuple):
    """Codec details when looking up the codec registry"""
    _is_text_encoding = True
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        made = super().__new__(cls, [encode, decode, streamreader, streamwriter])
        made.name, made.encode, made.decode, made.streamreader, made.streamwriter = name, *made
        made.incrementalencoder, made.incrementaldecoder = incrementalencoder, incrementaldecoder
        if _is_text_encoding in (True, False):
            made._is_text_encoding = _is_text_encoding
        return made
    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} object for encoding {self.name} at {id(self):#x}>"

class Codec:
    """Defines the interface for stateless encoders/decoders."""
    def encode(self, input, errors="strict"):
        raise NotImplementedError
    def decode(self, input, errors="strict"):
        raise NotImplementedError

def _kind_of(value):
    """What C code calls the type of an argument."""
    return "None" if value is None else type(value).__name__

_found, _searches = {}, []
_proper = {"utf_7": "utf-7", "utf7": "utf-7", "u7": "utf-7", "unicode_1_1_utf_7": "utf-7", "utf_8": "utf-8", "utf_8_sig": "utf-8-sig", "utf_16": "utf-16", "utf_32": "utf-32", "latin_1": "iso8859-1", "iso_8859_1": "iso8859-1", "iso8859_1": "iso8859-1",
    "latin1": "iso8859-1", "l1": "iso8859-1", "us_ascii": "ascii", "646": "ascii", "utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "utf16": "utf-16", "u16": "utf-16", "utf32": "utf-32",
    "u32": "utf-32", "latin": "iso8859-1", "unicode_escape": "unicode-escape", "raw_unicode_escape": "raw-unicode-escape", "koi8_r": "koi8-r", "mac_roman": "mac-roman",
    "macroman": "mac-roman", "latin2": "iso8859-2", "l2": "iso8859-2", "latin9": "iso8859-15", "l9": "iso8859-15", "iso8859": "iso8859-1", "8859": "iso8859-1", "cp819": "iso8859-1"}

def _name_of(key):
    if key in _proper:
        return _proper[key]
    for head, tail in (("utf_16", "utf-16"), ("utf16", "utf-16"), ("utf_32", "utf-32"), ("utf32", "utf-32")):
        if key.startswith(head):
            return tail + "-" + key[len(head):].strip("_")
    for head in ("iso_8859_", "iso8859_"):
        if key.startswith(head):
            return "iso8859-" + key[len(head):]
    if key.startswith("windows_"):
        return "cp" + key[8:]
    return "cp" + key if key.isdigit() else key

def _is_known(key):
    try:
        "".encode(key)
        return True
    except (LookupError, ValueError):
        return False

def lookup(encoding, /):
    """Looks up a codec tuple in the Python codec registry and returns a CodecInfo object."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {_kind_of(encoding)}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    key = _normalized(encoding)
    found = _found.get(key)
    if found is None:
        found = _of_other(key) or _of_text(key)
        if found is None:
            for search in _searches:
                found = search(encoding.lower().replace(" ", "_").replace("-", "_"))
                if found is not None:
                    if not isinstance(found, tuple) or len(found) != 4:
                        raise TypeError("codec search functions must return 4-tuples")
                    break
        if found is None:
            raise LookupError(f"unknown encoding: {encoding}")
        _found[key] = found
    return found

def register(search_function, /):
    """Register a codec search function."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)

def unregister(search_function, /):
    """Unregister a codec search function and clear the registry's cache."""
    if search_function in _searches:
        _searches.remove(search_function)
        _found.clear()

def _described(error, direction, encoding):
    """CPython tells which codec it was; the types of most errors stay."""
    kind = type(error)
    text = f"{direction}coding with '{encoding}' codec failed ({kind.__name__}: {error})"
    # What has more than words is not made anew: errors with fields, and classes that are made in their own way.
    if type(_described) in (type(kind.__init__), type(kind.__new__)) or isinstance(error, (OSError, SyntaxError, ImportError, AttributeError, NameError, StopIteration, SystemExit)):
        return None
    if isinstance(error, UnicodeError) and kind is not UnicodeError or error.__dict__ or len(error.args) > 1 or error.args and not isinstance(error.args[0], str):
        return None
    return kind(text)

def _through(which, direction, obj, encoding, errors):
    info = lookup(encoding)
    try:
        result = info[which](obj, errors)
    except Exception as error:
        described = _described(error, direction, encoding)
        if described is None:
            raise
        raise described from error
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("encoder must return a tuple (object, integer)" if which == 0 else "decoder must return a tuple (object,integer)")
    return result[0]

def _checked(name, **texts):
    for each, value in texts.items():
        if not isinstance(value, str):
            raise TypeError(f"{name}() argument '{each}' must be str, not {_kind_of(value)}")

def encode(obj, encoding="utf-8", errors="strict"):
    """Encodes obj using the codec registered for encoding."""
    _checked("encode", encoding=encoding, errors=errors)
    return _through(0, "en", obj, encoding, errors)

def decode(obj, encoding="utf-8", errors="strict"):
    """Decodes obj using the codec registered for encoding."""
    _checked("decode", encoding=encoding, errors=errors)
    return _through(1, "de", obj, encoding, errors)

def _getter(part, what, is_required=False):
    """A function that gives one part of a codec."""
    def get(encoding):
        found = getattr(lookup(encoding), part)
        if found is None and is_required:
            raise LookupError(encoding)
        return found
    get.__name__ = get.__qualname__ = "get" + {"encode": "encoder", "decode": "decoder", "streamreader": "reader", "streamwriter": "writer"}.get(part, part)
    get.__doc__ = f"The {what} of the codec for an encoding."
    return get

getencoder, getdecoder = _getter("encode", "encoder"), _getter("decode", "decoder")
getincrementalencoder = _getter("incrementalencoder", "IncrementalEncoder class", True)
getincrementaldecoder = _getter("incrementaldecoder", "IncrementalDecoder class", True)
getreader, getwriter = _getter("streamreader", "StreamReader class"), _getter("streamwriter", "StreamWriter class")

def _failing(exc):
    """The characters or bytes that an error is about."""
    if not isinstance(exc, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        raise TypeError("don't know how to handle %s in error callback" % type(exc).__name__)
    return exc.object[exc.start:exc.end]

def strict_errors(exc, /):
    """Implements the 'strict' error handling, which raises a UnicodeError on coding errors."""
    if not isinstance(exc, BaseException):
        raise TypeError("codec must pass exception instance")
    raise exc

def ignore_errors(exc, /):
    """Implements the 'ignore' error handling, which ignores malformed data and continues."""
    _failing(exc)
    return "", exc.end

def replace_errors(exc, /):
    """Implements the 'replace' error handling, which replaces malformed data with a replacement marker."""
    failing = _failing(exc)
    if isinstance(exc, UnicodeDecodeError):
        return "\ufffd", exc.end
    return ("?" if isinstance(exc, UnicodeEncodeError) else "\ufffd") * len(failing), exc.end

def _only_characters(exc):
    failing = _failing(exc)
    if not isinstance(exc, UnicodeEncodeError):
        raise TypeError("don't know how to handle %s in error callback" % type(exc).__name__)
    return failing

def xmlcharrefreplace_errors(exc, /):
    """Implements the 'xmlcharrefreplace' error handling, which replaces an unencodable character with the appropriate XML character reference."""
    return "".join(["&#%d;" % ord(c) for c in _only_characters(exc)]), exc.end

def _escaped(code):
    return "\\x%02x" % code if code < 256 else "\\u%04x" % code if code < 65536 else "\\U%08x" % code

def backslashreplace_errors(exc, /):
    """Implements the 'backslashreplace' error handling, which replaces malformed data with a backslashed escape sequence."""
    failing = _failing(exc)
    return "".join([_escaped(each if isinstance(each, int) else ord(each)) for each in failing]), exc.end

def namereplace_errors(exc, /):
    """Implements the 'namereplace' error handling, which replaces an unencodable character with a \\N{...} escape sequence."""
    import unicodedata
    failing = _only_characters(exc)
    names = [unicodedata.name(c, "") for c in failing]
    return "".join(["\\N{%s}" % name if name else _escaped(ord(c)) for name, c in zip(names, failing)]), exc.end

def _by_codec(name):
    def handle(exc, /):
        """Implements an error handling that only the codecs themselves can do."""
        _failing(exc)
        if isinstance(exc, UnicodeEncodeError):
            return exc.object[exc.start:exc.end].encode("utf-8", name), exc.end
        return exc.object[exc.start:exc.end].decode("ascii", name), exc.end
    return handle

_known_handlers = {"strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "xmlcharrefreplace": xmlcharrefreplace_errors,
    "backslashreplace": backslashreplace_errors, "namereplace": namereplace_errors, "surrogateescape": _by_codec("surrogateescape"), "surrogatepass": _by_codec("surrogatepass")}
_set_handler("namereplace", namereplace_errors)

def register_error(errors, handler, /):
    """Register the specified error handler under the name errors."""
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _set_handler(errors, handler)

def lookup_error(name, /):
    """lookup_error(errors) -> handler"""
    found = _get_handler(name) or _known_handlers.get(name)
    if found is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return found
`;

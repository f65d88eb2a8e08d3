/** codecs, part three, in Python: the codecs themselves, over str.encode and bytes.decode, and those between other things. */

export const CODER_FUNCTIONS = String.raw`
def _errors_of(name, errors):
    """How mistakes are treated, as the functions of C take it."""
    if errors is None:
        return "strict"
    if not isinstance(errors, str):
        raise TypeError(f"{name}() argument 2 must be str or None, not {_kind_of(errors)}")
    return errors

def _encoded(name, key, input, errors):
    if not isinstance(input, str):
        raise TypeError(f"{name}() argument 1 must be str, not {_kind_of(input)}")
    return _text_encode(key, input, _errors_of(name, errors))

def _require_final(final):
    if not isinstance(final, int):
        raise TypeError(f"'{type(final).__name__}' object cannot be interpreted as an integer")

import re as _re

_RUN = _re.compile(rb"[A-Za-z0-9+/]*\Z").match

def _incomplete(data, key):
    """How many bytes at the end are the beginning of a character that may still come."""
    if key in ("utf-8", "utf-8-sig"):
        for back in range(1, min(3, len(data)) + 1):
            byte = data[-back]
            if byte >= 0xC0:
                need = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
                if not (0xC2 <= byte <= 0xF4) or need <= back:
                    return 0
                if back > 1:
                    second = data[-back + 1]
                    if byte == 0xE0 and second < 0xA0 or byte == 0xED and second > 0x9F or byte == 0xF0 and second < 0x90 or byte == 0xF4 and second > 0x8F:
                        return 0
                return back
            if byte < 0x80:
                return 0
        return 0
    if key.startswith("utf-16"):
        rest = len(data) % 2
        if len(data) - rest >= 2:
            high = data[len(data) - rest - 2:len(data) - rest][0 if key.endswith("be") else 1]
            if 0xD8 <= high <= 0xDB:
                rest += 2
        return rest
    if key.startswith("utf-32"):
        return len(data) % 4
    if key == "utf-7":
        # A run of base64 is taken as a whole.
        start = data.rfind(b"+")
        return len(data) - start if start >= 0 and _RUN(data, start + 1) else 0
    return 0

def _partly(name, key, data, errors, final):
    """Decodes what is complete: the text, and how many bytes of the data it was; the name is that of CPython's function."""
    if isinstance(data, str) and "escape" in name:
        data = data.encode("utf-8")
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    errors = _errors_of(name, errors)
    _require_final(final)
    data = bytes(data)
    kept = 0 if final else _incomplete(data, key)
    whole = data[:len(data) - kept] if kept else data
    return _bytes_decode(key, whole, errors), len(whole)

_marks = {"utf-16": ((BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")), "utf-32": ((BOM_UTF32_LE, "utf-32-le"), (BOM_UTF32_BE, "utf-32-be"))}

_in_c = "ascii latin_1 utf_7 utf_8 utf_16 utf_16_le utf_16_be utf_32 utf_32_le utf_32_be unicode_escape raw_unicode_escape".split()

def _require_strict(unsupported, errors):
    if errors != "strict":
        raise UnicodeError(unsupported + " error handling " + errors)

_again = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_HOSTS = ("idna", "punycode")

def _marked_decoder(name):
    """The decoder of pieces for an encoding that begins with a mark, which says how the rest is encoded."""
    marks = _marks.get(name, ())
    class Decoder(BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            BufferedIncrementalDecoder.__init__(self, errors)
            self._now = None
        def _buffer_decode(self, input, errors, final):
            if self._now is not None:
                return _partly(self._now.replace("-", "_") + "_decode", self._now, input, errors, final)
            if not marks:
                if len(input) < 3 and not final and BOM_UTF8.startswith(input):
                    return "", 0
                self._now = "utf-8"
                skip = 3 if input.startswith(BOM_UTF8) else 0
                text, consumed = _partly("utf_8_decode", "utf-8", input[skip:], errors, final)
                return text, consumed + skip
            for mark, encoding in marks:
                if input.startswith(mark):
                    text, consumed = _partly(name.replace("-", "_") + "_ex_decode", encoding, input[len(mark):], errors, final)
                    self._now = encoding
                    return text, consumed + len(mark)
            # Without a mark it is read in the order of the machine, and refused where there was a whole unit.
            text, consumed = _partly(name.replace("-", "_") + "_ex_decode", marks[0][1], input, errors, final)
            if consumed >= len(marks[0][0]):
                raise UnicodeError(f"{name.upper()} stream does not start with BOM")
            return text, consumed
        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self._now = None
        def getstate(self):
            if not marks:
                return self.buffer, int(self._now is None)
            return self.buffer, 2 if self._now is None else int(self._now.endswith("be"))
        def setstate(self, state):
            BufferedIncrementalDecoder.setstate(self, state)
            if not marks:
                self._now = None if state[1] else "utf-8"
            else:
                self._now = marks[state[1]][1] if state[1] in (0, 1) else None
    return Decoder

def _of_text(key):
    """The codec of an encoding that str.encode has."""
    if not _is_known(key):
        return None
    name = _name_of(key)
    label = "latin_1" if name == "iso8859-1" else name.replace("-", "_")
    # CPython: most encodings of single bytes are tables of one function.
    called = "utf_8" if name == "utf-8-sig" else label if label in _in_c else "charmap"
    def encode(input, errors="strict", /):
        if name == "idna":
            _require_strict("unsupported", errors)
            return (_host_encode(name, input, errors), len(input)) if input and input.encode else (b"", 0)
        if name == "punycode":
            return _host_encode(name, input, errors), len(input)
        return _encoded(called + "_encode", key, input, errors), len(input)
    def decode(input, errors="strict", final=True, /):
        if name in _HOSTS:
            if name == "idna":
                _require_strict("Unsupported", errors)
            if name == "punycode" and isinstance(input, str):
                input = input.encode("ascii")
            input = bytes(input) if input else b""
            return _host_decode(name, input, errors), len(input)
        if name == "utf-8-sig" and not isinstance(input, (bytes, bytearray, memoryview)):
            input[:3]
        return _partly(called + "_decode", name if final is False else key, input, errors, final)
    encode.__name__ = encode.__qualname__ = label + "_encode"
    decode.__name__ = decode.__qualname__ = label + "_decode"
    class Encoder(BufferedIncrementalEncoder if name == "idna" else IncrementalEncoder):
        _begun = False
        def encode(self, input, final=False):
            made = _encoded(called + "_encode", _again[name] if self._begun and name in _again else key, input, self.errors)
            self._begun = True
            return made
        if name in _again:
            def reset(self):
                self._begun = False
            def getstate(self):
                return (0 if self._begun else 1) if name == "utf-8-sig" else 0 if self._begun else 2
            def setstate(self, state):
                self._begun = not state
    if name in _HOSTS:
        del Encoder.encode
        if name == "punycode":
            Encoder.encode = lambda self, input, final=False: encode(input, self.errors)[0]
        else:
            def _labels(self, input, errors, final):
                # The last label may go on in the next piece.
                _require_strict("unsupported", errors)
                size = len(input) if final else max([input.rfind(dot) + 1 for dot in ".\u3002\uff0e\uff61"])
                return encode(input[:size], errors)
            Encoder._buffer_encode = _labels
    if name in _again:
        Decoder = _marked_decoder(name)
    elif name.startswith("utf-") or name in ("idna", "unicode-escape", "raw-unicode-escape"):
        class Decoder(BufferedIncrementalDecoder):
            def _buffer_decode(self, input, errors, final=True):
                if name != "idna":
                    return _partly(called + "_decode", name, input, errors, final)
                _require_strict("Unsupported", errors)
                if not isinstance(input, str):
                    input = str(input, "ascii").encode()
                return decode(input[:len(input) if final else input.rfind(b".") + 1], errors)
    else:
        class Decoder(IncrementalDecoder):
            def decode(self, input, final=False):
                return decode(input, self.errors)[0]
    class Writer(StreamWriter):
        _begun = False
        def encode(self, input, errors="strict"):
            if self._begun and (name in _marks or name == "utf-8-sig"):
                return input.encode("utf-8" if name == "utf-8-sig" else _marks[name][0][1], errors), len(input)
            self._begun = True
            return encode(input, errors)
        def reset(self):
            self._begun = False
    class Reader(StreamReader):
        def reset(self):
            StreamReader.reset(self)
            self._decoder = Decoder(self.errors)
        def decode(self, input, errors="strict"):
            return self._decoder.decode(input), len(input)
    for kind, title in ((Encoder, "IncrementalEncoder"), (Decoder, "IncrementalDecoder"), (Writer, "StreamWriter"), (Reader, "StreamReader")):
        kind.__name__ = kind.__qualname__ = title
        for each, value in vars(kind).items():
            if callable(value):
                value.__qualname__ = f"{title}.{each}"
        kind.__module__ = "encodings." + label
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)

_rot = {ord(a): ord(b) for first in "Aa" for at in range(26) for a, b in [(chr(ord(first) + at), chr(ord(first) + (at + 13) % 26))]}

def _rot13(input, errors="strict"):
    return str.translate(input, _rot), len(input)

def _of_bytes(convert):
    """Between bytes and bytes no mistake is passed over."""
    def run(input, errors="strict"):
        assert errors == "strict"
        return convert(input), len(input)
    return run

def _require_buffer(input):
    if input is not None and not isinstance(input, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type(input).__name__}'")
    len(input)

def _hex_encode(input):
    import binascii
    return binascii.b2a_hex(input)
def _hex_decode(input):
    import binascii
    return binascii.a2b_hex(input)
def _base64_encode(input):
    import base64
    return base64.encodebytes(input)
def _base64_decode(input):
    import base64
    return base64.decodebytes(input)
def _zlib_encode(input):
    import zlib
    return zlib.compress(input)
def _zlib_decode(input):
    import zlib
    return zlib.decompress(input)
def _quopri_encode(input):
    import binascii
    _require_buffer(input)
    return binascii.b2a_qp(input, quotetabs=True, istext=True)
def _quopri_decode(input):
    import binascii
    _require_buffer(input)
    return binascii.a2b_qp(input)
def _uu_encode(input):
    import binascii
    _require_buffer(input)
    lines = [binascii.b2a_uu(input[at:at + 45]) for at in range(0, len(input), 45)]
    return b"begin 666 <data>\n" + b"".join(lines) + b" \nend\n"
def _uu_decode(input):
    import binascii
    input = b"" if input is None else input
    _require_buffer(input)
    lines = bytes(input).splitlines(keepends=True)
    while lines and not lines[0].startswith(b"begin"):
        lines.pop(0)
    if not lines:
        raise ValueError('Missing "begin" line in input data')
    out = []
    for line in lines[1:]:
        if line == b"end\n":
            return b"".join(out)
        out.append(binascii.a2b_uu(line))
    raise ValueError("Truncated input data")

_others = {}
for _aliases, _pair in (("hex hex_codec", (_hex_encode, _hex_decode)), ("base64 base64_codec base_64", (_base64_encode, _base64_decode)),
        ("rot13 rot_13", (_rot13, _rot13)), ("zlib zlib_codec zip", (_zlib_encode, _zlib_decode)), ("quopri quopri_codec quoted_printable", (_quopri_encode, _quopri_decode)),
        ("uu uu_codec", (_uu_encode, _uu_decode))):
    for _alias in _aliases.split():
        _others[_alias] = _aliases.split()[0], _pair if _pair[0] is _rot13 else tuple(map(_of_bytes, _pair))

def _zlib_pieces():
    """The coders of a stream that is compressed as a whole."""
    import zlib
    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict"):
            assert errors == "strict"
            self.errors = errors
            self.reset()
        def encode(self, input, final=False):
            made = self.machine.compress(input)
            return made + self.machine.flush() if final else made
        def reset(self):
            self.machine = zlib.compressobj()
    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict"):
            assert errors == "strict"
            self.errors = errors
            self.reset()
        def decode(self, input, final=False):
            made = self.machine.decompress(input)
            return made + self.machine.flush() if final else made
        def reset(self):
            self.machine = zlib.decompressobj()
    return Encoder, Decoder

def _of_other(key):
    if key not in _others:
        return None
    name, (encode, decode) = _others[key]
    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]
    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]
    if name == "zlib":
        Encoder, Decoder = _zlib_pieces()
    class Writer(StreamWriter):
        charbuffertype = bytes
        def encode(self, input, errors="strict"):
            return encode(input, errors)
    class Reader(StreamReader):
        charbuffertype = bytes
        def decode(self, input, errors="strict"):
            return decode(input, errors)
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, "rot-13" if name == "rot13" else name, _is_text_encoding=False)

def _define():
    names = globals()
    for label, encoding in (("ascii", "ascii"), ("utf_7", "utf-7"), ("latin_1", "latin-1"), ("utf_8", "utf-8"), ("utf_16", "utf-16"), ("utf_16_le", "utf-16-le"), ("utf_16_be", "utf-16-be"),
            ("utf_32", "utf-32"), ("utf_32_le", "utf-32-le"), ("utf_32_be", "utf-32-be"), ("unicode_escape", "unicode-escape"), ("raw_unicode_escape", "raw-unicode-escape")):
        info = lookup(encoding)
        names[label + "_encode"] = info.encode
        partial = label.startswith("utf")
        def decoder(info, default):
            def decode(data, errors="strict", final=default, /):
                return info.decode(data.encode() if isinstance(data, str) and not default is False else data, errors, final)
            return decode
        names[label + "_decode"] = made = decoder(info, not partial)
        made.__name__ = made.__qualname__ = label + "_decode"
_define()

def charmap_build(map, /):
    return {ord(c): at for at, c in enumerate(map)}

def _handled(handler, error, encodes):
    put, end = lookup_error(handler)(error)
    return put, end + len(error.object) if end < 0 else end

def charmap_encode(str, errors="strict", mapping=None, /):
    errors = "strict" if errors is None else errors
    if mapping is None:
        return str.encode("latin-1", errors), len(str)
    out, at = bytearray(), 0
    def put(c):
        try:
            found = mapping[ord(c)]
        except LookupError:
            found = None
        if found is None:
            return False
        if isinstance(found, int):
            if not 0 <= found < 256:
                raise TypeError("character mapping must be in range(256)")
            out.append(found)
        elif isinstance(found, bytes):
            out.extend(found)
        else:
            raise TypeError(f"character mapping must return integer, bytes or None, not {type(found).__name__}")
        return True
    while at < len(str):
        if put(str[at]):
            at += 1
            continue
        error = _unencodable("charmap", str, at, "character maps to <undefined>")
        instead, end = _handled(errors, error, True)
        if isinstance(instead, bytes):
            out.extend(instead)
        else:
            for c in instead:
                if not put(c):
                    raise error
        at = end
    return bytes(out), len(str)

def charmap_decode(data, errors="strict", mapping=None, /):
    errors = "strict" if errors is None else errors
    data = bytes(data)
    if mapping is None:
        return data.decode("latin-1", errors), len(data)
    out, at = [], 0
    while at < len(data):
        try:
            found = mapping[data[at]]
        except LookupError:
            found = None
        if isinstance(found, int):
            if not 0 <= found <= 0x10FFFF:
                raise TypeError("character mapping must be in range(0x110000)")
            found = chr(found)
        if found is None or found == "\ufffe":
            instead, at = _handled(errors, _undecodable("charmap", data, at, "character maps to <undefined>"), False)
            out.append(instead)
            continue
        if not isinstance(found, str):
            raise TypeError("character mapping must return integer, None or str")
        out.append(found)
        at += 1
    return "".join(out), len(data)

def make_identity_dict(rng):
    """Return a dictionary where elements of the rng sequence are mapped to themselves."""
    return {i: i for i in rng}

def make_encoding_map(decoding_map):
    """Creates an encoding map from a decoding map."""
    found = {}
    for key, value in decoding_map.items():
        found[value] = None if value in found else key
    return found

def readbuffer_encode(data, errors=None, /):
    found = data.encode() if isinstance(data, str) else bytes(data)
    return found, len(found)

def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    special = {9: b"\\t", 10: b"\\n", 13: b"\\r", 39: b"\\'", 92: b"\\\\"}
    return b"".join([special.get(b) or (bytes([b]) if 32 <= b < 127 else b"\\x%02x" % b) for b in data]), len(data)

def escape_decode(data, errors=None, /):
    data = data.encode() if isinstance(data, str) else bytes(data)
    simple = {ord(a): b for a, b in zip("\\'\"abfnrtv", b"\\'\"\x07\x08\x0c\n\r\t\x0b")}
    out, at, size = bytearray(), 0, len(data)
    while at < size:
        byte = data[at]
        at += 1
        if byte != 92:
            out.append(byte)
            continue
        if at >= size:
            raise ValueError("Trailing \\ in string")
        byte = data[at]
        at += 1
        if byte == 10:
            continue
        if byte in simple:
            out.append(simple[byte])
        elif 48 <= byte <= 55:
            end = at
            while end < size and end < at + 2 and 48 <= data[end] <= 55:
                end += 1
            out.append(int(data[at - 1:end], 8) & 255)
            at = end
        elif byte == 120:
            digits = data[at:at + 2]
            if len(digits) == 2 and all([c in b"0123456789abcdefABCDEF" for c in digits]):
                out.append(int(digits, 16))
                at += 2
            elif errors in (None, "strict"):
                raise ValueError("invalid \\x escape at position %d" % (at - 2))
            else:
                if errors == "replace":
                    out.append(63)
                elif errors != "ignore":
                    raise ValueError("decoding error; unknown error handling code: %s" % errors)
                if digits and digits[0] in b"0123456789abcdefABCDEF":
                    at += 1
        else:
            out += bytes([92, byte])
    return bytes(out), size

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16",
    "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader",
    "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter",
    "encode", "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
    "namereplace_errors", "register_error", "lookup_error"]
`;

/** The module base64, written in Python: bytes as text in 64, 32, 16 and 85 characters. The work of base64 itself is done by `binascii`. */

import { builtin } from "../objects/function.ts";
import { copyOfBuffer } from "./binascii.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes",
    "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
    "b85encode", "b85decode", "a85encode", "a85decode",
    "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]
bytes_types = (bytes, bytearray)
MAXLINESIZE = 76
MAXBINSIZE = 57
_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_${"`"}{|}~"
_A85 = bytes(range(33, 118))

def _plain(s):
    """Bytes as they are, the bytes of another buffer; None of what has none."""
    return s if isinstance(s, bytes_types) else _buffer(s)

def _from_text(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    data = _plain(s)
    if data is None:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__) from None
    return data

def _from_view(s):
    data = _plain(s)
    if data is None:
        raise TypeError("memoryview: a bytes-like object is required, not %r" % s.__class__.__name__)
    return data

def _sized(characters, count):
    assert len(characters) == count, repr(characters)
    return characters

def b64encode(s, altchars=None):
    """Bytes as base64; altchars gives the two characters in place of + and /."""
    plain = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return plain
    _sized(altchars, 2)
    data = _buffer(altchars)
    return plain.translate(bytes.maketrans(b"+/", altchars if data is None else data))

def b64decode(s, altchars=None, validate=False):
    """The bytes that base64 stands for; other characters are an error only when validate is true."""
    s = _from_text(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_sized(_from_text(altchars), 2), b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)

def standard_b64encode(s):
    """Bytes as base64."""
    return b64encode(s)

def standard_b64decode(s):
    """The bytes that base64 stands for."""
    return b64decode(s)

def urlsafe_b64encode(s):
    """Bytes as base64 with - and _ in place of + and /."""
    return b64encode(s).translate(bytes.maketrans(b"+/", b"-_"))

def urlsafe_b64decode(s):
    """The bytes that base64 with - and _ stands for."""
    return b64decode(_from_text(s).translate(bytes.maketrans(b"-_", b"+/")))

def _encode32(alphabet, s):
    s = _from_view(s)
    out = bytearray()
    for at in range(0, len(s), 5):
        chunk = s[at:at + 5]
        n = int.from_bytes(bytes(chunk) + bytes(5 - len(chunk)), "big")
        used = -(-len(chunk) * 8 // 5)
        out += bytes([alphabet[n >> 35 - 5 * i & 31] for i in range(used)]) + b"=" * (8 - used)
    return bytes(out)

def _decode32(alphabet, s, casefold, map01=None):
    s = _from_text(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _sized(_from_text(map01), 1)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    body = s.rstrip(b"=")
    pads = len(s) - len(body)
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    for at in range(0, len(body), 8):
        n = 0
        quantum = body[at:at + 8]
        for c in quantum:
            if c not in values:
                raise binascii.Error("Non-base32 digit found") from None
            n = n << 5 | values[c]
        out += (n << 5 * (8 - len(quantum))).to_bytes(5, "big")
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads and out:
        del out[-5 + (43 - 5 * pads) // 8:]
    return bytes(out)

def b32encode(s):
    """Bytes as base32."""
    return _encode32(_B32, s)

def b32decode(s, casefold=False, map01=None):
    """The bytes that base32 stands for; map01 is the letter that a digit 1 means."""
    return _decode32(_B32, s, casefold, map01)

def b32hexencode(s):
    """Bytes as base32 with the extended hexadecimal alphabet."""
    return _encode32(_B32HEX, s)

def b32hexdecode(s, casefold=False):
    """The bytes that base32 with the extended hexadecimal alphabet stands for."""
    return _decode32(_B32HEX, s, casefold)

def b16encode(s):
    """Bytes as upper-case hexadecimal digits."""
    return binascii.hexlify(s).upper()

def b16decode(s, casefold=False):
    """The bytes that hexadecimal digits stand for; lower-case ones only with casefold."""
    s = _from_text(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)

def _encode85(data, alphabet, pad, zeros=None, spaces=None):
    missing = -len(data) % 4
    data = bytes(data) + bytes(missing)
    out, chunk = [], b""
    for at in range(0, len(data), 4):
        n = int.from_bytes(data[at:at + 4], "big")
        if zeros is not None and n == 0:
            chunk = zeros
        elif spaces is not None and n == 0x20202020:
            chunk = spaces
        else:
            chunk = bytes([alphabet[n // 52200625], alphabet[n // 614125 % 85], alphabet[n // 7225 % 85], alphabet[n // 85 % 85], alphabet[n % 85]])
        out.append(chunk)
    if missing and not pad:
        if chunk == zeros:
            out[-1] = alphabet[:1] * 5
        out[-1] = out[-1][:-missing]
    return b"".join(out)

def b85encode(b, pad=False):
    """Bytes in the base85 of git and Mercurial."""
    return _encode85(_from_view(b), _B85, pad)

def b85decode(b):
    """The bytes that base85 of git and Mercurial stands for."""
    b = _from_text(b)
    missing = -len(b) % 5
    b = bytes(b) + b"~" * missing
    values = {c: i for i, c in enumerate(_B85)}
    out = []
    for at in range(0, len(b), 5):
        n = 0
        for i, c in enumerate(b[at:at + 5]):
            if c not in values:
                raise ValueError("bad base85 character at position %d" % (at + i)) from None
            n = n * 85 + values[c]
        if n > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte %d" % at) from None
        out.append(n.to_bytes(4, "big"))
    result = b"".join(out)
    return result[:-missing] if missing else result

def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Bytes as Ascii85."""
    result = _encode85(_from_view(b), _A85, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result

def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The bytes that Ascii85 stands for."""
    b = _from_text(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = []
    digits = []
    for c in bytes(b) + b"u" * 4:
        if 33 <= c <= 117:
            digits.append(c - 33)
            if len(digits) == 5:
                n = 0
                for digit in digits:
                    n = n * 85 + digit
                if n > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow") from None
                out.append(n.to_bytes(4, "big"))
                digits = []
        elif c == 122 or foldspaces and c == 121:
            if digits:
                raise ValueError("%s inside Ascii85 5-tuple" % chr(c))
            out.append(b"\0\0\0\0" if c == 122 else b"    ")
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    result = b"".join(out)
    missing = 4 - len(digits)
    return result[:-missing] if missing else result

def encode(input, output):
    """Writes the bytes of one file to another as base64."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))

def decode(input, output):
    """Writes the bytes that the base64 of one file stands for to another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))

def _require_bytes(s):
    data = _plain(s)
    if data is None:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__)
    if not isinstance(s, bytes_types):
        view = memoryview(s)
        if view.format not in ("c", "b", "B"):
            raise TypeError("expected single byte elements, not %r from %s" % (view.format, s.__class__.__name__))
        if view.ndim != 1:
            raise TypeError("expected 1-D data, not %d-D data from %s" % (view.ndim, s.__class__.__name__))
    return data

def encodebytes(s):
    """Bytes as lines of base64."""
    s = _require_bytes(s)
    return b"".join([binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])

def decodebytes(s):
    """The bytes that lines of base64 stand for."""
    return binascii.a2b_base64(_require_bytes(s))
`;

export const base64Module = pythonModule(
  "base64",
  TEXT,
  () => new Map([["_buffer", builtin("_buffer(object, /)", copyOfBuffer)]]),
);

/** The module base64, written in Python: bytes as text in 64, 32, 16 and 85 characters. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
_STANDARD = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_${"`"}{|}~"

class _Error(ValueError):
    __module__ = "binascii"
    __qualname__ = "Error"
_Error.__name__ = "Error"

def _bytes_like(s):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return bytes(memoryview(s))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'") from None

def _from_text(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    try:
        return bytes(memoryview(s))
    except TypeError:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}") from None

def _groups(data, size, bits, alphabet, pad):
    out = bytearray()
    mask = (1 << bits) - 1
    width = size * 8 // bits
    for at in range(0, len(data), size):
        chunk = data[at:at + size]
        n = int.from_bytes(chunk + bytes(size - len(chunk)), "big")
        used = -(-len(chunk) * 8 // bits)
        out += bytes([alphabet[n >> bits * (width - 1 - i) & mask] for i in range(used)]) + pad * (width - used)
    return bytes(out)

def b64encode(s, altchars=None):
    out = _groups(_bytes_like(s), 3, 6, _STANDARD, b"=")
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        out = out.translate(bytes.maketrans(b"+/", altchars))
    return out

def b64decode(s, altchars=None, validate=False):
    s = _from_text(s)
    if altchars is not None:
        altchars = _from_text(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    values = {c: i for i, c in enumerate(_STANDARD)}
    out, bits, count, pads = bytearray(), 0, 0, 0
    if validate and s[:1] == b"=":
        raise _Error("Leading padding not allowed")
    for at, c in enumerate(s):
        if c == 61:
            pads += 1
            if count % 4 >= 2 and count % 4 + pads >= 4:
                if validate and at + 1 < len(s):
                    raise _Error("Excess data after padding")
                return bytes(out)
            continue
        value = values.get(c)
        if value is None:
            if validate:
                raise _Error("Only base64 data is allowed")
            continue
        if pads and validate:
            raise _Error("Discontinuous padding not allowed")
        pads = 0
        bits = bits << 6 | value
        count += 1
        if count % 4 == 2:
            out.append(bits >> 4 & 255)
        elif count % 4 == 3:
            out.append(bits >> 2 & 255)
        elif count % 4 == 0:
            out.append(bits & 255)
            bits = 0
    if count % 4 == 1:
        raise _Error(f"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4")
    if count % 4:
        raise _Error("Incorrect padding")
    return bytes(out)

def standard_b64encode(s):
    return b64encode(s)

def standard_b64decode(s):
    return b64decode(s)

def urlsafe_b64encode(s):
    return b64encode(s, b"-_")

def urlsafe_b64decode(s):
    return b64decode(_from_text(s).translate(bytes.maketrans(b"-_", b"+/")))

def b32encode(s):
    return _groups(_bytes_like(s), 5, 5, _B32, b"=")

def b32hexencode(s):
    return _groups(_bytes_like(s), 5, 5, _B32HEX, b"=")

def _b32(alphabet, s, casefold):
    s = _from_text(s)
    if len(s) % 8:
        raise _Error("Incorrect padding")
    if casefold:
        s = s.upper()
    body = s.rstrip(b"=")
    pads = len(s) - len(body)
    values = {c: i for i, c in enumerate(alphabet)}
    n = 0
    for c in body:
        if c not in values:
            raise _Error("Non-base32 digit found")
        n = n << 5 | values[c]
    if pads not in (0, 1, 3, 4, 6):
        raise _Error("Incorrect padding")
    size = len(body) * 5 // 8
    return (n >> len(body) * 5 - size * 8).to_bytes(size, "big")

def b32decode(s, casefold=False, map01=None):
    if map01 is not None:
        s = _from_text(s).translate(bytes.maketrans(b"01", b"O" + _from_text(map01)))
    return _b32(_B32, s, casefold)

def b32hexdecode(s, casefold=False):
    return _b32(_B32HEX, s, casefold)

def b16encode(s):
    return _bytes_like(s).hex().upper().encode()

def b16decode(s, casefold=False):
    s = _from_text(s)
    if casefold:
        s = s.upper()
    if any(c not in b"0123456789ABCDEF" for c in s):
        raise _Error("Non-base16 digit found")
    if len(s) % 2:
        raise _Error("Odd-length string")
    return bytes.fromhex(s.decode())

def _base85(data, alphabet, pad):
    out = bytearray()
    for at in range(0, len(data), 4):
        chunk = data[at:at + 4]
        n = int.from_bytes(chunk + bytes(4 - len(chunk)), "big")
        out += bytes([alphabet[n // 85 ** (4 - i) % 85] for i in range(5 if pad else len(chunk) + 1)])
    return bytes(out)

def b85encode(b, pad=False):
    return _base85(_bytes_like(b), _B85, pad)

def b85decode(b):
    b = _from_text(b)
    values = {c: i for i, c in enumerate(_B85)}
    out = bytearray()
    for at in range(0, len(b), 5):
        chunk = b[at:at + 5]
        n = 0
        for i in range(5):
            c = chunk[i] if i < len(chunk) else 126
            if c not in values:
                raise ValueError(f"bad base85 character at position {at + i}")
            n = n * 85 + values[c]
        if n >= 2 ** 32:
            raise ValueError(f"base85 overflow in hunk starting at byte {at}")
        out += n.to_bytes(4, "big")[:len(chunk) - 1]
    return bytes(out)

def encodebytes(s):
    s = _bytes_like(s)
    return b"".join([b64encode(s[i:i + 57]) + b"\n" for i in range(0, len(s), 57)])

def decodebytes(s):
    return b64decode(_bytes_like(s))
`;

export const base64Module = pythonModule("base64", TEXT);

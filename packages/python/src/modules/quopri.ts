/** The module quopri, written in Python: quoted-printable text (RFC 2045). The work is done by `binascii`. */

import { pythonModule } from "./python-source.ts";

const TEXT = `
import binascii as _binascii
from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]
ESCAPE = b"="
MAXLINESIZE = 76
HEX = b"0123456789ABCDEF"
EMPTYSTRING = b""

def needsquoting(c, quotetabs, header):
    """Must a byte be quoted?"""
    assert isinstance(c, bytes)
    if c in b" \\\\t":
        return quotetabs
    if c == b"_":
        return header
    return c == ESCAPE or not b" " <= c <= b"~"

def quote(c):
    """A byte as = and two digits."""
    assert isinstance(c, bytes) and len(c) == 1
    return b"=%02X" % ord(c)

def encode(input, output, quotetabs, header=False):
    """Writes the bytes of one file to another as quoted-printable."""
    written = _binascii.b2a_qp(input.read(), quotetabs=quotetabs, header=header)
    output.write(written)

def encodestring(s, quotetabs=False, header=False):
    """Bytes as quoted-printable."""
    return _binascii.b2a_qp(s, quotetabs=quotetabs, header=header)

def decode(input, output, header=False):
    """Writes the bytes that the quoted-printable of one file stands for to another."""
    data = _binascii.a2b_qp(input.read(), header=header)
    output.write(data)

def decodestring(s, header=False):
    """The bytes that quoted-printable stands for."""
    return _binascii.a2b_qp(s, header=header)

def ishex(c):
    """Is a byte a hexadecimal digit?"""
    assert isinstance(c, bytes)
    return b"0" <= c <= b"9" or b"a" <= c <= b"f" or b"A" <= c <= b"F"

def unhex(s):
    """The value of hexadecimal digits."""
    bits = 0
    for c in s:
        bits = bits * 16 + int(chr(c), 16)
    return bits
`;

export const quopriModule = pythonModule("quopri", TEXT);

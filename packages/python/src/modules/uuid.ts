/** The module uuid, written in Python: identifiers of 128 bits. */

import { PyBytes } from "../objects/bytes.ts";
import { builtin } from "../objects/function.ts";
import type { Value } from "../objects/object.ts";
import { hashlibModule } from "./hashlib.ts";
import { hostSources } from "./host-sources.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = `
from enum import Enum as _Enum

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    "reserved for NCS compatibility", "specified in RFC 4122", "reserved for Microsoft compatibility", "reserved for future definition"]

int_, bytes_ = int, bytes
"""The types, whose names stand for something else in UUID."""

class SafeUUID(_Enum):
    safe = 0
    unsafe = -1
    unknown = None

class UUID:
    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            hex = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(hex) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = int_(hex, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = int_.from_bytes(bytes, "big")
        if fields is not None:
            if len(fields) != 6:
                raise ValueError("fields is not a 6-tuple")
            low, mid, high, variant, sequence, node = fields
            for number, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48)), 1):
                if not 0 <= value < 1 << bits:
                    raise ValueError(f"field {number} out of range (need {'an' if bits == 8 else 'a'} {bits}-bit value)")
            int = low << 96 | mid << 80 | high << 64 | variant << 56 | sequence << 48 | node
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            int = int & ~(0xc000 << 48) | 0x8000 << 48
            int = int & ~(0xf000 << 64) | version << 76
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented
    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented
    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented
    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented
    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented
    def __hash__(self):
        return hash(self.int)
    def __int__(self):
        return self.int
    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"
    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")
    def __str__(self):
        h = self.hex
        return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"
    def __getstate__(self):
        state = {"int": self.int}
        if self.is_safe != SafeUUID.unknown:
            state["is_safe"] = self.is_safe.value
        return state
    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        object.__setattr__(self, "is_safe", SafeUUID(state["is_safe"]) if "is_safe" in state else SafeUUID.unknown)

    @property
    def hex(self):
        return f"{self.int:032x}"

    @property
    def bytes(self):
        return self.int.to_bytes(16, "big")

    @property
    def bytes_le(self):
        return self.bytes[3::-1] + self.bytes[5:3:-1] + self.bytes[7:5:-1] + self.bytes[8:]

    @property
    def urn(self):
        return "urn:uuid:" + str(self)

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xffff

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xffff

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xff

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xff

    @property
    def node(self):
        return self.int & 0xffffffffffff

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def time(self):
        return (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node)

    @property
    def variant(self):
        if not self.int & 0x8000 << 48:
            return RESERVED_NCS
        if not self.int & 0x4000 << 48:
            return RFC_4122
        return RESERVED_FUTURE if self.int & 0x2000 << 48 else RESERVED_MICROSOFT

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xf

_node = None

def getnode():
    """A number of 48 bits that stays for this run: there is no hardware address to ask for."""
    global _node
    if _node is None:
        _node = int_.from_bytes(_entropy(6), "big") | 1 << 40
    return _node

_last = 0

def uuid1(node=None, clock_seq=None):
    """A UUID of the time, a clock sequence and the node."""
    global _last
    stamp = max(_clock() * 10000 + 0x01b21dd213814000, _last + 1)
    _last = stamp
    if clock_seq is None:
        clock_seq = int_.from_bytes(_entropy(2), "big") & 0x3fff
    return UUID(fields=(stamp & 0xffffffff, stamp >> 32 & 0xffff, stamp >> 48 & 0x0fff, clock_seq >> 8 & 0x3f, clock_seq & 0xff, getnode() if node is None else node), version=1)

def uuid3(namespace, name):
    """A UUID from the MD5 digest of a namespace UUID and a name."""
    return UUID(bytes=_md5(namespace.bytes + _encoded(name)).digest(), version=3)

def uuid4():
    """A random UUID."""
    return UUID(bytes=_entropy(16), version=4)

def uuid5(namespace, name):
    """A UUID from the SHA-1 digest of a namespace UUID and a name."""
    return UUID(bytes=_sha1(namespace.bytes + _encoded(name)).digest()[:16], version=5)

def _encoded(name):
    """The UTF-8 of a name, which must be a text."""
    return bytes_(name, "utf-8")

NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
`;

export const uuidModule = pythonModule("uuid", TEXT, () => {
  const hashlib = hashlibModule.create();
  return new Map<string, Value>([
    ["_md5", hashlib.get("md5")!],
    ["_sha1", hashlib.get("sha1")!],
    ["_entropy", builtin("_entropy(count, /)", (count: Value) => new PyBytes(hostSources.entropy(Number(count))))],
    ["_clock", builtin("_clock()", () => Math.floor(hostSources.now()))],
  ]);
});

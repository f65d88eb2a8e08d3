/** The module hmac, written in Python: digests that only who knows the key can make. */

import { builtin } from "../objects/function.ts";
import type { Value } from "../objects/object.ts";
import { hmacDigest } from "./hashlib.ts";
import { pythonModule } from "./python-source.ts";
import { functionsAsC } from "./written-in-c.ts";

const TEXT = `
import hashlib as _hashlib
import warnings as _warnings

trans_5C = bytes([x ^ 0x5C for x in range(256)])
trans_36 = bytes([x ^ 0x36 for x in range(256)])
digest_size = None
_builtin = type(len)

def _bytes(value):
    try:
        return bytes(memoryview(value))
    except TypeError:
        wanted = "Strings must be encoded before hashing" if type(value) is str else "object supporting the buffer API required"
        raise TypeError(wanted) from None

def _maker(digestmod):
    """What makes the digest that is named or given."""
    if callable(digestmod):
        return digestmod
    make = _hashlib.new if isinstance(digestmod, str) else None
    return (lambda data=b"": digestmod.new(data)) if make is None else lambda data=b"": make(digestmod, data)

def _begun(make, key, size):
    """The inner and the outer digest of RFC 2104, which have taken their pad of the key."""
    begun = make(), make()
    if len(key) > size:
        key = make(key).digest()
    key += bytes(max(0, size - len(key)))
    for each, pad in zip(begun, (trans_36, trans_5C)):
        each.update(key.translate(pad))
    return begun

def _joined(inner, outer):
    """The code: the outer digest of the inner one."""
    outer.update(inner.digest())
    return outer.digest()

class HMAC:
    """A message authentication code (RFC 2104)."""
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        kind = type(key)
        if not issubclass(kind, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {kind.__name__!r}")
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        self._make = _maker(digestmod)
        sample = self._make()
        self.digest_size, self._hash_name = sample.digest_size, getattr(sample, "name", "")
        self.block_size = self._usable_size(getattr(sample, "block_size", None))
        self._inner, self._outer = _begun(self._make, bytes(key), self.block_size)
        if msg is not None:
            self.update(msg)

    def _usable_size(self, size):
        if size is not None and size >= 16:
            return size
        usual = self.blocksize
        complaint = "block_size of %d seems too small; using our default of %d." % (size, usual) if size is not None else \\
            "No block_size attribute on given digest object; Assuming %d." % usual
        _warnings.warn(complaint, RuntimeWarning, 3)
        return usual

    @property
    def name(self):
        return "hmac-" + self._hash_name

    def update(self, msg):
        """Adds to the message."""
        self._inner.update(_bytes(msg))

    def copy(self):
        """A code that goes on from here by itself."""
        kind = type(self)
        made = kind.__new__(kind)
        made.__dict__ |= {**self.__dict__, "_inner": self._inner.copy(), "_outer": self._outer.copy()}
        return made

    def digest(self):
        """The code as bytes."""
        return _joined(self._inner, self._outer.copy())

    def hexdigest(self):
        """The code as hexadecimal digits."""
        return self.digest().hex()

def new(key, msg=None, digestmod=""):
    """A code for a message; digestmod says by which digest."""
    return HMAC(key, msg=msg, digestmod=digestmod)

def digest(key, msg, digest):
    """The code of a message, in one go."""
    found = _digest(digest, key, msg) if isinstance(digest, (str, _builtin)) else None
    if found is not None:
        return found
    make = _maker(digest)
    inner, outer = _begun(make, key, getattr(make(), "block_size", HMAC.blocksize))
    inner.update(msg)
    return _joined(inner, outer)

def _has_buffer(value):
    try:
        memoryview(value)
    except TypeError:
        return False
    return True

def compare_digest(a, b, /):
    """Are two codes the same? The time that it takes does not tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return str.__eq__(a, b)
    refused = [each for each in (a, b) if not _has_buffer(each)]
    if len(refused) == 2:
        raise TypeError(f"unsupported operand types(s) or combination of types: '{type(a).__name__}' and '{type(b).__name__}'")
    if refused:
        raise TypeError(f"a bytes-like object is required, not '{type(refused[0]).__name__}'")
    return bytes(memoryview(a)) == bytes(memoryview(b))
`;

export const hmacModule = pythonModule(
  "hmac",
  TEXT,
  () => new Map<string, Value>([["_digest", builtin("_digest(name, key, message, /)", hmacDigest)]]),
  (namespace) => functionsAsC(namespace, "_hashlib", ["compare_digest"]),
);

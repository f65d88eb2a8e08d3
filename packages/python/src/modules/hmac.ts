/** The module hmac, written in Python: digests that only who knows the key can make. */

import { builtin } from "../objects/function.ts";
import type { Value } from "../objects/object.ts";
import { hmacDigest } from "./hashlib.ts";
import { pythonModule } from "./python-source.ts";

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
        if isinstance(value, str):
            raise TypeError("Strings must be encoded before hashing") from None
        raise TypeError("object supporting the buffer API required") from None

def _maker(digestmod):
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda data=b"": _hashlib.new(digestmod, data)
    return lambda data=b"": digestmod.new(data)

class HMAC:
    """A message authentication code (RFC 2104)."""
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        self._init_old(key, msg, digestmod)

    def _init_old(self, key, msg, digestmod):
        self._make = _maker(digestmod)
        outer = self._make()
        self._inner = self._make()
        self.digest_size, self._hash_name = outer.digest_size, getattr(outer, "name", "")
        self.block_size = getattr(outer, "block_size", None)
        if self.block_size is None:
            _warnings.warn("No block_size attribute on given digest object; Assuming %d." % self.blocksize, RuntimeWarning, 2)
            self.block_size = self.blocksize
        elif self.block_size < 16:
            _warnings.warn("block_size of %d seems too small; using our default of %d." % (self.block_size, self.blocksize), RuntimeWarning, 2)
            self.block_size = self.blocksize
        key = bytes(key)
        if len(key) > self.block_size:
            key = self._make(key).digest()
        key = key.ljust(self.block_size, b"\\0")
        outer.update(key.translate(trans_5C))
        self._outer = outer
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return "hmac-" + self._hash_name

    def update(self, msg):
        """Adds to the message."""
        self._inner.update(_bytes(msg))

    def copy(self):
        """A code that goes on from here by itself."""
        made = self.__class__.__new__(self.__class__)
        made.__dict__.update(self.__dict__)
        made._inner, made._outer = self._inner.copy(), self._outer.copy()
        return made

    def digest(self):
        """The code as bytes."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """The code as hexadecimal digits."""
        return self.digest().hex()

def new(key, msg=None, digestmod=""):
    """A code for a message; digestmod says by which digest."""
    return HMAC(key, msg, digestmod)

def digest(key, msg, digest):
    """The code of a message, in one go."""
    if isinstance(digest, (str, _builtin)):
        found = _digest(digest, key, msg)
        if found is not None:
            return found
    make = _maker(digest)
    inner, outer = make(), make()
    size = getattr(inner, "block_size", HMAC.blocksize)
    if len(key) > size:
        key = make(key).digest()
    key = key + bytes(size - len(key))
    inner.update(key.translate(trans_36))
    outer.update(key.translate(trans_5C))
    inner.update(msg)
    outer.update(inner.digest())
    return outer.digest()

def compare_digest(a, b, /):
    """Are two codes the same? The time that it takes does not tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return str.__eq__(a, b)
    for each in (a, b):
        try:
            memoryview(each)
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(each).__name__}'") from None
    return bytes(memoryview(a)) == bytes(memoryview(b))
`;

export const hmacModule = pythonModule(
  "hmac",
  TEXT,
  () => new Map<string, Value>([["_digest", builtin("_digest(name, key, message, /)", hmacDigest)]]),
);

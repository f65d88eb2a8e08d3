/** The module hmac, written in Python: digests that only who knows the key can make. */

import { builtin } from "../objects/function.ts";
import { hashlibModule, hmacDigest } from "./hashlib.ts";
import { pythonModule } from "./python-source.ts";
import type { Value } from "../objects/object.ts";

const TEXT = `
class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        made = digestmod() if callable(digestmod) else _new(digestmod)
        self._name, self.digest_size, self.block_size = made.name, made.digest_size, made.block_size
        self._key, self._message = bytes(key), b""
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return "hmac-" + self._name

    def update(self, msg):
        _digest(self._name, b"", msg)
        self._message += bytes(msg)

    def copy(self):
        return HMAC(self._key, self._message, self._name)

    def digest(self):
        return _digest(self._name, self._key, self._message)

    def hexdigest(self):
        return self.digest().hex()

def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)

def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()

def compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return a == b
    return bytes(memoryview(a)) == bytes(memoryview(b))
`;

export const hmacModule = pythonModule(
  "hmac",
  TEXT,
  () =>
    new Map<string, Value>([
      ["_digest", builtin("_digest(name, key, message, /)", hmacDigest)],
      ["_new", hashlibModule.create().get("new")!],
    ]),
);

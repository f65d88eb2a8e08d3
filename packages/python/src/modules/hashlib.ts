/** The module hashlib: objects that take bytes and give a digest. */

import { charge } from "../limits.ts";
import { PyBytes } from "../objects/bytes.ts";
import { PyBytesLike } from "../objects/bytes-like.ts";
import { typeError, valueError } from "../objects/exceptions.ts";
import { builtin, defineAttributes, defineMethods } from "../objects/function.ts";
import { requireSize } from "../objects/index-value.ts";
import {
  type Attributes,
  builtinType,
  PyObject,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../objects/object.ts";
import { frozensetOf } from "../objects/set.ts";
import { type Digest, digests } from "./hashlib/digests.ts";
import type { ModuleDefinition } from "./module-definition.ts";

const hashType = builtinType("_hashlib.HASH", undefined, { module: "_hashlib", final: true });
hashType.qualname = "HASH";

/** A digest in the making: all bytes so far, in pieces. */
class PyHash extends PyObject {
  readonly digest: Digest;
  pieces: Uint8Array[];
  constructor(digest: Digest, pieces: Uint8Array[]) {
    super();
    this.digest = digest;
    this.pieces = pieces;
  }
  result(): Uint8Array {
    const size = this.pieces.reduce((sum, piece) => sum + piece.length, 0);
    charge(size);
    const message = new Uint8Array(size);
    let at = 0;
    for (const piece of this.pieces) {
      message.set(piece, at);
      at += piece.length;
    }
    this.pieces = [message];
    return this.digest.compute(message);
  }
  override repr(): string {
    return `<${this.digest.name} _hashlib.HASH object>`;
  }
}
setDefaultType(PyHash, hashType);

function bytesToHash(value: Value): Uint8Array {
  if (value instanceof PyBytesLike) {
    charge(value.bytes.length);
    return value.bytes.slice();
  }
  if (stringOf(value) !== undefined) throw typeError("Strings must be encoded before hashing");
  throw typeError("object supporting the buffer API required");
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

defineMethods(hashType, {
  "update(self, obj, /)": (self: PyHash, data) => {
    self.pieces.push(bytesToHash(data));
    return null;
  },
  "digest(self, /)": (self: PyHash) => new PyBytes(self.result()),
  "hexdigest(self, /)": (self: PyHash) => hexOf(self.result()),
  "copy(self, /)": (self: PyHash) => new PyHash(self.digest, [...self.pieces]),
});

defineAttributes(hashType, {
  name: (self: PyHash) => self.digest.name,
  digest_size: (self: PyHash) => self.digest.size,
  block_size: (self: PyHash) => self.digest.blockSize,
});

function newHash(name: Value, data: Value): PyHash {
  const text = stringOf(name);
  if (text === undefined) throw typeError(`name must be a string, not ${typeOf(name).name}`);
  const digest = digests.get(text.toLowerCase().replace("-", ""));
  if (digest === undefined) throw valueError(`unsupported hash type ${text}`);
  return new PyHash(digest, [bytesToHash(data)]);
}

/** HMAC (RFC 2104) of a message. */
function hmac(digest: Digest, key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(digest.blockSize);
  block.set(key.length > digest.blockSize ? digest.compute(key) : key);
  const keyed = (mask: number, bytes: Uint8Array): Uint8Array => {
    const whole = new Uint8Array(block.length + bytes.length);
    whole.set(block.map((byte) => byte ^ mask));
    whole.set(bytes, block.length);
    return digest.compute(whole);
  };
  return keyed(0x5c, keyed(0x36, message));
}

/** PBKDF2 (RFC 8018). */
function stretch(name: Value, password: Value, salt: Value, rounds: Value, size: Value): Value {
  const { digest } = newHash(name, new PyBytes(new Uint8Array()));
  const count = requireSize(rounds);
  if (count < 1) throw valueError("iteration value must be greater than 0.");
  const length = size === null ? digest.size : requireSize(size);
  if (length < 1) throw valueError("key length must be greater than 0.");
  charge(length);
  const [secret, grain] = [bytesToHash(password), bytesToHash(salt)];
  const out = new Uint8Array(Math.ceil(length / digest.size) * digest.size);
  for (let at = 0; at < length; at += digest.size) {
    const first = new Uint8Array(grain.length + 4);
    first.set(grain);
    new DataView(first.buffer).setUint32(grain.length, at / digest.size + 1);
    let last = hmac(digest, secret, first);
    const mixed = last.slice();
    for (let round = 1; round < count; round++) {
      last = hmac(digest, secret, last);
      for (let i = 0; i < mixed.length; i++) mixed[i]! ^= last[i]!;
    }
    out.set(mixed, at);
  }
  return new PyBytes(out.slice(0, length));
}

export const hashlibModule: ModuleDefinition = {
  name: "hashlib",
  create(): Attributes {
    const namespace: Attributes = new Map();
    const empty = new PyBytes(new Uint8Array());
    for (const [name, digest] of digests) {
      const make = (data: Value): Value => new PyHash(digest, [bytesToHash(data)]);
      namespace.set(
        name,
        builtin(
          `openssl_${name}(string=b, *, usedforsecurity=True)`.replace("=b,", "=?,"),
          (data: Value | undefined) => make(data ?? empty),
          "_hashlib",
        ),
      );
    }
    namespace.set(
      "new",
      builtin(
        "new(name, data=?, *, usedforsecurity=True)",
        (name: Value, data: Value | undefined) => newHash(name, data ?? empty),
        "hashlib",
      ),
    );
    namespace.set(
      "pbkdf2_hmac",
      builtin("pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)", stretch, "_hashlib"),
    );
    namespace.set("algorithms_guaranteed", frozensetOf([...digests.keys()]));
    namespace.set("algorithms_available", frozensetOf([...digests.keys()]));
    return namespace;
  },
};

/** The digest of hmac: `hmac.new(key, msg, digestmod)` keeps the messages and asks here. */
export function hmacDigest(name: Value, key: Value, message: Value): Value {
  const { digest } = newHash(name, new PyBytes(new Uint8Array()));
  return new PyBytes(hmac(digest, bytesToHash(key), bytesToHash(message)));
}

/** The module hashlib: objects that take bytes and give a digest. */

import { kindOf } from "./c-arguments.ts";
import { charge } from "../limits.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call } from "../objects/call.ts";
import { PyDict } from "../objects/dict.ts";
import { exceptionType, newException, typeError, valueError } from "../objects/exceptions.ts";
import { builtin, type Code, defineAttributes, defineMethods, PyBuiltin } from "../objects/function.ts";
import { hashOf } from "../objects/hash.ts";
import { requireSize } from "../objects/index-value.ts";
import {
  addressOf,
  type Attributes,
  builtinType,
  PyObject,
  setDefaultType,
  stringOf,
  type Value,
} from "../objects/object.ts";
import { frozensetOf, PySet } from "../objects/set.ts";
import { requireBytes } from "./byte-source.ts";
import { blake2Types } from "./hashlib/blake2.ts";
import { type Digest, digests, extendableDigests, shake } from "./hashlib/digests.ts";
import { bytesToHash, hexOf } from "./hashlib/message.ts";
import { scrypt } from "./hashlib/scrypt.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { nativeFunction } from "./native-function.ts";
import { pythonSource } from "./python-source.ts";

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
  clone(): PyHash {
    return new PyHash(this.digest, [...this.pieces]);
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
    return `<${this.digest.name} ${this.type.name} object @ ${addressOf(this)}>`;
  }
}
setDefaultType(PyHash, hashType);

defineMethods(hashType, {
  "update(self, obj, /)": (self: PyHash, data) => {
    self.pieces.push(bytesToHash(data));
    return null;
  },
  "digest(self, /)": (self: PyHash) => new PyBytes(self.result()),
  "hexdigest(self, /)": (self: PyHash) => hexOf(self.result()),
  "copy(self, /)": (self: PyHash) => self.clone(),
});

defineAttributes(hashType, {
  name: (self: PyHash) => self.digest.name,
  digest_size: (self: PyHash) => self.digest.size,
  block_size: (self: PyHash) => self.digest.blockSize,
});

const xofType = builtinType("_hashlib.HASHXOF", [hashType], { module: "_hashlib", final: true });

/** A digest of any length. */
class PyExtendableHash extends PyHash {
  readonly rate: number;
  constructor(name: string, rate: number, pieces: Uint8Array[]) {
    super({ name, size: 0, blockSize: rate, compute: (message) => message }, pieces);
    this.rate = rate;
  }
  override clone(): PyHash {
    return new PyExtendableHash(this.digest.name, this.rate, [...this.pieces]);
  }
  take(length: Value): Uint8Array {
    const size = requireSize(length);
    if (size < 0) throw newException(exceptionType("MemoryError"));
    return shake(this.result(), this.rate, size);
  }
}
setDefaultType(PyExtendableHash, xofType);

defineMethods(xofType, {
  "digest(self, /, length)": (self: PyExtendableHash, length) => new PyBytes(self.take(length)),
  "hexdigest(self, /, length)": (self: PyExtendableHash, length) => hexOf(self.take(length)),
});

function digestOf(name: Value): Digest | undefined {
  const text = stringOf(name);
  // CPython looks the name up in a set first, where a set stands for a frozen one.
  if (text === undefined && !(name instanceof PySet)) hashOf(name);
  if (text === undefined) throw typeError("name must be a string");
  const plain = text
    .toLowerCase()
    .replace(/^sha-/, "sha")
    .replace(/^(sha512)[-/]/, "$1_")
    .replace(/^sha3-/, "sha3_");
  return digests.get(plain);
}

function newHash(name: Value, data: Value): PyHash {
  const digest = digestOf(name);
  const text = stringOf(name)!;
  const rate = extendableDigests.get(
    text
      .toLowerCase()
      .replace("-", "_")
      .replace(/^shake(?=\d)/, "shake_"),
  );
  if (rate !== undefined) return new PyExtendableHash(text.toLowerCase(), rate, [bytesToHash(data)]);
  const bytes = bytesToHash(data);
  if (digest === undefined) throw valueError(`unsupported hash type ${text}`);
  return new PyHash(digest, [bytes]);
}

/** hashlib.new: BLAKE2 takes its parameters here too. CPython: first it looks among the names that it knows itself, so the name is hashed; then the function in C counts its arguments. */
function newByName(name: Value, data: Value, options: Value): Value {
  if (stringOf(name) === undefined && !(name instanceof PySet)) hashOf(name);
  const blake2 = blake2Types.get((stringOf(name) ?? "").toLowerCase());
  const keywords = new Map<string, Value>();
  if (options instanceof PyDict)
    for (const key of options.table.keys()) keywords.set(stringOf(key)!, options.get(key)!);
  if (blake2 !== undefined) return call(blake2, [data], keywords);
  if (keywords.size > 1) throw typeError(`new() takes at most 3 arguments (${2 + keywords.size} given)`);
  for (const key of keywords.keys())
    if (key !== "usedforsecurity") throw typeError(`'${key}' is an invalid keyword argument for new()`);
  return newHash(name, data);
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
function derive(digest: Digest, secret: Uint8Array, grain: Uint8Array, count: number, length: number): Uint8Array {
  charge(length);
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
  return out.slice(0, length);
}

function stretch(name: Value, password: Value, salt: Value, rounds: Value, size: Value): Value {
  if (stringOf(name) === undefined)
    throw typeError(`pbkdf2_hmac() argument 'hash_name' must be str, not ${kindOf(name)}`);
  const [secret, grain] = [requireBytes(password).slice(), requireBytes(salt).slice()];
  const digest = digestOf(name);
  if (digest === undefined) throw newException(unsupportedType, UNSUPPORTED);
  const count = requireSize(rounds);
  if (count < 1) throw valueError("iteration value must be greater than 0.");
  const length = size === null ? digest.size : requireSize(size);
  if (length < 1) throw valueError("key length must be greater than 0.");
  return new PyBytes(derive(digest, secret, grain, count, length));
}

const UNSUPPORTED = "[digital envelope routines] unsupported";
const unsupportedType = builtinType("UnsupportedDigestmodError", [exceptionType("ValueError")], {
  module: "_hashlib",
  hasDict: true,
});
unsupportedType.layout = exceptionType("BaseException");

const FILE_TEXT = `
def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """The digest of what a binary file still has."""
    made = _new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made
`;

export const hashlibModule: ModuleDefinition = {
  name: "hashlib",
  exported:
    "md5 sha1 sha224 sha256 sha384 sha512 blake2b blake2s sha3_224 sha3_256 sha3_384 sha3_512 shake_128 shake_256 new algorithms_guaranteed " +
    "algorithms_available pbkdf2_hmac file_digest",
  create(): Attributes {
    const namespace: Attributes = new Map();
    const empty = new PyBytes(new Uint8Array());
    for (const [name, digest] of digests) {
      if (name.startsWith("sha512_")) continue;
      const make = (data: Value): Value => new PyHash(digest, [bytesToHash(data)]);
      namespace.set(
        name,
        builtin(
          `openssl_${name}(string=b, *, usedforsecurity=True)`.replace("=b,", "=?,"),
          (data: Value | undefined) => make(data === undefined ? empty : data),
          "_hashlib",
        ),
      );
    }
    // CPython: a function written in Python, which has this name.
    const parameters = { module: "hashlib", positional: ["name", "data"], defaults: [empty], varkw: "kwargs" };
    namespace.set("new", nativeFunction("__hash_new", parameters, newByName as Code));
    for (const [name, rate] of extendableDigests)
      namespace.set(
        name,
        builtin(
          `openssl_${name}(string=?, *, usedforsecurity=True)`,
          (data: Value | undefined) =>
            new PyExtendableHash(name, rate, [bytesToHash(data === undefined ? empty : data)]),
          "_hashlib",
        ),
      );
    for (const [name, type] of blake2Types) namespace.set(name, type);
    namespace.set(
      "scrypt",
      builtin(
        "scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64)",
        (...given: Value[]) =>
          new PyBytes(scrypt(given, (secret, grain, size) => derive(digests.get("sha256")!, secret, grain, 1, size))),
        "_hashlib",
      ),
    );
    const files = pythonSource.run({
      name: "hashlib",
      text: FILE_TEXT,
      natives: new Map([["_new", namespace.get("new")!]]),
    });
    namespace.set("file_digest", files.get("file_digest")!);
    namespace.set(
      "pbkdf2_hmac",
      builtin("pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)", stretch, "_hashlib"),
    );
    const all = [...digests.keys(), ...extendableDigests.keys(), ...blake2Types.keys()];
    namespace.set("algorithms_guaranteed", frozensetOf(all.filter((name) => !name.startsWith("sha512_"))));
    namespace.set("algorithms_available", frozensetOf(all));
    return namespace;
  },
};

/** hmac.digest for a digest of ours, given by its name or its function; None where there is no such. */
export function hmacDigest(given: Value, key: Value, message: Value): Value {
  const [secret, text] = [requireBytes(key), requireBytes(message)];
  const name = given instanceof PyBuiltin ? given.name.replace(/^openssl_/, "") : given;
  const digest = digestOf(name);
  return digest === undefined ? null : new PyBytes(hmac(digest, secret, text));
}

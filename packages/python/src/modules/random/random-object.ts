/**
 * `random.Random`: the generator as an object, and what its other methods draw from it.
 *
 * Methods ask the object's `random` and `getrandbits`, which a subclass may override; where it doesn't, the generator is asked directly.
 */

import { charge, tick } from "../../limits.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import {
  exceptionType,
  isInstanceOfException,
  newException,
  overflowError,
  typeError,
  valueError,
} from "../../objects/exceptions.ts";
import { realOf } from "../../objects/float.ts";
import { hashOf } from "../../objects/hash.ts";
import { requireIndex } from "../../objects/index-value.ts";
import { bitLength, type Int } from "../../objects/int-arithmetic.ts";
import {
  adopt,
  builtinType,
  integerOf,
  normalizeInt,
  PyFloat,
  PyObject,
  type PyType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { encodeText } from "../../objects/text-encoding.ts";
import { PyByteArray } from "../../objects/bytearray.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { getItem } from "../../objects/access.ts";
import { isEqual } from "../../objects/comparison.ts";
import type { PyDict } from "../../objects/dict.ts";
import { strOf } from "../../objects/text.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { defineMethods, PyBuiltin } from "../../objects/function.ts";
import { byteSource } from "../byte-source.ts";
import { unpack } from "../../runtime/items.ts";
import { hostSources } from "../host-sources.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { MersenneTwister } from "./mersenne-twister.ts";
import { sha512Of } from "../hashlib/digests.ts";

export class PyRandom extends PyObject {
  readonly #generator = new MersenneTwister();
  /** Is it still to be seeded by the host? It is when somebody draws; most programs that import random set a seed before, or draw nothing. */
  #waitsForSeed = false;
  /** The second of the two numbers that gauss() makes at once; None if there is none. */
  gaussNext: Value = null;
  /** Draws every number from the host's entropy: SystemRandom. */
  readonly isSystem: boolean;
  traits: Traits | undefined = undefined;
  constructor(isSystem: boolean) {
    super();
    this.isSystem = isSystem;
  }

  get generator(): MersenneTwister {
    if (this.#waitsForSeed) {
      this.#waitsForSeed = false;
      const bytes = hostSources.entropy(624 * 4);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.#generator.seed(Array.from({ length: 624 }, (_, i) => view.getUint32(i * 4, true)));
    }
    return this.#generator;
  }

  /** Seeds it with these words; undefined: from the host. */
  seed(words: readonly number[] | undefined): void {
    this.#waitsForSeed = words === undefined;
    if (words !== undefined) this.#generator.seed(words);
  }

  next32(): number {
    if (!this.isSystem) return this.generator.next32();
    const [a, b, c, d] = hostSources.entropy(4);
    return ((a! << 24) | (b! << 16) | (c! << 8) | d!) >>> 0;
  }
}

/** The class `_random.Random`: the generator itself, which CPython writes in C. */
const generatorType = perInterpreter((): PyType => {
  const type = builtinType("_random.Random", undefined, { module: "_random" });
  defineMethods(type, {
    "__new__(cls, /, *args, **kwargs)": newRandom,
    "__init__(self, /, *args, **kwargs)": (self: PyRandom, args: PyTuple, kwargs: PyDict) => {
      if (kwargs.table.size > 0) throw typeError("Random() takes no keyword arguments");
      if (args.items.length > 1) throw typeError("Random() requires 0 or 1 argument");
      seedGenerator(self, args.items[0] ?? null);
      return null;
    },
    "seed(self, n=None, /)": (self: PyRandom, value: Value) => {
      seedGenerator(self, value);
      return null;
    },
    "getstate(self, /)": (self: PyRandom) => stateWords(self),
    "setstate(self, state, /)": (self: PyRandom, state: Value) => {
      restoreWords(self, state);
      return null;
    },
    "random(self, /)": (self: PyRandom) => new PyFloat(drawFloat(self)),
    "getrandbits(self, k, /)": (self: PyRandom, k: Value) => drawBits(self, requireIndex(k)),
  });
  return type;
});

/** The class `random.Random`; its methods are in `random-module`. */
export const randomType = perInterpreter((): PyType => pythonClass("Random", "random", [generatorType()]));

/** Which methods a class leaves as they are, in the state that has this version. */
type Traits = { version: number; random: boolean; getrandbits: boolean; asksFloats: boolean };

function traitsOf(random: PyRandom): Traits {
  const { type } = random;
  if (random.traits?.version === type.version) return random.traits;
  // What a program defines is none of ours.
  const isBuiltin = (method: string): boolean => {
    const found = type.lookup(method);
    return found instanceof PyBuiltin || found === systemRandomType().dict.get(method);
  };
  random.traits = {
    version: type.version,
    random: isBuiltin("random"),
    getrandbits: isBuiltin("getrandbits"),
    asksFloats: asksFloats(type),
  };
  return random.traits;
}

/** Is this method as we bring it? */
export function isNative(random: PyRandom, method: "random" | "getrandbits"): boolean {
  return traitsOf(random)[method] && random.attrs?.has(method) !== true;
}

/** A generator that nothing has seeded yet: its words are all zero, and so is all that it gives. */
function newRandom(cls: PyType): PyRandom {
  return adopt(new PyRandom(cls.isSubtypeOf(systemRandomType())), cls);
}

/** The class `random.SystemRandom`. */
export const systemRandomType = perInterpreter(() => pythonClass("SystemRandom", "random", [randomType()]));

export function drawFloat(random: PyRandom): number {
  if (!random.isSystem) return random.generator.nextFloat();
  return ((random.next32() >>> 5) * 67108864 + (random.next32() >>> 6)) / 9007199254740992;
}

/** self.random() as a JavaScript number. */
export function nextFloat(random: PyRandom): number {
  tick();
  if (isNative(random, "random")) return drawFloat(random);
  const drawn = call(getAttribute(random, "random"), []);
  const value = realOf(drawn);
  if (value === undefined) throw typeError(`must be real number, not ${typeOf(drawn).name}`);
  return value;
}

/** getrandbits(k) */
export function drawBits(random: PyRandom, k: Int): Int {
  if (k < 0) throw valueError("number of bits must be non-negative");
  const count = Number(k);
  if (count === 0) return 0;
  if (count <= 32) return random.next32() >>> (32 - count);
  charge(count / 8);
  tick(count >>> 5);
  const words: string[] = [];
  for (let left = count; left > 0; left -= 32) {
    const word = left < 32 ? random.next32() >>> (32 - left) : random.next32();
    words.push(word.toString(16).padStart(8, "0"));
  }
  return normalizeInt(BigInt(`0x${words.reverse().join("")}`));
}

/** getrandbits(8 * count), least significant byte first. */
export function drawBytes(random: PyRandom, count: number): Uint8Array {
  charge(count);
  const bytes = new Uint8Array(count);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (; at + 4 <= count; at += 4) {
    if ((at & 0xffff) === 0) tick(0x1000);
    view.setUint32(at, random.next32(), true);
  }
  // What is left takes the upper bits of one more word.
  if (at < count) {
    let word = random.next32() >>> (32 - 8 * (count - at));
    for (; at < count; at++, word >>>= 8) bytes[at] = word & 0xff;
  }
  return bytes;
}

export function nextBits(random: PyRandom, k: Value): Int {
  if (isNative(random, "getrandbits")) return drawBits(random, requireIndex(k));
  return integerOf(call(getAttribute(random, "getrandbits"), [k])) ?? 0;
}

/** An int in [0, limit). A subclass that overrides only `random` is asked for that, as in CPython. */
export function nextBelow(random: PyRandom, limit: Int): Int {
  if (traitsOf(random).asksFloats) return belowByFloats(random, Number(limit));
  if (typeof limit === "number" && limit < 2 ** 31 && isNative(random, "getrandbits")) {
    const unused = Math.clz32(limit);
    for (;;) {
      tick();
      const drawn = random.next32() >>> unused;
      if (drawn < limit) return drawn;
    }
  }
  const bits = bitLength(limit);
  for (;;) {
    tick();
    const drawn = nextBits(random, bits);
    if (drawn < limit) return drawn;
  }
}

/** Is `random` overridden by a class that comes before all that override `getrandbits`? What an instance overrides does not count. */
function asksFloats(type: PyType): boolean {
  for (const cls of type.mro) {
    if (cls === randomType() || cls.dict.has("getrandbits")) return false;
    if (cls.dict.has("random")) return true;
  }
  return false;
}

function belowByFloats(random: PyRandom, limit: number): number {
  const most = 2 ** 53;
  const refused = most % limit;
  const bound = (most - refused) / most;
  for (;;) {
    const drawn = nextFloat(random);
    if (drawn < bound) return Math.floor(drawn * most) % limit;
  }
}

/** What CPython's `_random.Random.seed` takes: None for entropy of the host, an int for its absolute value, and anything else for its hash, as an unsigned word. */
function seedGenerator(random: PyRandom, value: Value): void {
  if (value === null) {
    random.seed(undefined);
    return;
  }
  const integer = integerOf(value) ?? BigInt.asUintN(64, BigInt(hashOf(value)));
  random.seed(wordsOf(integer < 0 ? -BigInt(integer) : BigInt(integer)));
}

/** seed(): text and bytes give all of their bits and a digest, or in version 1 the hash that Python 2 had. */
export function seed(random: PyRandom, value: Value, version: Value = 2): void {
  if (random.isSystem) return;
  const isFirst = isEqual(version, 1);
  seedGenerator(random, (isFirst ? firstVersionSeed(value) : undefined) ?? numberFrom(value, isEqual(version, 2)));
  random.gaussNext = null;
}

function firstVersionSeed(value: Value): Value | undefined {
  const codes = [...(stringOf(value) ?? "")].map((character) => character.codePointAt(0)!);
  if (value instanceof PyBytes) codes.push(...value.bytes);
  else if (stringOf(value) === undefined) return undefined;
  tick(codes.length);
  let hash = BigInt((codes[0] ?? 0) << 7);
  for (const code of codes) hash = BigInt.asUintN(64, 1000003n * hash) ^ BigInt(code);
  return normalizeInt(hash ^ BigInt(codes.length));
}

/** The seed itself where it is no text, or is not to be digested. */
function numberFrom(value: Value, digests: boolean): Value {
  const text = stringOf(value);
  const isBytes = value instanceof PyBytes || value instanceof PyByteArray;
  if (text === undefined && !isBytes) {
    if (value !== null && !(value instanceof PyFloat) && integerOf(value) === undefined)
      throw typeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    return value;
  }
  if (!digests) return value;
  const bytes = text === undefined ? byteSource(value)! : encodeText(text);
  charge(bytes.length * 4);
  tick(bytes.length);
  let digits = "";
  for (const byte of [...bytes, ...sha512Of(bytes)]) digits += byte.toString(16).padStart(2, "0");
  return normalizeInt(BigInt(`0x${digits}`));
}

function wordsOf(number: bigint): number[] {
  const digits = number.toString(16);
  tick(digits.length);
  const words: number[] = [];
  for (let end = digits.length; end > 0; end -= 8)
    words.push(Number.parseInt(digits.slice(Math.max(0, end - 8), end), 16));
  return words;
}

/** The words of the state, and the index of the next. */
function stateWords({ generator }: PyRandom): PyTuple {
  return new PyTuple([...generator.words, generator.index]);
}

/** getstate() */
export function stateOf(random: PyRandom): Value {
  return new PyTuple([3, stateWords(random), random.gaussNext]);
}

/** The words as version 2 kept them, which may be negative, as they are kept now. */
function unsignedWords(given: Value): PyTuple {
  try {
    return new PyTuple(arrayFrom(given).map((word) => binaryOperation("mod", word, 2 ** 32)));
  } catch (error) {
    if (isInstanceOfException(error, "ValueError")) throw newException(exceptionType("TypeError"));
    throw error;
  }
}

/** setstate() */
export function restoreState(random: PyRandom, state: Value): void {
  const version = getItem(state, 0);
  const isKnown = isEqual(version, 3);
  if (!isKnown && !isEqual(version, 2))
    throw valueError(`state with version ${strOf(version)} passed to Random.setstate() of version 3`);
  const [, words, gauss] = unpack(state, 3);
  random.gaussNext = gauss!;
  restoreWords(random, isKnown ? words! : unsignedWords(words!));
}

function restoreWords(random: PyRandom, words: Value): void {
  if (!(words instanceof PyTuple)) throw typeError("state vector must be a tuple");
  if (words.items.length !== 625) throw valueError("state vector is the wrong size");
  const numbers = words.items.map((word) => {
    const number = integerOf(word);
    if (number === undefined) throw typeError("an integer is required");
    if (number < 0) throw overflowError("can't convert negative value to unsigned int");
    if (number >= 2n ** 64n) throw overflowError("Python int too large to convert to C unsigned long");
    return Number(BigInt.asUintN(32, BigInt(number)));
  });
  const last = words.items[624]!;
  const index = Number(integerOf(last));
  if (index > 624) throw valueError("invalid state");
  random.generator.words.set(numbers.slice(0, 624));
  random.generator.index = index;
}

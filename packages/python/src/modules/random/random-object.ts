/**
 * `random.Random`: the generator as an object, and what its other methods draw from it.
 *
 * Methods ask the object's `random` and `getrandbits`, which a subclass may override; where it doesn't, the generator is asked directly.
 */

import { charge, tick } from "../../limits.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { exceptionType, isInstanceOfException, newException, typeError, valueError } from "../../objects/exceptions.ts";
import { realOf } from "../../objects/float.ts";
import { hashOf } from "../../objects/hash.ts";
import { requireIndex } from "../../objects/index-value.ts";
import { bitLength, type Int } from "../../objects/int-arithmetic.ts";
import {
  adopt,
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
import { PyBytes } from "../../objects/bytes.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { builtin, defineMethods, PyBuiltin } from "../../objects/function.ts";
import { byteSource } from "../byte-source.ts";
import { hostSources } from "../host-sources.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { MersenneTwister } from "./mersenne-twister.ts";
import { sha512Of } from "../hashlib/digests.ts";

export class PyRandom extends PyObject {
  readonly generator = new MersenneTwister();
  /** The second of the two numbers that gauss() makes at once. */
  gaussNext: number | undefined = undefined;
  /** Draws every number from the host's entropy: SystemRandom. */
  readonly isSystem: boolean;
  constructor(isSystem: boolean) {
    super();
    this.isSystem = isSystem;
  }

  next32(): number {
    if (!this.isSystem) return this.generator.next32();
    const [a, b, c, d] = hostSources.entropy(4);
    return ((a! << 24) | (b! << 16) | (c! << 8) | d!) >>> 0;
  }
}

/** The class `random.Random`, with the methods that CPython writes in C. */
export const randomType = perInterpreter((): PyType => {
  const type = pythonClass("Random", "random");
  type.define("__new__", builtin("__new__(cls, /, *args, **kwargs)", newRandom, "random"));
  defineMethods(type, {
    "random(self, /)": (self: PyRandom) => new PyFloat(drawFloat(self)),
    "getrandbits(self, k, /)": (self: PyRandom, k: Value) => drawBits(self, requireIndex(k)),
  });
  return type;
});

/** Does the object's class leave this method as it is? What a program defines is no builtin. */
function isNative(random: PyRandom, method: "random" | "getrandbits"): boolean {
  return random.type.lookup(method) instanceof PyBuiltin && random.attrs?.has(method) !== true;
}

function newRandom(cls: PyType): PyRandom {
  const random = adopt(new PyRandom(cls.isSubtypeOf(systemRandomType())), cls);
  if (!random.isSystem) seedFromHost(random);
  return random;
}

/** The class `random.SystemRandom`. */
export const systemRandomType = perInterpreter(() => pythonClass("SystemRandom", "random", [randomType()]));

function drawFloat(random: PyRandom): number {
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
function drawBits(random: PyRandom, k: Int): Int {
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

export function nextBits(random: PyRandom, k: number): Int {
  if (isNative(random, "getrandbits")) return drawBits(random, k);
  return integerOf(call(getAttribute(random, "getrandbits"), [k])) ?? 0;
}

/** An int in [0, limit). A subclass that overrides only `random` is asked for that, as in CPython. */
export function nextBelow(random: PyRandom, limit: Int): Int {
  if (asksFloats(random)) return belowByFloats(random, Number(limit));
  const bits = bitLength(limit);
  for (;;) {
    tick();
    const drawn = nextBits(random, bits);
    if (drawn < limit) return drawn;
  }
}

/** Is `random` overridden by a class that comes before all that override `getrandbits`? What an instance overrides does not count. */
function asksFloats(random: PyRandom): boolean {
  for (const cls of random.type.mro) {
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

function seedFromHost(random: PyRandom): void {
  const bytes = hostSources.entropy(624 * 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  random.generator.seed(Array.from({ length: 624 }, (_, i) => view.getUint32(i * 4, true)));
  random.gaussNext = undefined;
}

/** seed(): None takes entropy from the host; ints their absolute value; text and bytes all of their bits and a digest. */
export function seed(random: PyRandom, value: Value, version: Value = 2): void {
  if (random.isSystem) return;
  if (value === null) {
    seedFromHost(random);
    return;
  }
  random.generator.seed(wordsOf((version === 1 ? firstVersionSeed(value) : undefined) ?? seedNumber(value)));
  random.gaussNext = undefined;
}

/** What version 1 makes of text or bytes: the hash that Python 2 had. */
function firstVersionSeed(value: Value): bigint | undefined {
  const codes = [...(stringOf(value) ?? "")].map((character) => character.codePointAt(0)!);
  if (value instanceof PyBytes) codes.push(...value.bytes);
  else if (stringOf(value) === undefined) return undefined;
  tick(codes.length);
  let hash = BigInt((codes[0] ?? 0) << 7);
  for (const code of codes) hash = BigInt.asUintN(64, 1000003n * hash) ^ BigInt(code);
  return hash ^ BigInt(codes.length);
}

function seedNumber(value: Value): bigint {
  const integer = integerOf(value);
  if (integer !== undefined) return integer < 0 ? -BigInt(integer) : BigInt(integer);
  const text = stringOf(value);
  const bytes = text === undefined ? byteSource(value) : encodeText(text);
  if (bytes !== undefined) {
    charge(bytes.length * 4);
    tick(bytes.length);
    let digits = "";
    for (const byte of [...bytes, ...sha512Of(bytes)]) digits += byte.toString(16).padStart(2, "0");
    return BigInt(`0x${digits}`);
  }
  if (!(value instanceof PyFloat)) {
    throw typeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
  }
  // CPython takes the hash as an unsigned word.
  return BigInt.asUintN(64, BigInt(hashOf(value)));
}

function wordsOf(number: bigint): number[] {
  const digits = number.toString(16);
  tick(digits.length);
  const words: number[] = [];
  for (let end = digits.length; end > 0; end -= 8)
    words.push(Number.parseInt(digits.slice(Math.max(0, end - 8), end), 16));
  return words;
}

/** getstate() */
export function stateOf(random: PyRandom): Value {
  const { words, index } = random.generator;
  const gauss = random.gaussNext === undefined ? null : new PyFloat(random.gaussNext);
  return new PyTuple([3, new PyTuple([...words, index]), gauss]);
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
  if (!(state instanceof PyTuple)) throw typeError(`'${typeOf(state).name}' object is not subscriptable`);
  const [version, given, gauss] = state.items;
  if (version !== 3 && version !== 2)
    throw valueError(`state with version ${String(version)} passed to Random.setstate() of version 3`);
  const words = version === 2 ? unsignedWords(given!) : given;
  if (!(words instanceof PyTuple)) throw typeError("state vector must be a tuple");
  if (words.items.length !== 625) throw valueError("state vector is the wrong size");
  const numbers = words.items.map((word) => {
    const number = integerOf(word);
    if (number === undefined) throw typeError("an integer is required");
    return Number(number);
  });
  const index = numbers.pop()!;
  if (index < 0 || index > 624) throw valueError("invalid state");
  random.generator.words.set(numbers);
  random.generator.index = index;
  random.gaussNext = gauss === null || gauss === undefined ? undefined : realOf(gauss);
}

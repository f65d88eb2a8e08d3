/**
 * JSON text to Python values, as CPython's decoder reads it: also NaN and Infinity, every int exact, `1` an int and `1.0` a float.
 *
 * A scanner over the code units of the text; arrays and objects recurse, each level counted against the recursion limit. Errors are
 * JSONDecodeError with CPython's words and places. Called by `json.loads` and by `JSONDecoder`.
 *
 * Texts are mostly many records with the same keys. So the scanner remembers which key came after which, looks first whether the same one comes again, and then
 * needs neither a new string nor a search for the key in the record. What is being read waits on one stack, so that each list and each
 * record is made at once, in its size.
 */

import { charge, GROWTH_MASK, growing, machine, tick } from "../limits.ts";
import { call } from "../objects/call.ts";
import { PyDict } from "../objects/dict.ts";
import { internalized } from "../objects/internalized.ts";
import { PyList } from "../objects/list.ts";
import { tooManyDigits } from "../objects/int-text.ts";
import { enterNative, leaveNative } from "../objects/native-depth.ts";
import { normalizeInt, PyFloat, type Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { jsonDecodeError } from "./json-errors.ts";

/** The hooks of a decoder; undefined where the usual value is made. */
export type DecoderHooks = {
  objectHook?: Value | undefined;
  objectPairsHook?: Value | undefined;
  parseFloat?: Value | undefined;
  parseInt?: Value | undefined;
  parseConstant?: Value | undefined;
  /** Refuse control characters in strings. */
  strict: boolean;
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
/** Powers of ten that a double holds exactly. */
const POWERS_OF_TEN = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const HEX = /[0-9a-fA-F]{4}/y;
const ESCAPES = new Map([
  [QUOTE, '"'],
  [BACKSLASH, "\\"],
  [0x2f, "/"],
  [0x62, "\b"],
  [0x66, "\f"],
  [0x6e, "\n"],
  [0x72, "\r"],
  [0x74, "\t"],
]);
const CONSTANTS: readonly (readonly [string, number])[] = [
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
];

/** The whole of `text`, which may have spaces around its value. */
export function decodeJson(text: string, hooks: DecoderHooks): Value {
  const scanner = new JsonScanner(text, hooks);
  scanner.skipSpace();
  const value = scanner.scanValue();
  scanner.skipSpace();
  if (scanner.at !== text.length) throw jsonDecodeError("Extra data", text, scanner.at);
  return value;
}

/** One value that begins at code unit `start`, and where it ends. */
export function decodeJsonAt(text: string, start: number, hooks: DecoderHooks): { value: Value; end: number } {
  const scanner = new JsonScanner(text, hooks);
  scanner.at = start;
  const value = scanner.scanValue();
  return { value, end: scanner.at };
}

/** The rest of a string whose opening quote stands before code unit `start`, and where it ends. */
export function decodeJsonStringAt(text: string, start: number, strict: boolean): { value: string; end: number } {
  const scanner = new JsonScanner(text, { strict } as DecoderHooks);
  scanner.at = start - 1;
  const value = scanner.scanString();
  return { value, end: scanner.at };
}

/** A key that an object has had after those on the way to it from the root, which are all different. */
type KeyNode = {
  readonly key: string;
  /** As it is written, quotes included. */
  readonly written: string;
  readonly before: KeyNode | undefined;
  readonly followers: KeyNode[];
  /** The follower that came last. */
  last: KeyNode | undefined;
};

/** How many keys a scanner remembers, and how many that may follow one key. */
const MOST_KEYS = 1000;
const MOST_FOLLOWERS = 8;

class JsonScanner {
  readonly #text: string;
  readonly #hooks: DecoderHooks;
  readonly #root: KeyNode = { key: "", written: "", before: undefined, followers: [], last: undefined };
  #knownKeys = 0;
  /** Items, keys and values of what is open, up to `top`. */
  readonly #stack: Value[] = [];
  #top = 0;
  at = 0;

  constructor(text: string, hooks: DecoderHooks) {
    this.#text = text;
    this.#hooks = hooks;
    charge(text.length);
  }

  skipSpace(): void {
    const text = this.#text;
    for (;;) {
      const unit = text.charCodeAt(this.at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
      this.at += 1;
    }
  }

  #fail(message: string, at = this.at): never {
    throw jsonDecodeError(message, this.#text, at);
  }

  scanValue(): Value {
    const text = this.#text;
    tick();
    switch (text.charCodeAt(this.at)) {
      case QUOTE:
        return this.scanString();
      case 0x7b:
        enterNative(" while decoding a JSON object from a unicode string");
        try {
          return this.#scanObject();
        } finally {
          leaveNative();
        }
      case 0x5b:
        enterNative(" while decoding a JSON array from a unicode string");
        try {
          return this.#scanArray();
        } finally {
          leaveNative();
        }
      case 0x6e:
        if (this.#take("null")) return null;
        break;
      case 0x74:
        if (this.#take("true")) return true;
        break;
      case 0x66:
        if (this.#take("false")) return false;
        break;
      case 0x4e:
      case 0x49:
        return this.#scanConstant();
      default:
        return this.#scanNumber();
    }
    return this.#fail("Expecting value");
  }

  #take(word: string): boolean {
    if (!this.#text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  #scanConstant(): Value {
    for (const [word, value] of CONSTANTS) {
      if (!this.#take(word)) continue;
      const hook = this.#hooks.parseConstant;
      return hook === undefined ? new PyFloat(value) : call(hook, [word]);
    }
    return this.#fail("Expecting value");
  }

  #scanNumber(): Value {
    const text = this.#text;
    const start = this.at;
    // Most numbers are short ints, which need no regular expression.
    let at = start;
    let value = 0;
    const negative = text.charCodeAt(at) === 0x2d;
    if (negative) at += 1;
    const digits = at;
    for (;;) {
      const digit = text.charCodeAt(at) - 0x30;
      if (!(digit >= 0 && digit <= 9) || at - digits > 14) break;
      value = value * 10 + digit;
      at += 1;
    }
    const unit = text.charCodeAt(at) | 0x20;
    const isDone = at > digits && unit !== 0x2e && unit !== 0x65 && !(unit >= 0x30 && unit <= 0x39);
    if (isDone && (text.charCodeAt(digits) !== 0x30 || at === digits + 1) && this.#hooks.parseInt === undefined) {
      this.at = at;
      return value === 0 ? 0 : negative ? -value : value;
    }
    if (unit === 0x2e && at > digits && this.#hooks.parseFloat === undefined) {
      const short = this.#scanShortFraction(digits, at, value, negative);
      if (short !== undefined) return short;
    }
    return this.#scanLongNumber(start);
  }

  /** A number with a point whose digits are an exact int, and so is the power of ten that it is divided by: one rounding, the right one. */
  #scanShortFraction(digits: number, point: number, whole: number, negative: boolean): Value | undefined {
    const text = this.#text;
    if (text.charCodeAt(digits) === 0x30 && point !== digits + 1) return undefined;
    let value = whole;
    let at = point + 1;
    for (;;) {
      const digit = text.charCodeAt(at) - 0x30;
      if (!(digit >= 0 && digit <= 9)) break;
      if (at - digits > 15) return undefined;
      value = value * 10 + digit;
      at += 1;
    }
    if (at === point + 1 || (text.charCodeAt(at) | 0x20) === 0x65) return undefined;
    this.at = at;
    const result = value / POWERS_OF_TEN[at - point - 1]!;
    return new PyFloat(negative ? -result : result);
  }

  #scanLongNumber(start: number): Value {
    NUMBER.lastIndex = start;
    const found = NUMBER.exec(this.#text);
    if (found === null) {
      if (this.#text.startsWith("-Infinity", start)) return this.#scanConstant();
      return this.#fail("Expecting value");
    }
    const [written, fraction, exponent] = found;
    this.at = start + written.length;
    if (fraction !== undefined || exponent !== undefined) {
      const hook = this.#hooks.parseFloat;
      return hook === undefined ? new PyFloat(Number(written)) : call(hook, [written]);
    }
    const hook = this.#hooks.parseInt;
    if (hook !== undefined) return call(hook, [written]);
    return longInteger(written);
  }

  scanString(): string {
    const text = this.#text;
    const begin = this.at;
    let at = begin + 1;
    let from = at;
    let result = "";
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) {
        this.at = at + 1;
        return result === "" ? text.slice(from, at) : result + text.slice(from, at);
      }
      if (unit === BACKSLASH) {
        result += text.slice(from, at);
        this.at = at;
        result += this.#scanEscape(begin);
        at = this.at;
        from = at;
      } else if (unit < 0x20 && this.#hooks.strict) {
        this.#fail("Invalid control character at", at);
      } else if (at >= text.length) this.#fail("Unterminated string starting at", begin);
      else at += 1;
    }
  }

  #scanEscape(begin: number): string {
    const text = this.#text;
    const at = this.at;
    if (at + 1 >= text.length) this.#fail("Unterminated string starting at", begin);
    const letter = text.charCodeAt(at + 1);
    if (letter !== 0x75) {
      const character = ESCAPES.get(letter);
      if (character === undefined) this.#fail("Invalid \\escape", at);
      this.at = at + 2;
      return character;
    }
    HEX.lastIndex = at + 2;
    // CPython: the escape must not be the last thing of the text, where the closing quote has to be.
    if (!HEX.test(text) || at + 6 >= text.length) this.#fail("Invalid \\uXXXX escape", at + 1);
    this.at = at + 6;
    return String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
  }

  #push(value: Value): void {
    this.#stack[this.#top] = value;
    this.#top += 1;
    if ((this.#top & GROWTH_MASK) === 0) growing(this.#top);
  }

  /** What was pushed since the stack had `base` values. */
  #popTo(base: number): Value[] {
    const values = this.#stack.slice(base, this.#top);
    this.#top = base;
    return values;
  }

  #scanArray(): Value {
    const text = this.#text;
    const base = this.#top;
    this.at += 1;
    this.skipSpace();
    if (text.charCodeAt(this.at) === 0x5d) {
      this.at += 1;
      return new PyList([]);
    }
    for (;;) {
      this.#push(this.scanValue());
      this.skipSpace();
      const unit = text.charCodeAt(this.at);
      if (unit === 0x5d) break;
      if (unit !== COMMA) this.#fail("Expecting ',' delimiter");
      this.at += 1;
      this.skipSpace();
    }
    this.at += 1;
    charge((this.#top - base) * 8);
    return new PyList(this.#popTo(base));
  }

  #scanObject(): Value {
    const text = this.#text;
    const base = this.#top;
    let node: KeyNode | undefined = this.#root;
    this.at += 1;
    this.skipSpace();
    if (text.charCodeAt(this.at) !== 0x7d) {
      for (;;) {
        const next: KeyNode | undefined = node?.last;
        if (next !== undefined && text.startsWith(next.written, this.at)) {
          node = next;
          this.at += next.written.length;
          this.#push(next.key);
        } else {
          const start = this.at;
          if (text.charCodeAt(start) !== QUOTE) this.#fail("Expecting property name enclosed in double quotes");
          const key = this.scanString();
          if (node !== undefined) node = this.#follow(node, key, start);
          this.#push(node === undefined ? key : node.key);
        }
        this.skipSpace();
        if (text.charCodeAt(this.at) !== COLON) this.#fail("Expecting ':' delimiter");
        this.at += 1;
        this.skipSpace();
        this.#push(this.scanValue());
        this.skipSpace();
        const unit = text.charCodeAt(this.at);
        if (unit === 0x7d) break;
        if (unit !== COMMA) this.#fail("Expecting ',' delimiter");
        this.at += 1;
        this.skipSpace();
      }
    }
    this.at += 1;
    charge((this.#top - base) * 16);
    return this.#makeObject(this.#popTo(base), node !== undefined);
  }

  /** The node of a key that came after that of `node`; undefined where it is not to be remembered, or where the object had it before. */
  #follow(node: KeyNode, key: string, start: number): KeyNode | undefined {
    const { followers } = node;
    let next = followers.find((follower) => follower.key === key);
    if (next === undefined) {
      if (this.#knownKeys === MOST_KEYS || followers.length === MOST_FOLLOWERS) return undefined;
      for (let before: KeyNode | undefined = node; before !== this.#root; before = before!.before)
        if (before!.key === key) return undefined;
      next = {
        key: internalized(key),
        written: this.#text.slice(start, this.at),
        before: node,
        followers: [],
        last: undefined,
      };
      followers.push(next);
      this.#knownKeys += 1;
    }
    node.last = next;
    return next;
  }

  #makeObject(pairs: Value[], areDifferent: boolean): Value {
    const { objectHook, objectPairsHook } = this.#hooks;
    if (objectPairsHook !== undefined) {
      const tuples: Value[] = [];
      for (let i = 0; i < pairs.length; i += 2) tuples.push(new PyTuple([pairs[i]!, pairs[i + 1]!]));
      return call(objectPairsHook, [new PyList(tuples)]);
    }
    const dict = new PyDict();
    if (areDifferent) dict.table.fillWithTexts(pairs);
    else dict.table.fill(pairs);
    return objectHook === undefined ? dict : call(objectHook, [dict]);
  }
}

/** An int of any length; refused beyond the digits that int() converts. */
function longInteger(written: string): number | bigint {
  if (written.length <= 15) return Number(written) || 0;
  const digits = written.length - (written.startsWith("-") ? 1 : 0);
  if (machine.maxIntDigits > 0 && digits > machine.maxIntDigits) throw tooManyDigits(digits);
  tick(digits >>> 3);
  charge(digits);
  return normalizeInt(BigInt(written));
}

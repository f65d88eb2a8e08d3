/**
 * %-formatting: `"%-5s|%08.3f" % (name, x)`, for str, and with another dialect for bytes.
 *
 * A conversion is `%`, an optional `(key)`, flags, width, precision, a length that means nothing, and a letter. The right operand
 * is a tuple of arguments, a mapping when keys are used, or the single argument. What numbers look like is the same
 * for both dialects; what text is, and what the errors say, belongs to a `Dialect`.
 */

import { RecentTexts } from "../recent-texts.ts";
import { charge } from "../limits.ts";
import { getItem } from "./access.ts";
import { callMethod } from "./call.ts";
import { isInstanceOfException, overflowError, typeError, valueError } from "./exceptions.ts";
import { formatFloatExponent, formatFloatFixed, formatFloatGeneral } from "./float-text.ts";
import { indexOf } from "./index-value.ts";
import { chargeBits, bitLength, type Int, intToFloat } from "./int-arithmetic.ts";
import { intToString } from "./int-text.ts";
import {
  integerOf,
  type MaybeFloat,
  normalizeInt,
  PyFloat,
  PyObject,
  PyType,
  stringOf,
  typeOf,
  type Value,
} from "./object.ts";
import { sliceCodePoints, textLength } from "./str-text.ts";
import { asciiOf, reprOf, strOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";

/** One conversion, read. `width` and `precision` -1: not given. */
export type Conversion = {
  letter: string;
  /** Where the letter stands, in UTF-16 units of the format. */
  offset: number;
  left: boolean;
  plus: boolean;
  space: boolean;
  alternate: boolean;
  zero: boolean;
  width: number;
  precision: number;
};

/** What str and bytes do differently. Both work on JavaScript strings; those of bytes have a character a byte. */
export type Dialect = {
  /** "string" or "bytes", as errors name the formatting. */
  name: string;
  /** "precision" or "prec". */
  precisionName: string;
  /** The key of a mapping from its text. */
  key(text: string): Value;
  /** Is the right operand a tuple-less value that keys may be looked up in? */
  isMapping(argument: Value): boolean;
  /** %s and its kin; undefined for a letter that the dialect doesn't know. The precision is not applied yet. */
  text(value: Value, conversion: Conversion): string | undefined;
  /** %c */
  character(value: Value): string;
  /** The error for what is no real number. */
  refuseFloat(value: Value): unknown;
  /** The error for an unknown letter, and the character of the format at which it stands. */
  unsupported(letter: string, index: number): unknown;
  /** The letter that stands in errors about ints. */
  integerLetter(letter: string): string;
};

const stringDialect: Dialect = {
  name: "string",
  precisionName: "precision",
  key: (text) => text,
  isMapping: (argument) => stringOf(argument) === undefined && hasItems(argument),
  text(value, { letter }) {
    if (letter === "s") return strOf(value);
    if (letter === "r") return reprOf(value);
    return letter === "a" ? asciiOf(value) : undefined;
  },
  character(value) {
    const text = stringOf(value);
    if (text !== undefined) {
      if (textLength(text) !== 1) throw typeError("%c requires int or char");
      return text;
    }
    const code = value instanceof PyFloat ? undefined : unlessTypeError(() => indexOf(value));
    if (code === undefined) throw typeError("%c requires int or char");
    if (code < 0 || code > 0x10ffff) throw overflowError("%c arg not in range(0x110000)");
    return String.fromCodePoint(Number(code));
  },
  refuseFloat: (value) => typeError(`must be real number, not ${typeOf(value).name}`),
  unsupported(letter, index) {
    const code = letter.codePointAt(0)!;
    const shown = code >= 31 && code <= 126 ? letter : "?";
    return valueError(`unsupported format character '${shown}' (0x${code.toString(16)}) at index ${index}`);
  },
  integerLetter: (letter) => letter,
};

/** Can the value be subscripted, so that the right operand may serve as the mapping? */
export function hasItems(value: Value): boolean {
  return (
    value instanceof PyObject &&
    !(value instanceof PyTuple) &&
    !(value instanceof PyType) &&
    value.type.lookup("__getitem__") !== undefined &&
    // CPython: an index into a deque is that of a sequence only.
    value.type.lookupOwner("__getitem__")!.name !== "collections.deque"
  );
}

/** format % argument */
export function formatPercent(format: string, argument: Value): string {
  const plain = plainFormatOf(format);
  const text = plain === null ? undefined : fillPlain(plain, argument);
  return text ?? new PercentFormatter(format, argument, stringDialect).run();
}

/** A format whose conversions are `%s`, `%d` and `%.2f` alone: the letters, with places behind an f, and what stands before, between and behind them. */
type PlainFormat = { readonly literals: readonly string[]; readonly letters: readonly string[] };

const PLAIN_CONVERSION = /%(?:([sd])|\.([0-9])f)/;
/** Those that were used lately; null for one that is not plain. */
const plainFormats = new RecentTexts<PlainFormat | null>(64, 10_000);
const LONGEST_PLAIN = 256;

function plainFormatOf(format: string): PlainFormat | null {
  const known = plainFormats.get(format);
  if (known !== undefined) return known;
  if (format.length > LONGEST_PLAIN) return null;
  const parts = format.split(PLAIN_CONVERSION);
  const literals = parts.filter((_, i) => i % 3 === 0) as string[];
  const letters = literals.slice(1).map((_, i) => parts[3 * i + 1] ?? `f${parts[3 * i + 2]!}`);
  const plain = literals.some((literal) => literal.includes("%")) ? null : { literals, letters };
  plainFormats.add(format, plain);
  return plain;
}

/** The text, if there is an argument for each conversion, and what is to be a number is one: else undefined, before anything of the program has been asked. */
function fillPlain({ literals, letters }: PlainFormat, argument: Value): string | undefined {
  const given = argument instanceof PyTuple ? argument.items : undefined;
  if ((given?.length ?? 1) !== letters.length) return undefined;
  for (let i = 0; i < letters.length; i++) {
    const value = given === undefined ? argument : given[i]!;
    if (letters[i] === "d" && typeof value !== "number") return undefined;
    if (letters[i]![0] === "f" && (value as MaybeFloat)?.double === undefined) return undefined;
  }
  let text = literals[0]!;
  let size = 0;
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!;
    const value = given === undefined ? argument : given[i]!;
    const part =
      letter === "s"
        ? strOf(value)
        : letter === "d"
          ? String(value)
          : formatFloatFixed((value as PyFloat).double!, letter.charCodeAt(1) - 48);
    size += part.length;
    if (size > 65_536) {
      charge(size);
      size = 0;
    }
    text += part + literals[i + 1]!;
  }
  return text;
}

/** One formatting under way. */
export class PercentFormatter {
  readonly #format: string;
  readonly #dialect: Dialect;
  readonly #mapping: Value | undefined;
  /** Arguments that are still to come. A key puts its own value in their place. */
  #arguments: readonly Value[];
  #next = 0;
  #at = 0;

  constructor(format: string, argument: Value, dialect: Dialect) {
    this.#format = format;
    this.#dialect = dialect;
    this.#arguments = argument instanceof PyTuple ? argument.items : [argument];
    this.#mapping = !(argument instanceof PyTuple) && dialect.isMapping(argument) ? argument : undefined;
  }

  run(): string {
    const format = this.#format;
    let text = "";
    let size = 0;
    for (;;) {
      const percent = format.indexOf("%", this.#at);
      const literal = format.slice(this.#at, percent < 0 ? format.length : percent);
      text += literal;
      if (percent < 0) break;
      this.#at = percent + 1;
      const part = this.#convert();
      size += part.length + literal.length;
      if (size > 65_536) {
        charge(size);
        size = 0;
      }
      text += part;
    }
    if (this.#next < this.#arguments.length && this.#mapping === undefined) {
      throw typeError(`not all arguments converted during ${this.#dialect.name} formatting`);
    }
    return text;
  }

  /** The next UTF-16 unit of the format. */
  #peek(): string {
    const unit = this.#format[this.#at];
    if (unit === undefined) throw valueError("incomplete format");
    return unit;
  }

  #argument(): Value {
    if (this.#next >= this.#arguments.length) throw typeError("not enough arguments for format string");
    return this.#arguments[this.#next++]!;
  }

  #convert(): string {
    const letter = this.#format[this.#at];
    if (letter === "%") {
      this.#at += 1;
      return "%";
    }
    const conversion = this.#readConversion();
    const value = this.#argument();
    const text = formatConversion(value, conversion, this.#dialect);
    if (text !== undefined) return text;
    throw this.#dialect.unsupported(conversion.letter, textLength(this.#format.slice(0, conversion.offset)));
  }

  #readConversion(): Conversion {
    const conversion = {
      letter: "",
      offset: 0,
      left: false,
      plus: false,
      space: false,
      alternate: false,
      zero: false,
      width: -1,
      precision: -1,
    };
    if (this.#peek() === "(") this.#takeKey();
    this.#readFlags(conversion);
    conversion.width = this.#readCount("width");
    if (conversion.width < -1) {
      conversion.left = true;
      conversion.width = -conversion.width;
    }
    if (this.#peek() === ".") {
      this.#at += 1;
      conversion.precision = Math.max(0, this.#readCount(this.#dialect.precisionName));
    }
    if ("hlL".includes(this.#peek())) this.#at += 1;
    this.#peek();
    conversion.letter = String.fromCodePoint(this.#format.codePointAt(this.#at)!);
    conversion.offset = this.#at;
    this.#at += conversion.letter.length;
    return conversion;
  }

  /** `(key)`: the value that the mapping has for it becomes the only argument. */
  #takeKey(): void {
    if (this.#mapping === undefined) throw typeError("format requires a mapping");
    const start = ++this.#at;
    for (let depth = 1; depth > 0; this.#at++) {
      const character = this.#format[this.#at];
      if (character === undefined) throw valueError("incomplete format key");
      if (character === "(") depth += 1;
      else if (character === ")") depth -= 1;
    }
    const key = this.#dialect.key(this.#format.slice(start, this.#at - 1));
    this.#arguments = [getItem(this.#mapping, key)];
    this.#next = 0;
  }

  #readFlags(conversion: Conversion): void {
    for (;;) {
      switch (this.#peek()) {
        case "-":
          conversion.left = true;
          break;
        case "+":
          conversion.plus = true;
          break;
        case " ":
          conversion.space = true;
          break;
        case "#":
          conversion.alternate = true;
          break;
        case "0":
          conversion.zero = true;
          break;
        default:
          return;
      }
      this.#at += 1;
    }
  }

  /** Digits, or `*` for the next argument; -1 where there is neither. */
  #readCount(name: string): number {
    const limit = name === "width" ? Number.MAX_SAFE_INTEGER : 0x7fff_ffff;
    if (this.#peek() === "*") {
      this.#at += 1;
      const count = integerOf(this.#argument());
      if (count === undefined) throw typeError("* wants int");
      const bits = name === "width" ? 64 : 32;
      if (BigInt.asIntN(bits, BigInt(count)) !== BigInt(count))
        throw overflowError(`Python int too large to convert to C ${bits === 64 ? "ssize_t" : "int"}`);
      // A width of -1 and "not given" would be the same; it means one place, left-aligned, which is nothing to pad either.
      return Number(count);
    }
    let digits = "";
    for (let character = this.#peek(); character >= "0" && character <= "9"; character = this.#peek()) {
      digits += character;
      this.#at += 1;
      if (Number(digits) > limit) throw valueError(`${name} too big`);
    }
    return digits === "" ? -1 : Number(digits);
  }
}

/** The text of one argument; undefined for a letter that the dialect doesn't know. */
function formatConversion(value: Value, conversion: Conversion, dialect: Dialect): string | undefined {
  switch (conversion.letter) {
    case "d":
    case "i":
    case "u":
      return formatInteger(value, conversion, dialect);
    case "x":
    case "X":
    case "o":
      return formatRadix(value, conversion, dialect);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
      return formatReal(value, conversion, dialect);
    case "c":
      return padded(dialect.character(value), conversion);
  }
  const text = dialect.text(value, conversion);
  if (text === undefined) return undefined;
  const { precision } = conversion;
  return padded(precision >= 0 && precision < text.length ? sliceCodePoints(text, 0, precision) : text, conversion);
}

function padded(text: string, { width, left }: Conversion): string {
  if (width <= 0) return text;
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  charge(missing + text.length);
  return left ? text + " ".repeat(missing) : " ".repeat(missing) + text;
}

/** Sign and prefix, then zeros where the flag wants them, then digits, then padding. */
function laidOut(sign: string, digits: string, conversion: Conversion): string {
  const shown = sign === "" ? (conversion.plus ? "+" : conversion.space ? " " : "") : sign;
  return withPrefix(shown, digits, conversion);
}

function withPrefix(prefix: string, digits: string, conversion: Conversion): string {
  const missing = conversion.width - prefix.length - digits.length;
  if (missing > 0 && conversion.zero && !conversion.left) {
    charge(missing + digits.length);
    return prefix + "0".repeat(missing) + digits;
  }
  return padded(prefix + digits, conversion);
}

function withPrecision(digits: string, precision: number): string {
  if (precision <= digits.length) return digits;
  charge(precision);
  return digits.padStart(precision, "0");
}

function formatInteger(value: Value, conversion: Conversion, dialect: Dialect): string {
  const text = intToString(truncated(value, conversion, dialect));
  const sign = text.startsWith("-") ? "-" : "";
  return laidOut(sign, withPrecision(text.slice(sign.length), conversion.precision), conversion);
}

/** The int of a number: floats are cut, objects asked for `__int__`, then `__index__`. */
function truncated(value: Value, { letter }: Conversion, dialect: Dialect): Int {
  const integer = integerOf(value);
  if (integer !== undefined) return integer;
  if (value instanceof PyFloat) {
    if (Number.isNaN(value.value)) throw valueError("cannot convert float NaN to integer");
    if (!Number.isFinite(value.value)) throw overflowError("cannot convert float infinity to integer");
    return normalizeInt(BigInt(Math.trunc(value.value)));
  }
  const method =
    value instanceof PyObject && stringOf(value) === undefined
      ? (value.type.lookup("__int__") ?? undefined)
      : undefined;
  const found = unlessTypeError(() => (method === undefined ? indexOf(value) : integerOf(callMethod(method, value))));
  if (found !== undefined) return found;
  throw typeError(`%${dialect.integerLetter(letter)} format: a real number is required, not ${typeOf(value).name}`);
}

/** What an object says of itself; to a conversion a TypeError of its method is as good as no method. */
export function unlessTypeError<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (isInstanceOfException(error, "TypeError")) return undefined;
    throw error;
  }
}

function formatRadix(value: Value, conversion: Conversion, dialect: Dialect): string {
  const { letter } = conversion;
  const integer = value instanceof PyFloat ? undefined : unlessTypeError(() => indexOf(value));
  if (integer === undefined) {
    throw typeError(`%${dialect.integerLetter(letter)} format: an integer is required, not ${typeOf(value).name}`);
  }
  chargeBits(bitLength(integer));
  const text = integer.toString(letter === "o" ? 8 : 16);
  const sign = text.startsWith("-") ? "-" : conversion.plus ? "+" : conversion.space ? " " : "";
  const digits = withPrecision(text.startsWith("-") ? text.slice(1) : text, conversion.precision);
  const prefix = conversion.alternate ? `0${letter}` : "";
  return withPrefix(sign + prefix, letter === "X" ? digits.toUpperCase() : digits, conversion);
}

function formatReal(value: Value, conversion: Conversion, dialect: Dialect): string {
  const x = realNumber(value, dialect);
  const { letter, alternate } = conversion;
  const precision = conversion.precision < 0 ? 6 : conversion.precision;
  charge(precision);
  let text: string;
  switch (letter.toLowerCase()) {
    case "e":
      text = formatFloatExponent(x, precision);
      if (alternate && precision === 0) text = text.replace("e", ".e");
      break;
    case "f":
      text = formatFloatFixed(x, precision);
      if (alternate && precision === 0 && Number.isFinite(x)) text += ".";
      break;
    default:
      text = formatFloatGeneral(x, precision, { keepZeros: alternate });
  }
  if (letter < "a") text = text.toUpperCase();
  const sign = text.startsWith("-") ? "-" : "";
  return laidOut(sign, text.slice(sign.length), conversion);
}

function realNumber(value: Value, dialect: Dialect): number {
  if (value instanceof PyFloat) return value.value;
  const integer = integerOf(value);
  if (integer !== undefined) return intToFloat(integer);
  if (!(value instanceof PyObject) || stringOf(value) !== undefined) throw dialect.refuseFloat(value);
  const method = value.type.lookup("__float__");
  if (method !== undefined && method !== null) {
    const result = callMethod(method, value);
    if (result instanceof PyFloat) return result.value;
    throw typeError(`${value.type.name}.__float__ returned non-float (type ${typeOf(result).name})`);
  }
  const index = indexOf(value);
  if (index === undefined) throw dialect.refuseFloat(value);
  return intToFloat(index);
}

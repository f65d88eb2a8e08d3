/**
 * Python values to JSON text, in the pieces in which CPython's encoder yields them.
 *
 * dict and what derives from it become objects, list and tuple (and what derives from them) arrays; anything else goes to the `default`
 * function. Levels are counted against the recursion limit, containers inside themselves are refused where that is asked for, and the text
 * is charged for while it grows.
 */

import { charge, tick } from "../limits.ts";
import { binaryOperation } from "../objects/arithmetic.ts";
import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { compareCodePoints } from "../objects/comparison.ts";
import { PyDict } from "../objects/dict.ts";
import { PyBaseException, typeError, valueError } from "../objects/exceptions.ts";
import { formatFloatRepr } from "../objects/float-text.ts";
import { intToString } from "../objects/int-text.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { PyList } from "../objects/list.ts";
import { sortArray } from "../objects/list-sort.ts";
import { enterNative, leaveNative } from "../objects/native-depth.ts";
import { integerOf, PyFloat, type PyObject, stringOf, typeOf, type Value } from "../objects/object.ts";
import { isTrue } from "../objects/truth.ts";
import { PyTuple } from "../objects/tuple.ts";
import { Latin1Text } from "./json/latin1-text.ts";
import { replaceInPieces } from "./replace-in-pieces.ts";

/** What `json.dumps` may be told. */
export type EncoderOptions = {
  skipKeys: boolean;
  ensureAscii: boolean;
  checkCircular: boolean;
  allowNan: boolean;
  sortKeys: boolean;
  /** What one level is indented by; undefined for everything on one line. */
  indent: string | undefined;
  /** Separators that are no text of CPython's encoder in Python take part in `+`, or are pieces; texts, where it is in C. */
  itemSeparator: Value;
  keySeparator: Value;
  /** Called with a value that has no JSON form; undefined: such a value is an error. */
  default: Value | undefined;
  /** CPython's encoder in C, which dumps() without indent uses, has words of its own for one error. */
  inOneShot: boolean;
};

const PLAIN = /^[ !#-[\]-~]*$/;
const SPECIALS_ASCII = /["\\]|[^ -~]/g;
const SPECIALS = /["\\\x00-\x1f]/g;
const NEEDS_ESCAPE = /["\\\x00-\x1f]/;
const ESCAPES = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\f", "\\f"],
  ["\b", "\\b"],
]);

function escapeUnit(unit: string): string {
  return ESCAPES.get(unit) ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Is a short text all of characters that stand for themselves, also in ASCII? */
function isShortAndPlain(text: string): boolean {
  const { length } = text;
  if (length > 40) return false;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e || unit === 0x22 || unit === 0x5c) return false;
  }
  return true;
}

/** A JSON string, quotes included. */
export function encodeJsonString(text: string, ensureAscii: boolean): string {
  if (isShortAndPlain(text)) return `"${text}"`;
  tick(text.length >>> 6);
  if (ensureAscii) {
    if (PLAIN.test(text)) return `"${text}"`;
    return `"${replaceInPieces(text, SPECIALS_ASCII, escapeUnit)}"`;
  }
  if (!NEEDS_ESCAPE.test(text)) return `"${text}"`;
  return `"${replaceInPieces(text, SPECIALS, escapeUnit)}"`;
}

/** The JSON text of a value. */
export function encodeJson(value: Value, options: EncoderOptions): string {
  const writer = new JsonWriter(options, undefined);
  writer.write(value, 0);
  return writer.text();
}

/** The JSON text of a value in pieces, as `JSONEncoder.iterencode` yields it, and what stopped it before the end. */
export function encodeJsonPieces(
  value: Value,
  options: EncoderOptions,
): { pieces: Value[]; failure: { error: unknown } | undefined } {
  const pieces: Value[] = [];
  try {
    new JsonWriter(options, pieces).write(value, 0);
    return { pieces, failure: undefined };
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    return { pieces, failure: { error } };
  }
}

/** How many keys are remembered as they are written. */
const MOST_KEYS = 1000;

class JsonWriter {
  /** The text so far; undefined where pieces are wanted. */
  readonly #out: Latin1Text | undefined;
  /** Keys that have come as they are written on one line, with their separator: as the first of an object, and behind a comma. */
  readonly #firstMembers = new Map<string, string>();
  readonly #laterMembers = new Map<string, string>();
  readonly #pieces: Value[] | undefined;
  readonly #options: EncoderOptions;
  readonly #opened = new Set<PyObject>();
  #size = 0;
  #uncharged = 0;

  constructor(options: EncoderOptions, pieces: Value[] | undefined) {
    this.#options = options;
    this.#pieces = pieces;
    this.#out = pieces === undefined ? new Latin1Text() : undefined;
  }

  #emit(piece: Value): void {
    if (typeof piece === "string") {
      this.#count(piece.length);
      this.#out?.add(piece);
    }
    this.#pieces?.push(piece);
  }

  #count(characters: number): void {
    this.#uncharged += characters;
    if (this.#uncharged <= 0x8000) return;
    this.#size += this.#uncharged;
    charge(this.#uncharged);
    charge(this.#size);
    this.#uncharged = 0;
  }

  text(): string {
    return this.#out!.end();
  }

  /** The text of a value that is no container; undefined for others. */
  #scalar(value: Value): string | undefined {
    switch (typeof value) {
      case "string":
        return encodeJsonString(value, this.#options.ensureAscii);
      case "number":
        return String(value);
      case "boolean":
        return value ? "true" : "false";
      case "bigint":
        return intToString(value);
    }
    if (value === null) return "null";
    const text = stringOf(value);
    if (text !== undefined) return encodeJsonString(text, this.#options.ensureAscii);
    if (value instanceof PyFloat) return this.#float(value.value);
    const integer = integerOf(value);
    return integer === undefined ? undefined : intToString(integer);
  }

  #float(value: number): string {
    if (Number.isFinite(value)) return formatFloatRepr(value);
    if (!this.#options.allowNan) {
      const shown = this.#options.inOneShot ? "" : `: ${formatFloatRepr(value)}`;
      throw valueError(`Out of range float values are not JSON compliant${shown}`);
    }
    return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  }

  write(value: Value, level: number, before: Value = ""): void {
    tick();
    const out = this.#out;
    if (out !== undefined && typeof before === "string" && this.#writeQuickly(out, value, before)) return;
    const scalar = this.#scalar(value);
    if (scalar !== undefined) {
      this.#emit(typeof before === "string" ? before + scalar : binaryOperation("add", before, scalar));
      return;
    }
    if (before !== "") this.#emit(before);
    const container = value as PyObject;
    enterNative(" while encoding a JSON object");
    try {
      if (container instanceof PyDict) this.#writeObject(container, level);
      else if (container instanceof PyList || container instanceof PyTuple) this.#writeArray(container, level);
      else this.#writeDefault(container, level);
    } finally {
      leaveNative();
    }
  }

  /** Writes a short plain text, or an int, without making a string of it; false where it is something else, and nothing is written. */
  #writeQuickly(out: Latin1Text, value: Value, before: string): boolean {
    if (typeof value === "number") {
      if (before !== "") this.#emit(before);
      this.#count(out.addInt(value));
      return true;
    }
    if (typeof value !== "string" || !isShortAndPlain(value)) return false;
    if (before !== "") this.#emit(before);
    out.addInQuotes(value);
    this.#count(value.length + 2);
    return true;
  }

  /** Counts `container` as open; one that is open already is circular. */
  #open(container: PyObject): void {
    if (!this.#options.checkCircular) return;
    if (this.#opened.has(container)) throw valueError("Circular reference detected");
    this.#opened.add(container);
  }

  #close(container: PyObject): void {
    if (this.#options.checkCircular) this.#opened.delete(container);
  }

  #writeDefault(value: PyObject, level: number): void {
    this.#open(value);
    const hook = this.#options.default;
    if (hook === undefined) throw notSerializable(value);
    this.write(call(hook, [value]), level);
    this.#close(value);
  }

  /** A line break with the indentation of a level, or nothing. */
  #newline(level: number): string {
    const { indent } = this.#options;
    if (indent === undefined) return "";
    charge(indent.length * level);
    return `\n${indent.repeat(level)}`;
  }

  /** What stands between two items, with the line break behind it. */
  #separator(newline: string): Value {
    const { itemSeparator } = this.#options;
    if (typeof itemSeparator === "string") return itemSeparator + newline;
    return newline === "" ? itemSeparator : binaryOperation("add", itemSeparator, newline);
  }

  /** CPython: with an indentation the encoder is written in Python, and asks whether the list or dict is true. */
  #isEmpty(value: PyList | PyTuple | PyDict, length: number): boolean {
    return value.type.isHeap && this.#options.indent !== undefined ? !isTrue(value) : length === 0;
  }

  #writeArray(array: PyList | PyTuple, level: number): void {
    const items = array.type.isHeap ? arrayFrom(array) : array.items;
    if (this.#isEmpty(array, items.length)) {
      this.#emit("[]");
      return;
    }
    this.#open(array);
    const newline = this.#newline(level + 1);
    const separator = this.#separator(newline);
    let before: Value = `[${newline}`;
    for (let i = 0; i < items.length; i++) {
      this.write(items[i]!, level + 1, before);
      before = separator;
    }
    if (newline !== "") this.#emit(this.#newline(level));
    this.#emit("]");
    this.#close(array);
  }

  #writeObject(dict: PyDict, level: number): void {
    if (this.#isEmpty(dict, dict.length())) {
      this.#emit("{}");
      return;
    }
    this.#open(dict);
    const newline = this.#newline(level + 1);
    this.#emit("{");
    const separator = this.#separator(newline);
    if (newline !== "") this.#emit(newline);
    const store = dict.type.isHeap || this.#options.sortKeys ? undefined : dict.table.store;
    let isFirst = true;
    if (Array.isArray(store)) {
      for (let i = 0; i < store.length; i += 2) {
        const key: Value | undefined = store[i];
        const value: Value | undefined = store[i + 1];
        if (key === undefined || value === undefined) continue;
        this.#writeMember(key, value, isFirst ? "" : separator, level);
        isFirst = false;
      }
    } else {
      for (const [key, value] of this.#entries(dict)) {
        const written = typeof key === "string" ? key : dict.table.original(key);
        if (this.#writeMember(written, value, isFirst ? "" : separator, level)) isFirst = false;
      }
    }
    if (newline !== "") this.#emit(this.#newline(level));
    this.#emit("}");
    this.#close(dict);
  }

  /** Writes key and value, unless the key is to be left out. */
  #writeMember(key: Value, value: Value, before: Value, level: number): boolean {
    const { keySeparator } = this.#options;
    const canRemember = typeof key === "string" && this.#pieces === undefined && this.#options.indent === undefined;
    const members = before === "" ? this.#firstMembers : this.#laterMembers;
    const known = canRemember ? members.get(key as string) : undefined;
    if (known !== undefined) {
      this.write(value, level + 1, known);
      return true;
    }
    const name = this.#keyText(key);
    if (name === undefined) return false;
    const written = encodeJsonString(name, this.#options.ensureAscii);
    if (canRemember && name.length < 64 && members.size < MOST_KEYS)
      members.set(name, `${before as string}${written}${keySeparator as string}`);
    if (before !== "") this.#emit(before);
    this.#emit(written);
    this.#emit(keySeparator);
    this.write(value, level + 1);
    return true;
  }

  /** Keys, maybe in the form in which the table keeps them, and values. */
  #entries(dict: PyDict): Iterable<[Value, Value]> {
    const isPlain = !dict.type.isHeap;
    if (isPlain && !this.#options.sortKeys) return dict.table;
    charge(dict.length() * 16);
    let entries: [Value, Value][];
    if (isPlain) entries = dict.table.entries();
    else entries = arrayFrom(call(getAttribute(dict, "items"), [])).map(pairOf);
    if (!this.#options.sortKeys) return entries;
    tick(entries.length);
    if (entries.every(([key]) => typeof key === "string")) {
      return entries.sort((a, b) => compareCodePoints(a[0] as string, b[0] as string));
    }
    const tuples: Value[] = entries.map((entry) => new PyTuple(entry));
    sortArray(tuples, null, false);
    return tuples.map((tuple) => (tuple as PyTuple).items as [Value, Value]);
  }

  /** The name of a member; undefined for a key to be left out. */
  #keyText(key: Value): string | undefined {
    const text = stringOf(key);
    if (text !== undefined) return text;
    if (key instanceof PyFloat) return this.#float(key.value);
    if (key === null || typeof key === "boolean") return this.#scalar(key);
    const integer = integerOf(key);
    if (integer !== undefined) return intToString(integer);
    if (this.#options.skipKeys) return undefined;
    throw typeError(`keys must be str, int, float, bool or None, not ${typeOf(key).name}`);
  }
}

function pairOf(item: Value): [Value, Value] {
  if (!(item instanceof PyTuple) || item.items.length !== 2) throw valueError("items must return 2-tuples");
  return [item.items[0]!, item.items[1]!];
}

/** `Object of type set is not JSON serializable` */
export function notSerializable(value: Value): unknown {
  // `__name__`, which for a type of a module of ours is the last part of its name.
  const name = typeOf(value).name.split(".").at(-1);
  return typeError(`Object of type ${name} is not JSON serializable`);
}

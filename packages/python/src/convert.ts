/**
 * convert: the one table of what crosses the border between a program and the world, both ways.
 *
 * Out: None, bool, int (bigint past 2**53), float (number), str, bytes (Uint8Array), list and tuple (array), dict (object without prototype, or Map where a key is no str),
 * set (array). Dataclasses and plain objects cross as their attributes, members of an Enum as their value, dates and times as ISO 8601 text; what has no data in it (functions, modules, generators) is refused by name.
 * In: the same, by value: an integral number is an int, `PythonFloat` a float, Map a dict. Depth, size and cycles are bounded both ways.
 */

import { charge, lookBetween, reserve, tick } from "./limits.ts";
import { PyBytes } from "./objects/bytes.ts";
import { findAttribute } from "./objects/attributes.ts";
import { call } from "./objects/call.ts";
import { PyDict } from "./objects/dict.ts";
import { overflowError, PyBaseException, typeError, valueError } from "./objects/exceptions.ts";
import { PyFunction } from "./objects/function.ts";
import { PyList } from "./objects/list.ts";
import {
  integerOf,
  normalizeInt,
  PyFloat,
  PyInstance,
  type PyObject,
  stringOf,
  typeOf,
  type Value,
} from "./objects/object.ts";
import { PyAnySet } from "./objects/set.ts";
import { strOf } from "./objects/text.ts";
import { emptyTuple, PyTuple } from "./objects/tuple.ts";
import { type PlainValue, PythonFloat } from "./plain-value.ts";

/** Nesting beyond which a value does not cross. */
const MAX_DEPTH = 200;

/** A Python value as plain data. `what` names the value in errors: "argument 'city' of get_weather()". */
export function toPlain(value: Value, what: string): PlainValue {
  const outward = new Outward(what);
  const plain = outward.convert(value, 0);
  outward.askForFrame();
  return plain;
}

/** The value as plain data where it is some. */
export function plainOrNull(value: Value): PlainValue {
  try {
    return toPlain(value, "the value");
  } catch (error) {
    if (error instanceof PyBaseException) return null;
    throw error;
  }
}

/** Bytes of a list or array of the plain form, of a Python list, of an item in them, and of an entry of a dict on both sides. */
const [ARRAY, LIST, ITEM, DICT_ENTRY] = [56, 96, 8, 96];
/** Bytes that are asked for together. */
const ASKED_TOGETHER = 1024 * 1024;

/** Asks for the memory of many small containers, before they are made. */
class ContainerMemory {
  readonly #container: number;
  readonly #entry: number;
  #bytes = 0;
  constructor(container: number, entry: number) {
    this.#container = container;
    this.#entry = entry;
  }

  ofArray(length: number): void {
    this.#ask(this.#container + ITEM * length);
  }

  ofDict(size: number): void {
    this.#ask(this.#container + this.#entry * size);
  }

  #ask(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes < ASKED_TOGETHER) return;
    // Filling them is counted value by value.
    reserve(this.#bytes);
    this.#bytes = 0;
  }
}

class Outward {
  readonly #what: string;
  readonly #open = new Set<PyObject>();
  readonly #memory = new ContainerMemory(ARRAY, DICT_ENTRY);
  /** Bytes of the text that a frame will have. */
  #text = 0;
  constructor(what: string) {
    this.#what = what;
  }

  /** Asks for the room in which the value is put into a frame: its bytes, and as much for the texts in it, which are written one by one. */
  askForFrame(): void {
    if (this.#text > ASKED_TOGETHER) lookBetween(2 * this.#text);
  }

  convert(value: Value, depth: number): PlainValue {
    if (typeof value === "string") {
      this.#text += value.length;
      return value;
    }
    this.#text += ITEM;
    if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "bigint")
      return value;
    tick();
    const text = stringOf(value);
    if (text !== undefined) {
      this.#text += text.length;
      return text;
    }
    const integer = integerOf(value);
    if (integer !== undefined) return integer;
    if (value instanceof PyFloat) return value.value;
    if (value instanceof PyBytes) {
      charge(value.bytes.length);
      this.#text += value.bytes.length * 2;
      return value.bytes.slice();
    }
    if (depth >= MAX_DEPTH) throw valueError(`${this.#what} is nested deeper than ${MAX_DEPTH} levels`);
    if (this.#open.has(value)) throw valueError(`${this.#what} contains itself, so it can't be passed on`);
    this.#open.add(value);
    try {
      return this.#container(value, depth + 1);
    } finally {
      this.#open.delete(value);
    }
  }

  #container(value: PyObject, depth: number): PlainValue {
    if (value instanceof PyList || value instanceof PyTuple) {
      this.#memory.ofArray(value.items.length);
      return value.items.map((item) => this.convert(item, depth));
    }
    if (value instanceof PyDict) return this.#dict(value, depth);
    if (value instanceof PyAnySet) {
      this.#memory.ofArray(2 * value.size);
      return value.keys().map((item) => this.convert(item, depth));
    }
    if (value instanceof PyInstance && !value.type.lookup("__call__")) {
      const member = enumValue(value);
      if (member !== undefined) return this.convert(member, depth);
      if (value.attrs !== undefined || value.slotValues !== undefined) return this.#attributes(value, depth);
    }
    if (TEXT_TYPES.has(value.type.layout.name)) {
      const isoformat = findAttribute(value, "isoformat");
      return isoformat === undefined ? strOf(value) : this.convert(call(isoformat, []), depth);
    }
    const label = value instanceof PyFunction ? `function ${value.qualname}` : `'${typeOf(value).name}' object`;
    throw typeError(
      `${this.#what} must be plain data (None, bool, int, float, str, bytes, list, tuple, dict, set), not a ${label}`,
    );
  }

  #attributes(value: PyInstance, depth: number): PlainValue {
    const result = plainObject();
    this.#memory.ofDict((value.slotValues?.size ?? 0) + (value.attrs?.size ?? 0));
    for (const attributes of [value.slotValues, value.attrs]) {
      for (const [name, attribute] of attributes ?? []) result[name] = this.convert(attribute, depth);
    }
    return result;
  }

  #dict(dict: PyDict, depth: number): PlainValue {
    this.#memory.ofDict(dict.table.size);
    const entries = dict.table.entries();
    if (entries.every(([key]) => stringOf(key) !== undefined)) {
      const result = plainObject();
      for (const [key, value] of entries) result[stringOf(key)!] = this.convert(value, depth);
      return result;
    }
    const result = new Map<PlainValue, PlainValue>();
    for (const [key, value] of entries) result.set(this.convert(key, depth), this.convert(value, depth));
    return result;
  }
}

/** Values that cross as their text: dates and times in ISO 8601, decimals as their digits. */
const TEXT_TYPES = new Set(["datetime.date", "datetime.datetime", "datetime.time", "decimal.Decimal"]);

/** What a member of an Enum stands for. */
function enumValue(value: PyInstance): Value | undefined {
  return value.type.mro.some((cls) => cls.name === "Enum" && cls.module === "enum")
    ? value.attrs?.get("_value_")
    : undefined;
}

function plainObject(): { [key: string]: PlainValue } {
  return Object.create(null) as { [key: string]: PlainValue };
}

/** Plain data as a Python value. The data came through a frame or from the host itself: no getter is called on it. */
export function fromPlain(value: PlainValue): Value {
  return new Inward().convert(value, 0);
}

class Inward {
  readonly #memory = new ContainerMemory(LIST, DICT_ENTRY);

  convert(value: PlainValue, depth: number): Value {
    if (value === null || value === undefined) return null;
    switch (typeof value) {
      case "boolean":
      case "string":
        return value;
      case "bigint":
        return normalizeInt(value);
      case "number":
        if (Number.isSafeInteger(value)) return Object.is(value, -0) ? new PyFloat(-0) : value;
        return new PyFloat(value);
    }
    tick();
    if (depth >= MAX_DEPTH) throw overflowError(`a value from the host is nested deeper than ${MAX_DEPTH} levels`);
    if (value instanceof PythonFloat) return new PyFloat(value.value);
    if (value instanceof Uint8Array) {
      charge(value.length);
      return new PyBytes(value.slice());
    }
    if (Array.isArray(value)) {
      this.#memory.ofArray(value.length);
      // Not `map`, which keeps holes.
      return new PyList(Array.from(value, (item) => this.convert(item, depth + 1)));
    }
    return this.#dict(value, depth + 1);
  }

  #dict(value: Map<PlainValue, PlainValue> | { [key: string]: PlainValue }, depth: number): PyDict {
    const dict = new PyDict();
    if (value instanceof Map) {
      this.#memory.ofDict(value.size);
      for (const [key, item] of value) dict.table.set(this.#key(key, depth), this.convert(item, depth));
      return dict;
    }
    const keys = Object.keys(value);
    this.#memory.ofDict(keys.length);
    for (const key of keys) {
      const item = Object.getOwnPropertyDescriptor(value, key)?.value as PlainValue | undefined;
      if (item !== undefined) dict.table.set(key, this.convert(item, depth));
    }
    return dict;
  }

  /** A key must be hashable: an array becomes a tuple. */
  #key(key: PlainValue, depth: number): Value {
    if (depth >= MAX_DEPTH) throw overflowError(`a value from the host is nested deeper than ${MAX_DEPTH} levels`);
    if (!Array.isArray(key)) return this.convert(key, depth);
    if (key.length === 0) return emptyTuple;
    this.#memory.ofArray(key.length);
    return new PyTuple(Array.from(key, (item) => this.#key(item, depth + 1)));
  }
}

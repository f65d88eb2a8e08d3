/**
 * convert: the one table of what crosses the border between a program and the world, both ways.
 *
 * Out: None, bool, int (bigint past 2**53), float (number), str, bytes (Uint8Array), list and tuple (array), dict (object without prototype, or Map where a key is no str),
 * set (array). Dataclasses and plain objects cross as their attributes, members of an Enum as their value, dates and times as ISO 8601 text; what has no data in it (functions, modules, generators) is refused by name.
 * In: the same, by value: an integral number is an int, `PythonFloat` a float, Map a dict. Depth, size and cycles are bounded both ways.
 */

import { charge, tick } from "./limits.ts";
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
  return new Outward(what).convert(value, 0);
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

class Outward {
  readonly #what: string;
  readonly #open = new Set<PyObject>();
  constructor(what: string) {
    this.#what = what;
  }

  convert(value: Value, depth: number): PlainValue {
    if (
      value === null ||
      typeof value === "boolean" ||
      typeof value === "number" ||
      typeof value === "string" ||
      typeof value === "bigint"
    )
      return value;
    tick();
    const text = stringOf(value);
    if (text !== undefined) return text;
    const integer = integerOf(value);
    if (integer !== undefined) return integer;
    if (value instanceof PyFloat) return value.value;
    if (value instanceof PyBytes) return value.bytes.slice();
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
    if (value instanceof PyList || value instanceof PyTuple)
      return value.items.map((item) => this.convert(item, depth));
    if (value instanceof PyDict) return this.#dict(value, depth);
    if (value instanceof PyAnySet) return value.keys().map((item) => this.convert(item, depth));
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
    for (const attributes of [value.slotValues, value.attrs]) {
      for (const [name, attribute] of attributes ?? []) result[name] = this.convert(attribute, depth);
    }
    return result;
  }

  #dict(dict: PyDict, depth: number): PlainValue {
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
export function fromPlain(value: PlainValue, depth = 0): Value {
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
  if (value instanceof Uint8Array) return new PyBytes(value.slice());
  if (Array.isArray(value)) {
    charge(value.length * 8);
    // Not `map`, which keeps holes.
    return new PyList(Array.from(value, (item) => fromPlain(item, depth + 1)));
  }
  const dict = new PyDict();
  if (value instanceof Map) {
    for (const [key, item] of value) dict.table.set(keyFromPlain(key, depth + 1), fromPlain(item, depth + 1));
    return dict;
  }
  for (const key of Object.keys(value)) {
    const item = Object.getOwnPropertyDescriptor(value, key)?.value as PlainValue | undefined;
    if (item !== undefined) dict.table.set(key, fromPlain(item, depth + 1));
  }
  return dict;
}

/** A key must be hashable: an array becomes a tuple. */
function keyFromPlain(key: PlainValue, depth: number): Value {
  if (depth >= MAX_DEPTH) throw overflowError(`a value from the host is nested deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(key))
    return key.length === 0 ? emptyTuple : new PyTuple(Array.from(key, (item) => keyFromPlain(item, depth + 1)));
  return fromPlain(key, depth);
}

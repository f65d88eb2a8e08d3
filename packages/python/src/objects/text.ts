/**
 * Text: repr(), str(), format() and ascii() of any value.
 *
 * Reprs recurse through containers: every level is counted (`native-depth`), and a container that is met inside itself shows as `[...]`.
 */

import { whenBrokenOff } from "../limits.ts";
import { callMethod } from "./call.ts";
import { typeError } from "./exceptions.ts";
import { formatFloatRepr } from "./float-text.ts";
import { intToString } from "./int-text.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import { PyFloat, PyObject, stringOf, typeOf, type Value } from "./object.ts";
import { quoteString } from "./str-repr.ts";
import { formatValueBuiltin } from "./format.ts";

/** repr(value) */
export function reprOf(value: Value): string {
  switch (typeof value) {
    case "number":
      return String(value);
    case "bigint":
      return intToString(value);
    case "string":
      return quoteString(value);
    case "boolean":
      return value ? "True" : "False";
  }
  if (value === null) return "None";
  if (value instanceof PyFloat && !value.type.isHeap) return formatFloatRepr(value.value);
  enterNative(" while getting the repr of an object");
  try {
    if (value.type.isHeap) {
      const method = value.type.lookup("__repr__")!;
      return expectString(callMethod(method, value), "__repr__");
    }
    return value.repr();
  } finally {
    leaveNative();
  }
}

/** What `repr()` gives: a string, or what a `__repr__` of the program gave, which may be of a subclass of str. */
export function reprValue(value: Value): Value {
  return value instanceof PyObject && value.type.isHeap
    ? textByMethod(value, "__repr__", " while getting the repr of an object")
    : reprOf(value);
}

/** The same for `str()`. */
export function strValue(value: Value): Value {
  return value instanceof PyObject && value.type.isHeap && !value.type.hasNativeSlots
    ? textByMethod(value, "__str__", "")
    : strOf(value);
}

function textByMethod(value: PyObject, method: "__repr__" | "__str__", where: string): Value {
  enterNative(where);
  try {
    const result = callMethod(value.type.lookup(method)!, value);
    expectString(result, method);
    return result;
  } finally {
    leaveNative();
  }
}

/** str(value) */
export function strOf(value: Value): string {
  switch (typeof value) {
    case "string":
      return value;
    case "object":
      break;
    default:
      return reprOf(value);
  }
  if (value === null) return "None";
  if (!value.type.isHeap) {
    if (value instanceof PyFloat) return formatFloatRepr(value.value);
    const text = value.str();
    return text === undefined ? reprOf(value) : text;
  }
  const quick = value.type.hasNativeSlots ? value.str() : undefined;
  if (quick !== undefined) return quick;
  enterNative();
  try {
    return expectString(callMethod(value.type.lookup("__str__")!, value), "__str__");
  } finally {
    leaveNative();
  }
}

/** ascii(value), which is what `repr()` gives where that needs no escapes. */
export function asciiValue(value: Value): Value {
  const shown = reprValue(value);
  const text = stringOf(shown)!;
  return /[^\0-\x7f]/.test(text) ? withEscapes(text) : shown;
}

/** The text of ascii(value) */
export function asciiOf(value: Value): string {
  return withEscapes(reprOf(value));
}

function withEscapes(text: string): string {
  return text.replace(/[\u0080-\uffff]/gu, escapeNonAscii).replace(/[\u{10000}-\u{10ffff}]/gu, escapeNonAscii);
}

function escapeNonAscii(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\U${code.toString(16).padStart(8, "0")}`;
}

/** The text of format(value, spec) */
export function formatOf(value: Value, spec: string): string {
  if (typeof value === "string" && spec === "") return value;
  return value instanceof PyObject && value.type.isHeap
    ? stringOf(formatByMethod(value, spec))!
    : formatValueBuiltin(value, spec);
}

/** What `format()` gives, which may be of a subclass of str. */
export function formatValue(value: Value, spec: string): Value {
  return value instanceof PyObject && value.type.isHeap ? formatByMethod(value, spec) : formatOf(value, spec);
}

function formatByMethod(value: PyObject, spec: string): Value {
  const quick = value.type.hasNativeSlots ? value.format(spec) : undefined;
  if (quick !== undefined) return quick;
  const result = callMethod(value.type.lookup("__format__")!, value, spec);
  if (stringOf(result) === undefined) throw typeError(`__format__ must return a str, not ${typeOf(result).name}`);
  return result;
}

function expectString(result: Value, method: string): string {
  const text = stringOf(result);
  if (text === undefined) throw typeError(`${method} returned non-string (type ${typeOf(result).name})`);
  return text;
}

const inProgress = new Set<PyObject>();
whenBrokenOff(() => inProgress.clear());

/** The repr of a container made by `make`, or `placeholder` when the container is being shown already. */
export function guardedRepr(container: PyObject, placeholder: string, make: () => string): string {
  if (inProgress.has(container)) return placeholder;
  inProgress.add(container);
  try {
    return make();
  } finally {
    inProgress.delete(container);
  }
}

/**
 * Plain values as JSON: what a frame says about a value.
 *
 * JSON has no bigint, bytes, Map, NaN and no difference between 1 and 1.0, so those travel as tagged objects,
 * `{"$": "int", "v": "ff"}`; an object of the user that has a key "$" of its own travels inside a tag too:
 *
 *     $ int     hexadecimal text, "-" in front      $ bytes  base64
 *     $ float   a number or "nan" "inf" "-inf" "-0"  $ number the same, for a number that need not be a float
 *     $ map     [[key, value], ...]                 $ object {key: value}
 *
 * `writeValue` is called with whatever a tool of the host returned, so it trusts nothing: it reads own data properties
 * only, never calls a getter, `then` or `toJSON`, refuses Proxies, functions and live objects, and is bounded in depth,
 * number of values and size. A cycle therefore ends in an error that names its place. `decodeValue` is called with JSON
 * that the other process wrote and is as strict. Both give errors whose text may be shown to the model.
 */

import { Buffer } from "node:buffer";
import { types } from "node:util";
import { type PlainValue, PythonFloat } from "../plain-value.ts";

/** Deepest nesting of a value that crosses. */
export const MAX_DEPTH = 1000;
/** Most values (every element, key and container counts) in one frame. */
export const MAX_VALUES = 5_000_000;
/** Most bytes in one frame. */
export const MAX_FRAME_BYTES = 64 * 1024 * 1024;

/** Most hexadecimal digits of an int. */
const MAX_INT_DIGITS = 8 * 1024 * 1024;
/** How often parts that hold parts may be met again: a hundred lists, each of which holds the next one twice, would be more values than there are atoms. */
const MAX_REPEATS = 100_000;

/** A value that can't cross the border, with the place in it that can't. */
export class BorderError extends Error {
  readonly code: "VALUE_UNSUPPORTED" | "VALUE_TOO_DEEP" | "VALUE_TOO_LARGE" | "VALUE_MALFORMED";
  constructor(code: BorderError["code"], message: string) {
    super(message);
    this.name = "BorderError";
    this.code = code;
  }
}

export const TAG = "$";

/** Where text is written to. */
export type TextSink = { add(text: string): void };

/** The place being encoded: `path` for messages, `ancestors` for cycles, and what is left of the frame. */
type Encoding = {
  readonly out: TextSink;
  path: (string | number)[];
  ancestors: object[];
  values: number;
  bytes: number;
  containers: number;
  /** Containers that hold others, and how often one of them was met again. */
  branching: Set<object>;
  repeats: number;
};

/** Writes a value as JSON; throws `BorderError`, perhaps in the middle. `subject` begins the path in messages: "result[0].name". */
export function writeValue(out: TextSink, value: unknown, subject: string): void {
  write(value, {
    out,
    path: [subject],
    ancestors: [],
    values: 0,
    bytes: 0,
    containers: 0,
    branching: new Set(),
    repeats: 0,
  });
}

function write(value: unknown, state: Encoding): void {
  spend(state, 8);
  switch (typeof value) {
    case "string":
      spendBytes(state, value.length);
      return state.out.add(JSON.stringify(value));
    case "number":
      if (Number.isFinite(value) && !Object.is(value, -0)) return state.out.add(String(value));
      return writeTagged(state, "number", encodeNumber(value));
    case "boolean":
      return state.out.add(String(value));
    case "undefined":
      return state.out.add("null");
    case "bigint":
      return writeBigInt(value, state);
    case "object":
      return value === null ? state.out.add("null") : writeObject(value, state);
    default:
      throw unsupported(state, `a ${typeof value}`, "give a number, text, list or plain object");
  }
}

function writeTagged(state: Encoding, tag: string, content: number | string): void {
  state.out.add(`{"${TAG}":"${tag}","v":${JSON.stringify(content)}}`);
}

function encodeNumber(value: number): number | string {
  if (Number.isNaN(value)) return "nan";
  if (value === Number.POSITIVE_INFINITY) return "inf";
  if (value === Number.NEGATIVE_INFINITY) return "-inf";
  return Object.is(value, -0) ? "-0" : value;
}

function writeBigInt(value: bigint, state: Encoding): void {
  const text = value.toString(16); // linear in the digits, which decimal is not
  if (text.length > MAX_INT_DIGITS) throw tooLarge(state, `an int of more than ${4 * MAX_INT_DIGITS} bits`);
  spendBytes(state, text.length);
  writeTagged(state, "int", text);
}

function writeObject(value: object, state: Encoding): void {
  // First of all: every question after this one could be answered by a trap of the Proxy.
  if (types.isProxy(value)) throw unsupported(state, "a Proxy", "give a plain copy of what it shows");
  if (state.ancestors.length >= MAX_DEPTH) throw tooDeep(value, state);
  if (state.branching.has(value) && ++state.repeats > MAX_REPEATS)
    throw tooLarge(state, `the same parts more than ${MAX_REPEATS} times`);
  const before = ++state.containers;
  state.ancestors.push(value);
  writeContainer(value, state);
  state.ancestors.pop();
  if (state.containers > before) state.branching.add(value);
}

function writeContainer(value: object, state: Encoding): void {
  if (Array.isArray(value)) return writeArray(value, state);
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return writeRecord(value, state);
  if (prototype === PythonFloat.prototype) {
    const number = ownData(value, "value", state);
    if (typeof number !== "number")
      throw unsupported(state, "a PythonFloat without a number", "use pythonFloat(number)");
    return writeTagged(state, "float", encodeNumber(number));
  }
  if (types.isMap(value)) return writeMap(value, state);
  if (types.isSet(value)) return writeSet(value, state);
  if (types.isUint8Array(value) || types.isAnyArrayBuffer(value)) return writeBytes(value, state);
  if (types.isDate(value)) return state.out.add(JSON.stringify(encodeDate(value)));
  return writeInstance(value, prototype, state);
}

function writeArray(value: readonly unknown[], state: Encoding): void {
  const length = value.length;
  spend(state, 0, length);
  state.out.add("[");
  for (let index = 0; index < length; index++) {
    if (index > 0) state.out.add(",");
    state.path.push(index);
    write(ownData(value, index, state), state);
    state.path.pop();
  }
  state.out.add("]");
}

function writeRecord(value: object, state: Encoding): void {
  const tag = Object.getOwnPropertyDescriptor(value, TAG);
  const isTagged = tag?.enumerable === true && tag.value !== undefined;
  state.out.add(isTagged ? `{"${TAG}":"object","v":{` : "{");
  let isFirst = true;
  for (const key of Object.keys(value)) {
    state.path.push(key);
    const item = ownData(value, key, state);
    // As JSON does: a property that is undefined is a property that is not there.
    if (item !== undefined) {
      spend(state, key.length + 4);
      state.out.add(`${isFirst ? "" : ","}${JSON.stringify(key)}:`);
      isFirst = false;
      write(item, state);
    }
    state.path.pop();
  }
  state.out.add(isTagged ? "}}" : "}");
}

function writeMap(value: Map<unknown, unknown>, state: Encoding): void {
  let count = 0;
  state.out.add(`{"${TAG}":"map","v":[`);
  // The method of the prototype, because an instance may carry a method of its own.
  Map.prototype.forEach.call(value, (item: unknown, key: unknown) => {
    state.path.push(typeof key === "string" ? key : count);
    state.out.add(count++ === 0 ? "[" : ",[");
    write(key, state);
    state.out.add(",");
    write(item, state);
    state.out.add("]");
    state.path.pop();
  });
  state.out.add("]}");
}

function writeSet(value: Set<unknown>, state: Encoding): void {
  let count = 0;
  state.out.add("[");
  Set.prototype.forEach.call(value, (item: unknown) => {
    state.path.push(count);
    if (count++ > 0) state.out.add(",");
    write(item, state);
    state.path.pop();
  });
  state.out.add("]");
}

function writeBytes(value: Uint8Array | ArrayBufferLike, state: Encoding): void {
  const bytes = new Uint8Array(value as ArrayBuffer); // copies by internal slots, whatever the object says of itself
  spendBytes(state, Math.ceil(bytes.byteLength / 3) * 4);
  writeTagged(state, "bytes", Buffer.from(bytes.buffer, 0, bytes.byteLength).toString("base64"));
}

function encodeDate(value: Date): string | null {
  const time = Date.prototype.getTime.call(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** An instance of a class is the data that it owns; one that owns none (a URL, a Response) is a live object and is refused. */
function writeInstance(value: object, prototype: unknown, state: Encoding): void {
  const name = instanceName(prototype);
  if (types.isPromise(value)) throw unsupported(state, "a Promise", "await it first");
  if (types.isNativeError(value)) throw unsupported(state, "an Error", "throw it, or give its message");
  if (types.isBoxedPrimitive(value)) throw unsupported(state, `a boxed ${name}`, "give the primitive value");
  if (ArrayBuffer.isView(value))
    throw unsupported(state, `a ${name}`, "give Array.from(it), or a Uint8Array for bytes");
  if (Object.keys(value).length === 0) {
    throw unsupported(state, `an instance of ${name} without data of its own`, "give its text or a plain object");
  }
  writeRecord(value, state);
}

function instanceName(prototype: unknown): string {
  if (typeof prototype !== "object" || prototype === null || types.isProxy(prototype)) return "a class";
  const made: unknown = Object.getOwnPropertyDescriptor(prototype, "constructor")?.value;
  if (typeof made !== "function" || types.isProxy(made)) return "a class";
  const name: unknown = Object.getOwnPropertyDescriptor(made, "name")?.value;
  return typeof name === "string" && name !== "" ? name : "a class";
}

/** The value of an own data property; undefined for a hole. An accessor is refused without being called. */
function ownData(owner: object, key: string | number, state: Encoding): unknown {
  const property = Object.getOwnPropertyDescriptor(owner, key);
  if (property === undefined) return undefined;
  if (property.get !== undefined || property.set !== undefined) {
    throw unsupported(state, "a property with a getter", "give a plain value");
  }
  return property.value;
}

function spend(state: Encoding, bytes: number, values = 1): void {
  state.values += values;
  // An array announces its length and then each element counts itself, hence twice the bound.
  if (state.values > 2 * MAX_VALUES) throw tooLarge(state, `more than ${MAX_VALUES} values`);
  spendBytes(state, bytes);
}

function spendBytes(state: Encoding, bytes: number): void {
  state.bytes += bytes;
  if (state.bytes > 2 * MAX_FRAME_BYTES) throw tooLarge(state, `more than ${MAX_FRAME_BYTES / 1024 / 1024} MB`);
}

function tooLarge(state: Encoding, what: string): BorderError {
  return new BorderError("VALUE_TOO_LARGE", `${String(state.path[0])} is too large to cross: it holds ${what}`);
}

function tooDeep(value: object, state: Encoding): BorderError {
  const chain = [...state.ancestors, value];
  const place = chain.findIndex((ancestor, index) => chain.indexOf(ancestor, index + 1) !== -1);
  const message =
    place >= 0
      ? `${describePath(state.path.slice(0, place + 1))} contains itself; only values without cycles can cross`
      : `${String(state.path[0])} is nested deeper than ${MAX_DEPTH} levels`;
  return new BorderError("VALUE_TOO_DEEP", message);
}

function unsupported(state: Encoding, what: string, instead: string): BorderError {
  return new BorderError("VALUE_UNSUPPORTED", `${describePath(state.path)} is ${what}, which cannot cross: ${instead}`);
}

function describePath(path: readonly (string | number)[]): string {
  const parts = path.slice(1).map((key) => {
    if (typeof key === "number") return `[${key}]`;
    return /^[A-Za-z_]\w{0,60}$/.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 60))}]`;
  });
  const shown = parts.length > 12 ? [...parts.slice(0, 6), "...", ...parts.slice(-4)] : parts;
  return String(path[0]) + shown.join("");
}

/** Turns parsed JSON of the other process into a plain value; throws `BorderError`. */
export function decodeValue(wire: unknown, depth = 0): PlainValue {
  if (typeof wire === "string" || typeof wire === "number" || typeof wire === "boolean" || wire === null) return wire;
  if (typeof wire !== "object") throw malformed("no JSON value");
  if (depth > MAX_DEPTH) throw new BorderError("VALUE_TOO_DEEP", `a value is nested deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(wire)) return wire.map((item) => decodeValue(item, depth + 1));
  const record = wire as { [key: string]: unknown };
  return Object.hasOwn(record, TAG) ? decodeTagged(record[TAG], record.v, depth) : decodeRecord(record, depth);
}

function decodeRecord(wire: { [key: string]: unknown }, depth: number): PlainValue {
  // Without a prototype "__proto__" is a key like any other.
  const out: { [key: string]: PlainValue } = Object.create(null);
  for (const key of Object.keys(wire)) out[key] = decodeValue(wire[key], depth + 1);
  return out;
}

function decodeTagged(tag: unknown, content: unknown, depth: number): PlainValue {
  if (tag === "map") return decodeMap(content, depth);
  if (tag !== "object") return decodeScalar(tag, content);
  if (typeof content !== "object" || content === null || Array.isArray(content))
    throw malformed("an object that is none");
  return decodeRecord(content as { [key: string]: unknown }, depth);
}

/** The value of a tag that holds no values of its own; throws `BorderError` for every other. */
export function decodeScalar(tag: unknown, content: unknown): PlainValue {
  switch (tag) {
    case "int":
      if (typeof content !== "string" || content.length > MAX_INT_DIGITS || !/^-?[0-9a-f]+$/.test(content))
        throw malformed("an int that is no hexadecimal text");
      return content[0] === "-" ? -BigInt(`0x${content.slice(1)}`) : BigInt(`0x${content}`);
    case "number":
      return decodeNumber(content);
    case "float":
      return new PythonFloat(decodeNumber(content));
    case "bytes":
      if (typeof content !== "string") throw malformed("bytes that are no text");
      return new Uint8Array(Buffer.from(content, "base64"));
    default:
      throw malformed("an unknown tag");
  }
}

function decodeNumber(content: unknown): number {
  if (typeof content === "number") return content;
  switch (content) {
    case "nan":
      return Number.NaN;
    case "inf":
      return Number.POSITIVE_INFINITY;
    case "-inf":
      return Number.NEGATIVE_INFINITY;
    case "-0":
      return -0;
    default:
      throw malformed("a number that is none");
  }
}

function decodeMap(content: unknown, depth: number): Map<PlainValue, PlainValue> {
  if (!Array.isArray(content)) throw malformed("a map that is no list of pairs");
  const map = new Map<PlainValue, PlainValue>();
  for (const pair of content) {
    if (!Array.isArray(pair) || pair.length !== 2) throw malformed("a map that is no list of pairs");
    map.set(decodeValue(pair[0], depth + 1), decodeValue(pair[1], depth + 1));
  }
  return map;
}

export function malformed(what: string): BorderError {
  return new BorderError("VALUE_MALFORMED", `malformed value in a frame: ${what}`);
}

/** Values packed into bytes by a format, and unpacked again. */

import { charge, tick } from "../../limits.ts";
import { PyByteArray } from "../../objects/bytearray.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { overflowError } from "../../objects/exceptions.ts";
import { PyBaseException } from "../../objects/exceptions.ts";
import { requireReal } from "../../objects/float.ts";
import { indexOf } from "../../objects/index-value.ts";
import { integerOf, PyFloat, type Value } from "../../objects/object.ts";
import {
  dataView,
  integerBounds,
  isSigned,
  readInteger,
  readReal,
  writeInteger,
  writeReal,
} from "../../objects/packed-values.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import type { Field, Format } from "./format.ts";
import { structError } from "./struct-error.ts";

/** How errors name the small types; the others are named by their character. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["b", "byte"],
  ["B", "ubyte"],
  ["h", "short"],
  ["H", "ushort"],
]);

const LONG = 2n ** 63n;

/** What is said of a value that does not fit: a struct.error of an int, else an OverflowError. */
function tooLarge(value: Value, message: string): PyBaseException {
  return integerOf(value) === undefined ? overflowError(message) : structError("int too large to convert");
}

function packInteger(data: DataView, at: number, { code, size }: Field, format: Format, value: Value): void {
  const index = indexOf(value);
  if (index === undefined) throw structError("required argument is not an integer");
  const signed = isSigned(code);
  const written = writeInteger(data, at, size, signed || (code === "P" && index < 0), format.little, index);
  if (written) return;
  if (code === "P")
    throw tooLarge(
      value,
      index < 0 ? "Python int too large to convert to C long" : "Python int too large to convert to C unsigned long",
    );
  // Eight bytes in the order of another machine are packed digit by digit.
  if (size === 8 && !format.little)
    throw tooLarge(value, !signed && index < 0 ? "can't convert negative int to unsigned" : "int too big to convert");
  const readAsUnsigned = "ILQN".includes(code) || (code === "H" && !format.little);
  const outside = readAsUnsigned
    ? index < 0 || index >= 2n * LONG
    : typeof index === "bigint" && (index >= LONG || index < -LONG);
  if (size === 8 || outside) throw structError("argument out of range");
  const [low, high] = integerBounds(size, signed);
  const isNamed = size === 1 || (format.little && size === 2);
  const name = isNamed ? NAMES.get(code)! : `'${code}'`;
  throw structError(`${name} format requires ${low} <= number <= ${high}`);
}

function packReal(data: DataView, at: number, { code, size }: Field, format: Format, value: Value): void {
  let real: number;
  try {
    real = requireReal(value);
  } catch (error) {
    throw error instanceof PyBaseException ? structError("required argument is not a float") : error;
  }
  if (writeReal(data, at, size, format.little, real)) return;
  // The machine's own conversion makes an infinity of it.
  if (format.native && code === "f") data.setFloat32(at, real, true);
  else throw tooLarge(value, `float too large to pack with ${code} format`);
}

function packText(bytes: Uint8Array, at: number, { code, size }: Field, value: Value): void {
  if (!(value instanceof PyBytes || value instanceof PyByteArray))
    throw structError(`argument for '${code}' must be a bytes object`);
  const source = value.bytes;
  if (code === "s") bytes.set(source.subarray(0, size), at);
  else if (size > 0) {
    const length = Math.min(source.length, size - 1);
    bytes[at] = Math.min(length, 255);
    bytes.set(source.subarray(0, length), at + 1);
  }
}

function packField(bytes: Uint8Array, data: DataView, at: number, field: Field, format: Format, value: Value): void {
  switch (field.code) {
    case "s":
    case "p":
      packText(bytes, at, field, value);
      return;
    case "c":
      if (!(value instanceof PyBytes) || value.bytes.length !== 1)
        throw structError("char format requires a bytes object of length 1");
      bytes[at] = value.bytes[0]!;
      return;
    case "?":
      bytes[at] = isTrue(value) ? 1 : 0;
      return;
    case "e":
    case "f":
    case "d":
      packReal(data, at, field, format, value);
      return;
    default:
      packInteger(data, at, field, format, value);
  }
}

/** The values as new bytes; as many of them as the format takes. `caller` is named in the error. */
export function packValues(format: Format, values: readonly Value[], caller: string): Uint8Array<ArrayBuffer> {
  if (values.length !== format.count)
    throw structError(`${caller} expected ${format.count} items for packing (got ${values.length})`);
  charge(format.size);
  const bytes = new Uint8Array(format.size);
  const data = dataView(bytes);
  let next = 0;
  for (const field of format.fields)
    for (let i = 0; i < field.repeat; i++)
      packField(bytes, data, field.offset + i * field.size, field, format, values[next++]!);
  return bytes;
}

function unpackField(bytes: Uint8Array, data: DataView, at: number, { code, size }: Field, little: boolean): Value {
  switch (code) {
    case "s":
    case "c":
      return new PyBytes(bytes.slice(at, at + size));
    case "p":
      return new PyBytes(size === 0 ? new Uint8Array(0) : bytes.slice(at + 1, at + Math.min(bytes[at]! + 1, size)));
    case "?":
      return bytes[at] !== 0;
    case "e":
    case "f":
    case "d":
      return new PyFloat(readReal(data, at, size, little));
    default:
      return readInteger(data, at, size, isSigned(code), little);
  }
}

/** The values at a place in the bytes, which has room for them. */
export function unpackValues(format: Format, bytes: Uint8Array, offset = 0): PyTuple {
  charge(format.count * 8 + format.size);
  tick(format.count >>> 3);
  const data = dataView(bytes);
  const values: Value[] = [];
  for (const field of format.fields)
    for (let i = 0; i < field.repeat; i++)
      values.push(unpackField(bytes, data, offset + field.offset + i * field.size, field, format.little));
  return new PyTuple(values);
}

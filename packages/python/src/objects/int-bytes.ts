/** Ints as bytes, both ways, and the bytes that int() and float() read as text. */

import { charge } from "../limits.ts";
import { requireString } from "./argument-errors.ts";
import { bytesByMethod, PyBytes } from "./bytes.ts";
import { PyBytesLike } from "./bytes-like.ts";
import { requireByte } from "./bytes-text.ts";
import { overflowError, typeError, valueError } from "./exceptions.ts";
import { requireSize } from "./index-value.ts";
import { bitLength, chargeBits, type Int } from "./int-arithmetic.ts";
import { arrayFrom } from "./iteration.ts";
import { isIterable } from "./access.ts";
import { normalizeInt, stringOf, typeOf, type Value } from "./object.ts";
import { reprOf } from "./text.ts";

function isLittleEndian(order: Value, method: string): boolean {
  const name = requireString(`${method}() argument 'byteorder'`, order);
  if (name !== "little" && name !== "big") throw valueError("byteorder must be either 'little' or 'big'");
  return name === "little";
}

/** int.to_bytes: two's complement where `signed`. OverflowError for what does not fit. */
export function intToBytes(value: Int, length: Value, order: Value, signed: boolean): Value {
  const size = requireSize(length);
  const isLittle = isLittleEndian(order, "to_bytes");
  if (size < 0) throw valueError("length argument must be non-negative");
  if (value < 0 && !signed) throw overflowError("can't convert negative int to unsigned");
  // A negative number needs as many bits as its complement, and one for the sign.
  const bits =
    value < 0 ? bitLength(normalizeInt(~BigInt(value))) + 1 : bitLength(value) + (signed && value !== 0 ? 1 : 0);
  // CPython: -1 fits no bytes at all, being nothing but sign.
  if (bits > size * 8 && !(size === 0 && value === -1)) throw overflowError("int too big to convert");
  charge(size * 2);
  const bytes = new Uint8Array(size);
  if (typeof value === "number" && value >= 0) {
    for (let i = 0, rest = value; rest > 0; i++, rest = Math.floor(rest / 256))
      bytes[isLittle ? i : size - 1 - i] = rest;
    return new PyBytes(bytes);
  }
  const digits = BigInt.asUintN(Math.ceil((bits + 1) / 8) * 8, BigInt(value)).toString(16);
  if (value < 0) bytes.fill(255);
  let at = size;
  for (let end = digits.length; end > 0 && at > 0; end -= 2) {
    at -= 1;
    bytes[at] = Number.parseInt(digits.slice(Math.max(0, end - 2), end), 16);
  }
  if (isLittle) bytes.reverse();
  return new PyBytes(bytes);
}

/** int.from_bytes of bytes, bytearray, or an iterable of ints from 0 to 255. */
export function intFromBytes(source: Value, order: Value, signed: boolean): Int {
  const isLittle = isLittleEndian(order, "from_bytes");
  const bytes = bytesOf(source) ?? bytesByMethod(source) ?? bytesOfIterable(source);
  chargeBits(bytes.length * 8);
  charge(bytes.length * 4);
  if (bytes.length <= 6 && !signed) {
    let value = 0;
    for (let i = 0; i < bytes.length; i++) value = value * 256 + bytes[isLittle ? bytes.length - 1 - i : i]!;
    return value;
  }
  const ordered = isLittle ? bytes.slice().reverse() : bytes;
  if (ordered.length === 0) return 0;
  const value = BigInt(`0x${Buffer.from(ordered).toString("hex")}`);
  return normalizeInt(signed ? BigInt.asIntN(ordered.length * 8, value) : value);
}

function bytesOfIterable(source: Value): Uint8Array {
  if (stringOf(source) !== undefined || !isIterable(source)) {
    throw typeError(`cannot convert '${typeOf(source).name}' object to bytes`);
  }
  return Uint8Array.from(arrayFrom(source), (each) => requireByte(each, "bytes must be in range(0, 256)"));
}

/** The text of bytes that may spell a number, and the repr that an error shows; undefined for what has no bytes. Beyond ASCII nothing spells a number in bytes. */
export function byteText(value: Value): { text: string; shown: () => string } | undefined {
  const bytes = bytesOf(value);
  if (bytes === undefined) return undefined;
  charge(bytes.length * 2);
  const isAscii = bytes.every((byte) => byte < 0x80);
  return { text: isAscii ? Buffer.from(bytes).toString("latin1") : "?", shown: () => reprOf(new PyBytes(bytes)) };
}

/** The bytes of bytes, bytearray or memoryview. */
function bytesOf(value: Value): Uint8Array | undefined {
  return value instanceof PyBytesLike ? value.bytes : undefined;
}

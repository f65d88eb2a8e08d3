/**
 * Numbers as a machine keeps them: what memoryview, array and struct have in common.
 *
 * A format character ("b", "H", "d") says what lies at a place in memory; sizes are those of 64-bit Linux. Here is how such values are read and
 * written; what an error says differs between the three and stands with each of them.
 */

import { normalizeInt, PyFloat, type Value } from "./object.ts";
import { PyBytes } from "./bytes.ts";

/** Sizes of native values by their format character. */
const NATIVE_SIZES: ReadonlyMap<string, number> = new Map([
  ...[..."cbB?"].map((code) => [code, 1] as const),
  ...[..."hHe"].map((code) => [code, 2] as const),
  ...[..."iIf"].map((code) => [code, 4] as const),
  ...[..."lLqQnNdP"].map((code) => [code, 8] as const),
]);

/** Bytes that a native value of this format takes; undefined for what is no such format. */
export function nativeSize(code: string): number | undefined {
  return NATIVE_SIZES.get(code);
}

/** Is it a format of signed integers? */
export function isSigned(code: string): boolean {
  return "bhilqn".includes(code);
}

/** Is it a format of integers, signed or not? */
export function isIntegerFormat(code: string): boolean {
  return "bBhHiIlLqQnNP".includes(code);
}

/** The least and the greatest integer of so many bytes. */
export function integerBounds(size: number, signed: boolean): [low: bigint, high: bigint] {
  const bits = BigInt(size * 8);
  return signed ? [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n] : [0n, (1n << bits) - 1n];
}

export function readInteger(
  memory: DataView,
  at: number,
  size: number,
  signed: boolean,
  little: boolean,
): number | bigint {
  switch (size) {
    case 1:
      return signed ? memory.getInt8(at) : memory.getUint8(at);
    case 2:
      return signed ? memory.getInt16(at, little) : memory.getUint16(at, little);
    case 4:
      return signed ? memory.getInt32(at, little) : memory.getUint32(at, little);
    default:
      return normalizeInt(signed ? memory.getBigInt64(at, little) : memory.getBigUint64(at, little));
  }
}

/** Writes an integer; false, and nothing written, where it has not enough room. */
export function writeInteger(
  memory: DataView,
  at: number,
  size: number,
  signed: boolean,
  little: boolean,
  value: number | bigint,
): boolean {
  if (size === 8) {
    const wide = BigInt(value);
    if (wide !== (signed ? BigInt.asIntN(64, wide) : BigInt.asUintN(64, wide))) return false;
    memory.setBigInt64(at, wide, little);
    return true;
  }
  const span = 2 ** (size * 8);
  if (signed ? value < -span / 2 || value >= span / 2 : value < 0 || value >= span) return false;
  if (size === 1) memory.setInt8(at, Number(value));
  else if (size === 2) memory.setInt16(at, Number(value), little);
  else memory.setInt32(at, Number(value), little);
  return true;
}

export function readReal(memory: DataView, at: number, size: number, little: boolean): number {
  if (size === 8) return memory.getFloat64(at, little);
  return size === 4 ? memory.getFloat32(at, little) : realOfHalf(memory.getUint16(at, little));
}

/** Writes a float; false, and nothing written, where a finite one would become infinite. */
export function writeReal(memory: DataView, at: number, size: number, little: boolean, value: number): boolean {
  if (size === 8) memory.setFloat64(at, value, little);
  else if (size === 4) {
    if (Number.isFinite(value) && !Number.isFinite(Math.fround(value))) return false;
    memory.setFloat32(at, value, little);
  } else {
    const half = halfOfReal(value);
    if (half === undefined) return false;
    memory.setUint16(at, half, little);
  }
  return true;
}

/** The bits of a half-precision float, rounded to even; undefined where it is too large. */
function halfOfReal(number: number): number | undefined {
  const sign = number < 0 || Object.is(number, -0) ? 0x8000 : 0;
  const size = Math.abs(number);
  if (Number.isNaN(size)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  if (size >= 65520) return undefined;
  if (size < 2 ** -25) return sign;
  const exponent = Math.max(Math.floor(Math.log2(size)), -14);
  const scaled = size / 2 ** (exponent - 10);
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const mantissa = rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  // A mantissa that has grown to 2048 carries into the exponent by itself.
  return sign | (mantissa < 1024 ? mantissa : ((exponent + 14) << 10) + mantissa);
}

function realOfHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const power = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  if (power === 31) return mantissa === 0 ? sign * Infinity : Number.NaN;
  return sign * (power === 0 ? mantissa * 2 ** -24 : (1024 + mantissa) * 2 ** (power - 25));
}

/** The Python value of a native format at a place; undefined for a format that is none. */
export function readNative(memory: DataView, at: number, code: string): Value | undefined {
  const size = NATIVE_SIZES.get(code);
  if (size === undefined) return undefined;
  if (code === "?") return memory.getUint8(at) !== 0;
  if (code === "c") return new PyBytes(Uint8Array.of(memory.getUint8(at)));
  if ("efd".includes(code)) return new PyFloat(readReal(memory, at, size, true));
  return readInteger(memory, at, size, isSigned(code), true);
}

/** The bytes as memory that numbers can be read from. */
export function dataView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

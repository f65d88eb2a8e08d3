/**
 * Machine formats: how an array that was kept as bytes on one machine lay there (size, sign, order of the bytes), so that another machine can read it. The numbers are those
 * of pickled arrays.
 */

import { charge } from "../../limits.ts";
import { valueError } from "../../objects/exceptions.ts";
import { PyList } from "../../objects/list.ts";
import { PyFloat, type Value } from "../../objects/object.ts";
import { dataView, isSigned, nativeSize, readInteger, readReal } from "../../objects/packed-values.ts";

type MachineFormat = { kind: "integer" | "real" | "text"; size: number; signed: boolean; little: boolean };

const integer = (size: number, signed: boolean, little: boolean): MachineFormat => ({
  kind: "integer",
  size,
  signed,
  little,
});
const both = (kind: "real" | "text", size: number): MachineFormat[] =>
  [true, false].map((little) => ({ kind, size, signed: false, little }));

const formats: readonly MachineFormat[] = [
  integer(1, false, true),
  integer(1, true, true),
  ...[2, 4, 8].flatMap((size) =>
    [false, true].flatMap((signed) => [true, false].map((little) => integer(size, signed, little))),
  ),
  ...both("real", 4),
  ...both("real", 8),
  ...both("text", 2),
  ...both("text", 4),
];

export const MACHINE_FORMATS = formats.length;

/** The number of the format in which arrays of this type lie here. */
export function machineFormat(code: string): number {
  const kind = code === "u" ? "text" : code === "f" || code === "d" ? "real" : "integer";
  const size = code === "u" ? 4 : nativeSize(code)!;
  return formats.findIndex(
    (each) => each.kind === kind && each.size === size && each.little && each.signed === isSigned(code),
  );
}

/** The typecode of the integers of a size. */
function integerCode(size: number, signed: boolean): string {
  const code = size === 1 ? "b" : size === 2 ? "h" : size === 4 ? "i" : "q";
  return signed ? code : code.toUpperCase();
}

/** What the bytes mean: the typecode that holds it, and the values to begin with. */
export function unpackMachineFormat(
  code: string,
  machine: number,
  bytes: Uint8Array,
): { code: string; initial: Value } {
  const { kind, size, signed, little } = formats[machine]!;
  if (kind === "text") {
    const decoded =
      size === 2 ? new TextDecoder(little ? "utf-16le" : "utf-16be").decode(bytes) : utf32Text(bytes, little);
    return { code, initial: decoded };
  }
  if (bytes.length % size !== 0) throw valueError("bytes length not a multiple of item size");
  charge(bytes.length * 8);
  const data = dataView(bytes);
  const values = Array.from({ length: bytes.length / size }, (_, i) =>
    kind === "real"
      ? new PyFloat(readReal(data, i * size, size, little))
      : readInteger(data, i * size, size, signed, little),
  );
  return { code: kind === "real" ? code : integerCode(size, signed), initial: new PyList(values) };
}

function utf32Text(bytes: Uint8Array, little: boolean): string {
  const data = dataView(bytes);
  charge(bytes.length);
  let text = "";
  for (let at = 0; at + 4 <= bytes.length; at += 4) text += String.fromCodePoint(data.getUint32(at, little) & 0x1fffff);
  return text;
}

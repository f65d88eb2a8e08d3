/** The module binascii: bytes as ASCII text in the codings that other modules build on, and two sums. */

import { lengthOf } from "../objects/access.ts";
import { cInt } from "./c-arguments.ts";
import { charge, tick } from "../limits.ts";
import { PyBytes } from "../objects/bytes.ts";
import { exceptionType, typeError, valueError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { requireIndex } from "../objects/index-value.ts";
import { type Attributes, builtinType, stringOf, typeOf, type Value } from "../objects/object.ts";
import {
  binasciiErrorType,
  decodeBase64,
  decodeHex,
  decodeQuotedPrintable,
  decodeUu,
  encodeBase64,
  encodeQuotedPrintable,
  encodeUu,
} from "./binascii/printable.ts";
import { bufferBytes, latin1Bytes, requireBytes } from "./byte-source.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { crc32 } from "./zlib/checksums.ts";

const incompleteType = builtinType("Incomplete", [exceptionType("Exception")], { module: "binascii", hasDict: true });
incompleteType.layout = exceptionType("BaseException");

/** Bytes to decode: a bytes-like object or ASCII text. */
function encoded(value: Value): Uint8Array {
  const text = stringOf(value);
  if (text !== undefined) {
    if (/[^\0-\x7f]/.test(text)) throw valueError("string argument should contain only ASCII characters");
    return latin1Bytes(text);
  }
  const bytes = bufferBytes(value);
  if (bytes !== undefined) return bytes;
  throw typeError(`argument should be bytes, buffer or ASCII string, not '${typeOf(value).name}'`);
}

/** CPython: a CRC of 16 bits, with the polynomial of CCITT. */
function crcHqx(data: Value, value: Value): Value {
  const bytes = requireBytes(data);
  tick(bytes.length >> 3);
  let crc = Number(BigInt.asUintN(16, BigInt(requireIndex(value))));
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

/** The separator of `hexlify`: one character of text or one byte. */
function separatorOf(value: Value | undefined): number | undefined {
  if (value === undefined) return undefined;
  const text = stringOf(value);
  const bytes = bufferBytes(value);
  if (lengthOf(value) !== 1) throw valueError("sep must be length 1.");
  if (text === undefined && bytes === undefined) throw typeError("sep must be str or bytes.");
  const code = text === undefined ? bytes![0]! : text.charCodeAt(0);
  if (code > 255) throw valueError("sep must be ASCII.");
  return code;
}

function hexlify(data: Value, sep: Value | undefined, perGroup: Value): Value {
  const bytes = requireBytes(data);
  const given = cInt(perGroup);
  const separator = separatorOf(sep);
  const size = Math.abs(given);
  charge(bytes.length * 3);
  tick(bytes.length >> 4);
  const hasGroups = separator !== undefined && size > 0 && bytes.length > 0;
  const out = new Uint8Array(bytes.length * 2 + (hasGroups ? Math.ceil(bytes.length / size) - 1 : 0));
  const digit = (value: number): number => value + (value < 10 ? 48 : 87);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (hasGroups && i > 0 && (given > 0 ? bytes.length - i : i) % size === 0) out[at++] = separator;
    out[at++] = digit(bytes[i]! >> 4);
    out[at++] = digit(bytes[i]! & 15);
  }
  return new PyBytes(out);
}

const unhexlify = (value: Value): Value => new PyBytes(decodeHex(encoded(value)));

const functions = {
  "a2b_base64(data, /, *, strict_mode=False)": (data: Value, strict: Value) =>
    new PyBytes(decodeBase64(encoded(data), cInt(strict) !== 0)),
  "b2a_base64(data, /, *, newline=True)": (data: Value, newline: Value) =>
    new PyBytes(encodeBase64(requireBytes(data), cInt(newline) !== 0)),
  "a2b_hex(hexstr, /)": unhexlify,
  "unhexlify(hexstr, /)": unhexlify,
  "b2a_hex(data, sep=?, bytes_per_sep=1)": hexlify,
  "hexlify(data, sep=?, bytes_per_sep=1)": hexlify,
  "a2b_uu(data, /)": (data: Value) => new PyBytes(decodeUu(encoded(data))),
  "b2a_uu(data, /, *, backtick=False)": (data: Value, backtick: Value) =>
    new PyBytes(encodeUu(requireBytes(data), cInt(backtick) !== 0)),
  "a2b_qp(data, header=False)": (data: Value, header: Value) =>
    new PyBytes(decodeQuotedPrintable(encoded(data), cInt(header) !== 0)),
  "b2a_qp(data, quotetabs=False, istext=True, header=False)": (
    data: Value,
    quoteTabs: Value,
    isText: Value,
    header: Value,
  ) =>
    new PyBytes(
      encodeQuotedPrintable(requireBytes(data), {
        quoteTabs: cInt(quoteTabs) !== 0,
        isText: cInt(isText) !== 0,
        isHeader: cInt(header) !== 0,
      }),
    ),
  "crc_hqx(data, crc, /)": crcHqx,
  "crc32(data, crc=0, /)": (data: Value, crc: Value) =>
    crc32(requireBytes(data), Number(BigInt.asUintN(32, BigInt(requireIndex(crc))))),
};

export const binasciiModule: ModuleDefinition = {
  name: "binascii",
  create(): Attributes {
    const namespace: Attributes = new Map();
    for (const [text, implementation] of Object.entries(functions)) {
      const made = builtin(text, implementation, "binascii");
      namespace.set(made.name, made);
    }
    namespace.set("Error", binasciiErrorType);
    namespace.set("Incomplete", incompleteType);
    return namespace;
  },
};

/** The bytes of an object with a buffer as bytes, None for any other: for modules written in Python. */
export function copyOfBuffer(value: Value): Value {
  const bytes = bufferBytes(value);
  if (bytes === undefined) return null;
  charge(bytes.length);
  return new PyBytes(bytes.slice());
}

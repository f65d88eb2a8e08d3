/** %-formatting of bytes: the dialect of `percent-format.ts` in which text is bytes. */

import { bytesByMethod, PyBytes } from "./bytes.ts";
import { PyByteArray } from "./bytearray.ts";
import { PyBytesLike } from "./bytes-like.ts";
import { bytesToText, textToBytes } from "./bytes-text.ts";
import { overflowError, typeError, valueError } from "./exceptions.ts";
import { indexOf } from "./index-value.ts";
import { PyFloat, stringOf, typeOf, type Value } from "./object.ts";
import { type Dialect, hasItems, PercentFormatter, unlessTypeError } from "./percent-format.ts";
import { asciiOf } from "./text.ts";

const bytesDialect: Dialect = {
  name: "bytes",
  precisionName: "prec",
  key: (text) => new PyBytes(textToBytes(text)),
  isMapping: (argument) =>
    !(argument instanceof PyBytes || argument instanceof PyByteArray) &&
    stringOf(argument) === undefined &&
    hasItems(argument),
  text(value, { letter }) {
    if (letter === "s" || letter === "b") return bytesToText(bytesFor(value));
    return letter === "r" || letter === "a" ? asciiOf(value) : undefined;
  },
  character(value) {
    if (value instanceof PyBytesLike && value.bytes.length === 1) return bytesToText(value.bytes);
    const code =
      value instanceof PyFloat || value instanceof PyBytesLike ? undefined : unlessTypeError(() => indexOf(value));
    if (code === undefined) throw typeError("%c requires an integer in range(256) or a single byte");
    if (code < 0 || code > 255) throw overflowError("%c arg not in range(256)");
    return String.fromCharCode(Number(code));
  },
  refuseFloat: (value) => typeError(`float argument required, not ${typeOf(value).name}`),
  unsupported(letter, index) {
    const code = letter.charCodeAt(0);
    // CPython: a byte above 127 is passed on as a negative char.
    if (code > 127) return overflowError("character argument not in range(0x110000)");
    return valueError(`unsupported format character '${letter}' (0x${code.toString(16)}) at index ${index}`);
  },
  // CPython: %i and %u have become %d before anything can go wrong.
  integerLetter: (letter) => (letter === "i" ? "d" : letter),
};

function bytesFor(value: Value): Uint8Array {
  if (value instanceof PyBytesLike) return value.bytes;
  const own = bytesByMethod(value);
  if (own !== undefined) return own;
  const name = typeOf(value).name;
  throw typeError(`%b requires a bytes-like object, or an object that implements __bytes__, not '${name}'`);
}

/** format % argument, for bytes and bytearray. */
export function formatBytesPercent(format: Uint8Array, argument: Value): Uint8Array {
  return textToBytes(new PercentFormatter(bytesToText(format), argument, bytesDialect).run());
}

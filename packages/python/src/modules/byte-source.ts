/** The bytes behind a bytes-like object (bytes, bytearray, memoryview), for modules that take text or bytes. */

import { charge } from "../limits.ts";
import { PyBytesLike } from "../objects/bytes-like.ts";
import { exceptionType, newException, typeError } from "../objects/exceptions.ts";
import { PyMemoryView } from "../objects/memoryview.ts";
import { typeOf, type Value } from "../objects/object.ts";

/** The bytes, or undefined for any other value. Not a copy. */
export function byteSource(value: Value): Uint8Array | undefined {
  return value instanceof PyBytesLike ? value.bytes : undefined;
}

/** Bytes as a string of the same codes. */
export function latin1Text(bytes: Uint8Array): string {
  charge(bytes.length);
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** A string of codes below 256 as bytes. */
export function latin1Bytes(text: string): Uint8Array {
  charge(text.length);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The bytes behind an object with a buffer, or undefined for any other value. Not to be kept where the object may change. */
export function bufferBytes(value: Value): Uint8Array | undefined {
  if (value instanceof PyMemoryView && !value.check().isContiguous("C"))
    throw newException(exceptionType("BufferError"), "memoryview: underlying buffer is not C-contiguous");
  return byteSource(value);
}

/** The bytes behind an argument. TypeError: a bytes-like object is required, not 'str' */
export function requireBytes(value: Value): Uint8Array {
  const bytes = bufferBytes(value);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  return bytes;
}

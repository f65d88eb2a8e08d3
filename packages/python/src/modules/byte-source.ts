/** The bytes behind a bytes-like object (bytes, bytearray, memoryview), for modules that take text or bytes. */

import { PyObject, type Value } from "../objects/object.ts";

/** The bytes, or undefined for any other value. Not a copy. */
export function byteSource(value: Value): Uint8Array | undefined {
  if (!(value instanceof PyObject) || !("bytes" in value)) return undefined;
  return value.bytes instanceof Uint8Array ? value.bytes : undefined;
}

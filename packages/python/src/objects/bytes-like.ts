/** What bytes, bytearray and memoryview have in common: bytes that can be read. Stands alone so that all three may derive from it. */

import { PyObject } from "./object.ts";

export abstract class PyBytesLike extends PyObject {
  /** The bytes now. Not to be kept where the object may change, and never to be written to by others. */
  abstract get bytes(): Uint8Array;
  override length(): number {
    return this.bytes.length;
  }
}

/** What bytes, bytearray, memoryview and array have in common: bytes that can be read. Stands alone so that all of them may derive from it. */

import { PyObject } from "./object.ts";

export abstract class PyBytesLike extends PyObject {
  /** The bytes now. Not to be kept where the object may change, and never to be written to by others, unless `isWritable`. */
  abstract get bytes(): Uint8Array;
  override length(): number {
    return this.bytes.length;
  }
  /** How memoryview calls what lies in the bytes: a format character of the module struct. */
  get itemFormat(): string {
    return "B";
  }
  get itemSize(): number {
    return 1;
  }
  /** May a view write to the bytes? */
  get isWritable(): boolean {
    return false;
  }
  /** Told when a view of the bytes is made. */
  viewed(): void {}
  /** Told when something looks at the bytes (+1) and when it does so no more (-1): until then they must not be moved. */
  hold(_count: 1 | -1): void {}
}

/** What `BytesIO.getbuffer()` looks at: the bytes of the stream themselves. While a view is certainly alive the stream may not change its size. */

import { requireUnheld } from "../../objects/buffer-holders.ts";
import { PyBytesLike } from "../../objects/bytes-like.ts";
import { builtinType, setDefaultType } from "../../objects/object.ts";

const bytesIoBufferType = builtinType("_io._BytesIOBuffer", undefined, { module: "_io", final: true });

export class BytesIoBuffer extends PyBytesLike {
  readonly #read: () => Uint8Array;
  #held = 0;
  constructor(read: () => Uint8Array) {
    super();
    this.#read = read;
  }
  override get bytes(): Uint8Array {
    return this.#read();
  }
  override get isWritable(): boolean {
    return true;
  }
  override hold(count: 1 | -1): void {
    this.#held += count;
  }
  /** BufferError while somebody looks. */
  requireUnheld(): void {
    requireUnheld(this, this.#held);
  }
}
setDefaultType(BytesIoBuffer, bytesIoBufferType);

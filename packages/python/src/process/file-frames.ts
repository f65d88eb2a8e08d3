/** A file of the program as frames, for both sides: pieces that are no larger than a frame may be. */

import type { FileFrame } from "./frames.ts";

const PIECE_BYTES = 8 * 1024 * 1024;

/** A file in frames. */
export function* fileFrames(path: string, bytes: Uint8Array): Generator<FileFrame> {
  let at = 0;
  do {
    yield { verb: "file", path, bytes: bytes.subarray(at, at + PIECE_BYTES) };
    at += PIECE_BYTES;
  } while (at < bytes.length);
}

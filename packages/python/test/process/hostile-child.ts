/**
 * A child that has gone over to the enemy: it answers `init` as it should, and then answers the program of a `run` frame
 * by writing the bytes that the program names (base64) to the host, whatever they are. After that it hangs.
 */

import { Buffer } from "node:buffer";
import { readSync, writeSync } from "node:fs";
import { decodeHostFrame, encodeFrame } from "../../src/process/frames.ts";

function writeAll(bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(4, bytes, at);
}

function readAll(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; ) {
    const read = readSync(3, bytes, at, size - at, null);
    if (read === 0) process.exit(0);
    at += read;
  }
  return bytes;
}

for (;;) {
  const frame = decodeHostFrame(readAll(readAll(4).readUInt32LE(0)));
  if (frame.verb === "init") writeAll(encodeFrame({ verb: "done", id: 0, outcome: null }));
  if (frame.verb !== "run") continue;
  if (frame.source === "flood") for (;;) writeAll(encodeFrame({ verb: "stdout", text: "x".repeat(1024 * 1024) }));
  writeAll(Buffer.from(frame.source, "base64"));
}

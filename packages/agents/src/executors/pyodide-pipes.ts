// The pipes of Pyodide's child process: frames come on descriptor 3 and go on 4, the numbers of runs to interrupt come on 5.
//
// Calls block, so that a tool call is an ordinary call for the program. Where a reader must not block, its descriptor is made so: then reading gives what is
// there. When the host is gone, the process ends.

import { Buffer } from "node:buffer";
import { readSync, writeSync } from "node:fs";
import { Socket } from "node:net";
import process from "node:process";

const fromHost = 3;
const toHost = 4;
const interrupts = 5;
const maxFrameBytes = 64 * 1024 * 1024;
const usualBytes = 64 * 1024;

const pause = new Int32Array(new SharedArrayBuffer(4));

/** The next frame; waits for it. */
export function readFrame(): string {
  for (;;) {
    const frame = frames.next();
    if (frame !== undefined) return frame;
    Atomics.wait(pause, 0, 0, 1);
  }
}

/** The next frame, if it is there as a whole: where `frames` do not block. */
export function pullFrame(): string | undefined {
  return frames.next();
}

export function neverBlockFrames(): void {
  makeNonBlocking(fromHost);
}

class FrameInput {
  #bytes = Buffer.alloc(usualBytes);
  #held = 0;

  /** undefined where there is no more to read now. */
  next(): string | undefined {
    for (;;) {
      const wanted = this.#held < 4 ? 4 : 4 + this.#bytes.readUInt32LE(0);
      if (wanted > 4 + maxFrameBytes) process.exit(3);
      if (this.#held >= 4 && this.#held >= wanted) return this.#take(wanted);
      this.#makeRoom(wanted);
      const read = readSome(fromHost, this.#bytes, this.#held);
      if (read === 0) return undefined;
      this.#held += read;
    }
  }

  #take(end: number): string {
    const text = this.#bytes.toString("utf8", 4, end);
    const rest = this.#bytes.subarray(end, this.#held);
    if (this.#bytes.length > 16 * usualBytes && rest.length <= usualBytes) {
      const smaller = Buffer.alloc(usualBytes);
      rest.copy(smaller);
      this.#bytes = smaller;
    } else this.#bytes.copyWithin(0, end, this.#held);
    this.#held -= end;
    return text;
  }

  #makeRoom(size: number): void {
    if (size <= this.#bytes.length) return;
    const larger = Buffer.alloc(size);
    this.#bytes.copy(larger, 0, 0, this.#held);
    this.#bytes = larger;
  }
}

const frames = new FrameInput();

/** How many bytes were read to the place; 0 where a descriptor that does not block has none. */
function readSome(descriptor: number, bytes: Buffer, at: number): number {
  try {
    const read = readSync(descriptor, bytes, at, bytes.length - at, null);
    return read === 0 ? process.exit(0) : read;
  } catch (error) {
    return isOnlyBusy(error) ? 0 : process.exit(0);
  }
}

const isOnlyBusy = (error: unknown): boolean => ["EAGAIN", "EINTR"].includes((error as { code?: string }).code ?? "");

export function writeFrame(text: string): void {
  const size = Buffer.byteLength(text);
  const bytes = Buffer.alloc(4 + size);
  bytes.writeUInt32LE(size, 0);
  bytes.write(text, 4);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(toHost, bytes, written, bytes.length - written);
    } catch (error) {
      if (!isOnlyBusy(error)) process.exit(0);
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}

const numbers = Buffer.alloc(256);

/** Numbers of runs that are to be interrupted, those that came since the last time. */
export function readInterrupts(): number[] {
  makeNonBlocking(interrupts);
  const size = readSome(interrupts, numbers, 0);
  return Array.from({ length: Math.floor(size / 4) }, (_, index) => numbers.readUInt32LE(index * 4));
}

const nonBlocking = new Set<number>();

/** A socket object is Node's only way to make a descriptor so; it is never read from. */
function makeNonBlocking(descriptor: number): void {
  if (nonBlocking.has(descriptor)) return;
  nonBlocking.add(descriptor);
  new Socket({ fd: descriptor, readable: true, writable: false, manualStart: true } as { fd: number }).unref();
}

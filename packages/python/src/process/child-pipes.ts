/**
 * Child pipes: frames on their way between a child and its host, seen from the child.
 *
 * Reads and writes block. A run may be broken off by V8 in the middle of either, past every `finally`, and what either side
 * would read next were no frame then. So `afterBreak` gives the frame up that was being sent, by bytes that are in none
 * (`frame-text.ts`), and reads the one to its end that was coming. How far that has come is known: V8 breaks off only where a
 * function begins or a loop turns, and neither is between the system call and the note of what it gave. (In Node's
 * `writeSync` there is one; so of the other it is not.) Made once, by `child-loop.ts`.
 */

import { Buffer } from "node:buffer";
import { readSync, writeSync } from "node:fs";
import process from "node:process";
import { ABANDONED, HEADER } from "./frame-text.ts";
import { MAX_FRAME_BYTES } from "./frame-values.ts";

const FROM_HOST = 3;
const TO_HOST = 4;
const INTERRUPTS = 5;
/** Bytes for frames at first, and the most that are kept behind a large one. */
const [ROOM, MOST_KEPT] = [64 * 1024, 1024 * 1024];

/** Ends the process at once, without its exit handlers. */
const die: (code: number) => never = process.exit.bind(process);
/** Modules of Node that are slow to load, for when they are needed. */
const nodeModule = process.getBuiltinModule.bind(process);

export class ChildPipes {
  #isSending = false;
  #input = Buffer.alloc(ROOM);
  /** Bytes of the frame that is being read, its header too, that have come. */
  #got = 0;
  #canReadInterrupts = false;

  /** Writes a frame. */
  send(pieces: readonly Buffer[]): void {
    this.#isSending = true;
    for (const bytes of pieces) write(bytes);
    this.#isSending = false;
  }

  /** Blocks until there is a frame, and gives what it says; good until the next is read. */
  read(): Buffer {
    this.#fill(HEADER);
    const end = HEADER + this.#input.readUInt32LE(0);
    if (end > HEADER + MAX_FRAME_BYTES) die(3);
    if (end > this.#input.length) this.#grow(end);
    this.#fill(end);
    const frame = this.#input.subarray(HEADER, end);
    this.#got = 0;
    if (this.#input.length > MOST_KEPT) this.#input = Buffer.alloc(ROOM);
    return frame;
  }

  /** To be called after a run that was broken off. */
  afterBreak(): void {
    if (this.#isSending) this.send([ABANDONED]);
    if (this.#got > 0) this.read();
  }

  /** Reads what interrupts have come, without waiting, and gives how many bytes they are. The first time takes 5 ms. */
  readInterrupts(into: Buffer): number {
    if (!this.#canReadInterrupts) {
      const { Socket } = nodeModule("node:net");
      // Never read from: a socket object is Node's only way to make the descriptor non-blocking.
      new Socket({ fd: INTERRUPTS, readable: true, writable: false, manualStart: true } as { fd: number }).unref();
      this.#canReadInterrupts = true;
    }
    try {
      const size = readSync(INTERRUPTS, into);
      return size === 0 ? die(0) : size; // the host is gone
    } catch (error) {
      return (error as { code?: string }).code === "EAGAIN" ? 0 : die(0);
    }
  }

  #fill(end: number): void {
    while (this.#got < end) {
      const read = retry(() => readSync(FROM_HOST, this.#input, this.#got, end - this.#got, null));
      if (read === 0) die(0); // the host is gone
      this.#got += read;
    }
  }

  #grow(size: number): void {
    const input = Buffer.alloc(size);
    this.#input.copy(input, 0, 0, this.#got);
    this.#input = input;
  }
}

function write(bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += retry(() => writeSync(TO_HOST, bytes, written));
}

const pause = new Int32Array(new SharedArrayBuffer(4));
const waitFor = Atomics.wait.bind(Atomics);

/** Repeats a system call that was interrupted, or that found a pipe which someone made non-blocking. */
function retry(call: () => number): number {
  for (;;) {
    try {
      return call();
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === "EAGAIN") waitFor(pause, 0, 0, 1);
      else if (code !== "EINTR") return die(0);
    }
  }
}

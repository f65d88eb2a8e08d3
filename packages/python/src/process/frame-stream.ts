/**
 * Frame stream: what a child writes, as frames, without holding up the host.
 *
 * A child may send whatever it likes: sixty megabytes of JSON, or frames without end. So the stream works for some milliseconds only, stops reading its pipe while it is
 * behind, and goes on when the event loop has turned. A small frame is decoded as a whole (`frames.ts`), a large one while it comes (`json-stream.ts`). Used by `EngineChild`.
 */

import { Buffer } from "node:buffer";
import { ABANDONED, HEADER } from "./frame-text.ts";
import { BorderError, MAX_FRAME_BYTES } from "./frame-values.ts";
import {
  type ChildFrame,
  childFrameOfContent,
  decodeChildFrame,
  FrameError,
  PARTIAL_VARIABLES,
  VARIABLES,
} from "./frames.ts";
import { JsonStream } from "./json-stream.ts";

/** How long the stream works in one turn of the event loop. */
const SLICE_MS = 8;
/** Bytes of a large frame that are read between two looks at the clock. */
const PIECE = 16 * 1024;
/** Frames up to this are decoded at once. */
const SMALL = 32 * 1024;

/** A byte that is in no UTF-8. */
const NO_TEXT = 0xff;

export type FrameSource = { pause(): void; resume(): void };

export type FrameListener = {
  onFrame: (frame: ChildFrame) => void;
  /** The child has broken the protocol; nothing is read any more. */
  onFault: (what: string) => void;
};

export class FrameStream {
  readonly #source: FrameSource;
  readonly #listener: FrameListener;
  #chunks: Buffer[] = [];
  #buffered = 0;
  /** A large frame that is coming: what is left of it, and where it goes. */
  #large: { left: number; to: JsonStream | Uint8Array[] } | undefined;
  #later: NodeJS.Immediate | undefined;
  #isOver = false;
  #largeMs = 0;
  #largeSince: number | undefined;
  /** Set by the owner: the child may have been broken off in the middle of a frame, and then gives it up. */
  mayBeAbandoned = false;

  constructor(source: FrameSource, listener: FrameListener) {
    this.#source = source;
    this.#listener = listener;
  }

  /** Bytes that came. */
  push(chunk: Buffer): void {
    if (this.#isOver) return;
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    if (this.#later === undefined) this.#work(performance.now() + SLICE_MS);
  }

  /** The pipe is at its end: gives what has come and was not given yet. */
  end(): void {
    if (this.#later !== undefined) this.#work(Number.POSITIVE_INFINITY);
    this.stop();
  }

  /** Gives nothing any more. */
  stop(): void {
    this.#isOver = true;
    this.#chunks = [];
    this.#large = undefined;
    clearImmediate(this.#later);
    this.#later = undefined;
  }

  /** Milliseconds in which large frames were on their way: the child waits meanwhile, and has nothing else to do. */
  get largeMs(): number {
    return this.#largeMs + (this.#largeSince === undefined ? 0 : performance.now() - this.#largeSince);
  }

  #work(until: number): void {
    this.#later = undefined;
    try {
      while (!this.#isOver && this.#step()) {
        if (performance.now() < until) continue;
        this.#source.pause();
        this.#later = setImmediate(() => {
          this.#work(performance.now() + SLICE_MS);
          if (this.#later === undefined && !this.#isOver) this.#source.resume();
        });
        return;
      }
    } catch (error) {
      if (!(error instanceof FrameError) && !(error instanceof BorderError)) throw error;
      this.stop();
      this.#listener.onFault(error.message);
    }
  }

  /** Does a little; false when there is nothing to do until more has come. */
  #step(): boolean {
    const abandoned = this.mayBeAbandoned ? this.#abandonedAt() : -1;
    if (abandoned >= 0) return this.#dropAbandoned(abandoned);
    if (this.#large !== undefined) return this.#readLarge(this.#large);
    if (this.#buffered < HEADER) return false;
    const size = this.#joined(HEADER).readUInt32LE(0);
    if (size > MAX_FRAME_BYTES) throw new FrameError(`a frame of ${size} bytes is larger than ${MAX_FRAME_BYTES}`);
    if (size > SMALL) return this.#beginLarge(size);
    if (this.#buffered < HEADER + size) return false;
    this.#take(HEADER);
    this.#listener.onFrame(decodeChildFrame(size === 0 ? Buffer.alloc(0) : this.#take(size)));
    return true;
  }

  #beginLarge(size: number): boolean {
    if (this.#buffered <= HEADER) return false;
    this.#take(HEADER);
    this.#large = { left: size, to: isVariables(this.#chunks[0]![0]) ? [] : new JsonStream() };
    this.#largeSince = performance.now();
    return true;
  }

  #readLarge(large: { left: number; to: JsonStream | Uint8Array[] }): boolean {
    const chunk = this.#chunks[0];
    if (chunk === undefined) return false;
    const piece = this.#take(Math.min(chunk.length, large.left, PIECE));
    large.left -= piece.length;
    large.to.push(piece);
    if (large.left > 0) return true;
    const { to } = large;
    this.#endLarge();
    this.#listener.onFrame(
      to instanceof JsonStream ? childFrameOfContent(to.end()) : decodeChildFrame(Buffer.concat(to)),
    );
    return true;
  }

  /** Where in the bytes that are there the frame stops being one; -1 if it does not. */
  #abandonedAt(): number {
    if (this.#large !== undefined) {
      if (!(this.#large.to instanceof JsonStream)) return -1;
      return (this.#chunks[0]?.subarray(0, this.#large.left) ?? Buffer.alloc(0)).indexOf(NO_TEXT);
    }
    if (this.#buffered < HEADER) return -1;
    const begun = this.#joined(this.#buffered);
    if (begun[HEADER - 1] === NO_TEXT) return 0; // it was given up within its length, which is never so great
    if (isVariables(begun[HEADER])) return -1;
    return begun.subarray(0, HEADER + begun.readUInt32LE(0)).indexOf(NO_TEXT, HEADER);
  }

  #dropAbandoned(at: number): boolean {
    const end = this.#joined(this.#buffered).indexOf(ABANDONED, at);
    if (end < 0 && this.#buffered - at >= HEADER + ABANDONED.length) throw new FrameError("a frame is no text");
    if (end < 0) return false;
    this.#take(end + ABANDONED.length);
    this.#endLarge();
    return true;
  }

  #endLarge(): void {
    this.#large = undefined;
    this.#largeMs = this.largeMs;
    this.#largeSince = undefined;
  }

  /** Takes so many bytes, of which all are there. */
  #take(size: number): Buffer {
    const first = this.#joined(size);
    if (first.length === size) this.#chunks.shift();
    else this.#chunks[0] = first.subarray(size);
    this.#buffered -= size;
    return first.length === size ? first : first.subarray(0, size);
  }

  /** The first chunk, with at least so many bytes. */
  #joined(size: number): Buffer {
    if (this.#chunks[0]!.length < size) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]!;
  }
}

function isVariables(first: number | undefined): boolean {
  return first === VARIABLES || first === PARTIAL_VARIABLES;
}

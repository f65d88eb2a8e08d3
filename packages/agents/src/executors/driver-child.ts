// One driver process as frames: the counterpart of the engine's own child, over any transport.
//
// It cuts the bytes that come in into frames, checks them (what comes from a program is hostile), and turns frames into bytes.
// What the frames mean is the affair of `ProgramRun`. A process that breaks the protocol is killed.

import { Buffer } from "node:buffer";
import type { protocol } from "adder-python";
import { NumberedLines } from "./numbered-lines.ts";
import type { DriverProcess, ProcessEnd, ProcessTransport } from "./transport.ts";

type Protocol = typeof protocol;
type ChildEnd = Awaited<protocol.RunChild["ended"]>;

const headerBytes = 4;

export class DriverChild implements protocol.RunChild {
  readonly launch = { command: "", args: [], layers: [] };
  readonly ended: Promise<ChildEnd>;
  onFrame: ((frame: protocol.ChildFrame) => void) | undefined;
  onEnd: ((end: ChildEnd) => void) | undefined;
  readonly #protocol: Protocol;
  readonly #reader: protocol.FrameReader;
  readonly #lines: NumberedLines | undefined;
  #process: DriverProcess | undefined;
  #isOver = false;
  #isKilled = false;
  #misbehaviour: string | undefined;
  #settle!: (end: ChildEnd) => void;

  private constructor(engine: Protocol, transport: ProcessTransport) {
    this.#protocol = engine;
    this.ended = new Promise((resolve) => {
      this.#settle = resolve;
    });
    const onPayload = (payload: Buffer): void => {
      if (!this.isEnded) this.onFrame?.(engine.decodeChildFrame(payload));
    };
    this.#reader = new engine.FrameReader(onPayload);
    if (transport.framing !== "lines") return;
    this.#lines = new NumberedLines({
      write: (bytes) => this.#process?.write(bytes),
      onPayload,
      limit: engine.MAX_FRAME_BYTES,
      violation: (what) => new engine.FrameError(what),
    });
  }

  /** Starts a process over the transport. */
  static async start(engine: Protocol, transport: ProcessTransport): Promise<DriverChild> {
    const child = new DriverChild(engine, transport);
    child.#process = await transport.start({
      onBytes: (bytes) => child.#receive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
      onCut: () => child.#lines?.cut(),
      onReconnect: () => {
        if (!child.isEnded) child.#lines?.resume();
      },
      onEnd: (end) => child.#end(end),
    });
    // A frame may have been broken before the process was known here.
    if (child.#isKilled) child.#process.kill();
    child.unref();
    return child;
  }

  get isKilled(): boolean {
    return this.#isKilled;
  }

  get isEnded(): boolean {
    return this.#isOver || this.#isKilled;
  }

  send(frame: protocol.HostFrame): void {
    this.#write(this.#protocol.encodeFrame(frame));
  }

  interrupt(run: number): void {
    if (this.#process?.interrupt !== undefined) {
      if (!this.isEnded) this.#process.interrupt(run);
      return;
    }
    const payload = Buffer.from(JSON.stringify({ verb: "interrupt", id: run }));
    const header = Buffer.alloc(headerBytes);
    header.writeUInt32LE(payload.length, 0);
    this.#write(Buffer.concat([header, payload]));
  }

  residentMb(): number | undefined {
    return this.#process?.residentMb?.();
  }

  kill(): void {
    if (this.isEnded) return;
    this.#isKilled = true;
    this.#process?.kill();
  }

  /** Kills, and resolves when the process is gone. */
  end(): Promise<ChildEnd> {
    this.ref();
    this.kill();
    return this.ended;
  }

  ref(): void {
    this.#process?.ref?.();
  }

  unref(): void {
    this.#process?.unref?.();
  }

  #write(frame: Buffer): void {
    if (this.isEnded) return;
    if (this.#lines === undefined) this.#process?.write(frame);
    else this.#lines.send(frame.subarray(headerBytes));
  }

  #receive(chunk: Buffer): void {
    if (this.isEnded) return;
    try {
      if (this.#lines === undefined) this.#reader.push(chunk);
      else this.#lines.receive(chunk);
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error)) throw error;
      this.#misbehaviour = error.message;
      this.kill();
    }
  }

  #end({ code, signal, stderr }: ProcessEnd): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const end: ChildEnd = { code, signal: signal as NodeJS.Signals | null, stderr };
    if (this.#misbehaviour !== undefined) end.misbehaviour = this.#misbehaviour;
    this.#settle(end);
    this.onEnd?.(end);
  }
}

// Frames as lines of text that survive a cut connection: what a session and a driver say to each other where only text passes.
//
// A line is `number received payload`: its own number, counted from 1 in each direction, the number of the last line that its sender
// has received, and a frame's JSON, which holds no line break. Each side keeps what it sent until the other says that it has it.
//
//   = received          to the driver: the connection was cut and is back; these lines of yours are here
//   + received          to the host: these of yours are here; what follows is all that you miss
//   ! received          to the driver: so many are here, nothing else to say
//
// After a cut the first line may be the rest of one, and some may come twice: everything before "+" is dropped, and so is what is known.
// `driver-streams.ts` has the other half.

import { Buffer } from "node:buffer";

export type LinesOwner = {
  write(bytes: Buffer): void;
  onPayload(payload: Buffer): void;
  /** Bytes of the largest line that is taken. */
  limit: number;
  /** Makes the error for what breaks the protocol. */
  violation(what: string): Error;
};

/** Bytes that are received before the driver is told so, if there is nothing else to say. */
const acknowledgedBytes = 1024 * 1024;
const newline = 10;

export class NumberedLines {
  readonly #owner: LinesOwner;
  #sent: { number: number; payload: Buffer }[] = [];
  #lastSent = 0;
  #received = 0;
  #unacknowledged = 0;
  #parts: Buffer[] = [];
  #length = 0;
  #isResuming = false;

  constructor(owner: LinesOwner) {
    this.#owner = owner;
  }

  send(payload: Buffer): void {
    this.#lastSent += 1;
    const line = { number: this.#lastSent, payload };
    this.#sent.push(line);
    // While the driver has not said what it has, it would come twice or out of order.
    if (!this.#isResuming) this.#write(line);
  }

  /** The connection was cut: nothing that comes is taken before the driver has said where it goes on. */
  cut(): void {
    this.#isResuming = true;
    this.#parts = [];
    this.#length = 0;
  }

  /** The connection is back: asks for what is missing. May be called again while an answer is outstanding. */
  resume(): void {
    this.cut();
    // What was cut may have been a line of ours: it ends here, and is none.
    this.#owner.write(Buffer.from(`\n= ${this.#received}\n`));
  }

  receive(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      const line = Buffer.concat([...this.#parts, chunk.subarray(start, end)]);
      this.#parts = [];
      this.#length = 0;
      start = end + 1;
      this.#receiveLine(line);
    }
    this.#parts.push(chunk.subarray(start));
    this.#length += chunk.length - start;
    if (this.#length > this.#owner.limit) {
      throw this.#owner.violation(`a frame is larger than ${this.#owner.limit} bytes`);
    }
  }

  #receiveLine(line: Buffer): void {
    const [, mark, first, second] =
      /^(?:([+]) |(\d{1,15}) )(\d{1,15})(?: |$)/.exec(line.toString("latin1", 0, 40)) ?? [];
    if (mark === "+") this.#goOn(Number(second));
    else if (this.#isResuming) return;
    else if (first === undefined || second === undefined) throw this.#owner.violation("a line has no number");
    else this.#take(Number(first), Number(second), line.subarray(first.length + second.length + 2));
  }

  #take(number: number, known: number, payload: Buffer): void {
    this.#forget(known);
    if (number <= this.#received) return;
    if (number !== this.#received + 1) throw this.#owner.violation("a line is missing");
    this.#received = number;
    this.#unacknowledged += payload.length;
    if (this.#unacknowledged > acknowledgedBytes) {
      this.#unacknowledged = 0;
      this.#owner.write(Buffer.from(`! ${number}\n`));
    }
    this.#owner.onPayload(payload);
  }

  #goOn(known: number): void {
    this.#forget(known);
    this.#isResuming = false;
    for (const line of this.#sent) this.#write(line);
  }

  #forget(known: number): void {
    if (known > this.#lastSent) throw this.#owner.violation("it has what was never sent");
    const at = this.#sent.findIndex(({ number }) => number > known);
    this.#sent = at < 0 ? [] : this.#sent.slice(at);
  }

  #write({ number, payload }: { number: number; payload: Buffer }): void {
    this.#unacknowledged = 0;
    this.#owner.write(Buffer.concat([Buffer.from(`${number} ${this.#received} `), payload, Buffer.from("\n")]));
  }
}

/**
 * Child calls: the program's side of its calls of the host.
 *
 * `call` asks and blocks until the answer is there. `start` asks and goes on; `wait` then blocks until any started call has
 * been answered, or a time has passed (which the host measures: a blocking read of a pipe has no time limit of its own).
 * Answers come in any order, also in the middle of a `call`: they are kept until `wait` is asked. What was cancelled is
 * dropped when it arrives late. An answer that says stop ends the program, whoever it was for.
 */

import type { Buffer } from "node:buffer";
import { excludeTime, lookBetween } from "../limits.ts";
import { type PlainValue, StopProgram, ToolFailure } from "../plain-value.ts";
import type { StartedCallAnswer } from "../runtime/host-calls.ts";
import { BorderError } from "./frame-values.ts";
import { type ChildFrame, decodeHostFrame, encodeInPieces, type HostFrame, hostFrameOfContent } from "./frames.ts";
import { JsonStream } from "./json-stream.ts";

export type ChildChannel = {
  send(frame: ChildFrame | Buffer[]): void;
  /** Blocks until there is a frame, and gives what it says. */
  read(): Buffer;
  /** What was printed before a call is to be seen before it. */
  flush(): void;
  /** The host broke the protocol: ends the process. */
  die(): never;
};

/** Time with the host is not the program's: neither what a tool takes nor what a frame is on its way. To write one and to make values of it is. */
function waited<T>(work: () => T): T {
  const begun = performance.now();
  const result = work();
  excludeTime(performance.now() - begun);
  return result;
}

type Answer = Extract<HostFrame, { verb: "return" | "raise" }>;

export class ChildCalls {
  readonly #channel: ChildChannel;
  readonly #inFlight = new Set<number>();
  #answers: StartedCallAnswer[] = [];
  #lastId = 0;
  /** Answers read in this run, those that nobody wanted too. */
  #heard = 0;

  constructor(channel: ChildChannel) {
    this.#channel = channel;
  }

  /** A run begins: what an earlier one has left does not concern it. */
  begin(): void {
    this.#inFlight.clear();
    this.#answers = [];
    this.#heard = 0;
  }

  /** `isWork`: what the answer takes is the program's time, not waiting. */
  call(name: string, args: PlainValue[], kwargs: Map<string, PlainValue>, isWork = false): PlainValue {
    this.#channel.flush();
    const id = ++this.#lastId;
    this.#send(callFrame(id, name, args, kwargs, false));
    for (;;) {
      const answer = this.#receive(isWork);
      if (answer.id !== id) this.#keep(answer);
      else if (answer.verb === "return") return answer.value;
      else throw new ToolFailure(answer.type, answer.message);
    }
  }

  /** The number of the call. */
  start(name: string, args: PlainValue[], kwargs: Map<string, PlainValue>): number {
    this.#channel.flush();
    const id = ++this.#lastId;
    this.#send(callFrame(id, name, args, kwargs, true));
    this.#inFlight.add(id);
    return id;
  }

  /** Answers of started calls that were not given yet; none if `ms` have passed without one. Blocks for ever without `ms`. */
  wait(ms: number | undefined): StartedCallAnswer[] {
    this.#channel.flush();
    const end = ms === undefined ? undefined : performance.now() + ms;
    while (this.#answers.length === 0) {
      const left = end === undefined ? null : Math.max(0, end - performance.now());
      const id = ++this.#lastId;
      this.#send({ verb: "wait", id, heard: this.#heard, ms: left });
      const answer = this.#receive();
      if (answer.id === id) break;
      this.#keep(answer);
    }
    const answers = this.#answers;
    this.#answers = [];
    return answers;
  }

  cancel(id: number): void {
    if (this.#inFlight.delete(id)) this.#send({ verb: "cancel", id });
    else this.#answers = this.#answers.filter((answer) => answer.id !== id);
  }

  /** An answer that comes when no program runs: to a call that nobody waited for. */
  dropLate(frame: HostFrame): boolean {
    return (frame.verb === "return" || frame.verb === "raise") && frame.id > 0 && frame.id <= this.#lastId;
  }

  #send(frame: ChildFrame | Buffer[]): void {
    waited(() => this.#channel.send(frame));
  }

  #receive(isWork = false): Answer {
    const frame = decode(isWork ? this.#channel.read() : waited(() => this.#channel.read()));
    if (frame.verb !== "return" && frame.verb !== "raise") return this.#channel.die();
    this.#heard++;
    if (frame.verb === "raise" && frame.stop) throw new StopProgram(frame.value);
    return frame;
  }

  #keep(answer: Answer): void {
    const { id } = answer;
    if (id < 1 || id > this.#lastId) this.#channel.die();
    if (!this.#inFlight.delete(id)) return;
    this.#answers.push(
      answer.verb === "return"
        ? { id, value: answer.value }
        : { id, failure: new ToolFailure(answer.type, answer.message) },
    );
  }
}

/** A call whose arguments can't cross is an error of the program, told in its own terms before anything is sent. */
function callFrame(
  id: number,
  name: string,
  args: PlainValue[],
  kwargs: Map<string, PlainValue>,
  isStarted: boolean,
): Buffer[] {
  try {
    const frame: ChildFrame = { verb: "call", id, name, args, kwargs };
    if (isStarted) frame.isStarted = true;
    return encodeInPieces(frame, () => lookBetween(0));
  } catch (error) {
    if (error instanceof BorderError) throw new ToolFailure("ValueError", `${name}(): ${error.message}`);
    throw error;
  }
}

/** Bytes of a frame from which on it is decoded piece by piece, and of such a piece. */
const [LARGE, PIECE] = [512 * 1024, 64 * 1024];
/** Bytes that a byte of JSON may become: `[],` is three, and an array. */
const GROWTH = 24;

/** While a large frame is decoded the limits of the program are looked at. */
function decode(payload: Buffer): HostFrame {
  if (payload.length < LARGE) return decodeHostFrame(payload);
  const stream = new JsonStream();
  for (let at = 0; at < payload.length; at += PIECE) {
    lookBetween(PIECE * GROWTH);
    stream.push(payload.subarray(at, at + PIECE));
  }
  return hostFrameOfContent(stream.end());
}

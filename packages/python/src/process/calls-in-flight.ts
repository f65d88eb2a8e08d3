/**
 * Calls in flight: the host's side of a program's calls, of which many may be out at the same time.
 *
 * A call either stops the program (or one of its threads) until it is answered, or is only started; who has started calls says
 * when it waits for them (`wait`), and may give one up (`cancel`): then the tool's signal is aborted and its answer dropped.
 * The clock of the program stands while it waits, and while what it has waited for is on its way. The child is not trusted: the number of calls is bounded, a number that
 * is in use is refused, and whatever it does wrong is a violation, for which `program-run.ts` kills it.
 */

import type { PlainValue } from "../plain-value.ts";
import {
  type CallFrame,
  ENTROPY_CALL,
  type HostFrame,
  INPUT_CALL,
  MAX_CALLS_IN_FLIGHT,
  type WaitFrame,
} from "./frames.ts";
import { callTool, stopFrame, type ToolFunction } from "./tool-calls.ts";

/** What the calls need of their run. */
export type CallsOwner = {
  tools: ReadonlyMap<string, ToolFunction>;
  /** Calls that the program may make; the program is told at this number, and killed if it does not heed it. */
  hostCallLimit: number | undefined;
  /** Gives when a frame has left that takes its time, where the process tells. */
  send(frame: HostFrame): Promise<void> | void;
  /** The program begins, or has ceased, to wait for the host. */
  onWaiting(isWaiting: boolean): void;
  violate(what: string): void;
  exceed(calls: number): void;
};

/** A call whose answer is outstanding. */
type InFlight = { isStarted: boolean; abort: AbortController | undefined };

const LONGEST_TIMER_MS = 2 ** 31 - 1;

export class CallsInFlight {
  readonly #owner: CallsOwner;
  readonly #calls = new Map<number, InFlight>();
  /** Aborted when the run is over or interrupted; the signal of every call that can't be cancelled alone. */
  readonly #run = new AbortController();
  #blocking = 0;
  #wait: { id: number; timer: NodeJS.Timeout | undefined } | undefined;
  #isWaiting = false;
  /** Large answers that are on their way to the child, and whether the program waits until it has them. */
  #leaving = 0;
  #isReading = false;
  #answered = 0;
  #made = 0;
  #isInterrupted = false;

  constructor(owner: CallsOwner) {
    this.#owner = owner;
  }

  /** The program calls a tool. */
  call(frame: CallFrame): void {
    const tool = this.#owner.tools.get(frame.name);
    if (tool === undefined) {
      this.#owner.violate(`a call of ${JSON.stringify(frame.name.slice(0, 60))}, which is no tool`);
    } else if (this.#calls.has(frame.id)) this.#owner.violate("two calls with one number");
    else if (this.#calls.size >= MAX_CALLS_IN_FLIGHT) {
      this.#owner.violate(`more than ${MAX_CALLS_IN_FLIGHT} calls at once`);
    } else if (this.#isOverLimit(frame.name)) this.#owner.exceed(this.#made);
    else if (this.#isInterrupted) this.#answer(stopFrame(frame.id));
    else this.#begin(tool, frame);
  }

  /** The program waits for the answer of any call that it has started. */
  wait({ id, heard, ms }: WaitFrame): void {
    // An answer is on its way: the program waits for no other.
    if (heard < this.#answered) {
      this.#isReading = this.#leaving > 0;
      this.#tellWaiting();
      return;
    }
    if (this.#isInterrupted) {
      this.#answer(stopFrame(id));
      return;
    }
    this.#endWait();
    const done = (): void => {
      if (this.#wait?.id === id) this.#answer({ verb: "return", id, value: null });
    };
    if (ms !== null && ms <= 0) this.#answer({ verb: "return", id, value: null });
    else {
      const timer = ms === null ? undefined : setTimeout(done, Math.min(Math.ceil(ms), LONGEST_TIMER_MS));
      this.#wait = { id, timer };
      this.#tellWaiting();
    }
  }

  /** Nobody wants the answer any more. A call that is answered already is none of ours. */
  cancel(id: number): void {
    const call = this.#calls.get(id);
    if (call === undefined) return;
    if (!call.isStarted) this.#owner.violate("it cancels a call that it waits for");
    else {
      this.#calls.delete(id);
      call.abort?.abort(new Error("the program no longer wants the answer"));
    }
  }

  /** Every wait ends with the order to stop, now and later; what is on its way is dropped. */
  interrupt(): void {
    this.#isInterrupted = true;
    const waiting = [...this.#calls].filter(([, call]) => !call.isStarted).map(([id]) => id);
    if (this.#wait !== undefined) waiting.push(this.#wait.id);
    const calls = this.#drop();
    for (const id of waiting) this.#answer(stopFrame(id));
    this.#abort(calls, "the run was interrupted");
  }

  /** The run is over. */
  close(): void {
    const calls = this.#drop();
    if (calls.length > 0) this.#abort(calls, "the run is over");
  }

  /** Lines of `input()` and random bytes are not counted. */
  #isOverLimit(name: string): boolean {
    if (name !== INPUT_CALL && name !== ENTROPY_CALL) this.#made++;
    return this.#made > (this.#owner.hostCallLimit ?? Number.POSITIVE_INFINITY);
  }

  #begin(tool: ToolFunction, frame: CallFrame): void {
    const { id } = frame;
    const isStarted = frame.isStarted === true;
    const call: InFlight = { isStarted, abort: isStarted ? new AbortController() : undefined };
    this.#calls.set(id, call);
    if (!isStarted) {
      this.#blocking++;
      this.#tellWaiting();
    }
    const ifWanted = (answer: () => void): void => {
      // A tool that settles after the call was given up, or the run stopped, speaks to nobody.
      if (this.#calls.get(id) === call) answer();
    };
    callTool(tool, frame, (call.abort ?? this.#run).signal, {
      give: (value) => ifWanted(() => this.#settle(id, { verb: "return", id, value: value as PlainValue })),
      raise: (raised) => ifWanted(() => this.#settle(id, raised)),
    });
  }

  /** Throws `BorderError` when the value can't cross; the call is then still to be answered. */
  #settle(id: number, frame: HostFrame): void {
    this.#send(frame);
    if (this.#calls.get(id)?.isStarted === false) this.#blocking--;
    this.#calls.delete(id);
    this.#noteAnswer();
  }

  #answer(frame: HostFrame): void {
    this.#send(frame);
    this.#noteAnswer();
  }

  #send(frame: HostFrame): void {
    const sent = this.#owner.send(frame);
    if (!(sent instanceof Promise)) return;
    this.#isReading ||= this.#isWaiting;
    this.#leaving++;
    void sent.then(() => {
      if (--this.#leaving === 0) this.#isReading = false;
      this.#tellWaiting();
    });
  }

  #noteAnswer(): void {
    this.#answered++;
    this.#endWait();
  }

  #endWait(): void {
    clearTimeout(this.#wait?.timer);
    this.#wait = undefined;
    this.#tellWaiting();
  }

  #tellWaiting(): void {
    const isWaiting = this.#blocking > 0 || this.#wait !== undefined || this.#isReading;
    if (isWaiting === this.#isWaiting) return;
    this.#isWaiting = isWaiting;
    this.#owner.onWaiting(isWaiting);
  }

  #drop(): InFlight[] {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    this.#blocking = 0;
    this.#endWait();
    return calls;
  }

  #abort(calls: readonly InFlight[], why: string): void {
    for (const call of calls) call.abort?.abort(new Error(why));
    this.#run.abort(new Error(why));
  }
}

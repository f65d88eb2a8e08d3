/**
 * Coroutines that were made and not started yet, in the order in which they were made.
 *
 * CPython tells that a coroutine was never awaited when the last reference to it goes. Without counted references the end of a run
 * is the time to tell (`runtime/never-awaited.ts`); here is only noted what that needs: a coroutine when it is made, until it starts.
 */

import type { PyGenerator } from "./generator.ts";
import type { Value } from "./object.ts";

/** A coroutine and JavaScript's stack where it was made; the text of the stack is made when it is asked for. */
export type UnstartedCoroutine = {
  coroutine: PyGenerator;
  args: readonly Value[];
  stack: { stack?: string } | undefined;
};

/** How many stacks a run keeps: each costs some microseconds. */
const MOST_STACKS = 100;
/** How many coroutines are noted: a note keeps its coroutine alive, and who leaves so many has been told enough. */
const MOST_NOTES = 10_000;
/** How many of JavaScript's frames: enough to come from the making of a coroutine to the program. */
const STACK_DEPTH = 12;

/** The notes of one interpreter. */
export class UnstartedCoroutines {
  readonly #notes = new Map<PyGenerator, UnstartedCoroutine>();
  #stacks = 0;

  /** Called where a run begins. */
  begin(): void {
    this.#stacks = 0;
  }

  note(coroutine: PyGenerator, args: readonly Value[]): void {
    if (this.#notes.size >= MOST_NOTES) return;
    const stack = this.#stacks < MOST_STACKS ? captureStack() : undefined;
    this.#stacks++;
    this.#notes.set(coroutine, { coroutine, args, stack });
  }

  forget(coroutine: PyGenerator): void {
    this.#notes.delete(coroutine);
  }

  /** What an unstarted coroutine was called with. */
  argumentsOf(coroutine: PyGenerator): readonly Value[] | undefined {
    return this.#notes.get(coroutine)?.args;
  }

  get size(): number {
    return this.#notes.size;
  }

  list(): UnstartedCoroutine[] {
    return [...this.#notes.values()];
  }
}

function captureStack(): { stack?: string } {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = STACK_DEPTH;
  const holder = {};
  Error.captureStackTrace(holder, captureStack);
  Error.stackTraceLimit = usual;
  return holder;
}

/** The notes of the interpreter that runs; it puts its own here. */
export const unstarted: { coroutines: UnstartedCoroutines } = { coroutines: new UnstartedCoroutines() };

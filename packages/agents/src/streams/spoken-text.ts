// What of a model's answer is said to a person: its thought, without the program, piece by piece.

import type { AgentEvent } from "../events.ts";
import { AnswerSplitter } from "../printing/answer-splitter.ts";

export type CodeTags = readonly [open: string, close: string];

export const usualTags: CodeTags = ["<code>", "</code>"];

/** One request's answer at a time. */
export class SpokenText {
  readonly #tags: CodeTags;
  #splitter: AnswerSplitter;
  #isStreamed = false;

  constructor(tags: CodeTags = usualTags) {
    this.#tags = tags;
    this.#splitter = new AnswerSplitter(tags);
  }

  /** The text to say next; empty for other events, and inside a program. */
  next(event: AgentEvent): string {
    switch (event.type) {
      case "model.delta":
        this.#isStreamed ||= event.text !== undefined;
        return this.#thoughts(this.#splitter.push(event.text ?? ""));
      case "model.end": {
        const rest = this.#isStreamed ? [] : this.#splitter.push(event.text);
        const text = this.#thoughts([...rest, ...this.#splitter.flush()]);
        this.#begin();
        return text;
      }
      case "model.retry":
        this.#begin();
        return "";
      default:
        return "";
    }
  }

  #begin(): void {
    this.#splitter = new AnswerSplitter(this.#tags);
    this.#isStreamed = false;
  }

  #thoughts(pieces: readonly { kind: string; text: string }[]): string {
    return pieces.map(({ kind, text }) => (kind === "thought" ? text : "")).join("");
  }
}

/** A value as data that any JSON reader takes. */
export function toInput(args: readonly unknown[], kwargs: Readonly<Record<string, unknown>>): unknown {
  if (args.length === 0) return kwargs;
  return Object.keys(kwargs).length === 0 ? { args } : { args, ...kwargs };
}

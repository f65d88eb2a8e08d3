// A model that reads its lines: for tests, examples and demos.
//
// Each request takes the next entry of the script. It behaves like a real model where an agent could notice: the
// answer arrives in small pieces, stop sequences cut it, the signal ends it, a finish reason closes it. `requests`
// holds what it was asked, so that a test can assert on the conversation. A script that has run out is an error that
// says so.

import { setImmediate as nextEvent } from "node:timers/promises";
import { AgentGenerationError } from "../errors.ts";
import type { ChatMessage, TokenUsage, ToolCallPart } from "../messages.ts";
import { waitUnlessAborted } from "../pacer.ts";
import {
  collectAnswer,
  copyOptions,
  type FinishReason,
  type Model,
  type ModelAnswer,
  type ModelDelta,
  type ModelOptions,
  type PlainModelOptions,
} from "./model.ts";
import { StopCutter } from "./stop-sequences.ts";

export type ScriptedAnswer = {
  text?: string;
  reasoning?: string;
  toolCalls?: readonly ToolCallPart[];
  /** Reported as the service would; none by default. */
  usage?: TokenUsage;
  finishReason?: FinishReason;
  /** Waited before each piece of the text, and once before an answer without text. */
  delayMs?: number;
  /** The pieces of the text, in place of `text`. */
  chunks?: readonly string[];
};

/** What one request gets. An Error is thrown; a function is asked when its turn comes. */
export type ScriptedEntry =
  | string
  | ScriptedAnswer
  | Error
  | ((messages: readonly ChatMessage[], options: ModelOptions) => ScriptedEntry | Promise<ScriptedEntry>);

export type ScriptedModelOptions = {
  modelId?: string;
  /** Characters of one piece. Default 8. */
  chunkSize?: number;
  /** For entries that set none. */
  delayMs?: number;
};

export class ScriptedModel implements Model {
  readonly modelId: string;
  /** The messages of each request so far, as they were then. */
  readonly requests: ChatMessage[][] = [];
  /** The options of each request so far, without what belongs to the caller, such as the signal. */
  readonly requestOptions: PlainModelOptions[] = [];
  readonly #entries: readonly ScriptedEntry[];
  readonly #chunkSize: number;
  readonly #delayMs: number;

  constructor(entries: readonly ScriptedEntry[], options: ScriptedModelOptions = {}) {
    this.#entries = [...entries];
    this.modelId = options.modelId ?? "scripted";
    this.#chunkSize = Math.max(1, options.chunkSize ?? 8);
    this.#delayMs = options.delayMs ?? 0;
  }

  async *stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    const { signal } = options;
    signal?.throwIfAborted();
    const index = this.requests.length;
    this.requests.push(structuredClone([...messages]));
    this.requestOptions.push(copyOptions(options));
    const answer = await this.#next(index, messages, options);
    signal?.throwIfAborted();
    const delayMs = answer.delayMs ?? this.#delayMs;
    for (const text of split(answer.reasoning ?? "", this.#chunkSize)) yield { type: "reasoning", text };
    const pieces = answer.chunks ?? split(answer.text ?? "", this.#chunkSize);
    if (pieces.length === 0) await waitUnlessAborted(delayMs, signal);
    const cutter = new StopCutter(options.stop ?? []);
    let stopped = false;
    for (const piece of pieces) {
      // Even without a delay each piece is an event of its own, so that timers and aborts come in between.
      await (delayMs > 0 ? waitUnlessAborted(delayMs, signal) : nextEvent());
      signal?.throwIfAborted();
      const cut = cutter.push(piece);
      if (cut.text !== "") yield { type: "text", text: cut.text };
      stopped = cut.stopped;
      if (stopped) break;
    }
    const rest = cutter.flush();
    if (rest !== "") yield { type: "text", text: rest };
    const toolCalls = stopped ? [] : (answer.toolCalls ?? []);
    yield* toolCallDeltas(toolCalls, this.#chunkSize);
    if (answer.usage !== undefined) yield { type: "usage", usage: { ...answer.usage } };
    const reason = answer.finishReason ?? (toolCalls.length > 0 ? "tool_calls" : "stop");
    yield { type: "finish", reason: stopped ? "stop" : reason };
  }

  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer> {
    return collectAnswer(this.stream(messages, options));
  }

  async #next(index: number, messages: readonly ChatMessage[], options: ModelOptions): Promise<ScriptedAnswer> {
    if (index >= this.#entries.length) {
      const count = this.#entries.length === 1 ? "1 answer" : `${this.#entries.length} answers`;
      throw new AgentGenerationError(`ScriptedModel: the script has ${count}, and answer ${index + 1} was asked for.`, {
        code: "script_exhausted",
      });
    }
    let entry = this.#entries[index];
    while (typeof entry === "function") entry = await entry(messages, options);
    if (entry instanceof Error) throw entry;
    return typeof entry === "string" ? { text: entry } : entry;
  }
}

function* toolCallDeltas(calls: readonly ToolCallPart[], chunkSize: number): Generator<ModelDelta, void, void> {
  for (const [index, { id, name, arguments: given }] of calls.entries()) {
    yield { type: "tool-call", index, id, name };
    const text = typeof given === "string" ? given : JSON.stringify(given ?? {});
    for (const argumentsDelta of split(text, chunkSize)) yield { type: "tool-call", index, argumentsDelta };
  }
}

/** Pieces of `size` characters; whole code points, so that no piece shows half of one. */
function split(text: string, size: number): string[] {
  const points = Array.from(text);
  const pieces: string[] = [];
  for (let i = 0; i < points.length; i += size) pieces.push(points.slice(i, i + size).join(""));
  return pieces;
}

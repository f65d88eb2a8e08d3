// A function as a model: for a service that has no adapter, a model in this process, a stand-in.
//
//     new CodeAgent({ model: async (messages, { signal }) => askSomehow(messages, signal) })
//
// The function gives the whole text, or pieces of it as they come. Stop sequences are cut here, and an abort ends
// the wait for it, so it need not know of either. What it throws reaches the run as it is. Wherever a model is taken the function itself will
// do: `toModel` wraps it. `new FunctionModel(fn, { modelId })` is for who wants another name than the function's.

import { AgentGenerationError } from "../errors.ts";
import type { ChatMessage } from "../messages.ts";
import { untilAborted } from "../tools/until-aborted.ts";
import { collectAnswer, type Model, type ModelAnswer, type ModelDelta, type ModelOptions } from "./model.ts";
import { StopCutter } from "./stop-sequences.ts";

/** The text of an answer: whole, or in pieces. */
export type AnswerText = string | AsyncIterable<string> | Iterable<string>;

/** Answers messages with text. May be async, a generator, or both. */
export type AnswerFunction = (
  messages: readonly ChatMessage[],
  options: ModelOptions,
) => AnswerText | Promise<AnswerText>;

/** What is taken wherever a model is wanted. */
export type ModelLike = Model | AnswerFunction;

/** The model itself, or one that asks the function. */
export const toModel = (given: ModelLike): Model => (typeof given === "function" ? new FunctionModel(given) : given);

/** What is wrong with a value that should be a model, as what was got in its place; null where it is one. */
export function describeNoModel(given: unknown): string | null {
  if (typeof given === "function") return isClass(given) ? `the class ${given.name}; wanted an object of it` : null;
  if (typeof given === "object" && given !== null && "stream" in given && typeof given.stream === "function")
    return null;
  if (typeof given !== "object" || given === null) return given === null ? "null" : typeof given;
  if ("doStream" in given) return "a model of the AI SDK; wanted new AISDKModel(it)";
  return "an object without stream()";
}

const isClass = (given: object): boolean => /^class\b/.test(Function.prototype.toString.call(given));

export class FunctionModel implements Model {
  readonly modelId: string;
  readonly #answer: AnswerFunction;

  constructor(answer: AnswerFunction, options: { modelId?: string } = {}) {
    if (typeof answer !== "function" || isClass(answer)) {
      throw new AgentGenerationError(
        `FunctionModel: wanted a function (messages, options) => text, got ${describeNoModel(answer) ?? "a model"}.`,
        { code: "model_option_invalid" },
      );
    }
    this.#answer = answer;
    this.modelId = options.modelId ?? (answer.name || "function");
  }

  async *stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    options.signal?.throwIfAborted();
    const cutter = new StopCutter(options.stop ?? []);
    for await (const piece of this.#pieces(messages, options)) {
      options.signal?.throwIfAborted();
      const cut = cutter.push(piece);
      if (cut.text !== "") yield { type: "text", text: cut.text };
      if (cut.stopped) break;
    }
    const rest = cutter.flush();
    if (rest !== "") yield { type: "text", text: rest };
    yield { type: "finish", reason: "stop" };
  }

  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer> {
    return collectAnswer(this.stream(messages, options));
  }

  async *#pieces(messages: readonly ChatMessage[], options: ModelOptions): AsyncGenerator<string, void, void> {
    const { signal } = options;
    const given = await wait(Promise.resolve(this.#answer(messages, options)), signal);
    if (typeof given === "string") {
      yield given;
      return;
    }
    const pieces = iteratorOf(given);
    if (pieces === null) throw noText(given);
    let isOver = false;
    try {
      for (;;) {
        const next = await wait(Promise.resolve(pieces.next()), signal);
        isOver = next.done === true;
        if (next.done) return;
        if (typeof next.value !== "string") throw noText(next.value);
        yield next.value;
      }
    } finally {
      // Not waited for: a function that hangs must not hold us.
      if (!isOver) void Promise.resolve(pieces.return?.()).catch(() => undefined);
    }
  }
}

const wait = <Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> =>
  signal === undefined ? promise : untilAborted(promise, signal);

function iteratorOf(given: AsyncIterable<string> | Iterable<string>): AsyncIterator<string> | Iterator<string> | null {
  if (typeof given !== "object" || given === null) return null;
  if (Symbol.asyncIterator in given) return given[Symbol.asyncIterator]();
  return Symbol.iterator in given ? given[Symbol.iterator]() : null;
}

const noText = (given: unknown): AgentGenerationError =>
  new AgentGenerationError(
    `FunctionModel: wanted text from the function, or pieces of text, got ${given === null ? "null" : typeof given}.`,
    { code: "model_bad_answer" },
  );

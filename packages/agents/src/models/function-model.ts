// A function as a model: for a service that has no adapter, a model in this process, a stand-in.
//
//     new FunctionModel(async (messages, { signal }) => askSomehow(messages, signal))
//
// The function gives the whole text, or pieces of it as they come. Stop sequences are cut here, and an abort ends
// the wait for it, so it need not know of either. What it throws reaches the run as it is.

import { AgentGenerationError } from "../errors.ts";
import type { ChatMessage } from "../messages.ts";
import { untilAborted } from "../tools/until-aborted.ts";
import { collectAnswer, type Model, type ModelAnswer, type ModelDelta, type ModelOptions } from "./model.ts";
import { StopCutter } from "./stop-sequences.ts";

/** Answers messages with text: whole, or in pieces. */
export type AnswerFunction = (
  messages: readonly ChatMessage[],
  options: ModelOptions,
) => string | Promise<string> | AsyncIterable<string>;

export class FunctionModel implements Model {
  readonly modelId: string;
  readonly #answer: AnswerFunction;

  constructor(answer: AnswerFunction, options: { modelId?: string } = {}) {
    if (typeof answer !== "function") {
      throw new AgentGenerationError(
        `FunctionModel: wanted a function (messages, options) => text, got ${typeof answer}.`,
        {
          code: "model_option_invalid",
        },
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
    const given = this.#answer(messages, options);
    const isStream = typeof given === "object" && Symbol.asyncIterator in given;
    if (!isStream) {
      yield requireText(await wait(Promise.resolve(given), options.signal));
      return;
    }
    const pieces = given[Symbol.asyncIterator]();
    let isOver = false;
    try {
      for (;;) {
        const next = await wait(pieces.next(), options.signal);
        isOver = next.done === true;
        if (next.done) return;
        yield requireText(next.value);
      }
    } finally {
      // Not waited for: a function that hangs must not hold us.
      if (!isOver) void pieces.return?.()?.catch(() => undefined);
    }
  }
}

const wait = <Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> =>
  signal === undefined ? promise : untilAborted(promise, signal);

function requireText(given: unknown): string {
  if (typeof given === "string") return given;
  throw new AgentGenerationError(
    `FunctionModel: wanted text from the function, got ${given === null ? "null" : typeof given}.`,
    {
      code: "model_bad_answer",
    },
  );
}

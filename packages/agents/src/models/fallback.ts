// Several models as one: the first that can answer does.
//
// Each request begins with the first model. When that fails in a way that asking elsewhere may heal, and nothing of its
// answer was shown yet, the next model is asked; each model's own retries come before that. Once a piece of a
// streamed answer was handed out a failure is final, unless the caller allows a restart: the next model begins the answer again.
// `generate` shows nothing before the end, so there no failure is. Who answered is told by `onAnswer`, by `lastAnswer`, and in
// what `generate` gives.

import { AgentGenerationError } from "../errors.ts";
import type { ChatMessage } from "../messages.ts";
import { describeNoModel, type ModelLike, toModel } from "./function-model.ts";
import { ModelRequestError, sentence } from "./failures.ts";
import type { Model, ModelAnswer, ModelDelta, ModelOptions } from "./model.ts";

/** Which model answered, and why those before it did not. */
export type FallbackReport = {
  modelId: string;
  /** The place of the model in the list. */
  index: number;
  failures: readonly { modelId: string; error: Error }[];
};

export type FallbackModelOptions = {
  /** Called when a model begins to answer; by `generate`, when it has answered. */
  onAnswer?: (report: FallbackReport) => void;
  /** Whether a failure sends the request to the next model. Default: failures that may heal, such as 429, 5xx and network errors. */
  shouldFallBack?: (error: Error) => boolean;
};

export class FallbackModel implements Model {
  readonly modelId: string;
  readonly modelIds: readonly string[];
  readonly #models: readonly Model[];
  readonly #options: FallbackModelOptions;
  #lastAnswer: FallbackReport | null = null;

  constructor(models: readonly ModelLike[], options: FallbackModelOptions = {}) {
    if (!Array.isArray(models) || models.length === 0) {
      throw invalid("wanted a list of at least one model, got none");
    }
    for (const [index, model] of models.entries()) {
      const got = describeNoModel(model);
      if (got !== null)
        throw invalid(`wanted models, or functions (messages, options) => text, got at ${index} ${got}`);
    }
    this.#models = models.map(toModel);
    this.#options = options;
    this.modelIds = this.#models.flatMap((model) => model.modelIds ?? [model.modelId]);
    this.modelId = this.#models.map((model) => model.modelId).join(" or ");
  }

  /** Of the request that began to be answered last; null before the first. */
  get lastAnswer(): FallbackReport | null {
    return this.#lastAnswer;
  }

  stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    return this.#ask(messages, options, (report) => this.#report(report));
  }

  /** The answer with the name of the model that gave it. */
  async generate(
    messages: readonly ChatMessage[],
    options: ModelOptions = {},
  ): Promise<ModelAnswer & { modelId: string }> {
    // Each model is asked for a whole answer: nothing of one that broke off was shown, so the next may begin.
    const failures: FallbackReport["failures"][number][] = [];
    for (const [index, model] of this.#models.entries()) {
      options.signal?.throwIfAborted();
      try {
        const answer = await model.generate(messages, options);
        this.#report({ modelId: model.modelId, index, failures });
        return { modelId: model.modelId, ...answer };
      } catch (error) {
        options.signal?.throwIfAborted();
        if (!(error instanceof Error) || !this.#shouldFallBack(error)) throw error;
        failures.push({ modelId: model.modelId, error });
      }
    }
    throw allFailed(failures);
  }

  #report(report: FallbackReport): void {
    this.#lastAnswer = report;
    this.#options.onAnswer?.(report);
  }

  async *#ask(
    messages: readonly ChatMessage[],
    options: ModelOptions,
    onAnswer: (report: FallbackReport) => void,
  ): AsyncGenerator<ModelDelta, void, void> {
    const failures: FallbackReport["failures"][number][] = [];
    let wasShown = false;
    for (const [index, model] of this.#models.entries()) {
      options.signal?.throwIfAborted();
      let hasBegun = false;
      try {
        for await (const delta of model.stream(messages, options)) {
          if (!hasBegun) {
            onAnswer({ modelId: model.modelId, index, failures: [...failures] });
            if (wasShown) yield { type: "restart" };
            yield { type: "model", modelId: model.modelId };
          }
          hasBegun = true;
          wasShown = true;
          yield delta;
        }
        if (!hasBegun) onAnswer({ modelId: model.modelId, index, failures: [...failures] });
        return;
      } catch (error) {
        options.signal?.throwIfAborted();
        const isFinal = hasBegun && !options.allowRestart;
        if (isFinal || !(error instanceof Error) || !this.#shouldFallBack(error)) throw error;
        failures.push({ modelId: model.modelId, error });
      }
    }
    throw allFailed(failures);
  }

  #shouldFallBack(error: Error): boolean {
    const { shouldFallBack } = this.#options;
    return shouldFallBack ? shouldFallBack(error) : error instanceof ModelRequestError && error.retriable;
  }
}

const invalid = (words: string): AgentGenerationError =>
  new AgentGenerationError(`FallbackModel: ${words}.`, { code: "model_option_invalid" });

function allFailed(failures: FallbackReport["failures"]): Error {
  const last = failures[failures.length - 1].error;
  if (failures.length === 1) return last;
  const said = failures.map(({ error }, index) => `${index + 1}. ${sentence(error.message)}`).join(" ");
  return new AgentGenerationError(`None of the ${failures.length} models of FallbackModel answered. ${said}`, {
    code: "model_fallbacks_failed",
    cause: last,
  });
}

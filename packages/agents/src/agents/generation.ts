// One answer of the model, with its deltas as events, asked for again where a request failed in a way that may heal.
//
// Models ask again by themselves as long as no part of an answer has come (models/retry.ts), which is told by the same event. Here stands what they cannot do: to begin anew
// after half an answer. Listeners are told by "model.retry" that the deltas so far belong to no answer. A failure that says that asking
// again cannot help (a wrong key, a script that has run out) is never asked again.

import { AgentGenerationError } from "../errors.ts";
import type { AgentEvent } from "../events.ts";
import type { ChatMessage } from "../messages.ts";
import { isRetriableStatus } from "../models/failures.ts";
import {
  AnswerCollector,
  type Model,
  type ModelAnswer,
  type ModelDelta,
  type ModelOptions,
  type ModelRetry,
} from "../models/model.ts";
import { backoffMs } from "../models/retry.ts";
import { waitUnlessAborted } from "../pacer.ts";
import { toGenerationError } from "./failures.ts";
import type { Run } from "./run.ts";

const usualRetries = 2;
const firstDelayMs = 500;

export type GenerationSettings = {
  model: Model;
  isStreamed: boolean;
  /** As the developer set it, if at all. */
  retries: number | undefined;
};

/** Throws AgentGenerationError, or what stopped the run. */
export async function* generate(
  run: Run,
  messages: readonly ChatMessage[],
  options: ModelOptions,
  settings: GenerationSettings,
): AsyncGenerator<AgentEvent, ModelAnswer, void> {
  const { model, isStreamed, retries } = settings;
  const onRetry = ({ attempt, delayMs, error }: ModelRetry): void =>
    run.emit({ type: "model.retry", attempt, delayMs, error });
  const request = { ...options, signal: run.signal, onRetry };
  for (let attempt = 1; ; attempt++) {
    try {
      return yield* isStreamed
        ? collectWithEvents(run, model.stream(messages, request))
        : run.during(model.generate(messages, request));
    } catch (thrown) {
      run.signal.throwIfAborted();
      const error = toGenerationError(thrown);
      if (attempt > (retries ?? usualRetries) || !mayHeal(thrown, retries !== undefined)) throw error;
      const delayMs = Math.round(backoffMs(attempt - 1, { delayMs: firstDelayMs }));
      yield run.event({ type: "model.retry", attempt, delayMs, error });
      yield* run.during(waitUnlessAborted(delayMs, run.signal));
      run.requireWithinLimits();
    }
  }
}

/** Whether the same request may succeed; `unless` where the failure does not say. */
function mayHeal(error: unknown, unless: boolean): boolean {
  const { retriable, status, statusCode } = (typeof error === "object" && error !== null ? error : {}) as {
    [key: string]: unknown;
  };
  if (typeof retriable === "boolean") return retriable;
  const code = status ?? statusCode;
  if (typeof code === "number") return isRetriableStatus(code);
  return unless && !(error instanceof AgentGenerationError);
}

async function* collectWithEvents(
  run: Run,
  deltas: AsyncIterable<ModelDelta>,
): AsyncGenerator<AgentEvent, ModelAnswer, void> {
  const collector = new AnswerCollector();
  const iterator = deltas[Symbol.asyncIterator]();
  let isOver = false;
  try {
    for (;;) {
      // Events of the wait, such as a retry, are seen while it goes on.
      const next = yield* run.during(iterator.next());
      isOver = next.done === true;
      if (next.done) return collector.answer();
      const delta = next.value;
      collector.add(delta);
      if (delta.type === "text") yield run.event({ type: "model.delta", text: delta.text });
      else if (delta.type === "reasoning") yield run.event({ type: "model.delta", reasoning: delta.text });
    }
  } catch (error) {
    isOver = !run.signal.aborted;
    throw error;
  } finally {
    // Not waited for: a model that does not listen to the signal must not hold the run.
    if (!isOver) void iterator.return?.()?.then(undefined, () => undefined);
  }
}

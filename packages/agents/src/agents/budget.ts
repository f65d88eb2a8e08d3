// What a run has spent, and whether it may go on spending: tokens and money of its own requests and of its team's.
//
// `usage` and `costUsd` hold what is known and nothing else: of a request that the service did not count there is no cost, and then there is
// none of the run (null, which is not 0). Limits can't wait for services that count: they go by an estimate of such a request, and say so.
// What is spent here is spent by the run that called this one too, and its limits hold here.

import { AgentError } from "../errors.ts";
import { addUsage, type ChatMessage, type TokenUsage } from "../messages.ts";
import type { Model, ModelAnswer, ModelOptions } from "../models/model.ts";
import { costOf, findPrice, type ModelPrice } from "../models/prices.ts";
import { estimateTokens } from "../models/rate-limiter.ts";
import type { CallingRun, RunLimits, Spending } from "./options.ts";

/** The price of a model where it is known: of all that it may ask, where it stands for several. */
export function priceOf(model: Model, modelPrice: ModelPrice | undefined): ModelPrice | undefined {
  if (modelPrice !== undefined) return modelPrice;
  const prices = (model.modelIds ?? [model.modelId]).map(findPrice);
  // Which of them it will be shows when one has answered.
  return prices.includes(undefined) ? undefined : prices[0];
}

/** What one answer has cost. `price` of the model that was asked, where the developer gave one. */
export function spendingOf(
  answer: ModelAnswer,
  request: { messages: readonly ChatMessage[]; options: ModelOptions; model: Model; price: ModelPrice | undefined },
): Spending {
  const { messages, options, model } = request;
  const price = request.price ?? findPrice(answer.modelId ?? model.modelId);
  const counted = answer.usage ?? {
    inputTokens: estimateTokens(messages, options),
    outputTokens: estimateTokens([answer.message]),
  };
  const cost = price === undefined ? null : costOf(counted, price);
  const tokens = counted.inputTokens + counted.outputTokens;
  const isEstimated = answer.usage === null;
  return { usage: answer.usage, costUsd: isEstimated ? null : cost, forLimits: { tokens, costUsd: cost, isEstimated } };
}

/** What a tool has spent at a model that it asked itself. */
export function spendingOfTool(usage: TokenUsage, price: ModelPrice | undefined): Spending {
  const costUsd = price === undefined ? null : costOf(usage, price);
  const tokens = usage.inputTokens + usage.outputTokens;
  return { usage, costUsd, forLimits: { tokens, costUsd, isEstimated: false } };
}

export class Budget {
  usage: TokenUsage = { inputTokens: 0, outputTokens: 0 };
  /** US dollars; null where the cost of a request is not known. */
  costUsd: number | null;
  readonly #limits: RunLimits;
  readonly #parent: CallingRun | undefined;
  #tokens = 0;
  #cost: number | null = 0;
  #isEstimated = false;
  #hasSpent = false;

  /** `hasPrice`: whether the price of the run's model is known: before the first request there is then a cost, which is 0. */
  constructor(limits: RunLimits, hasPrice: boolean, parent: CallingRun | undefined) {
    this.#limits = limits;
    this.#parent = parent;
    this.costUsd = hasPrice ? 0 : null;
  }

  /** Counts a request of this run, or of a run that it called. */
  spend(spending: Spending): void {
    const { usage, costUsd, forLimits } = spending;
    if (usage !== null) this.usage = addUsage(this.usage, usage);
    this.costUsd = this.#hasSpent ? sum(this.costUsd, costUsd) : costUsd;
    this.#hasSpent = true;
    this.#tokens += forLimits.tokens;
    this.#cost = sum(this.#cost, forLimits.costUsd);
    this.#isEstimated ||= forLimits.isEstimated;
    this.#parent?.spend(spending);
  }

  /** Throws AgentError (`token_limit`, `cost_limit`, `cost_unknown`) where nothing is left, also of what the calling run may spend. */
  requireLeft(): void {
    const { maxTokens, maxCostUsd } = this.#limits;
    const about = this.#isEstimated ? "about " : "";
    const how = this.#isEstimated ? " (estimated, because a model does not count them)" : "";
    if (maxTokens !== undefined && this.#tokens >= maxTokens) {
      throw new AgentError(`The run has used ${about}${this.#tokens} tokens${how}; its limit is ${maxTokens}.`, {
        code: "token_limit",
      });
    }
    if (maxCostUsd !== undefined && this.#cost === null) throw costUnknown();
    if (maxCostUsd !== undefined && (this.#cost ?? 0) >= maxCostUsd) {
      const cost = formatUsd(this.#cost ?? 0);
      const why = this.#isEstimated ? " (estimated, because a model does not count its tokens)" : "";
      throw new AgentError(`The run has cost ${about}${cost}${why}; its limit is ${formatUsd(maxCostUsd)}.`, {
        code: "cost_limit",
      });
    }
    this.#parent?.requireWithinLimits();
  }
}

const sum = (left: number | null, right: number | null): number | null =>
  left === null || right === null ? null : left + right;

const costUnknown = (): AgentError =>
  new AgentError(
    "limits.maxCostUsd: the cost of the run cannot be told, because a model that it asked, or a sub-agent's, has no price; give that agent modelPrice, or the model's price to setPrices().",
    { code: "cost_unknown" },
  );

const formatUsd = (amount: number): string => `$${Number(amount.toPrecision(4))}`;

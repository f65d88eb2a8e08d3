// What tokens cost: a table of list prices by the names of models, and the sum for a usage.
//
// Prices change and no list stays true, so this one is a help and not a bill: it says of which day it is (`pricesAsOf`), an agent's
// `modelPrice` wins over it, and `setPrices` changes it for the whole program. Only names that mean one price everywhere stand here: a model
// that many hosts serve costs at each what that host asks, and one whose price depends on the length of a request cannot stand here. Dated names ("gpt-4o-2024-11-20") cost what their row says.

import type { TokenUsage } from "../messages.ts";

/** US dollars for a million tokens. */
export type ModelPrice = {
  input: number;
  output: number;
  /** Input that the service read from its cache; as `input` unless told. */
  cachedInput?: number;
  /** Input that the service wrote into its cache; as `input` unless told. */
  cacheWrite?: number;
};

export const pricesAsOf = "2026-11-06";

/** `read`: what reading from the cache costs, as a part of `input`. */
const anthropic = (input: number, output: number, read = 0.1): ModelPrice => ({
  ...{ input, output },
  cachedInput: round(input * read),
  cacheWrite: round(input * 1.25),
});

const openai = (input: number, cachedInput: number, output: number): ModelPrice => ({ input, cachedInput, output });

const round = (dollars: number): number => Math.round(dollars * 1e6) / 1e6;

/** By the name without its vendor and its date. */
const listPrices: Readonly<Record<string, ModelPrice>> = {
  "gpt-4o": openai(2.5, 1.25, 10),
  "gpt-4o-mini": openai(0.15, 0.075, 0.6),
  "gpt-4.1": openai(2, 0.5, 8),
  "gpt-4.1-mini": openai(0.4, 0.1, 1.6),
  "gpt-4.1-nano": openai(0.1, 0.025, 0.4),
  "gpt-5.4": openai(2.5, 0.25, 15),
  "gpt-5.4-mini": openai(0.75, 0.075, 4.5),
  "gpt-5.1": openai(1.25, 0.125, 10),
  "gpt-5": openai(1.25, 0.125, 10),
  "gpt-5-mini": openai(0.25, 0.025, 2),
  "gpt-5-nano": openai(0.05, 0.005, 0.4),
  "gpt-5-codex": openai(1.25, 0.125, 10),
  "gpt-5-pro": { input: 15, output: 120 },
  o1: openai(15, 7.5, 60),
  o3: openai(2, 0.5, 8),
  "o3-mini": openai(1.1, 0.55, 4.4),
  "o4-mini": openai(1.1, 0.275, 4.4),
  "claude-fable-5-1": anthropic(10, 50, 0.025),
  "claude-fable-5": anthropic(10, 50),
  "claude-opus-5-5": anthropic(4, 20, 0.05),
  "claude-opus-5": anthropic(5, 25),
  "claude-opus-4-8": anthropic(5, 25),
  "claude-opus-4-7": anthropic(5, 25),
  "claude-opus-4-6": anthropic(5, 25),
  "claude-sonnet-5-5": anthropic(2, 10, 0.05),
  "claude-sonnet-5": anthropic(2, 10),
  "claude-sonnet-4-6": anthropic(3, 15),
  "claude-opus-4": anthropic(15, 75),
  "claude-opus-4-0": anthropic(15, 75),
  "claude-opus-4-1": anthropic(15, 75),
  "claude-opus-4-5": anthropic(5, 25),
  "claude-sonnet-4": anthropic(3, 15),
  "claude-sonnet-4-0": anthropic(3, 15),
  "claude-sonnet-4-5": anthropic(3, 15),
  "claude-haiku-4-5": anthropic(1, 5),
  "claude-3-7-sonnet": anthropic(3, 15),
  "claude-3-5-sonnet": anthropic(3, 15),
  "claude-3-5-haiku": anthropic(0.8, 4),
  "claude-3-haiku": { input: 0.25, cachedInput: 0.03, cacheWrite: 0.3, output: 1.25 },
};

const prices = new Map(Object.entries(listPrices));

/** Prices for the whole program, over those of the table; null takes one out. */
export function setPrices(changed: Readonly<Record<string, ModelPrice | null>>): void {
  for (const [name, price] of Object.entries(changed)) {
    if (price === null) prices.delete(name);
    else prices.set(name, { ...price });
  }
}

/** The price of a model by its name, such as "gpt-4o-2024-11-20" or "anthropic/claude-sonnet-4-5"; undefined where none is known. */
export function findPrice(modelId: string): ModelPrice | undefined {
  const exact = prices.get(modelId);
  if (exact !== undefined) return exact;
  const name = modelId.replace(/^(openai|anthropic)\//, "").toLowerCase();
  return prices.get(name) ?? prices.get(name.replace(/-(latest|\d{8}|\d{4}-\d{2}-\d{2})$/, ""));
}

/** US dollars. */
export function costOf(usage: TokenUsage, price: ModelPrice): number {
  const cached = Math.min(usage.cachedInputTokens ?? 0, usage.inputTokens);
  const written = Math.min(usage.cacheWriteInputTokens ?? 0, usage.inputTokens - cached);
  const fresh = usage.inputTokens - cached - written;
  const millionths =
    fresh * price.input +
    cached * (price.cachedInput ?? price.input) +
    written * (price.cacheWrite ?? price.input) +
    usage.outputTokens * price.output;
  return millionths / 1_000_000;
}

// What tokens cost, by a price that the developer states: prices change, and no list of them in a library stays true.

import type { TokenUsage } from "../messages.ts";

/** US dollars for a million tokens. */
export type ModelPrice = {
  input: number;
  output: number;
  /** Input that the service read from its cache; as `input` unless told. */
  cachedInput?: number;
};

/** US dollars. */
export function costOf(usage: TokenUsage, price: ModelPrice): number {
  const cached = Math.min(usage.cachedInputTokens ?? 0, usage.inputTokens);
  const fresh = usage.inputTokens - cached;
  const millionths =
    fresh * price.input + cached * (price.cachedInput ?? price.input) + usage.outputTokens * price.output;
  return millionths / 1_000_000;
}

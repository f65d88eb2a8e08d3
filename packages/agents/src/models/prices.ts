// What tokens cost: a table of list prices by the names of models, and the sum for the usage of a request.
//
// Prices change and no list stays true, so these are defaults and no bill: each list says where its prices stand and on which day they were
// known to hold, an agent's `modelPrice` wins over them, and `setPrices` changes them for the whole program. Only names that mean one
// price everywhere stand here: a model that many hosts serve costs at each what that host asks. Dated names ("gpt-4o-2024-11-20") cost what their row
// says. Prices are those of standard processing; discounts and surcharges for batches, haste and regions are not known here.

import type { TokenUsage } from "../messages.ts";

type Rates = {
  input: number;
  output: number;
  /** Input that the service read from its cache; as `input` unless told. */
  cachedInput?: number;
  /** Input that the service wrote into its cache; as `input` unless told. */
  cacheWrite?: number;
};

/** US dollars for a million tokens. */
export type ModelPrice = Rates & {
  /** What all tokens of a request cost whose input is longer than `above` tokens. */
  longRequest?: Rates & { above: number };
};

/** Prices of one vendor, and where they stand. */
export type PriceList = {
  source: string;
  /** The day of which the prices are. */
  asOf: string;
  /** By the name without its vendor and its date. */
  prices: Readonly<Record<string, ModelPrice>>;
};

const round = (dollars: number): number => Math.round(dollars * 1e6) / 1e6;

/** `read`: what reading from the cache costs, as a part of `input`; what is written for five minutes costs a quarter more. */
const anthropic = (input: number, output: number, read = 0.1): Rates => ({
  ...{ input, output },
  cachedInput: round(input * read),
  cacheWrite: round(input * 1.25),
});

const openai = (input: number, cachedInput: number, output: number): Rates => ({ input, cachedInput, output });

/** Those that ask a quarter more for what is written into the cache. */
const openaiWriting = (input: number, cachedInput: number, output: number): Rates => ({
  ...openai(input, cachedInput, output),
  cacheWrite: round(input * 1.25),
});

/** Requests above 272,000 tokens cost twice as much for what goes in and half as much again for what comes out. */
const openaiTiered = (rates: Rates): ModelPrice => ({
  ...rates,
  longRequest: { above: 272_000, ...times(rates, 2, 1.5) },
});

const times = ({ input, output, cachedInput, cacheWrite }: Rates, inFactor: number, outFactor: number): Rates => ({
  ...{ input: round(input * inFactor), output: round(output * outFactor) },
  ...(cachedInput === undefined ? {} : { cachedInput: round(cachedInput * inFactor) }),
  ...(cacheWrite === undefined ? {} : { cacheWrite: round(cacheWrite * inFactor) }),
});

const haiku = anthropic(0.1, 0.5);

export const priceLists: readonly PriceList[] = [
  {
    source: "https://platform.claude.com/docs/en/about-claude/pricing",
    asOf: "2026-10-24",
    prices: {
      "claude-fable-5-1": anthropic(10, 50, 0.025),
      "claude-fable-5": anthropic(10, 50),
      "claude-opus-5-5": anthropic(4, 20, 0.05),
      "claude-opus-5": anthropic(5, 25),
      "claude-opus-4-8": anthropic(5, 25),
      "claude-opus-4-7": anthropic(5, 25),
      "claude-opus-4-6": anthropic(5, 25),
      "claude-opus-4-5": anthropic(5, 25),
      "claude-opus-4-1": anthropic(15, 75),
      "claude-sonnet-5-5": anthropic(2, 10, 0.05),
      "claude-sonnet-5": anthropic(2, 10),
      "claude-sonnet-4-6": anthropic(3, 15),
      "claude-sonnet-4-5": anthropic(3, 15),
      "claude-haiku-5-5": { ...haiku, longRequest: { above: 100_000, ...times(haiku, 5, 5) } },
      "claude-haiku-4-5": anthropic(1, 5),
    },
  },
  {
    source: "https://developers.openai.com/api/docs/pricing",
    asOf: "2026-10-26",
    prices: {
      // What writing into the cache of Astra costs was not found: counted as input.
      "gpt-6-astra": openaiTiered(openai(10, 1, 50)),
      "gpt-6.1-sol": openaiTiered(openaiWriting(2, 0.1, 10)),
      "gpt-6.1-terra": openaiTiered(openaiWriting(1, 0.05, 5)),
      "gpt-6-sol": openaiTiered(openaiWriting(2, 0.2, 10)),
      "gpt-6-luna": openaiTiered(openaiWriting(0.1, 0.01, 0.5)),
      // Sold for 4 and 20 for some months of 2026.
      "gpt-5.6-sol": openaiTiered(openaiWriting(5, 0.5, 30)),
      "gpt-5.6-terra": openaiTiered(openaiWriting(2, 0.2, 12)),
      "gpt-5.6-luna": openaiTiered(openaiWriting(0.2, 0.02, 1.2)),
    },
  },
  {
    source: "https://developers.openai.com/api/docs/pricing",
    asOf: "2026-04-30",
    prices: {
      "gpt-5.5": openaiTiered(openai(5, 0.5, 30)),
      "gpt-5.5-pro": { input: 30, output: 180 },
      "gpt-5.4": openaiTiered(openai(2.5, 0.25, 15)),
      "gpt-5.4-mini": openai(0.75, 0.075, 4.5),
      "gpt-5.4-nano": openai(0.2, 0.02, 1.25),
      "gpt-5.2": openai(1.75, 0.175, 14),
      "gpt-5.1": openai(1.25, 0.125, 10),
      "gpt-5": openai(1.25, 0.125, 10),
      "gpt-5-pro": { input: 15, output: 120 },
    },
  },
  {
    // The vendor's list has left these out; they hold where such a model is still served.
    source: "https://openai.com/api/pricing/",
    asOf: "2025-08-07",
    prices: {
      "gpt-5-mini": openai(0.25, 0.025, 2),
      "gpt-5-nano": openai(0.05, 0.005, 0.4),
      "gpt-4.1": openai(2, 0.5, 8),
      "gpt-4.1-mini": openai(0.4, 0.1, 1.6),
      "gpt-4o": openai(2.5, 1.25, 10),
      "gpt-4o-mini": openai(0.15, 0.075, 0.6),
      o3: openai(2, 0.5, 8),
    },
  },
];

/** The day of the newest list. */
export const pricesAsOf = "2026-10-26";

const prices = new Map(priceLists.flatMap((list) => Object.entries(list.prices)));

/** Prices for the whole program, over those of the table; null takes one out. */
export function setPrices(changed: Readonly<Record<string, ModelPrice | null>>): void {
  for (const [name, price] of Object.entries(changed)) {
    if (price === null) prices.delete(name);
    else prices.set(name, { ...price });
  }
}

/** The price of a model by its name, such as "gpt-4o-2024-11-20" or "anthropic/claude-sonnet-5-5"; undefined where none is known. */
export function findPrice(modelId: string): ModelPrice | undefined {
  const exact = prices.get(modelId);
  if (exact !== undefined) return exact;
  const name = modelId.replace(/^(openai|anthropic)\//, "").toLowerCase();
  return prices.get(name) ?? prices.get(name.replace(/-(latest|\d{8}|\d{4}-\d{2}-\d{2})$/, ""));
}

/** US dollars for a request with this usage. */
export function costOf(usage: TokenUsage, price: ModelPrice): number {
  const { longRequest } = price;
  const rates = longRequest !== undefined && usage.inputTokens > longRequest.above ? longRequest : price;
  const cached = Math.min(usage.cachedInputTokens ?? 0, usage.inputTokens);
  const written = Math.min(usage.cacheWriteInputTokens ?? 0, usage.inputTokens - cached);
  const fresh = usage.inputTokens - cached - written;
  const millionths =
    fresh * rates.input +
    cached * (rates.cachedInput ?? rates.input) +
    written * (rates.cacheWrite ?? rates.input) +
    usage.outputTokens * rates.output;
  return millionths / 1_000_000;
}

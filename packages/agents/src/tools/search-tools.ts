// Finding the right one of many tools: `search_tools(query)`.
//
// An agent with more tools than `maxShownTools` does not describe them all to the model, which costs tokens in each step and
// makes it choose worse. It shows the names, and this tool, which gives the signatures of those that fit a query. A program may call any
// tool, found or not.
//
// Ranking: the words of the query in a tool's name, description and arguments, rare words counting more (as in BM25, without its
// tuning). No model and no index is needed for some hundred tools.

import { type ToolSignature, toPythonSignature } from "./signature.ts";
import { Tool } from "./tool.ts";

export const searchToolsName = "search_tools";

const mostNames = 300;
const usualLimit = 5;

type Entry = { signature: ToolSignature; words: ReadonlyMap<string, number> };

export class SearchToolsTool extends Tool {
  readonly name = searchToolsName;
  readonly description: string;
  readonly inputs = {
    type: "object",
    properties: {
      query: { type: "string", description: "What the function should do, in a few words, or its name." },
      limit: { type: "integer", minimum: 1, maximum: 20, default: usualLimit, description: "At most so many." },
    },
    required: ["query"],
    additionalProperties: false,
  };
  override readonly output = { type: "string" };
  override readonly readOnly = true;
  readonly #entries: readonly Entry[];
  /** In how many tools a word is. */
  readonly #counts = new Map<string, number>();

  constructor(signatures: readonly ToolSignature[]) {
    super();
    this.#entries = signatures.map((signature) => ({ signature, words: wordsOf(signature) }));
    for (const { words } of this.#entries) {
      for (const word of words.keys()) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    }
    const names = signatures.map(({ name }) => name);
    const shown = names.slice(0, mostNames).join(", ");
    const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : "";
    this.description =
      "Gives the signatures and descriptions of functions that you can call besides those described here, the best match first. " +
      `Look a function up before you call it. There are: ${shown}${more}.`;
  }

  /** The tools that fit, the best first. */
  search(query: string, limit = usualLimit): ToolSignature[] {
    const asked = split(query);
    const exact = query.trim().toLowerCase();
    return this.#entries
      .map(({ signature, words }) => {
        const isNamed = signature.name.toLowerCase() === exact;
        const scores = asked.map((word) => (words.get(word) ?? 0) * this.#weightOf(word));
        return { signature, score: (isNamed ? 1_000 : 0) + scores.reduce((sum, score) => sum + score, 0) };
      })
      .filter(({ score }) => score > 0)
      .toSorted((left, right) => right.score - left.score)
      .slice(0, limit)
      .map(({ signature }) => signature);
  }

  execute(args: Record<string, unknown>): string {
    const query = String(args.query);
    const found = this.search(query, Number(args.limit ?? usualLimit));
    if (found.length === 0)
      return `No function fits "${query}". Try other words, or one of the names that were listed.`;
    return found.map((signature) => toPythonSignature(signature)).join("\n\n");
  }

  #weightOf(word: string): number {
    return Math.log(1 + this.#entries.length / (this.#counts.get(word) ?? Number.POSITIVE_INFINITY));
  }
}

/** How much each word says about the tool: most where it is in the name. */
function wordsOf({ name, description, parameters }: ToolSignature): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of split(text)) weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  };
  add(name, 3);
  add(description, 1);
  for (const parameter of parameters) add(`${parameter.name} ${parameter.schema.description ?? ""}`, 0.5);
  return weights;
}

const emptyWords = new Set("a an and by for from in is it of on or that the this to which with".split(" "));

/** Words without their commonest endings, so that "issues" finds "create_issue" and "listing" finds "list". */
function split(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !emptyWords.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(ies|ing|es|ed|s|y|e)$/, "") : word.replace(/s$/, "")));
}

// Searching the web: `web_search(query)` gives a list of results, each a dict with title, url and snippet.
//
// The engines are data (web/search-engines.ts). An engine that blocks us, has no key or answers with an error is an error
// that says what to do; no results are no error but an empty list.

import { Pacer } from "../pacer.ts";
import type { ToolContext } from "./context.ts";
import { Tool } from "./tool.ts";
import { fetchPage, type Page } from "./web/fetch-page.ts";
import {
  type SearchEngine,
  type SearchEngineName,
  type SearchResult,
  searchEngines,
  type SearchWay,
} from "./web/search-engines.ts";
import { ToolDefinitionError } from "../errors.ts";

export type { SearchEngineName, SearchResult };

export type WebSearchToolOptions = {
  /** Default "duckduckgo", which needs no key. */
  engine?: SearchEngineName;
  /** Default: the engine's environment variable, at the time of the call. */
  apiKey?: string;
  /** Another address of the engine: of one's own SearXNG, or for a test. */
  baseURL?: string;
  /** Most results of one search. Default 10. */
  maxResults?: number;
  /** Searches of this object are kept so far apart. Default 1; Infinity is no limit. */
  requestsPerSecond?: number;
  /** For one request. Default 20000. */
  timeoutMs?: number;
  /** In place of our own: for a proxy or a test. */
  fetch?: typeof fetch;
};

const maxBytes = 4 * 1024 * 1024;
const defaultResults = 10;
const defaultTimeoutMs = 20_000;

export class WebSearchTool extends Tool {
  readonly name = "web_search";
  readonly description = "Searches the web. Gives the best results first; an empty list means that nothing was found.";
  readonly inputs = {
    type: "object",
    properties: {
      query: { type: "string", description: "What to search for, as one would type it into a search engine." },
    },
    required: ["query"],
    additionalProperties: false,
  };
  override readonly output = {
    type: "array",
    items: {
      type: "object",
      properties: { title: { type: "string" }, url: { type: "string" }, snippet: { type: "string" } },
      required: ["title", "url", "snippet"],
    },
  };
  override readonly readOnly = true;
  readonly #engine: SearchEngine;
  readonly #options: WebSearchToolOptions;
  readonly #pacer: Pacer;

  constructor(options: WebSearchToolOptions = {}) {
    super();
    const { engine = "duckduckgo", maxResults = defaultResults, requestsPerSecond = 1 } = options;
    const found = searchEngines.get(engine);
    if (found === undefined) {
      throw invalidOption("engine", `one of ${[...searchEngines.keys()].join(", ")}`, `"${engine}"`);
    }
    if (!Number.isInteger(maxResults) || maxResults < 1) {
      throw invalidOption("maxResults", "a whole number of at least 1", String(maxResults));
    }
    if (!(requestsPerSecond > 0))
      throw invalidOption("requestsPerSecond", "a number above 0", String(requestsPerSecond));
    this.#engine = found;
    this.#options = { ...options, maxResults };
    this.#pacer = new Pacer(requestsPerSecond, 1000);
  }

  async execute(args: Record<string, unknown>, ctx: ToolContext): Promise<SearchResult[]> {
    const query = String(args.query).trim();
    if (query === "") throw new RangeError("web_search() wants a query, got an empty one");
    const failures: string[] = [];
    for (const way of this.#engine.ways) {
      await this.#pacer.waitForTurn(ctx.signal);
      const answer = await this.#ask(way, query, ctx.signal);
      if ("results" in answer) return answer.results.slice(0, this.#options.maxResults);
      failures.push(answer.refused);
    }
    const other =
      this.#engine.keyVariable === null ? " Wait before searching again, or use another engine (option engine)." : "";
    throw new Error(`${this.#engine.title} did not answer the search: ${[...new Set(failures)].join("; ")}.${other}`);
  }

  async #ask(
    way: SearchWay,
    query: string,
    signal: AbortSignal,
  ): Promise<{ results: SearchResult[] } | { refused: string }> {
    const { baseURL, maxResults: count = defaultResults, timeoutMs = defaultTimeoutMs, fetch } = this.#options;
    const key = this.#findKey();
    const request = way.request(query, { key, baseURL: baseURL?.replace(/\/+$/, ""), count });
    if (request.url.startsWith("/")) return { refused: "its address is not set (SEARXNG_URL, or the option baseURL)" };
    let page: Page;
    try {
      // The engine's address is the developer's choice and may be in the own network; where it redirects to is not.
      const allowPrivate = { origin: new URL(request.url).origin };
      page = await fetchPage({ ...request, allowPrivate, fetch, signal, timeoutMs, maxBytes });
    } catch (error) {
      signal.throwIfAborted();
      return { refused: error instanceof Error ? error.message.replace(/\.$/, "") : String(error) };
    }
    // 202 is how DuckDuckGo asks for a proof.
    if (page.status < 200 || page.status > 299)
      return { refused: `${this.#describeStatus(page.status)}${said(page, key)}` };
    const answer = way.read(page.text);
    return "refused" in answer && page.isCut ? { refused: `its answer has more than ${maxBytes} bytes` } : answer;
  }

  #describeStatus(status: number): string {
    if (status === 429) return "it answered 429 (too many searches)";
    if (status !== 401 && status !== 403) return `it answered ${status}`;
    return `it answered ${status} (${this.#engine.refusalHint})`;
  }

  #findKey(): string {
    const { keyVariable, title } = this.#engine;
    if (keyVariable === null) return "";
    const key = (this.#options.apiKey ?? process.env[keyVariable] ?? "").trim();
    if (key !== "") return key;
    throw new Error(
      `${title} needs an API key: ${keyVariable} is not set. Set it in the environment, or give WebSearchTool the option apiKey.`,
    );
  }
}

/** The name of this tool among those of smolagents that search with DuckDuckGo. */
export { WebSearchTool as DuckDuckGoSearchTool };

/** The engine's own words, without the key. */
function said(page: Page, key: string): string {
  if (!page.contentType.endsWith("json")) return "";
  const line = page.text.replaceAll(/\s+/g, " ").trim().slice(0, 300);
  return line === "" ? "" : `: ${key === "" ? line : line.replaceAll(key, "***")}`;
}

function invalidOption(option: string, want: string, got: string): ToolDefinitionError {
  return new ToolDefinitionError(`WebSearchTool: the option ${option} must be ${want}, got ${got}.`, {
    code: "tool_option_invalid",
  });
}

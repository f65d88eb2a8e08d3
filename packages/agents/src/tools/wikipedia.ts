// Looking something up in Wikipedia: `wikipedia_search(query)` finds the best article and gives its text.
//
// Two requests to the MediaWiki API: a search, then the plain text of what it found first. The titles of the other articles
// found are named at the end, so that the model can ask for one of them.

import { ToolDefinitionError } from "../errors.ts";
import { Pacer } from "../pacer.ts";
import type { ToolContext } from "./context.ts";
import { fieldOf } from "./fields.ts";
import { Tool } from "./tool.ts";
import { fetchPage } from "./web/fetch-page.ts";

export type WikipediaToolOptions = {
  /** Whose Wikipedia: "en", "de", "fr". Default "en". */
  language?: string;
  /** The whole article, or what stands before its first heading. Default "text". */
  content?: "text" | "summary";
  /** Longest text in characters; the rest is cut off. Default 20000. */
  maxOutputLength?: number;
  /** Who asks, as Wikimedia wants it told: a name and a way to reach one. */
  userAgent?: string;
  /** Default 2; Infinity is no limit. */
  requestsPerSecond?: number;
  /** For one request. Default 20000. */
  timeoutMs?: number;
  /** Another address of the API: of another wiki, or for a test. */
  baseURL?: string;
  /** In place of our own: for a proxy or a test. */
  fetch?: typeof fetch;
};

const mostResults = 6;
const maxBytes = 8 * 1024 * 1024;

type Found = { title: string };

export class WikipediaTool extends Tool {
  readonly name = "wikipedia_search";
  readonly description =
    "Searches Wikipedia and gives the text of the article that fits best, with its title and address, and the titles of " +
    "other articles found.";
  readonly inputs = {
    type: "object",
    properties: { query: { type: "string", description: "The topic to look up, or the title of an article." } },
    required: ["query"],
    additionalProperties: false,
  };
  override readonly output = { type: "string" };
  override readonly readOnly = true;
  readonly #options: WikipediaToolOptions;
  readonly #address: string;
  readonly #pacer: Pacer;

  constructor(options: WikipediaToolOptions = {}) {
    super();
    const { language = "en", requestsPerSecond = 2, baseURL } = options;
    if (!/^[a-z][a-z-]{0,15}$/.test(language)) {
      throw new ToolDefinitionError(
        `WikipediaTool: the option language must be a code such as "en", got "${language}".`,
        { code: "tool_option_invalid" },
      );
    }
    this.#options = options;
    this.#address = (baseURL ?? `https://${language}.wikipedia.org`).replace(/\/+$/, "");
    this.#pacer = new Pacer(requestsPerSecond, 1000);
  }

  async execute(args: Record<string, unknown>, ctx: ToolContext): Promise<string> {
    const query = String(args.query).trim();
    if (query === "") throw new RangeError("wikipedia_search() wants a query, got an empty one");
    const found = await this.#search(query, ctx.signal);
    if (found.length === 0) return `Wikipedia has no article for "${query}". Try other or fewer words.`;
    const [{ title }, ...others] = found;
    const article = await this.#article(title, ctx.signal);
    const { maxOutputLength = 20_000 } = this.#options;
    const isLong = article.text.length > maxOutputLength;
    const text = isLong ? `${article.text.slice(0, maxOutputLength)}\n\n(The article is longer.)` : article.text;
    const also = others.map((other) => other.title).join("; ");
    return `# ${article.title}\n${article.url}\n\n${text}${also === "" ? "" : `\n\nOther articles found: ${also}`}`;
  }

  async #search(query: string, signal: AbortSignal): Promise<Found[]> {
    const answer = await this.#query({ list: "search", srsearch: query, srlimit: String(mostResults) }, signal);
    const list = fieldOf(answer, "search");
    return Array.isArray(list) ? list.map((item) => ({ title: String(fieldOf(item, "title") ?? "") })) : [];
  }

  async #article(title: string, signal: AbortSignal): Promise<{ title: string; url: string; text: string }> {
    const isSummary = this.#options.content === "summary";
    const answer = await this.#query(
      {
        prop: "extracts|info",
        inprop: "url",
        explaintext: "1",
        redirects: "1",
        titles: title,
        ...(isSummary ? { exintro: "1" } : {}),
      },
      signal,
    );
    const pages = fieldOf(answer, "pages");
    const page: unknown = Array.isArray(pages) ? pages[0] : undefined;
    const text = String(fieldOf(page, "extract") ?? "")
      .replaceAll(/\n{3,}/g, "\n\n")
      .trim();
    return {
      title: String(fieldOf(page, "title") ?? title),
      url: String(
        fieldOf(page, "fullurl") ?? `${this.#address}/wiki/${encodeURIComponent(title.replaceAll(" ", "_"))}`,
      ),
      text: text === "" ? "(The article has no text.)" : text,
    };
  }

  async #query(parameters: Record<string, string>, signal: AbortSignal): Promise<unknown> {
    const {
      timeoutMs = 20_000,
      userAgent = "adder (https://www.npmjs.com/package/adder-agents)",
      fetch,
    } = this.#options;
    await this.#pacer.waitForTurn(signal);
    const asked = new URLSearchParams({
      action: "query",
      format: "json",
      formatversion: "2",
      utf8: "1",
      ...parameters,
    });
    const page = await fetchPage({
      url: `${this.#address}/w/api.php?${asked}`,
      headers: { accept: "application/json", "user-agent": userAgent },
      // The address is the developer's choice; where it redirects to is not.
      allowPrivate: { origin: new URL(this.#address).origin },
      fetch,
      signal,
      timeoutMs,
      maxBytes,
    });
    if (page.status !== 200)
      throw new Error(`Wikipedia answered ${page.status}${page.status === 429 ? " (too many requests)" : ""}.`);
    let answer: unknown;
    try {
      answer = JSON.parse(page.text);
    } catch {
      const words = page.isCut ? `of more than ${maxBytes} bytes` : "that is not JSON";
      throw new Error(`Wikipedia sent an answer ${words}.`);
    }
    const error = fieldOf(answer, "error");
    if (error !== undefined)
      throw new Error(`Wikipedia refused the search: ${String(fieldOf(error, "info") ?? JSON.stringify(error))}`);
    return fieldOf(answer, "query");
  }
}

/** The name that smolagents gives this class. */
export { WikipediaTool as WikipediaSearchTool };

// Reading a page of the web: `visit_webpage(url)` gives it as Markdown.
//
// The address comes from a model, so the way there is guarded (web/addresses.ts, web/guarded-fetch.ts): only http and
// https, no address of this machine or of its network, also not by a redirect or by a name that stands for one. Time, size
// and the length of the text are bounded.

import { timerMs } from "../pacer.ts";
import type { ToolContext } from "./context.ts";
import { htmlToMarkdown } from "./html/to-markdown.ts";
import { Tool } from "./tool.ts";
import { untilAborted } from "./until-aborted.ts";
import { isText } from "./web/body.ts";
import { fetchPage, type Page, PageError } from "./web/fetch-page.ts";
import { PdfError, pdfToText } from "./web/pdf-text.ts";

export type VisitWebpageToolOptions = {
  /** Longest text in characters; the rest is cut off. Default 40000. */
  maxOutputLength?: number;
  /** Longest page in bytes; the rest is not read. Default 10 MB. */
  maxBytes?: number;
  /** For the whole visit. Default 20000. */
  timeoutMs?: number;
  /** Whether pages of this machine and of the network around it may be read. Default false. */
  allowPrivateAddresses?: boolean;
  /** Sent with each request, such as `user-agent`. */
  headers?: Readonly<Record<string, string>>;
  /**
   * In place of our own: for a proxy or a test. The addresses of pages and redirects are looked at before each request; what a name
   * stands for is then the business of this function.
   */
  fetch?: typeof fetch;
  /** In place of our own: gives the Markdown (or whatever text the model is to read) of an HTML page that was found at `url`. */
  toMarkdown?: (html: string, page: { url: string; signal: AbortSignal }) => string | Promise<string>;
};

const pageHeaders = {
  accept:
    "text/html,application/xhtml+xml,text/markdown,text/plain,application/json;q=0.9,application/pdf;q=0.8,*/*;q=0.5",
  "accept-language": "en;q=0.9,*;q=0.5",
  "user-agent": "Mozilla/5.0 (compatible; adder)",
};

export class VisitWebpageTool extends Tool {
  readonly name = "visit_webpage";
  readonly description =
    "Reads the web page at a URL and gives its content as Markdown. Use it to read what a search has found.";
  readonly inputs = {
    type: "object",
    properties: {
      url: { type: "string", description: "The whole address of the page, such as https://example.com/page." },
    },
    required: ["url"],
    additionalProperties: false,
  };
  override readonly output = { type: "string" };
  override readonly readOnly = true;
  readonly #options: VisitWebpageToolOptions;

  constructor(options: VisitWebpageToolOptions = {}) {
    super();
    this.#options = options;
  }

  async execute(args: Record<string, unknown>, ctx: ToolContext): Promise<string> {
    const { maxOutputLength = 40_000, maxBytes = 10_000_000, timeoutMs = 20_000, headers, fetch } = this.#options;
    const end = performance.now() + timeoutMs;
    const page = await fetchPage({
      url: String(args.url).trim(),
      headers: { ...pageHeaders, ...headers },
      allowPrivate: this.#options.allowPrivateAddresses ?? false,
      fetch,
      signal: ctx.signal,
      timeoutMs,
      maxBytes,
    });
    if (page.status < 200 || page.status > 299) {
      throw new PageError(`${page.url} answered ${page.status}${meaningOf(page.status)}.`, "page_unreadable");
    }
    const limits = { timeoutMs, end, signal: ctx.signal };
    const { text, isCut } = await withinTime(page, limits, (signal) => this.#read(page, maxOutputLength, signal));
    if (text === "") return `The page at ${page.url} has no text.`;
    const isLong = text.length > maxOutputLength;
    if (!isLong && !isCut && !page.isCut) return text;
    const shown = isLong ? cutAt(text, maxOutputLength) : text;
    return `${shown}\n\n(The page is longer; this is its beginning, ${shown.length} characters.)`;
  }

  async #read(page: Page, maxLength: number, signal: AbortSignal): Promise<PageText> {
    const { contentType, text, url } = page;
    if (isPdf(page)) return { text: await readPdf(page, maxLength, signal), isCut: false };
    if (!isText(contentType)) {
      throw new PageError(`${url} is not a text but ${contentType}, which cannot be read here.`, "page_unreadable");
    }
    const isHtml = /html/.test(contentType) || (contentType === "" && /^\s*<(!doctype|html|head|body)/i.test(text));
    if (!isHtml) return { text: text.trim(), isCut: false };
    const { toMarkdown } = this.#options;
    if (toMarkdown !== undefined) return { text: await toMarkdown(text, { url, signal }), isCut: false };
    const { title, markdown, isCut } = await htmlToMarkdown(text, { address: url, maxLength, signal });
    const hasOwnTitle = title === "" || markdown.startsWith("# ");
    return { text: hasOwnTitle ? markdown : `# ${title}\n\n${markdown}`.trim(), isCut };
  }
}

type PageText = { text: string; isCut: boolean };

/** What a visit has left of its time is for the reading. */
async function withinTime(
  { url }: Page,
  { timeoutMs, end, signal }: { timeoutMs: number; end: number; signal: AbortSignal },
  read: (signal: AbortSignal) => Promise<PageText>,
): Promise<PageText> {
  const limit = new AbortController();
  const timer = setTimeout(
    () => {
      limit.abort(new PageError(`${url} took longer than ${timeoutMs} ms to read.`, "page_timeout"));
    },
    timerMs(Math.max(0, end - performance.now())),
  );
  try {
    const either = AbortSignal.any([signal, limit.signal]);
    return await untilAborted(read(either), either);
  } finally {
    clearTimeout(timer);
  }
}

const isPdf = ({ contentType, bytes }: Page): boolean =>
  contentType === "application/pdf" ||
  (contentType === "application/octet-stream" && Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-");

async function readPdf({ url, bytes, isCut }: Page, maxLength: number, signal: AbortSignal): Promise<string> {
  if (isCut) throw new PageError(`${url} is a PDF that is too large to be read.`, "page_unreadable");
  try {
    const { title, text } = await pdfToText(bytes, maxLength, signal);
    return title === "" || text === "" ? text : `# ${title}\n\n${text}`;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof PdfError)) throw error;
    throw new PageError(`${url} is a PDF that cannot be read: ${error.message.replace(/\.$/, "")}.`, "page_unreadable");
  }
}

const meanings: ReadonlyMap<number, string> = new Map([
  [401, " (it wants a login)"],
  [403, " (it refuses readers like us)"],
  [404, " (there is no such page)"],
  [410, " (the page is gone)"],
  [429, " (too many visits; wait before the next)"],
]);

const meaningOf = (status: number): string =>
  meanings.get(status) ?? (status >= 500 ? " (the site has a failure)" : "");

/** Not in the middle of a character. */
const cutAt = (text: string, length: number): string =>
  text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? "") ? length - 1 : length);

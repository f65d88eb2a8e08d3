// One page of the web as text, with everything bounded: time, size, redirects, and where the way may lead.
//
// Each redirect is followed here and not by fetch, so that every address on the way is looked at. A page that is longer than the
// limit is cut there; its bytes are decoded by what the answer, a byte order mark or the page itself says.
// Failures have the words that a model needs to go on: which address, what happened.

import { isPrivateHost } from "./addresses.ts";
import { guardedFetch } from "./guarded-fetch.ts";

export type PageRequest = {
  url: string | URL;
  method?: "GET" | "POST";
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Whether addresses of this machine and of the network around it may be reached. */
  allowPrivate: boolean;
  /** In place of ours, which looks at the address that a name stands for, or of the global one where private addresses are allowed. */
  fetch?: typeof fetch;
  signal?: AbortSignal;
  /** For the whole exchange. */
  timeoutMs: number;
  maxBytes: number;
};

export type Page = {
  /** Where the page was found in the end. */
  url: string;
  status: number;
  /** Lower case, without parameters; empty when the server did not say. */
  contentType: string;
  /** Empty where the content type is none of a text. */
  text: string;
  bytes: Uint8Array;
  /** Whether the page is longer than what was read. */
  isCut: boolean;
};

/** A page that could not be read. Codes: `page_url_invalid`, `page_address_refused`, `page_unreachable`, `page_timeout`, `page_redirects`, `page_unreadable`. */
export class PageError extends Error {
  override name = "PageError";
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

const mostRedirects = 8;

/** Any status is a page; the caller judges it. Throws PageError, or the signal's reason. */
export async function fetchPage(request: PageRequest): Promise<Page> {
  const { signal, timeoutMs } = request;
  signal?.throwIfAborted();
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeoutMs);
  const either = signal === undefined ? limit.signal : AbortSignal.any([signal, limit.signal]);
  try {
    const { response, url } = await follow(request, either);
    return await readPage(response, url, request.maxBytes);
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.signal.aborted) throw new PageError(`${request.url} took longer than ${timeoutMs} ms.`, "page_timeout");
    if (error instanceof PageError) throw error;
    throw new PageError(`${request.url} could not be reached: ${reasonOf(error)}`, "page_unreachable");
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}

async function follow(request: PageRequest, signal: AbortSignal): Promise<{ response: Response; url: URL }> {
  const send = request.fetch ?? (request.allowPrivate ? fetch : guardedFetch);
  let url = requireUrl(String(request.url), request.allowPrivate, null);
  let { method = "GET", body } = request;
  let headers: Record<string, string> = { ...request.headers };
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await send(url.href, { method, headers, body, signal, redirect: "manual" });
    const target = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (target === null) return { response, url };
    await response.body?.cancel();
    const next = requireUrl(URL.parse(target, url.href)?.href ?? target, request.allowPrivate, url);
    // What was for one host is not for another.
    if (next.origin !== url.origin) headers = withoutSecrets(headers);
    if (response.status !== 307 && response.status !== 308) {
      method = "GET";
      body = undefined;
    }
    url = next;
  }
  throw new PageError(`${request.url} redirects more than ${mostRedirects} times.`, "page_redirects");
}

function requireUrl(text: string, allowPrivate: boolean, from: URL | null): URL {
  const way = from === null ? "" : ` (${from.href} redirects there)`;
  const url = URL.parse(text);
  if (url === null) {
    throw new PageError(
      `"${text}" is not a web address${way}. Give a whole one, such as https://example.com/page.`,
      "page_url_invalid",
    );
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new PageError(
      `${url.protocol} addresses cannot be read${way}, only http: and https: ones.`,
      "page_url_invalid",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new PageError(`An address with a user name or a password cannot be read${way}.`, "page_url_invalid");
  }
  if (!allowPrivate && isPrivateHost(url.hostname)) {
    throw new PageError(
      `${url.hostname} is not on the public internet${way}; only public pages can be read.`,
      "page_address_refused",
    );
  }
  return url;
}

const withoutSecrets = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/auth|key|token|cookie|secret/i.test(name)));

async function readPage(response: Response, url: URL, maxBytes: number): Promise<Page> {
  const type = response.headers.get("content-type") ?? "";
  const contentType = type.split(";")[0].trim().toLowerCase();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  let isCut = false;
  try {
    while (reader !== undefined) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value.subarray(0, maxBytes - length));
      length += value.length;
      isCut = length > maxBytes;
      if (isCut) break;
    }
  } finally {
    reader?.cancel().catch(() => undefined);
  }
  const bytes = Buffer.concat(pieces);
  const text = isText(contentType) ? decode(bytes, type) : "";
  return { url: url.href, status: response.status, contentType, text, bytes, isCut };
}

/** What is no text is not decoded. */
export const isText = (contentType: string): boolean =>
  contentType === "" || /^text\/|[/+](json|xml|javascript|x-ndjson|yaml|x-yaml|rss|atom|xhtml)/.test(contentType);

function decode(bytes: Buffer, contentType: string): string {
  const start = bytes.subarray(0, 1024).toString("latin1");
  const named =
    byteOrderMark(bytes) ??
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ??
    /^<\?xml[^>]{0,200}encoding=["']([\w-]+)/i.exec(start)?.[1] ??
    "utf-8";
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder("utf-8").decode(bytes);
  }
}

function byteOrderMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : undefined;
}

function reasonOf(error: unknown): string {
  const words: string[] = [];
  for (let e = error, depth = 0; e instanceof Error && depth < 4; e = e.cause, depth++) {
    const inner: unknown = e instanceof AggregateError && e.message === "" ? e.errors[0] : e;
    const message = inner instanceof Error ? inner.message : String(inner);
    if (message !== "" && message !== "fetch failed") words.push(message);
  }
  const reason = [...new Set(words)].join(": ") || "the connection failed";
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

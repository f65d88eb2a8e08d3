// One page of the web as text, with everything bounded: time, size, redirects, and where the way may lead.
//
// Each redirect is followed here and not by fetch, so that every address on the way is looked at. A page that is longer than the
// limit is cut there; its bytes are decoded by what the answer, a byte order mark or the page itself says.
// Failures have the words that a model needs to go on: which address, what happened.

import { timerMs } from "../../pacer.ts";
import { isPrivateHost } from "./addresses.ts";
import { contentTypeOf, decodeText, isText, readBody, reasonOf } from "./body.ts";
import { guardedFetch, openFetch, PrivateAddressError } from "./guarded-fetch.ts";

export type PageRequest = {
  url: string | URL;
  method?: "GET" | "POST";
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Whether addresses of this machine and of the network around it may be reached: all, or those of one origin, the developer's choice. */
  allowPrivate: boolean | { origin: string };
  /** In place of ours, which looks at the address that a name stands for. */
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

/** As which exception a program sees each code; RuntimeError unless said here. */
const exceptionNames: ReadonlyMap<string, string> = new Map([
  ["page_url_invalid", "ValueError"],
  ["page_address_refused", "PermissionError"],
  ["page_unreachable", "ConnectionError"],
  ["page_redirects", "ConnectionError"],
  ["page_timeout", "TimeoutError"],
]);

/**
 * A page that could not be read. Codes: `page_url_invalid`, `page_address_refused`, `page_unreachable`, `page_timeout`, `page_redirects`,
 * `page_unreadable`. The name is that of an exception of Python.
 */
export class PageError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = exceptionNames.get(code) ?? "PageError";
    this.code = code;
  }
}

const mostRedirects = 8;

/** Any status is a page; the caller judges it. Throws PageError, or the signal's reason. */
export async function fetchPage(request: PageRequest): Promise<Page> {
  const { signal, timeoutMs } = request;
  signal?.throwIfAborted();
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timerMs(timeoutMs));
  const either = signal === undefined ? limit.signal : AbortSignal.any([signal, limit.signal]);
  try {
    const { response, url } = await follow(request, either);
    return await readPage(response, url, request.maxBytes);
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.signal.aborted) throw new PageError(`${request.url} took longer than ${timeoutMs} ms.`, "page_timeout");
    if (error instanceof PageError) throw error;
    const code = error instanceof PrivateAddressError ? "page_address_refused" : "page_unreachable";
    throw new PageError(`${request.url} could not be reached: ${reasonOf(error)}`, code);
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}

async function follow(request: PageRequest, signal: AbortSignal): Promise<{ response: Response; url: URL }> {
  let url = requireUrl(String(request.url), request, null);
  let { method = "GET", body } = request;
  let headers: Record<string, string> = { ...request.headers };
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const send = request.fetch ?? (mayBePrivate(url, request) ? openFetch : guardedFetch);
    const response = await send(url.href, { method, headers, body, signal, redirect: "manual" });
    const target = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (target === null) return { response, url };
    await response.body?.cancel();
    const next = requireUrl(URL.parse(target, url.href)?.href ?? target, request, url);
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

const mayBePrivate = ({ origin }: URL, { allowPrivate }: PageRequest): boolean =>
  typeof allowPrivate === "boolean" ? allowPrivate : origin === allowPrivate.origin;

function requireUrl(text: string, request: PageRequest, from: URL | null): URL {
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
  if (!mayBePrivate(url, request) && isPrivateHost(url.hostname)) {
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
  const contentType = contentTypeOf(response);
  const { bytes, isCut } = await readBody(response, maxBytes);
  const text = isText(contentType) ? decodeText(bytes, response.headers.get("content-type") ?? "") : "";
  return { url: url.href, status: response.status, contentType, text, bytes, isCut };
}

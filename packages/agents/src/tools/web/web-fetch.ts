// A ready-made `fetch` for programs: what `requests`, `httpx` and `urllib.request` ask for, as far as a list of addresses allows.
//
// The list is the developer's and the address the model's. Each address is looked at, those of redirects too, after the URL parser has made it plain
// (`..`, upper case, encoded dots); then the socket's own look-up is checked (guarded-fetch.ts), so that no name leads to this machine or the network
// around it. Time and size are bounded. Headers that the developer gives (a key) go to allowed addresses only, and a redirect to another origin takes neither them nor
// the program's credentials along.

import type { FetchRequest, FetchResponse } from "adder-python";
import { timerMs } from "../../pacer.ts";
import { isPrivateHost } from "./addresses.ts";
import { readBody, reasonOf } from "./body.ts";
import { guardedFetch, openFetch, PrivateAddressError } from "./guarded-fetch.ts";

export type WebFetchOptions = {
  /**
   * Addresses that programs may reach: `https://api.github.com/*`, `https://*.example.com/v1/*`, `https://example.com/data.json`. `*` in a path stands for anything;
   * `*.` before a host for its subdomains; without a path every path is meant. `"*"` allows every public address.
   */
  allow: readonly string[];
  /** Methods that programs may use; GET and HEAD unless told. */
  methods?: readonly string[];
  /** Added to each request and not to be seen by the program, such as `authorization`. Dropped when a redirect leaves the origin. */
  headers?: Readonly<Record<string, string>>;
  /** For the whole exchange, whatever the program asks for. 20 000 unless told. */
  timeoutMs?: number;
  /** Largest answer; more is an error. 10 MB unless told. */
  maxBytes?: number;
  /** Largest body of a request. 1 MB unless told. */
  maxRequestBytes?: number;
  /** Whether addresses of this machine and of the network around it may be reached, where the list allows them. Default false. */
  allowPrivateAddresses?: boolean;
  /** In place of our own: for a proxy or a test. What a name stands for is then the business of this function. */
  fetch?: typeof fetch;
};

/** The function for the option `fetch` of `CodeAgent`, `LocalExecutor` and `PythonProcess`. */
export type WebFetch = (request: FetchRequest, signal: AbortSignal) => Promise<FetchResponse>;

const mostRedirects = 8;
const credentials = ["authorization", "cookie", "proxy-authorization"];

/** Throws TypeError for a pattern that is none, and for one that only private addresses fit where those may not be reached. */
export function webFetch(options: WebFetchOptions): WebFetch {
  const patterns = options.allow.map((text) => toPattern(text, options.allowPrivateAddresses === true));
  const methods = (options.methods ?? ["GET", "HEAD"]).map((method) => method.toUpperCase());
  const rules: Rules = { ...options, patterns, methods };
  return (request, signal) => exchange(request, signal, rules);
}

type Pattern = (url: URL) => boolean;
type Rules = WebFetchOptions & { patterns: readonly Pattern[]; methods: readonly string[] };

const escapeShape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function toPattern(text: string, mayBePrivate: boolean): Pattern {
  if (text === "*") return () => true;
  const parts = /^(https?):\/\/(\*\.)?([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d+)?(\/.*)?$/i.exec(text);
  const [, scheme, wildcard, host, port = "", path = "/*"] = parts ?? [];
  const origin = parts === null ? null : URL.parse(`${scheme}://${host}${port}`);
  if (origin === null) {
    const isHost = typeof text === "string" && /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(\/.*)?$/i.test(text);
    const mend = isHost ? ` (perhaps "https://${text}${text.includes("/") ? "" : "/*"}")` : "";
    throw new TypeError(
      `webFetch: allow must hold addresses such as "https://api.example.com/*", or "*", got ${JSON.stringify(text) ?? String(text)}${mend}.`,
    );
  }
  if (!mayBePrivate && isPrivateHost(wildcard === undefined ? origin.hostname : `any.${origin.hostname}`)) {
    throw new TypeError(
      `webFetch: allow holds ${JSON.stringify(text)}, and ${origin.hostname} is not on the public internet: it would be refused at each call. Set allowPrivateAddresses: true to reach it.`,
    );
  }
  const suffix = `.${origin.hostname}`;
  const isAnywhere = path === "/*";
  const shape = new RegExp(`^${path.split("*").map(escapeShape).join(".*")}$`, "s");
  return (url) => {
    if (url.protocol !== origin.protocol || url.port !== origin.port) return false;
    if (wildcard === undefined ? url.hostname !== origin.hostname : !url.hostname.endsWith(suffix)) return false;
    // A server may take an encoded slash for a slash, and dots beside it for the way up.
    return isAnywhere || (!/%(2f|5c)/i.test(url.pathname) && shape.test(url.pathname + url.search));
  };
}

/** Raises an exception of Python in the program. */
async function fail(type: "ConnectionError" | "TimeoutError" | "PermissionError", message: string): Promise<never> {
  const { ToolFailure } = await import("adder-python");
  throw new ToolFailure(type, message);
}

async function exchange(request: FetchRequest, signal: AbortSignal, rules: Rules): Promise<FetchResponse> {
  const ownLimit = rules.timeoutMs ?? 20_000;
  const limitMs = Math.min(
    ownLimit,
    typeof request.timeoutMs === "number" && request.timeoutMs > 0 ? request.timeoutMs : ownLimit,
  );
  const limit = AbortSignal.timeout(timerMs(limitMs));
  try {
    return await follow(request, AbortSignal.any([signal, limit]), rules);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    // What was found out before stands, also where the time is over by now.
    if (error instanceof Error && "pythonType" in error) throw error;
    if (limit.aborted) return fail("TimeoutError", `${request.url} did not answer within ${limitMs / 1000} s.`);
    const refused = findPrivate(error);
    if (refused !== undefined) return fail("PermissionError", refused.message);
    return fail("ConnectionError", `${request.url} could not be reached: ${reasonOf(error)}`);
  }
}

function findPrivate(error: unknown): PrivateAddressError | undefined {
  if (error instanceof PrivateAddressError) return error;
  return error instanceof Error && error.cause instanceof PrivateAddressError ? error.cause : undefined;
}

async function follow(request: FetchRequest, signal: AbortSignal, rules: Rules): Promise<FetchResponse> {
  let url = await requireAllowed(String(request.url), rules);
  let method = String(request.method).toUpperCase();
  if (!rules.methods.includes(method)) {
    await fail("PermissionError", `The method ${method} is not allowed here; allowed: ${rules.methods.join(", ")}.`);
  }
  let body = request.body instanceof Uint8Array ? request.body : null;
  if (body !== null && body.length > (rules.maxRequestBytes ?? 1_000_000)) {
    await fail(
      "PermissionError",
      `The body of the request is larger than ${rules.maxRequestBytes ?? 1_000_000} bytes.`,
    );
  }
  const headers = new Headers();
  for (const [name, value] of request.headers)
    if (!/^(host|content-length|connection|transfer-encoding)$/i.test(name)) headers.append(name, value);
  for (const [name, value] of Object.entries(rules.headers ?? {})) headers.set(name, value);
  const send = rules.fetch ?? (rules.allowPrivateAddresses === true ? openFetch : guardedFetch);
  for (let turn = 0; turn <= mostRedirects; turn++) {
    const sent =
      body === null || method === "GET" || method === "HEAD" ? {} : { body: body as Uint8Array<ArrayBuffer> };
    const response = await send(url, { method, headers, signal, redirect: "manual", ...sent });
    const location = response.headers.get("location");
    const isRedirect = [301, 302, 303, 307, 308].includes(response.status) && location !== null;
    if (!isRedirect || request.followRedirects !== true) return toAnswer(response, url, rules);
    await response.body?.cancel();
    const next = await requireAllowed(new URL(location, url).href, rules);
    if (next.origin !== url.origin)
      for (const name of [...credentials, ...Object.keys(rules.headers ?? {})]) headers.delete(name);
    if (response.status === 303 || (response.status < 303 && method === "POST")) {
      method = method === "HEAD" ? "HEAD" : "GET";
      body = null;
      headers.delete("content-type");
    }
    url = next;
  }
  return fail("ConnectionError", `${request.url} redirects more than ${mostRedirects} times.`);
}

async function requireAllowed(text: string, rules: Rules): Promise<URL> {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    return fail("PermissionError", `${text} is not an address of the web.`);
  if (url.username !== "" || url.password !== "") {
    return fail("PermissionError", "An address with a user or a password in it is not allowed: give them in a header.");
  }
  if (!rules.patterns.some((matches) => matches(url))) {
    return fail("PermissionError", `${url.href} may not be reached from here. Allowed: ${rules.allow.join(", ")}.`);
  }
  if (rules.allowPrivateAddresses !== true && isPrivateHost(url.hostname)) {
    return fail("PermissionError", `${url.hostname} is not a public address.`);
  }
  return url;
}

async function toAnswer(response: Response, url: URL, rules: Rules): Promise<FetchResponse> {
  const maxBytes = rules.maxBytes ?? 10_000_000;
  const { bytes, isCut } = await readBody(response, maxBytes);
  if (isCut) return fail("ConnectionError", `${url.href} answers with more than ${maxBytes} bytes.`);
  // The body is decompressed, so what these say is no longer true.
  const headers = [...response.headers].filter(
    ([name]) => !/^(content-encoding|content-length|transfer-encoding)$/.test(name),
  );
  const body = new Uint8Array(bytes);
  return { status: response.status, statusText: response.statusText, url: url.href, headers, body };
}

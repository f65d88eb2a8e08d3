// The body of an answer: read up to a limit, decoded by what is said of it, and the reason where it did not come.

/** What is no text is not decoded. */
export const isText = (contentType: string): boolean =>
  contentType === "" ||
  /^text\/|[/+](json|xml|javascript|x-ndjson|yaml|x-yaml|rss|atom|xhtml|x-www-form-urlencoded)/.test(contentType);

/** Lower case, without parameters; empty when the server did not say. */
export const contentTypeOf = (response: Response): string =>
  (response.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();

/** At most so many bytes; what is longer is cut, and left where it is. */
export async function readBody(response: Response, maxBytes: number): Promise<{ bytes: Buffer; isCut: boolean }> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  try {
    while (reader !== undefined && length <= maxBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value.subarray(0, maxBytes - length));
      length += value.length;
    }
  } finally {
    reader?.cancel().catch(() => undefined);
  }
  return { bytes: Buffer.concat(pieces), isCut: length > maxBytes };
}

/** By a byte order mark, else by what the header, a page or an XML text says of itself, else as UTF-8. */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
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

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : undefined;
}

/** What is said of a redirect that is not followed; empty for every other answer. */
export function sayRedirect(response: Response): string {
  const target = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
  return target === null ? "" : `it redirects to ${target}, which is not followed`;
}

/** How the clients of Node call a connection that the other side has closed. */
const closedTooEarly = new Set(["aborted", "other side closed", "socket hang up"]);
/** What says nothing beside its cause. */
const emptyWords = new Set(["", "fetch failed", "terminated"]);

/** The words of a failed exchange, a sentence: fetch says what happened in the causes of its error. */
export function reasonOf(error: unknown): string {
  const words: string[] = [];
  for (let e = error, depth = 0; e instanceof Error && depth < 4; e = e.cause, depth++) {
    const inner: unknown = e instanceof AggregateError && e.message === "" ? e.errors[0] : e;
    const message = inner instanceof Error ? inner.message : String(inner);
    if (closedTooEarly.has(message)) words.push("the connection was closed before the answer was complete");
    else if (!emptyWords.has(message)) words.push(message);
  }
  const reason = [...new Set(words)].join(": ") || "the connection failed";
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

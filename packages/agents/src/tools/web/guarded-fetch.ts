// A `fetch` that connects to public addresses only.
//
// To look a name up, find it public, and then fetch it leaves a gap: the second look-up may say something else (DNS
// rebinding). Here the look-up that the socket uses is the one that is checked, so there is no gap. Node's own fetch does not let
// one in there without a package, so this one is made of node:http and node:https: one request, no redirects, no
// connection kept.

import { lookup } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { isPrivateHost, isPublicAddress } from "./addresses.ts";

/** The address is not one of the public internet. */
export class PrivateAddressError extends Error {
  override name = "PrivateAddressError";
}

/** Which hosts and addresses may be reached; a test has its own answer. */
type Gate = { mayReach(hostOrAddress: string): boolean };

type FetchFunction = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Fits `typeof fetch` for requests with text or bytes as body; the answer of a redirect is given as it is. */
export function fetchWith(gate: Gate): FetchFunction {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!gate.mayReach(url.hostname)) throw new PrivateAddressError(`${url.hostname} is not a public address.`);
    const incoming = await send(url, init, lookUpThrough(gate));
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    }
    const status = incoming.statusCode ?? 0;
    const hasBody = ![101, 204, 205, 304].includes(status);
    if (!hasBody) incoming.resume();
    const body = hasBody ? (Readable.toWeb(decompress(incoming)) as ReadableStream<Uint8Array>) : null;
    return new Response(body, { status, statusText: incoming.statusMessage, headers });
  };
}

const publicOnly: Gate = {
  mayReach: (host) => (isIP(host) === 0 ? !isPrivateHost(host) : isPublicAddress(host)),
};

export const guardedFetch: FetchFunction = fetchWith(publicOnly);

/** The same way of fetching without the guard, for addresses that the developer has chosen: a body that is cut short is an error here, also a compressed one. */
export const openFetch: FetchFunction = fetchWith({ mayReach: () => true });

function send(url: URL, init: RequestInit, lookup: LookupFunction): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const headers = new Headers(init.headers);
  if (!headers.has("accept-encoding")) headers.set("accept-encoding", "gzip, deflate, br");
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: init.method ?? "GET",
      headers: Object.fromEntries(headers),
      lookup,
      agent: false,
      signal: init.signal ?? undefined,
    });
    sent.on("response", resolve).on("error", reject);
    sent.end(typeof init.body === "string" || init.body instanceof Uint8Array ? init.body : undefined);
  });
}

function lookUpThrough(gate: Gate): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, "");
        return;
      }
      const refused = addresses.find(({ address }) => !gate.mayReach(address));
      if (refused !== undefined || addresses.length === 0) {
        const place = refused?.address ?? "no address";
        callback(new PrivateAddressError(`${hostname} is at ${place}, which is not public.`), "");
      } else if (options.all) {
        callback(null, addresses);
      } else {
        callback(null, addresses[0].address, addresses[0].family);
      }
    });
  };
}

/** The look-up of `guardedFetch`. */
export const lookUpPublic: LookupFunction = lookUpThrough(publicOnly);

function decompress(incoming: IncomingMessage): Readable {
  const encoding = (incoming.headers["content-encoding"] ?? "").trim().toLowerCase();
  const decoder =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "br"
        ? createBrotliDecompress()
        : encoding === "deflate"
          ? createInflate()
          : null;
  // A failure of either shows in the decoder, whose reader tells it.
  return decoder === null ? incoming : pipeline(incoming, decoder, () => undefined);
}

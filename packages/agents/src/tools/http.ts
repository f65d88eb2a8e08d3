// Speaking HTTP with chosen services: `http_request(url, method, ...)` gives the answer as a dict.
//
// Where it may go is the developer's list (web/web-fetch.ts): each address is looked at, those of redirects too, and a name that stands for
// this machine or its network leads nowhere. Keys are the developer's headers, which the program never sees. An answer
// with an error status is an answer; only what could not be asked is an exception.

import { ToolDefinitionError } from "../errors.ts";
import type { ToolContext } from "./context.ts";
import type { JsonSchema } from "./json-schema.ts";
import { toPythonException } from "./python-exception.ts";
import { Tool, type ToolOptions } from "./tool.ts";
import { decodeText, isText } from "./web/body.ts";
import { type WebFetch, type WebFetchOptions, webFetch } from "./web/web-fetch.ts";

export type HttpToolOptions = WebFetchOptions &
  Pick<ToolOptions, "needsApproval"> & {
    /** Default "http_request". */
    name?: string;
    /** Said to the model after the description: what the services are good for. */
    about?: string;
    /** Longest text of an answer in characters; the rest is cut off. Default 100000. */
    maxOutputLength?: number;
  };

const readingMethods = ["GET", "HEAD", "OPTIONS"];

export class HttpTool extends Tool {
  readonly name: string;
  readonly description: string;
  readonly inputs: JsonSchema;
  override readonly output: JsonSchema = {
    type: "object",
    properties: {
      status: { type: "integer" },
      url: { type: "string", description: "Where the answer came from, after redirects." },
      headers: { type: "object", additionalProperties: { type: "string" } },
      text: { type: "string", description: "The body; empty where it is no text." },
      json: { description: "The body as data where it is JSON, else None." },
    },
    required: ["status", "url", "headers", "text", "json"],
  };
  override readonly readOnly: boolean;
  override readonly needsApproval?: ToolOptions["needsApproval"];
  readonly #maxOutputLength: number;
  readonly #fetch: WebFetch;

  constructor(options: HttpToolOptions) {
    super();
    const methods = (options?.methods ?? ["GET", "HEAD"]).map((method) => method.toUpperCase());
    if (!Array.isArray(options?.allow) || options.allow.length === 0) {
      throw new ToolDefinitionError(
        'HttpTool: wanted the option allow with the addresses that may be reached, such as ["https://api.github.com/*"], got none.',
        { code: "tool_option_invalid" },
      );
    }
    try {
      this.#fetch = webFetch({ ...options, methods });
    } catch (cause) {
      const words = (cause as Error).message.replace(/^webFetch: /, "");
      throw new ToolDefinitionError(`HttpTool: ${words}`, { code: "tool_option_invalid", cause });
    }
    this.name = options.name ?? "http_request";
    this.needsApproval = options.needsApproval;
    this.readOnly = methods.every((method) => readingMethods.includes(method));
    this.#maxOutputLength = options.maxOutputLength ?? 100_000;
    const about = options.about === undefined ? "" : ` ${options.about.trim()}`;
    const reachable = options.allow.includes("*") ? "any public address" : options.allow.join(", ");
    this.description = `Sends an HTTP request and gives the answer. Reaches ${reachable}.${about}`;
    this.inputs = {
      type: "object",
      properties: {
        url: { type: "string", description: "The whole address." },
        method: { enum: methods, default: methods[0], description: "The method." },
        params: {
          type: "object",
          additionalProperties: { type: ["string", "number", "boolean"] },
          description: "Put behind the address as its query.",
        },
        headers: { type: "object", additionalProperties: { type: "string" }, description: "Headers of the request." },
        ...(this.readOnly
          ? {}
          : {
              json: { description: "Sent as JSON." },
              text: { type: "string", description: "Sent as it is, in place of json." },
            }),
      },
      required: ["url"],
      additionalProperties: false,
    };
  }

  async execute(args: Record<string, unknown>, ctx: ToolContext): Promise<unknown> {
    const { url, method, params, headers, body } = toRequest(args);
    const address = URL.parse(url);
    for (const [name, value] of Object.entries(params)) address?.searchParams.append(name, String(value));
    const request = {
      url: address?.href ?? url,
      method,
      headers: Object.entries(headers),
      body,
      followRedirects: true,
    };
    try {
      const answer = await this.#fetch({ timeoutMs: null, ...request }, ctx.signal);
      return this.#toResult(answer);
    } catch (error) {
      throw toPythonException(error);
    }
  }

  #toResult(answer: Awaited<ReturnType<WebFetch>>): unknown {
    const given = answer.headers ?? [];
    const pairs: readonly (readonly [string, string])[] = isPairs(given) ? given : Object.entries(given);
    const headers = Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
    const bytes = answer.body instanceof Uint8Array ? answer.body : Buffer.from(answer.body ?? "");
    const type = String(headers["content-type"] ?? "").toLowerCase();
    const text = isText(type) ? decodeText(bytes, type) : "";
    const isLong = text.length > this.#maxOutputLength;
    return {
      status: answer.status,
      url: answer.url,
      headers,
      text: isLong ? `${text.slice(0, this.#maxOutputLength)}\n(The answer is longer.)` : text,
      json: /[/+]json/.test(type) ? parseJson(text) : null,
    };
  }
}

type GivenHeaders = NonNullable<Awaited<ReturnType<WebFetch>>["headers"]>;

const isPairs = (headers: GivenHeaders): headers is readonly (readonly [string, string])[] => Array.isArray(headers);

type Asked = {
  url: string;
  method: string;
  params: Record<string, unknown>;
  headers: Record<string, string>;
  body: Uint8Array | null;
};

function toRequest(args: Record<string, unknown>): Asked {
  const headers = { ...(args.headers as Record<string, string> | undefined) };
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  const isJson = args.json !== undefined && args.json !== null;
  const text = isJson ? JSON.stringify(args.json) : typeof args.text === "string" ? args.text : null;
  if (isJson && !hasType) headers["content-type"] = "application/json";
  return {
    url: String(args.url).trim(),
    method: String(args.method ?? "GET"),
    params: (args.params as Record<string, unknown> | undefined) ?? {},
    headers,
    body: text === null ? null : new TextEncoder().encode(text),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

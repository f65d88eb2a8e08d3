// The operations of an HTTP service as tools: `OpenAPITools.from(spec, options)`.
//
// The description is OpenAPI 3.0 or 3.1 as JSON: an object, the path of a file, or an address. Each operation becomes a tool of its own,
// named by its operationId, its parameters and the properties of its JSON body the arguments; GET and HEAD are `readOnly`. Where
// an operation leads is fixed by the description and the options; what the program gives fills parameters and can not lead
// elsewhere. The result is what the service answered, whatever the description says of it; an error status is an exception.
//
// Reference: OpenAPI Specification 3.1.1, "Operation Object", "Parameter Object", "Style Values".

import { readFile } from "node:fs/promises";
import { ToolDefinitionError } from "../errors.ts";
import type { ToolContext } from "./context.ts";
import type { JsonSchema } from "./json-schema.ts";
import { type Operation, type OperationParameter, readOperations, type Spec } from "./open-api-spec.ts";
import { pythonException } from "./python-exception.ts";
import { toSchema } from "./schema.ts";
import { type CheckedTool, Tool, type ToolOptions } from "./tool.ts";
import { decodeText, isText, readBody, reasonOf, sayRedirect } from "./web/body.ts";
import { openFetch } from "./web/guarded-fetch.ts";

export type OpenAPIToolsOptions = Pick<ToolOptions, "retries" | "cache"> & {
  /** Where the service is; the first of the description's servers unless told. */
  baseURL?: string;
  /** Sent with each request, such as `authorization`; the program does not see them. */
  headers?: Readonly<Record<string, string>>;
  /** Only these operations, by operationId or as "GET /path". */
  include?: readonly string[];
  /** Put in front of every tool's name. */
  namePrefix?: string;
  /** For all, or "writing" for all that are neither GET nor HEAD. Default: none. */
  needsApproval?: ToolOptions["needsApproval"] | "writing";
  /** For one request. Default 30000. */
  timeoutMs?: number;
  /** Largest answer in bytes. Default 10 MB. */
  maxBytes?: number;
  /** In place of our own: for a proxy or a test. */
  fetch?: typeof fetch;
};

const loadLimitMs = 30_000;
const longestDescription = 64 * 1024 * 1024;

export class OpenAPITools {
  readonly tools: readonly Tool[];

  private constructor(tools: readonly Tool[]) {
    this.tools = tools;
  }

  /** `spec`: the description, the path of its file, or its address. Throws ToolDefinitionError. */
  static async from(spec: object | string | URL, options: OpenAPIToolsOptions = {}): Promise<OpenAPITools> {
    const loaded = await load(spec, options);
    const base = baseOf(loaded.spec, loaded.from, options);
    const { include, namePrefix = "" } = options;
    const all = readOperations(loaded.spec, namePrefix);
    const known = all.flatMap(({ id, label }) => [id, label]);
    const unknown = include?.find((wanted) => !known.includes(wanted));
    if (unknown !== undefined) {
      throw invalid(
        `there is no operation "${unknown}"; there are: ${all.map(({ id, label }) => id || label).join(", ")}`,
      );
    }
    const chosen = all.filter(
      ({ id, label }) => include === undefined || include.includes(id) || include.includes(label),
    );
    return new OpenAPITools(chosen.map((operation) => new OperationTool(operation, base, options)));
  }
}

class OperationTool extends Tool {
  readonly name: string;
  readonly description: string;
  readonly inputs: JsonSchema;
  override readonly output: JsonSchema;
  override readonly needsApproval?: ToolOptions["needsApproval"];
  override readonly readOnly: boolean;
  override readonly timeoutMs: number;
  override readonly retries?: number;
  override readonly cache?: ToolOptions["cache"];
  readonly #operation: Operation;
  readonly #base: string;
  readonly #options: OpenAPIToolsOptions;

  constructor(operation: Operation, base: string, options: OpenAPIToolsOptions) {
    super();
    const { needsApproval, timeoutMs = 30_000, retries, cache } = options;
    this.#operation = operation;
    this.#base = base;
    this.#options = options;
    this.name = operation.name;
    this.description = operation.description;
    this.inputs = operation.inputs;
    this.output = operation.output;
    this.readOnly = operation.method === "GET" || operation.method === "HEAD";
    this.needsApproval = needsApproval === "writing" ? !this.readOnly : needsApproval;
    this.timeoutMs = timeoutMs;
    this.retries = retries;
    this.cache = this.readOnly ? cache : undefined;
    void this.definition;
  }

  /** Services keep less to their descriptions than it would take to check their answers. */
  override get definition(): CheckedTool {
    return { ...super.definition, outputSchema: toSchema({}, this.name, "output") };
  }

  async execute(args: Record<string, unknown>, ctx: ToolContext): Promise<unknown> {
    const { method } = this.#operation;
    const { url, headers, body } = this.#request(args);
    const { fetch: send = openFetch, maxBytes = 10_000_000 } = this.#options;
    const address = `${method} ${url.origin}${url.pathname}`;
    let response: Response;
    let answer: Awaited<ReturnType<typeof readBody>>;
    try {
      // A redirect would take the developer's headers to wherever it leads.
      response = await send(url, { method, headers, body, signal: ctx.signal, redirect: "manual" });
      answer = await readBody(response, maxBytes);
    } catch (error) {
      ctx.signal.throwIfAborted();
      throw pythonException("ConnectionError", `${address} failed: ${reasonOf(error)}`);
    }
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok) {
      const said = decodeText(answer.bytes, type).replaceAll(/\s+/g, " ").trim().slice(0, 500);
      const words = sayRedirect(response) || said;
      throw new Error(`${address} answered ${response.status}${words === "" ? "" : `: ${words}`}`);
    }
    if (answer.isCut) {
      throw pythonException("ConnectionError", `${address} failed: the answer has more than ${maxBytes} bytes.`);
    }
    return toResult(answer.bytes, type, address);
  }

  #request(args: Record<string, unknown>): { url: URL; headers: Headers; body?: string } {
    const { path, parameters, body: content } = this.#operation;
    const headers = new Headers();
    const query: [string, string][] = [];
    let filled = path;
    for (const parameter of parameters) {
      if (!Object.hasOwn(args, parameter.argument)) continue;
      const value = args[parameter.argument];
      if (parameter.place === "path") filled = fillPath(filled, parameter, value);
      else if (parameter.place === "query") query.push(...toQuery(parameter, value));
      else headers.set(parameter.name, toText(value));
    }
    const url = new URL(this.#base + filled);
    for (const [name, value] of query) url.searchParams.append(name, value);
    const given = content === null ? undefined : content.toBody(args);
    if (given !== undefined) headers.set("content-type", "application/json");
    headers.set("accept", "application/json, text/*;q=0.8, */*;q=0.5");
    for (const [name, value] of Object.entries(this.#options.headers ?? {})) headers.set(name, value);
    return { url, headers, ...(given === undefined ? {} : { body: JSON.stringify(given) }) };
  }
}

function fillPath(path: string, { name }: OperationParameter, value: unknown): string {
  const text = Array.isArray(value) ? value.map(toText).join(",") : toText(value);
  // As a part of a path these go up, or nowhere.
  if (/^\.{0,2}$/.test(text)) throw pythonException("ValueError", `'${text}' cannot be the ${name} of an address`);
  return path.replaceAll(`{${name}}`, () => encodeURIComponent(text));
}

function toQuery({ name, isExploded }: OperationParameter, value: unknown): [string, string][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    return isExploded ? value.map((each) => [name, toText(each)]) : [[name, value.map(toText).join(",")]];
  }
  return [[name, toText(value)]];
}

const toText = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);

function toResult(bytes: Buffer, type: string, address: string): unknown {
  if (bytes.length === 0) return null;
  if (!isText(type.toLowerCase())) return new Uint8Array(bytes);
  const text = decodeText(bytes, type);
  if (!/[/+]json/i.test(type)) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw pythonException("ValueError", `${address} answered with what is no JSON: ${text.trim().slice(0, 200)}`);
  }
}

async function load(
  given: object | string | URL,
  options: OpenAPIToolsOptions,
): Promise<{ spec: Spec; from: string | null }> {
  if (typeof given === "object" && !(given instanceof URL)) return { spec: requireSpec(given), from: null };
  const place = String(given);
  let text: string;
  try {
    if (/^https?:/i.test(place)) {
      const response = await (options.fetch ?? fetch)(place, { signal: AbortSignal.timeout(loadLimitMs) });
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      const { bytes, isCut } = await readBody(response, longestDescription);
      if (isCut) throw new Error(`it has more than ${longestDescription} bytes`);
      text = decodeText(bytes, response.headers.get("content-type") ?? "");
    } else {
      text = await readFile(place.startsWith("file:") ? new URL(place) : place, "utf8");
    }
  } catch (cause) {
    throw invalid(`${place} could not be read: ${reasonOf(cause).replace(/\.$/, "")}`, cause);
  }
  try {
    return { spec: requireSpec(JSON.parse(text)), from: /^https?:/i.test(place) ? place : null };
  } catch (cause) {
    if (cause instanceof ToolDefinitionError) throw cause;
    throw invalid(`${place} is no JSON (a description in YAML has to be turned into JSON first)`, cause);
  }
}

function requireSpec(value: unknown): Spec {
  const { openapi, swagger } = (value ?? {}) as { openapi?: unknown; swagger?: unknown };
  if (typeof openapi === "string" && openapi.startsWith("3.")) return value as Spec;
  const got = swagger === undefined ? "something else" : `Swagger ${String(swagger)}`;
  throw invalid(`wanted a description with openapi: "3...", got ${got}`);
}

/** Without a slash at the end. */
function baseOf(spec: Spec, from: string | null, { baseURL }: OpenAPIToolsOptions): string {
  const server = spec.servers?.[0];
  const filled = server?.url?.replaceAll(/\{([^}]*)\}/g, (_, name: string) => server.variables?.[name]?.default ?? "");
  const url = URL.parse(baseURL ?? filled ?? "", from ?? undefined);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw invalid(`wanted the address of the service (option baseURL), got "${baseURL ?? filled ?? ""}"`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

const invalid = (words: string, cause?: unknown): ToolDefinitionError =>
  new ToolDefinitionError(`OpenAPITools.from: ${words}.`, {
    code: "tool_option_invalid",
    ...(cause === undefined ? {} : { cause }),
  });

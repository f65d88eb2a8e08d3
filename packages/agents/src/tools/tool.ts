// A tool: a function of the host that the program may call.
//
// Three ways lead to one `Tool`: a class with set-up and tear-down, `tool({...})` with schemas, and `tool(fn)`, which reads
// types and JSDoc from the function's source (from-function.ts). A tool's description is checked when it is first
// looked at: at once for `tool(...)`, and for a class when an agent is given it, because the fields of a subclass do
// not exist yet while the constructor here runs. Calling a tool is call-tool.ts.

import { ToolDefinitionError } from "../errors.ts";
import type { ToolContext } from "./context.ts";
import { type FunctionToolOptions, readFunction } from "./from-function.ts";
import type { JsonSchema } from "./json-schema.ts";
import { isPythonIdentifier, requireCallableName } from "./names.ts";
import {
  type Schema,
  type SchemaInput,
  type SchemaOutput,
  type StandardSchema,
  toInputsSchema,
  toSchema,
} from "./schema.ts";
import { parametersOf, type ToolSignature } from "./signature.ts";

/** What every kind of tool may also say about itself. */
export type ToolOptions<Args = Record<string, unknown>> = {
  /** Whether a call waits for the agent's `approve`. */
  needsApproval?: boolean | ((args: Args, ctx: ToolContext) => boolean | Promise<boolean>);
  /** Calling it changes nothing in the world. */
  readOnly?: boolean;
  /** For one attempt; without it a call may take as long as the run. */
  timeoutMs?: number;
  /** How often a failed call is tried again; 0 unless told. */
  retries?: number;
  /** Whether a call with the same arguments is answered with the result of the one before, for as long as told; not unless told. */
  cache?: boolean | ToolCacheOptions;
};

export type ToolCacheOptions = {
  /** How long a result is good for in milliseconds; as long as the tool exists unless told. */
  ttlMs?: number;
  /** How many results are kept, the oldest leaving first. Default 256. */
  maxEntries?: number;
};

export type ToolInputs = StandardSchema | JsonSchema;

export abstract class Tool implements AsyncDisposable {
  abstract readonly name: string;
  abstract readonly description: string;
  /** One property an argument: a Standard Schema of an object, a JSON Schema of type "object", or a map of JSON Schemas. */
  abstract readonly inputs: ToolInputs;
  /** What a call gives; anything unless told. */
  readonly output?: StandardSchema | JsonSchema;
  readonly needsApproval?: ToolOptions["needsApproval"];
  readonly readOnly?: boolean;
  readonly timeoutMs?: number;
  readonly retries?: number;
  readonly cache?: ToolOptions["cache"];
  #checked: CheckedTool | undefined;
  #ready: Promise<void> | undefined;

  /** Called once, before the first call. */
  async setup(): Promise<void> {}

  abstract execute(args: Record<string, unknown>, ctx: ToolContext): unknown;

  /** Called when the agent is disposed, if `setup` was. A later call sets the tool up again. */
  async dispose(): Promise<void> {}

  /** The checked description. Throws ToolDefinitionError that names what is wrong. */
  get definition(): CheckedTool {
    this.#checked ??= checkTool(this);
    return this.#checked;
  }

  /** Sets the tool up unless it is; a failed set-up is tried again by the next call. */
  ready(): Promise<void> {
    if (this.#ready !== undefined) return this.#ready;
    // A set-up in plain JavaScript may give no promise, and may have been followed by another when it fails.
    const ready = (async () => this.setup())();
    ready.catch(() => {
      if (this.#ready === ready) this.#ready = undefined;
    });
    this.#ready = ready;
    return ready;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ready = this.#ready;
    if (ready === undefined) return;
    this.#ready = undefined;
    await ready.catch(() => undefined);
    await this.dispose();
  }
}

export type CheckedTool = ToolSignature & {
  readonly inputsSchema: Schema;
  readonly outputSchema: Schema;
};

function checkTool(tool: Tool): CheckedTool {
  requireCallableName(tool.name);
  const subject = `tool '${tool.name}'`;
  if (typeof tool.description !== "string" || tool.description.trim() === "") {
    throw new ToolDefinitionError(
      `${subject}: wanted a description that tells the model what the tool does, got none.`,
      {
        code: "tool_description_missing",
      },
    );
  }
  if (typeof tool.execute !== "function") {
    throw noExecute(subject, tool);
  }
  requireCount(tool.timeoutMs, 1, `${subject}: timeoutMs`);
  requireCount(tool.retries, 0, `${subject}: retries`);
  if (typeof tool.cache === "object") {
    requireCount(tool.cache.ttlMs, 1, `${subject}: cache.ttlMs`);
    requireCount(tool.cache.maxEntries, 1, `${subject}: cache.maxEntries`);
  }
  const inputsSchema = toInputsSchema(tool.inputs, `${subject}: inputs`);
  const outputSchema = toSchema(tool.output ?? {}, `${subject}: output`, "output");
  const parameters = parametersOf(inputsSchema.json);
  for (const parameter of parameters) {
    if (!isPythonIdentifier(parameter.name)) {
      throw new ToolDefinitionError(
        `${subject}: the argument '${parameter.name}' cannot be named in Python; wanted an identifier that is no keyword.`,
        { code: "tool_argument_name_invalid" },
      );
    }
  }
  const { name, description } = tool;
  return { name, description, parameters, output: outputSchema.json, inputsSchema, outputSchema };
}

function noExecute(subject: string, given: object): ToolDefinitionError {
  const other = "forward" in given ? "forward, which is called execute here" : "none";
  return new ToolDefinitionError(`${subject}: wanted an execute function, got ${other}.`, {
    code: "tool_execute_missing",
  });
}

function requireCount(value: number | undefined, least: number, subject: string): void {
  if (value === undefined || (Number.isFinite(value) && value >= least)) return;
  throw new ToolDefinitionError(`${subject}: wanted a number of at least ${least}, got ${value}.`, {
    code: "tool_option_invalid",
  });
}

type ArgsOf<Inputs> = Inputs extends StandardSchema ? SchemaOutput<Inputs> : Record<string, unknown>;
type ResultOf<Output> = Output extends StandardSchema ? SchemaInput<Output> : unknown;

/** What `tool({...})` takes. */
export type ToolDefinition<Inputs extends ToolInputs, Output extends StandardSchema | JsonSchema> = ToolOptions<
  ArgsOf<Inputs>
> & {
  name: string;
  description: string;
  inputs: Inputs;
  output?: Output;
  execute(args: ArgsOf<Inputs>, ctx: ToolContext): ResultOf<Output> | Promise<ResultOf<Output>>;
  setup?(): Promise<void>;
  dispose?(): Promise<void>;
};

type PlainDefinition = ToolOptions & {
  name: string;
  description: string;
  inputs: ToolInputs;
  output?: StandardSchema | JsonSchema;
  execute(args: Record<string, unknown>, ctx: ToolContext): unknown;
  setup?(): Promise<void>;
  dispose?(): Promise<void>;
};

class DefinedTool extends Tool {
  readonly name: string;
  readonly description: string;
  readonly inputs: ToolInputs;
  override readonly output?: StandardSchema | JsonSchema;
  override readonly needsApproval?: ToolOptions["needsApproval"];
  override readonly readOnly?: boolean;
  override readonly timeoutMs?: number;
  override readonly retries?: number;
  override readonly cache?: ToolOptions["cache"];
  readonly #source: PlainDefinition;

  constructor(source: PlainDefinition) {
    super();
    this.#source = source;
    this.name = source.name;
    this.description = source.description;
    this.inputs = source.inputs;
    this.output = source.output;
    this.needsApproval = source.needsApproval;
    this.readOnly = source.readOnly;
    this.timeoutMs = source.timeoutMs;
    this.retries = source.retries;
    this.cache = source.cache;
  }

  override async setup(): Promise<void> {
    await this.#source.setup?.();
  }

  execute(args: Record<string, unknown>, ctx: ToolContext): unknown {
    return this.#source.execute(args, ctx);
  }

  override async dispose(): Promise<void> {
    await this.#source.dispose?.();
  }
}

type AnyFunction = (...args: never[]) => unknown;

/** The function of this library that the developer called, where it was not `tool`. */
type FunctionCaller = { boundary?: AnyFunction };

/**
 * Makes a tool of a documented function (its types and JSDoc are read from the source file of the caller, or of
 * `options.source`) or of a definition with schemas. Throws ToolDefinitionError that names everything missing.
 */
export function tool(fn: AnyFunction, options?: FunctionToolOptions & ToolOptions & FunctionCaller): Tool;
export function tool<const Inputs extends ToolInputs, const Output extends StandardSchema | JsonSchema = JsonSchema>(
  definition: ToolDefinition<Inputs, Output>,
): Tool;
export function tool(
  given: AnyFunction | PlainDefinition,
  options: FunctionToolOptions & ToolOptions & FunctionCaller = {},
): Tool {
  if (typeof given === "function") {
    const { needsApproval, readOnly, timeoutMs, retries, cache } = options;
    const read = readFunction(given, options, options.boundary ?? tool);
    const made = new DefinedTool({ ...read, needsApproval, readOnly, timeoutMs, retries, cache });
    void made.definition;
    return made;
  }
  if (typeof given !== "object" || given === null) {
    throw new ToolDefinitionError(
      `tool(): wanted a function or a definition { name, description, inputs, execute }, got ${given}.`,
      {
        code: "tool_execute_missing",
      },
    );
  }
  if (typeof given.execute !== "function") {
    throw noExecute(`tool '${given.name}'`, given);
  }
  const made = new DefinedTool(given);
  void made.definition;
  return made;
}

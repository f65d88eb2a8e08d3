// Tools that were written for other libraries, as tools of ours: `fromLangChain(tool)` and `fromAISDK(tools)`.
//
// Both are taken by their shape, so neither library is a dependency. Name, description and schema are theirs, the name as Python takes it; a call
// goes to their own function with the run's signal. What they throw is an exception of the program, as with every tool.

import { randomUUID } from "node:crypto";
import { ToolDefinitionError } from "../errors.ts";
import type { ToolContext } from "./context.ts";
import { isFields } from "./fields.ts";
import { toToolName } from "./mcp/mcp-names.ts";
import { type Tool, type ToolInputs, type ToolOptions, tool } from "./tool.ts";

/** A tool of LangChain.js: what `tool(...)`, `DynamicStructuredTool` and its integrations make. */
export type LangChainTool = {
  readonly name: string;
  readonly description: string;
  /** A Standard Schema that gives JSON Schema (zod 4), or JSON Schema. */
  readonly schema: unknown;
  invoke(input: never, config?: { signal?: AbortSignal }): Promise<unknown>;
};

/** A tool of the AI SDK: what its `tool({ description, inputSchema, execute })` makes. */
export type AISDKTool = {
  readonly description?: string;
  /** A Standard Schema that gives JSON Schema (zod 4), or what its `jsonSchema(...)` makes. */
  readonly inputSchema: unknown;
  readonly execute?: (input: never, options: never) => unknown;
  readonly needsApproval?: unknown;
};

/** Throws ToolDefinitionError. */
export function fromLangChain(given: LangChainTool, options: ToolOptions<unknown> = {}): Tool {
  const invoke = given.invoke.bind(given) as (input: unknown, config: { signal: AbortSignal }) => Promise<unknown>;
  return tool({
    ...options,
    name: toToolName(given.name, ""),
    description: given.description,
    inputs: given.schema as ToolInputs,
    execute: (args: unknown, { signal }: ToolContext) => invoke(args, { signal }),
  });
}

/** The tools of a set, by their names. One that gives pieces gives the last of them. Throws ToolDefinitionError. */
export function fromAISDK(given: Readonly<Record<string, AISDKTool>>, options: ToolOptions<unknown> = {}): Tool[] {
  return Object.entries(given).map(([name, { description = "", inputSchema, execute, needsApproval }]) => {
    if (typeof execute !== "function") {
      throw new ToolDefinitionError(
        `fromAISDK: the tool '${name}' has no execute function; tools that a provider or a browser runs cannot be called from here.`,
        { code: "tool_execute_missing" },
      );
    }
    const call = execute as (input: unknown, options: object) => unknown;
    const about = (signal: AbortSignal): object => ({ toolCallId: randomUUID(), messages: [], abortSignal: signal });
    const asks = needsApproval as
      | boolean
      | ((input: unknown, options: object) => boolean | Promise<boolean>)
      | undefined;
    return tool({
      ...(typeof asks === "function"
        ? { needsApproval: (args: unknown, { signal }: ToolContext) => asks(args, about(signal)) }
        : { needsApproval: asks }),
      ...options,
      name: toToolName(name, ""),
      description,
      inputs: (isFields(inputSchema) && isFields(inputSchema.jsonSchema)
        ? inputSchema.jsonSchema
        : inputSchema) as ToolInputs,
      execute: async (args: unknown, { signal }: ToolContext) => lastOf(await call(args, about(signal))),
    });
  });
}

async function lastOf(result: unknown): Promise<unknown> {
  if (typeof result !== "object" || result === null || !(Symbol.asyncIterator in result)) return result;
  let last: unknown;
  for await (const piece of result as AsyncIterable<unknown>) last = piece;
  return last;
}

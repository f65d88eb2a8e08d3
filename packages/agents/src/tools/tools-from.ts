// Every tool that a module exports: `toolsFrom(await import("./tools.ts"), { source })`.
//
// What is a tool already, or a list of tools, is taken as it is; a documented function (one with a JSDoc comment in front of it) becomes a tool
// as `tool(fn)` makes it, with all its strictness. Other functions, classes and values are left alone: a module may
// export more than tools. The command line and agents in folders take their modules in by this.

import { isTool } from "./built-in-tools.ts";
import { hasDocumentation } from "./from-function.ts";
import { type Tool, tool } from "./tool.ts";

export type ToolsFromOptions = {
  /** The file of the module, such as the address it was imported from; found by the caller's imports unless told. */
  source?: string | URL;
};

type AnyFunction = (...args: never[]) => unknown;

/** In the order of the module's exports, each once. Throws ToolDefinitionError for a documented function that does not say all. */
export function toolsFrom(module: object, options: ToolsFromOptions = {}): Tool[] {
  const values = Object.values(module).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]));
  const tools = values.flatMap((value: unknown): Tool[] => {
    if (isTool(value)) return [value];
    if (!isFunction(value) || !hasDocumentation(value, options, toolsFrom)) return [];
    return [tool(value, { source: options.source, boundary: toolsFrom })];
  });
  return [...new Map(tools.map((each) => [each.name, each])).values()];
}

const isFunction = (value: unknown): value is AnyFunction =>
  typeof value === "function" && !/^class\b/.test(Function.prototype.toString.call(value));

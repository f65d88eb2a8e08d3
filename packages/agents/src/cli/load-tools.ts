// The value of --tools: built-in tools by name, and tools that modules export.
//
// An item that looks like a file is imported; every export that is a tool, a list of tools, or a documented function is taken.

import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ToolDefinitionError } from "../errors.ts";
import { builtInTools } from "../tools/built-in-tools.ts";
import type { Tool } from "../tools/tool.ts";
import { toolsFrom } from "../tools/tools-from.ts";
import { nearestName, UsageError } from "./arguments.ts";

/** Paths are resolved against `directory`. Throws UsageError that names the item. */
export async function loadTools(items: readonly string[], directory: string): Promise<Tool[]> {
  const tools: Tool[] = [];
  for (const item of items) tools.push(...(await loadItem(item, directory)));
  return tools;
}

async function loadItem(item: string, directory: string): Promise<Tool[]> {
  const make = builtInTools.get(item);
  if (make !== undefined) return [await make()];
  if (!/[\\/]|\.[cm]?[jt]s$/.test(item)) throw unknownTool(item);
  const path = resolve(directory, item);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new UsageError(`--tools: there is no file ${item} (looked for ${path}).`);
  if (!/\.[cm]?[jt]s$/.test(path)) {
    throw new UsageError(`--tools: ${item} must be a module that ends in .ts, .mts, .js or .mjs.`);
  }
  return toolsOf(await importModule(path, item), item, path);
}

async function importModule(path: string, item: string): Promise<object> {
  try {
    return await import(pathToFileURL(path).href);
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new UsageError(`--tools: ${item} could not be imported: ${reason}`);
  }
}

function toolsOf(module: object, item: string, path: string): Tool[] {
  const found = readTools(module, item, path);
  if (found.length > 0) return found;
  const names = Object.keys(module).join(", ");
  throw new UsageError(
    `--tools: ${item} exports no tool (${names === "" ? "it exports nothing" : `it exports ${names}`}). ` +
      "Export a function with a JSDoc comment, what tool(...) gives, or a list of tools: export const myTool = tool({ ... });",
  );
}

function readTools(module: object, item: string, path: string): Tool[] {
  try {
    return toolsFrom(module, { source: path });
  } catch (error) {
    if (error instanceof ToolDefinitionError) throw new UsageError(`--tools: ${item}: ${error.message}`);
    throw error;
  }
}

function unknownTool(item: string): UsageError {
  const names = [...builtInTools.keys()];
  const nearest = nearestName(item, names);
  const known = `Built-in tools: ${names.join(", ")}.`;
  const hint = nearest === null ? "" : ` Did you mean ${nearest}?`;
  return new UsageError(
    `--tools: there is no built-in tool "${item}".${hint} ${known} A module is given by its path, such as ./tools.ts.`,
  );
}

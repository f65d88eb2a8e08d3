// `adder tools build ./tools.ts`: what `tool(fn)` would read at run time, written to `tools.definitions.ts` (or .js) beside the module.
//
//     import { definitions } from "./tools.definitions.ts";
//     export const weather = tool(getWeather, { definition: definitions.getWeather });
//
// For bundles that are made without our build plugin, and for runtimes that cannot read files.

import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ToolDefinitionError } from "../errors.ts";
import { openSource } from "../tools/source/call-site.ts";
import { definitionsModule } from "../tools/source/write-definitions.ts";
import { UsageError } from "./arguments.ts";

/** Resolves with a line that says what was written. Throws UsageError. */
export async function buildTools(item: string, directory: string): Promise<string> {
  const path = resolve(directory, item);
  const parts = /^(.*)\.([cm]?)([jt]s)$/.exec(path);
  if (parts === null) {
    throw new UsageError(`adder tools build: ${item} must be a module that ends in .ts, .mts, .js or .mjs.`);
  }
  const source = openSource(path);
  if (source === null) throw new UsageError(`adder tools build: there is no file ${item} (looked for ${path}).`);
  let text: string | null;
  try {
    text = definitionsModule(source);
  } catch (error) {
    if (error instanceof ToolDefinitionError) throw new UsageError(`adder tools build: ${item}: ${error.message}`);
    throw error;
  }
  if (text === null) {
    throw new UsageError(`adder tools build: ${item} exports no function with a JSDoc comment in front of it.`);
  }
  const [, stem, kind, language] = parts;
  const target = `${stem}.definitions.${kind}${language}`;
  await writeFile(target, text);
  return `${target} was written.`;
}

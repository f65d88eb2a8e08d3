// What `tool(fn)` reads at run time, read at build time and written into the program.
//
// A bundle has neither types nor comments, and often not even the names of functions. So a build looks for `tool(name)` in each module while it
// is still source, reads the function as tool() itself would (also one that is imported), and writes what it has read into the call:
//
//     tool(getWeather, { needsApproval: true })   ->   tool(getWeather, { definition: {...}, needsApproval: true })
//
// The text stays on its lines, so no source map is needed. A function that does not say all is an error of the build.

import { ToolDefinitionError } from "../../errors.ts";
import { type FunctionDefinition, readDefinition } from "../from-function.ts";
import { toSnakeCase } from "../names.ts";
import { openModule } from "./call-site.ts";
import { type Declaration, findFunctions, findImport, type SourceFile } from "./declarations.ts";
import { tokenize } from "./tokens.ts";

/** The module with its definitions written in; null where there is nothing to write. Throws ToolDefinitionError. */
export function writeDefinitions(text: string, path: string): string | null {
  if (!/\btool\s*\(/.test(text) || !/adder-agents|from\s*["']\./.test(text)) return null;
  const file: SourceFile = { path, text, tokens: tokenize(text) };
  const insertions: { at: number; text: string }[] = [];
  const { tokens } = file;
  for (let index = 0; index + 3 < tokens.length; index++) {
    const [callee, open, name, after] = tokens.slice(index, index + 4);
    if (callee.text !== "tool" || open.text !== "(" || name.kind !== "name") continue;
    if (tokens[index - 1]?.text === "." || tokens[index - 1]?.text === "function") continue;
    if (after.text !== ")" && after.text !== ",") continue;
    const declaration = findDeclared(file, name.text);
    if (declaration === null) continue;
    const definition = readDefinition(declaration, name.text, toSnakeCase(name.text));
    insertions.push(insertionAt(tokens, index + 3, JSON.stringify(definition)));
  }
  if (insertions.length === 0) return null;
  let written = text;
  for (const insertion of insertions.toReversed()) {
    written = written.slice(0, insertion.at) + insertion.text + written.slice(insertion.at);
  }
  return written;
}

/** The definitions of all documented functions that a module exports, as a module: for builds without a plugin. Throws ToolDefinitionError. */
export function definitionsModule(file: SourceFile): string | null {
  const definitions: FunctionDefinition[] = [];
  for (const [index, token] of file.tokens.entries()) {
    if (token.text !== "export" || token.kind !== "name") continue;
    const name = exportedName(file, index + 1);
    const declaration = name === null ? undefined : findFunctions(file, name).find(({ doc }) => doc !== null);
    if (name !== null && declaration) definitions.push(readDefinition(declaration, name, toSnakeCase(name)));
  }
  if (definitions.length === 0) return null;
  const lines = definitions.map((each) => `  ${JSON.stringify(each.functionName)}: ${JSON.stringify(each)},`);
  return `// Written by \`adder tools build\`; for tool(fn, { definition: definitions.fn }).\n\nexport const definitions = {\n${lines.join("\n")}\n};\n`;
}

function exportedName({ tokens }: SourceFile, from: number): string | null {
  let index = from;
  while (["async", "function", "const", "*"].includes(tokens[index]?.text ?? "")) index += 1;
  return index > from && tokens[index]?.kind === "name" ? tokens[index].text : null;
}

/** The function of this name with a comment: in the file, or where the file imports it from. */
function findDeclared(file: SourceFile, name: string): Declaration | null {
  const own = findFunctions(file, name).filter(({ doc }) => doc !== null);
  if (own.length > 1) {
    throw new ToolDefinitionError(
      `tool(${name}): ${file.path} declares ${own.length} functions of that name, and a build cannot tell which is meant; rename one.`,
      { code: "tool_source_not_found" },
    );
  }
  if (own.length === 1) return own[0];
  const imported = findImport(file, name);
  const module = imported && openModule(file, imported.specifier);
  return module ? (findFunctions(module, imported.exportedName).find(({ doc }) => doc !== null) ?? null) : null;
}

/** `after`: the token behind the function's name. */
function insertionAt(tokens: SourceFile["tokens"], after: number, definition: string): { at: number; text: string } {
  const [behind, next] = tokens.slice(after, after + 2);
  if (behind.text === ")") return { at: behind.start, text: `, { definition: ${definition} }` };
  if (next.text === ")") return { at: next.start, text: ` { definition: ${definition} }` };
  if (next.text === "{") return { at: next.end, text: ` definition: ${definition},` };
  // Options in a variable: spread into a new object, whose end is that of the call.
  throw new ToolDefinitionError(
    "tool(fn, options): a build can add to options that are written as { ... } in the call only; write { ...options }.",
    { code: "tool_source_not_found" },
  );
}

/** From source text to a generated program: parse, scopes, static checks, code. */

import { generateModule } from "./codegen/module.ts";
import { splitLines } from "./code-runner.ts";
import type { CompiledProgram } from "./program-script.ts";
import { checkStatically } from "./scope/static-checks.ts";
import { analyze } from "./scope/symtable.ts";
import { parseModule } from "./syntax/parser.ts";

/** A program as tree and as JavaScript. Throws PythonSyntaxError. */
export function compileProgram(
  source: string,
  filename: string,
  toolNames: ReadonlySet<string> | undefined,
): Omit<CompiledProgram, "unit"> {
  const lines = splitLines(source);
  const tree = parseModule(source, { filename, topLevelAwait: true });
  const table = analyze(tree, lines);
  const warnings = checkStatically(tree, lines);
  return { tree, lines, program: generateModule(tree, table, { filename, lines, toolNames, warnings }) };
}

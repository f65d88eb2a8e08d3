/**
 * `adder-python explain file.py`: a program seen by each phase of the engine: tokens, tree, scopes, JavaScript.
 *
 * It is the way into the engine for those who read or change it. The program is not run, so nothing here is hostile, and
 * it happens in this process. `--only tree` shows one section, without its title.
 */

import process from "node:process";
import { generateModule } from "../codegen/module.ts";
import { analyze, type Scope, type SymbolEntry } from "../scope/symtable.ts";
import type { Module } from "../syntax/ast.ts";
import { dumpAst } from "../syntax/dump.ts";
import { PythonNestingError, PythonSyntaxError } from "../syntax/errors.ts";
import { parseModule } from "../syntax/parser.ts";
import { tokenize } from "../syntax/tokenizer.ts";
import { type Arguments, UsageError } from "./flags.ts";
import { onePath, readSource } from "./run.ts";

/** A program and its name in errors. */
type Subject = { source: string; filename: string };

const sections: { readonly [name: string]: (subject: Subject) => string } = {
  tokens: ({ source }) => describeTokens(source),
  tree: (subject) => dumpAst(parse(subject), { indent: 2 }),
  scopes: (subject) => describeScopes(analyze(parse(subject), linesOf(subject)).top),
  javascript: (subject) => describeJavaScript(subject),
};

export async function runExplain({ flags, positionals }: Arguments): Promise<number> {
  const path = onePath("explain", positionals);
  const only = flags.get("--only");
  if (only !== undefined && !Object.hasOwn(sections, only)) {
    throw new UsageError(`explain: --only wants ${Object.keys(sections).join(", ")}, got ${JSON.stringify(only)}`);
  }
  const subject = { source: readSource("explain", path), filename: path === "-" ? "<stdin>" : path };
  try {
    for (const [name, describe] of Object.entries(sections)) {
      if (only === undefined) process.stdout.write(`--- ${name} ---\n${describe(subject)}\n\n`);
      else if (only === name) process.stdout.write(`${describe(subject)}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError) && !(error instanceof PythonNestingError)) throw error;
    process.stderr.write(`${describeError(error)}\n`);
    return 1;
  }
}

function parse({ source, filename }: Subject): Module {
  return parseModule(source, { filename, topLevelAwait: true });
}

function linesOf({ source }: Subject): string[] {
  return source.split(/\r\n|\r|\n/);
}

/** One line a token, as `python -m tokenize` prints them. */
function describeTokens(source: string): string {
  const rows = tokenize(source).map((token) => {
    const place = `${token.lineno},${token.col_offset}-${token.end_lineno},${token.end_col_offset}:`;
    return `${place.padEnd(20)}${token.type.padEnd(15)}${JSON.stringify(token.string)}`;
  });
  return rows.join("\n");
}

/** The blocks as a tree, each with its names, in the words of CPython's `symtable`. */
function describeScopes(scope: Scope, indent = ""): string {
  const lines = [`${indent}${scope.kind} ${scope.name}${scope.isGenerator ? " (generator)" : ""}`];
  for (const entry of scope.symbols.values()) lines.push(`${indent}  ${entry.name}: ${describeSymbol(entry)}`);
  for (const child of scope.children) lines.push(describeScopes(child, `${indent}  `));
  return lines.join("\n");
}

function describeSymbol(entry: SymbolEntry): string {
  const words: string[] = [entry.place];
  if (entry.isParameter) words.push("parameter");
  if (entry.isImported) words.push("imported");
  if (entry.isAssigned) words.push("assigned");
  if (entry.isReferenced) words.push("referenced");
  if (entry.isAnnotated) words.push("annotated");
  if (entry.isNonlocal) words.push("nonlocal");
  return words.join(", ");
}

function describeJavaScript(subject: Subject): string {
  const tree = parse(subject);
  const lines = linesOf(subject);
  return generateModule(tree, analyze(tree, lines), { filename: subject.filename, lines }).text;
}

function describeError(error: PythonSyntaxError | PythonNestingError): string {
  if (error instanceof PythonNestingError) return `${error.type}: ${error.msg}`;
  const line = error.text.trimEnd();
  const margin = line.length - line.trimStart().length;
  const end = error.end_lineno === error.lineno ? (error.end_offset ?? 0) : 0;
  const width = Math.max(1, end - error.offset);
  const caret = `${" ".repeat(Math.max(0, error.offset - 1 - margin))}${"^".repeat(width)}`;
  return `  File "${error.filename}", line ${error.lineno}\n    ${line.trim()}\n    ${caret}\n${error.type}: ${error.msg}`;
}

/**
 * The pipeline for code that a program brings as a string: what `eval`, `exec` and `compile` do when the host allows them.
 *
 * It is the way of the program itself, text -> tree -> symbol table -> JavaScript, with the same check of the closed text. What differs is where variables live: the
 * global ones in the dict that the program gave, and those of the top level, where it gave a second mapping, in that one, as the names of a class body do.
 */

import { type CodeMode, PyCode } from "./builtins/dynamic-code.ts";
import { docstring } from "./codegen/functions.ts";
import { generateModule } from "./codegen/module.ts";
import type { GeneratedProgram } from "./codegen/program.ts";
import { makeConstants } from "./constants.ts";
import { checkSourceSize, machine } from "./limits.ts";
import { getAttribute } from "./objects/attributes.ts";
import { call } from "./objects/call.ts";
import { exceptionType, PyBaseException } from "./objects/exceptions.ts";
import { parsedOrRaised, syntaxException } from "./modules/syntax-exception.ts";
import { stringOf, type Value } from "./objects/object.ts";
import { type CompiledProgram, makeProgram } from "./program-script.ts";
import { runtime } from "./runtime.ts";
import { world } from "./runtime/world.ts";
import type { CompileWarning } from "./scope/compile-warnings.ts";
import { setItem } from "./objects/access.ts";
import { scopeError } from "./scope/scope-error.ts";
import { bind, type GlobalScope } from "./runtime/variables.ts";
import { checkStatically } from "./scope/static-checks.ts";
import { analyze } from "./scope/symtable.ts";
import type * as ast from "./syntax/ast.ts";
import { parseEvalInput } from "./syntax/eval-input.ts";
import { parseInteractive } from "./syntax/interactive.ts";
import { parseModule } from "./syntax/parser.ts";

/** A code object of a text. A text that is no program raises, as an exception that the program can catch. */
export function compileCode(source: string, filename: string, mode: CodeMode): PyCode {
  checkSourceSize(source);
  return parsedOrRaised(() => {
    const tree = readTree(source, filename, mode);
    const compiled = compile({ source, tree, filename, mode }, false);
    giveWarnings(compiled.program.warnings, filename, source);
    return new PyCode(compiled, source, filename, mode);
  }, filename);
}

/** A code object of a tree that the program has made. */
export function compileTree(tree: ast.Module, filename: string, mode: CodeMode): PyCode {
  return parsedOrRaised(() => {
    const compiled = compile({ source: "", tree, filename, mode }, false);
    giveWarnings(compiled.program.warnings, filename, "");
    return new PyCode(compiled, "", filename, mode);
  }, filename);
}

/** Runs a code object with the global variables of `scope`. Gives the value of its last expression statement. */
export function runCode(code: PyCode, scope: GlobalScope, locals: Value | undefined): Value | undefined {
  const compiled = code.program as CompiledProgram;
  const { program, unit } = locals === undefined ? compiled : compile({ ...code, tree: compiled.tree }, true);
  const cells = program.globals.map((name) => scope.cell(name));
  const module = stringOf(scope.cell("__name__").v ?? "builtins") ?? "__main__";
  const main = unit(runtime, makeConstants(placed(program, module, code.showsLines)), cells, machine);
  if (code.mode === "exec") {
    const text = docstring(compiled.tree.body);
    if (text !== null) bindDocstring(text, scope, locals);
  }
  return main(locals) as Value | undefined;
}

function bindDocstring(text: string, scope: GlobalScope, locals: Value | undefined): void {
  if (locals === undefined) bind(scope.cell("__doc__"), text);
  else setItem(locals, "__doc__", text);
}

/** Runs a statement of a program, cut out of its tree, in a namespace; gives the value of an expression statement. */
export function runDefinition(
  tree: ast.Module,
  { filename, lines }: { filename: string; lines: string[] },
  scope: GlobalScope,
): Value | undefined {
  const program = generateModule(tree, analyze(tree, lines), { filename, lines });
  const cells = program.globals.map((name) => scope.cell(name));
  return makeProgram(program)(runtime, makeConstants(program.constants), cells, machine)() as Value | undefined;
}

type Text = { source: string; tree: ast.Module; filename: string; mode: CodeMode };

function compile({ source, tree, filename: given, mode }: Text, inNamespace: boolean): CompiledProgram {
  // Files of that name are ours: their lines are not shown, and their methods are trusted.
  const filename = given.startsWith("<frozen ") ? "<string>" : given;
  const lines = splitLines(source);
  const table = analyze(tree, lines, inNamespace);
  const warnings = checkStatically(tree, lines, { awaitAtTop: false });
  const program = generateModule(tree, table, { filename, lines, warnings, isInteractive: mode === "single" });
  return { tree, lines, program, unit: makeProgram(program) };
}

function readTree(source: string, filename: string, mode: CodeMode): ast.Module {
  if (mode === "eval") return expressionModule(source, filename);
  return mode === "single" ? parseInteractive(source, filename) : parseModule(source, { filename });
}

/** An expression as a program of one statement. */
function expressionModule(source: string, filename: string): ast.Module {
  const value = parseEvalInput(source, filename).body;
  const { lineno, col_offset, end_lineno, end_col_offset } = value;
  return { kind: "Module", body: [{ kind: "Expr", value, lineno, col_offset, end_lineno, end_col_offset }] };
}

/** The constants of what `exec` runs: functions and classes say the module that the namespace names. CPython: tracebacks show no source of it, as a rule. */
function placed(program: GeneratedProgram, module: string, showsLines: boolean): GeneratedProgram["constants"] {
  return program.constants.map((entry): (typeof program.constants)[number] => {
    if (entry.kind === "module") return { kind: "string", value: module };
    if (entry.kind !== "function" && entry.kind !== "frame") return entry;
    const source = showsLines ? entry.value.source : { ...entry.value.source, lines: [] };
    return entry.kind === "function"
      ? { kind: "function", value: { ...entry.value, module, source } }
      : { kind: "frame", value: { ...entry.value, source } };
  });
}

/** Shows what the compiler warns about. Where a filter of the program makes an error of it, it is a SyntaxError. */
export function giveWarnings(warnings: readonly CompileWarning[], filename: string, source: string): void {
  if (warnings.length === 0) return;
  const warn = getAttribute(world().importLibraryModule("warnings"), "warn_explicit");
  const category = exceptionType("SyntaxWarning");
  for (const { message, node } of warnings) {
    try {
      call(warn, [message, category, filename, node.lineno]);
    } catch (error) {
      if (!(error instanceof PyBaseException) || error.type !== category) throw error;
      throw syntaxException(scopeError(message, node, splitLines(source)), filename, false);
    }
  }
}

/** Source lines as tracebacks show them. */
export function splitLines(source: string): string[] {
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  return text.includes("\r") ? text.split(/\r\n|\r|\n/) : text.split("\n");
}

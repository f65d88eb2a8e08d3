/**
 * The pipeline for code that a program brings as a string: what `eval`, `exec` and `compile` do when the host allows them.
 *
 * It is the way of the program itself, text -> tree -> symbol table -> JavaScript, with the same check of the closed text. What differs is where variables live: the
 * global ones in the dict that the program gave, and those of the top level, where it gave a second mapping, in that one, as the names of a class body do.
 */

import vm from "node:vm";
import { type CodeMode, PyCode } from "./builtins/dynamic-code.ts";
import { generateModule } from "./codegen/module.ts";
import { isClosedText } from "./codegen/names.ts";
import type { GeneratedProgram } from "./codegen/program.ts";
import { makeConstants } from "./constants.ts";
import { machine } from "./limits.ts";
import { exceptionType, newException, type PyBaseException } from "./objects/exceptions.ts";
import { stringOf, type Value } from "./objects/object.ts";
import { PyTuple } from "./objects/tuple.ts";
import { runtime, runtimeNames } from "./runtime.ts";
import type { GlobalScope } from "./runtime/variables.ts";
import { checkStatically } from "./scope/static-checks.ts";
import { analyze } from "./scope/symtable.ts";
import type * as ast from "./syntax/ast.ts";
import { PythonNestingError, PythonSyntaxError } from "./syntax/errors.ts";
import { parseExpression, parseModule } from "./syntax/parser.ts";

const Script = vm.Script;

/** A code object of a text. A text that is no program raises, as an exception that the program can catch. */
export function compileCode(source: string, filename: string, mode: CodeMode): PyCode {
  try {
    const tree = mode === "eval" ? expressionModule(source, filename) : parseModule(source, { filename });
    generate(source, tree, filename, false);
    return new PyCode(tree, source, filename, mode);
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw syntaxException(error, filename);
    if (error instanceof PythonNestingError) throw newException(exceptionType(error.type), error.msg);
    throw error;
  }
}

/** Runs a code object with the global variables of `scope`. Gives the value of its last expression statement. */
export function runCode(code: PyCode, scope: GlobalScope, locals: Value | undefined): Value | undefined {
  const program = generate(code.source, code.program as ast.Module, code.filename, locals !== undefined);
  if (!isClosedText(program.text, runtimeNames))
    throw new Error("generated code contains what the code generator never writes");
  const unit = new Script(program.text, { filename: "generated.js" }).runInThisContext() as (
    ...parts: unknown[]
  ) => (namespace?: Value) => Value | undefined;
  const cells = program.globals.map((name) => scope.cell(name));
  const module = stringOf(scope.cell("__name__").v ?? "builtins") ?? "__main__";
  return unit(runtime, makeConstants(placed(program, module)), cells, machine)(locals);
}

function generate(source: string, tree: ast.Module, filename: string, inNamespace: boolean): GeneratedProgram {
  const lines = splitLines(source);
  const table = analyze(tree, lines, inNamespace);
  checkStatically(tree, lines, { awaitAtTop: false });
  return generateModule(tree, table, { filename, lines });
}

/** An expression as a program of one statement. */
function expressionModule(source: string, filename: string): ast.Module {
  const value = parseExpression(source, { filename }).body;
  const { lineno, col_offset, end_lineno, end_col_offset } = value;
  return { kind: "Module", body: [{ kind: "Expr", value, lineno, col_offset, end_lineno, end_col_offset }] };
}

/** The constants of what `exec` runs: functions and classes say the module that the namespace names. CPython: tracebacks show no source of it. */
function placed(program: GeneratedProgram, module: string): GeneratedProgram["constants"] {
  return program.constants.map((entry): (typeof program.constants)[number] => {
    if (entry.kind === "string") return entry.value === "__main__" ? { kind: "string", value: module } : entry;
    if (entry.kind !== "function" && entry.kind !== "frame") return entry;
    const source = { ...entry.value.source, lines: [] };
    return entry.kind === "function"
      ? { kind: "function", value: { ...entry.value, module, source } }
      : { kind: "frame", value: { ...entry.value, source } };
  });
}

/** A syntax error as an exception of the program. */
export function syntaxException(error: PythonSyntaxError, filename: string): PyBaseException {
  const place: [string, Value][] = [
    ["filename", filename],
    ["lineno", error.lineno],
    ["offset", error.offset],
    ["text", error.text],
    ["end_lineno", error.end_lineno],
    ["end_offset", error.end_offset],
  ];
  const args = new PyTuple(place.map(([, value]) => value));
  const exception = newException(exceptionType(error.type), error.msg, args);
  exception.members = new Map([["msg", error.msg], ...place]);
  return exception;
}

/** Source lines as tracebacks show them. */
export function splitLines(source: string): string[] {
  return source.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
}

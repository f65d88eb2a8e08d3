/** From generated text to a function of JavaScript: the one place where text becomes code, and the programs that have become it lately. */

import vm from "node:vm";
import { isClosedText } from "./codegen/names.ts";
import type { GeneratedProgram } from "./codegen/program.ts";
import { lookBetween } from "./limits.ts";
import { registerProgram } from "./runtime/call-stack.ts";
import { runtimeNames } from "./runtime.ts";
import type * as ast from "./syntax/ast.ts";

// Taken before the process is locked down.
const { Script } = vm;

/** For a longer text the memory is asked for in which V8 compiles it: so many bytes for each character, of 8 to 18 that were seen. */
const LONG_TEXT = 1_000_000;
const BYTES_OF_CODE = 16;

/** A generated program as a function of runtime, constants, cells and machine: see `codegen/module.ts`. */
export type ProgramFunction = (...parts: unknown[]) => MainFunction;
/** Runs the top level of a program. */
export type MainFunction = (namespace?: unknown) => unknown;

/** Throws where the text holds what the code generator never writes. */
export function makeProgram(program: GeneratedProgram): ProgramFunction {
  if (program.text.length > LONG_TEXT) lookBetween(program.text.length * BYTES_OF_CODE);
  if (!isClosedText(program.text, runtimeNames))
    throw new Error("generated code contains what the code generator never writes");
  return makeStoredProgram(program);
}

/** The script of a generated text. */
export type CompileText = (text: string, filename: string) => vm.Script;

const compileText: CompileText = (text, filename) => new Script(text, { filename });

/** The same for a program of the library, which the build has made so before it stored it. */
export function makeStoredProgram(program: GeneratedProgram, compile = compileText): ProgramFunction {
  return compile(program.text, registerProgram(program)).runInThisContext() as ProgramFunction;
}

/** A program that can be run again: its tree as its source gave it, and what was made of it. */
export type CompiledProgram = {
  readonly tree: ast.Module;
  readonly lines: readonly string[];
  readonly program: GeneratedProgram;
  readonly unit: ProgramFunction;
};

/** A program with the variables of one interpreter, where a name has the same cell for good. */
export type KeptProgram = Omit<CompiledProgram, "unit"> & { readonly main: MainFunction };

const KEPT_PROGRAMS = 8;
const KEPT_CHARACTERS = 200_000;

/**
 * The programs that an interpreter has run last, so that the same text is not compiled again when it is run again: neither here nor by V8, whose optimised code and what
 * it has learnt about the values belong to the function.
 */
export class ProgramCache {
  readonly #programs = new Map<string, KeptProgram>();

  /** The program of a source, compiled now or before. */
  get(source: string, filename: string, compile: () => KeptProgram): KeptProgram {
    const key = `${filename}\n${source}`;
    const compiled = this.#programs.get(key) ?? compile();
    if (key.length > KEPT_CHARACTERS) return compiled;
    this.#programs.delete(key); // so that it is the latest
    this.#programs.set(key, compiled);
    if (this.#programs.size > KEPT_PROGRAMS) this.#programs.delete(this.#programs.keys().next().value!);
    return compiled;
  }
}

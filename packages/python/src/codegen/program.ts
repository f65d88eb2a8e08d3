/**
 * What the code generator makes: the text of a program and the tables that it needs to run.
 *
 * The generator knows no Python objects: constants are described (`ConstantEntry`) and made by the interpreter.
 */

import type { CompileWarning } from "../scope/compile-warnings.ts";
import type { ConstantEntry } from "./block.ts";

export type { FrameSource, Position } from "../objects/exceptions.ts";
export type { FunctionInfo } from "../objects/function.ts";

/** A program as JavaScript: `text` is an expression, a function of (r, k, g, m) = runtime, constants, global cells, machine. */
export type GeneratedProgram = {
  text: string;
  constants: readonly ConstantEntry[];
  globals: readonly string[];
  runtimeNames: ReadonlySet<string>;
  isAsync: boolean;
  /** What the compiler warns about. */
  warnings: readonly CompileWarning[];
};

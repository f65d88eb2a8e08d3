/**
 * Library programs: modules written in Python, as JavaScript. Each is made once in a process: read, where the build has compiled it ahead, else compiled.
 */

import type { GeneratedProgram } from "../codegen/program.ts";
import { splitLines } from "../code-runner.ts";
import { compileProgram } from "../compile-program.ts";
import { DEFAULT_NESTING_LIMIT, machine } from "../limits.ts";
import { makeProgram, makeStoredProgram, type ProgramFunction } from "../program-script.ts";
import { storedProgram } from "./compiled-ahead.ts";
import { restoreProgram } from "./stored-program.ts";

export type LibraryProgram = { readonly program: GeneratedProgram; readonly unit: ProgramFunction };

const made = new Map<string, LibraryProgram>();

/** The module of this name and text. */
export function libraryProgram(name: string, text: string): LibraryProgram {
  let known = made.get(name);
  if (known === undefined) {
    const stored = storedProgram(name);
    const program = stored === undefined ? compileModule(name, text) : restoreProgram(stored, splitLines(text));
    known = { program, unit: stored === undefined ? makeProgram(program) : makeStoredProgram(program, stored.compile) };
    made.set(name, known);
  }
  return known;
}

/** The modules that have been made, by their names: what the build stores. */
export function libraryPrograms(): [name: string, program: GeneratedProgram][] {
  return [...made].map(([name, { program }]) => [name, program]);
}

/** Functions and classes of the module say that they are its. */
function compileModule(name: string, text: string): GeneratedProgram {
  const { nesting } = machine;
  machine.nesting = DEFAULT_NESTING_LIMIT; // the host's own limit is for programs
  const { program } = compileProgram(text, `<frozen ${name}>`, undefined);
  machine.nesting = nesting;
  const constants = program.constants.map((entry): (typeof program.constants)[number] => {
    if (entry.kind === "function") return { kind: "function", value: { ...entry.value, module: name } };
    return entry.kind === "module" ? { kind: "string", value: name } : entry;
  });
  return { ...program, constants };
}

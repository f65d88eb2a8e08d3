/**
 * Library programs: the modules written in Python are compiled when the package is built, and read by the child when a program imports them.
 *
 * The build imports every module in an engine of its own and stores what was compiled on the way, a file for each below `library/programs/`. In the child,
 * `library/compiled-ahead.ts` becomes the table of these files.
 */

import { join, relative } from "node:path";
import type { StoredProgram } from "../src/library/stored-program.ts";

/** Large, and imported by few programs, which wait a tenth of a second more. */
const RARE = /^(unittest|doctest|xml|zipfile|configparser|inspect|codecs)\b/;

/** The programs by their names. Those that can't be stored are compiled where they are needed. */
async function compileLibrary(): Promise<Map<string, StoredProgram>> {
  const { Interpreter } = await import("../src/interpreter.ts");
  const { libraryPrograms } = await import("../src/library/library-programs.ts");
  const { storeProgram } = await import("../src/library/stored-program.ts");
  const { moduleNames } = await import("../src/modules/registry.ts");
  const interpreter = new Interpreter({ authorizedImports: ["*"], files: {} });
  for (const name of moduleNames) interpreter.run(`import ${name}`);
  return new Map(
    libraryPrograms()
      .filter(([name, { isAsync, warnings }]) => !RARE.test(name) && !isAsync && warnings.length === 0)
      .map(([name, program]) => [name, storeProgram(program)]),
  );
}

let compiled: Promise<Map<string, StoredProgram>> | undefined;

type EmittedFile = { type: "asset"; fileName: string; source: string };

/** Puts the table in its place, and writes the programs. */
export function libraryPrograms(source: string): {
  name: string;
  transform(code: string, id: string): Promise<string | undefined>;
  generateBundle(this: { emitFile(file: EmittedFile): void }): Promise<void>;
} {
  const programs = (): Promise<Map<string, StoredProgram>> => (compiled ??= compileLibrary());
  return {
    name: "library-programs",
    async transform(_code, id) {
      if (relative(join(source, "library/compiled-ahead.ts"), id) !== "") return undefined;
      const names = [...(await programs()).keys()];
      const table = names.map((name) => {
        const path = `programs/${name}`;
        return `${JSON.stringify(name)}: () => ({ ...require("library:${path}").program, compile: require("compiler:${path}") })`;
      });
      return `const programs = { __proto__: null, ${table.join(", ")} };
export function storedProgram(name) { return programs[name]?.(); }`;
    },
    async generateBundle() {
      for (const [name, program] of await programs()) {
        const source = inAscii(`exports.program=JSON.parse(${quoted(JSON.stringify(program))});\n`);
        this.emitFile({ type: "asset", fileName: `library/programs/${name}.cjs`, source });
      }
    },
  };
}

/** A literal in single quotes: JSON is full of double ones. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

/** The files are read as Latin-1. */
const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

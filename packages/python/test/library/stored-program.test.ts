/** Stored programs: what the build writes of the library is what the engine would compile. */

import { expect, test } from "vitest";
import { Interpreter } from "../../src/index.ts";
import { libraryPrograms } from "../../src/library/library-programs.ts";
import { restoreProgram, storeProgram } from "../../src/library/stored-program.ts";

const withoutIndentation = (text: string): string => text.replace(/\n +/g, "\n");

const SOURCE = `
"""Text with 'quotes', "quotes", \\\\ and é."""
import math
NUMBERS = [10**20, -0.0, 1e400, 2.5j, b"\\x00\\xff", ...]
def first(a, /, b=1, *rest, c, **names):
    """Doc."""
    missing = names["x"].upper() + a @ b
    return [each * missing for each in rest] or (lambda: (yield))
class Thing:
    async def wait(self):
        async with self as other:
            await other
print(sum(each for each in range(3)))
`;

test("a program comes back as it was, through JSON", () => {
  const program = Interpreter.generate(SOURCE, "<frozen thing>");
  const stored = JSON.parse(JSON.stringify(storeProgram(program))) as ReturnType<typeof storeProgram>;
  expect(restoreProgram(stored, SOURCE.split("\n"))).toEqual({ ...program, text: withoutIndentation(program.text) });
});

test("so do modules of the library, with every place of their code", () => {
  new Interpreter({ authorizedImports: ["*"] }).run("import csv, argparse, asyncio, decimal, logging, string");
  const programs = libraryPrograms();
  expect(programs.map(([name]) => name)).toContain("csv");
  for (const [, program] of programs) {
    const frame = program.constants.find((entry) => entry.kind === "frame")!;
    const lines = frame.kind === "frame" ? frame.value.source.lines : [];
    const stored = JSON.parse(JSON.stringify(storeProgram(program))) as ReturnType<typeof storeProgram>;
    const restored = restoreProgram(stored, lines);
    // The scripts that were made of the programs are noted in their frames, and belong to this process.
    for (const entry of program.constants) if (entry.kind === "frame") delete entry.value.source.program;
    expect(restored).toEqual({ ...program, text: withoutIndentation(program.text) });
  }
});

test("what awaits at its top, or is warned about, is not stored", () => {
  expect(() => storeProgram(Interpreter.generate("await thing"))).toThrow("only plain programs can be stored");
  expect(() => storeProgram(Interpreter.generate("1 is 1"))).toThrow("only plain programs can be stored");
});

/** What is run before the code cache is made: a program that ends early rehearses only what comes before. */

import { expect, test } from "vitest";
import { Interpreter } from "../../src/index.ts";
import { libraryPrograms, usualProgram } from "../../src/process/rehearsal.ts";

test.each([usualProgram, ...libraryPrograms].map((program) => [program.trim().split("\n")[0], program] as const))(
  "%s ... runs to its end",
  (_name, program) => {
    const options = { authorizedImports: ["*"], files: {}, toolNames: ["search"], callTool: () => null };
    const { error } = new Interpreter(options).run(program);
    expect(error).toBe(null);
  },
);

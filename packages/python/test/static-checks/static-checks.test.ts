/** Errors that the grammar does not see, and warnings: each source with what CPython's compiler says of it (`cases.py` proves it). */

import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { Interpreter } from "../../src/index.ts";
import { PythonSyntaxError } from "../../src/syntax/errors.ts";

type Row = {
  source: string;
  error: [string, string, number, number, number, number | null] | null;
  warnings?: [string, number][];
};
const rows = JSON.parse(readFileSync(new URL("./cases.json", import.meta.url), "utf8")) as Row[];

describe("static checks", () => {
  test.for(rows)("$source", ({ source, error, warnings = [] }) => {
    let found: unknown = null;
    try {
      // What is accepted must also be JavaScript.
      const program = Interpreter.generate(source);
      new Script(program.text);
      expect(program.warnings.map(({ message, node }) => [message, node.lineno])).toEqual(warnings);
    } catch (thrown) {
      if (!(thrown instanceof PythonSyntaxError)) throw thrown;
      found = [thrown.type, thrown.msg, thrown.lineno, thrown.offset, thrown.end_lineno, thrown.end_offset];
    }
    expect(found).toEqual(error);
  });
});

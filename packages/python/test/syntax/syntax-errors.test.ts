/** Wrong programs: class, range and message of the error, as CPython gave them (`fill.py` wrote the answers). */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PythonSyntaxError } from "../../src/syntax/errors.ts";
import { parseExpression, parseModule } from "../../src/syntax/parser.ts";

/** The error of parsing a program. */
function errorOf(source: string, parse: (source: string) => unknown = parseModule): PythonSyntaxError {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    throw error;
  }
  throw new Error("this should be an error");
}

function describeError(error: PythonSyntaxError): string {
  const { type, msg, lineno, offset, end_lineno, end_offset } = error;
  return `${type} ${lineno}:${offset}-${end_lineno}:${end_offset} ${msg}`;
}

const cases = readFileSync(new URL("./syntax-errors.txt", import.meta.url), "utf8")
  .split("----\n")
  .map((text) => {
    const at = text.lastIndexOf("\n=> ");
    return { source: text.slice(0, at), answer: text.slice(at + 4).trimEnd() };
  });

test("there are cases for every complaint", () => {
  expect(cases.length).toBeGreaterThanOrEqual(250);
});

describe("wrong programs", () => {
  test.each(cases)("$source", ({ source, answer }) => {
    expect(describeError(errorOf(source))).toBe(answer);
  });
});

describe("the error", () => {
  test("has the source line, its file, and a message of its own", () => {
    const error = errorOf("x = 1\nif x\n", (source) => parseModule(source, { filename: "step.py" }));
    expect({ ...error }).toMatchObject({
      type: "SyntaxError",
      msg: "expected ':'",
      lineno: 2,
      offset: 5,
      end_lineno: 2,
      end_offset: 5,
      text: "if x\n",
      filename: "step.py",
    });
    expect(error.message).toBe("SyntaxError: expected ':' (step.py, line 2)");
    expect(error.name).toBe("PythonSyntaxError");
  });

  test("points into the expression of an f-string, which CPython reads in parentheses", () => {
    const error = errorOf("x = 1\ny = f'{a b}'\n");
    expect(describeError(error)).toBe("SyntaxError 2:2-2:5 f-string: invalid syntax. Perhaps you forgot a comma?");
    expect(error.text).toBe("(a b)\n");
  });

  test("counts characters, not UTF-16 units", () => {
    expect(describeError(errorOf("x = '😀😀' + ?\n"))).toBe("SyntaxError 1:12-1:13 invalid syntax");
  });

  test("has no place for a null byte", () => {
    expect(describeError(errorOf("x = '\0'"))).toBe("SyntaxError 0:0-0:0 source code string cannot contain null bytes");
  });

  test("knows all character names, but not named sequences", () => {
    expect(errorOf("'\\N{FOO BAR}'").msg).toBe(
      "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name",
    );
  });
});

describe("single expressions", () => {
  test.each([
    ["a b", "SyntaxError 1:3-1:4 invalid syntax"],
    ["x = 1", "SyntaxError 1:3-1:4 invalid syntax"],
    ["1 +", "SyntaxError 1:0-1:0 invalid syntax"],
    ["1 +\n", "SyntaxError 1:4-1:4 invalid syntax"],
    ["a if b", "SyntaxError 1:1-1:7 expected 'else' after 'if' expression"],
    ["1\n2", "SyntaxError 2:1-2:2 invalid syntax"],
    ["(1", "SyntaxError 1:1-1:0 '(' was never closed"],
    ["*a", "SyntaxError 1:1-1:2 invalid syntax"],
    ["pass", "SyntaxError 1:1-1:5 invalid syntax"],
  ])("%s", (source, answer) => {
    expect(describeError(errorOf(source, parseExpression))).toBe(answer);
  });
});

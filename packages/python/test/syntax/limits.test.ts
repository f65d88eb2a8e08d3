/** Hostile programs: too deep, too long, or made to be slow. */

import { describe, expect, test } from "vitest";
import { DEFAULT_NESTING_LIMIT } from "../../src/limits.ts";
import { dumpAst } from "../../src/syntax/dump.ts";
import { PythonNestingError, PythonSyntaxError } from "../../src/syntax/errors.ts";
import { parseModule } from "../../src/syntax/parser.ts";
import { measureHeight } from "../../src/syntax/tree-height.ts";

describe("nesting", () => {
  test.each([
    ["unary operators", `${"-".repeat(100_000)}1`],
    ["not", `${"not ".repeat(100_000)}1`],
    ["lambdas", `${"lambda:".repeat(100_000)}1`],
    ["conditional expressions", `${"a if b else ".repeat(100_000)}1`],
    ["powers", `${"a**".repeat(100_000)}1`],
    ["sums", `${"a+".repeat(100_000)}1`],
    ["attributes", `a${".a".repeat(100_000)}`],
    ["calls", `a${"()".repeat(100_000)}`],
    ["elifs", `if a: pass\n${"elif b: pass\n".repeat(100_000)}`],
    ["chains in brackets", `${"(".repeat(150)}a${`${".a".repeat(190)})`.repeat(150)}`],
    ["all operators in brackets", `${"(a or not b < c | d ^ e & f << g + h * -i ** -".repeat(200)}1${")".repeat(200)}`],
  ])("%s", (_, source) => {
    expect(() => parseModule(source)).toThrow(PythonNestingError);
    expect(() => parseModule(source)).toThrow("RecursionError: maximum recursion depth exceeded during compilation");
  });

  test.each([
    ["brackets", `${"(".repeat(201)}${")".repeat(201)}`, "SyntaxError: too many nested parentheses (<string>, line 1)"],
    [
      "blocks",
      Array.from({ length: 100 }, (_, depth) => `${" ".repeat(depth)}if a:\n`).join("") + `${" ".repeat(100)}pass`,
      "IndentationError: too many levels of indentation (<string>, line 101)",
    ],
  ])("%s", (_, source, message) => {
    expect(() => parseModule(source)).toThrow(message);
  });

  test.each([
    ["200 brackets", `${"(".repeat(200)}${")".repeat(200)}`],
    ["200 calls", `${"f(".repeat(200)}${")".repeat(200)}`],
    ["200 dicts", `${"{1:".repeat(200)}1${"}".repeat(200)}`],
    ["150 f-strings", `${'f"{'.repeat(150)}1${'}"'.repeat(150)}`],
    ["99 blocks", `${Array.from({ length: 99 }, (_, i) => `${" ".repeat(i)}if a:\n`).join("")}${" ".repeat(99)}pass`],
    ["900 operators", `${"a+".repeat(900)}1`],
    ["900 elifs", `if a: pass\n${"elif b: pass\n".repeat(900)}`],
  ])("%s are read and printed", (_, source) => {
    const tree = parseModule(source);
    expect(measureHeight(tree)).toBeLessThanOrEqual(DEFAULT_NESTING_LIMIT);
    expect(dumpAst(tree)).toContain("Module(");
  });

  test.each([
    ["brackets", `${"(".repeat(199)}a b${")".repeat(199)}`],
    ["dicts", `${"{1:".repeat(199)}a b${"}".repeat(199)}`],
    ["lambdas", `${"(lambda: ".repeat(199)}a b${")".repeat(199)}`],
    ["blocks", `${Array.from({ length: 99 }, (_, i) => `${" ".repeat(i)}if a:\n`).join("")}${" ".repeat(99)}a b`],
  ])("a mistake deep in %s is found", (_, source) => {
    expect(() => parseModule(source)).toThrow(PythonSyntaxError);
    expect(() => parseModule(source)).toThrow(/^SyntaxError: invalid syntax/);
  });
});

describe("time", () => {
  /** Milliseconds of this thread's own for one parse, however busy the machine is. */
  function measure(source: string): number {
    const start = process.threadCpuUsage();
    try {
      parseModule(source);
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
    }
    return process.threadCpuUsage(start).user / 1000;
  }

  // Quadratic behaviour would take minutes for the longer of the two.
  test.each([
    ["lines that begin with match", (n: number) => "match (x)\n".repeat(n)],
    ["match on one line", (n: number) => "match(x); ".repeat(n)],
    ["arguments", (n: number) => `f(${"a=1, *b, ".repeat(n)})`],
    ["a list that isn't closed", (n: number) => `[${"a, ".repeat(n)}`],
    ["a list with a mistake at its end", (n: number) => `[${"a, ".repeat(n)}a b]`],
    ["comprehension clauses with a mistake at their end", (n: number) => `[a ${"for a in b ".repeat(n / 10)}c d]`],
    ["f-strings", (n: number) => "f'{a}' ".repeat(n)],
    ["f-strings of which the last is wrong", (n: number) => `${"f'{a}' ".repeat(n)}f'{'`],
    ["fields of which the last is wrong", (n: number) => `f'${"{a}".repeat(n)}{a b}'`],
    ["with items that turn out to be a tuple", (n: number) => `with (${"a, ".repeat(n)}*b):\n pass`],
    ["blank lines", (n: number) => "\n".repeat(n * 10)],
    ["backslashes", (n: number) => `'${"\\q".repeat(n * 10)}'`],
    ["character names that don't end", (n: number) => `'${"\\N{".repeat(n)}'`],
    ["decorators", (n: number) => `${"@a\n".repeat(n)}def f(): pass`],
    ["emoji", (n: number) => `'${"😀".repeat(n * 10)}'`],
  ])("%s", (_, program) => {
    expect(measure(program(50_000))).toBeLessThan(10_000);
  });
});

describe("names that JavaScript knows", () => {
  test("are names", () => {
    const source = "__proto__ = constructor.toString + hasOwnProperty(__proto__=valueOf)";
    expect(dumpAst(parseModule(source))).toBe(
      "Module(body=[Assign(targets=[Name(id='__proto__', ctx=Store())], value=BinOp(left=Attribute(value=Name(" +
        "id='constructor', ctx=Load()), attr='toString', ctx=Load()), op=Add(), right=Call(func=Name(" +
        "id='hasOwnProperty', ctx=Load()), args=[], keywords=[keyword(arg='__proto__', value=Name(id='valueOf', " +
        "ctx=Load()))])))], type_ignores=[])",
    );
  });
});

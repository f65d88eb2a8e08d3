/** `eval`, `exec` and `compile`: refused unless the host allows them, and then what CPython does, under the same limits and the same gate. */

import { describe, expect, it } from "vitest";
import { Interpreter, type RunOutcome } from "../src/index.ts";

const run = (source: string, options = {}): RunOutcome =>
  new Interpreter({ allowDynamicCode: true, authorizedImports: ["math"], ...options }).run(source);

/** What a program prints, or how it ends. */
function outputOf(source: string): string {
  const { stdout, error } = run(source);
  return error === null ? stdout : `${stdout}${error.type}: ${error.message}`;
}

describe("off", () => {
  it.each([
    [
      "eval('1')",
      "eval() is not available. Write the expression directly, or use json.loads or ast.literal_eval for data.",
    ],
    ["exec('1')", "exec() is not available. Write the code directly."],
    ["compile('1', 'f', 'eval')", "compile() is not available. Write the code directly."],
  ])("%s is refused", (source, message) => {
    const { error } = new Interpreter().run(source);
    expect(error?.type).toBe("RuntimeError");
    expect(error?.message).toBe(message);
  });
});

describe("on: as CPython 3.11", () => {
  it.each([
    ["print(eval('1 + 2'), eval('x', {'x': 5}), eval('x + y', {'x': 1}, {'y': 2}))", "3 5 3\n"],
    ["def f():\n  z = 10\n  exec('z = 11')\n  return eval('z + 1')\nprint(f())", "11\n"],
    ["exec('x = 3')\nprint(x)", "3\n"],
    ["exec('print(\"__main__\", __name__)', {'__name__': 'other'})", "__main__ other\n"],
    ["exec('class A: pass\\nprint(A)', {'__name__': 'other'})", "<class 'other.A'>\n"],
    ["import builtins\nbuiltins.spam = 5\nexec('print(spam)', {})", "5\n"],
    ["g = {}\nexec(compile('[2, 3]', '<f>', 'single'), g)\nexec('print(_)', g)", "[2, 3]\n[2, 3]\n"],
    [
      "d = {}\nexec('exec(\"x = 1\", {})\\nfrom math import *\\ny = sqrt(4)', d)\nprint(d['y'], 'sqrt' in globals())",
      "2.0 False\n",
    ],
    ["g = {}\nexec('a = 1\\ndef f(): return a', g)\ng['a'] = 7\nprint(g['f']())", "7\n"],
    ["l = {}\nexec('b = 2\\ndef h(): return b\\nprint(b)', {'b': 9}, l)\nprint(l['b'], l['h']())", "2\n2 9\n"],
    ["ns = {}\nexec('[x := 1 for _ in [0]]', ns, l := {})\nprint(ns['x'], l)", "1 {}\n"],
    ["c = compile('q * 2', '<f>', 'eval')\nq = 21\nprint(eval(c), type(c).__name__)", "42 code\n"],
    ["exec(compile('3', '<f>', 'single'))", "3\n"],
    ["class M(dict):\n  def __missing__(self, k): return k.upper()\nprint(eval('abc + d', {}, M(d='D')))", "ABCD\n"],
    ["print(eval('globals()') is globals())", "True\n"],
    ["print(eval('len([1])', {'__builtins__': {}}))", "NameError: name 'len' is not defined"],
    ["eval('x = 1')", "SyntaxError: invalid syntax (<string>, line 1)"],
    [
      "try: compile('1 +', '<f>', 'exec')\nexcept SyntaxError as e: print(e, e.args[1][:3])",
      "invalid syntax (<f>, line 1) ('<f>', 1, 4)\n",
    ],
    ["exec('return 1')", "SyntaxError: 'return' outside function (<string>, line 1)"],
    ["exec('await x')", "SyntaxError: 'await' outside function (<string>, line 1)"],
    [
      "eval('[i for i in (lambda: (j := [1]))()]')",
      "SyntaxError: assignment expression cannot be used in a comprehension iterable expression (<string>, line 1)",
    ],
    [
      "eval('[i for i in [1] if (j := 0) for j in [2]]')",
      "SyntaxError: comprehension inner loop cannot rebind assignment expression target 'j' (<string>, line 1)",
    ],
    ["eval(1)", "TypeError: eval() arg 1 must be a string, bytes or code object"],
    ["exec('1', 1)", "TypeError: exec() globals must be a dict, not int"],
    ["eval('1', {}, 1)", "TypeError: locals must be a mapping"],
    ["compile('1', 'f', 'bad')", "ValueError: compile() mode must be 'exec', 'eval' or 'single'"],
  ])("%s", (source, output) => {
    expect(outputOf(source)).toBe(output);
  });
});

describe("on: the same bounds as the program's", () => {
  it("ends at the step limit, which no except catches", () => {
    const { error } = run("try: exec('while True: pass')\nexcept BaseException: pass", { stepLimit: 50_000 });
    expect(error?.limit).toBe("steps");
  });

  it("ends at the recursion limit", () => {
    expect(outputOf("s = 'exec(s)'\ntry: exec(s)\nexcept RecursionError as e: print('deep')")).toBe("deep\n");
  });

  it("refuses what a text is too deeply nested for", () => {
    expect(
      outputOf(
        "try: eval('(' * 5000 + ')' * 5000)\nexcept (SyntaxError, RecursionError, MemoryError) as e: print(type(e).__name__)",
      ),
    ).toBe("SyntaxError\n");
  });

  it("asks the import gate", () => {
    expect(outputOf("exec('import math')\nexec('import os')")).toBe(
      "ImportError: Import of 'os' is not allowed. Allowed modules: math.",
    );
  });

  it("shows nothing of a code object", () => {
    expect(outputOf("c = compile('1', 'f', 'eval')\nprint([n for n in dir(c) if not n.startswith('__')])")).toBe(
      "[]\n",
    );
  });

  it.each([
    // What the symbol table finds keeps its place beside the arguments; the parser and the compiler put it among them.
    ["def f(x): global x", "exec", `("name 'x' is parameter and global",)`],
    ["return 1", "exec", `("'return' outside function", ('f', 1, 1, None, 1, 9))`],
    ["from __future__ import braces", "exec", "('not a chance',)"],
    ["[(yield) for x in y]", "exec", `("'yield' inside list comprehension",)`],
    [
      "1 = x",
      "exec",
      `("cannot assign to literal here. Maybe you meant '==' instead of '='?", ('f', 1, 1, '1 = x\\n', 1, 2))`,
    ],
    ["a\0b", "exec", "('source code string cannot contain null bytes',)"],
    ["", "eval", "('invalid syntax', ('f', 0, 0, '', 0, 0))"],
    ["", "single", "('invalid syntax', ('f', 0, 0, '', 0, 0))"],
    ["a\nb", "single", "('multiple statements found while compiling a single statement', ('f', 1, 2, 'a\\n', 1, 2))"],
    ["if x:\n pass\ny", "single", "('invalid syntax', ('f', 3, 1, 'y', 3, 2))"],
    ["if x: pass", "single", "('invalid syntax', ('f', 1, 0, 'if x: pass', 1, 0))"],
  ])("the SyntaxError of %j compiled as %s", (source, mode, args) => {
    const program = `try: compile(${JSON.stringify(source).replace("\\u0000", "\\0")}, 'f', '${mode}')\nexcept SyntaxError as e: print(e.args)`;
    expect(outputOf(program)).toBe(`${args}\n`);
  });
});

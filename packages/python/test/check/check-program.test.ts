// What the check before running finds, and, more important, what it leaves alone.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkProgram, Interpreter, type SeenCall } from "../../src/index.ts";

const pay = ({ positional, keywords }: SeenCall): string | null => {
  if (keywords.some((each) => each !== "amount" && each !== "name")) return "pay() got an unexpected keyword argument";
  return positional + keywords.length === 2 ? null : "pay() takes 2 arguments";
};

const options = {
  tools: new Map([
    ["pay", pay],
    ["final_answer", () => null],
  ]),
  endingTools: ["final_answer"],
  authorizedImports: ["math", "collections", "contextlib", "sys", "enum"],
};

/** Each problem on a line: certain ones with "!", those behind an effect with "~". */
function found(source: string, more: object = {}): string[] {
  return checkProgram(source, { ...options, ...more }).problems.map(
    ({ lineno, message, isCertain, isAfterEffect }) =>
      `${isCertain ? "!" : ""}${isAfterEffect ? "~" : ""}${lineno} ${message.replace(/ Allowed modules: .*/, "")}`,
  );
}

test.each<[source: string, problems: string[]]>([
  ["print(result)", ["!1 NameError: name 'result' is not defined"]],
  ["total = 1\nprint(totla)", ["!2 NameError: name 'totla' is not defined. Did you mean: 'total'?"]],
  ["pritn(1)", ["!1 NameError: name 'pritn' is not defined. Did you mean: 'print'?"]],
  ["print(true)", ["!1 NameError: name 'true' is not defined. Did you mean: 'True'?"]],
  ["import os\nimport math", ["!1 ImportError: Import of 'os' is not allowed."]],
  ["from os.path import join as j\nj()", ["!1 ImportError: Import of 'os.path' is not allowed."]],
  ["import collections.abc", []],
  [
    "from unittest.mock import patch\nwith patch.dict('sys.modules', {'os': math}): import os",
    ["!2 NameError: name 'math' is not defined. Did you mean: 'patch'?"],
  ],
  ["pay(5)", ["!1 TypeError: pay() takes 2 arguments"]],
  ["pay('a', 5)\nprint(x)", ["!~2 NameError: name 'x' is not defined"]],
  [
    "import os\npay(1)\nprint(x)",
    [
      "!1 ImportError: Import of 'os' is not allowed.",
      "!2 TypeError: pay() takes 2 arguments",
      "!~3 NameError: name 'x' is not defined",
    ],
  ],
  ["print(x)\nprint(x)\ny = x", ["!1 NameError: name 'x' is not defined"]],
  ["for a in [1, 2]:\n    print(b_c)", ["!2 NameError: name 'b_c' is not defined"]],
  ["for a in pay('a', 1):\n    print(b_c)", ["~2 NameError: name 'b_c' is not defined"]],
  ["[zzz for a in (1, 2)]", ["!1 NameError: name 'zzz' is not defined"]],
  ["(zzz for a in (1, 2))", ["1 NameError: name 'zzz' is not defined"]],
  ["def f():\n    return zzz\nf()", ["!2 NameError: name 'zzz' is not defined"]],
  ["def f():\n    return zzz", ["2 NameError: name 'zzz' is not defined"]],
  ["def f(n):\n    if n:\n        return 1\n    return zzz\nf(1)", ["4 NameError: name 'zzz' is not defined"]],
  ["def f():\n    inner_1 = 1\nf()\ninner_1", ["!4 NameError: name 'inner_1' is not defined"]],
  ["class A:\n    b = zzz", ["!2 NameError: name 'zzz' is not defined"]],
  ["final_answer(zzz)", ["!1 NameError: name 'zzz' is not defined"]],
  ["f'{zzz:>{width_}}'", ["!1 NameError: name 'zzz' is not defined", "!1 NameError: name 'width_' is not defined"]],
  ["if True\n    x = 1", ["!1 SyntaxError: expected ':'"]],
  [
    "import os\npay(1)\nprint(y_1)\nif True\n    y_2 = 1",
    [
      "!1 ImportError: Import of 'os' is not allowed.",
      "!2 TypeError: pay() takes 2 arguments",
      "!~3 NameError: name 'y_1' is not defined. Did you mean: 'y_2'?",
      "!4 SyntaxError: expected ':'",
    ],
  ],
])("finds %j", (source, problems) => {
  expect(found(source)).toEqual(problems);
});

test("the place is shown", () => {
  const { problems } = checkProgram("if 1:\n    x = [1,\n      2] + zzz.y", options);
  expect(problems.map(({ excerpt }) => excerpt)).toEqual(["2] + zzz.y\n     ^^^"]);
});

/** Programs that end well: no problem of theirs is certain, whatever is written in them. */
const rightPrograms = [
  "try:\n    zzz\nexcept NameError:\n    pass",
  "try:\n    import os\nexcept ImportError:\n    os = None",
  "if False:\n    zzz",
  "while False:\n    zzz",
  "for a in []:\n    zzz",
  "for a in [1]:\n    if a:\n        continue\n    zzz",
  "while True:\n    if 1:\n        break\n    zzz",
  "False and zzz",
  "1 or zzz",
  "1 if True else zzz",
  "3 < 2 < zzz",
  "def f():\n    return zzz",
  "f = lambda: zzz",
  "g = (zzz for a in [1])",
  "[zzz for a in [1] if a > 1]",
  "assert True, zzz",
  "from __future__ import annotations\ndef f(a: zzz = 1) -> yyy: return a\nf()",
  "from contextlib import suppress\nwith suppress(NameError):\n    zzz",
  "class Quiet:\n    def __enter__(self): return self\n    def __exit__(self, *error): return True\nwith Quiet():\n    zzz",
  "def f():\n    for a in [1]:\n        try:\n            zzz\n        finally:\n            return 1\nf()",
  "try:\n    zzz\nfinally:\n    final_answer(1)",
  "x_1 = 1\ndel x_1\nx_1 = 2\nx_1",
  "globals()['zzz'] = 1\nzzz",
  "def bind():\n    global zzz\n    zzz = 1\nbind()\nzzz",
  "(zzz := 3)\nzzz",
  "[zzz := a for a in [1]]\nzzz",
  'import sys\nsys.modules["zzz"] = sys\nimport zzz\nzzz.maxsize',
  "from math import *\nfloor(2.5)",
  "import math as zzz\nzzz.pi",
  "import collections.abc\ncollections.abc.Sized",
  "for zzz, *yyy in [(1, 2)]:\n    pass\nzzz, yyy",
  "match [1, 2]:\n    case [zzz, *yyy]:\n        pass\nzzz, yyy",
  "match 1:\n    case 2 if zzz:\n        zzz",
  "class A:\n    b = 1\n    c = b\nA.c",
  "class A:\n    def f(self):\n        return __class__\nA().f()",
  "def f():\n    def g():\n        return yyy\n    yyy = 1\n    return g()\nf()",
  "final_answer(1)\nzzz",
  "if 1:\n    final_answer(1)\nzzz",
  "def end():\n    final_answer(1)\nend()\nzzz",
  "class End:\n    def __init__(self):\n        final_answer(1)\nEnd()\nzzz",
  "give = final_answer\ngive(1)\nzzz",
  "list(map(final_answer, [1]))\nzzz",
  "def f(pay): return pay()\nf(lambda: 1)",
  "args = ['Ann', 5]\npay(*args)",
  "pay(**{'name': 'Ann', 'amount': 5})",
  "__name__, __debug__",
  "from enum import IntEnum\nclass C(IntEnum):\n    A = 1\n    B = A + 1\nC.B",
];

test.each(rightPrograms)("leaves alone %j", (source) => {
  const ended: unknown[] = [];
  const interpreter = new Interpreter({
    authorizedImports: options.authorizedImports,
    allowDynamicCode: true,
    toolNames: ["pay", "final_answer"],
    callTool: (name, args) => {
      if (name === "pay") return 1;
      ended.push(args);
      throw new Ended();
    },
  });
  let error: unknown = null;
  try {
    ({ error } = interpreter.run(source));
  } catch (thrown) {
    if (!(thrown instanceof Ended)) throw thrown;
  }
  if (ended.length === 0) expect(error).toBe(null);
  expect(found(source).filter((problem) => problem.startsWith("!"))).toEqual([]);
});

class Ended extends Error {}

test("what earlier programs left behind counts", () => {
  const first = checkProgram(
    "from math import floor as down\ndef end(): final_answer(1)\nfor i in []: last = i",
    options,
  );
  expect(first.binds).toEqual(["down", "end", "i", "last"]);
  expect([first.bindsAnything, first.mayEndInCalls]).toEqual([false, true]);
  expect(found("down(1), i, last", { names: first.binds })).toEqual([]);
  expect(found("end()\nzzz", { names: first.binds, mayEndInCalls: true })).toEqual([
    "~2 NameError: name 'zzz' is not defined",
  ]);
  expect(found("zzz", { isOpen: true })).toEqual([]);
  expect(checkProgram("exec('a = 1')\nzzz").bindsAnything).toBe(true);
  expect(found("pay(1)", { names: ["pay"] })).toEqual([]);
});

test("what only reads has no effect", () => {
  expect(found("pay('a', 5)\nprint(x)", { readOnlyTools: ["pay"] })).toEqual(["!2 NameError: name 'x' is not defined"]);
  expect(found("print(1)\nlen([])\n[].append(1)\nx")).toEqual(["!4 NameError: name 'x' is not defined"]);
  expect(found("def f(): return pay('a', 5)\nf()\nx")).toEqual(["!~3 NameError: name 'x' is not defined"]);
  expect(found("earlier()\nx", { names: ["earlier"] })).toEqual(["!~2 NameError: name 'x' is not defined"]);
});

const programs = new URL("../programs/", import.meta.url);
const names = readdirSync(programs).filter((name) => name.endsWith(".py"));

test("in programs that run to their end nothing is certain to fail", () => {
  const failing = names.filter((name) => {
    const { problems } = checkProgram(readFileSync(new URL(name, programs), "utf8"));
    return problems.some(({ isCertain }) => isCertain);
  });
  const expected = failing.map((name) => readFileSync(new URL(name.replace(/py$/, "txt"), programs), "utf8"));
  expect(names.length).toBeGreaterThan(150);
  expect(expected.filter((text) => !/Error/.test(text))).toEqual([]);
});

test("every import is allowed where nothing is said, or *", () => {
  expect(checkProgram("import os").problems).toEqual([]);
  expect(found("import os", { authorizedImports: ["*"] })).toEqual([]);
  expect(found("import os.path", { authorizedImports: ["os.*"] })).toEqual([]);
});

test("the limits of runs are not those of a check, neither after a run nor in the middle of one", () => {
  const long = `${"a = 1\n".repeat(20_000)}missing()`;
  const found = [{ kind: "name", message: "NameError: name 'missing' is not defined" }];
  let seen: unknown;
  const interpreter = new Interpreter({
    timeLimitMs: 2000,
    stepLimit: 1000,
    memoryLimitMb: 64,
    memoryInUse: () => 63 * 1024 * 1024,
    toolNames: ["check"],
    callTool: () => {
      seen = checkProgram(long).problems;
      return null;
    },
  });
  expect(interpreter.run("check()\n'after'")).toMatchObject({ error: null, value: "after" });
  expect(seen).toMatchObject(found);
  interpreter.run("while True: pass");
  expect(checkProgram(long).problems).toMatchObject(found);
});

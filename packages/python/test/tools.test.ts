/** Tools in the engine: names that call the host. */

import { describe, expect, test } from "vitest";
import { Interpreter, pythonFloat, StopProgram, ToolFailure } from "../src/index.ts";

const interpreter = (): Interpreter =>
  new Interpreter({
    toolNames: ["search", "final_answer", "fail"],
    callTool: (name, args) => {
      if (name === "final_answer") throw new StopProgram(args[0] ?? null);
      if (name === "fail") throw new ToolFailure("KeyError", "nothing there");
      return pythonFloat(2);
    },
  });

describe("tools", () => {
  test("their results are what the host says that they are", () => {
    expect(interpreter().run("search('x')").valueRepr).toBe("2.0");
  });

  test("their failures are exceptions that the program can catch", () => {
    expect(interpreter().run("try: fail()\nexcept KeyError as e: print(repr(e))").stdout).toBe(
      "KeyError('nothing there')\n",
    );
  });

  test.for([
    "try: final_answer(5)\nexcept BaseException: print('caught')",
    "try: final_answer(5)\nfinally: print('finally')",
    "def f():\n    try: final_answer(5)\n    finally: return 1\nf()\nprint('after')",
    "for i in range(3):\n    try: final_answer(5)\n    finally: continue\nprint('after')",
    "class C:\n    def __enter__(self): return self\n    def __exit__(self, *a):\n        print('exit')\n        return True\nwith C(): final_answer(5)\nprint('after')",
    "def g():\n    try: yield final_answer(5)\n    except BaseException: yield 1\nprint(list(g()))",
    "sorted([2, 1], key=lambda v: final_answer(5))\nprint('after')",
  ])("nothing runs after the program was ended: %s", (source) => {
    const outcome = interpreter().run(source);
    expect(outcome).toMatchObject({ stopped: true, value: 5, stdout: "", error: null });
  });

  test.for([
    "final_answer = 5",
    "def final_answer(x): pass",
    "class final_answer: pass",
    "for final_answer in [1]: pass",
    "import math as final_answer",
    "from math import pi as final_answer",
  ])("they can't be assigned to: %s", (source) => {
    const own = new Interpreter({ authorizedImports: ["math"], toolNames: ["final_answer"], callTool: () => 1 });
    expect(own.run(source).error).toMatchObject({
      type: "TypeError",
      message: "cannot assign to 'final_answer': it is a tool, and would be lost. Use another name for the variable.",
      lineno: 1,
    });
    expect(own.run("final_answer()").valueRepr).toBe("1");
  });

  test("a local variable may have the name of a tool", () => {
    expect(interpreter().run("def f():\n    search = 3\n    return search\nf()").valueRepr).toBe("3");
  });
});

describe("what crosses to a tool", () => {
  const crossing = (expression: string): unknown => {
    let got: unknown;
    const own = new Interpreter({
      authorizedImports: ["*"],
      toolNames: ["tool"],
      callTool: (_, args) => {
        [got] = args;
        return null;
      },
    });
    const prelude = "import datetime, decimal\nfrom dataclasses import dataclass\nfrom enum import Enum\n";
    const classes =
      "@dataclass\nclass P:\n    x: int\n    y: list\n@dataclass(slots=True)\nclass Q:\n    a: int = 1\nclass C(Enum):\n    RED = 'red'\n";
    expect(own.run(`${prelude}${classes}tool(${expression})`).error).toBeNull();
    return got;
  };

  test.for([
    ["P(1, [2.5])", { x: 1, y: [2.5] }],
    ["Q()", { a: 1 }],
    ["[C.RED]", ["red"]],
    ["datetime.date(2024, 1, 2)", "2024-01-02"],
    ["datetime.datetime(2024, 1, 2, 3, 4, 5)", "2024-01-02T03:04:05"],
    ["{1, 2}", [1, 2]],
    ["(1, None, True, 'é')", [1, null, true, "é"]],
    ["{1: 'a'}", new Map([[1, "a"]])],
    ["2 ** 64", 2n ** 64n],
  ] as const)("%s", ([expression, expected]) => {
    const got = crossing(expression);
    expect(structuredClone(got)).toEqual(expected);
  });
});

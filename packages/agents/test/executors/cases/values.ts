// Values that leave a program, values that come in through tools, and what stays between programs.

import { expect } from "vitest";
import type { ExecutorTool } from "../../../src/executors/executor.ts";
import { type Case, evaluated, failed, type OwnCase } from "./case.ts";

export function valueCases(): Case[] {
  const seen: unknown[] = [];
  const incoming: unknown[] = [
    null,
    true,
    7,
    2n ** 80n,
    1.25,
    "ü\u{1F600}",
    [1, [2]],
    { a: { b: null } },
    new Uint8Array([1, 2]),
    new Map([[1, 2]]),
    Number.NaN,
  ];
  const nextValue: ExecutorTool = { name: "next_value", call: async ([index]) => incoming[Number(index)] };
  const keep: ExecutorTool = { name: "keep", call: async ([value]) => void seen.push(value) };
  const mirror: ExecutorTool = { name: "mirror", call: async ([value]) => value };
  return [
    {
      title: "the last expression is the value, with its repr",
      async work(executor, { layers }) {
        const result = await executor.run("xs = [1, 'a']\nxs", {});
        expect(result).toMatchObject({ value: [1, "a"], valueRepr: "[1, 'a']", stdout: "", error: null });
        expect(result.layers).toEqual(layers);
      },
    },
    {
      title: "no value where a program ends in a statement, prints, or is empty",
      async work(executor) {
        expect(await executor.run("y = 1", {})).toMatchObject({ value: null, valueRepr: null, error: null });
        expect(await executor.run("print('p')", {})).toMatchObject({ value: null, valueRepr: "None", stdout: "p\n" });
        expect(await executor.run("", {})).toMatchObject({ value: null, valueRepr: null, error: null });
        expect(await executor.run("# nothing", {})).toMatchObject({ value: null, valueRepr: null, error: null });
      },
    },
    {
      title: "None, booleans and strings",
      async work(executor) {
        expect(await evaluated(executor, "[None, True, False, '', 'a\\'b\"c', 'tab\\t']")).toEqual([
          null,
          true,
          false,
          "",
          `a'b"c`,
          "tab\t",
        ]);
      },
    },
    {
      title: "integers of every size",
      async work(executor) {
        expect(await evaluated(executor, "[0, 2 ** 53 - 1, -2 ** 53 + 1]")).toEqual([0, 2 ** 53 - 1, -(2 ** 53) + 1]);
        expect(await evaluated(executor, "[2 ** 53, -2 ** 70, 10 ** 300]")).toEqual([
          2n ** 53n,
          -(2n ** 70n),
          10n ** 300n,
        ]);
      },
    },
    {
      title: "floats, also those that are no numbers",
      async work(executor) {
        expect(await evaluated(executor, "[1.5, 2.0, 1e300, 5e-324, -0.0]")).toEqual([1.5, 2, 1e300, 5e-324, -0]);
        expect(await evaluated(executor, "[float('inf'), float('-inf'), float('nan')]")).toEqual([
          Number.POSITIVE_INFINITY,
          Number.NEGATIVE_INFINITY,
          Number.NaN,
        ]);
      },
    },
    {
      title: "bytes",
      async work(executor) {
        expect(await evaluated(executor, "b'\\x00\\xff'")).toEqual(new Uint8Array([0, 255]));
        expect(await evaluated(executor, "bytes(range(256)) * 100")).toHaveLength(25_600);
      },
    },
    {
      title: "lists, tuples and sets within each other",
      async work(executor) {
        expect(await evaluated(executor, "(1, [2, (3,)], {4}, [])")).toEqual([1, [2, [3]], [4], []]);
      },
    },
    {
      title: "dicts: with names an object, else a map; no name is special",
      async work(executor) {
        const dict = await evaluated(executor, "{'a': 1, '__proto__': 2, 'constructor': 3}");
        expect(Object.entries(dict as object)).toEqual([
          ["a", 1],
          ["__proto__", 2],
          ["constructor", 3],
        ]);
        expect(await evaluated(executor, "{1: 'a', (2, 3): None}")).toEqual(
          new Map<unknown, unknown>([
            [1, "a"],
            [[2, 3], null],
          ]),
        );
      },
    },
    {
      title: "data that looks like the form in which values travel is data",
      async work(executor) {
        const value = await evaluated(executor, "[{'$': 'int', 'v': 'x'}, {'$': {'$': 'bytes', 'v': '!'}}]");
        expect(JSON.parse(JSON.stringify(value))).toEqual([{ $: "int", v: "x" }, { $: { $: "bytes", v: "!" } }]);
      },
    },
    {
      title: "what is no plain data has a repr and no value",
      async work(executor) {
        expect(await executor.run("lambda: 1", {})).toMatchObject({ value: null, error: null });
        expect((await executor.run("len", {})).valueRepr).toBe("<built-in function len>");
        expect(await executor.run("ring = []\nring.append(ring)\nring", {})).toMatchObject({
          value: null,
          valueRepr: "[[...]]",
        });
      },
    },
    {
      title: "an instance is its attributes",
      async work(executor) {
        const program =
          "class Point:\n    def __init__(self):\n        self.x = 1\n        self.tags = ['a']\n    def __repr__(self):\n        return 'Point()'\nPoint()";
        const { value, valueRepr } = await executor.run(program, {});
        expect(JSON.parse(JSON.stringify(value))).toEqual({ x: 1, tags: ["a"] });
        expect(valueRepr).toBe("Point()");
      },
    },
    {
      title: "values come in through a tool as what they are, and go back unchanged",
      tools: [nextValue, keep],
      async work(executor) {
        const program = `names = []\nfor i in range(${incoming.length}):\n    v = next_value(i)\n    keep(v)\n    names.append(type(v).__name__)\n' '.join(names)`;
        expect(await evaluated(executor, program)).toBe("NoneType bool int int float str list dict bytes dict float");
        expect(seen).toEqual(incoming);
      },
    },
    {
      title: "big values cross both ways",
      tools: [mirror],
      async work(executor) {
        expect(await evaluated(executor, "text = 'ü' * 1_000_000\nmirror(text) == text")).toBe(true);
        expect(await evaluated(executor, "numbers = list(range(100_000))\nmirror(numbers) == numbers")).toBe(true);
        expect((await evaluated(executor, "numbers")) as unknown[]).toHaveLength(100_000);
        expect(await evaluated(executor, "mirror(10 ** 300) == 10 ** 300")).toBe(true);
      },
    },
    {
      title: "nested values of 100 levels cross",
      async work(executor) {
        let value = await evaluated(executor, "deep = 'core'\nfor _ in range(100):\n    deep = [deep]\ndeep");
        for (let level = 0; level < 100; level++) value = (value as unknown[])[0];
        expect(value).toBe("core");
      },
    },
  ];
}

export function stateCases(): (Case | OwnCase)[] {
  return [
    {
      title: "variables, functions, classes and imports stay",
      async work(executor) {
        await evaluated(executor, "import math\nn = 2\ndef area(r):\n    return n * r\nclass Square:\n    sides = 4");
        expect(await evaluated(executor, "n = 5\narea(2) + Square.sides + math.floor(1.5)")).toBe(15);
      },
    },
    {
      title: "classes are of the module __main__",
      async work(executor) {
        await evaluated(executor, "class Kept:\n    pass");
        expect((await executor.run("Kept()", {})).valueRepr).toMatch(/^<__main__\.Kept object at 0x[0-9a-f]+>$/);
        expect(await evaluated(executor, "__name__")).toBe("__main__");
      },
    },
    {
      title: "what a program did before it failed stays",
      async work(executor) {
        await failed(executor, "before = 1\nraise ValueError('no')\nafter = 2");
        expect(await evaluated(executor, "before")).toBe(1);
        expect((await failed(executor, "after")).message).toBe("name 'after' is not defined");
      },
    },
    {
      title: "del takes a variable away; global and nonlocal bind",
      async work(executor) {
        await evaluated(executor, "gone = 1\ntotal = 0\ndef add(n):\n    global total\n    total += n\nadd(2)\nadd(3)");
        expect(await evaluated(executor, "del gone\ntotal")).toBe(5);
        expect((await failed(executor, "gone")).message).toBe("name 'gone' is not defined");
      },
    },
    {
      title: "generators and iterators go on in the next program",
      async work(executor) {
        await evaluated(executor, "steps = (n * n for n in range(10))\nfirst = next(steps)");
        expect(await evaluated(executor, "[next(steps), next(steps)]")).toEqual([1, 4]);
      },
    },
    {
      title: "objects keep their identity",
      async work(executor) {
        await evaluated(executor, "shared_list = []\nalias = shared_list");
        await evaluated(executor, "alias.append(1)");
        expect(await evaluated(executor, "[shared_list, alias is shared_list]")).toEqual([[1], true]);
      },
    },
    {
      title: "a start ends the session and opens a clean one",
      own: {},
      async work(executor) {
        await evaluated(executor, "kept = 1");
        await executor.start({ tools: [], authorizedImports: [] });
        expect((await failed(executor, "kept")).message).toBe("name 'kept' is not defined");
      },
    },
  ];
}

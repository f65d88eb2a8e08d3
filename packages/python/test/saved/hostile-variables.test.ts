/**
 * Hostile variables, and hostile texts of variables: whatever was to be kept, no tool is called, nothing is printed, the host sees no error of JavaScript, and both interpreters go on.
 */

import { describe, expect, test } from "vitest";
import { Interpreter } from "../../src/index.ts";
import { decodeSaved } from "../../src/saved/saved-bytes.ts";
import type { SavedVariables } from "../../src/saved/saved-variables.ts";
import { hostilePrograms } from "./hostile-variables.ts";

let calls: string[] = [];
const options = {
  authorizedImports: ["*"],
  toolNames: ["search"],
  callTool: (name: string) => {
    calls.push(name);
    return 5;
  },
  allowDynamicCode: true,
  timeLimitMs: 5000,
  memoryLimitMb: 400,
};

/** What only JavaScript says. */
const JAVASCRIPT =
  /Cannot |is not a function|is not iterable|\[object |native code|undefined|call stack|\.ts:|JSON|BigInt/;

test.each(hostilePrograms)("%j", (source) => {
  const before = new Interpreter(options);
  before.run(source);
  calls = [];
  const saved = decodeSaved(before.saveVariables().bytes) as SavedVariables;
  const after = new Interpreter(options);
  const lost = after.restoreVariables(saved);
  expect(calls).toEqual([]);
  expect(lost.filter(({ name, reason }) => JAVASCRIPT.test(name) || JAVASCRIPT.test(reason))).toEqual([]);
  for (const interpreter of [before, after]) expect(interpreter.run("1 + 1").valueRepr).toBe("2");
  const shown = after.run("for each in list(globals().values()):\n    try: repr(each)\n    except Exception: pass");
  expect(JAVASCRIPT.test(shown.error?.message ?? "")).toBe(false);
});

describe("hooks of the program are not asked", () => {
  test.each([
    [
      "a class put into a module of ours",
      "import json\nclass A: __reduce__ = search\njson.A = A\na = A()",
      "a.__class__ is A",
    ],
    [
      "a class of ours that was changed",
      "import fractions\nfractions.Fraction.__reduce__ = search\na = fractions.Fraction(1, 3)",
      "True",
    ],
    [
      "a default_factory of its own",
      "class A(dict): default_factory = property(lambda s: search())\na = A(b=1)",
      "a == {'b': 1}",
    ],
    [
      "code that says that it is of the library",
      "exec(compile('class A:\\n    def __reduce__(self): return (list, ())', '<frozen a>', 'exec'), globals())\nimport json\njson.A = A\na = A()",
      "not isinstance(a, list)",
    ],
    [
      "a cached function with methods of its own",
      "import functools\n@functools.lru_cache\ndef a(x): return x\na.cache_parameters = search",
      "a(3) == 3",
    ],
  ])("%s", (_name, source, holds) => {
    const before = new Interpreter(options);
    expect(before.run(source).error).toBe(null);
    calls = [];
    const after = new Interpreter(options);
    const lost = after
      .restoreVariables(decodeSaved(before.saveVariables().bytes) as SavedVariables)
      .map(({ name }) => name);
    expect(calls).toEqual([]);
    if (!lost.includes("a")) expect(after.run(holds).valueRepr).toBe("True");
  });
});

describe("what was written down is read as hostile", () => {
  const none = { sources: [], nodes: [], variables: [], lost: [] };
  const list = { node: "list", items: [] };
  const forged: readonly (readonly [name: string, saved: unknown])[] = [
    ["nothing", undefined],
    ["no object", 5],
    ["a list", []],
    ["fields missing", {}],
    ["an object of JavaScript as a value", { ...none, variables: [["x", { type: { name: "x" } }]] }],
    ["a number that is no int", { ...none, variables: [["x", 0.5]] }],
    ["an int beyond numbers", { ...none, variables: [["x", 1e300]] }],
    ["a variable without a name", { ...none, variables: [[null, 1]] }],
    ["a node that is not there", { ...none, variables: [["x", [7]]] }],
    ["a node before the first", { ...none, variables: [["x", [-1]]] }],
    ["a node by half", { ...none, nodes: [list], variables: [["x", [0.5]]] }],
    ["digits that are none", { ...none, variables: [["x", ["i", "zz"]]] }],
    ["no digits", { ...none, variables: [["x", ["i", ""]]] }],
    ["a float that is a text", { ...none, variables: [["x", ["f", "1"]]] }],
    ["a float that is a list", { ...none, variables: [["x", ["f", []]]] }],
    ["a kind that is inherited", { ...none, nodes: [{ node: "constructor" }], variables: [["x", [0]]] }],
    ["a kind of no name", { ...none, nodes: [{ node: ["list"], items: [] }], variables: [["x", [0]]] }],
    ["items that are a text", { ...none, nodes: [{ node: "list", items: "abc" }], variables: [["x", [0]]] }],
    [
      "items that say how long they are",
      { ...none, nodes: [{ node: "tuple", items: { length: 1e9 } }], variables: [["x", [0]]] },
    ],
    ["pairs of three", { ...none, nodes: [{ node: "dict", pairs: [[1, 2, 3]] }], variables: [["x", [0]]] }],
    ["attributes by number", { ...none, nodes: [{ ...list, attrs: [[1, 2]] }], variables: [["x", [0]]] }],
    [
      "a source that is not there",
      { ...none, nodes: [{ node: "class", source: 3, place: [1, 0], attrs: [] }], variables: [["x", [0]]] },
    ],
    ["a hole in the nodes", { ...none, nodes: [null], variables: [["x", [0]]] }],
    ["a reason that is no text", { ...none, lost: [{ name: "x", reason: {} }] }],
  ];
  test.each(forged)("%s", (_name, saved) => {
    const after = new Interpreter(options);
    expect(after.restoreVariables(saved as SavedVariables)).toEqual([
      { name: "all variables", reason: "what was written down is damaged" },
    ]);
    expect(after.run("1 + 1").valueRepr).toBe("2");
  });

  const well: readonly (readonly [name: string, node: object, reason: string])[] = [
    ["a list that is its own class", { node: "list", items: [], type: [0] }, "nested too deeply"],
    ["a tuple in itself", { node: "tuple", items: [[0]] }, "nested too deeply"],
    ["a call of itself", { node: "call", callee: [0], args: [] }, "nested too deeply"],
    ["a call of a text", { node: "call", callee: "abc", args: [] }, "TypeError: 'str' object is not callable"],
    ["an instance of a number", { node: "instance", type: 5, attrs: [] }, "its class is no class any more"],
    [
      "a module that is refused",
      { node: "library", module: "json" },
      "ImportError: Import of 'json' is not allowed. No imports are allowed.",
    ],
    [
      "a module that there is not",
      { node: "library", module: "__proto__", name: "x" },
      "ModuleNotFoundError: No module named '__proto__'",
    ],
    ["a tool that there is not", { node: "tool", name: "constructor" }, "constructor is not there"],
    ["a complex number of texts", { node: "complex", real: "a", imag: "b" }, "it is no number any more"],
    ["a boxed None", { node: "boxed", value: null, type: [0] }, "it is no number any more"],
    ["a list of class int", { node: "list", items: [], type: [1] }, "its class is no list any more"],
    ["a dict of class int", { node: "dict", pairs: [], type: [1] }, "its class is no dict any more"],
    ["an instance of class dict", { node: "instance", type: [2], attrs: [] }, "its class is no object any more"],
    [
      "an exception of class int",
      { node: "exception", type: [1], args: [], attrs: [] },
      "its class is no exception any more",
    ],
    ["a boxed list", { node: "boxed", value: [0], type: [0] }, "nested too deeply"],
    [
      "a function where there is none",
      {
        node: "function",
        source: 0,
        place: [9, 9],
        defaults: [],
        keywordDefaults: [],
        attrs: [],
        name: "f",
        qualname: "f",
      },
      "the function f is not in its source",
    ],
  ];
  test.each(well)("%s", (_name, node, reason) => {
    const after = new Interpreter({ toolNames: ["search"], callTool: options.callTool });
    const sources = [{ filename: "a.py", text: "x = 1" }];
    const types = ["int", "dict"].map((name) => ({ node: "library", module: "builtins", name }));
    calls = [];
    const saved = {
      sources,
      nodes: [node, ...types],
      variables: [
        ["x", [0]],
        ["y", 5],
      ],
      lost: [],
    } as unknown as SavedVariables;
    const lost = after.restoreVariables(saved);
    expect(calls).toEqual([]);
    expect(lost.map((each) => [each.name, each.reason.split(". Did")[0]])).toEqual([["x", reason]]);
    expect(after.run("y").valueRepr).toBe("5");
  });

  test("a source that does not compile", () => {
    const after = new Interpreter(options);
    const node = { node: "class", source: 0, place: [1, 0], attrs: [] };
    const sources = [{ filename: "a.py", text: "class A(:" }];
    const saved = {
      sources,
      nodes: [node],
      variables: [
        ["x", [0]],
        ["y", 5],
      ],
      lost: [],
    } as unknown as SavedVariables;
    expect(after.restoreVariables(saved)).toEqual([{ name: "x", reason: expect.stringMatching(/^[A-Za-z ]+/) }]);
    expect(after.run("y").valueRepr).toBe("5");
  });
});

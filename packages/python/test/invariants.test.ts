/** The four invariants of the engine, each with its test. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isAllowedIdentifier, isClosedText } from "../src/codegen/names.ts";
import { Interpreter, type InterpreterOptions, type RunOutcome } from "../src/index.ts";
import { runtimeNames } from "../src/runtime.ts";

const run = (source: string, options: InterpreterOptions = {}): RunOutcome =>
  new Interpreter({ authorizedImports: ["*"], ...options }).run(source);

function programs(folder: string): [string, string][] {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith(".py"))
    .map((name) => [name, readFileSync(new URL(name, url), "utf8")]);
}

describe("1. closed text", () => {
  test.for([...programs("./cases/"), ...programs("./tracebacks/").filter(([name]) => !/^syntax|^return_/.test(name))])(
    "%s",
    ([, source]) => {
      const { text } = Interpreter.generate(source);
      const foreign = [...text.matchAll(/[A-Za-z_$][\w$]*/g)]
        .map(([word]) => word)
        .filter((word) => !isAllowedIdentifier(word, runtimeNames));
      expect(new Set(foreign)).toEqual(new Set());
      expect(isClosedText(text, runtimeNames)).toBe(true);
      expect(text).not.toMatch(/[`'\\]|\/\/|\/\*/);
    },
  );

  test.for([
    '"; process.exit(); "',
    "`${process.exit()}`",
    "\\u2028 */ process.exit() /*",
    "constructor.constructor('return process')()",
  ])("text of the program never stands in generated code: %s", (hostile) => {
    const literal = JSON.stringify(hostile);
    const { text } = Interpreter.generate(
      `def f(a=${literal}):\n    ${literal}\n    return f"{a}" + ${literal}\nx = {${literal}: f(${literal})}\n`,
    );
    expect(text).not.toContain("process");
    expect(isClosedText(text, runtimeNames)).toBe(true);
  });

  test.for([
    "constructor",
    "__proto__",
    "arguments",
    "eval",
    "this",
    "process",
    "require",
    "globalThis",
    "变量",
    "ﬁ",
    "é",
  ])("a variable called %s is only a variable", (name) => {
    expect(run(`${name} = 41\ndef f(${name}): return ${name} + 1\nf(${name})`).valueRepr).toBe("42");
  });

  test("what the generator never writes is refused", () => {
    for (const text of [
      "process",
      "globalThis.x",
      'v_a["constructor"]',
      "`x`",
      "v_a /* x */",
      "v_a // x",
      "this",
      "c0.constructor",
    ]) {
      expect(isClosedText(text, runtimeNames), text).toBe(false);
    }
  });
});

describe("2. every turn ticks, every builtin charges, no except catches a limit", () => {
  const loops = [
    "while True: pass",
    "while True:\n    try: x = 1\n    except BaseException: pass",
    "while True:\n    try:\n        while True: pass\n    finally:\n        continue",
    "def f():\n    try:\n        while True: pass\n    finally:\n        return 1\nwhile True: f()",
    "for i in iter(int, 1): pass",
    "[1 for _ in iter(int, 1)]",
    "sum(1 for _ in iter(int, 1))",
    "def g():\n    while True: yield 1\nfor _ in g(): pass",
    "class C:\n    def __exit__(self, *a): return True\n    def __enter__(self): return self\nwhile True:\n    with C():\n        while True: pass",
    "import itertools\nlist(itertools.repeat(1))",
    "import plistlib\nplistlib.dumps([{'a': 'x' * 10**4}] * 10**7)",
    "import itertools\nany(x < 0 for x in itertools.count())",
    "def f(n):\n    for _ in range(10): f(n) if n > 0 else f(n - 1) if n > -20 else None\nwhile True:\n    try: f(-15)\n    except RecursionError: pass",
    "max(range(10**12))",
    "10**9 in (x for x in iter(int, 1))",
    "sorted(range(10**7), key=lambda v: -v)",
    "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')",
    "import tokenize\nfor _ in tokenize.generate_tokens(lambda: 'a\\n'): pass",
    "pow(3, 10**7, 10**400)\nwhile True: pow(3, 10**300, 10**299 + 1)",
  ];
  test.for(loops)("step limit ends: %s", (source) => {
    const outcome = run(source, { stepLimit: 300_000, memoryLimitMb: 512 });
    expect(outcome.error?.limit, outcome.error?.traceback).toMatch(/steps|memory/);
  });
  test.for(loops)("time limit ends: %s", (source) => {
    const begun = performance.now();
    const outcome = run(source, { timeLimitMs: 100 });
    expect(outcome.error?.limit, outcome.error?.traceback).toMatch(/time|memory/);
    expect(outcome.error?.type).toMatch(/TimeoutError|MemoryError/);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test.for([
    "'x' * 10**12",
    "import tokenize\ntokenize.untokenize([(1, 'a', (10**12, 0), (10**12, 1), '')])",
    "[0] * 10**10",
    "(1,) * 10**10",
    "b'x' * 10**12",
    "bytearray(10**12)",
    "bytes(10**12)",
    "2 ** 10**12",
    "1 << 10**12",
    "10 ** 10 ** 10",
    "'%1000000000000d' % 1",
    "f'{1:1000000000000}'",
    "'{:>1000000000000}'.format('x')",
    "'x'.ljust(10**12)",
    "'x'.center(10**12)",
    "'x'.zfill(10**12)",
    "'a'.replace('', 'x' * 10**6) * 10**6",
    "('x' * 10**6).join(['y'] * 10**6)",
    "list(range(10**12))",
    "tuple(range(10**12))",
    "set(range(10**12))",
    "('a' * 10**6).replace('a', 'b' * 10**6)",
    "'\\t'.expandtabs(10**12)",
    "x = 'ab'\nwhile True: x = x + x",
    "x = [1]\nwhile True: x += x",
    "x = 'ab'\nwhile True: x = f'{x}{x}'",
    "x = 7\nwhile True: x = x * x",
    "import json\njson.dumps([1] * 10, indent=10**12)",
    "import itertools\nlist(itertools.product(range(1000), repeat=10))",
    "int('9' * 10**7)",
    "str(7 ** 10**6)",
  ])("memory is asked for before it is taken: %s", (source) => {
    const before = process.memoryUsage().rss;
    const outcome = run(source, {
      memoryLimitMb: 256,
      timeLimitMs: 5000,
      memoryInUse: () => process.memoryUsage().heapUsed,
    });
    expect(outcome.error, source).not.toBeNull();
    expect(`${outcome.error!.limit ?? outcome.error!.type}`, outcome.error!.traceback).toMatch(
      /memory|time|int-digits|MemoryError|OverflowError|ValueError/,
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000);
  });

  test("a limit leaves the variables of the session", () => {
    const interpreter = new Interpreter({ stepLimit: 10_000 });
    expect(interpreter.run("kept = 5\nwhile True: pass").error?.limit).toBe("steps");
    expect(interpreter.run("kept + 1").valueRepr).toBe("6");
  });

  test("recursion is an exception that a program may catch, also through builtins", () => {
    for (const source of [
      "def f(n): return f(n + 1)\nf(0)",
      "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
      "class A:\n    def __eq__(self, o): return self == o\nA() == A()",
      "x = []\nfor _ in range(100000): x = [x]\nrepr(x)",
      "x = ()\nfor _ in range(100000): x = (x,)\nhash(x)",
      "f = lambda v: sorted([2, 1], key=f)\nf(1)",
      "f = lambda v: list(map(f, [v]))\nf(1)",
      "def g(): yield from g()\nlist(g())",
      "class A:\n    def __getattr__(self, n): return getattr(self, n + 'x')\nA().y",
    ]) {
      const outcome = run(`try:\n${source.replace(/^/gm, "    ")}\nexcept RecursionError as e:\n    print('caught')`);
      expect(outcome.stdout, `${source}\n${outcome.error?.traceback}`).toBe("caught\n");
    }
  });
});

describe("3. one attribute gate", () => {
  const hidden = [
    "constructor",
    "__proto__",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "__defineGetter__",
    "__globals__",
    "__code__",
    "__builtins__",
    "gi_frame",
    "gi_code",
    "f_globals",
    "tb_frame",
    "items",
    "table",
    "type",
    "attrs",
    "implementation",
    "info",
    "func",
  ];
  const subjects = [
    "f",
    "(lambda: 0)",
    "len",
    "[].append",
    "object()",
    "C",
    "C()",
    "C().m",
    "(x for x in [])",
    "5",
    "'s'",
    "1.5",
    "[]",
    "{}",
    "None",
    "type",
    "math",
    "math.sqrt",
    "e",
    "range(3)",
  ];
  const ways = [
    (subject: string, name: string) => `(${subject}).${name}`,
    (subject: string, name: string) => `getattr(${subject}, "${name}")`,
    (subject: string, name: string) => `"{0.${name}}".format(${subject})`,
    (subject: string, name: string) => `operator.attrgetter("${name}")(${subject})`,
  ];
  const prelude =
    "import math, operator\ndef f(): pass\nclass C:\n    def m(self): pass\ntry: 1/0\nexcept ZeroDivisionError as error: e = error\n";
  test.for(subjects)("nothing of JavaScript and no way out hangs on %s", (subject) => {
    const found: string[] = [];
    const interpreter = new Interpreter({ authorizedImports: ["*"] });
    interpreter.run(prelude);
    for (const name of hidden) {
      for (const way of ways) {
        const source = way(subject, name);
        const outcome = interpreter.run(source);
        if (outcome.error?.type !== "AttributeError" && !(subject === "{}" && name === "items"))
          found.push(`${source} -> ${outcome.valueRepr ?? outcome.error?.type}`);
      }
    }
    expect(found).toEqual([]);
  });

  test("the classes of the engine are not reachable", () => {
    for (const source of [
      "().__class__.__base__.__subclasses__()",
      "object.__subclasses__()",
      "int.__subclasses__()",
      "type.__subclasses__(object)",
    ]) {
      expect(run(source).valueRepr, source).toBe("[]");
    }
  });
});

describe("4. one door", () => {
  test("builtins that reach outside say what works instead", () => {
    expect(run("open('/etc/passwd')").error?.message).toBe(
      "open() is not available: this interpreter has no file system. Pass data in through variables or tools.",
    );
    for (const source of ["exec('1')", "eval('1')", "compile('1', '', 'eval')", "breakpoint()"])
      expect(run(source).error?.type, source).toBe("RuntimeError");
  });

  test("imports go through the gate", () => {
    const outcome = run("import os", { authorizedImports: ["json", "math"] });
    expect(outcome.error).toMatchObject({
      type: "ImportError",
      message: "Import of 'os' is not allowed. Allowed modules: json, math.",
    });
    expect(run("__import__('os')", { authorizedImports: [] }).error?.message).toBe(
      "Import of 'os' is not allowed. No imports are allowed.",
    );
    expect(run("from os import system", { authorizedImports: ["math"] }).error?.type).toBe("ImportError");
    const absent = run("import subprocess", { authorizedImports: ["*"] }).error;
    expect(absent?.type).toBe("ImportError");
    expect(absent?.message).toMatch(/^Import of 'subprocess' is not allowed: a program here starts no other process\./);
    expect(run("import nonsense", { authorizedImports: ["*"] }).error?.message).toBe("No module named 'nonsense'");
  });

  test("a tool gets plain data only, by value", () => {
    const got: unknown[] = [];
    const interpreter = new Interpreter({
      toolNames: ["tool"],
      callTool: (name, args, kwargs) => {
        got.push([name, args, [...kwargs]]);
        return null;
      },
    });
    const outcome = interpreter.run(
      "tool(1, 2.5, 'x', None, True, [1, (2,)], {'__proto__': 1, 'a': {'b': 2}}, 2**70, b'ab', k={1: 2})",
    );
    expect(outcome.error).toBeNull();
    const [name, args, kwargs] = got[0] as [string, unknown[], [string, unknown][]];
    expect(name).toBe("tool");
    expect(args.slice(0, 6)).toEqual([1, 2.5, "x", null, true, [1, [2]]]);
    expect(Object.getPrototypeOf(args[6])).toBeNull();
    expect(Object.getOwnPropertyNames(args[6])).toEqual(["__proto__", "a"]);
    expect(args.slice(7)).toEqual([2n ** 70n, new Uint8Array([97, 98])]);
    expect(kwargs).toEqual([["k", new Map([[1, 2]])]]);
    expect(interpreter.run("tool(lambda: 1)").error).toMatchObject({
      type: "TypeError",
      message:
        "argument 1 of tool() must be plain data (None, bool, int, float, str, bytes, list, tuple, dict, set), not a function <lambda>",
    });
    expect(interpreter.run("x = []\nx.append(x)\ntool(x)").error?.message).toBe(
      "argument 1 of tool() contains itself, so it can't be passed on",
    );
  });
});

test("what generated code takes for a float or a function is one: no other class has such a field", () => {
  const src = fileURLToPath(new URL("../src/", import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const field =
    /^\s+(?:(?:declare|override|readonly|private|get) )*(?:double|arity)\b\??(?::(?! Value,$)|;| =|\(\))|this\.(?:double|arity) =/m;
  const holders = files.filter((name) => field.test(readFileSync(`${src}${name}`, "utf8")));
  expect(files.length).toBeGreaterThan(400);
  expect(holders.sort()).toEqual(["objects/function.ts", "objects/object.ts"]);
});

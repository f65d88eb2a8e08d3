/**
 * Type parameters and `type` aliases (PEP 695) when they run, and what may not stand in them. CPython 3.11 has none of it, so no case file can prove this;
 * outputs, messages and columns are those of CPython 3.12.1.
 */

import { describe, expect, test } from "vitest";
import { Interpreter } from "../src/index.ts";

const run = (source: string): string => {
  const { stdout, error } = new Interpreter({ authorizedImports: ["*"] }).run(source);
  return error === null ? stdout : `${error.type}: ${error.message}`;
};

/** `message (line:column-endLine:endColumn)` of what the compiler refuses. */
function refusal(source: string): string {
  const program = `try: compile(${JSON.stringify(source)}, "x", "exec")\nexcept SyntaxError as e: print(f"{e.msg} ({e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset})")`;
  const { stdout, error } = new Interpreter({ allowDynamicCode: true }).run(program);
  return error === null ? stdout.trimEnd() : `${error.type}: ${error.message}`;
}

describe("what is refused", () => {
  test.each([
    ["def f[T, T](): pass", "duplicate type parameter 'T' (1:10-1:11)"],
    ["class C[T: int, *T]: pass", "duplicate type parameter 'T' (1:17-1:19)"],
    ["type X[T, **T] = int", "duplicate type parameter 'T' (1:11-1:14)"],
    ["class A:\n  def f[__T, __T](): pass", "duplicate type parameter '__T' (2:14-2:17)"],
    ["def f[T](): nonlocal T", "nonlocal binding not allowed for type parameter 'T' (1:13-1:23)"],
    ["class C[T]:\n def g(self):\n  nonlocal T", "nonlocal binding not allowed for type parameter 'T' (3:3-3:13)"],
    ["def f[T: (yield)](): pass", "yield expression cannot be used within a TypeVar bound (1:11-1:16)"],
    ["def f[T: (x:=1)](): pass", "named expression cannot be used within a TypeVar bound (1:11-1:15)"],
    ["type X = (x:=1)", "named expression cannot be used within a type alias (1:11-1:15)"],
    ["type X = await y", "await expression cannot be used within a type alias (1:10-1:17)"],
    ["class C[T]((yield)): pass", "yield expression cannot be used within the definition of a generic (1:13-1:18)"],
    [
      "def f[T](x: (yield from g)): pass",
      "yield expression cannot be used within the definition of a generic (1:14-1:26)",
    ],
    [
      "class C[T](metaclass=(x:=1)): pass",
      "named expression cannot be used within the definition of a generic (1:23-1:27)",
    ],
    [
      "type X = [x:=1 for a in y]",
      "assignment expression within a comprehension cannot be used in a type alias (1:11-1:12)",
    ],
    [
      "def f[T](a: [x:=1 for b in y]): pass",
      "assignment expression within a comprehension cannot be used within the definition of a generic (1:14-1:15)",
    ],
    ["def f[*T: int](): pass", "cannot use bound with TypeVarTuple (1:9-1:14)"],
    ["class C[**P: (int, str)]: pass", "cannot use constraints with ParamSpec (1:12-1:24)"],
    ["def f[](): pass", "expected '(' (1:6-1:7)"],
    ["type True = 1", "invalid syntax (1:6-1:10)"],
  ])("%s", (source, message) => {
    expect(refusal(source)).toBe(message);
  });
});

describe("what it means", () => {
  test("defaults are evaluated before the type parameters, in the block around", () => {
    const source = `
class C:
    y = 5
    def f[T](self, a: T = y, *, k=y + 1) -> T: return a, k
print(C().f())
def f[T](a=(z := 3), *b: T, c: T = 7): return a, c
print(f(), z, f.__type_params__, f.__annotations__)
def note(x):
    print("note", x)
    return x
@note
def h[T: note(9)](a=note(1), *, b=note(2)) -> note(3): pass
print(h.__type_params__[0].__bound__)
`;
    expect(run(source).replace(/0x[0-9a-f]+/, "0x")).toBe(
      "(5, 6)\n(3, 7) 3 (T,) {'b': T, 'c': T}\nnote 1\nnote 2\nnote 3\nnote <function h at 0x>\nnote 9\n9\n",
    );
  });

  test("the items of a tuple are constraints", () => {
    expect(
      run("def n[T: (int, str), U: int]() : pass\nfor p in n.__type_params__: print(p.__bound__, p.__constraints__)"),
    ).toBe("None (<class 'int'>, <class 'str'>)\n<class 'int'> ()\n");
  });

  test("what is evaluated when asked for may be a block itself", () => {
    const source =
      "type X = [x for x in (1, 2)]\ntype Y = lambda: 3\ndef f[T: {a: 1 for a in 'b'}](): pass\nprint(X.__value__, Y.__value__(), f.__type_params__[0].__bound__)";
    expect(run(source)).toBe("[1, 2] 3 {'b': 1}\n");
  });

  test("generators and coroutines of generic functions", () => {
    const source =
      "import asyncio\ndef g[T](n=(lambda: 3)): yield n()\nasync def c[T](n=2): return n\nprint(list(g()), asyncio.run(c()))";
    expect(run(source)).toBe("[3] 2\n");
  });
});

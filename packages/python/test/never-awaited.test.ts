/** "coroutine 'f' was never awaited": what is told at the end of a run, and what waits for the next one. */

import { expect, test } from "vitest";
import { Interpreter } from "../src/index.ts";

const HINT = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
const F = "async def f(*args): return 3\n";

function session(): (source: string) => string {
  const interpreter = new Interpreter({ authorizedImports: ["*"], filename: "program.py" });
  return (source) => interpreter.run(source).stderr;
}

test("a coroutine that was dropped is told with the line that made it", () => {
  expect(session()(`${F}class A:\n    async def m(self): pass\nf()\nA().m()\n`)).toBe(
    "program.py:4: RuntimeWarning: coroutine 'f' was never awaited\n  f()\n" +
      HINT +
      "program.py:5: RuntimeWarning: coroutine 'A.m' was never awaited\n  A().m()\n" +
      HINT,
  );
});

test("each line tells it once", () => {
  expect(session()(`${F}for i in range(3): f(i)`)).toBe(
    `program.py:2: RuntimeWarning: coroutine 'f' was never awaited\n  for i in range(3): f(i)\n${HINT}`,
  );
});

test("library coroutines name the line of the program", () => {
  expect(session()("import asyncio\nasync def main():\n    asyncio.sleep(1)\nasyncio.run(main())")).toBe(
    `program.py:3: RuntimeWarning: coroutine 'sleep' was never awaited\n  asyncio.sleep(1)\n${HINT}`,
  );
});

test("it is told beside an exception", () => {
  const outcome = new Interpreter().run(`${F}f()\n1/0`);
  expect(outcome.error?.message).toBe("division by zero");
  expect(outcome.stderr).toBe(`<string>:2: RuntimeWarning: coroutine 'f' was never awaited\n  f()\n${HINT}`);
});

test.for([
  ["awaited", "await f()"],
  ["awaited by gather", "import asyncio\nawait asyncio.gather(f(), f())"],
  ["a task", "import asyncio\nasync def main(): asyncio.create_task(f())\nasyncio.run(main())"],
  ["closed", "f().close()"],
  ["held by a variable", "c = f()"],
  ["held by a container of an object", "class K: pass\nk = K()\nk.x = {1: [f()]}"],
  ["held by a closure", "def g():\n    c = f()\n    return lambda: c\nh = g()"],
  ["an argument of one that is held", "c = f(f())"],
  ["held by a generator", "def g():\n    c = f()\n    yield 1\n    yield c\nh = g()\nnext(h)"],
  ["held by a deque", "import collections\nd = collections.deque([f()])"],
  ["filtered", "import warnings\nwarnings.simplefilter('ignore')\nf()"],
])("nothing is told of one that is %s", ([, source]) => {
  expect(session()(F + source)).toBe("");
});

test("what a variable held is told when no variable leads to it any more", () => {
  const run = session();
  expect(run(`${F}c = [f()]`)).toBe("");
  expect(run("1")).toBe("");
  expect(run("c.clear()")).toBe(`sys:1: RuntimeWarning: coroutine 'f' was never awaited\n${HINT}`);
  expect(run("f()")).toBe(`program.py:1: RuntimeWarning: coroutine 'f' was never awaited\n  f()\n${HINT}`);
  expect(run("d = f()")).toBe("");
  expect(run("await d")).toBe("");
  expect(run("del d")).toBe("");
});

test("a run of many coroutines keeps the lines of the first hundred", () => {
  const told = session()(`${F}async def main():\n    for i in range(200): await f()\n    f()\nawait main()`);
  expect(told).toBe(`sys:1: RuntimeWarning: coroutine 'f' was never awaited\n${HINT}`);
});

test("who leaves very many is told of the first, and the next run is its own", () => {
  const run = session();
  expect(run(`${F}x = [f(i) for i in range(30_000)]`)).toBe("");
  // The text of an earlier run is not at hand any more.
  expect(run("x = None")).toBe(`sys:1: RuntimeWarning: coroutine 'f' was never awaited\n${HINT}`);
  expect(run("1")).toBe("");
});

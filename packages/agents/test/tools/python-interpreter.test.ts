import { expect, test } from "vitest";
import { PythonInterpreterTool } from "../../src/tools/python-interpreter.ts";
import { context } from "./web-server.ts";

const run = (tool: PythonInterpreterTool, code: string, signal?: AbortSignal): Promise<string> =>
  tool.execute({ code }, context(signal));

test("what was printed, and the last value", async () => {
  const tool = new PythonInterpreterTool();
  expect(await run(tool, "print('a')\nprint('b')\n[1, 'x']")).toBe("Stdout:\na\nb\nOutput: [1, 'x']");
  expect(await run(tool, "x = 1")).toBe("The program printed nothing.");
  expect(await run(tool, "import math\nmath.floor(2.5)")).toBe("Output: 2");
});

test("each call is a program of its own", async () => {
  const tool = new PythonInterpreterTool();
  await run(tool, "x = 1");
  await expect(run(tool, "x")).rejects.toMatchObject({
    message:
      "Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n    x\nNameError: name 'x' is not defined",
  });
});

test("an exception, with what was printed before it", async () => {
  await expect(run(new PythonInterpreterTool(), "print('before')\n1/0")).rejects.toMatchObject({
    message:
      'Traceback (most recent call last):\n  File "<string>", line 2, in <module>\n    1/0\n    ~^~\n' +
      "ZeroDivisionError: division by zero\nStdout before the error:\nbefore",
  });
});

test("modules: the usual ones, and those that are given", async () => {
  await expect(run(new PythonInterpreterTool({ authorizedImports: ["math"] }), "import json")).rejects.toMatchObject({
    message: expect.stringContaining("ImportError: Import of 'json' is not allowed. Allowed modules: math."),
  });
  const description = new PythonInterpreterTool({ authorizedImports: ["math", "re"] }).definition.description;
  expect(description).toMatch(/ It may import only these modules: math, re\.$/);
  expect(new PythonInterpreterTool({ authorizedImports: ["*"] }).description).toMatch(/ It may import any module\.$/);
});

test("limits: time, length of the result", async () => {
  await expect(run(new PythonInterpreterTool({ timeLimitMs: 300 }), "while True: pass")).rejects.toMatchObject({
    message: expect.stringContaining("time limit of 0.3 s"),
  });
  expect(await run(new PythonInterpreterTool({ maxOutputLength: 20 }), "'x' * 1000")).toBe(
    "Output: 'x\n... (990 characters left out) ...\nxxxxxxxxx'",
  );
});

test("an abort ends the program", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error("enough")), 300);
  await expect(run(new PythonInterpreterTool(), "while True: pass", controller.signal)).rejects.toThrow(/^enough$/);
});

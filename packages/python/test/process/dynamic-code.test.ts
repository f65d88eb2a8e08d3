/** `eval`, `exec` and `compile` in a process: refused, or, where the host allows them, under the limits of the program. */

import { expect, test } from "vitest";
import { PythonProcess } from "../../src/index.ts";

test("source text runs only where the host allows it", async () => {
  await using refusing = await PythonProcess.start();
  const refused = await refusing.run("eval('1 + 1')");
  expect(refused.error).toMatchObject({
    type: "RuntimeError",
    message: "eval() is not available. Write the expression directly, or use json.loads or ast.literal_eval for data.",
  });
  await using allowing = await PythonProcess.start({ allowDynamicCode: true, timeLimitMs: 1000 });
  expect((await allowing.run("x = 20\nexec('y = x + 1')\neval('y * 2')")).valueRepr).toBe("42");
  expect((await allowing.run("exec('import json')")).error?.type).toBe("ImportError");
  expect((await allowing.run("exec('while True: pass')")).error?.limit).toBe("time");
  expect((await allowing.run("y")).valueRepr).toBe("21");
});

test("the option is checked", async () => {
  // @ts-expect-error a string is no answer
  await expect(PythonProcess.start({ allowDynamicCode: "yes" })).rejects.toThrow(
    'PythonProcess.start: allowDynamicCode must be true or false, got "yes"',
  );
});

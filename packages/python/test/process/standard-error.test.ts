/** Standard error of a program: its own stream beside standard output, in the order in which it was written. */

import { expect, test } from "vitest";
import { PythonProcess } from "../../src/index.ts";

const SOURCE = `
import logging, sys
print("a")
print("b", file=sys.stderr)
logging.warning("careful: %d", 3)
print("c")
`;

test("what is written to standard error is kept and passed on apart", async () => {
  await using py = await PythonProcess.start({ authorizedImports: ["logging", "sys"] });
  const seen: string[] = [];
  const result = await py.run(SOURCE, {
    onStdout: (text) => seen.push(`out ${text}`),
    onStderr: (text) => seen.push(`err ${text}`),
  });
  expect(result.error).toBeNull();
  expect(result.stdout).toBe("a\nc\n");
  expect(result.stderr).toBe("b\nWARNING:root:careful: 3\n");
  expect(seen).toEqual(["out a\n", "err b\nWARNING:root:careful: 3\n", "out c\n"]);
});

test("it counts to the output limit", async () => {
  await using py = await PythonProcess.start({ authorizedImports: ["sys"], outputLimit: 1000 });
  const { error } = await py.run("import sys\nwhile True: print('x' * 100, file=sys.stderr)");
  expect(error).toMatchObject({ limit: "output", message: "output limit of 1000 characters exceeded" });
});

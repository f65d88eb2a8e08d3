import { expect, test } from "vitest";
import { adder } from "./adder-python.ts";

const prompt = async (lines: string[]): Promise<string> => {
  const { stdout, stderr } = await adder([], lines.join("\n"));
  expect(stderr).toBe("");
  return stdout;
};

test("expressions show their repr, statements nothing, None nothing", async () => {
  expect(await prompt(["1 + 1", "x = 'a'", "x", "None", "print(x)", "x * 2"])).toBe("2\n'a'\na\n'aa'\n");
});

test("blocks end at an empty line, brackets and strings at their end", async () => {
  expect(
    await prompt([
      "def f(n):",
      "    m = n + 1",
      "    return m",
      "",
      "f(1)",
      "[1,",
      " 2]",
      "'''a",
      "b'''",
      "for i in (1, 2): print(i)",
      "",
    ]),
  ).toBe("2\n[1, 2]\n'a\\nb'\n1\n2\n");
});

test("a block at the end of input is run", async () => {
  expect(await prompt(["for i in range(2):", "    print(i)"])).toBe("0\n1\n");
});

test("an error does not end the session, and the namespace stays", async () => {
  const { stdout, stderr, code } = await adder([], "x = 1\n1 / 0\nx = (\n)\nx\nx = )\nx\n");
  expect(stdout).toBe("()\n()\n");
  expect(stderr).toContain("ZeroDivisionError: division by zero\n");
  expect(stderr).toContain("SyntaxError: unmatched ')'\n");
  expect(code).toBe(0);
});

test("input() takes the next line", async () => {
  expect(await prompt(["name = input('> ')", "ada", "name"])).toBe("> 'ada'\n");
});

test("exit codes are those of SystemExit", async () => {
  expect(await adder([], "raise SystemExit(4)\nprint('never')\n")).toEqual({ stdout: "", stderr: "", code: 4 });
});

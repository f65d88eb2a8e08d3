import { expect, test } from "vitest";
import { wantsMoreLines } from "../../src/command-line/statement-end.ts";

test.each([
  ["x = 1", false],
  ["x = (1,", true],
  ["x = (1,\n2)", false],
  ["x = [ # ]", true],
  ["x = '['", false],
  ["x = '''a", true],
  ["x = '''a\n", true],
  ["x = '''a\nb'''", false],
  ["x = 'a", false],
  ["x = 'it\\'s (", false],
  ["x = 1 + \\", true],
  ["x = 1 + \\\n2", false],
  ["if x:", true],
  ["if x:\n    y", true],
  ["if x:\n    y\n", false],
  ["if x: y", true],
  ["if x: y\n", false],
  ["@decorator", true],
  ["async def f(): pass", true],
  ["match x:", true],
  ["match = 1", false],
  ["forward = 1", false],
  ["x = {'a':", true],
  ["lambda: 1", false],
  ["x = 1 # if:", false],
  ["for x in (1,\n", true],
  ["x:", true],
  ["x:\n", false],
  [")", false],
])("%j: %s", (text, expected) => {
  expect(wantsMoreLines(text.split("\n"))).toBe(expected);
});

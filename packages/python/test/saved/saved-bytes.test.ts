/** Saved variables as bytes: what is written comes back as it was, and of what is damaged nothing comes but an error. */

import { describe, expect, test } from "vitest";
import { Interpreter } from "../../src/index.ts";
import { checkSaved } from "../../src/saved/check-saved.ts";
import { decodeSaved, encodeSaved } from "../../src/saved/saved-bytes.ts";
import type { SavedVariables } from "../../src/saved/saved-variables.ts";
import { Random } from "../fuzz/random.ts";

const PROGRAM = `
import datetime, enum, collections, re
class Color(enum.Enum):
    RED = 1
class Point:
    """A place."""
    __slots__ = ("x", "y")
    def __init__(self, x, y=2.5): self.x, self.y = x, y
def shift(p, by=(1, -1), *, scale=1e300): return p
p = Point(-3); q = [p, p, shift]; q.append(q)
numbers = [0, -1, 127, 128, 2**53 - 1, 1 - 2**53, 2**53, -(2**200), 0.5, -0.0, float("inf"), float("nan"), 5e-324, 1.0]
pairs = [["f", 3], ["f", 0.5], [7], [-7], ["i", "ff"], (1,), [[1]]]
texts = ["", "a", "\\xff", "\\u0100", "\\U0001f600", "x" * 100, "y\\u20ac" * 100, "\\0", "__proto__", "\\ud800"]
kinds = {(1, "a"): {1, 2}, "b": frozenset([1.5]), None: b"\\x00\\xff", 1j: bytearray(b"z"), True: range(3)}
when = datetime.date(2024, 2, 29); count = collections.Counter("abca"); pattern = re.compile("a+", re.I)
recursion = collections.defaultdict(list, {"a": [ValueError("x", 1)]}); lost = (x for x in "ab")
`;

function saved(program: string): SavedVariables {
  const interpreter = new Interpreter({ authorizedImports: ["*"] });
  expect(interpreter.run(program).error).toBe(null);
  return interpreter.saveVariables();
}

describe("saved bytes", () => {
  test("give back what was written", () => {
    const variables = saved(PROGRAM);
    expect(variables.lost.map(({ name }) => name)).toEqual(["lost"]);
    const bytes = encodeSaved(variables);
    expect(decodeSaved(bytes)).toEqual(JSON.parse(JSON.stringify(variables)));
    // A part of larger memory is read as what it is.
    const within = Buffer.concat([Buffer.from("before"), bytes, Buffer.from("behind")]);
    expect(decodeSaved(within.subarray(6, 6 + bytes.length))).toEqual(decodeSaved(bytes));
  });

  test("are smaller than JSON where there are many floats", () => {
    const variables = saved("rows = [[i / 7, i / 3] for i in range(1000)]");
    expect(encodeSaved(variables).length).toBeLessThan(JSON.stringify(variables).length / 2);
  });

  test.each<[string, number[], string]>([
    ["nothing", [], "saved variables that are cut off"],
    ["an unknown tag", [11], "saved variables with an unknown tag"],
    ["an unknown field", [10, 1, 200, 0], "saved variables with an unknown field"],
    ["a text longer than the bytes", [7, 0xff, 0xff, 0xff, 0xff, 1, 65], "saved variables that are cut off"],
    [
      "a list longer than the bytes",
      [9, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 0],
      "saved variables that are cut off",
    ],
    [
      "a number without end",
      [3, ...new Array<number>(9).fill(0xff)],
      "saved variables with a number beyond all bounds",
    ],
    ["lists in lists", new Array<number[]>(20).fill([9, 1]).flat(), "saved variables that are too deep"],
    ["something behind them", [0, 0], "saved variables with something behind them"],
  ])("%s", (_name, bytes, message) => {
    expect(() => decodeSaved(Uint8Array.from(bytes))).toThrow(new Error(message));
  });

  test("with bytes changed at random are either damaged or something that is checked", () => {
    const whole = encodeSaved(saved(PROGRAM));
    const random = new Random(7);
    const outcomes = { damaged: 0, refused: 0, good: 0 };
    for (let i = 0; i < 3000; i++) {
      const bytes = Buffer.from(whole.subarray(0, random.chance(0.05) ? random.int(0, whole.length) : whole.length));
      for (let changes = random.int(0, 3); changes >= 0 && bytes.length > 0; changes--)
        bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
      let value: unknown;
      try {
        value = decodeSaved(bytes);
      } catch (error) {
        expect((error as Error).message).toMatch(/^saved variables (that are|with) /);
        outcomes.damaged += 1;
        continue;
      }
      if (checkSaved(value) === undefined) outcomes.refused += 1;
      else outcomes.good += 1;
    }
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(100);
    expect(({} as { sources?: unknown }).sources).toBe(undefined);
  });
});

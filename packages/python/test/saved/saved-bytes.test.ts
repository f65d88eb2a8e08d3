/** Saved variables as bytes: what is written comes back as it was, and of what is damaged nothing comes but an error. */

import { describe, expect, test } from "vitest";
import { Interpreter } from "../../src/index.ts";
import { checkSaved } from "../../src/saved/check-saved.ts";
import { decodeSaved } from "../../src/saved/saved-bytes.ts";
import type { Saved } from "../../src/saved/save-variables.ts";
import type { SavedValue } from "../../src/saved/saved-variables.ts";
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

function saved(program: string, timeLimitMs?: number): Saved {
  const interpreter = new Interpreter({ authorizedImports: ["*"] });
  expect(interpreter.run(program).error).toBe(null);
  return interpreter.saveVariables(timeLimitMs);
}

describe("saved bytes", () => {
  test("give back what was written", () => {
    const { bytes, isPartial } = saved(PROGRAM);
    expect(isPartial).toBe(false);
    const variables = checkSaved(decodeSaved(bytes))!;
    expect(variables.lost).toEqual([{ name: "lost", reason: "a 'generator' object" }]);
    const value = (name: string) => variables.variables.find(([each]) => each === name)![1];
    const node = (name: string) => variables.nodes[(value(name) as [number])[0]];
    const floats = [0.5, -0, Infinity, NaN, 5e-324, 1].map((each) => ["f", each]);
    const ints = [0, -1, 127, 128, 2 ** 53 - 1, 1 - 2 ** 53, ["i", "20000000000000"], ["i", `-1${"0".repeat(50)}`]];
    expect(node("numbers")).toEqual({ node: "list", items: [...ints, ...floats] });
    const texts = ["", "a", "\xff", "\u0100", "\u{1f600}", "x".repeat(100), "y\u20ac".repeat(100), "\0", "__proto__"];
    expect(node("texts")).toEqual({ node: "list", items: [...texts, "\ud800"] });
    const [p, , shift, q] = (node("q") as { items: SavedValue[] }).items;
    expect([p, q]).toEqual([value("p"), value("q")]);
    expect(variables.nodes[(shift as [number])[0]]).toMatchObject({
      node: "function",
      keywordDefaults: [["scale", ["f", 1e300]]],
      name: "shift",
    });
    expect(node("p")).toEqual({
      node: "instance",
      type: value("Point"),
      attrs: [],
      slots: [
        ["x", -3],
        ["y", ["f", 2.5]],
      ],
    });
    expect(node("kinds")).toMatchObject({ node: "dict", pairs: { length: 5 } });
    // A part of larger memory is read as what it is.
    const within = Buffer.concat([Buffer.from("before"), bytes, Buffer.from("behind")]);
    expect(decodeSaved(within.subarray(6, 6 + bytes.length))).toEqual(decodeSaved(bytes));
  });

  test("are smaller than JSON where there are many floats", () => {
    const { bytes } = saved("rows = [[i / 7, i / 3] for i in range(1000)]");
    expect(bytes.length).toBeLessThan(JSON.stringify(decodeSaved(bytes)).length / 2);
  });

  test.each<[string, number[], string]>([
    ["nothing", [], "saved variables that are cut off"],
    ["an unknown tag", [12], "saved variables with an unknown tag"],
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
    ["too many nodes", [11, 0xff, 0xff, 0x7f, 0, 0], "saved variables with too many nodes"],
    ["a hole among the nodes", [11, 1, 0, 0], "saved variables with nodes that are not there"],
    ["a node that is there twice", [11, 0, 0, 11, 0, 0, 0], "saved variables with nodes that are not there"],
  ])("%s", (_name, bytes, message) => {
    expect(() => decodeSaved(Uint8Array.from(bytes))).toThrow(new Error(message));
  });

  test("of what there is no time for are left out, and said to be missing", () => {
    const { bytes, isPartial } = saved("few = [1, 2]\nmany = list(range(1_000_000))\ntext = 'x' * 100_000", 1);
    expect(isPartial).toBe(true);
    const variables = checkSaved(decodeSaved(bytes))!;
    expect(variables.variables.map(([name]) => name)).toContain("few");
    expect(variables.lost).toContainEqual({ name: "many", reason: "not written down in time" });
  });

  test("with bytes changed at random are either damaged or something that is checked", () => {
    const whole = Buffer.from(saved(PROGRAM).bytes);
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

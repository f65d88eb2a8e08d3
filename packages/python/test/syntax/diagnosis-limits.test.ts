/** What is wrong with a long text takes longer to say than that something is: the limits are looked at meanwhile. */

import { expect, test } from "vitest";
import { Interpreter } from "../../src/index.ts";
import { beginRun, LimitExceeded } from "../../src/limits.ts";
import { PythonSyntaxError } from "../../src/syntax/errors.ts";
import { parseModule } from "../../src/syntax/parser.ts";

/** Reads a text under a clock that goes on by one each time somebody looks at it. */
function read(text: string, timeLimitMs: number): { thrown: unknown; looks: number } {
  let looks = 0;
  beginRun({ timeLimitMs, now: () => looks++, memoryInUse: () => 0 });
  try {
    parseModule(text);
    return { thrown: undefined, looks };
  } catch (thrown) {
    return { thrown, looks };
  } finally {
    new Interpreter().run("1");
  }
}

test("the clock is looked at all the time", () => {
  const { thrown, looks } = read(`x = ${"a*".repeat(20_000)}`, 1_000_000);
  expect(thrown).toBeInstanceOf(PythonSyntaxError);
  expect(looks).toBeGreaterThan(25);
});

test("a limit ends it", () => {
  const { thrown, looks } = read(`x = ${"a*".repeat(20_000)}`, 12);
  expect(thrown).toBeInstanceOf(LimitExceeded);
  expect(looks).toBeLessThan(20);
});

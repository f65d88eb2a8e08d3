/** What sessions of one host leave behind: builtin types, compiled patterns and read formats outlive them, so that what these know of a program's texts may not grow. */

import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Interpreter } from "../src/index.ts";
import { rest } from "../src/process/heap-meter.ts";
import { RecentTexts } from "../src/recent-texts.ts";

const MOST_MB = 4;

async function heldMb(): Promise<number> {
  await setImmediate(); // What weak references point to is held until a job of the event loop ends.
  rest();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

function runOnce(source: string): void {
  expect(new Interpreter({ authorizedImports: ["*"] }).run(source).error).toBe(null);
}

/** Each is run by itself first, so that its modules are there; `{}` is the number of the session. */
const programs: readonly (readonly [title: string, source: string])[] = [
  ["names of attributes", "class A: pass\nfor i in range(20_000): setattr(A, f'name{i}_{}', i)"],
  ["long names of attributes", "class A: pass\nfor i in range(500): setattr(A, f'{i}' + 'x' * 10_000 + '{}', i)"],
  ["attributes that are not there", "for i in range(20_000): hasattr(3, f'name{i}_{}')"],
  ["names of instances", "class A: pass\nfor i in range(5000): setattr(A(), f'name{i}_{}', i)"],
  ["patterns", "import re\nfor i in range(200): re.compile(f'{i}_{}' + 'x' * 1000, re.I)"],
  ["formats", "for i in range(500): f'%s{i}{}' % 1; (f'{{}}{i}{}' + 'x' * 5000).format(1)"],
  ["formats of structs", "import struct\nfor i in range(200): struct.calcsize('bh' * 2000 + f'{i + 1}x' + '{}x')"],
  ["long texts", "x = 'é' * 9_000_000 + '{}'\nlen(x)\nx[5]\n'😀' + x[7:]"],
  ["a searched text", "import re\nre.findall('y', '😀' * 1_000_000 + '{}')"],
];

describe("after ten sessions no more is held than after one", () => {
  test.each(programs)("%s", async (_, source) => {
    const session = (number: number): void => runOnce(source.replaceAll("{}", () => String(number)));
    session(0);
    runOnce("1");
    const before = await heldMb();
    for (let number = 1; number < 10; number++) session(number);
    runOnce("1");
    expect((await heldMb()) - before).toBeLessThan(MOST_MB);
  });
});

describe("recent texts", () => {
  test("the oldest goes when there are too many", () => {
    const recent = new RecentTexts<number>(2, 100);
    recent.add("a", 1);
    recent.add("b", 2);
    recent.add("c", 3);
    expect([recent.get("a"), recent.get("b"), recent.get("c")]).toEqual([undefined, 2, 3]);
  });

  test("the oldest go when they are too long together", () => {
    const recent = new RecentTexts<number>(10, 10);
    recent.add("aaaa", 1);
    recent.add("bbbb", 2);
    recent.add("cccccc", 3);
    expect([recent.get("aaaa"), recent.get("bbbb"), recent.get("cccccc")]).toEqual([undefined, 2, 3]);
  });

  test("a text that is too long alone is not kept, and drives nothing out", () => {
    const recent = new RecentTexts<number>(10, 10);
    recent.add("aaaa", 1);
    recent.add("b".repeat(11), 2);
    expect([recent.get("aaaa"), recent.get("b".repeat(11))]).toEqual([1, undefined]);
  });

  test("cleared, it has room for all again", () => {
    const recent = new RecentTexts<number>(10, 10);
    recent.add("a".repeat(10), 1);
    recent.clear();
    recent.add("b".repeat(10), 2);
    expect([recent.get("a".repeat(10)), recent.get("b".repeat(10))]).toEqual([undefined, 2]);
  });
});

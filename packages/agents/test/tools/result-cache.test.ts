import { expect, test } from "vitest";
import { bindToolArguments, callTool } from "../../src/tools/call-tool.ts";
import { type ToolOptions, tool } from "../../src/tools/tool.ts";
import { context } from "./web-server.ts";

function counting(cache: ToolOptions["cache"]) {
  const calls: unknown[] = [];
  const made = tool({
    name: "look_up",
    description: "Looks up.",
    inputs: { a: { type: "integer" }, b: { type: "string", default: "x" } },
    cache,
    execute: (args) => {
      calls.push(args.a);
      if (args.a === 0) throw new Error(`no ${calls.length}`);
      return { found: [args.a, args.b] };
    },
  });
  const call = async (...args: unknown[]) => callTool(made, await bindToolArguments(made, args, {}), context());
  return { calls, call };
}

test("equal arguments are answered once, each time with a copy", async () => {
  const { calls, call } = counting(true);
  const first = (await call(1)) as { found: unknown[] };
  first.found.push("changed");
  const second = (await call(1, "x")) as { found: unknown[] };
  second.found.push("changed too");
  expect(await call("1", "x")).toEqual({ found: [1, "x"] });
  expect(await call(1, "y")).toEqual({ found: [1, "y"] });
  expect(calls).toEqual([1, 1]);
});

test("failures are not kept; results leave by age and by number", async () => {
  const { calls, call } = counting({ ttlMs: 40, maxEntries: 2 });
  await expect(call(0)).rejects.toThrow(/^no 1$/);
  await expect(call(0)).rejects.toThrow(/^no 2$/);
  for (const a of [1, 2, 1, 3, 1]) await call(a);
  expect(calls).toEqual([0, 0, 1, 2, 3, 1]);
  await new Promise((done) => setTimeout(done, 60));
  await call(1);
  expect(calls).toHaveLength(7);
});

test("without the option every call is made, and a wrong option is told", async () => {
  const { calls, call } = counting(undefined);
  await call(1);
  await call(1);
  expect(calls).toEqual([1, 1]);
  expect(() => counting({ ttlMs: 0 })).toThrow("tool 'look_up': cache.ttlMs: wanted a number of at least 1, got 0.");
});

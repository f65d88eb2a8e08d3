/** The lesser mode: an interpreter in a worker thread, as `docs/security.md` shows it. */

import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import type { RunOutcome } from "../../src/index.ts";

test("a worker runs programs in one namespace, keeps its own limits, and can be terminated", async () => {
  const script = fileURLToPath(new URL("./python-worker.ts", import.meta.url));
  const worker = new Worker(script, {
    env: {},
    execArgv: ["--no-warnings"],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const run = (source: string): Promise<RunOutcome> =>
    new Promise((resolve) => {
      worker.once("message", resolve);
      worker.postMessage(source);
    });
  expect((await run("x = sum(range(10))\nx")).valueRepr).toBe("45");
  expect((await run("while True: pass")).error).toMatchObject({ limit: "steps", allowed: 1_000_000 });
  expect((await run("x")).valueRepr).toBe("45");
  worker.postMessage("3 ** 100_000_000");
  await worker.terminate();
});

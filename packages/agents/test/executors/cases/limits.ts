// What ends a program from outside: limits and aborts. And sessions beside and after each other.

import { expect } from "vitest";
import { CodeAgent } from "../../../src/agents/code-agent.ts";
import type { ExecutorTool } from "../../../src/executors/executor.ts";
import { ScriptedModel } from "../../../src/models/scripted.ts";
import { aborted, type Case, evaluated, failed, type OwnCase } from "./case.ts";

const timeLimitMs = 400;
const timedOut = {
  type: "TimeoutError",
  message: "time limit of 0.4 s exceeded",
  traceback: "TimeoutError: time limit of 0.4 s exceeded\n",
};

export function limitCases(): OwnCase[] {
  const own = { limits: { timeLimitMs } };
  // The tool alone takes longer than the program may.
  const patient = { limits: { timeLimitMs: 2000 }, imports: ["*"] };
  const slow: ExecutorTool = {
    name: "slow",
    call: () => new Promise((resolve) => setTimeout(resolve, 2500, "slow")),
  };
  return [
    {
      title: "the time limit ends a program, and the next one has the variables",
      own,
      async work(executor) {
        await evaluated(executor, "kept = 1");
        const result = await executor.run("print('before')\nwhile True:\n    pass", {});
        expect(result.error).toEqual(timedOut);
        expect(result.stdout).toBe("before\n");
        expect(await evaluated(executor, "kept")).toBe(1);
        const stubborn =
          "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        print('no')";
        expect(await executor.run(stubborn, {})).toMatchObject({ stdout: "", error: timedOut });
        const cleaning =
          "try:\n    while True:\n        pass\nfinally:\n    print('no')\n    while True:\n        pass";
        expect(await executor.run(cleaning, {})).toMatchObject({ stdout: "", error: timedOut });
      },
    },
    {
      title: "the time limit: what a tool takes is not the program's",
      own: patient,
      tools: [slow],
      async work(executor) {
        expect(await evaluated(executor, "slow()")).toBe("slow");
      },
    },
    {
      title: "the time limit: what several tools take at once is not the program's",
      needs: "threads",
      own: patient,
      tools: [slow],
      async work(executor) {
        const program =
          "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(3) as pool:\n    r = [f.result() for f in [pool.submit(slow) for _ in range(3)]]\nr";
        expect(await evaluated(executor, program)).toEqual(["slow", "slow", "slow"]);
      },
    },
    {
      title: "the time limit counts what is computed while a call is out",
      needs: "threads",
      own: { ...own, imports: ["*"] },
      tools: [{ name: "never", call: () => new Promise(() => {}) }],
      async work(executor) {
        const busy = "import threading\nthreading.Thread(target=never, daemon=True).start()\nwhile True: pass";
        expect((await executor.run(busy, {})).error).toEqual(timedOut);
      },
    },
    {
      title: "the time limit ends a wait, and the variables stay",
      own: { ...own, imports: ["*"] },
      async work(executor) {
        expect(await evaluated(executor, "kept = 1\nkept")).toBe(1);
        const waits = ["import time\ntime.sleep(60)", "import asyncio\nasyncio.run(asyncio.sleep(60))"];
        for (const wait of waits) expect((await executor.run(wait, {})).error).toEqual(timedOut);
        expect(await evaluated(executor, "kept")).toBe(1);
      },
    },
    {
      title: "the limit of calls ends a program, past every except",
      own: { limits: { hostCallLimit: 3 } },
      tools: [{ name: "one", call: async () => 1 }],
      async work(executor) {
        const program = "n = 0\nwhile True:\n    try:\n        n += one()\n    except BaseException:\n        n = -1";
        expect((await executor.run(program, {})).error).toEqual({
          type: "RuntimeError",
          message: "host call limit of 3 calls exceeded",
          traceback: "RuntimeError: host call limit of 3 calls exceeded\n",
        });
        expect(await evaluated(executor, "n")).toBe(3);
        expect(await evaluated(executor, "one() + one()")).toBe(2);
      },
    },
    {
      title:
        "imports: what is not allowed is refused with what is, and what is not of the program's own is not asked for",
      own: { imports: ["math", "collections"] },
      async work(executor) {
        expect(await failed(executor, "import os")).toMatchObject({
          type: "ImportError",
          message: "Import of 'os' is not allowed. Allowed modules: collections, math.",
        });
        expect((await failed(executor, "from subprocess import run")).message).toContain("Import of 'subprocess'");
        const program = "import math\nfrom collections import Counter\nCounter('aab').most_common(1)";
        expect(await evaluated(executor, program)).toEqual([["a", 2]]);
      },
    },
  ];
}

export function interruptCases(): Case[] {
  let wasAborted = false;
  let isWaiting: () => void = () => {};
  const unanswered: ExecutorTool = {
    name: "unanswered",
    call: (_args, _kwargs, { signal }) =>
      new Promise(() => {
        signal.addEventListener("abort", () => {
          wasAborted = true;
        });
        isWaiting();
      }),
  };
  return [
    {
      title: "an abort stops a computation with the caller's reason; the variables stay",
      async work(executor) {
        expect(String(await aborted(executor, "x = 5\nprint('go', flush=True)\nwhile True:\n    pass"))).toBe(
          "Error: enough",
        );
        expect(await evaluated(executor, "x")).toBe(5);
      },
    },
    {
      title: "an abort passes every except and finally",
      async work(executor) {
        const program =
          "x = 5\nprint('go', flush=True)\nwhile True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        x = 6\n    finally:\n        x = 7";
        expect(String(await aborted(executor, program))).toBe("Error: enough");
        expect(await evaluated(executor, "x")).toBe(5);
      },
    },
    {
      title: "an abort stops a program that waits for a tool, and tells the tool",
      tools: [unanswered],
      async work(executor) {
        const controller = new AbortController();
        isWaiting = () => controller.abort(new Error("enough"));
        const program = "y = 6\ntry:\n    unanswered()\nexcept BaseException:\n    y = 7";
        await expect(executor.run(program, { signal: controller.signal })).rejects.toThrow("enough");
        expect(wasAborted).toBe(true);
        expect(await evaluated(executor, "y")).toBe(6);
      },
    },
    {
      title: "an abort before the program is one without it",
      async work(executor) {
        const signal = AbortSignal.abort(new Error("before"));
        await expect(executor.run("ran = 1", { signal })).rejects.toThrow("before");
        expect((await failed(executor, "ran")).type).toBe("NameError");
      },
    },
    {
      title: "an abort ends a program that sleeps in the system",
      needs: "system",
      async work(executor) {
        const program = "import time\nz = 1\nprint('go', flush=True)\ntime.sleep(60)\nz = 2";
        expect(String(await aborted(executor, program))).toBe("Error: enough");
        expect(await evaluated(executor, "z")).toBe(1);
      },
    },
    {
      title: "an abort after the program changes nothing",
      async work(executor) {
        const controller = new AbortController();
        expect((await executor.run("1", { signal: controller.signal })).value).toBe(1);
        controller.abort();
        expect(await evaluated(executor, "2")).toBe(2);
      },
    },
  ];
}

const code = (program: string): string => `Thought: next.\n<code>\n${program}\n</code>`;

export function sessionCases(): (Case | OwnCase)[] {
  return [
    {
      title: "a second run on one agent goes on with its variables, a third starts afresh",
      async work(_executor, { make }) {
        const model = new ScriptedModel([
          code("kept = 41\nfinal_answer(kept)"),
          code("final_answer(kept + 1)"),
          code("kept"),
          code("final_answer('fresh')"),
        ]);
        await using agent = new CodeAgent({ model, executor: make() });
        expect(await agent.run("First")).toBe(41);
        expect(await agent.run("Second", { reset: false })).toBe(42);
        expect(await agent.run("Third")).toBe("fresh");
        expect(agent.memory.actionSteps()[0]?.error?.message).toContain("name 'kept' is not defined");
      },
    },
    {
      title: "two runs of one agent side by side have a session each",
      async work(_executor, { make }) {
        let arrived = 0;
        let open: () => void = () => {};
        const bothAreThere = new Promise<void>((resolve) => {
          open = resolve;
        });
        const answer = async (): Promise<string> => {
          arrived += 1;
          const mine = arrived;
          if (arrived === 2) open();
          await bothAreThere;
          return code(`mine = ${mine}\nfinal_answer([mine, 'other' in globals()])\nother = 1`);
        };
        const model = new ScriptedModel([answer, answer]);
        await using agent = new CodeAgent({ model, executor: make() });
        const answers = await Promise.all([agent.run("One"), agent.run("Two")]);
        expect(answers.toSorted()).toEqual([
          [1, false],
          [2, false],
        ]);
      },
    },
    {
      title: "sessions are apart, and a fresh one knows nothing",
      own: {},
      async work(executor) {
        const other = executor.fresh?.();
        expect(other).toBeDefined();
        try {
          await other!.start({ tools: [], authorizedImports: [] });
          await Promise.all([evaluated(executor, "v = 'one'"), evaluated(other!, "w = 'two'")]);
          expect(await Promise.all([evaluated(executor, "v"), evaluated(other!, "w")])).toEqual(["one", "two"]);
          expect((await failed(other!, "v")).message).toBe("name 'v' is not defined");
        } finally {
          await other?.dispose();
        }
      },
    },
    {
      title: "without a start, and after dispose, a run is refused",
      async work(_executor, { make }) {
        const executor = make();
        await expect(executor.run("1", {})).rejects.toMatchObject({ code: "executor_not_started" });
        await executor.start({ tools: [], authorizedImports: [] });
        await executor.dispose();
        await executor.dispose();
        await expect(executor.run("1", {})).rejects.toMatchObject({ code: "executor_not_started" });
      },
    },
  ];
}

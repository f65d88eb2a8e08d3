// The examples of transports, with stand-ins of the shape of the SDKs that they are for: their sandboxes are processes of this machine.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, describe, expect, test } from "vitest";
import { type Daytona, daytonaExecutor } from "../../../../examples/executors/daytona.ts";
import { type VercelSandboxes, vercelExecutor } from "../../../../examples/executors/vercel.ts";
import type { DriverExecutor } from "../../src/executors/driver-executor.ts";
import { FinalAnswerSignal } from "../../src/executors/executor.ts";

const hasPython = spawnSync("python3", ["-c", ""]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "adder-transports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A sandbox's commands, with its /tmp in a folder of its own. */
class Machine {
  readonly children = new Set<ChildProcess>();
  readonly #place = mkdtempSync(join(folder, "machine-"));

  write(path: string, content: Buffer): void {
    writeFileSync(this.#here(path), content);
  }

  run(command: string): ChildProcess {
    const env = { PATH: process.env.PATH };
    const child = spawn("/bin/sh", ["-c", this.#here(command)], { env, detached: true });
    this.children.add(child);
    child.on("close", () => this.children.delete(child));
    return child;
  }

  async end(): Promise<void> {
    const ended = [...this.children].map((child) => once(child, "close"));
    for (const { pid } of this.children) process.kill(-pid!, "SIGKILL");
    await Promise.all(ended);
  }

  #here(text: string): string {
    return text.replaceAll("/tmp/", `${this.#place}/`);
  }
}

const machines: Machine[] = [];
function newMachine(): Machine {
  const machine = new Machine();
  machines.push(machine);
  return machine;
}

const daytona: Daytona = {
  create: async () => {
    const machine = newMachine();
    let command: ChildProcess;
    return {
      fs: { uploadFile: async (content, path) => machine.write(path, content) },
      process: {
        createSession: async () => {},
        executeSessionCommand: async (_session, request) => {
          command = machine.run((request as { command: string }).command);
          return { cmdId: "1" };
        },
        getSessionCommandLogs: async (_session, _id, onStdout, onStderr) => {
          command.stdout?.setEncoding("utf8").on("data", onStdout);
          command.stderr?.setEncoding("utf8").on("data", onStderr);
          await once(command, "close");
        },
        sendSessionCommandInput: async (_session, _id, data) => void command.stdin?.write(data),
      },
      delete: () => machine.end(),
    };
  },
};

const vercel: VercelSandboxes = {
  create: async () => {
    const machine = newMachine();
    return {
      writeFiles: async (files) => {
        for (const { path, content } of files) machine.write(path, content);
      },
      runCommand: async ({ args, detached = false }) => {
        const child = machine.run(args[1]);
        child.stdout?.setEncoding("utf8");
        if (!detached) await once(child, "close");
        return {
          async *logs() {
            for await (const data of child.stdout!) yield { stream: "stdout" as const, data: String(data) };
          },
        };
      },
      stop: () => machine.end(),
    };
  },
};

const examples: [name: string, make: () => DriverExecutor][] = [
  ["Daytona", () => daytonaExecutor(daytona, { timeLimitMs: 1000 })],
  ["Vercel", () => vercelExecutor(vercel, { timeLimitMs: 1000 })],
];

describe.skipIf(!hasPython)(`examples of transports${hasPython ? "" : " (skipped: no python3 on the PATH)"}`, () => {
  test.each(examples)(
    "%s: values, output, tools, errors, limits, state, the final answer, and the end",
    async (_name, make) => {
      const before = machines.length;
      const executor = make();
      const echo = { name: "echo", call: async ([value]: unknown[]) => value ?? null };
      const finalAnswer = {
        name: "final_answer",
        call: async ([answer]: unknown[]) => {
          throw new FinalAnswerSignal(answer);
        },
      };
      await executor.start({ tools: [echo, finalAnswer], authorizedImports: ["*"] });
      expect(machines.length).toBe(before);
      expect(await executor.run("x = echo('é' * 1000)\nprint(len(x))\nx[:2]", {})).toMatchObject({
        value: "éé",
        stdout: "1000\n",
        error: null,
        layers: ["cloud-sandbox"],
      });
      expect((await executor.run("1 / 0", {})).error?.message).toBe("division by zero");
      expect((await executor.run("while True: pass", {})).error?.message).toBe("time limit of 1 s exceeded");
      expect((await executor.run("len(x)", {})).value).toBe(1000);
      expect((await executor.run("import os\nos._exit(3)", {})).error?.message).toContain("the process ended");
      expect((await executor.run("final_answer([1, 2])", {})).finalAnswer).toEqual({ value: [1, 2] });
      await executor.dispose();
      await expect.poll(() => machines.slice(before).flatMap(({ children }) => [...children]).length).toBe(0);
    },
  );
});

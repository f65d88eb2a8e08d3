// The e2b executor, with a stand-in for the SDK: its shapes, and for a sandbox a process of this machine. As the SDK does, it
// gives output as decoded text in pieces of its own, and takes input as text.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { E2BExecutor, type E2BSandbox, type E2BSandboxOptions, type E2BSdk } from "../../src/executors/e2b.ts";
import { executorCases } from "./executor-cases.ts";

const hasPython = spawnSync("python3", ["-c", ""]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "adder-e2b-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Processes of sandboxes that were not killed. */
const living = new Set<ChildProcess>();

function standIn(log: unknown[] = []): E2BSdk {
  const create = async (...given: [string | E2BSandboxOptions, E2BSandboxOptions?]): Promise<E2BSandbox> => {
    log.push(["create", ...given]);
    return new FakeSandbox(log) as unknown as E2BSandbox;
  };
  return { Sandbox: { create } } as E2BSdk;
}

class FakeSandbox {
  readonly #log: unknown[];
  readonly #file = join(folder, `driver-${Math.random()}.py`);
  #child: ChildProcess | undefined;

  constructor(log: unknown[]) {
    this.#log = log;
  }

  files = {
    write: async (path: string, data: string): Promise<void> => {
      this.#log.push(["write", path]);
      writeFileSync(this.#file, data);
    },
  };

  commands = {
    run: async (command: string, options: { background?: boolean; onStdout?: (text: string) => void }) => {
      this.#log.push(["run", command]);
      if (!options.background) return { exitCode: 0, stderr: "" };
      const child = spawn("/bin/bash", ["-c", command.replace("/tmp/adder-driver.py", this.#file)], {
        env: { PATH: process.env.PATH },
      });
      this.#child = child;
      living.add(child);
      child.stdin.on("error", () => {});
      const decoder = new TextDecoder();
      child.stdout.on("data", (chunk: Buffer) => options.onStdout?.(decoder.decode(chunk, { stream: true })));
      const wait = new Promise((resolve, reject) => {
        child.on("close", (code) => {
          living.delete(child);
          if (code === 0) resolve({ exitCode: 0 });
          else reject(Object.assign(new Error(`exit status ${code}`), { exitCode: code ?? -1 }));
        });
      });
      wait.catch(() => undefined);
      return { pid: child.pid, wait: () => wait };
    },
    sendStdin: async (pid: number, data: string): Promise<void> => {
      expect(pid).toBe(this.#child?.pid);
      this.#child?.stdin?.write(data);
    },
  };

  async setTimeout(): Promise<void> {}

  async kill(): Promise<boolean> {
    const child = this.#child;
    if (child === undefined || !living.has(child)) return false;
    const closed = once(child, "close");
    child.kill("SIGKILL");
    await closed;
    return true;
  }
}

describe.skipIf(!hasPython)(`e2b, by a stand-in${hasPython ? "" : " (skipped: no python3 on the PATH)"}`, () => {
  executorCases({
    make: (limits) => new E2BExecutor({ ...limits, sdk: standIn() }),
    countProcesses: () => living.size,
    hasSystem: true,
    layers: ["cloud-sandbox"],
  });

  test("what the SDK is asked for", async () => {
    const log: unknown[] = [];
    const options = { apiKey: "key", template: "mine", allowInternetAccess: false, packages: ["pandas", "it's"] };
    await using executor = new E2BExecutor({ ...options, sdk: standIn(log) });
    await executor.start({ tools: [], authorizedImports: [] });
    const settings = { apiKey: "key", allowInternetAccess: false, timeoutMs: 300_000, metadata: { purpose: "adder" } };
    expect(log).toEqual([
      ["create", "mine", settings],
      ["run", "python3 -m pip install --quiet --no-input --disable-pip-version-check -- 'pandas' 'it'\\''s'"],
      ["write", "/tmp/adder-driver.py"],
      ["run", "exec python3 -u -I /tmp/adder-driver.py lines"],
    ]);
  });

  test("a sandbox that can't be had", async () => {
    const create = async (): Promise<never> => {
      throw new Error("401: Invalid API key");
    };
    const executor = new E2BExecutor({ sdk: { Sandbox: { create } } });
    await expect(executor.start({ tools: [], authorizedImports: [] })).rejects.toMatchObject({
      code: "executor_start_failed",
      message: "E2BExecutor: could not create a sandbox: 401: Invalid API key",
    });
  });
});

test("without the SDK the error says what to install", async () => {
  await expect(new E2BExecutor().start({ tools: [], authorizedImports: [] })).rejects.toMatchObject({
    code: "executor_package_missing",
    message: "E2BExecutor: wanted the package @e2b/code-interpreter or e2b: npm install @e2b/code-interpreter",
  });
});

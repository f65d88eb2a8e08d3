// The e2b executor: the shared cases with the official SDK as it is, pointed at a stand-in for the service (e2b-service.ts), and what
// becomes of refusals, cut streams and time-outs. With E2B_API_KEY set the shared cases run against the real service too.

import { spawnSync } from "node:child_process";
import process from "node:process";
import { afterAll, describe, expect, test } from "vitest";
import { E2BExecutor, type E2BExecutorOptions } from "../../src/executors/e2b.ts";
import type { ExecutorTool } from "../../src/executors/executor.ts";
import { evaluated, type Living } from "./cases/case.ts";
import { apiKey, E2BService } from "./e2b-service.ts";
import { executorCases } from "./executor-cases.ts";

const canLockIn =
  spawnSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "python3", "-c", ""]).status === 0;
const service = await E2BService.start();
const connection = { apiUrl: service.url, sandboxUrl: service.url };
afterAll(() => service.stop());

const living: Living = {
  of: async (host) => service.sandboxesOf(host),
  lives: async (id) => service.sandboxes.includes(id),
  kill: async (id) => service.killCommands(id),
};

const title = `e2b, by a stand-in for the service${canLockIn ? "" : " (skipped: its sandboxes want bubblewrap and python3)"}`;

describe.skipIf(!canLockIn)(title, () => {
  executorCases({
    make: (limits) => new E2BExecutor({ ...limits, apiKey, connection }),
    elsewhere: {
      module: "e2b.ts",
      expression: `new module.E2BExecutor(${JSON.stringify({ apiKey, connection, sandboxTimeoutMs: 5000 })})`,
    },
    layers: ["cloud-sandbox"],
    living,
  });

  const echo: ExecutorTool = { name: "echo", call: async ([value]) => value ?? null };

  async function started(options: E2BExecutorOptions = {}): Promise<E2BExecutor> {
    const executor = new E2BExecutor({ apiKey, connection, ...options });
    await executor.start({ tools: [echo], authorizedImports: ["*"] });
    return executor;
  }

  /** The error of a session's first program. */
  async function refused(options: E2BExecutorOptions): Promise<unknown> {
    await using executor = await started(options);
    return await executor.run("1", {}).catch((error: unknown) => error);
  }

  test("the sandbox is created by the first program, with what was asked for, and killed at the end", async () => {
    const [before, asked] = [service.sandboxes.length, service.bodies.length];
    const executor = await started({ template: "mine", allowInternetAccess: false, sandboxTimeoutMs: 60_000 });
    expect([service.sandboxes.length - before, service.bodies.length - asked]).toEqual([0, 0]);
    expect(await evaluated(executor, "1")).toBe(1);
    expect(service.sandboxes.length - before).toBe(1);
    expect(service.bodies.slice(asked)).toEqual([
      {
        templateID: "mine",
        timeout: 60,
        allow_internet_access: false,
        metadata: { purpose: "adder", process: String(process.pid) },
      },
    ]);
    await executor.dispose();
    expect(service.sandboxes.length).toBe(before);
  });

  test("packages are installed by pip before the first program; what pip says is the error", async () => {
    expect(await refused({ packages: ["./it's not there"] })).toMatchObject({
      code: "executor_start_failed",
      message: expect.stringMatching(/^E2BExecutor: could not install \.\/it's not there: /),
    });
    expect(await refused({ packages: [] })).toMatchObject({ value: 1 });
  });

  test("401, 404 and 429 at the creation are told in the service's words", async () => {
    expect(await refused({ apiKey: `e2b_${"1".repeat(40)}` })).toMatchObject({
      code: "executor_start_failed",
      message:
        "E2BExecutor: could not create a sandbox: Unauthorized, please check your credentials. - Invalid API key",
    });
    expect(await refused({ template: "no-such-template" })).toMatchObject({
      code: "executor_start_failed",
      message: "E2BExecutor: could not create a sandbox: 404: template 'no-such-template' not found",
    });
    service.fail(/\/sandboxes$/, 429);
    expect(await refused({})).toMatchObject({
      code: "executor_start_failed",
      message: "E2BExecutor: could not create a sandbox: Rate limit exceeded, please try again later - 429 of the test",
    });
    service.fail(/\/sandboxes$/, 502);
    expect(await refused({})).toMatchObject({
      code: "executor_start_failed",
      message: "E2BExecutor: could not create a sandbox: 502: 502 of the test",
    });
  });

  test("a sandbox in which the driver can't be started is killed", async () => {
    const before = service.sandboxes.length;
    service.fail(/^\/files$/, 401);
    expect(await refused({})).toMatchObject({
      code: "executor_start_failed",
      message: "E2BExecutor: could not start Python in the sandbox: 401 of the test",
    });
    expect(service.sandboxes.length).toBe(before);
  });

  test("input that is refused with 429 or 502 is sent again, and what had arrived does not count twice", async () => {
    await using executor = await started();
    await evaluated(executor, "calls = 0");
    service.fail(/SendInput$/, 502, { times: 2 });
    expect(await evaluated(executor, "calls += 1\ncalls")).toBe(1);
    service.fail(/SendInput$/, 429, { times: 2, code: "resource_exhausted" });
    expect(await evaluated(executor, "calls += echo(1)\ncalls")).toBe(2);
    service.fail(/SendInput$/, 502, { times: 3, isAfter: true });
    expect(await evaluated(executor, "calls += echo(1)\ncalls")).toBe(3);
  });

  test("cut streams: output and calls go on where they were, whole and once", async () => {
    await using executor = await started();
    let pieces = 0;
    const connects = (): number => service.requests.filter((request) => request.endsWith("/Connect")).length;
    const before = connects();
    const onStdout = (): void => {
      pieces += 1;
      if (pieces % 40 === 7) service.cut();
    };
    const program =
      "total = 0\nfor i in range(100):\n    print('ü' * 30_000, i)\n    total += echo(i) if i % 10 == 0 else i\ntotal";
    const { value, stdout, error } = await executor.run(program, { onStdout });
    expect([value, error]).toEqual([4950, null]);
    expect(stdout === Array.from({ length: 100 }, (_, i) => `${"ü".repeat(30_000)} ${i}\n`).join("")).toBe(true);
    expect(connects() - before).toBeGreaterThanOrEqual(2);
  });

  test("a stream that is cut while nothing runs is taken up again", async () => {
    await using executor = await started();
    await evaluated(executor, "kept = 5");
    service.cut();
    expect(await evaluated(executor, "kept")).toBe(5);
  });

  test("a connection that does not come back at once is tried for again", async () => {
    await using executor = await started();
    await evaluated(executor, "kept = 6");
    service.fail(/\/Connect$/, 502, { times: 3 });
    service.cut();
    expect(await evaluated(executor, "kept")).toBe(6);
  });

  test("a sandbox whose time is over: the program is told, and the next one has a new one", async () => {
    await using executor = await started();
    const before = new Set(service.sandboxes);
    await evaluated(executor, "kept = 7");
    const [mine] = service.sandboxes.filter((id) => !before.has(id));
    const ended = await executor.run("print('going', flush=True)\nimport time\ntime.sleep(20)", {
      onStdout: () => service.end(mine),
    });
    expect(ended.error?.message).toMatch(
      /^the process ended \(exit code unknown\): Sandbox is probably not running anymore\. Its variables are lost:/,
    );
    expect((await executor.run("kept", {})).error?.message).toContain("name 'kept' is not defined");
  });

  test("while a program runs, and only then, the sandbox's time is moved on", async () => {
    const moves = (): number => service.requests.filter((request) => request.endsWith("/timeout")).length;
    const see: ExecutorTool = {
      name: "see_moves",
      call: async ([count]) => {
        const wanted = moves() + Number(count);
        await expect.poll(moves, { timeout: 30_000 }).toBeGreaterThanOrEqual(wanted);
        return "moved on";
      },
    };
    await using executor = new E2BExecutor({ apiKey, connection, sandboxTimeoutMs: 3000 });
    await executor.start({ tools: [see], authorizedImports: [] });
    expect(await evaluated(executor, "see_moves(3)")).toBe("moved on");
    const [before, living] = [moves(), service.sandboxes.length];
    await expect.poll(() => service.sandboxes.length, { timeout: 30_000 }).toBeLessThan(living);
    expect(moves()).toBe(before);
  });

  test("keep-alives of a quiet stream are nobody's output", async () => {
    await using executor = await started();
    const before = service.keepalives;
    const { stdout, value } = await executor.run("import time\ntime.sleep(0.5)\n1", {});
    expect([stdout, value]).toEqual(["", 1]);
    expect(service.keepalives).toBeGreaterThan(before);
  });

  test("a sandbox that is there already is used, and left", async () => {
    const before = new Set(service.sandboxes);
    await using first = await started();
    await evaluated(first, "open('/tmp/note', 'w').write('from the first')");
    const [sandboxId] = service.sandboxes.filter((id) => !before.has(id));
    const second = await started({ sandboxId });
    expect(await evaluated(second, "open('/tmp/note').read()")).toBe("from the first");
    await second.dispose();
    expect(service.sandboxes).toContain(sandboxId);
    expect(await evaluated(first, "'still here'")).toBe("still here");
    expect(await refused({ sandboxId: "sbx0" })).toMatchObject({
      code: "executor_start_failed",
      message: "E2BExecutor: could not connect to the sandbox sbx0: Paused sandbox sbx0 not found",
    });
  });
});

const realKey = process.env.E2B_API_KEY;
describe.skipIf(realKey === undefined)(
  `e2b, the real service${realKey === undefined ? " (skipped: E2B_API_KEY is not set)" : ""}`,
  () => {
    executorCases({
      make: (limits) => new E2BExecutor(limits),
      elsewhere: { module: "e2b.ts", expression: "new module.E2BExecutor({ sandboxTimeoutMs: 15_000 })" },
      layers: ["cloud-sandbox"],
      living: realSandboxes(),
    });
  },
);

/** What the service says of the account's sandboxes. */
function realSandboxes(): Living {
  type Listed = { sandboxId: string; metadata: Record<string, string> };
  type Sdk = {
    Sandbox: {
      list(): { nextItems(): Promise<Listed[]> };
      kill(id: string): Promise<boolean>;
    };
  };
  const sdkPackage: string = "e2b";
  const list = async (): Promise<Listed[]> => {
    const { Sandbox } = (await import(sdkPackage)) as Sdk;
    return await Sandbox.list().nextItems();
  };
  const ids = (listed: Listed[]): string[] => listed.map(({ sandboxId }) => sandboxId);
  return {
    of: async (host) => ids((await list()).filter(({ metadata }) => metadata.process === String(host))),
    lives: async (id) => ids(await list()).includes(id),
    kill: async (id) => void (await ((await import(sdkPackage)) as Sdk).Sandbox.kill(id)),
  };
}

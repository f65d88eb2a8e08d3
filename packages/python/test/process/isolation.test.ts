import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { findBubblewrap, planProcess, planSandbox } from "../../src/process/isolation.ts";
import { PythonProcess, type PythonProcessOptions } from "../../src/process/python-process.ts";
import { launchEngine } from "../../src/process/start-engine.ts";

const childEntry = new URL("./scripted-child.ts", import.meta.url);
const start = (options: PythonProcessOptions = {}): Promise<PythonProcess> =>
  PythonProcess.start({ childEntry, sandbox: "off", ...options });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** One that has ended stays in the list of processes until its parent, or whoever is process 1, has asked how. */
function hasEnded(pid: number): boolean {
  try {
    if (/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "latin1"))) return true;
  } catch {
    // gone, or no /proc
  }
  return !isAlive(pid);
}

async function hasEndedWithin(pid: number, ms: number): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; ) {
    if (hasEnded(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** The command lines of all processes that name a file; empty where there is no /proc. */
function processesNaming(path: string): string[] {
  if (!existsSync("/proc/self/cmdline")) return [];
  const found: string[] = [];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (line.includes(path)) found.push(line.replaceAll("\0", " "));
    } catch {
      // ended meanwhile
    }
  }
  return found;
}

/** Whether bubblewrap works on this machine; where it does not, `require` must say so, and that is tested instead. */
const sandboxed = await start({ sandbox: "auto" }).then(async (py) => {
  await py.close();
  return py.layers.includes("bubblewrap");
});

describe("inside the child", () => {
  test("nothing but the language is global", async () => {
    await using py = await start();
    const { value } = await py.run("return globals");
    const kept = value as string[];
    for (const name of [
      "process",
      "require",
      "fetch",
      "WebAssembly",
      "setTimeout",
      "setInterval",
      "setImmediate",
      "console",
      "global",
      "crypto",
      "navigator",
      "gc",
      "SharedArrayBuffer",
      "Worker",
      "WebSocket",
      "eval",
      "localStorage",
      "MessageChannel",
      "BroadcastChannel",
    ]) {
      expect(kept).not.toContain(name);
    }
    expect(kept).toContain("Object");
  });

  test("text is not code", async () => {
    await using py = await start();
    const { error } = await py.run("Function('return 1')()");
    expect(error).toMatchObject({
      type: "EvalError",
      message: "Code generation from strings disallowed for this context",
    });
    expect((await py.run("return ({}).__proto__ === undefined")).value).toBe(true);
  });

  test("import() finds nothing", async () => {
    await using py = await start();
    const { value } = await py.run("import('node:fs').then(() => print('opened'), () => {}); return 'went on'");
    expect(value).toBe("went on");
    expect((await py.run("return 1")).stdout).toBe("");
  });

  test("the environment is empty and the folder is /", async () => {
    const { command, args } = planProcess({
      memoryLimitMb: 64,
      childEntry: new URL("./locked-room.ts", import.meta.url),
    });
    const seen = await outputOf(command, args);
    expect(seen).toEqual({
      env: [],
      cwd: "/",
      etc: "ERR_ACCESS_DENIED",
      own: "read",
      write: "ERR_ACCESS_DENIED",
      spawn: "ERR_ACCESS_DENIED",
      worker: "ERR_ACCESS_DENIED",
    });
  });
});

/** Runs a probe with the flags of a child and gives the JSON that it prints. */
function outputOf(command: string, args: string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: {},
      cwd: "/",
      stdio: ["ignore", "pipe", "inherit", "pipe", "pipe", "pipe", "pipe"],
    });
    for (const pipe of child.stdio.slice(3)) (pipe as Readable).resume();
    let text = "";
    child.stdout!.on("data", (chunk) => {
      text += chunk;
    });
    child.on("close", () => {
      try {
        resolve(JSON.parse(text));
      } catch (error) {
        reject(error);
      }
    });
  });
}

describe("bubblewrap", () => {
  test("is used, or its absence is told", async () => {
    if (sandboxed) {
      await using py = await start({ sandbox: "require" });
      expect(py.layers).toEqual(["object-model", "process", "bubblewrap"]);
      expect(py.sandboxNote).toBe(undefined);
      const { value, layers } = await py.run("return 1");
      expect([value, layers]).toEqual([1, ["object-model", "process", "bubblewrap"]]);
    } else {
      await expect(start({ sandbox: "require" })).rejects.toThrow(/^PythonProcess\.start: /);
      await using py = await start({ sandbox: "auto" });
      expect(py.sandboxNote).toMatch(/^bubblewrap is /);
    }
  });

  test("shows the child nothing of the machine", async () => {
    if (!sandboxed) return expect(findBubblewrap("off")).toBe(undefined);
    const launch = planSandbox(findBubblewrap("auto")!, {
      memoryLimitMb: 64,
      childEntry: new URL("./locked-room.ts", import.meta.url),
    });
    // Without Node's own permissions, so that it is bubblewrap that is tested.
    const args = launch.args.filter((arg) => arg !== "--permission" && !arg.startsWith("--allow-fs-read"));
    expect(await outputOf(launch.command, args)).toEqual({
      env: ["PWD"],
      cwd: "/empty",
      etc: "ENOENT",
      own: "read",
      write: "EROFS",
      spawn: "ENOENT",
      worker: "started",
    });
  });

  test("a program in it can be killed, interrupted and replaced", async () => {
    await using py = await start({ sandbox: "auto", timeLimitMs: 200 });
    await expect(py.run("for (;;);")).rejects.toMatchObject({ code: "PYTHON_TIME_LIMIT" });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    expect((await py.run("work(10000)", { signal: abort.signal })).error?.limit).toBe("interrupt");
    const { pid } = py;
    expect(isAlive(pid!)).toBe(true);
    await py.close();
    // Nothing is left for process 1 to ask about either.
    expect(isAlive(pid!)).toBe(false);
  });

  test("a kill at any moment of its start leaves nothing behind", async () => {
    const folder = mkdtempSync(join(tmpdir(), "adder-"));
    const marked = join(folder, "child.ts");
    writeFileSync(marked, "setTimeout(() => {}, 60_000);\n");
    const options = { memoryLimitMb: 64, sandbox: "auto", childEntry: pathToFileURL(marked) } as const;
    for (let delay = 0; delay < 30; delay++) {
      const child = launchEngine(options);
      await new Promise((resolve) => setTimeout(resolve, delay / 2));
      await child.end();
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(processesNaming(marked)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test("memory of a program in it is seen", async () => {
    await using py = await start({ sandbox: "auto", memoryLimitMb: 100 });
    await expect(
      py.run("const a = []; for (;;) { a.push(new Uint8Array(1e6).fill(1)); work(1) }"),
    ).rejects.toMatchObject({
      code: "PYTHON_MEMORY_LIMIT",
    });
  });
});

describe("a bubblewrap that does not work", () => {
  const folders: string[] = [];
  const path = process.env.PATH;
  afterEach(() => {
    process.env.PATH = path;
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  test("is done without by auto, which says so, and refused by require", async () => {
    const folder = mkdtempSync(join(tmpdir(), "adder-"));
    folders.push(folder);
    writeFileSync(
      join(folder, "bwrap"),
      "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n",
    );
    chmodSync(join(folder, "bwrap"), 0o755);
    process.env.PATH = `${folder}:${path}`;
    await using py = await start({ sandbox: "auto" });
    expect(py.layers).toEqual(["object-model", "process"]);
    expect(py.sandboxNote).toBe(
      "bubblewrap is installed but did not start here: the process ended (exit code 1): bwrap: No permissions to create new namespace",
    );
    await expect(start({ sandbox: "require" })).rejects.toMatchObject({
      code: "PYTHON_START_FAILED",
      message: "PythonProcess.start: the process ended (exit code 1): bwrap: No permissions to create new namespace",
    });
  });

  test("that is not installed is refused by require", async () => {
    process.env.PATH = "";
    await expect(start({ sandbox: "require" })).rejects.toMatchObject({
      code: "PYTHON_SANDBOX_MISSING",
      message:
        'PythonProcess.start: sandbox "require" wants bubblewrap, and no bwrap is on the PATH; install the package bubblewrap (Linux only) or use sandbox "auto"',
    });
  });
});

describe("the host's end is the child's end", () => {
  const runHost = async (state: string, ending: string, sandbox = "off"): Promise<number> => {
    const script = fileURLToPath(new URL("./host-script.ts", import.meta.url));
    const host = spawn(process.execPath, [script, state, ending, sandbox], { stdio: ["ignore", "pipe", "ignore"] });
    let text = "";
    host.stdout.on("data", (chunk) => {
      text += chunk;
    });
    await new Promise((resolve) => host.on("close", resolve));
    return Number(text);
  };

  test.concurrent.each([
    ["idle", "return"],
    ["idle", "kill"],
    ["computing", "exit"],
    ["computing", "kill"],
    ["waiting", "exit"],
    ["waiting", "kill"],
    ["runaway", "exit"],
    ["runaway", "throw"],
  ])("%s, %s", async (state, ending) => {
    const pid = await runHost(state, ending);
    expect(pid).toBeGreaterThan(0);
    expect(await hasEndedWithin(pid, 3000)).toBe(true);
  });

  test("under bubblewrap even a runaway ends with a killed host", async () => {
    const pid = await runHost("runaway", "kill", sandboxed ? "require" : "off");
    const isOver = await hasEndedWithin(pid, 3000);
    if (!isOver) process.kill(pid, "SIGKILL");
    expect(isOver).toBe(sandboxed);
  });
});

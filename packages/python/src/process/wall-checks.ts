/**
 * Wall checks: a child tries its own walls, for `adder-python security`.
 *
 * It runs in the process in which programs would run, behind the same flags and after the same clearing, and answers with what
 * it could do. `held` says that the wall stood; what it means that one did not, the host knows, which knows the layers.
 */

import type * as childProcess from "node:child_process";
import type * as fs from "node:fs";
import type * as net from "node:net";
import type * as workers from "node:worker_threads";
import { Script } from "node:vm";
import { countUnfrozen } from "./freeze-intrinsics.ts";

/** One thing that was tried: what came of it, in words. */
export type WallCheck = { name: string; held: boolean; seen: string };

/** What the child keeps of Node for this: taken before everything was cleared away. */
export type WallTools = {
  builtin: (name: string) => unknown;
  /** Names of its variables. */
  environment: readonly string[];
  /** The working directory. */
  folder: string;
  globalsLeft: readonly string[];
  bindings: readonly string[];
};

/** Tries all walls. `port` is where a listener of the host waits on loopback. */
export async function checkWalls(tools: WallTools, port: number): Promise<WallCheck[]> {
  const files = tools.builtin("node:fs") as typeof fs;
  return [
    ...checkOutside(tools, files),
    await checkNetwork(tools.builtin("node:net") as typeof net, port),
    ...checkRealm(tools),
  ];
}

/** The variable with the working directory, which bubblewrap sets whatever it is told. */
const SET_BY_BUBBLEWRAP = "PWD";

function checkOutside(tools: WallTools, files: typeof fs): WallCheck[] {
  const processes = tools.builtin("node:child_process") as typeof childProcess;
  const threads = tools.builtin("node:worker_threads") as typeof workers;
  const folder = tools.folder;
  return [
    listed(
      "environment",
      tools.environment.filter((name) => name !== SET_BY_BUBBLEWRAP),
      "empty",
    ),
    attempt("/proc/self/environ", () =>
      empty(files.readFileSync("/proc/self/environ", "latin1").replaceAll("\0", " ")),
    ),
    attempt("working directory", () => empty(files.readdirSync(folder).join(" "))),
    listed("file descriptors", openFiles(files), "only pipes"),
    attempt("reading /etc/passwd", () => files.readFileSync("/etc/passwd").length),
    attempt("listing the home of the user", () => files.readdirSync(homeOf(tools)).length),
    attempt("writing a file to /tmp", () => files.writeFileSync("/tmp/adder-python-wall-check", "")),
    attempt("writing a file to the root", () => files.writeFileSync("/adder-python-wall-check", "")),
    attempt("starting a program", () => started(processes.spawnSync("/bin/true"))),
    attempt("starting a thread", () => new threads.Worker("", { eval: true }).unref()),
    attempt("loading native code", () =>
      (tools.builtin("node:module") as { createRequire: (from: string) => (path: string) => unknown }).createRequire(
        "/",
      )("/lib/none.node"),
    ),
  ];
}

/** Done, with what came of it; throws where the wall is. */
function attempt(name: string, act: () => unknown): WallCheck {
  try {
    const seen = act();
    return seen instanceof Nothing
      ? { name, held: true, seen: "empty" }
      : { name, held: false, seen: `done: ${String(seen)}` };
  } catch (error) {
    return { name, held: true, seen: (error as { code?: string }).code ?? String(error) };
  }
}

/** An answer without anything in it. */
class Nothing {}
const empty = (text: string): unknown => (text.trim() === "" ? new Nothing() : text);

function listed(name: string, found: readonly string[], good: string): WallCheck {
  return { name, held: found.length === 0, seen: found.length === 0 ? good : found.join(", ") };
}

function started(result: childProcess.SpawnSyncReturns<Buffer>): string {
  if (result.error !== undefined) throw result.error;
  return `exit code ${result.status}`;
}

function homeOf(tools: WallTools): string {
  return (tools.builtin("node:os") as { userInfo: () => { homedir: string } }).userInfo().homedir;
}

/** Descriptors that are neither pipes, nor /dev/null, nor Node's own (which have no type at all: epoll, eventfd). */
function openFiles(files: typeof fs): string[] {
  const found: string[] = [];
  // Node looks at the root itself, which in bubblewrap is nobody else's.
  const root = rootOf(files);
  for (let descriptor = 0; descriptor < 256; descriptor++) {
    try {
      const about = files.fstatSync(descriptor);
      if (about.isFile()) found.push(`${descriptor} is a file`);
      else if (about.isDirectory() && about.ino !== root) found.push(`${descriptor} is a folder`);
      else if (about.isBlockDevice()) found.push(`${descriptor} is a disk`);
      else if (about.isCharacterDevice() && about.rdev !== NULL_DEVICE)
        found.push(`${descriptor} is the device ${about.rdev}`);
    } catch {
      // not open
    }
  }
  return found;
}

function rootOf(files: typeof fs): number | undefined {
  try {
    return files.statSync("/").ino;
  } catch {
    return undefined;
  }
}

/** /dev/null on Linux: major 1, minor 3. */
const NULL_DEVICE = (1 << 8) | 3;

function checkNetwork(network: typeof net, port: number): Promise<WallCheck> {
  const name = "connecting to the loopback of the host";
  return new Promise((resolve) => {
    const socket = network.connect({ host: "127.0.0.1", port });
    socket.on("connect", () => {
      socket.destroy();
      resolve({ name, held: false, seen: "connected" });
    });
    socket.on("error", (error) =>
      resolve({ name, held: true, seen: (error as { code?: string }).code ?? error.message }),
    );
  });
}

function checkRealm(tools: WallTools): WallCheck[] {
  const unfrozen = countUnfrozen();
  const dead = [
    "Function('return 1')()",
    "(function*(){}).constructor('yield 1')().next()",
    "(async()=>{}).constructor('1')()",
  ];
  const alive = dead.filter((text) => runs(text));
  return [
    listed("ambient globals", tools.globalsLeft, "none but the language"),
    listed("bindings of the process", tools.bindings, "gone"),
    listed("code from strings", "eval" in globalThis ? [...alive, "eval"] : alive, "eval and Function are dead"),
    { name: "intrinsics", held: unfrozen === 0, seen: unfrozen === 0 ? "frozen" : `${unfrozen} can be changed` },
    { name: "__proto__", held: !("__proto__" in {}), seen: "__proto__" in {} ? "there" : "gone" },
  ];
}

function runs(text: string): boolean {
  try {
    new Script(text).runInThisContext();
    return true;
  } catch {
    return false;
  }
}

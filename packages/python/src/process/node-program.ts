/**
 * Node program: which Node runs the child.
 *
 * What locks the child in are flags of Node (`isolation.ts`). In a plain Node it is the very program that runs the host. Bun and Deno take some of these flags without a
 * word and do nothing, Electron and single executables start the application once more: none of them may run the child. There the first Node on the PATH does, asked once
 * for what has to be known of it, and where there is none nothing is started.
 */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { ProcessStartError } from "./errors.ts";

export type NodeProgram = {
  /** Its path, not that of a link or of a script that starts it. */
  executable: string;
  version: string;
  v8: string;
  /** The shared libraries that it is linked with. */
  libraries(): readonly string[];
};

/** Node's permission model has the options that the child is started with from this version on. */
const OLDEST_NODE = [22, 18] as const;

const QUESTION_LIMIT_MS = 20_000;

/** Found before, by the PATH where it was looked for. */
const found = new Map<string, NodeProgram>();

/** The Node for children of this process. Throws `ProcessStartError` where there is none that will do. */
export function nodeProgram(): NodeProgram {
  const host = otherThanNode();
  if (host === undefined) return ownNode();
  const path = process.env.PATH ?? "";
  let program = found.get(path);
  if (program === undefined) {
    program = nodeOnThePath(path, host);
    found.set(path, program);
  }
  return program;
}

/** What runs this process, where that is no plain Node. */
function otherThanNode(): string | undefined {
  const { bun, deno, electron } = process.versions;
  if (bun !== undefined) return `Bun ${bun}`;
  if (deno !== undefined) return `Deno ${deno}`;
  if (electron !== undefined) return `Electron ${electron}`;
  return process.getBuiltinModule("node:sea")?.isSea?.() ? "a single executable" : undefined;
}

function ownNode(): NodeProgram {
  const { node, v8 } = process.versions;
  if (!isNewEnough(node)) throw new ProcessStartError("PYTHON_START_FAILED", `${wanted}, got ${node}`);
  return { executable: process.execPath, version: node, v8, libraries: ownLibraries };
}

const wanted = `wanted Node ${OLDEST_NODE.join(".")} or later`;

function nodeOnThePath(path: string, host: string): NodeProgram {
  const seen: string[] = [];
  for (const folder of path.split(delimiter)) {
    const file = join(folder, process.platform === "win32" ? "node.exe" : "node");
    if (folder === "" || !existsSync(file)) continue;
    const answer = ask(file);
    // `bun --bun` puts itself on the PATH by the name of node.
    if (answer === undefined || answer.versions.bun !== undefined) continue;
    const { executable, versions, sharedObjects } = answer;
    const libraries = sharedObjects.filter(isFile);
    if (isNewEnough(versions.node))
      return { executable, version: versions.node, v8: versions.v8, libraries: () => libraries };
    seen.push(`Node ${versions.node} as ${file}`);
  }
  throw new ProcessStartError(
    "PYTHON_START_FAILED",
    `${wanted} on the PATH, which alone can lock the process in (this one is run by ${host}), got ${seen.join(", ") || "none"}; ` +
      "install Node, or use Interpreter, which runs in this thread without that lock",
  );
}

type Answer = { executable: string; versions: { node: string; v8: string; bun?: string }; sharedObjects: string[] };

const question = `
process.report.excludeNetwork = true;
const { sharedObjects = [] } = process.report.getReport();
const executable = require("node:fs").realpathSync(process.execPath);
console.log(JSON.stringify({ executable, versions: process.versions, sharedObjects }));
`;

const answers = new Map<string, Answer | undefined>();

/** What a program says that is called node; undefined where it does not answer as one. Asked once. */
function ask(file: string): Answer | undefined {
  if (!answers.has(file)) answers.set(file, reallyAsk(file));
  return answers.get(file);
}

function reallyAsk(file: string): Answer | undefined {
  const { stdout } = spawnSync(file, ["-e", question], { encoding: "utf8", timeout: QUESTION_LIMIT_MS });
  try {
    const answer = JSON.parse(stdout) as Answer;
    const { executable, versions, sharedObjects } = answer;
    return [executable, versions.node, versions.v8, ...sharedObjects].every(isText) ? answer : undefined;
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): boolean => typeof value === "string";

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

let libraries: string[] | undefined;

/** Of the Node that runs this process: it has them loaded. */
function ownLibraries(): readonly string[] {
  if (libraries === undefined) {
    const report = process.report as NodeJS.ProcessReport & { excludeNetwork: boolean };
    const excluded = report.excludeNetwork;
    report.excludeNetwork = true; // looking up host names is slow
    const { sharedObjects } = report.getReport() as { sharedObjects?: string[] };
    report.excludeNetwork = excluded;
    libraries = (sharedObjects ?? []).filter(isFile);
  }
  return libraries;
}

const isFile = (path: string): boolean => path.startsWith("/") && existsSync(path);

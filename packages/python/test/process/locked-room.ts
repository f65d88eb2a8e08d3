/** Started with the flags of a child, it tries the walls and prints what it found, as JSON. */

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

const codeOf = (attempt: () => unknown): unknown => {
  try {
    return attempt();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};
const own = fileURLToPath(import.meta.url);
const found = {
  env: Object.keys(process.env),
  cwd: process.cwd(),
  etc: codeOf(() => readFileSync("/etc/passwd") && "read"),
  own: codeOf(() => readFileSync(own) && "read"),
  write: codeOf(() => writeFileSync(`${own}.txt`, "")),
  spawn: codeOf(() => (spawnSync("/bin/true").error as { code?: string } | undefined)?.code),
  worker: codeOf(() => new Worker("", { eval: true }).terminate() instanceof Promise && "started"),
};
writeSync(1, JSON.stringify(found));

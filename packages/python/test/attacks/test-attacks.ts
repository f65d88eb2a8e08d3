/**
 * Runs classes of attack, in child processes, with canaries: a file, a variable of the environment, a listener on loopback, and the prototypes of the host
 * (which `attack-host.ts` compares after every program). No program may touch one.
 */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runAttacks } from "./run-attacks.ts";

const SECRET = "the canary sings";

/** Two at a time: more would only make the clocks of the programs run out. */
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];

/** Runs when the one before it in its lane has ended. */
function inLane<T>(index: number, work: () => Promise<T>): Promise<T> {
  const lane = index % lanes.length;
  const turn = lanes[lane]!.then(work);
  lanes[lane] = turn.catch(() => {});
  return turn;
}

/** Declares a test for each class of attack. */
export function testAttacks(names: readonly string[]): void {
  let folder: string;
  let file: string;
  let listener: Server;
  let connections = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "adder-canary-"));
    file = join(folder, "canary.txt");
    writeFileSync(file, SECRET);
    listener = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  });

  afterAll(() => {
    listener.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.concurrent.for(names)("%s", { timeout: 300_000 }, async (name) => {
    const before = statSync(file);
    const { port } = listener.address() as { port: number };
    const environment = { ADDER_CANARY: SECRET, ADDER_CANARY_FILE: file, ADDER_CANARY_PORT: String(port) };
    const path = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
    const report = await inLane(names.indexOf(name), () => runAttacks(path, environment));
    expect(report.failures.join("\n")).toBe("");
    expect(report.canary).toBe(SECRET);
    expect(report.count).toBeGreaterThan(10);
    expect(readFileSync(file, "utf8")).toBe(SECRET);
    expect(statSync(file).mtimeMs).toBe(before.mtimeMs);
    expect(connections).toBe(0);
  });
}

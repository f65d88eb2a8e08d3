/** Every wall of a child, tried from inside: what `adder-python security` prints. */

import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBubblewrap } from "../../src/process/isolation.ts";
import { tryWalls } from "../../src/process/try-walls.ts";

let listener: Server;
let port: number;
beforeAll(async () => {
  listener = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  ({ port } = listener.address() as { port: number });
});
afterAll(() => void listener.close());

const NETWORK = "connecting to the loopback of the host";

test("those of the process", async () => {
  const report = await tryWalls("process", port);
  if ("missing" in report) throw new Error(report.missing);
  expect(report.checks.filter(({ held, name }) => !held && name !== NETWORK)).toEqual([]);
  expect(report.checks.map(({ name }) => name)).toEqual([
    ...["environment", "/proc/self/environ", "working directory", "file descriptors", "reading /etc/passwd"],
    ...["listing the home of the user", "writing a file to /tmp", "writing a file to the root", "starting a program"],
    ...["starting a thread", "loading native code", NETWORK, "ambient globals", "bindings of the process"],
    ...["code from strings", "intrinsics", "__proto__"],
  ]);
});

test("those of bubblewrap alone, without Node's permissions", async () => {
  const report = await tryWalls("bubblewrap", port);
  if ("missing" in report) {
    // Where it is installed and can't make namespaces, it says so; where it is not, nothing is tried.
    expect(report.missing).toMatch(findBubblewrap("auto") === undefined ? /not installed/ : /bwrap/);
    return;
  }
  const shared = ["starting a thread", "/proc/self/environ"];
  expect(report.checks.filter(({ held, name }) => !held && !shared.includes(name))).toEqual([]);
});

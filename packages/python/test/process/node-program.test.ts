// Which Node runs the child where the host is none: folders with programs called node stand for a machine's PATH.

import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { nodeProgram } from "../../src/process/node-program.ts";

const { versions } = process;
const { PATH } = process.env;
const folder = mkdtempSync(join(tmpdir(), "adder-node-"));
afterEach(() => {
  Object.defineProperty(process, "versions", { value: versions });
  process.env.PATH = PATH;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The folder of a program called node that says this of itself. */
function program(name: string, answer: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(join(place, "node"), `#!/bin/sh\n/bin/cat <<'end'\n${answer}\nend\n`);
  chmodSync(join(place, "node"), 0o755);
  return place;
}

const saying = (given: object): string =>
  JSON.stringify({ executable: "/opt/node", versions: { node: "24.1.0", v8: "13.6", ...given }, sharedObjects: [] });

function hostIs(other: object, path: readonly string[]): void {
  Object.defineProperty(process, "versions", { value: { ...versions, ...other }, configurable: true });
  process.env.PATH = path.join(delimiter);
}

test("a plain Node runs its children itself", () => {
  const { executable, version, libraries } = nodeProgram();
  expect([executable, version]).toEqual([process.execPath, process.versions.node]);
  expect(libraries().every((path) => path.startsWith("/"))).toBe(true);
});

describe.skipIf(process.platform === "win32")("where the host is no Node", () => {
  const old = program("old", saying({ node: "20.1.0" }));
  const bun = program("bun", saying({ bun: "1.4.5" }));
  const silent = program("silent", "Welcome to Node.js v24.");
  const strange = program("strange", '{"executable": 5, "versions": {}, "sharedObjects": null}');
  const empty = join(folder, "empty");
  mkdirSync(empty);

  test("the first on the PATH that is one and new enough", () => {
    const place = join(folder, "link");
    mkdirSync(place);
    symlinkSync(process.execPath, join(place, "node"));
    hostIs({ bun: "1.4.5" }, [empty, bun, silent, strange, old, place, program("later", saying({}))]);
    const { executable, version, v8, libraries } = nodeProgram();
    expect([executable, version, v8]).toEqual([realpathSync(process.execPath), versions.node, versions.v8]);
    expect(libraries().length).toBeGreaterThan(0);
  });

  const wanted = "PythonProcess.start: wanted Node 22.18 or later on the PATH, which alone can lock the process in";
  const advice = "install Node, or use Interpreter, which runs in this thread without that lock";

  test.each([
    ["Bun 1.4.5", { bun: "1.4.5" }, [empty, bun, silent, strange], "none"],
    ["Deno 2.9.6", { deno: "2.9.6" }, [old], `Node 20.1.0 as ${old}/node`],
    ["Electron 41.0.0", { electron: "41.0.0" }, [], "none"],
  ])("without one, %s is told", (name, other, path, got) => {
    hostIs(other, path);
    expect(() => nodeProgram()).toThrow(
      expect.objectContaining({
        code: "PYTHON_START_FAILED",
        message: `${wanted} (this one is run by ${name}), got ${got}; ${advice}`,
      }),
    );
  });
});

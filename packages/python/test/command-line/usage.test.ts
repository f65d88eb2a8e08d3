import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { adder } from "./adder-python.ts";

describe("mistakes in the command line end with code 2 and say what would work", () => {
  test.each([
    [["frobnicate"], 'unknown command "frobnicate"; commands: run, batch, security, explain'],
    [["file.py"], 'unknown command "file.py"; commands: run, batch, security, explain'],
    [
      ["--frob"],
      "adder-python: unknown flag --frob; known: --imports, --time-limit, --memory-limit, --step-limit, --sandbox, --help, --version",
    ],
    [
      ["batch", "--imports", "a"],
      "batch: unknown flag --imports; known: --time-limit, --memory-limit, --step-limit, --sandbox, --jobs, --help",
    ],
    [["batch", "file"], "batch: reads stdin and wants no file, got file"],
    [["batch", "--jobs", "0"], 'batch: --jobs wants a positive whole number, got "0"'],
    [["run"], "run: wants one file (or - for stdin), got 0"],
    [["run", "a.py", "b.py"], "run: wants one file (or - for stdin), got 2"],
    [["run", "/nowhere/a.py"], "run: can't read /nowhere/a.py: no such file"],
    [["run", "/"], "run: can't read /: it is a folder"],
    [["run", "a.py", "--time-limit"], "run: --time-limit wants a value: --time-limit <seconds>"],
    [["run", "a.py", "--time-limit", "soon"], 'run: --time-limit wants a positive number, got "soon"'],
    [["run", "a.py", "--time-limit=-1"], 'run: --time-limit wants a positive number, got "-1"'],
    [["run", "a.py", "--sandbox", "on"], 'run: --sandbox wants auto, require or off, got "on"'],
    [["run", "a.py", "--help=yes"], "run: --help takes no value, got yes"],
    [["explain", "a.py", "--only", "bytes"], 'explain: --only wants tokens, tree, scopes, javascript, got "bytes"'],
    [
      ["--constructor"],
      "adder-python: unknown flag --constructor; known: --imports, --time-limit, --memory-limit, --step-limit, --sandbox, --help, --version",
    ],
  ])("%j", async (args, message) => {
    expect(await adder(args)).toEqual({ stdout: "", stderr: `adder-python: ${message}\n`, code: 2 });
  });
});

test("--version is that of the package", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(await adder(["--version"])).toEqual({ stdout: `adder-python ${version}\n`, stderr: "", code: 0 });
});

test("--help tells every command, and each command its flags", async () => {
  const general = await adder(["--help"]);
  expect(general.code).toBe(0);
  for (const usage of [
    "adder-python [flags]",
    "adder-python run <file.py | -> [flags]",
    "adder-python batch [flags]",
    "adder-python explain <file.py | ->",
  ]) {
    expect(general.stdout).toContain(usage);
  }
  expect((await adder(["batch", "--help"])).stdout).toBe(`usage: adder-python batch [flags]
runs programs, one JSON object a line on stdin: id, code, authorized_imports

  --time-limit <seconds>  stop a program after this much time in Python (60)
  --memory-limit <mb>     stop a program that uses more memory (512)
  --step-limit <n>        stop a program after n loop turns and calls
  --sandbox <mode>        bubblewrap: auto (when it is there), require or off (auto)
  --jobs <n>              programs that run side by side (1)
  --help                  show this help
`);
});

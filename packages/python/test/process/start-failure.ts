/** A host in which no child can be started, for a reason: says the error, puts the reason away, and starts one. */

import { ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import process from "node:process";
import { PythonProcess } from "../../src/index.ts";

const opened: number[] = [];
const { spawn } = ChildProcess.prototype as unknown as { spawn: (options: object) => unknown };
const { execPath } = process;

const faults: { [name: string]: { begin: () => void; end: () => void } } = {
  ENOENT: {
    begin: () => {
      process.execPath = "/nowhere/node";
    },
    end: () => {
      process.execPath = execPath;
    },
  },
  EMFILE: {
    begin: () => {
      try {
        for (;;) opened.push(openSync("/dev/null", "r"));
      } catch {
        // That was the last one.
      }
    },
    end: () => {
      for (const descriptor of opened.splice(0)) closeSync(descriptor);
    },
  },
  // No memory for a process can't be arranged; this is how Node tells it.
  ENOMEM: {
    begin: () => {
      Object.assign(ChildProcess.prototype, {
        spawn: () => {
          throw Object.assign(new Error("spawn ENOMEM"), { code: "ENOMEM", errno: -12, syscall: "spawn" });
        },
      });
    },
    end: () => {
      Object.assign(ChildProcess.prototype, { spawn });
    },
  },
};

const fault = faults[process.argv[2]!]!;
// What is read on the first start is read before: it is the start of the process that is to fail.
await (await PythonProcess.start({ sandbox: "off" })).close();
fault.begin();
const error = await PythonProcess.start({ sandbox: "off" }).catch((thrown: unknown) => thrown);
fault.end();
const { code, message } = error as { code: string; message: string };
await using py = await PythonProcess.start({ sandbox: "off" });
console.log(`${code} ${message}; then ${String((await py.run("1")).value)}`);

/** A host program for the tests of its own death: starts a process, brings it into a state, says its pid, and ends as told. */

import { PythonProcess } from "../../src/process/python-process.ts";

const [state, ending, sandbox] = process.argv.slice(2);
const py = await PythonProcess.start({
  childEntry: new URL("./scripted-child.ts", import.meta.url),
  sandbox: sandbox === "require" ? "require" : "off",
  tools: { wait: () => new Promise(() => {}) },
});
const programs: { [state: string]: string } = {
  computing: "print('here'); work(60000)",
  waiting: "print('here'); call('wait')",
  runaway: "print('here'); options.onStdout('x'.repeat(9000)); for (;;);",
};
const hasPrinted = new Promise<void>((resolve) => {
  const source = programs[state!];
  if (source === undefined) resolve();
  else py.run(source, { onStdout: () => resolve() }).catch(() => {});
});
await hasPrinted;
console.log(py.pid);
if (ending === "exit") process.exit(0);
if (ending === "kill") process.kill(process.pid, "SIGKILL");
if (ending === "throw") setTimeout(() => { throw new Error("the host failed"); }); // biome-ignore format: one line
// "return": the script is at its end, and an idle process must not keep it alive

/** Measures Pyodide: `run-pyodide.ts run|start|calls RUNS`, the program on stdin. */

import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [task, runs] = [process.argv[2], Number(process.argv[3])];
const source = readFileSync(0, "utf8");
const ms: number[] = [];
let output = "";
const stdout = (line: string): void => {
  output += `${line}\n`;
};

if (task === "start") {
  const begun = performance.now();
  const python = await loadPyodide({ stdout });
  python.runPython("print(1 + 1)");
  ms.push(performance.now() - begun);
} else {
  const python = await loadPyodide({ stdout });
  python.globals.set("echo", (value: unknown) => value);
  for (let i = 0; i < runs; i++) {
    output = "";
    const begun = performance.now();
    python.runPython(task === "calls" ? "t = 0\nfor i in range(1000): t += echo(i)\nprint(t)" : source);
    ms.push((performance.now() - begun) / (task === "calls" ? 1000 : 1));
  }
}
process.stdout.write(`${JSON.stringify({ output, ms })}\n`);

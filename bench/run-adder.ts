/** Measures Adder: `run-adder.ts run|start|calls RUNS`, the program on stdin. */

import { readFileSync } from "node:fs";
import { PythonProcess } from "../packages/python/dist/index.js";

const [task, runs] = [process.argv[2], Number(process.argv[3])];
const source = readFileSync(0, "utf8");
const ms: number[] = [];
let output = "";

if (task === "start") {
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    const python = await PythonProcess.start({});
    output = (await python.run("print(1 + 1)")).stdout;
    ms.push(performance.now() - begun);
    await python.close();
  }
} else if (task === "calls") {
  const python = await PythonProcess.start({ tools: { echo: async ([value]) => value ?? null } });
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    output = (await python.run("t = 0\nfor i in range(1000): t += echo(i)\nprint(t)")).stdout;
    ms.push((performance.now() - begun) / 1000);
  }
  await python.close();
} else {
  const python = await PythonProcess.start({});
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    const result = await python.run(source);
    ms.push(performance.now() - begun);
    if (result.error !== null) throw new Error(result.error.traceback);
    output = result.stdout;
  }
  await python.close();
}
process.stdout.write(`${JSON.stringify({ output, ms })}\n`);

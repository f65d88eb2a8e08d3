/** Measures Monty, Pydantic's interpreter of a part of Python: `run-monty.ts run|start|calls RUNS`, the program on stdin. */

import { readFileSync } from "node:fs";
import { Monty } from "@pydantic/monty";

const [task, runs] = [process.argv[2], Number(process.argv[3])];
const program = readFileSync(0, "utf8");
const calls = "t = 0\nfor i in range(1000): t += echo(i)\nprint(t)";
const source = task === "start" ? "print(1 + 1)" : task === "calls" ? calls : program;
const ms: number[] = [];
let output = "";

for (let i = 0; i < runs; i++) {
  output = "";
  const begun = performance.now();
  // It has no session: each program is parsed and run by itself.
  new Monty(source).run({
    externalFunctions: { echo: (value: unknown) => value },
    printCallback: (_stream: string, text: string) => {
      output += text;
    },
  });
  ms.push((performance.now() - begun) / (task === "calls" ? 1000 : 1));
}
process.stdout.write(`${JSON.stringify({ output, ms })}\n`);

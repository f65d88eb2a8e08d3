// The local executor: the shared cases on Adder's own engine.

import { LocalExecutor } from "../../src/executors/local.ts";
import { executorCases } from "./executor-cases.ts";
import { livingProcesses } from "./living-processes.ts";

executorCases({
  make: (limits) => new LocalExecutor({ ...limits, sandbox: "off" }),
  elsewhere: { module: "local.ts", expression: `new module.LocalExecutor({ sandbox: "off" })` },
  layers: ["object-model", "process"],
  rebuilds: true,
  lacks: { system: "Adder's own engine gives a program no system" },
  living: livingProcesses("--disallow-code-generation-from-strings"),
});

// The local executor: the shared cases on Adder's own engine.

import { LocalExecutor } from "../../src/executors/local.ts";
import { executorCases } from "./executor-cases.ts";

executorCases({
  make: (limits) => new LocalExecutor({ ...limits, sandbox: "off" }),
  layers: ["object-model", "process"],
});

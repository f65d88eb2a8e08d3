/** A worker thread with an interpreter: programs in, outcomes out. */

import { parentPort } from "node:worker_threads";
import { Interpreter } from "../../src/index.ts";

const python = new Interpreter({ timeLimitMs: 60_000, stepLimit: 1_000_000 });
parentPort!.on("message", (source: string) => parentPort!.postMessage(python.run(source)));

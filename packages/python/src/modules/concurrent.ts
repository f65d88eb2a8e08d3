/** The package concurrent and its module concurrent.futures, which is written in Python (the folder beside this file) over the threads of `runtime/threads.ts`. */

import type { Attributes, Value } from "../objects/object.ts";
import { PyModule } from "../objects/module.ts";
import { world } from "../runtime/world.ts";
import { FUTURES } from "./concurrent/futures-text.ts";
import { genericAliasFunction } from "./threading/generic-alias-function.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { pythonModule } from "./python-source.ts";
import { threadNatives } from "./threading/natives.ts";

export const concurrentModule: ModuleDefinition = { name: "concurrent", create: () => new Map() };

export const concurrentFuturesModule = pythonModule(
  "concurrent.futures",
  FUTURES,
  () => new Map<string, Value>([...threadNatives("concurrent.futures"), ["_alias", genericAliasFunction()]]),
  (namespace) => {
    namespace.delete("Error");
    for (const [name, names] of Object.entries(PARTS)) {
      const part = partOf(namespace, names);
      namespace.set(name, new PyModule(`concurrent.futures.${name}`, part));
    }
    // Only where the executors are: the package does not show them.
    for (const name of ["BrokenThreadPool", "BrokenProcessPool", "EXTRA_QUEUED_CALLS"]) namespace.delete(name);
  },
);

/** The modules that CPython keeps the executors in. */
const PARTS: { readonly [name: string]: string } = {
  thread: "ThreadPoolExecutor BrokenThreadPool BrokenExecutor Executor Future",
  process: "ProcessPoolExecutor BrokenProcessPool EXTRA_QUEUED_CALLS BrokenExecutor Executor Future",
};

const partOf = (namespace: Attributes, names: string): Attributes =>
  new Map(names.split(" ").map((each): [string, Value] => [each, namespace.get(each) ?? null]));

const part = (name: string): ModuleDefinition => ({
  name: `concurrent.futures.${name}`,
  create: () => (world().importLibraryModule("concurrent.futures").attrs.get(name) as PyModule).attrs,
});

export const concurrentThreadModule = part("thread");
export const concurrentProcessModule = part("process");

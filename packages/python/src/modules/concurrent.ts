/** The package concurrent and its module concurrent.futures, which is written in Python (the folder beside this file) over the threads of `runtime/threads.ts`. */

import type { Attributes, Value } from "../objects/object.ts";
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
    // Only where the executors are: the package does not show them.
    namespace.delete("Error");
    namespace.delete("BrokenThreadPool");
  },
);

/** The modules that CPython keeps the executors in. */
function part(name: string, names: readonly string[]): ModuleDefinition {
  return {
    name: `concurrent.futures.${name}`,
    create(): Attributes {
      const { attrs } = world().importLibraryModule("concurrent.futures");
      return new Map(names.map((each): [string, Value] => [each, attrs.get(each) ?? null]));
    },
  };
}

export const concurrentThreadModule = part("thread", ["ThreadPoolExecutor", "BrokenExecutor", "Executor", "Future"]);
export const concurrentProcessModule = part("process", ["ProcessPoolExecutor", "BrokenExecutor", "Executor", "Future"]);

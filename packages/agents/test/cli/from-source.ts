// Loaded into a child process with --import: the two packages are their sources there, as they are in the tests themselves.

import { registerHooks } from "node:module";

const sources: ReadonlyMap<string, string> = new Map([
  ["adder-python", new URL("../../../python/src/index.ts", import.meta.url).href],
  ["adder-agents", new URL("../../src/index.ts", import.meta.url).href],
]);

registerHooks({
  resolve(specifier, context, next) {
    const url = sources.get(specifier);
    return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
  },
});

/**
 * The module unittest, written in Python in the folder beside this file. unittest.mock is a module of its own there.
 *
 * Tests are found in classes and in the program itself, whose variables stand for the module "__main__"; there are no files to discover them in. The modules of the package
 * (unittest.case, unittest.runner ...) have what belongs to them of the whole.
 */

import { PyDict } from "../objects/dict.ts";
import { type Attributes, PyType, stringOf } from "../objects/object.ts";
import { PyModule } from "../objects/module.ts";
import { world } from "../runtime/world.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { showPrivateNames } from "./private-names.ts";
import { PROGRAM_MODULE } from "./program-module.ts";
import { pythonModule } from "./python-source.ts";
import { ASSERTIONS } from "./unittest/assertions.ts";
import { CASE } from "./unittest/case.ts";
import { RESULTS } from "./unittest/results.ts";
import { SUITES } from "./unittest/suites.ts";

export { mockModule } from "./unittest/mock.ts";

/** The modules of the package, and the functions that stand in each beside its classes. */
const PARTS: readonly [string, readonly string[]][] = [
  [
    "unittest.case",
    ["skip", "skipIf", "skipUnless", "expectedFailure", "addModuleCleanup", "doModuleCleanups", "_module_cleanups"],
  ],
  ["unittest.result", []],
  ["unittest.runner", ["registerResult"]],
  ["unittest.suite", []],
  ["unittest.loader", ["defaultTestLoader", "findTestCases", "getTestCaseNames", "makeSuite"]],
  ["unittest.async_case", []],
];

const nameInPackage = (name: string): string => name.slice("unittest.".length);

/** What belongs to a module of the package: the classes that say so, and the functions named. */
function partOf(whole: Attributes, name: string, functions: readonly string[]): Attributes {
  const part: Attributes = new Map();
  for (const [each, value] of whole)
    if (functions.includes(each) || (value instanceof PyType && value.module === name)) part.set(each, value);
  return part;
}

export const unittestModule = pythonModule(
  "unittest",
  PROGRAM_MODULE + ASSERTIONS + CASE + RESULTS + SUITES,
  undefined,
  (namespace) => {
    showPrivateNames(namespace);
    const own = namespace.get("__parts__") as PyDict;
    namespace.delete("__parts__");
    for (const [name, functions] of PARTS) {
      const part = partOf(namespace, name, functions);
      const more = own.table.get(name);
      if (more instanceof PyDict)
        for (const each of more.table.keys()) part.set(stringOf(each)!, more.table.get(each)!);
      namespace.set(nameInPackage(name), new PyModule(name, part));
    }
  },
);

export const unittestParts: readonly ModuleDefinition[] = PARTS.map(([name]) => ({
  name,
  create: () => (world().importLibraryModule("unittest").attrs.get(nameInPackage(name)) as PyModule).attrs,
}));

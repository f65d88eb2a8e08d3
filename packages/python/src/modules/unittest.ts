/**
 * The module unittest, written in Python in the folder beside this file. unittest.mock is a module of its own there.
 *
 * Tests are found in classes and in the program itself, whose variables stand for the module "__main__"; there are no files to discover them in. The modules of the package
 * (unittest.case, unittest.runner ...) have what belongs to them of the whole.
 */

import { type Attributes, PyType } from "../objects/object.ts";
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
    for (const [name, functions] of PARTS)
      namespace.set(name.slice("unittest.".length), new PyModule(name, partOf(namespace, name, functions)));
  },
);

export const unittestParts: readonly ModuleDefinition[] = PARTS.map(([name, functions]) => ({
  name,
  create: () => partOf(world().importLibraryModule("unittest").attrs, name, functions),
}));

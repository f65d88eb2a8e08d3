/**
 * The runtime: every function that generated code may call, by the name it has there. The machine's instruction set.
 *
 * Each takes Python values and gives one. Generated code writes `p = <position>` behind the last argument of a call, so the functions may be
 * given one argument more than they declare. Nothing outside this table can be reached from generated code.
 */

import { growing, refuel } from "./limits.ts";
import { listType } from "./objects/list.ts";
import { PyFloat } from "./objects/object.ts";
import { tupleType } from "./objects/tuple.ts";
import * as calls from "./runtime/calls.ts";
import * as classes from "./runtime/classes.ts";
import * as coroutines from "./runtime/coroutines.ts";
import * as display from "./runtime/display.ts";
import * as errors from "./runtime/errors.ts";
import * as imports from "./runtime/imports.ts";
import * as items from "./runtime/items.ts";
import * as operators from "./runtime/operators.ts";
import * as patterns from "./runtime/patterns.ts";
import * as sites from "./runtime/sites.ts";
import * as variables from "./runtime/variables.ts";
import * as withStatement from "./runtime/with-statement.ts";

export const runtime: { readonly [name: string]: unknown } = Object.freeze({
  __proto__: null,
  PyFloat,
  listType,
  tupleType,
  growing: (items: readonly unknown[]) => growing(items.length),
  refuel,
  ...calls.instructions,
  ...classes.instructions,
  ...coroutines.instructions,
  ...display.instructions,
  ...errors.instructions,
  ...imports.instructions,
  ...items.instructions,
  ...operators.instructions,
  ...patterns.instructions,
  ...sites.instructions,
  ...variables.instructions,
  ...withStatement.instructions,
});

/** The same for modules of ours that are written in Python. */
export const libraryRuntime: typeof runtime = Object.freeze({
  __proto__: null,
  ...runtime,
  ...imports.libraryImports,
});

/** Names of the instructions: what `isClosedText` allows beside variables. */
export const runtimeNames: ReadonlySet<string> = new Set(
  [...Object.keys(runtime), "__proto__"].filter((name) => name !== "__proto__"),
);

/** The world of the run that is going on: what the runtime needs of the interpreter. One at a time, installed when a run begins. */

import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { hearDeprecations } from "../objects/deprecations.ts";
import { exceptionType } from "../objects/exceptions.ts";
import type { Value } from "../objects/object.ts";
import type { PyModule } from "../objects/module.ts";
import type { GlobalCell } from "./variables.ts";

export type World = {
  /** The interpreter, for what it alone has: `modules/per-interpreter.ts`. */
  readonly interpreter: object;
  /** What the program imports: a module that is allowed, or what the program has put into `sys.modules`. */
  importModule(name: string): Value;
  /** A module that another one of ours imports. */
  importLibraryModule(name: string): PyModule;
  /** The cell of a global variable, made if need be. */
  global(name: string): GlobalCell;
};

let current: World | undefined;

export function enterWorld(world: World): void {
  current = world;
  hearDeprecations(warnDeprecated);
}

function warnDeprecated(message: string): void {
  const warn = getAttribute(world().importLibraryModule("warnings"), "warn");
  call(warn, [message, exceptionType("DeprecationWarning")]);
}

export function world(): World {
  if (current === undefined) throw new Error("no run is going on");
  return current;
}

export type { Value };

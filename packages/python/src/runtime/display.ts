/** What an expression statement of an interactive text does with its value: `sys.displayhook` shows it. */

import { findAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { runtimeError } from "../objects/exceptions.ts";
import type { Value } from "../objects/object.ts";
import { world } from "./world.ts";

function display(value: Value): void {
  const hook = findAttribute(world().importLibraryModule("sys"), "displayhook");
  if (hook === undefined) throw runtimeError("lost sys.displayhook");
  call(hook, [value]);
}

export const instructions = { display };

/** Nodes made by the module itself. */

import { PyInstance, type Value } from "../../objects/object.ts";
import { nodeClasses } from "./node-classes.ts";

/** A node of a kind with these fields. */
export function construct(kind: string, fields: { readonly [name: string]: Value }): PyInstance {
  const made = new PyInstance(nodeClasses().all.get(kind)!);
  for (const [name, value] of Object.entries(fields)) made.attrs!.set(name, value);
  return made;
}

/**
 * Names with one underscore that a module written in Python shows all the same, because programs are used to them: argparse._SubParsersAction, logging._nameToLevel.
 *
 * The text puts them into a dict `__private__`; `showPrivateNames` is the `finish` of such a module.
 */

import { PyDict } from "../objects/dict.ts";
import { type Attributes, stringOf } from "../objects/object.ts";

export function showPrivateNames(namespace: Attributes): void {
  const names = namespace.get("__private__");
  if (!(names instanceof PyDict)) return;
  for (const key of names.table.keys()) {
    const name = stringOf(key);
    const value = names.table.get(key);
    if (name !== undefined && value !== undefined) namespace.set(name, value);
  }
  namespace.delete("__private__");
}

/** The environment of the program: a dict of its own for every interpreter, which begins with what the host has given. Nothing of the host's own environment is in it. */

import { PyDict } from "../../objects/dict.ts";
import { outside } from "../outside.ts";
import { perInterpreter } from "../per-interpreter.ts";

/** The dict behind `os.environ`. */
export const environment = perInterpreter((): PyDict => {
  const dict = new PyDict();
  for (const [name, value] of outside.environ) dict.table.set(name, value);
  return dict;
});

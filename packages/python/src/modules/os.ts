/** The module os: paths, the environment that the host gave, and the files of the virtual file system. Processes and the system are refused. */

import { builtin } from "../objects/function.ts";
import { PyDict } from "../objects/dict.ts";
import type { Value } from "../objects/object.ts";
import { collectionsModule } from "./collections.ts";
import { environment } from "./files/environment.ts";
import { fileFunctions, refusedFunction } from "./files/file-functions.ts";
import { genericAlias } from "./files/generic-alias-function.ts";
import { openFunction } from "./files/open-function.ts";
import { ERRORS } from "./files/os-errors.ts";
import { constants } from "./files/os-constants.ts";
import { OS_DESCRIPTORS_TEXT } from "./files/os-descriptors-text.ts";
import { REFUSED_FUNCTIONS } from "./files/os-refusals.ts";
import { OS_TEXT } from "./files/os-text.ts";
import { pythonModule } from "./python-source.ts";
import { randomBytes } from "./random-bytes.ts";

function errorTexts(): PyDict {
  const texts = new PyDict();
  for (const [, number, text] of ERRORS) texts.table.set(number, text);
  return texts;
}

export const osModule = pythonModule(
  "os",
  OS_TEXT + OS_DESCRIPTORS_TEXT,
  () =>
    new Map<string, Value>([
      ...fileFunctions(),
      ["_open", openFunction()],
      ["_environ", builtin("_environ()", environment)],
      ["_entropy", builtin("_entropy(size, /)", randomBytes)],
      ["_errors", errorTexts()],
      ["_namedtuple", collectionsModule.create().get("namedtuple")!],
      ["_alias", genericAlias()],
      ...constants(),
    ]),
  (namespace) => {
    for (const [reason, names] of REFUSED_FUNCTIONS)
      for (const name of names.split(" ")) namespace.set(name, refusedFunction("os", name, reason));
    namespace.set("_exit", refusedFunction("os", "_exit", "use sys.exit(), which ends the program."));
  },
);

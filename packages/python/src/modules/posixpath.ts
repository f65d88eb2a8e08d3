/** The module posixpath, written in Python; the gate gives it the name `os.path` too. */

import { builtin } from "../objects/function.ts";
import type { Value } from "../objects/object.ts";
import { fileFunctions, kindAt } from "./files/file-functions.ts";
import { POSIXPATH_TEXT } from "./files/posixpath-text.ts";
import { environment } from "./files/environment.ts";
import { pythonModule } from "./python-source.ts";

export const posixpathModule = pythonModule("posixpath", POSIXPATH_TEXT, () => {
  const functions = fileFunctions();
  return new Map<string, Value>([
    ["_fspath", functions.get("fspath")!],
    ["_stat", functions.get("stat")!],
    ["_lstat", functions.get("lstat")!],
    ["_getcwd", functions.get("getcwd")!],
    ["_kind", kindAt()],
    ["_environ", builtin("_environ()", environment)],
  ]);
});

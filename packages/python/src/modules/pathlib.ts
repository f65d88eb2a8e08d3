/** The module pathlib, written in Python over `os` and `io`. */

import { GLOB_MATCHING_TEXT } from "./files/glob-matching-text.ts";
import { PATH_FLAVOURS_TEXT } from "./files/path-flavours-text.ts";
import { PATHLIB_TEXT } from "./files/pathlib-text.ts";
import { genericAlias } from "./files/generic-alias-function.ts";
import { pythonModule } from "./python-source.ts";

export const pathlibModule = pythonModule(
  "pathlib",
  PATH_FLAVOURS_TEXT + GLOB_MATCHING_TEXT + PATHLIB_TEXT,
  () => new Map([["_alias", genericAlias()]]),
);

/**
 * The module argparse, written in Python in the folder beside this file: command lines as objects, usage and help as text.
 *
 * A program here has no command line of its own (sys.argv is [""]): it parses the lists that it gives. As wide as COLUMNS says in its environment, 80 otherwise. Files named by arguments are those that open() has.
 */

import { ACTIONS } from "./argparse/actions.ts";
import { CONTAINERS } from "./argparse/containers.ts";
import { HELP_FORMATTER } from "./argparse/help-formatter.ts";
import { PARSER } from "./argparse/parser.ts";
import type { Value } from "../objects/object.ts";
import { outside } from "./outside.ts";
import { showPrivateNames } from "./private-names.ts";
import { pythonModule } from "./python-source.ts";

export const argparseModule = pythonModule(
  "argparse",
  HELP_FORMATTER + ACTIONS + CONTAINERS + PARSER,
  () => new Map<string, Value>([["_columns_of_host", outside.environ.get("COLUMNS") ?? null]]),
  showPrivateNames,
);

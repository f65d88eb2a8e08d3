/** What `compile()` asks of the module ast, which fills it in when it is made: without it there are no trees of a program's own. */

import type { Value } from "../../objects/object.ts";
import type * as syntax from "../../syntax/ast.ts";

export type TreeMode = "exec" | "eval" | "single";

export const treeHook: {
  /** The tree that a node stands for; undefined where the value is no node. */
  treeOf: (value: Value, filename: string, mode: TreeMode) => syntax.Module | undefined;
} = { treeOf: () => undefined };

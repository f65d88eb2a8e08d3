/**
 * The module ast: texts of programs as trees, trees as texts, and literals as values. Nothing of a program that is read here runs.
 *
 * The classes of the nodes, parsing, dump, unparse and literal_eval are in the folder beside this file; walking through trees is in Python.
 */

import type { Attributes, Value } from "../objects/object.ts";
import { isTrue } from "../objects/truth.ts";
import { treeOfNode } from "./ast/compile-tree.ts";
import { dumpNode, indentText } from "./ast/dump.ts";
import { literalEval } from "./ast/literal.ts";
import { nodeClasses } from "./ast/node-classes.ts";
import { parseToNodes } from "./ast/parse.ts";
import { treeHook } from "./ast/tree-hook.ts";
import { unparse } from "./ast/unparse.ts";
import { WALKING_TEXT } from "./ast/walking-text.ts";
import { definePythonFunctions } from "./python-function.ts";
import { pythonModule } from "./python-source.ts";

function natives(): Attributes {
  treeHook.treeOf = treeOfNode;
  const namespace: Attributes = new Map<string, Value>(nodeClasses().shown);
  definePythonFunctions(namespace, "ast", {
    "parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None)": parseToNodes,
    "literal_eval(node_or_string)": literalEval,
    "dump(node, annotate_fields=True, include_attributes=False, *, indent=None)": (
      node: Value,
      names: Value,
      places: Value,
      indent: Value,
    ) => dumpNode(node, { hasNames: isTrue(names), hasPlaces: isTrue(places), indent: indentText(indent) }),
    "unparse(ast_obj)": unparse,
  });
  return namespace;
}

export const astModule = pythonModule("ast", WALKING_TEXT, natives);

/** Which way a program can go, as far as its text tells: loops that surely run, tests that never hold, statements that leave a block. */

import type * as ast from "../syntax/ast.ts";
import { nodeFields } from "../syntax/node-fields.ts";
import { isNode } from "./bindings.ts";

/** Whether what follows a statement in its block may be left out although nothing was raised. */
export function mayLeave(node: ast.Node): boolean {
  return leaves(node, false);
}

function leaves(node: ast.Node, isInLoop: boolean): boolean {
  switch (node.kind) {
    case "Return":
      return true;
    case "Break":
    case "Continue":
      return !isInLoop;
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
      return false;
    case "For":
    case "AsyncFor":
    case "While":
      return node.body.some((each) => leaves(each, true)) || node.orelse.some((each) => leaves(each, isInLoop));
    case "If":
      return [...node.body, ...node.orelse].some((each) => leaves(each, isInLoop));
    case "With":
    case "AsyncWith":
      return node.body.some((each) => leaves(each, isInLoop));
    case "Try":
    case "TryStar":
      return [...node.body, ...node.handlers.flatMap((each) => each.body), ...node.orelse, ...node.finalbody].some(
        (each) => leaves(each, isInLoop),
      );
    case "Match":
      return node.cases.some((each) => each.body.some((inner) => leaves(inner, isInLoop)));
    default:
      return false;
  }
}

/** Whether anything is called within it. */
export function holdsCall(node: ast.Node): boolean {
  if (node.kind === "Call") return true;
  const fields = node as unknown as Record<string, unknown>;
  return nodeFields(node.kind).some((field) => [fields[field]].flat().some((each) => isNode(each) && holdsCall(each)));
}

/** A literal with something in it. */
export function isSurelyFilled(node: ast.ExpressionNode): boolean {
  if (node.kind === "List" || node.kind === "Tuple" || node.kind === "Set")
    return node.elts.some((each) => each.kind !== "Starred");
  if (node.kind === "Dict") return node.keys.some((key) => key !== null);
  return node.kind === "Constant" && typeof node.value === "string" && node.value !== "";
}

/** What a test comes to where it is a literal or is never true when a program runs; null where that depends. */
export function constantTruth(node: ast.ExpressionNode): boolean | null {
  if (node.kind === "Name" || node.kind === "Attribute")
    return (node.kind === "Name" ? node.id : node.attr) === "TYPE_CHECKING" ? false : null;
  if (node.kind !== "Constant") return null;
  const { value } = node;
  if (value === null) return false;
  if (typeof value === "object") return value.type === "float" ? value.value !== 0 : null;
  return Boolean(value);
}

/** `contextlib.suppress(...)` and what is named like a test for errors. */
export function maySwallow(node: ast.ExpressionNode): boolean {
  const callee = node.kind === "Call" ? node.func : node;
  const name = callee.kind === "Name" ? callee.id : callee.kind === "Attribute" ? callee.attr : "";
  return /suppress|raises|ignor|catch/i.test(name);
}

/** A base whose metaclass is `type`, as far as its name tells. */
export const isKnownBase = (node: ast.ExpressionNode): boolean =>
  node.kind === "Name" &&
  /^(?:object|[A-Z]\w*(?:Error|Exception)|Exception|dict|list|str|int|float|tuple|set)$/.test(node.id);

/** `a` of `a.b.c`; empty where it begins with something else. */
export function rootOf(node: ast.ExpressionNode): string {
  let root = node;
  while (root.kind === "Attribute") root = root.value;
  return root.kind === "Name" && root !== node ? root.id : "";
}

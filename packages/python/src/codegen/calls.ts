/**
 * Calls: `f(a, b)`, `obj.method(a)`, keyword arguments, `*args` and `**kwargs`, and the two calls that need to know where they stand: `super()` and `locals()`.
 *
 * Up to three plain arguments go to a Python function directly when it takes just so many. A method call does not make a bound method:
 * the runtime looks the function up and gives it the object.
 */

import type * as ast from "../syntax/ast.ts";
import { type Block, fromName, placeOfMethodCall } from "./block.ts";
import { emitExpression, emitItems } from "./expressions.ts";
import { noteFold } from "./folds.ts";
import { variable } from "./names.ts";
import { loadName } from "./variables.ts";

export function emitCall(block: Block, node: ast.Call): string {
  noteFold(block, node);
  const special = emitSpecialCall(block, node);
  if (special !== undefined) return special;
  const plain = node.keywords.length === 0 && !node.args.some((argument) => argument.kind === "Starred");
  if (node.func.kind === "Attribute") {
    if (plain) return emitMethodCall(block, node, node.func);
  } else if (plain && node.args.length <= 3) return emitDirectCall(block, node);
  if (plain) return block.call("callN", [emitExpression(block, node.func), emitItems(block, node.args)], node);
  const isNamed = node.keywords.length > 0 && node.keywords.every((keyword) => keyword.arg !== null);
  return isNamed && !isOnlyStar(node) ? emitNamedCall(block, node) : emitFullCall(block, node);
}

/** CPython: only a star that stands alone is unpacked by the call itself, after the keywords are known. */
const isOnlyStar = ({ args }: ast.Call): boolean => args.length === 1 && args[0]!.kind === "Starred";

/** A call with keywords, all of which have their names in the text. */
function emitNamedCall(block: Block, node: ast.Call): string {
  const rest = (): string[] => [
    emitItems(block, node.args, node),
    block.unit.argumentOrders(node.keywords.map((keyword) => block.mangled(keyword.arg!))),
    `[${node.keywords.map((keyword) => emitExpression(block, keyword.value)).join(", ")}]`,
  ];
  const { func } = node;
  if (func.kind !== "Attribute") return block.call("callNamed", [emitExpression(block, func), ...rest()], node);
  const object = block.temporary();
  const method = block.temporary();
  const value = emitExpression(block, func.value);
  const name = block.unit.string(block.mangled(func.attr));
  const lookUp = block.call("findMethod", [object, name, block.unit.site()], fromName(func, func));
  const found = block.call("callFoundNamed", [method, object, ...rest()], placeOfMethodCall(block, node, func));
  block.release(method, object);
  return `(${object} = ${value}, ${method} = ${lookUp}, ${found})`;
}

/** A call with stars. */
function emitFullCall(block: Block, node: ast.Call): string {
  const func = block.temporary();
  const callee = emitExpression(block, node.func);
  const [first] = node.args;
  const isStar = isOnlyStar(node);
  const args = isStar ? emitExpression(block, (first as ast.Starred).value) : emitItems(block, node.args, node);
  const keywords = emitKeywords(block, node.keywords, func, node);
  block.release(func);
  return `(${func} = ${callee}, ${block.call(isStar ? "callStar" : "callKeywords", [func, args, keywords], node)})`;
}

/** A Map of keyword arguments. */
export function emitKeywords(block: Block, keywords: readonly ast.Keyword[], func: string, node: ast.Location): string {
  if (!keywords.some((keyword) => keyword.arg === null)) {
    const names = block.unit.constant({ kind: "names", value: keywords.map((keyword) => block.mangled(keyword.arg!)) });
    return block.call("keywords", [
      names,
      `[${keywords.map((keyword) => emitExpression(block, keyword.value)).join(", ")}]`,
    ]);
  }
  const names = block.unit.constant({
    kind: "names",
    value: keywords.map((keyword) => (keyword.arg === null ? "**" : block.mangled(keyword.arg))),
  });
  return block.call(
    "mergeKeywords",
    [names, `[${keywords.map((keyword) => emitExpression(block, keyword.value)).join(", ")}]`, func],
    node,
  );
}

function emitDirectCall(block: Block, node: ast.Call): string {
  const func = block.temporary();
  const callee = emitExpression(block, node.func);
  const names: string[] = [];
  const loads = node.args.map((argument) => {
    const name = block.temporary();
    names.push(name);
    return `${name} = ${emitExpression(block, argument)}`;
  });
  const count = names.length;
  const evaluate = [`${func} = ${callee}`, ...loads, block.at(node)].join(", ");
  const text = `(${evaluate}, ${func}?.arity === ${count} ? ${func}.code(${names.join(", ")}) : ${block.call(`call${count}`, [func, ...names])})`;
  block.release(...names, func);
  return text;
}

/** Arguments that can neither raise nor change anything may be evaluated before the method is looked up. */
function isInert(block: Block, node: ast.ExpressionNode): boolean {
  if (node.kind === "Constant") return true;
  if (node.kind !== "Name") return false;
  const name = block.mangled(node.id);
  const place = block.scope.entry(name).place;
  return (place === "local" || place === "cell") && block.scope.kind !== "class" && block.isKnown(name);
}

function emitMethodCall(block: Block, node: ast.Call, func: ast.Attribute): string {
  const name = block.unit.string(block.mangled(func.attr));
  if (node.args.length <= 2 && node.args.every((argument) => isInert(block, argument))) {
    const args = node.args.map((argument) => emitExpression(block, argument));
    return `${block.unit.runtime(`callMethod${args.length}`)}(${[emitExpression(block, func.value), name, ...args, block.unit.site(), block.atMethodCall(node, func)].join(", ")})`;
  }
  const object = block.temporary();
  const method = block.temporary();
  const value = emitExpression(block, func.value);
  const lookUp = block.call("findMethod", [object, name, block.unit.site()], fromName(func, func));
  const count = node.args.length;
  const place = placeOfMethodCall(block, node, func);
  const found =
    count >= 1 && count <= 3
      ? block.call(
          `callFound${count}`,
          [method, object, ...node.args.map((argument) => emitExpression(block, argument))],
          place,
        )
      : block.call("callFound", [method, object, emitItems(block, node.args)], place);
  const text = `(${object} = ${value}, ${method} = ${lookUp}, ${found})`;
  block.release(method, object);
  return text;
}

/** `super()`, `locals()` and `eval(text)` are rewritten where the plain names are called without arguments; the runtime checks that the names still mean the builtins. */
function emitSpecialCall(block: Block, node: ast.Call): string | undefined {
  if (node.func.kind !== "Name") return undefined;
  const callee = node.func.id;
  if (
    (callee === "eval" || callee === "exec") &&
    block.scope.entry(block.mangled(callee)).place === "global" &&
    node.args.length > 0 &&
    node.args.every((argument) => argument.kind !== "Starred") &&
    node.keywords.length === 0
  ) {
    const scope = [block.unit.global(callee), block.isModule ? "null" : localNames(block)];
    return block.call("callInScope", [loadName(block, callee, node.func), emitItems(block, node.args), ...scope], node);
  }
  if (node.args.length > 0 || node.keywords.length > 0) return undefined;
  if (callee === "super" && block.scope.kind === "function") {
    const first = firstArgument(block);
    if (first === undefined) return undefined;
    const hasCell = block.scope.symbols.get("__class__")?.place === "free";
    const args = [loadName(block, "super", node.func), first, ...(hasCell ? [variable("__class__")] : [])];
    return block.call(hasCell ? "callSuper" : "callSuperOutside", args, node);
  }
  if (
    (callee === "locals" || callee === "vars" || callee === "dir") &&
    block.scope.entry(callee).place === "global" &&
    !block.isModule
  ) {
    return block.call("callWithLocals", [loadName(block, callee, node.func), localNames(block)], node);
  }
  if (NAMESPACE_FUNCTIONS.has(callee) && block.scope.entry(block.mangled(callee)).place === "global")
    return block.call("callWithGlobals", [loadName(block, callee, node.func), block.unit.global(callee)], node);
  return undefined;
}

/** What shows the variables of the place where it is called. */
const NAMESPACE_FUNCTIONS: ReadonlySet<string> = new Set(["globals", "locals", "vars", "dir"]);

/** Text of what `super()` takes for the object: the first positional argument. That of a comprehension is its iterator, which is never one. */
function firstArgument(block: Block): string | undefined {
  const node = block.scope.node;
  if (block.scope.isComprehension) return "null";
  if (node.kind !== "FunctionDef" && node.kind !== "AsyncFunctionDef" && node.kind !== "Lambda") return undefined;
  const first = node.args.posonlyargs[0] ?? node.args.args[0];
  return first === undefined ? undefined : variable(block.mangled(first.arg));
}

/** The names and values that locals() shows here, or the namespace of a class body. */
function localNames(block: Block): string {
  if (block.scope.kind === "class") return "ns";
  const entries = [...block.scope.symbols.values()].filter(
    (entry) => entry.place === "local" || entry.place === "cell" || entry.place === "free",
  );
  const names = block.unit.constant({ kind: "names", value: entries.map((entry) => entry.name) });
  return block.call("locals", [names, `[${entries.map((entry) => variable(entry.name)).join(", ")}]`]);
}

/**
 * Folds: generator expressions that a builtin uses up where they are written, as in `sum(x * x for x in xs)`.
 *
 * Such a builtin hands to the body what it wants of it (`Fold` in `objects/object.ts`), and the body comes back only with a value that it can't deal with itself: a sum adds small
 * ints and floats on its own, `any` passes over False, `all` over True, and a list takes all there is. Whether the name still means the builtin is not asked: who hands over nothing,
 * or something else, gets one value after the other.
 */

import { GROWTH_MASK } from "../limits.ts";
import type * as ast from "../syntax/ast.ts";
import { boxed, emitOperand, isSmallInt } from "./arithmetic.ts";
import type { Block } from "./block.ts";
import { emitExpression } from "./expressions.ts";

export type FoldKind = "sum" | "search" | "list";

const BUILTINS: ReadonlyMap<string, FoldKind> = new Map([
  ["sum", "sum"],
  ["any", "search"],
  ["all", "search"],
  ["list", "list"],
  ["tuple", "list"],
  ["sorted", "list"],
]);

/** Notes what becomes of the first argument of a call, where that is a generator expression. */
export function noteFold(block: Block, { func, args }: ast.Call): void {
  const [first] = args;
  if (first?.kind !== "GeneratorExp") return;
  const fold = func.kind === "Name" ? BUILTINS.get(func.id) : undefined;
  if (fold !== undefined) block.unit.folds.set(first, fold);
  else if (func.kind === "Attribute" && func.attr === "join") block.unit.folds.set(first, "list");
}

/** Writes what the body does with an element; `fold` is the parameter that has what the builtin handed over. */
export function emitFolded(block: Block, element: ast.ExpressionNode, kind: FoldKind, fold: string): void {
  if (kind === "sum") {
    emitAddition(block, element, fold);
    return;
  }
  const value = block.temporary();
  block.line(`${value} = ${emitExpression(block, element)};`);
  if (kind === "search") block.line(`if (${value} !== ${fold}) return ${value};`);
  else {
    block.line(`if (${fold}?.length === undefined) return ${value};`);
    emitPush(block, fold, value);
  }
  block.release(value);
}

/** Writes that a list which is being made takes a value. */
export function emitPush(block: Block, list: string, value: string): void {
  block.line(`if ((${list}.push(${value}) & ${GROWTH_MASK}) === 0) ${block.call("growing", [list])};`);
}

/** A number that can be added to the sum is no value any more: no float is made of it. */
function emitAddition(block: Block, element: ast.ExpressionNode, fold: string): void {
  const operand = emitOperand(block, element);
  const { kind, setup, value, number } = operand;
  const sum = block.temporary();
  const type = isTest(element) ? '"boolean"' : '"number"';
  const ints = isSmallInt(sum, `${fold}?.int + ${value}`);
  if (setup !== undefined) block.line(`${setup};`);
  const cases: string[] = [];
  if (kind !== "float")
    cases.push(`if (${kind === "int" ? "" : `typeof ${value} === ${type} && `}${ints}) ${fold}.int = ${sum};`);
  if (kind !== "int") cases.push(`if ((${sum} = ${fold}?.double + ${number}) === ${sum}) ${fold}.double = ${sum};`);
  block.line(`${cases.join(" else ")} else return ${boxed(block, operand)};`);
  block.release(sum, ...operand.temporaries);
}

const isTest = (node: ast.ExpressionNode): boolean =>
  node.kind === "Compare" || (node.kind === "UnaryOp" && node.op === "Not");

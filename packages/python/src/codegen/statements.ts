/** Statements: one emitter a construct, one table; compound statements that need room have files of their own. */

import { scopeError } from "../scope/scope-error.ts";
import type * as ast from "../syntax/ast.ts";
import { type Block, fromName } from "./block.ts";
import { emitClassDef } from "./classes.ts";
import { emitInPlace } from "./arithmetic.ts";
import { emitExpression, emitTest } from "./expressions.ts";
import { emitAnnotation, emitFunctionDef, emitThunk, inTypeParameters } from "./functions.ts";
import { emitImport, emitImportFrom } from "./imports.ts";
import { emitFor, emitWhile } from "./loops.ts";
import { emitMatch } from "./match.ts";
import { emitItem, emitItemStore, emitKey } from "./subscripts.ts";
import { emitAssignment, emitDelete } from "./targets.ts";
import { emitTry, emitTryStar } from "./try.ts";
import { loadName, storeName } from "./variables.ts";
import { emitWith } from "./with.ts";

/** Statements one after the other; what stands behind a `return` or `raise` is checked but never runs. */
export function emitBody(block: Block, statements: readonly ast.StatementNode[]): void {
  for (const statement of statements) emitStatement(block, statement);
}

function emitStatement(block: Block, node: ast.StatementNode): void {
  block.unit.noteNode();
  block.statement = node;
  switch (node.kind) {
    case "Expr":
      return emitExpr(block, node);
    case "Assign":
      return emitAssign(block, node);
    case "AugAssign":
      return emitAugAssign(block, node);
    case "AnnAssign":
      return emitAnnAssign(block, node);
    case "If":
      return emitIf(block, node);
    case "While":
      return emitWhile(block, node);
    case "For":
    case "AsyncFor":
      return emitFor(block, node);
    case "FunctionDef":
    case "AsyncFunctionDef":
      return emitFunctionDef(block, node);
    case "ClassDef":
      return emitClassDef(block, node);
    case "Return":
      return emitReturn(block, node);
    case "Raise":
      return emitRaise(block, node);
    case "Try":
      return emitTry(block, node);
    case "TryStar":
      return emitTryStar(block, node);
    case "With":
    case "AsyncWith":
      return emitWith(block, node, 0);
    case "Match":
      return emitMatch(block, node);
    case "Assert":
      return emitAssert(block, node);
    case "Delete":
      for (const target of node.targets) emitDelete(block, target);
      return;
    case "Import":
      return emitImport(block, node);
    case "ImportFrom":
      return emitImportFrom(block, node);
    case "TypeAlias":
      return emitTypeAlias(block, node);
    case "Break":
    case "Continue":
      return emitJump(block, node);
    case "Pass":
    case "Global":
    case "Nonlocal":
      return;
  }
}

function emitExpr(block: Block, node: ast.Expr): void {
  if (block.isInteractive) return block.line(`${block.call("display", [emitExpression(block, node.value)], node)};`);
  if (block.topLevel.has(node)) block.line(`last = ${emitExpression(block, node.value)};`);
  else if (node.value.kind !== "Constant") block.line(`${emitExpression(block, node.value)};`);
}

function emitAssign(block: Block, node: ast.Assign): void {
  const [target] = node.targets;
  if (node.targets.length === 1) {
    if (target!.kind === "Name") {
      block.line(`${storeName(block, target!.id, emitExpression(block, node.value), target)};`);
      return;
    }
    if (target!.kind === "Tuple" && node.value.kind === "Tuple" && isParallel(target!, node.value)) {
      emitParallel(block, target!, node.value);
      return;
    }
  }
  const value = block.temporary();
  block.line(`${value} = ${emitExpression(block, node.value)};`);
  for (const each of node.targets) emitAssignment(block, each, value);
  block.release(value);
}

/** `a, b = b, a`: no tuple is made. */
function isParallel(target: ast.Tuple, value: ast.Tuple): boolean {
  return (
    target.elts.length === value.elts.length &&
    ![...target.elts, ...value.elts].some((element) => element.kind === "Starred")
  );
}

function emitParallel(block: Block, target: ast.Tuple, value: ast.Tuple): void {
  const names = value.elts.map((element) => {
    const name = block.temporary();
    block.line(`${name} = ${emitExpression(block, element)};`);
    return name;
  });
  target.elts.forEach((element, i) => {
    emitAssignment(block, element, names[i]!);
  });
  block.release(...names.reverse());
}

function emitAugAssign(block: Block, node: ast.AugAssign): void {
  const { target } = node;
  if (target.kind === "Name") {
    block.line(`${storeName(block, target.id, emitInPlace(block, node, loadName(block, target.id, target)), target)};`);
    return;
  }
  const object = block.temporary();
  const result = block.temporary();
  block.line(`${object} = ${emitExpression(block, target.value)};`);
  if (target.kind === "Attribute") {
    const name = block.unit.string(block.mangled(target.attr));
    const place = fromName(target, target);
    block.line(
      `${result} = ${emitInPlace(block, node, block.call("getattr", [object, name, block.unit.site()], place))};`,
    );
    block.line(`${block.call("setattr", [object, name, result, block.unit.site()], place)};`);
  } else {
    const key = emitKey(block, target);
    block.line(`${result} = ${emitInPlace(block, node, emitItem(block, object, key.text, target))};`);
    emitItemStore(block, target, object, key.text, result);
    key.release();
  }
  block.release(result, object);
}

function emitAnnAssign(block: Block, node: ast.AnnAssign): void {
  if (node.value !== null) {
    const value = block.temporary();
    block.line(`${value} = ${emitExpression(block, node.value)};`);
    emitAssignment(block, node.target, value);
    block.release(value);
  } else if (node.target.kind !== "Name") {
    block.line(`${emitExpression(block, node.target.value)};`);
  }
  if (block.scope.kind === "function") return;
  const annotation = emitAnnotation(block, node.annotation);
  if (!node.simple || node.target.kind !== "Name") {
    block.line(`${annotation};`);
    return;
  }
  const name = block.unit.string(block.mangled(node.target.id));
  block.line(
    `${block.isModule ? block.call("annotateGlobal", [block.unit.global("__annotations__"), name, annotation]) : block.call("annotateInClass", ["ns", name, annotation])};`,
  );
}

function emitIf(block: Block, node: ast.If): void {
  const test = emitTest(block, node.test);
  const before = block.known;
  block.known = before && new Set(before);
  block.braces(`if (${test})`, () => emitBody(block, node.body));
  const afterBody = block.known;
  block.known = before && new Set(before);
  if (node.orelse.length > 0) block.braces("else", () => emitBody(block, node.orelse));
  block.known = bothKnown(afterBody, block.known);
}

/** What is bound whichever of two ways was taken; a way that ended elsewhere does not count. */
export function bothKnown(a: Set<string> | null, b: Set<string> | null): Set<string> | null {
  if (a === null) return b;
  if (b === null) return a;
  return new Set([...a].filter((name) => b.has(name)));
}

function emitReturn(block: Block, node: ast.Return): void {
  if (block.scope.kind !== "function") throw scopeError("'return' outside function", node, block.unit.lines);
  if (block.isAsync && block.scope.isGenerator && node.value !== null)
    throw scopeError("'return' with value in async generator", node, block.unit.lines);
  const value = block.isStepped ? "undefined" : node.value === null ? "null" : emitExpression(block, node.value);
  if (block.savesDepth) {
    const result = block.temporary();
    block.line(`${result} = ${value}; m.depth = d; return ${result};`);
    block.release(result);
  } else block.line(`return ${value};`);
  block.known = null;
}

function emitRaise(block: Block, node: ast.Raise): void {
  const text =
    node.exc === null
      ? block.call("reraise", [], node)
      : node.cause === null
        ? block.call("raise", [emitExpression(block, node.exc)], node)
        : block.call("raiseFrom", [emitExpression(block, node.exc), emitExpression(block, node.cause)], node);
  block.line(`throw ${text};`);
  block.known = null;
}

function emitAssert(block: Block, node: ast.Assert): void {
  const test = emitTest(block, node.test);
  const place = lastComparison(node.test) ?? node;
  const error =
    node.msg === null
      ? block.call("assertion", [], place)
      : block.call("assertionWithMessage", [emitExpression(block, node.msg)], place);
  block.line(`if (!${test}) throw ${error};`);
}

/** CPython: a failed assertion is where the last comparison of its condition is, and the whole statement where there is none. */
function lastComparison(test: ast.ExpressionNode): ast.Compare | undefined {
  switch (test.kind) {
    case "Compare":
      return test;
    case "BoolOp":
      return test.values.map(lastComparison).findLast((found) => found !== undefined);
    case "UnaryOp":
      return test.op === "Not" ? lastComparison(test.operand) : undefined;
    case "IfExp":
      return lastComparison(test.orelse) ?? lastComparison(test.body) ?? lastComparison(test.test);
    default:
      return undefined;
  }
}

function emitTypeAlias(block: Block, node: ast.TypeAlias): void {
  const text = inTypeParameters(block, node, node.type_params, (outer) =>
    outer.call("typeAlias", [outer.unit.string(node.name.id), emitThunk(outer, node.value, node.name.id)]),
  );
  block.line(`${storeName(block, node.name.id, text)};`);
}

function emitJump(block: Block, node: ast.Break | ast.Continue): void {
  const loop = block.loops.at(-1);
  if (loop === undefined) {
    throw scopeError(
      node.kind === "Break" ? "'break' outside loop" : "'continue' not properly in loop",
      node,
      block.unit.lines,
    );
  }
  block.line(node.kind === "Break" ? loop.breaks : loop.continues);
  block.known = null;
}

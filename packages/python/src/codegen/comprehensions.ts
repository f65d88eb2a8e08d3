/**
 * Comprehensions: each is a function of its own, as in CPython 3.11, called at once with the iterator of its first `for`.
 */

import type * as ast from "../syntax/ast.ts";
import { Block } from "./block.ts";
import { emitExpression, emitTest, emitWalked } from "./expressions.ts";
import { emitFolded, emitPush } from "./folds.ts";
import { closeFunction, closeSteps } from "./functions.ts";
import { emitDrawing } from "./targets.ts";

type EagerComprehension = ast.ListComp | ast.SetComp | ast.DictComp;

export function emitComprehension(block: Block, node: EagerComprehension): string {
  const name = node.kind === "ListComp" ? "<listcomp>" : node.kind === "SetComp" ? "<setcomp>" : "<dictcomp>";
  const inner = openComprehension(block, node, name);
  const result = inner.temporary();
  const collection = node.kind === "ListComp" ? "[]" : inner.call(node.kind === "SetComp" ? "set" : "dict", ["[]"]);
  inner.line(`${result} = ${collection};`);
  emitLoops(inner, node, 0, () => {
    if (node.kind === "ListComp") emitPush(inner, result, emitExpression(inner, node.elt));
    else if (node.kind === "SetComp")
      inner.line(`${inner.call("setAdd", [result, emitExpression(inner, node.elt)], node)};`);
    else
      inner.line(
        `${inner.call("dictSet", [result, emitExpression(inner, node.key), emitExpression(inner, node.value)], node)};`,
      );
  });
  inner.line(`return ${node.kind === "ListComp" ? inner.call("list", [result]) : result};`);
  inner.release(result);
  const first = emitIterator(block, node.generators[0]!, node);
  const body = block.unit.hoisted(inner.scope, closeFunction(inner, inner.isAsync ? "function*" : "arrow", ["i0"]));
  const made = `(${body})(${first}, ${block.at(node)})`;
  return inner.isAsync ? `(yield* ${made})` : made;
}

export function emitGeneratorExpression(block: Block, node: ast.GeneratorExp): string {
  const fold = block.unit.folds.get(node);
  const inner = openComprehension(block, node, "<genexpr>", true);
  const isStepped = node.generators.length === 1 && !inner.isAsync;
  emitLoops(inner, node, 0, () => {
    if (isStepped && fold !== undefined) return emitFolded(inner, node.elt, fold, "i1");
    const value = emitExpression(inner, node.elt);
    if (isStepped) inner.line(`return ${value};`);
    else inner.line(`${inner.yielding(inner.isAsync ? inner.call("asyncYield", [value]) : value, node)};`);
  });
  const first = emitIterator(block, node.generators[0]!, node);
  const info = block.unit.constant({ kind: "names", value: ["<genexpr>", inner.qualname] });
  const body = isStepped
    ? closeSteps(inner, node, "i0", fold === undefined ? [] : ["i1"])
    : closeFunction(inner, "function*", ["i0"]);
  const made = `(${block.unit.hoisted(inner.scope, body)})(${first})`;
  return block.call(inner.isAsync ? "asyncGenerator" : "generator", [info, made, inner.frame]);
}

function openComprehension(
  block: Block,
  node: EagerComprehension | ast.GeneratorExp,
  name: string,
  isGenerator = false,
): Block {
  const scope = block.unit.scopeOf(node);
  const qualname =
    block.scope.parent === undefined
      ? name
      : `${block.qualname}${block.scope.kind === "function" ? ".<locals>" : ""}.${name}`;
  return new Block(block.unit, scope, block, {
    name,
    qualname,
    isGenerator,
    isAsync: scope.isCoroutine,
    firstLine: node.lineno,
  });
}

function emitIterator(block: Block, generator: ast.Comprehension, node: ast.Location): string {
  return block.call(generator.is_async ? "asyncIterate" : "iterate", [emitWalked(block, generator.iter)], node);
}

/** CPython: whatever goes wrong in drawing values is the fault of the whole comprehension. */
function emitLoops(block: Block, node: EagerComprehension | ast.GeneratorExp, depth: number, body: () => void): void {
  const { generators } = node;
  const generator = generators[depth];
  if (generator === undefined) {
    body();
    return;
  }
  const iterator = depth === 0 ? "i0" : block.temporary();
  if (depth > 0) {
    block.line(`${iterator} = ${emitIterator(block, generator, node)};`);
  }
  const item = block.temporary();
  const { next, emitTarget, release } = emitDrawing(block, iterator, generator.target, generator.is_async === 1, node);
  block.braces(`while ((${item} = ${next}) !== undefined)`, () => {
    block.line(block.unit.tick());
    emitTarget(item);
    const emitBody = (): void => emitLoops(block, node, depth + 1, body);
    if (generator.ifs.length === 0) emitBody();
    else block.braces(`if (${generator.ifs.map((test) => emitTest(block, test)).join(" && ")})`, emitBody);
  });
  release();
  block.release(item);
  if (depth > 0) block.release(iterator);
}

/** Loops: `while` and `for`, with `else`. Every turn ticks. */

import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { emitExpression, emitTest, emitWalked } from "./expressions.ts";
import { emitBody } from "./statements.ts";
import { emitDrawing } from "./targets.ts";

export function emitWhile(block: Block, node: ast.While): void {
  const before = block.known;
  const endless = node.test.kind === "Constant" && node.test.value === true;
  emitLoop(block, node.orelse, (labelled) => {
    block.known = before && new Set(before);
    block.braces(`${labelled}while (${emitTest(block, node.test)})`, () => {
      block.line(block.unit.tick());
      emitBody(block, node.body);
    });
  });
  block.known = endless && !hasBreak(node.body) ? null : before;
}

export function emitFor(block: Block, node: ast.For | ast.AsyncFor): void {
  const isAsync = node.kind === "AsyncFor";
  const iterator = block.temporary();
  const item = block.temporary();
  // CPython: of `async for` the list stays a list.
  const iterable = isAsync ? emitExpression(block, node.iter) : emitWalked(block, node.iter);
  block.line(`${iterator} = ${block.call(isAsync ? "asyncIterate" : "iterate", [iterable], node)};`);
  const before = block.known;
  const { next, emitTarget, release } = emitDrawing(block, iterator, node.target, isAsync, node);
  emitLoop(block, node.orelse, (labelled) => {
    block.known = before && new Set(before);
    block.braces(`${labelled}while ((${item} = ${next}) !== undefined)`, () => {
      block.line(block.unit.tick());
      emitTarget(item);
      emitBody(block, node.body);
    });
  });
  block.known = before;
  release();
  block.release(item, iterator);
}

/** A labelled loop; with `else`, `break` leaves a block around loop and else. */
function emitLoop(block: Block, orelse: readonly ast.StatementNode[], loop: (label: string) => void): void {
  const before = block.known;
  const continueLabel = block.label();
  if (orelse.length === 0) {
    block.loops.push({ breaks: `break ${continueLabel};`, continues: `continue ${continueLabel};` });
    loop(`${continueLabel}: `);
    block.loops.pop();
    return;
  }
  const breakLabel = block.label();
  block.braces(`${breakLabel}:`, () => {
    block.loops.push({ breaks: `break ${breakLabel};`, continues: `continue ${continueLabel};` });
    loop(`${continueLabel}: `);
    block.loops.pop();
    block.known = before && new Set(before);
    emitBody(block, orelse);
  });
}

/** Is there a `break` of this loop among the statements (not of an inner loop)? */
export function hasBreak(statements: readonly ast.StatementNode[]): boolean {
  return statements.some((node) => {
    switch (node.kind) {
      case "Break":
        return true;
      case "If":
        return hasBreak(node.body) || hasBreak(node.orelse);
      case "For":
      case "AsyncFor":
      case "While":
        return hasBreak(node.orelse);
      case "With":
      case "AsyncWith":
        return hasBreak(node.body);
      case "Try":
      case "TryStar":
        return (
          hasBreak(node.body) ||
          hasBreak(node.orelse) ||
          hasBreak(node.finalbody) ||
          node.handlers.some((handler) => hasBreak(handler.body))
        );
      case "Match":
        return node.cases.some((each) => hasBreak(each.body));
      default:
        return false;
    }
  });
}

/**
 * try: `except`, `except*`, `else`, `finally`.
 *
 * What arrives in a JavaScript `catch` goes through `caught` first: it adds this frame to the traceback, turns JavaScript's own errors (a full stack) into Python's,
 * and throws limits on, so that no handler sees them. While a handler runs, its exception is `m.handling`.
 */

import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { emitExpression } from "./expressions.ts";
import { bothKnown, emitBody } from "./statements.ts";
import { storeName } from "./variables.ts";
import { variable } from "./names.ts";

export function emitTry(block: Block, node: ast.Try): void {
  if (node.finalbody.length === 0) emitTryExcept(block, node);
  else
    emitFinally(block, node.finalbody, () =>
      node.handlers.length > 0 ? emitTryExcept(block, node) : emitBody(block, [...node.body, ...node.orelse]),
    );
}

export function emitTryStar(block: Block, node: ast.TryStar): void {
  if (node.finalbody.length === 0) emitExceptStar(block, node);
  else emitFinally(block, node.finalbody, () => emitExceptStar(block, node));
}

function emitFinally(block: Block, finalbody: readonly ast.StatementNode[], inner: () => void): void {
  const before = block.known;
  const saved = block.temporary();
  const error = errorName(block);
  block.line(`${saved} = undefined;`);
  block.known = before && new Set(before);
  block.braces("try", inner);
  const afterTry = block.known;
  block.braces(`catch (${error})`, () => {
    block.line(
      `${error} = ${caught(block, error)}; ${saved} = m.handling; m.handling = ${error}; throw ${block.call("rethrow", [error])};`,
    );
  });
  block.known = before && new Set(before);
  block.braces("finally", () => {
    block.line(`${block.call("checkStopped", [])};`);
    block.braces("try", () => emitBody(block, finalbody));
    block.braces("finally", () => block.line(`if (${saved} !== undefined) m.handling = ${saved};`));
  });
  block.known = block.known === null || afterTry === null ? null : new Set([...afterTry, ...block.known]);
  block.release(saved);
}

/** A name for a caught value, of its own at every depth of nesting. */
function errorName(block: Block): string {
  return block.label().replace("x", "e1");
}

function caught(block: Block, error: string): string {
  return block.call("caught", [error, block.frame, "p"]);
}

function emitTryExcept(block: Block, node: ast.Try): void {
  const before = block.known;
  const error = errorName(block);
  const saved = block.temporary();
  const completed = block.temporary();
  const hasElse = node.orelse.length > 0;
  if (hasElse) block.line(`${completed} = false;`);
  block.known = before && new Set(before);
  block.braces("try", () => {
    emitBody(block, node.body);
    if (hasElse) block.line(`${completed} = true;`);
  });
  let after = block.known;
  const afterBody = block.known;
  block.braces(`catch (${error})`, () => {
    block.line(`${error} = ${caught(block, error)}; ${saved} = m.handling; m.handling = ${error};`);
    block.braces("try", () => {
      let first = true;
      for (const handler of node.handlers) {
        block.known = before && new Set(before);
        const test =
          handler.type === null ? "true" : block.call("matches", [error, emitExpression(block, handler.type)], handler);
        block.braces(`${first ? "" : "else "}if (${test})`, () => emitHandler(block, handler, error));
        after = bothKnown(after, block.known);
        first = false;
      }
      if (node.handlers.at(-1)?.type !== null) block.line(`else throw ${block.call("rethrow", [error])};`);
    });
    block.braces("finally", () => block.line(`m.handling = ${saved};`));
  });
  if (hasElse) {
    block.known = afterBody && new Set(afterBody);
    block.braces(`if (${completed})`, () => emitBody(block, node.orelse));
    after = bothKnown(after, block.known);
  }
  block.known = after;
  block.release(completed, saved);
}

function emitHandler(block: Block, handler: ast.ExceptHandler, error: string): void {
  if (handler.name === null) {
    emitBody(block, handler.body);
    return;
  }
  const { name } = handler;
  block.line(`${storeName(block, name, error, handler)};`);
  block.braces("try", () => emitBody(block, handler.body));
  block.braces("finally", () => block.line(`${unbind(block, name)};`));
}

/** Unbinds the name of `except ... as name`, which the body may have unbound already. */
function unbind(block: Block, name: string): string {
  const mangled = block.mangled(name);
  const entry = block.scope.entry(mangled);
  if (block.scope.kind === "class" && (entry.place === "local" || entry.place === "global"))
    return block.call("forgetInClass", ["ns", block.unit.string(mangled)]);
  if (entry.place === "global" || entry.place === "global explicit")
    return block.call("unbind", [block.unit.global(mangled)]);
  return `${variable(mangled)} = undefined`;
}

/** `except*`: each handler takes its part of the group; what is left, and what handlers raise, is raised at the end. */
function emitExceptStar(block: Block, node: ast.TryStar): void {
  const before = block.known;
  const error = errorName(block);
  const saved = block.temporary();
  const state = block.temporary();
  const part = block.temporary();
  const completed = block.temporary();
  block.line(`${completed} = false;`);
  block.known = before && new Set(before);
  block.braces("try", () => {
    emitBody(block, node.body);
    block.line(`${completed} = true;`);
  });
  block.braces(`catch (${error})`, () => {
    block.line(`${error} = ${caught(block, error)}; ${saved} = m.handling; m.handling = ${error};`);
    block.braces("try", () => {
      block.line(`${state} = ${block.call("groupBegin", [error])};`);
      for (const handler of node.handlers) {
        block.known = before && new Set(before);
        block.braces(
          `if ((${part} = ${block.call("groupSplit", [state, emitExpression(block, handler.type!)], handler.type!)}) !== null)`,
          () => {
            const inner = errorName(block);
            block.line(`m.handling = ${part};`);
            block.braces("try", () => emitHandler(block, handler, part));
            block.braces(`catch (${inner})`, () =>
              block.line(`${block.call("groupRaised", [state, caught(block, inner)])};`),
            );
            block.line(`m.handling = ${error};`);
          },
        );
      }
      block.line(`${block.call("groupEnd", [state])};`);
    });
    block.braces("finally", () => block.line(`m.handling = ${saved};`));
  });
  block.known = before && new Set(before);
  if (node.orelse.length > 0) block.braces(`if (${completed})`, () => emitBody(block, node.orelse));
  block.known = before;
  block.release(completed, part, state, saved);
}

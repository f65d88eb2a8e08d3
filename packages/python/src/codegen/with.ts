/** with: enter, bind, run, and leave in every way that the body can end. */

import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { emitExpression } from "./expressions.ts";
import { emitBody } from "./statements.ts";
import { emitAssignment } from "./targets.ts";

export function emitWith(block: Block, node: ast.With | ast.AsyncWith, index: number): void {
  const item = node.items[index];
  if (item === undefined) {
    emitBody(block, node.body);
    return;
  }
  const isAsync = node.kind === "AsyncWith";
  const wait = (text: string): string => (isAsync ? `(yield* ${text})` : text);
  const name = isAsync ? "asyncWith" : "with";
  const manager = block.temporary();
  const entered = block.temporary();
  const clean = block.temporary();
  const saved = block.temporary();
  const error = block.label().replace("x", "e1");
  block.line(`${manager} = ${block.call(`${name}Open`, [emitExpression(block, item.context_expr)], node)};`);
  block.line(`${entered} = ${wait(block.call(`${name}Enter`, [manager], node))};`);
  block.line(`${clean} = true;`);
  // The manager may swallow an exception of the body: what the body binds is sure inside it only.
  const before = block.known;
  block.known = before && new Set(before);
  block.braces("try", () => {
    if (item.optional_vars !== null) emitAssignment(block, item.optional_vars, entered);
    emitWith(block, node, index + 1);
  });
  block.known = before;
  block.braces(`catch (${error})`, () => {
    block.line(
      `${clean} = false; ${error} = ${block.call("caught", [error, block.frame, "p"])}; ${saved} = m.handling; m.handling = ${error};`,
    );
    block.braces("try", () => {
      block.line(
        `if (!${wait(block.call(`${name}Failed`, [manager, error], node))}) throw ${block.call("rethrow", [error])};`,
      );
    });
    block.braces("finally", () => block.line(`m.handling = ${saved};`));
  });
  block.braces("finally", () => {
    block.line(`if (${clean}) ${wait(block.call(`${name}Leave`, [manager], node))};`);
  });
  block.release(saved, clean, entered, manager);
}

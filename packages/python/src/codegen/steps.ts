/**
 * Steps: a generator function whose `yield`s are statements of its own, of its loops and of its branches, as a function that goes on to the next `yield` at each call.
 *
 * A JavaScript generator does the same and takes three times as long to resume. The loops and branches with a `yield` in them are taken apart: every place at which the function may go
 * on is a case of one `switch`, a jump sets the number of the case, and a `yield` notes where to go on. What has no `yield` in it stays as it is. Variables, and the iterators of such
 * loops, are kept outside of the function, for they outlive its calls; a step takes few variables in and puts them back, for its own are quicker. A generator that needs more (the value of a `yield`, `yield` within `try` or `with`, a result) is a JavaScript one.
 */

import type { Scope } from "../scope/scope.ts";
import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { emitExpression, emitTest, emitWalked } from "./expressions.ts";
import { hasBreak } from "./loops.ts";
import { bothKnown, emitBody } from "./statements.ts";
import { emitDrawing } from "./targets.ts";
import { declaredVariables } from "./variables.ts";

/** Can a function that yields be one of steps? */
export function isStepped(node: ast.Node, scope: Scope): boolean {
  return node.kind === "FunctionDef" && countYields(node.body) === scope.yields && !givesResult(node.body);
}

/** The `yield`s that are statements where a step can end. */
function countYields(statements: readonly ast.StatementNode[]): number {
  let count = 0;
  for (const node of statements) {
    if (node.kind === "Expr") count += node.value.kind === "Yield" ? 1 : 0;
    else if (node.kind === "If" || node.kind === "While" || node.kind === "For")
      count += countYields(node.body) + countYields(node.orelse);
  }
  return count;
}

function givesResult(statements: readonly ast.StatementNode[]): boolean {
  return statements.some((node) =>
    node.kind === "Return" ? node.value !== null : blocksOf(node).some((block) => givesResult(block)),
  );
}

function blocksOf(node: ast.StatementNode): readonly (readonly ast.StatementNode[])[] {
  switch (node.kind) {
    case "If":
    case "While":
    case "For":
    case "AsyncFor":
      return [node.body, node.orelse];
    case "With":
    case "AsyncWith":
      return [node.body];
    case "Try":
    case "TryStar":
      return [node.body, node.orelse, node.finalbody, ...node.handlers.map(({ body }) => body)];
    case "Match":
      return node.cases.map(({ body }) => body);
    default:
      return [];
  }
}

/** The whole JavaScript function: it gives the function of the steps. In it `n0` is where the next step begins, `n1` where this one goes on. */
export function emitSteps(
  block: Block,
  statements: readonly ast.StatementNode[],
  parameters: readonly string[],
): string {
  const locals = declaredVariables(block, "local");
  const steps = new Steps(block, locals.length <= MOST_TAKEN_IN ? locals : []);
  steps.emit(statements);
  const { taken } = steps;
  const { declarations, body } = block.text([]);
  const outside = declaredVariables(block).filter((name) => !taken.has(name));
  block.unit.runtime("unwound");
  return [
    `function (${parameters.join(", ")}) {`,
    `  let ${["n0 = 0", ...outside, ...steps.kept].join(", ")};`,
    "  return (e1) => {",
    `  let p = 0; let ${["n1 = n0", ...[...taken].map(([name, kept]) => `${name} = ${kept}`)].join(", ")};${declarations === "" ? "" : ` ${declarations}`}`,
    "  try {",
    `  if (e1 !== undefined) throw (p = ${steps.resumed}0, e1); p = 0;`,
    `  ${steps.label}: for (;;) switch (n1) { case 0:`,
    body,
    "  return undefined; }",
    `  } catch (e0) { throw unwound(e0, ${block.frame}, p); }`,
    "  };",
    "}",
  ].join("\n");
}

/** With more variables than that, a step would be busy with them. */
const MOST_TAKEN_IN = 8;

class Steps {
  readonly label: string;
  /** Variables that a step takes in, each with the name under which it is kept. */
  readonly taken: ReadonlyMap<string, string>;
  /** What outlives a step beside the variables. */
  readonly kept: string[] = [];
  /** Text that gives the position of the `yield` at which a step begins: "n0 === 1 ? 4 : ...". */
  resumed = "";
  readonly #block: Block;
  #places = 0;

  constructor(block: Block, taken: readonly string[]) {
    this.#block = block;
    this.label = block.label();
    this.taken = new Map(taken.map((name) => [name, this.#keep()]));
  }

  emit(statements: readonly ast.StatementNode[]): void {
    for (const node of statements) {
      this.#block.statement = node;
      if (countYields([node]) === 0) emitBody(this.#block, [node]);
      else if (node.kind === "If") this.#emitIf(node);
      else if (node.kind === "While") this.#emitWhile(node);
      else if (node.kind === "For") this.#emitFor(node);
      else this.#emitYield((node as ast.Expr).value as ast.Yield);
    }
  }

  #emitYield(node: ast.Yield): void {
    const block = this.#block;
    const value = node.value === null ? "null" : emitExpression(block, node.value);
    const place = this.#place();
    this.resumed += `n0 === ${place} ? ${block.positionOf(node)} : `;
    const given = block.temporary();
    block.line(`${given} = ${value}; n0 = ${place};`);
    if (this.taken.size > 0) block.line(`${[...this.taken].map(([name, kept]) => `${kept} = ${name}`).join(", ")};`);
    block.line(`return ${given};`);
    block.line(`case ${place}:`);
    block.release(given);
  }

  #emitIf(node: ast.If): void {
    const block = this.#block;
    const [otherwise, end] = [this.#place(), this.#place()];
    this.#leave(emitTest(block, node.test), otherwise);
    const before = block.known;
    block.known = before && new Set(before);
    this.emit(node.body);
    const afterBody = block.known;
    if (node.orelse.length > 0) block.line(this.#jump(end));
    block.line(`case ${otherwise}:`);
    block.known = before && new Set(before);
    this.emit(node.orelse);
    block.line(`case ${end}:`);
    block.known = bothKnown(afterBody, block.known);
  }

  #emitWhile(node: ast.While): void {
    const block = this.#block;
    const before = block.known;
    const endless = node.test.kind === "Constant" && node.test.value === true;
    this.#emitLoop(node, (after) => {
      if (!endless) this.#leave(emitTest(block, node.test), after);
      block.line(block.unit.tick());
    });
    block.known = endless && !hasBreak(node.body) ? null : before;
  }

  #emitFor(node: ast.For): void {
    const block = this.#block;
    const [iterator, rows] = [this.#keep(), this.#keep()];
    block.line(`${iterator} = ${block.call("iterate", [emitWalked(block, node.iter)], node)};`);
    const before = block.known;
    const { next, emitTarget } = emitDrawing(block, iterator, node.target, false, node, rows);
    this.#emitLoop(node, (after) => {
      const item = block.temporary();
      this.#leave(`((${item} = ${next}) !== undefined)`, after);
      block.line(block.unit.tick());
      emitTarget(item);
      block.release(item);
    });
    block.known = before;
  }

  /** `turn` writes how a turn begins, or goes to the place behind the loop. */
  #emitLoop({ body, orelse }: ast.While | ast.For, turn: (after: number) => void): void {
    const block = this.#block;
    const before = block.known;
    const [head, after, end] = [this.#place(), this.#place(), this.#place()];
    block.line(`case ${head}:`);
    block.known = before && new Set(before);
    turn(after);
    block.loops.push({ breaks: this.#jump(end), continues: this.#jump(head) });
    this.emit(body);
    block.loops.pop();
    block.line(this.#jump(head));
    block.line(`case ${after}:`);
    block.known = before && new Set(before);
    this.emit(orelse);
    block.line(`case ${end}:`);
  }

  #leave(test: string, place: number): void {
    this.#block.line(`if (!${test}) ${this.#jump(place)}`);
  }

  #jump(place: number): string {
    return `{ n1 = ${place}; continue ${this.label}; }`;
  }

  #place(): number {
    return ++this.#places;
  }

  #keep(): string {
    const name = `q${this.kept.length}`;
    this.kept.push(name);
    return name;
  }
}

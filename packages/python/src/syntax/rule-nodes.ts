/** The nodes that the diagnosis asks for: what the parser makes of a rule of `diagnosis-grammar.ts`. */

import type { ExpressionNode, Node } from "./ast.ts";
import { type ArgumentList, parseArgument } from "./parse-arguments.ts";
import { parseComprehensionClauses } from "./parse-comprehension.ts";
import { parseYield } from "./parse-expression.ts";
import { locate, type TokenCursor } from "./token-cursor.ts";

type RuleParser = (c: TokenCursor, endIndex: number) => Node | null;

const ruleParsers: ReadonlyMap<string, RuleParser> = new Map<string, RuleParser>([
  ["expression", (c) => c.rules.expression(c)],
  ["quiet_expression", (c) => c.rules.expression(c)],
  ["named_expression", (c) => c.rules.namedExpression(c)],
  ["star_named_expression", (c) => c.rules.starNamedExpression(c)],
  ["star_named_expressions", lastElement],
  ["star_expressions", (c) => c.rules.starExpressions(c)],
  ["starred_expression", starredArgument],
  ["disjunction", (c) => c.rules.disjunction(c)],
  ["bitwise_or", (c) => c.rules.bitwiseOr(c)],
  ["yield_expr", parseYield],
  ["for_if_clauses", (c) => parseComprehensionClauses(c).at(-1) ?? null],
  ["args", callWith],
]);

/**
 * The node of a rule that is known to read the tokens from the cursor on. For a list of elements it is the last one,
 * for the clauses of a comprehension the last clause, for a list of arguments a call of nothing with these arguments.
 */
export function parseRule(rule: string, c: TokenCursor, endIndex: number): Node | null {
  return ruleParsers.get(rule)?.(c, endIndex) ?? null;
}

function lastElement(c: TokenCursor, endIndex: number): Node {
  let element = c.rules.starNamedExpression(c);
  while (c.accept(",") && c.index < endIndex) element = c.rules.starNamedExpression(c);
  return element;
}

function starredArgument(c: TokenCursor): Node {
  const start = c.expect("*");
  const value = c.rules.expression(c);
  return locate({ kind: "Starred", value, ctx: "Load" }, start, c.last);
}

function callWith(c: TokenCursor, endIndex: number): Node {
  const start = c.token;
  const read: ArgumentList = { args: [], keywords: [], hasDoubleStar: false };
  do {
    parseArgument(c, read);
  } while (c.accept(",") && c.index < endIndex);
  const func: ExpressionNode = locate({ kind: "Name", id: "", ctx: "Load" }, start, start);
  return locate({ kind: "Call", func, args: read.args, keywords: read.keywords }, start, c.last);
}

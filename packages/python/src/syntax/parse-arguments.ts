/** The arguments of a call and of a class definition: "6.3.4. Calls" of the language reference. */

import type { ExpressionNode, Keyword } from "./ast.ts";
import { parseComprehensionClauses } from "./parse-comprehension.ts";
import { locate, type Start, type TokenCursor } from "./token-cursor.ts";

export type CallArguments = {
  args: ExpressionNode[];
  keywords: Keyword[];
};

/** Arguments that are being read. */
export type ArgumentList = CallArguments & { hasDoubleStar: boolean };

/** `func(...)`, with the cursor at the bracket. */
export function parseCall(c: TokenCursor, start: Start, func: ExpressionNode): ExpressionNode {
  c.enter();
  const { args, keywords } = parseArguments(c, true);
  c.leave();
  return locate({ kind: "Call", func, args, keywords }, start, c.last);
}

/**
 * The bracketed arguments, with the cursor at the opening bracket. In a call a generator expression may stand there
 * alone, in a class definition not.
 */
export function parseArguments(c: TokenCursor, mayBeGenerator: boolean): CallArguments {
  const open = c.expect("(");
  const read: ArgumentList = { args: [], keywords: [], hasDoubleStar: false };
  while (c.tag !== ")") {
    parseArgument(c, read);
    if (c.at("for") || c.at("async")) {
      const isAlone = read.args.length === 1 && read.keywords.length === 0;
      if (!mayBeGenerator || !isAlone || read.args[0].kind === "Starred") c.failure();
      return { args: [parseGenerator(c, open, read.args[0])], keywords: [] };
    }
    if (!c.accept(",")) break;
  }
  c.expect(")");
  return read;
}

/** One argument, added to those that have been read. */
export function parseArgument(c: TokenCursor, list: ArgumentList): void {
  const { args, keywords } = list;
  const start = c.token;
  if (c.accept("**")) {
    list.hasDoubleStar = true;
    const value = c.rules.expression(c);
    keywords.push(locate({ kind: "keyword", arg: null, value }, start, c.last));
  } else if (c.tag === "NAME" && c.peek(1).tag === "=") {
    const arg = c.advance().string;
    c.advance();
    const value = c.rules.expression(c);
    keywords.push(locate({ kind: "keyword", arg, value }, start, c.last));
  } else if (c.accept("*")) {
    // `*a` may follow `k=v`, but not `**k`.
    if (list.hasDoubleStar) c.failure();
    const value = c.rules.expression(c);
    args.push(locate({ kind: "Starred", value, ctx: "Load" }, start, c.last));
  } else {
    if (keywords.length > 0) c.failure();
    args.push(c.rules.namedExpression(c));
  }
}

/** The rest of `(element for ...)`; its location includes the brackets. */
function parseGenerator(c: TokenCursor, open: Start, elt: ExpressionNode): ExpressionNode {
  const generators = parseComprehensionClauses(c);
  c.expect(")");
  return locate({ kind: "GeneratorExp", elt, generators }, open, c.last);
}

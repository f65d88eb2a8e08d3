/** The clauses of comprehensions: "6.2.4. Displays for lists, sets and dictionaries" of the language reference. */

import type { Comprehension, ExpressionNode } from "./ast.ts";
import { parseTargetList } from "./parse-target.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** One or more `for target in iterable if condition ...`. */
export function parseComprehensionClauses(c: TokenCursor): Comprehension[] {
  const generators: Comprehension[] = [];
  while (c.tag === "for" || c.tag === "async") {
    const is_async = c.accept("async") ? 1 : 0;
    c.expect("for");
    const target = parseTargetList(c);
    c.expect("in");
    const iter = c.rules.disjunction(c);
    const ifs: ExpressionNode[] = [];
    while (c.accept("if")) ifs.push(c.rules.disjunction(c));
    generators.push({ kind: "comprehension", target, iter, ifs, is_async });
  }
  return generators;
}

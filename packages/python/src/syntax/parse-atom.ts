/** Atoms: names, literals and everything in brackets. "6.2. Atoms" of the language reference. */

import type { Constant, ConstantValue, ExpressionNode } from "./ast.ts";
import { machine } from "../limits.ts";
import type { PythonSyntaxError } from "./errors.ts";
import { parseNumber } from "./number-literal.ts";
import { parseComprehensionClauses } from "./parse-comprehension.ts";
import { parseStrings } from "./parse-string.ts";
import type { Token } from "./token.ts";
import { locate, type TokenCursor } from "./token-cursor.ts";

export function parseAtom(c: TokenCursor): ExpressionNode {
  switch (c.tag) {
    case "NAME": {
      const name = c.advance();
      return locate({ kind: "Name", id: name.string, ctx: "Load" }, name, name);
    }
    case "NUMBER":
      return constant(numberOf(c.token, c), c.advance());
    case "STRING":
    case "FSTRING_START":
      return parseStrings(c);
    case "None":
      return constant(null, c.advance());
    case "True":
      return constant(true, c.advance());
    case "False":
      return constant(false, c.advance());
    case "...":
      return constant({ type: "ellipsis" }, c.advance());
    case "(":
    case "[":
    case "{":
      return parseBracketed(c);
    default:
      return c.failure();
  }
}

/** What a number stands for. An int is text that becomes an int, under the limit of its digits. */
export function numberOf(token: Token, c: TokenCursor): ConstantValue {
  const literal = token.string;
  const allowed = machine.maxIntDigits;
  if (allowed > 0 && literal.length > allowed && /^[1-9][0-9_]*$/.test(literal)) {
    const count = literal.replaceAll("_", "").length;
    if (count > allowed) throw tooManyDigits(count, allowed, token, c);
  }
  return parseNumber(literal);
}

/** CPython: it is known by its line only. */
function tooManyDigits(count: number, allowed: number, { lineno }: Token, c: TokenCursor): PythonSyntaxError {
  const msg = `Exceeds the limit (${allowed} digits) for integer string conversion: value has ${count} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.`;
  return c.source.error("SyntaxError", msg, { lineno, offset: 0, end_lineno: lineno, end_offset: 0 }, lineno);
}

export function constant(value: ConstantValue, token: Token): Constant {
  return locate({ kind: "Constant", value, unicode: null }, token, token);
}

function parseBracketed(c: TokenCursor): ExpressionNode {
  c.enter();
  const node = c.tag === "(" ? parseParenthesised(c) : c.tag === "[" ? parseList(c) : parseBraces(c);
  c.leave();
  return node;
}

/** A tuple, a generator expression, or any one expression in parentheses. */
function parseParenthesised(c: TokenCursor): ExpressionNode {
  const open = c.advance();
  if (c.accept(")")) return locate({ kind: "Tuple", elts: [], ctx: "Load" }, open, c.last);
  if (c.tag === "yield") {
    const node = c.rules.yieldOrStarExpressions(c);
    c.expect(")");
    return node;
  }
  const first = c.rules.starNamedExpression(c);
  if (c.tag === ",") {
    const elts = parseElements(c, first, ")");
    c.expect(")");
    return locate({ kind: "Tuple", elts, ctx: "Load" }, open, c.last);
  }
  if (first.kind === "Starred") c.failure();
  if (c.at("for") || c.at("async")) {
    const generators = parseComprehensionClauses(c);
    c.expect(")");
    return locate({ kind: "GeneratorExp", elt: first, generators }, open, c.last);
  }
  c.expect(")");
  return first;
}

function parseList(c: TokenCursor): ExpressionNode {
  const open = c.advance();
  if (c.accept("]")) return locate({ kind: "List", elts: [], ctx: "Load" }, open, c.last);
  const first = c.rules.starNamedExpression(c);
  if (c.at("for") || c.at("async")) {
    if (first.kind === "Starred") c.failure();
    const generators = parseComprehensionClauses(c);
    c.expect("]");
    return locate({ kind: "ListComp", elt: first, generators }, open, c.last);
  }
  const elts = parseElements(c, first, "]");
  c.expect("]");
  return locate({ kind: "List", elts, ctx: "Load" }, open, c.last);
}

/** The elements behind the first one, up to the closing bracket. */
function parseElements(c: TokenCursor, first: ExpressionNode, closer: string): ExpressionNode[] {
  const elts = [first];
  while (c.accept(",") && c.tag !== closer) elts.push(c.rules.starNamedExpression(c));
  return elts;
}

/** A set or a dict, written out or as a comprehension. */
function parseBraces(c: TokenCursor): ExpressionNode {
  const open = c.advance();
  if (c.tag === "}" || c.tag === "**") return parseDict(c, open, []);
  const isStarred = c.tag === "*";
  const isWalrus = c.peek(1).tag === ":=";
  const first = c.rules.starNamedExpression(c);
  if (c.tag === ":" && !isStarred && !isWalrus) {
    c.advance();
    const value = c.rules.expression(c);
    if (c.at("for") || c.at("async")) {
      const generators = parseComprehensionClauses(c);
      c.expect("}");
      return locate({ kind: "DictComp", key: first, value, generators }, open, c.last);
    }
    return parseDict(c, open, [[first, value]]);
  }
  if (c.at("for") || c.at("async")) {
    if (isStarred) c.failure();
    const generators = parseComprehensionClauses(c);
    c.expect("}");
    return locate({ kind: "SetComp", elt: first, generators }, open, c.last);
  }
  const elts = parseElements(c, first, "}");
  c.expect("}");
  return locate({ kind: "Set", elts }, open, c.last);
}

/** The rest of a dict. `first` is its first item, if that has been read. */
function parseDict(c: TokenCursor, open: Token, first: [ExpressionNode, ExpressionNode][]): ExpressionNode {
  const keys: (ExpressionNode | null)[] = first.map(([key]) => key);
  const values = first.map(([, value]) => value);
  if (first.length === 0 || c.accept(",")) {
    while (c.tag !== "}") {
      if (c.accept("**")) {
        keys.push(null);
        values.push(c.rules.bitwiseOr(c));
      } else {
        keys.push(c.rules.expression(c));
        c.expect(":");
        values.push(c.rules.expression(c));
      }
      if (!c.accept(",")) break;
    }
  }
  c.expect("}");
  return locate({ kind: "Dict", keys, values }, open, c.last);
}

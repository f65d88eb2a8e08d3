/** Compound statements: chapter 8 of the language reference. */

import type { ExceptHandler, ExpressionNode, MatchCase, StatementNode, WithItem } from "./ast.ts";
import { parseArguments } from "./parse-arguments.ts";
import {
  parseExpression,
  parseNamedExpression,
  parseStarExpressions,
  parseStarNamedExpression,
  parseTuple,
} from "./parse-expression.ts";
import { parseParameters, parseTypeParameters } from "./parse-parameters.ts";
import { parsePatterns } from "./parse-pattern.ts";
import { parseDecorators, parseSimpleStatements } from "./parse-simple.ts";
import { parseTarget, parseTargetList } from "./parse-target.ts";
import type { Token } from "./token.ts";
import { isParseFailure, locate, type TokenCursor } from "./token-cursor.ts";

/** One compound statement or one line of simple ones, added to `body`. */
export function parseStatement(c: TokenCursor, body: StatementNode[]): void {
  const compound = parseCompound(c);
  if (compound !== null) body.push(compound);
  else parseSimpleStatements(c, body);
}

/** What stands behind the colon of a compound statement: indented lines, or simple statements on the same line. */
export function parseBlock(c: TokenCursor): StatementNode[] {
  const body: StatementNode[] = [];
  if (!c.accept("NEWLINE")) {
    parseSimpleStatements(c, body);
    return body;
  }
  c.enter();
  c.expect("INDENT");
  while (c.tag !== "DEDENT") parseStatement(c, body);
  c.advance();
  c.leave();
  return body;
}

function parseColonBlock(c: TokenCursor): StatementNode[] {
  c.expect(":");
  return parseBlock(c);
}

function parseCompound(c: TokenCursor): StatementNode | null {
  switch (c.tag) {
    case "if":
      return parseIf(c);
    case "for":
      return parseFor(c, c.token, "For");
    case "while":
      return parseWhile(c);
    case "with":
      return parseWith(c, c.token, "With");
    case "try":
      return parseTry(c);
    case "def":
      return parseFunction(c, c.token, []);
    case "class":
      return parseClass(c, []);
    case "@":
      return parseDecorated(c);
    case "async":
      return parseAsync(c, []);
    case "NAME":
      return c.token.string === "match" && beginsMatch(c) ? parseMatch(c) : null;
    default:
      return null;
  }
}

function parseIf(c: TokenCursor): StatementNode {
  const start = c.advance();
  const test = parseNamedExpression(c);
  const body = parseColonBlock(c);
  const orelse = parseElifs(c);
  return locate({ kind: "If", test, body, orelse }, start, c.last);
}

/** A chain of `elif`s is as deep a tree as it is long; it is read in a loop and nested from its end. */
function parseElifs(c: TokenCursor): StatementNode[] {
  const elifs: { start: Token; test: ExpressionNode; body: StatementNode[] }[] = [];
  while (c.tag === "elif") {
    const start = c.advance();
    const test = parseNamedExpression(c);
    const body = parseColonBlock(c);
    elifs.push({ start, test, body });
    c.noteChain(elifs.length);
  }
  let orelse = parseElse(c);
  for (const { start, test, body } of elifs.reverse()) {
    orelse = [locate({ kind: "If", test, body, orelse }, start, c.last)];
  }
  return orelse;
}

function parseElse(c: TokenCursor): StatementNode[] {
  return c.accept("else") ? parseColonBlock(c) : [];
}

function parseWhile(c: TokenCursor): StatementNode {
  const start = c.advance();
  const test = parseNamedExpression(c);
  const body = parseColonBlock(c);
  const orelse = parseElse(c);
  return locate({ kind: "While", test, body, orelse }, start, c.last);
}

function parseFor(c: TokenCursor, start: Token, kind: "For" | "AsyncFor"): StatementNode {
  c.expect("for");
  const target = parseTargetList(c);
  c.expect("in");
  const iter = parseStarExpressions(c);
  const body = parseColonBlock(c);
  const orelse = parseElse(c);
  return locate({ kind, target, iter, body, orelse }, start, c.last);
}

// ---------------------------------------------------------------------------------------------------------------------
// with

function parseWith(c: TokenCursor, start: Token, kind: "With" | "AsyncWith"): StatementNode {
  c.expect("with");
  const items = parseBracketedWithItems(c) ?? parseWithItems(c);
  const body = parseColonBlock(c);
  return locate({ kind, items, body }, start, c.last);
}

/**
 * `with (a as b, c):`. Whether parentheses hold items or begin an expression shows only when they have been read: if
 * that fails, or no colon follows, the cursor goes back and the answer is `null`.
 */
function parseBracketedWithItems(c: TokenCursor): WithItem[] | null {
  const open = c.token;
  if (open.tag !== "(" || open.closing === -1 || c.tokenAt(open.closing + 1).tag !== ":") return null;
  const { index, depth } = c;
  try {
    c.advance();
    const items: WithItem[] = [];
    do {
      items.push(parseWithItem(c));
    } while (c.accept(",") && c.tag !== ")");
    c.expect(")");
    return items;
  } catch (error) {
    if (!isParseFailure(error)) throw error;
    c.moveTo(index, depth);
    return null;
  }
}

function parseWithItems(c: TokenCursor): WithItem[] {
  const items: WithItem[] = [];
  do {
    items.push(parseWithItem(c));
  } while (c.accept(","));
  return items;
}

function parseWithItem(c: TokenCursor): WithItem {
  const context_expr = parseExpression(c);
  const optional_vars = c.accept("as") ? parseTarget(c) : null;
  return { kind: "withitem", context_expr, optional_vars };
}

// ---------------------------------------------------------------------------------------------------------------------
// try

function parseTry(c: TokenCursor): StatementNode {
  const start = c.advance();
  const body = parseColonBlock(c);
  const handlers: ExceptHandler[] = [];
  const isStar = c.tag === "except" && c.peek(1).tag === "*";
  while (c.tag === "except") {
    handlers.push(parseExceptHandler(c, isStar));
  }
  const orelse = handlers.length > 0 ? parseElse(c) : [];
  const finalbody = c.accept("finally") ? parseColonBlock(c) : [];
  if (handlers.length === 0 && finalbody.length === 0) c.failure();
  return locate({ kind: isStar ? "TryStar" : "Try", body, handlers, orelse, finalbody }, start, c.last);
}

function parseExceptHandler(c: TokenCursor, isStar: boolean): ExceptHandler {
  const start = c.advance();
  if (isStar) c.expect("*");
  const type = c.tag === ":" && !isStar ? null : parseExpression(c);
  const name = type !== null && c.accept("as") ? c.expectName() : null;
  const body = parseColonBlock(c);
  return locate({ kind: "ExceptHandler", type, name, body }, start, c.last);
}

// ---------------------------------------------------------------------------------------------------------------------
// Definitions

/** CPython: a definition begins at its `def` or `class`, not at its decorators. */
function parseDecorated(c: TokenCursor): StatementNode {
  const decorators = parseDecorators(c);
  if (c.tag === "class") return parseClass(c, decorators);
  if (c.tag === "async") return parseAsync(c, decorators);
  return parseFunction(c, c.token, decorators);
}

function parseFunction(c: TokenCursor, start: Token, decorator_list: ExpressionNode[]): StatementNode {
  const kind = start.tag === "async" ? "AsyncFunctionDef" : "FunctionDef";
  c.expect("def");
  const name = c.expectName();
  const type_params = parseTypeParameters(c);
  c.expect("(");
  const args = parseParameters(c);
  c.expect(")");
  const returns = c.accept("->") ? parseExpression(c) : null;
  const body = parseColonBlock(c);
  return locate({ kind, name, args, body, decorator_list, returns, type_params }, start, c.last);
}

function parseClass(c: TokenCursor, decorator_list: ExpressionNode[]): StatementNode {
  const start = c.advance();
  const name = c.expectName();
  const type_params = parseTypeParameters(c);
  const { args: bases, keywords } = c.tag === "(" ? parseArguments(c, false) : { args: [], keywords: [] };
  const body = parseColonBlock(c);
  return locate({ kind: "ClassDef", name, bases, keywords, body, decorator_list, type_params }, start, c.last);
}

function parseAsync(c: TokenCursor, decorators: ExpressionNode[]): StatementNode {
  const start = c.advance();
  if (c.tag === "def") return parseFunction(c, start, decorators);
  if (decorators.length > 0) c.failure();
  if (c.tag === "for") return parseFor(c, start, "AsyncFor");
  return parseWith(c, start, "AsyncWith");
}

// ---------------------------------------------------------------------------------------------------------------------
// match

/**
 * Does `match` begin a match statement here, or is it a name? It does if a subject can begin behind it and the line
 * ends with a colon outside brackets. Reads no further than the end of the statement, and over brackets in one step.
 */
function beginsMatch(c: TokenCursor): boolean {
  if (!subjectStarts.has(c.peek(1).tag)) return false;
  let index = c.index + 1;
  let before = "";
  for (;;) {
    const token = c.tokenAt(index);
    if (token.tag === "NEWLINE") return before === ":";
    if (token.tag === "ENDMARKER" || token.tag === "FAILURE" || token.tag === ";" || token.tag === "=") return false;
    before = token.tag;
    index = token.closing > index ? token.closing + 1 : index + 1;
    if (token.closing > index - 1) before = "";
  }
}

const subjectStarts: ReadonlySet<string> = new Set([
  ..."NAME NUMBER STRING FSTRING_START ( [ { - + ~ * not lambda await None True False ...".split(" "),
]);

function parseMatch(c: TokenCursor): StatementNode {
  const start = c.advance();
  const subject = parseSubject(c);
  c.expect(":");
  c.expect("NEWLINE");
  c.expect("INDENT");
  c.enter();
  const cases: MatchCase[] = [];
  do {
    cases.push(parseCase(c));
  } while (c.tag !== "DEDENT");
  c.advance();
  c.leave();
  return locate({ kind: "Match", subject, cases }, start, c.last);
}

/** Like any tuple without parentheses, except that a lone `*a` needs its comma. */
function parseSubject(c: TokenCursor): ExpressionNode {
  const subject = parseTuple(c, parseStarNamedExpression);
  if (subject.kind === "Starred") c.failure();
  return subject;
}

function parseCase(c: TokenCursor): MatchCase {
  if (c.tag !== "NAME" || c.token.string !== "case") c.failure();
  c.advance();
  const pattern = parsePatterns(c);
  const guard = c.accept("if") ? parseNamedExpression(c) : null;
  const body = parseColonBlock(c);
  return { kind: "match_case", pattern, guard, body };
}

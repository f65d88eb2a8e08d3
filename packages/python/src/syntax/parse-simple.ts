/** Simple statements: chapter 7 of the language reference. */

import type { Alias, Assign, ExpressionNode, StatementNode } from "./ast.ts";
import { binaryOperators, parseExpression, parseNamedExpression, parseStarExpressions } from "./parse-expression.ts";
import { parseYieldOrStarExpressions, startsExpression } from "./parse-expression.ts";
import { parseTypeParameters } from "./parse-parameters.ts";
import { isSingleTarget, setContext } from "./parse-target.ts";
import type { Token } from "./token.ts";
import { locate, type TokenCursor } from "./token-cursor.ts";

/** One logical line of simple statements, added to `body`. */
export function parseSimpleStatements(c: TokenCursor, body: StatementNode[]): void {
  do {
    body.push(parseSimpleStatement(c));
  } while (c.accept(";") && c.tag !== "NEWLINE");
  c.expect("NEWLINE");
}

function parseSimpleStatement(c: TokenCursor): StatementNode {
  const start = c.token;
  switch (start.tag) {
    case "return":
      c.advance();
      return locate({ kind: "Return", value: parseOptional(c) }, start, c.last);
    case "import":
      return parseImport(c);
    case "from":
      return parseImportFrom(c);
    case "raise":
      return parseRaise(c);
    case "pass":
      c.advance();
      return locate({ kind: "Pass" }, start, start);
    case "break":
      c.advance();
      return locate({ kind: "Break" }, start, start);
    case "continue":
      c.advance();
      return locate({ kind: "Continue" }, start, start);
    case "del":
      return parseDelete(c);
    case "yield": {
      const value = parseYieldOrStarExpressions(c);
      return parseAssignment(c, start, value);
    }
    case "assert":
      return parseAssert(c);
    case "global":
    case "nonlocal":
      return parseScopeStatement(c);
    default:
      // `type` is a keyword only before a name.
      if (start.tag === "NAME" && start.string === "type" && c.peek(1).tag === "NAME") return parseTypeAlias(c);
      return parseAssignment(c, start, parseStarExpressions(c));
  }
}

function parseOptional(c: TokenCursor): ExpressionNode | null {
  return startsExpression(c.tag) ? parseStarExpressions(c) : null;
}

/** An expression has been read: is it a statement, or the first target of an assignment? */
function parseAssignment(c: TokenCursor, start: Token, first: ExpressionNode): StatementNode {
  if (c.tag === "=") return parseAssign(c, start, first);
  if (c.tag === ":") return parseAnnAssign(c, start, first);
  const op = c.tag.length > 1 && c.tag.endsWith("=") ? binaryOperators.get(c.tag.slice(0, -1)) : undefined;
  if (op === undefined) return locate({ kind: "Expr", value: first }, start, c.last);
  if (!isSingleTarget(first)) c.failure();
  setContext(c, first, "Store");
  c.advance();
  const value = parseYieldOrStarExpressions(c);
  const target = first as Extract<ExpressionNode, { kind: "Name" | "Attribute" | "Subscript" }>;
  return locate({ kind: "AugAssign", target, op, value }, start, c.last);
}

function parseAssign(c: TokenCursor, start: Token, first: ExpressionNode): Assign {
  const targets: ExpressionNode[] = [];
  let value = first;
  while (c.accept("=")) {
    setContext(c, value, "Store");
    targets.push(value);
    value = parseYieldOrStarExpressions(c);
  }
  return locate({ kind: "Assign", targets, value }, start, c.last);
}

function parseAnnAssign(c: TokenCursor, start: Token, first: ExpressionNode): StatementNode {
  if (!isSingleTarget(first)) c.failure();
  setContext(c, first, "Store");
  const target = first as Extract<ExpressionNode, { kind: "Name" | "Attribute" | "Subscript" }>;
  const simple = target.kind === "Name" && start.tag === "NAME" ? 1 : 0;
  c.advance();
  const annotation = parseExpression(c);
  const value = c.accept("=") ? parseYieldOrStarExpressions(c) : null;
  return locate({ kind: "AnnAssign", target, annotation, value, simple }, start, c.last);
}

function parseTypeAlias(c: TokenCursor): StatementNode {
  const start = c.advance();
  const id = c.token;
  const name = locate({ kind: "Name", id: c.expectName(), ctx: "Store" }, id, id);
  const type_params = parseTypeParameters(c);
  c.expect("=");
  const value = parseExpression(c);
  return locate({ kind: "TypeAlias", name, type_params, value }, start, c.last);
}

function parseDelete(c: TokenCursor): StatementNode {
  const start = c.advance();
  const targets: ExpressionNode[] = [];
  do {
    const target = c.rules.primary(c);
    setContext(c, target, "Del");
    targets.push(target);
  } while (c.accept(",") && startsExpression(c.tag));
  if (c.tag !== ";" && c.tag !== "NEWLINE") c.failure();
  return locate({ kind: "Delete", targets }, start, c.last);
}

function parseRaise(c: TokenCursor): StatementNode {
  const start = c.advance();
  const exc = startsExpression(c.tag) ? parseExpression(c) : null;
  const cause = exc !== null && c.accept("from") ? parseExpression(c) : null;
  return locate({ kind: "Raise", exc, cause }, start, c.last);
}

function parseAssert(c: TokenCursor): StatementNode {
  const start = c.advance();
  const test = parseExpression(c);
  const msg = c.accept(",") ? parseExpression(c) : null;
  return locate({ kind: "Assert", test, msg }, start, c.last);
}

function parseScopeStatement(c: TokenCursor): StatementNode {
  const start = c.advance();
  const names = [c.expectName()];
  while (c.accept(",")) names.push(c.expectName());
  return locate({ kind: start.tag === "global" ? "Global" : "Nonlocal", names }, start, c.last);
}

// ---------------------------------------------------------------------------------------------------------------------
// Imports

function parseImport(c: TokenCursor): StatementNode {
  const start = c.advance();
  const names: Alias[] = [];
  do {
    const aliasStart = c.token;
    const name = parseDottedName(c);
    names.push(parseAsName(c, aliasStart, name));
  } while (c.accept(","));
  return locate({ kind: "Import", names }, start, c.last);
}

function parseImportFrom(c: TokenCursor): StatementNode {
  const start = c.advance();
  let level = 0;
  while (c.tag === "." || c.tag === "...") level += c.advance().tag.length;
  const module = level > 0 && c.tag === "import" ? null : parseDottedName(c);
  c.expect("import");
  const names = parseImportedNames(c);
  return locate({ kind: "ImportFrom", module, names, level }, start, c.last);
}

/** What stands behind `from module import`. */
function parseImportedNames(c: TokenCursor): Alias[] {
  const start = c.token;
  if (c.accept("*")) return [locate({ kind: "alias", name: "*", asname: null }, start, start)];
  const isBracketed = c.accept("(");
  const names: Alias[] = [];
  do {
    const aliasStart = c.token;
    const name = c.expectName();
    names.push(parseAsName(c, aliasStart, name));
  } while (c.accept(",") && !(isBracketed && c.tag === ")"));
  if (isBracketed) c.expect(")");
  return names;
}

function parseAsName(c: TokenCursor, start: Token, name: string): Alias {
  const asname = c.accept("as") ? c.expectName() : null;
  return locate({ kind: "alias", name, asname }, start, c.last);
}

function parseDottedName(c: TokenCursor): string {
  const parts = [c.expectName()];
  while (c.accept(".")) parts.push(c.expectName());
  return parts.join(".");
}

/** `@decorator` lines, if any. */
export function parseDecorators(c: TokenCursor): ExpressionNode[] {
  const decorators: ExpressionNode[] = [];
  while (c.accept("@")) {
    decorators.push(parseNamedExpression(c));
    c.expect("NEWLINE");
  }
  return decorators;
}

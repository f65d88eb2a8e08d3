/**
 * Expressions from the comma list down to the primary: "6. Expressions" of the language reference. Binary operators are
 * parsed by precedence climbing; what lies below a primary is in `parse-atom`.
 */

import type { BinaryOperator, CompareOperator, ExpressionNode, UnaryOperator } from "./ast.ts";
import { parseCall } from "./parse-arguments.ts";
import { parseAtom } from "./parse-atom.ts";
import { locate, type Start, type TokenCursor } from "./token-cursor.ts";

// ---------------------------------------------------------------------------------------------------------------------
// Lists of expressions

/** Can an expression (or `*value`) begin with this tag? Decides whether a comma is a trailing one. */
export function startsExpression(tag: string): boolean {
  return expressionStarts.has(tag);
}

const expressionStarts: ReadonlySet<string> = new Set([
  ..."NAME NUMBER STRING FSTRING_START ( [ { - + ~ * not lambda await None True False ...".split(" "),
]);

export function parseStarExpressions(c: TokenCursor): ExpressionNode {
  return parseTuple(c, parseStarExpression);
}

export function parseYieldOrStarExpressions(c: TokenCursor): ExpressionNode {
  return c.tag === "yield" ? parseYield(c) : parseStarExpressions(c);
}

export function parseYield(c: TokenCursor): ExpressionNode {
  const start = c.expect("yield");
  if (c.accept("from")) {
    const value = parseExpression(c);
    return locate({ kind: "YieldFrom", value }, start, c.last);
  }
  const value = startsExpression(c.tag) ? parseStarExpressions(c) : null;
  return locate({ kind: "Yield", value }, start, c.last);
}

/** One element, or a tuple of them if a comma follows. */
export function parseTuple(c: TokenCursor, parseElement: (c: TokenCursor) => ExpressionNode): ExpressionNode {
  const start = c.token;
  const first = parseElement(c);
  if (c.tag !== ",") return first;
  const elts = [first];
  while (c.accept(",") && startsExpression(c.tag)) elts.push(parseElement(c));
  return locate({ kind: "Tuple", elts, ctx: "Load" }, start, c.last);
}

function parseStarExpression(c: TokenCursor): ExpressionNode {
  return c.tag === "*" ? parseStarred(c) : parseExpression(c);
}

export function parseStarNamedExpression(c: TokenCursor): ExpressionNode {
  return c.tag === "*" ? parseStarred(c) : parseNamedExpression(c);
}

function parseStarred(c: TokenCursor): ExpressionNode {
  const start = c.advance();
  const value = parseBitwiseOr(c);
  return locate({ kind: "Starred", value, ctx: "Load" }, start, c.last);
}

// ---------------------------------------------------------------------------------------------------------------------
// One expression

export function parseNamedExpression(c: TokenCursor): ExpressionNode {
  if (c.tag === "NAME" && c.peek(1).tag === ":=") {
    const name = c.advance();
    c.advance();
    const value = parseExpression(c);
    const target = locate({ kind: "Name", id: name.string, ctx: "Store" }, name, name);
    return locate({ kind: "NamedExpr", target, value }, name, c.last);
  }
  return parseExpression(c);
}

export function parseExpression(c: TokenCursor): ExpressionNode {
  c.enter();
  let node: ExpressionNode;
  if (c.tag === "lambda") {
    node = parseLambda(c);
  } else {
    const start = c.token;
    node = parseBinary(c, OR);
    if (c.tag === "if") node = parseConditional(c, start, node);
  }
  c.leave();
  return node;
}

function parseConditional(c: TokenCursor, start: Start, body: ExpressionNode): ExpressionNode {
  c.advance();
  const test = parseBinary(c, OR);
  c.expect("else");
  const orelse = parseExpression(c);
  return locate({ kind: "IfExp", test, body, orelse }, start, c.last);
}

function parseLambda(c: TokenCursor): ExpressionNode {
  const start = c.advance();
  const args = c.rules.lambdaParameters(c);
  c.expect(":");
  const body = parseExpression(c);
  return locate({ kind: "Lambda", args, body }, start, c.last);
}

// ---------------------------------------------------------------------------------------------------------------------
// Operators

const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARE = 4;
const BITWISE_OR = 5;

/** How tight each operator binds. */
const precedences: ReadonlyMap<string, number> = new Map([
  ["or", OR],
  ["and", AND],
  ...["==", "!=", "<", "<=", ">", ">=", "is", "in", "not"].map((tag): [string, number] => [tag, COMPARE]),
  ["|", BITWISE_OR],
  ["^", 6],
  ["&", 7],
  ["<<", 8],
  [">>", 8],
  ["+", 9],
  ["-", 9],
  ["*", 10],
  ["/", 10],
  ["//", 10],
  ["%", 10],
  ["@", 10],
]);

export const binaryOperators: ReadonlyMap<string, BinaryOperator> = new Map([
  ["+", "Add"],
  ["-", "Sub"],
  ["*", "Mult"],
  ["@", "MatMult"],
  ["/", "Div"],
  ["%", "Mod"],
  ["**", "Pow"],
  ["<<", "LShift"],
  [">>", "RShift"],
  ["|", "BitOr"],
  ["^", "BitXor"],
  ["&", "BitAnd"],
  ["//", "FloorDiv"],
]);

const compareOperators: ReadonlyMap<string, CompareOperator> = new Map([
  ["==", "Eq"],
  ["!=", "NotEq"],
  ["<", "Lt"],
  ["<=", "LtE"],
  [">", "Gt"],
  [">=", "GtE"],
  ["in", "In"],
]);

const unaryOperators: ReadonlyMap<string, UnaryOperator> = new Map([
  ["-", "USub"],
  ["+", "UAdd"],
  ["~", "Invert"],
]);

export function parseDisjunction(c: TokenCursor): ExpressionNode {
  return parseBinary(c, OR);
}

export function parseBitwiseOr(c: TokenCursor): ExpressionNode {
  return parseBinary(c, BITWISE_OR);
}

/** An operand and all operators behind it that bind at least as tight as `minimum`. */
function parseBinary(c: TokenCursor, minimum: number): ExpressionNode {
  const start = c.token;
  let left = c.tag === "not" && minimum <= NOT ? parseNot(c) : parseFactor(c);
  let chain = 0;
  for (;;) {
    const precedence = precedences.get(c.tag);
    if (precedence === undefined || precedence < minimum) return left;
    c.enter();
    if (precedence > COMPARE) {
      const op = binaryOperators.get(c.advance().tag)!;
      const right = parseBinary(c, precedence + 1);
      left = locate({ kind: "BinOp", left, op, right }, start, c.last);
      c.noteChain(++chain);
    } else if (precedence === COMPARE) {
      left = parseCompare(c, start, left);
    } else {
      left = parseBoolean(c, { start, left, precedence });
    }
    c.leave();
  }
}

type BooleanOperand = { start: Start; left: ExpressionNode; precedence: number };

/** `a or b or c` is one node. */
function parseBoolean(c: TokenCursor, { start, left, precedence }: BooleanOperand): ExpressionNode {
  const { tag } = c;
  const values = [left];
  while (c.accept(tag)) values.push(parseBinary(c, precedence + 1));
  return locate({ kind: "BoolOp", op: precedence === OR ? "Or" : "And", values }, start, c.last);
}

/** `a < b < c` is one node. */
function parseCompare(c: TokenCursor, start: Start, left: ExpressionNode): ExpressionNode {
  const ops: CompareOperator[] = [];
  const comparators: ExpressionNode[] = [];
  while (precedences.get(c.tag) === COMPARE) {
    ops.push(parseCompareOperator(c));
    comparators.push(parseBinary(c, BITWISE_OR));
  }
  return locate({ kind: "Compare", left, ops, comparators }, start, c.last);
}

function parseCompareOperator(c: TokenCursor): CompareOperator {
  const { tag } = c.advance();
  if (tag === "is") return c.accept("not") ? "IsNot" : "Is";
  if (tag === "not") {
    c.expect("in");
    return "NotIn";
  }
  return compareOperators.get(tag)!;
}

function parseNot(c: TokenCursor): ExpressionNode {
  c.enter();
  const start = c.advance();
  const operand = parseBinary(c, NOT);
  c.leave();
  return locate({ kind: "UnaryOp", op: "Not", operand }, start, c.last);
}

function parseFactor(c: TokenCursor): ExpressionNode {
  const op = unaryOperators.get(c.tag);
  if (op === undefined) return parsePower(c);
  c.enter();
  const start = c.advance();
  const operand = parseFactor(c);
  c.leave();
  return locate({ kind: "UnaryOp", op, operand }, start, c.last);
}

function parsePower(c: TokenCursor): ExpressionNode {
  const start = c.token;
  const left = c.tag === "await" ? parseAwait(c) : parsePrimary(c);
  if (c.tag !== "**") return left;
  c.enter();
  c.advance();
  const right = parseFactor(c);
  c.leave();
  return locate({ kind: "BinOp", left, op: "Pow", right }, start, c.last);
}

function parseAwait(c: TokenCursor): ExpressionNode {
  const start = c.advance();
  const value = parsePrimary(c);
  return locate({ kind: "Await", value }, start, c.last);
}

// ---------------------------------------------------------------------------------------------------------------------
// Primaries

/** An atom with attributes, calls and subscripts behind it. */
export function parsePrimary(c: TokenCursor): ExpressionNode {
  const start = c.token;
  let node = parseAtom(c);
  let chain = 0;
  for (;;) {
    if (c.tag === ".") {
      c.advance();
      const attr = c.expectName();
      node = locate({ kind: "Attribute", value: node, attr, ctx: "Load" }, start, c.last);
    } else if (c.tag === "(") {
      node = parseCall(c, start, node);
    } else if (c.tag === "[") {
      node = parseSubscript(c, start, node);
    } else {
      return node;
    }
    c.noteChain(++chain);
  }
}

function parseSubscript(c: TokenCursor, start: Start, value: ExpressionNode): ExpressionNode {
  c.enter();
  c.advance();
  const sliceStart = c.token;
  let slice = parseSlice(c);
  // CPython: a lone `*a` is a tuple too.
  if (c.tag === "," || slice.kind === "Starred") {
    const elts = [slice];
    while (c.accept(",") && c.tag !== "]") elts.push(parseSlice(c));
    slice = locate({ kind: "Tuple", elts, ctx: "Load" }, sliceStart, c.last);
  }
  c.expect("]");
  c.leave();
  return locate({ kind: "Subscript", value, slice, ctx: "Load" }, start, c.last);
}

function parseSlice(c: TokenCursor): ExpressionNode {
  const start = c.token;
  if (c.tag === "*") {
    c.advance();
    const value = parseExpression(c);
    return locate({ kind: "Starred", value, ctx: "Load" }, start, c.last);
  }
  let lower: ExpressionNode | null = null;
  if (c.tag !== ":") {
    const isWalrus = c.peek(1).tag === ":=";
    lower = parseNamedExpression(c);
    if (c.tag !== ":" || isWalrus) return lower;
  }
  c.advance();
  const upper = endsSliceBound(c.tag) ? null : parseExpression(c);
  const hasStep = c.accept(":");
  const step = !hasStep || endsSliceBound(c.tag) ? null : parseExpression(c);
  return locate({ kind: "Slice", lower, upper, step }, start, c.last);
}

function endsSliceBound(tag: string): boolean {
  return tag === ":" || tag === "," || tag === "]";
}

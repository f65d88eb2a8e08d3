/** Patterns of `match`: "8.6.4. Patterns" of the language reference. */

import type { BinaryOperator, ExpressionNode, MatchStar, MatchValue, PatternNode } from "./ast.ts";
import { constant, numberOf } from "./parse-atom.ts";
import { parseStrings } from "./parse-string.ts";
import { locate, type TokenCursor } from "./token-cursor.ts";

/** What stands between `case` and the guard or colon: a pattern, or several with commas, which are a sequence. */
export function parsePatterns(c: TokenCursor): PatternNode {
  const start = c.token;
  const first = parseMaybeStarPattern(c);
  if (c.tag !== ",") {
    if (first.kind === "MatchStar") c.failure();
    return first;
  }
  const patterns = parseSequenceItems(c, first, ":");
  return locate({ kind: "MatchSequence", patterns }, start, c.last);
}

/** The rest of `a, *b, c`, with the cursor at the first comma. A guard ends the list like the closer does. */
function parseSequenceItems(c: TokenCursor, first: PatternNode, closer: string): PatternNode[] {
  const patterns = [first];
  while (c.accept(",") && c.tag !== closer && c.tag !== "if") patterns.push(parseMaybeStarPattern(c));
  return patterns;
}

function parseMaybeStarPattern(c: TokenCursor): PatternNode | MatchStar {
  if (c.tag !== "*") return parsePattern(c);
  const start = c.advance();
  const name = c.expectName();
  return locate({ kind: "MatchStar", name: name === "_" ? null : name }, start, c.last);
}

/** An or-pattern, possibly with `as name`. */
function parsePattern(c: TokenCursor): PatternNode {
  c.enter();
  const start = c.token;
  let pattern = parseOrPattern(c);
  if (c.accept("as")) {
    const name = c.expectName();
    // `as _`, `as a.b` and `as a()` are refused.
    if (name === "_" || c.tag === "." || c.tag === "(" || c.tag === "=") c.failure();
    pattern = locate({ kind: "MatchAs", pattern, name }, start, c.last);
  }
  c.leave();
  return pattern;
}

function parseOrPattern(c: TokenCursor): PatternNode {
  const start = c.token;
  const first = parseClosedPattern(c);
  if (c.tag !== "|") return first;
  const patterns = [first];
  while (c.accept("|")) patterns.push(parseClosedPattern(c));
  return locate({ kind: "MatchOr", patterns }, start, c.last);
}

function parseClosedPattern(c: TokenCursor): PatternNode {
  const start = c.token;
  switch (c.tag) {
    case "None":
    case "True":
    case "False": {
      const value = c.advance().tag;
      return locate({ kind: "MatchSingleton", value: value === "None" ? null : value === "True" }, start, c.last);
    }
    case "NUMBER":
    case "-":
    case "STRING":
    case "FSTRING_START":
      return matchValue(parseLiteral(c));
    case "(":
      return parseGroupOrSequence(c);
    case "[":
      return parseBracketedSequence(c);
    case "{":
      return parseMapping(c);
    case "NAME":
      return parseNamePattern(c);
    default:
      return c.failure();
  }
}

function matchValue(value: ExpressionNode): MatchValue {
  return locate({ kind: "MatchValue", value }, value, value);
}

/** A capture, the wildcard, a dotted value, or a class pattern. */
function parseNamePattern(c: TokenCursor): PatternNode {
  const start = c.advance();
  // The wildcard is never the beginning of something else.
  if (start.string === "_") return locate({ kind: "MatchAs", pattern: null, name: null }, start, start);
  const isDotted = c.tag === ".";
  const name: ExpressionNode = locate({ kind: "Name", id: start.string, ctx: "Load" }, start, start);
  const value = parseAttributes(c, name);
  if (c.tag === "(") return parseClassPattern(c, value);
  if (isDotted) return matchValue(value);
  if (c.tag === "=") c.failure();
  return locate({ kind: "MatchAs", pattern: null, name: start.string }, start, start);
}

/** `.b.c` behind a name. */
function parseAttributes(c: TokenCursor, name: ExpressionNode): ExpressionNode {
  let value = name;
  let chain = 0;
  while (c.accept(".")) {
    const attr = c.expectName();
    value = locate({ kind: "Attribute", value, attr, ctx: "Load" }, name, c.last);
    c.noteChain(++chain);
  }
  return value;
}

/** A string, or a number with a sign, or a complex number written as a sum. */
function parseLiteral(c: TokenCursor): ExpressionNode {
  if (c.tag === "STRING" || c.tag === "FSTRING_START") return parseStrings(c);
  const start = c.token;
  const left = parseSignedNumber(c);
  if (c.tag !== "+" && c.tag !== "-") return left;
  const op: BinaryOperator = c.advance().tag === "+" ? "Add" : "Sub";
  const isReal = !isImaginary(left.kind === "UnaryOp" ? left.operand : left);
  const right = parseUnsignedNumber(c);
  if (!isReal) throw c.source.errorAt(left, "real number required in complex literal");
  if (!isImaginary(right)) throw c.source.errorAt(right, "imaginary number required in complex literal");
  return locate({ kind: "BinOp", left, op, right }, start, c.last);
}

function parseSignedNumber(c: TokenCursor): ExpressionNode {
  const start = c.token;
  const isNegative = c.accept("-");
  const number = parseUnsignedNumber(c);
  return isNegative ? locate({ kind: "UnaryOp", op: "USub", operand: number }, start, c.last) : number;
}

function parseUnsignedNumber(c: TokenCursor): ExpressionNode {
  const token = c.expect("NUMBER");
  return constant(numberOf(token, c), token);
}

function isImaginary(node: ExpressionNode): boolean {
  return node.kind === "Constant" && isComplex(node.value);
}

function isComplex(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value && value.type === "complex";
}

/** `(pattern)` is the pattern; `()` and `(a,)` are sequences. */
function parseGroupOrSequence(c: TokenCursor): PatternNode {
  const open = c.advance();
  if (c.accept(")")) return locate({ kind: "MatchSequence", patterns: [] }, open, c.last);
  const first = parseMaybeStarPattern(c);
  if (c.tag !== ",") {
    if (first.kind === "MatchStar") c.failure();
    c.expect(")");
    return first;
  }
  const patterns = parseSequenceItems(c, first, ")");
  c.expect(")");
  return locate({ kind: "MatchSequence", patterns }, open, c.last);
}

function parseBracketedSequence(c: TokenCursor): PatternNode {
  const open = c.advance();
  const patterns = c.tag === "]" ? [] : parseSequenceItems(c, parseMaybeStarPattern(c), "]");
  c.expect("]");
  return locate({ kind: "MatchSequence", patterns }, open, c.last);
}

function parseMapping(c: TokenCursor): PatternNode {
  const open = c.advance();
  const keys: ExpressionNode[] = [];
  const patterns: PatternNode[] = [];
  let rest: string | null = null;
  while (c.tag !== "}") {
    if (rest !== null) c.failure();
    if (c.accept("**")) {
      rest = c.expectName();
      if (rest === "_") c.failure();
    } else {
      keys.push(parseMappingKey(c));
      c.expect(":");
      patterns.push(parsePattern(c));
    }
    if (!c.accept(",")) break;
  }
  c.expect("}");
  return locate({ kind: "MatchMapping", keys, patterns, rest }, open, c.last);
}

/** A literal or a dotted name. */
function parseMappingKey(c: TokenCursor): ExpressionNode {
  switch (c.tag) {
    case "None":
      return constant(null, c.advance());
    case "True":
      return constant(true, c.advance());
    case "False":
      return constant(false, c.advance());
    case "NAME": {
      const start = c.advance();
      if (!c.at(".")) c.failure();
      return parseAttributes(c, locate({ kind: "Name", id: start.string, ctx: "Load" }, start, start));
    }
    default:
      return parseLiteral(c);
  }
}

function parseClassPattern(c: TokenCursor, cls: ExpressionNode): PatternNode {
  c.expect("(");
  const patterns: PatternNode[] = [];
  const kwd_attrs: string[] = [];
  const kwd_patterns: PatternNode[] = [];
  while (c.tag !== ")") {
    if (c.tag === "NAME" && c.peek(1).tag === "=") {
      kwd_attrs.push(c.advance().string);
      c.advance();
      kwd_patterns.push(parsePattern(c));
    } else {
      if (kwd_attrs.length > 0) c.failure();
      patterns.push(parsePattern(c));
    }
    if (!c.accept(",")) break;
  }
  c.expect(")");
  return locate({ kind: "MatchClass", cls, patterns, kwd_attrs, kwd_patterns }, cls, c.last);
}

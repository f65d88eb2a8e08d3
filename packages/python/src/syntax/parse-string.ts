/**
 * String literals, f-strings among them, and their concatenation: one node for all strings that stand side by side.
 *
 * The tree of an f-string is CPython 3.11's: every piece of text and every `FormattedValue` has the location of the
 * whole concatenation; only what stands inside the braces has its own.
 */

import type { ConstantValue, ExpressionNode, FormattedValue, JoinedStr } from "./ast.ts";
import { parseComprehensionClauses } from "./parse-comprehension.ts";
import { decodeBytes, decodeEscapes, EscapeError, splitString } from "./string-literal.ts";
import type { Token } from "./token.ts";
import { type End, isParseFailure, locate, type Start, type TokenCursor } from "./token-cursor.ts";

/** A piece of an f-string: text, or a value without its final location. */
type Piece = string | FormattedValue;

export function parseStrings(c: TokenCursor): ExpressionNode {
  const start = c.token;
  if (start.tag === "STRING" && c.peek(1).tag !== "STRING" && c.peek(1).tag !== "FSTRING_START") {
    return parseString(c);
  }
  const strings: StringValue[] = [];
  const pieces: Piece[] = [];
  let hasFString = false;
  let isMixed = false;
  // A problem with one of the strings is reported at the first token behind them all.
  let problem: string | null = null;
  while (c.tag === "STRING" || c.tag === "FSTRING_START") {
    let isBytes = false;
    if (c.tag === "STRING") {
      const token = c.advance();
      const string = decode(c, token);
      if (string.problem !== null) problem ??= string.problem;
      isBytes = string.value instanceof Uint8Array;
      strings.push(string);
      if (typeof string.value === "string") pieces.push(string.value);
    } else {
      hasFString = true;
      const read = parseFString(c, pieces);
      problem ??= read;
    }
    isMixed ||= isBytes !== (strings.length > 0 && strings[0].value instanceof Uint8Array) || (isBytes && hasFString);
    if (isMixed) problem ??= "cannot mix bytes and nonbytes literals";
  }
  if (problem !== null) throw c.errorAtToken(problem);
  const unicode = start.string[0] === "u" ? "u" : null;
  if (hasFString) return joinPieces({ pieces, unicode, start, end: c.last });
  return locate({ kind: "Constant", value: concatenate(strings), unicode }, start, c.last);
}

function parseString(c: TokenCursor): ExpressionNode {
  const token = c.advance();
  const { value, problem } = decode(c, token);
  if (problem !== null) throw c.errorAtToken(problem);
  const constant: ConstantValue = typeof value === "string" ? value : { type: "bytes", value };
  return locate({ kind: "Constant", value: constant, unicode: token.string[0] === "u" ? "u" : null }, token, token);
}

/** What a STRING token is worth. With a problem the value is empty. */
type StringValue = { value: string | Uint8Array; problem: string | null };

function decode(c: TokenCursor, token: Token): StringValue {
  const { isBytes, isRaw, body } = splitString(token.string);
  try {
    if (!isBytes) return { value: isRaw ? body : decodeEscapes(body), problem: null };
    if (/[^\0-\x7f]/.test(body)) {
      throw c.errorAtToken("bytes can only contain ASCII literal characters", token);
    }
    return { value: decodeBytes(body, isRaw), problem: null };
  } catch (error) {
    if (!(error instanceof EscapeError)) throw error;
    return { value: isBytes ? new Uint8Array() : "", problem: error.message };
  }
}

function concatenate(strings: readonly StringValue[]): ConstantValue {
  const values = strings.map(({ value }) => value);
  if (typeof values[0] === "string") return values.join("");
  const bytes = values.filter((value) => value instanceof Uint8Array);
  const all = new Uint8Array(bytes.reduce((length, value) => length + value.length, 0));
  let at = 0;
  for (const value of bytes) {
    all.set(value, at);
    at += value.length;
  }
  return { type: "bytes", value: all };
}

/** What a `JoinedStr` is made from. */
type JoinedParts = { pieces: readonly Piece[]; unicode: "u" | null; start: Start; end: End };

/** Makes the node of an f-string (or format spec): texts side by side become one, empty texts none. */
function joinPieces({ pieces, unicode, start, end }: JoinedParts): JoinedStr {
  const values: ExpressionNode[] = [];
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      continue;
    }
    if (text !== "") values.push(locate({ kind: "Constant", value: text, unicode }, start, end));
    text = "";
    values.push(relocate(piece, start, end));
  }
  if (text !== "") values.push(locate({ kind: "Constant", value: text, unicode }, start, end));
  return locate({ kind: "JoinedStr", values }, start, end);
}

/**
 * Gives a value of an f-string the location of the whole. CPython: in its format spec, all but the last text have that
 * location too; the last and the spec itself keep the location of the one f-string that they stand in.
 */
function relocate(value: FormattedValue, start: Start, end: End): FormattedValue {
  const specValues = value.format_spec?.values ?? [];
  for (const [index, piece] of specValues.entries()) {
    if (piece.kind === "FormattedValue") relocate(piece, start, end);
    else if (index < specValues.length - 1) locate(piece, start, end);
  }
  return locate(value, start, end);
}

/** Reads one f-string into `pieces`. Returns what is wrong with its text, or `null`. */
function parseFString(c: TokenCursor, pieces: Piece[]): string | null {
  const start = c.advance();
  const isRaw = /^[fF]?[rR]/.test(start.string);
  c.enter();
  const problem = parsePieces(c, pieces, { start, isRaw, inSpec: false });
  c.leave();
  c.expect("FSTRING_END");
  return problem;
}

type FStringContext = { start: Token; isRaw: boolean; inSpec: boolean };

function parsePieces(c: TokenCursor, pieces: Piece[], context: FStringContext): string | null {
  let problem: string | null = null;
  for (;;) {
    if (c.tag === "FSTRING_MIDDLE") {
      try {
        pieces.push(decodeMiddle(c.advance().string, context));
      } catch (error) {
        if (!(error instanceof EscapeError)) throw error;
        problem ??= error.message;
      }
    } else if (c.tag === "{") {
      problem = parseField(c, pieces, context) ?? problem;
    } else {
      return problem;
    }
  }
}

const doubledBraces = /\{\{|\}\}/g;
const escapeOrDoubledBraces = /\\(?:N\{[^{}]*\}|[^{}])|\{\{|\}\}/gs;

function decodeMiddle(text: string, { isRaw, inSpec }: FStringContext): string {
  if (isRaw) return inSpec ? text : text.replace(doubledBraces, (braces) => braces[0]);
  const single = inSpec ? text : text.replace(escapeOrDoubledBraces, (match) => (match[0] === "\\" ? match : match[0]));
  return decodeEscapes(single);
}

/** A replacement field: `{expression = !r : spec}`, each part but the first optional. */
function parseField(c: TokenCursor, pieces: Piece[], context: FStringContext): string | null {
  const open = c.token;
  try {
    return parseFieldParts(c, pieces, context);
  } catch (error) {
    if (!isParseFailure(error)) throw error;
    return c.rules.failInField(c, { string: context.start, open });
  }
}

const conversions: ReadonlyMap<string, 115 | 114 | 97> = new Map([
  ["s", 115],
  ["r", 114],
  ["a", 97],
]);

function parseFieldParts(c: TokenCursor, pieces: Piece[], context: FStringContext): string | null {
  const { start: string } = context;
  const open = c.advance();
  const value = parseFieldExpression(c, open);
  let conversion: FormattedValue["conversion"] = -1;
  const isDebug = c.tag === "=";
  if (isDebug) {
    c.advance();
    // The text of the expression is part of the result, white space included.
    pieces.push(c.source.text.slice(open.end, c.token.start));
  }
  if (c.accept("!")) {
    const letter = c.token;
    const known = conversions.get(letter.string);
    if (known === undefined || letter.start !== c.last.end) c.failure();
    conversion = known;
    c.advance();
    if (c.token.start !== letter.end) c.failure();
  }
  let format_spec: JoinedStr | null = null;
  let problem: string | null = null;
  if (c.accept(":")) {
    const specPieces: Piece[] = [];
    problem = parsePieces(c, specPieces, { ...context, inSpec: true });
    format_spec = joinPieces({ pieces: specPieces, unicode: null, start: string, end: c.tokenAt(string.closing) });
  } else if (isDebug && conversion === -1) {
    conversion = 114;
  }
  c.expect("}");
  pieces.push(locate({ kind: "FormattedValue", value, conversion, format_spec }, open, c.last));
  return problem;
}

/** CPython 3.11 reads the expression as if its braces were parentheses; that shows in locations. */
function parseFieldExpression(c: TokenCursor, open: Token): ExpressionNode {
  const first = c.token;
  const node = c.rules.yieldOrStarExpressions(c);
  if (node.kind === "Starred") c.failure();
  if (c.tag === "for" || c.tag === "async") {
    const generators = parseComprehensionClauses(c);
    return locate({ kind: "GeneratorExp", elt: node, generators }, open, fieldEnd(c));
  }
  const isParenthesised = first.tag === "(" && c.tokenAt(first.closing) === c.last;
  if (node.kind === "Tuple" && !isParenthesised) return locate(node, open, fieldEnd(c));
  return node;
}

/** The end of the parenthesis that CPython puts in place of what ends the expression. */
function fieldEnd(c: TokenCursor): End {
  return { end_lineno: c.token.lineno, end_col_offset: c.token.col_offset + 1 };
}

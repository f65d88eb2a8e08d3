/**
 * What all parse functions share: a place in the token stream, and the rules that call each other in a circle.
 *
 * The parser is a recursive descent over the grammar of the language reference, cut into files by topic:
 * `parse-atom`, `parse-arguments`, `parse-parameters`, `parse-string`, `parse-expression`, `parse-pattern`,
 * `parse-simple`, `parse-compound`. A parse function takes the cursor, consumes what it recognises and returns a node.
 * What it can't recognise is a `failure()`: one signal without words. Words come later, from the diagnosis, which reads
 * the program again; so nothing here spends time or code on messages.
 *
 * Rules that files further down need from files further up (an atom may hold any expression, a statement any block) are
 * reached through `cursor.rules`, so that no two files import each other.
 *
 * `machine.nesting` says how high a tree may be, and whoever walks a tree recursively can rely on it; parse functions recurse
 * no deeper than that either, in counted steps (a step is at most some ten JavaScript frames). 1000 unless the host wants
 * less; CPython gives up near 3000, and no program written by hand comes near either.
 */

import { machine } from "../limits.ts";
import type { Arguments, ExpressionNode, Location, StatementNode } from "./ast.ts";
import { PythonNestingError, type PythonSyntaxError } from "./errors.ts";
import type { SourceText } from "./source-text.ts";
import { Token } from "./token.ts";
import type { TokenStream } from "./token-stream.ts";

/** How many nodes one step of depth may put between a node and the one above it. */
const NODES_PER_STEP = 4;

/** A parse function of an expression. */
export type ExpressionRule = (cursor: TokenCursor) => ExpressionNode;

/** The rules that are needed below the file that has them. Names are those of the reference's grammar. */
export type Rules = {
  /** One expression: no walrus, no star, no comma. */
  expression: ExpressionRule;
  /** `name := expression`, or an expression. */
  namedExpression: ExpressionRule;
  /** Like `namedExpression`, but `*value` too. */
  starNamedExpression: ExpressionRule;
  /** Expressions and `*value`s with commas between: a tuple if there is a comma. */
  starExpressions: ExpressionRule;
  /** `yield`, or `starExpressions`. */
  yieldOrStarExpressions: ExpressionRule;
  disjunction: ExpressionRule;
  bitwiseOr: ExpressionRule;
  primary: ExpressionRule;
  /** The parameters of a lambda, up to the colon. */
  lambdaParameters: (cursor: TokenCursor) => Arguments;
  /** The block behind a colon. */
  block: (cursor: TokenCursor) => StatementNode[];
  /** Says what is wrong in a replacement field of an f-string. */
  failInField: (cursor: TokenCursor, field: FieldTokens) => never;
};

/** The FSTRING_START of an f-string and the opening brace of one of its fields. */
export type FieldTokens = { string: Token; open: Token };

class ParseFailure extends Error {}

const parseFailure = new ParseFailure("the parser doesn't recognise this");

/** Is this the signal of `TokenCursor.failure`? */
export function isParseFailure(error: unknown): boolean {
  return error === parseFailure;
}

/** The beginning of a node: a token or another node. */
export type Start = { readonly lineno: number; readonly col_offset: number };
/** The end of a node: a token or another node. */
export type End = { readonly end_lineno: number; readonly end_col_offset: number };

/** Gives a fresh node its location. */
export function locate<const N extends object>(node: N, start: Start, end: End): N & Location {
  const located = node as N & { -readonly [K in keyof Location]: Location[K] };
  located.lineno = start.lineno;
  located.col_offset = start.col_offset;
  located.end_lineno = end.end_lineno;
  located.end_col_offset = end.end_col_offset;
  return located;
}

export class TokenCursor {
  readonly source: SourceText;
  readonly rules: Rules;
  readonly #tokens: readonly Token[];
  readonly #failure: PythonSyntaxError | null;
  #index = 0;
  #depth = 0;
  /** The token to be consumed next, and its tag. */
  token: Token;
  tag: string;
  /** The last token consumed that is visible: not NEWLINE, INDENT or DEDENT. Where a node ends. */
  last: Token;
  #deepest = 0;
  #longestChain = 0;

  /** `endIndex` is where the cursor ends, if not behind the last token. */
  constructor(stream: TokenStream, rules: Rules, endIndex: number = stream.tokens.length) {
    this.source = stream.source;
    this.rules = rules;
    this.#failure = stream.failure?.error ?? null;
    const isWhole = stream.failure === null && endIndex === stream.tokens.length;
    const tokens = isWhole ? stream.tokens : stream.tokens.slice(0, endIndex);
    // A failure of the tokenizer is a token that no rule takes.
    if (!isWhole) tokens.push(failureToken(stream.source, tokens.at(-1)));
    this.#tokens = tokens;
    this.token = this.#tokens[0];
    this.tag = this.token.tag;
    this.last = this.token;
  }

  get index(): number {
    return this.#index;
  }

  /** Is this the token to be consumed next? */
  at(tag: string): boolean {
    return this.tag === tag;
  }

  /** Consumes the token. */
  advance(): Token {
    const token = this.token;
    const { tag } = token;
    if (tag !== "NEWLINE" && tag !== "INDENT" && tag !== "DEDENT") this.last = token;
    if (this.#index + 1 < this.#tokens.length) this.#index++;
    this.token = this.#tokens[this.#index];
    this.tag = this.token.tag;
    return token;
  }

  /** Consumes the token if it is this one. */
  accept(tag: string): boolean {
    if (this.tag !== tag) return false;
    this.advance();
    return true;
  }

  /** Consumes the token, which must be this one. */
  expect(tag: string): Token {
    if (this.tag !== tag) this.failure();
    return this.advance();
  }

  /** Consumes a name that is not a keyword. */
  expectName(): string {
    return this.expect("NAME").string;
  }

  /** The token `distance` behind the next one. */
  peek(distance: number): Token {
    return this.#tokens[Math.min(this.#index + distance, this.#tokens.length - 1)];
  }

  /** The token at an index of the stream, such as `Token.closing`. */
  tokenAt(index: number): Token {
    return this.#tokens[Math.min(index, this.#tokens.length - 1)];
  }

  /** Goes back to where the cursor has been. */
  moveTo(index: number, depth: number): void {
    this.#index = index;
    this.#depth = depth;
    this.token = this.#tokens[index];
    this.tag = this.token.tag;
    this.last = this.#tokens[Math.max(index - 1, 0)];
  }

  /** This is not what the grammar has here. */
  failure(): never {
    throw parseFailure;
  }

  get depth(): number {
    return this.#depth;
  }

  /** Goes one step down; `leave` goes up. A failure in between needs no `leave`. */
  enter(): void {
    if (++this.#depth > this.#deepest) {
      this.#deepest = this.#depth;
      if (this.#depth > machine.nesting) throw new PythonNestingError(machine.nesting, this.#depth);
    }
  }

  leave(): void {
    this.#depth--;
  }

  /** To be called with the length of a chain (of operators, calls, `elif`s) whose links each make the tree higher. */
  noteChain(length: number): void {
    if (length > this.#longestChain) this.#longestChain = length;
  }

  /** Can the tree be higher than is allowed? If so it must be measured. */
  get mayBeTooHigh(): boolean {
    return (this.#deepest + 1) * (this.#longestChain + NODES_PER_STEP) > machine.nesting;
  }

  /** A complaint about the last token that the parser has seen, where CPython points when it has no better place. */
  errorAtToken(msg: string, token: Token = this.token): PythonSyntaxError {
    if (token.tag === "FAILURE" && this.#failure !== null) return this.#failure;
    return this.source.errorAt(token, msg, this.token.end_lineno);
  }
}

function failureToken(source: SourceText, last: Token | undefined): Token {
  const end = last?.end ?? 0;
  const lineno = last?.end_lineno ?? 1;
  const col_offset = last?.end_col_offset ?? 0;
  const place = { start: end, end: source.text.length, lineno, col_offset };
  return new Token("ENDMARKER", "", "FAILURE", { ...place, end_lineno: lineno, end_col_offset: col_offset });
}

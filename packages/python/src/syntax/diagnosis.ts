/**
 * The diagnosis: what is wrong with a program that the parser couldn't read, in CPython 3.11's words and with its
 * range. It reads the failing statement twice with the grammar of `diagnosis-grammar.ts`: once as Python, to find the
 * last token that a reader of Python looks at, and once with the rules for mistakes on. If none of them says anything,
 * the complaint is "invalid syntax" at that last token.
 */

import type { Node } from "./ast.ts";
import { complaints } from "./complaints.ts";
import { diagnosisGrammar } from "./diagnosis-grammar.ts";
import { PythonSyntaxError, type SyntaxErrorType } from "./errors.ts";
import {
  compileGrammar,
  type PegAction,
  type PegGrammar,
  type PegInput,
  PegLimitError,
  type PegPart,
  PegRun,
} from "./peg.ts";
import { Token } from "./token.ts";
import type { End, Start } from "./token-cursor.ts";
import type { TokenStream } from "./token-stream.ts";

let grammar: PegGrammar | null = null;

/** What the diagnosis needs from the parser: the node that a rule makes of the tokens between two indexes. */
export type NodeSource = (rule: string, startIndex: number, endIndex: number) => Node | null;

export type DiagnosisRequest = {
  stream: TokenStream;
  /** The index of the first token of the statement that couldn't be parsed. */
  start: number;
  /** The rule of `diagnosis-grammar.ts` that the program was read by. */
  root: "file" | "eval" | "field";
  nodeOf: NodeSource;
  /** The token that the parser couldn't take. */
  failedAt: Token;
};

/** What is wrong. There is always something: the parser has failed. */
export function diagnose(request: DiagnosisRequest): PythonSyntaxError {
  const diagnosis = new Diagnosis(request);
  return preferTokenizer(request.stream, diagnosis.find(request.root), diagnosis.lastToken);
}

/**
 * CPython reads the tokens behind a wrong place too, and prefers what is wrong with them: a malformed token, or a
 * bracket that stays open, if it was opened on a line before the wrong place.
 */
export function preferTokenizer(stream: TokenStream, error: PythonSyntaxError, lastToken: Token): PythonSyntaxError {
  const { failure, openBracket } = stream.ending;
  if (failure === null || error === stream.failure?.error || error.msg === "unexpected indent") return error;
  if (failure.hard) return failure.error;
  return openBracket !== null && lastToken.lineno > openBracket.lineno ? failure.error : error;
}

/** A range in the source: of a node or between tokens. */
type Range = Start & End;

export class Diagnosis implements PegInput {
  readonly #stream: TokenStream;
  readonly #nodeOf: NodeSource;
  /** The tokens, with each f-string as one STRING. */
  readonly #tokens: Token[] = [];
  /** For each of them, its index in the stream. */
  readonly #indexes: number[] = [];
  /** For each of them, how many brackets are open behind it. */
  readonly #levels: number[] = [];
  /** The number of tokens that have been looked at. */
  #fill = 1;

  /** Complaints about the expressions of f-strings say so. */
  readonly #prefix: string;

  readonly #failedAt: Token;

  constructor({ stream, start, root, nodeOf, failedAt }: DiagnosisRequest) {
    this.#failedAt = failedAt;
    this.#prefix = root === "field" ? "f-string: " : "";
    this.#stream = stream;
    this.#nodeOf = nodeOf;
    let level = 0;
    for (let index = start; index < stream.tokens.length; index++) {
      const token = stream.tokens[index];
      if (token.tag === "(" || token.tag === "[" || token.tag === "{") level++;
      if (token.tag === ")" || token.tag === "]" || token.tag === "}") level--;
      this.#indexes.push(index);
      this.#levels.push(level);
      if (token.tag === "FSTRING_START" && token.closing !== -1) {
        index = token.closing;
        this.#tokens.push(wholeString(token, stream.tokens[index]));
      } else {
        this.#tokens.push(token);
      }
    }
  }

  find(root: string): PythonSyntaxError {
    grammar ??= compileGrammar(diagnosisGrammar);
    const actions: ReadonlyMap<string, PegAction> = new Map(
      [...complaints].map(([name, complain]) => [name, (parts, end) => complain(this, parts, end)]),
    );
    try {
      new PegRun(grammar, this, { actions, findsMistakes: false }).run(root, 0);
      const last = this.lastToken;
      new PegRun(grammar, this, { actions, findsMistakes: true }).run(root, 0);
      return this.#unexpected(last);
    } catch (error) {
      if (error instanceof PythonSyntaxError) return error;
      // Too long or too deep for the diagnosis: the parser at least knows the place.
      if (error instanceof PegLimitError) return this.errorAt(this.#failedAt, "invalid syntax");
      throw error;
    }
  }

  /** The last token that has been looked at. */
  get lastToken(): Token {
    return this.#tokens[Math.min(this.#fill, this.#tokens.length) - 1];
  }

  #unexpected(token: Token): PythonSyntaxError {
    if (token.tag === "INDENT") return this.errorAtLast("unexpected indent", "IndentationError");
    if (token.tag === "DEDENT") return this.errorAtLast("unexpected unindent", "IndentationError");
    return this.errorAt(token, "invalid syntax");
  }

  // -------------------------------------------------------------------------------------------------------------------
  // What the grammar reads

  tagAt(index: number): string {
    if (index >= this.#fill) this.#fill = index + 1;
    if (index < this.#tokens.length) return this.#tokens[index].tag;
    if (this.#stream.failure !== null) throw this.#stream.failure.error;
    return "";
  }

  stringAt(index: number): string {
    return this.#tokens[index].string;
  }

  failForced(index: number, tag: string): never {
    throw this.errorAt(this.#tokens[index], `expected '${tag}'`);
  }

  // -------------------------------------------------------------------------------------------------------------------
  // What complaints ask

  tokenAt(index: number): Token {
    return this.#tokens[index];
  }

  /** How many brackets are open behind the token. */
  levelAt(index: number): number {
    return this.#levels[index];
  }

  /** The node of a part, if it is one that the parser can make. */
  nodeOf({ rule, start, end }: PegPart): Node | null {
    if (rule === null) return null;
    // The index behind the last token: that of the next token, or of the end.
    const endIndex = end < this.#indexes.length ? this.#indexes[end] : this.#stream.tokens.length;
    return this.#nodeOf(rule, this.#indexes[start], endIndex);
  }

  /** Where a part stands: its node, or its tokens. */
  rangeOf(part: PegPart): Range {
    const node = this.nodeOf(part);
    if (node !== null && "lineno" in node) return node;
    return between(this.#tokens[part.start], this.#tokens[part.end - 1]);
  }

  // -------------------------------------------------------------------------------------------------------------------
  // Errors

  /** Points at a range. */
  errorAt(range: Range, msg: string): PythonSyntaxError {
    // CPython: these tokens have no columns.
    if (range instanceof Token && (invisible.has(range.tag) || this.#isHidden(range))) {
      const { lineno } = this.#place(range);
      return this.#error("SyntaxError", msg, { lineno, offset: 0, end_lineno: lineno, end_offset: 0 });
    }
    return this.#stream.source.errorAt(range, this.#prefix + msg, this.#readUpTo);
  }

  /** Is this the end of a line that has none? */
  #isHidden({ tag, end }: Token): boolean {
    const { source } = this.#stream;
    return source.hidesLastLineEnd && tag === "NEWLINE" && end === source.text.length - 1;
  }

  /** Points at everything from one range to another. */
  errorBetween(first: Start, last: End, msg: string): PythonSyntaxError {
    return this.errorAt(between(first, last), msg);
  }

  /** Points at everything from a range to the last token looked at. */
  errorFrom({ lineno, col_offset }: Start, msg: string): PythonSyntaxError {
    const { end_lineno, end_col_offset } = this.lastToken;
    // CPython: this end is one short.
    return this.#error("SyntaxError", msg, { lineno, offset: col_offset + 1, end_lineno, end_offset: end_col_offset });
  }

  /** Points at the last token looked at. */
  errorAtLast(msg: string, type: SyntaxErrorType = "SyntaxError"): PythonSyntaxError {
    const token = this.lastToken;
    if (invisible.has(token.tag)) {
      const { lineno, offset } = this.#place(token);
      return this.#error(type, msg, { lineno, offset, end_lineno: lineno, end_offset: -1 });
    }
    const { lineno, col_offset, end_lineno, end_col_offset } = token;
    return this.#error(type, msg, { lineno, offset: col_offset + 1, end_lineno, end_offset: end_col_offset + 1 });
  }

  /** The line of the last token looked at. */
  get #readUpTo(): number {
    const { lastToken } = this;
    return invisible.has(lastToken.tag) ? this.#place(lastToken).lineno : lastToken.end_lineno;
  }

  /** CPython: where its tokenizer stands when it makes a token without columns; the end of the text is on its last line. */
  #place({ end, lineno, end_col_offset }: Token): { lineno: number; offset: number } {
    const { source } = this.#stream;
    if (end < source.text.length || lineno === 1) return { lineno, offset: end_col_offset };
    return { lineno: lineno - 1, offset: source.column(source.lineStart(lineno - 1), end) };
  }

  #error(
    type: SyntaxErrorType,
    msg: string,
    range: { lineno: number; offset: number; end_lineno: number; end_offset: number },
  ): PythonSyntaxError {
    return this.#stream.source.error(type, this.#prefix + msg, range, this.#readUpTo);
  }
}

const invisible: ReadonlySet<string> = new Set(["INDENT", "DEDENT", "ENDMARKER"]);

function between(first: Start, last: End): Range {
  return {
    lineno: first.lineno,
    col_offset: first.col_offset,
    end_lineno: last.end_lineno,
    end_col_offset: last.end_col_offset,
  };
}

/** An f-string as CPython 3.11 sees it: one token. */
function wholeString(first: Token, last: Token): Token {
  return new Token("STRING", "", "STRING", { ...between(first, last), start: first.start, end: last.end });
}

/**
 * The tokenizer: text in, tokens out, as chapter 2 of the language reference ("Lexical analysis") has it, with f-strings
 * split as PEP 701 does: FSTRING_START, then FSTRING_MIDDLE and the ordinary tokens of the replacement fields, then
 * FSTRING_END. The parser calls `scanTokens`; `tokenize` is for those who want to look at tokens.
 *
 * All tokens are made at once, in one pass over the text. The first thing that is wrong ends the pass and is kept as
 * `failure` instead of thrown, because CPython sometimes prefers the parser's complaint to the tokenizer's:
 *   - a `hard` failure (a malformed token) is what CPython reports whatever the parser says about the text before it;
 *   - any other failure (indentation, the end of the file) is reported only if the parser gets as far.
 *
 * Hostile input: no recursion, every loop moves on, brackets nest 200 deep and blocks 100 deep as in CPython.
 */

import { lookBetween } from "../limits.ts";
import { normalizeText } from "../normal-forms.ts";
import {
  describeInvalidCharacter,
  findInvalidCharacter,
  isBlank,
  isDigit,
  isIdentifier,
  isNamePart,
  isNameStart,
} from "./characters.ts";
import { PythonSyntaxError, type SyntaxErrorType } from "./errors.ts";
import { describeFString } from "./f-string-diagnosis.ts";
import { type Indentation, type IndentProblem, IndentStack, measureIndentation } from "./indentation.ts";
import { scanNumber } from "./number-literal.ts";
import { findOperator } from "./operators.ts";
import { SourceText } from "./source-text.ts";
import { closers, keywords, stringPrefixes, Token, type TokenPlace, type TokenType } from "./token.ts";
import type { Ending, FString, TokenizerFailure, TokenStream } from "./token-stream.ts";

export { Token, type TokenType } from "./token.ts";
export type { TokenStream } from "./token-stream.ts";

/** How deep brackets may nest, replacement fields of f-strings included. */
const MAX_BRACKETS = 200;

/**
 * The tokens of a program, as CPython's `tokenize` module gives them (without ENCODING), comments and blank lines
 * included. Throws `PythonSyntaxError`.
 */
export function tokenize(source: string): Token[] {
  const { tokens, failure } = new Tokenizer(new SourceText(source, "<string>"), { keepsTrivia: true }).run();
  if (failure !== null) throw failure.error;
  return tokens;
}

/** The tokens that the parser needs: all but COMMENT and NL. */
export function scanTokens(source: SourceText): TokenStream {
  return new Tokenizer(source, {}).run();
}

/** Thrown inside the tokenizer to leave it; never seen outside. */
const stop = new Error("the tokenizer stops at a failure");

/** Tokens between two looks at the limits, and the bytes that so many take. */
const [LOOKED_AT, THEIR_BYTES] = [50_000, 5_000_000];

const stringStart = /[rRbBuUfF]{0,2}(?:'''|"""|'|")/y;

type TokenizerOptions = {
  /** Make COMMENT and NL tokens too. */
  keepsTrivia?: boolean;
  /** Make one STRING of an f-string. */
  keepsFStrings?: boolean;
};

class Tokenizer {
  readonly #source: SourceText;
  readonly #text: string;
  readonly #keepsTrivia: boolean;
  readonly #keepsFStrings: boolean;
  readonly #tokens: Token[] = [];
  readonly #brackets: Token[] = [];
  readonly #fStrings: FString[] = [];
  readonly #indents = new IndentStack();
  #failure: TokenizerFailure | null = null;
  #ending: Ending | null = null;
  #position = 0;
  #line = 1;
  #lineStart = 0;
  #commentStart = -1; // of the last comment

  constructor(source: SourceText, { keepsTrivia = false, keepsFStrings = false }: TokenizerOptions) {
    this.#source = source;
    this.#text = source.text;
    this.#keepsTrivia = keepsTrivia;
    this.#keepsFStrings = keepsFStrings;
  }

  run(): TokenStream {
    try {
      this.#scan();
    } catch (error) {
      if (error !== stop) throw error;
    }
    const failure = this.#failure;
    const ending = this.#ending ?? { failure, openBracket: this.#brackets.at(-1) ?? null };
    return { source: this.#source, tokens: this.#tokens, failure, ending };
  }

  #scan(): void {
    let atLineStart = true;
    let looked = 0;
    while (this.#position < this.#text.length) {
      if (this.#tokens.length - looked > LOOKED_AT) {
        lookBetween(THEIR_BYTES);
        looked = this.#tokens.length;
      }
      const fString = this.#fStrings.at(-1);
      if (fString?.inLiteral) {
        this.#scanFStringLiteral(fString);
        continue;
      }
      if (atLineStart) {
        atLineStart = false;
        if (this.#brackets.length === 0 && !this.#scanIndentation()) {
          atLineStart = true;
          continue;
        }
      }
      const unit = this.#text.charCodeAt(this.#position);
      if (isBlank(unit)) {
        this.#position++;
      } else if (unit === 10) {
        this.#scanLineEnd();
        atLineStart = true;
      } else if (unit === 35) {
        this.#scanComment();
      } else if (unit === 92) {
        this.#scanContinuation();
      } else {
        this.#scanToken(unit);
      }
    }
    this.#scanEnd();
  }

  // -------------------------------------------------------------------------------------------------------------------
  // Lines

  /** Reads the white space that a line begins with. Returns false, and consumes the line, if it is blank. */
  #scanIndentation(): boolean {
    const text = this.#text;
    let indentation: Indentation | null = null;
    for (;;) {
      const start = this.#position;
      let at = start;
      while (isBlank(text.charCodeAt(at))) at++;
      this.#position = at;
      // CPython: what counts is the width before the first backslash, if there is any.
      if (indentation === null || indentation.column === 0) indentation = measureIndentation(text, start, at);
      if (text.charCodeAt(at) !== 92) break;
      this.#scanContinuation();
    }
    const unit = text.charCodeAt(this.#position);
    if (unit === 35) this.#scanComment();
    if (unit === 35 || unit === 10) {
      this.#scanBlankLineEnd();
      return false;
    }
    const change = this.#indents.change(indentation);
    if (typeof change !== "number") this.#failIndentation(change);
    if (change > 0) this.#push("INDENT", this.#lineStart, this.#position);
    for (let closed = change; closed < 0; closed++) this.#push("DEDENT", this.#position, this.#position);
    return true;
  }

  #scanLineEnd(): void {
    if (this.#brackets.length > 0) {
      this.#scanBlankLineEnd();
      return;
    }
    // CPython: `tokenize` shows the line end, but for the parser the token has the comment in it instead.
    const hasComment = this.#commentStart >= this.#lineStart;
    if (this.#keepsTrivia) this.#push("NEWLINE", this.#position, this.#position + 1);
    else this.#push("NEWLINE", hasComment ? this.#commentStart : this.#position, this.#position);
    this.#position++;
    this.#startLine(this.#position);
  }

  #scanBlankLineEnd(): void {
    if (this.#keepsTrivia) this.#push("NL", this.#position, this.#position + 1);
    this.#position++;
    this.#startLine(this.#position);
  }

  #startLine(position: number): void {
    this.#line++;
    this.#lineStart = position;
  }

  #scanComment(): void {
    const start = this.#position;
    this.#position = this.#text.indexOf("\n", start);
    if (this.#keepsTrivia) this.#push("COMMENT", start, this.#position);
    else this.#commentStart = start;
  }

  /** A backslash at the end of a line. */
  #scanContinuation(): void {
    if (this.#text.charCodeAt(this.#position + 1) !== 10) {
      const offset = this.#offset(this.#position + 1);
      this.#failAt("unexpected character after line continuation character", offset, 0);
    }
    if (this.#position + 2 >= this.#text.length) {
      const offset = this.#offset(this.#position + 1);
      this.#position += 2;
      if (this.#brackets.length > 0) this.#failNeverClosed();
      this.#failAt("unexpected EOF while parsing", offset, -1);
    }
    this.#position += 2;
    this.#startLine(this.#position);
  }

  #scanEnd(): void {
    if (this.#fStrings.length > 0) this.#failInFString();
    if (this.#brackets.length > 0) this.#failNeverClosed();
    const end = this.#text.length;
    for (let depth = this.#indents.depth; depth > 0; depth--) this.#push("DEDENT", end, end);
    this.#push("ENDMARKER", end, end);
  }

  // -------------------------------------------------------------------------------------------------------------------
  // Tokens within a line

  #scanToken(unit: number): void {
    if (isNameStart(unit)) {
      // Only r, b, u and f can begin a prefix.
      const lower = unit | 32;
      if (lower === 114 || lower === 98 || lower === 117 || lower === 102) {
        if (this.#scanPrefixedString()) return;
      }
      this.#scanName();
    } else if (unit === 34 || unit === 39) {
      this.#scanPrefixedString();
    } else if (isDigit(unit) || (unit === 46 && isDigit(this.#text.charCodeAt(this.#position + 1)))) {
      const scan = scanNumber(this.#text, this.#position);
      if (typeof scan !== "number") {
        this.#fail(scan.msg, scan.at, scan.from);
      } else {
        this.#push("NUMBER", this.#position, scan);
        this.#position = scan;
      }
    } else {
      this.#scanOperator(unit);
    }
  }

  #scanName(): void {
    const text = this.#text;
    const start = this.#position;
    let end = start + 1;
    let isAscii = text.charCodeAt(start) < 128;
    for (;;) {
      const unit = text.charCodeAt(end);
      if (!isNamePart(unit)) break;
      if (unit >= 128) isAscii = false;
      end++;
    }
    let name = text.slice(start, end);
    this.#position = end;
    if (!isAscii) {
      if (!isIdentifier(name)) {
        const at = start + findInvalidCharacter(name);
        this.#failCharacter(at);
      }
      name = normalizeText(name, "NFKC");
      this.#tokens.push(new Token("NAME", name, "NAME", this.#place(start, end)));
      return;
    }
    this.#tokens.push(new Token("NAME", name, keywords.has(name) ? name : "NAME", this.#place(start, end)));
  }

  #scanOperator(unit: number): void {
    const start = this.#position;
    if (unit < 32 || unit === 127) this.#failCharacter(start);
    const fString = this.#fStrings.at(-1);
    if (fString !== undefined && this.#scanFieldDelimiter(fString, unit)) return;
    const operator = unit === 33 && this.#text[start + 1] === "=" ? "!=" : findOperator(this.#text, start);
    if (operator === "(" || operator === "[" || operator === "{") this.#openBracket(operator);
    else if (operator === ")" || operator === "]" || operator === "}") this.#closeBracket(operator);
    else this.#tokens.push(new Token("OP", operator, operator, this.#place(start, start + operator.length)));
    this.#position = start + operator.length;
  }

  #openBracket(bracket: string): void {
    if (this.#brackets.length >= MAX_BRACKETS) this.#fail("too many nested parentheses", this.#position);
    const token = new Token("OP", bracket, bracket, this.#place(this.#position, this.#position + 1));
    this.#tokens.push(token);
    this.#brackets.push(token);
    const fields = this.#fStrings.at(-1)?.fields;
    if (fields !== undefined) fields[fields.length - 1]++;
  }

  #closeBracket(bracket: string): void {
    const open = this.#brackets.at(-1);
    if (open === undefined) this.#fail(`unmatched '${bracket}'`, this.#position);
    const fields = this.#fStrings.at(-1)?.fields;
    if (fields !== undefined && fields[fields.length - 1] === 1) this.#failInFString();
    if (closers[open.string] !== bracket) {
      const where = open.lineno === this.#line ? "" : ` on line ${open.lineno}`;
      const pair = `closing parenthesis '${bracket}' does not match opening parenthesis '${open.string}'`;
      this.#fail(pair + where, this.#position);
    }
    this.#brackets.pop();
    if (fields !== undefined) fields[fields.length - 1]--;
    open.closing = this.#tokens.length;
    this.#tokens.push(new Token("OP", bracket, bracket, this.#place(this.#position, this.#position + 1)));
  }

  // -------------------------------------------------------------------------------------------------------------------
  // Strings

  /** Reads a string if one begins here, prefix included. */
  #scanPrefixedString(): boolean {
    stringStart.lastIndex = this.#position;
    const match = stringStart.exec(this.#text);
    if (match === null) return false;
    const opening = match[0];
    const quoteLength = opening.endsWith('"""') || opening.endsWith("'''") ? 3 : 1;
    const quote = opening.slice(-quoteLength);
    const prefix = opening.slice(0, -quoteLength).toLowerCase();
    if (!stringPrefixes.has(prefix)) return false;
    if (prefix.includes("f") && !this.#keepsFStrings) this.#startFString(opening, quote, prefix);
    else this.#scanString(opening, quote);
    return true;
  }

  #scanString(opening: string, quote: string): void {
    const start = this.#position;
    const startLine = this.#line;
    const startLineStart = this.#lineStart;
    const end = this.#findStringEnd(start + opening.length, quote);
    const token = new Token("STRING", this.#text.slice(start, end), "STRING", {
      start,
      end,
      lineno: startLine,
      col_offset: this.#source.column(startLineStart, start),
      end_lineno: this.#line,
      end_col_offset: this.#source.column(this.#lineStart, end),
    });
    this.#position = end;
    this.#tokens.push(token);
  }

  /** The index behind the closing quote; counts the lines on the way. */
  #findStringEnd(from: number, quote: string): number {
    const text = this.#text;
    const quoteUnit = quote.charCodeAt(0);
    const startLine = this.#line;
    let at = from;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (unit === quoteUnit) {
        if (quote.length === 1 || text.startsWith(quote, at)) return at + quote.length;
      } else if (unit === 92) {
        at++;
        if (text.charCodeAt(at) === 10) this.#startLine(at + 1);
      } else if (unit === 10) {
        if (quote.length === 1) break;
        this.#startLine(at + 1);
      }
      at++;
    }
    return this.#failUnterminated(startLine, quote);
  }

  #startFString(opening: string, quote: string, prefix: string): void {
    const start = this.#position;
    const end = start + opening.length;
    const startToken = new Token("FSTRING_START", opening, "FSTRING_START", this.#place(start, end));
    this.#tokens.push(startToken);
    this.#fStrings.push({ startToken, quote, isRaw: prefix.includes("r"), fields: [], inLiteral: true });
    this.#position = end;
  }

  /** Literal text of an f-string, up to the next field, the end of the format spec or of the string. */
  #scanFStringLiteral(fString: FString): void {
    const text = this.#text;
    const { quote, fields } = fString;
    const quoteUnit = quote.charCodeAt(0);
    const inSpec = fields.length > 0;
    const start = this.#position;
    const startLine = this.#line;
    const startLineStart = this.#lineStart;
    let at = start;
    let unit = 0;
    for (; at < text.length; at++) {
      unit = text.charCodeAt(at);
      if (unit === quoteUnit && (quote.length === 1 || text.startsWith(quote, at))) break;
      if (unit === 92) {
        at = this.#skipEscape(fString, at);
      } else if (unit === 10) {
        if (quote.length === 1) this.#failInFString();
        this.#startLine(at + 1);
      } else if (unit === 123 || unit === 125) {
        // Doubled braces stand for one, but not in a format spec, where a brace always begins or ends a field.
        if (inSpec || text.charCodeAt(at + 1) !== unit) break;
        at++;
      }
    }
    if (at >= text.length) this.#failInFString();
    if (at > start) {
      this.#tokens.push(
        new Token("FSTRING_MIDDLE", text.slice(start, at), "FSTRING_MIDDLE", {
          start,
          end: at,
          lineno: startLine,
          col_offset: this.#source.column(startLineStart, start),
          end_lineno: this.#line,
          end_col_offset: this.#source.column(this.#lineStart, at),
        }),
      );
    }
    this.#position = at;
    if (unit === 123) {
      // CPython: a field in a format spec may have a format spec, but not with fields in it.
      if (fields.length >= 2) this.#failInFString();
      fields.push(0);
      fString.inLiteral = false;
      this.#openBracket("{");
      this.#position++;
    } else if (unit === 125) {
      if (!inSpec) this.#failInFString();
      this.#endField(fString);
    } else {
      if (inSpec) this.#failInFString();
      this.#endFString(fString);
    }
  }

  /** The index of the last character that the backslash at `at` takes with it. */
  #skipEscape(fString: FString, at: number): number {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    // A backslash doesn't protect braces.
    if (next === 123 || next === 125) return at;
    if (next === 10) this.#startLine(at + 2);
    if (!fString.isRaw && next === 78 && text[at + 2] === "{") {
      let end = at + 3;
      while (end < text.length && text[end] !== "}" && text[end] !== "\n" && text[end] !== fString.quote[0]) end++;
      if (text[end] === "}") return end;
    }
    return at + 1;
  }

  /** `:` and `!` that end the expression of a replacement field, and the brace that ends the field. */
  #scanFieldDelimiter(fString: FString, unit: number): boolean {
    const { fields } = fString;
    if (fields[fields.length - 1] !== 1) return false;
    if (unit === 125) {
      this.#endField(fString);
      return true;
    }
    const isConversion = unit === 33 && this.#text[this.#position + 1] !== "=";
    if (unit !== 58 && !isConversion) return false;
    this.#push("OP", this.#position, this.#position + 1);
    this.#position++;
    if (unit === 58) fString.inLiteral = true;
    return true;
  }

  #endField(fString: FString): void {
    fString.fields.pop();
    fString.inLiteral = true;
    const open = this.#brackets.pop();
    if (open !== undefined) open.closing = this.#tokens.length;
    this.#push("OP", this.#position, this.#position + 1);
    this.#position++;
  }

  #endFString(fString: FString): void {
    const end = this.#position + fString.quote.length;
    fString.startToken.closing = this.#tokens.length;
    this.#push("FSTRING_END", this.#position, end);
    this.#position = end;
    this.#fStrings.pop();
  }

  // -------------------------------------------------------------------------------------------------------------------
  // Making tokens

  #place(start: number, end: number): TokenPlace {
    return {
      start,
      end,
      lineno: this.#line,
      col_offset: this.#source.column(this.#lineStart, start),
      end_lineno: this.#line,
      end_col_offset: this.#source.column(this.#lineStart, end),
    };
  }

  /** Adds a token of the current line. */
  #push(type: TokenType, start: number, end: number): void {
    const string = this.#text.slice(start, end);
    this.#tokens.push(new Token(type, string, type === "OP" ? string : type, this.#place(start, end)));
  }

  // -------------------------------------------------------------------------------------------------------------------
  // Failures

  /** The 1-based offset of the character at `position` in the current line. */
  #offset(position: number): number {
    return this.#source.column(this.#lineStart, position) + 1;
  }

  /** A malformed token. `at` is the last character read; the range is that character, or begins at `from`. */
  #fail(msg: string, at: number, from?: number): never {
    const offset = this.#offset(from ?? at);
    // CPython: the end of a range is one short.
    const end_offset = from === undefined ? offset : this.#offset(at + 1);
    this.#stopWith("SyntaxError", msg, { offset, end_offset, hard: true });
  }

  #failAt(msg: string, offset: number, end_offset: number): never {
    this.#stopWith("SyntaxError", msg, { offset, end_offset, hard: false });
  }

  #failIndentation({ type, msg }: IndentProblem): never {
    // CPython: a problem with tabs points at the beginning of the line, the others at its end.
    const lineEnd = this.#source.column(this.#lineStart, this.#source.lineStart(this.#line + 1));
    const place = type === "TabError" ? { offset: 1, end_offset: 0 } : { offset: lineEnd, end_offset: -1 };
    this.#stopWith(type, msg, { ...place, hard: false });
  }

  #failCharacter(at: number): never {
    this.#fail(describeInvalidCharacter(this.#text.codePointAt(at)!), at);
  }

  #failNeverClosed(): never {
    const open = this.#brackets[this.#brackets.length - 1];
    const offset = open.col_offset + 1;
    const range = { lineno: open.lineno, offset, end_lineno: open.lineno, end_offset: 0 };
    const error = this.#source.error("SyntaxError", `'${open.string}' was never closed`, range, this.#line - 1);
    this.#failure = { error, hard: false };
    throw stop;
  }

  #failUnterminated(startLine: number, quote: string): never {
    // At the end of the text, the line that was read last counts.
    const isAtEnd = this.#lineStart >= this.#text.length;
    const detected = `(detected at line ${isAtEnd ? this.#line - 1 : this.#line})`;
    const kind = quote.length === 3 ? "triple-quoted string" : "string";
    this.#line = startLine;
    this.#lineStart = this.#source.lineStart(startLine);
    this.#fail(`unterminated ${kind} literal ${detected}`, this.#position);
  }

  /**
   * Something is wrong inside an f-string. CPython 3.11 makes one token of it first and looks into it later: so the
   * words and the place are found in the tokens that it would have made.
   */
  #failInFString(): never {
    const { startToken } = this.#fStrings[0];
    const own = this.#failure;
    const { tokens, ending } = new Tokenizer(this.#source, { keepsFStrings: true }).run();
    this.#ending = ending;
    this.#failure = ending.failure;
    // The end of a block stands at the same place.
    let index = tokens.findIndex(({ tag, start }) => tag === "STRING" && start === startToken.start);
    if (!ending.failure?.hard && index !== -1) {
      const problem = this.#describeFString(tokens[index]) ?? own?.error;
      while (index < tokens.length && tokens[index].tag === "STRING") index++;
      if (problem instanceof PythonSyntaxError) this.#failure = { error: problem, hard: false };
      else if (index < tokens.length) {
        this.#failure = {
          error: this.#source.errorAt(tokens[index], problem ?? "f-string: invalid syntax"),
          hard: false,
        };
      }
    }
    this.#tokens.length = this.#tokens.indexOf(startToken);
    throw stop;
  }

  #describeFString(string: Token): string | PythonSyntaxError | null {
    const { text, filename } = this.#source;
    return describeFString(text, string, (expression, line) => {
      const { failure } = scanTokens(new SourceText(`(${expression})`, filename));
      if (failure?.hard) throw failure.error.movedDown(line - 1);
    });
  }

  #stopWith(
    type: SyntaxErrorType,
    msg: string,
    { offset, end_offset, hard }: { offset: number; end_offset: number; hard: boolean },
  ): never {
    const range = { lineno: this.#line, offset, end_lineno: this.#line, end_offset };
    const readUpTo = hard ? Number.POSITIVE_INFINITY : this.#line;
    this.#failure = { error: this.#source.error(type, msg, range, readUpTo), hard };
    if (this.#fStrings.length > 0) this.#failInFString();
    throw stop;
  }
}

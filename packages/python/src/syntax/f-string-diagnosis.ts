/**
 * What is wrong with an f-string, in CPython 3.11's words. There, an f-string is first an ordinary string token and its
 * fields are looked for afterwards, character by character; complaints come from that second look. It is repeated here
 * for f-strings that the tokenizer or the parser, which follow PEP 701, couldn't read.
 */

import { PythonSyntaxError } from "./errors.ts";
import { countLines } from "./source-text.ts";
import { splitString } from "./string-literal.ts";

/** Looks at the text of one expression, which begins on that line. Throws `PythonSyntaxError` if it is wrong. */
export type ExpressionCheck = (expression: string, line: number) => void;

class FStringProblem extends Error {}

const openers = "([{";
const closers = ")]}";

/**
 * What is wrong with an f-string: the first complaint, the error that `check` throws for one of its expressions, or
 * `null`. `string` is the place of the f-string in the text, quotes and prefix included.
 */
export function describeFString(
  text: string,
  string: { start: number; end: number; lineno: number },
  check: ExpressionCheck,
): string | PythonSyntaxError | null {
  const { body, bodyStart, isRaw } = splitString(text.slice(string.start, string.end));
  const from = string.start + bodyStart;
  const checkAt = (expression: string, start: number): void => {
    check(expression, string.lineno + countLines(text, string.start, from + start));
  };
  try {
    new FStringReader(body, isRaw, checkAt).read();
  } catch (error) {
    if (error instanceof FStringProblem) return error.message;
    if (error instanceof PythonSyntaxError) return error;
    throw error;
  }
  return null;
}

class FStringReader {
  readonly #body: string;
  readonly #isRaw: boolean;
  readonly #check: (expression: string, start: number) => void;
  #at = 0;

  constructor(body: string, isRaw: boolean, check: (expression: string, start: number) => void) {
    this.#body = body;
    this.#isRaw = isRaw;
    this.#check = check;
  }

  read(): void {
    this.#readPieces(0);
  }

  get #char(): string {
    return this.#body[this.#at] ?? "";
  }

  #fail(problem: string): never {
    throw new FStringProblem(`f-string: ${problem}`);
  }

  /** Text and fields. `depth` is 0 for the string itself, 1 for a format spec. */
  #readPieces(depth: number): void {
    for (;;) {
      this.#skipText(depth);
      if (this.#char !== "{") return;
      this.#readField(depth);
    }
  }

  #skipText(depth: number): void {
    for (; this.#at < this.#body.length; this.#at++) {
      const char = this.#char;
      if (char === "\\" && !this.#isRaw) {
        const name = /^\\N\{[^}]*\}/.exec(this.#body.slice(this.#at, this.#at + 200));
        if (name !== null) this.#at += name[0].length - 1;
        else if (this.#body[this.#at + 1] !== "{" && this.#body[this.#at + 1] !== "}") this.#at++;
      } else if (char === "{" || char === "}") {
        if (depth > 0) return;
        if (this.#body[this.#at + 1] !== char) {
          if (char === "}") this.#fail("single '}' is not allowed");
          return;
        }
        this.#at++;
      }
    }
  }

  #readField(depth: number): void {
    if (depth >= 2) this.#fail("expressions nested too deeply");
    this.#at++;
    const start = this.#at;
    this.#skipExpression();
    const text = this.#body.slice(start, this.#at);
    if (this.#at >= this.#body.length) this.#fail("expecting '}'");
    if (/^[ \t\f\r\n]*$/.test(text)) {
      if (this.#char === "}") this.#fail("empty expression not allowed");
      this.#fail(`expression required before '${this.#char}'`);
    }
    this.#check(text, start);
    if (this.#char === "=") {
      this.#at++;
      while (/^[ \t\f\r\n]$/.test(this.#char)) this.#at++;
    }
    this.#readConversion();
    if (this.#char === ":") {
      this.#at++;
      this.#readPieces(depth + 1);
    }
    if (this.#char !== "}") this.#fail("expecting '}'");
    this.#at++;
  }

  #readConversion(): void {
    if (this.#char !== "!") return;
    this.#at++;
    if (this.#at >= this.#body.length) this.#fail("expecting '}'");
    if (!"sra".includes(this.#char)) this.#fail("invalid conversion character: expected 's', 'r', or 'a'");
    this.#at++;
  }

  /** Moves to what ends the expression. */
  #skipExpression(): void {
    const brackets: string[] = [];
    for (; this.#at < this.#body.length; this.#at++) {
      const char = this.#char;
      if (char === "\\") throw new FStringProblem("f-string expression part cannot include a backslash");
      if (char === "'" || char === '"') {
        this.#skipString(char);
      } else if (openers.includes(char)) {
        brackets.push(char);
      } else if (char === "#") {
        throw new FStringProblem("f-string expression part cannot include '#'");
      } else if (brackets.length === 0 && "!:}=<>".includes(char)) {
        if ("!=<>".includes(char) && this.#body[this.#at + 1] === "=") this.#at++;
        else if (char !== "<" && char !== ">") return;
      } else if (closers.includes(char)) {
        const open = brackets.pop();
        if (open === undefined) this.#fail(`unmatched '${char}'`);
        if (openers.indexOf(open) !== closers.indexOf(char)) {
          this.#fail(`closing parenthesis '${char}' does not match opening parenthesis '${open}'`);
        }
      }
    }
    if (brackets.length > 0) this.#fail(`unmatched '${brackets[brackets.length - 1]}'`);
  }

  /** Moves to the last character of a string in an expression. */
  #skipString(quote: string): void {
    const isTriple = this.#body.startsWith(quote.repeat(3), this.#at);
    const closing = quote.repeat(isTriple ? 3 : 1);
    const end = this.#body.indexOf(closing, this.#at + closing.length);
    const backslash = this.#body.slice(this.#at, end === -1 ? undefined : end).includes("\\");
    if (backslash) throw new FStringProblem("f-string expression part cannot include a backslash");
    if (end === -1) this.#fail("unterminated string");
    this.#at = end + closing.length - 1;
  }
}

/**
 * The text of a pattern while it is read: one token (a character, or a backslash and what follows it) at a time,
 * with errors that say where they are. Positions are code points, for bytes patterns bytes.
 */

import { charge } from "../../limits.ts";
import type { PyBaseException } from "../../objects/exceptions.ts";
import type { Value } from "../../objects/object.ts";
import { isIdentifier } from "../../objects/identifier.ts";
import { quoteString } from "../../objects/str-repr.ts";
import { regexError } from "./errors.ts";

export class PatternSource {
  readonly isText: boolean;
  readonly #pattern: Value;
  readonly #characters: readonly string[];
  #index = 0;
  /** The token that comes next; undefined at the end. */
  next: string | undefined;

  /** `text` is the pattern as a string, one character a byte for a bytes pattern; `pattern` is what errors carry. */
  constructor(text: string, pattern: Value, isText: boolean) {
    charge(text.length * 16);
    this.#characters = Array.from(text);
    this.#pattern = pattern;
    this.isText = isText;
    this.#advance();
  }

  get length(): number {
    return this.#characters.length;
  }

  #advance(): void {
    const first = this.#characters[this.#index];
    if (first === "\\") {
      const second = this.#characters[this.#index + 1];
      if (second === undefined) {
        throw regexError("bad escape (end of pattern)", this.#pattern, this.#characters.length - 1);
      }
      this.next = first + second;
      this.#index += 2;
    } else {
      this.next = first;
      if (first !== undefined) this.#index += 1;
    }
  }

  /** Takes the next token if it is this one. */
  match(token: string): boolean {
    if (this.next !== token) return false;
    this.#advance();
    return true;
  }

  get(): string | undefined {
    const token = this.next;
    this.#advance();
    return token;
  }

  /** Takes up to `count` tokens that stand in `allowed`. */
  getWhile(count: number, allowed: string): string {
    let text = "";
    while (count-- > 0 && this.next !== undefined && allowed.includes(this.next)) text += this.get()!;
    return text;
  }

  /** Takes everything before `terminator` and the terminator too; `name` says what is missing. */
  getUntil(terminator: string, name: string): string {
    let text = "";
    for (;;) {
      const token = this.next;
      this.#advance();
      if (token === undefined) {
        if (text === "") throw this.error(`missing ${name}`);
        throw this.error(`missing ${terminator}, unterminated name`, lengthOf(text));
      }
      if (token === terminator) {
        if (text === "") throw this.error(`missing ${name}`, 1);
        return text;
      }
      text += token;
    }
  }

  /** Where the next token begins. */
  tell(): number {
    return this.#index - (this.next === undefined ? 0 : lengthOf(this.next));
  }

  seek(index: number): void {
    this.#index = index;
    this.#advance();
  }

  /** An error `offset` characters before the next token. */
  error(message: string, offset = 0): PyBaseException {
    const shown = this.isText ? message : message.replace(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`);
    return regexError(shown, this.#pattern, this.tell() - offset);
  }

  /** Raises unless `name` can name a group. */
  checkGroupName(name: string, offset: number): void {
    if (!isIdentifier(name))
      throw this.error(`bad character in group name ${quoteString(name)}`, lengthOf(name) + offset);
  }
}

/** Code points of a text. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

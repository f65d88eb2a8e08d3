/**
 * Tokens of XML: where one ends, and at which character it is wrong.
 *
 * A scanner knows the syntax of tokens only. Where the text ends within a token it throws `INCOMPLETE`, because a program may feed a document in pieces; whatever is wrong
 * is thrown as an `XmlError` at the character where expat stops.
 */

import { tick } from "../../limits.ts";
import { ILLEGAL, isNameCharacter, isNameStart } from "./name-characters.ts";
import { INCOMPLETE, XmlCode, XmlError } from "./xml-error.ts";

/** A value as it is written, and where. */
export type RawAttribute = { name: string; nameAt: number; from: number; end: number };
export type StartTag = { name: string; attributes: RawAttribute[]; isEmpty: boolean };

const SPACES = /[ \t\r\n]*/y;
const COLON = 58;

export class Scanner {
  text: string;
  at: number;
  /** Where the token of now began. */
  tokenAt = 0;
  /** The first illegal character ahead. */
  #illegal = -1;
  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** Goes on with another text, from its beginning. */
  load(text: string): void {
    this.text = text;
    this.at = 0;
    this.tokenAt = 0;
    this.#illegal = -1;
  }

  fail(code: number = XmlCode.invalidToken, at: number = this.at): never {
    throw new XmlError(code, at);
  }

  /** The character here, as a string of one UTF-16 unit. */
  peek(): string {
    if (this.at >= this.text.length) throw INCOMPLETE;
    return this.text[this.at]!;
  }

  expect(text: string): void {
    for (const character of text) {
      if (this.peek() !== character) this.fail();
      this.at++;
    }
  }

  /** Goes over white space; says whether there was any. */
  skipSpaces(): boolean {
    SPACES.lastIndex = this.at;
    SPACES.test(this.text);
    const [from, to] = [this.at, SPACES.lastIndex];
    this.at = to;
    return to > from;
  }

  isSpace(): boolean {
    return " \t\r\n".includes(this.peek());
  }

  /** A name. With `colons` it may be a prefix, a colon and a local part. */
  name(colons: boolean): string {
    const from = this.at;
    this.peek();
    if (!isNameStart(this.text.charCodeAt(this.at))) this.fail();
    this.at++;
    let hasColon = false;
    for (;;) {
      this.peek();
      const unit = this.text.charCodeAt(this.at);
      if (unit === COLON && colons) {
        if (hasColon) this.fail();
        hasColon = true;
        this.at++;
        this.peek();
        if (!isNameStart(this.text.charCodeAt(this.at))) this.fail();
      } else if (!isNameCharacter(unit)) break;
      this.at++;
    }
    tick(1);
    return this.text.slice(from, this.at);
  }

  /** The first character that may not be in a document between two places, or the second place. */
  illegalBetween(from: number, to: number): number {
    if (this.#illegal < from) {
      ILLEGAL.lastIndex = from;
      this.#illegal = ILLEGAL.exec(this.text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return Math.min(to, this.#illegal);
  }

  /** Goes on to what `until` says; everything before it must be legal. */
  through(until: string): string {
    const from = this.at;
    const end = this.text.indexOf(until, from);
    const illegal = this.illegalBetween(from, end < 0 ? this.text.length : end);
    if (illegal < (end < 0 ? this.text.length : end) && !(end < 0 && isHalf(this.text, illegal)))
      this.fail(XmlCode.invalidToken, illegal);
    tick(((end < 0 ? this.text.length : end) - from) >> 5);
    if (end < 0) throw INCOMPLETE;
    this.at = end + until.length;
    return this.text.slice(from, end);
  }

  /** What follows `<!-`. */
  comment(): string {
    this.expect("-");
    const text = this.through("--");
    if (this.peek() !== ">") this.fail();
    this.at++;
    return text;
  }

  /** What follows `<?`: the target and the text. */
  instruction(): { target: string; data: string } {
    const target = this.name(false);
    if (/^xml$/i.test(target) && target !== "xml") this.fail();
    if (this.peek() === "?") {
      this.at++;
      if (this.peek() !== ">") this.fail();
      this.at++;
      return { target, data: "" };
    }
    if (!this.skipSpaces()) this.fail();
    return { target, data: this.through("?>") };
  }

  /** What follows `<`, which is a name. */
  startTag(): StartTag {
    const name = this.name(true);
    const attributes: RawAttribute[] = [];
    for (;;) {
      const hasSpace = this.skipSpaces();
      const character = this.peek();
      if (character === ">") {
        this.at++;
        return { name, attributes, isEmpty: false };
      }
      if (character === "/") {
        this.at++;
        if (this.peek() !== ">") this.fail();
        this.at++;
        return { name, attributes, isEmpty: true };
      }
      if (!hasSpace) this.fail();
      attributes.push(this.#attribute());
    }
  }

  #attribute(): RawAttribute {
    const nameAt = this.at;
    const name = this.name(true);
    this.skipSpaces();
    if (this.peek() !== "=") this.fail();
    this.at++;
    this.skipSpaces();
    const quote = this.peek();
    if (quote !== '"' && quote !== "'") this.fail();
    const from = ++this.at;
    const special = quote === '"' ? /["<&]/g : /['<&]/g;
    for (;;) {
      special.lastIndex = this.at;
      const found = special.exec(this.text);
      const end = found?.index ?? this.text.length;
      const illegal = this.illegalBetween(this.at, end);
      if (illegal < end) {
        if (found === null && isHalf(this.text, illegal)) throw INCOMPLETE;
        this.fail(XmlCode.invalidToken, illegal);
      }
      this.at = end;
      if (this.peek() === "<") this.fail();
      if (this.peek() === quote) break;
      this.at++;
      this.reference();
    }
    const end = this.at++;
    if (!"/> \t\r\n".includes(this.peek())) this.fail();
    return { name, nameAt, from, end };
  }

  /** What follows `&`: the name of an entity, or a number with its `#`. */
  reference(): string {
    const from = this.at;
    if (this.peek() === "#") {
      this.at++;
      const digits = this.peek() === "x" ? /[0-9a-fA-F]/ : /[0-9]/;
      if (this.peek() === "x") this.at++;
      if (!digits.test(this.peek())) this.fail();
      while (digits.test(this.peek())) this.at++;
    } else this.name(false);
    if (this.peek() !== ";") this.fail();
    this.at++;
    return this.text.slice(from, this.at - 1);
  }

  /** What follows `</`: the name, whose place `at` gives. */
  endTag(): { name: string; nameAt: number } {
    const nameAt = this.at;
    const name = this.name(true);
    this.skipSpaces();
    if (this.peek() !== ">") this.fail();
    this.at++;
    return { name, nameAt };
  }
}

/** Is the unit at the end of the text the first half of a pair, of which the other may still come? */
function isHalf(text: string, at: number): boolean {
  return at === text.length - 1 && text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) <= 0xdbff;
}

/** The character that `#65` or `#x41` stands for; undefined where no document may contain it. */
export function characterOf(reference: string): string | undefined {
  const code = reference[1] === "x" ? Number.parseInt(reference.slice(2), 16) : Number.parseInt(reference.slice(1), 10);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) return undefined;
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return undefined;
  return String.fromCodePoint(code);
}

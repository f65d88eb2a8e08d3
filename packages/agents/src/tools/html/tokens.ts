// HTML as a flat row of tags and texts, by the tokenizer of htmlparser2.
//
// No tree and no repair, which is what makes it safe: whoever reads the tokens decides what an open or a missing tag means, and a page takes
// time and memory in proportion to its length, whatever it holds. Names are in lower case, character references are resolved, comments and
// declarations are left out, and what stands in a script, a style or a text area is one text.

import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

export type HtmlToken =
  | { kind: "text"; text: string }
  | { kind: "open"; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: "close"; name: string };

/** So much of a page is read at a time: its tokens are held until they were taken. */
const pieceLength = 65_536;

export function* htmlTokens(html: string): Generator<HtmlToken, void, void> {
  for (const tokens of htmlTokenPieces(html)) yield* tokens;
}

/** The tokens of one piece of the page after another, none where the whole piece stands in one tag. A long text may be several tokens. */
export function* htmlTokenPieces(html: string): Generator<HtmlToken[], void, void> {
  const collector = new TokenCollector(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, collector);
  for (let at = 0; at < html.length; at += pieceLength) {
    tokenizer.write(html.slice(at, at + pieceLength));
    yield collector.take();
  }
  tokenizer.end();
  yield collector.take();
}

/** Makes tokens of what the tokenizer tells; it tells places in the page. A tag that the page's end cuts is none. */
class TokenCollector implements TokenizerCallbacks {
  readonly #html: string;
  #tokens: HtmlToken[] = [];
  #text = "";
  #name = "";
  #attributes = new Map<string, string>();
  #attribute = "";
  #value = "";

  constructor(html: string) {
    this.#html = html;
  }

  /** The tokens since the last time. */
  take(): HtmlToken[] {
    if (this.#text.length >= pieceLength) this.#endText();
    const taken = this.#tokens;
    this.#tokens = [];
    return taken;
  }

  ontext(start: number, end: number): void {
    this.#text += this.#html.slice(start, end);
  }

  ontextentity(codePoint: number): void {
    this.#text += String.fromCodePoint(codePoint);
  }

  onopentagname(start: number, end: number): void {
    this.#endText();
    this.#name = this.#nameAt(start, end);
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#nameAt(start, end);
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(): void {
    this.#tokens.push({ kind: "open", name: this.#name, attributes: this.#attributes });
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    this.#endText();
    this.#tokens.push({ kind: "close", name: this.#nameAt(start, end) });
  }

  oncomment(): void {}

  oncdata(): void {}

  ondeclaration(): void {}

  onprocessinginstruction(): void {}

  onend(): void {
    this.#endText();
  }

  #nameAt(start: number, end: number): string {
    return this.#html.slice(start, end).toLowerCase();
  }

  #endText(): void {
    for (let at = 0; at < this.#text.length; at += pieceLength) {
      this.#tokens.push({ kind: "text", text: this.#text.slice(at, at + pieceLength) });
    }
    this.#text = "";
  }
}

/** The text of a piece of HTML, white space made single. */
export function textOf(html: string): string {
  let text = "";
  for (const token of htmlTokens(html)) if (token.kind === "text") text += token.text;
  return text.replaceAll(/\s+/g, " ").trim();
}

/** An element that was looked for: its attributes and all text in it, white space made single. */
export type FoundElement = { label: string; attributes: ReadonlyMap<string, string>; text: string };

/** A page of results has some thirty; one with more than this is made to keep its reader busy. */
const mostElements = 1_000;

/** The elements for which `label` gives a name, in the order of the page, a thousand at most; what is nested in one of them is its text. */
export function findElements(
  html: string,
  label: (name: string, classes: readonly string[]) => string | null,
): FoundElement[] {
  const found: FoundElement[] = [];
  let current: { element: FoundElement; name: string; depth: number } | null = null;
  for (const token of htmlTokens(html)) {
    if (token.kind === "text") {
      if (current !== null) current.element.text += token.text;
    } else if (current !== null && token.name === current.name) {
      current.depth += token.kind === "open" ? 1 : -1;
      if (current.depth > 0) continue;
      current = null;
    } else if (token.kind === "open" && current === null) {
      const classes = (token.attributes.get("class") ?? "").split(/\s+/);
      const named = label(token.name, classes);
      if (named === null) continue;
      if (found.length === mostElements) break;
      const element = { label: named, attributes: token.attributes, text: "" };
      found.push(element);
      current = { element, name: token.name, depth: 1 };
    }
  }
  return found.map((element) => ({ ...element, text: element.text.replaceAll(/\s+/g, " ").trim() }));
}

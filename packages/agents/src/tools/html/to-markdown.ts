// A web page as Markdown, for a model to read.
//
// Headings, paragraphs, lists, links, pictures with a description, emphasis, code, quotations and tables are kept; scripts,
// styles, navigation and what is hidden are left out. The tokens are written down as they come, with a small stack for
// what is open, so that broken pages give what they have and no page is too deep, which converters that build a tree don't hold
// (docs/decisions, 7). Characters that mean something in Markdown are not escaped: the reader wants the text.

import { htmlTokens, type HtmlToken } from "./tokens.ts";

export type MarkdownPage = { title: string; markdown: string };

const skippedElements = new Set(
  "script style noscript template svg math iframe object canvas audio video select button dialog nav head".split(" "),
);
const voidElements = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
/** With an empty line before and after. */
const paragraphs = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl pre blockquote table section article main header footer figure".split(" "),
);
/** On a line of their own. */
const lines = new Set(
  "div li dt dd tr form fieldset address aside details summary figcaption caption body center option".split(" "),
);
const emphases: ReadonlyMap<string, string> = new Map([
  ["strong", "**"],
  ["b", "**"],
  ["em", "*"],
  ["i", "*"],
  ["code", "`"],
  ["kbd", "`"],
  ["samp", "`"],
  ["del", "~~"],
]);

/** More open things than this are not nested on purpose. */
const deepestNesting = 60;
/** A link around more text than this was not closed. */
const longestLink = 2_000;

/** `address` is where the page came from; relative links are resolved against it. */
export function htmlToMarkdown(html: string, address?: string): MarkdownPage {
  const writer = new MarkdownWriter(address);
  for (const token of htmlTokens(html)) writer.take(token);
  return writer.end();
}

type Frame = { name: string; open: string; close: string; outer: string; outerEnd: string };
type List = { isOrdered: boolean; count: number };
type Table = { rows: string[][]; row: string[] | null; outer: string | null; isLayout: boolean };

class MarkdownWriter {
  readonly #address: string | undefined;
  readonly #lines: string[] = [];
  /** The text of the block that is being written, or of the innermost open frame. */
  #text = "";
  /** Its last character, kept beside it: to look at the end of a text that grows by pieces would copy it each time. */
  #textEnd = "";
  readonly #frames: Frame[] = [];
  readonly #lists: List[] = [];
  readonly #tables: Table[] = [];
  #quotes = 0;
  #preformatted = 0;
  #marker = "";
  #skipped: { name: string; depth: number } | null = null;
  #title: string | null = null;
  #isInTitle = false;

  constructor(address: string | undefined) {
    this.#address = address;
  }

  take(token: HtmlToken): void {
    if (token.kind !== "text" && token.name === "title") {
      this.#isInTitle = token.kind === "open" && this.#title === null;
      return;
    }
    if (token.kind === "text" && this.#isInTitle) {
      this.#title = token.text.replaceAll(/\s+/g, " ").trim();
      return;
    }
    if (this.#skipped !== null) {
      this.#skip(this.#skipped, token);
      return;
    }
    if (token.kind === "text") this.#write(token.text);
    else if (token.kind === "open") this.#open(token.name, token.attributes);
    else this.#close(token.name);
  }

  end(): MarkdownPage {
    while (this.#tables.length > 0) this.#endTable();
    while (this.#frames.length > 0) this.#endFrame();
    this.#endBlock(false);
    const markdown = this.#lines
      .join("\n")
      .replaceAll(/\n{3,}/g, "\n\n")
      .trim();
    return { title: this.#title ?? "", markdown };
  }

  #skip(skipped: { name: string; depth: number }, token: HtmlToken): void {
    // A head that is not closed ends where the body begins.
    const beginsBody = skipped.name === "head" && token.kind === "open" && token.name === "body";
    if (token.kind !== "text" && token.name === skipped.name) skipped.depth += token.kind === "open" ? 1 : -1;
    if (skipped.depth === 0 || beginsBody) this.#skipped = null;
  }

  #write(text: string): void {
    const written = this.#preformatted > 0 ? text : text.replaceAll(/[\s\u200b]+/g, " ");
    const isAfterGap = this.#textEnd === "" || this.#textEnd === " ";
    this.#append(this.#preformatted === 0 && isAfterGap ? written.trimStart() : written);
  }

  #append(text: string): void {
    this.#text += text;
    this.#textEnd = text.at(-1) ?? this.#textEnd;
  }

  #setText(text: string): void {
    this.#text = text;
    this.#textEnd = text.at(-1) ?? "";
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    const isHidden =
      attributes.has("hidden") ||
      attributes.get("aria-hidden") === "true" ||
      /display:\s*none/i.test(attributes.get("style") ?? "");
    if (skippedElements.has(name) || (isHidden && !voidElements.has(name))) {
      this.#skipped = { name, depth: 1 };
      return;
    }
    if (paragraphs.has(name) || lines.has(name)) this.#endBlock(paragraphs.has(name));
    switch (name) {
      case "br":
        if (this.#preformatted > 0) this.#append("\n");
        else if (this.#frames.length > 0 || this.#isInCell) this.#write(" ");
        else this.#endBlock(false);
        break;
      case "hr":
        this.#endBlock(true);
        if (!this.#isInCell) this.#emit("---");
        this.#endBlock(true);
        break;
      case "img":
        this.#image(attributes);
        break;
      case "a":
        this.#endFrames("a");
        this.#frame("a", "[", this.#linkEnd(attributes.get("href")));
        break;
      case "ul":
      case "ol":
        if (this.#lists.length < deepestNesting) {
          this.#lists.push({
            isOrdered: name === "ol",
            count: Number.parseInt(attributes.get("start") ?? "1", 10) || 1,
          });
        }
        break;
      case "li":
        this.#marker = this.#nextMarker();
        break;
      case "blockquote":
        this.#quotes = Math.min(this.#quotes + 1, deepestNesting);
        break;
      case "pre":
        this.#preformatted++;
        break;
      case "table":
        this.#beginTable();
        break;
      case "tr":
        this.#beginRow();
        break;
      case "td":
      case "th":
        this.#beginCell();
        break;
      default:
        if (/^h[1-6]$/.test(name) && !this.#isInCell) this.#marker = `${"#".repeat(Number(name[1]))} `;
        else if (emphases.has(name) && this.#preformatted === 0) {
          const mark = emphases.get(name) ?? "";
          this.#frame(name, mark, mark);
        }
    }
  }

  #close(name: string): void {
    switch (name) {
      case "ul":
      case "ol":
        this.#endBlock(true);
        this.#lists.pop();
        if (this.#lists.length > 0) this.#dropEmptyLine();
        return;
      case "blockquote":
        this.#endBlock(true);
        this.#quotes = Math.max(0, this.#quotes - 1);
        return;
      case "pre":
        this.#endPreformatted();
        return;
      case "table":
        if (this.#tables.length > 0) this.#endTable();
        return;
      case "td":
      case "th":
        this.#endCell();
        return;
      case "tr":
        this.#endRow();
        return;
      case "p":
        this.#endBlock(true);
        return;
    }
    if (paragraphs.has(name) || lines.has(name)) this.#endBlock(paragraphs.has(name));
    else if (name === "a" || emphases.has(name)) this.#endFrames(name);
  }

  #frame(name: string, open: string, close: string): void {
    if (this.#frames.length >= deepestNesting) return;
    this.#frames.push({ name, open, close, outer: this.#text, outerEnd: this.#textEnd });
    this.#setText("");
  }

  /** Closes the innermost frame of this name and all that are open in it. */
  #endFrames(name: string): void {
    const index = this.#frames.findLastIndex((frame) => frame.name === name);
    while (index !== -1 && this.#frames.length > index) this.#endFrame();
  }

  #endFrame(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const inner = this.#text;
    const trimmed = inner.trim();
    this.#text = frame.outer;
    this.#textEnd = frame.outerEnd;
    // White space stands outside of the marks, and what is empty has none.
    if (/^\s/.test(inner)) this.#write(" ");
    if (trimmed === "") return;
    this.#append(frame.close === "" ? trimmed : `${frame.open}${trimmed}${frame.close}`);
    if (/\s$/.test(inner)) this.#write(" ");
  }

  #linkEnd(href: string | undefined): string {
    const target = href?.trim() ?? "";
    if (target === "" || target.startsWith("#") || /^(javascript|data|vbscript):/i.test(target)) return "";
    return `](${this.#resolve(target)})`;
  }

  #resolve(target: string): string {
    const url = this.#address === undefined ? URL.parse(target) : URL.parse(target, this.#address);
    return (url?.href ?? target).replaceAll(" ", "%20").replaceAll(")", "%29").replaceAll("(", "%28");
  }

  #image(attributes: ReadonlyMap<string, string>): void {
    const alt = (attributes.get("alt") ?? "").replaceAll(/[\s[\]]+/g, " ").trim();
    const source = attributes.get("src")?.trim() ?? "";
    if (alt === "" || source === "") return;
    // A picture in a link is its text.
    const isInLink = this.#frames.some((frame) => frame.name === "a");
    this.#write(isInLink || /^data:/i.test(source) ? alt : `![${alt}](${this.#resolve(source)})`);
  }

  #nextMarker(): string {
    const list = this.#lists.at(-1);
    const indent = "  ".repeat(Math.max(0, this.#lists.length - 1));
    return list?.isOrdered ? `${indent}${list.count++}. ` : `${indent}- `;
  }

  get #isInCell(): boolean {
    return this.#tables.at(-1)?.outer != null;
  }

  /** Ends the block that is being written; inside a link or a table's cell a block is only a gap. */
  #endBlock(withEmptyLine: boolean): void {
    while (this.#frames.length > 0 && (this.#frames.at(-1)?.name !== "a" || this.#text.length > longestLink))
      this.#endFrame();
    if (this.#frames.length > 0 || this.#isInCell) {
      if (this.#preformatted === 0) this.#write(" ");
      return;
    }
    if (this.#preformatted > 0) return;
    const text = this.#text.trim();
    this.#setText("");
    if (text !== "") {
      const indent = this.#marker === "" && this.#lists.length > 0 ? "  ".repeat(this.#lists.length) : "";
      this.#emit(indent + this.#marker + text);
      this.#marker = "";
    }
    if (withEmptyLine && this.#lists.length === 0) this.#emitEmptyLine();
  }

  #emit(line: string): void {
    this.#lines.push("> ".repeat(this.#quotes) + line);
  }

  #emitEmptyLine(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  #dropEmptyLine(): void {
    if (this.#lines.at(-1) === "") this.#lines.pop();
  }

  #endPreformatted(): void {
    if (this.#preformatted === 0) return;
    while (this.#frames.length > 0) this.#endFrame();
    this.#preformatted--;
    if (this.#preformatted > 0) return;
    const text = this.#text.replace(/^\r?\n/, "").trimEnd();
    if (this.#isInCell) {
      this.#setText(text.replaceAll(/\s+/g, " "));
      return;
    }
    this.#setText("");
    if (text !== "") for (const line of ["```", ...text.split(/\r?\n/), "```"]) this.#emit(line);
    this.#emitEmptyLine();
  }

  #beginTable(): void {
    const around = this.#tables.at(-1);
    if (around !== undefined && !around.isLayout) this.#makeLayout(around);
    if (this.#tables.length < deepestNesting) this.#tables.push({ rows: [], row: null, outer: null, isLayout: false });
  }

  /** A table around a table arranges the page: what it holds is written as it comes. */
  #makeLayout(table: Table): void {
    const inner = this.#text;
    if (table.outer !== null) this.#setText(table.outer);
    table.outer = null;
    table.isLayout = true;
    const cells = [...table.rows, table.row ?? []].flat().filter((cell) => cell !== "");
    table.rows = [];
    table.row = null;
    for (const cell of [...cells, inner]) {
      this.#setText(cell);
      this.#endBlock(false);
    }
  }

  #beginRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.isLayout) return;
    this.#endRow();
    table.row = [];
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (table.isLayout) {
      this.#endBlock(false);
      return;
    }
    this.#endCell();
    if (table.row !== null && table.row.length > 0) table.rows.push(table.row);
    table.row = null;
  }

  #beginCell(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.isLayout) {
      this.#write(" ");
      return;
    }
    this.#endCell();
    while (this.#frames.length > 0) this.#endFrame();
    table.row ??= [];
    table.outer = this.#text;
    this.#setText("");
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (table?.outer == null) return;
    while (this.#frames.length > 0) this.#endFrame();
    table.row?.push(this.#text.replaceAll(/\s+/g, " ").trim());
    this.#setText(table.outer);
    table.outer = null;
    this.#marker = "";
  }

  #endTable(): void {
    this.#endRow();
    const table = this.#tables.pop();
    this.#endBlock(true);
    const rows = (table?.rows ?? []).filter((row) => row.some((cell) => cell !== ""));
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width <= 1 || rows.length === 1) {
      // Nothing to compare: a box, not a table.
      for (const row of rows) this.#emit(row.filter((cell) => cell !== "").join(" "));
    } else {
      for (const [index, row] of rows.entries()) {
        const cells = Array.from({ length: width }, (_, column) => (row[column] ?? "").replaceAll("|", "\\|"));
        this.#emit(`| ${cells.join(" | ")} |`);
        if (index === 0) this.#emit(`|${" --- |".repeat(width)}`);
      }
    }
    this.#emitEmptyLine();
  }
}

// The tokens of a page as a small tree of what is worth reading, for turndown (to-markdown.ts) to write down.
//
// Scripts, styles, navigation and what is hidden are left out; addresses are made whole; tables that only arrange a page, links
// and emphases that were not closed and boxes around nothing are undone. What is left are paragraphs, headings, lists, quotations, code, tables and
// the few marks inside of a line. No page is too deep or too long: what is nested deeper than on purpose is not nested, and the tree is given
// away piece by piece (`takePiece`), as soon as it is worth a piece.

import { PageNode } from "./page-node.ts";
import type { HtmlToken } from "./tokens.ts";

type Attributes = ReadonlyMap<string, string>;

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const skippedElements = names(
  "script style noscript template svg math iframe object canvas audio video select button dialog nav head",
);
/** One of these ends another one of its name that was not closed. */
const impliedEnds = names("p li dt dd tr td th option");
const voidElements = names("area base br col embed hr img input link meta source track wbr");
/** Where they begin and end, a line ends. */
const boxes = names(
  "p section article main header footer figure div form fieldset address aside details summary figcaption body center option dl dt dd ul ol li blockquote pre table caption tr h1 h2 h3 h4 h5 h6",
);
const marks: ReadonlyMap<string, string> = new Map([
  ["a", "A"],
  ...["strong", "b"].map((name): [string, string] => [name, "STRONG"]),
  ...["em", "i"].map((name): [string, string] => [name, "EM"]),
  ...["code", "kbd", "samp"].map((name): [string, string] => [name, "CODE"]),
  ...["del", "s", "strike"].map((name): [string, string] => [name, "DEL"]),
]);
const markNames = new Set(marks.values());
const isHeading = (node: PageNode): boolean => /^H[1-6]$/.test(node.nodeName);
/** What holds a line that no box inside of it ends: a box is a gap there. */
const isOneLine = (node: PageNode): boolean => /^(TD|TH|DT|CAPTION)$/.test(node.nodeName) || isHeading(node);

/** More open things than this are not nested on purpose. */
const deepestNesting = 48;
/** A link around more text than this was not closed, and a cell with more is no cell of a table. */
const longestInLine = 2_000;
const longestAddress = 4_000;
/** What a node counts beside its text, in characters. */
const nodeWeight = 20;
/** A piece of this weight is given away between two blocks, one of the second also in the middle of a block. */
const pieceWeight = 20_000;
const mostWeight = 3 * pieceWeight;

export class PageBuilder {
  readonly #address: string | undefined;
  #root = PageNode.element("body");
  #open: PageNode[] = [];
  #weight = 0;
  /** The list item whose first line is being written. */
  #firstLine: PageNode | null = null;
  /** The length of the link or of the cell that is open. */
  #lineLength = 0;
  readonly #layoutTables = new Set<PageNode>();
  readonly #numbers = new Map<PageNode, number>();
  #skipped: { name: string; depth: number } | null = null;
  #isInTitle = false;
  #title: string | null = null;

  constructor(address: string | undefined) {
    this.#address = address;
  }

  get title(): string {
    return this.#title ?? "";
  }

  get isPieceDue(): boolean {
    if (this.#weight < pieceWeight) return false;
    return this.#weight > mostWeight || this.#open.every(({ nodeName }) => nodeName === "DIV");
  }

  /** What was built so far; what is open goes on in the next piece. */
  takePiece(): PageNode {
    const open = this.#open.filter(({ nodeName }) => /^(UL|OL|LI|DL|DD|BLOCKQUOTE|TABLE|PRE)$/.test(nodeName));
    while (this.#open.length > 0) this.#pop();
    const piece = this.#root;
    this.#root = PageNode.element("body");
    this.#weight = 0;
    this.#firstLine = null;
    for (const node of open) {
      // An item of which something was written has had its marker.
      const attributes =
        node.nodeName === "LI" && node.hasContent
          ? new Map([["marker", node.getAttribute("marker")!.replaceAll(/./g, " ")]])
          : node.attributes;
      const copy = PageNode.element(node.nodeName, attributes);
      this.#numbers.set(copy, this.#numbers.get(node) ?? 0);
      this.#push(copy);
      if (copy.nodeName === "PRE") this.#push(PageNode.element("CODE", node.firstChild?.attributes));
    }
    return piece;
  }

  take(token: HtmlToken): void {
    if (token.kind !== "text" && token.name === "title") {
      this.#isInTitle = token.kind === "open" && this.#title === null;
    } else if (token.kind === "text" && this.#isInTitle) {
      this.#title = token.text.replaceAll(/\s+/g, " ").trim();
    } else if (this.#skipped === null || this.#skip(this.#skipped, token)) {
      if (token.kind === "text") this.#write(token.text);
      else if (token.kind === "open") this.#begin(token.name, token.attributes);
      else this.#end(token.name);
    }
  }

  /** Whether the token belongs to what comes after. */
  #skip(skipped: { name: string; depth: number }, token: HtmlToken): boolean {
    if (token.kind === "text") return false;
    // A head that is not closed ends where the body begins.
    const isNext =
      token.kind === "open" &&
      (skipped.name === "head"
        ? token.name === "body"
        : impliedEnds.has(skipped.name) &&
          (token.name === skipped.name || (skipped.name === "p" && boxes.has(token.name))));
    if (token.name === skipped.name) skipped.depth += token.kind === "open" ? 1 : -1;
    if (isNext || skipped.depth === 0) this.#skipped = null;
    return isNext;
  }

  #begin(name: string, attributes: Attributes): void {
    const isHidden =
      attributes.has("hidden") ||
      attributes.get("aria-hidden") === "true" ||
      /display:\s*none/i.test(attributes.get("style") ?? "");
    if (skippedElements.has(name) || isHidden) {
      if (name === "nav" || boxes.has(name)) this.#endLine();
      if (!voidElements.has(name)) this.#skipped = { name, depth: 1 };
      return;
    }
    const mark = marks.get(name);
    if (name === "img") this.#image(attributes);
    else if (name === "br") this.#break();
    else if (name === "td" || name === "th") this.#beginCell(name);
    else if (mark !== undefined) this.#beginMark(mark, attributes);
    else if (name === "hr" || boxes.has(name)) this.#beginBox(name, attributes);
  }

  #end(name: string): void {
    const mark = marks.get(name);
    if (mark !== undefined) {
      this.#endMark(mark);
      return;
    }
    if (!boxes.has(name) && name !== "td" && name !== "th") return;
    // A paragraph is there only where there is something in it: its end is the end of a line.
    const own =
      name === "p"
        ? -1
        : this.#find(
            (node) => node.nodeName === name.toUpperCase() || (name === "table" && this.#layoutTables.has(node)),
          );
    if (own === -1) {
      this.#endLine();
      return;
    }
    // A heading in a link ends with the link.
    if (/^h[1-6]$/.test(name) && this.#isMarked("A")) this.#write(" ");
    else this.#popTo(own);
  }

  #beginBox(name: string, attributes: Attributes): void {
    if (name === "table") this.#arrangeTables();
    const link = /^h[1-6]$/.test(name) ? this.#takeEmptyLink() : null;
    const heading = this.#find(isHeading);
    if (heading !== -1 && this.#open[heading].hasContent && !this.#isMarked("A")) this.#popTo(heading);
    if (name === "dt" || name === "dd") this.#endExplanation();
    this.#endLine();
    if (name === "tr") this.#beginRow();
    else if (this.#isInLine || this.#open.length >= deepestNesting) return;
    else if (name === "hr") this.#addLeaf(PageNode.element("hr"));
    else if (name === "li") this.#beginItem();
    else if (name === "ul" || name === "ol") {
      const around = this.#top;
      // A list in a list belongs to its last item.
      if (/^[UO]L$/.test(around.nodeName) && around.lastChild !== null) this.#open.push(around.lastChild);
      const list = PageNode.element(name);
      this.#numbers.set(list, Number.parseInt(attributes.get("start") ?? "1", 10) || 1);
      this.#push(list);
    } else if (name === "pre") {
      this.#push(PageNode.element(name));
      this.#push(PageNode.element("code", attributes));
    } else if (/^(h[1-6]|dl|dt|dd|blockquote|table|caption)$/.test(name)) {
      this.#push(PageNode.element(name));
      if (link !== null) this.#push(link);
    }
  }

  #beginItem(): void {
    const item = this.#find(({ nodeName }) => /^(LI|UL|OL|DD|BLOCKQUOTE)$/.test(nodeName));
    if (this.#open[item]?.nodeName === "LI") this.#popTo(item);
    if (!/^[UO]L$/.test(this.#top.nodeName)) this.#push(PageNode.element("ul"));
    const list = this.#top;
    const number = this.#numbers.get(list) ?? 1;
    this.#numbers.set(list, number + 1);
    this.#push(PageNode.element("li", new Map([["marker", list.nodeName === "OL" ? `${number}. ` : "- "]])));
  }

  #endExplanation(): void {
    const last = this.#find(({ nodeName }) => nodeName === "DT" || nodeName === "DD");
    if (last > this.#find(({ nodeName }) => nodeName === "DL")) this.#popTo(last);
  }

  /** A table around a table arranges the page: what it holds comes as it comes. */
  #arrangeTables(): void {
    for (const node of this.#open) {
      if (node.nodeName === "TABLE") this.#layoutTables.add(node);
      if (!/^(TABLE|TR|TD|TH)$/.test(node.nodeName)) continue;
      node.nodeName = "DIV";
      for (const row of node.childNodes) {
        if (row.nodeName === "TR") row.nodeName = "DIV";
        for (const cell of row.childNodes) if (/^T[DH]$/.test(cell.nodeName)) cell.nodeName = "DIV";
      }
    }
  }

  #beginRow(): void {
    const table = this.#find(({ nodeName }) => nodeName === "TABLE");
    if (table === -1) return;
    this.#popTo(table + 1);
    this.#push(PageNode.element("tr"));
  }

  #beginCell(name: string): void {
    const table = this.#find(({ nodeName }) => nodeName === "TABLE");
    if (table === -1) {
      this.#write(" ");
      return;
    }
    if (this.#open[table + 1]?.nodeName !== "TR") this.#beginRow();
    this.#popTo(table + 2);
    this.#push(PageNode.element(name));
    this.#lineLength = 0;
  }

  #beginMark(mark: string, attributes: Attributes): void {
    if (mark === "A") this.#endMark("A");
    // The code in a `pre` says its language.
    if (mark === "CODE" && this.#isInCodeBlock && attributes.has("class")) this.#top.attributes = attributes;
    if (this.#isMarked("CODE") || this.#isMarked(mark)) return;
    const target = mark === "A" ? this.#linkTarget(attributes.get("href")) : "";
    if (target === null) return;
    this.#beginLine();
    this.#push(PageNode.element(mark, new Map([["href", target]])));
    if (mark === "A") this.#lineLength = 0;
  }

  #endMark(mark: string): void {
    if (this.#isInCodeBlock) return;
    const own = this.#find(({ nodeName }) => nodeName === mark);
    if (own === -1) return;
    this.#popTo(own);
    if (mark === "A" && isHeading(this.#top) && this.#top.firstChild === this.#top.lastChild) this.#pop();
  }

  #break(): void {
    if (this.#isMarked("CODE")) this.#addText("\n");
    else if (this.#isInLine) this.#write(" ");
    else if (this.#isLineOpen) this.#addNode(PageNode.element("br"));
  }

  #image(attributes: Attributes): void {
    const alt = (attributes.get("alt") ?? "").replaceAll(/[\s[\]]+/g, " ").trim();
    const source = attributes.get("src")?.trim() ?? "";
    if (alt === "" || source === "") return;
    // A picture in a link is its text.
    if (this.#isMarked("A") || /^data:/i.test(source)) this.#write(alt);
    else {
      this.#beginLine();
      this.#addLeaf(
        PageNode.element(
          "img",
          new Map([
            ["alt", alt],
            ["src", this.#resolve(source)],
          ]),
        ),
      );
    }
  }

  #linkTarget(href: string | undefined): string | null {
    const target = href?.trim() ?? "";
    if (target === "" || target.length > longestAddress || /^(#|(javascript|data|vbscript):)/i.test(target))
      return null;
    return this.#resolve(target);
  }

  #resolve(target: string): string {
    const url = this.#address === undefined ? URL.parse(target) : URL.parse(target, this.#address);
    return (url?.href ?? target).replaceAll(" ", "%20").replaceAll(")", "%29").replaceAll("(", "%28");
  }

  #write(text: string): void {
    if (this.#isInCodeBlock) {
      this.#addText(this.#top.firstChild === null ? text.replace(/^\r?\n/, "") : text);
      return;
    }
    const written = text.replaceAll(/[\s\u200b]+/g, " ");
    if (written === " " && !this.#isLineOpen) return;
    this.#beginLine();
    this.#addText(written);
    this.#lineLength += written.length;
    if (this.#lineLength <= longestInLine) return;
    if (this.#isMarked("A")) this.#endMark("A");
    if (this.#find(({ nodeName }) => nodeName === "TD" || nodeName === "TH") !== -1) this.#arrangeTables();
    this.#lineLength = 0;
  }

  #addText(text: string): void {
    this.#addNode(PageNode.text(text));
    this.#weight += text.length;
    if (/\S/.test(text)) this.#top.fill();
  }

  #addNode(node: PageNode): void {
    this.#top.appendChild(node);
    this.#weight += nodeWeight;
  }

  #addLeaf(node: PageNode): void {
    this.#addNode(node);
    this.#top.fill();
  }

  get #top(): PageNode {
    return this.#open.at(-1) ?? this.#root;
  }

  /** The place among the open nodes of the innermost of this kind, -1 where there is none. */
  #find(isMeant: (node: PageNode) => boolean): number {
    return this.#open.findLastIndex(isMeant);
  }

  #isMarked(mark: string): boolean {
    return this.#find(({ nodeName }) => nodeName === mark) !== -1;
  }

  get #isInCodeBlock(): boolean {
    return this.#top.nodeName === "CODE" && this.#top.parentNode?.nodeName === "PRE";
  }

  /** Whether a box is a gap here. */
  get #isInLine(): boolean {
    return this.#find((node) => isOneLine(node) || node.nodeName === "A" || node.nodeName === "PRE") !== -1;
  }

  get #isLineOpen(): boolean {
    const { nodeName } = this.#top;
    return nodeName === "P" || markNames.has(nodeName) || isOneLine(this.#top) || this.#firstLine === this.#top;
  }

  /** Before something is written in a line. The first line of a list item has no paragraph of its own. */
  #beginLine(): void {
    if (this.#isLineOpen) return;
    const { nodeName, firstChild } = this.#top;
    if ((nodeName === "LI" || nodeName === "DD") && firstChild === null) this.#firstLine = this.#top;
    else this.#push(PageNode.element(nodeName === "TABLE" || nodeName === "TR" ? "caption" : "p"));
  }

  #endLine(): void {
    if (this.#isInCodeBlock) return;
    if (this.#isInLine) {
      this.#write(" ");
      return;
    }
    while (this.#top.nodeName === "P" || markNames.has(this.#top.nodeName)) this.#pop();
    this.#firstLine = null;
  }

  /** A link with nothing in it yet, taken away. */
  #takeEmptyLink(): PageNode | null {
    const place = this.#find(({ nodeName }) => nodeName === "A");
    const link = this.#open[place];
    if (link === undefined || link.hasContent) return null;
    this.#popTo(place);
    return PageNode.element("a", link.attributes);
  }

  #push(node: PageNode): void {
    this.#addNode(node);
    this.#open.push(node);
  }

  #popTo(place: number): void {
    while (this.#open.length > place) this.#pop();
  }

  #pop(): void {
    if (this.#isInCodeBlock && this.#top.lastChild !== null)
      this.#top.lastChild.data = this.#top.lastChild.data.trimEnd();
    const node = this.#open.pop();
    if (node !== undefined && !node.hasContent && !/^T[DH]$/.test(node.nodeName)) node.parentNode?.removeChild(node);
  }
}

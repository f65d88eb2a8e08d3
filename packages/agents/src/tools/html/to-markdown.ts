/// <reference path="./turndown.d.ts" />
// A web page as Markdown, for a model to read.
//
// The page is cleaned into small trees (page-builder.ts), each of which turndown writes down, with rules of our own where its Markdown is
// not what a model reads best. Characters that mean something in Markdown are not escaped: the reader wants the text.
// Between two pieces the host's event loop goes on, and when there is enough text, the rest of the page is not read.

import { setImmediate } from "node:timers/promises";
import { PageBuilder } from "./page-builder.ts";
import type { PageNode } from "./page-node.ts";
import { htmlTokenPieces } from "./tokens.ts";

export type MarkdownPage = { title: string; markdown: string; isCut: boolean };

export type MarkdownOptions = {
  /** Where the page came from; relative links are resolved against it. */
  address?: string;
  /** So much text is enough: the rest is not read. */
  maxLength?: number;
  signal?: AbortSignal;
};

/** So long the event loop waits. */
const longestTurnMs = 20;

export async function htmlToMarkdown(html: string, options: MarkdownOptions = {}): Promise<MarkdownPage> {
  const { address, maxLength = Number.POSITIVE_INFINITY, signal } = options;
  const write = await loadWriter();
  const builder = new PageBuilder(address);
  const parts: string[] = [];
  let length = 0;
  const takePiece = (): void => {
    const part = write(builder.takePiece());
    if (part === "") return;
    parts.push(part);
    length += part.length + 2;
  };
  let turnStart = performance.now();
  for (const tokens of htmlTokenPieces(html)) {
    for (const token of tokens) {
      builder.take(token);
      if (!builder.isPieceDue) continue;
      takePiece();
      if (length > maxLength) return { title: builder.title, markdown: parts.join("\n\n"), isCut: true };
    }
    if (performance.now() - turnStart < longestTurnMs) continue;
    await setImmediate();
    signal?.throwIfAborted();
    turnStart = performance.now();
  }
  takePiece();
  return { title: builder.title, markdown: parts.join("\n\n"), isCut: false };
}

type Writer = (piece: PageNode) => string;

let writer: Promise<Writer> | undefined;

const loadWriter = (): Promise<Writer> => (writer ??= makeWriter());

async function makeWriter(): Promise<Writer> {
  // The build for browsers, since the one for Node begins with loading a DOM, which a tree of our own needs none of.
  const { default: TurndownService } = await import("turndown/lib/turndown.browser.cjs.js");
  const service = new TurndownService({
    headingStyle: "atx",
    hr: "---",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
    br: "",
  });
  service.escape = (text) => text;
  service.addRule("deletion", { filter: "del", replacement: (content) => `~~${content}~~` });
  service.addRule("picture", {
    filter: "img",
    replacement: (_, node) => `![${node.getAttribute("alt")}](${node.getAttribute("src")})`,
  });
  service.addRule("item", { filter: "li", replacement: writeItem });
  service.addRule("explanation", { filter: "dd", replacement: (content) => `\n${indent(`: ${content.trim()}`, 2)}\n` });
  service.addRule("term", { filter: "dt", replacement: (content) => `\n${content.trim()}\n` });
  // The cells are kept until their table ends.
  const texts = new Map<PageNode, string>();
  service.addRule("cell", {
    filter: ["td", "th", "caption"],
    replacement: (content, node) => {
      texts.set(node, content.replaceAll(/\s+/g, " ").trim());
      return "";
    },
  });
  service.addRule("table", {
    filter: "table",
    replacement: (_, table) => `\n\n${writeTable(table, texts)}\n\n`,
  });
  return (piece) => {
    texts.clear();
    return service.turndown(piece);
  };
}

const indent = (text: string, width: number): string => text.replaceAll(/\n(?=.)/g, `\n${" ".repeat(width)}`);

function writeItem(content: string, item: PageNode): string {
  const marker = item.getAttribute("marker") ?? "";
  return `${marker}${indent(content.trim(), marker.length)}${item.nextSibling === null ? "" : "\n"}`;
}

function writeTable(table: PageNode, texts: ReadonlyMap<PageNode, string>): string {
  const textOf = (node: PageNode): string => texts.get(node) ?? "";
  const isCell = ({ nodeName }: PageNode): boolean => nodeName === "TD" || nodeName === "TH";
  const rows = table.childNodes
    .map((row) => row.childNodes.filter(isCell).map(textOf))
    .filter((row) => row.some((cell) => cell !== ""));
  const captions = [...table.childNodes, ...table.childNodes.flatMap((row) => row.childNodes)]
    .filter(({ nodeName }) => nodeName === "CAPTION")
    .map((caption) => `${textOf(caption)}\n\n`);
  const width = Math.max(0, ...rows.map((row) => row.length));
  // Nothing to compare: a box, not a table.
  if (width <= 1 || rows.length === 1)
    return captions.join("") + rows.map((row) => row.filter((cell) => cell !== "").join(" ")).join("\n");
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, column) => (row[column] ?? "").replaceAll("|", "\\|"));
    return `| ${cells.join(" | ")} |`;
  });
  return captions.join("") + lines.toSpliced(1, 0, `|${" --- |".repeat(width)}`).join("\n");
}

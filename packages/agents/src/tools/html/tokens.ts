// HTML as a flat row of tags and texts.
//
// Not a browser's parser: no tree, no repair. Whoever reads the tokens decides what an open or a missing tag means. It never
// fails and takes time in proportion to the text, whatever the text is. Names are in lower case, character
// references are resolved, comments and declarations are left out, and what stands in a script, a style or a text area is one text.

import { decodeEntities } from "./entities.ts";

export type HtmlToken =
  | { kind: "text"; text: string }
  | { kind: "open"; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: "close"; name: string };

/** Elements whose content is text up to their closing tag, whatever it looks like. */
const rawElements = new Set(["script", "style", "textarea", "title", "noscript", "iframe", "xmp"]);

export function* htmlTokens(html: string): Generator<HtmlToken, void, void> {
  // Finding the end of each raw element in lower case once keeps the whole linear.
  let lower: string | null = null;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const end = open === -1 ? html.length : open;
    if (end > at) yield { kind: "text", text: decodeEntities(html.slice(at, end)) };
    if (open === -1) return;
    const next = html[open + 1] ?? "";
    if (next === "!" || next === "?") {
      at = skipDeclaration(html, open);
    } else if (next === "/" && /[a-zA-Z]/.test(html[open + 2] ?? "")) {
      const name = readName(html, open + 2);
      const close = html.indexOf(">", open);
      yield { kind: "close", name };
      at = close === -1 ? html.length : close + 1;
    } else if (/[a-zA-Z]/.test(next)) {
      const name = readName(html, open + 1);
      const { attributes, end: after } = readAttributes(html, open + 1 + name.length);
      yield { kind: "open", name, attributes };
      at = after;
      if (!rawElements.has(name)) continue;
      lower ??= html.toLowerCase();
      const close = lower.indexOf(`</${name}`, at);
      const rawEnd = close === -1 ? html.length : close;
      const raw = html.slice(at, rawEnd);
      if (raw !== "") yield { kind: "text", text: name === "title" || name === "textarea" ? decodeEntities(raw) : raw };
      at = rawEnd;
    } else {
      yield { kind: "text", text: "<" };
      at = open + 1;
    }
  }
}

function skipDeclaration(html: string, at: number): number {
  if (html.startsWith("<!--", at)) {
    const end = html.indexOf("-->", at + 2);
    return end === -1 ? html.length : end + 3;
  }
  const end = html.indexOf(">", at);
  return end === -1 ? html.length : end + 1;
}

function readName(html: string, at: number): string {
  const pattern = /[^\s/>]*/y;
  pattern.lastIndex = at;
  return (pattern.exec(html)?.[0] ?? "").toLowerCase();
}

/** Attributes from behind the name on; `end` is behind the closing ">". */
function readAttributes(html: string, at: number): { attributes: ReadonlyMap<string, string>; end: number } {
  const attributes = new Map<string, string>();
  const gap = /[\s/]*/y;
  const attribute = /([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
  for (;;) {
    gap.lastIndex = at;
    gap.exec(html);
    at = gap.lastIndex;
    if (at >= html.length) return { attributes, end: html.length };
    if (html[at] === ">") return { attributes, end: at + 1 };
    attribute.lastIndex = at;
    const found = attribute.exec(html);
    if (found === null) {
      at++;
      continue;
    }
    const [whole, name, double, single, bare] = found;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ""));
    at += whole.length;
  }
}

/** An element that was looked for: its attributes and all text in it, white space made single. */
export type FoundElement = { label: string; attributes: ReadonlyMap<string, string>; text: string };

/** The elements for which `label` gives a name, in the order of the page; what is nested in one of them is its text. */
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
      const element = { label: named, attributes: token.attributes, text: "" };
      found.push(element);
      current = { element, name: token.name, depth: 1 };
    }
  }
  return found.map((element) => ({ ...element, text: element.text.replaceAll(/\s+/g, " ").trim() }));
}

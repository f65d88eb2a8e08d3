// Fences of Markdown and the ends of code blocks, found as someone finds them who reads the program in between.
//
// A program may hold text with the sign that ends its block: "```json" in a prompt that it builds, "</code>" in a page that it writes. So an end
// counts only where it stands outside of Python's string literals; where none does (a quotation mark is missing), the first one
// counts after all, and Python says what is wrong. A fence of four backticks ends with four, and what stands in a fence of
// another language is no program.

import { StringReader } from "../printing/string-literals.ts";

export type Fence = {
  /** Where its opening line begins. */
  start: number;
  /** The language in small letters; empty where none is named. */
  label: string;
  body: string;
};

/** A line of its own, or, for Python, the end of one that says something. */
const opening = /^[ \t]*(`{3,}|~{3,})[ \t]*([^`\n]*)$|(?<=[^`\n])(`{3,})[ \t]*(python3?|py|tool_code)[ \t]*$/gim;

/** All fences of the text, one after another. One that is not closed goes to the end. */
export function findFences(text: string): Fence[] {
  const fences: Fence[] = [];
  let from = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < from) continue;
    const [line, ticks = match[3], info = match[4]] = match;
    const bodyStart = Math.min(text.length, match.index + line.length + 1);
    const end = findClosing(text, bodyStart, ticks);
    const label = info.match(/[\w+#-]+/)?.[0].toLowerCase() ?? "";
    fences.push({ start: match.index, label, body: text.slice(bodyStart, end ?? undefined) });
    if (end === null) break;
    from = text.indexOf("\n", end + ticks.length);
    if (from === -1) break;
  }
  return fences;
}

/** Where the closing fence begins: at the beginning of a line, or at the end of the last one; null where there is none. */
function findClosing(text: string, from: number, ticks: string): number | null {
  const reader = new StringReader(text, from);
  const closing = new RegExp(`^[ \\t]*${ticks}|${ticks}[ \\t]*$`, "gm");
  closing.lastIndex = from;
  let first: number | null = null;
  for (let match = closing.exec(text); match !== null; match = closing.exec(text)) {
    if (!reader.isInString(match.index)) return match.index;
    first ??= match.index;
  }
  return first;
}

/** Where the block ends that begins at `from`; -1 where it is not closed. */
export function findEnd(text: string, from: number, close: string): number {
  const reader = new StringReader(text, from);
  const first = text.indexOf(close, from);
  for (let at = first; at !== -1; at = text.indexOf(close, at + close.length)) if (!reader.isInString(at)) return at;
  return first;
}

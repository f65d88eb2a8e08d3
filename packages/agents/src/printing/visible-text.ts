// Text of strangers on a terminal: made harmless, measured, broken into lines.
//
// What a model writes, a tool returns or a program prints may hold anything, also sequences that recolour the screen, set the
// window's title, write to the clipboard, or turn the direction of text so that code reads differently from what it does. Here every
// control character becomes a visible sign. Widths count columns as terminals do: two for the wide characters of East
// Asia and for emoji, none for marks that combine; a grapheme is never torn apart.
//
// Reference: ECMA-48 for control functions, UAX #11 (East Asian Width), UAX #29 (graphemes), UAX #9 for the bidi controls.

import type { Span } from "./terminal.ts";

/** The text with control characters, bidi controls and lone surrogates made visible; of controls only line feeds stay. */
export function neutralise(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("\r\n", "\n")
    .replaceAll("\t", "    ")
    .replaceAll(/[\x00-\x09\x0b-\x1f]/g, (control) => String.fromCodePoint(0x2400 + control.charCodeAt(0)))
    .replaceAll("\x7f", "\u2421")
    .replaceAll(/[\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, toEscape)
    .replaceAll(/[\u{e0000}-\u{e007f}]/gu, toEscape);
}

const toEscape = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  return point > 0xffff ? `\\U${point.toString(16).padStart(8, "0")}` : `\\u${point.toString(16).padStart(4, "0")}`;
};

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Columns that the text takes on a terminal. The text holds no line feed. */
export function displayWidth(text: string): number {
  if (isPrintableAscii(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += graphemeWidth(segment);
  return width;
}

const isPrintableAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
const emoji = /^\p{Emoji_Presentation}|\ufe0f|^\p{Regional_Indicator}{2}/u;

function graphemeWidth(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  if (emoji.test(grapheme)) return 2;
  return isWide(grapheme.codePointAt(0) ?? 0) ? 2 : 1;
}

const wideRanges: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const isWide = (point: number): boolean =>
  point >= 0x1100 && wideRanges.some(([first, last]) => point >= first && point <= last);

/** The beginning of the text that fits into so many columns, at least one grapheme, and the rest. */
export function splitAtWidth(text: string, columns: number): [head: string, rest: string] {
  if (isPrintableAscii(text)) {
    const at = Math.max(1, columns);
    return [text.slice(0, at), text.slice(at)];
  }
  let width = 0;
  let length = 0;
  // Lazily: only the beginning of a long text is looked at.
  for (const { segment } of segmenter.segment(text)) {
    width += graphemeWidth(segment);
    if (width > columns && length > 0) break;
    length += segment.length;
  }
  return [text.slice(0, length), text.slice(length)];
}

/** At most so many columns of one line of text, with an ellipsis where something was cut. */
export function shorten(text: string, columns: number): string {
  return splitAtWidth(text, columns)[1] === "" ? text : `${splitAtWidth(text, columns - 1)[0]}…`;
}

/**
 * The spans of one line as lines of at most so many columns. Broken behind a space where there is one in the second half of
 * a line, else between graphemes. Nothing is lost: put together, the lines are the line.
 */
export function breakSpans(spans: readonly Span[], columns: number): Span[][] {
  const lines: Span[][] = [];
  const rest = [...spans];
  for (let text = spans.map((span) => span.text).join(""); ; ) {
    const length = lengthOfLine(text, columns);
    lines.push(takeSpans(rest, length));
    text = text.slice(length);
    if (text === "") return lines;
  }
}

function lengthOfLine(text: string, columns: number): number {
  const [head, rest] = splitAtWidth(text, columns);
  if (rest === "") return head.length;
  const space = head.lastIndexOf(" ") + 1;
  return space > head.length / 2 && head.slice(0, space).trim() !== "" ? space : head.length;
}

/** Removes the first `length` code units from the spans. */
function takeSpans(spans: Span[], length: number): Span[] {
  const taken: Span[] = [];
  for (let left = length; left > 0; ) {
    const first = spans[0];
    const text = first.text.slice(0, left);
    if (text !== "") taken.push({ text, style: first.style });
    left -= text.length;
    if (text.length === first.text.length) spans.shift();
    else spans[0] = { text: first.text.slice(text.length), style: first.style };
  }
  return taken;
}

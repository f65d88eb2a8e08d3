/** Alignment of str: ljust, rjust, center, zfill, expandtabs. Widths count code points. */

import { charge, tick } from "../limits.ts";
import { overflowError, typeError } from "./exceptions.ts";
import { defineMethods } from "./function.ts";
import { requireIndex, requireSize } from "./index-value.ts";
import { JoinedText } from "./joined-text.ts";
import { stringOf, strType, typeOf, type Value } from "./object.ts";
import { selfText, textLength } from "./str-text.ts";

function fillCharacter(fill: Value): string {
  const text = stringOf(fill);
  if (text === undefined) throw typeError(`The fill character must be a unicode character, not ${typeOf(fill).name}`);
  if (textLength(text) !== 1) throw typeError("The fill character must be exactly one character long");
  return text;
}

/** The text in a field of `width`, with `left` and the rest of the missing characters on its two sides. */
function pad(text: string, width: Value, fill: Value, left: (missing: number, width: number) => number): string {
  const wanted = typeof width === "number" ? width : requireSize(width);
  const character = fill === " " ? fill : fillCharacter(fill);
  const missing = wanted - textLength(text);
  if (missing <= 0) return text;
  charge(text.length + missing * character.length);
  const before = left(missing, wanted);
  return character.repeat(before) + text + character.repeat(missing - before);
}

/** How many of the missing characters str.center puts to the left. */
export function centerLeft(missing: number, width: number): number {
  // CPython: of an odd number the left side gets one more when the width is odd too.
  return Math.floor(missing / 2) + (missing % 2 === 1 && width % 2 === 1 ? 1 : 0);
}

/** text.zfill(width) for any text with an optional sign. */
function zeroFill(text: string, width: Value): string {
  const missing = requireSize(width) - textLength(text);
  if (missing <= 0) return text;
  charge(text.length + missing);
  const sign = text.startsWith("-") || text.startsWith("+") ? text[0]! : "";
  return sign + "0".repeat(missing) + text.slice(sign.length);
}

/** The tab size as a C int. */
export function tabSize(value: Value): number {
  const size = Number(requireIndex(value));
  if (size > 0x7fff_ffff || size < -0x8000_0000) throw overflowError("Python int too large to convert to C int");
  return size;
}

/** text.expandtabs(size): columns begin anew after "\n" and "\r". */
export function expandTabs(text: string, size: number): string {
  if (!text.includes("\t")) return text;
  const expanded = new JoinedText();
  let column = 0;
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if ((at & 0xffff) === 0xffff) tick(0x1000);
    const unit = text.charCodeAt(at);
    if (unit !== 9 && unit !== 10 && unit !== 13) continue;
    if (unit === 9) {
      const run = text.slice(done, at);
      column += textLength(run);
      const spaces = size > 0 ? size - (column % size) : 0;
      charge(spaces);
      expanded.add(run);
      expanded.add(" ".repeat(spaces));
      column += spaces;
    } else {
      expanded.add(text.slice(done, at + 1));
      column = 0;
    }
    done = at + 1;
  }
  expanded.add(text.slice(done));
  return expanded.text();
}

defineMethods(strType, {
  "ljust(self, width, fillchar=' ', /)": (self, width, fill) => pad(selfText(self), width, fill, () => 0),
  "rjust(self, width, fillchar=' ', /)": (self, width, fill) => pad(selfText(self), width, fill, (missing) => missing),
  "center(self, width, fillchar=' ', /)": (self, width, fill) => pad(selfText(self), width, fill, centerLeft),
  "zfill(self, width, /)": (self, width) => zeroFill(selfText(self), width),
  "expandtabs(self, tabsize=8)": (self, size) => {
    const text = selfText(self);
    charge(text.length * 8);
    return expandTabs(text, tabSize(size));
  },
});

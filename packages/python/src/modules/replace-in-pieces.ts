/**
 * Replacing characters in text that the program has made as long as it likes.
 *
 * V8 ends the process when one `replace` finds too many matches, and no limit is looked at while it runs; so long text is worked on
 * piece by piece.
 */

import { GrowingSize, tick } from "../limits.ts";

const PIECE = 65_536;

/** text.replace(pattern, replacement) for a global pattern that matches single code units. */
export function replaceInPieces(text: string, pattern: RegExp, replacement: (unit: string) => string): string {
  if (text.length <= PIECE) return text.replace(pattern, replacement);
  const size = new GrowingSize();
  let result = "";
  for (let at = 0; at < text.length; at += PIECE) {
    tick(PIECE >>> 4);
    const piece = text.slice(at, at + PIECE).replace(pattern, replacement);
    size.add(piece.length);
    result += piece;
  }
  return result;
}

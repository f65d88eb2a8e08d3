/** Line and column of a place in a text, as the errors of `json` and `re` name it. */

import { tick } from "../limits.ts";
import { indexAt, offsetAt } from "../objects/str-text.ts";

/** Both counted from 1; `position` counts code points. */
export function placeInText(text: string, position: number): { line: number; column: number } {
  const offset = offsetAt(text, Math.max(0, position));
  tick(offset >>> 6);
  let line = 1;
  let newline = -1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    newline = at;
  }
  return { line, column: newline < 0 ? position + 1 : position - indexAt(text, newline) };
}

/** Line and column of a place in a text, as the errors of `json` and `re` name it. */

import { tick } from "../limits.ts";
import { binaryOperation } from "../objects/arithmetic.ts";
import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import type { Value } from "../objects/object.ts";
import { indexAt, offsetAt } from "../objects/str-text.ts";

/**
 * The same for a document and a position of any kind, as a program may hand them to the constructor of an error: CPython reckons with the document's own
 * `count` and `rfind`, and what they refuse is told.
 */
export function placeByMethods(document: Value, newline: Value, position: Value): { line: Value; column: Value } {
  const lines = call(getAttribute(document, "count"), [newline, 0, position]);
  const start = call(getAttribute(document, "rfind"), [newline, 0, position]);
  return { line: binaryOperation("add", lines, 1), column: binaryOperation("sub", position, start) };
}

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

/** How ast.unparse writes the text of strings: which quotes, and what is escaped. */

import { isPrintable } from "../../syntax/characters.ts";

export type Quote = "'" | '"' | "'''" | '"""';
export const ALL_QUOTES: readonly Quote[] = ["'", '"', '"""', "'''"];
export const LONG_QUOTES: readonly Quote[] = ['"""', "'''"];

/** A body between quotes, and the quotes that it may stand between, the best first. */
export type Quoted = { body: string; quotes: readonly Quote[] };

const SHORT_ESCAPES = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function escapeCharacter(char: string, keepsWhitespace: boolean): string {
  if (keepsWhitespace && (char === "\n" || char === "\t")) return char;
  if (char !== "\\" && isPrintable(char)) return char;
  const short = SHORT_ESCAPES.get(char);
  if (short !== undefined) return short;
  const code = char.codePointAt(0)!;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

/**
 * Chooses quotes that do not have to be escaped in the text; `repr` is what is left where there are none.
 * With `keepsWhitespace` newlines and tabs stand as they are, which needs long quotes.
 */
export function quoteText(
  text: string,
  quotes: readonly Quote[],
  keepsWhitespace: boolean,
  repr: (text: string) => string,
): Quoted {
  const body = Array.from(text, (char) => escapeCharacter(char, keepsWhitespace)).join("");
  const possible = quotes.filter((quote) => !body.includes(quote) && (quote.length === 3 || !body.includes("\n")));
  if (possible.length === 0) {
    const shown = repr(text);
    const mark = shown[0]!;
    return { body: shown.slice(1, -1), quotes: [quotes.find((quote) => quote.includes(mark)) ?? (mark as Quote)] };
  }
  const last = body.at(-1);
  if (last === undefined) return { body, quotes: possible };
  // Quotes that the text ends with come last; between them its last character is escaped.
  const sorted = [...possible.filter((quote) => quote[0] !== last), ...possible.filter((quote) => quote[0] === last)];
  return { body: sorted[0]![0] === last ? `${body.slice(0, -1)}\\${last}` : body, quotes: sorted };
}

/**
 * Normal forms of Unicode, by V8's `normalize`, which nobody can break off: a long text is put into its form a piece at a time. Marks that stand in a row are put into their order
 * by insertion there, which for a hundred thousand of them takes seconds; so long rows are put into it before.
 */

import { lazily } from "./lazily.ts";
import { charge, tick } from "./limits.ts";

/** Code units that are put into a form at once, and marks in a row that are soon ordered. */
const PIECE = 16_384;
const SHORT_ROW = 256;

/** A character that joins nothing that stands before it, in any form. */
const standsApart = lazily(() => /[^\p{M}\u0e33\u0eb3\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc\u{16d67}\u{16d68}]/gu);
const longRow = lazily(() => new RegExp(`\\p{M}{${SHORT_ROW}}`, "u"));
const aMark = lazily(() => /^\p{M}/u);

/** The text in a form: "NFC", "NFD", "NFKC" or "NFKD". */
export function normalizeText(text: string, form: string): string {
  if (text.length <= SHORT_ROW) return text.normalize(form);
  let result = "";
  for (let from = 0; from < text.length; ) {
    const next = standsApart();
    next.lastIndex = from + PIECE;
    const end = next.exec(text)?.index ?? text.length;
    tick((end - from) >>> 4);
    const piece = text.slice(from, end);
    result += (longRow().test(piece) ? withRowsOrdered(piece, form) : piece).normalize(form);
    from = end;
  }
  return result;
}

function withRowsOrdered(text: string, form: string): string {
  charge(text.length * 64);
  const pieces: string[] = [];
  let row: string[] = [];
  const flush = (): void => {
    if (row.length > 0) pieces.push(row.length < SHORT_ROW ? row.join("") : orderMarks(row, form));
    row = [];
  };
  for (const character of text) {
    tick();
    if (aMark().test(character)) row.push(character);
    else {
      flush();
      pieces.push(character);
    }
  }
  flush();
  return pieces.join("");
}

/** A row of marks, taken apart and in canonical order: those of one class stay as they stand, a mark without a class parts what is before it from what is behind it. */
function orderMarks(row: readonly string[], form: string): string {
  const parts = new Map<string, string[]>();
  for (const mark of row) {
    tick();
    if (!parts.has(mark)) parts.set(mark, [...mark.normalize(form.startsWith("NFK") ? "NFKD" : "NFD")]);
  }
  const ranks = ranksOf(new Set([...parts.values()].flat()));
  const pieces: string[] = [];
  /** The marks since the last one without a class, by their ranks. */
  const waiting: string[][] = [];
  const flush = (): void => {
    for (const marks of waiting) if (marks !== undefined) for (const mark of marks) pieces.push(mark);
    waiting.length = 0;
  };
  for (const mark of row) {
    for (const part of parts.get(mark)!) {
      tick();
      const rank = ranks.get(part);
      if (rank === undefined) {
        flush();
        pieces.push(part);
      } else {
        waiting[rank] ??= [];
        waiting[rank].push(part);
      }
    }
  }
  flush();
  return pieces.join("");
}

/** The marks that have a class, with the rank of theirs. JavaScript does not tell classes, but a pair that is out of order changes places. */
function ranksOf(marks: ReadonlySet<string>): ReadonlyMap<string, number> {
  const isAfter = (a: string, b: string): boolean => a !== b && (a + b).normalize("NFD") === b + a;
  // These two are of the first and of the last class that there is.
  const withClass = [...marks].filter((mark) => isAfter(mark, "\u0334") || isAfter("\u0345", mark));
  withClass.sort((a, b) => {
    tick();
    return isAfter(a, b) ? 1 : isAfter(b, a) ? -1 : 0;
  });
  const ranks = new Map<string, number>();
  let rank = 0;
  withClass.forEach((mark, i) => {
    if (i > 0 && isAfter(mark, withClass[i - 1]!)) rank += 1;
    ranks.set(mark, rank);
  });
  return ranks;
}

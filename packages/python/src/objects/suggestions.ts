/** "Did you mean: 'x'?": the names that a misspelt name may have meant, by CPython's weighted edit distance. */

import { attributeNames } from "./attributes.ts";
import type { PyBaseException } from "./exceptions.ts";

/** Names that the program can see everywhere, given by the interpreter: globals, then builtins. */
export const visibleNames: { list: () => readonly string[][] } = { list: () => [] };

const MOVE = 2;
const CASE = 1;
const MAX_LENGTH = 40;

/** The words that CPython's traceback adds behind a NameError or AttributeError; "" where no name is near. */
export function suggestionFor(exception: PyBaseException): string {
  const name = exception.members?.get("name");
  if (typeof name !== "string") return "";
  const kind = exception.type.mro.find(
    (cls) => cls.name === "NameError" || cls.name === "AttributeError" || cls.name === "ImportError",
  )?.name;
  if (kind === "AttributeError") {
    const object = exception.members!.get("obj");
    return object === undefined ? "" : phrase(nearest(name, attributeNames(object).toSorted()));
  }
  if (kind === "NameError" && exception.type.name === "NameError") {
    for (const names of [localNames(exception), ...visibleNames.list()]) {
      const found = nearest(name, names);
      if (found !== undefined) return phrase(found);
    }
  }
  return "";
}

/** Variables of the function in which the exception was raised. */
function localNames(exception: PyBaseException): readonly string[] {
  let entry = exception.traceback;
  while (entry?.next != null) entry = entry.next;
  return entry?.source.locals ?? [];
}

function phrase(name: string | undefined): string {
  return name === undefined ? "" : `. Did you mean: '${name}'?`;
}

/** The name among `names` that `wanted` may have meant. */
export function nearest(wanted: string, names: readonly string[]): string | undefined {
  if (wanted.length > MAX_LENGTH || names.length > 750) return undefined;
  let best: string | undefined;
  let found = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (name === wanted) continue;
    const limit = Math.min(
      Math.floor(((wanted.length + name.length + 3) * MOVE) / 6),
      found === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : found - 1,
    );
    const distance = editDistance(wanted, name, limit);
    if (distance > limit) continue;
    if (distance < found) {
      best = name;
      found = distance;
    }
  }
  return best;
}

/** Levenshtein distance with cost 2 for a change, 1 where only the case differs. */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return Number.POSITIVE_INFINITY;
  if (Math.abs(a.length - b.length) * MOVE > limit) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i * MOVE);
  for (let i = 1; i <= a.length; i++) {
    const current = [i * MOVE];
    for (let j = 1; j <= b.length; j++) {
      const substitute = previous[j - 1]! + substitution(a[i - 1]!, b[j - 1]!);
      current.push(Math.min(substitute, previous[j]! + MOVE, current[j - 1]! + MOVE));
    }
    previous = current;
  }
  return previous[b.length]!;
}

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE : MOVE;
}

/**
 * The tree of a parsed regular expression. Flags are no part of it: every node already says what its flags make of it.
 *
 * Widths are counted in characters: lookbehind needs one width, and conditional parts and group references add theirs.
 */

import type { Folding } from "./case-variants.ts";
import type { CharacterSet } from "./character-set.ts";

/** Places that match without taking a character. */
export type Place =
  | "string start"
  | "line start"
  | "string end"
  | "last line end"
  | "line end"
  | "boundary"
  | "no boundary"
  | "ascii boundary"
  | "no ascii boundary";

export type RepeatMode = "greedy" | "lazy" | "possessive";

export type Node =
  | { kind: "character"; code: number }
  | { kind: "set"; set: CharacterSet }
  | { kind: "any"; newline: boolean }
  | { kind: "place"; place: Place }
  | { kind: "group"; index: number | undefined; body: Sequence }
  | { kind: "branch"; branches: Sequence[] }
  | { kind: "repeat"; min: number; max: number; mode: RepeatMode; body: Sequence }
  | { kind: "look"; behind: boolean; negated: boolean; body: Sequence }
  | { kind: "atomic"; body: Sequence }
  | { kind: "reference"; group: number; folding: Folding }
  | { kind: "conditional"; group: number; yes: Sequence; no: Sequence | undefined }
  | { kind: "failure" };

export type Sequence = Node[];

/** No upper bound of a repeat; also the largest count that a pattern may write. */
export const UNBOUNDED = 4294967295;

/** Least and greatest number of characters that something can match. */
export type Width = { min: number; max: number };

const limited = (width: number): number => Math.min(width, UNBOUNDED);

/** The width of a sequence; `groups` has the widths of the groups that are closed already. */
export function widthOf(sequence: Sequence, groups: readonly (Width | undefined)[]): Width {
  let min = 0;
  let max = 0;
  for (const node of sequence) {
    const width = nodeWidth(node, groups);
    min += width.min;
    max += width.max;
  }
  return { min: limited(min), max: limited(max) };
}

function nodeWidth(node: Node, groups: readonly (Width | undefined)[]): Width {
  switch (node.kind) {
    case "character":
    case "set":
    case "any":
      return { min: 1, max: 1 };
    case "place":
    case "look":
    case "failure":
      return { min: 0, max: 0 };
    case "group":
      return (node.index === undefined ? undefined : groups[node.index]) ?? widthOf(node.body, groups);
    case "atomic":
      return widthOf(node.body, groups);
    case "branch":
      return unite(node.branches.map((branch) => widthOf(branch, groups)));
    case "repeat": {
      const body = widthOf(node.body, groups);
      return { min: limited(body.min * node.min), max: limited(body.max * node.max) };
    }
    case "reference":
      return groups[node.group] ?? { min: 0, max: 0 };
    case "conditional":
      return unite([widthOf(node.yes, groups), node.no === undefined ? { min: 0, max: 0 } : widthOf(node.no, groups)]);
  }
}

function unite(widths: readonly Width[]): Width {
  let min = UNBOUNDED;
  let max = 0;
  for (const width of widths) {
    min = Math.min(min, width.min);
    max = Math.max(max, width.max);
  }
  return { min, max };
}

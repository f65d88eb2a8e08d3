/**
 * First characters: with which characters can a match of something begin?
 *
 * The answer is a table for the codes below 256 and one place for all others. The matcher uses it to skip positions and branches
 * that can't match. What can match the empty string has no such table.
 */

import { tick } from "../../limits.ts";
import type { Node, Sequence } from "./syntax-tree.ts";

/** 256 codes and, in the last place, everything above. `empty`: may match without taking a character. */
export type First = { table: Uint8Array; empty: boolean };

const known = new WeakMap<Node, First>();

/** The first characters of a sequence; `follow` is what comes after it, where that is known. */
export function firstOf(sequence: readonly Node[], from = 0): First {
  const table = new Uint8Array(257);
  for (let i = from; i < sequence.length; i++) {
    tick(8);
    const first = firstOfNode(sequence[i]!);
    unite(table, first.table);
    if (!first.empty) return { table, empty: false };
  }
  return { table, empty: true };
}

function firstOfNode(node: Node): First {
  let first = known.get(node);
  if (first === undefined) {
    first = computeFirst(node);
    known.set(node, first);
  }
  return first;
}

function computeFirst(node: Node): First {
  const table = new Uint8Array(257);
  switch (node.kind) {
    case "character":
      table[Math.min(node.code, 256)] = 1;
      return { table, empty: false };
    case "set":
      return { table: node.set.low, empty: false };
    case "any":
      table.fill(1);
      if (!node.newline) table[10] = 0;
      return { table, empty: false };
    case "place":
    case "look":
    case "failure":
      return { table, empty: true };
    case "group":
    case "atomic":
      return firstOf(node.body);
    case "branch":
      return firstOfBranches(node.branches);
    case "repeat": {
      const body = firstOf(node.body);
      return { table: body.table, empty: body.empty || node.min === 0 };
    }
    case "reference":
      table.fill(1);
      return { table, empty: true };
    case "conditional":
      return firstOfBranches([node.yes, node.no ?? []]);
  }
}

function firstOfBranches(branches: readonly Sequence[]): First {
  const table = new Uint8Array(257);
  let empty = false;
  for (const branch of branches) {
    const first = firstOf(branch);
    unite(table, first.table);
    empty ||= first.empty;
  }
  return { table, empty };
}

export function unite(table: Uint8Array, other: Uint8Array): void {
  for (let i = 0; i < 257; i++) if (other[i] === 1) table[i] = 1;
}

/** The characters with which every match of a sequence begins, in order, as far as they are fixed. */
export function literalPrefix(sequence: readonly Node[]): number[] {
  const codes: number[] = [];
  collectPrefix(sequence, codes);
  return codes;
}

/** Adds the fixed characters; false when something else was met. */
function collectPrefix(sequence: readonly Node[], codes: number[]): boolean {
  for (const node of sequence) {
    if (node.kind === "character") codes.push(node.code);
    else if (node.kind !== "group" || !collectPrefix(node.body, codes)) return false;
  }
  return true;
}

/**
 * Large ints: what is charged for ints of kilobytes and more.
 *
 * V8 does not tell how long a bigint is, and to write it down in order to see would take longer than most operations on it. What it tells at once is which of two bigints is greater: it
 * compares their lengths first. So a size is one of a few classes, found by comparing with a ladder of powers of two. `normalizeInt`, through which every result goes, charges by class;
 * powers, products and shifts, which make much out of little, are charged before by their operands (`int-arithmetic.ts`). Once there has been an int of four megabytes the others ask before
 * as well: till then what one of them makes is too little to matter.
 */

import { requireRoom, reserve } from "../limits.ts";

/** Bits from which on an int is large, as a power of two: 8 KB. Of smaller ones a slice of steps makes too little to matter. */
const LARGE_BITS = 16;
/** Classes go up by a factor of eight, to 4 MB. */
const CLASS_STEP = 3;
const HUGE_BITS = 25;

/** An int is large beyond these. */
export const LARGE = 1n << BigInt(2 ** LARGE_BITS);
export const LARGE_NEGATIVE = -LARGE;

/** A class of sizes: the powers of two that bound it, each made when an int is first compared with it, for those of the last are four megabytes. */
type Step = { readonly bits: number; above: bigint | undefined; below: bigint | undefined };

const ladder: readonly Step[] = Array.from({ length: (HUGE_BITS - LARGE_BITS) / CLASS_STEP }, (_, i) => {
  return { bits: 2 ** (LARGE_BITS + (i + 1) * CLASS_STEP), above: undefined, below: undefined };
});

function isWithin(step: Step, value: bigint): boolean {
  if (value >= 0n) return value <= (step.above ??= 1n << BigInt(step.bits));
  return value >= (step.below ??= -(1n << BigInt(step.bits)));
}

/** Has there been an int of four megabytes? */
let wasHuge = false;

/** Bytes of an int, at most about three times too many or too few; 0 for one that is not large. */
export function largeSize(value: number | bigint): number {
  if (typeof value === "number" || (value <= LARGE && value >= LARGE_NEGATIVE)) return 0;
  let bits = 2 ** LARGE_BITS;
  for (const step of ladder) {
    if (isWithin(step, value)) return (bits * 3) / 8;
    bits = step.bits;
  }
  wasHuge = true;
  // What is cut off would be a copy, and is smaller than the int itself in all.
  while (BigInt.asIntN(bits, value) !== value) bits *= 2;
  return bits / 8;
}

/** Charges for an int that has been made. */
export function chargeLarge(made: bigint): void {
  reserve(largeSize(made));
}

/** Asks for the room of a result that is about as long as the longer of two ints. */
export function roomFor(a: number | bigint, b: number | bigint): void {
  if (wasHuge) requireRoom(Math.max(largeSize(a), largeSize(b)));
}

/** slice: start, stop, step of `x[a:b:c]`, and the rule that turns them into positions. */

import { isEqual, orderSequences } from "./comparison.ts";
import { typeError, valueError } from "./exceptions.ts";
import { indexOf } from "./index-value.ts";
import { builtinType, type Ordering, PyObject, setDefaultType, type Value } from "./object.ts";
import { reprOf } from "./text.ts";

export const sliceType = builtinType("slice", undefined, { final: true });

export class PySlice extends PyObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;
  constructor(start: Value, stop: Value, step: Value) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PySlice)) return undefined;
    return isEqual(this.start, other.start) && isEqual(this.stop, other.stop) && isEqual(this.step, other.step);
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    if (!(other instanceof PySlice)) return undefined;
    return orderSequences(operator, [this.start, this.stop, this.step], [other.start, other.stop, other.step]);
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return `slice(${reprOf(this.start)}, ${reprOf(this.stop)}, ${reprOf(this.step)})`;
  }
}
setDefaultType(PySlice, sliceType);

/** First position, step, and number of items that a slice takes of a sequence of `length`. `stop` as slice.indices gives it. */
export type SliceRange = { start: number; stop: number; step: number; count: number };

export function sliceIndices(slice: PySlice, length: number): SliceRange {
  if (slice.step === null) {
    const first = plainBound(slice.start, 0, length);
    const last = plainBound(slice.stop, length, length);
    if (first >= 0 && last >= 0) return { start: first, stop: last, step: 1, count: Math.max(0, last - first) };
  }
  const step = slice.step === null ? 1 : bound(slice.step);
  if (step === 0) throw valueError("slice step cannot be zero");
  const low = step < 0 ? -1 : 0;
  const high = step < 0 ? length - 1 : length;
  const place = (value: Value, missing: number): number => {
    if (value === null) return missing;
    const at = bound(value);
    return at < 0 ? Math.max(low, at + length) : Math.min(high, at);
  };
  const start = place(slice.start, step < 0 ? high : low);
  const stop = place(slice.stop, step < 0 ? low : high);
  const span = step < 0 ? start - stop : stop - start;
  return { start, stop, step, count: span <= 0 ? 0 : Math.floor((span - 1) / Math.abs(step)) + 1 };
}

/** A bound of a slice without a step; -1 where it is no number. */
function plainBound(value: Value, missing: number, length: number): number {
  if (typeof value !== "number") return value === null ? missing : -1;
  return value < 0 ? Math.max(0, value + length) : Math.min(length, value);
}

/** The slice with its parts as numbers: what is wrong with them is said before anything else of an assignment happens. */
export function unpackSlice(slice: PySlice): PySlice {
  const step = slice.step === null ? null : bound(slice.step);
  if (step === 0) throw valueError("slice step cannot be zero");
  const start = slice.start === null ? null : bound(slice.start);
  return new PySlice(start, slice.stop === null ? null : bound(slice.stop), step);
}

function bound(value: Value): number {
  const index = indexOf(value);
  if (index === undefined) throw typeError("slice indices must be integers or None or have an __index__ method");
  return Number(index);
}

/** tuple: an immutable sequence over a JavaScript array. */

import { equalSequences, orderSequences } from "./comparison.ts";
import { hashItems, takeHash } from "./hash-halves.ts";
import { loadHash } from "./hash.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import {
  builtinType,
  type Ordering,
  PyFloat,
  type PyIterator,
  PyObject,
  setDefaultType,
  type Value,
} from "./object.ts";
import { ArrayIterator, concatenateArrays, containsItem, itemAt, repeatArray, reprItems } from "./sequence.ts";
import { guardedRepr } from "./text.ts";
import type { BinaryOperator } from "./object.ts";

export const tupleType = builtinType("tuple");

const shown = (items: readonly Value[]): string => `(${reprItems(items)}${items.length === 1 ? "," : ""})`;

/** May there be a tuple within the value that is also around it? */
const mayHoldOthers = (item: Value): boolean => item instanceof PyObject && !(item instanceof PyFloat);

export class PyTuple extends PyObject {
  readonly items: readonly Value[];
  constructor(items: readonly Value[]) {
    super();
    this.items = items;
  }
  override length(): number {
    return this.items.length;
  }
  override iterator(): PyIterator {
    return new ArrayIterator(this.items, tupleIteratorType);
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyTuple ? equalSequences(this.items, other.items) : undefined;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    return other instanceof PyTuple ? orderSequences(operator, this.items, other.items) : undefined;
  }
  override hash(): number | bigint {
    enterNative();
    try {
      hashItems(this.items, loadHash);
      return takeHash();
    } finally {
      leaveNative();
    }
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    const { items } = this;
    return items.some(mayHoldOthers) ? guardedRepr(this, "(...)", () => shown(items)) : shown(items);
  }
  override getItem(key: Value): Value {
    const item = itemAt(this.items, key, "tuple");
    return Array.isArray(item) ? new PyTuple(item) : (item as Value);
  }
  override contains(item: Value): boolean {
    return containsItem(this.items, item);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator === "add" && !reflected) {
      const joined = concatenateArrays(this.items, other instanceof PyTuple ? other.items : undefined, "tuple", other);
      return new PyTuple(joined);
    }
    if (operator === "mul") {
      const items = repeatArray(this.items, other);
      return items && new PyTuple(items);
    }
    return undefined;
  }
}
setDefaultType(PyTuple, tupleType);

export const tupleIteratorType = builtinType("tuple_iterator", undefined, { final: true });

/** `()` */
export const emptyTuple = new PyTuple([]);

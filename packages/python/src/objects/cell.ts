/**
 * cell: a variable of a function that inner functions share, as `__closure__` shows it.
 *
 * The variable itself is one of JavaScript's, so a cell is two functions that read and set it. The function that owns the
 * variable keeps the cell once it was asked for: all functions that share the variable show the same one.
 */

import { isEqual, richOrder } from "./comparison.ts";
import { valueError } from "./exceptions.ts";
import { defineAttributes, defineConstants, defineMethods } from "./function.ts";
import { addressOf, builtinType, type Ordering, PyObject, setDefaultType, typeOf, type Value } from "./object.ts";
import { defineSlotMethods } from "./slot-methods.ts";
import { isTrue } from "./truth.ts";

export const cellType = builtinType("cell", undefined, { final: true });

/** Reads and sets the variable when it is asked; `undefined` is an empty cell. */
export class PyCell extends PyObject {
  readonly read: () => Value | undefined;
  readonly fill: (value: Value | undefined) => void;
  constructor(read: () => Value | undefined, fill: (value: Value | undefined) => void) {
    super();
    this.read = read;
    this.fill = fill;
  }
  /** CPython: cells compare by what is in them, and an empty one comes first. */
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyCell)) return undefined;
    const [a, b] = [this.read(), other.read()];
    return a === undefined || b === undefined ? a === b : isEqual(a, b);
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    if (!(other instanceof PyCell)) return undefined;
    const [a, b] = [this.read(), other.read()];
    if (a !== undefined && b !== undefined) return isTrue(richOrder(operator, a, b));
    return isTrue(richOrder(operator, a === undefined ? 0 : 1, b === undefined ? 0 : 1));
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    const value = this.read();
    const contents =
      value === undefined
        ? "empty"
        : `${typeOf(value).name} object at ${value instanceof PyObject ? addressOf(value) : "0x7f3a0fffffff"}`;
    return `<cell at ${addressOf(this)}: ${contents}>`;
  }
}
setDefaultType(PyCell, cellType);

/** A cell that is no function's variable. */
function makeCell(contents: Value | undefined): PyCell {
  let held = contents;
  return new PyCell(
    () => held,
    (value) => {
      held = value;
    },
  );
}

defineSlotMethods(cellType, "repr eq ne lt le gt ge");
defineConstants(cellType, { __hash__: null });
defineMethods(cellType, {
  "__new__(cls, contents=?, /)": (_cls: Value, contents: Value | undefined) => makeCell(contents),
});
defineAttributes(cellType, {
  cell_contents: {
    get: (self: PyCell) => {
      const value = self.read();
      if (value === undefined) throw valueError("Cell is empty");
      return value;
    },
    set: (self: PyCell, value) => self.fill(value),
  },
});

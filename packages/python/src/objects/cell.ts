/** cell: a variable of a function that an inner function holds, as `__closure__` shows it. */

import { attributeError, valueError } from "./exceptions.ts";
import { defineAttributes } from "./function.ts";
import { addressOf, builtinType, PyObject, setDefaultType, typeOf, type Value } from "./object.ts";

export const cellType = builtinType("cell", undefined, { final: true });

/** Reads the variable when it is asked; what is read is what the functions see at that moment. */
export class PyCell extends PyObject {
  readonly read: () => Value | undefined;
  /** Sets the variable; there where the engine itself does: `__class__`. */
  readonly fill: ((value: Value) => void) | undefined;
  constructor(read: () => Value | undefined, fill?: (value: Value) => void) {
    super();
    this.read = read;
    this.fill = fill;
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

defineAttributes(cellType, {
  cell_contents: {
    get: (self: PyCell) => {
      const value = self.read();
      if (value === undefined) throw valueError("Cell is empty");
      return value;
    },
    set: (self: PyCell) => {
      throw attributeError("cell_contents cannot be set here: assign to the variable", self, "cell_contents");
    },
  },
});

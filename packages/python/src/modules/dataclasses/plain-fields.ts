/**
 * Fields as they stand in an instance: of a class that has no property of the name of a field, and leaves reading and writing attributes to `object`.
 *
 * What was found out of a class holds while its version does. The methods that `dataclass` writes then read and write the table of attributes itself.
 */

import { AttributeTable, type Shape } from "../../objects/attribute-table.ts";
import { getAttribute, isDataDescriptor } from "../../objects/attributes.ts";
import { objectType, PyInstance, type PyType, type Value } from "../../objects/object.ts";

/** Reads the values of fields by name. */
export class FieldReader {
  readonly names: readonly string[];
  #version = 0;
  constructor(names: readonly string[]) {
    this.names = names;
  }
  read(self: Value): Value[] {
    const { names } = this;
    if (!(self instanceof PyInstance) || self.attrs === undefined || !this.#isPlain(self.type))
      return names.map((name) => getAttribute(self, name));
    const values: Value[] = [];
    for (let i = 0; i < names.length; i++) {
      const value = self.attrs.get(names[i]!);
      values.push(value === undefined ? getAttribute(self, names[i]!) : value);
    }
    return values;
  }
  #isPlain(type: PyType): boolean {
    if (type.version === this.#version) return true;
    if (type.customisesLookup || !areFree(type, this.names)) return false;
    this.#version = type.version;
    return true;
  }
}

const areFree = (type: PyType, names: readonly string[]): boolean =>
  names.every((name) => {
    const inClass = type.lookup(name);
    return inClass === undefined || !isDataDescriptor(inClass);
  });

const emptyShape = new AttributeTable().shape;

/** Gives a fresh instance its fields, all at once; `isGeneric`: as `object.__setattr__` does, whatever the class has of its own. */
export class FieldWriter {
  readonly #names: readonly string[];
  readonly #isGeneric: boolean;
  #version = 0;
  #shape: Shape | undefined;
  constructor(names: readonly string[], isGeneric: boolean) {
    this.#names = names;
    this.#isGeneric = isGeneric;
  }
  /** May the values be appended to the table of the instance, and its shape then be set? */
  shapeFor(instance: Value): Shape | undefined {
    if (!(instance instanceof PyInstance) || instance.attrs === undefined || instance.attrs.shape !== emptyShape)
      return undefined;
    if (instance.type.version !== this.#version) this.#learn(instance.type);
    return this.#shape;
  }
  #learn(type: PyType): void {
    this.#version = type.version;
    this.#shape = undefined;
    if (!this.#isGeneric && type.lookup("__setattr__") !== objectType.lookup("__setattr__")) return;
    if (!areFree(type, this.#names) || new Set(this.#names).size !== this.#names.length) return;
    let shape = emptyShape;
    for (const name of this.#names) shape = shape?.extend(name);
    this.#shape = shape;
  }
}

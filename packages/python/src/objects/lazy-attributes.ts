/**
 * Lazy attributes: a namespace of a module some of whose values are made when somebody first looks at them.
 *
 * A program that imports `re` for one search wants none of its flags, and the classes that it would take to make them are most of the import. Which names there are, and in which
 * order, is known from the start; who reads a value, or all of them, gets what would have been there.
 */

import { builtinType, PyObject, setDefaultType, type Value } from "./object.ts";

/** Stands for a value that is still to be made. Never seen by a program. */
class PendingValue extends PyObject {
  readonly make: () => Value;
  constructor(make: () => Value) {
    super();
    this.make = make;
  }
}
setDefaultType(PendingValue, builtinType("pending"));

/** What `LazyAttributes` makes when it is asked for. */
export const pending = (make: () => Value): Value => new PendingValue(make);

/** Attributes, of which some are `pending`. */
export class LazyAttributes extends Map<string, Value> {
  #whenMade: ((name: string, value: Value) => void) | undefined;

  /** Tells of the values that are there, and of each other one as soon as it is made. */
  tellOf(note: (name: string, value: Value) => void): void {
    for (const [name, value] of super.entries()) if (!(value instanceof PendingValue)) note(name, value);
    this.#whenMade = note;
  }

  override get(name: string): Value | undefined {
    const value = super.get(name);
    if (!(value instanceof PendingValue)) return value;
    const made = value.make();
    // To make it may have imported something that has set the attribute.
    if (super.get(name) === value) super.set(name, made);
    this.#whenMade?.(name, made);
    return made;
  }
  #makeAll(): void {
    for (const name of [...super.keys()]) this.get(name);
  }
  override entries(): MapIterator<[string, Value]> {
    this.#makeAll();
    return super.entries();
  }
  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
  override values(): MapIterator<Value> {
    this.#makeAll();
    return super.values();
  }
  override forEach(visit: (value: Value, name: string, map: Map<string, Value>) => void): void {
    this.#makeAll();
    super.forEach(visit);
  }
}

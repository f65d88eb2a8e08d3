/**
 * AttributeTable: the attributes of an instance, as a Map whose layout is shared.
 *
 * Instances of a class get the same attributes in the same order, so the names are kept once, in a `Shape`, and an instance holds only its shape and an
 * array of values. Adding a name follows the shape's transition to the next one. Generated code remembers, place by place, at which index a shape has a name
 * (see `runtime/sites.ts`). An instance with many attributes, or a program that makes many shapes, falls back to a plain Map:
 * `shape` is then undefined.
 */

import { atRunEnd } from "../between-runs.ts";
import type { Value } from "./object.ts";

/** More names than this, and the instance has a Map of its own. */
const MAX_NAMES = 64;
/** Shapes that a run makes at most, so that a program can't fill the memory with them. */
const MAX_SHAPES = 20_000;
/** From so many on they are not kept for the runs that follow: only the instances that have one still hold it. */
const TOO_MANY_SHAPES = 2000;
let shapeCount = 0;

export class Shape {
  readonly names: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** The shape without the last name. */
  readonly before: Shape | undefined;
  readonly #next = new Map<string, Shape>();
  constructor(names: readonly string[], before?: Shape) {
    this.names = names;
    this.before = before;
    this.index = new Map(names.map((name, i) => [name, i]));
    shapeCount += 1;
  }
  /** The shape with one name more; undefined where the instance must have a Map of its own. */
  extend(name: string): Shape | undefined {
    let next = this.#next.get(name);
    if (next === undefined) {
      if (this.names.length >= MAX_NAMES || shapeCount >= MAX_SHAPES) return undefined;
      next = new Shape([...this.names, name], this);
      this.#next.set(name, next);
    }
    return next;
  }
  /** A name that is added from now on leads to a new shape. */
  forgetNext(): void {
    this.#next.clear();
  }
}

const emptyShape = new Shape([]);
atRunEnd(() => {
  if (shapeCount < TOO_MANY_SHAPES) return;
  emptyShape.forgetNext();
  shapeCount = 0;
});

export class AttributeTable implements Map<string, Value> {
  /** undefined: `#own` has the attributes. */
  shape: Shape | undefined = emptyShape;
  values_: Value[] = [];
  #own: Map<string, Value> | undefined = undefined;
  #isShared = false;

  static from(entries: Iterable<readonly [string, Value]>): AttributeTable {
    const table = new AttributeTable();
    for (const [name, value] of entries) table.set(name, value);
    return table;
  }

  /** Attributes that are the entries of a dict of the program: `self.__dict__ = d`. */
  static over(entries: Map<string, Value>): AttributeTable {
    const table = new AttributeTable();
    table.shape = undefined;
    table.#own = entries;
    table.#isShared = true;
    return table;
  }

  get size(): number {
    return this.shape === undefined ? this.#own!.size : this.values_.length;
  }

  get(name: string): Value | undefined {
    if (this.shape === undefined) return this.#own!.get(name);
    const at = this.shape.index.get(name);
    return at === undefined ? undefined : this.values_[at];
  }

  has(name: string): boolean {
    return this.shape === undefined ? this.#own!.has(name) : this.shape.index.has(name);
  }

  set(name: string, value: Value): this {
    if (this.shape !== undefined) {
      const at = this.shape.index.get(name);
      if (at !== undefined) {
        this.values_[at] = value;
        return this;
      }
      const next = this.shape.extend(name);
      if (next !== undefined) {
        this.shape = next;
        this.values_.push(value);
        return this;
      }
      this.#leaveShape();
    }
    this.#own!.set(name, value);
    return this;
  }

  delete(name: string): boolean {
    if (!this.has(name)) return false;
    const before = this.shape?.before;
    if (before !== undefined && before.names.length === this.shape!.index.get(name)) {
      // What was added last leaves the shape as it was before.
      this.shape = before;
      this.values_.pop();
      return true;
    }
    this.#leaveShape();
    return this.#own!.delete(name);
  }

  clear(): void {
    if (this.#isShared) {
      this.#own!.clear();
      return;
    }
    this.shape = emptyShape;
    this.values_ = [];
    this.#own = undefined;
  }

  #leaveShape(): void {
    this.#own ??= new Map(this.entries());
    this.shape = undefined;
    this.values_ = [];
  }

  *entries(): MapIterator<[string, Value]> {
    if (this.shape === undefined) yield* this.#own!.entries();
    else
      for (let i = 0; this.shape !== undefined && i < this.values_.length; i++)
        yield [this.shape.names[i]!, this.values_[i]!];
  }

  *keys(): MapIterator<string> {
    for (const [name] of this.entries()) yield name;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(callback: (value: Value, key: string, map: Map<string, Value>) => void): void {
    for (const [name, value] of this.entries()) callback(value, name, this);
  }

  get [Symbol.toStringTag](): string {
    return "AttributeTable";
  }
}

/** itertools that arrange: product, permutations, combinations, combinations_with_replacement. */

import { charge, tick } from "../../limits.ts";
import type { PyDict } from "../../objects/dict.ts";
import { overflowError, typeError, valueError } from "../../objects/exceptions.ts";
import { defineMethods } from "../../objects/function.ts";
import { requireIndex, requireSize } from "../../objects/index-value.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { defineIterator } from "../../objects/iterator-methods.ts";
import {
  adopt,
  builtinType,
  integerOf,
  PyIterator,
  type PyType,
  setDefaultType,
  type Value,
  type CopyPart,
} from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";

const newType = (name: string): PyType => builtinType(`itertools.${name}`, undefined, { module: "itertools" });

export const productType = newType("product");
export const permutationsType = newType("permutations");
export const combinationsType = newType("combinations");
export const combinationsWithReplacementType = newType("combinations_with_replacement");

/** Gives the arrangement that `positions` describe, then moves on to the next. */
abstract class Arrangement extends PyIterator {
  protected readonly pool: readonly Value[];
  protected readonly positions: number[];
  #isOver: boolean;
  constructor(pool: readonly Value[], positions: number[], isOver: boolean) {
    super();
    this.pool = pool;
    this.positions = positions;
    this.#isOver = isOver;
  }
  /** One over a pool, or pools, of copies. */
  protected abstract twin(part: CopyPart): Arrangement;
  override copied(part: CopyPart): PyIterator {
    charge((this.pool.length + this.positions.length) * 16);
    const copy = this.twin(part);
    copy.positions.splice(0, copy.positions.length, ...this.positions);
    copy.#isOver = this.#isOver;
    return copy;
  }
  /** Changes `positions` to those of the next arrangement; false when there is none. */
  protected abstract advance(): boolean;
  protected current(): Value[] {
    const { pool, positions } = this;
    const row: Value[] = new Array(positions.length);
    for (let i = 0; i < positions.length; i++) row[i] = pool[positions[i]!]!;
    return row;
  }
  next(): Value | undefined {
    if (this.#isOver) return undefined;
    const size = this.positions.length;
    if (size > 16) {
      tick(size >>> 4);
      charge(size * 8);
    }
    const row = this.current();
    if (!this.advance()) this.#isOver = true;
    return new PyTuple(row);
  }
}

class Product extends Arrangement {
  readonly #pools: readonly (readonly Value[])[];
  constructor(pools: readonly (readonly Value[])[]) {
    super(
      [],
      pools.map(() => 0),
      pools.some((pool) => pool.length === 0),
    );
    this.#pools = pools;
  }
  protected override twin(part: CopyPart): Arrangement {
    charge(this.#pools.reduce((size, pool) => size + pool.length, 0) * 8);
    return new Product(this.#pools.map((pool) => pool.map(part)));
  }
  protected override current(): Value[] {
    const { positions } = this;
    const pools = this.#pools;
    const row: Value[] = new Array(positions.length);
    for (let i = 0; i < positions.length; i++) row[i] = pools[i]![positions[i]!]!;
    return row;
  }
  protected override advance(): boolean {
    const { positions } = this;
    for (let i = positions.length - 1; i >= 0; i--) {
      if (++positions[i]! < this.#pools[i]!.length) return true;
      positions[i] = 0;
    }
    return false;
  }
}
setDefaultType(Product, productType);

function makeProduct(cls: PyType, iterables: PyTuple, repeat: Value): PyIterator {
  const times = requireSize(repeat);
  if (times < 0) throw valueError("repeat argument cannot be negative");
  charge(iterables.items.length * times * 16);
  tick(iterables.items.length * Math.min(times, 2 ** 31));
  const once = times === 0 ? [] : iterables.items.map((iterable) => arrayFrom(iterable));
  const pools: Value[][] = [];
  if (once.length > 0) for (let i = 0; i < times; i++) for (const pool of once) pools.push(pool);
  return adopt(new Product(pools), cls);
}

/** The first `size` positions: 0, 1, 2, ... */
function ascending(size: number): number[] {
  const positions: number[] = [];
  for (let i = 0; i < size; i++) positions.push(i);
  return positions;
}

class Permutations extends Arrangement {
  readonly #indices: number[];
  readonly #cycles: number[];
  readonly #size: number;
  constructor(pool: readonly Value[], size: number) {
    const isOver = size > pool.length;
    super(pool, isOver ? [] : ascending(size), isOver);
    this.#size = size;
    this.#indices = ascending(pool.length);
    this.#cycles = isOver ? [] : ascending(size).map((i) => pool.length - i);
  }
  protected override twin(part: CopyPart): Arrangement {
    const copy = new Permutations(this.pool.map(part), this.#size);
    copy.#indices.splice(0, copy.#indices.length, ...this.#indices);
    copy.#cycles.splice(0, copy.#cycles.length, ...this.#cycles);
    return copy;
  }
  protected override advance(): boolean {
    const indices = this.#indices;
    const cycles = this.#cycles;
    const count = indices.length;
    for (let i = this.#size - 1; i >= 0; i--) {
      cycles[i]! -= 1;
      if (cycles[i] === 0) {
        tick((count - i) >>> 3);
        const first = indices[i]!;
        for (let k = i + 1; k < count; k++) indices[k - 1] = indices[k]!;
        indices[count - 1] = first;
        cycles[i] = count - i;
        continue;
      }
      const other = count - cycles[i]!;
      const moved = indices[i]!;
      indices[i] = indices[other]!;
      indices[other] = moved;
      for (let k = i; k < this.#size; k++) this.positions[k] = indices[k]!;
      return true;
    }
    return false;
  }
}
setDefaultType(Permutations, permutationsType);

class Combinations extends Arrangement {
  constructor(pool: readonly Value[], size: number) {
    const isOver = size > pool.length;
    super(pool, isOver ? [] : ascending(size), isOver);
  }
  protected override twin(part: CopyPart): Arrangement {
    return new Combinations(this.pool.map(part), this.positions.length);
  }
  protected override advance(): boolean {
    const { positions, pool } = this;
    const size = positions.length;
    let i = size - 1;
    while (i >= 0 && positions[i] === i + pool.length - size) i--;
    if (i < 0) return false;
    let at = positions[i]! + 1;
    for (; i < size; i++) positions[i] = at++;
    return true;
  }
}
setDefaultType(Combinations, combinationsType);

class CombinationsWithReplacement extends Arrangement {
  constructor(pool: readonly Value[], size: number) {
    super(pool, new Array<number>(pool.length === 0 ? 0 : size).fill(0), pool.length === 0 && size > 0);
  }
  protected override twin(part: CopyPart): Arrangement {
    return new CombinationsWithReplacement(this.pool.map(part), this.positions.length);
  }
  protected override advance(): boolean {
    const { positions, pool } = this;
    let i = positions.length - 1;
    while (i >= 0 && positions[i] === pool.length - 1) i--;
    if (i < 0) return false;
    positions.fill(positions[i]! + 1, i);
    return true;
  }
}
setDefaultType(CombinationsWithReplacement, combinationsWithReplacementType);

/** What C takes for a size, also beyond the safe integers. */
function longSize(value: Value): number {
  const index = requireIndex(value);
  if (typeof index === "bigint" && BigInt.asIntN(64, index) !== index)
    throw overflowError("Python int too large to convert to C ssize_t");
  return Number(index);
}

/** CPython: makes room for so many places before anything is chosen. */
function roomFor(size: number): number {
  if (size < 0) throw valueError("r must be non-negative");
  charge(size * 8);
  return size;
}

/** CPython: the number is converted before the pool is read, and judged after. */
function poolAndSize(iterable: Value, r: Value): [Value[], number] {
  const size = longSize(r);
  return [arrayFrom(iterable), roomFor(size)];
}

productType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined ? makeProduct(productType, new PyTuple(args), 1) : undefined;
defineMethods(productType, {
  "__new__(cls, /, *iterables, **kwargs)": (cls: PyType, iterables: PyTuple, kwargs: PyDict) => {
    for (const name of kwargs.table.keys()) {
      if (name === "repeat") continue;
      throw typeError(
        kwargs.table.size > 1
          ? `product() takes at most 1 keyword argument (${kwargs.table.size} given)`
          : `'${String(name)}' is an invalid keyword argument for product()`,
      );
    }
    const repeat = kwargs.get("repeat");
    return makeProduct(cls, iterables, repeat === undefined ? 1 : repeat);
  },
});
defineMethods(permutationsType, {
  "__new__(cls, iterable, r=None)": (cls: PyType, iterable: Value, r: Value) => {
    const pool = arrayFrom(iterable);
    if (r !== null && integerOf(r) === undefined) throw typeError("Expected int as r");
    return adopt(new Permutations(pool, r === null ? pool.length : roomFor(longSize(r))), cls);
  },
});
combinationsType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && args.length === 2 ? new Combinations(...poolAndSize(args[0]!, args[1]!)) : undefined;
defineMethods(combinationsType, {
  "__new__(cls, iterable, r)": (cls: PyType, iterable: Value, r: Value) =>
    adopt(new Combinations(...poolAndSize(iterable, r)), cls),
});
defineMethods(combinationsWithReplacementType, {
  "__new__(cls, iterable, r)": (cls: PyType, iterable: Value, r: Value) => {
    const [pool, size] = poolAndSize(iterable, r);
    charge(size * 8);
    return adopt(new CombinationsWithReplacement(pool, size), cls);
  },
});
for (const type of [productType, permutationsType, combinationsType, combinationsWithReplacementType])
  defineIterator(type);

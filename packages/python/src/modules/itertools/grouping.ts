/** groupby and tee: iterators that share a source. */

import { charge, tick } from "../../limits.ts";
import { isEqual } from "../../objects/comparison.ts";
import { valueError } from "../../objects/exceptions.ts";
import { directCall } from "../../objects/direct-call.ts";
import { builtin, defineMethods, type PyBuiltin } from "../../objects/function.ts";
import { requireSize } from "../../objects/index-value.ts";
import { copyIteration, iterate } from "../../objects/iteration.ts";
import { defineIterator } from "../../objects/iterator-methods.ts";
import {
  type CopyPart,
  adopt,
  builtinType,
  type Iteration,
  PyIterator,
  type PyType,
  setDefaultType,
  type Value,
} from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";

export const groupbyType = builtinType("itertools.groupby", undefined, { module: "itertools" });
const grouperType = builtinType("itertools._grouper", undefined, { module: "itertools" });
const teeType = builtinType("itertools._tee", undefined, { module: "itertools" });

/** Equality of keys, of which most are numbers and strings. */
function isSameKey(a: Value, b: Value): boolean {
  if (a === b) return true;
  const kind = typeof a;
  return kind === typeof b && (kind === "number" || kind === "string") ? false : isEqual(a, b);
}

class Groupby extends PyIterator {
  readonly #source: Iteration;
  readonly #keyFunction: ((value: Value) => Value) | undefined;
  /** The value drawn last, with its key. */
  #value: Value | undefined;
  #key: Value | undefined;
  /** The key of the group that was given last. */
  #groupKey: Value | undefined;
  #group: Grouper | undefined;
  readonly #givenKey: Value;
  constructor(source: Iteration, keyFunction: Value) {
    super();
    this.#givenKey = keyFunction;
    this.#source = source;
    this.#keyFunction = keyFunction === null ? undefined : directCall(keyFunction);
  }
  override copied(part: CopyPart): PyIterator {
    const copy = new Groupby(copyIteration(this.#source, part), part(this.#givenKey));
    const partOf = (value: Value | undefined): Value | undefined => (value === undefined ? undefined : part(value));
    copy.#value = partOf(this.#value);
    copy.#key = partOf(this.#key);
    copy.#groupKey = partOf(this.#groupKey);
    return copy;
  }
  /** Draws a value and its key; false at the end. */
  #advance(): boolean {
    tick();
    const value = this.#source.next();
    if (value === undefined) return false;
    const keyOf = this.#keyFunction;
    this.#key = keyOf === undefined ? value : keyOf(value);
    this.#value = value;
    return true;
  }
  next(): Value | undefined {
    this.#group = undefined;
    while (this.#key === undefined || (this.#groupKey !== undefined && isSameKey(this.#groupKey, this.#key))) {
      if (!this.#advance()) return undefined;
    }
    this.#groupKey = this.#key;
    this.#group = new Grouper(this, this.#key);
    return new PyTuple([this.#key, this.#group]);
  }
  /** The next value of a group; undefined when it is over or when another group was begun. */
  drawFor(group: Grouper): Value | undefined {
    if (this.#group !== group) return undefined;
    if (this.#value === undefined && !this.#advance()) return undefined;
    if (!isSameKey(group.key, this.#key!)) return undefined;
    const value = this.#value;
    this.#value = undefined;
    return value;
  }
}
setDefaultType(Groupby, groupbyType);

class Grouper extends PyIterator {
  readonly #parent: Groupby;
  readonly key: Value;
  constructor(parent: Groupby, key: Value) {
    super();
    this.#parent = parent;
    this.key = key;
  }
  next(): Value | undefined {
    return this.#parent.drawFor(this);
  }
}
setDefaultType(Grouper, grouperType);

defineMethods(groupbyType, {
  "__new__(cls, iterable, key=None)": (cls: PyType, iterable: Value, key: Value) =>
    adopt(new Groupby(iterate(iterable), key), cls),
});

groupbyType.constructsQuickly = (args, kwargs) =>
  kwargs === undefined && (args.length === 1 || args.length === 2)
    ? new Groupby(iterate(args[0]!), args.length === 1 ? null : args[1]!)
    : undefined;

/** What tee has drawn, as a chain: whoever stands at a link finds the next value there, or draws it. */
type Link = { value: Value | undefined; next: Link | undefined };

class Tee extends PyIterator {
  readonly #source: Iteration;
  #link: Link;
  constructor(source: Iteration, link: Link) {
    super();
    this.#source = source;
    this.#link = link;
  }
  next(): Value | undefined {
    const link = this.#link;
    if (link.next === undefined) {
      const value = this.#source.next();
      if (value === undefined) return undefined;
      tick();
      link.value = value;
      link.next = { value: undefined, next: undefined };
    }
    this.#link = link.next;
    return link.value;
  }
  copy(): Tee {
    return new Tee(this.#source, this.#link);
  }
  override copied(part: CopyPart): PyIterator {
    const first: Link = { value: undefined, next: undefined };
    let last = first;
    for (let link = this.#link; link.next !== undefined; link = link.next) {
      tick();
      charge(48);
      last.value = part(link.value!);
      last.next = { value: undefined, next: undefined };
      last = last.next;
    }
    return new Tee(copyIteration(this.#source, part), first);
  }
}
setDefaultType(Tee, teeType);
defineMethods(teeType, { "__copy__(self, /)": (self: Tee) => self.copy() });

export const tee = (): PyBuiltin =>
  builtin(
    "tee(iterable, n=2, /)",
    (iterable: Value, n: Value) => {
      const count = requireSize(n);
      if (count < 0) throw valueError("n must be >= 0");
      if (count === 0) return new PyTuple([]);
      const source = iterate(iterable);
      const first = source instanceof Tee ? source : new Tee(source, { value: undefined, next: undefined });
      charge(count * 48);
      const copies: Value[] = [];
      for (let i = 0; i < count; i++) {
        tick();
        copies.push(i === 0 ? first : first.copy());
      }
      return new PyTuple(copies);
    },
    "itertools",
  );

for (const type of [groupbyType, grouperType, teeType]) defineIterator(type);

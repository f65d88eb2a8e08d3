/**
 * Which implementation of a generic function is for a class: the first registered one in an order that has the class's mro, and the abstract classes that count it
 * as a subclass where they would stand if it had them as bases.
 */

import { tick } from "../../limits.ts";
import { isSubclass } from "../../objects/class-check.ts";
import { runtimeError } from "../../objects/exceptions.ts";
import { PyType, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { checkQuietly } from "../abc.ts";

const isUnder = (cls: PyType, other: PyType): boolean => checkQuietly(() => isSubclass(cls, other));

/** Merges sequences so that the order in each is kept, as C3 does for bases. */
function merge(given: PyType[][]): PyType[] {
  const result: PyType[] = [];
  let sequences = given.map((each) => [...each]).filter((each) => each.length > 0);
  while (sequences.length > 0) {
    tick(sequences.length);
    const next = sequences
      .map((each) => each[0]!)
      .find((candidate) => sequences.every((each) => each.indexOf(candidate) <= 0));
    if (next === undefined) throw runtimeError("Inconsistent hierarchy");
    result.push(next);
    sequences = sequences.map((each) => (each[0] === next ? each.slice(1) : each)).filter((each) => each.length > 0);
  }
  return result;
}

/** The mro of a class as if `abstract` were among the bases of those that count as their subclasses. */
function orderWith(cls: PyType, abstract: readonly PyType[]): PyType[] {
  tick(1);
  const last = cls.bases.findLastIndex((base) => base.abstractMethods !== undefined);
  const explicit = cls.bases.slice(0, last + 1);
  const other = cls.bases.slice(last + 1);
  const added = abstract.filter((each) => isUnder(cls, each) && !cls.bases.some((base) => isUnder(base, each)));
  const rest = abstract.filter((each) => !added.includes(each));
  const orders = [...explicit, ...added, ...other].map((base) => orderWith(base, rest));
  return merge([[cls], ...orders, explicit, added, other]);
}

/** The order in which implementations for `cls` are looked for among those registered. */
function dispatchOrder(cls: PyType, registered: readonly PyType[]): PyType[] {
  const related = registered.filter((each) => !cls.mro.includes(each) && isUnder(cls, each));
  const nearest = related.filter((each) => !related.some((other) => other !== each && other.mro.includes(each)));
  const order: PyType[] = [];
  for (const each of nearest) {
    const found = each.subclasses
      .all()
      .filter((sub) => !cls.mro.includes(sub) && isUnder(cls, sub))
      .map((sub) => sub.mro.filter((base) => nearest.includes(base)))
      .sort((a, b) => b.length - a.length);
    for (const base of found.length === 0 ? [each] : found.flat()) if (!order.includes(base)) order.push(base);
  }
  return orderWith(cls, order);
}

/** The class whose implementation is for `cls`; RuntimeError where two are equally near. */
export function findRegistered(cls: PyType, registered: readonly Value[]): PyType | undefined {
  const classes = registered.filter((each): each is PyType => each instanceof PyType);
  let match: PyType | undefined;
  for (const each of dispatchOrder(cls, classes)) {
    const isRegistered = classes.includes(each);
    if (match !== undefined) {
      const isAmbiguous = isRegistered && !cls.mro.includes(each) && !cls.mro.includes(match) && !isUnder(match, each);
      if (isAmbiguous) throw runtimeError(`Ambiguous dispatch: ${reprOf(match)} or ${reprOf(each)}`);
      break;
    }
    if (isRegistered) match = each;
  }
  return match;
}

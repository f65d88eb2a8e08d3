/**
 * Subscriptions of typing are kept: `Node[int] is Node[int]`.
 *
 * As CPython does with a cache of 128, the alias that a form or class gave for a key is given again, the one used least recently is dropped. Keys are compared as those of
 * a dict (`List[1]` is `List[True]`), of Literal with their types; a key that can't be hashed has a new alias every time.
 */

import { PyDict } from "../../objects/dict.ts";
import { isHashable } from "../../objects/hash.ts";
import { type PyObject, typeOf, type Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { perInterpreter } from "../per-interpreter.ts";

/** How many aliases of one form or class are kept. */
const MOST = 128;

const aliases = perInterpreter(() => new WeakMap<PyObject, PyDict>());

/** What `subject[key]` gave before, or what `make` gives now. */
export function subscriptionOf(subject: PyObject, key: Value, make: () => Value): Value {
  if (!isHashable(key)) return make();
  const all = aliases();
  let known = all.get(subject);
  const found = known?.get(key);
  if (found !== undefined) {
    // The one used last is the last to be dropped.
    known!.table.delete(key);
    known!.set(key, found);
    return found;
  }
  const made = make();
  if (known === undefined) {
    known = new PyDict();
    all.set(subject, known);
  }
  if (known.length() >= MOST) {
    const [oldest] = known.table.keys();
    known.table.delete(oldest!);
  }
  known.set(key, made);
  return made;
}

/** A key that is the same only for values of the same types: `Literal[0]` is not `Literal[False]`. */
export function withTypes(key: Value): Value {
  const items = key instanceof PyTuple ? key.items : [key];
  return new PyTuple([...items, ...items.map(typeOf)]);
}

/**
 * The module weakref, written in Python: the interface of weak references over strong ones.
 *
 * Nothing is collected while a program runs that the program could see, so a reference never dies: `ref(x)()` is x for as long as the reference is
 * there, callbacks are not called, and entries leave a weak dictionary only when they are deleted. `finalize` runs when it is called, not by itself.
 * What CPython refuses to refer to weakly (int, str, tuple, list, dict, None) is refused here with the same words.
 */

import { isWeaklyReferable } from "../objects/type-sizes.ts";
import { builtin } from "../objects/function.ts";
import { PyObject, typeOf, type Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { PyList } from "../objects/list.ts";
import { PyDict } from "../objects/dict.ts";
import { PyByteArray } from "../objects/bytearray.ts";
import { PyBytes } from "../objects/bytes.ts";
import { WEAK_COLLECTIONS } from "./weakref/collections.ts";
import { REFERENCES } from "./weakref/references.ts";
import { pythonModule } from "./python-source.ts";

/** May a weak reference point to it? Instances of classes of the program, unless they have slots and none of them is for it; functions, classes, sets. */
function isReferable(value: Value): boolean {
  if (!(value instanceof PyObject)) return false;
  const type = typeOf(value);
  if (type.isHeap) {
    if (value instanceof PyTuple) return false;
    return isWeaklyReferable(type) || value.attrs !== undefined;
  }
  if (value instanceof PyTuple || value instanceof PyList || value instanceof PyDict) return false;
  if (value instanceof PyBytes || value instanceof PyByteArray) return false;
  return ![
    "int",
    "float",
    "complex",
    "range",
    "slice",
    "ellipsis",
    "NotImplementedType",
    "mappingproxy",
    "object",
  ].includes(type.name);
}

/** Of every object the reference and the proxy without a callback, which are made once; both go with the object. */
const made = new WeakMap<PyObject, PyList>();

function known(object: Value): Value {
  if (!(object instanceof PyObject)) return new PyList([null, null]);
  let pair = made.get(object);
  if (pair === undefined) {
    pair = new PyList([null, null]);
    made.set(object, pair);
  }
  return pair;
}

export const weakrefModule = pythonModule(
  "weakref",
  REFERENCES + WEAK_COLLECTIONS,
  () =>
    new Map<string, Value>([
      ["_is_referable", builtin("_is_referable(object, /)", isReferable)],
      ["_known", builtin("_known(object, /)", known)],
    ]),
);

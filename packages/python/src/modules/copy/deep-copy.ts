/**
 * Copies of values: `copy.copy` and `copy.deepcopy`.
 *
 * A value that cannot change is its own copy. Lists, dicts, sets and their subclasses are copied by what they hold, instances by their attributes; a class may say how by `__copy__`,
 * `__deepcopy__`, `__getstate__`/`__setstate__` or `__reduce_ex__`. The memo (by the identity of the original) keeps shared parts shared and ends circles.
 */

import { charge, tick } from "../../limits.ts";
import { setItem } from "../../objects/access.ts";
import { findAttribute, getAttribute, setAttribute } from "../../objects/attributes.ts";
import { PyByteArray } from "../../objects/bytearray.ts";
import { call, newInstance } from "../../objects/call.ts";
import { copyDict, PyDict } from "../../objects/dict.ts";
import { PyBaseException, typeError } from "../../objects/exceptions.ts";
import { PyBoundMethod, PyBuiltin, PyFunction, PyStaticMethod } from "../../objects/function.ts";
import { HashTable } from "../../objects/hash-table.ts";
import { InstanceDict } from "../../objects/instance-dict.ts";
import { arrayFrom, iterate } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { PyModule } from "../../objects/module.ts";
import { enterNative, leaveNative } from "../../objects/native-depth.ts";
import {
  adopt,
  type Attributes,
  PyInstance,
  PyIntBox,
  PyIterator,
  PyObject,
  PySingleton,
  PyStrBox,
  PyType,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { PyAnySet, PyFrozenSet, PySet } from "../../objects/set.ts";
import { PyTuple } from "../../objects/tuple.ts";

/** original -> copy */
export type Memo = Map<Value, Value>;

/** How the parts of a value are copied: deep by `deepCopy`, shallow not at all. */
type CopyPart = (part: Value) => Value;
const asItIs: CopyPart = (part) => part;

/** Values that are their own copies. */
function isAtomic(value: Value): boolean {
  if (!(value instanceof PyObject)) return true;
  if (value instanceof PyType || value instanceof PyFunction || value instanceof PyBuiltin || value instanceof PySingleton) return true;
  if (value.type.isHeap) return false;
  return value.type.module === "typing" || ["range", "slice", "bytes", "float", "complex", "property", "Pattern", "Match"].includes(value.type.name);
}

/** copy.copy */
export function shallowCopy(value: Value): Value {
  if (isAtomic(value)) return value;
  const object = value as PyObject;
  const own = object.type.lookup("__copy__");
  if (own !== undefined) return call(own, [object]);
  return copyObject(object, asItIs, () => undefined);
}

/** copy.deepcopy with a memo of ours. `dict` is the memo that the program's own `__deepcopy__` gets. */
export function deepCopy(value: Value, memo: Memo, dict: PyDict = memoDict(memo)): Value {
  if (isAtomic(value)) return value;
  const known = memo.get(value);
  if (known !== undefined) return known;
  tick();
  enterNative("");
  try {
    const copy = deepCopyObject(value as PyObject, memo, dict);
    if (copy !== value) memo.set(value, copy);
    return copy;
  } finally {
    leaveNative();
  }
}

function deepCopyObject(value: PyObject, memo: Memo, dict: PyDict): Value {
  const own = value.type.lookup("__deepcopy__");
  if (own !== undefined) return call(own, [value, dict]);
  const part: CopyPart = (each) => deepCopy(each, memo, dict);
  return copyObject(value, part, (made) => void memo.set(value, made));
}

/** The memo as a dict for the program: whole copies can be asked for by passing it on. */
class MemoDict extends PyDict {
  readonly memo: Memo;
  constructor(memo: Memo) {
    super();
    this.memo = memo;
  }
}
setDefaultType(MemoDict, typeOf(new PyDict()) as PyType);

function memoDict(memo: Memo): PyDict {
  return new MemoDict(memo);
}

/** The memo of a call of `deepcopy` by the program. */
export function memoOf(given: Value): { memo: Memo; dict: PyDict } {
  if (given instanceof MemoDict) return { memo: given.memo, dict: given };
  const memo: Memo = new Map();
  return { memo, dict: given instanceof PyDict ? given : memoDict(memo) };
}

/** A copy of what has no method of its own for it. `remember` is told the new object before its parts are copied. */
function copyObject(value: PyObject, part: CopyPart, remember: (made: Value) => void): Value {
  const reduced = reducedByProgram(value);
  if (reduced !== undefined) return rebuild(value, reduced, part, remember);
  if (value instanceof PyTuple) return copyTuple(value, part);
  if (value instanceof PyFrozenSet) return part === asItIs && !value.type.isHeap ? value : adoptWithState(new PyFrozenSetOf(value.keys().map(part)), value, part);
  const made = emptyLike(value);
  remember(made);
  copyState(value, made, part);
  copyItems(value, made, part);
  return made;
}

function PyFrozenSetOf(this: unknown): void {}

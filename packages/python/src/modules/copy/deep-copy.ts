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
import { call } from "../../objects/call.ts";
import { copyDict, dictType, PyDict } from "../../objects/dict.ts";
import { PyBaseException, typeError } from "../../objects/exceptions.ts";
import { builtinFunctionType, PyBoundMethod, PyBuiltin, PyFunction, PyStaticMethod } from "../../objects/function.ts";
import { InstanceDict } from "../../objects/instance-dict.ts";
import { arrayFrom, iterate } from "../../objects/iteration.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { PyMemoryView } from "../../objects/memoryview.ts";
import { PyList } from "../../objects/list.ts";
import { enterNative, leaveNative } from "../../objects/native-depth.ts";
import {
  adopt,
  type Attributes,
  type CopyPart,
  identityOf,
  PyFloat,
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
import { PySlice } from "../../objects/slice.ts";
import { frozensetOf, PyFrozenSet, PySet } from "../../objects/set.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { perInterpreter } from "../per-interpreter.ts";

/** original -> copy */
export type Memo = Map<Value, Value>;

/** How the parts of a value are copied: deep by `deepCopy`, shallow not at all. */
const asItIs: CopyPart = (part) => part;

/** Values that are their own copies. */
function isAtomic(value: Value): boolean {
  if (!(value instanceof PyObject)) return true;
  if (
    value instanceof PyType ||
    value instanceof PyFunction ||
    value instanceof PyBuiltin ||
    value instanceof PySingleton ||
    (value instanceof PyBoundMethod && value.type === builtinFunctionType)
  )
    return true;
  if (value.type.isHeap) return value.type.mro.some((cls) => cls.module === "weakref" && cls.name === "ReferenceType");
  return (
    value.type.module === "typing" ||
    [
      "range",
      "slice",
      "bytes",
      "float",
      "complex",
      "property",
      "re.Pattern",
      "re.Match",
      "types.UnionType",
      "weakref",
    ].includes(value.type.name)
  );
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
  if (isAtomic(value) && !(value instanceof PySlice)) return value;
  // A program's `__deepcopy__` may have put copies into the memo, by id.
  const known = memo.get(value) ?? (dict.table.size === 0 ? undefined : dict.get(idOf(value as PyObject)));
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

const idOf = (value: PyObject): Value => identityOf(value) * 16;

/** Tells a memo of the program what was copied: copies by the id of the original, and the originals, so that no id is used twice. */
export function publishMemo(memo: Memo, dict: PyDict): void {
  if (dict instanceof MemoDict) return;
  charge(memo.size * 64);
  for (const [original, copy] of memo) if (original instanceof PyObject) dict.set(idOf(original), copy);
  if (memo.size > 0) dict.set(idOf(dict), new PyList([...memo.keys()]));
}

function deepCopyObject(value: PyObject, memo: Memo, dict: PyDict): Value {
  const own = value.type.lookup("__deepcopy__");
  if (own !== undefined) return call(own, [value, dict]);
  const part: CopyPart = (each) => deepCopy(each, memo, dict);
  if (value instanceof PySlice) return new PySlice(part(value.start), part(value.stop), part(value.step));
  if (value instanceof PyTuple && !value.type.isHeap) {
    const items = value.items.map(part);
    // A part may hold the tuple itself, which is copied by now.
    return memo.get(value) ?? (items.every((item, i) => item === value.items[i]) ? value : new PyTuple(items));
  }
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
setDefaultType(MemoDict, dictType);

function memoDict(memo: Memo): PyDict {
  return new MemoDict(memo);
}

/** The memo of a call of `deepcopy` by the program. */
export function memoOf(given: Value): { memo: Memo; dict: PyDict } {
  if (given instanceof MemoDict) return { memo: given.memo, dict: given };
  const memo: Memo = new Map();
  return { memo, dict: given instanceof PyDict ? given : memoDict(memo) };
}

/** `copyreg.dispatch_table`: what takes objects of a class apart, by the class. */
export const dispatchTable = perInterpreter(() => new PyDict());

/** What `copyreg.pickle` was told for the class of the value itself. */
function reducedByTable(value: PyObject): Reduced | undefined {
  if (!value.type.isHeap) return undefined;
  const reduce = dispatchTable().get(value.type);
  if (reduce === undefined) return undefined;
  return reducedParts(call(reduce, [value]));
}

function reducedParts(parts: Value): Reduced {
  if (stringOf(parts) !== undefined) return { state: undefined, parts: [] };
  const notIterable = () => typeError(`Value after * must be an iterable, not ${typeOf(parts).name}`);
  return { state: undefined, parts: arrayFrom(parts, notIterable) };
}

/** A copy of what has no method of its own for it. `remember` is told the new object before its parts are copied. */
function copyObject(value: PyObject, part: CopyPart, remember: (made: Value) => void): Value {
  if (value instanceof PyBoundMethod) return new PyBoundMethod(value.func, part(value.self));
  const reduced = reducedByTable(value) ?? reducedByProgram(value) ?? reducedByType(value);
  if (reduced !== undefined) return rebuild(value, reduced, part, remember);
  if (value instanceof PyBaseException) return copyException(value, part, remember);
  if (value instanceof PyTuple) return copyTuple(value, part, remember);
  if (value instanceof PyFrozenSet) {
    const made = part === asItIs && !value.type.isHeap ? value : adopt(frozensetOf(value.keys().map(part)), value.type);
    if (made !== value) copyState(value, made, part);
    return made;
  }
  if (value instanceof PyIterator && !value.type.isHeap) {
    const left = value.remaining();
    if (left !== undefined) return new PyList(left.map(part)).iterator();
    const copy = value.copied(part);
    if (copy !== undefined) return copy;
  }
  const made = emptyLike(value);
  if (made === value) return value;
  remember(made);
  copyState(value, made, part);
  copyItems(value, made, part);
  return made;
}

function copyTuple(value: PyTuple, part: CopyPart, remember: (made: Value) => void): Value {
  const items = value.items.map(part);
  // CPython: a tuple whose parts are their own copies is its own copy.
  if (!value.type.isHeap && items.every((item, i) => item === value.items[i])) return value;
  const made = newByProgram(value, part) ?? adopt(new PyTuple(items), value.type);
  remember(made);
  copyState(value, made, part);
  return made;
}

/** An exception is made again by calling its class with its arguments; its notes and other attributes are copied then. */
function copyException(value: PyBaseException, part: CopyPart, remember: (made: Value) => void): Value {
  const made = call(value.type, value.args.items.map(part));
  remember(made);
  if (!(made instanceof PyBaseException)) return made;
  made.members = value.members === undefined ? undefined : new Map(value.members);
  copyState(value, made, part);
  return made;
}

/** A new object of the same class, laid out alike, with nothing in it; the value itself where it never changes. */
function emptyLike(value: PyObject): PyObject {
  const { type } = value;
  if (value instanceof PyInstance) return newByProgram(value, asItIs) ?? new PyInstance(type);
  if (value instanceof PyIntBox) return adopt(new PyIntBox(value.value), type);
  if (value instanceof PyStrBox) return adopt(new PyStrBox(value.value), type);
  if (value instanceof PyFloat) return adopt(new PyFloat(value.value), type);
  if (value instanceof PyList) return adopt(new PyList([]), type);
  if (value instanceof PyByteArray || (value instanceof PyBytes && type.isHeap)) {
    charge(value.bytes.length);
    const bytes = value.bytes.slice();
    return adopt(value instanceof PyBytes ? new PyBytes(bytes) : new PyByteArray(bytes), type);
  }
  if (value instanceof PyMemoryView) throw typeError("cannot pickle memoryview objects");
  if (value instanceof PySet || value instanceof PyDict) {
    const made = call(type.layout.lookup("__new__")!, [type]) as PyObject;
    if (type.lookup("default_factory") !== undefined)
      setAttribute(made, "default_factory", getAttribute(value, "default_factory"));
    return made;
  }
  if (type.lookup("append") !== undefined && type.lookup("copy") !== undefined) {
    const made = call(getAttribute(value, "copy"), []);
    if (made instanceof PyObject) call(getAttribute(made, "clear"), []);
    return made as PyObject;
  }
  const setState = type.layout.isHeap ? undefined : type.layout.dict.get("__setstate__");
  if (setState !== undefined && type.layout.dict.has("__getstate__")) {
    const made = call(type.layout.lookup("__new__")!, [type]) as PyObject;
    call(setState, [made, call(getAttribute(value, "__getstate__"), [])]);
    return made;
  }
  throw typeError(`cannot pickle '${type.name}' object`);
}

/** A new object by the `__new__` of the program, which gets what `__getnewargs__` gives; undefined where the class has none of its own. */
function newByProgram(value: PyObject, part: CopyPart): PyObject | undefined {
  const { type } = value;
  const own = type.isHeap ? type.lookup("__new__") : undefined;
  const make = own instanceof PyStaticMethod ? own.func : own;
  if (!(make instanceof PyFunction)) return undefined;
  const both = findAttribute(value, "__getnewargs_ex__");
  if (both !== undefined) {
    const [args, kwargs] = arrayFrom(call(both, [])) as [Value, Value];
    const named = new Map<string, Value>();
    if (kwargs instanceof PyDict)
      for (const [name, each] of kwargs.table.map) named.set(stringOf(name) ?? "", part(each));
    return call(make, [type, ...arrayFrom(args).map(part)], named) as PyObject;
  }
  const args = findAttribute(value, "__getnewargs__");
  return call(make, [type, ...(args === undefined ? [] : arrayFrom(call(args, [])).map(part))]) as PyObject;
}

function copyState(value: PyObject, made: PyObject, part: CopyPart): void {
  if (value.attrs !== undefined && value.attrs.size > 0) {
    charge(value.attrs.size * 32);
    InstanceDict.clear(made);
    for (const [name, each] of copyAttributes(value.attrs, part)) made.attrs!.set(name, each);
  }
  if (value.slotValues !== undefined) made.slotValues = copyAttributes(value.slotValues, part);
}

function copyAttributes(attributes: Attributes, part: CopyPart): Attributes {
  const copy: Attributes = new Map();
  for (const [name, value] of [...attributes]) copy.set(name, part(value));
  return copy;
}

/** The method of the program by which its class takes an item; undefined where the class leaves it to the builtin type. */
function ownTaker(made: PyObject, name: string): Value | undefined {
  return made.type.isHeap && made.type.lookup(name) instanceof PyFunction ? getAttribute(made, name) : undefined;
}

function copyItems(value: PyObject, made: PyObject, part: CopyPart): void {
  const take = ownTaker(made, made instanceof PyDict ? "__setitem__" : "append");
  if (take !== undefined && value instanceof PyList) {
    for (const item of [...value.items]) call(take, [part(item)]);
    return;
  }
  if (take !== undefined && value instanceof PyDict) {
    for (const [canonical, item] of [...value.table.map])
      call(take, [part(value.table.original(canonical)), part(item)]);
    return;
  }
  if (value instanceof PyList && made instanceof PyList) {
    charge(value.items.length * 8);
    for (const item of [...value.items]) made.items.push(part(item));
  } else if (value instanceof PyDict && made instanceof PyDict) {
    charge(value.table.size * 32);
    if (part === asItIs) made.table = copyDict(value).table;
    else
      for (const [canonical, item] of [...value.table.map])
        made.table.set(part(value.table.original(canonical)), part(item));
  } else if (value instanceof PySet && made instanceof PySet) for (const item of value.keys()) made.add(part(item));
  else if (
    made.type.lookup("append") !== undefined &&
    made.type.lookup("copy") !== undefined &&
    !(made instanceof PyInstance)
  ) {
    if (made instanceof PyByteArray) return;
    for (const item of arrayFrom(value)) call(getAttribute(made, "append"), [part(item)]);
  }
}

/** What the `__reduce__` of a builtin type says; undefined where it has none, and where the items are copied one by one below. */
function reducedByType(value: PyObject): Reduced | undefined {
  const { layout } = value.type;
  if (layout.isHeap || !layout.dict.has("__reduce__") || value instanceof PyInstance) return undefined;
  if (value instanceof PyDict || value instanceof PySet || value instanceof PyIterator) return undefined;
  if (value instanceof PyBaseException || layout.lookup("append") !== undefined) return undefined;
  return reducedParts(call(getAttribute(value, "__reduce__"), []));
}

type Reduced = { state: Value | undefined; parts: readonly Value[] | undefined };

/** What the class of the program says about copying its instances by `__reduce_ex__`, `__reduce__` or `__getstate__`; undefined where it says nothing. */
function reducedByProgram(value: PyObject): Reduced | undefined {
  if (!value.type.isHeap) return undefined;
  const own = (name: string): Value | undefined => {
    const holder = value.type.mro.find((cls) => cls.dict.has(name));
    const found = holder?.isHeap === true ? holder.dict.get(name) : undefined;
    return found instanceof PyFunction || found instanceof PyBuiltin ? found : undefined;
  };
  const reduceEx = own("__reduce_ex__");
  const reduce = own("__reduce__");
  if (reduceEx !== undefined || reduce !== undefined) {
    const parts = reduceEx === undefined ? call(reduce!, [value]) : call(reduceEx, [value, 4]);
    return reducedParts(parts);
  }
  const getState = own("__getstate__");
  if (getState === undefined && own("__setstate__") === undefined) return undefined;
  const state = getState === undefined ? call(getAttribute(value, "__getstate__"), []) : call(getState, [value]);
  return { state, parts: undefined };
}

function rebuild(value: PyObject, { state, parts }: Reduced, part: CopyPart, remember: (made: Value) => void): Value {
  if (parts === undefined) {
    const made = emptyLike(value);
    remember(made);
    setState(made, part(state ?? null));
    copyItems(value, made, part);
    return made;
  }
  if (parts.length === 0) return value;
  if (parts.length > 5)
    throw typeError(`_reconstruct() takes from 4 to 7 positional arguments but ${parts.length + 2} were given`);
  const [callable, args, newState, items, pairs] = parts;
  const made = call(callable!, arrayFrom(args ?? new PyTuple([])).map(part));
  remember(made);
  if (newState !== undefined && newState !== null) setState(made, part(newState));
  if (items !== undefined && items !== null) {
    const iteration = iterate(items);
    for (let item = iteration.next(); item !== undefined; item = iteration.next())
      call(getAttribute(made, "append"), [part(item)]);
  }
  if (pairs !== undefined && pairs !== null) {
    const iteration = iterate(pairs);
    for (let pair = iteration.next(); pair !== undefined; pair = iteration.next()) {
      const [key, item] = arrayFrom(pair) as [Value, Value];
      setItem(made, part(key), part(item));
    }
  }
  return made;
}

/** obj.__setstate__(state), or the state as attributes. */
function setState(made: Value, state: Value): void {
  const method = findAttribute(made, "__setstate__");
  if (method !== undefined) {
    call(method, [state]);
    return;
  }
  const [attributes, slots] = state instanceof PyTuple && state.items.length === 2 ? state.items : [state, null];
  for (const table of [attributes, slots]) {
    if (!(table instanceof PyDict)) continue;
    for (const [name, value] of table.table.map) setAttribute(made, stringOf(name) ?? "", value);
  }
}

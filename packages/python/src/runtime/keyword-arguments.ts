/** Keyword arguments of calls: collected into a Map, `**mapping` among them, and what is said where a key is no string. */

import { call, calleeLabel, isCallable, type Keywords, objectNew } from "../objects/call.ts";
import { isInstanceOfException, PyBaseException, typeError } from "../objects/exceptions.ts";
import { PyBuiltin } from "../objects/function.ts";
import { loadHash } from "../objects/hash.ts";
import { PyType, stringOf, typeOf, typeType, type Value } from "../objects/object.ts";
import { safeText } from "../objects/traceback.ts";
import { mappingToDict } from "./items.ts";

/** Keywords of which some have no string for a name: the callee decides what is said of them. */
class UnfitKeywords extends Map<string, Value> {}

export function keywords(names: readonly string[], values: readonly Value[]): Map<string, Value> {
  const map = new Map<string, Value>();
  for (let i = 0; i < names.length; i++) map.set(names[i]!, values[i]!);
  return map;
}

/** Keywords where some are `**mapping`, marked by the name "**". */
export function mergeKeywords(names: readonly string[], values: readonly Value[], callee: Value): Keywords {
  let map = new Map<string, Value>();
  names.forEach((name, i) => {
    if (name !== "**") {
      addKeyword(map, name, values[i]!, callee);
      return;
    }
    const mapping = mappingToDict(values[i]!);
    if (mapping === undefined)
      throw typeError(`${calleeLabel(callee)} argument after ** must be a mapping, not ${typeOf(values[i]!).name}`);
    for (const [key, value] of mapping.table.entries()) {
      const text = stringOf(key);
      if (text === undefined && !(map instanceof UnfitKeywords)) map = new UnfitKeywords(map);
      addKeyword(map, text ?? `${NO_NAME}${map.size}`, value, callee);
    }
  });
  return map;
}

function addKeyword(map: Map<string, Value>, name: string, value: Value, callee: Value): void {
  if (map.has(name)) throw typeError(`${calleeLabel(callee)} got multiple values for keyword argument '${name}'`);
  map.set(name, value);
}

export function callKeywords(callee: Value, args: Value[], keywords: Map<string, Value>): Value {
  if (keywords instanceof UnfitKeywords) return refuseKeywords(callee, args, keywords);
  return call(callee, args, keywords.size === 0 ? undefined : keywords);
}

/** Stands for a key that is no string, in a call that must fail. */
const NO_NAME = "<no name>";

/**
 * Most callables look at the names first. Classes without a constructor in Python look at the number of arguments first, or take no keywords at all:
 * they are called with names that nothing has, and what they say counts unless it is about these.
 */
function refuseKeywords(callee: Value, args: Value[], keywords: UnfitKeywords): never {
  if (!isCallable(callee)) call(callee, args);
  if (typeOf(callee).name === "functools._lru_cache_wrapper")
    for (const each of [...args, ...keywords.values()]) loadHash(each);
  if (callee instanceof PyType && readsNamesLast(callee)) {
    try {
      // A constructor in Python is not called: it would say what we say in the end.
      if (isNative(callee, "__init__")) call(callee, args, keywords);
      else if (callee.lookup("__new__") !== objectNew()) call(callee.lookup("__new__")!, [callee, ...args], keywords);
    } catch (error) {
      const text = error instanceof PyBaseException ? safeText(error) : NO_NAME;
      if (!isInstanceOfException(error, "TypeError") || !text.includes(NO_NAME)) throw error;
    }
  }
  throw typeError("keywords must be strings");
}

/** Builtin classes that CPython calls with names and values in an array, and which so look at the names first. */
const NAMES_FIRST: ReadonlySet<string> = new Set(
  "float str bytes bytearray list tuple dict set frozenset range bool type enumerate zip map filter reversed property super".split(
    " ",
  ),
);

function readsNamesLast(cls: PyType): boolean {
  if (!cls.isHeap) return !NAMES_FIRST.has(cls.name);
  return cls.type === typeType && isNative(cls, "__new__");
}

function isNative(cls: PyType, name: string): boolean {
  return cls.lookup(name) instanceof PyBuiltin;
}

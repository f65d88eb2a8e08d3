/** The module functools: tools for functions, each topic in the folder beside this file. */

import { tick } from "../limits.ts";
import { isIterable } from "../objects/access.ts";
import { call } from "../objects/call.ts";
import { typeError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { iterate } from "../objects/iteration.ts";
import type { Attributes, Value } from "../objects/object.ts";
import { cachedPropertyClass } from "./functools/cached-property.ts";
import { cacheFunction, lruCacheFunction } from "./functools/lru-cache.ts";
import { cmpToKey, totalOrderingFunction } from "./functools/ordering.ts";
import { partialType } from "./functools/partial.ts";
import { partialmethodClass } from "./functools/partialmethod.ts";
import { singledispatchFunction, singledispatchmethodClass } from "./functools/singledispatch.ts";
import { updateWrapperFunction, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, wrapsFunction } from "./functools/wraps.ts";
import type { ModuleDefinition } from "./module-definition.ts";

function reduce(func: Value, iterable: Value, initial: Value | undefined): Value {
  if (!isIterable(iterable)) throw typeError("reduce() arg 2 must support iteration");
  const iteration = iterate(iterable);
  let result = initial === undefined ? iteration.next() : initial;
  if (result === undefined) throw typeError("reduce() of empty iterable with no initial value");
  for (let value = iteration.next(); value !== undefined; value = iteration.next()) {
    tick();
    result = call(func, [result, value]);
  }
  return result;
}

export const functoolsModule: ModuleDefinition = {
  name: "functools",
  exported:
    "update_wrapper wraps WRAPPER_ASSIGNMENTS WRAPPER_UPDATES total_ordering cache cmp_to_key lru_cache reduce partial partialmethod singledispatch " +
    "singledispatchmethod cached_property",
  create(): Attributes {
    const updateWrapper = updateWrapperFunction();
    return new Map<string, Value>([
      ["WRAPPER_ASSIGNMENTS", WRAPPER_ASSIGNMENTS],
      ["WRAPPER_UPDATES", WRAPPER_UPDATES],
      ["cache", cacheFunction()],
      ["cached_property", cachedPropertyClass()],
      ["cmp_to_key", cmpToKey()],
      ["lru_cache", lruCacheFunction()],
      ["partial", partialType],
      ["partialmethod", partialmethodClass()],
      ["reduce", builtin("reduce(function, iterable, initial=?, /)", reduce, "_functools")],
      ["singledispatch", singledispatchFunction()],
      ["singledispatchmethod", singledispatchmethodClass()],
      ["total_ordering", totalOrderingFunction()],
      ["update_wrapper", updateWrapper],
      ["wraps", wrapsFunction(updateWrapper)],
    ]);
  },
};

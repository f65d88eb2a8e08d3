/** functools.lru_cache and cache: results by argument, the least recently used dropped first. */

import { charge, tick } from "../../limits.ts";
import { hashOnce } from "../../objects/canonical-key.ts";
import { call, isCallable, type Keywords } from "../../objects/call.ts";
import { dictFromMap, type PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exceptions.ts";
import { defineMethods, PyBoundMethod } from "../../objects/function.ts";
import { HashTable } from "../../objects/hash-table.ts";
import {
  builtinType,
  PyCallable,
  PyInstance,
  type PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { dictDescriptor } from "../../objects/instance-dict.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { createNamedTuple } from "../collections/namedtuple.ts";
import { sizeOrNone } from "../c-arguments.ts";
import { pythonFunction } from "../python-function.ts";
import { updateWrapper } from "./wraps.ts";

const wrapperType = builtinType("functools._lru_cache_wrapper", undefined, { module: "functools", hasDict: true });
wrapperType.pending.push((owner, dict) => dict.set("__dict__", dictDescriptor(owner)));

/** Stands between the positional and the keyword arguments of a key. */
const separator = new PyInstance(builtinType("keywords"));

/** Is it surely hashable? */

let cacheInfoType: PyType | undefined;

class LruCache extends PyCallable {
  readonly func: Value;
  /** Infinity for no bound. */
  readonly size: number;
  readonly typed: boolean;
  hits = 0;
  misses = 0;
  #results = new HashTable();
  /** Keys from the least recently used on. What it has passed is gone, so it always gives the oldest that is left. */
  #oldest: Iterator<Value> | undefined;
  /** The key that was moved to the end last: it need not be moved again. */
  #latest: Value | undefined;
  constructor(func: Value, size: number, typed: boolean) {
    super();
    this.func = func;
    this.size = size;
    this.typed = typed;
  }
  invoke(args: readonly Value[], kwargs: Keywords | undefined): Value {
    if (this.size === 0) {
      this.misses += 1;
      return call(this.func, args, kwargs);
    }
    const key = this.#keyOf(args, kwargs);
    const hash = typeof key === "object" ? hashOnce(key) : undefined;
    const known = this.#results.get(key, hash);
    if (known !== undefined) {
      this.hits += 1;
      if (this.size !== Number.POSITIVE_INFINITY && key !== this.#latest) {
        this.#latest = key;
        const original = this.#results.findOriginal(key, hash)!;
        this.#results.delete(key, hash);
        this.#results.set(original, known, hash);
      }
      return known;
    }
    this.misses += 1;
    const result = call(this.func, args, kwargs);
    // CPython: a recursive call may have filled the same key meanwhile.
    if (this.size !== Number.POSITIVE_INFINITY && this.#results.get(key, hash) !== undefined) return result;
    if (this.#results.size >= this.size) this.#dropOldest();
    if ((this.#results.size & 0xfff) === 0) charge(4096 * 64);
    this.#results.set(key, result, hash);
    this.#latest = key;
    return result;
  }
  #dropOldest(): void {
    tick();
    this.#oldest ??= this.#results.map.keys();
    const oldest = this.#oldest.next().value;
    if (oldest !== undefined) this.#results.delete(this.#results.original(oldest));
  }
  #keyOf(args: readonly Value[], kwargs: Keywords | undefined): Value {
    if (kwargs === undefined && !this.typed) {
      if (args.length === 1) {
        const only = args[0]!;
        if (typeof only === "number" || typeof only === "string" || typeof only === "bigint") return only;
      }
      return new PyTuple(args);
    }
    const parts = [...args];
    if (kwargs !== undefined) {
      parts.push(separator);
      for (const [name, value] of kwargs) parts.push(name, value);
    }
    if (this.typed) for (const value of [...args, ...(kwargs?.values() ?? [])]) parts.push(typeOf(value));
    return new PyTuple(parts);
  }
  info(): Value {
    cacheInfoType ??= createNamedTuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], { module: "functools" });
    return call(cacheInfoType as PyType, [this.hits, this.misses, this.#bound(), this.#results.size]);
  }
  parameters(): Value {
    return dictFromMap(
      new Map<string, Value>([
        ["maxsize", this.#bound()],
        ["typed", this.typed],
      ]),
    );
  }
  #bound(): Value {
    return this.size === Number.POSITIVE_INFINITY ? null : this.size;
  }
  clear(): void {
    this.hits = 0;
    this.misses = 0;
    this.#results = new HashTable();
    this.#oldest = undefined;
    this.#latest = undefined;
  }
}
setDefaultType(LruCache, wrapperType);

defineMethods(wrapperType, {
  "__call__(self, /, *args, **kwargs)": (self: LruCache, args: PyTuple, kwargs: PyDict) =>
    self.invoke(args.items, kwargs.table.size === 0 ? undefined : (kwargs.table.map as Map<string, Value>)),
  "__get__(self, instance, owner=None, /)": (self: LruCache, instance: Value) =>
    instance === null ? self : new PyBoundMethod(self, instance),
  "cache_info(self, /)": (self: LruCache) => self.info(),
  "cache_parameters(self, /)": (self: LruCache) => self.parameters(),
  "cache_clear(self, /)": (self: LruCache) => {
    self.clear();
    return null;
  },
  "__copy__(self, /)": (self: LruCache) => self,
  "__deepcopy__(self, memo, /)": (self: LruCache) => self,
});

function cached(func: Value, size: number, typed: boolean): Value {
  if (!isCallable(func)) throw typeError("the first argument must be callable");
  return updateWrapper(new LruCache(func, size, typed), func);
}

function lruCache(maxsize: Value, typed: Value): Value {
  if (maxsize === null) return decorator(null, isTrue(typed));
  if (typeof maxsize === "number" || typeof maxsize === "bigint" || typeof maxsize === "boolean")
    return decorator(maxsize, isTrue(typed));
  if (isCallable(maxsize) && typeof typed === "boolean") return cached(maxsize, 128, typed);
  throw typeError("Expected first argument to be an integer, a callable, or None");
}

/** CPython: whether the size is one is found out when a function is decorated. */
function decorator(maxsize: Value, typed: boolean): Value {
  const decorate = (func: Value): Value =>
    cached(func, maxsize === null ? Number.POSITIVE_INFINITY : Math.max(0, sizeOrNone(maxsize)), typed);
  return pythonFunction("decorating_function(user_function)", decorate, {
    module: "functools",
    qualname: "lru_cache.<locals>.decorating_function",
  });
}

export const lruCacheFunction = (): Value =>
  pythonFunction("lru_cache(maxsize=128, typed=False)", lruCache, { module: "functools" });
export const cacheFunction = (): Value =>
  pythonFunction("cache(user_function)", (func: Value) => cached(func, Number.POSITIVE_INFINITY, false), {
    module: "functools",
  });

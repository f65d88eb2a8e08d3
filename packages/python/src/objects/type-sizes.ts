/**
 * `__basicsize__`, `__itemsize__`, `__dictoffset__`, `__weakrefoffset__` and `__flags__` of classes: how instances would lie in memory in CPython 3.11 on a
 * 64-bit machine. Nothing lies so here; programs read the numbers to tell what kind of class they have.
 *
 * The numbers of the builtin types are observed. A class of the program adds to those of its `__base__` a word for every slot, and one for weak references;
 * its `__dict__` stands before the instance (a negative offset), or behind the items of one that has items.
 */

import { defineAttributes } from "./function.ts";
import { objectType, type PyType, typeType } from "./object.ts";
import { baseOf } from "./solid-base.ts";

type Sizes = { basic: number; item: number; dict: number; weak: number; flags: number };

/** Sizes and flags of builtin types: basicsize, itemsize, dictoffset, weakrefoffset, flags, then the names. */
const BUILTIN: readonly (readonly [number, number, number, number, number, string])[] = [
  [16, 0, 0, 0, 0x1500, "object"],
  [904, 40, 264, 368, 0x8000_5d00, "type"],
  [24, 4, 0, 0, 0x140_1500, "int"],
  [32, 4, 0, 0, 0x140_1100, "bool"],
  [24, 0, 0, 0, 0x40_1500, "float"],
  [32, 0, 0, 0, 0x1500, "complex"],
  [80, 0, 0, 0, 0x1040_1500, "str"],
  [33, 1, 0, 0, 0x840_1500, "bytes"],
  [56, 0, 0, 0, 0x40_1500, "bytearray"],
  [144, 8, 0, 136, 0x5120, "memoryview"],
  [40, 0, 0, 0, 0x240_5520, "list"],
  [24, 8, 0, 0, 0x440_5520, "tuple"],
  [48, 0, 0, 0, 0x2040_5540, "dict"],
  [200, 0, 0, 192, 0x40_5500, "set frozenset"],
  [48, 0, 0, 0, 0x1120, "range"],
  [40, 0, 0, 0, 0x5100, "slice traceback"],
  [16, 0, 0, 0, 0x1100, "NoneType ellipsis NotImplementedType"],
  [64, 0, 0, 0, 0x5500, "property"],
  [32, 0, 24, 0, 0x5500, "classmethod staticmethod"],
  [40, 0, 0, 0, 0x5500, "super"],
  [56, 0, 0, 0, 0x5500, "enumerate"],
  [48, 0, 0, 0, 0x5500, "zip"],
  [32, 0, 0, 0, 0x5500, "map filter reversed"],
  [136, 0, 88, 96, 0x2_5900, "function"],
  [56, 0, 0, 40, 0x5980, "builtin_function_or_method"],
  [48, 0, 0, 32, 0x5900, "method"],
  [56, 0, 16, 40, 0x5500, "module"],
  [152, 8, 0, 24, 0x5180, "generator coroutine async_generator"],
  [24, 0, 0, 0, 0x5140, "mappingproxy"],
  [24, 0, 16, 0, 0x5500, "SimpleNamespace"],
  [64, 0, 0, 40, 0x5d00, "GenericAlias"],
  [32, 0, 0, 0, 0x5180, "UnionType list_iterator tuple_iterator str_ascii_iterator"],
  [24, 0, 0, 0, 0x5180, "dict_keys dict_values dict_items"],
  [56, 0, 0, 0, 0x5180, "dict_keyiterator dict_valueiterator dict_itemiterator"],
  [56, 0, 0, 0, 0x2_5980, "method_descriptor"],
  [56, 0, 0, 0, 0x2_5180, "wrapper_descriptor"],
  [152, 0, 136, 144, 0x2_5300, "_lru_cache_wrapper"],
  [32, 0, 0, 0, 0x5180, "method-wrapper"],
  [56, 0, 0, 0, 0x5180, "classmethod_descriptor"],
  [48, 0, 0, 0, 0x5180, "getset_descriptor member_descriptor set_iterator"],
  [48, 0, 0, 0, 0x1180, "range_iterator"],
  [64, 0, 40, 48, 0x5f00, "partial"],
  [24, 0, 0, 0, 0x5100, "cell"],
  [216, 0, 0, 208, 0x5520, "deque"],
  [56, 0, 0, 0, 0x2040_5540, "defaultdict"],
  [112, 0, 96, 104, 0x2040_5540, "OrderedDict"],
  [72, 0, 16, 0, 0x4000_5500, "BaseException"],
  [88, 0, 16, 0, 0x4000_5500, "AttributeError BaseExceptionGroup"],
  [96, 0, 16, 88, 0x4000_5600, "ExceptionGroup"],
  [112, 0, 16, 0, 0x4000_5500, "OSError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError"],
  [96, 0, 16, 0, 0x4000_5500, "ImportError"],
  [136, 0, 16, 0, 0x4000_5500, "SyntaxError"],
  [80, 0, 16, 0, 0x4000_5500, "NameError StopIteration SystemExit"],
];

let builtinSizes: Map<string, Sizes> | undefined;

function builtinTable(): Map<string, Sizes> {
  if (builtinSizes !== undefined) return builtinSizes;
  builtinSizes = new Map();
  for (const [basic, item, dict, weak, flags, names] of BUILTIN)
    for (const name of names.split(" ")) builtinSizes.set(name, { basic, item, dict, weak, flags });
  return builtinSizes;
}

const MANAGED_DICT = 1 << 4;
/** Made by the program, may be a base, ready, collected. */
const HEAP_FLAGS = (1 << 9) | (1 << 10) | (1 << 12) | (1 << 14);
const ABSTRACT = 1 << 20;
/** Sequence, mapping, what a class pattern matches itself, and which builtin type it is of. */
const INHERITED = (1 << 5) | (1 << 6) | (1 << 22) | 0xff00_0000;
const WORD = 8;

function sizesOf(cls: PyType): Sizes {
  if (!cls.isHeap) {
    const known = cls.mro.find((each) => builtinTable().has(each.name.slice(each.name.lastIndexOf(".") + 1)));
    return builtinTable().get((known ?? objectType).name.replace(/^.*\./, ""))!;
  }
  const base = sizesOf(baseOf(cls));
  const { slots } = cls;
  const own = slots?.filter((name) => name !== "__dict__" && name !== "__weakref__").length ?? 0;
  const sizes = { ...base, basic: base.basic + own * WORD };
  const isMeta = cls.isSubtypeOf(typeType);
  if (base.dict === 0 && (slots === undefined || slots.includes("__dict__"))) {
    if (base.item > 0) {
      sizes.basic += WORD;
      sizes.dict = -WORD;
    } else sizes.dict = Number.NaN;
  }
  if (!isMeta && base.weak === 0 && base.item === 0 && (slots === undefined || slots.includes("__weakref__"))) {
    sizes.weak = sizes.basic;
    sizes.basic += WORD;
  }
  const isManaged = Number.isNaN(sizes.dict) || (base.flags & MANAGED_DICT) !== 0;
  // Before the instance there are three words, of the collector and of weak references and attributes.
  if (Number.isNaN(sizes.dict)) sizes.dict = -sizes.basic - 3 * WORD;
  sizes.flags =
    ((base.flags & INHERITED) |
      HEAP_FLAGS |
      (isManaged ? MANAGED_DICT : 0) |
      ((cls.abstractMethods?.length ?? 0) > 0 ? ABSTRACT : 0)) >>>
    0;
  return sizes;
}

/** What stands before an instance of a class of the program, in bytes: two words for the collector, and two for a `__dict__` that is made when needed. */
export function sizeBefore(cls: PyType): number {
  return 2 * WORD + ((sizesOf(cls).flags & MANAGED_DICT) === 0 ? 0 : 2 * WORD);
}

/** May there be weak references to instances of the class? */
export const isWeaklyReferable = (cls: PyType): boolean => sizesOf(cls).weak !== 0;

defineAttributes(typeType, {
  __basicsize__: (self: PyType) => sizesOf(self).basic,
  __itemsize__: (self: PyType) => sizesOf(self).item,
  __dictoffset__: (self: PyType) => sizesOf(self).dict,
  __weakrefoffset__: (self: PyType) => sizesOf(self).weak,
  __flags__: (self: PyType) => sizesOf(self).flags,
});

/**
 * The abstract classes of collections.abc: their bases, abstract methods, mixin methods, and the builtin types that belong to them.
 *
 * The simple ones (`Iterable`, `Sized`, `Callable` ...) take any class that has their methods; the others take their subclasses and what is registered.
 */

import { deleteItem, getItem } from "../../objects/access.ts";
import { bytearrayType } from "../../objects/bytearray.ts";
import { bytesType } from "../../objects/bytes.ts";
import { dictType } from "../../objects/dict.ts";
import { dictItemsType, dictKeysType, dictValuesType } from "../../objects/dict-views.ts";
import type { Implementation } from "../../objects/function.ts";
import { PyGenericAlias } from "../../objects/generic-alias.ts";
import { iterate } from "../../objects/iteration.ts";
import { listType } from "../../objects/list.ts";
import { mappingProxyType } from "../../objects/mapping-proxy.ts";
import { memoryviewType } from "../../objects/memoryview.ts";
import { NotImplemented, objectType, PyType, strType, type Value } from "../../objects/object.ts";
import { rangeType } from "../../objects/range.ts";
import { frozensetType, setType } from "../../objects/set.ts";
import { emptyTuple, PyTuple, tupleType } from "../../objects/tuple.ts";
import { abstractTypes, collectAbstract, register } from "../abc.ts";
import { defineClassBody, setMetaclass } from "../class-body.ts";
import { dequeType } from "../collections/deque.ts";
import {
  itemsViewType,
  keysViewType,
  mappingMethods,
  mutableMappingMethods,
  valuesViewType,
} from "../collections/mapping-mixins.ts";
import { userClasses } from "../collections/python-classes.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { call } from "../../objects/call.ts";
import { exceptionType, newException, stopIteration } from "../../objects/exceptions.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { callableAlias } from "../typing/alias.ts";
import { mutableSequenceMethods, sequenceMethods } from "./sequence-mixins.ts";
import { mutableSetMethods, setMethods } from "./set-mixins.ts";

type Methods = { readonly [signature: string]: Implementation };
type AbstractClass = {
  bases?: string;
  /** Signatures of abstract methods. */
  abstract?: string;
  mixins?: Methods;
  /** Takes classes that have these methods. */
  structural?: string;
  registered?: readonly PyType[];
  constants?: { readonly [name: string]: Value };
};

const refuseThrow: Implementation = (_self: Value, typ: Value, val: Value) => {
  throw typ instanceof PyType ? call(typ, val === null ? [] : [val]) : typ;
};

function classes(types: (name: string) => PyType): { readonly [name: string]: AbstractClass } {
  return {
    Hashable: { abstract: "__hash__(self)", structural: "__hash__" },
    Awaitable: { abstract: "__await__(self)", structural: "__await__" },
    Coroutine: {
      bases: "Awaitable",
      abstract: "send(self, value);throw(self, typ, val=None, tb=None)",
      structural: "__await__ send throw close",
      mixins: { "close(self)": () => null },
    },
    AsyncIterable: { abstract: "__aiter__(self)", structural: "__aiter__" },
    AsyncIterator: {
      bases: "AsyncIterable",
      abstract: "__anext__(self)",
      structural: "__anext__ __aiter__",
      mixins: { "__aiter__(self)": (self: Value) => self },
    },
    AsyncGenerator: {
      bases: "AsyncIterator",
      abstract: "asend(self, value);athrow(self, typ, val=None, tb=None)",
      structural: "__aiter__ __anext__ asend athrow aclose",
    },
    Iterable: { abstract: "__iter__(self)", structural: "__iter__" },
    Iterator: {
      bases: "Iterable",
      abstract: "__next__(self)",
      structural: "__iter__ __next__",
      mixins: { "__iter__(self)": (self: Value) => self },
    },
    Reversible: { bases: "Iterable", abstract: "__reversed__(self)", structural: "__reversed__ __iter__" },
    Generator: {
      bases: "Iterator",
      abstract: "send(self, value);throw(self, typ, val=None, tb=None)",
      structural: "__iter__ __next__ send throw close",
      mixins: {
        "__next__(self)": (self: Value) => call(getAttribute(self, "send"), [null]),
        "throw(self, typ, val=None, tb=None)": refuseThrow,
        "close(self)": () => null,
      },
    },
    Sized: { abstract: "__len__(self)", structural: "__len__" },
    Container: { abstract: "__contains__(self, x)", structural: "__contains__" },
    Collection: { bases: "Sized Iterable Container", structural: "__len__ __iter__ __contains__" },
    Callable: { abstract: "__call__(self, *args, **kwds)", structural: "__call__" },
    Set: {
      bases: "Collection",
      mixins: setMethods(() => ({ set: types("Set"), iterable: types("Iterable") })),
      registered: [frozensetType],
      constants: { __hash__: null },
    },
    MutableSet: {
      bases: "Set",
      abstract: "add(self, value);discard(self, value)",
      mixins: mutableSetMethods,
      registered: [setType],
    },
    Mapping: {
      bases: "Collection",
      abstract: "__getitem__(self, key)",
      mixins: mappingMethods,
      registered: [mappingProxyType],
      constants: { __hash__: null, __reversed__: null },
    },
    MutableMapping: {
      bases: "Mapping",
      abstract: "__setitem__(self, key, value);__delitem__(self, key)",
      mixins: { ...mutableMappingMethods, "popitem(self)": popItem },
      registered: [dictType],
    },
    MappingView: { bases: "Sized", registered: [keysViewType, itemsViewType, valuesViewType] },
    KeysView: { bases: "MappingView Set", registered: [dictKeysType, keysViewType] },
    ItemsView: { bases: "MappingView Set", registered: [dictItemsType, itemsViewType] },
    ValuesView: { bases: "MappingView Collection", registered: [dictValuesType, valuesViewType] },
    Sequence: {
      bases: "Reversible Collection",
      abstract: "__getitem__(self, index)",
      mixins: sequenceMethods,
      registered: [tupleType, strType, rangeType, memoryviewType],
    },
    ByteString: { bases: "Sequence", registered: [bytesType, bytearrayType] },
    MutableSequence: {
      bases: "Sequence",
      abstract: "__setitem__(self, index, value);__delitem__(self, index);insert(self, index, value)",
      mixins: mutableSequenceMethods,
      registered: [listType, bytearrayType, dequeType],
    },
  };
}

/** The classes of collections.abc of the interpreter that runs, by name. */
export const abstractCollections = perInterpreter(() => {
  const made = new Map<string, PyType>();
  const { meta } = abstractTypes();
  for (const [name, description] of Object.entries(classes((each) => made.get(each)!))) {
    const bases = description.bases?.split(" ").map((base) => made.get(base)!) ?? [objectType];
    made.set(name, makeClass(name, description, bases, meta));
  }
  for (const [name, { registered }] of Object.entries(classes((each) => made.get(each)!)))
    for (const type of registered ?? []) register(made.get(name)!, type);
  const { ChainMap, UserDict, UserList, UserString } = userClasses();
  for (const type of [ChainMap, UserDict]) register(made.get("MutableMapping")!, type);
  register(made.get("MutableSequence")!, UserList);
  register(made.get("Sequence")!, UserString);
  return made;
});

/** MutableMapping.popitem: the first item, taken out. */
function popItem(self: Value): Value {
  const key = iterate(self).next();
  if (key === undefined) throw newException(exceptionType("KeyError"));
  const value = getItem(self, key);
  deleteItem(self, key);
  return new PyTuple([key, value]);
}

function makeClass(name: string, description: AbstractClass, bases: PyType[], meta: PyType): PyType {
  const cls = pythonClass(name, "collections.abc", bases);
  cls.hasDict = false;
  setMetaclass(cls, meta);
  const abstractMethods = Object.fromEntries(
    (description.abstract?.split(";") ?? []).map((text): [string, Implementation] => [text, abstractCode(text)]),
  );
  defineClassBody(cls, {
    methods: description.mixins ?? {},
    abstractMethods: Object.fromEntries(
      Object.entries(abstractMethods).filter(([text]) => !(text in (description.mixins ?? {}))),
    ),
    classMethods: {
      "__class_getitem__(cls, item)": (of: PyType, item: Value) =>
        name === "Callable"
          ? callableAlias(of, item)
          : new PyGenericAlias(of, item instanceof PyTuple ? item : new PyTuple([item])),
      ...(description.structural === undefined
        ? {}
        : { "__subclasshook__(cls, C)": structuralHook(cls, description.structural.split(" ")) }),
      ...(name === "Set" ? { "_from_iterable(cls, it)": (of: PyType, items: Value) => call(of, [items]) } : {}),
    },
    constants: { __slots__: emptyTuple, ...description.constants },
  });
  collectAbstract(cls);
  return cls;
}

/** What an abstract method does when a subclass calls it by super(). */
function abstractCode(text: string): Implementation {
  const name = text.slice(0, text.indexOf("("));
  switch (name) {
    case "__next__":
    case "send":
      return () => {
        throw stopIteration();
      };
    case "__anext__":
      return () => {
        throw newException(exceptionType("StopAsyncIteration"));
      };
    case "__getitem__":
    case "__setitem__":
    case "__delitem__":
      return (_self: Value, key: Value) => {
        throw newException(exceptionType("KeyError"), key);
      };
    case "insert":
      return () => {
        throw newException(exceptionType("IndexError"));
      };
    case "__len__":
    case "__hash__":
      return () => 0;
    case "__contains__":
      return () => false;
    default:
      return () => null;
  }
}

/** `__subclasshook__`: yes for a class that has every one of the methods. */
function structuralHook(owner: PyType, names: readonly string[]): Implementation {
  return (cls: PyType, candidate: Value) => {
    if (cls !== owner || !(candidate instanceof PyType)) return NotImplemented;
    const hasAll = names.every((name) => {
      const found = candidate.lookup(name);
      return found !== undefined && found !== null;
    });
    return hasAll ? true : NotImplemented;
  };
}

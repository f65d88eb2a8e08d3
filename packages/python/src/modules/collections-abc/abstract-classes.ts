/**
 * The abstract classes of collections.abc: their bases, abstract methods, mixin methods, and the builtin types that belong to them.
 *
 * The simple ones (`Iterable`, `Sized`, `Callable` ...) take any class that has their methods; the others take their subclasses and what is registered.
 */

import { containsIn, getItem, lengthOf } from "../../objects/access.ts";
import { bytearrayType } from "../../objects/bytearray.ts";
import { bytesType } from "../../objects/bytes.ts";
import { dictType } from "../../objects/dict.ts";
import { dictItemsType, dictKeysType, dictValuesType } from "../../objects/dict-views.ts";
import { type Implementation, PyMember } from "../../objects/function.ts";
import { PyGenericAlias } from "../../objects/generic-alias.ts";
import { isEqual } from "../../objects/comparison.ts";
import { nativeGenerator } from "../../objects/generator.ts";
import { arrayFrom, iterate, pyIter } from "../../objects/iteration.ts";
import { reprOf } from "../../objects/text.ts";
import { listType } from "../../objects/list.ts";
import { mappingProxyType } from "../../objects/mapping-proxy.ts";
import { memoryviewType } from "../../objects/memoryview.ts";
import {
  type Iteration,
  NotImplemented,
  objectType,
  PyObject,
  PyType,
  strType,
  type Value,
} from "../../objects/object.ts";
import { rangeType } from "../../objects/range.ts";
import { frozensetType, setOf, setType } from "../../objects/set.ts";
import { emptyTuple, PyTuple, tupleType } from "../../objects/tuple.ts";
import { abstractTypes, collectAbstract, register } from "../abc.ts";
import { defineClassBody, setMetaclass, subscriptable } from "../class-body.ts";
import { arrayType } from "../array/packed-array.ts";
import { dequeType } from "../collections/deque.ts";
import { mappingMethods, mutableMappingMethods } from "../collections/mapping-mixins.ts";
import { pythonSource } from "../python-source.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { call } from "../../objects/call.ts";
import {
  exceptionType,
  isInstanceOfException,
  newException,
  PyBaseException,
  runtimeError,
  stopIteration,
  typeError,
} from "../../objects/exceptions.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { abstractCallable } from "../typing/alias.ts";
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

/** What `throw` of a generator does by itself: raises what it is given. */
const refuseThrow: Implementation = (_self: Value, typ: Value, val: Value, traceback: Value) => {
  let error = val === null ? (typ instanceof PyType ? call(typ, []) : typ) : val;
  if (!(error instanceof PyBaseException)) throw typeError("exceptions must derive from BaseException");
  if (traceback !== null) error = call(getAttribute(error, "with_traceback"), [traceback]);
  throw error;
};

/** `close`: what comes of a GeneratorExit that is thrown in. */
const closing =
  (kind: string): Implementation =>
  (self: Value) => {
    try {
      call(getAttribute(self, "throw"), [exceptionType("GeneratorExit")]);
    } catch (error) {
      if (isInstanceOfException(error, "GeneratorExit") || isInstanceOfException(error, "StopIteration")) return null;
      throw error;
    }
    throw runtimeError(`${kind} ignored GeneratorExit`);
  };

const ASYNC_CLOSE = `
async def aclose(self):
    """Raise GeneratorExit inside coroutine."""
    try:
        await self.athrow(GeneratorExit)
    except (GeneratorExit, StopAsyncIteration):
        pass
    else:
        raise RuntimeError("asynchronous generator ignored GeneratorExit")
`;
const asyncClose = perInterpreter(
  () => pythonSource.run({ name: "_collections_abc", text: ASYNC_CLOSE, natives: new Map() }).get("aclose") ?? null,
);

/** The mapping that a view shows, kept in a slot. */
const mappingOf = (self: Value): Value =>
  self instanceof PyObject ? (self.slotValues?.get("_mapping") ?? null) : null;
const viewMethods: Methods = {
  "__init__(self, mapping)": (self: PyObject, mapping: Value) => {
    self.slotValues ??= new Map();
    self.slotValues.set("_mapping", mapping);
    return null;
  },
  "__len__(self)": (self: Value) => lengthOf(mappingOf(self)),
  "__repr__(self)": (self: PyObject) => `${self.type.name}(${reprOf(mappingOf(self))})`,
};
const keysMethods: Methods = {
  "__contains__(self, key)": (self: Value, key: Value) => containsIn(mappingOf(self), key),
  "__iter__(self)": (self: Value) => mapKeys(self, "KeysView.__iter__", (_, key) => key),
};

/** Draws keys of the mapping and makes something of each. */
function mapKeys(self: Value, qualname: string, make: (mapping: Value, key: Value) => Value): Value {
  const mapping = mappingOf(self);
  let keys: Iteration | undefined;
  return nativeGenerator(qualname, () => {
    keys ??= iterate(mapping);
    const key = keys.next();
    return key === undefined ? undefined : make(mapping, key);
  });
}
const itemsMethods: Methods = {
  "__contains__(self, item)": (self: Value, item: Value) => {
    const [key, value] = arrayFrom(item);
    try {
      const known = getItem(mappingOf(self), key!);
      return known === value || isEqual(known, value!);
    } catch (error) {
      if (isInstanceOfException(error, "KeyError")) return false;
      throw error;
    }
  },
  "__iter__(self)": (self: Value) =>
    mapKeys(self, "ItemsView.__iter__", (mapping, key) => new PyTuple([key, getItem(mapping, key)])),
};
const valuesMethods: Methods = {
  "__contains__(self, value)": (self: Value, value: Value) => {
    const keys = iterate(mappingOf(self));
    for (let key = keys.next(); key !== undefined; key = keys.next()) {
      const known = getItem(mappingOf(self), key);
      if (known === value || isEqual(known, value)) return true;
    }
    return false;
  },
  "__iter__(self)": (self: Value) => mapKeys(self, "ValuesView.__iter__", (mapping, key) => getItem(mapping, key)),
};

function classes(types: (name: string) => PyType): { readonly [name: string]: AbstractClass } {
  return {
    Hashable: { abstract: "__hash__(self)", structural: "__hash__" },
    Awaitable: { abstract: "__await__(self)", structural: "__await__" },
    Coroutine: {
      bases: "Awaitable",
      abstract: "send(self, value);throw(self, typ, val=None, tb=None)",
      structural: "__await__ send throw close",
      mixins: { "throw(self, typ, val=None, tb=None)": refuseThrow, "close(self)": closing("coroutine") },
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
      mixins: {
        "__anext__(self)": (self: Value) => call(getAttribute(self, "asend"), [null]),
        "athrow(self, typ, val=None, tb=None)": refuseThrow,
        "aclose(self)": (self: Value) => call(asyncClose(), [self]),
      },
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
        "close(self)": closing("generator"),
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
      mixins: mappingMethods(types),
      registered: [mappingProxyType],
      constants: { __hash__: null, __reversed__: null },
    },
    MutableMapping: {
      bases: "Mapping",
      abstract: "__setitem__(self, key, value);__delitem__(self, key)",
      mixins: mutableMappingMethods(types),
      registered: [dictType],
    },
    MappingView: { bases: "Sized", mixins: viewMethods },
    KeysView: { bases: "MappingView Set", mixins: keysMethods, registered: [dictKeysType] },
    ItemsView: { bases: "MappingView Set", mixins: itemsMethods, registered: [dictItemsType] },
    ValuesView: {
      bases: "MappingView Collection",
      mixins: valuesMethods,
      registered: [dictValuesType],
    },
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
      registered: [listType, bytearrayType, dequeType, arrayType],
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
  made.get("Sequence")!.patternKind = "sequence";
  made.get("Mapping")!.patternKind = "mapping";
  for (const [name, { registered }] of Object.entries(classes((each) => made.get(each)!)))
    for (const type of registered ?? []) register(made.get(name)!, type);
  return made;
});

/** Classes that say what they hold; those below them inherit it. */
const SUBSCRIPTABLE = new Set(["Awaitable", "AsyncIterable", "Iterable", "Container", "MappingView"]);

function makeClass(name: string, description: AbstractClass, bases: PyType[], meta: PyType): PyType {
  const cls = pythonClass(name, "collections.abc", bases, { isSlotted: true });
  setMetaclass(cls, meta);
  const abstractMethods = Object.fromEntries(
    (description.abstract?.split(";") ?? []).map((text): [string, Implementation] => [
      text,
      description.mixins?.[text] ?? abstractCode(text),
    ]),
  );
  defineClassBody(cls, {
    methods: Object.fromEntries(
      Object.entries(description.mixins ?? {}).filter(([text]) => !(text in abstractMethods)),
    ),
    abstractMethods,
    classMethods: {
      ...(name === "Callable"
        ? {
            "__class_getitem__(cls, item)": (of: PyType, item: Value) =>
              of.bases.some((base) => base.name === "Callable")
                ? new PyGenericAlias(of, item instanceof PyTuple ? item : new PyTuple([item]))
                : abstractCallable(of, item),
          }
        : {}),
      ...(description.structural === undefined
        ? {}
        : { "__subclasshook__(cls, C)": structuralHook(cls, description.structural.split(" ")) }),
      ...(name === "KeysView" || name === "ItemsView"
        ? { "_from_iterable(cls, it)": (_of: PyType, items: Value) => setOf(arrayFrom(items)) }
        : {}),
      ...(name === "Set" ? { "_from_iterable(cls, it)": (of: PyType, items: Value) => call(of, [items]) } : {}),
    },
    constants: {
      __slots__: emptyTuple,
      ...(SUBSCRIPTABLE.has(name) ? { __class_getitem__: subscriptable() } : {}),
      ...description.constants,
    },
    aliases: name === "Set" ? { __rand__: "__and__", __ror__: "__or__", __rxor__: "__xor__" } : {},
  });
  if (name === "MappingView") {
    cls.define("__slots__", new PyTuple(["_mapping"]));
    cls.define("_mapping", new PyMember("_mapping", cls, mappingOf));
  }
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
    case "__iter__":
    case "__reversed__":
      return () => pyIter(emptyTuple);
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

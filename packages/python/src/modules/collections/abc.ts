/**
 * The module collections.abc: what makes a container, an iterator, a mapping; and the methods that follow from a few.
 *
 * It is written in Python, since what it gives is inherited by classes of programs and calls back into them. The classes that ask only
 * for methods answer `isinstance` by looking for those in the class; the others know their members by registration.
 */

import { bytearrayType } from "../../objects/bytearray.ts";
import { bytesType } from "../../objects/bytes.ts";
import { memoryviewType } from "../../objects/memoryview.ts";
import { dictItemsType, dictKeysType, dictValuesType } from "../../objects/dict-views.ts";
import { dictType } from "../../objects/dict.ts";
import { builtin } from "../../objects/function.ts";
import { PyGenericAlias } from "../../objects/generic-alias.ts";
import { listType, PyList } from "../../objects/list.ts";
import { type Attributes, objectType, PyType, strType, type Value } from "../../objects/object.ts";
import { mappingProxyType } from "../../objects/mapping-proxy.ts";
import { rangeType } from "../../objects/range.ts";
import { frozensetType, setType } from "../../objects/set.ts";
import { PyTuple, tupleType } from "../../objects/tuple.ts";
import { abcModule, register } from "../abc.ts";
import type { ModuleDefinition } from "../module-definition.ts";
import { pythonModule } from "../python-source.ts";
import { CONTAINERS_TEXT } from "./abc-containers.ts";
import { INTERFACES_TEXT } from "./abc-interfaces.ts";
import { dequeType } from "./deque.ts";
import { userClasses } from "./python-classes.ts";

/** Classes that are members without deriving, by the name of the abstract class. */
const MEMBERS: { readonly [name: string]: readonly PyType[] } = {
  Sequence: [tupleType, strType, rangeType, bytesType, memoryviewType],
  MutableSequence: [listType, dequeType, bytearrayType],
  Set: [frozensetType],
  MutableSet: [setType],
  Mapping: [mappingProxyType],
  MutableMapping: [dictType],
  KeysView: [dictKeysType],
  ItemsView: [dictItemsType],
  ValuesView: [dictValuesType],
};

/** Has the class all of these methods, none of them None? `__hash__` of object counts, as in CPython. */
function hasMethods(cls: Value, names: PyTuple): boolean {
  return (
    cls instanceof PyType &&
    names.items.every((name) => {
      const method = cls.lookup(name as string);
      return method !== undefined && method !== null;
    })
  );
}

/** `Callable[[int, str], bool]` keeps its arguments flat; any other subscript is as it is. */
function alias(cls: PyType, item: Value): Value {
  const given = item instanceof PyTuple ? item.items : [item];
  const flat =
    cls.name === "Callable" ? given.flatMap((each) => (each instanceof PyList ? each.items : [each])) : given;
  return new PyGenericAlias(cls, new PyTuple(flat));
}

function natives(): Attributes {
  const abc = abcModule.create();
  return new Map<string, Value>([
    ["_ABCMeta", abc.get("ABCMeta")!],
    ["_abstractmethod", abc.get("abstractmethod")!],
    ["_has", builtin("_has(cls, /, *names)", (cls: Value, names: PyTuple) => hasMethods(cls, names))],
    ["_alias", builtin("_alias(cls, item, /)", alias)],
  ]);
}

function finish(namespace: Attributes): void {
  for (const [name, members] of Object.entries(MEMBERS))
    for (const member of members) register(namespace.get(name) as PyType, member);
  const { ChainMap, UserDict, UserList, UserString } = userClasses();
  for (const member of [ChainMap, UserDict]) register(namespace.get("MutableMapping") as PyType, member);
  register(namespace.get("MutableSequence") as PyType, UserList);
  register(namespace.get("Sequence") as PyType, UserString);
  for (const value of namespace.values())
    if (value instanceof PyType && value !== objectType) value.module = "collections.abc";
}

export const collectionsAbcModule: ModuleDefinition = pythonModule(
  "collections.abc",
  INTERFACES_TEXT + CONTAINERS_TEXT,
  natives,
  finish,
);

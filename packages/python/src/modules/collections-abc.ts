/** The module collections.abc: its classes are in the folder beside this file. */

import { PyList } from "../objects/list.ts";
import { LazyAttributes, pending } from "../objects/lazy-attributes.ts";
import type { Attributes, Value } from "../objects/object.ts";
import { abstractCollections } from "./collections-abc/abstract-classes.ts";
import type { ModuleDefinition } from "./module-definition.ts";

/** Every program that imports collections has them, and few look at one. */
const NAMES =
  "Hashable Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Iterable Iterator Reversible Generator Sized Container Collection Callable Set MutableSet Mapping MutableMapping MappingView KeysView ItemsView ValuesView Sequence ByteString MutableSequence".split(
    " ",
  );

export const collectionsAbcModule: ModuleDefinition = {
  name: "collections.abc",
  create(): Attributes {
    return new LazyAttributes([
      ...NAMES.map((name): [string, Value] => [name, pending(() => abstractCollections().get(name)!)]),
      ["__all__", new PyList([...NAMES])],
    ]);
  },
};

/** collections.UserDict, UserList, UserString: classes around an attribute `data`, made to be subclassed. */

import { containsIn, deleteItem, getItem, lengthOf, setItem } from "../../objects/access.ts";
import { binaryOperation, inPlaceOperation } from "../../objects/arithmetic.ts";
import { getAttribute, setAttribute } from "../../objects/attributes.ts";
import { call, newInstance } from "../../objects/call.ts";
import { richEquals, richOrder } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { isInstanceOfException, keyError } from "../../objects/exceptions.ts";
import { PyClassMethod } from "../../objects/function.ts";
import { hashOf } from "../../objects/hash.ts";
import { arrayFrom, iterate, NativeIterator, pyIter } from "../../objects/iteration.ts";
import { complexType } from "../../objects/complex.ts";
import { generatorType } from "../../objects/generator.ts";
import { PyGenericAlias } from "../../objects/generic-alias.ts";
import { PyList } from "../../objects/list.ts";
import {
  floatType,
  intType,
  NotImplemented,
  type Ordering,
  PyObject,
  type PyType,
  PyStrBox,
  stringOf,
  strType,
  type Value,
} from "../../objects/object.ts";
import { PySlice } from "../../objects/slice.ts";
import { reprOf, strOf } from "../../objects/text.ts";
import { emptyTuple, PyTuple } from "../../objects/tuple.ts";
import { defineClassBody } from "../class-body.ts";
import { pythonClass } from "../python-class.ts";
import { definePythonMethods, pythonFunction } from "../python-function.ts";
import { mappingMethods, mutableMappingMethods, updateMapping } from "./mapping-mixins.ts";

const ORDERINGS: readonly Ordering[] = ["lt", "le", "gt", "ge"];

const dataOf = (self: Value): Value => getAttribute(self, "data");
const method = (value: Value, name: string, args: readonly Value[] = [], kwargs?: ReadonlyMap<string, Value>): Value =>
  call(getAttribute(value, name), args, kwargs);
/** A new instance of the same class around other data. */
const like = (self: PyObject, data: Value): Value => call(self.type, [data]);

/** The data of another such container, or the value itself. */
function bare(value: Value): Value {
  const isContainer =
    value instanceof PyObject &&
    value.type.mro.some((cls) => cls.module === "collections" && cls.name.startsWith("User"));
  return isContainer ? dataOf(value) : value;
}

/** copy.copy: a new instance with the same attributes, around a copy of the data. */
function copyOfInstance(self: PyObject): Value {
  const made = newInstance(self.type);
  made.attrs ??= new Map();
  for (const [name, value] of self.attrs ?? []) made.attrs.set(name, value);
  const data = dataOf(self);
  made.attrs.set("data", data instanceof PyList ? getItem(data, new PySlice(null, null, null)) : method(data, "copy"));
  return made;
}

/** UserDict.copy: of a subclass, all that the instance has. */
function copyUserDict(self: PyObject): Value {
  if (self.type.name === "UserDict" && self.type.module === "collections")
    return like(self, method(dataOf(self), "copy"));
  const made = copyOfInstance(self) as PyObject;
  made.attrs!.set("data", new PyDict());
  method(made, "update", [self]);
  return made;
}

/** `UserDict[str, int]` */
const subscript = (type: PyType): void =>
  defineClassBody(type, {
    classMethods: {
      "__class_getitem__(cls, item)": (cls: PyType, item: Value) =>
        new PyGenericAlias(cls, item instanceof PyTuple ? item : new PyTuple([item])),
    },
  });

/** The items of a sequence as its own `__getitem__` gives them. */
function itemsOf(self: Value): Value {
  let at = 0;
  return new NativeIterator(generatorType, () => {
    try {
      return getItem(self, at++);
    } catch (error) {
      if (isInstanceOfException(error, "IndexError")) return undefined;
      throw error;
    }
  });
}

function reversedItems(self: Value): Value {
  let at = lengthOf(self);
  return new NativeIterator(generatorType, () => (at === 0 ? undefined : getItem(self, --at)));
}

export function createUserDict(): PyType {
  const type = pythonClass("UserDict", "collections");
  definePythonMethods(type, mappingMethods);
  definePythonMethods(type, mutableMappingMethods);
  definePythonMethods(type, {
    "__init__(self, dict=None, /, **kwargs)": (self: Value, given: Value, kwargs: PyDict) => {
      setAttribute(self, "data", new PyDict());
      if (given !== null) method(self, "update", [given]);
      if (kwargs.table.size > 0) updateMapping(self, emptyTuple, kwargs);
      return null;
    },
    "__len__(self)": (self: Value) => lengthOf(dataOf(self)),
    "__getitem__(self, key)": (self: PyObject, key: Value) => {
      if (containsIn(dataOf(self), key)) return getItem(dataOf(self), key);
      const missing = self.type.lookup("__missing__");
      if (missing !== undefined) return call(missing, [self, key]);
      throw keyError(key);
    },
    "__setitem__(self, key, item)": (self: Value, key: Value, item: Value) => {
      setItem(dataOf(self), key, item);
      return null;
    },
    "__delitem__(self, key)": (self: Value, key: Value) => {
      deleteItem(dataOf(self), key);
      return null;
    },
    "__iter__(self)": (self: Value) => pyIter(dataOf(self)),
    "__contains__(self, key)": (self: Value, key: Value) => containsIn(dataOf(self), key),
    "__repr__(self)": (self: Value) => reprOf(dataOf(self)),
    "__or__(self, other)": (self: PyObject, other: Value) => {
      const right = bare(other);
      return right instanceof PyDict ? like(self, binaryOperation("or", dataOf(self), right)) : NotImplemented;
    },
    "__ror__(self, other)": (self: PyObject, other: Value) => {
      const left = bare(other);
      return left instanceof PyDict ? like(self, binaryOperation("or", left, dataOf(self))) : NotImplemented;
    },
    "__ior__(self, other)": (self: Value, other: Value) => {
      setAttribute(self, "data", inPlaceOperation("or", dataOf(self), bare(other)));
      return self;
    },
    "copy(self)": copyUserDict,
    "__copy__(self)": copyOfInstance,
  });
  const fromKeys = (cls: Value, iterable: Value, value: Value): Value => {
    const made = call(cls, []);
    const iteration = iterate(iterable);
    for (let key = iteration.next(); key !== undefined; key = iteration.next()) setItem(made, key, value);
    return made;
  };
  type.define(
    "fromkeys",
    new PyClassMethod(
      pythonFunction("fromkeys(cls, iterable, value=None)", fromKeys, {
        module: "collections",
        qualname: "UserDict.fromkeys",
      }),
    ),
  );
  type.define("__hash__", null);
  type.define("__reversed__", null);
  subscript(type);
  return type;
}

/** A list of what another list-like holds. */
function listOf(value: Value): PyList {
  const inner = bare(value);
  return inner instanceof PyList && !inner.type.isHeap ? inner : new PyList(arrayFrom(inner));
}

export function createUserList(): PyType {
  const type = pythonClass("UserList", "collections");
  const change =
    (name: string) =>
    (self: Value, ...args: Value[]): Value =>
      method(dataOf(self), name, args);
  definePythonMethods(type, {
    "__init__(self, initlist=None)": (self: Value, initial: Value) => {
      setAttribute(self, "data", new PyList(initial === null ? [] : arrayFrom(bare(initial))));
      return null;
    },
    "__repr__(self)": (self: Value) => reprOf(dataOf(self)),
    "__eq__(self, other)": (self: Value, other: Value) => richEquals(dataOf(self), bare(other)),
    "__contains__(self, item)": (self: Value, item: Value) => containsIn(dataOf(self), item),
    "__len__(self)": (self: Value) => lengthOf(dataOf(self)),
    "__iter__(self)": itemsOf,
    "__reversed__(self)": reversedItems,
    "__getitem__(self, i)": (self: PyObject, i: Value) =>
      i instanceof PySlice ? like(self, getItem(dataOf(self), i)) : getItem(dataOf(self), i),
    "__setitem__(self, i, item)": (self: Value, i: Value, item: Value) => {
      setItem(dataOf(self), i, item);
      return null;
    },
    "__delitem__(self, i)": (self: Value, i: Value) => {
      deleteItem(dataOf(self), i);
      return null;
    },
    "__add__(self, other)": (self: PyObject, other: Value) =>
      like(self, binaryOperation("add", dataOf(self), listOf(other))),
    "__radd__(self, other)": (self: PyObject, other: Value) =>
      like(self, binaryOperation("add", listOf(other), dataOf(self))),
    "__iadd__(self, other)": (self: Value, other: Value) => {
      inPlaceOperation("add", dataOf(self), bare(other));
      return self;
    },
    "__mul__(self, n)": (self: PyObject, n: Value) => like(self, binaryOperation("mul", dataOf(self), n)),
    "__rmul__(self, n)": (self: PyObject, n: Value) => like(self, binaryOperation("mul", dataOf(self), n)),
    "__imul__(self, n)": (self: Value, n: Value) => {
      setAttribute(self, "data", inPlaceOperation("mul", dataOf(self), n));
      return self;
    },
    "append(self, item)": change("append"),
    "insert(self, i, item)": change("insert"),
    "pop(self, i=-1)": change("pop"),
    "remove(self, item)": change("remove"),
    "clear(self)": change("clear"),
    "count(self, item)": change("count"),
    "index(self, item, *args)": (self: Value, item: Value, args: PyTuple) =>
      method(dataOf(self), "index", [item, ...args.items]),
    "reverse(self)": change("reverse"),
    "sort(self, *args, **kwargs)": (self: Value, args: PyTuple, kwargs: PyDict) =>
      method(dataOf(self), "sort", args.items, kwargs.table.map as Map<string, Value>),
    "extend(self, other)": (self: Value, other: Value) => method(dataOf(self), "extend", [bare(other)]),
    "copy(self)": (self: PyObject) => like(self, self),
    "__copy__(self)": copyOfInstance,
  });
  for (const ordering of ORDERINGS) {
    definePythonMethods(type, {
      [`__${ordering}__(self, other)`]: (self: Value, other: Value) => richOrder(ordering, dataOf(self), bare(other)),
    });
  }
  type.define("__hash__", null);
  subscript(type);
  return type;
}

/** Parameters of the methods of str whose result is again a UserString; `=?` for one that is left to str where it is not given. */
const REWRAPPED: readonly (readonly [string, string])[] = [
  ["capitalize casefold lower swapcase title upper", ""],
  ["center ljust rjust", ", width, *args"],
  ["expandtabs", ", tabsize=8"],
  ["lstrip rstrip strip", ", chars=None"],
  ["removeprefix", ", prefix, /"],
  ["removesuffix", ", suffix, /"],
  ["replace", ", old, new, maxsplit=-1"],
  ["translate", ", *args"],
  ["zfill", ", width"],
];
/** The same of those whose result stays as it is. */
const PLAIN: readonly (readonly [string, string])[] = [
  ["isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper", ""],
  ["count find index rfind rindex", ", sub, start=?, end=?"],
  ["endswith", ", suffix, start=?, end=?"],
  ["startswith", ", prefix, start=?, end=?"],
  ["format_map", ", mapping"],
  ["join", ", seq"],
  ["partition rpartition", ", sep"],
  ["rsplit split", ", sep=None, maxsplit=-1"],
  ["splitlines", ", keepends=False"],
];

export function createUserString(): PyType {
  const type = pythonClass("UserString", "collections");
  definePythonMethods(type, {
    "__init__(self, seq)": (self: Value, seq: Value) => {
      const inner = bare(seq);
      setAttribute(self, "data", inner instanceof PyStrBox ? inner : (stringOf(inner) ?? strOf(inner)));
      return null;
    },
    "__str__(self)": (self: Value) => strOf(dataOf(self)),
    "__repr__(self)": (self: Value) => reprOf(dataOf(self)),
    "__int__(self)": (self: Value) => call(intType, [dataOf(self)]),
    "__float__(self)": (self: Value) => call(floatType, [dataOf(self)]),
    "__complex__(self)": (self: Value) => call(complexType, [dataOf(self)]),
    "__getnewargs__(self)": (self: Value) => new PyTuple([dataOf(self)]),
    "__iter__(self)": itemsOf,
    "__reversed__(self)": reversedItems,
    "__rmod__(self, template)": (self: PyObject, template: Value) =>
      like(self, binaryOperation("mod", strOf(template), self)),
    "encode(self, encoding='utf-8', errors='strict')": (self: Value, encoding: Value, errors: Value) =>
      method(dataOf(self), "encode", [encoding ?? "utf-8", errors ?? "strict"]),
    "__hash__(self)": (self: Value) => hashOf(dataOf(self)),
    "__eq__(self, string)": (self: Value, other: Value) => richEquals(dataOf(self), bare(other)),
    "__contains__(self, char)": (self: Value, char: Value) => containsIn(dataOf(self), bare(char)),
    "__len__(self)": (self: Value) => lengthOf(dataOf(self)),
    "__getitem__(self, index)": (self: PyObject, index: Value) => like(self, getItem(dataOf(self), index)),
    "__add__(self, other)": (self: PyObject, other: Value) =>
      like(self, binaryOperation("add", dataOf(self), textOf(other))),
    "__radd__(self, other)": (self: PyObject, other: Value) =>
      like(self, binaryOperation("add", textOf(other), dataOf(self))),
    "__mul__(self, n)": (self: PyObject, n: Value) => like(self, binaryOperation("mul", dataOf(self), n)),
    "__rmul__(self, n)": (self: PyObject, n: Value) => like(self, binaryOperation("mul", dataOf(self), n)),
    "__mod__(self, args)": (self: PyObject, args: Value) => like(self, binaryOperation("mod", dataOf(self), args)),
  });
  for (const ordering of ORDERINGS) {
    definePythonMethods(type, {
      [`__${ordering}__(self, string)`]: (self: Value, other: Value) => richOrder(ordering, dataOf(self), bare(other)),
    });
  }
  for (const [rewraps, table] of [
    [true, REWRAPPED],
    [false, PLAIN],
  ] as const) {
    for (const [names, parameters] of table) {
      for (const name of names.split(" ")) {
        const code = (self: PyObject, ...given: (Value | undefined)[]): Value => {
          // An end without a start needs one to stand before it.
          if (given[1] === undefined && given[2] !== undefined) given[1] = 0;
          const values = given.filter((value) => value !== undefined);
          const args = parameters.includes("*args")
            ? [...values.slice(0, -1), ...(values.at(-1) as PyTuple).items]
            : values;
          const result = method(dataOf(self), name, args.map(bare));
          return rewraps ? like(self, result) : result;
        };
        definePythonMethods(type, { [`${name}(self${parameters})`]: code });
      }
    }
  }
  definePythonMethods(type, {
    "format(self, /, *args, **kwds)": (self: PyObject, args: PyTuple, kwds: PyDict) =>
      method(dataOf(self), "format", args.items, kwds.table.map as Map<string, Value>),
  });
  type.define("maketrans", strType.dict.get("maketrans"));
  return type;
}

function textOf(value: Value): Value {
  const inner = bare(value);
  return stringOf(inner) === undefined ? strOf(inner) : inner;
}

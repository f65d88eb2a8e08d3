/** collections.UserDict, UserList, UserString: classes around an attribute `data`, made to be subclassed. */

import { containsIn, deleteItem, getItem, lengthOf, setItem } from "../../objects/access.ts";
import { binaryOperation, inPlaceOperation } from "../../objects/arithmetic.ts";
import { getAttribute, setAttribute } from "../../objects/attributes.ts";
import { call, callMethod, newInstance } from "../../objects/call.ts";
import { richEquals, richOrder } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { keyError } from "../../objects/exceptions.ts";
import type { Implementation } from "../../objects/function.ts";
import { hashOf } from "../../objects/hash.ts";
import { arrayFrom, iterate, pyIter } from "../../objects/iteration.ts";
import { complexType } from "../../objects/complex.ts";
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
import { PyTuple } from "../../objects/tuple.ts";
import { collectAbstract } from "../abc.ts";
import { type ClassBody, defineClassBody, setMetaclass } from "../class-body.ts";
import { pythonClass } from "../python-class.ts";
import type { AbstractClasses } from "./mapping-mixins.ts";

const dataOf = (self: Value): Value => getAttribute(self, "data");
const method = (value: Value, name: string, args: readonly Value[] = [], kwargs?: ReadonlyMap<string, Value>): Value =>
  call(getAttribute(value, name), args, kwargs);
/** A new instance of the same class around other data. */
const like = (self: PyObject, data: Value): Value => call(self.type, [data]);

/** The data of another container of the same kind, or the value itself. */
function bare(value: Value, name: string): Value {
  const isContainer =
    value instanceof PyObject && value.type.mro.some((cls) => cls.module === "collections" && cls.name === name);
  return isContainer ? dataOf(value) : value;
}

/** A class of collections around `data`, below an abstract class. */
function container(name: string, base: PyType, body: ClassBody): PyType {
  const type = pythonClass(name, "collections", [base]);
  setMetaclass(type, base.type);
  defineClassBody(type, body);
  collectAbstract(type);
  return type;
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

/** `fromkeys` of a class whose instances begin empty. */
function fromKeys(cls: Value, iterable: Value, value: Value): Value {
  const made = call(cls, []);
  const iteration = iterate(iterable);
  for (let key = iteration.next(); key !== undefined; key = iteration.next()) setItem(made, key, value);
  return made;
}

export function createUserDict(types: AbstractClasses): PyType {
  /** What `|` takes: another UserDict or a dict. */
  const operand = (value: Value): PyDict | undefined => {
    const inner = bare(value, "UserDict");
    return inner instanceof PyDict ? inner : undefined;
  };
  return container("UserDict", types("MutableMapping"), {
    methods: {
      "__init__(self, dict=None, /, **kwargs)": (self: Value, given: Value, kwargs: PyDict) => {
        setAttribute(self, "data", new PyDict());
        if (given !== null) method(self, "update", [given]);
        if (kwargs.table.size > 0) method(self, "update", [kwargs]);
        return null;
      },
      "__len__(self)": (self: Value) => lengthOf(dataOf(self)),
      "__getitem__(self, key)": (self: PyObject, key: Value) => {
        if (containsIn(dataOf(self), key)) return getItem(dataOf(self), key);
        const missing = self.type.lookup("__missing__");
        if (missing !== undefined) return callMethod(missing, self, key);
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
        const right = operand(other);
        return right === undefined ? NotImplemented : like(self, binaryOperation("or", dataOf(self), right));
      },
      "__ror__(self, other)": (self: PyObject, other: Value) => {
        const left = operand(other);
        return left === undefined ? NotImplemented : like(self, binaryOperation("or", left, dataOf(self)));
      },
      "__ior__(self, other)": (self: Value, other: Value) => {
        setAttribute(self, "data", inPlaceOperation("or", dataOf(self), bare(other, "UserDict")));
        return self;
      },
      "__copy__(self)": copyOfInstance,
      "copy(self)": copyUserDict,
    },
    classMethods: { "fromkeys(cls, iterable, value=None)": fromKeys },
  });
}

/** A list of what another list-like holds. */
function listOf(value: Value): PyList {
  const inner = bare(value, "UserList");
  return inner instanceof PyList && !inner.type.isHeap ? inner : new PyList(arrayFrom(inner));
}

export function createUserList(types: AbstractClasses): PyType {
  const change =
    (name: string) =>
    (self: Value, ...args: Value[]): Value =>
      method(dataOf(self), name, args);
  const compare =
    (ordering: Ordering) =>
    (self: Value, other: Value): Value =>
      richOrder(ordering, dataOf(self), bare(other, "UserList"));
  return container("UserList", types("MutableSequence"), {
    methods: {
      "__init__(self, initlist=None)": (self: Value, initial: Value) => {
        setAttribute(self, "data", new PyList([]));
        if (initial !== null) setAttribute(self, "data", new PyList(arrayFrom(bare(initial, "UserList"))));
        return null;
      },
      "__repr__(self)": (self: Value) => reprOf(dataOf(self)),
      "__lt__(self, other)": compare("lt"),
      "__le__(self, other)": compare("le"),
      "__eq__(self, other)": (self: Value, other: Value) => richEquals(dataOf(self), bare(other, "UserList")),
      "__gt__(self, other)": compare("gt"),
      "__ge__(self, other)": compare("ge"),
      "__contains__(self, item)": (self: Value, item: Value) => containsIn(dataOf(self), item),
      "__len__(self)": (self: Value) => lengthOf(dataOf(self)),
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
        setAttribute(self, "data", inPlaceOperation("add", dataOf(self), listOf(other)));
        return self;
      },
      "__mul__(self, n)": (self: PyObject, n: Value) => like(self, binaryOperation("mul", dataOf(self), n)),
      "__imul__(self, n)": (self: Value, n: Value) => {
        setAttribute(self, "data", inPlaceOperation("mul", dataOf(self), n));
        return self;
      },
      "__copy__(self)": copyOfInstance,
      "append(self, item)": change("append"),
      "insert(self, i, item)": change("insert"),
      "pop(self, i=-1)": change("pop"),
      "remove(self, item)": change("remove"),
      "clear(self)": change("clear"),
      "copy(self)": (self: PyObject) => like(self, self),
      "count(self, item)": change("count"),
      "index(self, item, *args)": (self: Value, item: Value, args: PyTuple) =>
        method(dataOf(self), "index", [item, ...args.items]),
      "reverse(self)": change("reverse"),
      "sort(self, /, *args, **kwds)": (self: Value, args: PyTuple, kwargs: PyDict) =>
        method(dataOf(self), "sort", args.items, kwargs.table.map as Map<string, Value>),
      "extend(self, other)": (self: Value, other: Value) => method(dataOf(self), "extend", [bare(other, "UserList")]),
    },
    constants: { __hash__: null },
    aliases: { __rmul__: "__mul__" },
  });
}

const BEFORE_END = ", start=0, end=9223372036854775807";
/** Parameters of the methods of str whose result is again a UserString. */
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
  ["count find rfind", `, sub${BEFORE_END}`],
  ["index rindex", `, sub${BEFORE_END}`],
  ["endswith", `, suffix${BEFORE_END}`],
  ["startswith", `, prefix${BEFORE_END}`],
  ["format_map", ", mapping"],
  ["join", ", seq"],
  ["partition rpartition", ", sep"],
  ["rsplit split", ", sep=None, maxsplit=-1"],
  ["splitlines", ", keepends=False"],
];
/** Their first argument goes to str as it is, a UserString too. */
const UNOPENED = new Set(["index", "rindex", "endswith", "startswith", "join", "partition", "rpartition"]);

/** The methods that a UserString has from str, each called on its data. */
function forwarded(): Record<string, Implementation> {
  const methods: Record<string, Implementation> = {};
  for (const table of [REWRAPPED, PLAIN]) {
    for (const [names, parameters] of table) {
      for (const name of names.split(" ")) {
        methods[`${name}(self${parameters})`] = (self: PyObject, ...given: Value[]): Value => {
          const args = parameters.endsWith("*args")
            ? [...given.slice(0, -1), ...(given.at(-1) as PyTuple).items]
            : given;
          const opened = UNOPENED.has(name) ? args : args.map((arg) => bare(arg, "UserString"));
          const result = method(dataOf(self), name, opened);
          return table === REWRAPPED ? like(self, result) : result;
        };
      }
    }
  }
  return methods;
}

export function createUserString(types: AbstractClasses): PyType {
  const compare =
    (ordering: Ordering) =>
    (self: Value, other: Value): Value =>
      richOrder(ordering, dataOf(self), bare(other, "UserString"));
  return container("UserString", types("Sequence"), {
    methods: {
      "__init__(self, seq)": (self: Value, seq: Value) => {
        const inner = bare(seq, "UserString");
        setAttribute(self, "data", inner instanceof PyStrBox ? inner : (stringOf(inner) ?? strOf(inner)));
        return null;
      },
      "__str__(self)": (self: Value) => strOf(dataOf(self)),
      "__repr__(self)": (self: Value) => reprOf(dataOf(self)),
      "__int__(self)": (self: Value) => call(intType, [dataOf(self)]),
      "__float__(self)": (self: Value) => call(floatType, [dataOf(self)]),
      "__complex__(self)": (self: Value) => call(complexType, [dataOf(self)]),
      "__hash__(self)": (self: Value) => hashOf(dataOf(self)),
      "__getnewargs__(self)": (self: Value) => new PyTuple([getItem(dataOf(self), new PySlice(null, null, null))]),
      "__eq__(self, string)": (self: Value, other: Value) => richEquals(dataOf(self), bare(other, "UserString")),
      "__lt__(self, string)": compare("lt"),
      "__le__(self, string)": compare("le"),
      "__gt__(self, string)": compare("gt"),
      "__ge__(self, string)": compare("ge"),
      "__contains__(self, char)": (self: Value, char: Value) => containsIn(dataOf(self), bare(char, "UserString")),
      "__len__(self)": (self: Value) => lengthOf(dataOf(self)),
      "__getitem__(self, index)": (self: PyObject, index: Value) => like(self, getItem(dataOf(self), index)),
      "__add__(self, other)": (self: PyObject, other: Value) =>
        like(self, binaryOperation("add", dataOf(self), textOf(other))),
      "__radd__(self, other)": (self: PyObject, other: Value) =>
        like(self, binaryOperation("add", stringOf(other) ?? strOf(other), dataOf(self))),
      "__mul__(self, n)": (self: PyObject, n: Value) => like(self, binaryOperation("mul", dataOf(self), n)),
      "__mod__(self, args)": (self: PyObject, args: Value) => like(self, binaryOperation("mod", dataOf(self), args)),
      "__rmod__(self, template)": (self: PyObject, template: Value) =>
        like(self, binaryOperation("mod", strOf(template), self)),
      "encode(self, encoding='utf-8', errors='strict')": (self: Value, encoding: Value, errors: Value) =>
        method(dataOf(self), "encode", [encoding ?? "utf-8", errors ?? "strict"]),
      "format(self, /, *args, **kwds)": (self: PyObject, args: PyTuple, kwds: PyDict) =>
        method(dataOf(self), "format", args.items, kwds.table.map as Map<string, Value>),
      ...forwarded(),
    },
    constants: { maketrans: strType.dict.get("maketrans")! },
    aliases: { __rmul__: "__mul__" },
  });
}

function textOf(value: Value): Value {
  const inner = bare(value, "UserString");
  return stringOf(inner) === undefined ? strOf(inner) : inner;
}

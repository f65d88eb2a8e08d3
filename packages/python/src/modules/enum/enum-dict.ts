/** The namespace in which the body of an enum class runs: it knows which names become members, and gives `auto()` its values. */

import { tick } from "../../limits.ts";
import { call } from "../../objects/call.ts";
import { getItem, lengthOf } from "../../objects/access.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { getAttribute, hasAttribute } from "../../objects/attributes.ts";
import { dictFromMap, dictType, PyDict } from "../../objects/dict.ts";
import { isInstanceOfException, typeError, valueError } from "../../objects/exceptions.ts";
import { builtin, PyStaticMethod, defineAttributes, defineMethods } from "../../objects/function.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { adopt, builtinType, PyObject, PyType, setDefaultType, stringOf, type Value } from "../../objects/object.ts";
import { hashOf } from "../../objects/hash.ts";
import { reprOf, strOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { defineConstructor, definePythonMethods } from "../python-function.ts";

export const autoType = builtinType("auto", undefined, { module: "enum", final: true });
/** `auto()`: a value that the class makes up. */
export class PyAuto extends PyObject {
  value: Value | undefined;
  override repr(): string {
    const { value } = this;
    if (!(value instanceof PyTuple)) return `auto(${value === undefined ? "_auto_null" : reprOf(value)})`;
    // CPython: the value is put in by %, which takes a tuple apart.
    if (value.items.length === 0) throw typeError("not enough arguments for format string");
    if (value.items.length > 1) throw typeError("not all arguments converted during string formatting");
    return `auto(${reprOf(value.items[0]!)})`;
  }
}
setDefaultType(PyAuto, autoType);
defineMethods(autoType, {
  "__repr__(self, /)": (self: PyAuto) => self.repr(),
});
defineConstructor(autoType, "__init__(self, value=?)", (_cls: PyType, value: Value | undefined) => {
  const made = new PyAuto();
  made.value = value;
  return made;
});
defineAttributes(autoType, {
  value: {
    get: (self: PyAuto) => self.value,
    set: (self: PyAuto, value: Value | undefined) => {
      self.value = value;
    },
  },
});

export const memberType = builtinType("member", undefined, { module: "enum", final: true });
export const nonmemberType = builtinType("nonmember", undefined, { module: "enum", final: true });
/** `member(x)`, `nonmember(x)`: says what a name is, whatever its value. */
export class PyMarked extends PyObject {
  override readonly type: PyType;
  value: Value;
  constructor(type: PyType, value: Value) {
    super();
    this.type = type;
    this.value = value;
  }
}
for (const type of [memberType, nonmemberType]) {
  defineConstructor(type, "__init__(self, value)", (cls: PyType, value: Value) => new PyMarked(cls, value));
  defineAttributes(type, {
    value: {
      get: (self: PyMarked) => self.value,
      set: (self: PyMarked, value: Value | undefined) => {
        self.value = value ?? null;
      },
    },
  });
}

const SUNDERS = new Set(
  "_order_ _generate_next_value_ _numeric_repr_ _missing_ _ignore_ _iter_member_ _iter_member_by_value_ _iter_member_by_def_".split(
    " ",
  ),
);
const isSunder = (name: string): boolean => /^_[^_](.*[^_])?_$/.test(name);
const isDunder = (name: string): boolean => /^__[^_](.*[^_])?__$/.test(name);

/** Has the value a say in how it is read (function, property, classmethod ...)? Then it is no member. */
export function isDescriptor(value: Value): boolean {
  if (!(value instanceof PyObject) || value instanceof PyType) return false;
  return ["__get__", "__set__", "__delete__"].some((name) => value.type.lookup(name) !== undefined);
}

export class EnumDict extends PyDict {
  /** What the class is called; of a call that goes wrong anything. */
  className: Value = "";
  /** Keys that are no names: the class that is made of them fails. */
  readonly oddKeys: Value[] = [];
  /** Names of members in order, with their values. */
  readonly members = new Map<string, Value>();
  /** Values so far, for `_generate_next_value_`. */
  readonly lastValues: Value[] = [];
  /** `_generate_next_value_(name, start, count, last_values)` of the class, or of its base. */
  generate: Value = null;
  ignored: string[] = [];
  #usedAuto = false;

  assign(key: Value, given: Value): void {
    tick();
    const name = stringOf(key);
    let value = given;
    // CPython: a class in the body is looked at first, and its name is the enum's, a dot and its own; then how long the key is.
    if (value instanceof PyType && stringOf(this.className) === undefined)
      binaryOperation("add", this.className, `.${value.name}`);
    if (name === undefined) this.#checkOdd(key);
    if (name === undefined || this.#isPrivate(name)) {
      this.table.set(key, value);
      return;
    }
    if (isSunder(name)) value = this.#assignSunder(name, value);
    else if (!isDunder(name)) {
      if (this.members.has(name))
        throw typeError(`${reprOf(name)} already defined as ${reprOf(this.table.get(name) ?? null)}`);
      if (!this.ignored.includes(name)) {
        if (value instanceof PyMarked && value.type === nonmemberType) value = value.value;
        else if (!isDescriptor(value)) value = this.#assignMember(name, value);
      }
    }
    this.table.set(name, value);
  }

  #isPrivate(name: string): boolean {
    const prefix = `_${strOf(this.className)}__`;
    return name.length > prefix.length && name.startsWith(prefix) && !name.endsWith("__");
  }

  #checkOdd(key: Value): void {
    const prefix = `_${strOf(this.className)}__`;
    if (lengthOf(key) > prefix.length) call(getAttribute(key, "startswith"), [prefix]);
    hashOf(key);
    this.oddKeys.push(key);
  }

  #assignSunder(name: string, value: Value): Value {
    if (!SUNDERS.has(name))
      throw valueError(`_sunder_ names, such as ${reprOf(name)}, are reserved for future Enum use`);
    if (name === "_generate_next_value_") {
      if (this.#usedAuto) throw typeError("_generate_next_value_ must be defined before members");
      this.generate = value instanceof PyStaticMethod ? value.func : value;
    } else if (name === "_ignore_") {
      const text = stringOf(value);
      this.ignored =
        text === undefined
          ? arrayFrom(value).map((each) => stringOf(each) ?? "")
          : text.replaceAll(",", " ").split(/\s+/);
      const taken = this.ignored.filter((each) => this.members.has(each));
      if (taken.length > 0) throw valueError(`_ignore_ cannot specify already set names: ${reprOf(new PyList(taken))}`);
      return new PyList(this.ignored);
    }
    return value;
  }

  #assignMember(name: string, given: Value): Value {
    if (this.table.has(name)) throw typeError(`${reprOf(name)} already defined as ${reprOf(this.table.get(name)!)}`);
    const bare = given instanceof PyMarked ? given.value : given;
    const hasAuto =
      bare instanceof PyAuto || (bare instanceof PyTuple && bare.items.some((item) => item instanceof PyAuto));
    const value = bare instanceof PyTuple && hasAuto ? this.#settleAll(name, bare) : this.#settle(name, bare);
    this.members.set(name, value);
    if (!hasAuto) this.lastValues.push(value);
    return value;
  }

  /** A tuple (or named tuple) with values in the place of every `auto()`. */
  #settleAll(name: string, tuple: PyTuple): Value {
    const items = tuple.items.map((item) => this.#settle(name, item));
    if (!tuple.type.isHeap) return new PyTuple(items);
    try {
      return call(tuple.type, [new PyTuple(items)]);
    } catch (error) {
      if (!isInstanceOfException(error, "TypeError")) throw error;
      return call(tuple.type, items);
    }
  }

  /** The value of an `auto()`, or the value itself. */
  #settle(name: string, value: Value): Value {
    if (!(value instanceof PyAuto)) return value;
    if (value.value === undefined) {
      this.#usedAuto = true;
      value.value = call(this.generate, [name, 1, this.members.size, new PyList([...this.lastValues])]);
    }
    this.lastValues.push(value.value);
    return value.value;
  }
}
setDefaultType(EnumDict, dictType);

/** The class of the namespace: the program's code sets items through its `__setitem__`. */
const enumDictType = perInterpreter(() => {
  const type = pythonClass("_EnumDict", "enum", [dictType]);
  type.define("__new__", new PyStaticMethod(builtin("__new__(cls, /)", (cls: PyType) => adopt(new EnumDict(), cls))));
  definePythonMethods(type, {
    "__init__(self)": () => null,
    "__setitem__(self, key, value)": (self: EnumDict, key: Value, value: Value) => {
      self.assign(key, value);
      return null;
    },
    "update(self, members, **more_members)": (self: EnumDict, members: Value, more: PyDict) => {
      if (hasAttribute(members, "keys"))
        for (const key of arrayFrom(call(getAttribute(members, "keys"), []))) self.assign(key, getItem(members, key));
      else
        for (const pair of arrayFrom(members)) {
          const [key, value] = arrayFrom(pair);
          self.assign(key ?? null, value ?? null);
        }
      for (const [key, value] of more.table.map) self.assign(key, value);
      return null;
    },
  });
  defineAttributes(type, {
    _member_names: (self: EnumDict) => dictFromMap(new Map([...self.members.keys()].map((name) => [name, null]))),
    _last_values: (self: EnumDict) => new PyList([...self.lastValues]),
    _ignore: (self: EnumDict) => new PyList(self.ignored),
    _cls_name: {
      get: (self: EnumDict) => self.className,
      set: (self: EnumDict, value: Value | undefined) => {
        self.className = value ?? null;
      },
    },
  });
  return type;
});

export function newEnumDict(): EnumDict {
  return adopt(new EnumDict(), enumDictType());
}

/** The classes Enum, ReprEnum, IntEnum, StrEnum, Flag and IntFlag. */

import { tick } from "../../limits.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { attributeNames, getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import {
  attributeError,
  exceptionType,
  isInstanceOfException,
  PyBaseException,
  typeError,
  valueError,
} from "../../objects/exceptions.ts";
import { formatOf, reprOf, strOf } from "../../objects/text.ts";
import { type Implementation, PyAttribute, PyClassMethod, PyStaticMethod } from "../../objects/function.ts";
import { arrayFrom, pyIter } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import {
  adopt,
  integerOf,
  intType,
  normalizeInt,
  NotImplemented,
  objectType,
  PyInstance,
  PyIntBox,
  PyObject,
  type PyType,
  stringOf,
  strType,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { hashOf } from "../../objects/hash.ts";
import { isTrue } from "../../objects/truth.ts";
import { richOrder } from "../../objects/comparison.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { defineClassBody, setMetaclass } from "../class-body.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { pythonFunction } from "../python-function.ts";
import { enumProperty } from "../dynamic-class-attribute.ts";
import { EnumState, nameOf, setState, stateOf, memberValueOf } from "./enum-state.ts";
import { makeEnumType } from "./enum-type.ts";

type Methods = { readonly [signature: string]: Implementation };

export const enumTypes = perInterpreter(() => {
  const meta = makeEnumType();
  const make = (name: string, bases: PyType[], dataType: PyType, methods: Methods): PyType => {
    const cls = pythonClass(name, "enum", bases);
    setMetaclass(cls, meta);
    const state = new EnumState(dataType, name === "IntFlag" ? "keep" : "strict");
    setState(cls, state);
    defineClassBody(cls, {
      methods,
      constants: {
        _member_map_: state.map,
        _member_names_: state.names,
        _value2member_map_: state.byValue,
        _member_type_: dataType,
        _new_member_: dataType.lookup("__new__") ?? null,
        _use_args_: dataType !== objectType,
        _value_repr_: null,
      },
    });
    return cls;
  };
  const base = make("Enum", [objectType], objectType, enumMethods);
  defineDescriptors(base);
  addGenerator(base, nextNumber);
  const repr = make("ReprEnum", [base], objectType, {});
  const int = make("IntEnum", [intType, repr], intType, {});
  for (const name of ["__str__", "__format__"])
    int.define(name, intType.lookup(name === "__str__" ? "__repr__" : name));
  const str = make("StrEnum", [strType, repr], strType, { "__new__(cls, *values)": newStr });
  const construct = str.dict.get("__new__")!;
  str.define("__new_member__", construct);
  str.define("__new__", base.dict.get("__new__"));
  for (const name of ["__str__", "__format__"]) str.define(name, strType.lookup(name));
  addGenerator(str, (name: Value) => call(getAttribute(name, "lower"), []));
  const flag = make("Flag", [base], objectType, flagMethods);
  addGenerator(flag, nextBit);
  const intFlag = make("IntFlag", [intType, repr, flag], intType, intFlagMethods);
  for (const name of ["__str__", "__format__"])
    intFlag.define(name, intType.lookup(name === "__str__" ? "__repr__" : name));
  for (const cls of [int, intFlag]) cls.define("__new__", base.lookup("__new__"));
  for (const cls of [int, str, intFlag])
    cls.define("__repr__", cls === intFlag ? flag.lookup("__repr__") : base.lookup("__repr__"));
  return { meta, base, repr, int, str, flag, intFlag };
});

/** `name` and `value`: members have them, and their class does not. */
class MemberAttribute extends PyAttribute {
  override get isHidden(): boolean {
    return true;
  }
}

function defineDescriptors(base: PyType): void {
  for (const [name, key] of [
    ["name", "_name_"],
    ["value", "_value_"],
  ] as const)
    base.define(
      name,
      new MemberAttribute(
        name,
        base,
        (self) => (self instanceof PyObject ? (self.attrs?.get(key) ?? null) : null),
        (self, value) => {
          const what = value === undefined ? "delete" : "set";
          throw attributeError(`<enum 'Enum'> cannot ${what} attribute '${name}'`, self, name);
        },
      ),
    );
  const missing = pythonFunction("_missing_(cls, value)", () => null, { module: "enum", qualname: "Enum._missing_" });
  base.define("_missing_", new PyClassMethod(missing));
}

function addGenerator(cls: PyType, generate: Implementation): void {
  const made = pythonFunction("_generate_next_value_(name, start, count, last_values)", generate, {
    module: "enum",
    qualname: `${cls.name}._generate_next_value_`,
  });
  cls.define("_generate_next_value_", new PyStaticMethod(made));
}

/** One more than the highest value; where they can't be ordered, than the last one that a number can be added to. */
function nextNumber(_name: Value, start: Value, _count: Value, last: Value): Value {
  const values = arrayFrom(last);
  if (values.length === 0) return start;
  try {
    const highest = values.reduce((a, b) => (isTrue(richOrder("lt", a, b)) ? b : a));
    return binaryOperation("add", highest, 1);
  } catch (error) {
    if (!isInstanceOfException(error, "TypeError")) throw error;
  }
  for (const value of values.reverse()) {
    try {
      return binaryOperation("add", value, 1);
    } catch (error) {
      if (!isInstanceOfException(error, "TypeError")) throw error;
    }
  }
  return start;
}

/** The next power of two. */
function nextBit(_name: Value, start: Value, _count: Value, last: Value): Value {
  const values = arrayFrom(last).map((value) => integerOf(value));
  if (values.length === 0) return start ?? 1;
  const known = values.filter((value) => value !== undefined).map(BigInt);
  if (known.length < values.length) throw typeError(`invalid flag value ${reprOf(arrayFrom(last).at(-1)!)}`);
  const highest = known.reduce((a, b) => (a > b ? a : b), 0n);
  return highest === 0n ? 1 : normalizeInt(1n << BigInt(highest.toString(2).length));
}

function newStr(cls: PyType, values: PyTuple): Value {
  if (values.items.length > 3) throw typeError(`too many arguments for str(): ${reprOf(values)}`);
  const [first, encoding, errors] = values.items;
  if (values.items.length === 1 && stringOf(first!) === undefined) throw typeError(`${reprOf(first!)} is not a string`);
  if (encoding !== undefined && stringOf(encoding) === undefined)
    throw typeError(`encoding must be a string, not ${reprOf(encoding)}`);
  if (errors !== undefined && stringOf(errors) === undefined)
    throw typeError(`errors must be a string, not ${reprOf(errors)}`);
  const text = call(strType, values.items);
  const made = call(strType.lookup("__new__")!, [cls, text]) as PyObject;
  made.attrs ??= new Map();
  made.attrs.set("_value_", text);
  return made;
}

/** What a member's repr shows of its value. */
function valueText(member: PyObject): string {
  const dataType = stateOf(member.type)?.dataType ?? objectType;
  const own = member.type.lookup("_value_repr_");
  const show = own === undefined || own === null ? dataType.lookup("__repr__") : own;
  const value = memberValueOf(member);
  const isPlain = dataType === objectType && (own === undefined || own === null);
  return isPlain || show === undefined ? reprOf(value) : strOf(call(show, [value]));
}

const enumMethods: Methods = {
  "__new__(cls, value)": lookUp,
  "__repr__(self)": (self: PyObject) => `<${self.type.name}.${strOf(nameOf(self))}: ${valueText(self)}>`,
  "__str__(self)": (self: PyObject) => `${self.type.name}.${strOf(nameOf(self))}`,
  "__format__(self, format_spec)": (self: PyObject, spec: Value) => formatOf(strOf(self), stringOf(spec) ?? ""),
  "__init__(self, *args, **kwds)": () => null,
  "__dir__(self)": (self: PyObject) => new PyList(memberNames(self)),
  "__hash__(self)": (self: PyObject) => hashOf(nameOf(self)),
  "__copy__(self)": (self: Value) => self,
  "__deepcopy__(self, memo)": (self: Value) => self,
  "__reduce_ex__(self, proto)": (self: PyObject) => new PyTuple([self.type, new PyTuple([memberValueOf(self)])]),
};

/** What dir() shows of a member. */
function memberNames(self: PyObject): string[] {
  const state = stateOf(self.type);
  const names = new Set(["__class__", "__doc__", "__eq__", "__hash__", "__module__"]);
  if (state !== undefined && state.dataType !== objectType) for (const name of attributeNames(self)) names.add(name);
  for (const name of self.attrs?.keys() ?? []) if (!name.startsWith("_")) names.add(name);
  const isMember = (name: string): boolean => state?.map.get(name) !== undefined;
  for (const cls of self.type.mro) {
    for (const [name, value] of cls.dict) {
      if (name.startsWith("_")) continue;
      const isRedirect = value instanceof PyObject && value.type === enumProperty();
      if (isRedirect ? value.attrs?.get("fget") !== null || !isMember(name) : !isMember(name)) names.add(name);
      else if (isRedirect) names.delete(name);
    }
  }
  return [...names].sort();
}

/** Cls(value): the member that has the value, else what `_missing_` says. */
function lookUp(cls: PyType, value: Value): Value {
  if (typeOf(value) === cls) return value;
  const state = stateOf(cls);
  const found = state?.find(value);
  if (found !== undefined) return found;
  if (state === undefined || state.map.table.size === 0) throw typeError(`${reprOf(cls)} has no members defined`);
  let made: Value;
  let failure: PyBaseException | undefined;
  try {
    made = isFlag(cls) && !hasOwnMissing(cls) ? missingFlag(cls, value) : call(getAttribute(cls, "_missing_"), [value]);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    failure = error;
    made = null;
  }
  if (made !== null && typeof made === "object" && made.type.isSubtypeOf(cls)) return made;
  const isEjected = made !== null && state.boundary === "eject" && isFlag(cls) && integerOf(made) !== undefined;
  if (isEjected) return made;
  const invalid = valueError(`${reprOf(value)} is not a valid ${cls.qualname}`);
  if (failure === undefined && made === null) throw invalid;
  const thrown =
    failure ?? typeError(`error in ${cls.name}._missing_: returned ${reprOf(made)} instead of None or a valid member`);
  if (!thrown.type.isSubtypeOf(exceptionType("ValueError"))) thrown.context = invalid;
  throw thrown;
}

const isFlag = (cls: PyType): boolean => cls.mro.includes(enumTypes().flag);

const hasOwnMissing = (cls: PyType): boolean => {
  const owner = cls.lookupOwner("_missing_");
  return owner !== undefined && owner.module !== "enum";
};

const bitsOf = (value: Value): bigint => BigInt(integerOf(value) ?? 0);
const bitLength = (value: bigint): number => (value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length);
const withOnes = (bits: number): bigint => (1n << BigInt(bits)) - 1n;

/** A value of a flag that is no member: a combination of members, made once. */
function missingFlag(cls: PyType, given: Value): Value {
  const state = stateOf(cls)!;
  const integer = integerOf(given);
  if (integer === undefined) throw valueError(`${reprOf(given)} is not a valid ${cls.qualname}`);
  tick();
  let value = BigInt(integer);
  const mask = state.flagMask;
  const allBits = withOnes(bitLength(mask));
  const isOutside = value > allBits || value < ~allBits || (value & (allBits ^ mask)) !== 0n;
  if (isOutside) {
    switch (state.boundary) {
      case "strict": {
        const width = Math.max(bitLength(value), bitLength(mask));
        throw valueError(
          `${reprOf(cls)} invalid value ${value}\n    given ${binaryText(value, width)}\n  allowed ${binaryText(mask, width)}`,
        );
      }
      case "conform":
        value &= mask;
        break;
      case "eject":
        return normalizeInt(value);
      case "keep":
        if (value < 0n) value += withOnes(Math.max(bitLength(allBits), bitLength(value))) + 1n;
    }
  }
  const negative = value < 0n ? normalizeInt(value) : undefined;
  const isOpen = state.boundary === "eject" || state.boundary === "keep";
  if (value < 0n) value = isOpen ? value + allBits + 1n : value & state.singleBits;
  const plain = normalizeInt(value);
  const known = state.find(plain);
  if (known !== undefined) return known;
  const made = state.dataType === objectType ? new PyInstance(cls) : adopt(new PyIntBox(plain), cls);
  made.attrs ??= new Map();
  made.attrs.set("_value_", plain);
  const parts = membersIn(state, value);
  if ((value & ~state.singleBits) !== 0n)
    for (const name of state.map.table.keys()) {
      tick();
      const member = state.map.get(name)!;
      const bits = bitsOf(memberValueOf(member));
      if (bits !== 0n && (bits & value) === bits && !parts.includes(member)) parts.push(member);
    }
  let rest = value;
  for (const part of parts) rest &= ~bitsOf(memberValueOf(part));
  const names = parts.map((part) => strOf(nameOf(part)));
  made.attrs.set(
    "_name_",
    names.length === 0 ? null : [...names, ...(rest === 0n ? [] : [numberText(cls, rest)])].join("|"),
  );
  made.attrs.set("__objclass__", cls);
  state.byValue.set(plain, made);
  if (negative !== undefined) state.byValue.set(negative, made);
  return made;
}

/** How bits that have no name are shown. */
function numberText(cls: PyType, bits: bigint): string {
  const own = cls.lookup("_numeric_repr_");
  const show = own instanceof PyStaticMethod ? own.func : own;
  return show === undefined ? String(bits) : strOf(call(show, [normalizeInt(bits)]));
}

/** As bin() with room for a sign: `0b0 1000`. */
function binaryText(value: bigint, width: number): string {
  if (value < 0n) return `0b1 ${(value + (1n << BigInt(width))).toString(2).padStart(width, "0")}`;
  return `0b0 ${value.toString(2).padStart(width, "0")}`;
}

/** Members of one bit that are in a value. */
function membersIn(state: EnumState, value: bigint): Value[] {
  const found: Value[] = [];
  for (const member of state.members) {
    tick();
    const bits = bitsOf(memberValueOf(member));
    if (bits !== 0n && (bits & value) === bits) found.push(member);
  }
  return found;
}

const make = (self: PyObject, value: bigint): Value => call(self.type, [normalizeInt(value)]);

/** self OP other for two flags of one class; with `takesInts` also for ints. */
function combine(operation: (a: bigint, b: bigint) => bigint, takesInts: boolean): Implementation {
  return (self: PyObject, other: Value) => {
    const isSame = other instanceof PyObject && other.type.isSubtypeOf(self.type);
    const isInt = takesInts || stateOf(self.type)?.dataType === intType;
    const theirs = isSame ? integerOf(memberValueOf(other)) : isInt ? integerOf(other) : undefined;
    if (theirs === undefined) return NotImplemented;
    return make(self, operation(bitsOf(memberValueOf(self)), BigInt(theirs)));
  };
}

function invert(self: PyObject): Value {
  const state = stateOf(self.type)!;
  const value = bitsOf(memberValueOf(self));
  if (state.boundary === "keep") return make(self, ~value);
  if (state.boundary === "eject") return make(self, ~value);
  return make(self, state.singleBits & ~value);
}

const operators = (takesInts: boolean): Methods => {
  const or = combine((a, b) => a | b, takesInts);
  const and = combine((a, b) => a & b, takesInts);
  const xor = combine((a, b) => a ^ b, takesInts);
  return {
    "__or__(self, other)": or,
    "__and__(self, other)": and,
    "__xor__(self, other)": xor,
    "__ror__(self, other)": or,
    "__rand__(self, other)": and,
    "__rxor__(self, other)": xor,
    "__invert__(self)": invert,
  };
};

/** A member; of anything else CPython's method misses the attribute that it reads first. */
function requireMember(value: Value, attribute = "_value_"): PyObject {
  if (value instanceof PyObject && stateOf(value.type) !== undefined) return value;
  getAttribute(value, attribute);
  throw typeError(`${reprOf(value)} is no member of an enumeration`);
}

const flagMethods: Methods = {
  "__contains__(self, other)": (self: PyObject, other: Value) => {
    if (!typeOf(other).isSubtypeOf(typeOf(self)))
      throw typeError(
        `unsupported operand type(s) for 'in': '${typeOf(other).qualname}' and '${typeOf(self).qualname}'`,
      );
    const theirs = bitsOf(memberValueOf(requireMember(other)));
    return (theirs & bitsOf(memberValueOf(self))) === theirs;
  },
  "__iter__(self)": (self: PyObject) =>
    pyIter(new PyTuple(membersIn(stateOf(requireMember(self, "_iter_member_").type)!, bitsOf(memberValueOf(self))))),
  "__len__(self)": (self: PyObject) =>
    membersIn(stateOf(requireMember(self).type)!, bitsOf(memberValueOf(self))).length,
  "__bool__(self)": (self: PyObject) => bitsOf(memberValueOf(self)) !== 0n,
  "__repr__(self)": (self: PyObject) => {
    const name = nameOf(self);
    return name === null
      ? `<${self.type.name}: ${valueText(self)}>`
      : `<${self.type.name}.${strOf(name)}: ${valueText(self)}>`;
  },
  "__str__(self)": (self: PyObject) => {
    const name = nameOf(self);
    return name === null ? `${self.type.name}(${reprOf(memberValueOf(self))})` : `${self.type.name}.${strOf(name)}`;
  },
  ...operators(false),
};

const intFlagMethods: Methods = {
  ...operators(true),
};

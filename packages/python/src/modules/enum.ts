/** The module enum: its classes are in the folder beside this file. */

import { charge, tick } from "../limits.ts";
import { getAttribute, setAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { attributeError, typeError, valueError } from "../objects/exceptions.ts";
import { PyList } from "../objects/list.ts";
import {
  type Attributes,
  integerOf,
  normalizeInt,
  objectType,
  type PyObject,
  PyType,
  typeOf,
  type Value,
} from "../objects/object.ts";
import { reprOf, strOf } from "../objects/text.ts";
import { isTrue } from "../objects/truth.ts";
import { PyTuple } from "../objects/tuple.ts";
import { bind } from "../runtime/variables.ts";
import { world } from "../runtime/world.ts";
import { defineClassBody } from "./class-body.ts";
import { enumProperty } from "./dynamic-class-attribute.ts";
import { autoType, memberType, nonmemberType } from "./enum/enum-dict.ts";
import { enumTypes } from "./enum/enum-classes.ts";
import { boundaryMembers } from "./enum/enum-type.ts";
import { nameOf, stateOf, memberValueOf } from "./enum/enum-state.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { pythonClass } from "./python-class.ts";
import { definePythonFunctions, pythonFunction } from "./python-function.ts";

/** `B -> A, C -> A`: names that are not the first of their member. */
function aliasesOf(cls: PyType): string[] {
  const { map } = stateOf(cls)!;
  return map.table
    .keys()
    .filter((name) => nameOf(map.get(name)!) !== name)
    .map((name) => `${strOf(name)} -> ${strOf(nameOf(map.get(name)!))}`);
}

function requireEnum(cls: Value): PyType {
  if (cls instanceof PyType && stateOf(cls) !== undefined) return cls;
  getAttribute(cls, "__members__");
  throw typeError(`${reprOf(cls)} is no enumeration`);
}

function unique(cls: Value): Value {
  const aliases = aliasesOf(requireEnum(cls));
  if (aliases.length > 0) throw valueError(`duplicate values found in ${reprOf(cls)}: ${aliases.join(", ")}`);
  return cls;
}

/** enum.verify(...)(cls) */
function check(cls: PyType, checks: readonly Value[]): void {
  for (const each of checks) {
    const wanted = strOf(memberValueOf(each));
    if (wanted === "one name per value") {
      const aliases = aliasesOf(cls);
      if (aliases.length > 0) throw valueError(`aliases found in ${reprOf(cls)}: ${aliases.join(", ")}`);
    } else if (wanted === "no skipped values") checkContinuous(cls);
    else checkNamedFlags(cls);
  }
}

/** `enum.verify(*checks)`: a decorator that keeps its checks. */
function verifyClass(): PyType {
  const verify = pythonClass("verify", "enum", [objectType]);
  defineClassBody(verify, {
    methods: {
      "__init__(self, *checks)": (self: PyObject, checks: PyTuple) => {
        setAttribute(self, "checks", checks);
        return null;
      },
      "__call__(self, enumeration)": (self: PyObject, cls: Value) => {
        const checks = getAttribute(self, "checks");
        check(requireEnum(cls), checks instanceof PyTuple ? checks.items : []);
        return cls;
      },
    },
  });
  return verify;
}

/** Every bit of a flag that names several must be a member by itself. */
function checkNamedFlags(cls: PyType): void {
  const { map } = stateOf(cls)!;
  const members = map.table.keys().map((name) => [strOf(name), map.get(name)!] as const);
  const isAlias = (name: string, member: Value): boolean => nameOf(member) !== name;
  const values = members
    .filter(([name, member]) => !isAlias(name, member))
    .map(([, member]) => BigInt(integerOf(memberValueOf(member)) ?? 0));
  const known = new Set(values);
  const incomplete: string[] = [];
  let missing = 0n;
  for (const [name, member] of members) {
    if (isAlias(name, member)) continue;
    const value = BigInt(integerOf(memberValueOf(member)) ?? 0);
    if (value < 0n) continue;
    const lacking = bitsIn(value).filter((bit) => !known.has(bit));
    if (lacking.length === 0) continue;
    incomplete.push(name);
    for (const bit of lacking) missing |= bit;
  }
  if (incomplete.length === 0) return;
  const subject =
    incomplete.length === 1
      ? `alias ${incomplete[0]} is missing`
      : `aliases ${incomplete.slice(0, -1).join(", ")} and ${incomplete.at(-1)} are missing`;
  const what = bitsIn(missing).length === 1 ? "value" : "combined values of";
  throw valueError(
    `invalid Flag ${reprOf(cls.name)}: ${subject} ${what} 0x${missing.toString(16)} [use enum.show_flag_values(value) for details]`,
  );
}

/** Bits of a number, lowest first. */
function bitsIn(value: bigint): bigint[] {
  const bits: bigint[] = [];
  for (let rest = value; rest > 0n; rest &= rest - 1n) {
    tick();
    bits.push(rest & -rest);
  }
  return bits;
}

/** enum.bin: as bin(), with the sign in a place of its own. */
function signedBits(value: Value, maxBits: Value): Value {
  const number = BigInt(integerOf(value) ?? 0);
  const width = (number < 0n ? -number - 1n : number).toString(2).length;
  const least = maxBits === null ? 0 : Number(integerOf(maxBits) ?? 0);
  charge(least * 2);
  const size = Math.max(width, least);
  const digits = number < 0n ? (number + (1n << BigInt(width))).toString(2).padStart(width, "0") : number.toString(2);
  return number < 0n ? `0b1 ${digits.padStart(size, "1")}` : `0b0 ${digits.padStart(size, "0")}`;
}

const moduleOf = (cls: PyType): string => cls.module.split(".").at(-1) ?? "";

/** How a member of a global enum is written: by the module's name. */
function globalRepr(self: PyObject): Value {
  return `${moduleOf(self.type)}.${strOf(nameOf(self))}`;
}

function globalFlagRepr(self: PyObject): Value {
  const name = nameOf(self);
  const module = moduleOf(self.type);
  if (name === null) return `${module}.${self.type.name}(${reprOf(memberValueOf(self))})`;
  const parts = strOf(name).split("|");
  if (parts.length === 1) return `${module}.${parts[0]}`;
  return parts.map((part) => (/^\d/.test(part) ? part : `${module}.${part}`)).join("|");
}

function globalStr(self: PyObject): Value {
  const name = nameOf(self);
  return name === null ? `${self.type.name}(${reprOf(memberValueOf(self))})` : name;
}

/** A function of members, which says so where it gets something else. */
const ofMember =
  <T extends Value>(code: (self: T) => Value) =>
  (self: T): Value => {
    if (typeOf(self).isSubtypeOf(enumTypes().base)) return code(self);
    const missing = code === (globalFlagRepr as unknown) ? "_value_" : "_name_";
    throw attributeError(`'${typeOf(self).name}' object has no attribute '${missing}'`, self, missing);
  };

/** How members are written that are names of a module. */
export const globalFunctions = perInterpreter(() => ({
  repr: pythonFunction("global_enum_repr(self)", ofMember(globalRepr), { module: "enum" }),
  flagRepr: pythonFunction("global_flag_repr(self)", ofMember(globalFlagRepr), { module: "enum" }),
  str: pythonFunction("global_str(self)", ofMember(globalStr), { module: "enum" }),
}));

/** enum.global_enum: members become names of the module, and are written as such. */
function makeGlobal(cls: Value, updateStr: Value): Value {
  const enumeration = requireEnum(cls);
  const { flag, repr } = enumTypes();
  const functions = globalFunctions();
  enumeration.define("__repr__", enumeration.mro.includes(flag) ? functions.flagRepr : functions.repr);
  if (!enumeration.mro.includes(repr) || isTrue(updateStr)) enumeration.define("__str__", functions.str);
  const { map } = stateOf(enumeration)!;
  for (const name of map.table.keys()) bind(world().global(strOf(name)), map.get(name)!);
  return cls;
}

function checkContinuous(cls: PyType): void {
  const values = stateOf(cls)!.members.map((member) => Number(integerOf(memberValueOf(member)) ?? 0));
  if (values.length < 2) return;
  const known = new Set(values);
  const missing: number[] = [];
  const isFlag = cls.mro.includes(enumTypes().flag);
  const high = Math.max(...values);
  for (let value = Math.min(...values); value < high; value = isFlag ? value * 2 : value + 1) {
    tick();
    if (!known.has(value)) missing.push(value);
  }
  if (missing.length > 0)
    throw valueError(`invalid ${isFlag ? "flag" : "enum"} ${reprOf(cls.name)}: missing values ${missing.join(", ")}`);
}

/** A small enum of strings that the module itself has. */
function ownEnum(name: string, members: readonly (readonly [string, string])[]): PyType {
  const names = new PyList(members.map((pair) => new PyTuple(pair)));
  return call(enumTypes().str, [name, names], new Map<string, Value>([["module", "enum"]])) as PyType;
}

/** What `pickle` would call: never called here, but a program may look at it. */
const builtinGetattr = (): Value => world().importLibraryModule("builtins").attrs.get("getattr") ?? null;

const EXPORTED =
  "EnumType EnumMeta Enum IntEnum StrEnum Flag IntFlag ReprEnum auto unique property verify member nonmember FlagBoundary STRICT CONFORM EJECT KEEP global_flag_repr global_enum_repr global_str global_enum EnumCheck CONTINUOUS NAMED_FLAGS UNIQUE pickle_by_global_name pickle_by_enum_name";

export const enumModule: ModuleDefinition = {
  name: "enum",
  create(): Attributes {
    const { meta, base, repr, int, str, flag, intFlag } = enumTypes();
    const boundary = ownEnum("FlagBoundary", [
      ["STRICT", "strict"],
      ["CONFORM", "conform"],
      ["EJECT", "eject"],
      ["KEEP", "keep"],
    ]);
    const checks = ownEnum("EnumCheck", [
      ["CONTINUOUS", "no skipped values"],
      ["NAMED_FLAGS", "multi-flag aliases may not contain unnamed flags"],
      ["UNIQUE", "one name per value"],
    ]);
    const namespace: Attributes = new Map<string, Value>([
      ["Enum", base],
      ["EnumMeta", meta],
      ["EnumType", meta],
      ["EnumCheck", checks],
      ["Flag", flag],
      ["FlagBoundary", boundary],
      ["IntEnum", int],
      ["IntFlag", intFlag],
      ["ReprEnum", repr],
      ["StrEnum", str],
      ["auto", autoType],
      ["member", memberType],
      ["nonmember", nonmemberType],
      ["property", enumProperty()],
      ["global_enum_repr", globalFunctions().repr],
      ["global_flag_repr", globalFunctions().flagRepr],
      ["global_str", globalFunctions().str],
    ]);
    boundaryMembers.of = (name) => stateOf(boundary)!.map.get(name.toUpperCase()) ?? null;
    for (const cls of [flag, intFlag]) cls.define("_boundary_", boundaryMembers.of(stateOf(cls)!.boundary));
    for (const cls of [boundary, checks])
      for (const [name, value] of stateOf(cls)!.map.table.map) namespace.set(strOf(name), value);
    definePythonFunctions(namespace, "enum", {
      "unique(enumeration)": unique,
      "global_enum(cls, update_str=False)": makeGlobal,
      "bin(num, max_bits=None)": signedBits,
      "show_flag_values(value)": (value: Value) => {
        const isMember = typeOf(value).isSubtypeOf(enumTypes().base);
        const number = isMember ? memberValueOf(value) : value;
        const integer = integerOf(number);
        if (integer === undefined)
          throw typeError(`'<' not supported between instances of '${typeOf(number).name}' and 'int'`);
        return new PyList(bitsIn(BigInt(integer)).map(normalizeInt));
      },
      "pickle_by_global_name(self, proto)": nameOf,
      "pickle_by_enum_name(self, proto)": (self: Value) =>
        new PyTuple([builtinGetattr(), new PyTuple([typeOf(self), nameOf(self)])]),
    });
    namespace.set("verify", verifyClass());
    namespace.set("__all__", new PyList(EXPORTED.split(" ")));
    return namespace;
  },
};

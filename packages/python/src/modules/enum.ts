/** The module enum: its classes are in the folder beside this file. */

import { tick } from "../limits.ts";
import { createType } from "../objects/class-creation.ts";
import { call } from "../objects/call.ts";
import { PyDict } from "../objects/dict.ts";
import { typeError, valueError } from "../objects/exceptions.ts";
import { propertyType } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import { type Attributes, integerOf, PyType, typeType, type Value } from "../objects/object.ts";
import { reprOf, strOf } from "../objects/text.ts";
import { PyTuple } from "../objects/tuple.ts";
import { autoType, memberType, nonmemberType } from "./enum/enum-dict.ts";
import { enumTypes } from "./enum/enum-classes.ts";
import { nameOf, stateOf, memberValueOf } from "./enum/enum-state.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { nativeFunction } from "./native-function.ts";
import { definePythonFunctions } from "./python-function.ts";

/** `B -> A, C -> A`: names that are not the first of their member. */
function aliasesOf(cls: PyType): string[] {
  const { map } = stateOf(cls)!;
  return map.table
    .keys()
    .filter((name) => nameOf(map.get(name)!) !== name)
    .map((name) => `${strOf(name)} -> ${strOf(nameOf(map.get(name)!))}`);
}

function requireEnum(cls: Value): PyType {
  if (!(cls instanceof PyType) || stateOf(cls) === undefined) throw typeError(`${reprOf(cls)} is no enumeration`);
  return cls;
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
  }
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

function subclassOf(base: PyType, name: string): PyType {
  const namespace = new PyDict();
  namespace.set("__module__", "enum");
  return createType(typeType, name, [base], namespace, undefined);
}

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
      ["property", subclassOf(propertyType, "property")],
    ]);
    for (const cls of [boundary, checks])
      for (const [name, value] of stateOf(cls)!.map.table.map) namespace.set(strOf(name), value);
    definePythonFunctions(namespace, "enum", {
      "unique(enumeration)": unique,
      "global_enum(cls, update_str=False)": (cls: Value) => cls,
    });
    namespace.set(
      "verify",
      nativeFunction("verify", { module: "enum", varargs: "checks" }, (checks_) =>
        nativeFunction("verify", { module: "enum", positional: ["enumeration"] }, (cls) => {
          check(requireEnum(cls!), (checks_ as PyTuple).items);
          return cls!;
        }),
      ),
    );
    return namespace;
  },
};

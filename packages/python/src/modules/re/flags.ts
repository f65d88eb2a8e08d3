/** Flags of regular expressions: their bits and names, and the enum `re.RegexFlag`. */

import { call } from "../../objects/call.ts";
import { PyList } from "../../objects/list.ts";
import { objectType, type PyType, type Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { world } from "../../runtime/world.ts";
import { enumTypes } from "../enum/enum-classes.ts";
import { globalFunctions } from "../enum.ts";
import { perInterpreter } from "../per-interpreter.ts";

export const TEMPLATE = 1;
export const IGNORECASE = 2;
export const LOCALE = 4;
export const MULTILINE = 8;
export const DOTALL = 16;
export const UNICODE = 32;
export const VERBOSE = 64;
export const DEBUG = 128;
export const ASCII = 256;
/** Which alphabet: at most one of these may hold. */
export const TYPE_FLAGS = ASCII | LOCALE | UNICODE;

/** Long name, short name and bit, in the order in which CPython defines and shows them. */
const NAMES: readonly (readonly [string, string, number])[] = [
  ["ASCII", "A", ASCII],
  ["IGNORECASE", "I", IGNORECASE],
  ["LOCALE", "L", LOCALE],
  ["UNICODE", "U", UNICODE],
  ["MULTILINE", "M", MULTILINE],
  ["DOTALL", "S", DOTALL],
  ["VERBOSE", "X", VERBOSE],
  ["TEMPLATE", "T", TEMPLATE],
  ["DEBUG", "", DEBUG],
];
const KNOWN_BITS = 511;

/** The class `re.RegexFlag`: an `enum.IntFlag`, whose members are written as names of the module. */
export const regexFlagType = perInterpreter((): PyType => {
  const pairs = flagNames().map((pair) => new PyTuple(pair));
  const options = new Map<string, Value>([["module", "re"]]);
  const type = call(enumTypes().intFlag, ["RegexFlag", new PyList(pairs)], options) as PyType;
  type.define("__repr__", globalFunctions().flagRepr);
  type.define("__str__", objectType.lookup("__str__"));
  type.define("_numeric_repr_", world().importLibraryModule("builtins").attrs.get("hex"));
  return type;
});

/** Every name of a flag with its bit, long and short ones: what the module and the class define. */
export function flagNames(): [string, number][] {
  const names: [string, number][] = [["NOFLAG", 0]];
  for (const [long, short, bit] of NAMES) {
    names.push([long, bit]);
    if (short !== "") names.push([short, bit]);
  }
  return names;
}

/** The member (or combination of members) with these bits. */
export function flagMember(bits: number): Value {
  return call(regexFlagType(), [bits]);
}

/** What the repr of a pattern shows of its flags: `, re.IGNORECASE`. UNICODE is what a str pattern has anyway. */
export function patternFlagsText(bits: number, isText: boolean): string {
  const shown = isText && (bits & TYPE_FLAGS) === UNICODE ? bits & ~UNICODE : bits;
  if (shown === 0) return "";
  const names = PATTERN_ORDER.filter((name) => (shown & bitOfName(name)) !== 0).map((name) => `re.${name}`);
  const unknown = shown & ~KNOWN_BITS;
  return `, ${[...names, ...(unknown === 0 ? [] : [`0x${(unknown >>> 0).toString(16)}`])].join("|")}`;
}
const PATTERN_ORDER = [
  "TEMPLATE",
  "IGNORECASE",
  "LOCALE",
  "MULTILINE",
  "DOTALL",
  "UNICODE",
  "VERBOSE",
  "DEBUG",
  "ASCII",
];

function bitOfName(name: string): number {
  return NAMES.find(([long]) => long === name)![2];
}

/**
 * Flags of regular expressions: their bits, and `re.RegexFlag`, the int subclass whose repr names them.
 *
 * CPython makes RegexFlag with `enum.IntFlag`; here it is a class with the same results for the operators, `repr`, `str`, `name`, `value`
 * and iteration. Members are kept by value, so that `re.I is re.IGNORECASE` and `re.I | re.M` gives one object each time.
 */

import type { PyDict } from "../../objects/dict.ts";
import { bitLength } from "../../objects/int-arithmetic.ts";
import { keyError, typeError, valueError } from "../../objects/exceptions.ts";
import { builtin, defineAttributes, defineClassMethods, defineMethods } from "../../objects/function.ts";
import { hashInt } from "../../objects/hash.ts";
import { ArrayIterator } from "../../objects/sequence.ts";
import { adopt, integerOf, intType, NotImplemented, PyIntBox, type PyType, type Value } from "../../objects/object.ts";
import { type PyTuple, tupleIteratorType } from "../../objects/tuple.ts";
import { reprOf } from "../../objects/text.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";

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

/** Members and combinations by their bits. */
const members = perInterpreter(() => new Map<number, PyIntBox>());

/** The class `re.RegexFlag`. */
export const regexFlagType = perInterpreter((): PyType => {
  const type = pythonClass("RegexFlag", "re", [intType]);
  type.define("__new__", builtin("__new__(*args, **kwargs)", newFlag, "re"));
  defineMethods(type, {
    "__repr__(self, /)": (self: PyIntBox) => flagText(self),
    "__str__(self, /)": (self: PyIntBox) => flagText(self),
    "__hash__(self, /)": (self: PyIntBox) => hashInt(self.value),
    "__or__(self, other, /)": (self: PyIntBox, other: Value) => combine(self, other, (a, b) => a | b),
    "__ror__(self, other, /)": (self: PyIntBox, other: Value) => combine(self, other, (a, b) => a | b),
    "__and__(self, other, /)": (self: PyIntBox, other: Value) => combine(self, other, (a, b) => a & b),
    "__rand__(self, other, /)": (self: PyIntBox, other: Value) => combine(self, other, (a, b) => a & b),
    "__xor__(self, other, /)": (self: PyIntBox, other: Value) => combine(self, other, (a, b) => a ^ b),
    "__rxor__(self, other, /)": (self: PyIntBox, other: Value) => combine(self, other, (a, b) => a ^ b),
    "__invert__(self, /)": (self: PyIntBox) => flagMember(KNOWN_BITS & ~bitsOf(self)),
    "__contains__(self, other, /)": (self: PyIntBox, other: Value) => {
      const bits = integerOf(other);
      if (typeof bits !== "number") throw typeError("unsupported operand type(s) for 'in'");
      return (bitsOf(self) & bits) === bits;
    },
    "__iter__(self, /)": (self: PyIntBox) => new ArrayIterator(partsOf(self), tupleIteratorType),
    "__len__(self, /)": (self: PyIntBox) => partsOf(self).length,
    "__bool__(self, /)": (self: PyIntBox) => self.value !== 0,
  });
  defineAttributes(type, {
    name: (self: PyIntBox) => nameOf(self) ?? null,
    value: (self: PyIntBox) => self.value,
    _value_: (self: PyIntBox) => self.value,
  });
  defineClassMethods(type, {
    "__class_getitem__(cls, name, /)": (_cls: PyType, name: Value) => {
      const found = NAMES.find(([long, short]) => name === long || (name === short && short !== ""));
      if (found === undefined) throw keyError(name);
      return flagMember(found[2]);
    },
  });
  for (const [name, bit] of flagNames()) type.define(name, memberOf(type, bit));
  return type;
});

/** `RegexFlag(value)`, in the words of a class of `enum`. A negative value means all bits but those. */
function newFlag(args: PyTuple, kwargs: PyDict): Value {
  const called = "EnumType.__call__()";
  const given = args.items.length;
  for (const name of kwargs.table.map.keys())
    if (name !== "value") throw typeError(`${called} got an unexpected keyword argument '${String(name)}'`);
  if (given > 3) throw typeError(`${called} takes from 2 to 3 positional arguments but ${given} were given`);
  const value = args.items[1] ?? kwargs.table.map.get("value");
  if (value === undefined) throw typeError(`${called} missing 1 required positional argument: 'value'`);
  if (given === 3) throw typeError(`<enum ${reprOf(value)}> cannot extend <flag 'RegexFlag'>`);
  const bits = integerOf(value);
  if (typeof bits !== "number") throw valueError(`${reprOf(value)} is not a valid RegexFlag`);
  return flagMember(bits < 0 ? Math.max(KNOWN_BITS + 1, 2 ** bitLength(bits)) + bits : bits);
}

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
export function flagMember(bits: number): PyIntBox {
  return memberOf(regexFlagType(), bits);
}

function memberOf(type: PyType, bits: number): PyIntBox {
  const known = members();
  let member = known.get(bits);
  if (member === undefined) {
    member = adopt(new PyIntBox(bits), type);
    if (known.size < 4096) known.set(bits, member);
  }
  return member;
}

const bitsOf = (flag: PyIntBox): number => Number(flag.value);

function combine(flag: PyIntBox, other: Value, operation: (a: number, b: number) => number): Value {
  const bits = integerOf(other);
  if (bits === undefined) return NotImplemented;
  return flagMember(operation(bitsOf(flag), Number(bits)));
}

function partsOf(flag: PyIntBox): Value[] {
  return NAMES.filter(([, , bit]) => (bitsOf(flag) & bit) !== 0).map(([, , bit]) => flagMember(bit));
}

function nameOf(flag: PyIntBox): string | undefined {
  const bits = bitsOf(flag);
  if (bits === 0) return "NOFLAG";
  const names = NAMES.filter(([, , bit]) => (bits & bit) !== 0).map(([long]) => long);
  const unknown = bits & ~KNOWN_BITS;
  if (names.length === 0) return undefined;
  return [...names, ...(unknown === 0 ? [] : [String(unknown)])].join("|");
}

/** `re.IGNORECASE|re.MULTILINE`; bits without a name are shown in hexadecimal. */
function flagText(flag: PyIntBox): string {
  const bits = bitsOf(flag);
  if (bits === 0) return "re.NOFLAG";
  const names = NAMES.filter(([, , bit]) => (bits & bit) !== 0).map(([long]) => `re.${long}`);
  const unknown = bits & ~KNOWN_BITS;
  if (names.length === 0) return `re.RegexFlag(${bits})`;
  return [...names, ...(unknown === 0 ? [] : [`0x${(unknown >>> 0).toString(16)}`])].join("|");
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

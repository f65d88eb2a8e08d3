/**
 * The module unicodedata: what Unicode 14 says of characters, and `ucd_3_2_0`, an object with the same functions for Unicode 3.2.
 * The databases stand in `unicodedata/character-properties.ts`, the names in `syntax/character-names.ts`.
 */

import { PyByteArray } from "../objects/bytearray.ts";
import { keyError, typeError, valueError } from "../objects/exceptions.ts";
import { builtin, defineAttributes, defineMethods, type Implementation } from "../objects/function.ts";
import { PyMemoryView } from "../objects/memoryview.ts";
import {
  type Attributes,
  builtinType,
  PyFloat,
  PyObject,
  setDefaultType,
  stringOf,
  type Value,
} from "../objects/object.ts";
import { textLength } from "../objects/str-text.ts";
import { latin1Text, requireBytes } from "./byte-source.ts";
import { kindOf } from "./c-arguments.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { type CharacterDatabase, unicode3, unicode14 } from "./unicodedata/character-properties.ts";

/** The one character that a function takes. */
function codeOf(name: string, value: Value, position = ""): number {
  const text = stringOf(value);
  if (text === undefined)
    throw typeError(`${name}() argument${position} must be a unicode character, not ${kindOf(value)}`);
  if (textLength(text) !== 1)
    throw typeError(`${name}() argument${position} must be a unicode character, not ${kindOf(value)}`);
  return text.codePointAt(0)!;
}

function orDefault(found: Value | undefined, missing: Value | undefined, refusal: string): Value {
  if (found !== undefined) return found;
  if (missing === undefined) throw valueError(refusal);
  return missing;
}

function formOf(name: string, form: Value, text: Value): { form: string; text: string } {
  const [wanted, given] = [stringOf(form), stringOf(text)];
  if (wanted === undefined) throw typeError(`${name}() argument 1 must be str, not ${kindOf(form)}`);
  if (given === undefined) throw typeError(`${name}() argument 2 must be str, not ${kindOf(text)}`);
  if (given !== "" && !["NFC", "NFD", "NFKC", "NFKD"].includes(wanted)) throw valueError("invalid normalization form");
  return { form: wanted, text: given };
}

function lookup(database: CharacterDatabase, name: Value): string {
  if (name instanceof PyByteArray || name instanceof PyMemoryView)
    throw typeError(`lookup() argument must be read-only bytes-like object, not ${kindOf(name)}`);
  const text = stringOf(name) ?? latin1Text(requireBytes(name));
  if (text.length > 256) throw keyError("name too long");
  const found = database.lookup(text);
  if (found === null) throw keyError(`undefined character name '${text}'`);
  return found;
}

/** The functions of one database by signature, without the database as their first argument. */
function functionsOf(database: CharacterDatabase): Record<string, Implementation> {
  return {
    "category(chr, /)": (chr: Value) => database.property("category", codeOf("category", chr)),
    "bidirectional(chr, /)": (chr: Value) => database.property("bidirectional", codeOf("bidirectional", chr)),
    "combining(chr, /)": (chr: Value) => Number(database.property("combining", codeOf("combining", chr))),
    "east_asian_width(chr, /)": (chr: Value) => database.property("eastAsianWidth", codeOf("east_asian_width", chr)),
    "mirrored(chr, /)": (chr: Value) => Number(database.property("mirrored", codeOf("mirrored", chr))),
    "decomposition(chr, /)": (chr: Value) => database.decomposition(codeOf("decomposition", chr)),
    "decimal(chr, default=?, /)": (chr: Value, missing: Value | undefined) => {
      const found = database.numeric(codeOf("decimal", chr, " 1"));
      return orDefault(found?.isDecimal === true ? found.value : undefined, missing, "not a decimal");
    },
    "digit(chr, default=?, /)": (chr: Value, missing: Value | undefined) =>
      orDefault(database.digit(codeOf("digit", chr, " 1")), missing, "not a digit"),
    "numeric(chr, default=?, /)": (chr: Value, missing: Value | undefined) => {
      const found = database.numeric(codeOf("numeric", chr, " 1"));
      return orDefault(found === undefined ? undefined : new PyFloat(found.value), missing, "not a numeric character");
    },
    "name(chr, default=?, /)": (chr: Value, missing: Value | undefined) =>
      orDefault(database.nameOf(codeOf("name", chr, " 1")) ?? undefined, missing, "no such name"),
    "lookup(name, /)": (name: Value) => lookup(database, name),
    "normalize(form, unistr, /)": (form: Value, text: Value) => {
      const given = formOf("normalize", form, text);
      return database.normalize(given.form, given.text);
    },
    "is_normalized(form, unistr, /)": (form: Value, text: Value) => {
      const given = formOf("is_normalized", form, text);
      return database.normalize(given.form, given.text) === given.text;
    },
  };
}

const databaseType = builtinType("unicodedata.UCD", undefined, { module: "unicodedata", final: true });

/** `ucd_3_2_0`, the only object of its type. */
class PyDatabase extends PyObject {}
setDefaultType(PyDatabase, databaseType);

defineMethods(
  databaseType,
  Object.fromEntries(
    Object.entries(functionsOf(unicode3)).map(([signature, code]) => [
      signature.replace("(", "(self, "),
      (_self: Value, ...rest: Value[]) => code(...rest),
    ]),
  ),
);
defineAttributes(databaseType, { unidata_version: () => unicode3.version });

export const unicodedataModule: ModuleDefinition = {
  name: "unicodedata",
  create(): Attributes {
    const namespace: Attributes = new Map<string, Value>([["unidata_version", unicode14.version]]);
    for (const [text, code] of Object.entries(functionsOf(unicode14))) {
      const made = builtin(text, code, "unicodedata");
      namespace.set(made.name, made);
    }
    namespace.set("UCD", databaseType);
    namespace.set("ucd_3_2_0", new PyDatabase());
    return namespace;
  },
};

/** Translation of str by a table of characters: str.translate and str.maketrans. */

import { charge, tick } from "../limits.ts";
import { getItem } from "./access.ts";
import { requireString } from "./argument-errors.ts";
import { isAscii } from "./ascii-kinds.ts";
import { dictType, PyDict } from "./dict.ts";
import { isInstanceOfException, typeError, valueError } from "./exceptions.ts";
import { defineMethods, defineStaticMethods } from "./function.ts";
import { integerOf, stringOf, strType, type Value } from "./object.ts";
import { selfText, textLength } from "./str-text.ts";

/** text.translate(table): the table maps code points to code points, texts or None. Every distinct character is asked for once. */
function translateText(text: string, table: Value): string {
  if (text.length <= 64 && table instanceof PyDict && table.type === dictType && isAscii(text))
    return translateShort(text, table);
  const known = new Map<string, string>();
  let result = "";
  let parts: string[] = [];
  let size = 0;
  for (const character of text) {
    let mapped = known.get(character);
    if (mapped === undefined) {
      mapped = translateCharacter(character, table);
      known.set(character, mapped);
    }
    size += mapped.length + 8;
    parts.push(mapped);
    if (size > 65_536) {
      // V8 can't be broken off while it puts millions of parts together.
      charge(size);
      tick(parts.length);
      result += parts.join("");
      parts = [];
      size = 0;
    }
  }
  return result + parts.join("");
}

/** A short ASCII text by a plain dict: what is not in the table stays, and nothing of the program is asked. */
function translateShort(text: string, table: PyDict): string {
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const mapped = table.get(text.charCodeAt(i));
    const put = mapped === undefined ? text[i]! : textFor(mapped);
    if (put.length > 64) charge(put.length);
    result += put;
  }
  return result;
}

function translateCharacter(character: string, table: Value): string {
  let mapped: Value;
  try {
    mapped = getItem(table, character.codePointAt(0)!);
  } catch (error) {
    if (isInstanceOfException(error, "LookupError")) return character;
    throw error;
  }
  return textFor(mapped);
}

/** What a table says of a character, as text. */
function textFor(mapped: Value): string {
  if (mapped === null) return "";
  const text = stringOf(mapped);
  if (text !== undefined) return text;
  const code = integerOf(mapped);
  if (code === undefined) throw typeError("character mapping must return integer, None or str");
  if (code < 0 || code > 0x10ffff) throw valueError("character mapping must be in range(0x110000)");
  return String.fromCodePoint(Number(code));
}

function makeTable(x: Value, y: Value | undefined, z: Value | undefined): PyDict {
  const table = new PyDict();
  if (y !== undefined) {
    fillFromTexts(table, x, y, z);
    return table;
  }
  if (!(x instanceof PyDict)) throw typeError("if you give only one argument to maketrans it must be a dict");
  for (const [canonical, value] of x.table.map) {
    const key = x.table.original(canonical);
    const text = stringOf(key);
    if (text !== undefined) {
      if (textLength(text) !== 1) throw valueError("string keys in translate table must be of length 1");
      table.set(text.codePointAt(0)!, value);
    } else if (integerOf(key) !== undefined) table.set(key, value);
    else throw typeError("keys in translate table must be strings or integers");
  }
  return table;
}

function fillFromTexts(table: PyDict, x: Value, y: Value, z: Value | undefined): void {
  const to = requireString("maketrans() argument 2", y);
  const dropped = z === undefined ? "" : requireString("maketrans() argument 3", z);
  const from = stringOf(x);
  if (from === undefined) throw typeError("first maketrans argument must be a string if there is a second argument");
  if (textLength(from) !== textLength(to)) throw valueError("the first two maketrans arguments must have equal length");
  charge((from.length + dropped.length) * 48);
  const targets = [...to];
  for (const [i, character] of [...from].entries()) table.set(character.codePointAt(0)!, targets[i]!.codePointAt(0)!);
  for (const character of dropped) table.set(character.codePointAt(0)!, null);
}

defineMethods(strType, {
  "translate(self, table, /)": (self, table) => translateText(selfText(self), table),
});

defineStaticMethods(strType, {
  "maketrans(x, y=?, z=?, /)": (x, y: Value | undefined, z: Value | undefined) => makeTable(x, y, z),
});

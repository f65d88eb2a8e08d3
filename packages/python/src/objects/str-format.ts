/**
 * str.format: replacement fields `{name.attribute[key]!conversion:spec}` read and filled in.
 *
 * `readMarkup` cuts a format into literals and fields, `splitFieldName` a field's name into the first part and what follows; both serve
 * `string.Formatter` too. Attributes are read through the attribute gate and items as any subscription, so a format reaches nothing that the
 * program could not write itself. Specifications may hold fields of their own, one level deep.
 */

import { RecentTexts } from "../recent-texts.ts";
import { charge, tick } from "../limits.ts";
import { getItem } from "./access.ts";
import { getAttribute } from "./attributes.ts";
import type { PyDict } from "./dict.ts";
import { indexError, keyError, valueError } from "./exceptions.ts";
import { defineMethods } from "./function.ts";
import { decimalDigit } from "./int-text.ts";
import { strType, type Value } from "./object.ts";
import { selfText } from "./str-text.ts";
import { asciiOf, formatOf, reprOf, strOf } from "./text.ts";
import type { PyTuple } from "./tuple.ts";

/** A literal, and the field that follows it; `field` undefined at the end and before a doubled brace. */
export type Markup = { literal: string; field: Field | undefined };
/** `conversion` is "" where none is given. `nested`: the specification has braces. */
export type Field = { name: string; conversion: string; spec: string; nested: boolean; parts?: FieldName };
/** The first part of a field name (a number where it is one), and what follows. */
export type FieldName = { first: string | number; rest: string };

/** Formats that were read to their end lately, so that a format in a loop is read once. */
const readFormats = new RecentTexts<readonly Markup[]>(64, 10_000);
const LONGEST_REMEMBERED = 256;

/** `readMarkup`, remembered. What is wrong with a format still shows only when its turn comes. */
function* markupOf(format: string): Generator<Markup> {
  if (format.length > LONGEST_REMEMBERED) {
    yield* readMarkup(format);
    return;
  }
  const items: Markup[] = [];
  for (const item of readMarkup(format)) {
    items.push(item);
    yield item;
  }
  if (readFormats.get(format) === undefined) readFormats.add(format, items);
}

/** After so many pieces of a format the time is looked at. */
const PIECES = 64;

/** The literals and fields of a format, in order. */
export function* readMarkup(format: string): Generator<Markup> {
  let open = format.indexOf("{");
  let close = format.indexOf("}");
  for (let at = 0, pieces = 1; at < format.length; pieces++) {
    if (pieces % PIECES === 0) tick(PIECES);
    // Where there is none further on it is not looked for again.
    if (open >= 0 && open < at) open = format.indexOf("{", at);
    if (close >= 0 && close < at) close = format.indexOf("}", at);
    const brace = open < 0 || close < 0 ? Math.max(open, close) : Math.min(open, close);
    if (brace < 0) {
      yield { literal: format.slice(at), field: undefined };
      return;
    }
    const character = format[brace];
    if (format[brace + 1] === character) {
      yield { literal: format.slice(at, brace + 1), field: undefined };
      at = brace + 2;
      continue;
    }
    if (character === "}" || brace + 1 >= format.length)
      throw valueError(`Single '${character}' encountered in format string`);
    const { field, end } = readField(format, brace + 1);
    yield { literal: format.slice(at, brace), field };
    at = end;
  }
}

/** Reads a field from behind its opening brace; `end` is behind the closing one. */
function readField(format: string, start: number): { field: Field; end: number } {
  let at = start;
  let stop = "";
  while (at < format.length && stop === "") {
    const character = format[at++]!;
    if (character === "{") throw valueError("unexpected '{' in field name");
    if (character === "[") {
      const close = format.indexOf("]", at);
      at = close < 0 ? format.length : close;
    } else if (character === "}" || character === ":" || character === "!") stop = character;
  }
  if (stop === "") throw valueError("expected '}' before end of string");
  const field: Field = { name: format.slice(start, at - 1), conversion: "", spec: "", nested: false };
  if (stop === "}") return { field, end: at };
  if (stop === "!") {
    const code = format.codePointAt(at);
    if (code === undefined) throw valueError("end of string while looking for conversion specifier");
    field.conversion = String.fromCodePoint(code);
    at += field.conversion.length;
    const next = format[at];
    if (next === "}") return { field, end: at + 1 };
    if (next !== undefined && next !== ":") throw valueError("expected ':' after conversion specifier");
    at += 1;
  }
  return { field, end: readSpec(format, at, field) };
}

function readSpec(format: string, start: number, field: Field): number {
  let depth = 1;
  for (let at = start; at < format.length; at++) {
    const character = format[at];
    if (character === "{") {
      field.nested = true;
      depth += 1;
    } else if (character === "}") {
      depth -= 1;
      if (depth === 0) {
        field.spec = format.slice(start, at);
        return at + 1;
      }
    }
  }
  throw valueError("unmatched '{' in format spec");
}

/** One step of a field name behind its first part: `.attribute` or `[key]`. */
export type FieldStep = { kind: "attribute"; name: string } | { kind: "item"; key: string | number };

/** The first part of a field name (a number where it is one) and a reader of the steps that follow. */
export function splitFieldName(name: string): FieldName {
  const end = name.search(/[.[]/);
  const first = end < 0 ? name : name.slice(0, end);
  return { first: decimalNumber(first) ?? first, rest: end < 0 ? "" : name.slice(end) };
}

/** The steps `.attribute` and `[key]`, read one by one: what is wrong with a later one shows only when it is its turn. */
export function* readFieldSteps(rest: string): Generator<FieldStep> {
  let at = 0;
  while (at < rest.length) {
    const kind = rest[at++];
    if (kind === ".") {
      const length = rest.slice(at).search(/[.[]/);
      const name = length < 0 ? rest.slice(at) : rest.slice(at, at + length);
      at += name.length;
      if (name === "") throw valueError("Empty attribute in format string");
      yield { kind: "attribute", name };
    } else if (kind === "[") {
      const close = rest.indexOf("]", at);
      if (close < 0) throw valueError("Missing ']' in format string");
      const key = rest.slice(at, close);
      at = close + 1;
      if (key === "") throw valueError("Empty attribute in format string");
      yield { kind: "item", key: decimalNumber(key) ?? key };
    } else throw valueError("Only '.' or '[' may follow ']' in format field specifier");
  }
}

/** The number that decimal digits of any script stand for; undefined for any other text. */
function decimalNumber(text: string): number | undefined {
  if (text === "") return undefined;
  let number = 0;
  for (const character of text) {
    const digit = decimalDigit(character.codePointAt(0)!);
    if (digit === undefined) return undefined;
    number = number * 10 + digit;
    if (number >= 2 ** 63) throw valueError("Too many decimal digits in format string");
  }
  return number;
}

/** Where fields get their values: positional arguments (none for format_map), and names. */
type Arguments = { positional: readonly Value[] | undefined; named: (name: string) => Value };

/** One call of format: fields are numbered through all of it, nested ones too. */
class FieldFormatter {
  readonly #arguments: Arguments;
  #numbering: "undecided" | "automatic" | "manual" = "undecided";
  #next = 0;

  constructor(source: Arguments) {
    this.#arguments = source;
  }

  fill(format: string, depth: number): string {
    if (depth === 0) throw valueError("Max string recursion exceeded");
    const parts: string[] = [];
    let size = 0;
    const known = readFormats.get(format);
    if (known !== undefined) return this.#fillKnown(known, depth);
    for (const { literal, field } of markupOf(format)) {
      const part = field === undefined ? literal : literal + this.#fillField(field, depth);
      size += part.length;
      if (size > 65_536) {
        charge(size);
        size = 0;
      }
      parts.push(part);
    }
    return parts.length === 1 ? parts[0]! : parts.join("");
  }

  /** The same for a format that is short and was read before. */
  #fillKnown(items: readonly Markup[], depth: number): string {
    let text = "";
    for (let i = 0; i < items.length; i++) {
      const { literal, field } = items[i]!;
      text += literal;
      if (field === undefined) continue;
      const part = this.#fillField(field, depth);
      if (part.length > 1024) charge(part.length);
      text += part;
    }
    return text;
  }

  #fillField(field: Field, depth: number): string {
    field.parts ??= splitFieldName(field.name);
    const value = convertField(this.#valueOf(field.parts), field.conversion);
    const spec = field.nested ? this.fill(field.spec, depth - 1) : field.spec;
    return formatOf(value, spec);
  }

  #valueOf({ first, rest }: FieldName): Value {
    let value = this.#firstValue(first);
    if (rest === "") return value;
    for (const step of readFieldSteps(rest)) {
      value = step.kind === "attribute" ? getAttribute(value, step.name) : getItem(value, step.key);
    }
    return value;
  }

  #firstValue(first: string | number): Value {
    if (typeof first === "string" && first !== "") return this.#arguments.named(first);
    const index = this.#number(first);
    const { positional } = this.#arguments;
    if (positional === undefined) throw valueError("Format string contains positional fields");
    const value = positional[index];
    if (value === undefined) throw indexError(`Replacement index ${index} out of range for positional args tuple`);
    return value;
  }

  #number(first: string | number): number {
    const wanted = typeof first === "number" ? "manual" : "automatic";
    if (this.#numbering === "undecided") this.#numbering = wanted;
    else if (this.#numbering !== wanted) {
      throw valueError(
        wanted === "manual"
          ? "cannot switch from automatic field numbering to manual field specification"
          : "cannot switch from manual field specification to automatic field numbering",
      );
    }
    return typeof first === "number" ? first : this.#next++;
  }
}

/** `!r`, `!s`, `!a` */
function convertField(value: Value, conversion: string): Value {
  switch (conversion) {
    case "":
    case "\0":
      return value;
    case "r":
      return reprOf(value);
    case "s":
      return strOf(value);
    case "a":
      return asciiOf(value);
  }
  const code = conversion.codePointAt(0)!;
  throw valueError(`Unknown conversion specifier ${code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`}`);
}

/** Levels of fields: the format, and the specifications in it. */
const LEVELS = 2;

/** format.format(*args, **kwargs) */
export function formatFields(format: string, positional: readonly Value[], named: (name: string) => Value): string {
  return new FieldFormatter({ positional, named }).fill(format, LEVELS);
}

defineMethods(strType, {
  "format(self, /, *args, **kwargs)": (self, args: PyTuple, kwargs: PyDict) =>
    formatFields(selfText(self), args.items, (name) => {
      const value = kwargs.get(name);
      if (value === undefined) throw keyError(name);
      return value;
    }),
  "format_map(self, mapping, /)": (self, mapping) =>
    new FieldFormatter({ positional: undefined, named: (name) => getItem(mapping, name) }).fill(selfText(self), LEVELS),
});

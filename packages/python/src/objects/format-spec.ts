/**
 * Format specifications: the little language after the colon of `{x:>10,.2f}`, read into a plain record, and the padding and
 * grouping that all types share.
 *
 *     [[fill]align][sign][z][#][0][width][grouping][.precision][type]
 *
 * `parseFormatSpec` knows only the grammar (and which grouping goes with which type); what a type of value allows is checked by
 * the functions of `format.ts`. Width and precision come from the program, so whoever makes text of that size charges first.
 */

import { RecentTexts } from "../recent-texts.ts";
import { charge } from "../limits.ts";
import { valueError } from "./exceptions.ts";
import { decimalDigit } from "./int-text.ts";
import { textLength } from "./str-text.ts";

export type Alignment = "<" | ">" | "=" | "^";

/** One parsed specification; programs use a few many times, so they share it. */
export type FormatSpec = {
  /** One code point. */
  readonly fill: string;
  readonly align: Alignment;
  readonly sign: "" | "+" | "-" | " ";
  /** `z`: a negative zero after rounding loses its sign. */
  readonly coerceNegativeZero: boolean;
  /** `#` */
  readonly alternate: boolean;
  /** -1 where none is given. */
  readonly width: number;
  readonly grouping: "" | "," | "_";
  /** -1 where none is given. */
  readonly precision: number;
  /** One code point, or "" where none is given. */
  readonly type: string;
};

/** Sizes beyond a C ssize_t are refused; the numbers below it that a double can't hold are too large for any memory anyway. */
const LARGEST_SIZE = 9223372036854775807n;

const isAlignment = (character: string | undefined): character is Alignment =>
  character === "<" || character === ">" || character === "=" || character === "^";

/** Reads a specification for a value of the named type, whose default alignment it takes. ValueError where the grammar is not kept. */
export function parseFormatSpec(text: string, typeName: string, defaultAlign: "<" | ">"): FormatSpec {
  const parsed = defaultAlign === "<" ? parsedForText : parsedForNumbers;
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const spec = parseNewFormatSpec(text, typeName, defaultAlign);
  parsed.add(text, spec);
  return spec;
}

const parsedForText = new RecentTexts<FormatSpec>(256, 8192);
const parsedForNumbers = new RecentTexts<FormatSpec>(256, 8192);

function parseNewFormatSpec(text: string, typeName: string, defaultAlign: "<" | ">"): FormatSpec {
  const characters = Array.from(text);
  const spec: { -readonly [field in keyof FormatSpec]: FormatSpec[field] } = {
    fill: " ",
    align: defaultAlign,
    sign: "",
    coerceNegativeZero: false,
    alternate: false,
    width: -1,
    grouping: "",
    precision: -1,
    type: "",
  };
  let at = 0;
  let fillGiven = false;
  let alignGiven = false;
  const take = (character: string): boolean => {
    if (characters[at] !== character) return false;
    at += 1;
    return true;
  };
  const takeNumber = (): number => {
    const start = at;
    while (at < characters.length && decimalDigit(characters[at]!.codePointAt(0)!) !== undefined) at += 1;
    return start === at ? -1 : readSize(characters.slice(start, at));
  };
  if (isAlignment(characters[1])) {
    spec.fill = characters[0]!;
    spec.align = characters[1];
    fillGiven = true;
    alignGiven = true;
    at = 2;
  } else if (isAlignment(characters[0])) {
    spec.align = characters[0];
    alignGiven = true;
    at = 1;
  }
  const sign = characters[at];
  if (sign === "+" || sign === "-" || sign === " ") {
    spec.sign = sign;
    at += 1;
  }
  spec.coerceNegativeZero = take("z");
  spec.alternate = take("#");
  if (!fillGiven && take("0")) {
    spec.fill = "0";
    if (!alignGiven && defaultAlign === ">") spec.align = "=";
  }
  spec.width = takeNumber();
  if (take(",")) spec.grouping = ",";
  if (take("_")) {
    if (spec.grouping !== "") throw bothGroupings();
    spec.grouping = "_";
  }
  if (spec.grouping === "_" && characters[at] === ",") throw bothGroupings();
  if (take(".")) {
    spec.precision = takeNumber();
    if (spec.precision < 0) throw valueError("Format specifier missing precision");
  }
  if (characters.length - at > 1)
    throw valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  spec.type = characters[at] ?? "";
  if (spec.grouping !== "" && !allowsGrouping(spec, defaultAlign === ">")) {
    throw valueError(`Cannot specify '${spec.grouping}' with '${showFormatCode(spec.type)}'.`);
  }
  return spec;
}

function bothGroupings(): unknown {
  return valueError("Cannot specify both ',' and '_'.");
}

function allowsGrouping({ type, grouping }: FormatSpec, isNumber: boolean): boolean {
  if (type === "") return isNumber;
  return "defgEG%F".includes(type) || (grouping === "_" && "boxX".includes(type));
}

function readSize(digits: readonly string[]): number {
  let size = 0n;
  for (const digit of digits) {
    size = size * 10n + BigInt(decimalDigit(digit.codePointAt(0)!)!);
    if (size > LARGEST_SIZE) throw valueError("Too many decimal digits in format string");
  }
  return Number(size);
}

/** A type code as errors show it: itself, or `\xe9` where it is no printable ASCII. */
function showFormatCode(type: string): string {
  const code = type.codePointAt(0) ?? 115;
  return code > 32 && code < 128 ? String.fromCharCode(code) : `\\x${code.toString(16)}`;
}

/** Unknown format code 'd' for object of type 'str' */
export function unknownFormatCode(type: string, typeName: string): unknown {
  return valueError(`Unknown format code '${showFormatCode(type)}' for object of type '${typeName}'`);
}

/** The text of a number, in ASCII, by width and alignment. */
export function placeNumber(text: string, spec: FormatSpec): string {
  if (text.length >= spec.width) return text;
  if (spec.align !== "=") return padText(text, spec);
  const fill = repeatFill(spec.fill, spec.width - text.length);
  return text.startsWith("-") ? `-${fill}${text.slice(1)}` : fill + text;
}

/** `count` times a fill character. */
export function repeatFill(fill: string, count: number): string {
  if (count <= 0) return "";
  charge(count * fill.length);
  return fill.repeat(count);
}

/** Text in a field of the specified width. `=` counts as `>`: it only means something where there is a sign. */
export function padText(text: string, spec: FormatSpec): string {
  if (spec.width <= 0) return text;
  const missing = spec.width - textLength(text);
  if (missing <= 0) return text;
  const left = spec.align === "<" ? 0 : spec.align === "^" ? Math.floor(missing / 2) : missing;
  return repeatFill(spec.fill, left) + text + repeatFill(spec.fill, missing - left);
}

/** The parts of a number: sign and prefix stay in front of a padding, only `digits` are grouped. */
export type NumberParts = { sign: string; prefix: string; digits: string; rest: string };

/** A number in its field: grouped, with zeros between sign and digits where `0` or `=` ask for it. */
export function layOutNumber({ sign, prefix, digits, rest }: NumberParts, spec: FormatSpec): string {
  let whole = digits;
  const isAligned = spec.align === "=";
  if (spec.grouping !== "" && digits !== "") {
    const size = "boxX".includes(spec.type) && spec.type !== "" ? 4 : 3;
    const fixed = sign.length + prefix.length + rest.length;
    whole = groupDigits(digits, spec.grouping, size, isAligned && spec.fill === "0" ? spec.width - fixed : 0);
  }
  if (!isAligned) return padText(sign + prefix + whole + rest, spec);
  return (
    sign +
    prefix +
    repeatFill(spec.fill, spec.width - sign.length - prefix.length - whole.length - rest.length) +
    whole +
    rest
  );
}

/** `1,234,567`; with a least width, zeros are put in front and grouped like the digits, and no separator comes first. */
function groupDigits(digits: string, separator: string, size: number, leastWidth: number): string {
  const groupsOf = (count: number): number => Math.floor((count - 1) / size);
  let count = digits.length;
  if (leastWidth > 0) {
    const fitting = Math.ceil((leastWidth * size) / (size + 1)) - 1;
    for (count = Math.max(count, fitting); count + groupsOf(count) < leastWidth; ) count += 1;
  }
  charge(count * 2);
  const padded = digits.padStart(count, "0");
  const first = count % size || size;
  const groups = [padded.slice(0, first)];
  for (let at = first; at < count; at += size) groups.push(padded.slice(at, at + size));
  return groups.join(separator);
}

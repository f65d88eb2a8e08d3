/** Formats of the module struct: a text like "<ihb" turned into what stands where. Sizes and alignment of "@" are those of 64-bit Linux. */

import { RecentTexts } from "../../recent-texts.ts";
import { charge, tick } from "../../limits.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { encodeText } from "../../objects/text-encoding.ts";
import { typeError } from "../../objects/exceptions.ts";
import { stringOf, typeOf, type Value } from "../../objects/object.ts";
import { nativeSize } from "../../objects/packed-values.ts";
import { bytesToText } from "../../objects/bytes-text.ts";
import { structError } from "./struct-error.ts";

/** Items of one kind that follow one another; of "s" and "p" there is one, `size` bytes long. */
export type Field = { readonly code: string; readonly offset: number; readonly size: number; readonly repeat: number };

export type Format = {
  readonly text: string;
  readonly little: boolean;
  /** "@", where values lie as the machine has them: overflowing them is told otherwise. */
  readonly native: boolean;
  readonly size: number;
  readonly fields: readonly Field[];
  /** How many values it takes. */
  readonly count: number;
};

const STANDARD_SIZES: ReadonlyMap<string, number> = new Map(
  [..."xcbB?sphHeiIlLfqQd"].map((code) => {
    const size = "qQd".includes(code) ? 8 : "iIlLf".includes(code) ? 4 : "hHe".includes(code) ? 2 : 1;
    return [code, size];
  }),
);

/** More bytes than a ssize_t can count. */
const TOO_LARGE = 2 ** 63;

function compile(text: string): Format {
  charge(text.length * 32);
  const order = "@=<>!".includes(text.charAt(0)) ? text.charAt(0) : "";
  const native = order === "" || order === "@";
  const fields: Field[] = [];
  let size = 0;
  let count = 0;
  const pattern = /\s*(?:(\d+)?([\s\S]))/y;
  pattern.lastIndex = order.length;
  const grow = (more: number): void => {
    size += more;
    if (size >= TOO_LARGE) throw structError("total struct size too long");
  };
  while (pattern.lastIndex < text.length) {
    tick();
    const rest = text.slice(pattern.lastIndex);
    if (/^\s*$/.test(rest)) break;
    if (/^\s*\d+$/.test(rest)) throw structError("repeat count given without format specifier");
    const [, digits, code] = pattern.exec(text)!;
    const width = native ? (nativeSize(code!) ?? ("xsp".includes(code!) ? 1 : undefined)) : STANDARD_SIZES.get(code!);
    if (width === undefined) throw structError("bad char in struct format");
    const repeat = digits === undefined ? 1 : Number(digits);
    if (native && width > 1) grow((width - (size % width)) % width);
    if (code === "s" || code === "p") fields.push({ code, offset: size, size: repeat, repeat: 1 });
    else if (code !== "x" && repeat > 0) fields.push({ code: code!, offset: size, size: width, repeat });
    if (code === "s" || code === "p") count += 1;
    else if (code !== "x") count += repeat;
    grow(repeat * width);
  }
  return { text, little: order !== ">" && order !== "!", native, size, fields, count };
}

const known = new RecentTexts<Format>(100, 10_000);

/** The format that an argument of pack, Struct and so on gives. */
export function formatOf(value: Value): Format {
  const given = typeof value === "string" ? known.get(value) : undefined;
  if (given !== undefined) return given;
  const text = stringOf(value);
  if (text === undefined && !(value instanceof PyBytes))
    throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeOf(value).name}`);
  const source = bytesToText(text === undefined ? (value as PyBytes).bytes : encodeText(text, "ascii", undefined));
  if (source.includes("\0")) throw structError("embedded null character");
  const format = compile(source);
  if (known.get(source) === undefined) known.add(source, format);
  return format;
}

export function forgetFormats(): void {
  known.clear();
}

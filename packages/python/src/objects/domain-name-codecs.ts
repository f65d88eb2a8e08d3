/**
 * Names of hosts in other scripts than the Latin one: punycode (RFC 3492) and idna (RFC 3490, over the mapping of RFC 3491).
 *
 * The prohibitions of RFC 3491 are those of Unicode 3.2; here the character classes of today stand for them.
 */

import { lazily } from "../lazily.ts";
import { charge, tick } from "../limits.ts";
import { normalizeText } from "../normal-forms.ts";
import { decodeError, withCodecName } from "./codec-errors.ts";
import { exceptionType, newException, type PyBaseException } from "./exceptions.ts";
import { PyBytes } from "./bytes.ts";
import type { Value } from "./object.ts";
import { caseFoldText } from "./str-case.ts";
import { quoteString } from "./str-repr.ts";
import type { Encoded } from "./utf-codecs.ts";

const unicodeError = (...args: Value[]): PyBaseException => newException(exceptionType("UnicodeError"), ...args);

const textOf = (points: readonly number[]): string => points.map((point) => String.fromCodePoint(point)).join("");

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const BASE = 36;
const SMALLEST = 1;
const LARGEST = 26;

const threshold = (k: number, bias: number): number => Math.min(Math.max(k - bias, SMALLEST), LARGEST);

/** The bias for the next number, by the size of this one and how many characters there are. */
function adapt(delta: number, isFirst: boolean, count: number): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - SMALLEST) * LARGEST) / 2; k += BASE) rest = Math.floor(rest / (BASE - SMALLEST));
  return k + Math.floor((BASE * rest) / (rest + 38));
}

function digitsOf(delta: number, bias: number): string {
  let digits = "";
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (rest < t) return digits + LETTERS[rest];
    digits += LETTERS[t + ((rest - t) % (BASE - t))];
    rest = Math.floor((rest - t) / (BASE - t));
  }
}

export function encodePunycode(text: string): string {
  charge(text.length * 16);
  const points = [...text].map((character) => character.codePointAt(0)!);
  const plain = points.filter((point) => point < 128);
  let out = "";
  let bias = 72;
  let delta = 0;
  let done = plain.length;
  let last = 128;
  for (const point of [...new Set(points)].filter((each) => each >= 128).sort((a, b) => a - b)) {
    tick(points.length);
    delta += (point - last) * (done + 1);
    last = point;
    for (const each of points) {
      if (each < point) delta++;
      if (each !== point) continue;
      out += digitsOf(delta, bias);
      bias = adapt(delta, done === plain.length, done + 1);
      delta = 0;
      done++;
    }
    delta++;
    last++;
  }
  return plain.length > 0 ? `${text.replace(/[^\0-\x7f]/gu, "")}-${out}` : out;
}

/** The characters of punycode. What is no number ends the text, or is an error where the handler is "strict". */
export function decodePunycode(encoded: Encoded, errors: string): string {
  if (!["strict", "replace", "ignore"].includes(errors)) throw unicodeError(`Unsupported error handling ${errors}`);
  const text = asciiOf(encoded);
  const cut = text.lastIndexOf("-");
  const points = [...text.slice(0, Math.max(cut, 0))].map((character) => character.codePointAt(0)!);
  const digits = text.slice(cut + 1).toUpperCase();
  charge(text.length * 16);
  let bias = 72;
  let point = 128;
  let place = 0;
  for (let at = 0, isFirst = true; at < digits.length; isFirst = false) {
    tick(points.length + 1);
    let value = 0;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      if (at >= digits.length) {
        if (errors === "strict") throw unicodeError("incomplete punicode string");
        return textOf(points);
      }
      const digit = LETTERS.indexOf(digits[at]!.toLowerCase());
      if (digit < 0) {
        if (errors === "strict") throw unicodeError(`Invalid extended code point '${digits[at]}'`);
        return textOf(points);
      }
      at++;
      value += digit * weight;
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= BASE - t;
    }
    place += value;
    const room = points.length + 1;
    point += Math.floor(place / room);
    place %= room;
    if (point > 0x10ffff) {
      if (errors === "strict") throw unicodeError(`Invalid character U+${point.toString(16)}`);
      point = 0x3f;
    }
    points.splice(place, 0, point);
    bias = adapt(value, isFirst, points.length);
    place++;
  }
  return textOf(points);
}

function asciiOf({ bytes, object }: Encoded): string {
  const at = bytes.findIndex((byte) => byte >= 128);
  if (at >= 0)
    throw decodeError({ label: "ascii", object, bytes, start: at, end: at + 1, reason: "ordinal not in range(128)" });
  return new TextDecoder().decode(bytes);
}

const DOTS = /[.\u3002\uff0e\uff61]/;
const MAPPED_TO_NOTHING = /[\u00ad\u1806\u200b\u2060\ufeff]|\u034f|[\u180b-\u180d]|\u200c|\u200d|[\ufe00-\ufe0f]/g;
const prohibited = lazily(
  () => /[\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2ff0-\u2ffb\ufffc\ufffd]/u,
);
const rightToLeft = lazily(
  () => /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u,
);

/** A label as it is compared: folded, normalised and without what does not count. */
function prepare(label: string): string {
  const folded = normalizeText(caseFoldText(label.replace(MAPPED_TO_NOTHING, "")), "NFKC");
  const mapped = normalizeText(caseFoldText(folded), "NFKC");
  // Spaces and controls of ASCII are let through here; what a host may be called is another rule.
  const wrong = prohibited().exec(mapped.replace(/[\0-\x7f]/g, ""));
  if (wrong !== null) throw unicodeError(`Invalid character ${quoteString(wrong[0])}`);
  if (rightToLeft().test(mapped)) {
    if (/\p{Lu}|[a-z]|\p{Script=Latin}/u.test(mapped)) throw unicodeError("Violation of BIDI requirement 2");
    const characters = [...mapped];
    if (!rightToLeft().test(characters[0]!) || !rightToLeft().test(characters.at(-1)!))
      throw unicodeError("Violation of BIDI requirement 3");
  }
  return mapped;
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
const hasLabelSize = (text: string): boolean => text.length > 0 && text.length < 64;

function labelToAscii(label: string): string {
  if (isAscii(label) && hasLabelSize(label)) return label;
  const prepared = isAscii(label) ? label : prepare(label);
  if (isAscii(prepared) && hasLabelSize(prepared)) return prepared;
  if (isAscii(prepared)) throw unicodeError("label empty or too long");
  if (prepared.startsWith("xn--")) throw unicodeError("Label starts with ACE prefix");
  const encoded = `xn--${encodePunycode(prepared)}`;
  if (!hasLabelSize(encoded)) throw unicodeError("label empty or too long");
  return encoded;
}

export function encodeIdna(text: string, errors: string): Uint8Array {
  if (errors !== "strict") throw unicodeError(`unsupported error handling ${errors}`);
  if (text === "") return new Uint8Array(0);
  const byAscii = isAscii(text);
  const labels = text.split(byAscii ? "." : DOTS);
  if (byAscii) {
    for (const label of labels.slice(0, -1)) if (!hasLabelSize(label)) throw unicodeError("label empty or too long");
    if (labels.at(-1)!.length >= 64) throw unicodeError("label too long");
    return new TextEncoder().encode(text);
  }
  const hasEnd = labels.at(-1) === "";
  if (hasEnd) labels.pop();
  return new TextEncoder().encode(labels.map(labelToAscii).join(".") + (hasEnd ? "." : ""));
}

export function decodeIdna({ bytes, object }: Encoded, errors: string): string {
  if (errors !== "strict") throw unicodeError(`Unsupported error handling ${errors}`);
  const text = asciiOf({ bytes, object });
  if (!text.startsWith("xn--") && !text.includes(".xn--")) return text;
  const hasEnd = text.endsWith(".");
  return (hasEnd ? text.slice(0, -1) : text).split(".").map(labelToUnicode).join(".") + (hasEnd ? "." : "");
}

function labelToUnicode(label: string): string {
  if (!label.startsWith("xn--")) return label;
  const bytes = new TextEncoder().encode(label.slice(4));
  if (bytes.length === 0) throw unicodeError("label empty or too long");
  const result = withCodecName("punycode", "decoding", () => decodePunycode({ bytes, object: null }, "strict"));
  const again = labelToAscii(result);
  if (again !== label.toLowerCase()) {
    const encode = (each: string): PyBytes => new PyBytes(new TextEncoder().encode(each));
    throw unicodeError("IDNA does not round-trip", encode(label), encode(again));
  }
  return result;
}

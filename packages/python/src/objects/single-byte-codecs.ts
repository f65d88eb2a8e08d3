/**
 * Codecs of one byte a character (ASCII, Latin-1, the Windows and ISO 8859 code pages), and the escapes of Python source as codecs.
 *
 * The code pages' tables come from the platform's decoder when they are first asked for.
 */

import { charge } from "../limits.ts";
import { encodeError, replaceBytes, replaceCharacters } from "./codec-errors.ts";
import { escapeCodePoint } from "./str-repr.ts";
import type { Encoded } from "./utf-codecs.ts";

/** A table of 256 characters, undefined where the code page has none, and what errors say of it. */
export type CharacterTable = {
  label: string;
  reason: string;
  characters: readonly (string | undefined)[];
  bytes: ReadonlyMap<string, number>;
};

function makeTable(label: string, reason: string, characters: readonly (string | undefined)[]): CharacterTable {
  const bytes = new Map<string, number>();
  for (const [byte, character] of characters.entries()) if (character !== undefined) bytes.set(character, byte);
  return { label, reason, characters, bytes };
}

const tables = new Map<string, CharacterTable>();
const PlatformDecoder = TextDecoder;

/** Bytes that CPython's code page leaves undefined where the platform's maps them to control characters. */
const UNDEFINED: ReadonlyMap<string, readonly number[]> = new Map([
  ["windows-1252", [0x81, 0x8d, 0x8f, 0x90, 0x9d]],
  ["windows-1250", [0x81, 0x83, 0x88, 0x90, 0x98]],
  ["windows-1251", [0x98]],
  ["windows-1253", [0x81, 0x88, 0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x98, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f]],
  ["windows-1254", [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e]],
  ["windows-1255", [0x81, 0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f, 0xca]],
  ["windows-1258", [0x81, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x9a, 0x9d, 0x9e]],
  ["windows-1257", [0x81, 0x83, 0x88, 0x8a, 0x8c, 0x90, 0x98, 0x9a, 0x9c, 0x9f]],
]);

/** The table of "ascii", "latin-1" or of a code page by the platform's name of it. */
export function characterTable(name: string): CharacterTable {
  let table = tables.get(name);
  if (table === undefined) {
    table = buildTable(name);
    tables.set(name, table);
  }
  return table;
}

/** The upper halves of code pages that the platform does not have: those of DOS, in which zip files write names. */
const DOS_PAGES = new Map([
  [
    "cp437",
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  ],
  [
    "cp850",
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  ],
  [
    "cp852",
    "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0",
  ],
  [
    "cp858",
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  ],
]);

function buildTable(name: string): CharacterTable {
  const size = name === "ascii" ? 128 : 256;
  if (name === "ascii" || name === "latin-1") {
    return makeTable(
      name,
      `ordinal not in range(${size})`,
      Array.from({ length: size }, (_, code) => String.fromCharCode(code)),
    );
  }
  const upper = DOS_PAGES.get(name);
  if (upper !== undefined) {
    const lower = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    return makeTable("charmap", "character maps to <undefined>", [...lower, ...upper]);
  }
  const decoder = new PlatformDecoder(name);
  const missing = new Set(UNDEFINED.get(name));
  const characters = Array.from({ length: 256 }, (_, byte) => {
    const character = decoder.decode(Uint8Array.of(byte));
    return character === "\ufffd" || missing.has(byte) ? undefined : character;
  });
  return makeTable("charmap", "character maps to <undefined>", characters);
}

/** Bytes of a text, one a character. */
export function encodeSingleBytes(text: string, errors: string, table: CharacterTable): Uint8Array {
  charge(text.length);
  const limit = table.characters.length;
  if (table.label !== "charmap") {
    const out = new Uint8Array(text.length);
    let at = 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= limit) break;
      out[at] = unit;
    }
    if (at === text.length) return out;
  }
  return encodeWithFailures(text, errors, table);
}

function encodeWithFailures(text: string, errors: string, table: CharacterTable): Uint8Array {
  charge(text.length * 24);
  const characters = [...text];
  const points = characters.map((character) => character.codePointAt(0)!);
  const out: number[] = [];
  for (let i = 0; i < characters.length; ) {
    const byte = table.bytes.get(characters[i]!);
    if (byte !== undefined) {
      out.push(byte);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < characters.length && !table.bytes.has(characters[end]!)) end++;
    const failure = { label: table.label, text, points, start: i, end, reason: table.reason };
    const { put, end: next } = replaceCharacters(failure, errors, "bytes");
    if (typeof put === "string") {
      for (const character of put) {
        const byte = table.bytes.get(character);
        if (byte === undefined) throw encodeError(failure);
        out.push(byte);
      }
    } else out.push(...put);
    i = next;
  }
  return Uint8Array.from(out);
}

/** The text of bytes of which each is a character. */
export function decodeSingleBytes({ bytes, object }: Encoded, errors: string, table: CharacterTable): string {
  charge(bytes.length * 8);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const character = table.characters[bytes[at]!];
    if (character !== undefined) {
      parts.push(character);
      at++;
      continue;
    }
    const failure = { label: table.label, object, bytes, start: at, end: at + 1, reason: table.reason };
    const { text, end } = replaceBytes(failure, errors, "bytes");
    parts.push(text);
    at = end;
  }
  return parts.join("");
}

/** `unicode_escape` and (with `raw`) `raw_unicode_escape`: a text as it could stand in Python source. */
export function encodeEscapes(text: string, raw: boolean): Uint8Array {
  charge(text.length * 10);
  let escaped = "";
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (raw) escaped += code < 0x100 ? character : escapeCodePoint(code);
    else if (character === "\\") escaped += "\\\\";
    else if (character === "\n") escaped += "\\n";
    else if (character === "\r") escaped += "\\r";
    else if (character === "\t") escaped += "\\t";
    else escaped += code >= 0x20 && code < 0x7f ? character : escapeCodePoint(code);
  }
  return Uint8Array.from(escaped, (character) => character.charCodeAt(0));
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["b", "\b"],
  ["f", "\f"],
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
  ["v", "\v"],
  ["a", "\x07"],
]);
const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

/** The text of bytes with escapes of Python source. */
export function decodeEscapes({ bytes, object }: Encoded, errors: string, raw: boolean): string {
  charge(bytes.length * 8);
  const source = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const label = raw ? "rawunicodeescape" : "unicodeescape";
  const parts: string[] = [];
  for (let at = 0; at < source.length; ) {
    if (source[at] !== "\\") {
      parts.push(source[at++]!);
      continue;
    }
    const taken = raw ? takeRawEscape(source, at) : takeEscape(source, at);
    if ("reason" in taken) {
      const failure = { label, object, bytes, start: at, end: taken.end, reason: taken.reason };
      const replaced = replaceBytes(failure, errors, "bytes");
      parts.push(replaced.text);
      at = replaced.end;
    } else {
      parts.push(taken.text);
      at = taken.end;
    }
  }
  return parts.join("");
}

type Escape = { text: string; end: number } | { reason: string; end: number };

function takeRawEscape(source: string, at: number): Escape {
  const next = source[at + 1];
  if (next !== "u" && next !== "U")
    return { text: next === undefined ? "\\" : `\\${next}`, end: next === undefined ? at + 1 : at + 2 };
  return takeHexEscape(source, at, next);
}

function takeEscape(source: string, at: number): Escape {
  const next = source[at + 1];
  if (next === undefined) return { reason: "\\ at end of string", end: at + 1 };
  const simple = SIMPLE_ESCAPES.get(next);
  if (simple !== undefined) return { text: simple, end: at + 2 };
  if (HEX_DIGITS.has(next)) return takeHexEscape(source, at, next);
  if (next === "N") return takeNamedEscape(source, at);
  const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4));
  if (octal !== null) return { text: String.fromCharCode(Number.parseInt(octal[0], 8)), end: at + 1 + octal[0].length };
  // CPython: an escape that it does not know stays as it is.
  return { text: `\\${next}`, end: at + 2 };
}

/** Finds a character by its name; set by the builtins, for the names belong to the syntax. */
export const characterNames: { find: (name: string) => string | null } = { find: () => null };

function takeNamedEscape(source: string, at: number): Escape {
  const reason = "malformed \\N character escape";
  if (source[at + 2] !== "{") return { reason, end: at + 2 };
  const close = source.indexOf("}", at);
  if (close < 0) return { reason, end: source.length };
  if (close === at + 3) return { reason, end: close };
  const character = characterNames.find(source.slice(at + 3, close));
  if (character === null) return { reason: "unknown Unicode character name", end: close + 1 };
  return { text: character, end: close + 1 };
}

function takeHexEscape(source: string, at: number, kind: string): Escape {
  const count = HEX_DIGITS.get(kind)!;
  const digits = /^[0-9a-fA-F]*/.exec(source.slice(at + 2, at + 2 + count))![0];
  const end = at + 2 + digits.length;
  if (digits.length < count) return { reason: `truncated \\${kind}${"X".repeat(count)} escape`, end };
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) return { reason: "illegal Unicode character", end };
  return { text: String.fromCodePoint(code), end };
}

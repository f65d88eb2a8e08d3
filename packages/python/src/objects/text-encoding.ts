/**
 * Text encodings: str.encode and bytes.decode by the name of the encoding, as CPython knows them.
 *
 * Names are compared in lower case with every run of other characters as one underscore. Errors go to the handlers of `codec-errors.ts`.
 */

import { lookupError, valueError } from "./exceptions.ts";
import { decodeIdna, decodePunycode, encodeIdna, encodePunycode } from "./domain-name-codecs.ts";
import {
  characterTable,
  decodeEscapes,
  decodeSingleBytes,
  encodeEscapes,
  encodeSingleBytes,
} from "./single-byte-codecs.ts";
import { decodeUnits, decodeUtf8, type Encoded, encodeUnits, encodeUtf8 } from "./utf-codecs.ts";
import { type UnitForm, withCodecName } from "./codec-errors.ts";
import { decodeUtf7, encodeUtf7 } from "./utf7-codec.ts";

/** What an encoding can do. */
type Codec = {
  encode(text: string, errors: string): Uint8Array;
  decode(encoded: Encoded, errors: string): string;
};

const UTF8_ALIASES = "utf_8 utf8 u8 utf utf8_ucs2 utf8_ucs4 cp65001";
const LATIN1_ALIASES =
  "latin_1 latin1 iso_8859_1 iso8859_1 iso8859 8859 cp819 csisolatin1 ibm819 iso_ir_100 l1 latin iso_8859_1_1987";
const ASCII_ALIASES =
  "ascii 646 us_ascii us ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6";

const signature = Uint8Array.of(0xef, 0xbb, 0xbf);

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function unitCodec(form: UnitForm): Codec {
  return {
    encode: (text, errors) => encodeUnits(text, errors, form, form),
    decode: (encoded, errors) => decodeUnits(encoded, errors, form, 0),
  };
}

/** UTF-16 or UTF-32 with a byte order mark, which is written little-endian and read in either order. */
function markedCodec(size: 2 | 4): Codec {
  const name = size === 2 ? "utf-16" : "utf-32";
  const mark = size === 2 ? [0xff, 0xfe] : [0xff, 0xfe, 0, 0];
  return {
    encode: (text, errors) => concatenate(Uint8Array.from(mark), encodeUnits(text, errors, `${name}-le`, name)),
    decode(encoded, errors) {
      const head = [...encoded.bytes.subarray(0, size)];
      if (sameBytes(head, mark)) return decodeUnits(encoded, errors, `${name}-le`, size);
      if (sameBytes(head, mark.toReversed())) return decodeUnits(encoded, errors, `${name}-be`, size);
      return decodeUnits(encoded, errors, `${name}-le`, 0);
    },
  };
}

function sameBytes(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function tableCodec(name: string): Codec {
  return {
    encode: (text, errors) => encodeSingleBytes(text, errors, characterTable(name)),
    decode: (encoded, errors) => decodeSingleBytes(encoded, errors, characterTable(name)),
  };
}

function escapeCodec(raw: boolean): Codec {
  return {
    encode: (text) => encodeEscapes(text, raw),
    decode: (encoded, errors) => decodeEscapes(encoded, errors, raw),
  };
}

const utf8Codec: Codec = { encode: encodeUtf8, decode: decodeUtf8 };

const signedUtf8Codec: Codec = {
  encode: (text, errors) => concatenate(signature, encodeUtf8(text, errors)),
  decode({ bytes, object }, errors) {
    const signed = sameBytes([...bytes.subarray(0, 3)], [...signature]);
    return decodeUtf8({ bytes: signed ? bytes.subarray(3) : bytes, object }, errors);
  },
};

/** Codecs for the names of hosts. */
export const hostNameCodecs: { readonly [name in "idna" | "punycode"]: Codec } = {
  idna: { encode: encodeIdna, decode: decodeIdna },
  punycode: { encode: (text) => new TextEncoder().encode(encodePunycode(text)), decode: decodePunycode },
};

/** Encodings by normalised name. */
function buildCodecs(): Map<string, Codec> {
  const codecs = new Map<string, Codec>();
  const add = (aliases: string, codec: Codec): void => {
    for (const alias of aliases.split(" ")) codecs.set(alias, codec);
  };
  add(UTF8_ALIASES, utf8Codec);
  add("utf_8_sig utf8_sig", signedUtf8Codec);
  add("utf_16 utf16 u16", markedCodec(2));
  add("utf_32 utf32 u32", markedCodec(4));
  add("utf_16_le utf_16le utf16_le utf16le unicodelittleunmarked", unitCodec("utf-16-le"));
  add("utf_16_be utf_16be utf16_be utf16be unicodebigunmarked", unitCodec("utf-16-be"));
  add("utf_32_le utf_32le utf32_le", unitCodec("utf-32-le"));
  add("utf_32_be utf_32be utf32_be", unitCodec("utf-32-be"));
  add(LATIN1_ALIASES, tableCodec("latin-1"));
  add(ASCII_ALIASES, tableCodec("ascii"));
  add("utf_7 utf7 u7 unicode_1_1_utf_7", { encode: encodeUtf7, decode: decodeUtf7 });
  add("idna", hostNameCodecs.idna);
  add("punycode", hostNameCodecs.punycode);
  add("unicode_escape unicodeescape", escapeCodec(false));
  add("raw_unicode_escape rawunicodeescape", escapeCodec(true));
  for (const page of [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258])
    add(`cp${page} windows_${page} ${page}`, tableCodec(`windows-${page}`));
  for (const part of [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16])
    add(`iso_8859_${part} iso8859_${part}`, tableCodec(`iso-8859-${part}`));
  add("latin2 latin_2 l2", tableCodec("iso-8859-2"));
  add("latin9 latin_9 l9", tableCodec("iso-8859-15"));
  add("cyrillic", tableCodec("iso-8859-5"));
  add("koi8_r", tableCodec("koi8-r"));
  for (const page of [437, 850, 852, 858]) add(`cp${page} ibm${page} ${page}`, tableCodec(`cp${page}`));
  add("cp866 ibm866 866", tableCodec("ibm866"));
  add("mac_roman macroman macintosh", tableCodec("macintosh"));
  return codecs;
}

let codecs: Map<string, Codec> | undefined;
/** Codecs of CPython between other things than text and bytes. */
const NO_TEXT_ENCODINGS = new Set([
  "hex",
  "hex_codec",
  "base64",
  "base64_codec",
  "base_64",
  "rot13",
  "rot_13",
  "zlib",
  "zlib_codec",
  "zip",
  "bz2",
  "bz2_codec",
  "quopri",
  "quopri_codec",
  "uu",
  "uu_codec",
]);

/** The codec of that name, whose errors don't say which codec it was. */
export function findCodec(encoding: string, direction: "encode" | "decode"): Codec {
  if (encoding.includes("\0")) throw valueError("embedded null character");
  codecs ??= buildCodecs();
  const name = normalizeEncoding(encoding);
  const codec = codecs.get(name);
  if (codec !== undefined) return codec;
  if (NO_TEXT_ENCODINGS.has(name)) {
    throw lookupError(`'${encoding}' is not a text encoding; use codecs.${direction}() to handle arbitrary codecs`);
  }
  throw lookupError(`unknown encoding: ${encoding}`);
}

/** `UTF-8` and `utf 8` as `utf_8`. */
export function normalizeEncoding(encoding: string): string {
  return encoding.toLowerCase().replace(/[^a-z0-9.]+/g, "_");
}

/** CPython: encodings that str and bytes know themselves; all others are asked of the registry, which puts the name of the codec before the words of an error. */
const KNOWN_DIRECTLY = new Set(
  "utf_8 utf8 utf_16 utf16 utf_32 utf32 ascii us_ascii latin1 latin_1 iso_8859_1 iso8859_1".split(" "),
);

/** text.encode(encoding, errors) */
export function encodeText(text: string, encoding = "utf-8", errors = "strict"): Uint8Array {
  if (encoding === "utf-8") return encodeUtf8(text, errors);
  const codec = findCodec(encoding, "encode");
  if (KNOWN_DIRECTLY.has(normalizeEncoding(encoding))) return codec.encode(text, errors);
  return withCodecName(encoding, "encoding", () => codec.encode(text, errors));
}

/** bytes.decode(encoding, errors); the Python value goes into the exception. */
export function decodeBytes(encoded: Encoded, encoding = "utf-8", errors = "strict"): string {
  // CPython: of nothing comes nothing, whatever the encoding is called.
  if (encoded.bytes.length === 0) return "";
  if (encoding === "utf-8") return decodeUtf8(encoded, errors);
  const codec = findCodec(encoding, "decode");
  if (KNOWN_DIRECTLY.has(normalizeEncoding(encoding))) return codec.decode(encoded, errors);
  return withCodecName(encoding, "decoding", () => codec.decode(encoded, errors));
}

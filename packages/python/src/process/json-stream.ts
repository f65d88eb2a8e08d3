/**
 * JSON stream: the content of a large frame, read while it comes.
 *
 * `JSON.parse` and a walk through what it gives would hold the host's event loop for as long as a child pleases: a dict of a million keys takes more than a second. So what is
 * large is read here piece by piece, and `frame-stream.ts` lets the event loop turn between two pieces. What comes out is the same as from `decodeValue` (`frame-values.ts`
 * describes the tags), in one pass: a tagged object becomes its value when it closes. It is as strict: what is no JSON, too deep or too much is a `FrameError` or `BorderError`.
 */

import { Buffer } from "node:buffer";
import type { PlainValue } from "../plain-value.ts";
import { BorderError, decodeScalar, malformed, MAX_DEPTH, MAX_VALUES, TAG } from "./frame-values.ts";
import { FrameError } from "./frames.ts";

type PlainRecord = { [key: string]: PlainValue };

/**
 * An array or object that is not closed yet. `pairs` and `pair` are the lists of a tagged map, `raw` is the object of the user that has a key "$" of its own.
 * `depth` counts what the user nests, not the tags.
 */
type Open =
  | { kind: "array" | "pair"; items: PlainValue[]; depth: number }
  | { kind: "pairs"; map: Map<PlainValue, PlainValue>; depth: number }
  | { kind: "record" | "raw"; record: PlainRecord; key: string; depth: number };

/** What may come next. */
const [VALUE, VALUE_OR_END, KEY, KEY_OR_END, COLON, COMMA_OR_END, NOTHING] = [0, 1, 2, 3, 4, 5, 6] as const;

const LONGEST_NUMBER = 400;
/** A frame, its outcome or its arguments stand around a value. */
const AROUND = 3;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const [QUOTE, BACKSLASH, COMMA, U] = [0x22, 0x5c, 0x2c, 0x75];

export class JsonStream {
  readonly #open: Open[] = [];
  #expected: number = VALUE;
  #result: PlainValue = null;
  /** What has come of a text that goes on in the next piece. */
  #text: string | undefined;
  /** The end of a piece, of which the rest is still to come: a few bytes. */
  #rest: Buffer | undefined;
  #values = 0;

  /** The next bytes. Throws `FrameError` or `BorderError`. */
  push(piece: Buffer): void {
    const bytes = this.#rest === undefined ? piece : Buffer.concat([this.#rest, piece]);
    this.#rest = undefined;
    let at = 0;
    while (at < bytes.length) at = this.#text === undefined ? this.#readToken(bytes, at) : this.#readText(bytes, at);
  }

  /** What has been read, when all has come. */
  end(): PlainValue {
    if (this.#expected !== NOTHING || this.#rest !== undefined) throw noJson();
    return this.#result;
  }

  #readToken(bytes: Buffer, at: number): number {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      if (this.#expected > KEY_OR_END) throw noJson();
      this.#text = "";
      return at + 1;
    }
    if (byte === COMMA) return this.#separate(at);
    switch (byte) {
      case 0x20:
        return at + 1;
      case 0x3a: // :
        if (this.#expected !== COLON) throw noJson();
        this.#expected = VALUE;
        return at + 1;
      case 0x5b: // [
      case 0x7b: // {
        this.#begin(byte === 0x5b);
        return at + 1;
      case 0x5d: // ]
      case 0x7d: // }
        this.#close(byte === 0x5d);
        return at + 1;
      default:
        return this.#readWord(bytes, at);
    }
  }

  #separate(at: number): number {
    const top = this.#open.at(-1);
    if (this.#expected !== COMMA_OR_END || top === undefined) throw noJson();
    this.#expected = "record" in top ? KEY : VALUE;
    return at + 1;
  }

  /** A number, `true`, `false` or `null`. */
  #readWord(bytes: Buffer, at: number): number {
    if (this.#expected > VALUE_OR_END) throw noJson();
    let end = at;
    while (end < bytes.length && isInWord(bytes[end]!)) end++;
    if (end === at || end - at > LONGEST_NUMBER) throw noJson();
    if (end === bytes.length) this.#rest = bytes.subarray(at);
    else this.#put(valueOfWord(bytes.toString("latin1", at, end)));
    return end;
  }

  /** A part of a text, up to its end, or to the last character that this piece has whole. */
  #readText(bytes: Buffer, start: number): number {
    let at = start;
    let quote = bytes.indexOf(QUOTE, at);
    let backslash = bytes.indexOf(BACKSLASH, at);
    let lastEscape = -1;
    while (backslash !== -1 && (quote === -1 || backslash < quote)) {
      lastEscape = backslash;
      at = backslash + 2;
      if (quote !== -1 && quote < at) quote = bytes.indexOf(QUOTE, at);
      backslash = bytes.indexOf(BACKSLASH, at);
    }
    const cut = quote === -1 ? wholeCharacters(bytes, start, lastEscape) : quote;
    this.#text += parseText(bytes.toString("utf8", start, cut));
    if (quote === -1) {
      if (cut < bytes.length) this.#rest = bytes.subarray(cut);
      return bytes.length;
    }
    this.#endText(this.#text!);
    return quote + 1;
  }

  #endText(text: string): void {
    this.#text = undefined;
    if (this.#expected <= VALUE_OR_END) {
      this.#put(text);
      return;
    }
    (this.#open.at(-1) as { key: string }).key = text;
    this.#expected = COLON;
  }

  #begin(isArray: boolean): void {
    if (this.#expected > VALUE_OR_END) throw noJson();
    const parent = this.#open.at(-1);
    const kind = kindUnder(parent, isArray);
    const isTag = kind === "pairs" || kind === "pair" || kind === "raw";
    const depth = parent === undefined ? 0 : parent.depth + (isTag ? 0 : 1);
    if (depth > MAX_DEPTH + AROUND)
      throw new BorderError("VALUE_TOO_DEEP", `a value is nested deeper than ${MAX_DEPTH} levels`);
    this.#count();
    if (kind === "record" || kind === "raw") {
      // Without a prototype "__proto__" is a key like any other.
      this.#open.push({ kind, record: Object.create(null) as PlainRecord, key: "", depth });
      this.#expected = KEY_OR_END;
      return;
    }
    this.#open.push(kind === "pairs" ? { kind, map: new Map(), depth } : { kind, items: [], depth });
    this.#expected = VALUE_OR_END;
  }

  #close(isArray: boolean): void {
    const closed = this.#open.at(-1);
    const mayEnd = this.#expected === COMMA_OR_END || this.#expected === (isArray ? VALUE_OR_END : KEY_OR_END);
    if (closed === undefined || !mayEnd || "record" in closed === isArray) throw noJson();
    this.#open.pop();
    this.#put(valueOfClosed(closed), false);
  }

  #put(value: PlainValue, isNew = true): void {
    if (isNew) this.#count();
    const top = this.#open.at(-1);
    if (top === undefined) {
      this.#result = value;
      this.#expected = NOTHING;
      return;
    }
    if (top.kind === "pairs") setPair(top.map, value);
    else if ("items" in top) top.items.push(value);
    else top.record[top.key] = value;
    this.#expected = COMMA_OR_END;
  }

  #count(): void {
    if (++this.#values > 4 * MAX_VALUES) throw new FrameError(`a frame holds more than ${MAX_VALUES} values`);
  }
}

/** A tag writes itself before its content, so what stands in it is known when it opens. */
function kindUnder(parent: Open | undefined, isArray: boolean): Open["kind"] {
  if (parent?.kind === "pairs" && isArray) return "pair";
  const tag = parent?.kind === "record" && parent.key === "v" ? parent.record[TAG] : undefined;
  if (tag === "map" && isArray) return "pairs";
  if (tag === "object" && !isArray) return "raw";
  return isArray ? "array" : "record";
}

function valueOfClosed(closed: Open): PlainValue {
  if ("items" in closed) return closed.items;
  if (closed.kind === "pairs") return closed.map;
  const { kind, record } = closed;
  return kind === "raw" || !Object.hasOwn(record, TAG) ? record : valueOfTagged(record[TAG], record.v);
}

function valueOfTagged(tag: PlainValue | undefined, content: PlainValue | undefined): PlainValue {
  if (tag === "map") {
    if (!(content instanceof Map)) throw malformed("a map that is no list of pairs");
    return content;
  }
  if (tag === "object") {
    if (typeof content !== "object" || content === null || Object.getPrototypeOf(content) !== null)
      throw malformed("an object that is none");
    return content;
  }
  return decodeScalar(tag, content);
}

/** A list in a list of pairs opened as a pair, whatever came of it. */
function setPair(map: Map<PlainValue, PlainValue>, pair: PlainValue): void {
  if (!Array.isArray(pair) || pair.length !== 2) throw malformed("a map that is no list of pairs");
  map.set(pair[0]!, pair[1]!);
}

const isInWord = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x2d ||
  byte === 0x2e ||
  byte === 0x2b ||
  byte === 0x45;

function valueOfWord(word: string): PlainValue {
  if (word === "null") return null;
  if (word === "true") return true;
  if (word === "false") return false;
  if (!NUMBER.test(word)) throw noJson();
  return Number(word);
}

/** The text between two quotes, with its escapes read. */
function parseText(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    throw noJson();
  }
}

/** How far the bytes of a text that goes on can be read: not into an escape or a character of which a part is still to come. */
function wholeCharacters(bytes: Buffer, start: number, lastEscape: number): number {
  const { length } = bytes;
  if (lastEscape >= start && lastEscape + (bytes[lastEscape + 1] === U ? 6 : 2) > length) return lastEscape;
  let first = length - 1;
  while (first > start && first > length - 4 && (bytes[first]! & 0xc0) === 0x80) first--;
  const lead = bytes[first] ?? 0;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return size > 1 && first + size > length ? first : length;
}

const noJson = (): FrameError => new FrameError("a frame is no JSON");

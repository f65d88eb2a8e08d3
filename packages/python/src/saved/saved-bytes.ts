/**
 * Saved bytes: saved variables as the host keeps them, between the process that wrote them and the one that is given them.
 *
 * A session's next run waits until they are written, so they are not JSON: a float is its eight bytes, a string of Latin-1 its own, a name of a field one byte; and a container is
 * written as it is walked. Each value is a tag and what follows from it. The nodes come first, each with its number, in whatever order they were written, and then a record of
 * the rest. What is read may be anything: a length beyond the end, a depth or a name that no saved variables have is damage, and raises. Whether the values make sense is for
 * `check-saved.ts`.
 */

import { Buffer } from "node:buffer";
import type { SavedNode, SavedVariables } from "./saved-variables.ts";

const TAGS = {
  null: 0,
  true: 1,
  false: 2,
  /** An int from 0 on: seven bits a byte, the low ones first. */
  int: 3,
  /** The number that follows is its negative. */
  negative: 4,
  /** `["f", 0.5]` */
  float: 5,
  /** `[7]` */
  node: 6,
  latin1: 7,
  /** Two bytes a unit. */
  utf16: 8,
  list: 9,
  record: 10,
  /** A number, and the node that has it. */
  numbered: 11,
} as const;

/** All names of fields, each written as its place here. */
const NAMES =
  "sources nodes variables lost filename text name reason node items type attrs pairs factory base64 value real imag slots args callee kwargs state func self module of source place defaults keywordDefaults qualname".split(
    " ",
  );
const placeOfName: ReadonlyMap<string, number> = new Map(NAMES.map((name, i) => [name, i]));

/** Nodes in saved variables. */
export const MOST_NODES = 250_000;

/** Lists in records in lists: what saved variables need, and some more. */
const DEEPEST = 16;

/** Throws for what `SavedWriter` has not written. */
export function decodeSaved(bytes: Uint8Array): unknown {
  const reader = new Reader(bytes);
  const nodes = reader.nodes();
  const rest = reader.value(0);
  if (!reader.isAtEnd) throw new Error("saved variables with something behind them");
  return { ...(rest as object), nodes };
}

/** Writes nodes one after the other, and at last what they belong to. */
export class SavedWriter {
  #bytes = Buffer.allocUnsafeSlow(4096);
  #at = 0;

  /** How many bytes there are: the place to which `takeBack` goes. */
  get length(): number {
    return this.#at;
  }

  takeBack(length: number): void {
    this.#at = length;
  }

  /** The whole; nothing is written after it. */
  finish(rest: Omit<SavedVariables, "nodes">): Buffer {
    this.value(rest);
    return this.#bytes.subarray(0, this.#at);
  }

  node(number: number, node: SavedNode): void {
    this.#numbered(number);
    this.value(node);
  }

  /** The beginning of a node of that many fields, its kind among them, which follow one by one. */
  beginNode(number: number, kind: SavedNode["node"], fields: number): void {
    this.#numbered(number);
    this.#tag(TAGS.record);
    this.#count(fields);
    this.field("node");
    this.text(kind);
  }

  #numbered(number: number): void {
    this.#tag(TAGS.numbered);
    this.#count(number);
  }

  /** The name of a field, whose value follows. */
  field(name: string): void {
    const place = placeOfName.get(name);
    if (place === undefined) throw new Error(`saved variables have no field ${name}`);
    this.#tag(place);
  }

  /** The beginning of a list, whose items follow. */
  beginList(length: number): void {
    this.#tag(TAGS.list);
    this.#count(length);
  }

  value(value: unknown): void {
    if (typeof value === "number") this.int(value);
    else if (typeof value === "string") this.text(value);
    else if (value === null) this.#tag(TAGS.null);
    else if (typeof value === "boolean") this.#tag(value ? TAGS.true : TAGS.false);
    else if (Array.isArray(value)) this.#list(value);
    else this.#record(value as { [name: string]: unknown });
  }

  #room(count: number): void {
    if (this.#at + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, this.#at + count));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }

  #tag(tag: number): void {
    this.#room(1);
    this.#bytes[this.#at++] = tag;
  }

  #count(count: number): void {
    this.#room(8);
    let left = count;
    for (; left >= 2 ** 31; left = Math.floor(left / 0x80)) this.#bytes[this.#at++] = (left % 0x80) + 0x80;
    for (; left >= 0x80; left >>>= 7) this.#bytes[this.#at++] = (left & 0x7f) + 0x80;
    this.#bytes[this.#at++] = left;
  }

  /** An int that is a safe integer. */
  int(value: number): void {
    if (value < 0) {
      this.#tag(TAGS.negative);
      this.#count(-value);
    } else if (value < 0x80) {
      this.#room(2);
      this.#bytes[this.#at] = TAGS.int;
      this.#bytes[this.#at + 1] = value;
      this.#at += 2;
    } else {
      this.#tag(TAGS.int);
      this.#count(value);
    }
  }

  float(value: number): void {
    this.#room(9);
    this.#bytes[this.#at] = TAGS.float;
    this.#bytes.writeDoubleLE(value, this.#at + 1);
    this.#at += 9;
  }

  text(text: string): void {
    const { length } = text;
    this.#room(9 + 2 * length);
    const before = this.#at;
    this.#tag(TAGS.latin1);
    this.#count(length);
    const bytes = this.#bytes;
    const start = this.#at;
    if (length >= LONG) {
      if (BEYOND_LATIN1.test(text)) this.#wide(text, before);
      else this.#at += bytes.write(text, start, "latin1");
      return;
    }
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0xff) {
        this.#wide(text, before);
        return;
      }
      bytes[start + i] = unit;
    }
    this.#at = start + length;
  }

  /** What one byte a unit is not enough for, at that place. */
  #wide(text: string, at: number): void {
    this.#at = at;
    this.#tag(TAGS.utf16);
    this.#count(text.length);
    this.#at += this.#bytes.write(text, this.#at, "utf16le");
  }

  #list(items: readonly unknown[]): void {
    if (items.length === 1 && typeof items[0] === "number" && items[0] >= 0) {
      this.#tag(TAGS.node);
      this.#count(items[0]);
    } else if (items.length === 2 && items[0] === "f" && typeof items[1] === "number") this.float(items[1]);
    else {
      this.beginList(items.length);
      for (const item of items) this.value(item);
    }
  }

  #record(record: { readonly [name: string]: unknown }): void {
    const names = Object.keys(record).filter((name) => record[name] !== undefined);
    this.#tag(TAGS.record);
    this.#count(names.length);
    for (const name of names) {
      this.field(name);
      this.value(record[name]);
    }
  }
}

/** How long a string is that is written faster by the machine than unit by unit. */
const LONG = 64;
const BEYOND_LATIN1 = /[^\0-\u00ff]/;

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** All nodes, each at its number. */
  nodes(): unknown[] {
    const nodes: unknown[] = [];
    let count = 0;
    for (; this.#bytes[this.#at] === TAGS.numbered; count++) {
      this.#at += 1;
      const number = this.#count();
      if (number >= MOST_NODES) throw new Error("saved variables with too many nodes");
      while (nodes.length <= number) nodes.push(undefined);
      nodes[number] = this.value(0);
    }
    if (count !== nodes.length) throw new Error("saved variables with nodes that are not there");
    return nodes;
  }

  value(depth: number): unknown {
    if (depth > DEEPEST) throw new Error("saved variables that are too deep");
    switch (this.#byte()) {
      case TAGS.null:
        return null;
      case TAGS.true:
        return true;
      case TAGS.false:
        return false;
      case TAGS.int:
        return this.#count();
      case TAGS.negative:
        return -this.#count();
      case TAGS.float:
        return ["f", this.#bytes.readDoubleLE(this.#skip(8))];
      case TAGS.node:
        return [this.#count()];
      case TAGS.latin1: {
        const length = this.#count();
        const at = this.#skip(length);
        return this.#bytes.toString("latin1", at, at + length);
      }
      case TAGS.utf16: {
        const length = 2 * this.#count();
        const at = this.#skip(length);
        return this.#bytes.toString("utf16le", at, at + length);
      }
      case TAGS.list: {
        const items: unknown[] = [];
        // Each takes a byte at least: a length that is a lie ends at the end.
        for (let left = this.#count(); left > 0; left--) items.push(this.value(depth + 1));
        return items;
      }
      case TAGS.record: {
        const record: { [name: string]: unknown } = {};
        for (let left = this.#count(); left > 0; left--) {
          const name = NAMES[this.#byte()];
          if (name === undefined) throw new Error("saved variables with an unknown field");
          record[name] = this.value(depth + 1);
        }
        return record;
      }
      default:
        throw new Error("saved variables with an unknown tag");
    }
  }

  #byte(): number {
    return this.#bytes[this.#skip(1)]!;
  }

  /** Where the next bytes begin. */
  #skip(count: number): number {
    const at = this.#at;
    if (count > this.#bytes.length - at) throw new Error("saved variables that are cut off");
    this.#at += count;
    return at;
  }

  #count(): number {
    let count = 0;
    for (let factor = 1; factor <= 2 ** 49; factor *= 0x80) {
      const byte = this.#byte();
      count += (byte % 0x80) * factor;
      if (byte < 0x80) return count;
    }
    throw new Error("saved variables with a number beyond all bounds");
  }
}

/** What the XML modules written in Python ask of TypeScript: a parser that takes text or bytes in pieces and gives events as tuples. */

import { charge } from "../../limits.ts";
import { PyDict } from "../../objects/dict.ts";
import { lookupError, typeError, valueError } from "../../objects/exceptions.ts";
import { defineMethods } from "../../objects/function.ts";
import { PyList } from "../../objects/list.ts";
import { builtinType, PyObject, setDefaultType, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { decodeBytes, encodeText, normalizeEncoding } from "../../objects/text-encoding.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { bufferBytes, latin1Text } from "../byte-source.ts";
import { DocumentParser, type XmlEvent } from "./document-parser.ts";
import { XmlCode, XmlError } from "./xml-error.ts";

/** Stands for bytes that are no text: no document may contain it. */
const NO_TEXT = "\uffff";
const MULTI_BYTE = /^(utf_?(7|32.*|8_sig)|big5.*|cp(932|949|950)|euc_.*|gb.*|shift_?jis.*|iso2022_.*|johab|hz)$/;

const parserType = builtinType("_xml_parser", undefined, { final: true });

class PyXmlParser extends PyObject {
  readonly parser = new DocumentParser();
  encoding: string | undefined;
  held: Uint8Array = new Uint8Array(0);
  isBytes = false;
  /** Is it asked where the events stand? */
  tracks = false;
  positions: readonly { line: number; column: number }[] = [];

  /** The text of more bytes; what ends within a character or before the encoding is known waits. */
  decode(bytes: Uint8Array, isFinal: boolean): string {
    charge(this.held.length + bytes.length);
    const all = new Uint8Array(this.held.length + bytes.length);
    all.set(this.held);
    all.set(bytes, this.held.length);
    this.held = all;
    if (this.encoding === undefined) {
      if (isFinal && isCutShort(all)) throw new XmlError(XmlCode.unclosedToken, 0);
      this.encoding = detectEncoding(all, isFinal);
      if (this.encoding === undefined) return "";
    }
    const unit = this.encoding.startsWith("utf-16") ? 2 : 1;
    let size = all.length - (all.length % unit);
    if (this.encoding === "utf-8" && !isFinal) size = wholeCharacters(all);
    if (isFinal) size = all.length;
    this.held = all.slice(size);
    const part = all.subarray(0, size);
    try {
      return decodeBytes({ bytes: part, object: new PyBytes(part) }, this.encoding);
    } catch (error) {
      if (typeOf(error as Value)?.name === "UnicodeDecodeError") return decodeBroken(part, this.encoding);
      throw error;
    }
  }
}
setDefaultType(PyXmlParser, parserType);

/** Bytes up to the last character of UTF-8 that is complete. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

/** Text up to the first bytes that are none, which the parser then complains about. */
function decodeBroken(bytes: Uint8Array, encoding: string): string {
  if (encoding !== "utf-8") return latin1Text(bytes).replace(/[^\0-\x7f][\s\S]*/, NO_TEXT);
  let low = 0;
  let high = bytes.length;
  const isText = (size: number): boolean => {
    try {
      const part = bytes.subarray(0, size);
      decodeBytes({ bytes: part, object: new PyBytes(part) }, encoding);
      return true;
    } catch {
      return false;
    }
  };
  // Beginnings of a valid text are valid where they end with a character, so look at those ends only.
  while (low < high) {
    let middle = (low + high + 1) >> 1;
    while (middle < high && (bytes[middle]! & 0xc0) === 0x80) middle++;
    if (isText(middle)) low = middle;
    else {
      high = middle - 1;
      while (high > low && (bytes[high]! & 0xc0) === 0x80) high--;
    }
  }
  const part = bytes.subarray(0, low);
  return decodeBytes({ bytes: part, object: new PyBytes(part) }, encoding) + NO_TEXT;
}

/** Is it the beginning of what says in which encoding a document is, and no more? */
const isCutShort = (bytes: Uint8Array): boolean =>
  bytes.length === 1
    ? [0, 0xef, 0xfe, 0xff].includes(bytes[0]!)
    : bytes.length === 2 && bytes[0] === 0xef && bytes[1] === 0xbb;

/** The encoding that a document begins in, undefined where more bytes must tell. */
function detectEncoding(bytes: Uint8Array, isFinal: boolean): string | undefined {
  if (bytes.length < 4 && !isFinal) return undefined;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16-be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16-le";
  if (bytes[0] === 0 && bytes[1] === 60) return "utf-16-be";
  if (bytes[0] === 60 && bytes[1] === 0) return "utf-16-le";
  const head = latin1Text(bytes.subarray(0, 512));
  if (!head.startsWith("<?xml")) return "utf-8";
  const end = head.indexOf("?>");
  if (end < 0 && !isFinal && bytes.length < 512) return undefined;
  const declared = /^<\?xml[^>]*?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][-\w.]*)["']/.exec(head)?.[1];
  return declared === undefined ? "utf-8" : knownEncoding(declared, head);
}

function knownEncoding(name: string, head: string): string {
  const normal = normalizeEncoding(name);
  if (normal === "utf_8" || normal === "utf8") return "utf-8";
  if (normal === "utf_16" || normal === "utf_16_le" || normal === "utf_16_be")
    throw new XmlError(19, head.indexOf(name));
  if (MULTI_BYTE.test(normal)) throw valueError("multi-byte encodings are not supported");
  try {
    encodeText("a", name);
  } catch {
    throw lookupError(`unknown encoding: ${name}`);
  }
  return name;
}

/** A document type with all that it declares, and how many of the events behind it tell of comments and instructions in it. */
function doctypeTuple({ doctype, inside }: XmlEvent & { kind: "doctype" }): PyTuple {
  const tuples = <T>(items: Iterable<T>, tuple: (item: T) => Value[]): PyList =>
    new PyList([...items].map((item) => new PyTuple(tuple(item))));
  const entities = tuples(doctype.entities, ([name, each]) => [
    name,
    each.text ?? null,
    each.publicId ?? null,
    each.systemId ?? null,
    each.notationName ?? null,
  ]);
  const notations = tuples(doctype.notations, ([name, each]) => [name, each.publicId, each.systemId]);
  const elements = new Set([...doctype.models.keys(), ...doctype.attributes.keys()]);
  const described = tuples(elements, (name) => [
    name,
    doctype.models.get(name) ?? null,
    tuples(doctype.attributes.get(name) ?? [], (each) => [each.name, each.type]),
  ]);
  const { name, publicId, systemId, subset } = doctype;
  return new PyTuple([7, name, publicId, systemId, subset ?? null, entities, notations, described, inside]);
}

function eventTuple(event: XmlEvent): PyTuple {
  switch (event.kind) {
    case "start": {
      const attributes = new PyDict();
      for (const [name, value] of event.attributes) attributes.setItem(name, value);
      return new PyTuple([0, event.name, attributes]);
    }
    case "end":
      return new PyTuple([1, event.name]);
    case "data":
      return new PyTuple([2, event.text, false]);
    case "cdata":
      return new PyTuple([2, event.text, true]);
    case "comment":
      return new PyTuple([3, event.text]);
    case "instruction":
      return new PyTuple([4, event.target, event.text]);
    case "start-ns":
      return new PyTuple([5, event.prefix, event.uri]);
    case "end-ns":
      return new PyTuple([6, event.prefix]);
    case "doctype":
      return doctypeTuple(event);
    case "entity":
      return new PyTuple([8, event.name, event.line, event.column]);
  }
}

defineMethods(parserType, {
  /** Gives the events, and of an error the message, the code, line and column. */
  "feed(self, data, final, /)": (self: PyXmlParser, data, final) => {
    const { parser } = self;
    const isFinal = isTrue(final);
    let failure: Value = null;
    try {
      parser.feed(textOf(self, data, isFinal), isFinal);
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      const { line, column } = parser.position(error.at ?? 0);
      failure = new PyTuple([error.message, error.code, line, column]);
    }
    self.positions = self.tracks ? parser.positions() : [];
    parser.places.length = 0;
    const events = parser.events.splice(0);
    charge(events.length * 64);
    return new PyTuple([new PyList(events.map(eventTuple)), failure]);
  },
});

/** `_positions(parser)`: the line and the column of each event that feed() has just given, and of the place that was reached. */
export function eventPositions(parser: Value): Value {
  const { positions } = parser as PyXmlParser;
  charge(positions.length * 64);
  return new PyList(positions.map(({ line, column }) => new PyTuple([line, column])));
}

function textOf(self: PyXmlParser, data: Value, isFinal: boolean): string {
  const text = stringOf(data);
  if (text !== undefined) {
    encodeText(text);
    return self.isBytes ? self.decode(encodeText(text), isFinal) : text;
  }
  const bytes = bufferBytes(data);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(data).name}'`);
  if (bytes.length === 0 && !self.isBytes) return "";
  self.isBytes = true;
  return self.decode(bytes, isFinal);
}

export function newXmlParser(encoding: Value, tracks: Value, specified: Value): Value {
  const parser = new PyXmlParser();
  parser.parser.givesDefaults = !isTrue(specified);
  parser.tracks = isTrue(tracks);
  const name = stringOf(encoding);
  if (name !== undefined) {
    const normal = normalizeEncoding(name);
    parser.encoding = normal === "utf_8" || normal === "utf8" ? "utf-8" : name;
  }
  return parser;
}

/** `_declaration(parser)`: the version, the encoding and whether it stands alone, as the document says; None where it does not. */
export function xmlDeclaration(parser: Value): Value {
  const { version, encoding, standalone } = (parser as PyXmlParser).parser.declaration;
  return new PyTuple([version ?? null, encoding ?? null, standalone ?? null]);
}

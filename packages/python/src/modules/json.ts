/**
 * The module `json`: dumps, loads, dump, load, and the classes JSONEncoder and JSONDecoder, which programs subclass.
 *
 * The functions take the short way to the encoder and decoder unless a class or an overridden method of the program stands between.
 * The options of an encoder or decoder object are read from its attributes, as in CPython, so that a program may set them.
 */

import { requireSsize } from "./c-arguments.ts";
import { GrowingSize } from "../limits.ts";
import { getAttribute, setAttribute } from "../objects/attributes.ts";
import { arrayFrom, NativeIterator, nextOf, pyIter } from "../objects/iteration.ts";
import { repeatText } from "../objects/str-text.ts";
import { PyByteArray } from "../objects/bytearray.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call } from "../objects/call.ts";
import { PyDict } from "../objects/dict.ts";
import { exceptionType, newException, PyBaseException, typeError, valueError } from "../objects/exceptions.ts";
import { PyModule } from "../objects/module.ts";
import { builtin, PyAttribute } from "../objects/function.ts";
import { PyBytesLike } from "../objects/bytes-like.ts";
import { PyList } from "../objects/list.ts";
import { requireIndex, requireSize } from "../objects/index-value.ts";
import {
  type Attributes,
  Ellipsis,
  floatType,
  integerOf,
  intType,
  type PyObject,
  type PyType,
  stringOf,
  typeOf,
  type Value,
} from "../objects/object.ts";
import { indexAt, offsetAt, textLength } from "../objects/str-text.ts";
import { decodeBytes } from "../objects/text-encoding.ts";
import { isTrue } from "../objects/truth.ts";
import { PyTuple, tupleIteratorType } from "../objects/tuple.ts";
import { byteSource, requireBytes } from "./byte-source.ts";
import { type DecoderHooks, decodeJson, decodeJsonAt, decodeJsonStringAt } from "./json-decoder.ts";
import {
  type EncoderOptions,
  encodeJson,
  encodeJsonPieces,
  encodeJsonString,
  notSerializable,
} from "./json-encoder.ts";
import { jsonDecodeError, jsonDecodeErrorType } from "./json-errors.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { JSON_PARTS_TEXT } from "./json/parts-text.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { pythonClass } from "./python-class.ts";
import { definePythonFunctions, definePythonMethods } from "./python-function.ts";
import { pythonSource } from "./python-source.ts";

const OPTIONS = "skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True";

/** The arguments of dumps() and dump() after the value, as they arrive. */
type DumpArguments = [
  skipkeys: Value,
  ensureAscii: Value,
  checkCircular: Value,
  allowNan: Value,
  cls: Value,
  indent: Value,
  separators: Value,
  fallback: Value,
  sortKeys: Value,
  rest: PyDict,
];

function encoderFor(args: DumpArguments): PyObject {
  const [skipkeys, ensureAscii, checkCircular, allowNan, cls, indent, separators, fallback, sortKeys, rest] = args;
  const named = new Map<string, Value>([
    ["skipkeys", skipkeys],
    ["ensure_ascii", ensureAscii],
    ["check_circular", checkCircular],
    ["allow_nan", allowNan],
    ["indent", indent],
    ["separators", separators],
    ["default", fallback],
    ["sort_keys", sortKeys],
  ]);
  for (const [name, value] of rest.table.map) named.set(name as string, value);
  return call(cls === null ? encoderClass() : cls, [], named) as PyObject;
}

function dumps(value: Value, ...args: DumpArguments): Value {
  const [skipkeys, ensureAscii, checkCircular, allowNan, cls, indent, separators, fallback, sortKeys, rest] = args;
  const isUsual =
    skipkeys === false &&
    ensureAscii === true &&
    checkCircular === true &&
    allowNan === true &&
    cls === null &&
    indent === null &&
    separators === null &&
    fallback === null &&
    sortKeys === false &&
    rest.length() === 0;
  if (isUsual) return encodeJson(value, USUAL);
  return call(getAttribute(encoderFor(args), "encode"), [value]);
}

const USUAL: EncoderOptions = {
  skipKeys: false,
  ensureAscii: true,
  checkCircular: true,
  allowNan: true,
  sortKeys: false,
  indent: undefined,
  itemSeparator: ", ",
  keySeparator: ": ",
  default: undefined,
  inOneShot: true,
};

/** The class `json.JSONEncoder`. */
const encoderClass = perInterpreter((): PyType => {
  const type = pythonClass("JSONEncoder", "json.encoder");
  type.define("item_separator", ", ");
  type.define("key_separator", ": ");
  definePythonMethods(type, {
    [`__init__(self, *, ${OPTIONS}, sort_keys=False, indent=None, separators=None, default=None)`]: initializeEncoder,
    "default(self, o)": (_self: PyObject, o: Value) => {
      throw notSerializable(o);
    },
    "encode(self, o)": (self: PyObject, o: Value) => {
      const text = stringOf(o);
      if (text !== undefined) return encodeJsonString(text, isTrue(getAttribute(self, "ensure_ascii")));
      if (self.type.lookup("iterencode") === encoderClass().lookup("iterencode")) {
        const options = optionsOf(self, true);
        if (typeof options.itemSeparator === "string" && typeof options.keySeparator === "string")
          return encodeJson(o, options);
        const { pieces, failure } = encodeJsonPieces(o, options);
        if (failure !== undefined) throw failure.error;
        return joinPieces(pieces);
      }
      const pieces = call(getAttribute(self, "iterencode"), [o], new Map([["_one_shot", true]]));
      return joinPieces(arrayFrom(pieces));
    },
    "iterencode(self, o, _one_shot=False)": (self: PyObject, o: Value, oneShot: Value) => {
      const options = optionsOf(self, isTrue(oneShot));
      if (options.inOneShot) return new PyList([encodeJson(o, options)]);
      const { pieces, failure } = encodeJsonPieces(o, options);
      let at = 0;
      // What comes before a value that can't be encoded is given before the error.
      return new NativeIterator(tupleIteratorType, () => {
        if (at < pieces.length) return pieces[at++];
        if (failure !== undefined) throw failure.error;
        return undefined;
      });
    },
  });
  return type;
});

function initializeEncoder(self: PyObject, ...values: Value[]): null {
  const [skipkeys, ensureAscii, checkCircular, allowNan, sortKeys, indent, separators, fallback] = values;
  setAttribute(self, "skipkeys", skipkeys!);
  setAttribute(self, "ensure_ascii", ensureAscii!);
  setAttribute(self, "check_circular", checkCircular!);
  setAttribute(self, "allow_nan", allowNan!);
  setAttribute(self, "sort_keys", sortKeys!);
  setAttribute(self, "indent", indent!);
  if (separators !== null) {
    const pair = unpackPair(separators!);
    setAttribute(self, "item_separator", pair[0]);
    setAttribute(self, "key_separator", pair[1]);
  } else if (indent !== null) setAttribute(self, "item_separator", ",");
  if (fallback !== null) setAttribute(self, "default", fallback!);
  return null;
}

function unpackPair(value: Value): [Value, Value] {
  const items = arrayFrom(value, () => typeError(`cannot unpack non-iterable ${typeOf(value).name} object`));
  if (items.length < 2) throw valueError(`not enough values to unpack (expected 2, got ${items.length})`);
  if (items.length > 2) throw valueError("too many values to unpack (expected 2)");
  return [items[0]!, items[1]!];
}

function joinPieces(pieces: readonly Value[]): string {
  const size = new GrowingSize();
  let text = "";
  pieces.forEach((piece, i) => {
    const part = stringOf(piece);
    if (part === undefined) throw typeError(`sequence item ${i}: expected str instance, ${typeOf(piece).name} found`);
    size.add(part.length);
    text += part;
  });
  return text;
}

/** The options that an encoder object has now. */
function optionsOf(self: PyObject, oneShot: boolean): EncoderOptions {
  const isSet = (name: string): boolean => isTrue(getAttribute(self, name));
  const indent = getAttribute(self, "indent");
  const fallback = getAttribute(self, "default");
  const isPlain = (fallback as { func?: Value } | null)?.func === encoderClass().lookup("default");
  const inOneShot = oneShot && indent === null;
  return {
    skipKeys: isSet("skipkeys"),
    ensureAscii: isSet("ensure_ascii"),
    checkCircular: isSet("check_circular"),
    allowNan: isSet("allow_nan"),
    sortKeys: isSet("sort_keys"),
    indent: indent === null ? undefined : indentText(indent),
    keySeparator: separatorText(getAttribute(self, "key_separator"), inOneShot ? 5 : undefined),
    itemSeparator: separatorText(getAttribute(self, "item_separator"), inOneShot ? 6 : undefined),
    default: isPlain ? undefined : fallback,
    inOneShot,
  };
}

function indentText(indent: Value): string {
  const text = stringOf(indent);
  if (text !== undefined) return text;
  const count = integerOf(indent);
  if (count === undefined) throw typeError(`can't multiply sequence by non-int of type '${typeOf(indent).name}'`);
  return repeatText(" ", count)!;
}

/** A separator, which must be text where it is the argument at `position` of CPython's encoder in C. */
function separatorText(value: Value, position: number | undefined): Value {
  const text = stringOf(value);
  if (text !== undefined || position === undefined) return text ?? value;
  const kind = value === null ? "None" : typeOf(value).name;
  throw typeError(`make_encoder() argument ${position} must be str, not ${kind}`);
}

/** The class `json.JSONDecoder`. */
const decoderClass = perInterpreter((): PyType => {
  const type = pythonClass("JSONDecoder", "json.decoder");
  definePythonMethods(type, {
    "__init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None)":
      initializeDecoder,
    // CPython: what finds the end of a run of spaces is a parameter.
    "decode(self, s, _w=...)": (self: PyObject, s: Value, given: Value) => {
      const skip = given === Ellipsis ? undefined : given;
      if (skip === undefined) requireText(s);
      const text = stringOf(s) ?? "";
      const isUsual = self.type.lookup("raw_decode") === decoderClass().lookup("raw_decode");
      if (isUsual && skip === undefined && self.attrs?.has("scan_once") !== true)
        return decodeJson(text, hooksOf(self));
      const afterSpace = (at: number): number =>
        skip === undefined
          ? spaceEnd(text, at)
          : offsetAt(text, Number(requireIndex(call(getAttribute(call(skip, [s, indexAt(text, at)]), "end"), []))));
      const start = afterSpace(0);
      const [value, end] = unpackPair(
        call(getAttribute(self, "raw_decode"), [s], new Map([["idx", indexAt(text, start)]])),
      );
      const after = afterSpace(offsetAt(text, Number(requireIndex(end))));
      if (after !== text.length) throw jsonDecodeError("Extra data", text, after);
      return value;
    },
    "raw_decode(self, s, idx=0)": (self: PyObject, s: Value, idx: Value) => {
      const own = self.attrs?.get("scan_once");
      if (own !== undefined) return scanBy(own, s, idx);
      return scanAt(self, s, idx);
    },
  });
  type.define("parse_string", builtin("scanstring(string, end, strict=True, /)", scanString, "_json"));
  type.define("memo", new PyDict());
  for (const [name, part] of [["parse_object", "JSONObject"] as const, ["parse_array", "JSONArray"] as const])
    type.define(
      name,
      builtin(
        `${part}(*args, **kwargs)`,
        (args: PyTuple, named: PyDict) =>
          call(
            jsonParts().get(part)!,
            args.items,
            new Map([...named.table.map].map(([key, value]): [string, Value] => [key as string, value])),
          ),
        "json.decoder",
      ),
    );
  type.define(
    "scan_once",
    new PyAttribute(
      "scan_once",
      type,
      (self) => (self as PyObject).attrs?.get("scan_once") ?? scannerOf(self as PyObject),
      (self, value) => {
        const attrs = (self as PyObject).attrs ?? new Map<string, Value>();
        (self as PyObject).attrs = attrs;
        if (value === undefined) attrs.delete("scan_once");
        else attrs.set("scan_once", value);
      },
    ),
  );
  return type;
});

/** The scanner of a decoder: a function of a text and a place. */
function scannerOf(context: Value): Value {
  getAttribute(context, "strict");
  return builtin(
    "scan_once(string, idx)",
    (s: Value, idx: Value) => {
      const text = stringOf(s);
      if (text === undefined) throw typeError(`first argument must be a string, not ${typeOf(s).name}`);
      const at = requireSsize(idx);
      if (at > textLength(text)) throw newException(exceptionType("StopIteration"), at);
      try {
        return scanAt(context, s, idx);
      } catch (error) {
        if (!(error instanceof PyBaseException) || error.type !== jsonDecodeErrorType()) throw error;
        // CPython: that there is no value at a place is for the caller to say.
        if (getAttribute(error, "msg") === "Expecting value")
          throw newException(exceptionType("StopIteration"), getAttribute(error, "pos"));
        throw error;
      }
    },
    "_json",
  );
}

/** The value at a place of a text, by the options of a decoder, and where it ends. */
function scanAt(context: Value, s: Value, idx: Value): Value {
  const index = requireSsize(idx);
  const text = stringOf(s);
  if (text === undefined) throw typeError(`first argument must be a string, not ${typeOf(s).name}`);
  if (index < 0) throw valueError("idx cannot be negative");
  if (index > textLength(text)) throw jsonDecodeError("Expecting value", text, index);
  const { value, end } = decodeJsonAt(text, offsetAt(text, index), hooksOf(context));
  return new PyTuple([value, indexAt(text, end)]);
}

/** The same by a scanner of the program. */
function scanBy(scan: Value, s: Value, idx: Value): Value {
  try {
    return call(scan, [s, idx]);
  } catch (error) {
    if (!(error instanceof PyBaseException) || error.type.name !== "StopIteration") throw error;
    throw jsonDecodeError("Expecting value", stringOf(s) ?? "", Number(requireIndex(getAttribute(error, "value"))));
  }
}

const jsonParts = perInterpreter((): Attributes => {
  const natives = new Map<string, Value>([
    ["_scan", builtin("scanstring(string, end, strict=True, /)", scanString, "_json")],
    ["_encode", builtin("encode_basestring(string, /)", (text) => encodeText(text, false), "_json")],
    ["_encode_ascii", builtin("encode_basestring_ascii(string, /)", (text) => encodeText(text, true), "_json")],
    ["_Error", jsonDecodeErrorType()],
  ]);
  return pythonSource.run({ name: "json.decoder", text: JSON_PARTS_TEXT, natives });
});

/** A namespace that gets the parts when somebody asks for a name that it has not: few do, and their text need not run for all others. */
class NamespaceWithParts extends Map<string, Value> {
  readonly #names: readonly string[];
  #isFull = false;
  constructor(entries: readonly (readonly [name: string, value: Value])[], names: string) {
    super();
    this.#names = names.split(" ");
    for (const [name, value] of entries) this.set(name, value);
  }
  #fill(): void {
    if (this.#isFull) return;
    this.#isFull = true;
    const all = jsonParts();
    for (const name of this.#names) if (!super.has(name)) this.set(name, all.get(name)!);
  }
  override get(name: string): Value | undefined {
    const found = super.get(name);
    if (found !== undefined || !this.#names.includes(name)) return found;
    this.#fill();
    return super.get(name);
  }
  override has(name: string): boolean {
    return super.has(name) || this.#names.includes(name);
  }
  override keys(): MapIterator<string> {
    this.#fill();
    return super.keys();
  }
  override entries(): MapIterator<[string, Value]> {
    this.#fill();
    return super.entries();
  }
  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}

function requireText(value: Value): string {
  if (value instanceof PyBytesLike) throw typeError("cannot use a string pattern on a bytes-like object");
  const text = stringOf(value);
  if (text === undefined) throw typeError(`expected string or bytes-like object, got '${typeOf(value).name}'`);
  return text;
}

function spaceEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && " \t\n\r".includes(text[at]!)) at += 1;
  return at;
}

function initializeDecoder(self: PyObject, ...values: Value[]): null {
  const [objectHook, floatHook, intHook, constantHook, strict, pairsHook] = values;
  const attrs = self.attrs ?? new Map<string, Value>();
  self.attrs = attrs;
  attrs.set("object_hook", objectHook!);
  attrs.set("parse_float", floatHook === null || !isTrue(floatHook!) ? floatType : floatHook!);
  attrs.set("parse_int", intHook === null || !isTrue(intHook!) ? intType : intHook!);
  attrs.set("parse_constant", constantHook!);
  attrs.set("strict", strict!);
  attrs.set("object_pairs_hook", pairsHook!);
  return null;
}

/** The hooks that a decoder object has now. */
function hooksOf(self: Value): DecoderHooks {
  const hook = (name: string, usual: Value): Value | undefined => {
    const value = getAttribute(self, name);
    return value === usual || value === null ? undefined : value;
  };
  return {
    objectHook: hook("object_hook", null),
    objectPairsHook: hook("object_pairs_hook", null),
    parseFloat: hook("parse_float", floatType),
    parseInt: hook("parse_int", intType),
    parseConstant: hook("parse_constant", null),
    strict: isTrue(getAttribute(self, "strict")),
  };
}

/** The text of what loads() was given: bytes are decoded as UTF-8, UTF-16 or UTF-32, whichever their zeros show. */
function documentText(source: Value): string {
  const text = stringOf(source);
  if (text !== undefined) {
    if (text.startsWith("\ufeff")) throw jsonDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0);
    return text;
  }
  const bytes = byteSource(source);
  if (bytes === undefined || !(source instanceof PyBytes || source instanceof PyByteArray)) {
    throw typeError(`the JSON object must be str, bytes or bytearray, not ${typeOf(source).name}`);
  }
  return decodeBytes({ bytes, object: source }, detectEncoding(bytes), "surrogatepass");
}

function detectEncoding(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  const starts = (...marks: number[]): boolean => marks.every((mark, i) => bytes[i] === mark);
  if (starts(0, 0, 0xfe, 0xff) || starts(0xff, 0xfe, 0, 0)) return "utf-32";
  if (starts(0xfe, 0xff) || starts(0xff, 0xfe)) return "utf-16";
  if (starts(0xef, 0xbb, 0xbf)) return "utf-8-sig";
  if (bytes.length >= 4) {
    if (a === 0) return b === 0 ? "utf-32-be" : "utf-16-be";
    if (b === 0) return c !== 0 || d !== 0 ? "utf-16-le" : "utf-32-le";
  } else if (bytes.length === 2) {
    if (a === 0) return "utf-16-be";
    if (b === 0) return "utf-16-le";
  }
  return "utf-8";
}

const USUAL_HOOKS: DecoderHooks = { strict: true };

/** The hooks of loads() and load() by name, as they arrive after the document, `cls` first and **kw last. */
function loads(source: Value, cls: Value, ...values: Value[]): Value {
  const [objectHook, floatHook, intHook, constantHook, pairsHook, rest] = values;
  const text = documentText(source);
  const named = new Map<string, Value>();
  for (const [name, value] of (rest as PyDict).table.map) named.set(name as string, value);
  if (objectHook !== null) named.set("object_hook", objectHook!);
  if (pairsHook !== null) named.set("object_pairs_hook", pairsHook!);
  if (floatHook !== null) named.set("parse_float", floatHook!);
  if (intHook !== null) named.set("parse_int", intHook!);
  if (constantHook !== null) named.set("parse_constant", constantHook!);
  if (cls === null && named.size === 0) return decodeJson(text, USUAL_HOOKS);
  return call(getAttribute(call(cls === null ? decoderClass() : cls, [], named), "decode"), [text]);
}

const DUMP_OPTIONS = `*, ${OPTIONS}, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw`;
const LOAD_OPTIONS =
  "*, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw";

const DECODER_PARTS =
  "FLAGS STRINGCHUNK WHITESPACE WHITESPACE_STR BACKSLASH NaN PosInf NegInf py_scanstring JSONObject JSONArray";
const ENCODER_PARTS =
  "ESCAPE ESCAPE_ASCII HAS_UTF8 ESCAPE_DCT INFINITY py_encode_basestring py_encode_basestring_ascii";

function decoderNamespace(): Attributes {
  const scan = builtin("scanstring(string, end, strict=True, /)", scanString, "_json");
  return new NamespaceWithParts(
    [
      ["JSONDecodeError", jsonDecodeErrorType()],
      ["JSONDecoder", decoderClass()],
      ["scanner", new PyModule("json.scanner", scannerNamespace())],
      ["scanstring", scan],
      ["c_scanstring", scan],
    ],
    DECODER_PARTS,
  );
}

function encoderNamespace(): Attributes {
  const plain = builtin("encode_basestring(string, /)", (text) => encodeText(text, false), "_json");
  const ascii = builtin("encode_basestring_ascii(string, /)", (text) => encodeText(text, true), "_json");
  return new NamespaceWithParts(
    [
      ["JSONEncoder", encoderClass()],
      ["encode_basestring", plain],
      ["c_encode_basestring", plain],
      ["encode_basestring_ascii", ascii],
      ["c_encode_basestring_ascii", ascii],
      ["c_make_encoder", null],
    ],
    ENCODER_PARTS,
  );
}

function scannerNamespace(): Attributes {
  const make = builtin("make_scanner(context)", scannerOf, "_json");
  return new NamespaceWithParts(
    [
      ["make_scanner", make],
      ["c_make_scanner", make],
    ],
    "NUMBER_RE py_make_scanner",
  );
}

/** A string of the program as a JSON string. */
function encodeText(value: Value, ensureAscii: boolean): Value {
  const text = stringOf(value);
  if (text === undefined) throw typeError(`first argument must be a string, not ${typeOf(value).name}`);
  return encodeJsonString(text, ensureAscii);
}

/** What a JSON string says whose opening quote stands before `end`, and where it ends. */
function scanString(string: Value, end: Value, strict: Value): Value {
  const text = stringOf(string);
  if (text === undefined) throw typeError(`first argument must be a string, not ${typeOf(string).name}`);
  const start = requireSize(end);
  if (start < 0 || start > textLength(text)) throw valueError("end is out of bounds");
  const found = decodeJsonStringAt(text, offsetAt(text, start), isTrue(strict));
  return new PyTuple([found.value, indexAt(text, found.end)]);
}

const PUBLIC = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"];

/** The module `json`. */
export const jsonModule: ModuleDefinition = {
  name: "json",
  create() {
    const namespace: Attributes = new Map<string, Value>([
      ["__all__", new PyList(PUBLIC)],
      ["__version__", "2.0.9"],
      ["__author__", "Bob Ippolito <bob@redivi.com>"],
      ["JSONDecodeError", jsonDecodeErrorType()],
      ["JSONDecoder", decoderClass()],
      ["JSONEncoder", encoderClass()],
      ["decoder", new PyModule("json.decoder", decoderNamespace())],
      ["encoder", new PyModule("json.encoder", encoderNamespace())],
      ["scanner", new PyModule("json.scanner", scannerNamespace())],
    ]);
    definePythonFunctions(namespace, "json", {
      [`dump(obj, fp, ${DUMP_OPTIONS})`]: (obj: Value, fp: Value, ...args: DumpArguments) => {
        const pieces = pyIter(call(getAttribute(encoderFor(args), "iterencode"), [obj]));
        for (let piece = nextOf(pieces); piece !== undefined; piece = nextOf(pieces))
          call(getAttribute(fp, "write"), [piece]);
        return null;
      },
      [`dumps(obj, ${DUMP_OPTIONS})`]: dumps,
      [`load(fp, ${LOAD_OPTIONS})`]: (fp: Value, cls: Value, ...args: Value[]) =>
        loads(call(getAttribute(fp, "read"), []), cls, ...args),
      [`loads(s, ${LOAD_OPTIONS})`]: loads,
      "detect_encoding(b)": (b: Value) => detectEncoding(requireBytes(b)),
    });
    return namespace;
  },
};

/** The module `json.decoder`. */
export const jsonDecoderModule: ModuleDefinition = { name: "json.decoder", create: decoderNamespace };

/** The module `json.encoder`. */
export const jsonEncoderModule: ModuleDefinition = { name: "json.encoder", create: encoderNamespace };

/** The module `json.scanner`. */
export const jsonScannerModule: ModuleDefinition = { name: "json.scanner", create: scannerNamespace };

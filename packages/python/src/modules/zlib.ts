/**
 * The module zlib: compression as deflate, in the framing of zlib, gzip or none. The machines stand in `zlib/`; here are the functions and the two kinds of objects that
 * programs see.
 */

import { charge } from "../limits.ts";
import { PyBytes } from "../objects/bytes.ts";
import {
  attributeError,
  exceptionType,
  newException,
  overflowError,
  type PyBaseException,
  typeError,
  valueError,
} from "../objects/exceptions.ts";
import { builtin, defineAttributes, defineMethods } from "../objects/function.ts";
import { requireIndex } from "../objects/index-value.ts";
import { type Attributes, builtinType, PyObject, setDefaultType, type Value } from "../objects/object.ts";
import { bufferBytes, requireBytes } from "./byte-source.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { cInt } from "./c-arguments.ts";
import { countWithClass } from "./written-in-c.ts";
import { adler32, crc32 } from "./zlib/checksums.ts";
import { type DeflateOptions, Deflater, Flush, room, Status } from "./zlib/deflate.ts";
import { Inflater } from "./zlib/inflate.ts";
import { OutputBlocks } from "./zlib/output-blocks.ts";

const errorType = builtinType("error", [exceptionType("Exception")], { module: "zlib", hasDict: true });
errorType.layout = exceptionType("BaseException");
const compressType = builtinType("zlib.Compress", undefined, { module: "zlib", final: true });
const decompressType = builtinType("zlib.Decompress", undefined, { module: "zlib", final: true });

const STATUS_TEXTS = new Map<number, string>([
  [Status.bufferError, "incomplete or truncated stream"],
  [Status.streamError, "inconsistent stream state"],
  [Status.dataError, "invalid input data"],
]);

function zlibError(status: number, action: string, message?: string): PyBaseException {
  const detail = message ?? STATUS_TEXTS.get(status);
  return newException(errorType, `Error ${status} ${action}${detail === undefined ? "" : `: ${detail}`}`);
}

function requireLength(value: Value): number {
  const index = requireIndex(value);
  if (typeof index === "bigint" && (index > 9223372036854775807n || index < -9223372036854775808n))
    throw overflowError("Python int too large to convert to C ssize_t");
  return Number(index);
}

/** An unsigned C int, of which what is too large is cut off. */
function requireMask(value: Value): number {
  return Number(BigInt.asUintN(32, BigInt(requireIndex(value))));
}

/** Options as `deflateInit2` takes them, or undefined where it refuses. */
function deflateOptions(
  level: number,
  method: number,
  bits: number,
  memory: number,
  strategy: number,
): DeflateOptions | undefined {
  const wrap = bits < 0 ? "raw" : bits > 15 ? "gzip" : "zlib";
  const windowBits = bits < 0 ? -bits : bits > 15 ? bits - 16 : bits;
  const isValid =
    method === 8 &&
    memory >= 1 &&
    memory <= 9 &&
    windowBits >= 8 &&
    windowBits <= 15 &&
    level >= -1 &&
    level <= 9 &&
    strategy >= 0 &&
    strategy <= 4 &&
    (windowBits !== 8 || wrap === "zlib");
  return isValid ? { level: level === -1 ? 6 : level, windowBits, memoryLevel: memory, strategy, wrap } : undefined;
}

function newDeflater(options: DeflateOptions): Deflater {
  charge(Deflater.memory(options));
  return new Deflater(options);
}

/** An inflater as `inflateInit2` makes it, or undefined where it refuses. */
function newInflater(bits: number): Inflater | undefined {
  const windowBits = bits < 0 ? -bits : bits < 48 ? bits & 15 : bits;
  if ((windowBits !== 0 || bits < 0) && (windowBits < 8 || windowBits > 15)) return undefined;
  charge(32768);
  return new Inflater(bits < 0 ? 0 : (bits >> 4) + 1, windowBits);
}

/** Runs a deflater until it has taken the input and done the flush. */
function runDeflate(deflater: Deflater, blocks: OutputBlocks, flush: number, action: string): number {
  let status: number;
  do {
    blocks.grow();
    status = deflater.deflate(blocks.stream, flush);
    if (status === Status.streamError) throw zlibError(status, action);
  } while (room(blocks.stream) === 0);
  return status;
}

class PyCompress extends PyObject {
  readonly deflater: Deflater;
  isEnded = false;
  constructor(deflater: Deflater) {
    super();
    this.deflater = deflater;
  }
}
setDefaultType(PyCompress, compressType);

class PyDecompress extends PyObject {
  inflater: Inflater;
  readonly dictionary: Uint8Array | undefined;
  isEnded = false;
  eof = false;
  unusedData: Uint8Array = new Uint8Array(0);
  unconsumedTail: Uint8Array = new Uint8Array(0);
  constructor(inflater: Inflater, dictionary: Uint8Array | undefined) {
    super();
    this.inflater = inflater;
    this.dictionary = dictionary;
  }

  /** Inflates until the input is used up, the stream ends, or `most` bytes are out. */
  run(blocks: OutputBlocks, finish: boolean): number {
    let status: number = Status.ok;
    do {
      if (!blocks.grow()) return status;
      status = this.isEnded ? Status.streamError : this.inflater.inflate(blocks.stream, finish);
      if (status === Status.needDictionary && this.dictionary !== undefined) {
        const set = this.inflater.setDictionary(this.dictionary);
        if (set !== Status.ok) throw zlibError(set, "while setting zdict");
      } else if (status !== Status.ok && status !== Status.bufferError && status !== Status.end) return status;
    } while (room(blocks.stream) === 0 || status === Status.needDictionary);
    return status;
  }

  /** Keeps the input that was not used. */
  keepRest(blocks: OutputBlocks, status: number): void {
    const { stream } = blocks;
    const rest = stream.input.slice(stream.inputAt, stream.inputEnd);
    const isUnused = status === Status.end && rest.length > 0;
    if (isUnused) {
      charge(this.unusedData.length + rest.length);
      const unused = new Uint8Array(this.unusedData.length + rest.length);
      unused.set(this.unusedData);
      unused.set(rest, this.unusedData.length);
      this.unusedData = unused;
    }
    // CPython: where there was a tail before, what follows the stream stands in both.
    if ((rest.length > 0 && !isUnused) || this.unconsumedTail.length > 0) this.unconsumedTail = rest;
  }
}
setDefaultType(PyDecompress, decompressType);

function inconsistent(): PyBaseException {
  return valueError("Inconsistent stream state");
}

function copyCompress(self: PyCompress): Value {
  if (self.isEnded) throw inconsistent();
  charge(Deflater.memory(self.deflater.options));
  return new PyCompress(self.deflater.clone());
}

function copyDecompress(self: PyDecompress): Value {
  if (self.isEnded) throw inconsistent();
  charge(32768);
  const made = new PyDecompress(self.inflater.clone(), self.dictionary);
  made.eof = self.eof;
  made.unusedData = self.unusedData;
  made.unconsumedTail = self.unconsumedTail;
  return made;
}

defineMethods(compressType, {
  "compress(self, data, /)": (self: PyCompress, data) => {
    const blocks = new OutputBlocks(requireBytes(data));
    if (self.isEnded) throw zlibError(Status.streamError, "while compressing data");
    runDeflate(self.deflater, blocks, Flush.none, "while compressing data");
    return new PyBytes(blocks.result());
  },
  "flush(self, mode=4, /)": (self: PyCompress, mode) => {
    const flush = cInt(mode);
    if (flush === Flush.none) return new PyBytes(new Uint8Array(0));
    if (self.isEnded) throw zlibError(Status.streamError, "while flushing");
    const blocks = new OutputBlocks(new Uint8Array(0));
    const status = runDeflate(self.deflater, blocks, flush, "while flushing");
    if (status === Status.end && flush === Flush.finish) self.isEnded = true;
    return new PyBytes(blocks.result());
  },
  "copy(self, /)": copyCompress,
  "__copy__(self, /)": copyCompress,
  "__deepcopy__(self, memo, /)": copyCompress,
});

defineMethods(decompressType, {
  "decompress(self, data, /, max_length=0)": (self: PyDecompress, data, maxLength) => {
    const input = requireBytes(data);
    const most = requireLength(maxLength);
    if (most < 0) throw valueError("max_length must be non-negative");
    const blocks = new OutputBlocks(input, most === 0 ? Number.POSITIVE_INFINITY : most);
    const status = self.run(blocks, false);
    self.keepRest(blocks, status);
    if (status === Status.end) self.eof = true;
    else if (status !== Status.ok && status !== Status.bufferError)
      throw zlibError(
        status,
        "while decompressing data",
        status < Status.streamError ? self.inflater.message : undefined,
      );
    return new PyBytes(blocks.result());
  },
  "flush(self, length=16384, /)": (self: PyDecompress, given) => {
    const length = requireLength(given);
    if (length <= 0) throw valueError("length must be greater than zero");
    const blocks = new OutputBlocks(self.unconsumedTail, Number.POSITIVE_INFINITY, length);
    const status = self.run(blocks, true);
    self.keepRest(blocks, status);
    if (status === Status.end) {
      self.eof = true;
      self.isEnded = true;
    }
    return new PyBytes(blocks.result());
  },
  "copy(self, /)": copyDecompress,
  "__copy__(self, /)": copyDecompress,
  "__deepcopy__(self, memo, /)": copyDecompress,
});

compressType.pending.push((_, methods) => countWithClass(methods, "compress flush copy __copy__ __deepcopy__"));
decompressType.pending.push((_, methods) => countWithClass(methods, "decompress flush copy __copy__ __deepcopy__"));

function refuseToSet(self: Value): never {
  throw attributeError("readonly attribute", self, "");
}

defineAttributes(decompressType, {
  eof: { get: (self: PyDecompress) => self.eof, set: refuseToSet },
  unused_data: { get: (self: PyDecompress) => new PyBytes(self.unusedData), set: refuseToSet },
  unconsumed_tail: { get: (self: PyDecompress) => new PyBytes(self.unconsumedTail), set: refuseToSet },
});

function compress(data: Value, givenLevel: Value, givenBits: Value): Value {
  const input = requireBytes(data);
  const level = cInt(givenLevel);
  const options = deflateOptions(level, 8, cInt(givenBits), 8, 0);
  if (options === undefined) throw newException(errorType, "Bad compression level");
  const blocks = new OutputBlocks(input);
  runDeflate(newDeflater(options), blocks, Flush.finish, "while compressing data");
  return new PyBytes(blocks.result());
}

function decompress(data: Value, givenBits: Value, givenSize: Value): Value {
  const input = requireBytes(data);
  const bits = cInt(givenBits);
  const size = requireLength(givenSize);
  if (size < 0) throw valueError("bufsize must be non-negative");
  const inflater = newInflater(bits);
  if (inflater === undefined) throw zlibError(Status.streamError, "while preparing to decompress data");
  const blocks = new OutputBlocks(input, Number.POSITIVE_INFINITY, Math.max(1, size));
  let status: number;
  do {
    blocks.grow();
    status = inflater.inflate(blocks.stream, true);
    if (status !== Status.ok && status !== Status.bufferError && status !== Status.end)
      throw zlibError(status, "while decompressing data", inflater.message);
  } while (room(blocks.stream) === 0);
  if (status !== Status.end) throw zlibError(Status.bufferError, "while decompressing data");
  return new PyBytes(blocks.result());
}

function compressobj(...given: Value[]): Value {
  const [level, method, bits, memory, strategy] = given.slice(0, 5).map(cInt) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const dictionary = given[5]! === null ? undefined : requireBytes(given[5]!);
  const options = deflateOptions(level, method, bits, memory, strategy);
  if (options === undefined) throw valueError("Invalid initialization option");
  const deflater = newDeflater(options);
  if (dictionary !== undefined && !deflater.setDictionary(dictionary)) throw valueError("Invalid dictionary");
  return new PyCompress(deflater);
}

function decompressobj(givenBits: Value, zdict: Value | undefined): Value {
  const bits = cInt(givenBits);
  const dictionary = zdict === undefined ? undefined : bufferBytes(zdict)?.slice();
  if (zdict !== undefined && dictionary === undefined)
    throw typeError("zdict argument must support the buffer protocol");
  const inflater = newInflater(bits);
  if (inflater === undefined) throw valueError("Invalid initialization option");
  if (dictionary !== undefined && bits < 0) inflater.setDictionary(dictionary);
  return new PyDecompress(inflater, dictionary);
}

const CONSTANTS: readonly (readonly [string, Value])[] = [
  ["MAX_WBITS", 15],
  ["DEFLATED", 8],
  ["DEF_MEM_LEVEL", 8],
  ["DEF_BUF_SIZE", 16384],
  ["Z_BEST_SPEED", 1],
  ["Z_BEST_COMPRESSION", 9],
  ["Z_DEFAULT_COMPRESSION", -1],
  ["Z_NO_COMPRESSION", 0],
  ["Z_FILTERED", 1],
  ["Z_HUFFMAN_ONLY", 2],
  ["Z_RLE", 3],
  ["Z_FIXED", 4],
  ["Z_DEFAULT_STRATEGY", 0],
  ["Z_NO_FLUSH", 0],
  ["Z_PARTIAL_FLUSH", 1],
  ["Z_SYNC_FLUSH", 2],
  ["Z_FULL_FLUSH", 3],
  ["Z_FINISH", 4],
  ["Z_BLOCK", 5],
  ["Z_TREES", 6],
  ["ZLIB_VERSION", "1.2.13"],
  ["ZLIB_RUNTIME_VERSION", "1.2.13"],
  ["__version__", "1.0"],
];

export const zlibModule: ModuleDefinition = {
  name: "zlib",
  create(): Attributes {
    const functions = [
      builtin("compress(data, /, level=-1, wbits=15)", compress, "zlib"),
      builtin("decompress(data, /, wbits=15, bufsize=16384)", decompress, "zlib"),
      builtin("compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)", compressobj, "zlib"),
      builtin("decompressobj(wbits=15, zdict=?)", decompressobj, "zlib"),
      builtin(
        "crc32(data, value=0, /)",
        (data: Value, value: Value) => crc32(requireBytes(data), requireMask(value)),
        "zlib",
      ),
      builtin(
        "adler32(data, value=1, /)",
        (data: Value, value: Value) => adler32(requireBytes(data), requireMask(value)),
        "zlib",
      ),
    ];
    const namespace: Attributes = new Map(CONSTANTS);
    for (const each of functions) namespace.set(each.name, each);
    namespace.set("error", errorType);
    return namespace;
  },
};

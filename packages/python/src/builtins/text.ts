/** Builtin functions between values and text: ascii, chr, format, input, ord, print, repr. */

import { badArgument } from "../objects/argument-errors.ts";
import { charge, tick } from "../limits.ts";
import { getItem } from "../objects/access.ts";
import { getAttribute, hasAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { eofError, overflowError, typeError, valueError } from "../objects/exceptions.ts";
import { builtin, PyBuiltin } from "../objects/function.ts";
import { requireIndex } from "../objects/index-value.ts";
import { PyObject, stringOf, typeOf, type Value } from "../objects/object.ts";
import { textLength } from "../objects/str-text.ts";
import { asciiValue, formatValue, reprValue, strOf } from "../objects/text.ts";
import { isTrue } from "../objects/truth.ts";
import type { PyTuple } from "../objects/tuple.ts";
import type { BuiltinsHost } from "./host.ts";

function chr(code: Value): string {
  const point = requireIndex(code);
  if (point > 0x7fff_ffff || point < -0x8000_0000) throw overflowError("Python int too large to convert to C int");
  if (point < 0 || point > 0x10_ffff) throw valueError("chr() arg not in range(0x110000)");
  return String.fromCodePoint(point as number);
}

function ord(character: Value): Value {
  const text = stringOf(character);
  if (text !== undefined) {
    const length = textLength(text);
    if (length === 1) return text.codePointAt(0)!;
    throw typeError(`ord() expected a character, but string of length ${length} found`);
  }
  const isBytes = character instanceof PyObject && ["bytes", "bytearray"].includes(character.type.layout.name);
  if (!isBytes) throw typeError(`ord() expected string of length 1, but ${typeOf(character).name} found`);
  const length = character.length();
  if (length !== 1) throw typeError(`ord() expected a character, but string of length ${length} found`);
  return getItem(character, 0);
}

function format(value: Value, spec: Value): Value {
  const text = stringOf(spec);
  if (text === undefined) throw badArgument("format() argument 2", "str", spec);
  return formatValue(value, text);
}

function separator(value: Value, name: string, missing: string): string {
  if (value === null) return missing;
  const text = stringOf(value);
  if (text === undefined) throw typeError(`${name} must be None or a string, not ${typeOf(value).name}`);
  return text;
}

type PrintOptions = { sep: Value; end: Value; file: Value; flush: Value };

function print(host: BuiltinsHost, objects: PyTuple, options: PrintOptions): void {
  const between = separator(options.sep, "sep", " ");
  const end = separator(options.end, "end", "\n");
  const file = options.file ?? host.redirected?.() ?? null;
  if (file !== null) {
    printTo(file, objects, { between, end, flush: isTrue(options.flush) });
    return;
  }
  const items = objects.items;
  if (items.length === 1) {
    host.write(strOf(items[0]!) + end);
    return;
  }
  // CPython writes piece by piece, so what comes before a failing __str__ is seen.
  let pending = "";
  try {
    for (let i = 0; i < items.length; i++) {
      if (i > 0) pending += between;
      pending += strOf(items[i]!);
      tick();
      if (pending.length > 0x1_0000) {
        charge(pending.length);
        host.write(pending);
        pending = "";
      }
    }
    pending += end;
  } finally {
    if (pending !== "") host.write(pending);
  }
}

/** The method that writes to a stream of ours, where nothing stands between `file.write(text)` and it. */
function nativeWrite(file: Value): PyBuiltin | undefined {
  if (!(file instanceof PyObject) || file.type.isHeap || file.attrs?.has("write") === true) return undefined;
  const method = file.type.lookup("write");
  if (!(method instanceof PyBuiltin) || !method.binds || !method.signature.isSimple) return undefined;
  return method.signature.positional === 2 && file.type.isSubtypeOf(method.owner!) ? method : undefined;
}

/** print(..., file=file): every piece by one call of `file.write`. */
function printTo(file: Value, objects: PyTuple, options: { between: string; end: string; flush: boolean }): void {
  const method = nativeWrite(file);
  const write = (text: string): void => {
    if (method === undefined) call(getAttribute(file, "write"), [text]);
    else {
      tick();
      method.implementation(file, text);
    }
  };
  const { items } = objects;
  for (let i = 0; i < items.length; i++) {
    if (i > 0) write(options.between);
    write(strOf(items[i]!));
  }
  write(options.end);
  if (options.flush && hasAttribute(file, "flush")) call(getAttribute(file, "flush"), []);
}

function input(host: BuiltinsHost, prompt: Value | undefined): string {
  const text = prompt === undefined ? "" : strOf(prompt);
  if (text !== "") host.write(text);
  const line = host.readLine?.(text) ?? null;
  if (line === null) throw eofError("EOF when reading a line");
  return line;
}

export const textFunctions = (host: BuiltinsHost): PyBuiltin[] => [
  builtin("ascii(obj, /)", asciiValue),
  builtin("chr(i, /)", chr),
  builtin("format(value, format_spec='', /)", format),
  builtin("input(prompt=?, /)", (prompt) => input(host, prompt)),
  builtin("ord(c, /)", ord),
  builtin(
    "print(*args, sep=None, end=None, file=None, flush=False)",
    (objects: PyTuple, sep: Value, end: Value, file: Value, flush: Value) => {
      print(host, objects, { sep, end, file, flush });
      return null;
    },
  ),
  builtin("repr(obj, /)", reprValue),
];

/**
 * The module codecs, written in Python in the folder beside this file: the encodings of str.encode and bytes.decode as objects, codecs between other things
 * than text and bytes (hex, base64, rot13, zlib where there is one), incremental coders and streams.
 *
 * Handlers of errors that a program registers hold for str.encode and bytes.decode too; search functions for encodings hold for this module only.
 */

import { PyBytes } from "../objects/bytes.ts";
import { PyBytesLike } from "../objects/bytes-like.ts";
import { call } from "../objects/call.ts";
import { decodeError, encodeError, registeredHandlers } from "../objects/codec-errors.ts";
import { indexError, type PyBaseException, typeError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { type Attributes, integerOf, stringOf, type Value } from "../objects/object.ts";
import { textLength } from "../objects/str-text.ts";
import { hostNameCodecs, findCodec, normalizeEncoding } from "../objects/text-encoding.ts";
import { PyTuple } from "../objects/tuple.ts";
import { CODEC_INFO } from "./codecs/codec-info.ts";
import { CODER_FUNCTIONS } from "./codecs/coder-functions.ts";
import { INCREMENTAL } from "./codecs/incremental.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { pythonModule } from "./python-source.ts";
import { functionsAsC } from "./written-in-c.ts";

const handlers = perInterpreter(() => new Map<string, Value>());

/** What a handler of the program says of an error. */
function ask(name: string, exception: PyBaseException): { put: string | number[]; end: number } | undefined {
  const handler = handlers().get(name);
  if (handler === undefined) return undefined;
  const encodes = exception.type.name === "UnicodeEncodeError";
  const answer = call(handler, [exception]);
  const items = answer instanceof PyTuple ? answer.items : [];
  const text = items.length === 2 ? stringOf(items[0]!) : undefined;
  const bytes = encodes && items[0] instanceof PyBytesLike ? [...items[0].bytes] : undefined;
  const position = items.length === 2 ? integerOf(items[1]!) : undefined;
  if ((text === undefined && bytes === undefined) || position === undefined)
    throw typeError(
      encodes
        ? "encoding error handler must return (str/bytes, int) tuple"
        : "decoding error handler must return (str, int) tuple",
    );
  const subject = exception.members?.get("object") ?? null;
  const size = subject instanceof PyBytesLike ? subject.bytes.length : textLength(stringOf(subject) ?? "");
  const end = Number(position) < 0 ? Number(position) + size : Number(position);
  if (end < 0 || end > size) throw indexError(`position ${position} from error handler out of bounds`);
  return { put: text ?? bytes!, end };
}

export const codecsModule = pythonModule(
  "codecs",
  CODEC_INFO + INCREMENTAL + CODER_FUNCTIONS,
  () => {
    registeredHandlers.ask = ask;
    const natives = {
      "_set_handler(name, handler, /)": (name: Value, handler: Value) => {
        handlers().set(stringOf(name) ?? "", handler);
        return null;
      },
      "_get_handler(name, /)": (name: Value) => handlers().get(stringOf(name) ?? "") ?? null,
      "_normalized(name, /)": (name: Value) => normalizeEncoding(stringOf(name) ?? ""),
      "_text_encode(name, text, errors, /)": (name: Value, text: Value, errors: Value) =>
        new PyBytes(findCodec(stringOf(name)!, "encode").encode(stringOf(text)!, stringOf(errors)!)),
      "_bytes_decode(name, data, errors, /)": (name: Value, data: Value, errors: Value) =>
        findCodec(stringOf(name)!, "decode").decode(
          { bytes: (data as PyBytes).bytes, object: data },
          stringOf(errors)!,
        ),
      "_host_encode(name, text, errors, /)": (name: Value, text: Value, errors: Value) =>
        new PyBytes(
          hostNameCodecs[name === "idna" ? "idna" : "punycode"].encode(stringOf(text) ?? "", stringOf(errors)!),
        ),
      "_host_decode(name, data, errors, /)": (name: Value, data: Value, errors: Value) =>
        hostNameCodecs[name === "idna" ? "idna" : "punycode"].decode(
          { bytes: (data as PyBytes).bytes, object: data },
          stringOf(errors)!,
        ),
      "_unencodable(encoding, text, at, reason, /)": (encoding: Value, text: Value, at: Value, reason: Value) => {
        const start = Number(integerOf(at) ?? 0);
        const whole = stringOf(text) ?? "";
        return encodeError({
          label: stringOf(encoding) ?? "",
          text: whole,
          points: [...whole].map((c) => c.codePointAt(0)!),
          start,
          end: start + 1,
          reason: stringOf(reason) ?? "",
        });
      },
      "_undecodable(encoding, data, at, reason, /)": (encoding: Value, data: Value, at: Value, reason: Value) => {
        const start = Number(integerOf(at) ?? 0);
        const bytes = data instanceof PyBytesLike ? data.bytes : new Uint8Array(0);
        return decodeError({
          label: stringOf(encoding) ?? "",
          object: data instanceof PyBytesLike ? data : new PyBytes(bytes),
          bytes,
          start,
          end: start + 1,
          reason: stringOf(reason) ?? "",
        });
      },
    };
    return new Map<string, Value>(
      Object.entries(natives).map(([text, code]): [string, Value] => [
        text.slice(0, text.indexOf("(")),
        builtin(text, code, "codecs"),
      ]),
    );
  },
  nameAsC,
);

/** What CPython writes in C. */
function nameAsC(namespace: Attributes): void {
  const functions = "encode decode lookup register unregister register_error lookup_error charmap_build";
  const handlers = "strict ignore replace xmlcharrefreplace backslashreplace namereplace".split(" ");
  functionsAsC(namespace, "_codecs", functions.split(" "));
  functionsAsC(
    namespace,
    "builtins",
    handlers.map((each) => `${each}_errors`),
  );
  for (const name of [...namespace.keys()].filter((each) => /_(en|de)code$/.test(each)))
    functionsAsC(namespace, "_codecs", [name]);
}

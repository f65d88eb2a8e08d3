/**
 * Error handlers of codecs: what happens to characters that an encoding has not, and to bytes that are none of its characters.
 *
 * Codecs (see `text-encoding.ts`) meet the failure and describe it; here stands what "strict", "ignore", "replace", "backslashreplace",
 * "xmlcharrefreplace", "surrogateescape" and "surrogatepass" make of it.
 */

import { charge } from "../limits.ts";
import { exceptionType, lookupError, newException, PyBaseException, typeError } from "./exceptions.ts";
import { JoinedText } from "./joined-text.ts";
import { stringOf, type Value } from "./object.ts";
import { escapeCodePoint } from "./str-repr.ts";

/** A run of code points that can't be encoded: `points[start]` to `points[end - 1]`. */
export type EncodeFailure = {
  label: string;
  text: string;
  points: readonly number[];
  start: number;
  end: number;
  reason: string;
};
/** A run of bytes that can't be decoded. `object` is the Python value that they came from, for the exception. */
export type DecodeFailure = {
  label: string;
  object: Value;
  bytes: Uint8Array;
  start: number;
  end: number;
  reason: string;
};

type Answer = { put: string | number[]; end: number } | undefined;

/**
 * Handlers of the program, registered with `codecs.register_error`, and "namereplace", which is written in Python; `ask` is set by the module codecs and
 * gives undefined for a name that it does not know. `load` imports that module, and is set by the interpreter.
 */
export const registeredHandlers: { ask: (name: string, exception: PyBaseException) => Answer; load: () => void } = {
  ask: () => undefined,
  load: () => undefined,
};

function askHandlers(name: string, exception: PyBaseException): Answer {
  if (name === "namereplace") registeredHandlers.load();
  return registeredHandlers.ask(name, exception);
}

/** The form of code units, which "surrogatepass" and "surrogateescape" must know. */
export type UnitForm = "utf-8" | "utf-16-le" | "utf-16-be" | "utf-32-le" | "utf-32-be" | "bytes";

function withFacts(
  type: string,
  label: string,
  object: Value,
  failure: { start: number; end: number; reason: string },
): PyBaseException {
  const { start, end, reason } = failure;
  const exception = newException(exceptionType(type), label, object, start, end, reason);
  exception.members = new Map<string, Value>([
    ["encoding", label],
    ["object", object],
    ["start", start],
    ["end", end],
    ["reason", reason],
  ]);
  return exception;
}

/** The UnicodeEncodeError of a failure. */
export function encodeError(failure: EncodeFailure): PyBaseException {
  return withFacts("UnicodeEncodeError", failure.label, failure.text, failure);
}

/** The UnicodeDecodeError of a failure. */
export function decodeError(failure: DecodeFailure): PyBaseException {
  return withFacts("UnicodeDecodeError", failure.label, failure.object, failure);
}

function textOfEach(codes: Iterable<number>, show: (code: number) => string): string {
  const joined = new JoinedText();
  for (const code of codes) joined.add(show(code));
  return joined.text();
}

/**
 * What stands for the failing characters: text that is to be encoded in their place, or bytes; and how many of them it stands for.
 * Raises what "strict" would, or LookupError for a handler that nobody knows.
 */
export function replaceCharacters(
  failure: EncodeFailure,
  errors: string,
  form: UnitForm,
): { put: string | number[]; end: number } {
  const { points, start, end } = failure;
  charge((end - start) * 8);
  const failing = points.slice(start, end);
  switch (errors) {
    case "strict":
      throw encodeError(failure);
    case "ignore":
      return { put: "", end };
    case "replace":
      return { put: "?".repeat(end - start), end };
    case "backslashreplace":
      return { put: textOfEach(failing, escapeCodePoint), end };
    case "xmlcharrefreplace":
      return { put: textOfEach(failing, (code) => `&#${code};`), end };
    case "surrogateescape":
      return escapeSurrogates(failure, form);
    case "surrogatepass":
      if (form === "bytes" || !failing.every((code) => code >= 0xd800 && code <= 0xdfff)) throw encodeError(failure);
      return { put: failing.flatMap((code) => surrogateUnits(code, form)), end };
    default: {
      const answer = askHandlers(errors, encodeError(failure));
      if (answer === undefined) throw lookupError(`unknown error handler name '${errors}'`);
      return answer;
    }
  }
}

/** Surrogates that stand for bytes become those bytes again. */
function escapeSurrogates(failure: EncodeFailure, form: UnitForm): { put: number[]; end: number } {
  const { points, start, end } = failure;
  if (form !== "bytes" && form !== "utf-8") throw encodeError(failure);
  let at = start;
  while (at < end && points[at]! >= 0xdc80 && points[at]! <= 0xdcff) at++;
  if (at === start) throw encodeError(failure);
  return { put: points.slice(start, at).map((code) => code - 0xdc00), end: at };
}

function surrogateUnits(code: number, form: UnitForm): number[] {
  switch (form) {
    case "utf-16-le":
      return [code & 255, code >> 8];
    case "utf-16-be":
      return [code >> 8, code & 255];
    case "utf-32-le":
      return [code & 255, code >> 8, 0, 0];
    case "utf-32-be":
      return [0, 0, code >> 8, code & 255];
    default:
      return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  }
}

/** What stands for the failing bytes, and where decoding goes on. */
export function replaceBytes(failure: DecodeFailure, errors: string, form: UnitForm): { text: string; end: number } {
  const { bytes, start, end } = failure;
  switch (errors) {
    case "strict":
      throw decodeError(failure);
    case "ignore":
      return { text: "", end };
    case "replace":
      return { text: "\ufffd", end };
    case "backslashreplace":
      return { text: textOfEach(bytes.subarray(start, end), escapeCodePoint), end };
    case "surrogateescape":
      return bytesToSurrogates(failure);
    case "surrogatepass":
      return passSurrogate(failure, form);
    case "xmlcharrefreplace":
    case "namereplace":
      throw typeError("don't know how to handle UnicodeDecodeError in error callback");
    default: {
      const answer = askHandlers(errors, decodeError(failure));
      if (answer === undefined) throw lookupError(`unknown error handler name '${errors}'`);
      return { text: answer.put as string, end: answer.end };
    }
  }
}

/** Bytes above 127 become the surrogates that stand for them; at an ASCII byte decoding goes on. */
function bytesToSurrogates(failure: DecodeFailure): { text: string; end: number } {
  const { bytes, start, end } = failure;
  let at = start;
  let text = "";
  while (at < end && bytes[at]! >= 0x80) text += String.fromCharCode(0xdc00 + bytes[at++]!);
  if (at === start) throw decodeError(failure);
  return { text, end: at };
}

function passSurrogate(failure: DecodeFailure, form: UnitForm): { text: string; end: number } {
  const { bytes, start } = failure;
  const [a = -1, b = -1, c = -1, d = -1] = bytes.subarray(start, start + 4);
  let code = -1;
  let length = 2;
  if (form === "utf-16-le") code = b < 0 ? -1 : a | (b << 8);
  else if (form === "utf-16-be") code = b < 0 ? -1 : (a << 8) | b;
  else if (form === "utf-8") {
    length = 3;
    if ((a & 0xf0) === 0xe0 && (b & 0xc0) === 0x80 && (c & 0xc0) === 0x80)
      code = ((a & 15) << 12) | ((b & 63) << 6) | (c & 63);
  } else if (form !== "bytes") {
    length = 4;
    code =
      d < 0 ? -1 : form === "utf-32-le" ? a | (b << 8) | (c << 16) | (d << 24) : (a << 24) | (b << 16) | (c << 8) | d;
  }
  if (code < 0xd800 || code > 0xdfff) throw decodeError(failure);
  return { text: String.fromCharCode(code), end: start + length };
}

/** CPython: errors that can be made anew from their words alone. */
const REWORDED = new Set(["LookupError", "UnicodeError", "ValueError", "TypeError", "IndexError", "AssertionError"]);

/** Puts the name of the codec before the words of an error that has nothing but words. */
export function withCodecName<T>(name: string, direction: "encoding" | "decoding", run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof PyBaseException) || !REWORDED.has(error.type.name) || error.args.items.length > 1)
      throw error;
    const type = exceptionType(error.type.name);
    const words = error.args.items.length === 0 ? "" : stringOf(error.args.items[0]!);
    if (type !== error.type || words === undefined) throw error;
    const named = newException(type, `${direction} with '${name}' codec failed (${type.name}: ${words})`);
    named.cause = error;
    throw named;
  }
}

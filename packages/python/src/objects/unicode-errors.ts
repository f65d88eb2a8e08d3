/** str() of UnicodeEncodeError and UnicodeDecodeError: which codec, which character or byte, where and why. */

import { PyBytesLike } from "./bytes-like.ts";
import { exceptionType, type PyBaseException } from "./exceptions.ts";
import { defineMethods } from "./function.ts";
import { stringOf, type Value } from "./object.ts";
import { escapeCodePoint } from "./str-repr.ts";
import { getTextItem } from "./str-text.ts";
import { strOf } from "./text.ts";

/** The facts that the constructor has taken; undefined where it got other arguments. */
function factsOf(
  error: PyBaseException,
): { codec: string; object: Value; start: number; end: number; reason: string } | undefined {
  const members = error.members;
  const object = members?.get("object");
  if (members === undefined || object === undefined) return undefined;
  const text = (name: string): string => strOf(members.get(name) ?? "");
  return {
    codec: text("encoding"),
    object,
    start: Number(members.get("start")),
    end: Number(members.get("end")),
    reason: text("reason"),
  };
}

/** "character '\xe9' in position 0" or "characters in position 0-1" of what begins with `one`. */
function place(one: string, many: string, start: number, end: number): string {
  return end === start + 1 ? `${one} in position ${start}` : `${many} in position ${start}-${end - 1}`;
}

function encodeErrorText(error: PyBaseException): string {
  const facts = factsOf(error);
  if (facts === undefined) return "";
  const { codec, object, start, end, reason } = facts;
  const text = stringOf(object) ?? "";
  const character =
    end === start + 1 && text !== "" ? escapeCodePoint((getTextItem(text, start) as string).codePointAt(0)!) : "";
  return `'${codec}' codec can't encode ${place(`character '${character}'`, "characters", start, end)}: ${reason}`;
}

function decodeErrorText(error: PyBaseException): string {
  const facts = factsOf(error);
  if (facts === undefined) return "";
  const { codec, object, start, end, reason } = facts;
  const byte = object instanceof PyBytesLike ? (object.bytes[start] ?? 0) : 0;
  return `'${codec}' codec can't decode ${place(`byte 0x${byte.toString(16).padStart(2, "0")}`, "bytes", start, end)}: ${reason}`;
}

defineMethods(exceptionType("UnicodeEncodeError"), { "__str__(self, /)": encodeErrorText });
defineMethods(exceptionType("UnicodeDecodeError"), { "__str__(self, /)": decodeErrorText });

/** Members and str() of UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError: which codec, which character or byte, where and why. */

import { PyBytesLike } from "./bytes-like.ts";
import { exceptionType, type PyBaseException, typeError } from "./exceptions.ts";
import { defineAttributes, defineMethods } from "./function.ts";
import { indexOf } from "./index-value.ts";
import { stringOf, type Value } from "./object.ts";
import { escapeCodePoint } from "./str-repr.ts";
import { getTextItem, textLength } from "./str-text.ts";
import { strOf } from "./text.ts";

/** "character '\xe9' in position 0" or "characters in position 0-1". Members that a program has taken away are shown as CPython shows them. */
function describe(error: PyBaseException, verb: "encode" | "decode" | "translate"): string {
  const { members } = error;
  const object = members?.get("object");
  if (members === undefined || object === undefined) return "";
  const text = (name: string): string => (members.has(name) ? strOf(members.get(name)!) : "<NULL>");
  const start = Number(members.get("start") ?? 0);
  const end = Number(members.get("end") ?? 0);
  const one = end === start + 1 && start >= 0 ? itemAt(object, start) : undefined;
  const what = verb === "decode" ? "byte" : "character";
  const place = one === undefined ? `${what}s in position ${start}-${end - 1}` : `${what} ${one} in position ${start}`;
  const codec = verb === "translate" ? "" : `'${text("encoding")}' codec `;
  return `${codec}can't ${verb} ${place}: ${text("reason")}`;
}

function itemAt(object: Value, at: number): string | undefined {
  if (object instanceof PyBytesLike)
    return at < object.bytes.length ? `0x${object.bytes[at]!.toString(16).padStart(2, "0")}` : undefined;
  const text = stringOf(object) ?? "";
  return at < textLength(text) ? `'${escapeCodePoint((getTextItem(text, at) as string).codePointAt(0)!)}'` : undefined;
}

/** A place in the object, which is a number whatever the program does. */
function setPlace(self: PyBaseException, name: string, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete numeric/char attribute");
  const place = indexOf(value);
  self.members ??= new Map();
  // CPython: what stands for the failure is stored before it is noticed.
  self.members.set(name, place ?? -1);
  if (place === undefined) throw typeError("an integer is required");
}

function defineMembers(type: string): void {
  const places = ["start", "end"].map((name) => [
    name,
    {
      get: (self: PyBaseException) => self.members?.get(name) ?? 0,
      set: (self: PyBaseException, value: Value | undefined) => setPlace(self, name, value),
    },
  ]);
  const others = ["encoding", "object", "reason"].map((name) => [
    name,
    {
      get: (self: PyBaseException) => self.members?.get(name) ?? null,
      set: (self: PyBaseException, value: Value | undefined) => {
        self.members ??= new Map();
        if (value === undefined) self.members.delete(name);
        else self.members.set(name, value);
      },
    },
  ]);
  defineAttributes(exceptionType(type), Object.fromEntries([...places, ...others]));
}

for (const [type, verb] of [
  ["UnicodeEncodeError", "encode"],
  ["UnicodeDecodeError", "decode"],
  ["UnicodeTranslateError", "translate"],
] as const) {
  defineMembers(type);
  defineMethods(exceptionType(type), { "__str__(self, /)": (self: PyBaseException) => describe(self, verb) });
}

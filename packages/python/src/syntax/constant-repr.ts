/** What Python's `repr` says of the value of a literal. */

import type { ConstantValue } from "./ast.ts";
import { isPrintable } from "./characters.ts";

export function reprConstant(value: ConstantValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return reprString(value);
  if (typeof value === "bigint") return String(value);
  switch (value.type) {
    case "float":
      return reprFloat(value.value);
    case "complex":
      return `${reprFloat(value.imag).replace(/\.0$/, "")}j`;
    case "bytes":
      return reprBytes(value.value);
    case "ellipsis":
      return "Ellipsis";
  }
}

/** The shortest digits that give the number back, with an exponent below 1e-4 and from 1e16 on. */
function reprFloat(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "inf";
  const [mantissa, exponentText] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const digits = String(Math.abs(exponent)).padStart(2, "0");
    return `${mantissa}e${exponent < 0 ? "-" : "+"}${digits}`;
  }
  const digits = mantissa.replace(".", "");
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return `${whole}.${digits.slice(exponent + 1) || "0"}`;
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** Single quotes, unless there are single quotes inside and no double ones. */
function chooseQuote(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

export function reprString(text: string): string {
  const quote = chooseQuote(text);
  let inner = "";
  for (const char of text) inner += char === quote ? `\\${quote}` : (shortEscapes.get(char) ?? reprCharacter(char));
  return quote + inner + quote;
}

function reprCharacter(char: string): string {
  if (isPrintable(char)) return char;
  const code = char.codePointAt(0)!;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

function reprBytes(bytes: Uint8Array): string {
  let inner = "";
  const chars = Array.from(bytes, (byte) => String.fromCharCode(byte));
  const quote = chooseQuote(chars.join(""));
  for (const char of chars) {
    const code = char.charCodeAt(0);
    const isPlain = code >= 32 && code < 127;
    const escaped = isPlain ? char : `\\x${code.toString(16).padStart(2, "0")}`;
    inner += char === quote ? `\\${quote}` : (shortEscapes.get(char) ?? escaped);
  }
  return `b${quote}${inner}${quote}`;
}

/**
 * Text of ordinary decimals: str(), format() with the specifications of tables of money, and the way back from text (see `decimal-object.ts`).
 *
 * Exponents, other alignments than padding with a character, and digits of other scripts are left to the text in Python: `undefined` says so.
 */

import { RecentTexts } from "../../recent-texts.ts";
import type { Value } from "../../objects/object.ts";
import { contextFields, cut, type DecimalHome, PyDecimal, scale } from "./decimal-object.ts";
import { isOrdinary } from "./quick-arithmetic.ts";

/** The digits with a point before the last `places` of them. */
function placed(digits: string, places: number): string {
  if (places === 0) return digits;
  const left = digits.length - places;
  if (left <= 0) return `0.${"0".repeat(-left)}${digits}`;
  return `${digits.slice(0, left)}.${digits.slice(left)}`;
}

/** The value without its sign and without an exponent; undefined where str() shows one. */
function plainText(value: PyDecimal): string | undefined {
  if (!isOrdinary(value) || value.exponent > 0) return undefined;
  const digits = String(value.coefficient);
  return value.exponent + digits.length > -6 ? placed(digits, -value.exponent) : undefined;
}

/** str(value) */
export function quickText(value: PyDecimal): string | undefined {
  const text = plainText(value);
  return text === undefined || value.sign === 0 ? text : `-${text}`;
}

type Spec = {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly width: number;
  readonly comma: boolean;
  readonly precision: number;
  readonly kind: string;
};
const SPEC = /^(?:([ -~])?([<>^]))?([-+ ])?([1-9]\d{0,2})?(,)?(?:\.(\d\d?))?([fF%])?$/;
const specs = new RecentTexts<Spec | "general">(200, 4000);

function parseSpec(text: string): Spec | undefined {
  const known = specs.get(text);
  if (known !== undefined) return known === "general" ? undefined : known;
  const found = SPEC.exec(text);
  const [, fill = " ", align = ">", sign = "-", width = "0", comma, precision = "-1", kind = ""] = found ?? [];
  const spec =
    found === null || (kind === "" && precision !== "-1")
      ? undefined
      : { fill, align, sign, width: Number(width), comma: comma !== undefined, precision: Number(precision), kind };
  specs.add(text, spec ?? "general");
  return spec;
}

/** format(value, spec) */
export function quickFormat(value: PyDecimal, text: string): string | undefined {
  if (text === "") return quickText(value);
  const spec = parseSpec(text);
  if (spec === undefined || !isOrdinary(value)) return undefined;
  let body = spec.kind === "" ? plainText(value) : fixedText(value, spec);
  if (body === undefined) return undefined;
  if (spec.comma) body = withCommas(body);
  if (value.sign === 1) body = `-${body}`;
  else if (spec.sign !== "-") body = spec.sign + body;
  const missing = spec.width - body.length;
  if (missing <= 0) return body;
  if (spec.align === "<") return body + spec.fill.repeat(missing);
  if (spec.align === ">") return spec.fill.repeat(missing) + body;
  return spec.fill.repeat(missing >> 1) + body + spec.fill.repeat(missing - (missing >> 1));
}

/** The digits that "f" and "%" show. */
function fixedText(value: PyDecimal & { readonly exponent: number }, spec: Spec): string | undefined {
  const exponent = spec.kind === "%" ? value.exponent + 2 : value.exponent;
  const end = spec.kind === "%" ? "%" : "";
  if (spec.precision < 0)
    return exponent > 0 || exponent < -64 ? undefined : placed(String(value.coefficient), -exponent) + end;
  const drop = -spec.precision - exponent;
  if (drop > 64 || drop < -64) return undefined;
  const rounding = contextFields(value.home)?.get("_rounding");
  if (rounding === undefined) return undefined;
  const coefficient = drop <= 0 ? scale(value.coefficient, -drop) : cut(value.coefficient, drop, rounding, value.sign);
  return coefficient === undefined ? undefined : placed(String(coefficient), spec.precision) + end;
}

function withCommas(body: string): string {
  const end = body.search(/[^0-9]/);
  const whole = end < 0 ? body : body.slice(0, end);
  return whole.length < 4 ? body : whole.replace(/\B(?=(\d{3})+$)/g, ",") + (end < 0 ? "" : body.slice(end));
}

/** What Decimal(value) is, for an int, an exact Decimal and a short text of digits and a point. */
export function quickConversion(home: DecimalHome, value: Value): PyDecimal | undefined {
  if (typeof value === "string") return fromText(home, value);
  if (typeof value === "number") return new PyDecimal(home, value < 0 ? 1 : 0, value < 0 ? -value : value, 0);
  return value instanceof PyDecimal && value.type === home.type ? value : undefined;
}

function fromText(home: DecimalHome, text: string): PyDecimal | undefined {
  const { length } = text;
  if (length > 17) return undefined;
  const first = text.charCodeAt(0);
  let at = first === 0x2d || first === 0x2b ? 1 : 0;
  const start = at;
  let coefficient = 0;
  let point = -1;
  for (; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) coefficient = coefficient * 10 + unit - 0x30;
    else if (unit === 0x2e && point < 0) point = at;
    else return undefined;
  }
  const digits = length - start - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > 15) return undefined;
  // Not -0, which the difference of equal places would be.
  const exponent = point < 0 || point === length - 1 ? 0 : point + 1 - length;
  return new PyDecimal(home, first === 0x2d ? 1 : 0, coefficient, exponent);
}

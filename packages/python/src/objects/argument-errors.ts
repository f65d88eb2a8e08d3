/** The TypeError of a builtin for an argument of a wrong type, and what it calls the type. */

import { typeError, valueError } from "./exceptions.ts";
import { stringOf, typeOf, type Value } from "./object.ts";

/** `replace() argument 1 must be str, not None`: CPython says None where other messages say NoneType. */
export function badArgument(argument: string, wanted: string, given: Value): unknown {
  return typeError(`${argument} must be ${wanted}, not ${given === null ? "None" : typeOf(given).name}`);
}

/** The same for a text that CPython hands to C, where it ends at a null character: the name of an encoding, of a way to treat errors. */
export function requireCString(argument: string, value: Value): string {
  const text = requireString(argument, value);
  if (text.includes("\0")) throw valueError("embedded null character");
  return text;
}

/** The text of an argument that must be a str; `argument` is "encode() argument 'encoding'". */
export function requireString(argument: string, value: Value): string {
  const text = stringOf(value);
  if (text === undefined) throw badArgument(argument, "str", value);
  return text;
}

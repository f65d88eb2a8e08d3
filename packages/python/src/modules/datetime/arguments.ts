/** Arguments of the constructors, bound as CPython's C code binds them, with its words for what doesn't fit. */

import { parsedInt } from "../c-arguments.ts";
import type { PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exceptions.ts";
import type { Value } from "../../objects/object.ts";
import type { PyTuple } from "../../objects/tuple.ts";

/** What a constructor takes: names in order, how many must be given, how many may be given by position; `label` names it in errors. */
export type Parameters = { label: string; names: readonly string[]; required: number; positional?: number };

/** The arguments in the order of the names; undefined for those not given. */
export function bindParameters(wanted: Parameters, args: PyTuple, kwargs: PyDict): (Value | undefined)[] {
  const { label, names, required } = wanted;
  const most = wanted.positional ?? names.length;
  const given = args.items.length + kwargs.length();
  const limit = kwargs.length() > 0 ? names.length : most;
  if (given > limit || args.items.length > most) {
    throw typeError(
      `${label} takes at most ${limit} ${most < names.length && kwargs.length() === 0 ? "positional " : ""}arguments (${given} given)`,
    );
  }
  const bound: (Value | undefined)[] = args.items.slice();
  for (const [key, value] of kwargs.table.map) {
    const at = names.indexOf(key as string);
    if (at < 0)
      throw typeError(
        `'${String(key)}' is an invalid keyword argument for ${label === "function" ? "this function" : label}`,
      );
    if (at < args.items.length)
      throw typeError(`argument for ${label} given by name ('${names[at]}') and position (${at + 1})`);
    bound[at] = value;
  }
  for (let i = 0; i < required; i++) {
    if (bound[i] === undefined) {
      // CPython converts one argument after the other: a wrong one before the one that is missing is told first.
      if (label === "function") for (const value of bound.slice(0, i)) integerArgument(value, 0);
      throw typeError(`${label} missing required argument '${names[i]}' (pos ${i + 1})`);
    }
  }
  return bound;
}

/** An argument that must be an int. */
export function integerArgument(value: Value | undefined, fallback: number): number {
  return value === undefined ? fallback : parsedInt(value);
}

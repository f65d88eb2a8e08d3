/**
 * Plain calls: how a builtin is called with one, two or three positional arguments and nothing else, found out once for each number.
 *
 * What the other parameters are then is known beforehand: their defaults, and an empty `*args`. So the call needs no array, unless there are arguments
 * for `*args`, which are a tuple.
 */

import { PyDict } from "./dict.ts";
import type { Signature } from "./signature.ts";
import { emptyTuple, PyTuple } from "./tuple.ts";
import type { Value } from "./object.ts";

/** A builtin called with so many positional arguments, its other parameters at their defaults. */
export type PlainCall = (...args: Value[]) => Value | undefined;

type Call = (...args: (Value | undefined)[]) => Value;

/** Null where arguments must be bound, or refused. */
export function makePlainCall(signature: Signature, call: Call, count: number): PlainCall | null {
  const { required, positional, parameters, varargs, varkw, keywordDefaults } = signature;
  if (keywordDefaults === undefined || count < required || (count > positional && !varargs)) return null;
  if (varkw) return varargs && keywordDefaults.length === 0 ? gatheringAll(call, positional, count) : null;
  if (count > positional) return gathering(call, positional, keywordDefaults);
  const rest: (Value | undefined)[] = parameters.slice(count, positional).map((parameter) => parameter.default);
  if (varargs) rest.push(emptyTuple);
  rest.push(...keywordDefaults);
  return rest.length === 0 ? call : rest.length > 4 ? null : completing(call, count, rest);
}

/** The arguments, then what the other parameters are. Spelt out, for a spread costs as much as many a builtin. */
function completing(call: Call, count: number, rest: readonly (Value | undefined)[]): PlainCall {
  const [d, e, f, g] = rest;
  switch (count * 10 + rest.length) {
    case 11:
      return (a) => call(a, d);
    case 12:
      return (a) => call(a, d, e);
    case 13:
      return (a) => call(a, d, e, f);
    case 14:
      return (a) => call(a, d, e, f, g);
    case 21:
      return (a, b) => call(a, b, d);
    case 22:
      return (a, b) => call(a, b, d, e);
    case 23:
      return (a, b) => call(a, b, d, e, f);
    case 24:
      return (a, b) => call(a, b, d, e, f, g);
    case 31:
      return (a, b, c) => call(a, b, c, d);
    case 32:
      return (a, b, c) => call(a, b, c, d, e);
    case 33:
      return (a, b, c) => call(a, b, c, d, e, f);
    default:
      return (a, b, c) => call(a, b, c, ...rest);
  }
}

/** Arguments beyond the first `positional` become the tuple of `*args`. */
function gathering(call: Call, positional: number, named: readonly (Value | undefined)[]): PlainCall {
  if (named.length === 0) {
    if (positional === 0) return (...args) => call(new PyTuple(args));
    if (positional === 1) return (self, ...args) => call(self, new PyTuple(args));
  }
  if (positional === 0 && named.length === 2) {
    const [d, e] = named;
    return (...args) => call(new PyTuple(args), d, e);
  }
  return (...args) => call(...args.slice(0, positional), new PyTuple(args.slice(positional)), ...named);
}

/** The same for a builtin that takes `**kwargs` too, of which there are none. */
function gatheringAll(call: Call, positional: number, count: number): PlainCall | null {
  if (positional === 0) return (...args) => call(new PyTuple(args), new PyDict());
  if (positional === 1 && count >= 1) return (self, ...args) => call(self, new PyTuple(args), new PyDict());
  return null;
}

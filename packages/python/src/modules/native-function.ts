/**
 * Functions of modules that are Python functions in CPython, written in TypeScript: they bind as methods, take attributes, and are called with the
 * argument errors of a `def`. What CPython writes in C is made by `builtin` instead.
 */

import { type Code, type FunctionInfo, PyFunction } from "../objects/function.ts";
import type { Value } from "../objects/object.ts";

export type NativeParameters = {
  module: string;
  qualname?: string;
  positionalOnly?: string[];
  positional?: string[];
  keywordOnly?: string[];
  varargs?: string;
  varkw?: string;
  /** Of the last positional parameters. */
  defaults?: readonly Value[];
  keywordDefaults?: ReadonlyMap<string, Value>;
  doc?: string;
};

/** A Python function whose code is ours. It takes every parameter in order: positional, keyword-only, *args (tuple), **kwargs (dict). */
export function nativeFunction(name: string, parameters: NativeParameters, code: Code): PyFunction {
  const info: FunctionInfo = {
    name,
    qualname: parameters.qualname ?? name,
    module: parameters.module,
    doc: parameters.doc ?? null,
    positionalOnly: parameters.positionalOnly ?? [],
    positional: parameters.positional ?? [],
    keywordOnly: parameters.keywordOnly ?? [],
    varargs: parameters.varargs,
    varkw: parameters.varkw,
    kind: "function",
    source: { name, filename: `<${parameters.module}>`, lines: [] },
    positions: [],
  };
  const keywordDefaults = parameters.keywordDefaults;
  return new PyFunction(info, code, parameters.defaults ?? [], keywordDefaults && new Map(keywordDefaults));
}

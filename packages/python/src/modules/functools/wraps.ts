/** functools.update_wrapper and wraps: a wrapper that looks like what it wraps. */

import { attributeName, getAttribute, findAttribute, setAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { updateDict } from "../../objects/dict-methods.ts";
import { PyDict } from "../../objects/dict.ts";
import type { PyFunction } from "../../objects/function.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { PyObject, type Value, PyType } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { pythonFunction } from "../python-function.ts";
import { PyPartial } from "./partial.ts";

export const WRAPPER_ASSIGNMENTS = new PyTuple([
  "__module__",
  "__name__",
  "__qualname__",
  "__doc__",
  "__annotations__",
]);
export const WRAPPER_UPDATES = new PyTuple(["__dict__"]);

/** Copies what `assigned` and `updated` name from `wrapped` to `wrapper`, and gives the wrapper. */
export function updateWrapper(
  wrapper: Value,
  wrapped: Value,
  assigned: Value = WRAPPER_ASSIGNMENTS,
  updated: Value = WRAPPER_UPDATES,
): Value {
  for (const name of arrayFrom(assigned)) {
    const text = attributeName(name);
    const value = findAttribute(wrapped, text);
    if (value !== undefined) setAttribute(wrapper, text, value);
  }
  for (const name of arrayFrom(updated)) updateAttribute(wrapper, wrapped, attributeName(name));
  setAttribute(wrapper, "__wrapped__", wrapped);
  return wrapper;
}

function updateAttribute(wrapper: Value, wrapped: Value, name: string): void {
  if (name === "__dict__" && !(wrapper instanceof PyType)) {
    if (!(wrapper instanceof PyObject && wrapper.type.hasDict)) getAttribute(wrapper, name);
    const source = wrapped instanceof PyObject ? wrapped.attrs : undefined;
    if (source !== undefined) for (const [attribute, value] of [...source]) setAttribute(wrapper, attribute, value);
    return;
  }
  const target = getAttribute(wrapper, name);
  const source = findAttribute(wrapped, name);
  if (target instanceof PyDict) updateDict(target, source ?? new PyDict());
  else call(getAttribute(target, "update"), [source ?? new PyDict()]);
}

export const updateWrapperFunction = (): PyFunction =>
  withDefaults(
    pythonFunction("update_wrapper(wrapper, wrapped, assigned=(), updated=())", updateWrapper, { module: "functools" }),
  );

export const wrapsFunction = (updateWrapperValue: Value): PyFunction =>
  withDefaults(
    pythonFunction(
      "wraps(wrapped, assigned=(), updated=())",
      (wrapped: Value, assigned: Value, updated: Value) =>
        new PyPartial(
          updateWrapperValue,
          [],
          new Map<string, Value>([
            ["wrapped", wrapped],
            ["assigned", assigned],
            ["updated", updated],
          ]),
        ),
      { module: "functools" },
    ),
  );

function withDefaults(func: PyFunction): PyFunction {
  func.defaults = [WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES];
  return func;
}

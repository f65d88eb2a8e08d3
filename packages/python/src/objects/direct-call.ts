/** Direct calls: how a value is called with one argument again and again, as key functions and those of `map` are, found out once. */

import { tick } from "../limits.ts";
import { call } from "./call.ts";
import { construct1 } from "./construction.ts";
import { PyBuiltin, PyFunction } from "./function.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import { PyCallable, PyType, type Value } from "./object.ts";

export function directCall(callee: Value): (argument: Value) => Value {
  if (callee instanceof PyFunction && callee.arity === 1) return callee.code;
  if (callee instanceof PyBuiltin && callee.owner === undefined) {
    const plain = callee.direct1();
    if (plain !== null)
      return (argument) => {
        tick();
        return plain(argument) ?? null;
      };
  }
  if (callee instanceof PyType) return (argument) => construct1(callee, argument);
  if (callee instanceof PyCallable && !callee.type.isHeap)
    return (argument) => {
      tick();
      enterNative();
      try {
        return callee.invoke1(argument);
      } finally {
        leaveNative();
      }
    };
  return (argument) => call(callee, [argument]);
}

/** The same with two arguments, as what is called to reduce or to accumulate. */
export function directCall2(callee: Value): (a: Value, b: Value) => Value {
  if (callee instanceof PyFunction && callee.arity === 2) return callee.code;
  if (callee instanceof PyBuiltin && callee.owner === undefined) {
    const plain = callee.direct2();
    if (plain !== null)
      return (a, b) => {
        tick();
        return plain(a, b) ?? null;
      };
  }
  return (a, b) => call(callee, [a, b]);
}

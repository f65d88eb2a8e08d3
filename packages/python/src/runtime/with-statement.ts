/** with: the two methods of a context manager, looked up once, before the body runs. */

import { bindAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { type PyBaseException, typeError } from "../objects/exceptions.ts";
import { typeOf, type Value } from "../objects/object.ts";
import { isTrue } from "../objects/truth.ts";
import { tracebackOf } from "../objects/traceback.ts";

/** A context manager between its `__enter__` and its `__exit__`. */
export type Opened = { enter: Value; exit: Value };

/** Looks up the pair of methods. `protocol` is what the error says that the object does not support. */
export function openManager(manager: Value, enterName: string, exitName: string, protocol: string): Opened {
  const type = typeOf(manager);
  const enter = type.lookup(enterName);
  if (enter === undefined) throw typeError(`'${type.name}' object does not support the ${protocol} protocol`);
  const exit = type.lookup(exitName);
  if (exit === undefined)
    throw typeError(`'${type.name}' object does not support the ${protocol} protocol (missed ${exitName} method)`);
  // CPython: None is found as well, and fails when it is called.
  return { enter: bind(enter, manager), exit: bind(exit, manager) };
}

const bind = (method: Value, manager: Value): Value =>
  method === null ? null : bindAttribute(method, manager, typeOf(manager))!;

/** Arguments of `__exit__` for an exception. */
export function exitArguments(exception: PyBaseException): Value[] {
  return [exception.type, exception, tracebackOf(exception)];
}

export const instructions = {
  withOpen: (manager: Value) => openManager(manager, "__enter__", "__exit__", "context manager"),
  withEnter: (opened: Opened) => call(opened.enter, []),
  withLeave: (opened: Opened) => call(opened.exit, [null, null, null]),
  withFailed: (opened: Opened, exception: PyBaseException) => isTrue(call(opened.exit, exitArguments(exception))),
};

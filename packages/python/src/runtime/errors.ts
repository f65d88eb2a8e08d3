/** Raising and catching: what happens where an exception begins, passes through a frame, and is handled. */

import { machine, tooLarge } from "../limits.ts";
import { call } from "../objects/call.ts";
import {
  exceptionType,
  type FrameSource,
  handledException,
  newException,
  type Position,
  PyBaseException,
  runtimeError,
  setContext,
  typeError,
} from "../objects/exceptions.ts";
import { type Body, PyGenerator, type StepBody } from "../objects/generator.ts";
import { depthExceeded } from "../objects/native-depth.ts";
import { PyType, typeOf, type Value } from "../objects/object.ts";
import { reprOf } from "../objects/text.ts";
import { PyTuple } from "../objects/tuple.ts";
import { groupInstructions } from "./exception-groups.ts";

/** What generated code knows of one of its frames. */
export type Frame = { source: FrameSource; positions: readonly Position[] };

/** What a `catch` of generated code makes of what it caught: a Python exception with this frame's line. Anything else (a limit) is thrown on. */
function caught(error: unknown, frame: Frame, p: number): PyBaseException {
  const exception = toPython(error);
  if (exception === undefined) throw error;
  addTrace(exception, frame, p);
  return exception;
}

/** What a frame throws on when an exception leaves it. */
function unwound(error: unknown, frame: Frame, p: number): unknown {
  const exception = toPython(error);
  if (exception === undefined) return error;
  addTrace(exception, frame, p);
  return exception;
}

/** JavaScript's own errors that a program can cause become Python's; limits and our own mistakes are not for the program to see. */
export function toPython(error: unknown): PyBaseException | undefined {
  if (error instanceof PyBaseException) return error;
  if (!(error instanceof RangeError)) return undefined;
  if (error.message.includes("call stack")) return depthExceeded("maximum recursion depth exceeded");
  throw tooLarge("an object is too large");
}

/** The place of an error in a frame that has no positions of its own. */
const NOWHERE: Position = { line: 1, column: 0, endLine: 1, endColumn: 0 };

function addTrace(exception: PyBaseException, frame: Frame, p: number): void {
  if (exception.rethrown) {
    exception.rethrown = false;
    return;
  }
  let position = frame.positions[p] ?? frame.positions[0] ?? NOWHERE;
  if (exception.inLookup) {
    exception.inLookup = false;
    position = position.lookup ?? position;
  }
  exception.traceback = { source: frame.source, position, next: exception.traceback };
}

function rethrow(exception: PyBaseException): PyBaseException {
  exception.rethrown = true;
  return exception;
}

/** `raise value` */
function raise(value: Value): PyBaseException {
  const exception = toException(value, "exceptions must derive from BaseException");
  chain(exception);
  return exception;
}

/** `raise value from cause` */
function raiseFrom(value: Value, cause: Value): PyBaseException {
  const exception = toException(value, "exceptions must derive from BaseException");
  exception.cause = cause === null ? null : toException(cause, "exception causes must derive from BaseException");
  exception.suppressContext = true;
  chain(exception);
  return exception;
}

/** `raise` alone */
function reraise(): PyBaseException {
  const exception = handledException();
  if (exception === null) return runtimeError("No active exception to reraise");
  return rethrow(exception);
}

function toException(value: Value, refusal: string): PyBaseException {
  if (value instanceof PyBaseException) return value;
  if (value instanceof PyType && value.isSubtypeOf(exceptionType("BaseException"))) {
    const made = call(value, []);
    if (made instanceof PyBaseException) return made;
    throw typeError(
      `calling ${reprOf(value)} should have returned an instance of BaseException, not ${reprOf(typeOf(made))}`,
    );
  }
  throw typeError(refusal);
}

/** Makes the exception that is being handled the context of the new one. */
function chain(exception: PyBaseException): void {
  const handled = handledException();
  if (handled !== null) setContext(exception, handled);
}

/** Does `except type:` take the exception? */
function matches(exception: PyBaseException, type: Value): boolean {
  if (type instanceof PyTuple)
    return type.items.map(requireExceptionClass).some((cls) => exception.type.isSubtypeOf(cls));
  return exception.type.isSubtypeOf(requireExceptionClass(type));
}

function requireExceptionClass(type: Value): PyType {
  if (type instanceof PyType && type.isSubtypeOf(exceptionType("BaseException"))) return type;
  throw typeError("catching classes that do not inherit from BaseException is not allowed");
}

/** `assert test` */
function assertion(): PyBaseException {
  return newException(exceptionType("AssertionError"));
}

/** `assert test, message` */
function assertionWithMessage(message: Value): PyBaseException {
  return newException(exceptionType("AssertionError"), message);
}

/** At the beginning of every `finally`: a run that was stopped stays stopped, whatever the block would do. */
function checkStopped(): void {
  if (machine.stopped !== undefined) throw machine.stopped;
}

function generator(names: readonly string[], body: Body | StepBody, frame: Frame): PyGenerator {
  return new PyGenerator(names[0]!, names[1]!, body, "generator", frame.source);
}

export const instructions = {
  caught,
  unwound,
  rethrow,
  raise,
  raiseFrom,
  reraise,
  matches,
  assertion,
  assertionWithMessage,
  checkStopped,
  generator,
  ...groupInstructions,
};

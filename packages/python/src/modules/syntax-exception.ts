/** Errors of the parser as exceptions of the program: for `compile`, `exec` and `eval`, and for the module ast. */

import { exceptionType, newException, type PyBaseException } from "../objects/exceptions.ts";
import type { Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { PythonNestingError, PythonSyntaxError, ScopeError } from "../syntax/errors.ts";

/** CPython: a text with a NUL in it is refused before anybody looks at its lines. */
function nullByteException(message: string): PyBaseException {
  const exception = newException(exceptionType("SyntaxError"), message);
  exception.members = new Map([["msg", message]]);
  return exception;
}

/** A syntax error as an exception of the program. CPython reads the line of what the grammar does not see from the file, if there is one. */
export function syntaxException(error: PythonSyntaxError, filename: string, knowsText = true): PyBaseException {
  if (error.lineno === 0 && error.msg.includes("null bytes")) return nullByteException(error.msg);
  const place: [string, Value][] = [
    ["filename", filename],
    ["lineno", error.lineno],
    ["offset", error.offset],
    ["text", knowsText ? error.text : null],
    ["end_lineno", error.end_lineno],
    ["end_offset", error.end_offset],
  ];
  const isPlaced = !(error instanceof ScopeError && error.isOfSymbols);
  const details = isPlaced ? [new PyTuple(place.map(([, value]) => value))] : [];
  const exception = newException(exceptionType(error.type), error.msg, ...details);
  exception.members = new Map([["msg", error.msg], ...place]);
  return exception;
}

/** Parses; what the text has wrong raises an exception that the program can catch. */
export function parsedOrRaised<T>(parse: () => T, filename: string): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw syntaxException(error, filename, !(error instanceof ScopeError));
    if (error instanceof PythonNestingError) throw newException(exceptionType(error.type), error.msg);
    throw error;
  }
}

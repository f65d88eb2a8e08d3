/** `re.error`: what is wrong with a pattern (or a replacement template), and where. */

import { exceptionType, newException, type PyBaseException } from "../../objects/exceptions.ts";
import { type Attributes, integerOf, type PyType, stringOf, type Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { byteSource, latin1Text } from "../byte-source.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { placeInText } from "../place-in-text.ts";
import { pythonClass } from "../python-class.ts";
import { definePythonMethods } from "../python-function.ts";

/** The class `re.error`. Programs may subclass and raise it. */
export const regexErrorType = perInterpreter((): PyType => {
  const type = pythonClass("error", "re", [exceptionType("Exception")]);
  definePythonMethods(type, {
    "__init__(self, msg, pattern=None, pos=None)": (
      self: PyBaseException,
      message: Value,
      pattern: Value,
      pos: Value,
    ) => {
      describe(self, message, pattern, pos);
      return null;
    },
  });
  return type;
});

/** Fills in the attributes and the full message, which names the position, and the line where the pattern has several. */
function describe(error: PyBaseException, message: Value, pattern: Value, pos: Value): void {
  const attrs: Attributes = error.attrs ?? new Map();
  error.attrs = attrs;
  attrs.set("msg", message);
  attrs.set("pattern", pattern);
  attrs.set("pos", pos);
  const position = integerOf(pos);
  if (pattern === null || position === undefined) {
    attrs.set("lineno", null);
    attrs.set("colno", null);
    error.args = new PyTuple([message]);
    return;
  }
  const text = patternText(pattern) ?? "";
  const place = placeInText(text, Number(position));
  attrs.set("lineno", place.line);
  attrs.set("colno", place.column);
  const where = text.includes("\n") ? ` (line ${place.line}, column ${place.column})` : "";
  error.args = new PyTuple([`${stringOf(message) ?? ""} at position ${position}${where}`]);
}

function patternText(pattern: Value): string | undefined {
  const bytes = byteSource(pattern);
  return bytes === undefined ? stringOf(pattern) : latin1Text(bytes);
}

/** A new `re.error`, to be thrown. Without a position only the message is shown. */
export function regexError(message: string, pattern: Value = null, position: number | null = null): PyBaseException {
  const error = newException(regexErrorType(), message);
  describe(error, message, pattern, position);
  return error;
}

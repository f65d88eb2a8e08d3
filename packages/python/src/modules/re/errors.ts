/** `re.error`: what is wrong with a pattern (or a replacement template), and where. */

import { exceptionType, newException, type PyBaseException } from "../../objects/exceptions.ts";
import { type Attributes, type PyType, stringOf, type Value } from "../../objects/object.ts";
import { containsIn } from "../../objects/access.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { formatPercent } from "../../objects/percent-format.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { placeByMethods } from "../place-in-text.ts";
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
  if (pattern === null || pos === null) {
    attrs.set("lineno", null);
    attrs.set("colno", null);
    error.args = new PyTuple([message]);
    return;
  }
  const text = formatPercent("%s at position %d", new PyTuple([message, pos]));
  const newline = stringOf(pattern) === undefined ? new PyBytes(Uint8Array.of(10)) : "\n";
  const { line, column } = placeByMethods(pattern, newline, pos);
  attrs.set("lineno", line);
  attrs.set("colno", column);
  const where = containsIn(pattern, newline) ? formatPercent(" (line %d, column %d)", new PyTuple([line, column])) : "";
  error.args = new PyTuple([text + where]);
}

/** A new `re.error`, to be thrown. Without a position only the message is shown. */
export function regexError(message: string, pattern: Value = null, position: number | null = null): PyBaseException {
  const error = newException(regexErrorType(), message);
  describe(error, message, pattern, position);
  return error;
}

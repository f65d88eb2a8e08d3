/** `json.JSONDecodeError`: a ValueError that knows the document and the place. */

import { exceptionType, newException, type PyBaseException } from "../objects/exceptions.ts";
import { integerOf, type PyType, stringOf, type Value } from "../objects/object.ts";
import { indexAt } from "../objects/str-text.ts";
import { strOf } from "../objects/text.ts";
import { PyTuple } from "../objects/tuple.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { placeInText } from "./place-in-text.ts";
import { pythonClass } from "./python-class.ts";
import { definePythonMethods } from "./python-function.ts";

/** The class `json.decoder.JSONDecodeError`. */
export const jsonDecodeErrorType = perInterpreter((): PyType => {
  const type = pythonClass("JSONDecodeError", "json.decoder", [exceptionType("ValueError")]);
  definePythonMethods(type, {
    "__init__(self, msg, doc, pos)": (self: PyBaseException, message: Value, doc: Value, pos: Value) => {
      describe(self, message, doc, Number(integerOf(pos) ?? 0));
      return null;
    },
  });
  return type;
});

function describe(error: PyBaseException, message: Value, doc: Value, pos: number): void {
  const { line, column } = placeInText(stringOf(doc) ?? "", pos);
  const attrs = error.attrs ?? new Map<string, Value>();
  error.attrs = attrs;
  attrs.set("msg", message);
  attrs.set("doc", doc);
  attrs.set("pos", pos);
  attrs.set("lineno", line);
  attrs.set("colno", column);
  error.args = new PyTuple([`${strOf(message)}: line ${line} column ${column} (char ${pos})`]);
}

/** A new error, to be thrown; `offset` counts code units of the document. */
export function jsonDecodeError(message: string, doc: string, offset: number): PyBaseException {
  const error = newException(jsonDecodeErrorType(), message);
  describe(error, message, doc, offset > doc.length ? offset : indexAt(doc, offset));
  return error;
}

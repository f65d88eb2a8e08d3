/** `json.JSONDecodeError`: a ValueError that knows the document and the place. */

import { exceptionType, newException, type PyBaseException } from "../objects/exceptions.ts";
import type { PyType, Value } from "../objects/object.ts";
import { indexAt } from "../objects/str-text.ts";
import { formatPercent } from "../objects/percent-format.ts";
import { PyTuple } from "../objects/tuple.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { placeByMethods, placeInText } from "./place-in-text.ts";
import { pythonClass } from "./python-class.ts";
import { definePythonMethods } from "./python-function.ts";

/** The class `json.decoder.JSONDecodeError`. */
export const jsonDecodeErrorType = perInterpreter((): PyType => {
  const type = pythonClass("JSONDecodeError", "json.decoder", [exceptionType("ValueError")]);
  definePythonMethods(type, {
    "__init__(self, msg, doc, pos)": (self: PyBaseException, message: Value, doc: Value, pos: Value) => {
      const { line, column } = placeByMethods(doc, "\n", pos);
      fill(self, { message, doc, pos, line, column });
      return null;
    },
  });
  return type;
});

type Place = { message: Value; doc: Value; pos: Value; line: Value; column: Value };

function fill(error: PyBaseException, { message, doc, pos, line, column }: Place): void {
  const attrs = error.attrs ?? new Map<string, Value>();
  error.attrs = attrs;
  attrs.set("msg", message);
  attrs.set("doc", doc);
  attrs.set("pos", pos);
  attrs.set("lineno", line);
  attrs.set("colno", column);
  const place = new PyTuple([message, line, column, pos]);
  error.args = new PyTuple([formatPercent("%s: line %d column %d (char %d)", place)]);
}

/** A new error, to be thrown; `offset` counts code units of the document. */
export function jsonDecodeError(message: string, doc: string, offset: number): PyBaseException {
  const error = newException(jsonDecodeErrorType(), message);
  const pos = offset > doc.length ? offset : indexAt(doc, offset);
  fill(error, { message, doc, pos, ...placeInText(doc, pos) });
  return error;
}

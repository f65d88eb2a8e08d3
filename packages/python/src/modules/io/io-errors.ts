/** io.UnsupportedOperation: an OSError and a ValueError. */

import { exceptionType, newException, type PyBaseException } from "../../objects/exceptions.ts";
import { builtinType } from "../../objects/object.ts";

export const unsupportedOperationType = builtinType(
  "UnsupportedOperation",
  [exceptionType("OSError"), exceptionType("ValueError")],
  {
    module: "io",
    hasDict: true,
  },
);
unsupportedOperationType.layout = exceptionType("BaseException");

export function unsupportedOperation(message: string): PyBaseException {
  return newException(unsupportedOperationType, message);
}

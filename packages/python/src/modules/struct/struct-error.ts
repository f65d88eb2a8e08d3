/** struct.error */

import { exceptionType, newException, type PyBaseException } from "../../objects/exceptions.ts";
import { builtinType, type PyType } from "../../objects/object.ts";

export const structErrorType: PyType = builtinType("error", [exceptionType("Exception")], {
  module: "struct",
  hasDict: true,
});
structErrorType.layout = exceptionType("BaseException");

export function structError(message: string): PyBaseException {
  return newException(structErrorType, message);
}

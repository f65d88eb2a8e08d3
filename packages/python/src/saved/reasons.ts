/** Why a variable was given up, in words for whoever reads `notRebuilt`. */

import { LimitExceeded } from "../limits.ts";
import { PyBaseException } from "../objects/exceptions.ts";
import { safeText } from "../objects/traceback.ts";
import { UnkeepableError } from "./saved-variables.ts";

export function reasonOf(error: unknown): string {
  if (error instanceof UnkeepableError || error instanceof LimitExceeded) return error.message;
  if (error instanceof PyBaseException) return `${error.type.name}: ${safeText(error)}`;
  return error instanceof RangeError ? "nested too deeply" : "it is not what it seems to be";
}

/**
 * Who holds the bytes of an object: the views on it that are certainly alive.
 *
 * A bytearray may not change its size while a memoryview looks at it. CPython knows when the last reference to a view goes; this engine does not, and
 * an error where there ought to be none is worse than none. So a view counts while its `with` block runs (see `PyMemoryView.enter`) and while a
 * global variable of the program names it. A view that only a local variable or a container names does not count: it goes on showing the bytes as they lay.
 */

import type { PyBytesLike } from "./bytes-like.ts";
import { newException, exceptionType } from "./exceptions.ts";
import { PyMemoryView } from "./memoryview.ts";
import type { Value } from "./object.ts";

/** The values of the global variables of the run that is going on; the interpreter sets it. */
export const bufferHolders: { variables: () => Iterable<Value> } = { variables: () => [] };

const RESIZED = "Existing exports of data: object cannot be re-sized";

/** BufferError where a variable names a view on the object. */
export function requireUnheld(object: PyBytesLike, held: number, message = RESIZED): void {
  if (held > 0) throw refusal(message);
  for (const value of bufferHolders.variables())
    if (value instanceof PyMemoryView && value.object === object && !value.isReleased) throw refusal(message);
}

function refusal(message: string): unknown {
  return newException(exceptionType("BufferError"), message);
}

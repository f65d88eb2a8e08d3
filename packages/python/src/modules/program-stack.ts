/** The stack for library modules: where the functions of the program that are under way stand, innermost first. */

import { builtin, type PyBuiltin } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import type { Value } from "../objects/object.ts";
import { isLibraryFrame } from "../objects/traceback.ts";
import { PyTuple } from "../objects/tuple.ts";
import { type ProgramFrame, programFrames } from "../runtime/call-stack.ts";

/** JavaScript's frames for one of the program's, at the most: those of the library modules between them are among them. */
const FRAMES_FOR_ONE = 50;

/**
 * `_stack(count=None)`: the frames as tuples `(filename, line, name of the function, text of the line)`, `count` of them
 * at least if there are as many; those of library modules are left out.
 */
export function stackFunction(): PyBuiltin {
  return builtin("_stack(count=None, /)", (count: Value) => {
    const depth = typeof count === "number" ? Math.min(count * FRAMES_FOR_ONE, 20_000) : 20_000;
    return new PyList(
      programFrames(depth)
        .filter((frame) => !isLibraryFrame(frame))
        .map(describe),
    );
  });
}

function describe({ source, position }: ProgramFrame): Value {
  return new PyTuple([source.filename, position.line, source.name, source.lines[position.line - 1] ?? ""]);
}

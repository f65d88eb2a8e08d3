/** Builtins that would reach outside: they exist, say what is refused and what works, and do nothing. */

import { type PyBaseException, runtimeError } from "../objects/exceptions.ts";
import { openFunction } from "../modules/files/open-function.ts";
import { builtin, type PyBuiltin } from "../objects/function.ts";

const refusal = (message: string) => (): never => {
  throw refuse(message);
};

function refuse(message: string): PyBaseException {
  return runtimeError(message);
}

/** `open`, `exec`, `eval`, `compile`, `breakpoint`. */
export function refusedFunctions(): PyBuiltin[] {
  return [
    // Works where the host has given files.
    openFunction(),
    builtin("exec(source, *args, **kwargs)", refusal("exec() is not available. Write the code directly.")),
    builtin(
      "eval(source, *args, **kwargs)",
      refusal(
        "eval() is not available. Write the expression directly, or use json.loads or ast.literal_eval for data.",
      ),
    ),
    builtin("compile(source, *args, **kwargs)", refusal("compile() is not available. Write the code directly.")),
    builtin(
      "breakpoint(*args, **kwargs)",
      refusal("breakpoint() is not available: nobody is at the debugger. Use print()."),
    ),
  ];
}

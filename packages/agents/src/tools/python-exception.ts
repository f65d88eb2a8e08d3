// Errors of a tool that the program is to see as a Python exception of a certain name.
//
// `pythonErrorName` (call-tool.ts) takes the `name` of what a tool threw where Python has a builtin exception of that name. Tools that
// know better than RuntimeError throw one of these.

/** An error whose `name` is that of a builtin exception of Python. */
export function pythonException(name: string, message: string, cause?: unknown): Error {
  const error = new Error(message, cause === undefined ? undefined : { cause });
  error.name = name;
  return error;
}

/** What the engine's own host functions throw (it carries the type in `pythonType`) as an error of a tool; anything else as it is. */
export function toPythonException(error: unknown): unknown {
  if (!(error instanceof Error) || !("pythonType" in error)) return error;
  return pythonException(String(error.pythonType), error.message, error);
}

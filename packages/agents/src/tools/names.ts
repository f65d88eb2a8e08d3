// Which names a tool may have.
//
// The program calls a tool as an ordinary Python function, so its name must be a Python identifier that means nothing
// else: no keyword, no builtin (a tool `print` would silently take printing away), no other tool. `final_answer` may be
// replaced on purpose, by a tool of that name. Argument names follow the same rule without the builtins.
//
// Reference: keyword.kwlist and dir(builtins) of CPython 3.11.

import { ToolDefinitionError } from "../errors.ts";

const keywords = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global " +
    "if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

const builtinNames = new Set(
  (
    "abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright " +
    "credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash " +
    "help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open " +
    "ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type " +
    "vars zip __import__ __build_class__ __debug__ __doc__ __loader__ __name__ __package__ __spec__ Ellipsis NotImplemented"
  ).split(" "),
);

const exceptionNames = new Set(
  (
    "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError " +
    "BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError " +
    "ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError Exception ExceptionGroup " +
    "FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning " +
    "IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError " +
    "ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning " +
    "PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning " +
    "StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError " +
    "UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning " +
    "ValueError Warning ZeroDivisionError"
  ).split(" "),
);

export const finalAnswerName = "final_answer";

export const isPythonKeyword = (name: string): boolean => keywords.has(name);

export const isPythonBuiltin = (name: string): boolean => builtinNames.has(name) || exceptionNames.has(name);

export const isPythonIdentifier = (name: string): boolean =>
  /^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(name) && !keywords.has(name);

/** getCurrentWeather -> get_current_weather, parseHTML -> parse_html; a name in snake_case stays as it is. */
export function toSnakeCase(name: string): string {
  return name
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1_$2")
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1_$2")
    .toLowerCase();
}

/** Throws unless `name` can be the name of a callable of the program; `subject` is "tool" or "managed agent". */
export function requireCallableName(name: unknown, subject = "tool"): asserts name is string {
  if (typeof name !== "string" || name === "") {
    throw new ToolDefinitionError(`A ${subject} needs a name; got ${name === "" ? "an empty one" : typeof name}.`, {
      code: "tool_name_invalid",
    });
  }
  if (keywords.has(name)) {
    throw new ToolDefinitionError(`${subject} '${name}': the name is a Python keyword; choose another.`, {
      code: "tool_name_invalid",
    });
  }
  if (!isPythonIdentifier(name)) {
    throw new ToolDefinitionError(
      `${subject} '${name}': the name must be a Python identifier (letters, digits and underscores, no digit first), ` +
        `such as '${suggestIdentifier(name)}'.`,
      { code: "tool_name_invalid" },
    );
  }
  if (isPythonBuiltin(name)) {
    throw new ToolDefinitionError(
      `${subject} '${name}': the name would hide the Python builtin '${name}'; choose another, such as 'my_${name}'.`,
      { code: "tool_name_clash" },
    );
  }
}

/** Throws when two callables of one agent have the same name. */
export function requireDistinctNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) {
      throw new ToolDefinitionError(
        `Two tools or managed agents of one agent are named '${name}'; each needs a name of its own.`,
        { code: "tool_name_clash" },
      );
    }
    seen.add(name);
  }
}

function suggestIdentifier(name: string): string {
  const plain = toSnakeCase(name)
    .replaceAll(/[^\p{XID_Continue}]+/gu, "_")
    .replace(/^(?=\d)/, "_");
  return keywords.has(plain) || plain === "" ? `my_${plain || "tool"}` : plain;
}

/** What the constructors of some exception classes make of their arguments: `OSError(2, "No such file")` is a FileNotFoundError with an errno. */

import type { PyDict } from "./dict.ts";
import { exceptionType, type PyBaseException, typeError } from "./exceptions.ts";
import { indexOf } from "./index-value.ts";
import { arrayFrom } from "./iteration.ts";
import { integerOf, type PyType, type Value } from "./object.ts";
import { PyTuple } from "./tuple.ts";

/** errno -> class, as OSError's constructor chooses it (Linux numbers). */
const OS_ERRORS = new Map<number, string>([
  [1, "PermissionError"],
  [2, "FileNotFoundError"],
  [3, "ProcessLookupError"],
  [4, "InterruptedError"],
  [10, "ChildProcessError"],
  [11, "BlockingIOError"],
  [13, "PermissionError"],
  [17, "FileExistsError"],
  [20, "NotADirectoryError"],
  [21, "IsADirectoryError"],
  [32, "BrokenPipeError"],
  [103, "ConnectionAbortedError"],
  [104, "ConnectionResetError"],
  [110, "TimeoutError"],
  [111, "ConnectionRefusedError"],
]);

/** Fills members from positional arguments, when the exception is made. */
export function addToMembers(exception: PyBaseException): void {
  const { type } = exception;
  let hasMembers = classesWithMembers.get(type);
  if (hasMembers === undefined) {
    hasMembers = ["OSError", "SyntaxError", "UnicodeError"].some((name) => type.isSubtypeOf(exceptionType(name)));
    classesWithMembers.set(type, hasMembers);
  }
  if (hasMembers) fillMembers(exception);
}

const classesWithMembers = new WeakMap<PyType, boolean>();

function fillMembers(exception: PyBaseException): void {
  const { items } = exception.args;
  const is = (name: string): boolean => exception.type.isSubtypeOf(exceptionType(name));
  if (is("OSError")) fillOsError(exception, items);
  else if (is("SyntaxError")) {
    exception.members = new Map<string, Value>([["msg", items[0] ?? null]]);
    if (items.length === 2) fillSyntaxDetails(exception.members, arrayFrom(items[1]!));
  } else if (is("UnicodeDecodeError") || is("UnicodeEncodeError")) {
    if (items.length === 5)
      exception.members = new Map(["encoding", "object", "start", "end", "reason"].map((name, i) => [name, items[i]!]));
  }
}

function fillOsError(exception: PyBaseException, items: readonly Value[]): void {
  if (items.length < 2 || items.length > 5) return;
  const number = integerOf(items[0]!);
  if (exception.type === exceptionType("OSError") && typeof number === "number") {
    const name = OS_ERRORS.get(number);
    if (name !== undefined) (exception as { type: PyType }).type = exceptionType(name);
  }
  const members = new Map<string, Value>([
    ["errno", items[0]!],
    ["strerror", items[1]!],
  ]);
  exception.members = members;
  const third = items[2] ?? null;
  if (third === null) return;
  // The third argument of this one is a number of characters.
  if (exception.type.isSubtypeOf(exceptionType("BlockingIOError")) && indexOf(third) !== undefined) {
    members.set("characters_written", third);
    return;
  }
  members.set("filename", third);
  if (items.length > 4) members.set("filename2", items[4]!);
  exception.args = new PyTuple(items.slice(0, 2));
}

/** `OSError.__init__` reads the arguments where a class has its own `__init__` and not its own `__new__`; elsewhere `__new__` has read them. */
export function readsArgumentsLate(type: PyType): boolean {
  const base = exceptionType("OSError");
  if (!type.isHeap || !type.isSubtypeOf(base)) return false;
  return type.lookup("__init__") !== base.lookup("__init__") && type.lookup("__new__") === base.lookup("__new__");
}

const SYNTAX_DETAILS = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

function fillSyntaxDetails(members: Map<string, Value>, details: readonly Value[]): void {
  const given = details.length;
  if (given < 4) throw typeError(`function takes at least 4 arguments (${given} given)`);
  if (given > 6) throw typeError(`function takes at most 6 arguments (${given} given)`);
  for (const [i, name] of SYNTAX_DETAILS.entries()) members.set(name, details[i] ?? null);
  if (given === 5) throw typeError("end_offset must be provided when end_lineno is provided");
}

/** The keyword arguments that some classes take become members; any other is refused. */
export function takeKeywords(self: PyBaseException, kwargs: PyDict): void {
  const count = kwargs.table.size;
  if (count === 0) return;
  const [owner, allowed] = allowedKeywords(self.type);
  if (allowed.length === 0) throw typeError(`${self.type.name}() takes no keyword arguments`);
  if (count > allowed.length) {
    const argument = allowed.length === 1 ? "argument" : "arguments";
    throw typeError(`${owner}() takes at most ${allowed.length} keyword ${argument} (${count} given)`);
  }
  for (const name of kwargs.table.map.keys())
    if (!allowed.includes(name as string))
      throw typeError(`'${name as string}' is an invalid keyword argument for ${owner}()`);
  self.members ??= new Map();
  for (const [name, value] of kwargs.table.map) self.members.set(name as string, value);
}

/** The class whose constructor takes keywords, and their names. */
function allowedKeywords(type: PyType): [string, string[]] {
  const is = (name: string): boolean => type.isSubtypeOf(exceptionType(name));
  if (is("ImportError")) return ["ImportError", ["name", "path"]];
  if (is("AttributeError")) return ["AttributeError", ["name", "obj"]];
  return is("NameError") ? ["NameError", ["name"]] : [type.name, []];
}

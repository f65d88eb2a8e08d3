/** What the constructors of some exception classes make of their arguments: `OSError(2, "No such file")` is a FileNotFoundError with an errno. */

import { PyComplex } from "./complex.ts";
import type { PyDict } from "./dict.ts";
import { badArgument } from "./argument-errors.ts";
import { PyBytes } from "./bytes.ts";
import { requireBytes } from "./bytes-text.ts";
import { exceptionOf, exceptionType, type PyBaseException, typeError } from "./exceptions.ts";
import { defineMethods } from "./function.ts";
import { requireIndex, requireSize } from "./index-value.ts";
import { arrayFrom } from "./iteration.ts";
import { integerOf, type PyType, stringOf, typeOf, type Value } from "./object.ts";
import { emptyTuple, PyTuple } from "./tuple.ts";

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
  [108, "BrokenPipeError"],
  [114, "BlockingIOError"],
  [115, "BlockingIOError"],
  [103, "ConnectionAbortedError"],
  [104, "ConnectionResetError"],
  [110, "TimeoutError"],
  [111, "ConnectionRefusedError"],
]);

/** The classes whose constructors keep more than `args`, each by itself; their subclasses follow. */
const CONSTRUCTORS: Readonly<Record<string, (self: PyBaseException, args: PyTuple, kwargs: PyDict) => void>> = {
  SyntaxError(self, args, kwargs) {
    refuseKeywords(self.type, kwargs);
    self.args = args;
    const [message, details] = args.items;
    if (message === undefined) return;
    const members = membersOf(self);
    members.set("msg", message);
    if (args.items.length === 2) fillSyntaxDetails(members, arrayFrom(details!));
  },
  StopIteration(self, args, kwargs) {
    refuseKeywords(self.type, kwargs);
    self.args = args;
    membersOf(self).set("value", args.items[0] ?? null);
  },
  SystemExit(self, args, kwargs) {
    refuseKeywords(self.type, kwargs);
    self.args = args;
    if (args.items.length > 0) membersOf(self).set("code", args.items.length === 1 ? args.items[0]! : args);
  },
  ImportError(self, args, kwargs) {
    takeKeywords(self, "ImportError", ["name", "path"], kwargs);
    self.args = args;
    if (args.items.length === 1) membersOf(self).set("msg", args.items[0]!);
    else self.members?.delete("msg");
  },
  NameError(self, args, kwargs) {
    takeKeywords(self, "NameError", ["name"], kwargs);
    self.args = args;
  },
  AttributeError(self, args, kwargs) {
    takeKeywords(self, "AttributeError", ["name", "obj"], kwargs);
    self.args = args;
  },
  // `__new__` has read the arguments already, unless `readsArgumentsLate`.
  OSError(self, args, kwargs) {
    if (!readsArgumentsLate(self.type)) return;
    refuseKeywords(self.type, kwargs);
    self.args = args;
    fillOsError(self, args.items);
  },
  UnicodeEncodeError: (self, args, kwargs) => fillUnicodeError(self, args, kwargs, "encode"),
  UnicodeDecodeError: (self, args, kwargs) => fillUnicodeError(self, args, kwargs, "decode"),
  UnicodeTranslateError: (self, args, kwargs) => fillUnicodeError(self, args, kwargs, "translate"),
};

/** `__init__` of the classes that have one of their own. */
export function defineConstructors(): void {
  for (const [name, initialize] of Object.entries(CONSTRUCTORS))
    defineMethods(exceptionType(name), {
      "__init__(self, /, *args, **kwargs)": (self: PyBaseException, args: PyTuple, kwargs: PyDict) => {
        initialize(self, args, kwargs);
        return null;
      },
    });
  defineMethods(exceptionType("OSError"), {
    "__new__(cls, /, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
      if (readsArgumentsLate(cls)) return exceptionOf(cls, emptyTuple);
      if (takesNoKeywords(cls)) refuseKeywords(cls, kwargs);
      const exception = exceptionOf(cls, args);
      fillOsError(exception, args.items);
      return exception;
    },
  });
}

export function refuseKeywords(type: PyType, kwargs: PyDict): void {
  if (kwargs.table.size > 0) throw typeError(`${type.name}() takes no keyword arguments`);
}

function membersOf(self: PyBaseException): Map<string, Value> {
  self.members ??= new Map();
  return self.members;
}

/** A class with an `__init__` of its own may take keywords there. */
const takesNoKeywords = (type: PyType): boolean =>
  type.lookup("__init__") === exceptionType("OSError").lookup("__init__");

/** CPython's idea of a number: it can be made an int or a float. */
const isNumber = (value: Value): boolean =>
  value instanceof PyComplex ||
  ["__index__", "__int__", "__float__"].some((name) => typeOf(value).lookup(name) != null);

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
  if (exception.type.isSubtypeOf(exceptionType("BlockingIOError")) && isNumber(third)) {
    members.set("characters_written", requireIndex(third));
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

/** The errors of codecs: encoding (but for a translation), object, start, end, reason. */
function fillUnicodeError(
  self: PyBaseException,
  args: PyTuple,
  kwargs: PyDict,
  kind: "encode" | "decode" | "translate",
): void {
  refuseKeywords(self.type, kwargs);
  self.args = args;
  const given = args.items;
  const wanted = kind === "translate" ? 4 : 5;
  if (given.length !== wanted) throw typeError(`function takes exactly ${wanted} arguments (${given.length} given)`);
  const text = (at: number): Value => {
    if (stringOf(given[at]!) === undefined) throw badArgument(`argument ${at + 1}`, "str", given[at]!);
    return given[at]!;
  };
  const members = new Map<string, Value>();
  if (kind !== "translate") members.set("encoding", text(0));
  const [object, start, end, reason] = [wanted - 4, wanted - 3, wanted - 2, wanted - 1];
  members.set("object", kind === "decode" ? given[object]! : text(object));
  for (const [name, at] of [
    ["start", start],
    ["end", end],
  ] as const)
    members.set(name, requireSize(given[at]!));
  members.set("reason", text(reason));
  if (kind === "decode") members.set("object", new PyBytes(requireBytes(given[object]!)));
  self.members = members;
}

/** The keyword arguments that some classes take become members, None where they are not given; any other is refused. */
function takeKeywords(self: PyBaseException, owner: string, allowed: readonly string[], kwargs: PyDict): void {
  const count = kwargs.table.size;
  if (count > allowed.length) {
    const argument = allowed.length === 1 ? "argument" : "arguments";
    throw typeError(`${owner}() takes at most ${allowed.length} keyword ${argument} (${count} given)`);
  }
  for (const name of kwargs.table.map.keys())
    if (!allowed.includes(name as string))
      throw typeError(`'${name as string}' is an invalid keyword argument for ${owner}()`);
  for (const name of allowed) {
    const value = kwargs.table.map.get(name);
    if (value !== undefined) membersOf(self).set(name, value);
    else self.members?.delete(name);
  }
}

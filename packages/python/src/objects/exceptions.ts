/**
 * Exceptions: the value that `raise` throws, the tree of classes, and constructors for the engine's own errors.
 *
 * A Python exception is thrown as the `PyBaseException` itself. It is no JavaScript Error, so raising costs no stack capture.
 * Its traceback is a chain that frames add to while it passes through them (see `runtime/frames`).
 * Facts that CPython keeps as members (`StopIteration.value`, `OSError.errno`, `NameError.name`) are in `members`.
 */

import { type Attributes, builtinType, PyObject, PyType, setDefaultType, typeOf, type Value } from "./object.ts";
import { machine } from "../limits.ts";
import { emptyTuple, PyTuple } from "./tuple.ts";

/** Where in the source something stands; lines from 1, columns from 0 in code points. */
export type Position = {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** For a binary operation or subscript: the columns of the operator, which CPython marks with `^` among `~`. */
  anchor?: { start: number; end: number } | undefined;
  /** For a method call: where the method is named, to be shown when it is the lookup that fails. */
  lookup?: Position | undefined;
};

/** What a traceback says of one frame: the function's name and the source that it came from. */
export type FrameSource = {
  name: string;
  filename: string;
  lines: readonly string[];
  /** The variables of a function, which a misspelt name may have meant. */
  locals?: readonly string[];
  /** Where a function of the program begins. */
  definedAt?: readonly [line: number, column: number];
  /** Where a generator stands that has not started: at the line of its `def`, or of the first decorator. */
  firstLine?: number;
  /** The program that it belongs to, which lives as long as it: see `runtime/call-stack.ts`. */
  program?: unknown;
};

/** One line of a traceback, outermost first. */
export type TraceEntry = { source: FrameSource; position: Position; next: TraceEntry | null };

export class PyBaseException extends PyObject {
  args: PyTuple;
  cause: PyBaseException | null = null;
  context: PyBaseException | null = null;
  suppressContext = false;
  traceback: TraceEntry | null = null;
  members: Attributes | undefined = undefined;
  /** Thrown again by the frame that has already added its line to the traceback. */
  rethrown = false;
  /** Raised while the method of a call was looked up, in the frame that it is about to pass. */
  inLookup = false;
  constructor(args: PyTuple = emptyTuple) {
    super();
    this.args = args;
  }
}

export const baseExceptionType = builtinType("BaseException", undefined, { hasDict: true });
setDefaultType(PyBaseException, baseExceptionType);

/** Every exception class, by name. Filled from `TREE`. */
export const exceptionTypes = new Map<string, PyType>([["BaseException", baseExceptionType]]);

/** name, base, and below it the classes that derive from it. */
const TREE = `
BaseException: SystemExit KeyboardInterrupt GeneratorExit Exception BaseExceptionGroup
Exception: StopIteration StopAsyncIteration ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError NameError OSError ReferenceError RuntimeError SyntaxError SystemError TypeError ValueError Warning
ArithmeticError: FloatingPointError OverflowError ZeroDivisionError
ImportError: ModuleNotFoundError
LookupError: IndexError KeyError
NameError: UnboundLocalError
OSError: BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError
ConnectionError: BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError
RuntimeError: NotImplementedError RecursionError
SyntaxError: IndentationError
IndentationError: TabError
ValueError: UnicodeError
UnicodeError: UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError
Warning: BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning`;

for (const line of TREE.trim().split("\n")) {
  const [base, names] = line.split(":") as [string, string];
  for (const name of names.trim().split(" ")) {
    exceptionTypes.set(name, builtinType(name, [exceptionTypes.get(base)!], { hasDict: true }));
  }
}
const groupType = builtinType(
  "ExceptionGroup",
  [exceptionTypes.get("BaseExceptionGroup")!, exceptionTypes.get("Exception")!],
  { hasDict: true },
);
exceptionTypes.set("ExceptionGroup", groupType);

for (const type of exceptionTypes.values()) type.layout = baseExceptionType;

/** A builtin exception class by its name; the name is ours, never the program's. */
export function exceptionType(name: string): PyType {
  const type = exceptionTypes.get(name);
  if (type === undefined) throw new Error(`no exception class ${name}`);
  return type;
}

/**
 * Stands in `machine.handling` while a generator runs that handles nothing itself: what is handled outside may be
 * something else each time that the generator goes on, and is put back as this.
 */
export class HandledOutside {
  outer: unknown = null;
}

/** The exception that an `except` or `finally` block is handling, here or outside; null where there is none. */
export function handledException(): PyBaseException | null {
  let handled = machine.handling;
  while (handled instanceof HandledOutside) handled = handled.outer;
  return handled instanceof PyBaseException ? handled : null;
}

/** A bare exception of a class, as its constructor makes it. */
export function exceptionOf(cls: PyType, args: PyTuple): PyBaseException {
  const exception = new PyBaseException(args);
  (exception as { type: PyType }).type = cls;
  return exception;
}

/** A new exception of a class of the tree, ready to be thrown. */
export function newException(type: PyType, ...args: Value[]): PyBaseException {
  const exception = exceptionOf(type, args.length === 0 ? emptyTuple : new PyTuple(args));
  // The engine makes an exception where it raises it, so what is being handled now is its context.
  exception.context = handledException();
  return exception;
}

const raiser =
  (name: string) =>
  (message: string): PyBaseException =>
    newException(exceptionType(name), message);

export const typeError = raiser("TypeError");
export const valueError = raiser("ValueError");
export const indexError = raiser("IndexError");
export const overflowError = raiser("OverflowError");
export const zeroDivisionError = raiser("ZeroDivisionError");
export const runtimeError = raiser("RuntimeError");
export const recursionError = raiser("RecursionError");
export const lookupError = raiser("LookupError");
export const assertionError = raiser("AssertionError");
export const notImplementedError = raiser("NotImplementedError");
export const eofError = raiser("EOFError");

/** `KeyError(key)`: str() of it is the repr of the key. */
export function keyError(key: Value): PyBaseException {
  return newException(exceptionType("KeyError"), key);
}

/** An error that carries members beside its message (`name`, `obj`): what suggestions are made from. */
function withMembers(type: string, message: string, members: Record<string, Value>): PyBaseException {
  const exception = newException(exceptionType(type), message);
  exception.members = new Map(Object.entries(members));
  return exception;
}

export function attributeError(message: string, object: Value, name: string): PyBaseException {
  return withMembers("AttributeError", message, { name, obj: object });
}

/** The AttributeError of an assignment or deletion: unlike that of a read it doesn't know name and object, so no other name is suggested. */
export function cannotChange(message: string): PyBaseException {
  return newException(exceptionType("AttributeError"), message);
}

/** `'list' object has no attribute 'push'` */
export function noAttribute(object: Value, name: string): PyBaseException {
  if (object instanceof PyType)
    return attributeError(`type object '${object.name}' has no attribute '${name}'`, object, name);
  return attributeError(`'${typeOf(object).name}' object has no attribute '${name}'`, object, name);
}

export function nameError(name: string): PyBaseException {
  return withMembers("NameError", `name '${name}' is not defined`, { name });
}

export function unboundLocalError(name: string): PyBaseException {
  // CPython: only a NameError that is no subclass is told its name.
  return withMembers(
    "UnboundLocalError",
    `cannot access local variable '${name}' where it is not associated with a value`,
    { name: null },
  );
}

export function unboundFreeError(name: string): PyBaseException {
  return withMembers(
    "NameError",
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    { name },
  );
}

export function importError(
  type: "ImportError" | "ModuleNotFoundError",
  message: string,
  name: string | null,
  path: string | null = null,
): PyBaseException {
  return withMembers(type, message, { name, path });
}

export function stopIteration(value?: Value): PyBaseException {
  return value === undefined || value === null
    ? newException(exceptionType("StopIteration"))
    : newException(exceptionType("StopIteration"), value);
}

/** Makes one exception the context of another, without making a circle. */
export function setContext(exception: PyBaseException, context: PyBaseException): void {
  if (context === exception) return;
  let link: PyBaseException | null = context;
  for (let steps = 0; link !== null && steps < 10_000; link = link.context, steps++) {
    if (link.context === exception) {
      link.context = null;
      break;
    }
  }
  exception.context = context;
}

export function isInstanceOfException(exception: unknown, name: string): exception is PyBaseException {
  return exception instanceof PyBaseException && exception.type.isSubtypeOf(exceptionType(name));
}

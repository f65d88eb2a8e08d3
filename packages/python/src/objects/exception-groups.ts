/** ExceptionGroup: several exceptions raised as one. */

import { badArgument } from "./argument-errors.ts";
import { defineClassGetItem } from "./slot-methods.ts";
import { tick } from "../limits.ts";
import { enterNative, leaveNative } from "./native-depth.ts";
import { type Attributes, type PyType, PyObject, stringOf, type Value } from "./object.ts";
import { exceptionType, PyBaseException, typeError, valueError } from "./exceptions.ts";
import { defineMethods } from "./function.ts";
import { call, isCallable, callSpecial } from "./call.ts";
import { arrayFrom } from "./iteration.ts";
import { PyList } from "./list.ts";
import { isTrue } from "./truth.ts";
import { PyDict } from "./dict.ts";
import { refuseKeywords } from "./exception-members.ts";
import { PyTuple } from "./tuple.ts";
import { typeOf } from "./object.ts";

export function isExceptionGroup(value: Value): value is PyBaseException {
  return value instanceof PyBaseException && value.type.isSubtypeOf(exceptionType("BaseExceptionGroup"));
}

/** A group of the narrowest builtin class that can hold the exceptions. */
export function makeGroup(
  message: string,
  exceptions: readonly PyBaseException[],
  cls?: PyType,
  given?: Value,
): PyBaseException {
  const plain = exceptions.every((exception) => exception.type.isSubtypeOf(exceptionType("Exception")));
  const list = new PyTuple(exceptions);
  const group = new PyBaseException(new PyTuple([message, given ?? new PyList([...exceptions])]));
  const target = group as { type: PyType; attrs: Attributes | undefined };
  target.type = cls ?? exceptionType(plain ? "ExceptionGroup" : "BaseExceptionGroup");
  target.attrs = new Map();
  group.members = new Map<string, Value>([
    ["message", message],
    ["exceptions", list],
  ]);
  return group;
}

function membersOf(group: PyBaseException): readonly PyBaseException[] {
  return (group.members!.get("exceptions") as PyTuple).items as readonly PyBaseException[];
}

/** A part of a group, as its `derive` makes it; null for an empty one. */
function partOf(group: PyBaseException, exceptions: readonly PyBaseException[]): PyBaseException | null {
  if (exceptions.length === 0) return null;
  const made = callSpecial(group, "derive", new PyList([...exceptions]));
  if (made === undefined || !isExceptionGroup(made))
    throw typeError("derive must return an instance of BaseExceptionGroup");
  made.traceback = group.traceback;
  made.cause = group.cause;
  made.suppressContext = true;
  made.context = group.context;
  const notes = group.attrs?.get("__notes__");
  // CPython: notes that are no sequence are left behind.
  if (notes instanceof PyList || notes instanceof PyTuple)
    (made.attrs ??= new Map()).set("__notes__", new PyList([...notes.items]));
  return made;
}

/** [what `takes` wants, the rest], each with the shape of the group or null. */
function split(
  exception: PyBaseException,
  takes: (exception: PyBaseException) => boolean,
): [PyBaseException | null, PyBaseException | null] {
  if (takes(exception)) return [exception, null];
  if (!isExceptionGroup(exception)) return [null, exception];
  const taken: PyBaseException[] = [];
  const left: PyBaseException[] = [];
  enterNative(" in exceptiongroup_split_recursive");
  try {
    tick(membersOf(exception).length);
    for (const member of membersOf(exception)) {
      const [match, rest] = split(member, takes);
      if (match !== null) taken.push(match);
      if (rest !== null) left.push(rest);
    }
  } finally {
    leaveNative();
  }
  return [partOf(exception, taken), partOf(exception, left)];
}

export function splitByTypes(
  exception: PyBaseException,
  types: readonly PyType[],
): [PyBaseException | null, PyBaseException | null] {
  const [match, rest] = split(exception, (each) => types.some((type) => each.type.isSubtypeOf(type)));
  return match === null ? [null, exception] : [match, rest];
}

/** The part of a group, in its shape and made by its `derive`, that has the exceptions which stand in other parts of it, at whatever depth. */
export function partWithLeaves(group: PyBaseException, parts: readonly PyBaseException[]): PyBaseException | null {
  const leaves = new Set<PyBaseException>();
  const collect = (exception: PyBaseException): void => {
    if (!isExceptionGroup(exception)) {
      leaves.add(exception);
      return;
    }
    enterNative(" in collect_exception_group_leaf_ids");
    try {
      tick(membersOf(exception).length);
      membersOf(exception).forEach(collect);
    } finally {
      leaveNative();
    }
  };
  parts.forEach(collect);
  return split(group, (exception) => leaves.has(exception))[0];
}

function condition(value: Value): (exception: PyBaseException) => boolean {
  const types = value instanceof PyTuple ? value.items : [value];
  if (types.every((type) => type instanceof PyObject && typeOf(type).name === "type"))
    return (exception) => types.some((type) => exception.type.isSubtypeOf(type as PyType));
  if (isCallable(value)) return (exception) => isTrue(call(value, [exception]));
  throw typeError("expected a function, exception type or tuple of exception types");
}

function construct(cls: PyType, message: Value, exceptions: Value): PyBaseException {
  const text = stringOf(message);
  if (text === undefined) throw badArgument("BaseExceptionGroup.__new__() argument 1", "str", message);
  if (
    exceptions instanceof PyDict ||
    (typeof exceptions !== "string" && typeOf(exceptions).lookup("__getitem__") === undefined)
  )
    throw typeError("second argument (exceptions) must be a sequence");
  const items = arrayFrom(exceptions, () => typeError("second argument (exceptions) must be a sequence"));
  if (items.length === 0) throw valueError("second argument (exceptions) must be a non-empty sequence");
  items.forEach((item, i) => {
    if (!(item instanceof PyBaseException))
      throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
  });
  const members = items as PyBaseException[];
  const plain = members.every((member) => member.type.isSubtypeOf(exceptionType("Exception")));
  if (!plain && cls.isSubtypeOf(exceptionType("Exception")))
    throw typeError(
      `Cannot nest BaseExceptions in ${cls.name === "ExceptionGroup" ? "an ExceptionGroup" : `'${cls.name}'`}`,
    );
  return makeGroup(
    text,
    members,
    cls === exceptionType("BaseExceptionGroup") && plain ? exceptionType("ExceptionGroup") : cls,
    exceptions,
  );
}

defineMethods(exceptionType("BaseExceptionGroup"), {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType, { items }: PyTuple) => {
    if (items.length !== 2)
      throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${items.length} given)`);
    return construct(cls, items[0]!, items[1]!);
  },
  "__init__(self, /, *args, **kwargs)": (self: PyBaseException, args: PyTuple, kwargs: PyDict) => {
    refuseKeywords(self.type, kwargs);
    self.args = args;
    return null;
  },
  "__str__(self, /)": (self: PyBaseException) => {
    const count = membersOf(self).length;
    return `${self.members!.get("message") as string} (${count} sub-exception${count === 1 ? "" : "s"})`;
  },
  "derive(self, excs, /)": (self: PyBaseException, exceptions: Value) =>
    construct(exceptionType("BaseExceptionGroup"), self.members!.get("message")!, exceptions),
  "split(self, condition, /)": (self: PyBaseException, wanted: Value) => new PyTuple(split(self, condition(wanted))),
  "subgroup(self, condition, /)": (self: PyBaseException, wanted: Value) => split(self, condition(wanted))[0],
});
defineClassGetItem(exceptionType("BaseExceptionGroup"));

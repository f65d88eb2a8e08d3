/** except*: splitting a group among handlers, and raising what is left together with what handlers raised. */

import { exceptionType, type PyBaseException, typeError } from "../objects/exceptions.ts";
import { isExceptionGroup, makeGroup, splitByTypes } from "../objects/exception-groups.ts";
import { PyType, type Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";

type State = {
  original: PyBaseException;
  rest: PyBaseException | null;
  raised: PyBaseException[];
  reraised: PyBaseException[];
  isNaked: boolean;
};

function groupBegin(exception: PyBaseException): State {
  return { original: exception, rest: exception, raised: [], reraised: [], isNaked: !isExceptionGroup(exception) };
}

/** The part of what is left that the handler takes (a naked exception arrives in a group of one), or null. */
function groupSplit(state: State, type: Value): PyBaseException | null {
  const types = (type instanceof PyTuple ? type.items : [type]).map(requireClass);
  if (state.rest === null) return null;
  if (state.isNaked) {
    if (!types.some((cls) => state.rest!.type.isSubtypeOf(cls))) return null;
    const wrapped = makeGroup("", [state.rest], undefined, new PyTuple([state.rest]));
    state.rest = null;
    return wrapped;
  }
  const [taken, left] = splitByTypes(state.rest, types);
  state.rest = left;
  return taken;
}

function requireClass(type: Value): PyType {
  if (!(type instanceof PyType) || !type.isSubtypeOf(exceptionType("BaseException")))
    throw typeError("catching classes that do not inherit from BaseException is not allowed");
  if (type.isSubtypeOf(exceptionType("BaseExceptionGroup")))
    throw typeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
  return type;
}

/** A handler has raised: its own new exception, or the part that it was given (bare `raise`). */
function groupRaised(state: State, exception: PyBaseException, part: PyBaseException): void {
  if (exception === part) state.reraised.push(exception);
  else state.raised.push(exception);
}

function groupEnd(state: State): void {
  const again = [...state.reraised, ...(state.rest === null ? [] : [state.rest])];
  if (state.raised.length === 0) {
    if (again.length === 0) return;
    if (again.length === 1 && again[0] === state.original) {
      state.original.rethrown = true;
      throw state.original;
    }
    if (again.length === 1) throw rethrown(again[0]!);
    throw rethrown(makeGroup(state.original.args.items[0] as string, again.flatMap(members)));
  }
  // CPython: what one handler has raised needs no group where nothing else is left.
  if (state.raised.length === 1 && (again.length === 0 || state.isNaked)) throw rethrown(state.raised[0]!);
  throw rethrown(makeGroup("", [...state.raised, ...again]));
}

function members(exception: PyBaseException): PyBaseException[] {
  return isExceptionGroup(exception)
    ? ((exception.members!.get("exceptions") as PyTuple).items as PyBaseException[])
    : [exception];
}

function rethrown(exception: PyBaseException): PyBaseException {
  exception.rethrown = true;
  return exception;
}

export const groupInstructions = { groupBegin, groupSplit, groupRaised, groupEnd };

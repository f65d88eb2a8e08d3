/** except*: splitting a group among handlers, and raising what is left together with what handlers raised. */

import { exceptionType, type PyBaseException, typeError } from "../objects/exceptions.ts";
import { isExceptionGroup, makeGroup, partWithLeaves, splitByTypes } from "../objects/exception-groups.ts";
import { PyType, type Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";

type State = {
  original: PyBaseException;
  /** What no handler has taken so far. */
  rest: PyBaseException | null;
  /** What handlers have raised, in their order. */
  raised: PyBaseException[];
  isNaked: boolean;
};

function groupBegin(exception: PyBaseException): State {
  return { original: exception, rest: exception, raised: [], isNaked: !isExceptionGroup(exception) };
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

/** A handler has raised: an exception of its own, or the part that it was given. */
function groupRaised(state: State, exception: PyBaseException): void {
  state.raised.push(exception);
}

/** Raises what handlers have raised and what none has taken. What a bare `raise` has passed on is put together with what is left, in the shape that the group had. */
function groupEnd(state: State): void {
  const raised = state.rest === null ? state.raised : [...state.raised, state.rest];
  if (raised.length === 0) return;
  if (state.isNaked) throw rethrown(raised[0]!);
  const isPassedOn = (exception: PyBaseException): boolean => isAsCaught(exception, state.original);
  const fresh = raised.filter((exception) => !isPassedOn(exception));
  const again = raised.filter(isPassedOn);
  if (again.length > 0) fresh.push(partWithLeaves(state.original, again)!);
  throw rethrown(fresh.length === 1 ? fresh[0]! : makeGroup("", fresh));
}

/** Has nobody raised it anew since it was part of the group? CPython looks at the same three. */
function isAsCaught(exception: PyBaseException, original: PyBaseException): boolean {
  return (
    exception.traceback === original.traceback &&
    exception.cause === original.cause &&
    exception.context === original.context
  );
}

function rethrown(exception: PyBaseException): PyBaseException {
  exception.rethrown = true;
  return exception;
}

export const groupInstructions = { groupBegin, groupSplit, groupRaised, groupEnd };

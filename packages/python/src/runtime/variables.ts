/** Reading and binding of names: global cells, namespaces of class bodies, and what is said of a name that is not bound. */

import { call } from "../objects/call.ts";
import { dictFromMap, PyDict } from "../objects/dict.ts";
import { nameError, typeError, unboundFreeError, unboundLocalError } from "../objects/exceptions.ts";
import { PyBuiltin } from "../objects/function.ts";
import { getItem, setItem, deleteItem } from "../objects/access.ts";
import type { Value } from "../objects/object.ts";
import { isInstanceOfException } from "../objects/exceptions.ts";
import { PyList } from "../objects/list.ts";
import { strOf } from "../objects/text.ts";

/** One global variable. `b` is the builtin of the same name, which shows where the variable is not bound. */
export class GlobalCell {
  readonly name: string;
  v: Value | undefined = undefined;
  b: Value | undefined;
  /** When it was bound, counted in its namespace; 0 while it is not. `globals()` and the like show variables in this order. */
  o = 0;
  /** The namespace that the variable is of. */
  readonly home: GlobalScope;
  constructor(name: string, fallback: Value | undefined, home: GlobalScope) {
    this.name = name;
    this.b = fallback;
    this.home = home;
  }
}

/** Where global variables live: the program's namespace, or the dict that `exec` was given. */
export type GlobalScope = { cell(name: string): GlobalCell; asDict(): PyDict; nextPlace(): number };

/** The namespaces of the place from which `eval` or `exec` is called; no `locals` at the top level of a program. */
export type CallerScope = { globals: PyDict; locals: Value | undefined };

/** Left by `callInScope` for the function that it calls, which takes it away at once. */
export const caller: { scope: CallerScope | undefined } = { scope: undefined };

function load(cell: GlobalCell): Value {
  const value = cell.v;
  return value !== undefined ? value : loadBuiltin(cell);
}

function loadBuiltin(cell: GlobalCell): Value {
  if (cell.b === undefined) throw nameError(cell.name);
  return cell.b;
}

function unbound(name: string): never {
  throw unboundLocalError(name);
}

function unboundFree(name: string): never {
  throw unboundFreeError(name);
}

/** A tool that is assigned to would be gone for the rest of the session, `final_answer` among them. */
function refuseBinding(name: string): never {
  throw typeError(`cannot assign to '${name}': it is a tool, and would be lost. Use another name for the variable.`);
}

function deleteGlobal(cell: GlobalCell): void {
  if (cell.v === undefined) throw nameError(cell.name);
  unbind(cell);
}

/** Makes a variable unbound, if it is not. */
export function unbind(cell: GlobalCell): void {
  cell.v = undefined;
  cell.o = 0;
}

/** Gives a variable that has just got its first value its place among the others. */
function took(cell: GlobalCell): void {
  cell.o = cell.home.nextPlace();
}

/** Binds a variable. */
export function bind(cell: GlobalCell, value: Value): void {
  cell.v = value;
  if (cell.o === 0) took(cell);
}

/** A name in a class body: the namespace, then the global. */
function loadInClass(namespace: Value, name: string, cell: GlobalCell): Value {
  const own = namespaceGet(namespace, name);
  return own === undefined ? load(cell) : own;
}

function loadClassFree(namespace: Value, name: string, outer: Value | undefined): Value {
  const own = namespaceGet(namespace, name);
  if (own !== undefined) return own;
  if (outer === undefined) throw unboundFreeError(name);
  return outer;
}

function namespaceGet(namespace: Value, name: string): Value | undefined {
  if (namespace instanceof PyDict && !namespace.type.isHeap) return namespace.table.map.get(name);
  try {
    return getItem(namespace, name);
  } catch (error) {
    if (isInstanceOfException(error, "KeyError")) return undefined;
    throw error;
  }
}

export function storeInClass(namespace: Value, name: string, value: Value): void {
  if (namespace instanceof PyDict && !namespace.type.isHeap) namespace.table.set(name, value);
  else setItem(namespace, name, value);
}

function deleteInClass(namespace: Value, name: string): void {
  if (namespaceGet(namespace, name) === undefined) throw nameError(name);
  deleteItem(namespace, name);
}

function forgetInClass(namespace: Value, name: string): void {
  if (namespaceGet(namespace, name) !== undefined) deleteItem(namespace, name);
}

function annotateInClass(namespace: Value, name: string, annotation: Value): void {
  let annotations = namespaceGet(namespace, "__annotations__");
  if (annotations === undefined) {
    annotations = new PyDict();
    storeInClass(namespace, "__annotations__", annotations);
  }
  setItem(annotations, name, annotation);
}

function annotateGlobal(cell: GlobalCell, name: string, annotation: Value): void {
  if (cell.v === undefined) bind(cell, new PyDict());
  setItem(cell.v!, name, annotation);
}

/** The dict that locals() gives in a function: a snapshot. */
function locals(names: readonly string[], values: readonly (Value | undefined)[]): PyDict {
  const map = new Map<string, Value>();
  names.forEach((name, i) => {
    const value = values[i];
    if (value !== undefined) map.set(name, value);
  });
  return dictFromMap(map);
}

/** `locals()`, `vars()` or `dir()` without arguments, where the name may also mean something of the program's own. */
function callWithLocals(callee: Value, namespace: Value): Value {
  if (!(callee instanceof PyBuiltin) || callee.module !== "builtins") return call(callee, []);
  if (callee.name !== "dir") return namespace;
  const names = namespace instanceof PyDict ? namespace.table.keys().map(strOf).sort() : [];
  return new PyList(names);
}

/** `globals()`, and at the top level `locals()`, `vars()` and `dir()`, without arguments. */
function callWithGlobals(callee: Value, cell: GlobalCell): Value {
  if (callee instanceof PyBuiltin && callee.module === "builtins" && callee.name === "globals")
    return cell.home.asDict();
  return callWithLocals(callee, cell.home.asDict());
}

/** `eval(...)` and `exec(...)`: where they are given no namespaces they take those of the call. */
function callInScope(callee: Value, args: Value[], cell: GlobalCell, locals: Value | null): Value {
  if (callee instanceof PyBuiltin && (callee.name === "eval" || callee.name === "exec"))
    caller.scope = { globals: cell.home.asDict(), locals: locals ?? undefined };
  return call(callee, args);
}

export const instructions = {
  load,
  unbound,
  unboundFree,
  deleteGlobal,
  unbind,
  took,
  refuseBinding,
  loadInClass,
  loadClassFree,
  storeInClass,
  deleteInClass,
  forgetInClass,
  annotateInClass,
  annotateGlobal,
  locals,
  callWithLocals,
  callWithGlobals,
  callInScope,
};

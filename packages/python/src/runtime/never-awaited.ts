/**
 * "coroutine 'f' was never awaited": told at the end of a run, for coroutines that no later run can await either.
 *
 * What the variables of the program lead to may still be awaited, so those coroutines wait for the next run. Whether they do lead to one is looked up by walking
 * through the values, which only happens where a coroutine was left over. A generator, another coroutine, an iterator, or more values than are worth the walk, may
 * hold anything: then nothing is told, because a false warning is worse than none.
 */

import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { PyCell } from "../objects/cell.ts";
import { PyDict } from "../objects/dict.ts";
import { exceptionType } from "../objects/exceptions.ts";
import { PyBuiltin, PyFunction } from "../objects/function.ts";
import { PyCoroutine, PyGenerator } from "../objects/generator.ts";
import { PyModule } from "../objects/module.ts";
import { PyAnySet } from "../objects/set.ts";
import { PyIterator, PyObject, PyType, type Value } from "../objects/object.ts";
import { isLibraryFrame } from "../objects/traceback.ts";
import { type UnstartedCoroutine, unstarted } from "../objects/unstarted-coroutines.ts";
import { framesOf, sourceLine } from "./call-stack.ts";
import { world } from "./world.ts";

/** How many values are looked at. */
const MOST_VALUES = 50_000;

/** Tells of the coroutines that were made and never started, and that `variables` don't lead to. */
export function tellNeverAwaited(variables: Iterable<Value>): void {
  const { coroutines } = unstarted;
  if (coroutines.size === 0) return;
  const held = reachable(variables);
  if (held === undefined) return;
  const lost = coroutines.list().filter(({ coroutine }) => !held.has(coroutine));
  if (lost.length === 0) return;
  const warn = getAttribute(world().importLibraryModule("warnings"), "warn_explicit");
  const category = exceptionType("RuntimeWarning");
  const registry = new PyDict();
  for (const note of lost) {
    coroutines.forget(note.coroutine);
    const { filename, line } = madeAt(note);
    const message = `coroutine '${note.coroutine.qualname}' was never awaited`;
    call(warn, [message, category, filename, line, "__main__", registry, null, note.coroutine]);
  }
}

/** The place in the program where a coroutine was made. CPython: it is `sys:1` at the end of a program. */
function madeAt({ stack }: UnstartedCoroutine): { filename: string; line: number } {
  const frame = framesOf(stack?.stack ?? "").find((each) => !isLibraryFrame(each));
  if (frame === undefined) return { filename: "sys", line: 1 };
  const { filename, lines } = frame.source;
  const { line } = frame.position;
  // The text of an earlier run with the same name is not at hand any more.
  return sourceLine(filename, line) === lines[line - 1] ? { filename, line } : { filename: "sys", line: 1 };
}

/** Everything that values lead to, or undefined where that can't be said. */
function reachable(values: Iterable<Value>): Set<unknown> | undefined {
  const seen = new Set<unknown>();
  const waiting: unknown[] = [...values];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    if (seen.size >= MOST_VALUES) return undefined;
    seen.add(value);
    const parts = value instanceof PyIterator ? partsOfIterator(value) : partsOf(value);
    if (parts === undefined) return undefined;
    waiting.push(...parts);
  }
  return seen;
}

/** What is in a generator or iterator that is under way nobody sees; a coroutine that has not started has its arguments. */
function partsOfIterator(value: PyIterator): readonly unknown[] | undefined {
  if (!(value instanceof PyGenerator)) return undefined;
  return value.finished ? [] : unstarted.coroutines.argumentsOf(value);
}

function partsOf(value: object): Iterable<unknown> {
  if (value instanceof PyModule || value instanceof PyBuiltin) return [];
  if (value instanceof PyType) return value.isHeap ? value.dict.values() : [];
  if (value instanceof PyCell) return [value.read()];
  if (value instanceof PyCoroutine) return [value.machine];
  if (value instanceof PyFunction) {
    const { closure, attrs, defaults, keywordDefaults } = value;
    return [...(closure?.cells() ?? []), attrs, defaults, keywordDefaults];
  }
  if (value instanceof PyDict) return [...value.table.entries().flat(), value.attrs];
  if (value instanceof PyAnySet) return [...value.keys(), value.attrs];
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  if (Array.isArray(value) || value instanceof Set) return value;
  if (value instanceof PyObject && value.type.layout.name === "collections.deque")
    return [...iterate(value), ...Object.values(value)];
  return Object.values(value);
}

function* iterate(value: PyObject): Generator<Value> {
  const iterator = value.iterator();
  for (let item = iterator?.next(); item !== undefined; item = iterator?.next()) yield item;
}

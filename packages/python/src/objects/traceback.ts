/**
 * Tracebacks: the text that CPython prints for an exception, and the opaque object that `__traceback__` is.
 *
 * Lines of the same frame repeated more than three times are folded. The range is marked with carets (for operations `~~^~~`), unless it is the whole line.
 * "During handling ..." and "... direct cause ..." join chained exceptions; groups are drawn as trees.
 */

import { displayWidth } from "./display-width.ts";
import { charge } from "../limits.ts";
import { defineAttributes } from "./function.ts";
import { exceptionType, type FrameSource, PyBaseException, type TraceEntry } from "./exceptions.ts";
import { builtinType, PyObject, setDefaultType, stringOf, type Value } from "./object.ts";
import { PyList } from "./list.ts";
import { reprOf, strOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";
import { suggestionFor } from "./suggestions.ts";
import { isExceptionGroup } from "./exception-groups.ts";

export const tracebackType = builtinType("traceback", undefined, { final: true });

export class PyTraceback extends PyObject {
  readonly entry: TraceEntry;
  constructor(entry: TraceEntry) {
    super();
    this.entry = entry;
  }
}
setDefaultType(PyTraceback, tracebackType);

const objects = new WeakMap<TraceEntry, PyTraceback>();

/** The traceback object of an exception, None where it was never raised. */
export function tracebackOf(exception: PyBaseException): PyTraceback | null {
  return exception.traceback === null ? null : tracebackObject(exception.traceback);
}

function tracebackObject(entry: TraceEntry): PyTraceback {
  let object = objects.get(entry);
  if (object === undefined) {
    object = new PyTraceback(entry);
    objects.set(entry, object);
  }
  return object;
}

defineAttributes(tracebackType, {
  tb_lineno: (self: PyTraceback) => self.entry.position.line,
  tb_next: (self: PyTraceback) => (self.entry.next === null ? null : tracebackObject(self.entry.next)),
});

/** What is shown: the exceptions before this one, and of each stack so many entries, the first ones (or, negative, the last ones). */
export type ExceptionFormat = {
  chain?: boolean;
  limit?: number | undefined;
  /** As CPython prints what ends a program; its module traceback differs in two details of groups, and guesses at no names. */
  isUncaught?: boolean;
};

/** Everything that CPython prints for an uncaught exception, ending in a line break. */
export function formatException(exception: PyBaseException, options: ExceptionFormat = {}): string {
  return formatChain(exception, new Set(), options);
}

/** Entries of a stack that programs may see, outermost first, as many as the limit says. */
export function visibleEntries(first: TraceEntry | null, limit: number | undefined): TraceEntry[] {
  const entries: TraceEntry[] = [];
  for (let entry = first; entry !== null; entry = entry.next) if (!isLibraryFrame(entry)) entries.push(entry);
  if (limit === undefined) return entries;
  return limit >= 0 ? entries.slice(0, limit) : entries.slice(limit);
}

function stackText(first: TraceEntry, limit: number | undefined): string {
  if (limit === undefined) return formatEntries(first);
  let linked: TraceEntry | null = null;
  for (const entry of visibleEntries(first, limit).toReversed()) linked = { ...entry, next: linked };
  return linked === null ? "" : formatEntries(linked);
}

/** How deep in groups the text stands: every group moves what is in it to the right, behind a line down its left side. */
class Margin {
  depth = 0;
  /** The group whose members are being shown has not been closed by one further in. */
  needsClosing = false;

  get indent(): string {
    return " ".repeat(2 * this.depth);
  }

  /** The lines of a text behind the margin. */
  lines(text: string, sign = "|"): string {
    if (this.depth === 0 || text === "") return text;
    const prefix = `${this.indent}${sign} `;
    return text.slice(0, -1).replace(/^/gm, prefix) + text.slice(-1);
  }
}

function formatChain(
  exception: PyBaseException,
  seen: Set<PyBaseException>,
  options: ExceptionFormat,
  margin = new Margin(),
): string {
  // From the last exception to the first, with what joins each to the one before it.
  const chain: ExceptionBefore[] = [];
  let current: PyBaseException | undefined = exception;
  while (current !== undefined) {
    seen.add(current);
    const before: ExceptionBefore | undefined = options.chain === false ? undefined : exceptionBefore(current, seen);
    chain.push({ exception: current, joint: before?.joint ?? "" });
    current = before?.exception;
  }
  let text = "";
  const { needsClosing } = margin;
  chain.reverse().forEach(({ exception: each, joint }, i) => {
    text += margin.lines(joint);
    if (isExceptionGroup(each)) text += formatGroup(each, seen, options, margin);
    else {
      const { traceback } = each as PyBaseException;
      if (traceback !== null)
        text += margin.lines(`Traceback (most recent call last):\n${stackText(traceback, options.limit)}`);
      text += lastLines(each, options, margin);
    }
    charge(text.length);
    if (options.isUncaught === true && i < chain.length - 1) margin.needsClosing = needsClosing;
  });
  return text;
}

/** An exception that is shown before another one, and the words between them. */
type ExceptionBefore = { exception: PyBaseException; joint: string };

function exceptionBefore(
  { cause, context, suppressContext }: PyBaseException,
  seen: ReadonlySet<PyBaseException>,
): ExceptionBefore | undefined {
  if (cause !== null) {
    const joint = "\nThe above exception was the direct cause of the following exception:\n\n";
    return seen.has(cause) ? undefined : { exception: cause, joint };
  }
  if (context === null || suppressContext || seen.has(context)) return undefined;
  return {
    exception: context,
    joint: "\nDuring handling of the above exception, another exception occurred:\n\n",
  };
}

/** Class and message. What CPython prints at the end of a program has only the first line of a message behind the margin. */
function lastLines(exception: PyBaseException, options: ExceptionFormat, margin: Margin): string {
  const text = formatExceptionOnly(exception, options.isUncaught === true);
  if (options.isUncaught !== true || exception.attrs?.has("__notes__") === true) return margin.lines(text);
  const end = text.indexOf("\n") + 1;
  return margin.lines(text.slice(0, end)) + text.slice(end);
}

/** CPython shows so many groups within each other, and so many members of one. */
const MAX_GROUP_DEPTH = 10;
const MAX_GROUP_WIDTH = 15;

function formatGroup(
  group: PyBaseException,
  seen: Set<PyBaseException>,
  options: ExceptionFormat,
  margin: Margin,
): string {
  if (margin.depth > MAX_GROUP_DEPTH) return margin.lines(`... (max_group_depth is ${MAX_GROUP_DEPTH})\n`);
  const isOutermost = margin.depth === 0;
  if (isOutermost) margin.depth = 1;
  let text = "";
  if (group.traceback !== null) {
    text += margin.lines("Exception Group Traceback (most recent call last):\n", isOutermost ? "+" : "|");
    text += margin.lines(stackText(group.traceback, options.limit));
  }
  text += lastLines(group, options, margin);
  const members = group.members?.get("exceptions");
  const items = members instanceof PyTuple ? (members.items as PyBaseException[]) : [];
  const shown = Math.min(items.length, MAX_GROUP_WIDTH + 1);
  margin.needsClosing = false;
  for (let i = 0; i < shown; i++) {
    const isLast = i === shown - 1;
    if (isLast) margin.needsClosing = true;
    const isCut = i >= MAX_GROUP_WIDTH;
    text += `${margin.indent}${i === 0 ? "+-" : "  "}+---------------- ${isCut ? "..." : i + 1} ----------------\n`;
    margin.depth += 1;
    const rest = items.length - MAX_GROUP_WIDTH;
    text += isCut
      ? margin.lines(`and ${rest} more exception${rest > 1 ? "s" : ""}\n`)
      : formatChain(items[i]!, seen, options, margin);
    if (isLast && margin.needsClosing) {
      text += `${margin.indent}+------------------------------------\n`;
      margin.needsClosing = false;
    }
    margin.depth -= 1;
  }
  if (isOutermost) margin.depth = 0;
  return text;
}

/** The stack, oldest frame first. */
export function formatEntries(first: TraceEntry): string {
  let text = "";
  let previous = "";
  let repeats = 0;
  const flush = (): void => {
    if (repeats > 3) text += `  [Previous line repeated ${repeats - 3} more time${repeats - 3 === 1 ? "" : "s"}]\n`;
  };
  for (let entry: TraceEntry | null = first; entry !== null; entry = entry.next) {
    if (isLibraryFrame(entry)) continue;
    const key = `${entry.source.filename}:${entry.position.line}:${entry.source.name}`;
    if (key === previous) repeats += 1;
    else {
      flush();
      previous = key;
      repeats = 1;
    }
    if (repeats <= 3) text += formatEntry(entry);
  }
  flush();
  return text;
}

/** Is it a frame of a module that we wrote in Python? Those that CPython writes in C leave no frame, and the others' would only show our text. */
export function isLibraryFrame({ source }: { source: FrameSource }): boolean {
  return source.filename.startsWith("<frozen ");
}

function formatEntry(entry: TraceEntry): string {
  const { source, position } = entry;
  const head = `  File "${source.filename}", line ${position.line}, in ${source.name}\n`;
  const line = source.lines[position.line - 1];
  if (line === undefined) return head;
  const stripped = line.trim();
  return stripped === "" ? head : `${head}    ${stripped}\n${carets(entry, line, stripped)}`;
}

function carets(entry: TraceEntry, line: string, stripped: string): string {
  const { position } = entry;
  const removed = line.length - line.trimStart().length;
  const width = [...stripped].length;
  const start = position.column - removed;
  const end = position.line === position.endLine ? Math.min(position.endColumn - removed, width) : width;
  const { anchor } = position;
  if (end - start >= width && anchor === undefined) return "";
  if (start < 0 || end <= start) return "";
  let marks = "";
  const characters = [...stripped];
  for (let i = start; i < end; i++) {
    const column = i + removed;
    const mark = anchor === undefined || (column >= anchor.start && column < anchor.end) ? "^" : "~";
    marks += mark.repeat(displayWidth(characters[i] ?? " "));
  }
  return `    ${" ".repeat(displayWidth(characters.slice(0, start).join("")))}${marks}\n`;
}

/** The last lines: class, message, notes; for a SyntaxError the place before them. With `guesses` "Did you mean" behind the message. */
export function formatExceptionOnly(exception: PyBaseException, guesses = false): string {
  const { type } = exception;
  const name =
    type.module === "builtins" || type.module === "__main__" ? type.qualname : `${type.module}.${type.qualname}`;
  if (
    type.mro.some((cls) => cls.name === "SyntaxError" && !cls.isHeap) &&
    exception.members?.get("lineno") !== undefined
  )
    return formatSyntaxError(exception, name) + formatNotes(exception);
  const message = safeText(exception);
  const suggestion = guesses ? suggestionFor(exception) : "";
  return `${message === "" ? name : `${name}: ${message}`}${suggestion}\n${formatNotes(exception)}`;
}

/** str() of the exception, which may be the program's own code. */
export function safeText(exception: PyBaseException): string {
  try {
    return strOf(exception);
  } catch (error) {
    if (error instanceof PyBaseException) return "<exception str() failed>";
    throw error;
  }
}

function formatNotes(exception: PyBaseException): string {
  const notes = exception.attrs?.get("__notes__");
  if (notes === undefined) return "";
  if (!(notes instanceof PyList)) return `${reprOf(notes)}\n`;
  let text = "";
  for (const note of notes.items) {
    text += `${stringOf(note) ?? reprOf(note)}\n`;
    charge(text.length);
  }
  return text;
}

function formatSyntaxError(exception: PyBaseException, name: string): string {
  const member = (key: string): Value => exception.members?.get(key) ?? null;
  const line = Number(member("lineno"));
  let text = `  File "${strOf(member("filename") ?? "<string>")}", line ${line}\n`;
  const source = member("text");
  if (typeof source === "string") {
    const stripped = source.replace(/\n$/, "").trimStart().trimEnd();
    const characters = [...source.replace(/\n$/, "")];
    const removed = characters.length - [...source.replace(/\n$/, "").trimStart()].length;
    text += `    ${stripped}\n`;
    const offset = Number(member("offset") ?? 0);
    const most = characters.length + 1;
    if (offset > 0 && offset <= most) {
      const endLine = Number(member("end_lineno") ?? line);
      let end = Number(member("end_offset") ?? offset);
      if (endLine !== line || end <= 0 || end < offset) end = endLine > line ? characters.length + 1 : offset + 1;
      // CPython: what prints an uncaught error marks a range only for SyntaxError itself, not for IndentationError and TabError.
      if (end === offset || exception.type !== exceptionType("SyntaxError")) end = offset + 1;
      end = Math.min(end, most + 1);
      const start = offset - 1 - removed;
      if (start >= 0) text += `    ${" ".repeat(start)}${"^".repeat(Math.max(1, end - offset))}\n`;
    }
  }
  return `${text}${name}: ${strOf(member("msg"))}\n`;
}

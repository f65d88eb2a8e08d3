/** The module traceback: exceptions as the text that CPython prints for them. There are no frames to look at: only text. */

import { arrayFrom } from "../objects/iteration.ts";
import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { exceptionType, newException, PyBaseException, type TraceEntry, typeError } from "../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import {
  type Attributes,
  builtinType,
  integerOf,
  PyObject,
  PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "../objects/object.ts";
import { formatEntries, formatException, formatExceptionOnly, PyTraceback } from "../objects/traceback.ts";
import { isTrue } from "../objects/truth.ts";
import { machine } from "../limits.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { nativeFunction, type NativeParameters } from "./native-function.ts";
import { standardOutput } from "./standard-streams.ts";

/** Text in lines, each with its line end, as the functions that begin with `format_` give them. */
function linesOf(text: string): Value {
  return new PyList(
    text === ""
      ? []
      : text
          .slice(0, -1)
          .split("\n")
          .map((line) => `${line}\n`),
  );
}

/** The parts of a formatted exception: the heading, one part for each frame, the last lines. */
function partsOf(exception: PyBaseException, chain: boolean): Value {
  const text = formatException(exception, { chain });
  const parts: Value[] = [];
  let part = "";
  for (const line of text.slice(0, -1).split("\n")) {
    if (part !== "" && !line.startsWith("    ")) {
      parts.push(part);
      part = "";
    }
    part += `${line}\n`;
  }
  parts.push(part);
  return new PyList(parts);
}

/** The exception that the caller means: `f(exc)`, `f(type, value, tb)`, or the one being handled. */
function exceptionOf(first: Value, value: Value | undefined): PyBaseException | undefined {
  if (value instanceof PyBaseException) return value;
  if (first instanceof PyBaseException) return first;
  if (first instanceof PyType && value === null && first.isSubtypeOf(exceptionType("BaseException")))
    return newException(first);
  if (first !== null) throw typeError(`Exception expected for value, ${typeOf(first).name} found`);
  return undefined;
}

const handled = (): PyBaseException | undefined =>
  machine.handling instanceof PyBaseException ? machine.handling : undefined;

/** What is printed where there is no exception. */
const NOTHING = "NoneType: None\n";

function write(text: string, file: Value): null {
  if (file === null) standardOutput.writeTo("stderr", text);
  else call(getAttribute(file, "write"), [text]);
  return null;
}

const show = (exception: PyBaseException | undefined, chain: Value): string =>
  exception === undefined ? NOTHING : formatException(exception, { chain: isTrue(chain) });

/** One line of a traceback, as `extract_tb` gives it. */
const frameSummaryType = builtinType("FrameSummary", undefined, { module: "traceback", final: true });
class FrameSummary extends PyObject {
  readonly entry: TraceEntry;
  constructor(entry: TraceEntry) {
    super();
    this.entry = entry;
  }
  override repr(): string {
    return `<FrameSummary file ${this.entry.source.filename}, line ${this.entry.position.line} in ${this.entry.source.name}>`;
  }
}
setDefaultType(FrameSummary, frameSummaryType);
defineAttributes(frameSummaryType, {
  filename: (self: FrameSummary) => self.entry.source.filename,
  lineno: (self: FrameSummary) => self.entry.position.line,
  name: (self: FrameSummary) => self.entry.source.name,
  line: (self: FrameSummary) => self.entry.source.lines[self.entry.position.line - 1]?.trim() ?? "",
});
defineMethods(frameSummaryType, { "__repr__(self, /)": (self: FrameSummary) => self.repr() });

function entriesOf(traceback: Value, limit: Value): TraceEntry[] {
  const entries: TraceEntry[] = [];
  if (traceback instanceof PyTraceback)
    for (let entry: TraceEntry | null = traceback.entry; entry !== null; entry = entry.next) entries.push(entry);
  const count = limit === null ? undefined : Number(integerOf(limit) ?? 0);
  if (count === undefined) return entries;
  return count >= 0 ? entries.slice(0, count) : entries.slice(count);
}

function entryText(entries: readonly TraceEntry[]): string {
  return entries.map((entry) => formatEntries({ ...entry, next: null })).join("");
}

type Row = [string, Omit<NativeParameters, "module">, (...args: Value[]) => Value];
const exceptionParameters = (rest: string[], defaults: Value[]): Omit<NativeParameters, "module"> => ({
  positionalOnly: ["exc"],
  positional: rest,
  defaults,
});

const ROWS: readonly Row[] = [
  ["format_exc", { positional: ["limit", "chain"], defaults: [null, true] }, (_limit, each) => show(handled(), each!)],
  [
    "print_exc",
    { positional: ["limit", "file", "chain"], defaults: [null, null, true] },
    (_limit, file, each) => write(show(handled(), each!), file!),
  ],
  [
    "format_exception",
    { ...exceptionParameters(["value", "tb", "limit", "chain"], [null, null, null, true]) },
    (exc, value, _tb, _limit, each) => {
      const exception = exceptionOf(exc!, value!);
      return exception === undefined ? new PyList([NOTHING]) : partsOf(exception, isTrue(each!));
    },
  ],
  [
    "print_exception",
    { ...exceptionParameters(["value", "tb", "limit", "file", "chain"], [null, null, null, null, true]) },
    (exc, value, _tb, _limit, file, each) => write(show(exceptionOf(exc!, value!), each!), file!),
  ],
  [
    "format_exception_only",
    { ...exceptionParameters(["value"], [null]) },
    (exc, value) => {
      const exception = exceptionOf(exc!, value!);
      return exception === undefined ? new PyList([NOTHING]) : linesOf(formatExceptionOnly(exception));
    },
  ],
  [
    "format_tb",
    { positional: ["tb", "limit"], defaults: [null] },
    (tb, limit) => new PyList(entriesOf(tb!, limit!).map((entry) => entryText([entry]))),
  ],
  [
    "print_tb",
    { positional: ["tb", "limit", "file"], defaults: [null, null] },
    (tb, limit, file) => write(entryText(entriesOf(tb!, limit!)), file!),
  ],
  [
    "extract_tb",
    { positional: ["tb", "limit"], defaults: [null] },
    (tb, limit) => new PyList(entriesOf(tb!, limit!).map((entry) => new FrameSummary(entry))),
  ],
  [
    "format_list",
    { positional: ["extracted_list"] },
    (list) => new PyList(arrayFrom(list!).map((each) => (each instanceof FrameSummary ? entryText([each.entry]) : ""))),
  ],
  ["print_stack", { positional: ["f", "limit", "file"], defaults: [null, null, null] }, () => null],
  ["format_stack", { positional: ["f", "limit"], defaults: [null, null] }, () => new PyList([])],
  ["extract_stack", { positional: ["f", "limit"], defaults: [null, null] }, () => new PyList([])],
];

export const tracebackModule: ModuleDefinition = {
  name: "traceback",
  create(): Attributes {
    const namespace: Attributes = new Map<string, Value>([["FrameSummary", frameSummaryType]]);
    for (const [name, parameters, code] of ROWS)
      namespace.set(name, nativeFunction(name, { module: "traceback", ...parameters }, code));
    return namespace;
  },
};

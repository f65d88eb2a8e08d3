/**
 * The module inspect, written in Python: signatures, kinds of objects, members, documentation, and sources as far as the program's own text is known.
 *
 * There are no frames and no code objects to look at: what would show them says that there are none. The texts are in the folder beside this file.
 */

import { findAttribute } from "../objects/attributes.ts";
import { typeError } from "../objects/exceptions.ts";
import { builtin, PyBoundMethod, PyBuiltin, PyClassMethod, PyFunction, PyStaticMethod } from "../objects/function.ts";
import { PyGenerator } from "../objects/generator.ts";
import { objectType, PyInstance, PyType, stringOf, type Value } from "../objects/object.ts";
import { PyModule } from "../objects/module.ts";
import { PyDict } from "../objects/dict.ts";
import { PyList } from "../objects/list.ts";
import { parseSignature } from "../objects/signature.ts";
import { PyTuple } from "../objects/tuple.ts";
import { reprOf } from "../objects/text.ts";
import type { FrameSource } from "../objects/exceptions.ts";
import type * as ast from "../syntax/ast.ts";
import { PythonSyntaxError } from "../syntax/errors.ts";
import { parseModule } from "../syntax/parser.ts";
import { MEMBERS_TEXT } from "./inspect/members-text.ts";
import { SIGNATURE_TEXT } from "./inspect/signature-text.ts";
import { pythonModule, pythonSource } from "./python-source.ts";
import { evaluateAnnotation, globalValue, lookupIn } from "./typing/annotation-source.ts";

const TEXT = String.raw`
__all__ = """
ArgInfo Arguments Attribute BlockFinder BoundArguments CORO_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED CO_ASYNC_GENERATOR CO_COROUTINE
CO_GENERATOR CO_ITERABLE_COROUTINE CO_NESTED CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS ClassFoundException ClosureVars EndOfBlock
FrameInfo FullArgSpec GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED Parameter Signature TPFLAGS_IS_ABSTRACT Traceback classify_class_attrs cleandoc
currentframe findsource formatannotation formatannotationrelativeto formatargvalues get_annotations getabsfile getargs getargvalues getattr_static
getblock getcallargs getclasstree getclosurevars getcomments getcoroutinelocals getcoroutinestate getdoc getfile getframeinfo getfullargspec
getgeneratorlocals getgeneratorstate getinnerframes getlineno getmembers getmembers_static getmodule getmodulename getmro getouterframes getsource
getsourcefile getsourcelines indentsize isabstract isasyncgen isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine iscoroutinefunction
isdatadescriptor isframe isfunction isgenerator isgeneratorfunction isgetsetdescriptor ismemberdescriptor ismethod ismethoddescriptor ismethodwrapper
ismodule isroutine istraceback signature stack trace unwrap walktree
""".split()

import enum as _enum
import sys as _sys
import types as _types
from collections import OrderedDict as _OrderedDict, namedtuple as _namedtuple
from collections.abc import Awaitable as _Awaitable
from keyword import iskeyword as _iskeyword
from types import GenericAlias as _GenericAlias, MappingProxyType as _MappingProxyType
${SIGNATURE_TEXT}
${MEMBERS_TEXT}
`;

/** What a signature is made of; None for what has none. */
function partsOf(value: Value): Value {
  if (value instanceof PyFunction) {
    const { info } = value;
    const keywordDefaults = new PyDict();
    for (const [name, each] of value.keywordDefaults ?? []) keywordDefaults.set(name, each);
    return new PyTuple([
      new PyTuple(info.positionalOnly),
      new PyTuple(info.positional),
      info.varargs ?? null,
      new PyTuple(info.keywordOnly),
      info.varkw ?? null,
      new PyTuple([...value.defaults]),
      keywordDefaults,
      findAttribute(value, "__annotations__") ?? new PyDict(),
    ]);
  }
  return value instanceof PyBuiltin ? partsOfBuiltin(value) : null;
}

/** Signatures that CPython tells of builtins whose arguments ours read themselves. */
const TOLD = new Map([
  ["print", "print(*args, sep=' ', end='\\n', file=None, flush=False)"],
  ["sorted", "sorted(iterable, /, *, key=None, reverse=False)"],
]);

/** A builtin tells its signature unless an argument may be left out that has no default. */
function partsOfBuiltin(value: PyBuiltin): Value {
  const told = value.owner === undefined && value.module === "builtins" ? TOLD.get(value.name) : undefined;
  const { parameters, text } = told === undefined ? value.signature : parseSignature(told);
  if (parameters.some((each) => each.optional && each.default === undefined)) return null;
  const keywordDefaults = new PyDict();
  const named = (wanted: (each: (typeof parameters)[number]) => boolean): string[] =>
    parameters.filter(wanted).map((each) => each.name);
  for (const each of parameters)
    if (!each.positional && each.optional) keywordDefaults.set(each.name, each.default ?? null);
  return new PyTuple([
    new PyTuple(named((each) => each.positional && !each.keyword)),
    new PyTuple(named((each) => each.positional && each.keyword)),
    /[(,] ?\*(\w+)/.exec(text)?.[1] ?? null,
    new PyTuple(named((each) => !each.positional)),
    /\*\*(\w+)/.exec(text)?.[1] ?? null,
    new PyTuple(parameters.filter((each) => each.positional && each.optional).map((each) => each.default ?? null)),
    keywordDefaults,
    new PyDict(),
  ]);
}

function kindOf(value: Value): string | null {
  if (value instanceof PyFunction) return "function";
  if (value instanceof PyBoundMethod)
    return value.func instanceof PyBuiltin ? (value.func.isSlotWrapper ? "descriptor" : "builtin") : "method";
  if (value instanceof PyBuiltin) return value.owner !== undefined && value.binds ? "descriptor" : "builtin";
  return value instanceof PyModule ? "module" : null;
}

function stateOf(value: Value): string {
  if (!(value instanceof PyGenerator)) throw typeError(`${reprOf(value)} is not a Python generator`);
  if (value.running) return "RUNNING";
  if (value.finished) return "CLOSED";
  return value.started ? "SUSPENDED" : "CREATED";
}

type Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef;
const isDefinition = (node: ast.StatementNode): node is Definition =>
  node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "ClassDef";

/** Every definition in a text, with its qualified name. */
function definitionsIn(body: readonly ast.StatementNode[], prefix: string, found: [string, Definition][]): void {
  for (const node of body) {
    if (isDefinition(node)) {
      const name = `${prefix}${node.name}`;
      found.push([name, node]);
      definitionsIn(node.body, node.kind === "ClassDef" ? `${name}.` : `${name}.<locals>.`, found);
      continue;
    }
    for (const part of ["body", "orelse", "finalbody"] as const) {
      const inner = (node as { [part in typeof part]?: unknown })[part];
      if (Array.isArray(inner)) definitionsIn(inner as ast.StatementNode[], prefix, found);
    }
    if (node.kind === "Try" || node.kind === "TryStar")
      for (const handler of node.handlers) definitionsIn(handler.body, prefix, found);
  }
}

/** A function of the class, which knows the text that it was written in. */
function functionIn(cls: PyType): PyFunction | undefined {
  for (const value of cls.dict.values()) {
    const func = value instanceof PyClassMethod || value instanceof PyStaticMethod ? value.func : value;
    const isOwn = func instanceof PyFunction && func.qualname.startsWith(`${cls.qualname}.`);
    if (isOwn && func.info.source.lines.length > 0) return func;
  }
  return undefined;
}

/** `(filename, lines, first, last)` of a function or class of the program, None where its text is not known. */
function definitionOf(value: Value): Value {
  const func = value instanceof PyType ? functionIn(value) : value;
  if (func === undefined && value instanceof PyType) return definitionOfClass(value);
  if (!(func instanceof PyFunction) || func.info.source.lines.length === 0) return null;
  const { source, positions } = func.info;
  const within = positions.map((position) => position.line).filter((line) => line > 0);
  const near = within.length === 0 ? undefined : Math.min(...within);
  const name = value instanceof PyType ? value.qualname : func.info.qualname;
  const found = definitionsOfText(source)
    .filter(([each]) => each === name)
    .map(([, node]) => node);
  const fitting =
    value instanceof PyType || near === undefined
      ? found.at(-1)
      : (found.find((node) => node.lineno <= near && near <= node.end_lineno) ?? found.at(-1));
  if (fitting === undefined) return lambdaLine(func, source, near);
  const first = Math.min(fitting.lineno, ...fitting.decorator_list.map((each) => each.lineno));
  return new PyTuple([source.filename, new PyList([...source.lines]), first, fitting.end_lineno]);
}

/** A class in which no function is defined that would know the text. */
function definitionOfClass({ module, qualname }: PyType): Value {
  const text = module === "__main__" ? pythonSource.textOfClass(qualname) : undefined;
  if (text === undefined) return null;
  const found = definitionsOfText({ name: qualname, ...text }).findLast(([each]) => each === qualname)?.[1];
  if (found === undefined) return null;
  const first = Math.min(found.lineno, ...found.decorator_list.map((each) => each.lineno));
  return new PyTuple([text.filename, new PyList([...text.lines]), first, found.end_lineno]);
}

function lambdaLine(func: PyFunction, source: FrameSource, near: number | undefined): Value {
  if (func.info.name !== "<lambda>" || near === undefined) return null;
  return new PyTuple([source.filename, new PyList([...source.lines]), near, near]);
}

function definitionsOfText(source: FrameSource): [string, Definition][] {
  const found: [string, Definition][] = [];
  try {
    definitionsIn(parseModule(source.lines.join("\n")).body, "", found);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
  }
  return found;
}

export const inspectModule = pythonModule(
  "inspect",
  TEXT,
  () =>
    new Map<string, Value>([
      ["_parts", builtin("_parts(function, /)", partsOf)],
      [
        "_builtin_function",
        builtin("_builtin_function(method, /)", (value: Value) =>
          value instanceof PyBoundMethod ? value.func : value,
        ),
      ],
      ["_kind", builtin("_kind(object, /)", kindOf)],
      ["_state", builtin("_state(generator, /)", stateOf)],
      ["_unset", new PyInstance(objectType)],
      ["_definition", builtin("_definition(object, /)", definitionOf)],
      ["_global", builtin("_global(name, /)", (name: Value) => globalValue(stringOf(name) ?? "") ?? null)],
      [
        "_evaluate",
        builtin("_evaluate(text, globals, locals, /)", (text: Value, globals: Value, locals: Value) =>
          evaluateAnnotation(stringOf(text) ?? "", lookupIn([locals, globals])),
        ),
      ],
      [
        "_code_kind",
        builtin("_code_kind(object, /)", (value: Value) => (value instanceof PyFunction ? value.info.kind : null)),
      ],
    ]),
);

/**
 * Interpreter: one namespace that outlives its runs.
 *
 * `run` takes a program through the whole pipeline: text -> tree -> symbol table -> JavaScript -> result. It never throws for what the program does: an uncaught
 * exception, a syntax error and a limit are parts of the outcome. One interpreter runs at a time in a thread.
 */

import vm from "node:vm";
import { createBuiltins } from "./builtins/index.ts";
import { dynamicCodeFunctions, type PyCode } from "./builtins/dynamic-code.ts";
import { addLanguageTypes } from "./builtins/language.ts";
import { refusedFunctions } from "./builtins/refused.ts";
import { generateModule } from "./codegen/module.ts";
import { isClosedText } from "./codegen/names.ts";
import type { GeneratedProgram } from "./codegen/program.ts";
import { compileCode, runCode, splitLines, syntaxException } from "./code-runner.ts";
import { makeConstants } from "./constants.ts";
import { fromPlain, toPlain } from "./convert.ts";
import {
  beginRun,
  DEFAULT_INT_DIGITS,
  excludeTime,
  LimitExceeded,
  type LimitName,
  machine,
  stepsUsed,
} from "./limits.ts";
import { ImportGate } from "./modules/import-gate.ts";
import { hostSources } from "./modules/host-sources.ts";
import { type PythonSource, pythonSource } from "./modules/python-source.ts";
import { standardOutput } from "./modules/standard-streams.ts";
import { call } from "./objects/call.ts";
import type { PyDict } from "./objects/dict.ts";
import {
  exceptionType,
  exceptionTypes,
  newException,
  PyBaseException,
  typeError,
  valueError,
} from "./objects/exceptions.ts";
import { builtin, PyBuiltin } from "./objects/function.ts";
import { PyList } from "./objects/list.ts";
import { PyModule } from "./objects/module.ts";
import { type Attributes, stringOf, type Value } from "./objects/object.ts";
import { visibleNames } from "./objects/suggestions.ts";
import { reprOf } from "./objects/text.ts";
import { formatException, isLibraryFrame, safeText } from "./objects/traceback.ts";
import type { PyTuple } from "./objects/tuple.ts";
import { type PlainValue, StopProgram, ToolFailure } from "./plain-value.ts";
import { libraryRuntime, runtime, runtimeNames } from "./runtime.ts";
import { toPython } from "./runtime/errors.ts";
import { Namespace, scopeOfDict } from "./runtime/namespace.ts";
import type { GlobalScope } from "./runtime/variables.ts";
import { enterWorld } from "./runtime/world.ts";
import { runTopLevelCoroutine } from "./runtime/top-level-await.ts";
import { checkStatically } from "./scope/static-checks.ts";
import { analyze } from "./scope/symtable.ts";
import { PythonNestingError, PythonSyntaxError } from "./syntax/errors.ts";
import { parseModule } from "./syntax/parser.ts";

export type InterpreterOptions = {
  /** Modules that programs may import; "*" allows every module that there is. */
  authorizedImports?: readonly string[] | undefined;
  /** Names that call the host. */
  toolNames?: readonly string[] | undefined;
  /** Calls a tool of the host and blocks until it has answered. Throws `ToolFailure` to raise in the program, `StopProgram` to end it. */
  callTool?: ((name: string, args: PlainValue[], kwargs: Map<string, PlainValue>) => PlainValue) | undefined;
  onStdout?: ((text: string) => void) | undefined;
  /** A line for `input()`; null at the end. */
  readLine?: ((prompt: string) => string | null) | undefined;
  timeLimitMs?: number | undefined;
  memoryLimitMb?: number | undefined;
  stepLimit?: number | undefined;
  recursionLimit?: number | undefined;
  /** Characters of output that are kept and passed on; more ends the program. */
  outputLimit?: number | undefined;
  /** Polled while a program runs; true ends it. */
  shouldStop?: (() => boolean) | undefined;
  /** Milliseconds since 1970: the only clock of programs. */
  clock?: (() => number) | undefined;
  /** Random bytes: the only entropy of programs. */
  entropy?: ((count: number) => Uint8Array) | undefined;
  filename?: string | undefined;
  /** `eval`, `exec` and `compile` run source text, under the same limits. Off: they refuse. */
  allowDynamicCode?: boolean | undefined;
  /** Bytes of heap in use, asked while a program runs under a memory limit. */
  memoryInUse?: (() => number) | undefined;
};

export type RunOptions = {
  /** The name of the program in tracebacks. */
  filename?: string | undefined;
};

export type RunError = { type: string; message: string; traceback: string; lineno?: number; limit?: LimitName };

export type RunOutcome = {
  /** The last expression statement as plain data; null where it has none to give (see `valueRepr`). */
  value: PlainValue;
  /** repr() of the last expression statement of the program's top level, null if there is none. */
  valueRepr: string | null;
  stdout: string;
  error: RunError | null;
  /** A tool ended the program by `StopProgram`. */
  stopped: boolean;
  steps: number;
  ms: number;
};

/** Captured before anything can be removed or patched. */
const Script = vm.Script;
const DEFAULT_OUTPUT_LIMIT = 10_000_000;

export class Interpreter {
  readonly #options: InterpreterOptions;
  readonly #builtins: Attributes;
  readonly #namespace: Namespace;
  readonly #gate: ImportGate;
  readonly #toolNames: ReadonlySet<string>;
  #stdout = "";
  /** `sys.set_int_max_str_digits` is of this interpreter, not of the process. */
  #maxIntDigits = DEFAULT_INT_DIGITS;
  /** Of the program that runs. */
  #filename = "<string>";

  constructor(options: InterpreterOptions = {}) {
    this.#options = options;
    this.#gate = new ImportGate(options.authorizedImports ?? []);
    this.#builtins = createBuiltins({
      write: (text) => this.#write(text),
      redirected: () => standardOutput.redirected(),
      ...(options.readLine === undefined ? {} : { readLine: options.readLine }),
    });
    addLanguageTypes(this.#builtins);
    if (options.allowDynamicCode === true)
      for (const each of dynamicCodeFunctions({
        compile: compileCode,
        run: (code, { globals, locals }) => this.#runCode(code, globals ?? this.#namespace.asDict(), locals),
      }))
        this.#builtins.set(each.name, each);
    for (const refused of refusedFunctions())
      if (!this.#builtins.has(refused.name)) this.#builtins.set(refused.name, refused);
    this.#namespace = new Namespace(this.#builtins);
    this.#addNamespaceFunctions();
    this.#toolNames = new Set(options.toolNames);
    for (const name of options.toolNames ?? []) this.#namespace.cell(name).v = this.#tool(name);
    this.#namespace.cell("__name__").v = "__main__";
    this.#gate.provide(new PyModule("builtins", new Map(this.#builtins)));
  }

  /** Makes a variable of the program. */
  setVariable(name: string, value: PlainValue): void {
    this.#enter();
    this.#namespace.cell(name).v = fromPlain(value);
  }

  /** Runs a program in the namespace. Never throws for what the program does. */
  run(source: string, options: RunOptions = {}): RunOutcome {
    const begun = performance.now();
    this.#stdout = "";
    this.#filename = options.filename ?? this.#options.filename ?? "<string>";
    this.#enter();
    let value: Value | undefined;
    let error: RunError | null = null;
    let stopped: StopProgram | undefined;
    let valueRepr: string | null = null;
    let plain: PlainValue = null;
    try {
      value = this.#execute(source);
      if (value !== undefined) {
        machine.depth = 1;
        valueRepr = reprOf(value);
        plain = plainOrNull(value);
      }
      if (machine.stopped !== undefined) throw machine.stopped;
    } catch (thrown) {
      const cause = causeOf(thrown);
      if (cause instanceof StopProgram) {
        stopped = cause;
        plain = cause.value;
        valueRepr = null;
      } else error = this.#describe(cause);
    }
    this.#maxIntDigits = machine.maxIntDigits;
    return {
      value: plain,
      valueRepr,
      stdout: this.#stdout,
      error,
      stopped: stopped !== undefined,
      steps: stepsUsed(),
      ms: performance.now() - begun,
    };
  }

  /** The JavaScript that a program becomes: for `adder-python explain`. Throws PythonSyntaxError. */
  static generate(source: string, filename = "<string>", toolNames?: ReadonlySet<string>): GeneratedProgram {
    const lines = splitLines(source);
    const tree = parseModule(source, { filename, topLevelAwait: true });
    const table = analyze(tree, lines);
    checkStatically(tree, lines);
    return generateModule(tree, table, { filename, lines, toolNames });
  }

  #enter(): void {
    const {
      timeLimitMs,
      stepLimit,
      memoryLimitMb,
      outputLimit,
      recursionLimit,
      shouldStop,
      memoryInUse,
      clock,
      entropy,
    } = this.#options;
    beginRun({
      timeLimitMs,
      stepLimit,
      memoryLimitMb,
      outputLimit,
      recursionLimit,
      shouldStop,
      now: () => performance.now(),
      memoryInUse: memoryInUse ?? (() => 0),
    });
    if (clock !== undefined) hostSources.now = clock;
    if (entropy !== undefined) hostSources.entropy = entropy;
    visibleNames.list = () => [this.#namespace.entries().map(([name]) => name), [...this.#builtins.keys()].sort()];
    standardOutput.write = (text) => this.#write(text);
    pythonSource.run = (module) => this.#runModule(module);
    this.#enterWorld(this.#namespace);
  }

  #enterWorld(scope: GlobalScope): void {
    machine.maxIntDigits = this.#maxIntDigits;
    enterWorld({
      importModule: (name) => this.#gate.load(name),
      importLibraryModule: (name) => this.#gate.loadUnchecked(name),
      global: (name) => scope.cell(name),
    });
  }

  /** Runs what the program brought as a string. */
  #runCode(code: PyCode, globals: PyDict, locals: Value | undefined): Value | undefined {
    const scope = scopeOfDict(globals, this.#builtins);
    this.#enterWorld(scope);
    try {
      const value = runCode(code, scope, locals);
      if (code.mode === "single" && value !== undefined && value !== null) this.#write(`${reprOf(value)}\n`);
      return value;
    } finally {
      this.#enterWorld(this.#namespace);
    }
  }

  #execute(source: string): Value | undefined {
    const program = Interpreter.generate(source, this.#filename, this.#toolNames);
    if (!isClosedText(program.text, runtimeNames))
      throw new Error("generated code contains what the code generator never writes");
    const unit = new Script(program.text, { filename: "generated.js" }).runInThisContext() as (
      ...args: unknown[]
    ) => () => unknown;
    const main = unit(
      runtime,
      makeConstants(program.constants),
      program.globals.map((name) => this.#namespace.cell(name)),
      machine,
    );
    try {
      return program.isAsync
        ? runTopLevelCoroutine(main() as Generator<Value, Value | undefined, Value>)
        : (main() as Value | undefined);
    } catch (error) {
      throw toPython(error) ?? error;
    }
  }

  /** Runs a module that is written in Python, in a namespace of its own. */
  #runModule({ name, text, natives }: PythonSource): Attributes {
    const { program, unit } = compileModule(name, text);
    const namespace = new Namespace(this.#builtins);
    namespace.cell("__name__").v = name;
    for (const [native, value] of natives) namespace.cell(native).v = value;
    const cells = program.globals.map((each) => namespace.cell(each));
    unit(libraryRuntime, makeConstants(program.constants), cells, machine)();
    return new Map(namespace.entries());
  }

  #describe(thrown: unknown): RunError {
    machine.depth = 1;
    machine.stopped = undefined;
    if (thrown instanceof LimitExceeded) {
      return {
        type: thrown.pythonType,
        message: thrown.message,
        traceback: `${thrown.pythonType}: ${thrown.message}\n`,
        limit: thrown.limit,
      };
    }
    if (thrown instanceof PythonSyntaxError) return describeSyntaxError(thrown, this.#filename);
    if (thrown instanceof PythonNestingError)
      return { type: thrown.type, message: thrown.msg, traceback: `${thrown.type}: ${thrown.msg}\n` };
    if (thrown instanceof PyBaseException) return this.#describeException(thrown);
    return describeOwnFailure(thrown);
  }

  #describeException(exception: PyBaseException): RunError {
    try {
      const lineno = lastLine(exception);
      const described = {
        type: exception.type.name,
        message: safeText(exception),
        traceback: formatException(exception),
      };
      return lineno === undefined ? described : { ...described, lineno };
    } catch (error) {
      const cause = causeOf(error);
      machine.stopped = undefined;
      const limit = cause instanceof LimitExceeded ? { limit: cause.limit } : {};
      const message = cause instanceof LimitExceeded ? cause.message : "the exception could not be shown";
      return { type: exception.type.name, message, traceback: `${exception.type.name}\n`, ...limit };
    }
  }

  #write(text: string): void {
    const limit = this.#options.outputLimit ?? DEFAULT_OUTPUT_LIMIT;
    if (this.#stdout.length + text.length > limit)
      throw new LimitExceeded("output", "RuntimeError", `output limit of ${limit} characters exceeded`);
    this.#stdout += text;
    this.#options.onStdout?.(text);
  }

  #addNamespaceFunctions(): void {
    this.#builtins.set(
      "globals",
      builtin("globals()", () => this.#namespace.asDict()),
    );
    this.#builtins.set(
      "locals",
      builtin("locals()", () => this.#namespace.asDict()),
    );
    const vars = this.#builtins.get("vars");
    if (vars instanceof PyBuiltin)
      this.#builtins.set(
        "vars",
        builtin("vars(object=?, /)", (object: Value | undefined) =>
          object === undefined ? this.#namespace.asDict() : call(vars, [object]),
        ),
      );
    const dir = this.#builtins.get("dir");
    if (dir instanceof PyBuiltin) {
      const names = (): Value =>
        new PyList(
          this.#namespace
            .entries()
            .map(([name]) => name)
            .sort(),
        );
      this.#builtins.set(
        "dir",
        builtin("dir(object=?, /)", (object: Value | undefined) =>
          object === undefined ? names() : call(dir, [object]),
        ),
      );
    }
    this.#builtins.set(
      "__import__",
      builtin("__import__(name, globals=None, locals=None, fromlist=(), level=0)", (name: Value) => {
        const text = stringOf(name);
        if (text === undefined) throw typeError("module name must be a string");
        if (text === "") throw valueError("Empty module name");
        return this.#gate.load(text);
      }),
    );
  }

  /** A Python function that asks the host. */
  #tool(name: string): PyBuiltin {
    const tool = builtin(
      `${name}(*args, **kwargs)`,
      (args: PyTuple, kwargs: PyDict) => {
        const plainArgs = args.items.map((value, i) => toPlain(value, `argument ${i + 1} of ${name}()`));
        const plainKwargs = new Map<string, PlainValue>();
        for (const [key, value] of kwargs.table.map)
          plainKwargs.set(key as string, toPlain(value, `argument '${key as string}' of ${name}()`));
        const begun = performance.now();
        try {
          const callTool = this.#options.callTool;
          if (callTool === undefined) throw new ToolFailure("RuntimeError", `${name}() has no host to call`);
          return fromPlain(callTool(name, plainArgs, plainKwargs));
        } catch (error) {
          throw toolError(error);
        } finally {
          excludeTime(performance.now() - begun);
        }
      },
      "tools",
    );
    return tool;
  }
}

type Unit = (...args: unknown[]) => () => unknown;
const compiledModules = new Map<string, { program: GeneratedProgram; unit: Unit }>();

/** A module of ours as JavaScript: made once in a process. Its functions and classes say that they are the module's. */
function compileModule(name: string, text: string): { program: GeneratedProgram; unit: Unit } {
  let compiled = compiledModules.get(name);
  if (compiled === undefined) {
    const program = Interpreter.generate(text, `<frozen ${name}>`);
    const constants = program.constants.map((entry): (typeof program.constants)[number] => {
      if (entry.kind === "function") return { kind: "function", value: { ...entry.value, module: name } };
      return entry.kind === "string" && entry.value === "__main__" ? { kind: "string", value: name } : entry;
    });
    const unit = new Script(program.text, { filename: "generated.js" }).runInThisContext() as Unit;
    compiled = { program: { ...program, constants }, unit };
    compiledModules.set(name, compiled);
  }
  return compiled;
}

/** Why a run ended: what stopped it for good, else what was thrown, an overflow of the JavaScript stack or heap as Python's own. */
function causeOf(thrown: unknown): unknown {
  if (machine.stopped !== undefined) return machine.stopped;
  try {
    return toPython(thrown) ?? thrown;
  } catch (limit) {
    return limit;
  }
}

/** A mistake of ours, which no program may turn into one of its host: `run` does not throw. */
function describeOwnFailure(thrown: unknown): RunError {
  const message = `the interpreter failed, please report it: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  return { type: "SystemError", message, traceback: `SystemError: ${message}\n` };
}

/** What a failed tool call throws into the program. */
function toolError(error: unknown): unknown {
  if (error instanceof StopProgram) {
    machine.stopped = error;
    return error;
  }
  if (error instanceof PyBaseException || error instanceof LimitExceeded) return error;
  if (error instanceof ToolFailure) return exceptionOfHost(error.pythonType, error.message);
  // The host's own mistake: its words, without a JavaScript stack.
  return exceptionOfHost("RuntimeError", error instanceof Error ? error.message : String(error));
}

/** An exception that the host asks for by the name of its class; RuntimeError where the class can't be made of a message alone. */
function exceptionOfHost(name: string, message: string): PyBaseException {
  try {
    const exception = call(exceptionTypes.get(name) ?? exceptionType("RuntimeError"), [message]);
    if (exception instanceof PyBaseException) return exception;
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
  }
  return newException(exceptionType("RuntimeError"), message);
}

/** The value as plain data where it is some. */
function plainOrNull(value: Value): PlainValue {
  try {
    return toPlain(value, "the value");
  } catch (error) {
    if (error instanceof PyBaseException) return null;
    throw error;
  }
}

function lastLine(exception: PyBaseException): number | undefined {
  let line: number | undefined;
  for (let entry = exception.traceback; entry !== null; entry = entry.next)
    if (!isLibraryFrame(entry)) line = entry.position.line;
  return line;
}

function describeSyntaxError(error: PythonSyntaxError, filename: string): RunError {
  const exception = syntaxException(error, filename);
  return {
    type: error.type,
    message: safeText(exception),
    traceback: formatException(exception),
    lineno: error.lineno,
  };
}

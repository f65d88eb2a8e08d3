/**
 * Interpreter: one namespace that outlives its runs.
 *
 * `run` takes a program through the whole pipeline: text -> tree -> symbol table -> JavaScript -> result. It never throws for what the program does: an uncaught
 * exception, a syntax error and a limit are parts of the outcome. One interpreter runs at a time in a thread.
 */

import { forgetRun } from "./between-runs.ts";
import { createBuiltins } from "./builtins/index.ts";
import { dynamicCodeFunctions, type PyCode } from "./builtins/dynamic-code.ts";
import { addLanguageTypes } from "./builtins/language.ts";
import { namespaceFunctions } from "./builtins/namespace-functions.ts";
import { refusedFunctions } from "./builtins/refused.ts";
import { docstring } from "./codegen/functions.ts";
import type { GeneratedProgram } from "./codegen/program.ts";
import { compileCode, compileTree, giveWarnings, runCode } from "./code-runner.ts";
import { compileProgram } from "./compile-program.ts";
import { makeConstants } from "./constants.ts";
import { fromPlain, plainOrNull } from "./convert.ts";
import {
  afterBreak,
  beginRun,
  checkSourceSize,
  DEFAULT_INT_DIGITS,
  DEFAULT_OUTPUT_LIMIT,
  LimitExceeded,
  type LimitReport,
  type LimitSettings,
  limitReportOf,
  lookBetween,
  machine,
  stepsUsed,
} from "./limits.ts";
import { ImportGate } from "./modules/import-gate.ts";
import { ExampleTexts } from "./modules/doctest/example-texts.ts";
import { FileTree } from "./modules/files/file-tree.ts";
import { appendToFile, FilesError, type GivenFiles, mountFiles, readFiles } from "./modules/files/mounted-files.ts";
import { hostSources } from "./modules/host-sources.ts";
import { FETCH_CALL, type FetchRequest, type FetchResponse, outside } from "./modules/outside.ts";
import { type PythonSource, pythonSource } from "./modules/python-source.ts";
import { standardOutput } from "./modules/standard-streams.ts";
import { syntaxException } from "./modules/syntax-exception.ts";
import { registeredHandlers } from "./objects/codec-errors.ts";
import type { PyDict } from "./objects/dict.ts";
import { PyBaseException } from "./objects/exceptions.ts";
import { unstarted, UnstartedCoroutines } from "./objects/unstarted-coroutines.ts";
import { PyModule } from "./objects/module.ts";
import type { Attributes, Value } from "./objects/object.ts";
import { visibleNames } from "./objects/suggestions.ts";
import { reprOf } from "./objects/text.ts";
import { formatException, isLibraryFrame, safeText } from "./objects/traceback.ts";
import { type PlainValue, StopProgram } from "./plain-value.ts";
import { libraryProgram } from "./library/library-programs.ts";
import { type KeptProgram, makeProgram, ProgramCache } from "./program-script.ts";
import { libraryRuntime, runtime } from "./runtime.ts";
import { toPython } from "./runtime/errors.ts";
import { Namespace } from "./runtime/namespace.ts";
import { bind, type GlobalScope } from "./runtime/variables.ts";
import { tellNeverAwaited } from "./runtime/never-awaited.ts";
import { HostCalls, type StartedCallAnswer } from "./runtime/host-calls.ts";
import { enterThreads, Threads } from "./runtime/threads.ts";
import { bufferHolders } from "./objects/buffer-holders.ts";
import { enterWorld, world } from "./runtime/world.ts";
import { runTopLevelCoroutine } from "./runtime/top-level-await.ts";
import type { LostVariable, SavedVariables } from "./saved/saved-variables.ts";
import type { Saved } from "./saved/save-variables.ts";
import { VariableKeeper } from "./saved/variable-keeper.ts";
import { PythonNestingError, PythonSyntaxError } from "./syntax/errors.ts";

export type InterpreterOptions = {
  /** Modules that programs may import; "*" allows every module that there is. */
  authorizedImports?: readonly string[] | undefined;
  /** Names that call the host. */
  toolNames?: readonly string[] | undefined;
  /** Calls a tool of the host and blocks until it has answered. Throws `ToolFailure` to raise in the program, `StopProgram` to end it. */
  callTool?: ((name: string, args: PlainValue[], kwargs: Map<string, PlainValue>) => PlainValue) | undefined;
  /** Asks for a call and gives its number at once, for programs that have many calls out; without it those are made in turn. */
  startTool?: ((name: string, args: PlainValue[], kwargs: Map<string, PlainValue>) => number) | undefined;
  /** Blocks until started calls are answered, or `ms` milliseconds have passed (for ever: undefined). Throws `StopProgram` to end the program. */
  awaitTools?: ((ms: number | undefined) => StartedCallAnswer[]) | undefined;
  /** The answer of a started call is not wanted any more. */
  cancelTool?: ((id: number) => void) | undefined;
  /** These functions tell themselves, by `excludeTime`, how long the program has waited in them; without it all that they take is not the program's time. */
  tellsWaits?: boolean | undefined;
  /** Calls of tools in a run. */
  hostCallLimit?: number | undefined;
  onStdout?: ((text: string) => void) | undefined;
  onStderr?: ((text: string) => void) | undefined;
  /** A line for `input()`; null at the end. */
  readLine?: ((prompt: string) => string | null) | undefined;
  timeLimitMs?: number | undefined;
  memoryLimitMb?: number | undefined;
  stepLimit?: number | undefined;
  recursionLimit?: number | undefined;
  /** Digits above which int <-> str conversion in base 10 is refused, until the program sets another number; 4300 unless given. */
  intDigitLimit?: number | undefined;
  /** Characters of a program, and of what it gives to `exec`; 10 million unless given. */
  sourceLimit?: number | undefined;
  /** Levels to which a program may be nested; 1000 unless given, and never more. */
  nestingLimit?: number | undefined;
  /** Characters of output that are kept and passed on; more ends the program. */
  outputLimit?: number | undefined;
  /** Polled while a program runs; true ends it. */
  shouldStop?: (() => boolean) | undefined;
  /** The host ends an operation of V8 that runs past the time limit, as `PythonProcess` does: then regular expressions may be V8's also on long texts. */
  canBeBrokenOff?: boolean | undefined;
  /** Milliseconds since 1970: the only clock of programs. */
  clock?: (() => number) | undefined;
  /** Random bytes: the only entropy of programs. */
  entropy?: ((count: number) => Uint8Array) | undefined;
  /**
   * Files in memory that `open`, `os`, `pathlib` ... work on, by path (relative ones in the working directory `/work`); `{}` for none yet. Without it there is no file
   * system. They are copied; `files()` gives what has become of them.
   */
  files?: GivenFiles | undefined;
  /** `os.environ`; empty unless given. Never the environment of this process. */
  environ?: { readonly [name: string]: string } | undefined;
  /** Answers the requests of `requests`, `httpx` and `urllib.request`; without it those modules are refused. Throws `ToolFailure` to raise in the program. */
  fetch?: ((request: FetchRequest) => FetchResponse) | undefined;
  /** `callTool` and `startTool` answer requests too, as calls of `FETCH_CALL` with the request. */
  hasFetch?: boolean | undefined;
  filename?: string | undefined;
  /** `eval`, `exec` and `compile` run source text, under the same limits. Off: they refuse. */
  allowDynamicCode?: boolean | undefined;
  /** Bytes of heap in use, asked while a program runs under a memory limit. */
  memoryInUse?: ((more?: number) => number) | undefined;
};

export type RunOptions = {
  /** The name of the program in tracebacks. */
  filename?: string | undefined;
  /** Set before the program starts. What is too much for the memory limit is an error of the run. */
  variables?: ReadonlyMap<string, PlainValue> | undefined;
};

/** `limit`, `allowed` and `used` say which limit the program has reached, where it was one. */
export type RunError = { type: string; message: string; traceback: string; lineno?: number } & Partial<LimitReport>;

export type RunOutcome = {
  /** The last expression statement as plain data; null where it has none to give (see `valueRepr`). */
  value: PlainValue;
  /** repr() of the last expression statement of the program's top level, null if there is none. */
  valueRepr: string | null;
  stdout: string;
  /** What was written to standard error: logging, warnings, `print(file=sys.stderr)`. Counts to the output limit. */
  stderr: string;
  error: RunError | null;
  /** A tool ended the program by `StopProgram`. */
  stopped: boolean;
  steps: number;
  ms: number;
};

/** Characters of a value's repr for which room is asked: on its way to the host it stands in texts, and in the bytes of a frame. */
const LONG_TEXT = 1024 * 1024;
/** Limits of taking in what the host gives, which is no work of the program. */
const GIVING = { timeLimitMs: undefined, stepLimit: undefined, shouldStop: undefined };
/** Limits of writing variables down, and of making them again. */
const KEEPING = { timeLimitMs: 2000, stepLimit: undefined, shouldStop: undefined };
/** The text of the variables takes memory too: where more than this share of it is in use, there is no room for it. */
const KEEPING_MEMORY_SHARE = 0.6;

export class Interpreter {
  readonly #options: InterpreterOptions;
  readonly #builtins: Attributes;
  readonly #namespace: Namespace;
  readonly #gate: ImportGate;
  readonly #toolNames: ReadonlySet<string>;
  readonly #coroutines = new UnstartedCoroutines();
  readonly #threads: Threads;
  readonly #files: FileTree | undefined;
  readonly #environ: ReadonlyMap<string, string>;
  readonly #fetch: Value | undefined;
  #stdout = "";
  #stderr = "";
  /** `sys.set_int_max_str_digits` is of this interpreter, not of the process. */
  #maxIntDigits: number;
  /** Of the program that runs. */
  #filename = "<string>";
  #begun = 0;
  readonly #keeper: VariableKeeper;
  readonly #programs = new ProgramCache();
  readonly #examples = new ExampleTexts();

  constructor(options: InterpreterOptions = {}) {
    this.#options = options;
    this.#maxIntDigits = options.intDigitLimit ?? DEFAULT_INT_DIGITS;
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
        compileTree,
        run: (code, { globals, locals }) => this.#runCode(code, globals ?? this.#namespace.asDict(), locals),
      }))
        this.#builtins.set(each.name, each);
    for (const refused of refusedFunctions())
      if (!this.#builtins.has(refused.name)) this.#builtins.set(refused.name, refused);
    const asDict = (): PyDict => this.#namespace.asDict();
    for (const each of namespaceFunctions(this.#builtins, asDict, (name) => this.#gate.importForProgram(name)))
      this.#builtins.set(each.name, each);
    this.#namespace = new Namespace(this.#builtins);
    this.#toolNames = new Set(options.toolNames);
    this.#threads = new Threads(new HostCalls(options));
    for (const name of options.toolNames ?? []) bind(this.#namespace.cell(name), this.#threads.calls.tool(name));
    bind(this.#namespace.cell("__name__"), "__main__");
    bind(this.#namespace.cell("__doc__"), null);
    this.#gate.provide(new PyModule("builtins", this.#namespace.builtinAttributes()));
    this.#gate.provide(this.#namespace.asModule());
    this.#keeper = new VariableKeeper({
      namespace: this.#namespace,
      gate: this.#gate,
      isTool: (object) => this.#threads.calls.isTool(object),
      noteTree: (tree, lines) => this.#examples.note(tree, lines),
    });
    this.#environ = new Map(Object.entries(options.environ ?? {}));
    this.#fetch = this.#fetchFunction();
    if (options.files === undefined) return;
    this.#enter();
    this.#files = new FileTree();
    mountFiles(this.#files, options.files);
  }

  /** Files of the program, by path; those in `/tmp` are left out. Empty where it has no file system. */
  files(): Map<string, Uint8Array> {
    return this.#files === undefined ? new Map() : readFiles(this.#files);
  }

  /** Puts bytes at the end of a file of the program. Throws `FilesError` where the interpreter has no file system or the path can't be. */
  appendFile(path: string, bytes: Uint8Array): void {
    if (this.#files === undefined) throw new FilesError("appendFile: wanted an interpreter with the option files");
    this.#enter();
    appendToFile(this.#files, path, bytes);
  }

  /** Makes a variable of the program. Throws `LimitExceeded` where there is no memory for it. */
  setVariable(name: string, value: PlainValue): void {
    this.#enter(GIVING);
    bind(this.#namespace.cell(name), fromPlain(value));
  }

  /** The variables as bytes, which `decodeSaved` reads for `restoreVariables` of another interpreter with the same options; `lost` are those that can't be kept. */
  saveVariables(timeLimitMs = KEEPING.timeLimitMs): Saved {
    this.#enter(KEEPING);
    const { memoryInUse, memoryLimitMb } = this.#options;
    const most = (memoryLimitMb ?? Number.POSITIVE_INFINITY) * 1024 * 1024 * KEEPING_MEMORY_SHARE;
    const hasRoom = (memoryInUse?.() ?? 0) <= most;
    return this.#threads.calls.withoutHost(() => this.#keeper.save(timeLimitMs, hasRoom));
  }

  /** Makes variables that were saved; gives those that could not be made. Nothing is printed and no tool is called. */
  restoreVariables(saved: SavedVariables): LostVariable[] {
    this.#enter(KEEPING);
    this.#threads.begin();
    standardOutput.write = () => {};
    standardOutput.writeError = () => {};
    return this.#threads.calls.withoutHost(() => this.#keeper.restore(saved));
  }

  /** Runs a program in the namespace. Never throws for what the program does. */
  run(source: string, options: RunOptions = {}): RunOutcome {
    this.#begun = performance.now();
    this.#stdout = "";
    this.#stderr = "";
    this.#filename = options.filename ?? this.#options.filename ?? "<string>";
    let value: Value | undefined;
    let error: RunError | null = null;
    let stopped: StopProgram | undefined;
    let valueRepr: string | null = null;
    let plain: PlainValue = null;
    try {
      for (const [name, given] of options.variables ?? []) this.setVariable(name, given);
      this.#enter();
      this.#gate.begin();
      this.#threads.begin();
      value = this.#executeWhole(source);
      if (value !== undefined) {
        machine.depth = 1;
        valueRepr = reprOf(value);
        plain = plainOrNull(value);
        if (valueRepr.length > LONG_TEXT) lookBetween(3 * valueRepr.length);
      }
      this.#tellNeverAwaited();
      if (machine.stopped !== undefined) throw machine.stopped;
    } catch (thrown) {
      const cause = causeOf(thrown);
      valueRepr = null;
      plain = null;
      if (cause instanceof StopProgram) {
        stopped = cause;
        plain = cause.value;
      } else error = this.#describe(cause);
    }
    this.#threads.end();
    this.#maxIntDigits = machine.maxIntDigits;
    return this.#outcome({ value: plain, valueRepr, error, stopped: stopped !== undefined });
  }

  /**
   * What a run came to that did not return, because whoever watches it had V8 break off whatever it was doing: a long
   * operation of V8's own, which looks at no clock. The namespace is as the program had made it.
   */
  brokenOff(limit: "time" | "interrupt"): RunOutcome {
    const outcome = this.endedBy(afterBreak(limit));
    this.#threads.end();
    return outcome;
  }

  /** What a run came to that passed a limit after its end, while its value was on its way to the host. */
  endedBy(limit: LimitExceeded): RunOutcome {
    return this.#outcome({ value: null, valueRepr: null, error: this.#describe(limit), stopped: false });
  }

  #outcome(end: Pick<RunOutcome, "value" | "valueRepr" | "error" | "stopped">): RunOutcome {
    forgetRun();
    const [stdout, stderr] = [this.#stdout, this.#stderr];
    return { ...end, stdout, stderr, steps: stepsUsed(), ms: performance.now() - this.#begun };
  }

  /** The JavaScript that a program becomes: for `adder-python explain`. Throws PythonSyntaxError. */
  static generate(source: string, filename = "<string>", toolNames?: ReadonlySet<string>): GeneratedProgram {
    return compileProgram(source, filename, toolNames).program;
  }

  #enter(own: Partial<LimitSettings> = {}): void {
    const {
      timeLimitMs,
      stepLimit,
      memoryLimitMb,
      recursionLimit,
      nestingLimit,
      sourceLimit,
      shouldStop,
      memoryInUse,
      canBeBrokenOff,
      clock,
      entropy,
    } = this.#options;
    beginRun({
      timeLimitMs,
      stepLimit,
      memoryLimitMb,
      recursionLimit,
      nestingLimit,
      sourceLimit,
      shouldStop,
      now: () => performance.now(),
      memoryInUse: memoryInUse ?? (() => 0),
      canBeBrokenOff,
      ...own,
    });
    if (clock !== undefined) hostSources.now = clock;
    if (entropy !== undefined) hostSources.entropy = entropy;
    Object.assign(outside, { files: this.#files, environ: this.#environ, fetch: this.#fetch });
    visibleNames.list = () => [
      this.#namespace.entries().map(([name]) => name),
      [...this.#builtins.keys(), "False", "None", "True"].sort(),
    ];
    standardOutput.write = (text) => this.#write(text);
    standardOutput.writeError = (text) => this.#writeError(text);
    pythonSource.run = (module) => this.#runModule(module);
    registeredHandlers.load = () => void this.#gate.loadUnchecked("codecs");
    unstarted.coroutines = this.#coroutines;
    this.#coroutines.begin();
    pythonSource.runText = (text, filename, globals) => {
      const code = compileCode(text, filename, "single");
      code.showsLines = true;
      this.#runCode(code, globals, undefined);
    };
    pythonSource.textOfClass = (qualname) => this.#keeper.classSource(qualname);
    pythonSource.programName = () => this.#filename;
    pythonSource.mayRun = (source, text) =>
      this.#options.allowDynamicCode === true || this.#examples.holds(text, source);
    bufferHolders.variables = () => this.#namespace.values();
    enterThreads(this.#threads);
    this.#enterWorld(this.#namespace);
  }

  /** What asks the host for a request: as any tool where `callTool` takes it, else the function of the options. */
  #fetchFunction(): Value | undefined {
    const { fetch, hasFetch } = this.#options;
    if (hasFetch === true) return this.#threads.calls.tool(FETCH_CALL);
    if (fetch === undefined) return undefined;
    const callTool = (_name: string, [request]: PlainValue[]): PlainValue =>
      fetch(request as unknown as FetchRequest) as unknown as PlainValue;
    return new HostCalls({ callTool }).tool(FETCH_CALL);
  }

  #enterWorld(scope: GlobalScope): void {
    machine.maxIntDigits = this.#maxIntDigits;
    enterWorld({
      interpreter: this,
      importModule: (name) => this.#gate.importForProgram(name),
      importLibraryModule: (name) => this.#gate.loadUnchecked(name),
      global: (name) => scope.cell(name),
    });
  }

  /** Runs what the program brought as a string. */
  #runCode(code: PyCode, globals: PyDict, locals: Value | undefined): Value | undefined {
    const scope = this.#namespace.scopeOf(globals);
    // Code that runs code: what follows is in the first one's world again.
    const before = world();
    this.#enterWorld(scope);
    try {
      return runCode(code, scope, locals);
    } finally {
      enterWorld(before);
    }
  }

  /** The program and what is left of its threads. */
  #executeWhole(source: string): Value | undefined {
    let value: Value | undefined;
    try {
      value = this.#execute(source);
    } catch (error) {
      if (causeOf(error) instanceof PyBaseException) {
        this.#finishThreads(true);
        this.#tellNeverAwaited();
      }
      throw error;
    }
    this.#finishThreads(false);
    return value;
  }

  /** Where a filter of the program makes an error of the warning, nothing is told: nobody is left who could catch it. */
  #tellNeverAwaited(): void {
    machine.depth = 1;
    try {
      tellNeverAwaited(this.#namespace.values());
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
    }
  }

  /** Runs what is left of the threads; where the program has failed already, that is what is told. */
  #finishThreads(hasFailed: boolean): void {
    machine.depth = 1;
    try {
      this.#threads.finish();
    } catch (error) {
      if (!hasFailed || !(error instanceof PyBaseException)) throw error;
    }
  }

  #execute(source: string): Value | undefined {
    checkSourceSize(source);
    const { tree, lines, program, main } = this.#programs.get(source, this.#filename, () => this.#compile(source));
    this.#keeper.noteProgram(tree, this.#filename, lines);
    giveWarnings(program.warnings, this.#filename, source);
    const text = docstring(tree.body);
    if (text !== null) bind(this.#namespace.cell("__doc__"), text);
    try {
      return program.isAsync
        ? runTopLevelCoroutine(main() as Generator<Value, Value | undefined, Value>)
        : (main() as Value | undefined);
    } catch (error) {
      throw toPython(error) ?? error;
    }
  }

  #compile(source: string): KeptProgram {
    const compiled = compileProgram(source, this.#filename, this.#toolNames);
    const { program } = compiled;
    const cells = program.globals.map((name) => this.#namespace.cell(name));
    return { ...compiled, main: makeProgram(program)(runtime, makeConstants(program.constants), cells, machine) };
  }

  /** Runs a module that is written in Python, in a namespace of its own. */
  #runModule({ name, text, natives }: PythonSource): Attributes {
    const { program, unit } = libraryProgram(name, text);
    const namespace = new Namespace(this.#builtins);
    bind(namespace.cell("__name__"), name);
    for (const [native, value] of natives) bind(namespace.cell(native), value);
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
        ...thrown.report,
      };
    }
    if (thrown instanceof PythonSyntaxError) return describeSyntaxError(thrown, this.#filename);
    if (thrown instanceof PythonNestingError) {
      const { type, msg, allowed, used } = thrown;
      return { type, message: msg, traceback: `${type}: ${msg}\n`, limit: "nesting-depth", allowed, used };
    }
    if (thrown instanceof PyBaseException) return this.#describeException(thrown);
    return describeOwnFailure(thrown);
  }

  #describeException(exception: PyBaseException): RunError {
    try {
      const lineno = lastLine(exception);
      const described = {
        type: exception.type.name,
        message: safeText(exception),
        traceback: formatException(exception, { isUncaught: true }),
        ...limitReportOf(exception),
      };
      return lineno === undefined ? described : { ...described, lineno };
    } catch (error) {
      const cause = causeOf(error);
      machine.stopped = undefined;
      const limit = cause instanceof LimitExceeded ? cause.report : {};
      const message = cause instanceof LimitExceeded ? cause.message : "the exception could not be shown";
      return { type: exception.type.name, message, traceback: `${exception.type.name}\n`, ...limit };
    }
  }

  #writeError(text: string): void {
    this.#checkOutput(text.length);
    this.#stderr += text;
    this.#options.onStderr?.(text);
  }

  #checkOutput(more: number): void {
    const limit = this.#options.outputLimit ?? DEFAULT_OUTPUT_LIMIT;
    const used = this.#stdout.length + this.#stderr.length + more;
    if (used <= limit) return;
    const report: LimitReport = { limit: "output", allowed: limit, used };
    throw new LimitExceeded(report, "RuntimeError", `output limit of ${limit} characters exceeded`);
  }

  #write(text: string): void {
    this.#checkOutput(text.length);
    this.#stdout += text;
    this.#options.onStdout?.(text);
  }
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
    traceback: formatException(exception, { isUncaught: true }),
    lineno: error.lineno,
  };
}

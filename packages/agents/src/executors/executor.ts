// Where the program that the model wrote runs.
//
// An executor holds one Python session: `start` opens it with the tools that the program may call and the modules that
// it may import, `run` runs one program in it (variables stay for the next), `dispose` ends it. Tools never travel into
// the session: the program's call comes back to the host as plain data, and the program waits for the answer.
//
// A program that fails is not an exception here: `run` resolves with `error`. It rejects only when the session itself
// is gone or was aborted. `final_answer` is a tool like any other to an executor, except that it throws
// `FinalAnswerSignal`: then the executor ends the program at once, in a way that no `except` catches, and resolves with
// `finalAnswer`.

import type { ImagePart } from "../messages.ts";
import type { JsonSchema } from "../tools/json-schema.ts";
import type { WebFetch } from "../tools/web/web-fetch.ts";

/** One host function as the program sees it: called by name, with positional and keyword arguments. */
export type ExecutorTool = {
  name: string;
  call(args: unknown[], kwargs: Record<string, unknown>, ctx: { signal: AbortSignal }): Promise<unknown>;
  /** What `call` gives, where it is known: a `number` there is a Python float, an `integer` an int (floats.ts). */
  output?: JsonSchema;
};

/** What one program did. */
export type ExecutionResult = {
  /** The value of the last top-level expression statement, as plain data; null where there is none. */
  value: unknown;
  /** Python's repr() of that value; null where there is none. */
  valueRepr: string | null;
  /** What the program showed: figures that it left open, and its last value where that is a picture. PNG. */
  images?: ImagePart[];
  /** All that the program printed in this run, to standard error too. */
  stdout: string;
  /** The exception that ended the program, with CPython's words. */
  error: { type: string; message: string; traceback: string } | null;
  /** Present when the program called final_answer. */
  finalAnswer?: { value: unknown };
  steps: number;
  ms: number;
  /** The layers of isolation that were active, e.g. "process", "permission", "bubblewrap". */
  layers?: string[];
};

/** What a program may reach outside of itself, all of it the developer's choice; nothing where it is not given. */
export type OutsideOptions = {
  /**
   * Files in memory that `open`, `os` and `pathlib` work on, by path: relative ones lie in the working directory. `{}` for none yet; without it there is no file system.
   * They are copied; `files()` gives what has become of them.
   */
  files?: { readonly [path: string]: Uint8Array | string };
  /** `os.environ` of the program. */
  environ?: { readonly [name: string]: string };
  /** Answers the requests of `requests`, `httpx` and `urllib.request`, which are refused without it; `webFetch` makes one from a list of addresses. */
  fetch?: WebFetch;
};

export type ExecutorStartOptions = {
  tools: readonly ExecutorTool[];
  authorizedImports: readonly string[];
  /** For executors that have no world of their own: the local one. */
  outside?: OutsideOptions;
};

export type ExecutorRunOptions = {
  /** Aborting stops the program and makes `run` reject. */
  signal?: AbortSignal;
  /** Called with each piece of output as it is printed. */
  onStdout?: (text: string) => void;
};

export interface Executor extends AsyncDisposable {
  /** Opens the session; on an open session, ends it and opens a clean one. */
  start(options: ExecutorStartOptions): Promise<void>;
  run(code: string, options: ExecutorRunOptions): Promise<ExecutionResult>;
  dispose(): Promise<void>;
  /** The program's files now, by path; of executors with a file system in memory. */
  files?(): Promise<Map<string, Uint8Array>>;
  /**
   * A new executor with the same settings and a session of its own. With it an agent gives each run its own session,
   * so that runs may go on side by side; without it, runs on this object follow one another.
   */
  fresh?(): Executor;
}

/** Thrown by the `final_answer` tool: the program is over and this is the answer. */
export class FinalAnswerSignal extends Error {
  override name = "FinalAnswerSignal";
  readonly value: unknown;

  constructor(value: unknown) {
    super("The program gave its final answer.");
    this.value = value;
  }
}

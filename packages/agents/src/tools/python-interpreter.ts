// Running Python as a tool: `python_interpreter(code)`, for agents whose actions are tool calls.
//
// Each call is a program of its own, in a locked process of adder-python that ends with it: no variable and no import
// outlives the call, and runs that share the tool cannot see each other. What the program printed and the value of
// its last expression are the result; its exception is an error with the traceback.

import type { PythonProcessOptions, RunResult } from "adder-python";
import type { ToolContext } from "./context.ts";
import { defaultAuthorizedImports } from "./default-imports.ts";
import { Tool } from "./tool.ts";

export type PythonInterpreterToolOptions = Pick<PythonProcessOptions, "memoryLimitMb" | "stepLimit" | "sandbox"> & {
  /** Modules that programs may import. Default: those that only compute, such as json, math, re and datetime. */
  authorizedImports?: readonly string[];
  /** Of one program. Default 30000. */
  timeLimitMs?: number;
  /** Longest result in characters; the middle of a longer one is cut out. Default 50000. */
  maxOutputLength?: number;
};

export class PythonInterpreterTool extends Tool {
  readonly name = "python_interpreter";
  readonly description: string;
  readonly inputs = {
    type: "object",
    properties: { code: { type: "string", description: "The whole Python program." } },
    required: ["code"],
    additionalProperties: false,
  };
  override readonly output = { type: "string" };
  readonly #options: PythonInterpreterToolOptions;
  readonly #imports: readonly string[];

  constructor(options: PythonInterpreterToolOptions = {}) {
    super();
    this.#options = options;
    this.#imports = options.authorizedImports ?? defaultAuthorizedImports;
    const names = this.#imports.length === 0 ? "no modules" : `only these modules: ${this.#imports.join(", ")}`;
    this.description =
      "Runs a Python program and gives what it printed and the value of its last expression. Each call is a new program: " +
      `variables of earlier calls are gone. It may import ${this.#imports.includes("*") ? "any module" : names}.`;
  }

  async execute(args: Record<string, unknown>, ctx: ToolContext): Promise<string> {
    const { timeLimitMs = 30_000, maxOutputLength = 50_000, memoryLimitMb, stepLimit, sandbox } = this.#options;
    const { PythonProcess } = await import("adder-python");
    await using python = await PythonProcess.start({
      authorizedImports: this.#imports,
      timeLimitMs,
      memoryLimitMb,
      stepLimit,
      sandbox,
    });
    const result = await python.run(String(args.code), { signal: ctx.signal }).catch((error: unknown) => {
      ctx.signal.throwIfAborted();
      throw killedError(error);
    });
    ctx.signal.throwIfAborted();
    if (result.error !== null) throw programError(result, maxOutputLength);
    return cutMiddle(describe(result.stdout, result.valueRepr), maxOutputLength);
  }
}

function describe(stdout: string, valueRepr: string | null): string {
  const parts: string[] = [];
  if (stdout !== "") parts.push(`Stdout:\n${stdout.trimEnd()}`);
  if (valueRepr !== null && valueRepr !== "None") parts.push(`Output: ${valueRepr}`);
  return parts.length === 0 ? "The program printed nothing." : parts.join("\n");
}

/** The program's exception, under its own name, with what was printed before it. */
function programError({ error, stdout }: RunResult, limit: number): Error {
  const printed = stdout === "" ? "" : `\nStdout before the error:\n${cutMiddle(stdout.trimEnd(), limit)}`;
  const words = error?.traceback || `${error?.type}: ${error?.message}`;
  return new Error(`${words.trimEnd()}${printed}`);
}

/** The process ended before the program did, by a limit mostly. */
function killedError(error: unknown): Error {
  const words = error instanceof Error ? error.message : String(error);
  return new Error(words.replace(/^PythonProcess\.run: /, ""));
}

function cutMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  return `${text.slice(0, half)}\n... (${text.length - 2 * half} characters left out) ...\n${text.slice(-half)}`;
}

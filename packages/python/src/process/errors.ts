/**
 * Errors of the process around a program, which are thrown at the developer. What the program itself did wrong is never
 * thrown: it is `error` in the result of `run()`.
 */

import type { LimitName } from "../limits.ts";
import type { LostVariable } from "../saved/saved-variables.ts";

/** What has become of the variables of a program whose process is gone. */
export type VariablesLeft = { variables: "lost" | "rebuilt"; notRebuilt: readonly LostVariable[] };

const ALL_LOST: VariablesLeft = { variables: "lost", notRebuilt: [] };

/** What a killed run leaves to the developer. */
type RunEnd = {
  /** What the program had printed before it was killed. */
  stdout: string;
  left?: VariablesLeft | undefined;
};

/**
 * The program had to be killed because it went past a limit and did not stop by itself. `used` and `allowed`: ms or MB.
 * Its variables are rebuilt in a fresh process as they were before the run; `notRebuilt` names those that could not be.
 */
export class PythonLimitError extends Error {
  readonly code: `PYTHON_${Uppercase<string>}_LIMIT`;
  readonly limit: LimitName;
  readonly used: number;
  readonly allowed: number;
  /** What the program had printed before it was killed. */
  readonly stdout: string;
  readonly variables: VariablesLeft["variables"];
  readonly notRebuilt: VariablesLeft["notRebuilt"];
  constructor(limit: LimitName, used: number, allowed: number, { stdout, left = ALL_LOST }: RunEnd) {
    super(`PythonProcess.run: ${describeLimit(limit, used, allowed)}. ${describeLeft(left)}`);
    this.name = "PythonLimitError";
    this.code = `PYTHON_${limit.replace("-", "_").toUpperCase() as Uppercase<string>}_LIMIT`;
    this.limit = limit;
    this.used = used;
    this.allowed = allowed;
    this.stdout = stdout;
    this.variables = left.variables;
    this.notRebuilt = left.notRebuilt;
  }
}

const MOST_NAMED = 20;

function describeLeft({ variables, notRebuilt }: VariablesLeft): string {
  if (variables === "lost")
    return "Its variables are lost: the next run() starts a fresh process with an empty namespace.";
  if (notRebuilt.length === 0) return "Its variables are as they were before this run.";
  const named = notRebuilt.slice(0, MOST_NAMED).map(({ name, reason }) => `${name} (${reason})`);
  if (notRebuilt.length > MOST_NAMED) named.push(`${notRebuilt.length - MOST_NAMED} more`);
  return `Its variables are as they were before this run, without those that could not be rebuilt: ${named.join(", ")}.`;
}

/** The same error, told what has become of the variables. */
export function withVariables<E>(error: E, left: VariablesLeft): E {
  if (error instanceof PythonLimitError)
    return new PythonLimitError(error.limit, error.used, error.allowed, { stdout: error.stdout, left }) as E;
  if (error instanceof ProcessDiedError)
    return new ProcessDiedError(error.code, error.what, { stdout: error.stdout, left }) as E;
  return error;
}

function describeLimit(limit: LimitName, used: number, allowed: number): string {
  switch (limit) {
    case "time":
      return `the program did not stop at its time limit of ${allowed / 1000} s and was killed after ${(used / 1000).toFixed(1)} s`;
    case "memory":
      return `the process went past its memory limit of ${allowed} MB (${Math.round(used)} MB seen) and was killed`;
    case "output":
      return `the program printed more than ${Math.round(allowed)} MB and was killed`;
    case "host-calls":
      return `the program made more than ${allowed} calls of the host and was killed`;
    default:
      return `the program did not stop within ${allowed} ms after it was interrupted and was killed`;
  }
}

/** The process ended in the middle of a run, or was closed, or broke the protocol. */
export class ProcessDiedError extends Error {
  readonly code: "PYTHON_PROCESS_DIED" | "PYTHON_PROCESS_CLOSED";
  readonly stdout: string;
  /** How it ended. */
  readonly what: string;
  readonly variables: VariablesLeft["variables"];
  readonly notRebuilt: VariablesLeft["notRebuilt"];
  constructor(code: ProcessDiedError["code"], what: string, { stdout, left = ALL_LOST }: RunEnd = { stdout: "" }) {
    super(`PythonProcess.run: ${what}.${code === "PYTHON_PROCESS_DIED" ? ` ${describeLeft(left)}` : ""}`);
    this.name = "ProcessDiedError";
    this.code = code;
    this.stdout = stdout;
    this.what = what;
    this.variables = left.variables;
    this.notRebuilt = left.notRebuilt;
  }
}

/** The process could not be started as it was asked for. */
export class ProcessStartError extends Error {
  readonly code: "PYTHON_START_FAILED" | "PYTHON_SANDBOX_MISSING" | "PYTHON_OPTIONS_INVALID";
  constructor(code: ProcessStartError["code"], message: string) {
    super(`PythonProcess.start: ${message}`);
    this.name = "ProcessStartError";
    this.code = code;
  }
}

/**
 * Errors of the process around a program, which are thrown at the developer. What the program itself did wrong is never
 * thrown: it is `error` in the result of `run()`.
 */

import type { LimitName } from "../limits.ts";

/** The program had to be killed because it went past a limit and did not stop by itself. `used` and `allowed`: ms or MB. */
export class PythonLimitError extends Error {
  readonly code: `PYTHON_${Uppercase<string>}_LIMIT`;
  readonly limit: LimitName;
  readonly used: number;
  readonly allowed: number;
  /** What the program had printed before it was killed. */
  readonly stdout: string;
  constructor(limit: LimitName, used: number, allowed: number, stdout: string) {
    super(`PythonProcess.run: ${describeLimit(limit, used, allowed)}. ${STATE_LOST}`);
    this.name = "PythonLimitError";
    this.code = `PYTHON_${limit.replace("-", "_").toUpperCase() as Uppercase<string>}_LIMIT`;
    this.limit = limit;
    this.used = used;
    this.allowed = allowed;
    this.stdout = stdout;
  }
}

const STATE_LOST = "Its variables are lost: the next run() starts a fresh process with an empty namespace.";

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
  constructor(code: ProcessDiedError["code"], what: string, stdout = "") {
    super(`PythonProcess.run: ${what}.${code === "PYTHON_PROCESS_DIED" ? ` ${STATE_LOST}` : ""}`);
    this.name = "ProcessDiedError";
    this.code = code;
    this.stdout = stdout;
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

/** What a program gave in one of the engines. */

export type ProgramError = { type: string; message: string; traceback: string | null };

export type Outcome =
  | { kind: "ran"; stdout: string; error: ProgramError | null }
  /** Out of time, memory or output: nothing to compare. */
  | { kind: "limit"; limit: string }
  /** The engine itself failed. */
  | { kind: "broken"; reason: string };

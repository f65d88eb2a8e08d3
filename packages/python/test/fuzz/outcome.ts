/** What a program gave in one of the engines. */

export type ProgramError = { type: string; message: string; traceback: string | null };

export type Outcome =
  | { kind: "ran"; stdout: string; error: ProgramError | null }
  /** Out of time, memory or output, with what was printed until then where that is known. */
  | { kind: "limit"; limit: string; stdout?: string | undefined }
  /** The engine itself failed. */
  | { kind: "broken"; reason: string };

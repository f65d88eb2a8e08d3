// What a case of the executors' suite is, and what it may ask for.

import { expect } from "vitest";
import type { Executor, ExecutorTool } from "../../../src/executors/executor.ts";

export type Limits = { timeLimitMs?: number; hostCallLimit?: number };

/** What not every Python has: threads; processes, signals and descriptors of a system; or a process that nothing can be started from. */
export type Ability = "threads" | "system";

export type CaseSettings = {
  make(limits?: Limits): Executor;
  /** An expression that makes one in another process, from what `module` exports. */
  elsewhere: { module: string; expression: string };
  /** The layers of a run. */
  layers: readonly string[];
  /** Whether the variables of a process that was killed are rebuilt in the next one. */
  rebuilds?: boolean;
  /** Why an ability is missing. */
  lacks?: Partial<Record<Ability, string>>;
  living: Living;
};

/** What runs for a host: processes, containers, sandboxes. */
export type Living = {
  /** Those of the process with this number. */
  of(host: number): Promise<string[]>;
  lives(id: string): Promise<boolean>;
  /** Ends it without asking it. */
  kill(id: string): Promise<void>;
};

export type Case = {
  title: string;
  /** Beside the tools of the other cases; their names are theirs alone. */
  tools?: readonly ExecutorTool[];
  needs?: Ability;
  work(executor: Executor, settings: CaseSettings): Promise<void>;
};

/** A case with a session of its own, for what must not touch, or know, that of the others. */
export type OwnCase = Case & { own: { limits?: Limits; imports?: readonly string[] } };

/** The value of a program that succeeds. */
export async function evaluated(executor: Executor, code: string): Promise<unknown> {
  const { value, error } = await executor.run(code, {});
  expect(error).toBe(null);
  return value;
}

/** The exception that ends a program. */
export async function failed(executor: Executor, code: string): Promise<{ type: string; message: string }> {
  const { error } = await executor.run(code, {});
  expect(error, "the program did not fail").not.toBe(null);
  return error!;
}

/** Aborts a run as soon as it has printed something. */
export async function aborted(executor: Executor, code: string): Promise<unknown> {
  const controller = new AbortController();
  const onStdout = (): void => controller.abort(new Error("enough"));
  return await executor.run(code, { signal: controller.signal, onStdout }).then(
    (result) => result,
    (error: unknown) => error,
  );
}

// What every executor must do, whatever runs the Python: one suite, run against each of them.
//
// Most cases share one session, because a start takes seconds in some places; what changes a session, or needs another, has one of its own.
// A case that a place can't have is skipped, and its title says why.

import { afterAll, describe, test } from "vitest";
import type { Executor } from "../../src/executors/executor.ts";
import type { Case, CaseSettings, OwnCase } from "./cases/case.ts";
import { cleanupCases, hostileCases } from "./cases/hostile.ts";
import { interruptCases, limitCases, sessionCases } from "./cases/limits.ts";
import { errorCases, outputCases } from "./cases/output.ts";
import { finalAnswer, finalAnswerCases, parallelCases, toolCases } from "./cases/tools.ts";
import { stateCases, valueCases } from "./cases/values.ts";

/** Registers the tests. */
export function executorCases(settings: CaseSettings): void {
  const categories: [category: string, cases: (Case | OwnCase)[]][] = [
    ["values", valueCases()],
    ["state", stateCases()],
    ["output", outputCases()],
    ["errors", errorCases()],
    ["tools", toolCases()],
    ["tools side by side", parallelCases()],
    ["final answer", finalAnswerCases()],
    ["limits", limitCases()],
    ["interrupt", interruptCases()],
    ["sessions", sessionCases()],
    ["hostile programs", hostileCases()],
    ["cleanup", cleanupCases()],
  ];
  const sharing = categories.flatMap(([, cases]) => cases).filter((each) => !("own" in each));
  let shared: Promise<Executor> | undefined;
  afterAll(async () => await (await shared)?.dispose());

  const share = async (): Promise<Executor> => {
    const tools = new Map(sharing.flatMap((each) => each.tools ?? []).map((tool) => [tool.name, tool]));
    const executor = settings.make();
    await executor.start({ tools: [...tools.values(), finalAnswer], authorizedImports: ["*"] });
    return executor;
  };
  const run = async (each: Case | OwnCase): Promise<void> => {
    if (!("own" in each)) {
      shared ??= share();
      await each.work(await shared, settings);
      return;
    }
    await using executor = settings.make(each.own.limits);
    await executor.start({
      tools: [...(each.tools ?? []), finalAnswer],
      authorizedImports: each.own.imports ?? ["math"],
    });
    await each.work(executor, settings);
  };

  for (const [category, cases] of categories) {
    describe(category, () => {
      for (const each of cases) {
        const lack = each.needs === undefined ? undefined : settings.lacks?.[each.needs];
        if (lack === undefined) test(each.title, () => run(each));
        else test.skip(`${each.title} (skipped: ${lack})`, () => {});
      }
    });
  }
}

/** A reporter that ends the run with one plain line: "12 passed, 0 failed" (and ", 3 skipped" where some were). */

import type { Reporter, TestModule } from "vitest/node";

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let own = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === "passed" ? "passed" : state === "failed" ? "failed" : "skipped"] += 1;
        own += 1;
      }
      if (own === 0 || (module.state() === "failed" && module.errors().length > 0)) counts.failed += 1;
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
  }
}

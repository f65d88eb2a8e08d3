import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string): string => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  resolve: { alias: { "adder-python": source("python"), "adder-agents": source("agents") } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"],
    // For a test that hangs; the slowest take seconds on a quiet machine, and ten times that on a busy one.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: "forks",
    globalSetup: "./test/global-setup.ts",
    reporters: ["default", "./test/closing-line.ts"],
  },
});

import { expect, test } from "vitest";
import { defaultAuthorizedImports } from "../../src/agents/code-agent.ts";
import { LocalExecutor } from "../../src/executors/local.ts";

test("every module that programs may import by default exists in the real engine", async () => {
  await using executor = new LocalExecutor();
  await executor.start({ tools: [], authorizedImports: defaultAuthorizedImports });
  const outcomes: string[] = [];
  for (const name of defaultAuthorizedImports) {
    const { error, valueRepr } = await executor.run(`import ${name}\n${name}.__name__`, {});
    outcomes.push(error === null ? `${valueRepr}` : `${error.type}: ${error.message}`);
  }
  expect(outcomes).toEqual(defaultAuthorizedImports.map((name) => `'${name}'`));
});

test("what is not among them is refused", async () => {
  await using executor = new LocalExecutor();
  await executor.start({ tools: [], authorizedImports: defaultAuthorizedImports });
  expect((await executor.run("import os", {})).error?.type).toMatch(/^(ImportError|ModuleNotFoundError)$/);
});

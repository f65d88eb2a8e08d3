import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { UsageError } from "../../src/cli/arguments.ts";
import { buildTools } from "../../src/cli/build-tools.ts";
import { parseCommand } from "../../src/cli/arguments.ts";
import { type FunctionDefinition, tool, toPythonSignature } from "../../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "adder-build-tools-"));
const module = fileURLToPath(new URL("./tool-modules/plain-functions.ts", import.meta.url));

test("the definitions of documented functions are written beside the module, and make tools without its source", async () => {
  cpSync(module, join(folder, "mine.ts"));
  const target = join(folder, "mine.definitions.ts");
  expect(await buildTools("mine.ts", folder)).toBe(`${target} was written.`);
  expect(readFileSync(target, "utf8")).toMatch(/^\/\/ Written by `adder tools build`;/);
  const { definitions } = (await import(pathToFileURL(target).href)) as {
    definitions: Record<string, FunctionDefinition>;
  };
  expect(Object.keys(definitions)).toEqual(["halve"]);
  const made = tool((value: number) => value / 2, { definition: definitions.halve, readOnly: true });
  expect([toPythonSignature(made.definition).split("\n")[0], made.readOnly]).toEqual([
    "def halve(value: float) -> float:",
    true,
  ]);
  expect(await made.execute({ value: 5 }, {} as never)).toBe(2.5);
});

test("what cannot be built says why", async () => {
  writeFileSync(join(folder, "none.ts"), "export const a = 1;\n");
  writeFileSync(join(folder, "half.ts"), "/** Half. */\nexport function half(a: number) { return a; }\n");
  const refusal = (item: string) => buildTools(item, folder).catch((error: unknown) => error);
  expect(await refusal("none.ts")).toEqual(
    new UsageError("adder tools build: none.ts exports no function with a JSDoc comment in front of it."),
  );
  expect(await refusal("gone.ts")).toEqual(
    new UsageError(`adder tools build: there is no file gone.ts (looked for ${folder}/gone.ts).`),
  );
  expect(((await refusal("half.ts")) as Error).message).toMatch(
    /^adder tools build: half\.ts: tool 'half': the function half at .*half\.ts:2:17 does not say all that a model has to know:\n/,
  );
  expect(parseCommand(["tools", "build", "a.ts", "b.ts"])).toEqual({ kind: "tools build", files: ["a.ts", "b.ts"] });
});

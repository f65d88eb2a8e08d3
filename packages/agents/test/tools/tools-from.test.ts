import { expect, test } from "vitest";
import { ToolDefinitionError } from "../../src/errors.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";
import { toolsFrom } from "../../src/tools/tools-from.ts";
import * as exported from "./exported-tools.ts";
import * as incomplete from "./incomplete-tools.ts";

test("documented functions, tools and lists of a module, each once; nothing else", async () => {
  const tools = toolsFrom(exported);
  expect(tools.map(({ name }) => name).toSorted()).toEqual(["double_it", "greet", "shout"]);
  const double = tools.find(({ name }) => name === "double_it");
  expect(double && toPythonSignature(double.definition).split("\n")[0]).toBe("def double_it(value: float) -> float:");
  const source = new URL("./exported-tools.ts", import.meta.url);
  expect(toolsFrom(exported, { source }).map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
});

test("a documented function that does not say all is an error, not left out", () => {
  let thrown: unknown;
  try {
    toolsFrom(incomplete);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ToolDefinitionError);
  expect((thrown as Error).message.replaceAll(/[^\s(]*incomplete-tools\.ts:\d+:\d+/g, "PLACE")).toBe(
    "tool 'half_done': the function halfDone at PLACE does not say all that a model has to know:\n" +
      `- parameter 'value' has no description: add a line "@param value ..." to the JSDoc comment (PLACE)\n` +
      "- the result has no type: write it after the parameters (PLACE)",
  );
});

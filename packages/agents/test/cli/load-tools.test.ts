import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { UsageError } from "../../src/cli/arguments.ts";
import { loadTools } from "../../src/cli/load-tools.ts";
import { toPythonSignature } from "../../src/index.ts";

const directory = fileURLToPath(new URL("./tool-modules", import.meta.url));

test("every tool that a module exports, also in lists", async () => {
  const tools = await loadTools(["./two-tools.ts"], directory);
  expect(tools.map((tool) => toPythonSignature(tool.definition).split("\n")[0])).toEqual([
    "def double(value: float) -> float:",
    "def shout(text: str) -> Any:",
  ]);
  expect(await loadTools([`${directory}/two-tools.ts`], "/")).toEqual(tools);
});

test("documented functions that a module exports", async () => {
  const tools = await loadTools(["./plain-functions.ts"], directory);
  expect(tools.map((tool) => toPythonSignature(tool.definition))).toEqual([
    'def halve(value: float) -> float:\n    """Halves a number.\n\n    Args:\n        value: The number.\n    """',
  ]);
});

test.each<[item: string, message: string]>([
  ["./missing.ts", `--tools: there is no file ./missing.ts (looked for ${directory}/missing.ts).`],
  ["./broken.ts", "--tools: ./broken.ts could not be imported: Error: The database is not there."],
  [
    "./no-tools.ts",
    "--tools: ./no-tools.ts exports no tool (it exports answer). Export a function with a JSDoc comment, what tool(...) gives, or a list of tools: " +
      "export const myTool = tool({ ... });",
  ],
  ["../tool-modules", `--tools: there is no file ../tool-modules (looked for ${directory}).`],
])("%s", async (item, message) => {
  await expect(loadTools([item], directory)).rejects.toThrow(new UsageError(message));
});

test("the built-in tools, by name", async () => {
  const names = ["web_search", "visit_webpage", "wikipedia_search", "user_input", "transcriber", "python_interpreter"];
  expect((await loadTools(names, directory)).map((tool) => tool.definition.name)).toEqual(names);
  await expect(loadTools(["web_serch"], directory)).rejects.toThrow(
    new UsageError(
      '--tools: there is no built-in tool "web_serch". Did you mean web_search? Built-in tools: web_search, ' +
        "visit_webpage, wikipedia_search, user_input, transcriber, python_interpreter. A module is given by its path, such as ./tools.ts.",
    ),
  );
});

test("a name that is no built-in tool", async () => {
  await expect(loadTools(["no_such_tool"], directory)).rejects.toThrow(
    /^--tools: there is no built-in tool "no_such_tool"\. .* A module is given by its path, such as \.\/tools\.ts\.$/,
  );
});

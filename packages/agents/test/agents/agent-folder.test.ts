import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  CodeAgent,
  loadAgentFolder,
  saveAgentFolder,
  ScriptedModel,
  ToolCallingAgent,
  tool,
  WebSearchTool,
} from "../../src/index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agent-folder-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const model = new ScriptedModel([], { modelId: "one" });
const double = tool({
  name: "double",
  description: "Doubles.",
  inputs: { value: { type: "number" } },
  output: { type: "number" },
  execute: ({ value }) => Number(value) * 2,
});

test("an agent with a team, a tool of its own, a built-in one, and functions", async () => {
  const path = join(folder, "whole");
  const helper = new ToolCallingAgent({ model, tools: [double], name: "helper", description: "Helps." });
  const agent = new CodeAgent({
    model,
    tools: [new WebSearchTool(), double],
    managedAgents: [helper],
    instructions: "Be brief.\nBe exact.",
    maxSteps: 4,
    approve: () => true,
  });
  await saveAgentFolder(agent, path, { modelName: "openai/one" });
  expect((await readdir(path)).sort()).toEqual(["agent.json", "instructions.md"]);
  expect(await readFile(join(path, "instructions.md"), "utf8")).toBe("Be brief.\nBe exact.\n");
  expect(JSON.parse(await readFile(join(path, "agent.json"), "utf8")).model).toEqual({
    modelId: "one",
    name: "openai/one",
  });

  await expect(loadAgentFolder(path, { model })).rejects.toMatchObject({
    code: "agent_json_incomplete",
    message:
      "CodeAgent.fromJSON: the agent was saved with approve, which JSON cannot hold; give it again, or undefined to go without.",
  });
  await writeFile(join(path, "functions.mjs"), "export const approve = () => false;\n");
  await expect(loadAgentFolder(path, { model })).rejects.toMatchObject({
    message: "CodeAgent.fromJSON: the agent needs tools that were not given: double.",
  });
  await writeFile(
    join(path, "tools.mjs"),
    `export const double = { name: "double", description: "Doubles.", needsApproval: false, execute: () => 4, ready: async () => {},
  definition: { name: "double", description: "Doubles.", parameters: [], output: {}, inputsSchema: { json: {}, validate: async () => ({ ok: true, value: {} }) } },
  [Symbol.asyncDispose]: async () => {} };\n`,
  );
  await using loaded = await loadAgentFolder(path, { model });
  expect(loaded).toBeInstanceOf(CodeAgent);
  expect(loaded.toolNames).toEqual(["web_search", "double", "final_answer", "helper"]);
  expect([loaded.maxSteps, loaded.systemPrompt.endsWith("Be brief.\nBe exact.")]).toEqual([4, true]);
  await using shorter = await loadAgentFolder(path, { model, maxSteps: 2 });
  expect(shorter.maxSteps).toBe(2);
});

test("what is no agent's folder is said", async () => {
  await expect(loadAgentFolder(join(folder, "none"), { model })).rejects.toMatchObject({
    code: "agent_folder_invalid",
    message: `loadAgentFolder: wanted an agent's folder with the file agent.json, got ${folder}/none.`,
  });
});

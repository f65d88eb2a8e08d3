import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type CodeAgentOptions,
  CodeAgent,
  loadAgentFolder,
  saveAgentFolder,
  ScriptedModel,
  ToolCallingAgent,
  type ToolCallingAgentOptions,
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

/** A value for each setting of the constructor, other than what it is unless told. A new setting makes this an error of types. */
const settings: Required<Omit<CodeAgentOptions, "model" | "tools" | "managedAgents">> = {
  name: "worker",
  description: "Works.",
  instructions: "Be brief.",
  promptTemplates: { systemPrompt: () => "Mine." },
  maxSteps: 7,
  maxShownTools: 30,
  planningInterval: 3,
  finalAnswerChecks: [() => true],
  stepCallbacks: [() => undefined],
  verbosity: "debug",
  streamOutputs: false,
  limits: { maxTokens: 1000, maxCostUsd: 2, maxTimeMs: 5000, maxRepeats: 3 },
  compaction: { whenOver: 9000, whenSteps: 9, keepLast: 2, how: "drop" },
  modelPrice: { input: 1, output: 2, cachedInput: 0.5, cacheWrite: 1.25 },
  roleModels: { plan: model, summarize: model },
  approve: () => true,
  generationRetries: 1,
  listeners: [() => undefined],
  provideRunSummary: true,
  additionalAuthorizedImports: ["numpy"],
  executor: "cpython",
  codeBlockTags: "markdown",
  maxPrintOutputsLength: 99,
  useStructuredOutputsInternally: true,
  checkBeforeRunning: false,
  files: { "a.txt": "text", "b.bin": new Uint8Array([1, 255]) },
  environ: { TOKEN: "secret" },
  fetch: () => Promise.reject(new Error("not used")),
};

test("the same of an agent that calls tools", () => {
  const { codeBlockTags: _, checkBeforeRunning, executor, ...most } = settings;
  const { additionalAuthorizedImports, maxPrintOutputsLength, useStructuredOutputsInternally, ...more } = most;
  const { files, environ, fetch, ...shared } = more;
  const own: Required<Omit<ToolCallingAgentOptions, "model" | "tools" | "managedAgents">> = {
    ...shared,
    promptTemplates: { systemPrompt: () => "Mine." },
    maxParallelToolCalls: 2,
    maxToolOutputLength: 77,
  };
  const json = JSON.parse(JSON.stringify(new ToolCallingAgent({ ...own, model })));
  // It runs no programs; the name of the executor that it would use is written all the same.
  const saved = [...Object.keys(json.settings), ...json.functions].filter((key) => key !== "executor");
  expect(saved.sort()).toEqual(Object.keys(own).sort());
});

test("each setting of the constructor is saved, or named as one that must be given again", () => {
  const json = JSON.parse(JSON.stringify(new CodeAgent({ ...settings, model })));
  expect([...Object.keys(json.settings), ...json.functions].sort()).toEqual(Object.keys(settings).sort());
  expect(JSON.stringify(json)).not.toContain("secret");
  const { files, ...plain } = json.settings;
  for (const [key, value] of Object.entries(plain)) expect(value).toEqual(settings[key as keyof typeof settings]);
  expect(files).toEqual({ "a.txt": "text", "b.bin": { $type: "bytes", value: "Af8=" } });
  const { approve, listeners, promptTemplates, finalAnswerChecks, stepCallbacks, environ, fetch, roleModels } =
    settings;
  const given = {
    model,
    approve,
    listeners,
    promptTemplates,
    finalAnswerChecks,
    stepCallbacks,
    environ,
    fetch,
    roleModels,
  };
  expect(CodeAgent.fromJSON(json, given).toJSON()).toEqual(json);
});

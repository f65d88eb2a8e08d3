import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { AgentOptions, CodeAgentOptions, ToolCallingAgentOptions } from "../../src/agents/options.ts";
import { ToolCallingAgent } from "../../src/agents/tool-calling-agent.ts";
import { AgentError } from "../../src/errors.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { tool } from "../../src/tools/tool.ts";
import { TableExecutor } from "./table-executor.ts";

const model = new ScriptedModel([], { modelId: "one" });
const named = (name: string) =>
  tool({
    name,
    description: `Does ${name}.`,
    inputs: { text: { type: "string" } },
    output: { type: "string" },
    execute: () => name,
  });
const [read, write, extra] = ["read_it", "write_it", "extra_it"].map(named);

const refusal = (make: () => unknown): string => {
  try {
    make();
    return "";
  } catch (error) {
    if (!(error instanceof AgentError)) throw error;
    return `${error.code} ${error.message}`;
  }
};

// Each setting with a value that is not its default: the compiler wants all of them here.

const ofEveryAgent: Required<Omit<AgentOptions, "promptTemplates">> = {
  model,
  tools: [read, write],
  managedAgents: [new ToolCallingAgent({ name: "caller", description: "Calls.", model })],
  name: "worker",
  description: "Works.",
  instructions: "Be brief.",
  maxSteps: 7,
  maxShownTools: 1,
  planningInterval: 3,
  verbosity: "debug",
  streamOutputs: false,
  limits: { maxTokens: Number.POSITIVE_INFINITY, maxCostUsd: 2, maxTimeMs: 5000, maxRepeats: 3 },
  compaction: { whenOver: 9000, keepLast: 2, how: "drop" },
  modelPrice: { input: 1, output: 2 },
  generationRetries: 5,
  provideRunSummary: true,
  finalAnswerChecks: [() => true],
  stepCallbacks: { action: () => undefined },
  approve: () => true,
  listeners: [() => undefined],
  roleModels: { plan: model },
};

const ofCodeAgents: Required<CodeAgentOptions> = {
  ...ofEveryAgent,
  promptTemplates: { systemPrompt: () => "Mine." },
  additionalAuthorizedImports: ["numpy.*"],
  executor: "cpython",
  codeBlockTags: "markdown",
  maxPrintOutputsLength: 99,
  useStructuredOutputsInternally: true,
  checkBeforeRunning: false,
  files: { "a.txt": "text", "b.bin": new Uint8Array([1, 255]) },
  environ: { KEY: "secret" },
  fetch: async () => {
    throw new Error("no network");
  },
};

const ofToolCallingAgents: Required<ToolCallingAgentOptions> = {
  ...ofEveryAgent,
  promptTemplates: { systemPrompt: () => "Mine." },
  maxParallelToolCalls: 3,
  maxToolOutputLength: 10,
};

const isSavedInPlace = (name: string): boolean => ["model", "tools", "managedAgents"].includes(name);

/** What `fromJSON` has to be given again. */
function functionsOf<Options extends object>(options: Options, names: readonly string[]): Partial<Options> {
  return Object.fromEntries(Object.entries(options).filter(([name]) => names.includes(name))) as Partial<Options>;
}

const functionNames = ["finalAnswerChecks", "stepCallbacks", "approve", "listeners"];

test.each(Object.keys(ofCodeAgents) as (keyof CodeAgentOptions)[])("CodeAgent keeps %s", (name) => {
  const alone = { model, modelPrice: ofCodeAgents.modelPrice, [name]: ofCodeAgents[name] };
  const agent = new CodeAgent(alone);
  const json = JSON.parse(JSON.stringify(agent));
  const isNamed = [...functionNames, "environ", "fetch", "roleModels", "promptTemplates"].includes(name);
  expect([json.functions, name in json.settings]).toEqual([isNamed ? [name] : [], !isNamed && !isSavedInPlace(name)]);
  const given = { model, tools: [extra, write, read], ...functionsOf(ofCodeAgents, json.functions) };
  const loaded = CodeAgent.fromJSON(json, given);
  expect(JSON.parse(JSON.stringify(loaded))).toEqual(json);
  expect(loaded.systemPrompt).toBe(agent.systemPrompt);
});

test.each(Object.keys(ofToolCallingAgents) as (keyof ToolCallingAgentOptions)[])(
  "ToolCallingAgent keeps %s",
  (name) => {
    const alone = { model, modelPrice: ofCodeAgents.modelPrice, [name]: ofToolCallingAgents[name] };
    const agent = new ToolCallingAgent(alone);
    const json = JSON.parse(JSON.stringify(agent));
    const isNamed = [...functionNames, "roleModels", "promptTemplates"].includes(name);
    expect([json.functions, name in json.settings]).toEqual([isNamed ? [name] : [], !isNamed && !isSavedInPlace(name)]);
    const given = { model, tools: [extra, write, read], ...functionsOf(ofToolCallingAgents, json.functions) };
    const loaded = ToolCallingAgent.fromJSON(json, given);
    expect(JSON.parse(JSON.stringify(loaded))).toEqual(json);
    expect(loaded.systemPrompt).toBe(agent.systemPrompt);
  },
);

test("all settings at once, as JSON and back", () => {
  const agent = new CodeAgent(ofCodeAgents);
  const json = JSON.parse(JSON.stringify(agent));
  expect(json).toEqual({
    kind: "CodeAgent",
    version: 1,
    model: { modelId: "one" },
    tools: [read, write].map(({ name }) => ({
      name,
      description: `Does ${name}.`,
      inputs: {
        type: "object",
        properties: { text: { type: "string" } },
        required: ["text"],
        additionalProperties: false,
      },
      output: { type: "string" },
    })),
    managedAgents: [
      {
        ...{
          kind: "ToolCallingAgent",
          version: 1,
          model: { modelId: "one" },
          tools: [],
          managedAgents: [],
          functions: [],
        },
        settings: { name: "caller", description: "Calls.", executor: "local" },
      },
    ],
    settings: {
      name: "worker",
      description: "Works.",
      instructions: "Be brief.",
      maxSteps: 7,
      maxShownTools: 1,
      planningInterval: 3,
      verbosity: "debug",
      streamOutputs: false,
      limits: { maxTokens: { $type: "number", value: "Infinity" }, maxCostUsd: 2, maxTimeMs: 5000, maxRepeats: 3 },
      compaction: { whenOver: 9000, keepLast: 2, how: "drop" },
      modelPrice: { input: 1, output: 2 },
      generationRetries: 5,
      provideRunSummary: true,
      additionalAuthorizedImports: ["numpy.*"],
      executor: "cpython",
      codeBlockTags: "markdown",
      maxPrintOutputsLength: 99,
      useStructuredOutputsInternally: true,
      checkBeforeRunning: false,
      files: { "a.txt": "text", "b.bin": { $type: "bytes", value: "Af8=" } },
    },
    functions: [...functionNames, "environ", "fetch", "roleModels", "promptTemplates"],
  });
  const given = { model, tools: [extra, write, read], ...functionsOf(ofCodeAgents, json.functions) };
  const loaded = CodeAgent.fromJSON(json, given);
  expect(JSON.parse(JSON.stringify(loaded))).toEqual(json);
  expect(loaded.toolNames).toEqual(agent.toolNames);
  expect(CodeAgent.fromJSON(json, { ...given, maxSteps: 2 }).maxSteps).toBe(2);
});

test("a team is saved whole, and each agent finds its model and its tools", () => {
  const caller = new ToolCallingAgent({
    name: "caller",
    description: "Calls.",
    model: new ScriptedModel([], { modelId: "two" }),
    tools: [read],
    maxParallelToolCalls: 3,
    maxToolOutputLength: 10,
  });
  const lead = new CodeAgent({ model, tools: [write], managedAgents: [caller] });
  const json = JSON.parse(JSON.stringify(lead));
  const asked: (string | undefined)[] = [];
  const loaded = CodeAgent.fromJSON(json, {
    tools: [read, write],
    modelFor: (saved) => {
      asked.push(saved.model?.modelId);
      return model;
    },
  });
  expect(asked).toEqual(["one", "two"]);
  const [member] = loaded.managedAgents;
  expect(member).toBeInstanceOf(ToolCallingAgent);
  expect((member as ToolCallingAgent).toolNames).toEqual(["read_it", "final_answer"]);
  expect((member as ToolCallingAgent).maxParallelToolCalls).toBe(3);
  expect(loaded.toJSON().managedAgents[0].settings).toEqual(json.managedAgents[0].settings);
  expect(ToolCallingAgent.fromJSON(json.managedAgents[0], { model, tools: [read] }).name).toBe("caller");
});

test("of a model that is a function only the name is saved, and who loads it is told so", () => {
  const reverse = (): string => "!";
  const json = JSON.parse(JSON.stringify(new CodeAgent({ model: reverse })));
  expect(json.model).toEqual({ modelId: "reverse", isFunction: true });
  expect(refusal(() => CodeAgent.fromJSON(json, {} as { model: ScriptedModel }))).toBe(
    "agent_json_incomplete CodeAgent.fromJSON: wanted { model } for the agent, which ran on the function reverse, which JSON cannot hold.",
  );
  expect(CodeAgent.fromJSON(json, { model: reverse }).model.modelId).toBe("reverse");
  expect(CodeAgent.fromJSON(json, { modelFor: () => reverse }).model.modelId).toBe("reverse");
});

test("functions are named, and must be given again or given up", async () => {
  const approve = () => true;
  const agent = new CodeAgent({
    model,
    approve,
    finalAnswerChecks: [() => true],
    promptTemplates: { systemPrompt: () => "Mine." },
    executor: () => new TableExecutor({}),
  });
  const json = agent.toJSON();
  expect(json.functions).toEqual(["finalAnswerChecks", "approve", "promptTemplates", "executor"]);
  expect(refusal(() => CodeAgent.fromJSON(json, { model, approve }))).toBe(
    "agent_json_incomplete CodeAgent.fromJSON: the agent was saved with finalAnswerChecks, promptTemplates, executor, which JSON cannot hold; give them again, or undefined to go without.",
  );
  const given = {
    model,
    approve,
    finalAnswerChecks: undefined,
    promptTemplates: undefined,
    executor: "local" as const,
  };
  expect(CodeAgent.fromJSON(json, given).systemPrompt).toContain("You are an expert assistant");
  expect(new ToolCallingAgent({ model }).toJSON().functions).toEqual([]);
});

test("a member with functions, or of another kind, is given ready-made", () => {
  const member = new CodeAgent({ name: "payer", description: "Pays.", model, approve: () => true });
  const json = new CodeAgent({ model, managedAgents: [member] }).toJSON();
  expect(refusal(() => CodeAgent.fromJSON(json, { model }))).toBe(
    "agent_json_incomplete fromJSON: the member 'payer' was saved with approve; give it ready-made in { managedAgents }.",
  );
  expect(CodeAgent.fromJSON(json, { model, managedAgents: [member] }).managedAgents).toEqual([member]);
  const foreign = { ...json, managedAgents: [{ ...json.managedAgents[0], kind: "Robot", functions: [] }] };
  expect(refusal(() => CodeAgent.fromJSON(foreign, { model }))).toBe(
    "agent_json_incomplete fromJSON: the member 'payer' is of the kind 'Robot'; give it ready-made in { managedAgents }.",
  );
});

test("what is missing or no agent is said", () => {
  const json = new CodeAgent({ model, name: "worker", tools: [read, write] }).toJSON();
  expect(refusal(() => CodeAgent.fromJSON(json, { model, tools: [read] }))).toBe(
    "agent_json_incomplete CodeAgent.fromJSON: the agent 'worker' needs tools that were not given: write_it.",
  );
  expect(refusal(() => CodeAgent.fromJSON(json, {} as { model: ScriptedModel }))).toBe(
    "agent_json_incomplete CodeAgent.fromJSON: wanted { model } for the agent, which ran on one.",
  );
  expect(refusal(() => ToolCallingAgent.fromJSON(json, { model }))).toBe(
    'agent_json_invalid ToolCallingAgent.fromJSON: wanted { kind: "ToolCallingAgent", version: 1 }, got {"kind":"CodeAgent","version":1}.',
  );
  expect(refusal(() => CodeAgent.fromJSON(JSON.stringify(json), { model }))).toBe(
    "agent_json_invalid CodeAgent.fromJSON: wanted the object that toJSON() gave, got string.",
  );
});

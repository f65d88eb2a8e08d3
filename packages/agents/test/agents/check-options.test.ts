// What is given in place of tools, lists and options, by programs without types and by those who come from another library: told when the agent is made.

import { expect, test } from "vitest";
import { CodeAgent, type CodeAgentOptions, type RunOptions, ScriptedModel, Tool, tool } from "../../src/index.ts";

const make = (options: object): CodeAgent =>
  new CodeAgent({ model: new ScriptedModel(["<code>\nfinal_answer(1)\n</code>"]), ...options } as CodeAgentOptions);

const told = (message: string) => expect.objectContaining({ code: "agent_option_invalid", message });

class Greeter extends Tool {
  readonly name = "greet";
  readonly description = "Greets.";
  readonly inputs = {};
  execute(): string {
    return "hello";
  }
}

function greet(): string {
  return "hello";
}

test.each<[got: string, item: unknown]>([
  ["the class Greeter (write new Greeter())", Greeter],
  ["the function greet (write tool(greet))", greet],
  ["a promise (await it before)", Promise.resolve(new Greeter())],
  ["an object that holds tools (write ...object.tools)", { tools: [new Greeter()] }],
  ["a list (write ...list)", [new Greeter()]],
  ["an agent (agents go into managedAgents)", make({})],
  ["a definition (write tool({ ... }))", { name: "a", execute: greet }],
  ['the text "web_search"', "web_search"],
  ["undefined", undefined],
])("in place of a tool: %s", (got, item) => {
  expect(() => make({ tools: [new Greeter(), item] })).toThrow(
    told(`CodeAgent: wanted options.tools to be a list of tools, got ${got} at place 1.`),
  );
});

test.each<[options: object, message: string]>([
  [{ tools: { greet } }, "CodeAgent: wanted options.tools to be a list of tools, got an object."],
  [
    { additionalAuthorizedImports: "numpy" },
    'CodeAgent: wanted options.additionalAuthorizedImports to be a list of names, got the text "numpy".',
  ],
  [
    { finalAnswerChecks: () => true },
    "CodeAgent: wanted options.finalAnswerChecks to be a list of functions, got a function.",
  ],
  [{ managedAgents: {} }, "CodeAgent: wanted options.managedAgents to be a list of agents, got an object."],
  [
    { stepCallbacks: { ActionStep: () => 1 } },
    'CodeAgent: wanted options.stepCallbacks to be a list of functions, or functions by the type of the step (task, planning, action, summary, final_answer), got the type "ActionStep".',
  ],
  [
    { stepCallbacks: { action: [1] } },
    "CodeAgent: wanted options.stepCallbacks to be a list of functions, or functions by the type of the step (task, planning, action, summary, final_answer), got 1 at place 0.",
  ],
  [{ max_steps: 3 }, "CodeAgent: there is no option max_steps; it is maxSteps."],
  [
    { add_base_tools: true },
    "CodeAgent: there is no option add_base_tools; put them into tools: new WebSearchTool(), new VisitWebpageTool() and others.",
  ],
  [{ executorType: "e2b" }, 'CodeAgent: there is no option executorType; it is executor, such as "docker".'],
])("options: %o", (options, message) => {
  expect(() => make(options)).toThrow(told(message));
});

test("options of classes that extend ours are theirs", () => {
  expect(() => make({ ownOption: 1, stepCallbacks: { action: () => 1, task: [] }, listeners: [] })).not.toThrow();
});

test.each<[options: object, message: string]>([
  [
    { stream: true },
    "run(): there is no option stream; for what happens on the way call stream(task) in place of run(task).",
  ],
  [{ return_full_result: true }, "run(): there is no option return_full_result; it is returnFullResult."],
  [{ images: "a.png" }, 'images: wanted a list of images such as await readImage(path), got the text "a.png".'],
  [
    { images: ["a.png"] },
    'images: wanted a list of images such as await readImage(path), got the text "a.png" at place 0.',
  ],
])("run with %o", async (options, message) => {
  await using agent = make({});
  await expect(agent.run("x", options as RunOptions)).rejects.toEqual(told(message));
});

test("a tool whose work is called forward", () => {
  const definition = { name: "greet", description: "Greets.", inputs: {}, forward: greet };
  expect(() => tool(definition as never)).toThrow(
    "tool 'greet': wanted an execute function, got forward, which is called execute here.",
  );
});

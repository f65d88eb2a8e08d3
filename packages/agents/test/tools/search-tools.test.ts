import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { ToolCallingAgent } from "../../src/agents/tool-calling-agent.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { SearchToolsTool } from "../../src/tools/search-tools.ts";
import { type Tool, tool } from "../../src/tools/tool.ts";

const make = (name: string, description: string): Tool =>
  tool({
    name,
    description,
    inputs: { repository: { type: "string", description: "Which repository." } },
    output: { type: "string" },
    execute: ({ repository }) => `${name} of ${repository}`,
  });

const tools = [
  make("create_issue", "Opens a new issue in a repository."),
  make("list_issues", "Gives the open issues of a repository."),
  make("merge_pull_request", "Merges a pull request."),
  make("get_weather", "Tells the weather of a city."),
  ...Array.from({ length: 20 }, (_, index) => make(`metric_${index}`, `Reads the metric number ${index}.`)),
];

test("the best match first, by names, descriptions and other forms of a word", () => {
  const search = new SearchToolsTool(tools.map(({ definition }) => definition));
  const names = (query: string, limit?: number): string[] => search.search(query, limit).map(({ name }) => name);
  expect(names("listing the issues", 2)).toEqual(["list_issues", "create_issue"]);
  expect(names("merge PR")).toEqual(["merge_pull_request"]);
  expect(names("metric_7", 1)).toEqual(["metric_7"]);
  expect(names("Weather forecast")).toEqual(["get_weather"]);
  expect(names("metrics")).toHaveLength(5);
  expect(search.execute({ query: "sing a song" })).toBe(
    'No function fits "sing a song". Try other words, or one of the names that were listed.',
  );
});

test("past the size a code agent shows names only, finds, and calls whatever there is", async () => {
  const model = new ScriptedModel([
    "Thought: I look.\n<code>\nprint(search_tools('issues', limit=1))\n</code>",
    "Thought: I call.\n<code>\nfinal_answer([list_issues('adder'), metric_3('x')])\n</code>",
  ]);
  await using agent = new CodeAgent({ model, tools, maxShownTools: 10 });
  const prompt = agent.systemPrompt;
  expect(prompt).toContain("def search_tools(query: str, limit: int = 5) -> str:");
  expect(prompt).toContain("There are: create_issue, list_issues, merge_pull_request, get_weather, metric_0,");
  expect(prompt).toContain("def final_answer(");
  expect(prompt).not.toContain("def list_issues(");
  const { output, steps } = await agent.run("How many?", { returnFullResult: true });
  expect(output).toEqual(["list_issues of adder", "metric_3 of x"]);
  const seen = steps.flatMap((step) => ("observations" in step ? [step.observations] : []));
  expect(seen[0]).toMatch(/def (list|create)_issues?\(repository: str\) -> str:/);
});

test("up to the size all are described", () => {
  const agent = new CodeAgent({ model: new ScriptedModel([]), tools });
  expect(agent.systemPrompt).toContain("def metric_19(");
  expect(agent.systemPrompt).not.toContain("def search_tools(");
});

test("a tool-calling agent is given those that were found, in this conversation only", async () => {
  const offered: string[][] = [];
  const call = (id: string, name: string, args: object) => ({ toolCalls: [{ id, name, arguments: args }] });
  const model = new ScriptedModel([
    call("1", "search_tools", { query: "weather" }),
    call("2", "get_weather", { repository: "Rome" }),
    call("3", "final_answer", { answer: "done" }),
    call("4", "final_answer", { answer: "again" }),
  ]);
  const recording = {
    modelId: model.modelId,
    stream: (...given: Parameters<typeof model.stream>) => {
      offered.push((given[1]?.tools ?? []).map(({ name }) => name));
      return model.stream(...given);
    },
    generate: model.generate.bind(model),
  };
  await using agent = new ToolCallingAgent({ model: recording as unknown as ScriptedModel, tools, maxShownTools: 10 });
  await agent.run("What weather?");
  await agent.run("And now?");
  expect(offered).toEqual([
    ["search_tools", "final_answer"],
    ["search_tools", "get_weather", "final_answer"],
    ["search_tools", "get_weather", "final_answer"],
    ["search_tools", "final_answer"],
  ]);
});

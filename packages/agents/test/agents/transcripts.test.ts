import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { CodeAgentOptions, RunOptions } from "../../src/agents/options.ts";
import { textOf } from "../../src/messages.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { tool } from "../../src/tools/tool.ts";
import { type Transcript, transcripts } from "./transcripts.ts";

const retryAdvice =
  "\nNow let's retry: take care not to repeat previous errors! If several attempts have failed, try a completely different approach.";

const search = tool({
  name: "search",
  description: "Finds two things.",
  inputs: { query: { type: "string" } },
  output: { type: "array", items: { type: "string" } },
  execute: ({ query }) => [`${query} 1`, `${query} 2`],
});
const fetchPage = tool({
  name: "fetch",
  description: "Reads a page.",
  inputs: { name: { type: "string" } },
  output: { type: "string" },
  execute: ({ name }) => {
    if (name === "nowhere") throw new Error("there is no page nowhere");
    return `page of ${name}`;
  },
});
const measure = tool({
  name: "measure",
  description: "Measures.",
  inputs: {},
  output: { type: "number" },
  execute: () => 20,
});

type Setting = Partial<CodeAgentOptions> & { run?: RunOptions };

const settings: Record<NonNullable<Transcript["agent"]>, Setting> = {
  markdown: { codeBlockTags: "markdown" },
  brackets: { codeBlockTags: ["[PY]", "[/PY]"] },
  structured: { useStructuredOutputsInternally: true },
  "three steps": { maxSteps: 3 },
  positive: { finalAnswerChecks: [(answer) => Number(answer) > 0 || "it must be positive"] },
  number: { run: { schema: { type: "number" } } },
  variables: { run: { additionalArgs: { prices: { apple: 1, pear: 2 } } } },
};

test.concurrent.each(transcripts)("$name", async ({ answers, seen, output, agent: kind }) => {
  const { run, ...options } = kind === undefined ? {} : settings[kind];
  const model = new ScriptedModel(answers);
  await using agent = new CodeAgent({ model, tools: [search, fetchPage, measure], ...options });
  const result = await agent.run("Do it", { ...run });
  const shown = model.requests.slice(1).map((messages) => textOf(messages.at(-1)!).replace(retryAdvice, ""));
  expect({ seen: shown, output: result, answers: model.requests.length }).toEqual({
    seen,
    output,
    answers: answers.length,
  });
});

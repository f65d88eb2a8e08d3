// Each transcript is a run in the real engine. Compared are all that the model was shown, every event in its order, and the answer.

import { expect, test } from "vitest";
import {
  type AgentEvent,
  CodeAgent,
  type CodeAgentOptions,
  type RunOptions,
  ScriptedModel,
  textOf,
  tool,
} from "../../src/index.ts";
import { formats } from "./formats.ts";
import { mistakes } from "./mistakes.ts";
import { teamwork } from "./teamwork.ts";
import type { Transcript } from "./transcript.ts";
import { work } from "./work.ts";

const transcripts = [...formats, ...mistakes, ...teamwork, ...work];

const retryAdvice =
  "\nNow let's retry: take care not to repeat previous errors! If several attempts have failed, try a completely different approach.";

/** The headings of a plan and the list of tools say the same in every run. */
const planRequest = /(Now bring the facts up to date, under these headings:)[\s\S]*/;

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
const pay = tool({
  name: "pay",
  description: "Pays.",
  inputs: { amount: { type: "number" } },
  needsApproval: ({ amount }) => Number(amount) > 10,
  execute: ({ amount }) => `paid ${amount}`,
});

const helper = (): CodeAgent =>
  new CodeAgent({
    name: "helper",
    description: "Helps.",
    tools: [search],
    model: new ScriptedModel(["<code>\nprint(search('h'))\n</code>", "<code>\nfinal_answer('helped')\n</code>"]),
  });

type Setting = Partial<CodeAgentOptions> & { run?: RunOptions };

const settings: Record<NonNullable<Transcript["agent"]>, () => Setting> = {
  markdown: () => ({ codeBlockTags: "markdown" }),
  brackets: () => ({ codeBlockTags: ["[PY]", "[/PY]"] }),
  structured: () => ({ useStructuredOutputsInternally: true }),
  "two steps": () => ({ maxSteps: 2 }),
  planning: () => ({ planningInterval: 2 }),
  short: () => ({ maxPrintOutputsLength: 20 }),
  check: () => ({
    finalAnswerChecks: [(answer) => Number(answer) > 0 || "it must be positive"],
    run: { schema: { type: "number" } },
  }),
  values: () => ({ run: { additionalArgs: { prices: { apple: 1, pear: 2 } } } }),
  team: () => ({ managedAgents: [helper()] }),
  approval: () => ({
    approve: ({ args }) =>
      Number(args.amount) > 100 ? { approved: false, reason: "too much" } : { approved: true, args: { amount: 11 } },
  }),
};

/** The events of a run in the form of `Transcript.events`. */
function tell(events: readonly AgentEvent[]): string[] {
  const lines: string[][] = [[]];
  for (const event of events) {
    const depth = "> ".repeat(event.agentPath.length - 1);
    const words = lines.at(-1)!;
    if (event.type === "run.start" || event.type === "model.delta") continue;
    if (event.type === "step.start") {
      if (words.length > 0) lines.push([]);
    } else if (event.type === "step.end" || event.type === "final" || event.type === "run.end") {
      if (words.length > 0) lines.push([]);
    } else {
      if (words.length === 0 && depth !== "") words.push(depth.trim());
      words.push(event.type === "model.end" ? "say" : event.type);
    }
  }
  return lines.filter((words) => words.length > 0).map((words) => words.join(" "));
}

/** What holds of every run, whatever happens in it. */
function requireOrder(events: readonly AgentEvent[]): void {
  const [first] = events;
  const own = events.filter((event) => event.runId === first.runId);
  expect([own[0].type, own.at(-2)?.type, own.at(-1)?.type]).toEqual(["run.start", "final", "run.end"]);
  const frame = own.filter((event) => /^step\./.test(event.type));
  frame.forEach((event, index) => {
    expect([event.type, event.stepNumber]).toEqual([
      index % 2 === 0 ? "step.start" : "step.end",
      Math.floor(index / 2) + 1,
    ]);
  });
  expect(events.map((event) => event.at)).toEqual(
    events.map((event) => event.at).toSorted((left, right) => left - right),
  );
}

test.concurrent.each(transcripts)("$name", async ({ answers, seen, events, output, agent: kind }) => {
  const { run, ...options } = kind === undefined ? {} : settings[kind]();
  const model = new ScriptedModel(answers);
  await using agent = new CodeAgent({ model, tools: [search, fetchPage, measure, pay], ...options });
  const happened: AgentEvent[] = [];
  for await (const event of agent.stream("Do it", { ...run })) happened.push(event);
  const end = happened.at(-1);
  if (end?.type !== "run.end") throw new Error("the run has no end");
  const shown = model.requests
    .slice(1)
    .map((messages) => textOf(messages.at(-1)!).replace(retryAdvice, "").replace(planRequest, "$1"));
  const outcome = { seen: shown, events: tell(happened), output: end.result.output, answers: model.requests.length };
  expect(outcome).toEqual({ seen, events, output, answers: answers.length });
  requireOrder(happened);
});

test("there are enough of them that have several steps, and each has a name of its own", () => {
  expect(transcripts.filter(({ answers }) => answers.length > 1).length).toBeGreaterThanOrEqual(75);
  expect(new Set(transcripts.map(({ name }) => name)).size).toBe(transcripts.length);
});

import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { CodeAgentOptions } from "../../src/agents/options.ts";
import type { AgentEvent } from "../../src/events.ts";
import { textOf } from "../../src/messages.ts";
import { type ScriptedEntry, ScriptedModel } from "../../src/models/scripted.ts";
import { ToolCallingAgent } from "../../src/agents/tool-calling-agent.ts";
import { buildMessagesBody } from "../../src/models/anthropic-request.ts";
import { buildChatCompletionsBody } from "../../src/models/openai-request.ts";
import { findModelRules } from "../../src/models/model-families.ts";
import { compactionPrompt } from "../../src/prompts/compaction.ts";
import { tool } from "../../src/tools/tool.ts";
import { TableExecutor, type TableProgram } from "./table-executor.ts";

const step = (program: string, inputTokens: number): ScriptedEntry => ({
  text: `<code>\n${program}\n</code>`,
  usage: { inputTokens, outputTokens: 10 },
});

const table: Record<string, TableProgram> = {
  ...Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`p${n + 1}`, ({ print }) => print(`out ${n + 1}`)])),
  end: ({ call }) => call("final_answer", ["end"]),
};

async function follow(entries: ScriptedEntry[], options: Partial<CodeAgentOptions>) {
  const model = new ScriptedModel(entries);
  const agent = new CodeAgent({ model, executor: () => new TableExecutor(table), ...options });
  const events: AgentEvent[] = [];
  for await (const event of agent.stream("Go")) events.push(event);
  return { agent, model, events };
}

const seen = (n: number): string => `Observation:\nExecution logs:\nout ${n}\nLast output from code snippet:\nNone`;
const said = (n: number): string => `<code>\np${n}\n</code>`;

test("older steps become a summary once a request is too long; the newest stay", async () => {
  const { agent, model, events } = await follow(
    [step("p1", 50), step("p2", 80), step("p3", 120), "p1 and p2 ran.", step("p4", 60), step("end", 70)],
    { compaction: { whenOver: 100, keepLast: 1 } },
  );
  expect(model.requests[3].map(textOf)).toEqual([
    textOf(model.requests[0][0]),
    "New task:\nGo",
    said(1),
    seen(1),
    said(2),
    `${seen(2)}\n${compactionPrompt()}`,
  ]);
  const summary = "New task:\nGo\n\nWhat was done so far, in short:\np1 and p2 ran.";
  expect(model.requests[4].slice(1).map(textOf)).toEqual([summary, said(3), seen(3)]);
  expect(model.requests[5].slice(1).map(textOf)).toEqual([summary, said(3), seen(3), said(4), seen(4)]);
  expect(agent.memory.steps.map(({ type }) => type)).toEqual([
    "task",
    "summary",
    "action",
    "action",
    "action",
    "final_answer",
  ]);
  expect(agent.memory.fullCode()).toBe("p1\n\np2\n\np3\n\np4\n\nend");
  expect(events.filter((event) => event.type === "compaction")).toMatchObject([
    { summary: "p1 and p2 ran.", steps: 2 },
  ]);
  const end = events.at(-1);
  if (end?.type !== "run.end") throw new Error("the run did not end");
  expect(end.result.steps.map(({ type }) => type)).toEqual(["task", ...Array(5).fill("action"), "final_answer"]);
  expect(agent.replay({ write: () => undefined })).toContain("── Summary of the 2 steps above ──\np1 and p2 ran.");
});

test("steps can be dropped without asking, more than once, and a callback may say more", async () => {
  const { model } = await follow([1, 2, 3, 4, 5].map((n) => step(`p${n}`, 200)).concat(step("end", 200)), {
    compaction: { whenOver: 100, keepLast: 1, how: "drop" },
    stepCallbacks: {
      summary: (summary) => {
        summary.summary += " Mine.";
      },
    },
  });
  expect(textOf(model.requests[5][1])).toBe(
    "New task:\nGo\n\nWhat was done so far, in short:\n4 earlier steps are not shown any more. Variables and functions that they defined are still there. Mine.",
  );
  expect(model.requests[5].slice(2).map(textOf)).toEqual([said(5), seen(5)]);
});

test.each(["summarize", "drop"] as const)(
  "%s: between two compactions each request goes on where the one before ended",
  async (how) => {
    const programs = Array.from({ length: 12 }, (_, index) => step(`p${index + 1}`, 50));
    const summaries = [step("sum 1", 50), step("sum 2", 50), step("sum 3", 50)];
    const entries =
      how === "drop"
        ? programs
        : [
            ...programs.slice(0, 4),
            summaries[0],
            ...programs.slice(4, 7),
            summaries[1],
            ...programs.slice(7, 10),
            summaries[2],
            ...programs.slice(10),
          ];
    const { model, events } = await follow([...entries, step("end", 50)], {
      compaction: { whenSteps: 4, keepLast: 1, how },
    });
    const requests = model.requests.filter((messages) => !textOf(messages.at(-1)!).endsWith(compactionPrompt()));
    const continued = requests.slice(1).map((messages, index) => {
      const before = requests[index];
      return JSON.stringify(messages.slice(0, before.length)) === JSON.stringify(before);
    });
    const compacted = events.flatMap((event) => (event.type === "compaction" ? [event.steps] : []));
    expect(compacted).toEqual([3, 4, 4]);
    expect(continued).toEqual([true, true, true, false, true, true, false, true, true, false, true, true]);
    // The system prompt and the task stay in front all the time.
    for (const [system, task] of requests)
      expect([textOf(system), textOf(task).slice(0, 12)]).toEqual([textOf(requests[0][0]), "New task:\nGo"]);
  },
);

test.each(["CodeAgent", "ToolCallingAgent"])(
  "the request for the summary of a %s begins as the request of an earlier step did, on the wire too",
  async (kind) => {
    const look = tool({ name: "look", description: "Looks.", inputs: {}, execute: () => "fog" });
    const call = (id: string): ScriptedEntry => ({ toolCalls: [{ id, name: "look", arguments: {} }] });
    const calls: ScriptedEntry[] = [call("a"), call("b"), call("c"), "They looked.", call("d")];
    const programs: ScriptedEntry[] = [step("p1", 1), step("p2", 1), step("p3", 1), "They ran.", step("p4", 1)];
    const model = new ScriptedModel(kind === "CodeAgent" ? programs : calls);
    const options = { model, compaction: { whenSteps: 3, keepLast: 1 }, maxSteps: 4 };
    const agent =
      kind === "CodeAgent"
        ? new CodeAgent({ ...options, executor: () => new TableExecutor(table) })
        : new ToolCallingAgent({ ...options, tools: [look] });
    // The script ends before the last answer: the run has failed by then.
    await agent.run("Go", { returnFullResult: true });
    const [step3, summary] = [2, 3].map((index) => {
      const [messages, asked] = [model.requests[index], model.requestOptions[index]];
      return { messages, asked };
    });
    expect(summary.asked).toEqual(kind === "CodeAgent" ? {} : { tools: step3.asked.tools, toolChoice: "none" });
    const rules = findModelRules("claude-sonnet-5");
    const settings = { promptCache: false, thinking: undefined, rules, refused: new Set<string>() } as const;
    const anthropic = [step3, summary].map(({ messages, asked }) => {
      const body = buildMessagesBody("claude-sonnet-5", messages, asked, settings);
      const turns = body.messages as { role: string; content: object[] }[];
      const blocks = turns.flatMap(({ role, content }) => content.map((block) => JSON.stringify({ role, ...block })));
      return [JSON.stringify(body.tools), JSON.stringify(body.system), ...blocks];
    });
    expect(anthropic[1].slice(0, -1)).toEqual(anthropic[0]);
    expect(anthropic[1].at(-1)).toBe(JSON.stringify({ role: "user", type: "text", text: compactionPrompt() }));
    const chat = [step3, summary].map(({ messages, asked }) => {
      const body = buildChatCompletionsBody("gpt-5", messages, asked, {
        rules: findModelRules("gpt-5"),
        refused: new Set(),
      });
      return JSON.stringify([body.tools, body.messages]);
    });
    expect(chat[1].startsWith(chat[0].replace(/"?\}\]\]$/, ""))).toBe(true);
  },
);

test("another model is shown the older steps, and neither the system prompt nor tools", async () => {
  const summarize = new ScriptedModel(["They ran."], { modelId: "small" });
  const { model } = await follow([step("p1", 1), step("p2", 1), step("p3", 1), step("end", 1)], {
    compaction: { whenSteps: 3, keepLast: 1 },
    roleModels: { summarize },
  });
  expect(summarize.requests[0].map(textOf)).toEqual([
    "An assistant is solving this task, step by step:\nGo\n\nBelow is the first part of its record, which will be replaced by a summary that you write.",
    "New task:\nGo",
    ...[said(1), seen(1), said(2), `${seen(2)}\n${compactionPrompt()}`],
  ]);
  expect([summarize.requestOptions, model.requests.length]).toEqual([[{}], 4]);
});

test("a summary that the model does not give changes nothing", async () => {
  const { model, events } = await follow(
    [step("p1", 200), step("p2", 200), step("p3", 200), new Error("no network"), step("end", 200)],
    { compaction: { whenOver: 100, keepLast: 1 } },
  );
  expect(model.requests[4].slice(1).map(textOf)).toEqual([
    "New task:\nGo",
    ...[1, 2, 3].flatMap((n) => [said(n), seen(n)]),
  ]);
  expect(events.flatMap((event) => (event.type === "log" ? [event.message] : []))).toEqual([
    "The older steps were not summarised: The model gave no answer: no network",
  ]);
  const silent = await follow([step("p1", 200), step("p2", 200), step("p3", 200), "", step("end", 200)], {
    compaction: { whenOver: 100, keepLast: 1 },
  });
  expect(silent.events.flatMap((event) => (event.type === "log" ? [event.message] : []))).toEqual([
    "The older steps were not summarised: the model gave no text.",
  ]);
});

test("without counts of the service the length of the text decides", async () => {
  const entries = ["p1", "p2", "p3", "end"].map((program) => `<code>\n${program}\n</code>`);
  const long = await follow(entries, { compaction: { whenOver: 100, keepLast: 1, how: "drop" } });
  expect(long.agent.memory.steps.map(({ type }) => type)).toContain("summary");
  const short = await follow(entries, { compaction: { whenOver: 100_000, keepLast: 1, how: "drop" } });
  expect(short.agent.memory.steps.map(({ type }) => type)).not.toContain("summary");
  await expect(follow([], { compaction: { whenOver: 0 } })).rejects.toThrow(
    "compaction.whenOver: wanted a whole number of at least 1, got 0.",
  );
});

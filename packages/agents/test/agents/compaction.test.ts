import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { CodeAgentOptions } from "../../src/agents/options.ts";
import type { AgentEvent } from "../../src/events.ts";
import { textOf } from "../../src/messages.ts";
import { type ScriptedEntry, ScriptedModel } from "../../src/models/scripted.ts";
import { TableExecutor, type TableProgram } from "./table-executor.ts";

const step = (program: string, inputTokens: number): ScriptedEntry => ({
  text: `<code>\n${program}\n</code>`,
  usage: { inputTokens, outputTokens: 10 },
});

const programs: Record<string, TableProgram> = {
  ...Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`p${n + 1}`, ({ print }) => print(`out ${n + 1}`)])),
  end: ({ call }) => call("final_answer", ["end"]),
};

async function follow(entries: ScriptedEntry[], options: Partial<CodeAgentOptions>) {
  const model = new ScriptedModel(entries);
  const agent = new CodeAgent({ model, executor: () => new TableExecutor(programs), ...options });
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
    "An assistant is solving this task, step by step:\nGo\n\nBelow is the first part of its record, which will be replaced by a summary that you write.",
    "New task:\nGo",
    said(1),
    seen(1),
    said(2),
    expect.stringMatching(
      /^Observation:\nExecution logs:\nout 2\n[\s\S]*Now write the summary, for the assistant itself/,
    ),
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
    const requests = model.requests.filter(([system]) => !textOf(system).startsWith("An assistant is solving"));
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

import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { AgentError } from "../../src/errors.ts";
import type { AgentEvent } from "../../src/events.ts";
import { textOf } from "../../src/messages.ts";
import { type ScriptedEntry, ScriptedModel } from "../../src/models/scripted.ts";
import { TableExecutor, type TableProgram } from "./table-executor.ts";

const code = (program: string): string => `Thought: next.\n<code>\n${program}\n</code>`;
const usage = { inputTokens: 100, outputTokens: 10 };

function team(memberEntries: ScriptedEntry[], options: { provideRunSummary?: boolean; maxTokens?: number } = {}) {
  const memberPrograms: Record<string, TableProgram> = {
    find: ({ print }) => print("looking"),
    "final city": ({ call, variables }) => call("final_answer", [`Found ${variables.get("city")}`]),
  };
  const leadPrograms: Record<string, TableProgram> = {
    ask: async ({ call, print }) => print(await call("searcher", ["Find it."], { additional_args: { city: "Rome" } })),
    done: ({ call }) => call("final_answer", ["done"]),
  };
  const memberModel = new ScriptedModel(memberEntries);
  const member = new CodeAgent({
    name: "searcher",
    description: "Searches the web.",
    model: memberModel,
    executor: () => new TableExecutor(memberPrograms),
    provideRunSummary: options.provideRunSummary,
  });
  const leadModel = new ScriptedModel([
    { text: code("ask"), usage },
    { text: code("done"), usage },
  ]);
  const lead = new CodeAgent({
    model: leadModel,
    managedAgents: [member],
    executor: () => new TableExecutor(leadPrograms),
    limits: { maxTokens: options.maxTokens },
  });
  return { lead, leadModel, member, memberModel };
}

test("a member is called as a function and reports; events, tokens and variables pass through", async () => {
  const { lead, leadModel, memberModel } = team([{ text: code("final city"), usage }]);
  const events: AgentEvent[] = [];
  for await (const event of lead.stream("Where?")) events.push(event);
  expect(textOf(leadModel.requests[0][0])).toContain(
    [
      "def searcher(task: str, additional_args: dict | None = None) -> str:",
      '    """Searches the web.',
      "",
      "    Args:",
      "        task: What the member has to do, in full: it sees nothing else.",
      "        additional_args: Values for the task; each key becomes a variable of the member's program.",
      "",
      "    Returns:",
      "        The member's report.",
      '    """',
    ].join("\n"),
  );
  expect(textOf(memberModel.requests[0][1])).toContain("You are 'searcher', a member of a team");
  expect(textOf(memberModel.requests[0][1])).toContain("city = 'Rome'");
  expect(textOf(leadModel.requests[1].at(-1)!)).toBe(
    "Observation:\nExecution logs:\nHere is the final answer of your team member 'searcher':\nFound Rome\nLast output from code snippet:\nNone",
  );
  const names = new Set(events.map((event) => event.agentName));
  expect(names).toEqual(new Set(["agent", "searcher"]));
  const end = events.at(-1);
  expect(end).toMatchObject({
    type: "run.end",
    agentName: "agent",
    result: { usage: { inputTokens: 300, outputTokens: 30 } },
  });
  expect(new Set(events.filter((event) => event.agentName === "searcher").map((event) => event.runId)).size).toBe(1);
});

test("a summary of the member's work is added when it is asked for", async () => {
  const { lead, leadModel } = team([code("find"), code("final city")], { provideRunSummary: true });
  await lead.run("Where?");
  const report = textOf(leadModel.requests[1].at(-1)!);
  expect(report).toBe(
    "Observation:\nExecution logs:\nHere is the final answer of your team member 'searcher':\nFound Rome\n\n" +
      "For more detail, here is a summary of the member's work:\n<summary_of_work>\nProgram:\nfind\n---\n" +
      "Observation:\nExecution logs:\nlooking\nLast output from code snippet:\nNone\n---\nProgram:\nfinal city\n</summary_of_work>\n" +
      "Last output from code snippet:\nNone",
  );
});

test("a member that fails is an exception of the program, and the lead goes on", async () => {
  const { lead, leadModel } = team([new AgentError("out of service", { code: "down" })]);
  expect(await lead.run("Where?")).toBe("done");
  expect(textOf(leadModel.requests[1].at(-1)!).split("\n")[3]).toBe(
    "RuntimeError: searcher() failed: The model gave no answer: out of service",
  );
});

test("the lead's limit of tokens holds for its members", async () => {
  const { lead } = team([{ text: "no code", usage: { inputTokens: 500, outputTokens: 0 } }, code("final city")], {
    maxTokens: 400,
  });
  const result = await lead.run("Where?", { returnFullResult: true });
  expect(result.state).toBe("limit");
  expect(result.error?.message).toBe("The run has used 610 tokens; its limit is 400.");
});

test("members need a name and a description, and names of their own", () => {
  const model = new ScriptedModel([]);
  const refusal = (make: () => unknown): string => {
    try {
      make();
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(refusal(() => new CodeAgent({ model, managedAgents: [new CodeAgent({ model, name: "a" })] }))).toBe(
    "managedAgents: wanted agents that have a name and a description, got one without a description.",
  );
  const twin = () => new CodeAgent({ model, name: "twin", description: "T." });
  expect(refusal(() => new CodeAgent({ model, managedAgents: [twin(), twin()] }))).toBe(
    "Two tools or managed agents of one agent are named 'twin'; each needs a name of its own.",
  );
});

test("visualize draws the team, replay tells the steps", async () => {
  const { lead } = team([code("final city")]);
  await lead.run("Where?");
  const written: string[] = [];
  const write = (text: string): void => void written.push(text);
  expect(lead.visualize({ write })).toBe(
    [
      "agent | CodeAgent | scripted",
      "├── Tools: final_answer",
      "└── searcher | CodeAgent | scripted",
      "    ├── Description: Searches the web.",
      "    └── Tools: final_answer",
    ].join("\n"),
  );
  const replay = lead.replay({ write });
  expect(replay).toMatch(/^── Task ──\nWhere\?\n/);
  expect(lead.replay({ detailed: true, write: () => undefined })).toMatch(
    /^── System prompt ──\nYou are an expert [\s\S]*\n\[input, user\]\nNew task:\nWhere\?\n/,
  );
  expect(replay).toContain("── Final answer ──\ndone");
  expect(written).toEqual([lead.visualize({ write: () => undefined }), replay]);
});

test("answers that JSON cannot hold are told, drawn and replayed as Python has them", async () => {
  const searcher = new CodeAgent({
    name: "searcher",
    description: "Searches.",
    model: new ScriptedModel([code("big")]),
    executor: () => new TableExecutor({ big: ({ call }) => call("final_answer", [2n ** 70n]) }),
  });
  const executor = new TableExecutor({
    ask: async ({ call, print }) => print(await call("searcher", ["Go"])),
    end: ({ call }) => call("final_answer", [[2n ** 70n, new Uint8Array(2)]]),
  });
  const model = new ScriptedModel([code("ask"), code("end")]);
  const lead = new CodeAgent({ model, managedAgents: [searcher], executor: () => executor });
  expect(await lead.run("Where?")).toEqual([2n ** 70n, new Uint8Array(2)]);
  expect(lead.memory.actionSteps()[0].observations).toContain("'searcher':\n1180591620717411303424\n");
  expect(lead.replay({ write: () => undefined })).toMatch(
    /── Final answer ──\n\[1180591620717411303424, bytes\(2\)\]$/,
  );
});

// When a run prints by itself.

import { afterEach, expect, test, vi } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { ToolCallingAgent } from "../../src/agents/tool-calling-agent.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { printerFor, type Verbosity } from "../../src/printing/verbosity.ts";
import { TableExecutor } from "../agents/table-executor.ts";
import { MemoryStream } from "./memory-stream.ts";

afterEach(() => vi.restoreAllMocks());

async function printedBy(work: () => Promise<unknown>): Promise<string> {
  let text = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  await work().catch(() => undefined);
  spy.mockRestore();
  return text.replaceAll(/\d+\.\d\d s/g, "0.00 s");
}

const executor = () => new TableExecutor({ "final 1": ({ call }) => call("final_answer", [1]) });
const answer = "Thought: end.\n<code>\nfinal 1\n</code>";
const agentWith = (verbosity: Verbosity | undefined, entries: (string | Error)[] = [answer]) =>
  new CodeAgent({ model: new ScriptedModel(entries), executor, verbosity });

test("without a terminal only a verbosity that was chosen prints", async () => {
  expect(await printedBy(() => agentWith(undefined).run("Go"))).toBe("");
  expect(await printedBy(() => agentWith("off").run("Go"))).toBe("");
  expect(await printedBy(() => agentWith("error").run("Go"))).toBe("");
  const rule = (title: string, sign = "─"): string => `${sign}${sign} ${title} `.padEnd(80, sign);
  expect(await printedBy(() => agentWith("info").run("Go"))).toBe(
    [
      rule("Task"),
      "Go",
      "Model: scripted | Tools: final_answer",
      "",
      rule("Step 1", "━"),
      "end.",
      "",
      "  1  final 1",
      "",
      "[Step 1: Duration 0.00 s]",
      "",
      rule("Final answer", "━"),
      "1",
      "",
      "[Run: success | 1 step | Duration 0.00 s]",
      "",
    ].join("\n"),
  );
});

test("error prints what ended the run, and stream() never prints", async () => {
  expect(await printedBy(() => agentWith("error", [new Error("no network")]).run("Go"))).toBe(
    "The model gave no answer: no network\n",
  );
  const streamed = async () => {
    for await (const _ of agentWith("debug").stream("Go"));
  };
  expect(await printedBy(streamed)).toBe("");
});

test("on a terminal the default is info", () => {
  const terminal = new MemoryStream(80);
  const file = new MemoryStream();
  const prints = (stream: MemoryStream, chosen?: Verbosity): boolean => printerFor(chosen, { stream }) !== null;
  expect([prints(terminal), prints(file), prints(terminal, "off"), prints(file, "error")]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("native calls, an answer that is JSON and a refused answer are shown once", async () => {
  const model = new ScriptedModel([
    {
      text: "Both.",
      toolCalls: [
        { id: "a", name: "no_tool", arguments: {} },
        { id: "b", name: "final_answer", arguments: { answer: 1 } },
      ],
    },
    '{"name": "final_answer", "arguments": {"answer": 2}}',
    { toolCalls: [{ id: "c", name: "final_answer", arguments: { answer: 3 } }] },
  ]);
  const finalAnswerChecks = [(given: unknown) => given === 3 || "it must be 3"];
  const agent = new ToolCallingAgent({ model, verbosity: "info", finalAnswerChecks });
  const text = await printedBy(() => agent.run("Go"));
  expect(
    text
      .replaceAll(/\(\d+ ms\)/g, "(0 ms)")
      .split("\n")
      .slice(4, -5),
  ).toEqual([
    "━━ Step 1 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━",
    "Both.",
    "→ no_tool()",
    "✗ final_answer: final_answer() must be the only call of its step, so this call was not carried out. Look at the other results first, then give the answer.  (0 ms)",
    "✗ no_tool: There is no tool 'no_tool'. The tools are: final_answer.  (0 ms)",
    "[Step 1: Duration 0.00 s]",
    "",
    "━━ Step 2 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━",
    "✗ The final answer was refused by the check number 1: it must be 3",
    "[Step 2: Duration 0.00 s]",
    "",
    "━━ Step 3 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━",
    "[Step 3: Duration 0.00 s]",
    "",
  ]);
});

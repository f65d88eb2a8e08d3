// The printer fed with events: those of a real agent whose executor is a table, and single ones where an agent cannot easily be
// brought to say them.

import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { Printer, type PrinterOptions } from "../../src/printing/printer.ts";
import type { AgentEvent, AgentEventBody } from "../../src/events.ts";
import { ScriptedModel, type ScriptedEntry } from "../../src/models/scripted.ts";
import { tool } from "../../src/tools/tool.ts";
import { TableExecutor, type TableProgram } from "../agents/table-executor.ts";
import { MemoryStream } from "./memory-stream.ts";

const add = tool({
  name: "add",
  description: "Adds two numbers.",
  inputs: {
    type: "object",
    properties: { a: { type: "number", description: "One." }, b: { type: "number", description: "Other." } },
    required: ["a", "b"],
  },
  execute: ({ a, b }) => Number(a) + Number(b),
});

const answer = (thought: string, code: string): string => `Thought: ${thought}\n<code>\n${code}\n</code>`;

type Scene = { script: ScriptedEntry[]; programs: Record<string, TableProgram>; maxSteps?: number };

/** What a run looks like, with the times replaced. */
async function printRun(scene: Scene, options: PrinterOptions & { columns?: number } = {}): Promise<string> {
  const stream = new MemoryStream(options.columns);
  const agent = new CodeAgent({
    model: new ScriptedModel(scene.script, { modelId: "scripted", chunkSize: 3 }),
    tools: [add],
    executor: new TableExecutor(scene.programs),
    maxSteps: scene.maxSteps,
  });
  await new Printer({ env: {}, ...options, stream }).drain(agent.stream("What is 1 + 2?"));
  return stream.text.replaceAll(/\d+\.\d\d s/g, "0.00 s").replaceAll(/\(\d+ ms\)/g, "(0 ms)");
}

const sum: Scene = {
  script: [
    {
      text: answer("I call the tool and print.", "x = add(1, b=2)\nprint(x)"),
      usage: { inputTokens: 1234, outputTokens: 56 },
    },
    { text: answer("That is it.", "final_answer(x)"), usage: { inputTokens: 1300, outputTokens: 20 } },
  ],
  programs: {
    "x = add(1, b=2)\nprint(x)": async ({ print, call }) => {
      print("x is", await call("add", [1], { b: 2 }));
    },
    "final_answer(x)": ({ call }) => call("final_answer", [3]),
  },
};

test("a run on a file: whole lines, no colours", async () => {
  expect(await printRun(sum)).toBe(`\
── Task ────────────────────────────────────────────────────────────────────────
What is 1 + 2?
Model: scripted | Tools: add, final_answer

━━ Step 1 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
I call the tool and print.

  1  x = add(1, b=2)
  2  print(x)

→ add(1, b=2) = 3  (0 ms)
│ x is 3
[Step 1: Duration 0.00 s | Input tokens: 1,234 | Output tokens: 56]

━━ Step 2 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
That is it.

  1  final_answer(x)

[Step 2: Duration 0.00 s | Input tokens: 1,300 | Output tokens: 20]

━━ Final answer ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
3

[Run: success | 2 steps | Duration 0.00 s | Input tokens: 2,534 | Output tokens: 76]
`);
});

test("a narrow terminal: nothing is wider than it", async () => {
  const text = await printRun(sum, { columns: 24, env: { TERM: "dumb" } });
  expect(text).toContain("\nI call the tool and \nprint.\n");
  expect(text).toContain("\n→ add(1, b=2)\n  = 3  (0 ms)\n");
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(24);
});

test("colours where there is a terminal or they are forced, none where they are not wanted", async () => {
  const sequence = "\x1b[";
  expect(await printRun(sum, { columns: 80 })).toContain(
    `${sequence}1;36madd${sequence}0m(${sequence}33m1${sequence}0m`,
  );
  expect(await printRun(sum, { env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).toContain(sequence);
  expect(await printRun(sum, { columns: 80, env: { NO_COLOR: "1" } })).not.toContain(sequence);
  expect(await printRun(sum, { columns: 80, env: { FORCE_COLOR: "0" } })).not.toContain(sequence);
  expect(await printRun(sum, { columns: 80, env: { TERM: "dumb" } })).not.toContain(sequence);
  expect(await printRun(sum, { columns: 80, env: { NO_COLOR: "" } })).toContain(sequence);
  expect(await printRun(sum)).not.toContain(sequence);
});

test("quiet: the answer and nothing else", async () => {
  expect(await printRun(sum, { level: "quiet" })).toBe("3\n");
  const failed: Scene = { script: [new Error("no network")], programs: {} };
  expect(await printRun(failed, { level: "quiet" })).toBe("The model gave no answer: no network\n");
});

test("verbose: the observation as the model gets it", async () => {
  expect(await printRun(sum, { level: "verbose" })).toContain(
    "│ x is 3\n\nObservation:\nExecution logs:\nx is 3\nLast output from code snippet:\nNone\n[Step 1",
  );
});

test("the value of the last expression is shown, None is not", async () => {
  const text = await printRun({
    script: [answer("Look.", "x"), answer("Done.", "final_answer('a\\nb')")],
    programs: { x: () => ({ a: 1 }), "final_answer('a\\nb')": ({ call }) => call("final_answer", ["a\nb"]) },
  });
  expect(text).toContain('  1  x\n\n= {"a":1}\n[Step 1: Duration 0.00 s]\n');
  expect(text).toContain("━━\na\nb\n\n[Run: success | 2 steps | Duration 0.00 s]\n");
});

test("errors of the program, of a tool and of the answer's form", async () => {
  const text = await printRun({
    script: [answer("Wrong.", "boom()"), answer("Wrong too.", "add(1)"), "No code at all.", new Error("gone")],
    programs: {
      "boom()": () => {
        throw Object.assign(new Error("name 'boom' is not defined"), { name: "NameError" });
      },
      "add(1)": ({ call }) => call("add", [1]),
    },
  });
  expect(text).toContain(`
  1  boom()

✗ Traceback (most recent call last):
    ...
  NameError: name 'boom' is not defined
[Step 1: Duration 0.00 s]
`);
  expect(text).toContain(`
→ add(1)
✗ add() missing 1 required positional argument: 'b'  (0 ms)
✗ Traceback (most recent call last):
    ...
  TypeError: add() missing 1 required positional argument: 'b'
`);
  expect(text).toContain(`
No code at all.
✗ Your answer has no code block: the regex pattern <code>(.*?)</code> does not match it.
  Your answer was:
  No code at all.
  Write it in this form:
`);
  expect(text).toMatch(
    /\[Step 4: Duration 0\.00 s\]\n\n✗ The model gave no answer: gone\n\n\[Run: failed \| 4 steps \| Duration 0\.00 s\]\n$/,
  );
});

test("a run that used all its steps says so", async () => {
  const text = await printRun({ script: [answer("Hm.", "x"), "It is 3."], programs: { x: () => 3 }, maxSteps: 1 });
  expect(text).toMatch(
    /━━ Final answer ━+\nIt is 3\.\n\nThe run used all its 1 steps without a final answer\.\n\[Run: max_steps/,
  );
});

test("what the model, the program and a tool say cannot reach the terminal's controls", async () => {
  const evil = "\x1b]52;c;aGk=\x07\x1b[2J\r\u202e";
  const text = await printRun(
    {
      script: [answer(`See ${evil}`, `print('${evil}')`), answer("Done.", "final_answer(1)")],
      programs: {
        [`print('${evil}')`]: async ({ print, call }) => {
          print(evil);
          await call("add", [evil, 2]).catch(() => undefined);
        },
        "final_answer(1)": ({ call }) => call("final_answer", [evil]),
      },
    },
    { columns: 60, env: { NO_COLOR: "1" } },
  );
  expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  expect(text).toContain("│ ␛]52;c;aGk=␇␛[2J␍\\u202e\n");
});

// Single events.

const origin = { runId: "r1", stepNumber: 1, agentName: "agent", agentPath: ["agent"], at: 0 };

function printEvents(bodies: (AgentEventBody & Partial<AgentEvent>)[], columns?: number, level?: "verbose"): string {
  const stream = new MemoryStream(columns);
  const printer = new Printer({ stream, env: { NO_COLOR: "1" }, level });
  for (const body of bodies) printer.print({ ...origin, ...body } as AgentEvent);
  return stream.text;
}

const call = (id: string, name: string, more: object = {}): AgentEventBody & Partial<AgentEvent> => ({
  type: "tool.call",
  id,
  name,
  args: [],
  kwargs: {},
  ...more,
});

test("the thought appears word by word", () => {
  const stream = new MemoryStream(30);
  const printer = new Printer({ stream, env: { NO_COLOR: "1" } });
  printer.print({ ...origin, type: "step.start" });
  const before = stream.text.length;
  const seen: string[] = [];
  for (const text of ["I ", "look ", "it up", ": 日本", "語 and more words than fit", "\n- one\n", "- two"]) {
    printer.print({ ...origin, type: "model.delta", text });
    seen.push(stream.text.slice(before));
  }
  expect(seen[1]).toBe("I ");
  expect(seen[2]).toBe("I look it ");
  expect(seen[3]).toBe("I look it up: 日本");
  printer.print({ ...origin, type: "model.end", text: "", usage: null, modelId: "m" });
  expect(stream.text.slice(before)).toBe("I look it up: 日本語 and more \nwords than fit\n- one\n- two\n");
});

test("the code appears line by line", () => {
  const stream = new MemoryStream();
  const printer = new Printer({ stream, env: {} });
  printer.print({ ...origin, type: "step.start" });
  printer.print({ ...origin, type: "model.delta", text: "Go.\n<code>\nx = 1\ny = " });
  expect(stream.text).toMatch(/━\nGo\.\n\n {2}1 {2}x = 1\n$/);
  printer.print({ ...origin, type: "model.end", text: "", usage: null, modelId: "m" });
  printer.print({ ...origin, type: "action.code", code: "x = 1\ny =", thought: "Go." });
  expect(stream.text).toMatch(/ {2}2 {2}y = \n$/);
  printer.print({ ...origin, type: "action.code", code: "z", thought: "Go." });
  expect(stream.text).toMatch(/What runs is:\n\n {2}1 {2}z\n$/);
});

test("a fence around the program is no line of it, one within a string is", () => {
  const shown = (program: string): string =>
    printEvents([
      { type: "step.start" },
      { type: "model.delta", text: `<code>\n${program}\n</code>` },
      { type: "model.end", text: "", usage: null, modelId: "m" },
    ])
      .split("\n")
      .slice(1)
      .join("\n");
  expect(shown("```python\nx = 1\n```")).toBe("\n  1  x = 1\n");
  expect(shown('x = """\n```\n"""')).toBe('\n  1  x = """\n  2  ```\n  3  """\n');
});

test("results that come in another order than the calls name their tool", () => {
  const text = printEvents([
    call("1", "a"),
    call("2", "b"),
    { type: "tool.result", id: "1", name: "a", value: null, ms: 1500 },
    { type: "tool.result", id: "2", name: "b", error: new Error("no"), ms: 2 },
  ]);
  expect(text).toBe("→ a()\n→ b()\n← a = None  (1.50 s)\n✗ b: no  (2 ms)\n");
});

test("output that does not end its line, and a log, stand where they came", () => {
  const text = printEvents([
    { type: "stdout", text: "a\nb" },
    { type: "stdout", text: "c" },
    { type: "log", message: "retrying" },
    { type: "stdout", text: "d\n" },
  ]);
  expect(text).toBe("│ a\n│ bc\n· retrying\n│ d\n");
});

test("long things are shortened, unless all is wanted", () => {
  const lines = Array.from({ length: 1250 }, (_, index) => `${index}\n`).join("");
  const events: (AgentEventBody & Partial<AgentEvent>)[] = [
    { type: "stdout", text: lines },
    call("1", "a", { args: ["x".repeat(1000)] }),
    { type: "tool.result", id: "1", name: "a", value: Array.from({ length: 500 }, (_, index) => index), ms: 1 },
    { type: "observation", text: `Execution logs:\n${lines.trimEnd()}\nLast output from code snippet:\nNone` },
  ];
  const short = printEvents(events).split("\n");
  expect(short).toHaveLength(203);
  expect(short[199]).toBe("│ 199");
  expect(short[200]).toBe(
    `→ a('${"x".repeat(200)}...') = [${Array.from({ length: 53 }, (_, i) => i).join(", ")}, ...]  (1 ms)`,
  );
  expect(short[201]).toBe("│ 1,050 more lines, not shown at this level");
  const long = printEvents(events, undefined, "verbose").split("\n");
  expect(long[1249]).toBe("│ 1249");
  expect(long[1250]).toMatch(/^→ a\('x{1000}'\) = \[0, .*, 499\] {2}\(1 ms\)$/);
});

test("a sub-agent's run stands inside the call that it is", () => {
  const inner = { runId: "r2", agentName: "searcher" };
  const timing = { startedAt: 0, endedAt: 10, durationMs: 10 };
  const usage = { inputTokens: 0, outputTokens: 0 };
  const text = printEvents(
    [
      call("1", "searcher", { args: ["Find it."] }),
      { ...inner, type: "run.start", task: "Find it.", modelId: "m", tools: [] },
      { ...inner, type: "final", output: "found" },
      { ...inner, type: "run.end", result: { output: "found", state: "success", steps: [], usage, timing } },
      { type: "tool.result", id: "1", name: "searcher", value: "found", ms: 10 },
    ],
    30,
  );
  expect(text).toBe(`\
→ searcher('Find it.')
┆
┆ ── Task of searcher ────────
┆ Find it.
┆ Model: m | Tools: none
┆
┆ ━━ Final answer ━━━━━━━━━━━━
┆ found
┆
┆ [Run: success | 0 steps | 
┆ Duration 0.01 s]
← searcher = 'found'  (10 ms)
`);
});

test("a plan has a place of its own", () => {
  expect(printEvents([{ type: "plan", plan: "1. Look.\n2. Tell.", usage: null }], 24)).toBe(
    "── Plan ────────────────\n1. Look.\n2. Tell.\n",
  );
});

test("progress of a call stands below it, at level info not each percent of it", () => {
  const events: AgentEventBody[] = [
    call("1", "load", { args: ["a.csv"] }),
    ...[0.1, 0.11, 0.12, 0.2].map(
      (fraction): AgentEventBody => ({ type: "tool.progress", id: "1", name: "load", message: "reading", fraction }),
    ),
    { type: "tool.progress", id: "1", name: "load", message: "almost\x1b[2J" },
    { type: "tool.result", id: "1", name: "load", value: 3, ms: 7 },
  ];
  expect(printEvents(events)).toBe(
    "→ load('a.csv')\n· load: reading (10 %)\n· load: reading (20 %)\n· load: almost␛[2J\n← load = 3  (7 ms)\n",
  );
  expect(printEvents(events, undefined, "verbose")).toContain(
    "(10 %)\n· load: reading (11 %)\n· load: reading (12 %)\n",
  );
});

test("reasoning is for who wants everything", () => {
  const events: AgentEventBody[] = [{ type: "step.start" }, { type: "model.delta", reasoning: "Hmm, let me see.\n" }];
  expect(printEvents(events)).not.toContain("Hmm");
  expect(printEvents(events, undefined, "verbose")).toContain("Hmm, let me see.\n");
});

test("values that are no plain data are shown as far as they can be", () => {
  const cycle: Record<string, unknown> = { a: 1n };
  cycle.self = cycle;
  const odd = [cycle, new Map([[1, new Set(["x"])]]), new Uint8Array(3), new Date(0), () => 1, Number.NaN, undefined];
  const text = printEvents([call("1", "a"), { type: "tool.result", id: "1", name: "a", value: odd, ms: 0 }]);
  expect(text).toBe(
    "→ a() = [{'a': 1, 'self': ...}, {1: {'x'}}, bytes(3), 1970-01-01T00:00:00.000Z, <function >, nan, None]  (0 ms)".trimEnd(),
  );
});

test("text of any shape and size is shown, none of it in time that grows with the square of its size", () => {
  const shapes = ["x", "日", " ", "`", "C", "\\", ":", "\r", "👩‍👩‍👧", "a\u0301"].map((shape) => shape.repeat(10_000));
  for (const shape of shapes) {
    printEvents(
      [
        { type: "step.start" },
        { type: "model.delta", text: shape },
        { type: "model.delta", text: "<code>\nmatch " },
        { type: "model.delta", text: shape },
        { type: "model.end", text: "", usage: null, modelId: "m" },
        { type: "stdout", text: shape },
        call("1", "a", { args: [shape] }),
        { type: "tool.result", id: "1", name: "a", value: shape, ms: 1 },
        { type: "final", output: shape },
      ],
      40,
      "verbose",
    );
  }
}, 120_000);

test("a long word that comes in small pieces is not held back for ever", () => {
  const stream = new MemoryStream(40);
  const printer = new Printer({ stream, env: { NO_COLOR: "1" } });
  printer.print({ ...origin, type: "step.start" });
  const before = stream.text.length;
  for (let i = 0; i < 300; i++) printer.print({ ...origin, type: "model.delta", text: "x" });
  expect(stream.text.length - before).toBeGreaterThan(200);
  printer.print({ ...origin, type: "model.end", text: "", usage: null, modelId: "m" });
  expect(stream.text.slice(before)).toBe(`${`${"x".repeat(40)}\n`.repeat(7)}${"x".repeat(20)}\n`);
});

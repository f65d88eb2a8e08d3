// What code actions save: the same tasks as programs and as JSON tool calls, in turns and tokens.
//
//     npm run bench:tokens            a table; docs/why-code.md says what is counted and what is not
//     npm run bench:tokens -- --json  the same as data
//
// Both kinds of agent are the real ones, with the real tools and prompts; only the model is scripted (token-workflows.ts). Each request
// is recorded as it would go to a service and counted with the tokenizer of OpenAI's models. A run that does not come to the
// expected answer ends the measurement.

import { isDeepStrictEqual } from "node:util";
import { type Agent, type ChatMessage, CodeAgent, type Model, type ModelTool, ScriptedModel, ToolCallingAgent } from "adder-agents";
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { tools } from "./token-tools.ts";
import { readWorkflows, type Workflow } from "./token-workflows.ts";

export type Figures = { turns: number; input: number; output: number; conversation: number };

const countText = (text: string): number => encode(text).length;

/** Three tokens go around each message. */
function countMessage({ content, toolCalls = [] }: ChatMessage): number {
  const texts = typeof content === "string" ? [content] : content.map((part) => (part.type === "text" ? part.text : ""));
  const calls = toolCalls.map(({ name, arguments: args }) => name + JSON.stringify(args));
  return 3 + [...texts, ...calls].reduce((sum, text) => sum + countText(text), 0);
}

const countTools = (given: readonly ModelTool[] = []): number =>
  given.reduce((sum, { name, description, parameters }) => sum + countText(JSON.stringify({ name, description, parameters })), 0);

/** The scripted model with an ear on what it is asked. */
function listen(model: ScriptedModel, figures: Figures): Model {
  const hear = (messages: readonly ChatMessage[], given: readonly ModelTool[] | undefined): void => {
    const all = messages.reduce((sum, message) => sum + countMessage(message), 0);
    figures.turns++;
    figures.input += all + countTools(given);
    figures.conversation += messages.filter(({ role }) => role !== "system").reduce((sum, each) => sum + countMessage(each), 0);
  };
  return new Proxy(model, {
    get(target, key) {
      if (key === "stream") {
        return (...given: Parameters<Model["stream"]>) => {
          hear(given[0], given[1]?.tools);
          return target.stream(...given);
        };
      }
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

async function measure(workflow: Workflow, make: (model: Model) => Agent, script: ScriptedModel, output: number): Promise<Figures> {
  const figures: Figures = { turns: 0, input: 0, output, conversation: 0 };
  await using agent = make(listen(script, figures));
  const answer = await agent.run(workflow.task);
  if (!isDeepStrictEqual(answer, workflow.answer)) {
    throw new Error(`"${workflow.task}": wanted ${JSON.stringify(workflow.answer)}, got ${JSON.stringify(answer)}.`);
  }
  return figures;
}

/** A model that looks at what came out before it answers: one step more in each task. */
function inTwoLooks(programs: Workflow["programs"], answer: unknown): Workflow["programs"] {
  const [thought, code] = programs[programs.length - 1];
  return [
    ...programs.slice(0, -1),
    [thought, code.replace(/final_answer\((.*)\)$/s, "print($1)")],
    ["I have what was asked for.", `final_answer(${JSON.stringify(answer)})`],
  ];
}

function asCode(workflow: Workflow, programs = workflow.programs): Promise<Figures> {
  const answers = programs.map(([thought, code]) => `Thought: ${thought}\n<code>\n${code}\n</code>`);
  const output = answers.reduce((sum, answer) => sum + countText(answer), 0);
  return measure(workflow, (model) => new CodeAgent({ model, tools }), new ScriptedModel(answers), output);
}

function asCalls(workflow: Workflow): Promise<Figures> {
  const turns = workflow.calls.map((calls, turn) => ({
    toolCalls: calls.map(([name, args], index) => ({ id: `call_${turn}_${index}`, name, arguments: args })),
  }));
  const output = workflow.calls.flat().reduce((sum, [name, args]) => sum + countText(name + JSON.stringify(args)), 0);
  return measure(workflow, (model) => new ToolCallingAgent({ model, tools }), new ScriptedModel(turns), output);
}

const add = (list: readonly Figures[]): Figures => ({
  turns: list.reduce((sum, { turns }) => sum + turns, 0),
  input: list.reduce((sum, { input }) => sum + input, 0),
  output: list.reduce((sum, { output }) => sum + output, 0),
  conversation: list.reduce((sum, { conversation }) => sum + conversation, 0),
});

export const percent = (code: number, calls: number): string => `${code <= calls ? "-" : "+"}${Math.round(Math.abs(1 - code / calls) * 100)} %`;

export type Row = { name: string; kind: Workflow["kind"]; code: Figures; careful: Figures; calls: Figures };

/** All workflows in all three ways. Throws where an agent does not come to the expected answer. */
export async function measureWorkflows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const workflow of await readWorkflows()) {
    rows.push({
      name: workflow.task,
      kind: workflow.kind,
      code: await asCode(workflow),
      careful: await asCode(workflow, inTwoLooks(workflow.programs, workflow.answer)),
      calls: await asCalls(workflow),
    });
  }
  return rows;
}

export type Sums = Omit<Row, "name" | "kind">;

export const sumOf = (rows: readonly Row[]): Sums => ({
  code: add(rows.map(({ code }) => code)),
  careful: add(rows.map(({ careful }) => careful)),
  calls: add(rows.map(({ calls }) => calls)),
});

export const totalOf = ({ input, output }: Figures): number => input + output;

function line(name: string, { code, careful, calls }: Sums): string {
  const each = (read: (figures: Figures) => number): string => [code, careful, calls].map(read).join(" / ");
  const cells = [
    each(({ turns }) => turns),
    each(({ output }) => output),
    each(({ conversation }) => conversation),
    each(totalOf),
    percent(totalOf(code), totalOf(calls)),
    percent(totalOf(careful), totalOf(calls)),
  ];
  return `| ${name} | ${cells.join(" | ")} |`;
}

const heading = [
  "| code / careful code / JSON calls | turns | output tokens | conversation | all tokens | code | careful code |",
  "|---|---|---|---|---|---|---|",
];
const kinds = ["one call", "chain", "many", "mixed"] as const;

/** The table of docs/why-code.md. */
export function sumTable(rows: readonly Row[]): string {
  const sums = kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return line(`${kind} (${own.length})`, sumOf(own));
  });
  return [...heading, ...sums, line(`**all ${rows.length}**`, sumOf(rows))].join("\n");
}

if (import.meta.main) {
  const rows = await measureWorkflows();
  if (process.argv.includes("--json")) console.log(JSON.stringify(rows, null, 2));
  else console.log(`${[...heading, ...rows.map(({ name, ...row }) => line(name, row))].join("\n")}\n\n${sumTable(rows)}`);
}

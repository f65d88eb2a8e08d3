import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { AgentEvent } from "../../src/events.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { tool } from "../../src/tools/tool.ts";
import { TableExecutor, type TableProgram } from "./table-executor.ts";

const weather = tool({
  name: "get_weather",
  description: "Tells the weather.",
  inputs: { city: { type: "string", description: "The city." } },
  output: { type: "string" },
  execute: ({ city }) => `sunny in ${city}`,
});

const code = (thought: string, program: string): string => `Thought: ${thought}\n<code>\n${program}\n</code>`;

function agentWith(
  answers: ConstructorParameters<typeof ScriptedModel>[0],
  programs: Record<string, TableProgram>,
  more = {},
) {
  const model = new ScriptedModel(answers);
  const executor = new TableExecutor(programs);
  return { model, executor, agent: new CodeAgent({ model, tools: [weather], executor, ...more }) };
}

const programs: Record<string, TableProgram> = {
  'print(get_weather("Paris"))': async ({ call, print }) => print(await call("get_weather", ["Paris"])),
  'final_answer("sunny")': ({ call }) => call("final_answer", ["sunny"]),
  "1 / 0": () => {
    throw Object.assign(new Error("division by zero"), { name: "ZeroDivisionError" });
  },
  "41 + 1": () => 42,
};

test("a run goes from the task over an observation to the final answer", async () => {
  const { agent, model } = agentWith(
    [code("I look.", 'print(get_weather("Paris"))'), code("I know.", 'final_answer("sunny")')],
    programs,
  );
  expect(await agent.run("How is the weather?")).toBe("sunny");
  expect(model.requests[0].map((message) => message.role)).toEqual(["system", "user"]);
  expect(model.requests[1].slice(1)).toEqual([
    { role: "user", content: "New task:\nHow is the weather?" },
    { role: "assistant", content: 'Thought: I look.\n<code>\nprint(get_weather("Paris"))\n</code>' },
    {
      role: "user",
      content: "Observation:\nExecution logs:\nsunny in Paris\nLast output from code snippet:\nNone",
    },
  ]);
  expect(model.requestOptions[0]).toEqual({ stop: ["</code>", "\nObservation:"] });
});

test("the events of a run, in order, each with run, step and agent", async () => {
  const { agent } = agentWith(
    [code("I look.", 'print(get_weather("Paris"))'), code("I know.", 'final_answer("sunny")')],
    programs,
  );
  const events: AgentEvent[] = [];
  for await (const event of agent.stream("How is the weather?")) events.push(event);
  const types = events.map((event) => event.type).filter((type) => type !== "model.delta");
  expect(types).toEqual([
    "run.start",
    "step.start",
    "model.end",
    "action.code",
    "tool.call",
    "tool.result",
    "stdout",
    "observation",
    "step.end",
    "step.start",
    "model.end",
    "action.code",
    "tool.call",
    "tool.result",
    "step.end",
    "final",
    "run.end",
  ]);
  expect(new Set(events.map((event) => event.runId)).size).toBe(1);
  expect(events[0]).toMatchObject({
    task: "How is the weather?",
    modelId: "scripted",
    tools: ["get_weather", "final_answer"],
  });
  expect(events.find((event) => event.type === "tool.call")).toMatchObject({
    id: "call_1_1",
    name: "get_weather",
    args: ["Paris"],
    kwargs: {},
    stepNumber: 1,
    agentName: "agent",
  });
  expect(events.find((event) => event.type === "action.code")).toMatchObject({
    thought: "I look.",
    code: 'print(get_weather("Paris"))',
  });
  expect(events.at(-1)).toMatchObject({
    type: "run.end",
    stepNumber: 0,
    result: { output: "sunny", state: "success" },
  });
});

test("an answer without code and a program that fails go back to the model", async () => {
  const { agent, model } = agentWith(
    [
      "The final answer is 42.",
      code("I try.", "1 / 0"),
      code("I compute.", "41 + 1"),
      code("Done.", 'final_answer("sunny")'),
    ],
    programs,
  );
  expect(await agent.run("Do it")).toBe("sunny");
  expect(model.requests[1].at(-1)).toEqual({
    role: "user",
    content:
      "Error:\nYour answer has no code block: the regex pattern <code>(.*?)</code> does not match it.\n" +
      "Your answer was:\nThe final answer is 42.\n" +
      "Write it in this form:\nThought: what you do next and why\n<code>\n# Python code\n</code>\n" +
      'If you want to give the final answer, do it in code too:\n<code>\nfinal_answer("your answer")\n</code>\n' +
      "Now let's retry: take care not to repeat previous errors! If several attempts have failed, try a completely different approach.",
  });
  expect(model.requests[2].at(-1)?.content).toBe(
    "Error:\nTraceback (most recent call last):\n  ...\nZeroDivisionError: division by zero\n" +
      "Now let's retry: take care not to repeat previous errors! If several attempts have failed, try a completely different approach.",
  );
  expect(model.requests[3].at(-1)?.content).toBe("Observation:\nLast output from code snippet:\n42");
  expect(agent.memory.actionSteps().map((step) => step.error?.code)).toEqual([
    "code_block_missing",
    "execution_failed",
    undefined,
    undefined,
  ]);
});

// Cancelling in the middle of things: whatever goes on ends within 250 ms, in the real engine.

import { expect, test } from "vitest";
import { type AgentEvent, CodeAgent, FunctionModel, type RunResult, tool } from "../../src/index.ts";

const code = (program: string): string => `Thought: on.\n<code>\n${program}\n</code>`;
const never = (): Promise<never> => new Promise(() => undefined);

type Stopped = { ms: number; result: RunResult };

/** Runs until the event comes, waits a little, aborts. */
async function stopAt(agent: CodeAgent, type: AgentEvent["type"]): Promise<Stopped> {
  const controller = new AbortController();
  const events = agent.stream("Go", { signal: controller.signal });
  let abortedAt = 0;
  let next = await events.next();
  for (; !next.done; next = await events.next()) {
    if (next.value.type !== type || abortedAt > 0) continue;
    setTimeout(() => {
      abortedAt = performance.now();
      controller.abort("enough");
    }, 100);
  }
  return { ms: performance.now() - abortedAt, result: next.value };
}

const expectQuick = ({ ms, result }: Stopped): void => {
  expect(result).toMatchObject({ state: "interrupted", error: { message: "The run was interrupted: enough" } });
  expect(ms).toBeLessThan(250);
};

test("a model that does not answer", async () => {
  await using agent = new CodeAgent({ model: new FunctionModel(never) });
  expectQuick(await stopAt(agent, "step.start"));
});

test("Python that does not end, and the session goes on afterwards", async () => {
  const programs = [code("kept = 1\nprint('on')\nwhile True:\n    pass"), code("final_answer(2)")];
  await using agent = new CodeAgent({ model: new FunctionModel(async () => programs.shift()!) });
  expectQuick(await stopAt(agent, "stdout"));
  expect(await agent.resume()).toBe(2);
});

test("a tool that does not return, and hears of it", async () => {
  let reason: unknown;
  const hang = tool({
    name: "hang",
    description: "Hangs.",
    inputs: {},
    execute: (_, { signal }) => {
      signal.addEventListener("abort", () => {
        reason = signal.reason;
      });
      return never();
    },
  });
  await using agent = new CodeAgent({ tools: [hang], model: new FunctionModel(async () => code("hang()")) });
  expectQuick(await stopAt(agent, "tool.call"));
  expect(reason).toMatchObject({ code: "interrupted" });
});

test("a member of the team that does not answer", async () => {
  await using helper = new CodeAgent({ name: "helper", description: "Helps.", model: new FunctionModel(never) });
  await using lead = new CodeAgent({
    managedAgents: [helper],
    model: new FunctionModel(async () => code('helper("Go")')),
  });
  expectQuick(await stopAt(lead, "tool.call"));
});
